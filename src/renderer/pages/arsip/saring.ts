import { z } from 'zod';
import { KOLOM_URUT_ARSIP } from '../../../shared/contract/arsip.ts';
import { zTanggal } from '../../../shared/contract/entri.ts';
import type { Masuk } from '../../../shared/contract.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';

export const JENIS = ['skgb', 'penundaan'] as const;

export const zSaringArsip = z.object({
  teks: z.string().max(120).optional(),
  jenis: z.enum(JENIS).optional(),
  dari: zTanggal.optional(),
  sampai: zTanggal.optional(),
  pegawaiId: z.uuid().optional(),
  kelompokId: z.uuid().optional(),
});
export type SaringArsip = z.infer<typeof zSaringArsip>;

/** The address: the filters and the order. */
export const zAlamatArsip = zSaringArsip.extend({ urut: z.enum(KOLOM_URUT_ARSIP).default('dibuat'), arah: z.enum(['naik', 'turun']).default('turun') });

type SaringHost = NonNullable<Masuk<'arsip.daftar'>['saring']>;

/** The filters as the host takes them: what is empty is left out. */
export function keSaringHost(s: SaringArsip): SaringHost {
  return Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined && v !== ''));
}

/** The filters in words, each with its key in the address. */
export function chipSaring(s: SaringArsip): readonly { readonly kunci: keyof SaringArsip; readonly label: string }[] {
  const t = teksArsip.chip;
  const semua: readonly (readonly [keyof SaringArsip, string | undefined])[] = [
    ['teks', s.teks ? t.cari(s.teks) : undefined],
    ['jenis', s.jenis && teksArsip.daftarJenis[s.jenis]],
    ['dari', s.dari && t.dari(teksTanggal(s.dari))],
    ['sampai', s.sampai && t.sampai(teksTanggal(s.sampai))],
    ['kelompokId', s.kelompokId && t.kelompok],
    ['pegawaiId', s.pegawaiId && t.pegawai],
  ];
  return semua.flatMap(([kunci, label]) => (label === undefined ? [] : [{ kunci, label }]));
}

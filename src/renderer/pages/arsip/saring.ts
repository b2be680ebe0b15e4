import { z } from 'zod';
import { KELAS_ARSIP } from '../../../shared/domain/arsip.ts';
import { AKSES_ARSIP } from '../../../shared/izin.ts';
import { KEADAAN_ARSIP, KOLOM_URUT_ARSIP } from '../../../shared/contract/arsip.ts';
import { zTanggal } from '../../../shared/contract/entri.ts';
import type { Masuk } from '../../../shared/contract.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';

export const TAB = ['daftar', 'tinjauan', 'kelengkapan', 'keaslian', 'pemeriksaan'] as const;

export const zSaringArsip = z.object({
  teks: z.string().max(120).optional(),
  jenis: z.string().max(40).optional(),
  kelas: z.enum(KELAS_ARSIP).optional(),
  tahun: z.coerce.number().int().min(1900).max(2200).optional(),
  keadaan: z.enum(KEADAAN_ARSIP).optional(),
  dari: zTanggal.optional(),
  sampai: zTanggal.optional(),
  pegawaiId: z.uuid().optional(),
  kelompokId: z.uuid().optional(),
});
export type SaringArsip = z.infer<typeof zSaringArsip>;

/** The address: the filters and the order. */
export const zAlamatArsip = zSaringArsip.extend({ tab: z.enum(TAB).default('daftar'), urut: z.enum(KOLOM_URUT_ARSIP).default('dibuat'), arah: z.enum(['naik', 'turun']).default('turun') });

type SaringHost = NonNullable<Masuk<'arsip.daftar'>['saring']>;

/** The filters as the host takes them: what is empty is left out. */
export function keSaringHost(s: SaringArsip): SaringHost {
  return Object.fromEntries(Object.entries(s).filter(([, v]) => v !== undefined && v !== ''));
}

/** The filters in words, each with its key in the address. */
export function chipSaring(s: SaringArsip, namaJenis: (kode: string) => string = (k) => k): readonly { readonly kunci: keyof SaringArsip; readonly label: string }[] {
  const t = teksArsip.chip;
  const semua: readonly (readonly [keyof SaringArsip, string | undefined])[] = [
    ['teks', s.teks ? t.cari(s.teks) : undefined],
    ['jenis', s.jenis && namaJenis(s.jenis)],
    ['kelas', s.kelas && AKSES_ARSIP[s.kelas].nama],
    ['tahun', s.tahun?.toString()],
    ['keadaan', s.keadaan && teksArsip.segi.daftarKeadaan[s.keadaan]],
    ['dari', s.dari && t.dari(teksTanggal(s.dari))],
    ['sampai', s.sampai && t.sampai(teksTanggal(s.sampai))],
    ['kelompokId', s.kelompokId && t.kelompok],
    ['pegawaiId', s.pegawaiId && t.pegawai],
  ];
  return semua.flatMap(([kunci, label]) => (label === undefined ? [] : [{ kunci, label }]));
}

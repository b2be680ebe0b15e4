import { useState } from 'react';
import { z } from 'zod';
import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import { tanggalSah } from '../../../shared/domain/tanggal.ts';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { useSimpanan } from '../../api/simpanan.ts';
import { hariIni } from '../../lib/waktu.ts';
import { kertasSurat, type Kertas } from './kertas.ts';

type Penandatangan = Keluar<'pengaturan.penandatangan'>[number];

const zIngat = z.object({ penandatanganId: z.string().nullable(), kertas: z.string(), naskah: z.record(z.string(), z.string()).default({}) });

const BAWAAN = { penandatanganId: null, kertas: 'F4', naskah: {} };

export interface IsianSurat {
  /** Those in office on the date of the letter. */
  readonly pejabat: readonly Penandatangan[];
  readonly penandatangan: Penandatangan | null;
  /** False while the list of officials is still under way. */
  readonly pejabatAda: boolean;
  readonly tanggal: string | null;
  readonly kertas: string;
  /** Papers a letter can be printed on. */
  readonly daftarKertas: readonly Kertas[];
  /** Code of the template, null while the list is under way. */
  readonly naskah: string | null;
  readonly daftarNaskah: readonly { readonly kode: string; readonly nama: string }[];
  /** The first number as it will be written, or null. */
  readonly nomor: string | null;
  readonly ubahPenandatangan: (id: string | null) => void;
  readonly ubahTanggal: (tanggal: string | null) => void;
  readonly ubahKertas: (kertas: string) => void;
  readonly ubahNaskah: (kode: string) => void;
}

/** What all letters of a batch share. Signer, paper and template are remembered for this user; the date begins as today. */
export function useIsianSurat(jenis: string): IsianSurat {
  const [ingat, simpan] = useSimpanan('kgb.surat', zIngat, BAWAAN);
  const [tanggal, ubahTanggal] = useState<string | null>(hariIni);
  const q = useQ('pengaturan.penandatangan', {});
  const sah = tanggal !== null && tanggalSah(tanggal) ? tanggal : null;
  const pejabat = (q.data ?? []).filter((p) => sah === null || (p.berlakuMulai <= sah && (p.berlakuSampai === null || p.berlakuSampai >= sah)));
  const nomor = useQ('terbit.nomorBerikut', { jenis, tahun: Number((sah ?? hariIni()).slice(0, 4)) });
  const daftarNaskah = (useQ('naskah.daftar', {}).data ?? []).filter((n) => n.jenis === jenis);
  const daftarKertas = kertasSurat(useQ('cetak.kertas', {}).data ?? []);
  return {
    pejabat,
    penandatangan: pejabat.find((p) => p.id === ingat.penandatanganId) ?? pejabat[0] ?? null,
    pejabatAda: q.data === undefined || pejabat.length > 0,
    tanggal: sah,
    kertas: daftarKertas.length === 0 || daftarKertas.some((k) => k.kode === ingat.kertas) ? ingat.kertas : BAWAAN.kertas,
    daftarKertas,
    naskah: (daftarNaskah.find((n) => n.kode === ingat.naskah[jenis]) ?? daftarNaskah[0])?.kode ?? null,
    daftarNaskah,
    nomor: nomor.data ? (sah ? tulisNomorSurat(nomor.data.pola, nomor.data.urut, sah) : nomor.data.nomor) : null,
    ubahPenandatangan: (id) => simpan({ ...ingat, penandatanganId: id }),
    ubahTanggal,
    ubahNaskah: (kode) => simpan({ ...ingat, naskah: { ...ingat.naskah, [jenis]: kode } }),
    ubahKertas: (kertas) => simpan({ ...ingat, kertas }),
  };
}

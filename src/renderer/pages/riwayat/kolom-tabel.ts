import { semuaKolom, type DefinisiRiwayat, type PencariLabel } from '../../../shared/riwayat/definisi.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { teksNilai } from './nilai.ts';

/** The months that stand beside a column of years, if the definition has them: `mkg_tahun` and `mkg_bulan` are one term. */
function pasanganBulan(def: DefinisiRiwayat, k: KolomRiwayat): KolomRiwayat | undefined {
  return k.nama.endsWith('_tahun') ? semuaKolom(def).find((x) => x.nama === k.nama.replace(/_tahun$/, '_bulan')) : undefined;
}

/** Columns of the compact table: the date it is sorted by first, a term of years and months as one column. */
export function kolomTabel(def: DefinisiRiwayat): readonly KolomRiwayat[] {
  const tampil = semuaKolom(def).filter((k) => k.diTabel);
  const bulan = new Set(tampil.flatMap((k) => pasanganBulan(def, k)?.nama ?? []));
  return tampil.filter((k) => !bulan.has(k.nama)).toSorted((a, b) => Number(b.nama === def.urut) - Number(a.nama === def.urut));
}

/** The words of one cell. */
export function selTabel(def: DefinisiRiwayat, k: KolomRiwayat, baris: NilaiBaris, cari: PencariLabel, unit: (id: string) => string): string {
  const bulan = pasanganBulan(def, k);
  const tahun = baris[k.nama];
  if (!bulan || typeof tahun !== 'number') return teksNilai(k, baris, cari, unit);
  return teksPegawai.kepala.thBl(tahun, Number(baris[bulan.nama] ?? 0));
}

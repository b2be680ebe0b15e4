import type { Keluar } from '../../../shared/contract.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { semuaKolom } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { teksUnit } from '../../teks/unit.ts';

export type Perubahan = Keluar<'jejak.objek'>[number]['perubahan'][number];

const KOLOM_UNIT: readonly KolomRiwayat[] = [
  { nama: 'unit.nama', label: teksUnit.nama, jenis: 'teks' }, { nama: 'unit.induk_id', label: teksUnit.induk, jenis: 'unit' }, { nama: 'unit.singkatan', label: teksUnit.singkatan, jenis: 'teks' },
  { nama: 'unit.jenis', label: teksUnit.jenis, jenis: 'teks' }, { nama: 'unit.eselon', label: teksUnit.eselon, jenis: 'teks' }, { nama: 'unit.kode', label: teksUnit.kode, jenis: 'teks' },
  { nama: 'unit.ditutup_pada', label: teksUnit.ditutup, jenis: 'tanggal' },
];

/** Every column of every table under `tabel.kolom`, so that equal names of two histories stay apart. */
export const KOLOM_JEJAK: readonly KolomRiwayat[] = [
  ...DATA_UTAMA.map((k) => ({ ...k, nama: `pegawai.${k.nama}` })),
  ...RIWAYAT.flatMap((d) => semuaKolom(d).map((k) => ({ ...k, nama: `${d.tabel}.${k.nama}`, ...(k.rujukanMenurut ? { rujukanMenurut: undefined } : {}) }))),
  ...KOLOM_UNIT,
];
const MENURUT_NAMA: ReadonlyMap<string, KolomRiwayat> = new Map(KOLOM_JEJAK.map((k) => [k.nama, k]));
const JUDUL_TABEL: ReadonlyMap<string, string> = new Map([...RIWAYAT.map((d) => [d.tabel, d.judul] as const), ['bukti', teksPegawai.riwayat.bukti] as const, ['unit', teksUnit.judul] as const]);
/** Columns the storage keeps for itself; they say nothing to an officer. */
const DIAM: ReadonlySet<string> = new Set(['rev', 'diubah_pada', 'diubah_oleh', 'dibuat_pada', 'dibuat_oleh', 'sumber', 'impor_id', 'dokumen_id']);

export function kolomJejak(p: Perubahan): KolomRiwayat | undefined {
  return MENURUT_NAMA.get(`${p.tabel}.${p.kolom}`);
}

export function judulTabel(tabel: string): string | undefined {
  return JUDUL_TABEL.get(tabel);
}

/** True for a change that is shown: a column people know, or a row that was added or removed. */
export function terbaca(p: Perubahan): boolean {
  return p.kolom === '' || p.kolom === 'dihapus_pada' || (!DIAM.has(p.kolom) && kolomJejak(p) !== undefined);
}

/** A logged text as the row it came from, so that it can be put into words like any other value. */
export function barisJejak(k: KolomRiwayat, teks: string | null): NilaiBaris {
  const angka = k.jenis === 'uang' || k.jenis === 'angka' || k.jenis === 'desimal' || k.jenis === 'ya_tidak';
  return { [k.nama]: teks !== null && angka && teks !== '' && Number.isFinite(Number(teks)) ? Number(teks) : teks };
}

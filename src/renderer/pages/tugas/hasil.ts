import { z } from 'zod';
import type { Tugas } from '../../../shared/contract/kelola.ts';
import type { Izin } from '../../../shared/izin.ts';
import { teksAngka, teksUkuran } from '../../lib/bentuk.ts';
import { teksKelola } from '../../teks/kelola.ts';

const { bilangan: t, buka } = teksKelola.tugas;

export interface HasilTugas {
  readonly butir: readonly (readonly [string, string])[];
  /** Names or numbers that need somebody's eye. */
  readonly daftar: readonly string[];
  /** Where the result lies, for those who may go there. */
  readonly tautan: { readonly label: string; readonly ke: string; readonly izin: Izin } | null;
}

type Bilangan = keyof typeof t;
const zAngka = z.record(z.string(), z.unknown());
const zGalat = z.object({ galat: z.object({ pesan: z.string(), dampak: z.string(), saran: z.string() }) });

function angka(isi: Readonly<Record<string, unknown>>, nama: readonly Bilangan[]): HasilTugas['butir'] {
  return nama.flatMap((n) => {
    const v = isi[n];
    return typeof v === 'number' ? [[t[n], n === 'ukuran' ? teksUkuran(v) : teksAngka(v)] as const] : [];
  });
}

function objek(v: unknown): Readonly<Record<string, unknown>> {
  return zAngka.safeParse(v).data ?? {};
}

function kelompok(isi: Readonly<Record<string, unknown>>): HasilTugas['tautan'] {
  return { label: buka.kelompok, ke: typeof isi['kelompokId'] === 'string' ? `/kgb/kelompok/${isi['kelompokId']}` : '/kgb/kelompok', izin: 'kgb.baca' };
}

function impor(isi: Readonly<Record<string, unknown>>): HasilTugas['tautan'] {
  return { label: buka.impor, ke: typeof isi['imporId'] === 'string' ? `/impor?id=${isi['imporId']}` : '/impor', izin: 'impor' };
}

function tertinggal(butir: HasilTugas['butir'], isi: Readonly<Record<string, unknown>>): Pick<HasilTugas, 'butir' | 'daftar'> {
  const daftar = z.array(z.string()).safeParse(isi['tertinggal']).data ?? [];
  return { butir: daftar.length > 0 ? [...butir, [t.tertinggal, teksAngka(daftar.length)]] : butir, daftar };
}

/** What a job left behind, by its kind; of a kind that is not known nothing is said. */
export function hasilTugas(tugas: Pick<Tugas, 'jenis' | 'hasil'>): HasilTugas {
  const isi = objek(tugas.hasil);
  switch (tugas.jenis) {
    case 'terbit':
      return { butir: angka(isi, ['jadi', 'gagal']), daftar: [], tautan: kelompok(isi) };
    case 'impor_periksa':
      return { butir: angka(objek(isi['jumlah']), ['baca', 'baru', 'berubah', 'sama', 'salah']), daftar: [], tautan: impor(isi) };
    case 'impor_jalan':
      // Cancelled: what the taking back left as it was is told with the reason.
      return { ...tertinggal(angka(isi, ['baru', 'berubah', 'salah']), objek(objek(isi['galat'])['details'])), tautan: impor(isi) };
    case 'impor_urung':
      return { ...tertinggal(angka(isi, ['diurungkan']), isi), tautan: impor(isi) };
    case 'cadangan':
      return { butir: [...angka(isi, ['berkas', 'ukuran']), ...(typeof isi['tempat'] === 'string' ? [[t.tempat, isi['tempat']] as const] : [])], daftar: [], tautan: { label: buka.cadangan, ke: '/cadangan', izin: 'cadangan' } };
    case 'contoh':
      return { butir: angka(isi, ['pegawai', 'riwayat']), daftar: [], tautan: { label: buka.pegawai, ke: '/pegawai', izin: 'pegawai.baca' } };
    case 'muat_rujukan':
      return { butir: angka(isi, ['dimuat', 'dilewati', 'baris']), daftar: [], tautan: { label: buka.rujukan, ke: '/rujukan', izin: 'rujukan.baca' } };
    default:
      return { butir: [], daftar: [], tautan: null };
  }
}

/** How a job failed: what happened, what it means for the data, what to do. Null when it did not. */
export function galatTugas(hasil: unknown): { readonly pesan: string; readonly dampak: string; readonly saran: string } | null {
  return zGalat.safeParse(hasil).data?.galat ?? null;
}

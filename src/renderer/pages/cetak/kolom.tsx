import type { Keluar } from '../../../shared/contract.ts';
import { Lencana } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksKeadaan, uraiHasil, WARNA_CETAK, type Pekerjaan } from './keadaan.ts';

const t = teksCetak.kolom;

/** Purpose in words; an unknown one as it is. */
export function teksTujuan(tujuan: string): string {
  return tujuan === 'asli' || tujuan === 'ulang' || tujuan === 'uji' ? teksCetak.tujuan[tujuan] : tujuan;
}

export const KOLOM_ANTREAN: readonly KolomTabel<Pekerjaan>[] = [
  { id: 'judul', judul: t.judul, lebar: 'sisa', nilai: (b) => b.judul, sel: (b) => <b title={b.judul}>{b.judul}</b>, tetap: true },
  { id: 'keadaan', judul: t.keadaan, lebar: 176, nilai: teksKeadaan, sel: (b) => <Lencana warna={WARNA_CETAK[b.keadaan]} title={b.pesan}>{teksKeadaan(b)}</Lencana>, tetap: true },
  { id: 'halaman', judul: t.halaman, lebar: 76, rata: 'kanan', nilai: (b) => b.halaman, teks: (b) => teksAngka(b.halaman) },
  { id: 'pencetak', judul: t.pencetak, lebar: 124, nilai: (b) => b.pencetak },
  { id: 'kertas', judul: t.kertas, lebar: 64, nilai: (b) => b.kertas, tersembunyi: true },
  { id: 'dibuat', judul: t.dibuat, lebar: 144, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'tujuan', judul: t.tujuan, lebar: 90, nilai: (b) => teksTujuan(b.tujuan), tersembunyi: true },
  { id: 'baki', judul: t.baki, lebar: 100, nilai: (b) => b.baki ?? teksCetak.bakiBawaan, tersembunyi: true },
  { id: 'oleh', judul: t.oleh, lebar: 140, nilai: (b) => b.oleh, tersembunyi: true },
  { id: 'pesan', judul: t.pesan, lebar: 240, nilai: (b) => b.pesan, tersembunyi: true },
];

export type BarisLog = Keluar<'cetak.log'>[number];

function Hasil({ hasil }: { readonly hasil: string }) {
  const { keadaan } = uraiHasil(hasil);
  return keadaan === null ? hasil : <Lencana warna={WARNA_CETAK[keadaan]} title={hasil}>{teksCetak.keadaan[keadaan]}</Lencana>;
}

export const KOLOM_LOG: readonly KolomTabel<BarisLog>[] = [
  { id: 'pada', judul: t.pada, lebar: 160, nilai: (b) => b.pada, teks: (b) => teksSaat(b.pada), tetap: true },
  { id: 'nomor', judul: t.nomor, lebar: 250, nilai: (b) => b.nomor, tetap: true },
  { id: 'nama', judul: t.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b> },
  { id: 'hasil', judul: t.hasil, lebar: 190, nilai: (b) => b.hasil, sel: (b) => <Hasil hasil={b.hasil} /> },
  { id: 'tujuan', judul: t.tujuan, lebar: 90, nilai: (b) => teksTujuan(b.tujuan) },
  { id: 'pencetak', judul: t.pencetak, lebar: 150, nilai: (b) => b.pencetak },
  { id: 'baki', judul: t.baki, lebar: 110, nilai: (b) => b.baki ?? teksCetak.bakiBawaan, tersembunyi: true },
  { id: 'oleh', judul: t.oleh, lebar: 140, nilai: (b) => b.oleh },
];

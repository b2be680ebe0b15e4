import type { BarisDari } from '../../api/kueri.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksNip, teksTanggal, teksUkuran } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksArsip } from '../../teks/arsip.ts';

const t = teksArsip.kolom;
export type Dokumen = BarisDari<'arsip.daftar'>;

export function teksTercetak(n: number): string {
  return n === 0 ? teksArsip.belumCetak : teksArsip.kali(teksAngka(n));
}

export const KOLOM: readonly KolomTabel<Dokumen>[] = [
  { id: 'tanggal', judul: t.tanggal, lebar: 96, urut: 'tanggal', teks: (b) => teksTanggal(b.tanggal) },
  { id: 'nomor', judul: t.nomor, lebar: 232, urut: 'nomor', teks: (b) => b.nomor || b.perihal, tetap: true },
  { id: 'nama', judul: t.nama, lebar: 'sisa', urut: 'nama', sel: (b) => <b title={b.nama ?? ''}>{b.nama}</b>, teks: (b) => b.nama ?? '' },
  { id: 'nip', judul: t.nip, lebar: 180, urut: 'nip', teks: (b) => teksNip(b.nip ?? '') },
  { id: 'jenis', judul: t.jenis, lebar: 190, teks: (b) => b.jenisNama, tersembunyi: true },
  { id: 'kelas', judul: teksArsip.tambahan.kelas, lebar: 160, teks: (b) => b.kelasNama, tersembunyi: true },
  { id: 'klasifikasi', judul: teksArsip.tambahan.klasifikasi, lebar: 120, teks: (b) => b.klasifikasi, tersembunyi: true },
  { id: 'tercetak', judul: t.tercetak, lebar: 76, rata: 'kanan', sel: (b) => (b.tercetak === 0 ? <span className="redup">{teksArsip.belumCetak}</span> : teksTercetak(b.tercetak)), teks: (b) => teksTercetak(b.tercetak) },
  { id: 'perihal', judul: t.perihal, lebar: 220, teks: (b) => b.perihal, tersembunyi: true },
  { id: 'unit', judul: t.unit, lebar: 220, teks: (b) => b.unit ?? '', tersembunyi: true },
  { id: 'dibuat', judul: t.dibuat, lebar: 144, urut: 'dibuat', teks: (b) => teksSaat(b.dibuatPada), tersembunyi: true },
  { id: 'ukuran', judul: t.ukuran, lebar: 80, rata: 'kanan', teks: (b) => teksUkuran(b.ukuran), tersembunyi: true },
];

/** Where the words stand, with the hits marked. */
export function Cuplikan({ isi }: { readonly isi: Dokumen['cuplikan'] }) {
  return <span>{isi?.map((c, i) => (c.kena ? <mark key={i}>{c.teks}</mark> : <span key={i}>{c.teks}</span>))}</span>;
}

export const KOLOM_KENA: KolomTabel<Dokumen> = { id: 'kena', judul: teksArsip.kena, lebar: 320, sel: (b) => <Cuplikan isi={b.cuplikan} />, teks: (b) => b.cuplikan?.map((c) => c.teks).join('') ?? '' };

import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { Keluar } from '../../../shared/contract.ts';
import type { KolomTulis } from '../../lembar/kolom-tulis.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';

type Dokumen = Keluar<'arsip.daftar'>['baris'][number];

const KOLOM: readonly (KolomTulis & { readonly nilai: (d: Dokumen) => string | number | null })[] = [
  { kepala: 'Nomor', jenis: 'teks', nilai: (d) => d.nomor },
  { kepala: 'Tanggal', jenis: 'tanggal', nilai: (d) => d.tanggal },
  { kepala: 'Jenis', jenis: 'teks', nilai: (d) => d.jenisNama },
  { kepala: 'Perihal', jenis: 'teks', nilai: (d) => d.perihal },
  { kepala: 'NIP', jenis: 'teks', nilai: (d) => d.nip },
  { kepala: 'Nama', jenis: 'teks', nilai: (d) => d.nama },
  { kepala: 'Unit kerja', jenis: 'teks', nilai: (d) => d.unit },
  { kepala: 'Tercetak', jenis: 'angka', nilai: (d) => d.tercetak },
  { kepala: 'Sidik SHA-256', jenis: 'teks', nilai: (d) => d.sha256 },
];

/** The archive list as a file, every row of its filter. */
export async function eksporArsip(baris: readonly Dokumen[], bentuk: 'xlsx' | 'csv'): Promise<BerkasIsi> {
  const sel = baris.map((d) => KOLOM.map((k) => k.nilai(d)));
  if (bentuk === 'csv') return { nama: 'arsip.csv', mime: 'text/csv', isi: tulisCsv(KOLOM, sel) };
  return { nama: 'arsip.xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isi: await tulisXlsx('Arsip', KOLOM, sel) };
}

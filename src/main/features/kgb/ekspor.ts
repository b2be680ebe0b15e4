import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { formatMasaKerja } from '../../../shared/domain/masa-kerja.ts';
import type { KolomTulis } from '../../lembar/kolom-tulis.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';
import type { BarisDaftar } from './daftar.ts';

interface KolomKgb extends KolomTulis {
  readonly nilai: (b: BarisDaftar) => string | number | null;
}

function keadaan(b: BarisDaftar): string {
  if (b.dokumenId !== null) return 'Sudah terbit';
  if (!b.jatuhTempo) return 'Tertahan';
  return b.terlambat ? 'Jatuh tempo, terlambat' : 'Jatuh tempo';
}

const KOLOM: readonly KolomKgb[] = [
  { kepala: 'NIP', jenis: 'teks', nilai: (b) => b.nip },
  { kepala: 'Nama', jenis: 'teks', nilai: (b) => b.nama },
  { kepala: 'Unit kerja', jenis: 'teks', nilai: (b) => b.unit },
  { kepala: 'Status', jenis: 'teks', nilai: (b) => b.status },
  { kepala: 'Golongan', jenis: 'teks', nilai: (b) => b.golongan },
  { kepala: 'Masa kerja golongan', jenis: 'teks', nilai: (b) => (b.mkgTahun === null ? null : formatMasaKerja({ tahun: b.mkgTahun, bulan: b.mkgBulan ?? 0 })) },
  { kepala: 'Berlaku mulai', jenis: 'tanggal', nilai: (b) => b.tanggal },
  { kepala: 'Keadaan', jenis: 'teks', nilai: keadaan },
  { kepala: 'Nomor surat', jenis: 'teks', nilai: (b) => b.nomor },
  { kepala: 'KGB berikutnya', jenis: 'tanggal', nilai: (b) => b.berikut },
  { kepala: 'Catatan', jenis: 'teks', nilai: (b) => b.alasan.map((a) => (a.dasarHukum === '' ? a.pesan : `${a.pesan} (${a.dasarHukum})`)).join(' ') },
];

const KOLOM_GAJI: readonly KolomKgb[] = [
  { kepala: 'Gaji pokok lama', jenis: 'uang', nilai: (b) => b.gajiLama },
  { kepala: 'Gaji pokok baru', jenis: 'uang', nilai: (b) => b.gajiBaru },
];

/** The due list as a file. Pay columns are there only for those who may see pay. */
export async function eksporKgb(baris: readonly BarisDaftar[], bulan: string, bentuk: 'xlsx' | 'csv', denganGaji: boolean): Promise<BerkasIsi> {
  const kolom = denganGaji ? [...KOLOM.slice(0, 6), ...KOLOM_GAJI, ...KOLOM.slice(6)] : KOLOM;
  const sel = baris.map((b) => kolom.map((k) => k.nilai(b)));
  const nama = `kgb-${bulan}.${bentuk}`;
  if (bentuk === 'csv') return { nama, mime: 'text/csv', isi: tulisCsv(kolom, sel) };
  return { nama, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isi: await tulisXlsx(`KGB ${bulan}`, kolom, sel) };
}

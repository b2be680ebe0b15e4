import type { Keluar } from '../../../shared/contract.ts';
import { Lencana } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { teksKeadaanRangkaian, WARNA_LEMBAR, WARNA_RANGKAIAN, type LembarCetak, type Rangkaian } from './keadaan.ts';

const t = teksCetak.kolom;
const tr = teksRangkaian;
const k = tr.kolom;

/** Purpose in words; an unknown one as it is. */
export function teksTujuan(tujuan: string): string {
  return tujuan === 'asli' || tujuan === 'ulang' || tujuan === 'uji' ? teksCetak.tujuan[tujuan] : tujuan;
}

function Kemajuan({ r }: { readonly r: Rangkaian }) {
  return <span title={tr.rincianLembar(teksAngka(r.tercetak), teksAngka(r.lembar), r.ragu, r.diganti)}>{tr.maju(teksAngka(r.tercetak), teksAngka(r.lembar))}</span>;
}

const seri = (r: Rangkaian): string => (r.seriAwal === null ? '' : `${r.seriAwal}${r.seriAkhir === null ? ' …' : ` s.d. ${r.seriAkhir}`}`);

export const KOLOM_ANTREAN: readonly KolomTabel<Rangkaian>[] = [
  { id: 'judul', judul: k.judul, lebar: 'sisa', nilai: (b) => b.judul, sel: (b) => <b title={b.judul}>{b.judul}</b>, tetap: true },
  { id: 'keadaan', judul: k.keadaan, lebar: 190, nilai: teksKeadaanRangkaian, sel: (b) => <Lencana warna={WARNA_RANGKAIAN[b.keadaan]} title={b.pesan}>{teksKeadaanRangkaian(b)}</Lencana>, tetap: true },
  { id: 'kemajuan', judul: k.kemajuan, lebar: 92, rata: 'kanan', nilai: (b) => b.lembar, teks: (b) => tr.maju(teksAngka(b.tercetak), teksAngka(b.lembar)), sel: (b) => <Kemajuan r={b} /> },
  { id: 'pencetak', judul: k.pencetak, lebar: 124, nilai: (b) => b.pencetak },
  { id: 'dibuat', judul: k.dibuat, lebar: 144, nilai: (b) => b.dibuatPada, teks: (b) => teksSaat(b.dibuatPada) },
  { id: 'kertas', judul: k.kertas, lebar: 90, nilai: (b) => b.profil ?? b.kertas, tersembunyi: true },
  { id: 'baki', judul: k.baki, lebar: 100, nilai: (b) => b.baki ?? teksCetak.bakiBawaan, tersembunyi: true },
  { id: 'seri', judul: k.seri, lebar: 170, nilai: seri, tersembunyi: true },
  { id: 'tujuan', judul: k.tujuan, lebar: 90, nilai: (b) => teksTujuan(b.tujuan), tersembunyi: true },
  { id: 'oleh', judul: k.oleh, lebar: 140, nilai: (b) => b.oleh, tersembunyi: true },
  { id: 'pesan', judul: k.pesan, lebar: 240, nilai: (b) => b.pesan, tersembunyi: true },
];

const halaman = (b: LembarCetak): string => (b.dariHalaman === b.sampaiHalaman ? String(b.dariHalaman) : `${b.dariHalaman}–${b.sampaiHalaman}`);
const l = tr.lembar;

export const KOLOM_LEMBAR: readonly KolomTabel<LembarCetak>[] = [
  { id: 'urut', judul: l.urut, lebar: 44, rata: 'kanan', nilai: (b) => b.urut, tetap: true },
  { id: 'keadaan', judul: l.keadaan, lebar: 118, nilai: (b) => b.keadaan, teks: (b) => tr.lembarKeadaan[b.keadaan], sel: (b) => <Lencana warna={WARNA_LEMBAR[b.keadaan]} title={b.alasan}>{tr.lembarKeadaan[b.keadaan]}</Lencana>, tetap: true },
  { id: 'nama', judul: l.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <span title={`${b.nomor} · ${b.nama}`}>{b.nama === '' ? b.nomor : b.nama}</span> },
  { id: 'seri', judul: l.seri, lebar: 96, nilai: (b) => b.seri ?? '' },
  { id: 'nomor', judul: l.nomor, lebar: 230, nilai: (b) => b.nomor, tersembunyi: true },
  { id: 'halaman', judul: l.halaman, lebar: 70, nilai: halaman, tersembunyi: true },
  { id: 'label', judul: l.label, lebar: 84, nilai: (b) => b.label, tersembunyi: true },
  { id: 'pencetak', judul: l.pencetak, lebar: 110, nilai: (b) => b.pencetak ?? '', tersembunyi: true },
  { id: 'alasan', judul: l.alasan, lebar: 180, nilai: (b) => b.alasan, tersembunyi: true },
];

export type BarisLog = Keluar<'rangkaian.log'>['baris'][number];
const g = tr.log;

export const KOLOM_LOG: readonly KolomTabel<BarisLog>[] = [
  { id: 'pada', judul: t.pada, lebar: 160, nilai: (b) => b.pada, teks: (b) => teksSaat(b.pada), tetap: true },
  { id: 'nomor', judul: t.nomor, lebar: 250, nilai: (b) => b.nomor, tetap: true },
  { id: 'nama', judul: t.nama, lebar: 'sisa', nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b> },
  { id: 'hasil', judul: t.hasil, lebar: 130, nilai: (b) => b.hasil, teks: (b) => tr.lembarKeadaan[b.hasil], sel: (b) => <Lencana warna={WARNA_LEMBAR[b.hasil]} title={b.alasan}>{tr.lembarKeadaan[b.hasil]}</Lencana> },
  { id: 'tujuan', judul: t.tujuan, lebar: 90, nilai: (b) => teksTujuan(b.tujuan) },
  { id: 'pencetak', judul: t.pencetak, lebar: 150, nilai: (b) => b.pencetak },
  { id: 'seri', judul: g.seri, lebar: 100, nilai: (b) => b.seri ?? '' },
  { id: 'oleh', judul: t.oleh, lebar: 140, nilai: (b) => b.oleh },
  { id: 'baki', judul: t.baki, lebar: 110, nilai: (b) => b.baki ?? teksCetak.bakiBawaan, tersembunyi: true },
  { id: 'halaman', judul: g.halaman, lebar: 80, nilai: (b) => b.halaman, tersembunyi: true },
  { id: 'label', judul: g.label, lebar: 84, nilai: (b) => b.label, tersembunyi: true },
  { id: 'alasan', judul: g.alasan, lebar: 180, nilai: (b) => b.alasan, tersembunyi: true },
  { id: 'penyetuju', judul: g.penyetuju, lebar: 140, nilai: (b) => b.penyetuju ?? '', tersembunyi: true },
  { id: 'profil', judul: g.profil, lebar: 100, nilai: (b) => b.profil ?? b.kertas, tersembunyi: true },
  { id: 'kalibrasi', judul: g.kalibrasi, lebar: 180, nilai: (b) => b.kalibrasi ?? '', tersembunyi: true },
  { id: 'versi', judul: g.versi, lebar: 110, nilai: (b) => b.versiNaskah, tersembunyi: true },
  { id: 'sidik', judul: g.sidik, lebar: 200, nilai: (b) => b.sha256, tersembunyi: true },
  { id: 'job', judul: g.job, lebar: 90, rata: 'kanan', nilai: (b) => b.jobId, tersembunyi: true },
];

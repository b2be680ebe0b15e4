import type { Keluar } from '../../../shared/contract.ts';
import type { KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksTanggal } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksKendali } from '../../teks/kendali.ts';

export type LembarBaris = Keluar<'kendali.lembar'>['baris'][number];
export type Permintaan = Keluar<'kendali.permintaan'>[number];
export type Terbuka = Keluar<'kendali.terbuka'>[number];
type Penerimaan = Keluar<'kendali.penerimaan'>[number];
type Mutasi = Keluar<'kendali.mutasi'>['baris'][number];

const t = teksKendali;
const WARNA: Readonly<Record<KeadaanLembar, WarnaKeadaan>> = { tersedia: 'hijau', dipesan: 'kuning', tercetak: 'redup', rusak: 'merah', hilang: 'merah', uji: 'kuning', dimusnahkan: 'redup' };

export function LencanaLembar({ keadaan }: { readonly keadaan: KeadaanLembar }) {
  return <Lencana warna={WARNA[keadaan]}>{t.keadaan[keadaan]}</Lencana>;
}

export function rentang(awal: string, akhir: string): string {
  return awal === akhir ? awal : `${awal} s.d. ${akhir}`;
}

export const KOLOM_LEMBAR: readonly KolomTabel<LembarBaris>[] = [
  { id: 'seri', judul: t.kolom.seri, lebar: 140, nilai: (b) => b.seri, sel: (b) => <b className="angka">{b.seri}</b>, teks: (b) => b.seri, tetap: true },
  { id: 'keadaan', judul: t.kolom.keadaan, lebar: 124, nilai: (b) => t.keadaan[b.keadaan], sel: (b) => <LencanaLembar keadaan={b.keadaan} /> },
  { id: 'nomor', judul: t.kolom.dokumen, lebar: 170, nilai: (b) => b.nomor },
  { id: 'nama', judul: t.kolom.nama, lebar: 180, nilai: (b) => b.nama },
  { id: 'sebab', judul: t.kolom.sebab, lebar: 'sisa', nilai: (b) => b.sebab },
  { id: 'kertas', judul: t.kertas, lebar: 110, nilai: (b) => b.kertas, tersembunyi: true },
  { id: 'pekerjaan', judul: t.kolom.pekerjaan, lebar: 200, nilai: (b) => b.pekerjaan, tersembunyi: true },
  { id: 'berubah', judul: t.kolom.berubah, lebar: 140, nilai: (b) => b.diubahPada, teks: (b) => teksSaat(b.diubahPada) },
];

const p = t.penerimaan;
export const KOLOM_PENERIMAAN: readonly KolomTabel<Penerimaan>[] = [
  { id: 'tanggal', judul: p.tanggal, lebar: 100, nilai: (b) => b.tanggal, teks: (b) => teksTanggal(b.tanggal) },
  { id: 'kertas', judul: t.kertas, lebar: 110, nilai: (b) => b.kertas },
  { id: 'rentang', judul: p.rentang, lebar: 230, nilai: (b) => rentang(b.seriAwal, b.seriAkhir), sel: (b) => <b className="angka">{rentang(b.seriAwal, b.seriAkhir)}</b>, tetap: true },
  { id: 'jumlah', judul: p.jumlah, lebar: 84, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
  { id: 'sisa', judul: p.sisa, lebar: 84, rata: 'kanan', nilai: (b) => b.tersedia, teks: (b) => teksAngka(b.tersedia) },
  { id: 'ba', judul: p.ba, lebar: 180, nilai: (b) => b.baNomor },
  { id: 'dari', judul: p.dari, lebar: 'sisa', nilai: (b) => b.dariSiapa },
  { id: 'kotak', judul: p.kotak, lebar: 110, nilai: (b) => b.kotak },
  { id: 'oleh', judul: p.oleh, lebar: 140, nilai: (b) => b.pelaku },
];

const m = t.mutasi;
export const KOLOM_MUTASI: readonly KolomTabel<Mutasi>[] = [
  { id: 'no', judul: m.no, lebar: 64, rata: 'kanan', nilai: (b) => b.no, tetap: true },
  { id: 'pada', judul: m.pada, lebar: 140, nilai: (b) => b.pada, teks: (b) => teksSaat(b.pada) },
  { id: 'kertas', judul: m.kertas, lebar: 100, nilai: (b) => b.kertas },
  { id: 'rentang', judul: m.rentang, lebar: 230, nilai: (b) => rentang(b.seriAwal, b.seriAkhir) },
  { id: 'jumlah', judul: m.jumlah, lebar: 76, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
  { id: 'perbuatan', judul: m.perbuatan, lebar: 110, nilai: (b) => t.perbuatan[b.perbuatan] },
  { id: 'ke', judul: m.ke, lebar: 124, nilai: (b) => t.keadaan[b.ke], sel: (b) => <LencanaLembar keadaan={b.ke} /> },
  { id: 'sebab', judul: m.sebab, lebar: 'sisa', nilai: (b) => [b.sebab, b.baNomor].filter(Boolean).join(', ') },
  { id: 'pekerjaan', judul: m.pekerjaan, lebar: 180, nilai: (b) => b.nomor ?? b.pekerjaan },
  { id: 'pelaku', judul: m.pelaku, lebar: 120, nilai: (b) => b.pelaku },
  { id: 'penyetuju', judul: m.penyetuju, lebar: 120, nilai: (b) => b.penyetuju, tersembunyi: true },
];

const r = t.permintaan;
export const KOLOM_PERMINTAAN: readonly KolomTabel<Permintaan>[] = [
  { id: 'jenis', judul: r.jenis, lebar: 110, nilai: (b) => r.jenisNama[b.jenis], tetap: true },
  { id: 'seri', judul: r.seri, lebar: 130, nilai: (b) => b.seri },
  { id: 'perubahan', judul: r.perubahan, lebar: 170, nilai: (b) => `${t.keadaan[b.dari]} → ${t.keadaan[b.menjadi]}` },
  { id: 'dokumen', judul: r.dokumen, lebar: 180, nilai: (b) => [b.nomor, b.nama].filter(Boolean).join(', ') },
  { id: 'alasan', judul: r.alasan, lebar: 'sisa', nilai: (b) => b.alasan },
  { id: 'keadaan', judul: r.keadaan, lebar: 130, nilai: (b) => r.keadaanNama[b.keadaan], sel: (b) => <Lencana warna={b.keadaan === 'menunggu' ? 'kuning' : b.keadaan === 'ditolak' ? 'merah' : 'hijau'}>{r.keadaanNama[b.keadaan]}</Lencana> },
  { id: 'pemohon', judul: r.pemohon, lebar: 130, nilai: (b) => b.pemohon },
  { id: 'penyetuju', judul: r.penyetuju, lebar: 130, nilai: (b) => b.penyetuju },
  { id: 'pada', judul: r.pada, lebar: 140, nilai: (b) => b.dimintaPada, teks: (b) => teksSaat(b.dimintaPada) },
];

const o = t.terbuka;
export const KOLOM_TERBUKA: readonly KolomTabel<Terbuka>[] = [
  { id: 'judul', judul: o.pekerjaan, lebar: 'sisa', nilai: (b) => b.judul ?? o.tanpaJudul, tetap: true },
  { id: 'rentang', judul: o.rentang, lebar: 220, nilai: (b) => rentang(b.seriAwal, b.seriAkhir) },
  { id: 'jumlah', judul: o.jumlah, lebar: 76, rata: 'kanan', nilai: (b) => b.jumlah, teks: (b) => teksAngka(b.jumlah) },
  { id: 'keadaan', judul: o.keadaan, lebar: 110, nilai: (b) => b.keadaan },
  { id: 'sejak', judul: o.sejak, lebar: 140, nilai: (b) => b.sejak, teks: (b) => teksSaat(b.sejak) },
  { id: 'oleh', judul: o.oleh, lebar: 120, nilai: (b) => b.pelaku },
];

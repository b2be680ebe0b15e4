import { Anchor } from '@mantine/core';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksNip, teksTanggal } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { alasanUtama, menurutBerat } from './saring.ts';
import gaya from './kgb.module.css';

const t = teksKgb.kolom;

export const WARNA_BERAT: Readonly<Record<BarisKgb['alasan'][number]['berat'], WarnaKeadaan>> = { tolak: 'merah', peringatan: 'kuning', catatan: 'redup' };

function teksGaji(b: BarisKgb): string {
  if (b.gajiLama === null && b.gajiBaru === null) return '–';
  return teksKgb.surat.berlakuKe(b.gajiLama === null ? '–' : teksAngka(b.gajiLama), b.gajiBaru === null ? '–' : teksAngka(b.gajiBaru));
}

/** 14 years 6 months → `14/06`, as the pay tables write it. */
function teksMkg(tahun: number, bulan: number): string {
  return `${tahun}/${String(bulan).padStart(2, '0')}`;
}

function teksCatatan(b: BarisKgb): string {
  return [b.terlambat ? teksKgb.terlambatCatatan : '', ...menurutBerat(b).map((a) => (a.dasarHukum ? `${a.pesan} (${a.dasarHukum})` : a.pesan))].filter(Boolean).join(' · ');
}

/** The gravest thing about this row in two words; the whole of it stands beside the letter. `terlambat`: say that it is late. */
function Catatan({ b, terlambat }: { readonly b: BarisKgb; readonly terlambat: boolean }) {
  const utama = alasanUtama(b);
  const berat = utama?.berat ?? (terlambat ? 'peringatan' : null);
  if (berat === null) return <span className="redup">{teksKgb.tanpaCatatan}</span>;
  return (
    <Lencana warna={WARNA_BERAT[berat]} title={teksCatatan(b)}>
      {terlambat && utama?.berat !== 'tolak' ? teksKgb.terlambatCatatan : teksKgb.berat[berat]}
    </Lencana>
  );
}

function Lihat({ id }: { readonly id: string }) {
  const buka = useBuka();
  return (
    <Anchor component="button" type="button" tabIndex={-1} onClick={() => buka(`/pegawai/${id}`)}>
      {teksKgb.lihat}
    </Anchor>
  );
}

const nip: KolomTabel<BarisKgb> = { id: 'nip', judul: t.nip, lebar: 180, nilai: (b) => b.nip, teks: (b) => teksNip(b.nip), tetap: true };
const nama = (lebar: KolomTabel<BarisKgb>['lebar']): KolomTabel<BarisKgb> => ({ id: 'nama', judul: t.nama, lebar, nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b>, tetap: true });
const golongan: KolomTabel<BarisKgb> = { id: 'golongan', judul: t.golongan, lebar: 50, nilai: (b) => b.golongan };
const berlaku: KolomTabel<BarisKgb> = { id: 'berlaku', judul: t.berlaku, lebar: 96, nilai: (b) => b.tanggal, teks: (b) => teksTanggal(b.tanggal) };
const unit: KolomTabel<BarisKgb> = { id: 'unit', judul: t.unit, lebar: 220, nilai: (b) => b.unit, tersembunyi: true };
const status: KolomTabel<BarisKgb> = { id: 'status', judul: t.status, lebar: 70, nilai: (b) => b.status, tersembunyi: true };

/** Every column of those who get a letter. */
export const KOLOM_SEMUA: readonly KolomTabel<BarisKgb>[] = [
  nip,
  nama('sisa'),
  golongan,
  { id: 'mkg', judul: t.mkg, lebar: 58, rata: 'kanan', nilai: (b) => (b.mkgTahun === null ? null : b.mkgTahun * 12 + (b.mkgBulan ?? 0)), teks: (b) => (b.mkgTahun === null ? '–' : teksMkg(b.mkgTahun, b.mkgBulan ?? 0)) },
  { id: 'gaji', judul: t.gaji, lebar: 176, rata: 'kanan', nilai: (b) => b.gajiBaru, teks: teksGaji },
  berlaku,
  { id: 'catatan', judul: t.catatan, lebar: 104, nilai: (b) => teksCatatan(b), sel: (b) => <Catatan b={b} terlambat={b.terlambat} />, teks: teksCatatan },
  unit,
  status,
  { id: 'berikut', judul: t.berikut, lebar: 124, nilai: (b) => b.berikut, teks: (b) => teksTanggal(b.berikut), tersembunyi: true },
];

/** Due in the month on the screen: its date is known, the room goes to the name. */
export const KOLOM_JATUH: readonly KolomTabel<BarisKgb>[] = KOLOM_SEMUA.map((k) => (k.id === 'berlaku' ? { ...k, tersembunyi: true } : k));

/** Of earlier months: all are late, so the note says what else there is to see. */
export const KOLOM_TERLAMBAT: readonly KolomTabel<BarisKgb>[] = KOLOM_SEMUA.map((k) =>
  k.id === 'mkg' ? { ...k, tersembunyi: true } : k.id === 'catatan' ? { ...k, sel: (b) => <Catatan b={b} terlambat={false} /> } : k,
);

/** Columns of the letters that are out: with their number. */
export const KOLOM_TERBIT: readonly KolomTabel<BarisKgb>[] = [
  ...KOLOM_SEMUA.filter((k) => k.id !== 'catatan' && k.id !== 'gaji' && k.id !== 'mkg'),
  { id: 'nomor', judul: t.nomor, lebar: 250, nilai: (b) => b.nomor },
];

/** Two lines of text, the whole of it on pointing. */
function Dua({ teks }: { readonly teks: string }) {
  return <span className={gaya['dua']} title={teks}>{teks}</span>;
}

const dasar = (b: BarisKgb): string => alasanUtama(b)?.dasarHukum ?? '';

/** Columns of those who are held, with the reason and its article. */
export const KOLOM_TERTAHAN: readonly KolomTabel<BarisKgb>[] = [
  nip,
  nama(160),
  { id: 'alasan', judul: t.alasan, lebar: 'sisa', nilai: (b) => alasanUtama(b)?.pesan ?? null, sel: (b) => <Dua teks={alasanUtama(b)?.pesan ?? ''} /> },
  { id: 'dasar', judul: t.dasar, lebar: 146, nilai: dasar, sel: (b) => <Dua teks={dasar(b)} /> },
  { ...berlaku, tersembunyi: true },
  { ...golongan, tersembunyi: true },
  unit,
  status,
  { id: 'lihat', judul: t.lihat, lebar: 56, tersembunyi: true, sel: (b) => <Lihat id={b.pegawaiId} />, teks: () => '', tanpaEkspor: true },
];

import { Anchor } from '@mantine/core';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { formatMasaKerja } from '../../../shared/domain/masa-kerja.ts';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksAngka, teksTanggal } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { alasanUtama } from './saring.ts';

const t = teksKgb.kolom;

export const WARNA_BERAT: Readonly<Record<BarisKgb['alasan'][number]['berat'], WarnaKeadaan>> = { tolak: 'merah', peringatan: 'kuning', catatan: 'redup' };

function teksGaji(b: BarisKgb): string {
  if (b.gajiLama === null && b.gajiBaru === null) return '–';
  return teksKgb.surat.berlakuKe(b.gajiLama === null ? '–' : teksAngka(b.gajiLama), b.gajiBaru === null ? '–' : teksAngka(b.gajiBaru));
}

function teksCatatan(b: BarisKgb): string {
  return [b.terlambat ? teksKgb.terlambatCatatan : '', ...b.alasan.map((a) => (a.dasarHukum ? `${a.pesan} (${a.dasarHukum})` : a.pesan))].filter(Boolean).join(' · ');
}

/** One line: the state of the letter, or the reason that matters most. */
function Catatan({ b }: { readonly b: BarisKgb }) {
  const utama = alasanUtama(b);
  if (b.nomor !== null) return <Lencana warna="hijau" title={b.nomor}>{b.nomor}</Lencana>;
  if (utama === null) return b.terlambat ? <Lencana warna="kuning">{teksKgb.terlambatCatatan}</Lencana> : <span className="redup">{teksKgb.tanpaCatatan}</span>;
  return (
    <Lencana warna={WARNA_BERAT[utama.berat]} title={teksCatatan(b)}>
      {b.terlambat ? `${teksKgb.terlambatCatatan} · ` : ''}
      {utama.pesan}
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

const nip: KolomTabel<BarisKgb> = { id: 'nip', judul: t.nip, lebar: 152, nilai: (b) => b.nip, tetap: true };
const nama = (lebar: number): KolomTabel<BarisKgb> => ({ id: 'nama', judul: t.nama, lebar, nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b>, tetap: true });
const golongan: KolomTabel<BarisKgb> = { id: 'golongan', judul: t.golongan, lebar: 48, nilai: (b) => b.golongan };
const berlaku: KolomTabel<BarisKgb> = { id: 'berlaku', judul: t.berlaku, lebar: 90, nilai: (b) => b.tanggal, teks: (b) => teksTanggal(b.tanggal) };
const unit: KolomTabel<BarisKgb> = { id: 'unit', judul: t.unit, lebar: 220, nilai: (b) => b.unit, tersembunyi: true };
const status: KolomTabel<BarisKgb> = { id: 'status', judul: t.status, lebar: 70, nilai: (b) => b.status, tersembunyi: true };

/** Columns of those who get or got a letter. */
export const KOLOM_JATUH: readonly KolomTabel<BarisKgb>[] = [
  nip,
  nama(170),
  golongan,
  { id: 'mkg', judul: t.mkg, lebar: 82, rata: 'kanan', nilai: (b) => (b.mkgTahun === null ? null : b.mkgTahun * 12 + (b.mkgBulan ?? 0)), teks: (b) => (b.mkgTahun === null ? '–' : formatMasaKerja({ tahun: b.mkgTahun, bulan: b.mkgBulan ?? 0 }, true)) },
  { id: 'gaji', judul: t.gaji, lebar: 158, rata: 'kanan', nilai: (b) => b.gajiBaru, teks: teksGaji },
  berlaku,
  { id: 'catatan', judul: t.catatan, lebar: 'sisa', nilai: (b) => teksCatatan(b), sel: (b) => <Catatan b={b} />, teks: teksCatatan },
  unit,
  status,
  { id: 'berikut', judul: t.berikut, lebar: 110, nilai: (b) => b.berikut, teks: (b) => teksTanggal(b.berikut), tersembunyi: true },
];

const dasar = (b: BarisKgb): string => alasanUtama(b)?.dasarHukum ?? '';

/** Columns of those who are held, with the reason and its article. */
export const KOLOM_TERTAHAN: readonly KolomTabel<BarisKgb>[] = [
  nip,
  nama(160),
  { id: 'alasan', judul: t.alasan, lebar: 'sisa', nilai: (b) => alasanUtama(b)?.pesan ?? null },
  { id: 'dasar', judul: t.dasar, lebar: 170, nilai: dasar },
  { ...berlaku, tersembunyi: true },
  { ...golongan, tersembunyi: true },
  unit,
  status,
  { id: 'lihat', judul: t.lihat, lebar: 56, sel: (b) => <Lihat id={b.pegawaiId} />, teks: () => '' },
];

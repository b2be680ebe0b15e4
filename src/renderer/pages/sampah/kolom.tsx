import type { Keluar } from '../../../shared/contract.ts';
import { Lencana } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksAngka, teksNip } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksSampah } from '../../teks/sampah.ts';

export type ButirSampah = Keluar<'sampah.daftar'>['baris'][number];

const t = teksSampah;
const k = t.kolom;
/** Days left from which on a row is about to be no longer offered. */
const SEGERA = 5;

/** What was deleted, with what went along. */
export function namaButir(b: ButirSampah): string {
  return b.beserta > 0 ? `${b.judul} (${t.beserta(teksAngka(b.beserta))})` : b.judul;
}

export const KOLOM: readonly KolomTabel<ButirSampah>[] = [
  { id: 'judul', judul: k.judul, lebar: 'sisa', nilai: namaButir, sel: (b) => <><b>{b.judul}</b>{b.beserta > 0 && <span className="redup"> {t.beserta(teksAngka(b.beserta))}</span>}</>, tetap: true },
  { id: 'jenis', judul: k.jenis, lebar: 140, nilai: (b) => b.jenisNama },
  { id: 'pegawai', judul: k.pegawai, lebar: 150, urut: 'pegawai', nilai: (b) => b.pegawai },
  { id: 'nip', judul: k.nip, lebar: 184, nilai: (b) => b.nip, teks: (b) => teksNip(b.nip ?? ''), tersembunyi: true },
  { id: 'pada', judul: k.pada, lebar: 150, urut: 'pada', nilai: (b) => b.dihapusPada, teks: (b) => teksSaat(b.dihapusPada) },
  { id: 'oleh', judul: k.oleh, lebar: 140, nilai: (b) => b.dihapusOleh },
  { id: 'keterangan', judul: k.keterangan, lebar: 210, nilai: (b) => b.keterangan },
  { id: 'sisa', judul: k.sisa, lebar: 90, rata: 'kanan', urut: 'pada', nilai: (b) => b.sisaHari, teks: (b) => t.sisa(b.sisaHari), sel: (b) => (b.sisaHari <= SEGERA ? <Lencana warna="kuning">{t.sisa(b.sisaHari)}</Lencana> : t.sisa(b.sisaHari)) },
];

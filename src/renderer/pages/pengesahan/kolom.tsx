import type { BarisDari } from '../../api/kueri.ts';
import type { WarnaKeadaan } from '../../components/Lencana.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksNip, teksTanggal } from '../../lib/bentuk.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';

export type Surat = BarisDari<'sah.daftar'>;
const t = teksPengesahan;

const WARNA: Readonly<Record<Surat['keadaan'], WarnaKeadaan>> = { berjalan: 'kuning', sah: 'hijau', ditolak: 'merah', batal: 'redup' };

/** What a letter waits for, in words: "Paraf Pejabat Pengawas (basah)". */
export function teksMenunggu(s: Pick<Surat, 'kini' | 'keadaan'>): string {
  if (s.kini === null) return t.keadaan[s.keadaan];
  return [t.jenis[s.kini.jenis], s.kini.jabatan, s.kini.cara === null ? '' : `(${t.cara[s.kini.cara]})`].filter((x) => x !== '').join(' ');
}

export const KOLOM: readonly KolomTabel<Surat>[] = [
  { id: 'nomor', judul: t.kolom.nomor, lebar: 220, teks: (b) => b.nomor, tetap: true },
  { id: 'nama', judul: t.kolom.nama, lebar: 'sisa', sel: (b) => <b title={b.nama ?? ''}>{b.nama}</b>, teks: (b) => b.nama ?? '' },
  { id: 'menunggu', judul: t.kolom.menunggu, lebar: 270, sel: (b) => <Lencana warna={WARNA[b.keadaan]}>{teksMenunggu(b)}</Lencana>, teks: teksMenunggu },
  { id: 'dibaca', judul: t.kolom.dibaca, lebar: 72, teks: (b) => (b.dilihat ? t.dibaca : t.belumDibaca) },
  { id: 'tanggal', judul: t.kolom.tanggal, lebar: 96, teks: (b) => teksTanggal(b.tanggal), tersembunyi: true },
  { id: 'nip', judul: t.kolom.nip, lebar: 180, teks: (b) => teksNip(b.nip ?? ''), tersembunyi: true },
  { id: 'naskah', judul: t.kolom.naskah, lebar: 190, teks: (b) => b.produkNama, tersembunyi: true },
  { id: 'perihal', judul: t.kolom.perihal, lebar: 220, teks: (b) => b.perihal, tersembunyi: true },
];

import type { Keluar } from '../../../shared/contract.ts';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksTerbit } from '../../teks/terbit.ts';

const t = teksTerbit.kolom;

/** A row of the list with what the host says of it; `no` is its row in the sheet. */
export type BarisTerbit = Keluar<'terbit.periksa'>['baris'][number] & { readonly no: number };

export type KeadaanBaris = 'siap' | 'perlu' | 'ditolak';

/** A cell that could not be read, or a finding that refuses, comes before what only has to be looked at. */
export function keadaanBaris(b: Pick<BarisTerbit, 'temuan'>): KeadaanBaris {
  if (b.temuan.some((x) => x.berat === 'tolak')) return 'ditolak';
  return b.temuan.some((x) => x.berat === 'peringatan') ? 'perlu' : 'siap';
}

const WARNA: Readonly<Record<KeadaanBaris, WarnaKeadaan>> = { siap: 'hijau', perlu: 'kuning', ditolak: 'merah' };

export const KOLOM_TERBIT_DAFTAR: readonly KolomTabel<BarisTerbit>[] = [
  { id: 'no', judul: t.baris, lebar: 56, rata: 'kanan', nilai: (b) => b.no, tetap: true },
  { id: 'nip', judul: t.nip, lebar: 180, nilai: (b) => b.nip, teks: (b) => teksNip(b.nip) },
  { id: 'nama', judul: t.nama, lebar: 170, nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama || '–'}</b> },
  { id: 'keadaan', judul: t.keadaan, lebar: 116, nilai: (b) => teksTerbit.keadaan[keadaanBaris(b)], sel: (b) => <Lencana warna={WARNA[keadaanBaris(b)]}>{teksTerbit.keadaan[keadaanBaris(b)]}</Lencana> },
  { id: 'isi', judul: t.isi, lebar: 260, nilai: (b) => b.ringkas, tersembunyi: true },
  { id: 'catatan', judul: t.catatan, lebar: 'sisa', nilai: (b) => b.temuan[0]?.pesan ?? b.ringkas, sel: (b) => <span title={b.temuan[0]?.pesan ?? b.ringkas}>{b.temuan[0]?.pesan ?? b.ringkas}</span> },
];

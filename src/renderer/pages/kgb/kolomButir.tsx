import { Anchor } from '@mantine/core';
import type { Keluar } from '../../../shared/contract.ts';
import { Lencana, type WarnaKeadaan } from '../../components/Lencana.tsx';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';

const t = teksKgb.kolom;
const k = teksKgb.kelompok.keadaan;

export type Butir = Keluar<'kelompok.butir'>[number];

const WARNA: Readonly<Record<Butir['keadaan'], WarnaKeadaan>> = { antri: 'redup', bernomor: 'kuning', jadi: 'hijau', gagal: 'merah', batal: 'redup' };

function Perbaiki({ b }: { readonly b: Butir }) {
  const buka = useBuka();
  const { tautan } = b;
  if (tautan === null) return null;
  return (
    <Anchor component="button" type="button" tabIndex={-1} onClick={() => buka(tautan)}>
      {teksKgb.perbaiki}
    </Anchor>
  );
}

/** Letters of one batch. */
export const KOLOM_BUTIR: readonly KolomTabel<Butir>[] = [
  { id: 'urut', judul: t.urut, lebar: 48, rata: 'kanan', nilai: (b) => b.urut, tetap: true },
  { id: 'nip', judul: t.nip, lebar: 180, nilai: (b) => b.nip, teks: (b) => teksNip(b.nip) },
  { id: 'nama', judul: t.nama, lebar: 166, nilai: (b) => b.nama, sel: (b) => <b title={b.nama}>{b.nama}</b> },
  { id: 'keadaan', judul: t.keadaan, lebar: 122, nilai: (b) => k[b.keadaan], sel: (b) => <Lencana warna={WARNA[b.keadaan]}>{k[b.keadaan]}</Lencana> },
  { id: 'nomor', judul: t.nomor, lebar: 'sisa', nilai: (b) => b.nomor },
];

/** The same with the reason of the failure and the way to the field. */
export const KOLOM_GAGAL: readonly KolomTabel<Butir>[] = [
  ...KOLOM_BUTIR.filter((c) => c.id === 'nip' || c.id === 'nama'),
  { id: 'sebab', judul: t.sebab, lebar: 'sisa', nilai: (b) => b.galat },
  { id: 'perbaiki', judul: t.perbaiki, lebar: 80, sel: (b) => <Perbaiki b={b} />, teks: () => '', tanpaEkspor: true },
];

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import type { PilihanBaris } from './tipe.ts';
import gaya from './tabel.module.css';

const t = teksKomponen.tabel;

interface Props {
  readonly pilihan: PilihanBaris;
  /** How many rows are selected, and how many the filter finds. */
  readonly terpilih: number;
  readonly jumlah: number;
  readonly pilihSemua: boolean;
  readonly onPilih: (p: PilihanBaris) => void;
  readonly aksi: ((p: PilihanBaris, jumlah: number) => ReactNode) | undefined;
}

/** What is selected and what can be done with it; there only while something is. */
export function BilahPilihan({ pilihan, terpilih, jumlah, pilihSemua, onPilih, aksi }: Props) {
  return (
    <div className={gaya['pilihan']} role="toolbar" aria-label={t.dipilih(teksAngka(terpilih))}>
      <b>{pilihan.jenis === 'semua' ? t.semuaDipilih(teksAngka(terpilih)) : t.dipilih(teksAngka(terpilih))}</b>
      {pilihSemua && pilihan.jenis === 'baris' && terpilih < jumlah && <Button variant="subtle" onClick={() => onPilih({ jenis: 'semua' })}>{t.pilihSemua(teksAngka(jumlah))}</Button>}
      <Button variant="subtle" color="gray" onClick={() => onPilih({ jenis: 'baris', id: new Set() })}>{t.batalPilih}</Button>
      {aksi?.(pilihan, terpilih)}
    </div>
  );
}

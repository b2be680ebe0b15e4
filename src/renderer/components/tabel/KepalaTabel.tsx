import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { teksKomponen } from '../../teks/komponen.ts';
import type { KolomTabel, Urutan } from './tipe.ts';
import gaya from './tabel.module.css';

interface Props<B> {
  readonly kolom: readonly KolomTabel<B>[];
  readonly urut: Urutan | null;
  readonly bisaUrut: (k: KolomTabel<B>) => string | null;
  readonly onUrut: (kolom: string) => void;
  readonly centang?: { readonly nilai: boolean; readonly sebagian: boolean; ubah(): void } | undefined;
}

const ARAH = { naik: 'ascending', turun: 'descending' } as const;

/** The sticky head; a click on a title sorts, a second one turns the order. */
export function KepalaTabel<B>({ kolom, urut, bisaUrut, onUrut, centang }: Props<B>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {centang && (
          <th className={gaya['centang']}>
            <Checkbox size="xs" checked={centang.nilai} indeterminate={centang.sebagian} onChange={centang.ubah} aria-label={teksKomponen.pilih.semua} />
          </th>
        )}
        {kolom.map((k) => {
          const nama = bisaUrut(k);
          const arah = nama !== null && urut?.kolom === nama ? urut.arah : null;
          const Ikon = arah === 'turun' ? IconArrowDown : IconArrowUp;
          return (
            <th key={k.id} scope="col" data-tanpa-ekspor={k.tanpaEkspor} aria-sort={arah ? ARAH[arah] : undefined} className={k.rata === 'kanan' ? gaya['kanan'] : undefined} title={k.judul}>
              {nama === null ? (
                k.judul
              ) : (
                <button type="button" onClick={() => onUrut(nama)}>
                  {k.judul}
                  {arah && <Ikon size={12} aria-hidden />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

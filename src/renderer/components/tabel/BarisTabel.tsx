import { memo, type MouseEvent } from 'react';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksSel, type KolomTabel } from './tipe.ts';
import gaya from './tabel.module.css';

interface Props<B> {
  readonly idTabel: string;
  readonly b: B;
  readonly indeks: number;
  readonly kolom: readonly KolomTabel<B>[];
  /** Column with the keyboard, or -1 when another row has it. */
  readonly kolomAktif: number;
  readonly dipilih: boolean;
  readonly bolehPilih: boolean;
  readonly klik: (indeks: number, kolom: number, e: MouseEvent) => void;
  readonly klikGanda: (indeks: number) => void;
  readonly centang: (indeks: number, rentang: boolean) => void;
}

function Baris<B>({ idTabel, b, indeks, kolom, kolomAktif, dipilih, bolehPilih, klik, klikGanda, centang }: Props<B>) {
  return (
    <tr aria-rowindex={indeks + 2} aria-selected={bolehPilih ? dipilih : undefined} data-aktif={kolomAktif >= 0 || undefined} onDoubleClick={() => klikGanda(indeks)}>
      {bolehPilih && (
        <td className={gaya['centang']}>
          {/* The browser's own: a component with its styles for each of fifty rows would take as long as all their text. */}
          <input
            type="checkbox"
            tabIndex={-1}
            checked={dipilih}
            aria-label={teksKomponen.tabel.pilihBaris}
            onChange={(e) => centang(indeks, e.nativeEvent instanceof PointerEvent && e.nativeEvent.shiftKey)}
          />
        </td>
      )}
      {kolom.map((k, i) => (
        <td
          key={k.id}
          id={i === kolomAktif ? `${idTabel}-aktif` : undefined}
          className={k.rata === 'kanan' ? gaya['kanan'] : undefined}
          data-aktif={i === kolomAktif || undefined}
          title={k.sel ? undefined : teksSel(k, b)}
          onClick={(e) => klik(indeks, i, e)}
        >
          {k.sel ? k.sel(b) : teksSel(k, b)}
        </td>
      ))}
    </tr>
  );
}

export const BarisTabel = memo(Baris) as typeof Baris;

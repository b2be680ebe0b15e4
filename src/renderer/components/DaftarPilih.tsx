import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { teksKomponen } from '../teks/komponen.ts';
import gaya from './daftar.module.css';

export interface ButirPilih {
  readonly id: string;
  readonly judul: string;
  readonly ket: string;
}

interface Props {
  readonly label: string;
  readonly butir: readonly ButirPilih[];
  readonly terpilih: string;
  readonly onPilih: (id: string) => void;
  readonly saring: string;
  readonly onSaring: (teks: string) => void;
}

/** The left list of a two-part screen; arrows move through it. */
export function DaftarPilih({ label, butir, terpilih, onPilih, saring, onSaring }: Props) {
  const tampak = butir.filter((b) => `${b.judul} ${b.id}`.toLowerCase().includes(saring.toLowerCase()));
  const tekan = (e: KeyboardEvent<HTMLElement>): void => {
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    e.preventDefault();
    const kini = tampak.findIndex((b) => b.id === terpilih);
    const tujuan = tampak[Math.max(0, Math.min(tampak.length - 1, kini + (e.key === 'ArrowDown' ? 1 : -1)))];
    if (!tujuan) return;
    onPilih(tujuan.id);
    e.currentTarget.querySelector<HTMLElement>(`[data-id="${CSS.escape(tujuan.id)}"]`)?.focus();
  };
  return (
    <nav className={gaya['daftar']} aria-label={label} onKeyDown={tekan}>
      <div className={gaya['cari']}>
        <TextInput aria-label={teksKomponen.pilih.ketik} placeholder={teksKomponen.pilih.ketik} value={saring} onChange={(e) => onSaring(e.currentTarget.value)} />
      </div>
      <ul>
        {tampak.map((b) => (
          <li key={b.id}>
            <button type="button" data-id={b.id} aria-current={b.id === terpilih ? 'true' : undefined} onClick={() => onPilih(b.id)}>
              <span className="satu-baris">{b.judul}</span>
              <small>{b.ket}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

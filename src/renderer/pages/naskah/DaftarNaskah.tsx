import { Button } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KotakCari } from '../../components/KotakCari.tsx';
import { teksLalu } from '../../lib/bentuk.ts';
import { useKini } from '../../lib/useKini.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { kelompokNaskah } from './kelompok.ts';
import gaya from './naskah.module.css';

const t = teksNaskah;
export type BarisNaskah = Keluar<'naskah.daftar'>[number];

interface Props {
  readonly naskah: readonly BarisNaskah[];
  readonly terpilih: string;
  readonly onPilih: (kode: string) => void;
  readonly cari: string;
  readonly onCari: (teks: string) => void;
}

function keadaan(n: BarisNaskah, kini: number): string {
  return n.versi === 0 || n.diubahPada === null ? t.bawaan : t.versiDaftar(n.versi, teksLalu(n.diubahPada, kini), n.diubahOleh);
}

/** The templates by service; arrows move the focus, Enter opens. */
export function DaftarNaskah({ naskah, terpilih, onPilih, cari, onCari }: Props) {
  const kini = useKini(60_000);
  const daftar = useRef<HTMLDivElement>(null);
  const tombol = (): HTMLElement[] => [...(daftar.current?.querySelectorAll<HTMLElement>('[data-kode]') ?? [])];
  const kelompok = kelompokNaskah(naskah, cari);
  const tekan = (e: KeyboardEvent<HTMLElement>): void => {
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    e.preventDefault();
    const semua = tombol();
    const ke = semua.findIndex((b) => b === document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1);
    semua[Math.max(0, Math.min(semua.length - 1, ke))]?.focus();
  };
  return (
    <nav className={gaya['daftar']} aria-label={t.daftar}>
      <div className={gaya['cari']}>
        <KotakCari label={t.cari} lebar={224} nilai={cari} onUbah={onCari} onLanjut={() => setTimeout(() => tombol()[0]?.focus(), 0)} />
      </div>
      <div ref={daftar} className={gaya['butir']} onKeyDown={tekan} role="presentation">
        {kelompok.map(({ layanan, isi }) => (
          <section key={layanan} aria-label={t.layanan[layanan] ?? layanan}>
            <h2>{t.layanan[layanan] ?? layanan}</h2>
            <ul>
              {isi.map((n) => (
                <li key={n.kode}>
                  <button type="button" data-kode={n.kode} aria-current={n.kode === terpilih ? 'true' : undefined} onClick={() => onPilih(n.kode)}>
                    <span>{n.produk}</span>
                    <small>{n.nama} · {keadaan(n, kini)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {naskah.length === 0 && <EmptyState judul={t.kosong} ket={t.kosongKet} />}
        {naskah.length > 0 && kelompok.length === 0 && (
          <EmptyState judul={t.takCocok(cari)} ket={t.takCocokKet}>
            <Button variant="default" onClick={() => onCari('')}>{t.hapusCari}</Button>
          </EmptyState>
        )}
      </div>
    </nav>
  );
}

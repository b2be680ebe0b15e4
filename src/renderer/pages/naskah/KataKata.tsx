import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { teksNaskah } from '../../teks/naskah.ts';
import { barisNaskah, blokNaskah } from './baris.ts';
import { BarisTeks, KartuBlok } from './KartuBlok.tsx';
import type { Jalur } from './jalur.ts';
import type { AksiIsi } from './useSunting.ts';
import gaya from './kata.module.css';

const t = teksNaskah.blok;

/** Where the focus is asked to go: a block (to the text with this placeholder, if there is one), or a place in a text. */
export type Tuju = { readonly blok: number; readonly isian: string | null } | { readonly jalur: Jalur; readonly letak: number };

function keTuju(wadah: HTMLElement, tuju: Tuju): void {
  if ('jalur' in tuju) {
    const kotak = wadah.querySelector<HTMLTextAreaElement>(`[data-jalur="${CSS.escape(JSON.stringify(tuju.jalur))}"]`);
    kotak?.focus();
    kotak?.setSelectionRange(tuju.letak, tuju.letak);
    return;
  }
  const blok = wadah.querySelector<HTMLElement>(`[data-blok="${tuju.blok}"]`);
  const kotak = [...(blok?.querySelectorAll('textarea') ?? [])];
  const { isian } = tuju;
  const sasaran = (isian === null ? undefined : kotak.find((k) => k.value.includes(isian))) ?? kotak[0] ?? blok;
  sasaran?.focus({ preventScroll: true });
  (blok ?? sasaran)?.scrollIntoView({ block: 'center' });
}

interface Props {
  readonly isi: IsiTemplat;
  readonly aksi: AksiIsi;
  readonly tuju: Tuju | null;
  readonly keBlok: (ke: number) => void;
}

/** Every text of the template, block by block, in the order of the page. */
export function KataKata({ isi, aksi, tuju, keBlok }: Props) {
  const wadah = useRef<HTMLDivElement>(null);
  const blok = blokNaskah(isi);
  useEffect(() => {
    if (tuju === null) return;
    // After a dialog has let the focus go.
    const waktu = setTimeout(() => wadah.current && keTuju(wadah.current, tuju), 0);
    return () => clearTimeout(waktu);
  }, [tuju]);
  const pindah = useCallback((ke: number, arah: -1 | 1) => {
    aksi.pindah(['blok', ke], arah);
    keBlok(ke + arah);
  }, [aksi, keBlok]);
  const sisip = useCallback((ke: number) => {
    aksi.paragraf(['blok', ke]);
    keBlok(ke + 1);
  }, [aksi, keBlok]);
  const gandakan = useCallback((ke: number) => {
    aksi.gandakan(['blok', ke]);
    keBlok(ke + 1);
  }, [aksi, keBlok]);
  const buang = useCallback((ke: number, jumlah: number) => {
    aksi.buang(['blok', ke]);
    keBlok(Math.min(ke, jumlah - 2));
  }, [aksi, keBlok]);
  const tekan = (e: KeyboardEvent<HTMLElement>): void => {
    if (!e.altKey || e.ctrlKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') || !(e.target instanceof Element)) return;
    const ke = Number(e.target.closest('[data-blok]')?.getAttribute('data-blok') ?? Number.NaN);
    const tujuan = ke + (e.key === 'ArrowUp' ? -1 : 1);
    if (Number.isNaN(ke) || tujuan < 0 || tujuan >= blok.length) return;
    e.preventDefault();
    pindah(ke, e.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div ref={wadah} className={gaya['kata']} onKeyDown={tekan} role="presentation">
      <section className={gaya['blok']} aria-label={t.naskah}>
        <header><h2>{t.naskah}</h2></header>
        <div>
          {barisNaskah(isi).map((b, i) => <BarisTeks key={i} baris={b} blok={t.naskah} ke={i + 1} tanpaCatatan={false} aksi={aksi} />)}
        </div>
      </section>
      <ol aria-label={t.daftar}>
        {blok.map((b, i) => <KartuBlok key={i} blok={b} ke={i} jumlah={blok.length} aksi={aksi} pindah={pindah} sisip={sisip} gandakan={gandakan} buang={buang} />)}
      </ol>
    </div>
  );
}

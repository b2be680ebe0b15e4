import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { z } from 'zod';
import { useSimpanan } from '../api/simpanan.ts';
import { usePerintah } from '../perintah/registri.ts';
import gaya from './belah.module.css';

const zLebar = z.number().nullable();
const TERSEMPIT = 280;
const LANGKAH = 32;

interface Props {
  /** Name under which the width is remembered. */
  readonly id: string;
  readonly kiri: ReactNode;
  readonly kanan: ReactNode;
  /** Share of the right part, 0 to 1, until the user moves the border. */
  readonly bagian?: number;
  readonly labelBatas: string;
  readonly labelLebar: string;
}

/** A list with what is selected beside it. The border is moved with the mouse or the arrow keys; P widens and narrows the right part. */
export function Belah({ id, kiri, kanan, bagian = 0.36, labelBatas, labelLebar }: Props) {
  const wadah = useRef<HTMLDivElement>(null);
  const [tersimpan, simpan] = useSimpanan(`belah.${id}`, zLebar, null);
  const [geser, setGeser] = useState<number | null>(null);
  const [luas, setLuas] = useState(false);
  const paling = (): number => Math.max(TERSEMPIT, (wadah.current?.clientWidth ?? 1200) - 360);
  const jepit = (n: number): number => Math.round(Math.max(TERSEMPIT, Math.min(paling(), n)));
  const kini = geser ?? tersimpan;
  const kananEl = useRef<HTMLDivElement>(null);
  const lebarKini = (): number => kini ?? kananEl.current?.clientWidth ?? TERSEMPIT;

  usePerintah([{ id: `belah.${id}`, label: labelLebar, grup: labelBatas, lingkup: 'layar', tombol: ['p'], jalankan: () => setLuas((l) => !l) }]);

  const dariKursor = (e: PointerEvent): number => jepit((wadah.current?.getBoundingClientRect().right ?? 0) - e.clientX);
  const tekan = (e: KeyboardEvent): void => {
    if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
    e.preventDefault();
    setLuas(false);
    simpan(jepit(lebarKini() + (e.key === 'ArrowLeft' ? LANGKAH : -LANGKAH)));
  };
  const lebarKanan: CSSProperties & Record<'--lebar-kanan', string> = { '--lebar-kanan': luas ? '62%' : kini === null ? `max(${TERSEMPIT}px, ${bagian * 100}%)` : `${kini}px` };
  return (
    <div ref={wadah} className={gaya['belah']} style={lebarKanan}>
      <div className={gaya['kiri']}>{kiri}</div>
      <div
        className={gaya['batas']}
        role="separator"
        aria-orientation="vertical"
        aria-label={labelBatas}
        aria-valuenow={kini ?? TERSEMPIT}
        aria-valuemin={TERSEMPIT}
        aria-valuemax={2000}
        tabIndex={0}
        onKeyDown={tekan}
        onPointerDown={(e) => {
          e.currentTarget.setPointerCapture(e.pointerId);
          setLuas(false);
          setGeser(dariKursor(e));
        }}
        onPointerMove={(e) => geser !== null && setGeser(dariKursor(e))}
        onPointerUp={(e) => {
          simpan(dariKursor(e));
          setGeser(null);
        }}
      />
      <div ref={kananEl} className={gaya['kanan']}>{kanan}</div>
    </div>
  );
}

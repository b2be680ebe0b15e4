import { petakan } from '../../../shared/domain/afin.ts';
import { distorsiAfin, SILANG_MM, type Distorsi } from '../../../shared/domain/kalibrasi.ts';
import { teksKertas } from '../../teks/kertas.ts';
import gaya from './kertas.module.css';

const BESAR = 20;
const TINGGI = 220;

/** What the printer does to the sheet, twenty times as much as it does. */
export function GambarGalat({ lebarMm, tinggiMm, distorsi: d }: { readonly lebarMm: number; readonly tinggiMm: number; readonly distorsi: Distorsi }) {
  const skala = Math.min(TINGGI / tinggiMm, 280 / lebarMm);
  const besar: Distorsi = { dx: d.dx * BESAR, dy: d.dy * BESAR, sx: 1 + (d.sx - 1) * BESAR, sy: 1 + (d.sy - 1) * BESAR, skew: d.skew * BESAR };
  const pojok = [[SILANG_MM, SILANG_MM], [lebarMm - SILANG_MM, SILANG_MM], [lebarMm - SILANG_MM, tinggiMm - SILANG_MM], [SILANG_MM, tinggiMm - SILANG_MM]] as const;
  const titik = (p: readonly (readonly [number, number])[]): string => p.map(([x, y]) => `${(x * skala).toFixed(1)},${(y * skala).toFixed(1)}`).join(' ');
  const [l, t] = [lebarMm * skala, tinggiMm * skala];
  return (
    <figure className={gaya['gambar']}>
      <svg width={l + 60} height={t + 60} viewBox={`-30 -30 ${l + 60} ${t + 60}`} role="img" aria-label={teksKertas.panduan.gambarGalat} className="kertas">
        <rect width={l} height={t} className={gaya['lembar']} />
        <polygon points={titik(pojok)} className={gaya['seharusnya']} />
        <polygon points={titik(pojok.map(([x, y]) => petakan(distorsiAfin(besar), x, y)))} className={gaya['hasil']} />
      </svg>
      <figcaption className="redup">{teksKertas.panduan.gambarGalat}</figcaption>
    </figure>
  );
}

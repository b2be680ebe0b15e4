import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import type { Kertas } from './keadaan.ts';
import gaya from './cetak.module.css';

const A4 = { lebarMm: 210, tinggiMm: 297 };
const TEPI = 4;

/** The sheet to scale, with A4 as a dashed line so that a mixed-up tray is seen before it is smelt. */
export function GambarKertas({ kertas, tinggiPx = 200 }: { readonly kertas: Kertas; readonly tinggiPx?: number }) {
  const skala = tinggiPx / Math.max(kertas.tinggiMm, A4.tinggiMm, 1);
  const l = kertas.lebarMm * skala;
  const t = kertas.tinggiMm * skala;
  const lebar = Math.max(l, A4.lebarMm * skala) + TEPI * 2;
  const teks = teksCetak.dialog.ukuran(teksAngka(kertas.lebarMm), teksAngka(kertas.tinggiMm));
  return (
    <figure className={gaya['gambar']} style={{ margin: 0 }}>
      <svg width={lebar} height={tinggiPx + TEPI * 2} role="img" aria-label={`${kertas.nama}, ${teks}`}>
        <rect x={TEPI} y={TEPI} width={l} height={t} className={gaya['lembar']} />
        {Array.from({ length: 6 }, (_, i) => (
          <line key={i} x1={TEPI + l * 0.14} x2={TEPI + l * (i === 5 ? 0.55 : 0.88)} y1={TEPI + t * (0.3 + i * 0.06)} y2={TEPI + t * (0.3 + i * 0.06)} className={gaya['garisTeks']} />
        ))}
        <rect x={TEPI} y={TEPI} width={A4.lebarMm * skala} height={A4.tinggiMm * skala} className={gaya['acuan']} />
      </svg>
      <figcaption>
        <b>{kertas.nama}</b>
        <div>{teks}</div>
        <div className="redup">{teksCetak.dialog.a4}</div>
      </figcaption>
    </figure>
  );
}

import { useEffect, useMemo } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { keBlob } from '../../api/berkas.ts';
import { useQ } from '../../api/kueri.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKertas } from '../../teks/kertas.ts';
import gaya from './kertas.module.css';

export type Profil = Keluar<'kertas.daftar'>[number];

function useAlas(p: Profil): string | null {
  const q = useQ('kertas.alas', { kode: p.kode }, { aktif: p.alas });
  const url = useMemo(() => (p.alas && q.data ? URL.createObjectURL(keBlob(q.data)) : null), [p.alas, q.data]);
  useEffect(() => () => {
    if (url) URL.revokeObjectURL(url);
  }, [url]);
  return url;
}

export function ukuranProfil(p: Pick<Profil, 'lebarMm' | 'tinggiMm'>): string {
  return teksKertas.ukuran(teksAngka(p.lebarMm), teksAngka(p.tinggiMm));
}

/** The sheet to scale with its printable area, over the scan of the blank form where there is one. */
export function GambarLembar({ profil: p, tinggiPx = 300 }: { readonly profil: Profil; readonly tinggiPx?: number }) {
  const alas = useAlas(p);
  const skala = Math.min(tinggiPx / p.tinggiMm, 320 / p.lebarMm);
  const [l, t] = [p.lebarMm * skala, p.tinggiMm * skala];
  const { atas, kanan, bawah, kiri } = p.tepi;
  return (
    <figure className={gaya['gambar']}>
      <svg width={l + 2} height={t + 2} viewBox={`-1 -1 ${l + 2} ${t + 2}`} role="img" aria-label={teksKertas.gambar(p.nama, ukuranProfil(p))} className="kertas">
        <rect width={l} height={t} className={gaya['lembar']} />
        {alas && <image href={alas} width={l} height={t} preserveAspectRatio="none" opacity={0.6} />}
        <rect x={kiri * skala} y={atas * skala} width={l - (kiri + kanan) * skala} height={t - (atas + bawah) * skala} className={gaya['area']} />
      </svg>
      <figcaption>
        <b>{p.nama}</b>
        <div>{ukuranProfil(p)}</div>
        <div className="redup">{teksKertas.areaCetak}</div>
      </figcaption>
    </figure>
  );
}

import type { ReactNode } from 'react';
import gaya from './umum.module.css';

export type WarnaKeadaan = 'hijau' | 'kuning' | 'merah' | 'redup';

/** A state: colour, shape and word together, so that colour is never the only sign. */
export function Lencana({ warna, children, title }: { readonly warna: WarnaKeadaan; readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={`${gaya['lencana']} ${warna === 'merah' || warna === 'kuning' ? warna : ''}`} data-warna={warna} title={title}>
      <i aria-hidden />
      {children}
    </span>
  );
}

/** Term and value pairs in two columns. */
export function DaftarSifat({ butir }: { readonly butir: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={gaya['daftarSifat']}>
      {butir.map(([istilah, nilai]) => (
        <div key={istilah} style={{ display: 'contents' }}>
          <dt>{istilah}</dt>
          <dd>{nilai}</dd>
        </div>
      ))}
    </dl>
  );
}

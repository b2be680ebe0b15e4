import type { ReactNode } from 'react';
import gaya from './umum.module.css';

/** The bar of a screen: filters on the left, the primary action on the right. */
export function Bilah({ children, aksi }: { readonly children?: ReactNode; readonly aksi?: ReactNode }) {
  return (
    <div className={gaya['bilah']}>
      {children}
      {aksi && <div className={gaya['kanan']}>{aksi}</div>}
    </div>
  );
}

/** A screen that fills the frame; its inner part scrolls, its bars stay. */
export function LayarPenuh({ children }: { readonly children: ReactNode }) {
  return <div className={gaya['layar']}>{children}</div>;
}

export function Gulir({ children, pad = 16, label }: { readonly children: ReactNode; readonly pad?: number; readonly label?: string }) {
  return (
    <div className={gaya['gulir']} style={{ padding: pad }} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

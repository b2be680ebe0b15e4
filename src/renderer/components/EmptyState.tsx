import type { ReactNode } from 'react';
import gaya from './umum.module.css';

interface Props {
  readonly judul: string;
  readonly ket?: string;
  readonly children?: ReactNode;
}

/** What this place is for, why it is empty, and the first step. */
export function EmptyState({ judul, ket, children }: Props) {
  return (
    <div className={gaya['kosong']}>
      <strong>{judul}</strong>
      {ket && <p>{ket}</p>}
      {children && <div className={gaya['kosongAksi']}>{children}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';
import logo from '../../gaya/simpul.svg';
import { teksUmum } from '../../teks/umum.ts';
import gaya from './sesi.module.css';

interface Props {
  readonly judul: string;
  readonly ket?: string | null;
  readonly bawah?: string;
  readonly contoh?: boolean;
  readonly lebar?: boolean;
  readonly menutup?: boolean;
  readonly children: ReactNode;
}

/** The full-page frame before (or over) the application. */
export function Bingkai({ judul, ket, bawah, contoh, lebar, menutup, children }: Props) {
  return (
    <main className={`${gaya['latar']} ${menutup ? gaya['kunci'] : ''}`}>
      <div>{contoh && <div className={gaya['pita']} role="note">{teksUmum.dataContoh}</div>}</div>
      <div className={`${gaya['kotak']} ${lebar ? gaya['lebar'] : ''}`}>
        <div className={gaya['kepala']}>
          <img src={logo} alt="" />
          <div>
            <h1>{judul}</h1>
            {ket && <span>{ket}</span>}
          </div>
        </div>
        {children}
      </div>
      <div className={gaya['bawah']}>{bawah}</div>
    </main>
  );
}

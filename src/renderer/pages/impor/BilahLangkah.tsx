import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { teksImpor } from '../../teks/impor.ts';
import { LANGKAH, type Langkah } from './alamat.ts';
import gaya from './impor.module.css';

const t = teksImpor.langkah;

interface Props {
  readonly kini: Langkah;
  readonly namaBerkas: string | null;
  /** Steps one may go back to. */
  readonly boleh: readonly Langkah[];
  readonly pergi: (l: Langkah) => void;
  readonly aksi?: ReactNode;
}

/** Where one stands: four steps, the done ones ticked, those that may be reopened as buttons. */
export function BilahLangkah({ kini, namaBerkas, boleh, pergi, aksi }: Props) {
  const ke = LANGKAH.indexOf(kini);
  return (
    <ol className={gaya['langkah']} aria-label={`${t.judul}: ${t.ke(ke + 1, LANGKAH.length)}`}>
      {LANGKAH.map((l, i) => (
        <li key={l} aria-current={l === kini ? 'step' : undefined} data-lewat={i < ke || undefined}>
          <span>{i < ke ? <IconCheck size={12} aria-hidden /> : i + 1}</span>
          {l !== kini && boleh.includes(l) ? <button type="button" onClick={() => pergi(l)}>{t[l]}</button> : t[l]}
        </li>
      ))}
      {namaBerkas && <li className={gaya['berkasLangkah']}>{namaBerkas}</li>}
      {aksi && <li><div>{aksi}</div></li>}
    </ol>
  );
}

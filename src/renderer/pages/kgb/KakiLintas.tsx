import { Button } from '@mantine/core';
import { teksBulan } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import gaya from './kgb.module.css';

const t = teksKgb.lintas;

/** The bottom bar of a list across months: letters are issued by the month, so here is only the way to it. */
export function KakiLintas({ bulan, keBulan }: { readonly bulan: string; readonly keBulan: () => void }) {
  return (
    <footer className={gaya['kaki']}>
      <span className="redup">{t.ket}</span>
      <div className={gaya['aksi']}>
        <Button variant="default" onClick={keBulan}>{t.keBulan(teksBulan(bulan))}</Button>
      </div>
    </footer>
  );
}

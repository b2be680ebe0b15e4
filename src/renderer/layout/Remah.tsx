import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { daftarLayar } from '../rute.tsx';
import { teksUmum } from '../teks/umum.ts';
import { layarMenurutJalur, useJalur } from './jalur.ts';
import type { Layar } from './layar.ts';
import { useUjungRemah } from './remah.ts';
import gaya from './kerangka.module.css';

function leluhur(l: Layar | undefined): readonly Layar[] {
  if (!l?.induk) return [];
  const atas = layarMenurutJalur(daftarLayar, l.induk);
  return atas ? [...leluhur(atas), atas] : [];
}

export function Remah() {
  const layar = layarMenurutJalur(daftarLayar, useJalur());
  const ujung = useUjungRemah();
  const atas = leluhur(layar);
  return (
    <nav className={gaya['remah']} aria-label={teksUmum.atas.remah}>
      {atas.map((l) => (
        <span key={l.jalur}>
          <Link to={l.jalur}>{l.judul}</Link> <IconChevronRight size={12} aria-hidden style={{ verticalAlign: -1 }} />
        </span>
      ))}
      <h1>{ujung ?? layar?.judul ?? teksUmum.aplikasi}</h1>
    </nav>
  );
}

import { Anchor } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { tempatKgb } from '../../../shared/layanan/kgb/tempat.ts';
import { teksAngka, teksBulan } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { perluDilihat, rincianPilihan, type Tampil } from './saring.ts';

const t = teksKgb.terbit;

interface Props {
  readonly bulan: string;
  readonly tampil: Tampil;
  readonly baris: readonly BarisKgb[];
  readonly tampak: readonly BarisKgb[];
  readonly dipilih: ReadonlySet<string>;
  readonly kePeringatan: () => void;
}

/** What the number on the button is made of, also where it is not on the screen, and what it leaves out. */
export function RincianTerbit({ bulan, tampil, baris, tampak, dipilih, kePeringatan }: Props) {
  const { jatuh, terlambat, tersaring, peringatan, luput } = useMemo(() => {
    const terpilih = baris.filter((b) => dipilih.has(b.pegawaiId));
    const belum = baris.filter((b) => tempatKgb(b, bulan) === 'jatuh' && perluDilihat(b) && !dipilih.has(b.pegawaiId));
    return { ...rincianPilihan(terpilih, tampak, bulan, tampil), peringatan: terpilih.filter(perluDilihat).length, luput: belum.length };
  }, [baris, tampak, dipilih, bulan, tampil]);
  const bagian = [jatuh > 0 ? t.bagianBulan(teksAngka(jatuh), teksBulan(bulan).split(' ')[0] ?? '') : '', terlambat > 0 ? t.bagianTerlambat(teksAngka(terlambat)) : ''].filter(Boolean).join(' + ');
  const butir: ReactNode[] = [
    terlambat > 0 || tampil !== 'jatuh' ? bagian : '',
    tersaring > 0 ? t.tersaring(teksAngka(tersaring)) : '',
    peringatan > 0 ? t.peringatan(teksAngka(peringatan)) : '',
    luput > 0 ? <Anchor key="luput" component="button" type="button" fz={12} onClick={kePeringatan}>{t.tidakDicentang(teksAngka(luput))}</Anchor> : '',
  ].filter((x) => x !== '');
  return butir.map((x, i) => <span key={i}>{i > 0 && ' · '}{x}</span>);
}

import { Button } from '@mantine/core';
import { EmptyState } from '../../components/EmptyState.tsx';
import { teksAngka, teksBulan } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import type { Tampil } from './saring.ts';

const t = teksKgb.kosong;

interface Props {
  readonly tampil: Tampil;
  readonly bulan: string;
  /** The filters in words, or ''. */
  readonly disaring: string;
  readonly tunda: boolean;
  /** How many of earlier months wait, and how to see them. */
  readonly terlambat: number;
  readonly keTerlambat: () => void;
}

/** Why the list is empty, by the list that is shown. */
export function KosongKgb({ tampil, bulan, disaring, tunda, terlambat, keTerlambat }: Props) {
  if (disaring) return <EmptyState judul={t.saring(disaring)} ket={t.saringKet} />;
  if (tunda) return <EmptyState judul={teksKgb.tunda.kosong} ket={teksKgb.tunda.kosongKet} />;
  switch (tampil) {
    case 'terlambat':
      return <EmptyState judul={t.terlambat} ket={t.terlambatKet} />;
    case 'tertahan':
      return <EmptyState judul={t.tertahan} ket={t.tertahanKet} />;
    case 'terbit':
      return <EmptyState judul={t.terbit} ket={t.terbitKet} />;
    case 'jatuh':
    case 'semua':
      return (
        <EmptyState judul={t.jatuh(teksBulan(bulan))} ket={t.jatuhKet}>
          {terlambat > 0 && <Button variant="default" onClick={keTerlambat}>{t.keTerlambat(teksAngka(terlambat))}</Button>}
        </EmptyState>
      );
  }
}

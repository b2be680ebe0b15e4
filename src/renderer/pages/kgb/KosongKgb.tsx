import { EmptyState } from '../../components/EmptyState.tsx';
import { teksBulan } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import type { Tampil } from './saring.ts';

const t = teksKgb.kosong;

interface Props {
  readonly tampil: Tampil;
  readonly bulan: string;
  /** The filters in words, or ''. */
  readonly disaring: string;
  readonly tunda: boolean;
}

/** Why the list is empty, by the list that is shown. */
export function KosongKgb({ tampil, bulan, disaring, tunda }: Props) {
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
      return <EmptyState judul={t.jatuh(teksBulan(bulan))} ket={t.jatuhKet} />;
  }
}

import { useEffect, useMemo, type ReactNode } from 'react';
import { z } from 'zod';
import type { SumberBaris } from '../../api/kueri.ts';
import { useSaringUrl } from '../../layout/jalur.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { EmptyState } from '../EmptyState.tsx';
import { KotakCari } from '../KotakCari.tsx';
import { cocokBaris } from './cocok.ts';
import type { ChipSaring, KolomTabel } from './tipe.ts';

const t = teksKomponen.tabel;
const zCari = z.object({ cari: z.string().max(100).default('') });

interface Masukan<B> {
  readonly cari: boolean;
  readonly kolom: readonly KolomTabel<B>[];
  readonly sumber: SumberBaris<B>;
  readonly kosong: ReactNode;
  readonly saringan: readonly ChipSaring[] | undefined;
}

interface Cari<B> {
  readonly sumber: SumberBaris<B>;
  readonly kosong: ReactNode;
  readonly saringan: readonly ChipSaring[] | undefined;
  /** The field, for the left end of the bar; null in a list that has filters of its own. */
  readonly medan: ReactNode;
}

/** The filter of a list that has no other: every word typed, in any column. It looks in all rows, so the rest is loaded when something is typed. */
export function useCari<B>(m: Masukan<B>): Cari<B> {
  const { sumber, kolom } = m;
  const [{ cari }, ubah] = useSaringUrl(zCari);
  const dipakai = m.cari && cari.trim() !== '';
  const cocok = useMemo(() => cocokBaris(kolom, cari), [kolom, cari]);
  const baris = useMemo(() => (dipakai ? sumber.baris.filter(cocok) : sumber.baris), [dipakai, sumber.baris, cocok]);
  useEffect(() => {
    if (dipakai && sumber.adaLagi && !sumber.memuat) sumber.muatLagi();
  }, [dipakai, sumber]);
  const medan = m.cari && <KotakCari label={t.cari} nilai={cari} onUbah={(s) => ubah({ cari: s || undefined })} />;
  if (!dipakai) return { sumber, kosong: m.kosong, saringan: m.saringan, medan };
  const { semua } = sumber;
  return {
    sumber: { ...sumber, baris, jumlah: sumber.jumlah === null ? null : baris.length, ...(semua ? { semua: async (lapor) => (await semua(lapor)).filter(cocok) } : {}) },
    kosong: <EmptyState judul={t.cariKosong(cari.trim())} ket={t.cariKosongKet} />,
    saringan: [...(m.saringan ?? []), { kunci: 'cari', label: t.cariChip(cari.trim()), lepas: () => ubah({ cari: undefined }) }],
    medan,
  };
}

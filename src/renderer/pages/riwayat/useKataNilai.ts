import { useMemo } from 'react';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { useLabel, useNamaUnit } from './label.ts';
import { teksNilai } from './nilai.ts';

/** A stored value of a form in words: names of units and of reference codes, dates as people write them. */
export function useKataNilai(kolom: readonly KolomRiwayat[], baris: NilaiBaris | undefined): (nama: string, isi: string) => string | undefined {
  const semua = useMemo(() => (baris ? [baris] : []), [baris]);
  const cari = useLabel(kolom, semua);
  const unit = useNamaUnit();
  return (nama, isi) => {
    const k = kolom.find((x) => x.nama === nama);
    return k ? teksNilai(k, { ...baris, [nama]: isi }, cari, unit) || undefined : undefined;
  };
}

import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { PencariLabel } from '../../../shared/riwayat/definisi.ts';
import type { KodeRujukan } from '../../../shared/rujukan/rujukan.ts';
import { panggil } from '../../api/client.ts';
import { useQ } from '../../api/kueri.ts';

type Rujukan = Keluar<'rujukan.cari'>;

/** The table a column's value is a code of, or null: some depend on another column of the row. */
export function rujukanKolom(k: KolomRiwayat, baris: NilaiBaris): KodeRujukan | null {
  if (k.rujukan) return k.rujukan;
  return k.rujukanMenurut?.peta[String(baris[k.rujukanMenurut.kolom] ?? '')] ?? null;
}

function kueri(kode: string, teks: string) {
  const masuk = { kode, teks, batas: 100 };
  return { queryKey: ['rujukan.cari', masuk], queryFn: ({ signal }: { signal: AbortSignal }) => panggil('rujukan.cari', masuk, { signal }), staleTime: Number.POSITIVE_INFINITY };
}

/**
 * Names of reference codes. Small tables come whole and are shared by all rows; a code that is not among the first hundred is
 * looked up by itself.
 */
export function useLabel(kolom: readonly KolomRiwayat[], baris: readonly NilaiBaris[]): PencariLabel {
  const pasangan = useMemo(() => {
    const semua = new Map<KodeRujukan, Set<string>>();
    for (const b of baris) {
      for (const k of kolom) {
        const kode = b[k.nama];
        const tabel = rujukanKolom(k, b);
        if (tabel && typeof kode === 'string' && kode !== '') semua.set(tabel, (semua.get(tabel) ?? new Set()).add(kode));
      }
    }
    return semua;
  }, [kolom, baris]);
  const tabel = [...pasangan.keys()];
  const utuh = useQueries({ queries: tabel.map((k) => kueri(k, '')) });
  const sisa = tabel.flatMap((k, i) => {
    const isi: Rujukan | undefined = utuh[i]?.data;
    return isi ? [...(pasangan.get(k) ?? [])].filter((kode) => !isi.some((r) => r.kode === kode)).map((kode) => ({ tabel: k, kode })) : [];
  });
  const satuan = useQueries({ queries: sisa.map((s) => kueri(s.tabel, s.kode)) });
  const nama = new Map<string, string>();
  tabel.forEach((k, i) => {
    for (const r of utuh[i]?.data ?? []) nama.set(`${k}:${r.kode}`, r.nama);
  });
  sisa.forEach((s, i) => {
    for (const r of satuan[i]?.data ?? []) if (r.kode === s.kode) nama.set(`${s.tabel}:${r.kode}`, r.nama);
  });
  return (rujukan, kode) => nama.get(`${rujukan}:${kode}`);
}

/** Name of a unit by its id. */
export function useNamaUnit(): (id: string) => string {
  const unit = useQ('unit.pohon', {}).data;
  const nama = useMemo(() => new Map(unit?.map((u) => [u.id, u.nama])), [unit]);
  return useCallback((id) => nama.get(id) ?? '', [nama]);
}

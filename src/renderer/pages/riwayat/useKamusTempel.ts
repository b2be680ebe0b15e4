import { useEffect, useState } from 'react';
import { panggil } from '../../api/client.ts';

const rata = (s: string): string => s.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

async function cariUnit(teks: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const unit = await panggil('unit.pohon', {});
  return teks.flatMap((x) => {
    const u = unit.filter((v) => rata(v.nama) === rata(x) || rata(v.singkatan) === rata(x) || v.id === x);
    return u.length === 1 && u[0] ? [[`unit:${x}`, u[0].id] as const] : [];
  });
}

async function cariTabel(tabel: string, teks: string): Promise<readonly (readonly [string, string])[]> {
  const hasil = await panggil('rujukan.cari', { kode: tabel, teks, batas: 50 });
  const sama = hasil.filter((r) => rata(r.nama) === rata(teks) || r.kode === teks);
  const [satu] = sama.length > 0 ? sama : hasil.length === 1 ? hasil : [];
  return satu ? [[`${tabel}:${teks}`, satu.kode]] : [];
}

/** Codes for the texts of a pasted range: exact names or codes; a text that fits only one entry is that entry. */
export function useKamusTempel(perlu: ReadonlyMap<string, ReadonlySet<string>>): { readonly siap: boolean; readonly kode: (tabel: string, teks: string) => string | undefined } {
  const [kamus, setKamus] = useState<{ readonly sidik: string; readonly isi: ReadonlyMap<string, string> } | null>(null);
  const sidik = JSON.stringify([...perlu].map(([k, v]) => [k, [...v]]));
  useEffect(() => {
    let batal = false;
    const tugas = (JSON.parse(sidik) as [string, string[]][]).flatMap(([tabel, teks]) => (tabel === 'unit' ? [cariUnit(teks)] : teks.map((x) => cariTabel(tabel, x))));
    const cari = async (): Promise<void> => {
      const bagian = await Promise.all(tugas.map((p) => p.catch(() => [])));
      if (!batal) setKamus({ sidik, isi: new Map(bagian.flat()) });
    };
    void cari();
    return () => {
      batal = true;
    };
  }, [sidik]);
  return { siap: kamus?.sidik === sidik, kode: (tabel, teks) => kamus?.isi.get(`${tabel}:${teks}`) };
}

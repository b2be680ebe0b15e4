import type { ReadDb } from '../../db/buka.ts';

/** What of the sheets does not follow from the entries: every entry replayed in order, then compared. Empty in a whole ledger. */
export function periksaKendali(db: ReadDb): { readonly lembar: number; readonly mutasi: number; readonly beda: string[] } {
  const kini = new Map<string, string>();
  const beda: string[] = [];
  const lapor = (teks: string): void => {
    if (beda.length < 100) beda.push(teks);
  };
  let no = 0;
  for (const m of db.baca<{ no: number; kertas: string; awalan: string; dari_urut: number; sampai_urut: number; dari: string | null; ke: string }>('SELECT no, kertas, awalan, dari_urut, sampai_urut, dari, ke FROM mutasi_lembar ORDER BY no')) {
    if (m.no !== ++no) lapor(`Mutasi nomor ${no} tidak ada; sesudahnya nomor ${m.no}.`);
    no = m.no;
    for (let u = m.dari_urut; u <= m.sampai_urut; u++) {
      const kunci = `${m.kertas} ${m.awalan}${u}`;
      const lama = kini.get(kunci) ?? null;
      if (lama !== m.dari) lapor(`Mutasi ${m.no}: lembar ${kunci} seharusnya ${m.dari ?? 'belum ada'}, menurut mutasi sebelumnya ${lama ?? 'belum ada'}.`);
      kini.set(kunci, m.ke);
    }
  }
  const lembar = db.baca<{ kertas: string; awalan: string; urut: number; seri: string; keadaan: string }>('SELECT kertas, awalan, urut, seri, keadaan FROM lembar');
  for (const l of lembar) {
    const harus = kini.get(`${l.kertas} ${l.awalan}${l.urut}`);
    if (harus !== l.keadaan) lapor(`Lembar ${l.seri} (${l.kertas}) tercatat ${l.keadaan}, menurut mutasi ${harus ?? 'tidak pernah diterima'}.`);
  }
  if (kini.size !== lembar.length) lapor(`Mutasi menyebut ${kini.size} lembar, yang tercatat ${lembar.length}.`);
  return { lembar: lembar.length, mutasi: no, beda };
}

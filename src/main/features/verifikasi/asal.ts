import { createHash } from 'node:crypto';
import type { AsalBerkas } from '../../../shared/contract/verifikasi.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';

export interface Asal {
  readonly asal: AsalBerkas;
  readonly dokumenId: string | null;
}

const AKHIR = Buffer.from('%%EOF');
/** Ends of revisions that are looked at: more than any file of ours ever has. */
const REVISI_MAKS = 64;

function dariHash(db: ReadDb, hash: string): Asal | null {
  const b = db.satu<{ sumber: string; dokumen_id: Buffer; jenis: string | null }>(
    `SELECT a.sumber, coalesce(a.dokumen_id, a.id) dokumen_id, b.jenis FROM arsip a LEFT JOIN dokumen_berkas b ON b.id = a.id
     WHERE a.hash = ? AND a.sumber IN ('dokumen', 'dokumen_berkas') AND a.dihapus_pada IS NULL ORDER BY a.sumber LIMIT 1`,
    hash,
  );
  if (!b) return null;
  return { asal: b.sumber === 'dokumen' ? 'asli' : b.jenis === 'tte' ? 'bertanda-tangan' : 'pindaian', dokumenId: idKeTeks(b.dokumen_id) };
}

/** Hashes of the file up to each end of a revision, the longest first; the whole file is not among them. */
function sidikRevisi(isi: Buffer): string[] {
  const h = createHash('sha256');
  const hasil: string[] = [];
  let sudah = 0;
  for (let di = isi.indexOf(AKHIR); di >= 0 && hasil.length < REVISI_MAKS; di = isi.indexOf(AKHIR, di + 1)) {
    // The mark ends a line, and the line end belongs to the revision: with both ways of writing it, and with none.
    for (const ekor of ['', '\n', '\r\n']) {
      const sampai = di + AKHIR.length + ekor.length;
      if (sampai <= sudah || sampai >= isi.length || isi.toString('latin1', di + AKHIR.length, sampai) !== ekor) continue;
      h.update(isi.subarray(sudah, sampai));
      sudah = sampai;
      hasil.push(h.copy().digest('hex'));
    }
  }
  return hasil.toReversed();
}

/** Whether these bytes are a file of ours, or begin with one. */
export function asalBerkas(db: ReadDb, isi: Buffer, sidik: string): Asal {
  const tepat = dariHash(db, sidik);
  if (tepat) return tepat;
  for (const s of sidikRevisi(isi)) {
    const a = dariHash(db, s);
    if (a) return { asal: 'turunan', dokumenId: a.dokumenId };
  }
  return { asal: 'bukan', dokumenId: null };
}

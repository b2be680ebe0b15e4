import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { muatAturanBawaan } from '../../db/aturan.ts';
import { jalankan, tulis, type Penulis } from '../../db/tulis.ts';
import { sha256 } from '../../lib/crypto.ts';
import { tandaiHitungUlang } from './hitung-ulang.ts';

const KUNCI_META = 'aturan.bawaan';

function sidikBawaan(folderSumber: string): string {
  const folder = join(folderSumber, 'aturan');
  return sha256(readdirSync(folder).filter((n) => n.endsWith('.json')).toSorted().map((n) => readFileSync(join(folder, n), 'utf8')).join('\0'));
}

/**
 * Adds the rules that came with a newer program, once; what an administrator entered stays. Everybody's derived rows
 * are marked in the same transaction, to be made again. Returns how many versions are new.
 */
export function pastikanAturan(penulis: Penulis, folderSumber: string, now: number, hariIni: string): number {
  const { basis } = penulis;
  const sidik = sidikBawaan(folderSumber);
  if (!basis.satu('SELECT 1 FROM aturan') || basis.satu<{ nilai: string }>('SELECT nilai FROM meta WHERE kunci = ?', KUNCI_META)?.nilai === sidik) return 0;
  return tulis(penulis, { prosedur: 'sistem.aturanBawaan', pelaku: { penggunaId: null, nama: 'Sistem' }, now }, (tx) => {
    const baru = muatAturanBawaan(tx, folderSumber);
    jalankan(tx, 'INSERT INTO meta (kunci, nilai) VALUES (?,?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai', [KUNCI_META, sidik]);
    if (baru > 0) {
      tandaiHitungUlang(tx, hariIni);
      tx.ringkas.teks = `memuat ${baru} versi aturan bawaan program`;
    }
    return baru;
  });
}

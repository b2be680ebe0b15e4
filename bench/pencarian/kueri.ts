import type { ReadDb } from '../../src/main/db/buka.ts';
import { pengacak } from '../bersama/hasil.ts';

export interface Jenis {
  readonly nama: string;
  readonly teks: readonly string[];
}

interface Orang {
  readonly nama_cari: string;
  readonly nip: string;
}

const PER_JENIS = 60;

/** What people type, taken from the names and numbers of the very database, by kind. */
export function kueriContoh(db: ReadDb): Jenis[] {
  const orang = db.baca<Orang>('SELECT nama_cari, nip FROM pegawai_kini ORDER BY no');
  const acak = pengacak(20_270_101);
  const satu = (): Orang => orang[acak(orang.length)]!;
  const kata = (): string => {
    const k = satu().nama_cari.split(' ');
    return k[acak(k.length)]!;
  };
  const potong = (t: string, n: number): string => {
    const dari = acak(Math.max(1, t.length - n + 1));
    return t.slice(dari, dari + n);
  };
  const banyak = (buat: () => string): string[] => Array.from({ length: PER_JENIS }, buat);
  return [
    { nama: 'kata utuh', teks: banyak(kata) },
    { nama: 'potongan 3–5 huruf', teks: banyak(() => potong(kata(), 3 + acak(3))) },
    { nama: 'dua kata terbalik', teks: banyak(() => satu().nama_cari.split(' ').toReversed().slice(0, 2).join(' ')) },
    { nama: 'potongan NIP 4–9 angka', teks: banyak(() => potong(satu().nip, 4 + acak(6))) },
    { nama: '1–2 huruf', teks: banyak(() => kata().slice(0, 1 + acak(2))) },
    { nama: 'dua potongan pendek', teks: banyak(() => `${kata().slice(0, 1 + acak(2))} ${kata().slice(0, 2)}`) },
    { nama: 'huruf dan angka pendek', teks: banyak(() => `${kata().slice(0, 2)} ${potong(satu().nip, 2)}`) },
    { nama: 'tidak ada yang cocok', teks: banyak(() => `${String.fromCharCode(97 + acak(26))}${acak(10)} ${potong(kata(), 2)}q`).map((t, i) => (i % 3 === 0 ? t.slice(0, 2) : t)) },
  ];
}

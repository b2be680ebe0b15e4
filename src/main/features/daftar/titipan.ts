import { EKSPOR_BARIS_MAKS, type SelEkspor } from '../../../shared/contract/daftar.ts';
import { AppError } from '../../../shared/errors.ts';
import { idBaru, idKeTeks } from '../../lib/id.ts';

type Baris = readonly (readonly SelEkspor[])[];

interface Titipan {
  readonly penggunaId: string;
  readonly baris: (readonly SelEkspor[])[];
  /** Characters kept so far. */
  ukuran: number;
  pada: number;
}

/** A hundred million characters: 200 bytes each for half a million rows. */
const UKURAN_MAKS = 100_000_000;
const BASI_MS = 10 * 60_000;
/** Exports that one account may have under way. */
const PER_AKUN = 2;

/** Rows of a long list that have come so far; in memory only, gone with the program or after ten minutes. */
const semua = new Map<string, Titipan>();

function buangBasi(now: number): void {
  for (const [id, t] of semua) if (now - t.pada > BASI_MS) semua.delete(id);
}

function wajib(id: string, penggunaId: string): Titipan {
  const t = semua.get(id);
  if (t?.penggunaId !== penggunaId) throw new AppError('TIDAK_DITEMUKAN', 'Bagian daftar yang sudah dikirim tidak ada lagi.', { dampak: 'Tidak ada berkas yang dibuat.', saran: 'Ulangi ekspornya.' });
  return t;
}

/** Keeps the next rows of a list that is being exported; null begins a new one. Returns its name for the calls after it. */
export function titip(penggunaId: string, id: string | null, baris: Baris, now: number): string {
  buangBasi(now);
  const nama = id ?? idKeTeks(idBaru());
  if (id === null) {
    const milik = [...semua].filter(([, t]) => t.penggunaId === penggunaId);
    for (const [lama] of milik.slice(0, Math.max(0, milik.length - PER_AKUN + 1))) semua.delete(lama);
    semua.set(nama, { penggunaId, baris: [], ukuran: 0, pada: now });
  }
  const t = wajib(nama, penggunaId);
  if (t.baris.length + baris.length > EKSPOR_BARIS_MAKS) {
    semua.delete(nama);
    throw new AppError('TERLALU_BESAR', 'Satu lembar Excel tidak memuat daftar sepanjang ini.', { dampak: 'Tidak ada berkas yang dibuat.', saran: 'Persempit saringannya, lalu ekspor bagian demi bagian.' });
  }
  for (const b of baris) {
    t.baris.push(b);
    for (const sel of b) t.ukuran += typeof sel === 'string' ? sel.length : 8;
  }
  if (t.ukuran > UKURAN_MAKS) {
    semua.delete(nama);
    throw new AppError('TERLALU_BESAR', 'Daftar ini terlalu besar untuk satu berkas.', { dampak: 'Tidak ada berkas yang dibuat.', saran: 'Persempit saringannya atau kurangi kolomnya, lalu ekspor bagian demi bagian.' });
  }
  t.pada = now;
  return nama;
}

/** All rows of an export: what was kept, which ends here, and the last part. */
export function ambilTitipan(penggunaId: string, id: string | null, akhir: Baris): Baris {
  if (id === null) return akhir;
  const { baris } = wajib(id, penggunaId);
  semua.delete(id);
  return [...baris, ...akhir];
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { BasisData } from '../../db/buka.ts';
import { jalankan, tulis, type Pelaku, type Penulis, type WriteDb } from '../../db/tulis.ts';
import { bacaBerkas, jalurBerkas } from '../../lib/berkas.ts';
import { idBaru } from '../../lib/id.ts';

export type SebabSapuan = 'terjadwal' | 'susulan' | 'tombol' | 'cli';
type Masalah = 'hilang' | 'rusak' | 'yatim';

export interface BahanSapuan {
  readonly basis: BasisData;
  readonly penulis: Penulis;
  readonly pelaku: Pelaku;
  readonly dek: Uint8Array;
  readonly folder: string;
  readonly sebab: SebabSapuan;
  now(): number;
  dibatalkan(): boolean;
  lapor(sudah: number, jumlah: number, gagal: number): void;
}

export interface HasilSapuan {
  readonly diperiksa: number;
  readonly byte: number;
  readonly hilang: number;
  readonly rusak: number;
  readonly yatim: number;
}

interface Berjalan extends HasilSapuan {
  readonly id: Buffer;
  readonly sampai_hash: string;
}

interface Temuan {
  readonly hash: string;
  readonly masalah: Masalah;
  readonly pesan: string;
}

const PER_BAGIAN = 40;
/** A scheduled sweep rests as long as it worked: an old office machine stays usable. */
const ISTIRAHAT = 1;
const ISTIRAHAT_MAKS_MS = 2000;
/** A file younger than this may be on its way into the database. */
const MUDA_MS = 3_600_000;

function mulai(b: BahanSapuan): Berjalan {
  const ada = b.basis.satu<Berjalan>("SELECT id, sampai_hash, diperiksa, byte, hilang, rusak, yatim FROM sapuan_arsip WHERE keadaan = 'berjalan' ORDER BY mulai_pada DESC LIMIT 1");
  if (ada) return ada;
  const id = idBaru();
  catat(b, (tx) => void jalankan(tx, "INSERT INTO sapuan_arsip (id, keadaan, sebab, mulai_pada) VALUES (?,'berjalan',?,?)", [id, b.sebab, b.now()], 'sapuan'));
  return { id, sampai_hash: '', diperiksa: 0, byte: 0, hilang: 0, rusak: 0, yatim: 0 };
}

function catat(b: BahanSapuan, fn: (tx: WriteDb) => void): void {
  tulis(b.penulis, { prosedur: 'arsip.sapu', pelaku: b.pelaku, now: b.now() }, fn);
}

/** One file against its hash; null when it is whole. */
function periksa(b: BahanSapuan, hash: string): { readonly byte: number; readonly temuan: Temuan | null } {
  try {
    return { byte: bacaBerkas(b.folder, b.dek, hash).length, temuan: null };
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    return { byte: 0, temuan: { hash, masalah: galat.kode === 'TIDAK_DITEMUKAN' ? 'hilang' : 'rusak', pesan: galat.message } };
  }
}

/** What was looked at, with the state of every paper that rests on it: also that a file which was restored is whole again. */
function catatBagian(b: BahanSapuan, s: Berjalan, hash: readonly string[], temuan: readonly Temuan[]): void {
  const buruk = new Map(temuan.map((t) => [t.hash, t]));
  catat(b, (tx) => {
    for (const t of temuan) {
      jalankan(tx, 'INSERT OR REPLACE INTO temuan_sapuan (sapuan_id, hash, masalah, pesan) VALUES (?,?,?,?)', [s.id, t.hash, t.masalah, t.pesan]);
      if (jalankan(tx, 'UPDATE arsip SET keadaan = ? WHERE hash = ? AND keadaan <> ?', [t.masalah, t.hash, t.masalah]) > 0) tx.topik.add('arsip');
    }
    const sembuh = tx.baca<{ hash: string }>("SELECT DISTINCT hash FROM arsip WHERE keadaan <> 'utuh'").filter((x) => !buruk.has(x.hash) && hash.includes(x.hash));
    for (const x of sembuh) jalankan(tx, "UPDATE arsip SET keadaan = 'utuh' WHERE hash = ?", [x.hash], 'arsip');
    jalankan(tx, 'UPDATE sapuan_arsip SET sampai_hash = ?, diperiksa = ?, byte = ?, hilang = ?, rusak = ? WHERE id = ?', [s.sampai_hash, s.diperiksa, s.byte, s.hilang, s.rusak, s.id]);
  });
}

/** Files in the store that no row names: of a run that was cut off before it committed, or put there by somebody. */
export function berkasYatim(basis: BasisData, folder: string, now: number): string[] {
  const hasil: string[] = [];
  for (const sub of bacaFolder(folder)) {
    for (const nama of bacaFolder(join(folder, sub))) {
      if (nama.endsWith('.tmp')) continue;
      const dikenal = jalurBerkas(nama) === join(sub, nama) && basis.satu('SELECT 1 FROM berkas WHERE hash = ?', nama) !== undefined;
      if (dikenal) continue;
      const s = statSync(join(folder, sub, nama), { throwIfNoEntry: false });
      if (s && now - s.mtimeMs > MUDA_MS) hasil.push(nama);
    }
  }
  return hasil;
}

function bacaFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory() || d.isFile()).map((d) => d.name);
  } catch {
    return [];
  }
}

/**
 * Every stored file against its hash, and every name in the store against the database. Goes on where an interrupted sweep
 * stopped. Throws DIBATALKAN; what was found so far stays in the report.
 */
export async function sapuArsip(b: BahanSapuan): Promise<HasilSapuan> {
  let s = mulai(b);
  const jumlah = b.basis.satu<{ n: number }>('SELECT count(*) n FROM berkas')!.n;
  const tenang = b.sebab === 'terjadwal' || b.sebab === 'susulan';
  for (;;) {
    if (b.dibatalkan()) throw new AppError('DIBATALKAN', 'Pemeriksaan berkas dihentikan.', { dampak: 'Yang sudah diperiksa tetap tercatat.', saran: 'Jalankan lagi; pemeriksaan dilanjutkan dari tempat berhentinya.' });
    const hash = b.basis.baca<{ hash: string }>('SELECT hash FROM berkas WHERE hash > ? ORDER BY hash LIMIT ?', s.sampai_hash, PER_BAGIAN).map((x) => x.hash);
    if (hash.length === 0) break;
    const awal = performance.now();
    const hasil = hash.map((h) => periksa(b, h));
    const temuan = hasil.flatMap((h) => (h.temuan === null ? [] : [h.temuan]));
    const hilang = temuan.filter((t) => t.masalah === 'hilang').length;
    s = { ...s, sampai_hash: hash.at(-1)!, diperiksa: s.diperiksa + hash.length, byte: s.byte + hasil.reduce((n, h) => n + h.byte, 0), hilang: s.hilang + hilang, rusak: s.rusak + temuan.length - hilang };
    catatBagian(b, s, hash, temuan);
    b.lapor(s.diperiksa, jumlah, s.hilang + s.rusak);
    if (tenang) await tidur(Math.min(ISTIRAHAT_MAKS_MS, (performance.now() - awal) * ISTIRAHAT));
  }
  const yatim = berkasYatim(b.basis, b.folder, b.now());
  catat(b, (tx) => {
    for (const hash of yatim) jalankan(tx, 'INSERT OR REPLACE INTO temuan_sapuan (sapuan_id, hash, masalah, pesan) VALUES (?,?,?,?)', [s.id, hash, 'yatim', 'Ada di folder data, tidak disebut catatan mana pun.']);
    jalankan(tx, "UPDATE sapuan_arsip SET keadaan = 'selesai', selesai_pada = ?, yatim = ? WHERE id = ?", [b.now(), yatim.length, s.id], 'sapuan');
    tx.ringkas.teks = `memeriksa ${s.diperiksa} berkas: ${s.hilang} hilang, ${s.rusak} rusak, ${yatim.length} tanpa catatan`;
  });
  return { diperiksa: s.diperiksa, byte: s.byte, hilang: s.hilang, rusak: s.rusak, yatim: yatim.length };
}

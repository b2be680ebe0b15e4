import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { labelRujukan, skemaBarisRujukan, skemaDaftarRujukan, type BarisRujukan, type DaftarRujukan } from '../../../shared/rujukan/rujukan.ts';
import { jalankan, tulis, type Penulis } from '../../db/tulis.ts';
import { sha256 } from '../../lib/crypto.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { normalRujukan } from './queries.ts';

/** Rows of one transaction; keeps it well under 50 ms, so that nobody who saves has to wait. */
const PER_TRANSAKSI = 250;
/** The same where nobody else is at work yet. */
const PER_TRANSAKSI_SENDIRI = 5000;

export interface PemuatRujukan {
  readonly penulis: Penulis;
  readonly folderSumber: string;
  readonly pelaku: KonteksTugas['pelaku'];
  now(): number;
  lapor(k: { readonly sudah: number; readonly jumlah: number; readonly pesan?: string }): void;
  dibatalkan(): boolean;
  /** Nobody else uses the database now: large transactions, far fewer waits for the disk. */
  readonly sendirian?: boolean;
  /** Largest table to load, in rows; undefined: all. */
  readonly barisMaks?: number;
}

function bacaDaftar(folder: string): DaftarRujukan[] {
  return z.array(skemaDaftarRujukan).parse(JSON.parse(readFileSync(join(folder, 'daftar.json'), 'utf8')));
}

async function* bacaBaris(path: string): AsyncGenerator<BarisRujukan> {
  const berkas = createReadStream(path);
  const teks = path.endsWith('.gz') ? berkas.pipe(createGunzip()) : berkas;
  const galat = (g: Error): void => void urai.destroy(g);
  const urai = parse({ columns: true, bom: true });
  berkas.on('error', galat);
  teks.on('error', galat);
  let pertama = true;
  // The checksum of the file was compared; its shape is that of its first row.
  for await (const b of teks.pipe(urai)) {
    yield pertama ? skemaBarisRujukan.parse(b) : (b as BarisRujukan);
    pertama = false;
  }
}

/** Words by which a row is found: its name, and where names alone are ambiguous (places) the label with its parents. */
function teksCari(b: BarisRujukan): string {
  const nama = normalRujukan(b.nama);
  const label = labelRujukan(b);
  return label === b.nama ? nama : `${nama} ${normalRujukan(label)}`;
}

interface Ada {
  readonly no: number;
  readonly nama: string;
  readonly induk: string;
  readonly atribut: string;
  readonly aktif: number;
}

function simpanBagian(p: PemuatRujukan, jenis: string, baris: readonly BarisRujukan[]): void {
  tulis(p.penulis, { prosedur: 'rujukan.muat', pelaku: p.pelaku, now: p.now() }, (tx) => {
    for (const b of baris) {
      const ada = tx.satu<Ada>('SELECT no, nama, induk, atribut, aktif FROM rujukan WHERE jenis = ? AND kode = ?', jenis, b.kode);
      if (ada && ada.nama === b.nama && ada.induk === b.induk && ada.atribut === b.atribut && ada.aktif === 1) continue;
      const cari = teksCari(b);
      const { no } = tx.basis
        .siap(
          `INSERT INTO rujukan (jenis, kode, nama, nama_cari, induk, atribut, aktif) VALUES (?,?,?,?,?,?,1)
           ON CONFLICT (jenis, kode) DO UPDATE SET nama=excluded.nama, nama_cari=excluded.nama_cari, induk=excluded.induk, atribut=excluded.atribut, aktif=1 RETURNING no`,
        )
        .get(jenis, b.kode, b.nama, normalRujukan(b.nama), b.induk, b.atribut) as { no: number };
      if (ada) jalankan(tx, 'DELETE FROM rujukan_fts WHERE rowid = ?', [no]);
      jalankan(tx, 'INSERT INTO rujukan_fts (rowid, nama, jenis) VALUES (?,?,?)', [no, cari, jenis]);
    }
  });
}

/** Codes the new file no longer has stay readable for people who carry them, and are not offered any more. */
function akhiriTabel(p: PemuatRujukan, d: DaftarRujukan, kode: ReadonlySet<string>): void {
  const semua = p.penulis.basis.baca<{ no: number; kode: string }>('SELECT no, kode FROM rujukan WHERE jenis = ? AND aktif = 1', d.kode);
  const hilang = semua.filter((b) => !kode.has(b.kode)).map((b) => b.no);
  tulis(p.penulis, { prosedur: 'rujukan.muat', pelaku: p.pelaku, now: p.now() }, (tx) => {
    for (const no of hilang) jalankan(tx, 'UPDATE rujukan SET aktif = 0 WHERE no = ?', [no]);
    jalankan(
      tx,
      `INSERT INTO rujukan_jenis (jenis, judul, sha256, baris, besar, sumber, tanggal_sumber, catatan_mutu) VALUES (?,?,?,?,?,?,?,?)
       ON CONFLICT (jenis) DO UPDATE SET judul=excluded.judul, sha256=excluded.sha256, baris=excluded.baris, besar=excluded.besar, sumber=excluded.sumber, tanggal_sumber=excluded.tanggal_sumber, catatan_mutu=excluded.catatan_mutu`,
      [d.kode, d.judul, d.sha256, d.baris, d.besar ? 1 : 0, d.sumber, d.tanggalSumber, JSON.stringify(d.catatanMutu)],
      'rujukan',
    );
    tx.ringkas.teks = `memuat tabel rujukan ${d.judul} (${d.baris} baris, ${d.tanggalSumber})`;
  });
}

async function muatTabel(p: PemuatRujukan, folder: string, d: DaftarRujukan, maju: (n: number) => void): Promise<void> {
  const path = join(folder, d.berkas);
  if (sha256(readFileSync(path)) !== d.sha256) {
    throw new AppError('BERKAS_RUSAK', `Berkas rujukan ${d.berkas} tidak sama dengan sidiknya.`, { dampak: 'Tabel rujukan yang lama tetap dipakai.', saran: 'Pasang ulang Simpul ASN.' });
  }
  const kode = new Set<string>();
  let bagian: BarisRujukan[] = [];
  const tumpahkan = (): void => {
    if (bagian.length === 0) return;
    simpanBagian(p, d.kode, bagian);
    maju(bagian.length);
    bagian = [];
  };
  for await (const b of bacaBaris(path)) {
    kode.add(b.kode);
    bagian.push(b);
    if (bagian.length < (p.sendirian ? PER_TRANSAKSI_SENDIRI : PER_TRANSAKSI)) continue;
    tumpahkan();
    if (p.dibatalkan()) throw new AppError('DIBATALKAN', 'Pemuatan rujukan dibatalkan.', { dampak: 'Yang sudah dimuat tetap ada.', saran: 'Mulai lagi; yang sudah sama dilewati.' });
  }
  tumpahkan();
  akhiriTabel(p, d, kode);
}

/**
 * Loads the reference tables that changed since the last time (by checksum of the file); everything else is left alone.
 * Small tables first: forms can be used while the large ones still come in.
 */
export async function muatRujukan(p: PemuatRujukan): Promise<{ readonly dimuat: number; readonly dilewati: number; readonly baris: number }> {
  const folder = join(p.folderSumber, 'referensi');
  const daftar = bacaDaftar(folder);
  const sudahAda = new Map(p.penulis.basis.baca<{ jenis: string; sha256: string }>('SELECT jenis, sha256 FROM rujukan_jenis').map((b) => [b.jenis, b.sha256]));
  const perlu = daftar.filter((d) => sudahAda.get(d.kode) !== d.sha256 && d.baris <= (p.barisMaks ?? Infinity)).toSorted((a, b) => a.baris - b.baris);
  const jumlah = perlu.reduce((n, d) => n + d.baris, 0);
  let sudah = 0;
  for (const d of perlu) {
    p.lapor({ sudah, jumlah, pesan: d.judul });
    await muatTabel(p, folder, d, (n) => {
      sudah += n;
      p.lapor({ sudah, jumlah, pesan: d.judul });
    });
  }
  p.lapor({ sudah: jumlah, jumlah });
  return { dimuat: perlu.length, dilewati: daftar.length - perlu.length, baris: sudah };
}

/** Loads resources/referensi; safe to run again at any time. */
export const tugasMuatRujukan = defineJob({
  jenis: 'muat_rujukan',
  judul: 'Memuat tabel rujukan BKN',
  masuk: z.object({ sendirian: z.boolean().default(false) }),
  lanjutSendiri: true,
  jalankan: (ctx, { sendirian }) =>
    muatRujukan({ sendirian, penulis: ctx.penulis, folderSumber: ctx.folderSumber, pelaku: ctx.pelaku, now: () => ctx.now(), lapor: (k) => ctx.lapor(k), dibatalkan: () => ctx.dibatalkan() }),
});

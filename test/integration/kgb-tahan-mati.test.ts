import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import type { Buka } from '../../src/main/context.ts';
import { bukaBasisData, type ReadDb } from '../../src/main/db/buka.ts';
import { periksaJejak } from '../../src/main/db/jejak.ts';
import { bacaJalur } from '../../src/main/features/terbit/daftar-jalur.ts';
import { daftarKgb } from '../../src/main/features/kgb/daftar.ts';
import { buatKelompok } from '../../src/main/features/kgb/mulai.ts';
import { susunPilihan } from '../../src/main/features/kgb/pilihan.ts';
import { metaSurat } from '../../src/main/features/terbit/terbit.ts';
import { terbitkan } from '../../src/main/features/terbit/terbit.job.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { sha256 } from '../../src/main/lib/crypto.ts';
import { buatPdf, siapkanMesin } from '../../src/main/pdf/mesin.ts';
import { bukaAplikasiUji, SEKARANG } from '../support/aplikasi.ts';
import { BULAN, sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { konteksUji } from '../support/terbit-proses.ts';

const JUMLAH = 320;
const KALI = 10;
const AKAR = join(import.meta.dirname, '../..');
const PROSES = join(AKAR, 'test/support/terbit-proses.ts');

let siap: { folder: string; dek: Buffer; kelompokId: string };

beforeAll(async () => {
  const u = await bukaAplikasiUji();
  sisipBanyak(u.buka, JUMLAH);
  const kelompokId = buat(u.buka);
  const folder = mkdtempSync(join(tmpdir(), 'simpul-mati-'));
  const { dek } = u.buka;
  await u.app.tutup();
  cpSync(u.folder, folder, { recursive: true });
  rmSync(u.folder, { recursive: true, force: true });
  siap = { folder, dek: Buffer.from(dek), kelompokId };
}, 60_000);

afterAll(() => rmSync(siap.folder, { recursive: true, force: true }));

function buat(buka: Pick<Buka, 'penulis'>): string {
  return ubahUji(buka, (tx) => {
    const p = susunPilihan(tx, join(AKAR, 'resources'), { jenis: 'skgb', bulan: BULAN, tanggal: TERBIT.tanggalSurat, penandatanganId: TERBIT.penandatanganId, kertas: 'F4', naskah: null, tundaSampai: null, terimaPeringatan: false, dibuat: SEKARANG });
    const baris = daftarKgb(tx, { bulan: BULAN, semua: false, unitId: null, terlambat: true, lingkup: { jenis: 'semua' }, hariIni: '2026-11-23', denganGaji: true });
    return buatKelompok(tx, p, baris);
  });
}

function salin(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-mati-'));
  cpSync(siap.folder, folder, { recursive: true });
  return folder;
}

function mulaiProses(folder: string, kelompokId = siap.kelompokId) {
  const p = spawn(process.execPath, [PROSES, folder, siap.dek.toString('hex'), kelompokId, String(SEKARANG)], { stdio: ['ignore', 'pipe', 'inherit'] });
  /** Resolves when the process has said so many lines: 1 = it runs, 2 = the batch is open, 3 = a chunk is drawn, 4 = it is recorded, … */
  const setelahBaris = (n: number): Promise<void> =>
    new Promise((jadi) => {
      let baris = 0;
      p.stdout.on('data', (b: Buffer) => {
        baris += b.toString().split('\n').length - 1;
        if (baris >= n) jadi();
      });
      p.once('exit', () => jadi());
    });
  const selesai = new Promise<number | null>((jadi) => p.once('exit', (kode) => jadi(kode)));
  return { bunuh: () => p.kill('SIGKILL'), setelahBaris, selesai };
}

interface BarisButir {
  keadaan: string;
  nomor_urut: number;
  nomor: string;
  data: string;
  hash: string;
}

/** All that must hold once everybody has his letter, however often the run was killed. */
function periksaUtuh(folder: string): void {
  const db = bukaBasisData(tempat(folder).basisData, siap.dek);
  try {
    const hitung = (sql: string): number => db.satu<{ n: number }>(sql)!.n;
    const urut = db.baca<{ urut: number }>("SELECT urut FROM nomor WHERE keadaan = 'dipakai' ORDER BY urut").map((b) => b.urut);
    expect(urut).toEqual(Array.from({ length: JUMLAH }, (_, i) => i + 1));
    expect(hitung("SELECT count(*) n FROM nomor WHERE keadaan <> 'dipakai'")).toBe(0);
    expect(hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'jadi'")).toBe(JUMLAH);
    expect(hitung('SELECT count(DISTINCT pegawai_id) n FROM dokumen')).toBe(JUMLAH);
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(JUMLAH);
    expect(hitung("SELECT count(*) n FROM riwayat_kgb WHERE tmt = '2027-01-01'")).toBe(JUMLAH);
    expect(hitung("SELECT count(DISTINCT pegawai_id) n FROM riwayat_kgb WHERE tmt = '2027-01-01' AND dokumen_id IS NOT NULL")).toBe(JUMLAH);
    expect(hitung('SELECT count(DISTINCT token) n FROM dokumen')).toBe(JUMLAH);
    expect(hitung("SELECT count(*) n FROM kgb_kini WHERE bulan <= '2027-01'")).toBe(0);
    expect(periksaJejak(db).utuh).toBe(true);
    expect(hashBerbeda(db, folder)).toEqual([]);
  } finally {
    db.tutup();
  }
}

/** Letters whose archived file is not what an undisturbed run with the same frozen data gives. */
function hashBerbeda(db: ReadDb, folder: string): string[] {
  const jalur = bacaJalur(db, siap.kelompokId, join(AKAR, 'resources'));
  const mesin = siapkanMesin({ fontDir: join(AKAR, 'resources/fonts') });
  const beda: string[] = [];
  for (const b of db.baca<BarisButir>('SELECT b.nomor, b.data, d.hash FROM kelompok_butir b JOIN dokumen d ON d.id = b.dokumen_id ORDER BY b.urut')) {
    const naskah = jalur.baca(JSON.parse(b.data)).naskah();
    const harus = buatPdf(mesin, [naskah], metaSurat(jalur.pilihan, naskah));
    const arsip = bacaBerkas(tempat(folder).berkas, siap.dek, b.hash);
    if (sha256(harus) !== b.hash || !arsip.equals(harus)) beda.push(b.nomor);
  }
  return beda;
}

describe('penerbitan surat KGB yang dimatikan paksa', () => {
  test('dibunuh sepuluh kali pada saat acak lalu dilanjutkan: nomor 1..N tanpa sela dan tanpa ganda, satu surat per orang, isi sama', async () => {
    const folder = salin();
    try {
      let dibunuh = 0;
      const tahap: number[] = [];
      for (let i = 0; i < KALI; i++) {
        const p = mulaiProses(folder);
        await p.setelahBaris(1 + (i % 5));
        await tunda(Math.random() * 200);
        p.bunuh();
        if ((await p.selesai) === null) dibunuh++;
        const db = bukaBasisData(tempat(folder).basisData, siap.dek);
        tahap.push(db.satu<{ n: number }>("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'jadi'")!.n);
        const nomor = db.satu<{ n: number; akhir: number | null }>('SELECT count(*) n, max(urut) akhir FROM nomor')!;
        expect(nomor.n).toBe(nomor.akhir ?? 0);
        // A history row without its letter, or the other way round, must never be seen, not even in between.
        expect(db.satu<{ n: number }>("SELECT count(*) n FROM riwayat_kgb r WHERE r.tmt = '2027-01-01' AND NOT EXISTS (SELECT 1 FROM dokumen d WHERE d.id = r.dokumen_id)")!.n).toBe(0);
        for (const { hash } of db.baca<{ hash: string }>('SELECT hash FROM dokumen')) bacaBerkas(tempat(folder).berkas, siap.dek, hash);
        db.tutup();
      }
      expect(dibunuh).toBeGreaterThanOrEqual(8);
      const p = mulaiProses(folder);
      expect(await p.selesai).toBe(0);
      console.log(`dibunuh ${dibunuh} dari ${KALI} kali; surat jadi setelah tiap kali: ${tahap.join(' ')}`);
      periksaUtuh(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test('dibunuh tepat sesudah nomor diberikan: yang dilanjutkan memakai nomor dan kode yang sama', async () => {
    const folder = salin();
    const ctx = konteksUji(folder, siap.dek, SEKARANG);
    try {
      const putus = (): Promise<void> => Promise.reject(new Error('listrik padam'));
      await expect(terbitkan(ctx, [siap.kelompokId], putus)).rejects.toThrow('listrik padam');
      const sebelum = ctx.basis.baca<{ nomor: string; token: string; data: string }>("SELECT nomor, token, data FROM kelompok_butir WHERE keadaan = 'bernomor' ORDER BY urut");
      expect(sebelum.length).toBeGreaterThan(0);
      expect(ctx.basis.satu<{ n: number }>('SELECT count(*) n FROM dokumen')!.n).toBe(0);
      await terbitkan(ctx, [siap.kelompokId]);
      const sesudah = ctx.basis.baca<{ nomor: string; token: string; data: string }>('SELECT d.nomor, d.token, d.data FROM kelompok_butir b JOIN dokumen d ON d.id = b.dokumen_id ORDER BY b.urut LIMIT ?', sebelum.length);
      expect(sesudah).toEqual(sebelum);
    } finally {
      ctx.tutup();
    }
    periksaUtuh(folder);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('dua proses menerbitkan kelompok yang sama sekaligus: tidak ada nomor ganda dan tidak ada surat ganda', async () => {
    const folder = salin();
    try {
      const a = mulaiProses(folder);
      const b = mulaiProses(folder);
      expect(await a.selesai).toBe(0);
      expect(await b.selesai).toBe(0);
      periksaUtuh(folder);
      expect(readdirSync(tempat(folder).berkas, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith('.tmp'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test('dua kelompok bagi orang yang sama dalam dua proses: tiap langkah terbit sekali, nomornya tetap tanpa sela', async () => {
    const folder = salin();
    const ctx = konteksUji(folder, siap.dek, SEKARANG);
    const kedua = buat({ penulis: ctx.penulis });
    try {
      const a = mulaiProses(folder);
      const b = mulaiProses(folder, kedua);
      expect(await a.selesai).toBe(0);
      expect(await b.selesai).toBe(0);
      const hitung = (sql: string): number => ctx.basis.satu<{ n: number }>(sql)!.n;
      expect(hitung('SELECT count(*) n FROM dokumen')).toBe(JUMLAH);
      expect(hitung('SELECT count(DISTINCT pegawai_id) n FROM dokumen')).toBe(JUMLAH);
      expect(hitung('SELECT count(*) n FROM nomor')).toBe(JUMLAH);
      expect(hitung('SELECT max(urut) n FROM nomor')).toBe(JUMLAH);
      expect(hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'gagal' AND nomor IS NULL AND galat <> ''")).toBe(JUMLAH);
    } finally {
      ctx.tutup();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

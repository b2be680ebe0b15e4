import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { bukaBasisData } from '../../src/main/db/buka.ts';
import { periksaJejak } from '../../src/main/db/jejak.ts';
import { migrasikan } from '../../src/main/db/migrasi.ts';
import { salinBasisData } from '../../src/main/db/salin.ts';
import { ambilBaris, hapus, jalankan, sisip, tulis, ubah } from '../../src/main/db/tulis.ts';
import { ambilAcak } from '../../src/main/lib/crypto.ts';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';
import { bukaAplikasiUji, INSTANSI_UJI, kirim, konfigurasiUji, portsUji, SANDI_UJI, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const apa = { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG };
const penulis = () => uji.buka.penulis;

async function keadaanSetelah(rusakkan: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-rusak-'));
  try {
    uji.buka.basis.mentah.pragma('wal_checkpoint(TRUNCATE)');
    cpSync(uji.folder, folder, { recursive: true });
    rusakkan(folder);
    const app = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    const { keadaan } = app.aplikasi;
    await app.tutup();
    return { kode: keadaan.jenis === 'terhalang' ? keadaan.galat.kode : keadaan.jenis, galat: keadaan.jenis === 'terhalang' ? keadaan.galat : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('Berkas basis data', () => {
  it('terenkripsi: kepala berkas bukan SQLite polos dan nama orang tidak terbaca di dalamnya', () => {
    tulis(penulis(), apa, (tx) => void sisip(tx, 'unit', { nama: 'RAHASIABENARNAMAINI' }));
    uji.buka.basis.mentah.pragma('wal_checkpoint(TRUNCATE)');
    const isi = readFileSync(uji.buka.basis.path);
    expect(isi.toString('latin1', 0, 15)).not.toBe('SQLite format 3');
    expect(isi.includes('RAHASIABENARNAMAINI')).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('hanya dapat dibaca pemiliknya, juga berkas pendamping dan salinannya', () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-hak-'));
    try {
      const dek = ambilAcak(32);
      const b = bukaBasisData(join(folder, 'simpul.db'), dek, { baru: true });
      salinBasisData(b, dek, join(folder, 'salinan.db'));
      const hak = readdirSync(folder).map((n) => (statSync(join(folder, n)).mode & 0o777).toString(8));
      b.tutup();
      expect(hak.length).toBeGreaterThanOrEqual(3);
      expect(new Set(hak)).toEqual(new Set(['600']));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('ditulis tahan listrik padam: synchronous FULL setelah tulisan pertama, WAL, berkas sementara di memori', () => {
    const p = (n: string) => uji.buka.basis.mentah.pragma(n, { simple: true });
    expect([p('synchronous'), p('journal_mode'), p('temp_store'), p('foreign_keys')]).toEqual([2, 'wal', 2, 1]);
  });

  it('dengan kunci salah tidak dibuka dan tidak berubah', () => {
    expect(() => bukaBasisData(uji.buka.basis.path, ambilAcak(32))).toThrowError(/kunci salah/);
  });

  it.each([
    ['berkas SQLite polos milik aplikasi lain', 'BASIS_DATA_ASING', (f: string) => { rmSync(join(f, 'simpul.db')); const d = new Database(join(f, 'simpul.db')); d.exec('CREATE TABLE x (a)'); d.close(); }],
    ['berkas yang isinya bukan basis data', 'KUNCI_SALAH', (f: string) => writeFileSync(join(f, 'simpul.db'), Buffer.alloc(8192, 7))],
    ['basis data yang tengahnya rusak', 'BASIS_DATA_RUSAK', (f: string) => { const b = readFileSync(join(f, 'simpul.db')); for (let i = 4096; i < b.length; i += 512) b[i] = b[i]! ^ 0xff; writeFileSync(join(f, 'simpul.db'), b); }],
    ['kunci.json yang hilang', 'KUNCI_SALAH', (f: string) => rmSync(join(f, 'kunci.json'))],
    ['kunci.json yang terpotong', 'KUNCI_SALAH', (f: string) => writeFileSync(join(f, 'kunci.json'), '{"versi":1')],
    ['rahasia komputer lain', 'KUNCI_SALAH', (f: string) => writeFileSync(join(f, 'rahasia.json'), JSON.stringify({ mesin: ambilAcak(32).toString('base64') }))],
    ['simpul.db yang hilang', 'TIDAK_DITEMUKAN', (f: string) => rmSync(join(f, 'simpul.db'))],
  ] as const)('%s: pesan %s dengan saran, bukan jejak program', async (_nama, kode, rusakkan) => {
    const hasil = await keadaanSetelah(rusakkan);
    expect(hasil.kode).toBe(kode);
    expect(hasil.galat?.saran.length).toBeGreaterThan(10);
    expect(hasil.galat?.message).not.toMatch(/SQLITE|Error|\bat \//);
  });

  it('buatan versi lebih baru ditolak tanpa disentuh', async () => {
    const hasil = await keadaanSetelah((f) => {
      const b = bukaBasisData(join(f, 'simpul.db'), uji.buka.dek);
      b.mentah.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
      b.tutup();
    });
    expect(hasil.kode).toBe('BASIS_DATA_LEBIH_BARU');
  });

  it('pindah komputer: terbuka dengan kode pemulihan dari layar pertama, lalu tanpa kode', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-pindah-'));
    const awal = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    const siap = { instansi: INSTANSI_UJI, penandatangan: [{ nama: 'Contoh', jabatan: 'Kepala', berlakuMulai: '2020-01-01', berlakuSampai: null }], administrator: { nama: 'Admin', pengguna: 'admin', sandi: SANDI_UJI }, lambangBase64: null };
    const { kodePemulihan } = await kirim(awal, null, 'penyiapan.mulai', siap);
    await expect(kirim(awal, null, 'penyiapan.selesai', { kodePemulihan: kodePemulihan.replace(/^./, (h) => (h === 'A' ? 'B' : 'A')) })).rejects.toMatchObject({ kode: 'KUNCI_SALAH' });
    expect(awal.aplikasi.keadaan.jenis).toBe('kosong');
    await kirim(awal, null, 'penyiapan.selesai', { kodePemulihan });
    await awal.tutup();
    writeFileSync(join(folder, 'rahasia.json'), JSON.stringify({ mesin: ambilAcak(32).toString('base64') }));
    const lain = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    expect(await kirim(lain, null, 'sistem.keadaan', {})).toMatchObject({ keadaan: 'terhalang', galat: { kode: 'KUNCI_SALAH' } });
    await expect(kirim(lain, null, 'penyiapan.bukaKunci', { kodePemulihan: 'AAAA' })).rejects.toMatchObject({ kode: 'KUNCI_SALAH' });
    await kirim(lain, null, 'penyiapan.bukaKunci', { kodePemulihan: kodePemulihan.toLowerCase().replaceAll('-', ' ') });
    expect(await kirim(lain, null, 'sistem.keadaan', {})).toMatchObject({ keadaan: 'siap' });
    await lain.tutup();
    const lagi = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    expect(lagi.aplikasi.keadaan.jenis).toBe('siap');
    await lagi.tutup();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tidak dapat dibuka dua jendela sekaligus', () => {
    const lepas = kunciInstansi(uji.folder);
    expect(() => kunciInstansi(uji.folder)).toThrowError(/sudah berjalan/);
    lepas();
    kunciInstansi(uji.folder)();
  });

  it('kuncinya berakhir bersama prosesnya, juga yang mati seketika, dan tidak peduli jam komputer atau isi berkasnya', async () => {
    const modul = JSON.stringify(new URL('../../src/main/lib/instance-lock.ts', import.meta.url).href);
    const p = spawn(process.execPath, ['--input-type=module', '-e', `import { kunciInstansi } from ${modul}; kunciInstansi(${JSON.stringify(uji.folder)}); console.log('dapat'); setInterval(() => {}, 1000);`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(p.stdout, 'data');
    expect(() => kunciInstansi(uji.folder)).toThrowError(/sudah berjalan/);
    p.kill('SIGKILL');
    await once(p, 'exit');
    kunciInstansi(uji.folder)();
    writeFileSync(join(uji.folder, 'simpul.lock'), '1234 sisa sesuatu yang bukan basis data '.repeat(30));
    kunciInstansi(uji.folder)();
  });
});

describe('Lapis tulis', () => {
  it('menolak tulisan langsung ke tabel yang dijaga', () => {
    expect(() => uji.buka.basis.mentah.exec("UPDATE unit SET nama = 'x'")).toThrowError(/lapis tulis/);
    expect(() => uji.buka.basis.mentah.exec('DELETE FROM pengguna')).toThrowError(/lapis tulis/);
    expect(() => uji.buka.basis.baca("UPDATE unit SET nama = 'x' RETURNING 1")).toThrowError();
  });

  it('menyimpan semua atau tidak sama sekali bila gagal di tengah', () => {
    const sebelum = uji.buka.basis.satu('SELECT count(*) n FROM unit');
    expect(() =>
      tulis(penulis(), apa, (tx) => {
        sisip(tx, 'unit', { nama: 'A' });
        throw new Error('listrik');
      }),
    ).toThrow();
    expect(uji.buka.basis.satu('SELECT count(*) n FROM unit')).toEqual(sebelum);
    expect(() => uji.buka.basis.mentah.exec("UPDATE unit SET nama = 'x'")).toThrowError(/lapis tulis/);
  });

  it('nomor surat, butir kelompok dan daftar berkas pun hanya ditulis lewat lapis tulis', () => {
    const m = uji.buka.basis.mentah;
    for (const sql of [
      "INSERT INTO nomor (buku, tahun, urut, teks, keadaan, pada) VALUES ('x', 2027, 1, '1', 'dipakai', 1)",
      "INSERT INTO kelompok_butir (id, kelompok_id, urut, pegawai_id, nip, nama, keadaan, kunci_tunggal, diubah_pada) VALUES (zeroblob(16), zeroblob(16), 1, zeroblob(16), '', '', 'antri', '', 1)",
      "INSERT INTO berkas (hash, ukuran, mime, dibuat_pada) VALUES ('x', 1, 'application/pdf', 1)",
    ]) {
      expect(() => m.exec(sql), sql).toThrowError(/lapis tulis/);
      expect(tulis(penulis(), apa, (tx) => jalankan(tx, sql, []))).toBe(1);
    }
    for (const tabel of ['nomor', 'kelompok_butir', 'berkas']) {
      expect(() => m.exec(`UPDATE ${tabel} SET rowid = rowid`), tabel).toThrowError(/lapis tulis/);
      expect(() => m.exec(`DELETE FROM ${tabel}`), tabel).toThrowError(/lapis tulis/);
    }
  });

  it('menahan timpa diam-diam: revisi lama ditolak dengan kedua nilai', () => {
    const id = tulis(penulis(), apa, (tx) => sisip(tx, 'unit', { nama: 'Lama' }));
    tulis(penulis(), apa, (tx) => void ubah(tx, 'unit', id, { nama: 'Dari orang lain' }, 1));
    try {
      tulis(penulis(), apa, (tx) => void ubah(tx, 'unit', id, { nama: 'Dari saya' }, 1));
      expect.unreachable();
    } catch (galat) {
      expect(galat).toMatchObject({ kode: 'BENTROK', details: { beda: [{ kolom: 'nama', tersimpan: 'Dari orang lain', anda: 'Dari saya' }] } });
    }
  });

  it('mencatat setiap perubahan dalam rantai jejak, dan rantai yang diubah ketahuan', () => {
    const id = tulis(penulis(), apa, (tx) => sisip(tx, 'unit', { nama: 'A' }));
    tulis(penulis(), apa, (tx) => void ubah(tx, 'unit', id, { nama: 'B' }, null));
    tulis(penulis(), apa, (tx) => hapus(tx, 'unit', id, null));
    expect(ambilBaris(uji.buka.basis, 'unit', id)).toBeUndefined();
    expect(periksaJejak(uji.buka.basis)).toMatchObject({ utuh: true });
    const m = uji.buka.basis.mentah;
    expect(() => m.exec("UPDATE jejak SET perubahan = '[]'")).toThrowError(/tidak dapat diubah/);
    expect(() => m.exec('DELETE FROM jejak')).toThrowError(/tidak dapat dihapus/);
    m.exec('DROP TRIGGER jaga_jejak_ubah');
    const { seq } = uji.buka.basis.satu<{ seq: number }>('SELECT max(seq) - 1 seq FROM jejak')!;
    m.prepare("UPDATE jejak SET perubahan = replace(perubahan, '\"B\"', '\"C\"') WHERE seq = ?").run(seq);
    expect(periksaJejak(uji.buka.basis)).toMatchObject({ utuh: false, putusDi: seq });
  });

  it('migrasi boleh dijalankan ulang tanpa mengubah apa pun', () => {
    expect(migrasikan(uji.buka.basis, uji.app.aplikasi.config.folderMigrasi, () => expect.unreachable())).toEqual({ dijalankan: 0 });
  });
});

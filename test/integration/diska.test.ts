import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bukaBasisData, galatSqlite } from '../../src/main/db/buka.ts';
import { tulisKe } from '../../src/main/hosts/cli/aplikasi.ts';
import { kirim, bukaAplikasiUji, SANDI_UJI } from '../support/aplikasi.ts';
import { duniaUji } from '../cli/dunia-uji.ts';

describe('Diska penuh', () => {
  it('disebut diska penuh, juga bila yang tidak dapat tumbuh adalah indeks WAL sehingga membaca pun berhenti', () => {
    for (const kode of ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']) expect(galatSqlite(new Database.SqliteError('disk I/O error', kode), '/data')).toMatchObject({ kode: 'DISKA_PENUH' });
  });

  it('saat masuk, ketika yang ditulis baru hitungan salah sandi, tetap disebut sebabnya', async () => {
    const uji = await bukaAplikasiUji();
    try {
      const siap = uji.buka.basis.siap;
      Object.assign(uji.buka.basis, {
        siap(sql: string) {
          if (sql.includes('INTO pengguna_masuk')) throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
          return siap(sql);
        },
      });
      await expect(kirim(uji.app, null, 'sesi.masuk', { pengguna: 'operator', sandi: SANDI_UJI })).rejects.toMatchObject({ kode: 'DISKA_PENUH' });
    } finally {
      await uji.tutup();
    }
  });
});

describe('Jalur yang bukan folder atau bukan berkas', () => {
  it('folder data atau tujuan pulih yang ternyata berkas ditolak dengan sebabnya, tanpa menyentuh berkas itu', async () => {
    const d = duniaUji();
    try {
      const path = join(d.cwd, 'catatan.txt');
      writeFileSync(path, 'milik orang');
      expect((await d.simpul(['cari', 'sri', '--data', path, '--json'])).json<{ galat: object }>().galat).toMatchObject({ kode: 'MASUKAN', pesan: expect.stringContaining('bukan folder') });
      expect(() => bukaBasisData(join(path, 'simpul.db'), Buffer.alloc(32), { baru: true })).toThrow();
    } finally {
      d.hapus();
    }
  });

  it.skipIf(process.platform === 'win32')('perangkat tidak digantikan berkas, juga dengan --timpa', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-ke-'));
    try {
      await expect(tulisKe('/dev/null', new Uint8Array([1]), true)).rejects.toMatchObject({ kode: 'MASUKAN' });
      await expect(tulisKe(folder, new Uint8Array([1]), true)).rejects.toMatchObject({ kode: 'MASUKAN' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

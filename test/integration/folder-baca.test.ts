import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { bukaAplikasiUji, INSTANSI_UJI, kirim, konfigurasiUji, portsUji, SANDI_UJI, type AplikasiUji } from '../support/aplikasi.ts';

const ROOT = process.getuid?.() === 0;

/** Root may write anywhere, so for root the folder is mounted again read-only; anybody else just loses the right. */
function kunciBaca(folder: string): () => void {
  if (!ROOT) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => execFileSync('umount', [folder]);
}

let uji: AplikasiUji;
let folder: string;
let lepas: () => void;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
  folder = mkdtempSync(join(tmpdir(), 'simpul-baca-'));
  lepas = () => undefined;
});
afterEach(async () => {
  lepas();
  rmSync(folder, { recursive: true, force: true });
  await uji.tutup();
});

describe('Folder yang hanya dapat dibaca', () => {
  it('data yang ada tidak dibuka setengah-setengah: pesan menyebut hak tulis, berkasnya tidak berubah', async () => {
    uji.buka.basis.mentah.pragma('wal_checkpoint(TRUNCATE)');
    cpSync(uji.folder, folder, { recursive: true });
    const sebelum = readFileSync(join(folder, 'simpul.db'));
    lepas = kunciBaca(folder);
    const app = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    const { keadaan } = app.aplikasi;
    expect(keadaan).toMatchObject({ jenis: 'terhalang', galat: { kode: 'HANYA_BACA' } });
    if (keadaan.jenis === 'terhalang') expect(keadaan.galat.saran).toMatch(/hak tulis/);
    await app.tutup();
    expect(readFileSync(join(folder, 'simpul.db')).equals(sebelum)).toBe(true);
  });

  it('penyiapan di sana ditolak dengan pesan yang sama dan tidak meninggalkan apa-apa', async () => {
    lepas = kunciBaca(folder);
    const app = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
    const masuk = { instansi: INSTANSI_UJI, penandatangan: [{ nama: 'Contoh', jabatan: 'Kepala', berlakuMulai: '2020-01-01', berlakuSampai: null }], administrator: { nama: 'Admin', pengguna: 'admin', sandi: SANDI_UJI }, lambangBase64: null };
    await expect(kirim(app, null, 'penyiapan.mulai', masuk)).rejects.toMatchObject({ kode: 'HANYA_BACA' });
    expect(readdirSync(folder)).toEqual([]);
    await app.tutup();
  });

  it('cadangan ke sana gagal dengan sebabnya, data tetap utuh', async () => {
    lepas = kunciBaca(folder);
    const { tugasId } = await uji.panggil('administrator', 'cadangan.buat', { ke: folder });
    await expect(uji.buka.pelari.tunggu(tugasId)).rejects.toMatchObject({ kode: 'HANYA_BACA' });
    expect((await uji.panggil('administrator', 'cadangan.daftar', {})).baris[0]).toMatchObject({ keadaan: 'gagal' });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { konfigurasiUji, kirim, portsUji } from '../support/aplikasi.ts';

it('data contoh yang terputus sebelum punya akun dilanjutkan dengan perintah yang sama, lalu tidak dapat dibuat lagi', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-contoh-lanjut-'));
  const buka = async () => createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
  const siap = (app: Awaited<ReturnType<typeof buka>>) => {
    if (app.aplikasi.keadaan.jenis !== 'siap') throw new Error('folder contoh tidak terbuka');
    return app.aplikasi.keadaan.buka;
  };
  const pertama = await buka();
  let kedua: typeof pertama | undefined;
  try {
    const { tugasId } = await kirim(pertama, null, 'penyiapan.contoh', { jumlah: 60 });
    siap(pertama).pelari.batal(tugasId);
    await expect(siap(pertama).pelari.tunggu(tugasId)).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    await pertama.tutup();

    kedua = await buka();
    expect(siap(kedua).basis.satu('SELECT 1 FROM pengguna')).toBeUndefined();
    expect(await kirim(kedua, null, 'penyiapan.contoh', { jumlah: 60 })).toEqual({ tugasId, kodePemulihan: '' });
    await siap(kedua).pelari.tunggu(tugasId);
    expect(siap(kedua).basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai')?.n).toBe(60);
    await expect(kirim(kedua, null, 'sesi.masuk', { pengguna: 'operator', sandi: 'contoh-operator-2027' })).resolves.toHaveProperty('token');
    await expect(kirim(kedua, null, 'penyiapan.contoh', { jumlah: 60 })).rejects.toMatchObject({ kode: 'SUDAH_SIAP' });
  } finally {
    await pertama.tutup();
    await kedua?.tutup();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

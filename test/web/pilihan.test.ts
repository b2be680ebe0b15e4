import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jalankanWeb, type PilihanWeb } from '../../src/main/hosts/web/index.ts';
import { pembatasLaju } from '../../src/main/hosts/web/penjaga.ts';
import { pilihanDari } from '../../src/main/hosts/web/pilihan.ts';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';
import { layarTiruan } from '../support/layar-tiruan.ts';
import { sertifikatUji } from './sertifikat.ts';

let folder: string;
let layar: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-web-'));
  layar = layarTiruan();
});
afterEach(() => {
  for (const f of [folder, layar]) rmSync(f, { recursive: true, force: true });
});
const pilihan = (p: Partial<PilihanWeb> = {}): PilihanWeb => ({ folder, port: 0, alamat: '127.0.0.1', tls: null, ubah: { folderLayar: layar, penjadwal: false }, ...p });
/** Nobody holds the folder: it can be locked, and is given back. */
const bebas = (): void => kunciInstansi(folder)();

function tlsUji(nama: string): { cert: string; key: string } {
  const s = sertifikatUji(nama);
  const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(tls.cert, s.cert);
  writeFileSync(tls.key, s.key, { mode: 0o600 });
  return tls;
}

describe('Baris perintah host web', () => {
  it('membaca folder, pintu, alamat, nama, dan sertifikat', () => {
    expect(pilihanDari([], { SIMPUL_DATA: '/c' })).toEqual({ folder: resolve('/c'), port: 0, alamat: '127.0.0.1', tls: null });
    expect(pilihanDari(['--data', '/a', '--pintu=8443', '--alamat', '10.0.0.1', '--nama', 'a.test', '--nama', 'b.test', '--tls-sertifikat', 'c', '--tls-kunci', 'k'], {})).toEqual({ folder: resolve('/a'), port: 8443, alamat: '10.0.0.1', nama: ['a.test', 'b.test'], tls: { cert: 'c', key: 'k' } });
  });
  it.each([[['--tidak-ada']], [['--data']], [['lebih']], [['--pintu', 'x']], [['--pintu', '70000']], [['--pintu', '-1']], [['--pintu', '1.5']], [['--tls-sertifikat', 'c']], [['--tls-kunci', 'k']]])('menolak %j dengan daftar pilihan', (argv) => {
    expect(() => pilihanDari(argv, {})).toThrow(expect.objectContaining({ kode: 'MASUKAN', saran: expect.stringContaining('--data FOLDER') as string }) as Error);
  });
});

describe('Menolak mulai', () => {
  it.each(['0.0.0.0', '::', '192.168.1.10', 'portal.contoh.test', '127.0.0.1.contoh.test', 'toString', ''])('tanpa TLS di alamat %j', async (alamat) => {
    await expect(jalankanWeb(pilihan({ alamat }))).rejects.toMatchObject({ kode: 'MASUKAN', message: 'Melayani jaringan memerlukan sertifikat TLS.' });
    bebas();
  });

  it('saat folder dipakai host lain, dan membiarkan kuncinya', async () => {
    const lepas = kunciInstansi(folder);
    await expect(jalankanWeb(pilihan())).rejects.toMatchObject({ kode: 'BASIS_DATA_DIPAKAI', message: 'Simpul ASN sudah berjalan dengan folder data ini.' });
    expect(() => kunciInstansi(folder)).toThrowError(/sudah berjalan/);
    lepas();
  });

  it('bila pintu dipakai program lain, dan mengembalikan folder', async () => {
    const lain = createServer();
    const port = await new Promise<number>((ok) => lain.listen(0, '127.0.0.1', () => ok((lain.address() as { port: number }).port)));
    await expect(jalankanWeb(pilihan({ port }))).rejects.toMatchObject({ kode: 'MASUKAN', saran: 'Pilih pintu lain dengan --pintu.' });
    bebas();
    lain.close();
    const host = await jalankanWeb(pilihan());
    await host.tutup();
  });

  it('bila sertifikat tidak ada, rusak, atau tidak cocok dengan kuncinya', async () => {
    await expect(jalankanWeb(pilihan({ tls: { cert: join(folder, 'x'), key: join(folder, 'y') } }))).rejects.toMatchObject({ message: 'Sertifikat atau kunci TLS tidak dapat dibaca.' });
    const tls = tlsUji('portal.contoh.test');
    writeFileSync(tls.key, sertifikatUji('lain.test').key);
    await expect(jalankanWeb(pilihan({ tls }))).rejects.toMatchObject({ message: 'Sertifikat dan kunci TLS tidak cocok atau rusak.' });
    bebas();
  });
});

describe('Portal dengan TLS', () => {
  it('menjawab hanya di bawah namanya, tanpa kode peluncuran, dan hanya asal https', async () => {
    const host = await jalankanWeb(pilihan({ tls: tlsUji('portal.contoh.test'), alamat: '0.0.0.0', nama: ['portal.contoh.test'] }));
    const { port } = new URL(host.url);
    expect(host.url).toBe(`https://portal.contoh.test:${port}/`);
    const minta = (inang: string, asal?: string) =>
      new Promise<number>((ok, gagal) => {
        const badan = '{}';
        const r = request({ host: '127.0.0.1', port, path: '/rpc/sistem.keadaan', method: 'POST', rejectUnauthorized: false, setHost: false, headers: { host: inang, 'content-type': 'application/json', 'content-length': badan.length, ...(asal === undefined ? {} : { origin: asal }) } }, (j) => {
          j.resume();
          ok(j.statusCode ?? 0);
        });
        r.on('error', gagal);
        r.end(badan);
      });
    expect(await minta(`portal.contoh.test:${port}`, `https://portal.contoh.test:${port}`)).toBe(200);
    expect(await minta(`portal.contoh.test:${port}`, `http://portal.contoh.test:${port}`)).toBe(403);
    expect(await minta(`0.0.0.0:${port}`)).toBe(421);
    expect(await minta(`127.0.0.1:${port}`)).toBe(421);
    await host.tutup();
  });
});

describe('Menutup', () => {
  it('dua kali menutup sekali, memutus aliran yang terbuka, dan mengembalikan folder', async () => {
    const host = await jalankanWeb(pilihan());
    const buka = await fetch(new URL('/', host.url));
    expect(buka.status).toBe(200);
    expect(bebas).toThrowError(/sudah berjalan/);
    await Promise.all([host.tutup(), host.tutup()]);
    bebas();
    await expect(fetch(new URL('/', host.url))).rejects.toThrow();
  });
});

describe('Pembatas laju', () => {
  it('menghitung setiap alamat sendiri-sendiri', () => {
    const batas = pembatasLaju(2, 1000);
    expect([batas('a', 0), batas('a', 1), batas('a', 2), batas('b', 2)]).toEqual([true, true, false, true]);
  });
  it('tidak menghitung yang ditolak', () => {
    const batas = pembatasLaju(1, 1000);
    expect(batas('a', 0)).toBe(true);
    for (let t = 1; t < 1000; t += 100) expect(batas('a', t)).toBe(false);
    expect(batas('a', 1000)).toBe(true);
  });
  it('banjir alamat palsu tidak membebaskan alamat yang baru saja dibatasi', () => {
    const batas = pembatasLaju(1, 1000);
    for (let i = 0; i < 15_000; i++) {
      batas(`palsu${i}`, 0);
      if (i % 5000 === 0) batas('a', 0);
    }
    expect(batas('a', 1)).toBe(false);
  });
});

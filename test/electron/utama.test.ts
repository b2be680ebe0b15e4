import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/main/app.ts';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';
import { folderData, mulaiElectron, type ApiElectron } from '../../src/main/hosts/electron/utama.ts';
import { buatElectronTiruan, urutanBawaan, type PilihanTiruan } from '../support/electron-tiruan.ts';
import { layarTiruan } from '../support/layar-tiruan.ts';
import { ALAMAT_GANAS } from './alamat-ganas.ts';

let folder: string;
let layar: string;
const terbuka: App[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-elektron-'));
  layar = layarTiruan();
});
afterEach(async () => {
  for (const a of terbuka.splice(0)) await a.tutup();
  for (const f of [folder, layar]) rmSync(f, { recursive: true, force: true });
});

async function mulai(p: PilihanTiruan = {}, argv: readonly string[] = [`--data=${folder}`]) {
  const t = buatElectronTiruan(p);
  const simpul = await mulaiElectron(t.api as unknown as ApiElectron, { argv, env: {}, ubah: { folderLayar: layar } });
  if (simpul) terbuka.push(simpul);
  return { ...t, simpul };
}

const minta = (t: Awaited<ReturnType<typeof mulai>>, url: string, init: RequestInit = {}) => Promise.resolve(t.layanan.get('app')!(new Request(url, init)));

describe('Mulai di Electron', () => {
  it('mendaftarkan skema, mengunci instansi, dan menyalakan sandbox sebelum siap', async () => {
    const t = await mulai();
    expect(t.urutan).toEqual(['kunci-instansi', 'skema', 'sandbox', 'siap']);
    expect(t.skema).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  it('tidak menunggu di tingkat atas modul, sebab Electron baru siap sesudah modul selesai dinilai', async () => {
    const habis = new Promise((_, tolak) => {
      setTimeout(() => tolak(new Error('modul masuk menunggu whenReady')), 5000).unref();
    });
    await Promise.race([import('../../src/main/hosts/electron/index.ts'), habis]);
    expect(urutanBawaan).toEqual(['kunci-instansi', 'skema', 'sandbox']);
  });

  it('menampilkan layar lewat skema sendiri dengan CSP dan nonce baru setiap muat', async () => {
    const t = await mulai();
    expect(t.jendela).toHaveLength(1);
    expect(t.jendela[0]!.webContents.dimuat).toEqual(['app://simpul/index.html']);
    const nonce = async (): Promise<string> => {
      const j = await minta(t, 'app://simpul/index.html');
      expect(j.status).toBe(200);
      const n = /nonce="([^"]+)"/.exec(await j.text())![1]!;
      expect(j.headers.get('content-security-policy')).toContain(`'nonce-${n}'`);
      return n;
    };
    expect(await nonce()).not.toBe(await nonce());
  });

  it('baru menampakkan jendela setelah isinya siap', async () => {
    const t = await mulai();
    expect(t.jendela[0]!.jejak).toEqual([]);
    expect(t.jendela[0]!.pilihan['show']).toBe(false);
    t.jendela[0]!.emit('ready-to-show');
    expect(t.jendela[0]!.jejak).toEqual(['show']);
  });

  it('melayani panggilan dari halaman sendiri dan menolak yang dari asal lain atau alamat lain', async () => {
    const t = await mulai();
    const badan = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const baik = await minta(t, 'app://simpul/rpc/sistem.keadaan', badan);
    expect(baik.status).toBe(200);
    expect((await baik.json()) as unknown).toHaveProperty('hasil.kemampuan', { simpanDialog: true });
    expect((await minta(t, 'app://simpul/rpc/sistem.keadaan', { ...badan, headers: { ...badan.headers, origin: 'app://simpul.evil' } })).status).toBe(403);
    for (const url of ALAMAT_GANAS.filter((u) => URL.canParse(u) && !new URL(u).username && /^app:\/\//i.test(u))) expect((await minta(t, url)).status).toBe(403);
  });

  it('tidak menyerahkan berkas di luar layar', async () => {
    const t = await mulai();
    for (const p of ['/../package.json', '/%2e%2e/package.json', '/assets/../../x', '/assets/%2e%2e%2findex.html', '/C:/Windows/win.ini', '/etc/passwd']) {
      const j = await minta(t, `app://simpul${p}`);
      expect(j.status).toBe(404);
      expect(await j.text()).not.toContain('simpul-asn');
    }
  });

  it('menolak berkas lewat file: sama sekali', async () => {
    const t = await mulai();
    const j = await Promise.resolve(t.layanan.get('file')!(new Request('file:///etc/passwd')));
    expect(j.status).toBe(403);
    expect(await j.text()).toBe('');
  });

  it('memakai folder dari --data, lalu SIMPUL_DATA, lalu folder akun', () => {
    expect(folderData({ argv: ['simpul', '--data=/a/b'], env: { SIMPUL_DATA: '/c' } }, '/u')).toBe(resolve('/a/b'));
    expect(folderData({ argv: ['simpul', '--data', '/a/b'], env: {} }, '/u')).toBe(resolve('/a/b'));
    expect(folderData({ argv: ['simpul', '.'], env: { SIMPUL_DATA: '/c' } }, '/u')).toBe(resolve('/c'));
    expect(folderData({ argv: ['simpul', '--data='], env: {} }, '/u')).toBe(resolve('/u/data'));
    expect(folderData({ argv: ['simpul', '--data'], env: {} }, '/u')).toBe(resolve('/u/data'));
  });
});

describe('Menolak mulai', () => {
  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security', 'no-sandbox', 'load-extension'])('menolak --%s dengan alasan, tanpa menyentuh folder data', async (sakelar) => {
    const t = await mulai({ sakelar: [sakelar] });
    expect(t.simpul).toBeNull();
    expect(t.aplikasi.keluar).toBe(true);
    expect(t.catatan.galat.join()).toContain(`--${sakelar}`);
    kunciInstansi(folder)();
    expect(t.jendela).toHaveLength(0);
  });

  it('menutup diri bila jendela pertama sudah ada', async () => {
    const t = await mulai({ kedua: true });
    expect(t.simpul).toBeNull();
    expect(t.aplikasi.keluar).toBe(true);
    expect(t.skema).toEqual([]);
    expect(t.catatan.galat).toEqual([]);
  });

  it('mengatakan bila folder data dipakai proses lain, dan tidak mengambil kuncinya', async () => {
    const lepas = kunciInstansi(folder);
    const t = await mulai();
    expect(t.simpul).toBeNull();
    expect(t.catatan.galat[0]).toContain('sudah berjalan');
    expect(t.aplikasi.keluar).toBe(true);
    expect(() => kunciInstansi(folder)).toThrowError(/sudah berjalan/);
    lepas();
  });

  it('mengembalikan kunci folder dan mengatakannya tanpa jejak tumpukan bila aplikasi gagal dibuat', async () => {
    const t = buatElectronTiruan();
    const simpul = await mulaiElectron(t.api as unknown as ApiElectron, { argv: [`--data=${folder}`], env: {}, ubah: { folderLayar: join(folder, 'tidak-ada') } });
    expect(simpul).toBeNull();
    expect(t.catatan.galat).toHaveLength(1);
    expect(t.catatan.galat[0]).not.toMatch(/ENOENT|\bat |\.ts:/);
    kunciInstansi(folder)();
    expect(t.aplikasi.keluar).toBe(true);
  });

  it('mengatakan bila layar tidak dapat dimuat', async () => {
    const t = await mulai({ gagalMuat: new Error('ERR_FAILED (-2)') });
    await vi.waitFor(() => expect(t.catatan.galat[0]).toContain('Layar tidak dapat dimuat'));
  });
});

describe('Jendela kedua dan menutup', () => {
  it('mengangkat jendela yang ada saat dijalankan lagi, dan membuka yang baru bila sudah tertutup', async () => {
    const t = await mulai();
    t.jendela[0]!.kecil = true;
    t.aplikasi.emit('second-instance');
    expect(t.jendela[0]!.jejak).toEqual(['restore', 'focus']);
    t.jendela[0]!.hancur = true;
    t.aplikasi.emit('second-instance');
    expect(t.jendela).toHaveLength(2);
    expect(t.jendela[1]!.webContents.jendelaBaru!({ url: 'app://simpul/' })).toEqual({ action: 'deny' });
  });

  it('menunggu basis data tertutup sebelum keluar, sekali walau diminta berkali-kali', async () => {
    const t = await mulai();
    const tutup = vi.spyOn(t.simpul!.aplikasi, 'tutup');
    t.jendela[0]!.close();
    expect(t.aplikasi.keluar).toBe(false);
    expect(() => kunciInstansi(folder)).toThrowError(/sudah berjalan/);
    t.aplikasi.quit();
    t.aplikasi.quit();
    t.aplikasi.emit('second-instance');
    expect(t.jendela).toHaveLength(1);
    await vi.waitFor(() => expect(t.aplikasi.keluar).toBe(true));
    expect(tutup).toHaveBeenCalledTimes(1);
    kunciInstansi(folder)();
    terbuka.length = 0;
  });

  it('membiarkan layar bertanya bila ada isian yang belum disimpan; dicoba lagi ia bertanya sendiri: kembali membatalkan keluar, tutup melanjutkan', async () => {
    const t = await mulai();
    t.jendela[0]!.webContents.keberatan = true;
    t.aplikasi.quit();
    expect(t.catatan.tanya).toEqual([]);
    expect(t.jendela[0]!.hancur).toBe(false);
    t.aplikasi.quit();
    expect(t.catatan.tanya).toEqual(['Ada isian yang belum disimpan atau pekerjaan yang masih berjalan.']);
    expect(t.jendela[0]!.hancur).toBe(false);
    await new Promise((ok) => setTimeout(ok, 20));
    expect(t.aplikasi.keluar).toBe(false);
    t.catatan.jawabTanya = 1;
    t.aplikasi.quit();
    await vi.waitFor(() => expect(t.aplikasi.keluar).toBe(true));
  });

  it('tetap keluar dan mengatakannya bila penutupan gagal', async () => {
    const t = await mulai();
    vi.spyOn(t.simpul!.aplikasi, 'tutup').mockRejectedValueOnce(new Error('diska dicabut'));
    t.aplikasi.quit();
    await vi.waitFor(() => expect(t.aplikasi.keluar).toBe(true));
    expect(t.catatan.galat).toHaveLength(1);
    kunciInstansi(folder)();
  });
});

describe('Yang hanya dapat dilakukan desktop', () => {
  it('menyimpan lewat dialog dan memberi tahu', async () => {
    const t = await mulai();
    const { ports } = t.simpul!.aplikasi;
    expect(await ports.pilihSimpan('surat.pdf')).toBeNull();
    t.catatan.simpan = '/dokumen';
    expect(await ports.pilihSimpan('surat.pdf')).toBe('/dokumen/surat.pdf');
    ports.beritahu('Selesai', '214 surat tercetak');
    expect(t.catatan.kabar).toEqual([{ title: 'Selesai', body: '214 surat tercetak' }]);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mulaiElectron, type ApiElectron } from '../../src/main/hosts/electron/utama.ts';
import type { App } from '../../src/main/app.ts';
import { buatElectronTiruan } from '../support/electron-tiruan.ts';
import { layarTiruan } from '../support/layar-tiruan.ts';
import { ALAMAT_GANAS } from './alamat-ganas.ts';

const AKAR = join(import.meta.dirname, '..', '..');
const baca = (p: string): string => readFileSync(join(AKAR, p), 'utf8');
function sumber(folder: string): string {
  return readdirSync(join(AKAR, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.test\.tsx?$/.test(e.name))
    .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
    .join('\n');
}

const t = buatElectronTiruan({ dikemas: true });
let app: App;
let folder: string;
let layar: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-periksa-'));
  layar = layarTiruan();
  app = (await mulaiElectron(t.api as unknown as ApiElectron, { argv: ['--data', folder], env: {}, ubah: { folderLayar: layar } }))!;
});
afterAll(async () => {
  await app.tutup();
  for (const f of [folder, layar]) rmSync(f, { recursive: true, force: true });
});
const jendela = () => t.jendela[0]!;
const web = () => jendela().pilihan.webPreferences;

/** The official security checklist of Electron, one row per item, on the wired host. */
describe('Daftar periksa keamanan Electron', () => {
  it('1. hanya memuat isi yang aman: skema sendiri, dan tidak ada yang keluar', () => {
    expect(jendela().webContents.dimuat).toEqual(['app://simpul/index.html']);
    expect(t.sesi.lolos('app://simpul/assets/a.js')).toBe(true);
    for (const u of ALAMAT_GANAS.filter((x) => !x.startsWith('data:'))) expect([u, t.sesi.lolos(u)]).toEqual([u, false]);
  });
  it('2. tidak ada Node di halaman, juga di worker dan bingkai', () => {
    expect(web()).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false });
  });
  it('3. konteks terpisah', () => expect(web()['contextIsolation']).toBe(true));
  it('4. sandbox menyala untuk semua proses sebelum siap, dan tidak ada preload', () => {
    expect(t.urutan.indexOf('sandbox')).toBeGreaterThan(-1);
    expect(t.urutan.indexOf('sandbox')).toBeLessThan(t.urutan.indexOf('siap'));
    expect(web()['sandbox']).toBe(true);
    expect(web()).not.toHaveProperty('preload');
  });
  it('5. setiap izin ditolak, kecuali menyalin ke papan klip dari halaman kita', () => {
    for (const nama of ['media', 'geolocation', 'notifications', 'midi', 'fullscreen', 'pointerLock', 'openExternal', 'clipboard-read', 'hid', 'serial', 'usb', 'fileSystem', 'nama-baru']) {
      expect(t.sesi.beriIzin(nama, 'app://simpul/')).toBe(false);
      expect(t.sesi.periksa!(null, nama, 'app://simpul/')).toBe(false);
    }
    expect(t.sesi.perangkat!({ deviceType: 'usb' })).toBe(false);
    expect(t.sesi.beriIzin('clipboard-sanitized-write', 'app://simpul/')).toBe(true);
    expect(t.sesi.periksa!(null, 'clipboard-sanitized-write', 'app://simpul/')).toBe(true);
    expect(t.sesi.beriIzin('clipboard-sanitized-write', 'http://evil/')).toBe(false);
  });
  it('6. webSecurity tidak pernah dimatikan', () => {
    expect(web()['webSecurity']).toBe(true);
    expect(sumber('src')).not.toMatch(/webSecurity:\s*false|disableWebSecurity/);
  });
  it('7. CSP dari penyedia skema, tanpa unsafe', async () => {
    const j = await t.layanan.get('app')!(new Request('app://simpul/'));
    const csp = j.headers.get('content-security-policy')!;
    expect(csp).toMatch(/^default-src 'none'; script-src 'self'; /);
    for (const d of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "connect-src 'self'"]) expect(csp).toContain(d);
    expect(csp).not.toMatch(/unsafe|http|\*/);
    expect(j.headers.get('x-content-type-options')).toBe('nosniff');
  });
  it('8. tidak menjalankan isi yang tidak aman', () => expect(web()['allowRunningInsecureContent']).toBe(false));
  it('9. tidak ada fitur percobaan', () => expect(web()['experimentalFeatures']).toBe(false));
  it('10. tidak ada enableBlinkFeatures', () => {
    expect(web()).not.toHaveProperty('enableBlinkFeatures');
    expect(sumber('src/main')).not.toMatch(/enableBlinkFeatures/);
  });
  it('11. tidak ada webview di layar', () => {
    expect(web()['webviewTag']).toBe(false);
    expect(sumber('src/renderer')).not.toMatch(/<webview|createElement\(['"]webview/);
  });
  it('12. webview yang tetap dicoba dicegah', () => {
    let dicegah = false;
    jendela().webContents.emit('will-attach-webview', { preventDefault: () => (dicegah = true) });
    expect(dicegah).toBe(true);
  });
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)('13. %s hanya ke halaman kita', (acara) => {
    expect(jendela().webContents.pergi(acara, 'app://simpul/index.html')).toBe(true);
    for (const u of ALAMAT_GANAS) expect([u, jendela().webContents.pergi(acara, u)]).toEqual([u, false]);
    expect(web()['navigateOnDragDrop']).toBe(false);
  });
  it('14. tidak ada jendela baru, ke mana pun', () => {
    for (const url of [...ALAMAT_GANAS, 'app://simpul/']) expect(jendela().webContents.jendelaBaru!({ url })).toEqual({ action: 'deny' });
  });
  it('15. tidak ada openExternal, sehingga tidak ada alamat yang dapat diserahkan ke sistem', () => {
    expect(sumber('src/main')).not.toMatch(/openExternal/);
  });
  it('16. Electron yang dipakai masih didukung: lihat test/kebijakan/proyek.test.ts', () => {
    const dev = (JSON.parse(baca('package.json')) as { devDependencies: Record<string, string> }).devDependencies;
    expect(dev['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });
  it('17. pengirim diperiksa: hanya panggilan dari asal kita', async () => {
    const kirim = (asal: string | null) => t.layanan.get('app')!(new Request('app://simpul/rpc/sistem.keadaan', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...(asal === null ? {} : { origin: asal }) } }));
    expect((await kirim('app://simpul')).status).toBe(200);
    for (const asal of ['null', 'app://evil', 'http://localhost:5173', 'file://']) expect((await kirim(asal)).status).toBe(403);
    expect(sumber('src')).not.toMatch(/ipcMain|ipcRenderer/);
  });
  it('18. file: ditolak dan tidak dipakai', async () => {
    expect((await t.layanan.get('file')!(new Request('file:///etc/passwd'))).status).toBe(403);
    expect(sumber('src')).not.toMatch(/loadFile\(|['"`]file:\/\//);
  });
  it('19. sekring ditutup di konfigurasi; test/paket membacanya kembali dari hasil', () => {
    const yml = baca('electron-builder.yml');
    for (const s of ['runAsNode: false', 'enableCookieEncryption: true', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false', 'enableEmbeddedAsarIntegrityValidation: true', 'onlyLoadAppFromAsar: true', 'grantFileProtocolExtraPrivileges: false']) expect(yml).toContain(s);
  });
  it('20. tidak ada API Electron yang diserahkan kepada halaman', () => {
    expect(sumber('src')).not.toMatch(/contextBridge|exposeInMainWorld/);
    expect(sumber('src/renderer')).not.toMatch(/from 'electron'|require\(/);
  });
  it('tambahan: tanpa pemeriksa saat dikemas, tanpa menu, dan hanya unduhan dari halaman kita', () => {
    expect(web()['devTools']).toBe(false);
    expect(t.catatan.menu).toEqual([null]);
    expect(web()['spellcheck']).toBe(false);
    expect(t.sesi.unduh('blob:app://simpul/7f3c')).toBe(true);
    for (const u of ['http://evil/a.exe', 'file:///etc/passwd', 'data:application/octet-stream,x', 'blob:http://evil/7f3c', 'app://simpul/assets/a.js']) expect(t.sesi.unduh(u)).toBe(false);
  });
});

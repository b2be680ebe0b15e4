import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Where Electron's binary keeps its fuses: a sentinel, version 1, nine fuses, as the real 45 is shipped. */
const SEKRING = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100010')]);

/** The smallest Windows program that has the version information the packager rewrites. */
function programWindows(): Buffer {
  const exe = NtExecutable.createEmpty(false, false);
  const sumber = NtExecutableResource.from(exe);
  const versi = Resource.VersionInfo.createEmpty();
  versi.lang = 1033;
  versi.setFileVersion(1, 0, 0, 0, 1033);
  versi.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron', ProductName: 'Electron' });
  versi.outputToResourceEntries(sumber.entries);
  sumber.outputResource(exe);
  return Buffer.from(exe.generate());
}

/** A distribution without Electron: what the packager reads and changes is there, nothing runs. */
export function electronPalsu(folder: string, akar: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const l of ['id', 'en-US', 'de', 'fr']) writeFileSync(join(folder, 'locales', `${l}.pak`), l);
  for (const b of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, b), b);
  const { version } = JSON.parse(readFileSync(join(akar, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
  writeFileSync(join(folder, 'version'), version);
  // both programs in one folder, so that one run of the packager makes both packages
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), SEKRING]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([programWindows(), SEKRING]));
}

/**
 * Stands in for `electron` when the packaged files run under Node: asks the application for its first page and its state
 * over the registered scheme, sets up a folder with sample data, and prints what came back.
 */
export const ELECTRON_UNTUK_ASAP = `
import { EventEmitter } from 'node:events';
let layani;
const minta = async (nama, masuk) => {
  const r = await layani(new Request('app://simpul/rpc/' + nama, { method: 'POST', body: JSON.stringify(masuk), headers: { 'content-type': 'application/json' } }));
  return r.json();
};
const tidur = (ms) => new Promise((ok) => setTimeout(ok, ms));
const periksa = async () => {
  const halaman = await layani(new Request('app://simpul/index.html'));
  const html = await halaman.text();
  const aset = /src="[.]?(\\/assets\\/[^"]+)"/.exec(html)?.[1];
  const skrip = aset ? (await layani(new Request('app://simpul' + aset))).status : 0;
  const awal = await minta('sistem.keadaan', {});
  const contoh = await minta('penyiapan.contoh', { jumlah: 50 });
  let kemajuan;
  for (let i = 0; i < 300; i++) {
    kemajuan = (await minta('penyiapan.kemajuan', {})).hasil;
    if (kemajuan?.selesai) break;
    await tidur(200);
  }
  console.log('HASIL ' + JSON.stringify({ halaman: halaman.status, skrip, awal, contoh: Object.keys(contoh.hasil ?? contoh.galat), kemajuan }));
  app.quit();
};
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { hasSwitch: () => false },
  getPath: () => process.env.DATA_UJI,
  enableSandbox() {},
  requestSingleInstanceLock: () => true,
  whenReady: () => new Promise((ok) => setImmediate(ok)),
  relaunch() {},
  quit() {
    let cegah = false;
    app.emit('will-quit', { preventDefault: () => { cegah = true; } });
    if (!cegah) process.exit(0);
  },
});
export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler() {}, loadURL: async () => { periksa().catch((g) => { console.log(g); process.exit(1); }); } });
  show() {}
  isDestroyed() { return false; }
}
export const protocol = { registerSchemesAsPrivileged() {}, handle: (s, f) => { if (s === 'app') layani = f; } };
export const session = { defaultSession: Object.assign(new EventEmitter(), { webRequest: { onBeforeRequest() {} }, setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {} }) };
export const safeStorage = { isAsyncEncryptionAvailable: async () => false, getSelectedStorageBackend: () => 'basic_text' };
export const dialog = { showErrorBox: (j, i) => console.log('GALAT ' + i) };
export const shell = {};
export class Notification { show() {} }
export const Menu = { setApplicationMenu() {} };
`;

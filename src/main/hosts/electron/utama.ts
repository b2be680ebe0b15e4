import { join, resolve } from 'node:path';
import type * as Electron from 'electron';
import { createApp, type App } from '../../app.ts';
import { kunciInstansi } from '../../lib/instance-lock.ts';
import { konfigurasiDasar } from '../asal.ts';
import { amankanAplikasi, amankanSesi } from './keamanan.ts';
import { ASAL, HAK_SKEMA, PREFERENSI_WEB, SKEMA, sakelarTerlarang } from './kebijakan.ts';
import { rahasiaOs } from './rahasia.ts';

export type ApiElectron = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'protocol' | 'session' | 'safeStorage' | 'dialog' | 'shell' | 'Notification' | 'Menu'>;

function folderData(app: Electron.App): string {
  const arg = process.argv.find((a) => a.startsWith('--data='))?.slice('--data='.length);
  return resolve(arg ?? process.env['SIMPUL_DATA'] ?? join(app.getPath('userData'), 'data'));
}

function bukaJendela(e: ApiElectron): Electron.BrowserWindow {
  const jendela = new e.BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: 'Simpul ASN',
    webPreferences: { ...PREFERENSI_WEB, devTools: !e.app.isPackaged },
  });
  jendela.once('ready-to-show', () => jendela.show());
  void jendela.loadURL(`${ASAL}/index.html`);
  return jendela;
}

/** Quit waits for running jobs to reach the end of their item and for the database to be closed. */
function tutupRapi(e: ApiElectron, simpul: App, lepas: () => void): void {
  let selesai = false;
  e.app.on('before-quit', (acara) => {
    if (selesai) return;
    acara.preventDefault();
    simpul.tutup().finally(() => {
      selesai = true;
      lepas();
      e.app.quit();
    });
  });
}

/** Wires the application into Electron. Returns null when it must not start (second window, forbidden switch). */
export async function mulaiElectron(e: ApiElectron): Promise<App | null> {
  const terlarang = sakelarTerlarang((n) => e.app.commandLine.hasSwitch(n));
  if (terlarang !== null || !e.app.requestSingleInstanceLock()) {
    e.app.quit();
    return null;
  }
  e.protocol.registerSchemesAsPrivileged([{ scheme: SKEMA, privileges: HAK_SKEMA }]);
  amankanAplikasi(e.app);
  await e.app.whenReady();
  const folder = folderData(e.app);
  let lepas: () => void;
  try {
    lepas = kunciInstansi(folder);
  } catch (galat) {
    e.dialog.showErrorBox('Simpul ASN', galat instanceof Error ? galat.message : String(galat));
    e.app.quit();
    return null;
  }
  amankanSesi(e.session.defaultSession, !e.app.isPackaged);
  e.Menu.setApplicationMenu(null);
  const simpul = await createApp(konfigurasiDasar({ folder, penjadwal: true, layar: true }), {
    rahasia: rahasiaOs(folder, e.safeStorage),
    pilihSimpan: async (nama) => {
      const hasil = await e.dialog.showSaveDialog({ defaultPath: nama });
      return hasil.canceled ? null : hasil.filePath;
    },
    bukaBerkas: async (path) => void (await e.shell.openPath(path)),
    beritahu: (title, body) => new e.Notification({ title, body }).show(),
    mulaiUlang: () => {
      e.app.relaunch();
      e.app.quit();
    },
    kemampuan: { simpanDialog: true, bukaBerkas: true, cetakSistem: true },
  });
  e.protocol.handle(SKEMA, simpul.fetch);
  tutupRapi(e, simpul, lepas);
  let jendela = bukaJendela(e);
  e.app.on('second-instance', () => {
    if (jendela.isDestroyed()) jendela = bukaJendela(e);
    if (jendela.isMinimized()) jendela.restore();
    jendela.focus();
  });
  e.app.on('window-all-closed', () => e.app.quit());
  return simpul;
}

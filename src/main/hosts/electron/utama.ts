import { join, resolve } from 'node:path';
import type * as Electron from 'electron';
import { galatKeData } from '../../../shared/errors.ts';
import { createApp, type App } from '../../app.ts';
import type { Konfigurasi } from '../../config.ts';
import { kunciInstansi } from '../../lib/instance-lock.ts';
import { konfigurasiDasar } from '../asal.ts';
import { bukaJendela } from './jendela.ts';
import { amankanAplikasi, amankanSesi, layaniSkema } from './keamanan.ts';
import { HAK_SKEMA, SKEMA, sakelarTerlarang } from './kebijakan.ts';
import { rahasiaOs } from './rahasia.ts';

export type ApiElectron = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'protocol' | 'session' | 'safeStorage' | 'dialog' | 'Notification' | 'Menu'>;

export interface PilihanElectron {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What a test changes in the configuration: clock, screens. */
  readonly ubah?: Partial<Konfigurasi>;
}

/** `--data=FOLDER` or `--data FOLDER`, else SIMPUL_DATA, else the account's own folder. */
export function folderData(p: PilihanElectron, userData: string): string {
  const i = p.argv.findIndex((a) => a === '--data' || a.startsWith('--data='));
  const arg = i < 0 ? undefined : p.argv[i] === '--data' ? p.argv[i + 1] : p.argv[i]!.slice('--data='.length);
  return resolve(arg || p.env['SIMPUL_DATA'] || join(userData, 'data'));
}

function kabarkanGagal(e: ApiElectron, galat: unknown): void {
  const d = galatKeData(galat);
  e.dialog.showErrorBox('Simpul ASN', `${d.pesan}\n\n${d.dampak}\n${d.saran}`);
}

/**
 * Quit waits for running jobs to reach the end of their item and for the database to be closed; asking twice waits once.
 * `will-quit` comes after every window has agreed to close. Returns whether the end has begun.
 */
function tutupRapi(e: ApiElectron, simpul: App, lepas: () => void): () => boolean {
  let keadaan: 'jalan' | 'menutup' | 'tertutup' = 'jalan';
  e.app.on('will-quit', (acara) => {
    if (keadaan === 'tertutup') return;
    acara.preventDefault();
    if (keadaan === 'menutup') return;
    keadaan = 'menutup';
    void simpul
      .tutup()
      .catch((galat: unknown) => kabarkanGagal(e, galat))
      .finally(() => {
        keadaan = 'tertutup';
        lepas();
        e.app.quit();
      });
  });
  return () => keadaan !== 'jalan';
}

/** What must be said before Electron is ready. False when the application must not start. */
function sebelumSiap(e: ApiElectron): boolean {
  const terlarang = sakelarTerlarang((n) => e.app.commandLine.hasSwitch(n));
  if (terlarang !== null) {
    e.dialog.showErrorBox('Simpul ASN', `Simpul ASN tidak dibuka: pilihan --${terlarang} membuka jalan bagi program lain.\nData Anda tidak berubah.\nJalankan tanpa pilihan itu.`);
    return false;
  }
  if (!e.app.requestSingleInstanceLock()) return false;
  e.protocol.registerSchemesAsPrivileged([{ scheme: SKEMA, privileges: HAK_SKEMA }]);
  amankanAplikasi(e.app);
  return true;
}

function buatApp(e: ApiElectron, folder: string, ubah: Partial<Konfigurasi>): Promise<App> {
  return createApp({ ...konfigurasiDasar({ folder, penjadwal: true, layar: true }), ...ubah }, {
    rahasia: rahasiaOs(folder, e.safeStorage),
    pilihSimpan: async (nama) => {
      const hasil = await e.dialog.showSaveDialog({ defaultPath: nama });
      return hasil.canceled ? null : hasil.filePath;
    },
    beritahu: (title, body) => new e.Notification({ title, body }).show(),
    kemampuan: { simpanDialog: true },
  });
}

/** Wires the application into Electron. Returns null when it must not start (second window, forbidden switch, folder in use). */
export async function mulaiElectron(e: ApiElectron, p: PilihanElectron): Promise<App | null> {
  if (!sebelumSiap(e)) {
    e.app.quit();
    return null;
  }
  await e.app.whenReady();
  const folder = folderData(p, e.app.getPath('userData'));
  let lepas: () => void = () => undefined;
  try {
    lepas = kunciInstansi(folder);
    amankanSesi(e.session.defaultSession, !e.app.isPackaged);
    e.Menu.setApplicationMenu(null);
    const simpul = await buatApp(e, folder, p.ubah ?? {});
    layaniSkema(e.protocol, (r) => simpul.fetch(r));
    const menutup = tutupRapi(e, simpul, lepas);
    let jendela = bukaJendela(e);
    e.app.on('second-instance', () => {
      if (menutup()) return;
      if (jendela.isDestroyed()) jendela = bukaJendela(e);
      if (jendela.isMinimized()) jendela.restore();
      jendela.focus();
    });
    e.app.on('window-all-closed', () => e.app.quit());
    return simpul;
  } catch (galat) {
    lepas();
    kabarkanGagal(e, galat);
    e.app.quit();
    return null;
  }
}

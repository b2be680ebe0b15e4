import type { BrowserWindow, WebContents } from 'electron';
import { ASAL, PREFERENSI_WEB } from './kebijakan.ts';
import type { ApiElectron } from './utama.ts';

/** Two attempts to close within this time: the page's own question is not working, or not wanted. */
const COBA_LAGI_MS = 20_000;
const TETAP = 0;
const TUTUP = 1;

/** The way out when the page's own question cannot be answered. */
function tanyaTutup(e: ApiElectron, jendela: BrowserWindow): boolean {
  const pilihan = e.dialog.showMessageBoxSync(jendela, {
    type: 'warning',
    title: 'Simpul ASN',
    message: 'Ada isian yang belum disimpan atau pekerjaan yang masih berjalan.',
    detail: 'Bila ditutup sekarang, isian yang belum disimpan hilang. Pekerjaan yang berjalan berhenti setelah butir yang sedang dikerjakan dan dapat dilanjutkan dari Riwayat pekerjaan. Data yang sudah disimpan tidak berubah.',
    buttons: ['Kembali', 'Tutup sekarang'],
    defaultId: TETAP,
    cancelId: TETAP,
    noLink: true,
  });
  return pilihan === TUTUP;
}

function muat(e: ApiElectron, isi: WebContents): void {
  isi.loadURL(`${ASAL}/index.html`).catch((galat: unknown) => {
    e.dialog.showErrorBox('Simpul ASN', `Layar tidak dapat dimuat (${galat instanceof Error ? galat.message : String(galat)}).\nData Anda tidak berubah.\nTutup lalu buka lagi Simpul ASN; bila tetap begitu, pasang ulang.`);
  });
}

export function bukaJendela(e: ApiElectron): BrowserWindow {
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
  let ditanyaHalaman = Number.NEGATIVE_INFINITY;
  jendela.webContents.on('will-prevent-unload', (acara) => {
    // The page asks by itself, because it can save; tried again at once, it did not get an answer through.
    const kini = performance.now();
    const lagi = kini - ditanyaHalaman < COBA_LAGI_MS;
    ditanyaHalaman = kini;
    // preventDefault means: close all the same
    if (lagi && tanyaTutup(e, jendela)) acara.preventDefault();
  });
  muat(e, jendela.webContents);
  return jendela;
}

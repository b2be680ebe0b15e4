import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * External programs that tests measure with. Where one is missing the tests that need it are skipped with the command
 * that installs it; with CI=true they fail instead, so that a build cannot turn green by losing its tools.
 */

const PAKET_CETAK = 'cups cups-client cups-daemon cups-filters cups-ipp-utils dbus poppler-utils qpdf';

const PAKET: Readonly<Record<string, string>> = {
  cupsd: PAKET_CETAK,
  ippeveprinter: PAKET_CETAK,
  lpadmin: PAKET_CETAK,
  lp: PAKET_CETAK,
  'dbus-daemon': PAKET_CETAK,
  pdftoppm: PAKET_CETAK,
  pdfinfo: PAKET_CETAK,
  pdftotext: PAKET_CETAK,
  pdffonts: PAKET_CETAK,
  pdfsig: PAKET_CETAK,
  qpdf: PAKET_CETAK,
  chromium: 'chromium',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
};

// daemons lie in sbin, which an ordinary user's PATH leaves out
const FOLDER_TAMBAHAN = ['/usr/sbin', '/sbin', '/usr/local/sbin'];

/** Full path of a program, or null. */
export function jalurAlat(nama: string): string | null {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), ...FOLDER_TAMBAHAN]) {
    const jalur = join(folder, nama);
    try {
      accessSync(jalur, constants.X_OK);
      return jalur;
    } catch {
      // not here: the next folder
    }
  }
  return null;
}

/** The one command that installs what is missing, or null where nothing is. */
export function perintahPasang(...nama: readonly string[]): string | null {
  const kurang = nama.filter((n) => jalurAlat(n) === null);
  if (kurang.length === 0) return null;
  const paket = new Set(kurang.flatMap((n) => (PAKET[n] ?? n).split(' ')));
  return `apt-get install -y --no-install-recommends ${[...paket].join(' ')}`;
}

/**
 * For `describe.skipIf(!alatAda('cupsd', 'pdftoppm'))`. Missing tools: false and a line that says how to get them;
 * with CI=true an Error, so the whole file fails.
 */
export function alatAda(...nama: readonly string[]): boolean {
  const perintah = perintahPasang(...nama);
  if (perintah === null) return true;
  const kurang = nama.filter((n) => jalurAlat(n) === null).join(', ');
  const pesan = `Alat uji tidak ada: ${kurang}. Pasang dengan: ${perintah}`;
  if (process.env['CI'] === 'true') throw new Error(pesan);
  console.warn(`DILEWATI. ${pesan}`);
  return false;
}

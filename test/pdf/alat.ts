import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a tool of the poppler or qpdf packages on a PDF in a folder of its own. */
function denganBerkas<T>(pdf: Buffer, kerja: (berkas: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-uji-'));
  try {
    const berkas = join(folder, 'surat.pdf');
    writeFileSync(berkas, pdf);
    return kerja(berkas, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function alat(pdf: Buffer, nama: string, argumen: readonly string[], sesudah: readonly string[] = []): string {
  return denganBerkas(pdf, (berkas) => execFileSync(nama, [...argumen, berkas, ...sesudah], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** The file as qpdf writes it anew. */
export function qpdf(pdf: Buffer, argumen: readonly string[], sesudah: readonly string[] = []): Buffer {
  return denganBerkas(pdf, (berkas, folder) => {
    const hasil = join(folder, 'hasil.pdf');
    execFileSync('qpdf', [...argumen, ...sesudah, berkas, hasil]);
    return readFileSync(hasil);
  });
}

/** Plain text in the order it was written, as copying and screen readers meet it. */
export function teksPdf(pdf: Buffer): string {
  return alat(pdf, 'pdftotext', ['-raw', '-enc', 'UTF-8'], ['-']).replace(/\s+/g, ' ');
}

/** Grey pictures of the pages at a resolution, as raw PGM. */
export function gambarHalaman(pdf: Buffer, dpi: number): Buffer[] {
  return denganBerkas(pdf, (berkas, folder) => {
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', berkas, join(folder, 'h')]);
    const hasil = readdirSync(folder).filter((n) => n.endsWith('.pgm'));
    return hasil.toSorted().map((n) => readFileSync(join(folder, n)));
  });
}

/** Share of dark pixels of a PGM picture inside a rectangle given in fractions of the page. */
export function kegelapan(pgm: Buffer, x0: number, y0: number, x1: number, y1: number): number {
  const kepala = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  const lebar = Number(kepala?.[1] ?? 0);
  const tinggi = Number(kepala?.[2] ?? 0);
  const awal = kepala?.[0].length ?? 0;
  let gelap = 0;
  let semua = 0;
  for (let y = Math.floor(y0 * tinggi); y < y1 * tinggi; y++) {
    for (let x = Math.floor(x0 * lebar); x < x1 * lebar; x++) {
      semua++;
      if ((pgm[awal + y * lebar + x] ?? 255) < 128) gelap++;
    }
  }
  return gelap / semua;
}

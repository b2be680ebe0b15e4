/** However a reader would still accept it: with any blanks, wherever on a line, whatever generation. */
const OBJEK = /(?<!\d)(\d+)[\s\0]+\d+[\s\0]+obj\b/g;
const AKAR = /\/Root(?![A-Za-z0-9])\s*(\d+\s+\d+\s+R\b)?/g;
const OBJEK_MAKS = 256 << 10;

/** The last text of an object in a part of a file, up to its stream; null when it is not there. */
function objekTerakhir(pdf: Buffer, nomor: string): string | null {
  const kepala = `${nomor} 0 obj`;
  for (let di = pdf.lastIndexOf(kepala); di >= 0; di = di === 0 ? -1 : pdf.lastIndexOf(kepala, di - 1)) {
    const depan = pdf[di - 1];
    if (di !== 0 && depan !== 0x0a && depan !== 0x0d) continue;
    const akhir = pdf.indexOf('endobj', di);
    return akhir < 0 ? null : pdf.toString('latin1', di + kepala.length, Math.min(akhir, di + OBJEK_MAKS));
  }
  return null;
}

const rapikan = (t: string | undefined): string => (t ?? '').replaceAll(/\s+/g, ' ').trim();
const nilai = (isi: string, kunci: string): string => [...new Set([...isi.matchAll(new RegExp(`/${kunci}\\b\\s*(\\[[^\\]]*\\]|\\d+ \\d+ R|\\d+)`, 'g'))].map((c) => rapikan(c[1])))].join(' | ');

const tipe = (isi: string): string => /\/Type\s*\/(\w+)/.exec(isi)?.[1] ?? '';

/** What a signature may add to an object that was there before: a field, a mark of it on its page, never other contents. */
function hanyaMenambah(lama: string, baru: string): boolean {
  // what was a stream stays one of its own kind: contents do not become a cross-reference by calling themselves one
  if (/\bstream\b/.test(baru) || /\bstream\b/.test(lama)) return [lama, baru].every((t) => /\bstream\b/.test(t) && /\/Type\s*\/(Metadata|XRef)\b/.test(t)) && tipe(lama) === tipe(baru);
  if (/\/Type\s*\/Pages\b/.test(lama)) return nilai(lama, 'Kids') === nilai(baru, 'Kids') && nilai(lama, 'Count') === nilai(baru, 'Count');
  if (/\/Type\s*\/Page\b/.test(lama)) return (['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate'] as const).every((k) => nilai(lama, k) === nilai(baru, k));
  if (/\/Type\s*\/Catalog\b/.test(lama)) return nilai(lama, 'Pages') === nilai(baru, 'Pages') && !/\/(OpenAction|AA|JavaScript)\b/.test(baru.replace(lama, ''));
  return !/\/Type\s*\/(Font|FontDescriptor|XObject)\b/.test(lama);
}

/** Where every trailer in a text starts reading; null for one that is no plain reference. */
const akar = (t: string): (string | null)[] => [...t.matchAll(AKAR)].map((c) => (c[1] === undefined ? null : rapikan(c[1])));

/**
 * True when what was put behind the archived bytes changes no page of it: a page that suddenly has other contents would
 * carry a valid signature all the same, and no viewer would say so. The file still begins at the same catalog, and nothing is
 * packed into a stream, where it could not be looked at (unless the archived file does so itself).
 */
export function pembaruanBersih(asli: Buffer, sesudah: Buffer): boolean {
  // a name may be written with #xx for any of its letters
  const ekor = sesudah.toString('latin1', asli.length).replaceAll(/#([0-9A-Fa-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));
  const mulai = akar(asli.toString('latin1')).at(-1) ?? null;
  const akarBaru = akar(ekor);
  if (mulai === null || akarBaru.length === 0 || akarBaru.some((a) => a !== mulai)) return false;
  if (/\/ObjStm\b/.test(ekor) && !asli.includes('/ObjStm')) return false;
  for (const c of ekor.matchAll(OBJEK)) {
    const lama = objekTerakhir(asli, String(Number(c[1])));
    if (lama === null) continue;
    const dari = c.index + c[0].length;
    const akhir = ekor.indexOf('endobj', dari);
    if (akhir < 0 || !hanyaMenambah(lama, ekor.slice(dari, Math.min(akhir, dari + OBJEK_MAKS)))) return false;
  }
  return true;
}

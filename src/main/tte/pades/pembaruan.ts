const OBJEK = /(?:^|[\r\n])(\d{1,10}) (\d{1,5}) obj\b/g;

/** The last text of an object in a part of a file, up to its stream; null when it is not there. */
function objekTerakhir(pdf: Buffer, nomor: string): string | null {
  const kepala = `${nomor} 0 obj`;
  for (let di = pdf.lastIndexOf(kepala); di >= 0; di = di === 0 ? -1 : pdf.lastIndexOf(kepala, di - 1)) {
    const depan = pdf[di - 1];
    if (di !== 0 && depan !== 0x0a && depan !== 0x0d) continue;
    const akhir = pdf.indexOf('endobj', di);
    return akhir < 0 ? null : pdf.toString('latin1', di + kepala.length, Math.min(akhir, di + (256 << 10)));
  }
  return null;
}

const rapikan = (t: string | undefined): string => (t ?? '').replaceAll(/\s+/g, ' ').trim();
const nilai = (isi: string, kunci: string): string => rapikan(new RegExp(`/${kunci}\\b\\s*(\\[[^\\]]*\\]|\\d+ \\d+ R|\\d+)`).exec(isi)?.[1]);

/** What a signature may add to an object that was there before: a field, a mark of it on its page, never other contents. */
function hanyaMenambah(lama: string, baru: string): boolean {
  if (/\bstream\b/.test(baru)) return /\/Type\s*\/(Metadata|XRef|ObjStm)\b/.test(baru);
  if (/\/Type\s*\/Pages\b/.test(lama)) return nilai(lama, 'Kids') === nilai(baru, 'Kids') && nilai(lama, 'Count') === nilai(baru, 'Count');
  if (/\/Type\s*\/Page\b/.test(lama)) return (['Contents', 'MediaBox', 'CropBox', 'Rotate'] as const).every((k) => nilai(lama, k) === nilai(baru, k));
  if (/\/Type\s*\/Catalog\b/.test(lama)) return nilai(lama, 'Pages') === nilai(baru, 'Pages') && !/\/(OpenAction|AA|JavaScript)\b/.test(baru.replace(lama, ''));
  return !/\/Type\s*\/(Font|XObject)\b/.test(lama);
}

/**
 * True when what was put behind the archived bytes changes no page of it: a page that suddenly has other contents would
 * carry a valid signature all the same, and no viewer would say so. Objects that are packed into streams are not looked into.
 */
export function pembaruanBersih(asli: Buffer, sesudah: Buffer): boolean {
  const ekor = sesudah.toString('latin1', asli.length);
  for (const [, nomor] of ekor.matchAll(OBJEK)) {
    const lama = objekTerakhir(asli, nomor!);
    if (lama === null) continue;
    if (!hanyaMenambah(lama, objekTerakhir(sesudah, nomor!) ?? '')) return false;
  }
  return true;
}

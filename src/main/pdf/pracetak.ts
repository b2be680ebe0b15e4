import { deflateSync } from 'node:zlib';
import type { PdfTerbuka } from './baca-pdf.ts';
import { bukaPdf } from './baca-pdf.ts';
import type { Kamus } from './nilai-pdf.ts';
import { bukaAliran } from './xref-pdf.ts';

/** Marks, in the page stream, of what a pre-printed sheet already carries. Whatever stands between them sets all it needs itself. */
export const BUKA_PRACETAK = '/Pracetak BMC\n';
export const TUTUP_PRACETAK = 'EMC\n';

const LEVEL = 4;

function tanpaTanda(isi: string): string | null {
  let di = isi.indexOf(BUKA_PRACETAK);
  if (di < 0) return null;
  let hasil = '';
  let dari = 0;
  while (di >= 0) {
    const akhir = isi.indexOf(TUTUP_PRACETAK, di);
    if (akhir < 0) return null;
    hasil += isi.slice(dari, di);
    dari = akhir + TUTUP_PRACETAK.length;
    di = isi.indexOf(BUKA_PRACETAK, dari);
  }
  return hasil + isi.slice(dari);
}

/** The packed page stream without the marked parts; null where nothing is marked. */
export function tanpaPracetak(data: Buffer, kamus: Kamus): Buffer | null {
  const isi = bukaAliran(data, kamus);
  const baru = isi === null ? null : tanpaTanda(isi.toString('latin1'));
  return baru === null ? null : deflateSync(Buffer.from(baru, 'latin1'), { level: LEVEL });
}

function adaTanda(buka: PdfTerbuka): boolean {
  return buka.halaman.some((h) => {
    const isi = h.kamus.isi.get('Contents');
    const aliran = isi?.jenis === 'acuan' ? buka.aliran(isi.nomor) : null;
    return aliran !== null && (bukaAliran(aliran.data, aliran.kamus)?.includes(BUKA_PRACETAK) ?? false);
  });
}

/** True when a document of ours says of parts of it that they are pre-printed. */
export function punyaPracetak(pdf: Uint8Array): boolean {
  const buka = bukaPdf(pdf);
  return buka !== null && adaTanda(buka);
}

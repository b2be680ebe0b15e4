import { teksPenyiapan } from '../../teks/penyiapan.ts';

const BATAS_BYTE = 2_000_000;

/** Why a file cannot be the emblem, or null. */
export function masalahLambang(berkas: { readonly type: string; readonly size: number }): string | null {
  if (berkas.type !== 'image/png' && berkas.type !== 'image/jpeg') return teksPenyiapan.kop.bukanGambar;
  return berkas.size > BATAS_BYTE ? teksPenyiapan.kop.terlaluBesar : null;
}

/** A file as a data: URL, for the preview; the part after the comma is its base64. */
export function bacaDataUrl(berkas: Blob): Promise<string> {
  return new Promise((selesai, gagal) => {
    const pembaca = new FileReader();
    pembaca.addEventListener('load', () => selesai(typeof pembaca.result === 'string' ? pembaca.result : ''));
    pembaca.addEventListener('error', () => gagal(pembaca.error ?? new Error(berkas.type)));
    pembaca.readAsDataURL(berkas);
  });
}

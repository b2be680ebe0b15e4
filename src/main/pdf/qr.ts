import QRCode from 'qrcode';
import type { SimbolQr } from './operasi.ts';

/** The symbol for a text, error correction M, as horizontal runs of dark modules. */
export function simbolQr(isi: string): SimbolQr {
  const { modules } = QRCode.create(isi, { errorCorrectionLevel: 'M' });
  const { size: n, data } = modules;
  const lari: number[] = [];
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      if (data[r * n + c] === 0) continue;
      const mulai = c;
      while (c < n && data[r * n + c] !== 0) c++;
      lari.push(mulai, r, c - mulai);
    }
  }
  return { ukuran: n, lari };
}

import { folderDemo } from '../bersama/demo.ts';
import { persentil } from '../bersama/hasil.ts';
import { adaChromium, diPeramban } from '../bersama/peramban.ts';
import { ukurPalet } from '../../test/support/ukur-layar.ts';

const TEKS = ['siti rah', 'bud', 'an ra', 'santoso', '1985', '19870', 'ahmad', 'nur h', 'wib', 'x9', 'dewi a', 'sri'] as const;

export interface UkuranLayar {
  readonly p50: number;
  readonly p95: number;
  readonly ketikan: number;
}

/** From the key to the painted answer in the real palette on the web host; null without Chromium. */
export async function ukurPeramban(): Promise<UkuranLayar | null> {
  if (!adaChromium()) return null;
  const lama = await diPeramban(folderDemo(), async (page) => {
    await ukurPalet(page, TEKS.slice(0, 2));
    return ukurPalet(page, TEKS);
  });
  return { p50: persentil(lama, 0.5), p95: persentil(lama, 0.95), ketikan: lama.length };
}

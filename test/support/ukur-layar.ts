import type { Page } from '@playwright/test';

/** Signs in on the first screen and waits for the frame of the application. */
export async function masukLayar(page: Page, url: string, pengguna: string, sandi: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Nama pengguna').fill(pengguna);
  await page.getByLabel('Kata sandi', { exact: true }).fill(sandi);
  await page.keyboard.press('Enter');
  await page.locator('#isi').waitFor();
}

interface UkurKetikan {
  readonly lama: number[];
  untuk: string | null;
}

declare global {
  interface Window {
    ukurKetikan?: UkurKetikan;
    ukurBingkai?: { selang: number[]; tugasPanjang: number[]; jalan: boolean };
  }
}

/**
 * Types each text into the palette (Ctrl+K), letter by letter, and returns for each letter the milliseconds from the key's
 * event to the frame that shows the answer to it: the event's own timestamp, the attribute that names the text whose answer
 * is shown, and the first task after that frame.
 */
export async function ukurPalet(page: Page, teks: readonly string[]): Promise<number[]> {
  await page.keyboard.press('Control+k');
  const medan = page.getByRole('dialog').getByRole('textbox');
  await medan.waitFor();
  await page.evaluate(() => {
    if (window.ukurKetikan) {
      window.ukurKetikan.lama.length = 0;
      return;
    }
    const ukur: UkurKetikan = { lama: [], untuk: null };
    window.ukurKetikan = ukur;
    let mulai = 0;
    let ditunggu: string | null = null;
    let lalu = '';
    const saluran = new MessageChannel();
    saluran.port1.onmessage = () => {
      // A change between the frame and this task asks for a second frame: the letter is already counted.
      if (ditunggu === null) return;
      ukur.lama.push(performance.now() - mulai);
      ukur.untuk = ditunggu;
      ditunggu = null;
    };
    let dijadwalkan = false;
    const periksa = (): void => {
      if (ditunggu === null || dijadwalkan) return;
      if (document.querySelector('[data-hasil-untuk]')?.getAttribute('data-hasil-untuk') !== ditunggu) return;
      dijadwalkan = true;
      requestAnimationFrame(() => {
        dijadwalkan = false;
        saluran.port2.postMessage(null);
      });
    };
    document.addEventListener('input', (e) => {
      if (!(e.target instanceof HTMLInputElement)) return;
      const kini = e.target.value.trim();
      // A space changes nothing, an emptied field asks nothing.
      if (kini !== lalu && kini !== '') {
        mulai = e.timeStamp;
        ditunggu = kini;
      }
      lalu = kini;
      periksa();
    }, true);
    new MutationObserver(periksa).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-hasil-untuk'] });
  });
  for (const t of teks) {
    await medan.fill('');
    await page.evaluate(() => {
      const u = window.ukurKetikan;
      if (u) u.untuk = null;
    });
    for (let i = 0; i < t.length; i++) {
      if (t[i] === ' ') {
        await page.keyboard.press('Space');
        continue;
      }
      await page.keyboard.press(t[i]!);
      await page.waitForFunction((x) => window.ukurKetikan?.untuk === x, t.slice(0, i + 1), { polling: 20, timeout: 15_000 });
    }
  }
  await page.keyboard.press('Escape');
  await medan.waitFor({ state: 'hidden' });
  return page.evaluate(() => window.ukurKetikan?.lama ?? []);
}

export interface Bingkai {
  /** Gaps between frames, ms. */
  readonly selang: readonly number[];
  /** Tasks of the page's main thread over 50 ms: what the page itself did, whatever else the machine is doing. */
  readonly tugasPanjang: readonly number[];
}

/** Starts to note the gaps between frames and the long tasks. */
export async function mulaiBingkai(page: Page): Promise<void> {
  await page.evaluate(() => {
    const u = { selang: [] as number[], tugasPanjang: [] as number[], jalan: true };
    window.ukurBingkai = u;
    new PerformanceObserver((daftar) => {
      if (u.jalan) u.tugasPanjang.push(...daftar.getEntries().map((e) => e.duration));
    }).observe({ type: 'longtask' });
    let lalu = performance.now();
    const langkah = (kini: number): void => {
      u.selang.push(kini - lalu);
      lalu = kini;
      if (u.jalan) requestAnimationFrame(langkah);
    };
    requestAnimationFrame(langkah);
  });
}

/** What was noted since `mulaiBingkai`. */
export async function selesaiBingkai(page: Page): Promise<Bingkai> {
  return page.evaluate(() => {
    const u = window.ukurBingkai;
    if (!u) return { selang: [], tugasPanjang: [] };
    u.jalan = false;
    return { selang: u.selang.slice(2), tugasPanjang: u.tugasPanjang };
  });
}

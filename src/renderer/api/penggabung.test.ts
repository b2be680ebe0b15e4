import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buatPenggabung } from './penggabung.ts';

let kini = 0;
let sibuk = false;
let disegarkan: { readonly pada: number; readonly topik: readonly string[] }[] = [];
let lama = 0;

async function segarkan(topik: readonly string[]): Promise<void> {
  disegarkan.push({ pada: kini, topik });
  if (lama > 0) await new Promise((ok) => setTimeout(ok, lama));
}

const buat = () => buatPenggabung({ segarkan, sibuk: () => sibuk, kini: () => kini });

async function maju(ms: number): Promise<void> {
  for (let i = 0; i < ms; i += 10) {
    kini += 10;
    await vi.advanceTimersByTimeAsync(10);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  kini = 1000;
  sibuk = false;
  lama = 0;
  disegarkan = [];
});
afterEach(() => vi.useRealTimers());

describe('kabar perubahan yang digabung', () => {
  test('satu kabar langsung diikuti', async () => {
    buat().kirim(['pegawai']);
    expect(disegarkan).toEqual([{ pada: 1000, topik: ['pegawai'] }]);
  });

  test('kabar yang berjauhan masing-masing langsung diikuti', async () => {
    const g = buat();
    g.kirim(['pegawai']);
    await maju(5000);
    g.kirim(['kgb']);
    expect(disegarkan.map((d) => d.pada)).toEqual([1000, 6000]);
  });

  test('arus kabar selama satu menit menjadi sedikit penyegaran, tidak ada topik yang hilang, dan yang terakhir selalu diikuti', async () => {
    const g = buat();
    for (let i = 0; i < 1200; i++) {
      g.kirim([i % 2 === 0 ? 'kgb' : 'dokumen']);
      await maju(50);
    }
    g.kirim(['jejak']);
    await maju(5000);
    expect(disegarkan.length).toBeLessThan(35);
    expect(disegarkan.at(-1)?.topik).toContain('jejak');
    expect(new Set(disegarkan.flatMap((d) => d.topik))).toEqual(new Set(['kgb', 'dokumen', 'jejak']));
  });

  test('selama jawaban lama belum datang tidak ada permintaan baru; sesudahnya yang tertunda diminta', async () => {
    const g = buat();
    g.kirim(['kgb']);
    sibuk = true;
    await maju(500);
    g.kirim(['kgb']);
    await maju(3000);
    expect(disegarkan).toHaveLength(1);
    sibuk = false;
    await maju(2500);
    expect(disegarkan).toHaveLength(2);
  });

  test('sesudah pernah menunggu jawaban, kabar berikutnya tetap diikuti', async () => {
    const g = buat();
    sibuk = true;
    g.kirim(['impor']);
    await maju(300);
    sibuk = false;
    await maju(5000);
    expect(disegarkan.map((d) => d.topik)).toEqual([['impor']]);
    g.kirim(['cadangan']);
    await maju(5000);
    expect(disegarkan.map((d) => d.topik)).toEqual([['impor'], ['cadangan']]);
  });

  test('yang lama jawabannya lebih jarang diminta: paling banyak seperdua belas waktu habis untuk menyegarkan', async () => {
    lama = 500;
    const g = buat();
    for (let i = 0; i < 600; i++) {
      g.kirim(['kgb']);
      await maju(100);
    }
    expect(disegarkan.length).toBeGreaterThan(8);
    expect(disegarkan.length).toBeLessThan(13);
  });

  test('perubahan sendiri disegarkan seketika, juga di tengah arus kabar, dan kabarnya tidak diminta dua kali', async () => {
    const g = buat();
    g.kirim(['kgb']);
    await maju(20);
    g.kirim(['pegawai']);
    await g.segera(['pegawai']);
    expect(disegarkan).toEqual([{ pada: 1000, topik: ['kgb'] }, { pada: 1020, topik: ['pegawai'] }]);
    await maju(5000);
    expect(disegarkan).toHaveLength(2);
  });

  test('setelah dihentikan tidak ada yang disegarkan lagi', async () => {
    const g = buat();
    g.kirim(['kgb']);
    g.kirim(['kgb']);
    g.henti();
    await maju(5000);
    expect(disegarkan).toHaveLength(1);
  });
});

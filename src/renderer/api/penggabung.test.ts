import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buatPenggabung } from './penggabung.ts';

let kini = 0;
let sibuk = false;
let disegarkan: { readonly pada: number; readonly topik: readonly string[] }[] = [];
const buat = () => buatPenggabung({ segarkan: (topik) => void disegarkan.push({ pada: kini, topik }), sibuk: () => sibuk, kini: () => kini });

function maju(ms: number): void {
  for (let i = 0; i < ms; i += 10) {
    kini += 10;
    vi.advanceTimersByTime(10);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  kini = 1000;
  sibuk = false;
  disegarkan = [];
});
afterEach(() => vi.useRealTimers());

describe('kabar perubahan yang digabung', () => {
  test('satu kabar langsung diikuti', () => {
    buat().kirim(['pegawai']);
    expect(disegarkan).toEqual([{ pada: 1000, topik: ['pegawai'] }]);
  });

  test('kabar yang berjauhan masing-masing langsung diikuti', () => {
    const g = buat();
    g.kirim(['pegawai']);
    maju(5000);
    g.kirim(['kgb']);
    expect(disegarkan.map((d) => d.pada)).toEqual([1000, 6000]);
  });

  test('arus kabar selama satu menit menjadi sedikit penyegaran, tidak ada topik yang hilang, dan yang terakhir selalu diikuti', () => {
    const g = buat();
    for (let i = 0; i < 1200; i++) {
      g.kirim([i % 2 === 0 ? 'kgb' : 'dokumen']);
      maju(50);
    }
    g.kirim(['jejak']);
    maju(5000);
    expect(disegarkan.length).toBeLessThan(35);
    expect(disegarkan.at(-1)?.topik).toContain('jejak');
    expect(new Set(disegarkan.flatMap((d) => d.topik))).toEqual(new Set(['kgb', 'dokumen', 'jejak']));
  });

  test('selama jawaban lama belum datang tidak ada permintaan baru; sesudahnya yang tertunda diminta', () => {
    const g = buat();
    g.kirim(['kgb']);
    sibuk = true;
    maju(500);
    g.kirim(['kgb']);
    maju(3000);
    expect(disegarkan).toHaveLength(1);
    sibuk = false;
    maju(2500);
    expect(disegarkan).toHaveLength(2);
  });

  test('setelah dihentikan tidak ada yang disegarkan lagi', () => {
    const g = buat();
    g.kirim(['kgb']);
    g.kirim(['kgb']);
    g.henti();
    maju(5000);
    expect(disegarkan).toHaveLength(1);
  });
});

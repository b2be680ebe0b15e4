import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aturanBawaan, berkasAturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { petakan, rangkai } from './afin.ts';
import { berlakuPada, versiAturan } from './aturan.ts';
import { distorsiAfin, gabungDistorsi, hitungKalibrasi, koreksi, letakSilang, simpanganMaks, SUDUT, ukuranTeoritis, type Distorsi, type UkuranHalaman, type UkuranLembar } from './kalibrasi.ts';

const F4: UkuranHalaman = { lebarMm: 215, tinggiMm: 330 };
const BATAS = berlakuPada(versiAturan(berkasAturanBawaan(), 'kalibrasi_cetak'), aturanBawaan().tanggal)!.isi;

const angka = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Printers as they are: some millimetres, under one percent, a fraction of a degree. */
const distorsi = fc.record({ dx: angka(-6, 6), dy: angka(-6, 6), sx: angka(0.99, 1.01), sy: angka(0.99, 1.01), skew: fc.constant(0) });
const miring = fc.record({ dx: angka(-6, 6), dy: angka(-6, 6), sx: angka(0.99, 1.01), sy: angka(0.99, 1.01), skew: angka(-0.01, 0.01) });
const ukuran = fc.record({ lebarMm: angka(60, 420), tinggiMm: angka(60, 420) });

function wajibCukup(h: ReturnType<typeof hitungKalibrasi>): Extract<typeof h, { cukup: true }> {
  if (!h.cukup) throw new Error(`tidak cukup: ${h.kurang.join(', ')}`);
  return h;
}

/** The largest distance between where a point should be and where it comes out, over the crosshairs. */
function meleset(sungguh: Distorsi, dugaan: Distorsi, putar: 0 | 180, h: UkuranHalaman): number {
  const jalan = rangkai(distorsiAfin(sungguh), koreksi(dugaan, putar, h));
  return Math.max(...SUDUT.map((s) => {
    const [x, y] = letakSilang(s, h);
    const [xx, yy] = petakan(jalan, x, y);
    const [tx, ty] = putar === 0 ? [x, y] : [h.lebarMm - x, h.tinggiMm - y];
    return Math.hypot(xx - tx, yy - ty);
  }));
}

describe('kalibrasi dari angka mistar', () => {
  it('tanpa galat mistar hasilnya tepat: geser dan skala kembali, dan cetakan yang dikoreksi tidak meleset', () => {
    fc.assert(
      fc.property(distorsi, ukuran, fc.integer({ min: 1, max: 3 }), fc.constantFrom(0 as const, 180 as const), (d, h, n, putar) => {
        const hasil = wajibCukup(hitungKalibrasi(Array.from({ length: n }, () => ukuranTeoritis(d, h)), h, BATAS));
        expect(hasil.residu.maksMm).toBeLessThan(1e-6);
        expect(meleset(d, hasil.distorsi, putar, h)).toBeLessThan(1e-6);
        expect(hasil.temuan).toEqual([]);
      }),
    );
  });

  it('kemiringan dihitung hanya bila diminta, dan lalu tepat pula', () => {
    fc.assert(
      fc.property(miring, ukuran, (d, h) => {
        const lembar = [ukuranTeoritis(d, h)];
        expect(meleset(d, wajibCukup(hitungKalibrasi(lembar, h, BATAS, { miring: true })).distorsi, 0, h)).toBeLessThan(1e-6);
        expect(wajibCukup(hitungKalibrasi(lembar, h, BATAS)).distorsi.skew).toBe(0);
      }),
    );
  });

  it('mistar yang meleset paling banyak 0,25 mm tidak membuat cetakan meleset lebih dari 0,75 mm di tanda silang, berapa pun lembarnya', () => {
    const galat = fc.array(angka(-0.25, 0.25), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(distorsi, galat, fc.integer({ min: 1, max: 3 }), (d, g, n) => {
        const lembar = Array.from({ length: n }, (_, i): UkuranLembar => ukuranTeoritis(d, F4).map((u, k) => ({ ...u, datar: u.datar! + g[8 * i + 2 * k]!, tegak: u.tegak! + g[8 * i + 2 * k + 1]! })));
        const hasil = wajibCukup(hitungKalibrasi(lembar, F4, BATAS));
        expect(meleset(d, hasil.distorsi, 0, F4)).toBeLessThan(0.75);
        expect(hasil.residu.maksMm).toBeLessThan(0.75);
        expect(hasil.residu.rmsMm).toBeLessThanOrEqual(hasil.residu.maksMm + 1e-12);
      }),
    );
  });

  it('lembar yang terisi sebagian cukup selama tiap tepi terbaca sekali; kalau tidak, disebut tepi mana', () => {
    const d: Distorsi = { dx: 1.2, dy: -0.8, sx: 1.003, sy: 0.998, skew: 0 };
    const penuh = ukuranTeoritis(d, F4);
    const [a, , , b] = penuh;
    expect(meleset(d, wajibCukup(hitungKalibrasi([[a!, b!]], F4, BATAS)).distorsi, 0, F4)).toBeLessThan(1e-6);
    const sisaKiri = penuh.map((u) => ({ ...u, datar: u.sudut.startsWith('kanan') ? null : u.datar }));
    expect(hitungKalibrasi([sisaKiri], F4, BATAS)).toEqual({ cukup: false, kurang: ['jarak tanda silang kanan ke tepi kanan kertas'] });
    const kosong = hitungKalibrasi([], F4, BATAS);
    expect(kosong.cukup ? [] : kosong.kurang).toHaveLength(4);
    expect(hitungKalibrasi([[a!, b!]], F4, BATAS, { miring: true })).toEqual({ cukup: false, kurang: ['satu bacaan lagi di sudut yang bersilangan, untuk menghitung kemiringan'] });
    expect(hitungKalibrasi([penuh.slice(0, 3)], F4, BATAS, { miring: true }).cukup).toBe(true);
  });

  it('angka yang salah ketik disebut lembar dan sudutnya beserta kira-kira seharusnya', () => {
    fc.assert(
      fc.property(distorsi, fc.integer({ min: 0, max: 2 }), fc.constantFrom(...SUDUT), fc.constantFrom('datar' as const, 'tegak' as const), (d, ke, sudut, arah) => {
        const benar = ukuranTeoritis(d, F4);
        const lembar = [0, 1, 2].map((i) => (i === ke ? benar.map((u) => (u.sudut === sudut ? { ...u, [arah]: u[arah]! * 10 } : u)) : benar));
        const nilai = benar.find((u) => u.sudut === sudut)![arah]!;
        fc.pre(Math.abs(nilai * 9) > 8);
        const { ganjil } = wajibCukup(hitungKalibrasi(lembar, F4, BATAS));
        expect(ganjil).toHaveLength(1);
        expect(ganjil[0]).toMatchObject({ lembar: ke, sudut, arah });
        expect(Math.abs(ganjil[0]!.kira - nilai)).toBeLessThan(0.06);
      }),
    );
  });

  it('satu lembar dengan koma yang terlupa ditolak, bukan disimpan sebagai geseran 90 mm', () => {
    const l = ukuranTeoritis({ dx: 0, dy: 0, sx: 1, sy: 1, skew: 0 }, F4).slice(0, 1).concat(ukuranTeoritis({ dx: 0, dy: 0, sx: 1, sy: 1, skew: 0 }, F4).slice(3)).map((u, i) => (i === 0 ? { ...u, datar: 100 } : u));
    const hasil = wajibCukup(hitungKalibrasi([l], F4, BATAS));
    expect(hasil.temuan.map((t) => t.berat)).toContain('tolak');
    expect(hasil.ganjil).toEqual([{ lembar: 0, sudut: 'kiri-atas', arah: 'datar', nilai: 100, kira: 10 }]);
  });

  it('kertas yang diukur sendiri lebarnya tidak dikira skala pencetak', () => {
    const benar = ukuranTeoritis({ dx: 0, dy: 0, sx: 1, sy: 1, skew: 0 }, F4);
    const sempit = benar.map((u) => ({ ...u, datar: u.sudut.startsWith('kanan') ? u.datar! - 1 : u.datar }));
    expect(wajibCukup(hitungKalibrasi([sempit], F4, BATAS, { kertas: { lebarMm: 214, tinggiMm: 330 } })).distorsi.sx).toBeCloseTo(1, 9);
    expect(wajibCukup(hitungKalibrasi([sempit], F4, BATAS)).distorsi.sx).toBeGreaterThan(1.004);
  });

  it('mengukur cetakan yang sudah dikoreksi memperbaiki kalibrasi lama, juga bila kertas masuk terbalik', () => {
    fc.assert(
      fc.property(distorsi, distorsi, fc.constantFrom(0 as const, 180 as const), (sungguh, lama, putar) => {
        // The sheet as a person holds it, head up: for paper that goes in foot first turned once more.
        const keluar = rangkai(distorsiAfin(sungguh), koreksi(lama, putar, F4));
        const dibaca = putar === 180 ? rangkai([-1, 0, 0, -1, F4.lebarMm, F4.tinggiMm], keluar) : keluar;
        const [a, , , d, e, f] = dibaca;
        const baru = gabungDistorsi(lama, putar, { sx: a, sy: d, dx: e, dy: f, skew: 0 }, F4);
        expect(meleset(sungguh, baru, putar, F4)).toBeLessThan(1e-6);
      }),
    );
  });

  it('simpangan terbesar diambil di antara tanda silang', () => {
    expect(simpanganMaks({ dx: 3, dy: 4, sx: 1, sy: 1, skew: 0 }, F4)).toBeCloseTo(5, 9);
  });
});

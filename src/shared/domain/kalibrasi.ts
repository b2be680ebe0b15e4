import { z } from 'zod';
import type { Temuan } from '../errors.ts';
import { balikan, petakan, rangkai, setengahPutar, TETAP, type Afin } from './afin.ts';
import { kuadratTerkecil } from './kuadrat-terkecil.ts';

/**
 * What a printer does to a page, from figures a person read off with a ruler. Model and reasons: docs/kertas-khusus.md.
 * All lengths are millimetres; places are measured from the top left corner of the sheet, y downwards.
 */

/** Distance of the crosshairs of the calibration sheet from the edges of the page. */
export const SILANG_MM = 10;

export const SUDUT = ['kiri-atas', 'kanan-atas', 'kiri-bawah', 'kanan-bawah'] as const;
export type Sudut = (typeof SUDUT)[number];

const jarak = z.number().min(-50).max(450).nullable();

/** One printed sheet: of each crosshair the distance to the nearest upright edge (`datar`) and to the nearest level one (`tegak`). Null: not read. */
export const zUkuranLembar = z.array(z.strictObject({ sudut: z.enum(SUDUT), datar: jarak, tegak: jarak })).max(4).readonly();
export type UkuranLembar = z.infer<typeof zUkuranLembar>;

/** Limits beyond which a figure was probably mistyped, and how long a calibration holds. Dated data: resources/aturan/kalibrasi_cetak.json. */
export const skemaAturanKalibrasi = z.object({
  offsetMaksMm: z.number().positive(),
  skalaMaksPersen: z.number().positive(),
  miringMaksDerajat: z.number().positive(),
  /** A reading further from the solution than this is doubted. */
  residuMaksMm: z.number().positive(),
  /** The largest error a sheet printed with the calibration may still have. */
  ujiMaksMm: z.number().positive(),
  berlakuHari: z.number().int().positive(),
  peringatanHari: z.number().int().min(0),
});
export type AturanKalibrasi = z.infer<typeof skemaAturanKalibrasi>;

/** x' = sx·x − skew·y + dx and y' = sy·y + skew·x + dy; skew in radians. */
export interface Distorsi {
  readonly dx: number;
  readonly dy: number;
  readonly sx: number;
  readonly sy: number;
  readonly skew: number;
}

export interface UkuranHalaman {
  readonly lebarMm: number;
  readonly tinggiMm: number;
}

export interface Bacaan {
  /** 0-based. */
  readonly lembar: number;
  readonly sudut: Sudut;
  readonly arah: 'datar' | 'tegak';
  readonly nilai: number;
}

/** A figure that does not agree with the others, and what it should have been about. */
export interface BacaanGanjil extends Bacaan {
  readonly kira: number;
}

export type HasilKalibrasi =
  | { readonly cukup: false; readonly kurang: readonly string[] }
  | {
      readonly cukup: true;
      readonly distorsi: Distorsi;
      /** Of the readings against the solution. */
      readonly residu: { readonly maksMm: number; readonly rmsMm: number };
      readonly bacaan: number;
      readonly ganjil: readonly BacaanGanjil[];
      readonly temuan: readonly Temuan[];
    };

export interface PilihanHitung {
  /** Also solve the angle; worth it for scans, hardly for a ruler. */
  readonly miring?: boolean;
  /** The sheet's own size where it was measured; otherwise the page's. */
  readonly kertas?: UkuranHalaman;
}

export function distorsiAfin({ dx, dy, sx, sy, skew }: Distorsi): Afin {
  return [sx, skew, -skew, sy, dx, dy];
}

function dariAfin([a, b, c, d, e, f]: Afin): Distorsi {
  return { sx: a, sy: d, skew: (b - c) / 2, dx: e, dy: f };
}

/** Where a crosshair is on the page. */
export function letakSilang(sudut: Sudut, h: UkuranHalaman): readonly [number, number] {
  return [sudut.startsWith('kiri') ? SILANG_MM : h.lebarMm - SILANG_MM, sudut.endsWith('atas') ? SILANG_MM : h.tinggiMm - SILANG_MM];
}

/** What a ruler would read on a sheet printed with this distortion. */
export function ukuranTeoritis(d: Distorsi, h: UkuranHalaman): UkuranLembar {
  return SUDUT.map((sudut) => {
    const [x, y] = petakan(distorsiAfin(d), ...letakSilang(sudut, h));
    return { sudut, datar: sudut.startsWith('kiri') ? x : h.lebarMm - x, tegak: sudut.endsWith('atas') ? y : h.tinggiMm - y };
  });
}

interface Persamaan extends Bacaan {
  readonly faktor: readonly number[];
  readonly letak: number;
  /** Size of the sheet in this direction where the figure counts from the far edge. */
  readonly dariUjung: number | null;
}

/** Unknowns in order: sx, dx, sy, dy and, when asked for, skew. */
function persamaan(b: Bacaan, h: UkuranHalaman, p: PilihanHitung): Persamaan {
  const [x, y] = letakSilang(b.sudut, h);
  const { lebarMm, tinggiMm } = p.kertas ?? h;
  const datar = b.arah === 'datar';
  const dekat = datar ? b.sudut.startsWith('kiri') : b.sudut.endsWith('atas');
  const faktor = datar ? [x, 1, 0, 0] : [0, 0, y, 1];
  const dariUjung = dekat ? null : datar ? lebarMm : tinggiMm;
  return { ...b, faktor: p.miring ? [...faktor, datar ? -y : x] : faktor, letak: dariUjung === null ? b.nilai : dariUjung - b.nilai, dariUjung };
}

function selesaikan(daftar: readonly Persamaan[]): readonly number[] | null {
  return kuadratTerkecil(daftar.map((p) => p.faktor), daftar.map((p) => p.letak));
}

const taksir = (p: Persamaan, jawab: readonly number[]): number => p.faktor.reduce((s, f, i) => s + f * (jawab[i] ?? 0), 0);
const selisih = (p: Persamaan, jawab: readonly number[]): number => Math.abs(taksir(p, jawab) - p.letak);
const terbesar = (daftar: readonly Persamaan[], jawab: readonly number[]): number => Math.max(0, ...daftar.map((p) => selisih(p, jawab)));

function keDistorsi([sx = 1, dx = 0, sy = 1, dy = 0, skew = 0]: readonly number[]): Distorsi {
  return { dx, dy, sx, sy, skew };
}

const DERAJAT = 180 / Math.PI;
const mm = (n: number): string => n.toFixed(1).replace('.', ',');

function diLuarBatas(d: Distorsi, batas: AturanKalibrasi): Temuan[] {
  const tolak = (kode: string, pesan: string): Temuan => ({ kode, berat: 'tolak', pesan, dasarHukum: '' });
  const hasil: Temuan[] = [];
  for (const [nama, geser] of [['mendatar', d.dx], ['tegak', d.dy]] as const) {
    if (Math.abs(geser) > batas.offsetMaksMm) hasil.push(tolak('KALIBRASI_GESER', `Geser ${nama} ${mm(geser)} mm, lebih dari ${batas.offsetMaksMm} mm; pencetak tidak menggeser sejauh itu.`));
  }
  for (const [nama, skala] of [['mendatar', d.sx], ['tegak', d.sy]] as const) {
    const persen = Math.abs(skala - 1) * 100;
    if (persen > batas.skalaMaksPersen) hasil.push(tolak('KALIBRASI_SKALA', `Skala ${nama} meleset ${mm(persen)} %, lebih dari ${batas.skalaMaksPersen} %; periksa apakah lembar dicetak tanpa penyesuaian ukuran.`));
  }
  if (Math.abs(d.skew) * DERAJAT > batas.miringMaksDerajat) hasil.push(tolak('KALIBRASI_MIRING', `Kemiringan lebih dari ${batas.miringMaksDerajat}°; periksa penuntun kertas pada baki.`));
  return hasil;
}

/** The reading without which all others agree best, if they then agree. Where nothing can be compared: what lies too far from its place. */
function cariGanjil(daftar: readonly Persamaan[], batas: AturanKalibrasi): BacaanGanjil[] {
  const kira = (p: Persamaan, letak: number): number => Math.round((p.dariUjung === null ? letak : p.dariUjung - letak) * 10) / 10;
  let terbaik: { readonly p: Persamaan; readonly sisa: number; readonly jawab: readonly number[] } | null = null;
  for (const p of daftar) {
    const lain = daftar.filter((x) => x !== p);
    const jawab = selesaikan(lain);
    if (jawab === null || diLuarBatas(keDistorsi(jawab), batas).length > 0) continue;
    const sisa = terbesar(lain, jawab);
    if (sisa <= batas.residuMaksMm && selisih(p, jawab) > batas.residuMaksMm && (terbaik === null || sisa < terbaik.sisa)) terbaik = { p, sisa, jawab };
  }
  const sebut = ({ lembar, sudut, arah, nilai }: Persamaan, seharusnya: number): BacaanGanjil => ({ lembar, sudut, arah, nilai, kira: seharusnya });
  if (terbaik !== null) return [sebut(terbaik.p, kira(terbaik.p, taksir(terbaik.p, terbaik.jawab)))];
  return daftar.filter((p) => Math.abs(p.nilai - SILANG_MM) > batas.offsetMaksMm).map((p) => sebut(p, SILANG_MM));
}

function bacaanDari(lembar: readonly UkuranLembar[]): Bacaan[] {
  return lembar.flatMap((l, i) =>
    l.flatMap(({ sudut, datar, tegak }) => [
      ...(datar === null ? [] : [{ lembar: i, sudut, arah: 'datar', nilai: datar } as const]),
      ...(tegak === null ? [] : [{ lembar: i, sudut, arah: 'tegak', nilai: tegak } as const]),
    ]),
  );
}

function yangKurang(bacaan: readonly Bacaan[], miring: boolean): string[] {
  const ada = (arah: Bacaan['arah'], ujung: string): boolean => bacaan.some((b) => b.arah === arah && b.sudut.split('-').includes(ujung));
  const kurang = [
    ...(['kiri', 'kanan'] as const).filter((u) => !ada('datar', u)).map((u) => `jarak tanda silang ${u} ke tepi ${u} kertas`),
    ...(['atas', 'bawah'] as const).filter((u) => !ada('tegak', u)).map((u) => `jarak tanda silang ${u} ke tepi ${u} kertas`),
  ];
  return kurang.length === 0 && miring ? ['satu bacaan lagi di sudut yang bersilangan, untuk menghitung kemiringan'] : kurang;
}

/** The distortion of 1 to 3 measured sheets by least squares. Needs each edge read at least once; says which is missing. */
export function hitungKalibrasi(lembar: readonly UkuranLembar[], h: UkuranHalaman, batas: AturanKalibrasi, pilihan: PilihanHitung = {}): HasilKalibrasi {
  const bacaan = bacaanDari(lembar);
  const daftar = bacaan.map((b) => persamaan(b, h, pilihan));
  const jawab = selesaikan(daftar);
  if (jawab === null) return { cukup: false, kurang: yangKurang(bacaan, pilihan.miring === true) };
  const distorsi = keDistorsi(jawab);
  const maksMm = terbesar(daftar, jawab);
  const rmsMm = Math.sqrt(daftar.reduce((s, p) => s + selisih(p, jawab) ** 2, 0) / daftar.length);
  const luar = diLuarBatas(distorsi, batas);
  const ragu = maksMm > batas.residuMaksMm;
  const ganjil = luar.length > 0 || ragu ? cariGanjil(daftar, batas) : [];
  const residu: Temuan = { kode: 'KALIBRASI_RESIDU', berat: 'peringatan', pesan: `Angka-angkanya saling berselisih sampai ${mm(maksMm)} mm. Ukur ulang, atau tambah lembar ukur.`, dasarHukum: '' };
  return { cukup: true, distorsi, residu: { maksMm, rmsMm }, bacaan: daftar.length, ganjil, temuan: [...luar, ...(ragu ? [residu] : [])] };
}

/** What has to be sent so that it comes out right; the sheet may go in foot first (`putar` 180). */
export function koreksi(d: Distorsi, putar: 0 | 180, h: UkuranHalaman): Afin {
  return rangkai(balikan(distorsiAfin(d)), putar === 180 ? setengahPutar(h.lebarMm, h.tinggiMm) : TETAP);
}

/** The printer's own distortion when the measured sheets were already printed with a correction of `dasar`. */
export function gabungDistorsi(dasar: Distorsi, putar: 0 | 180, sisa: Distorsi, h: UkuranHalaman): Distorsi {
  const r = putar === 180 ? setengahPutar(h.lebarMm, h.tinggiMm) : TETAP;
  return dariAfin(rangkai(rangkai(r, rangkai(distorsiAfin(sisa), r)), distorsiAfin(dasar)));
}

/** The largest error between the crosshairs, in mm. */
export function simpanganMaks(d: Distorsi, h: UkuranHalaman): number {
  return Math.max(...SUDUT.map((s) => {
    const [x, y] = letakSilang(s, h);
    const [xx, yy] = petakan(distorsiAfin(d), x, y);
    return Math.hypot(xx - x, yy - y);
  }));
}

import type { BlokDari, Teks } from '../../shared/dokumen/blok.ts';
import { tandaiIsian } from './blok-teks.ts';
import { barisTeks, tinggiSatuBaris, tulisBaris } from './tulis-baris.ts';
import type { GayaParagraf, Ruang } from './tulis-baris.ts';
import type { Operasi } from './operasi.ts';
import { bulat } from './operasi.ts';
import type { Unit } from './unit.ts';

const ISI = 3.5;
const TEBAL = 0.5;
/** A row longer than this many lines may be broken across pages. */
const BARIS_MAKS = 25;

interface Kolom {
  readonly x: number;
  readonly lebar: number;
  readonly rata: 'kiri' | 'tengah' | 'kanan' | 'penuh';
}

/** Rows as units; each repeats the head when it begins a page, and the head never stands alone. */
export function unitTabel(ruang: Ruang, blok: BlokDari<'tabel'>): Unit[] {
  const ukuran = (blok.ukuran ?? (ruang.ukuran / ruang.skala) * 0.9) * ruang.skala;
  const total = blok.kolom.reduce((n, k) => n + k.bagian, 0);
  let x = ruang.kiri;
  const kolom = blok.kolom.map((k): Kolom => {
    const lebar = (ruang.lebar * k.bagian) / total;
    const hasil = { x, lebar, rata: k.rata ?? ('kiri' as const) };
    x += lebar;
    return hasil;
  });
  const tengah = kolom.map((k): Kolom => ({ ...k, rata: 'tengah' }));
  const garis = blok.garis !== false;
  if (blok.kepala === false) return blok.baris.flatMap((b) => baris(ruang, kolom, b, ukuran, { garis }));
  const kepala = baris(ruang, tengah, blok.kolom.map((k) => k.judul), ukuran, { tebal: true, abu: 0.9, garis })[0];
  if (kepala === undefined) return [];
  kepala.lengket = true;
  const isi = blok.baris.flatMap((b) => baris(ruang, kolom, b, ukuran, { garis }).map((u): Unit => ({ ...u, kepala })));
  const ujung = isi.at(-2);
  if (ujung !== undefined) ujung.lengket = true;
  return [kepala, ...isi];
}

function baris(ruang: Ruang, kolom: readonly Kolom[], sel: readonly Teks[], ukuran: number, gaya: { tebal?: boolean; abu?: number; garis: boolean }): Unit[] {
  const rapat = { ...ruang, tinggiBaris: 1.2 };
  const tinggiBaris = tinggiSatuBaris(rapat, ukuran);
  const siap = kolom.map((k, i) => {
    const paragraf: GayaParagraf = { ukuran, lebar: k.lebar - 2 * ISI, tebal: gaya.tebal === true, rata: k.rata };
    return { k, paragraf, garis: barisTeks(rapat, sel[i] ?? '', paragraf) };
  });
  const n = Math.max(1, ...siap.map((s) => s.garis.length));
  const units: Unit[] = [];
  for (let dari = 0; dari < n; dari += BARIS_MAKS) {
    const sampai = Math.min(n, dari + BARIS_MAKS);
    const tinggi = (sampai - dari) * tinggiBaris + (dari === 0 ? ISI : 0) + (sampai === n ? ISI : 0);
    const ops = gaya.garis ? bingkai(kolom, tinggi, dari === 0, sampai === n, gaya.abu) : [];
    const awal = ops.length;
    for (const { k, paragraf, garis } of siap) {
      garis.slice(dari, sampai).forEach((g, i) => {
        tulisBaris(ops, rapat, g, k.x + ISI, (dari === 0 ? ISI : 0) + i * tinggiBaris, paragraf);
      });
    }
    if (ruang.tandai === true && gaya.tebal !== true) tandaiIsian(ops, awal);
    units.push({ tinggi, jarakAtas: 0, ops, lengket: false });
  }
  return units;
}

function bingkai(kolom: readonly Kolom[], tinggi: number, atas: boolean, bawah: boolean, abu: number | undefined): Operasi[] {
  const x1 = bulat(kolom[0]?.x ?? 0);
  const akhir = kolom.at(-1);
  const x2 = bulat((akhir?.x ?? 0) + (akhir?.lebar ?? 0));
  const ops: Operasi[] = [];
  if (abu !== undefined) ops.push({ op: 'kotak', x: x1, y: 0, lebar: bulat(x2 - x1), tinggi: bulat(tinggi), abu });
  if (atas) ops.push({ op: 'garis', x1, x2, y: 0, turun: 0, tebal: TEBAL });
  if (bawah) ops.push({ op: 'garis', x1, x2, y: tinggi, turun: 0, tebal: TEBAL });
  for (const x of [...kolom.map((k) => k.x), x2]) {
    ops.push({ op: 'garis', x1: bulat(x), x2: bulat(x), y: 0, turun: bulat(tinggi), tebal: TEBAL });
  }
  return ops;
}

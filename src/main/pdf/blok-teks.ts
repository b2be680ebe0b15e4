import type { BlokDari, Teks } from '../../shared/dokumen/blok.ts';
import { keTitik } from '../../shared/dokumen/kertas.ts';
import type { Baris } from './baris.ts';
import type { Operasi } from './operasi.ts';
import type { GayaParagraf, Ruang } from './tulis-baris.ts';
import { barisTeks, tinggiSatuBaris, tulisBaris } from './tulis-baris.ts';
import type { Unit } from './unit.ts';
import { cegahYatim } from './unit.ts';

/** A text hanging left of the first line of another, e.g. "1.", "Nama", ":". */
export interface Gantungan {
  readonly teks: Teks;
  readonly x: number;
  readonly lebar: number;
  readonly rata?: 'kiri' | 'kanan';
  /** A value, not a fixed word. */
  readonly isian?: boolean;
}

/** Lines as units, each with what hangs beside it. The longest column decides the number of lines. */
export function unitBerkolom(ruang: Ruang, isi: readonly (Gantungan & { readonly gaya: GayaParagraf })[]): Unit[] {
  const kolom = isi.map((k) => ({ k, baris: barisTeks(ruang, k.teks, k.gaya) }));
  const n = Math.max(1, ...kolom.map((k) => k.baris.length));
  const tinggi = Math.max(...isi.map((k) => tinggiSatuBaris(ruang, k.gaya.ukuran)));
  const units: Unit[] = [];
  for (let i = 0; i < n; i++) {
    const ops: Operasi[] = [];
    for (const { k, baris } of kolom) {
      const garis: Baris | undefined = baris[i];
      const inden = i === 0 ? (k.gaya.inden ?? 0) : 0;
      const awal = ops.length;
      if (garis !== undefined) tulisBaris(ops, ruang, garis, k.x + inden, 0, { ...k.gaya, lebar: k.gaya.lebar - inden });
      if (ruang.tandai === true && k.isian === true) tandaiIsian(ops, awal);
    }
    units.push({ tinggi, jarakAtas: 0, ops, lengket: false });
  }
  cegahYatim(units);
  return units;
}

/** Everything drawn since is a value. */
export function tandaiIsian(ops: readonly Operasi[], awal = 0): void {
  for (let i = awal; i < ops.length; i++) ops[i]!.isian = true;
}

export function unitParagraf(ruang: Ruang, blok: BlokDari<'paragraf'>): Unit[] {
  const ukuran = (blok.ukuran ?? ruang.ukuran / ruang.skala) * ruang.skala;
  const tanda = keTitik(blok.lebarTandaMm ?? (blok.tanda === undefined ? 0 : 7));
  const kiri = ruang.kiri + keTitik(blok.indenKiriMm ?? 0);
  const lebar = ruang.kiri + ruang.lebar - kiri - tanda;
  const tebal = blok.tebal === true;
  const utama = { teks: blok.teks, x: kiri + tanda, lebar, gaya: { ukuran, lebar, tebal, inden: keTitik(blok.indenAwalMm ?? 0), rata: blok.rata ?? 'penuh' } };
  if (blok.tanda === undefined) return unitBerkolom(ruang, [utama]);
  return unitBerkolom(ruang, [{ teks: blok.tanda, x: kiri, lebar: tanda, gaya: { ukuran, lebar: tanda, tebal } }, utama]);
}

export function unitDaftarData(ruang: Ruang, blok: BlokDari<'daftar-data'>): Unit[] {
  const ukuran = (blok.ukuran ?? ruang.ukuran / ruang.skala) * ruang.skala;
  const kiri = ruang.kiri + keTitik(blok.indenMm ?? 0);
  const nomor = keTitik(blok.lebarNomorMm);
  const label = keTitik(blok.lebarLabelMm);
  const xNilai = kiri + nomor + label + TITIK_DUA;
  const lebarNilai = ruang.kiri + ruang.lebar - xNilai;
  return blok.butir.flatMap((b) => {
    if (b.wajib === true && teksKosong(b.nilai)) {
      const pesan = `Isian “${teksPolos(b.label)}” masih kosong; surat belum dapat diterbitkan.`;
      ruang.temuan.push({ kode: 'ISIAN_KOSONG', berat: 'tolak', pesan, dasarHukum: '' });
    }
    const kolom = (teks: Teks, x: number, lebar: number) => ({ teks, x, lebar, gaya: { ukuran, lebar } });
    return unitBerkolom(ruang, [
      ...(b.nomor === undefined ? [] : [kolom(b.nomor, kiri, nomor)]),
      kolom(b.label, kiri + nomor, label - CELAH_LABEL),
      kolom(teksPolos(b.label) === '' ? '' : ':', kiri + nomor + label, TITIK_DUA),
      { ...kolom(b.nilai, xNilai, lebarNilai), isian: true },
    ]);
  });
}

/** Room for the colon and the gap after it, and the gap a wrapped label keeps before it; points. */
export const TITIK_DUA = 9;
const CELAH_LABEL = 4;

export function unitDiktum(ruang: Ruang, blok: BlokDari<'diktum'>): Unit[] {
  const { ukuran } = ruang;
  const label = keTitik(blok.lebarLabelMm);
  const tanda = keTitik(blok.lebarTandaMm);
  const xIsi = ruang.kiri + label + TITIK_DUA;
  return blok.butir.flatMap((b, i) => {
    const xTeks = b.tanda === undefined ? xIsi : xIsi + tanda;
    const lebar = ruang.kiri + ruang.lebar - xTeks;
    const kolom = (teks: Teks, x: number, l: number) => ({ teks, x, lebar: l, gaya: { ukuran, lebar: l } });
    return unitBerkolom(ruang, [
      ...(i > 0 ? [] : [kolom(blok.label, ruang.kiri, label), kolom(':', ruang.kiri + label, TITIK_DUA)]),
      ...(b.tanda === undefined ? [] : [kolom(b.tanda, xIsi, tanda)]),
      { teks: b.teks, x: xTeks, lebar, gaya: { ukuran, lebar, rata: 'penuh' } },
    ]);
  });
}

export function unitTembusan(ruang: Ruang, blok: BlokDari<'tembusan'>): Unit[] {
  if (blok.butir.length === 0) return [];
  const ukuran = (blok.ukuran ?? ruang.ukuran / ruang.skala) * ruang.skala;
  const nomor = keTitik(6);
  const judul = unitBerkolom(ruang, [{ teks: blok.judul, x: ruang.kiri, lebar: ruang.lebar, gaya: { ukuran, lebar: ruang.lebar } }]);
  const isi = blok.butir.flatMap((teks, i) => {
    const lebar = ruang.lebar - nomor;
    const urut = { teks: `${i + 1}.`, x: ruang.kiri, lebar: nomor, gaya: { ukuran, lebar: nomor } };
    return unitBerkolom(ruang, [urut, { teks, x: ruang.kiri + nomor, lebar, gaya: { ukuran, lebar }, isian: true }]);
  });
  for (const u of judul) u.lengket = true;
  return [...judul, ...isi];
}

export function teksPolos(teks: Teks): string {
  return typeof teks === 'string' ? teks : teks.map((p) => p.teks).join('');
}

function teksKosong(teks: Teks): boolean {
  return teksPolos(teks).replaceAll('\u00a0', ' ').trim() === '';
}

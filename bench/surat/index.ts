import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { siapkanLambang } from '../../src/main/pdf/lambang.ts';
import { buatPdf, siapkanMesin } from '../../src/main/pdf/mesin.ts';
import { naskahSkgb, skgbContoh } from '../../test/pdf/contoh.ts';
import { pikselLambang, pngRgba } from '../../test/pdf/lambang-contoh.ts';
import type { Hasil } from '../bersama/hasil.ts';
import { suratPdfkit } from './pdfkit-biasa.ts';
import { siapkanTypst } from './typst.ts';

const FONT_DIR = join(import.meta.dirname, '../../resources/fonts');
const DIBUAT = 1_795_000_000_000;
const PUTARAN = 5;

interface Peserta {
  readonly nama: string;
  readonly surat: (i: number) => Promise<Buffer> | Buffer;
  readonly perPutaran: number;
}

/**
 * The same letter by our writer, by plain pdfkit and by typst in one run, rounds taken in turn, every letter with its
 * own data (so that nobody profits from having seen it). Values are medians of CPU ms per letter in one process.
 */
export async function jalankan(): Promise<Hasil[]> {
  const lambang = siapkanLambang(pngRgba(pikselLambang(354), 354, 354)).png;
  const mesin = siapkanMesin({ fontDir: FONT_DIR, lambang: { daerah: lambang } });
  const meta = { judul: 'Surat', penulis: 'BKPSDM', dibuat: DIBUAT };
  const typst = await siapkanTypst(FONT_DIR, lambang);
  const berkas = (nama: string) => fontkit.create(readFileSync(join(FONT_DIR, nama)));
  const terurai = { biasa: berkas('texgyreheros-regular.otf'), tebal: berkas('texgyreheros-bold.otf') };
  const jalur = { biasa: join(FONT_DIR, 'texgyreheros-regular.otf'), tebal: join(FONT_DIR, 'texgyreheros-bold.otf') };
  const naskah = (i: number) => naskahSkgb(skgbContoh(i));
  const kami: Peserta = { nama: 'Simpul ASN', surat: (i) => buatPdf(mesin, [naskah(i)], meta), perPutaran: 200 };
  const lain: Peserta[] = [
    { nama: 'pdfkit 0.20 biasa (huruf dari berkas)', surat: (i) => suratPdfkit(naskah(i), jalur, lambang, DIBUAT), perPutaran: 6 },
    { nama: 'pdfkit 0.20 dengan huruf terurai bersama', surat: (i) => suratPdfkit(naskah(i), terurai, lambang, DIBUAT), perPutaran: 10 },
    { nama: 'typst (typst-ts-node-compiler 0.7.0, panas)', surat: (i) => typst.surat(naskah(i)), perPutaran: 40 },
  ];
  const { cpu, bita } = await ukur([kami, ...lain]);
  typst.tutup();
  const banding = (i: number): Hasil[] => {
    const p = lain[i];
    if (p === undefined) return [];
    const hasil = (nama: string, a: number, b: number, satuan: string) => ({ nama, kami: kami.nama, pembanding: p.nama, nilaiKami: a, nilaiPembanding: b, satuan, rasio: b / a });
    return [
      hasil('Satu surat SKGB, waktu CPU', cpu[0] ?? 0, cpu[i + 1] ?? 0, 'ms'),
      hasil('Satu surat SKGB, ukuran berkas', (bita[0] ?? 0) / 1024, (bita[i + 1] ?? 0) / 1024, 'KB'),
    ];
  };
  const gabung = ukurGabung((n) => buatPdf(mesin, Array.from({ length: n }, (_, i) => naskah(50_000 + i)), meta));
  const batas = (nama: string, nilai: number, maks: number, satuan: string): Hasil => ({ nama, kami: kami.nama, pembanding: 'batas yang diminta', nilaiKami: nilai, nilaiPembanding: maks, satuan, rasio: maks / nilai });
  return [
    ...lain.flatMap((_, i) => banding(i)),
    batas('Satu surat SKGB dengan dua huruf, lambang dan QR', (bita[0] ?? 0) / 1024, 45, 'KB'),
    batas('Gabungan 1.000 surat, ukuran', gabung.kbPerHalaman, 6, 'KB/halaman'),
    batas('Gabungan 1.000 surat, waktu CPU', gabung.msPerHalaman, 3, 'ms/halaman'),
  ];
}

async function ukur(peserta: readonly Peserta[]): Promise<{ readonly cpu: readonly number[]; readonly bita: readonly number[] }> {
  const waktu = peserta.map((): number[] => []);
  const bita = peserta.map(() => 0);
  let urut = 0;
  for (let r = -1; r < PUTARAN; r++) {
    for (const [k, p] of peserta.entries()) {
      const mulai = process.cpuUsage();
      for (let i = 0; i < p.perPutaran; i++) bita[k] = (await p.surat(urut++)).length;
      const pakai = process.cpuUsage(mulai);
      // The first round only warms up.
      if (r >= 0) waktu[k]?.push((pakai.user + pakai.system) / 1000 / p.perPutaran);
    }
  }
  return { cpu: waktu.map(median), bita };
}

function ukurGabung(buat: (n: number) => Buffer): { readonly kbPerHalaman: number; readonly msPerHalaman: number } {
  const waktu: number[] = [];
  let kb = 0;
  for (let r = 0; r < 3; r++) {
    const mulai = process.cpuUsage();
    kb = buat(1000).length / 1024 / 1000;
    const pakai = process.cpuUsage(mulai);
    waktu.push((pakai.user + pakai.system) / 1e6);
  }
  return { kbPerHalaman: kb, msPerHalaman: median(waktu) };
}

function median(n: readonly number[]): number {
  return n.toSorted((a, b) => a - b)[n.length >> 1] ?? 0;
}

if (process.argv[1] === import.meta.filename) {
  for (const h of await jalankan()) {
    console.log(`${h.nama} | ${h.nilaiKami.toFixed(2)} ${h.satuan} | ${h.pembanding} ${h.nilaiPembanding.toFixed(2)} | ${h.rasio.toFixed(1)}×`);
  }
}

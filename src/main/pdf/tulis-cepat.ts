import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Gambar } from './gambar.ts';
import type { HurufMuat, Kata } from './huruf.ts';
import { profilSrgb } from './icc.ts';
import { isiHalaman } from './isi-halaman.ts';
import type { MetaPdf } from './meta.ts';
import { paketXmp, PEMBUAT, stringPdf, waktuPdf } from './meta.ts';
import type { Halaman, Matriks } from './operasi.ts';
import type { HurufTanam } from './subset.ts';
import { aliran, glifTambahan, tanamHuruf, teks } from './subset.ts';

export interface SumberTulis {
  readonly huruf: (kunci: string) => HurufMuat;
  readonly gambar: (kunci: string) => Gambar;
  /** Ready-made beginnings of files, by fonts and images used. */
  readonly pangkal: Map<string, Pangkal>;
}

/** The part of a file that many documents share byte for byte, so that its offsets never change. */
interface Pangkal {
  readonly isi: Buffer;
  readonly sidik: Buffer;
  /** Ready lines of the cross-reference table. */
  readonly xref: string;
  readonly jumlah: number;
  readonly sumberDaya: number;
  readonly intent: number;
  readonly tanam: ReadonlyMap<HurufMuat, HurufTanam>;
}

/** Level 4 takes half the time of level 6 and costs a third of a kilobyte a page. */
const LEVEL_ISI = 4;

/** Writes the pages as a PDF/A file. Same pages, meta and fonts give the same bytes. */
export function tulisCepat(halaman: readonly Halaman[], meta: MetaPdf, sumber: SumberTulis, matriks?: Matriks): Buffer {
  const pakai = kumpulkan(halaman, sumber);
  const pangkal = ambilPangkal(pakai, sumber, meta.pdfa === '1b');
  const nama = {
    huruf: (kunci: string) => ({ muat: sumber.huruf(kunci), nama: namaHuruf(kunci) }),
    gambar: (kunci: string) => `G${pakai.gambar.indexOf(kunci)}`,
  };
  const peta = (huruf: HurufMuat): ReadonlyMap<number, number> => pangkal.tanam.get(huruf)?.peta ?? huruf.dasar;
  const badan: Buffer[] = [];
  const n = pangkal.jumlah + 1;
  const induk = n + 2 * halaman.length;
  halaman.forEach((h, i) => {
    const isi = deflateSync(teks(isiHalaman(h, nama, peta, matriks)), { level: LEVEL_ISI });
    badan.push(aliran('/Filter/FlateDecode', isi));
    const kotak = `[0 0 ${enam(h.lebar)} ${enam(h.tinggi)}]`;
    badan.push(teks(`<</Type/Page/Parent ${induk} 0 R/MediaBox${kotak}/Resources ${pangkal.sumberDaya} 0 R/Contents ${n + 2 * i} 0 R>>`));
  });
  const anak = halaman.map((_, i) => `${n + 2 * i + 1} 0 R`).join(' ');
  badan.push(teks(`<</Type/Pages/Kids[${anak}]/Count ${halaman.length}>>`));
  badan.push(aliran('/Type/Metadata/Subtype/XML', Buffer.from(paketXmp(meta), 'utf8')));
  const waktu = waktuPdf(meta.dibuat);
  badan.push(teks(`<</Title${stringPdf(meta.judul)}/Author${stringPdf(meta.penulis)}/Creator(${PEMBUAT})/Producer(${PEMBUAT})/CreationDate(${waktu})/ModDate(${waktu})>>`));
  badan.push(teks(`<</Type/Catalog/Pages ${induk} 0 R/Metadata ${induk + 1} 0 R/OutputIntents[${pangkal.intent} 0 R]/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>>>`));
  return rakit(pangkal, badan, n, induk);
}

function rakit(pangkal: Pangkal, badan: readonly Buffer[], n: number, induk: number): Buffer {
  const potongan: Buffer[] = [pangkal.isi];
  let ofset = pangkal.isi.length;
  let xref = pangkal.xref;
  const sidik = createHash('sha256').update(pangkal.sidik);
  badan.forEach((b, i) => {
    xref += `${String(ofset).padStart(10, '0')} 00000 n \n`;
    const awal = teks(`${n + i} 0 obj\n`);
    potongan.push(awal, b, AKHIR_OBJEK);
    ofset += awal.length + b.length + AKHIR_OBJEK.length;
    sidik.update(b);
  });
  const id = sidik.digest('hex').slice(0, 32);
  const jumlah = n + badan.length;
  potongan.push(teks(`xref\n0 ${jumlah}\n${xref}trailer\n<</Size ${jumlah}/Root ${induk + 3} 0 R/Info ${induk + 2} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${ofset}\n%%EOF\n`));
  return Buffer.concat(potongan);
}

const AKHIR_OBJEK = teks('\nendobj\n');

interface Pakai {
  readonly huruf: readonly string[];
  readonly gambar: readonly string[];
  readonly tambahan: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
}

function kumpulkan(halaman: readonly Halaman[], sumber: SumberTulis): Pakai {
  const huruf = new Set<string>();
  const gambar = new Set<string>();
  const luar = new Map<string, Set<Kata>>();
  for (const h of halaman) {
    for (const o of h.operasi) {
      if (o.op === 'gambar') gambar.add(o.kunci);
      if (o.op !== 'teks') continue;
      huruf.add(o.huruf);
      for (const k of o.kata) {
        if (k.heks !== '') continue;
        const set = luar.get(o.huruf) ?? new Set();
        luar.set(o.huruf, set.add(k));
      }
    }
  }
  const tambahan = new Map([...luar].map(([kunci, kata]) => [kunci, glifTambahan(sumber.huruf(kunci), kata)]));
  return { huruf: [...huruf].toSorted(), gambar: [...gambar].toSorted(), tambahan };
}

function ambilPangkal(pakai: Pakai, sumber: SumberTulis, a1: boolean): Pangkal {
  // A document with unusual letters gets a beginning of its own, which nobody else will need.
  if (pakai.tambahan.size > 0) return susunPangkal(pakai, sumber, a1);
  const kunci = `${a1 ? 1 : 2}|${pakai.huruf.join(',')}|${pakai.gambar.join(',')}`;
  const ada = sumber.pangkal.get(kunci);
  if (ada !== undefined) return ada;
  const baru = susunPangkal(pakai, sumber, a1);
  sumber.pangkal.set(kunci, baru);
  return baru;
}

function susunPangkal(pakai: Pakai, sumber: SumberTulis, a1: boolean): Pangkal {
  const badan: Buffer[] = [];
  const berikut = (): number => badan.length + 1;
  const tanam = new Map<HurufMuat, HurufTanam>();
  const hurufRef = pakai.huruf.map((kunci) => {
    const muat = sumber.huruf(kunci);
    const t = tanamHuruf(muat, pakai.tambahan.get(kunci) ?? new Map(), a1);
    tanam.set(muat, t);
    const nomor = berikut();
    badan.push(...t.badan(nomor));
    return `/${namaHuruf(kunci)} ${nomor} 0 R`;
  });
  const gambarRef = pakai.gambar.map((kunci, i) => {
    const g = sumber.gambar(kunci);
    const nomor = berikut();
    badan.push(aliran(g.kamus, g.data));
    return `/G${i} ${nomor} 0 R`;
  });
  const sumberDaya = berikut();
  badan.push(teks(`<</Font<<${hurufRef.join('')}>>${gambarRef.length === 0 ? '' : `/XObject<<${gambarRef.join('')}>>`}>>`));
  const profil = berikut();
  badan.push(aliran('/N 3/Filter/FlateDecode', deflateSync(profilSrgb(), { level: 9 })));
  const intent = berikut();
  badan.push(teks(`<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profil} 0 R>>`));
  const kepala = Buffer.from(`%PDF-${a1 ? '1.4' : '1.7'}\n%\xe2\xe3\xcf\xd3\n`, 'latin1');
  const potongan = [kepala];
  let ofset = kepala.length;
  let xref = '0000000000 65535 f \n';
  badan.forEach((b, i) => {
    xref += `${String(ofset).padStart(10, '0')} 00000 n \n`;
    const objek = Buffer.concat([teks(`${i + 1} 0 obj\n`), b, AKHIR_OBJEK]);
    potongan.push(objek);
    ofset += objek.length;
  });
  const isi = Buffer.concat(potongan);
  const sidik = createHash('sha256').update(isi).digest();
  return { isi, sidik, xref, jumlah: badan.length, sumberDaya, intent, tanam };
}

/** Resource name of a font: 'heros-tebal' → 'Ht'. */
function namaHuruf(kunci: string): string {
  return `${kunci.charAt(0).toUpperCase()}${kunci.charAt(kunci.indexOf('-') + 1)}`;
}

/** Millionths of a point: the page is exactly as large as the paper. */
function enam(n: number): number {
  return Math.round(n * 1e6) / 1e6;
}

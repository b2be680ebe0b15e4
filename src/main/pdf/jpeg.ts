import { AppError } from '../../shared/errors.ts';
import type { Piksel } from './piksel.ts';
import { PIKSEL_MAKS, terlaluBesar } from './piksel.ts';
import type { TabelHuffman } from './jpeg-bit.ts';
import { idct8, pembacaBit, tabelHuffman, ZIGZAG } from './jpeg-bit.ts';

interface Komponen {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  readonly kuantisasi: number;
  readonly lebarBlok: number;
  readonly sampel: Uint8Array;
  dc: number;
  tabelDc: number;
  tabelAc: number;
}

interface Bingkai {
  readonly lebar: number;
  readonly tinggi: number;
  readonly mcuX: number;
  readonly mcuY: number;
  readonly hMaks: number;
  readonly vMaks: number;
  readonly komponen: readonly Komponen[];
}

interface Keadaan {
  readonly kuantisasi: Map<number, Uint16Array>;
  readonly huffman: Map<number, TabelHuffman>;
  bingkai: Bingkai | undefined;
  selang: number;
  adobe: number;
}

export function berupaJpeg(isi: Uint8Array): boolean {
  return isi[0] === 0xff && isi[1] === 0xd8 && isi[2] === 0xff;
}

/** A baseline JPEG, grey or colour, to pixels (ITU T.81). Progressive and CMYK files are refused with advice. */
export function bacaJpeg(isi: Uint8Array): Piksel {
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  const k: Keadaan = { kuantisasi: new Map(), huffman: new Map(), bingkai: undefined, selang: 0, adobe: -1 };
  for (let p = 2; p + 4 <= b.length;) {
    if (b[p] !== 0xff) throw rusak();
    const tanda = b[p + 1] ?? 0;
    if (tanda === 0xff) {
      p++;
      continue;
    }
    if (tanda === 0xd9) break;
    const panjang = b.readUInt16BE(p + 2);
    if (panjang < 2 || p + 2 + panjang > b.length) throw rusak();
    const badan = b.subarray(p + 4, p + 2 + panjang);
    p += 2 + panjang;
    if (tanda !== 0xda) {
      bacaSegmen(k, tanda, badan);
      continue;
    }
    if (k.bingkai === undefined) throw rusak();
    bacaPindai(k, k.bingkai, badan, b.subarray(p));
    return kePiksel(k.bingkai, k.adobe);
  }
  throw rusak();
}

function bacaSegmen(k: Keadaan, tanda: number, b: Buffer): void {
  if (tanda === 0xdb) bacaKuantisasi(k, b);
  else if (tanda === 0xc4) bacaHuffman(k, b);
  else if (tanda === 0xdd && b.length >= 2) k.selang = b.readUInt16BE(0);
  else if (tanda === 0xee && b.length >= 12 && b.toString('latin1', 0, 5) === 'Adobe') k.adobe = b[11] ?? -1;
  else if (tanda === 0xc0 || tanda === 0xc1) k.bingkai = bacaBingkai(b);
  else if (tanda >= 0xc2 && tanda <= 0xcf && tanda !== 0xc8 && tanda !== 0xcc) throw takDidukung('jenis progresif');
}

function bacaKuantisasi(k: Keadaan, b: Buffer): void {
  for (let p = 0; p < b.length;) {
    const kepala = b[p++] ?? 0;
    const lebar = kepala >> 4 === 0 ? 1 : 2;
    if (p + 64 * lebar > b.length) throw rusak();
    const tabel = new Uint16Array(64);
    for (let i = 0; i < 64; i++) tabel[i] = lebar === 1 ? (b[p + i] ?? 0) : b.readUInt16BE(p + 2 * i);
    k.kuantisasi.set(kepala & 15, tabel);
    p += 64 * lebar;
  }
}

function bacaHuffman(k: Keadaan, b: Buffer): void {
  for (let p = 0; p + 17 <= b.length;) {
    const kepala = b[p] ?? 0;
    const jumlah = b.subarray(p + 1, p + 17);
    const n = jumlah.reduce((a, c) => a + c, 0);
    if (p + 17 + n > b.length) throw rusak();
    k.huffman.set(kepala, tabelHuffman(jumlah, b.subarray(p + 17, p + 17 + n)));
    p += 17 + n;
  }
}

function bacaBingkai(b: Buffer): Bingkai {
  if (b.length < 6 || b[0] !== 8) throw rusak();
  const tinggi = b.readUInt16BE(1);
  const lebar = b.readUInt16BE(3);
  const n = b[5] ?? 0;
  if (lebar === 0 || tinggi === 0 || b.length < 6 + 3 * n) throw rusak();
  if (n !== 1 && n !== 3) throw takDidukung('warna CMYK');
  if (lebar * tinggi > PIKSEL_MAKS) throw terlaluBesar('Gambar lambang terlalu besar (lebih dari 16 juta piksel).');
  const dasar = Array.from({ length: n }, (_, i) => {
    const faktor = b[7 + 3 * i] ?? 0;
    return { id: b[6 + 3 * i] ?? 0, h: faktor >> 4, v: faktor & 15, kuantisasi: b[8 + 3 * i] ?? 0 };
  });
  if (dasar.some((c) => c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4)) throw rusak();
  const hMaks = Math.max(...dasar.map((c) => c.h));
  const vMaks = Math.max(...dasar.map((c) => c.v));
  const mcuX = Math.ceil(lebar / (8 * hMaks));
  const mcuY = Math.ceil(tinggi / (8 * vMaks));
  const komponen = dasar.map((c): Komponen => {
    const lebarBlok = mcuX * c.h;
    return { ...c, lebarBlok, sampel: new Uint8Array(lebarBlok * 8 * mcuY * c.v * 8), dc: 0, tabelDc: 0, tabelAc: 0 };
  });
  return { lebar, tinggi, mcuX, mcuY, hMaks, vMaks, komponen };
}

function bacaPindai(k: Keadaan, f: Bingkai, kepala: Buffer, data: Buffer): void {
  // Emblems saved by any common program hold all components in one scan.
  if (kepala[0] !== f.komponen.length) throw takDidukung('pindaian terpisah');
  for (let i = 0; i < f.komponen.length; i++) {
    const komponen = f.komponen.find((c) => c.id === kepala[1 + 2 * i]);
    if (komponen === undefined) throw rusak();
    komponen.tabelDc = (kepala[2 + 2 * i] ?? 0) >> 4;
    komponen.tabelAc = 16 | ((kepala[2 + 2 * i] ?? 0) & 15);
  }
  const bit = pembacaBit(data);
  const blok = new Float32Array(64);
  for (let m = 0; m < f.mcuX * f.mcuY; m++) {
    if (k.selang > 0 && m > 0 && m % k.selang === 0) {
      bit.mulaiUlang();
      for (const c of f.komponen) c.dc = 0;
    }
    for (const c of f.komponen) {
      for (let i = 0; i < c.h * c.v; i++) {
        bacaBlok(k, c, bit, blok);
        const x = (m % f.mcuX) * c.h + (i % c.h);
        const y = Math.floor(m / f.mcuX) * c.v + Math.floor(i / c.h);
        idct8(blok, c.sampel, y * 8 * c.lebarBlok * 8 + x * 8, c.lebarBlok * 8);
      }
    }
  }
}

function bacaBlok(k: Keadaan, c: Komponen, bit: ReturnType<typeof pembacaBit>, blok: Float32Array): void {
  const dc = k.huffman.get(c.tabelDc);
  const ac = k.huffman.get(c.tabelAc);
  const q = k.kuantisasi.get(c.kuantisasi);
  if (dc === undefined || ac === undefined || q === undefined) throw rusak();
  blok.fill(0);
  c.dc += bit.bertanda(bit.kode(dc) & 15);
  blok[0] = c.dc * (q[0] ?? 1);
  for (let i = 1; i < 64; i++) {
    const rs = bit.kode(ac);
    const ukuran = rs & 15;
    if (ukuran === 0) {
      if (rs !== 0xf0) break;
      i += 15;
      continue;
    }
    i += rs >> 4;
    if (i > 63) throw rusak();
    blok[ZIGZAG[i] ?? 0] = bit.bertanda(ukuran) * (q[i] ?? 1);
  }
}

function kePiksel(f: Bingkai, adobe: number): Piksel {
  const rgba = new Uint8Array(f.lebar * f.tinggi * 4);
  const ambil = (c: Komponen | undefined, x: number, y: number): number => {
    if (c === undefined) return 0;
    return c.sampel[Math.floor((y * c.v) / f.vMaks) * c.lebarBlok * 8 + Math.floor((x * c.h) / f.hMaks)] ?? 0;
  };
  const [a, b, c] = f.komponen;
  for (let y = 0; y < f.tinggi; y++) {
    for (let x = 0; x < f.lebar; x++) {
      const o = (y * f.lebar + x) * 4;
      const s0 = ambil(a, x, y);
      if (b === undefined) {
        rgba.set([s0, s0, s0, 255], o);
      } else {
        const s1 = ambil(b, x, y);
        const s2 = ambil(c, x, y);
        rgba.set(adobe === 0 ? [s0, s1, s2, 255] : [...ycc(s0, s1 - 128, s2 - 128), 255], o);
      }
    }
  }
  return { lebar: f.lebar, tinggi: f.tinggi, rgba };
}

function ycc(y: number, cb: number, cr: number): [number, number, number] {
  const batas = (n: number): number => Math.max(0, Math.min(255, Math.round(n)));
  return [batas(y + 1.402 * cr), batas(y - 0.344136 * cb - 0.714136 * cr), batas(y + 1.772 * cb)];
}

function takDidukung(apa: string): AppError {
  return new AppError('BERKAS_RUSAK', `Gambar JPEG lambang ini tidak dapat dipakai (${apa}).`, {
    dampak: 'Lambang yang lama tetap dipakai.',
    saran: 'Simpan ulang gambarnya sebagai PNG, lalu unggah lagi.',
  });
}

function rusak(): AppError {
  return new AppError('BERKAS_RUSAK', 'Gambar JPEG lambang rusak atau tidak lengkap.', {
    dampak: 'Lambang yang lama tetap dipakai.',
    saran: 'Simpan ulang gambarnya sebagai PNG, lalu unggah lagi.',
  });
}

/** Natural position of the i-th coefficient of a block. */
export const ZIGZAG = zigzag();

function zigzag(): Uint8Array {
  const hasil = new Uint8Array(64);
  let i = 0;
  for (let s = 0; s < 15; s++) {
    const sel: number[] = [];
    for (let y = Math.max(0, s - 7); y <= Math.min(7, s); y++) sel.push(y * 8 + (s - y));
    for (const p of s % 2 === 0 ? sel.toReversed() : sel) hasil[i++] = p;
  }
  return hasil;
}

/** Canonical Huffman code: for each length the first code, where its symbols begin, and how many there are. */
export interface TabelHuffman {
  readonly awal: Int32Array;
  readonly mulai: Int32Array;
  readonly jumlah: Uint8Array;
  readonly simbol: Uint8Array;
}

export function tabelHuffman(jumlah: Uint8Array, simbol: Uint8Array): TabelHuffman {
  const awal = new Int32Array(17);
  const mulai = new Int32Array(17);
  let kode = 0;
  let letak = 0;
  for (let n = 1; n <= 16; n++) {
    awal[n] = kode;
    mulai[n] = letak;
    kode = (kode + (jumlah[n - 1] ?? 0)) << 1;
    letak += jumlah[n - 1] ?? 0;
  }
  return { awal, mulai, jumlah: Uint8Array.from(jumlah), simbol: Uint8Array.from(simbol) };
}

export interface PembacaBit {
  readonly kode: (tabel: TabelHuffman) => number;
  /** A signed value of that many bits (T.81 F.2.2.1). */
  readonly bertanda: (panjang: number) => number;
  readonly mulaiUlang: () => void;
}

/** Reads the entropy-coded bytes; after their end zeros follow, as other decoders do with cut files. */
export function pembacaBit(data: Uint8Array): PembacaBit {
  let p = 0;
  let sisa = 0;
  let isi = 0;
  const bit = (): number => {
    if (sisa === 0) {
      isi = data[p] ?? 0;
      if (isi === 0xff && data[p + 1] !== 0) isi = 0;
      else p += isi === 0xff ? 2 : 1;
      sisa = 8;
    }
    sisa--;
    return (isi >> sisa) & 1;
  };
  return {
    kode: (t) => {
      let kode = 0;
      for (let n = 1; n <= 16; n++) {
        kode = (kode << 1) | bit();
        const urut = kode - (t.awal[n] ?? 0);
        if (urut >= 0 && urut < (t.jumlah[n - 1] ?? 0)) return t.simbol[(t.mulai[n] ?? 0) + urut] ?? 0;
      }
      return 0;
    },
    bertanda: (panjang) => {
      if (panjang === 0) return 0;
      let v = 0;
      for (let i = 0; i < panjang; i++) v = (v << 1) | bit();
      return v < 1 << (panjang - 1) ? v - (1 << panjang) + 1 : v;
    },
    mulaiUlang: () => {
      sisa = 0;
      while (p < data.length && !(data[p] === 0xff && ((data[p + 1] ?? 0) & 0xf8) === 0xd0)) p++;
      p += 2;
    },
  };
}

const KOSINUS = kosinus();

function kosinus(): Float32Array {
  const hasil = new Float32Array(64);
  for (let x = 0; x < 8; x++) {
    for (let u = 0; u < 8; u++) hasil[x * 8 + u] = (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
  }
  return hasil;
}

const ANTARA = new Float32Array(64);

/** Inverse DCT of one block into bytes at `o` of an image with rows of `lompat`. */
export function idct8(blok: Float32Array, ke: Uint8Array, o: number, lompat: number): void {
  for (let v = 0; v < 8; v++) {
    for (let x = 0; x < 8; x++) {
      let s = 0;
      for (let u = 0; u < 8; u++) s += (blok[v * 8 + u] ?? 0) * (KOSINUS[x * 8 + u] ?? 0);
      ANTARA[v * 8 + x] = s;
    }
  }
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let s = 128;
      for (let v = 0; v < 8; v++) s += (ANTARA[v * 8 + x] ?? 0) * (KOSINUS[y * 8 + v] ?? 0);
      ke[o + y * lompat + x] = Math.max(0, Math.min(255, Math.round(s)));
    }
  }
}

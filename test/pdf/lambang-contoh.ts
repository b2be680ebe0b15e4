import { deflateSync } from 'node:zlib';

/** A made-up emblem (shield with a sun and waves) as RGBA pixels, so that no real region's emblem lies in the tests. */
export function pikselLambang(n: number): Buffer {
  const px = Buffer.alloc(n * n * 4);
  const lapis = 3;
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (let s = 0; s < lapis * lapis; s++) {
        const u = ((x + ((s % lapis) + 0.5) / lapis) / n) * 2 - 1;
        const v = ((y + (Math.floor(s / lapis) + 0.5) / lapis) / n) * 2 - 1;
        const [sr, sg, sb, sa] = warna(u, v);
        [r, g, b, a] = [r + sr * sa, g + sg * sa, b + sb * sa, a + sa];
      }
      const o = (y * n + x) * 4;
      px[o] = a === 0 ? 0 : r / a;
      px[o + 1] = a === 0 ? 0 : g / a;
      px[o + 2] = a === 0 ? 0 : b / a;
      px[o + 3] = (a / (lapis * lapis)) * 255;
    }
  }
  return px;
}

function warna(u: number, v: number): readonly [number, number, number, number] {
  const lebar = v < 0.1 ? 0.82 : 0.82 * Math.sqrt(Math.max(0, 1 - ((v - 0.1) / 0.85) ** 2));
  if (v < -0.95 || Math.abs(u) > lebar) return [0, 0, 0, 0];
  if (v < -0.85 || Math.abs(u) > lebar - 0.09) return [196, 154, 38, 1];
  const jauh = Math.hypot(u, v + 0.25);
  const sudut = Math.atan2(v + 0.25, u);
  if (jauh < 0.3 + 0.09 * Math.cos(sudut * 12)) return [250, 214, 60, 1];
  if (v > 0.3 + 0.07 * Math.sin(u * 12)) return v > 0.55 + 0.07 * Math.sin(u * 12 + 2) ? [22, 74, 140, 1] : [235, 240, 245, 1];
  return [24, 116, 66, 1];
}

/** PNG of RGBA pixels, filter 0. */
export function pngRgba(px: Buffer, lebar: number, tinggi: number): Buffer {
  const baris = Buffer.alloc(tinggi * (lebar * 4 + 1));
  for (let y = 0; y < tinggi; y++) px.copy(baris, y * (lebar * 4 + 1) + 1, y * lebar * 4, (y + 1) * lebar * 4);
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    potongan('IHDR', kepala),
    potongan('IDAT', deflateSync(baris)),
    potongan('IEND', Buffer.alloc(0)),
  ]);
}

export function potongan(jenis: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const kepala = Buffer.alloc(4);
  kepala.writeUInt32BE(isi.length);
  const ekor = Buffer.alloc(4);
  ekor.writeUInt32BE(crc32(badan));
  return Buffer.concat([kepala, badan, ekor]);
}

function crc32(isi: Buffer): number {
  let c = 0xffffffff;
  for (const n of isi) {
    c ^= n;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
  }
  return (c ^ 0xffffffff) >>> 0;
}

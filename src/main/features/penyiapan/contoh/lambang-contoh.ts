import { crc32, deflateSync } from 'node:zlib';

const LEBAR = 220;
const TINGGI = 250;

type Warna = readonly [number, number, number];
const HIJAU: Warna = [20, 92, 74];
const EMAS: Warna = [214, 168, 48];
const PUTIH: Warna = [255, 255, 255];
const BIRU: Warna = [28, 74, 128];

/** Half the width of the shield at a height from 0 (top) to 1 (point). */
function setengahPerisai(t: number): number {
  return t < 0 || t > 1 ? -1 : t < 0.45 ? 0.46 : 0.46 * Math.sqrt(Math.max(0, 1 - ((t - 0.45) / 0.55) ** 2));
}

/** Points of a trefoil knot seen from the front, close together. */
const SIMPUL: readonly (readonly [number, number])[] = Array.from({ length: 180 }, (_, i) => {
  const s = (i / 180) * 2 * Math.PI;
  return [(Math.sin(s) + 2 * Math.sin(2 * s)) * 0.085, (Math.cos(s) - 2 * Math.cos(2 * s)) * 0.085];
});

/** Distance to the knot; nothing of it lies further than 0.3 from the middle. */
function jarakSimpul(x: number, y: number): number {
  if (x * x + y * y > 0.09) return 9;
  let dekat = 9;
  for (const [px, py] of SIMPUL) dekat = Math.min(dekat, (x - px) * (x - px) + (y - py) * (y - py));
  return Math.sqrt(dekat);
}

function warnaDi(px: number, py: number): Warna {
  const x = px / LEBAR - 0.5;
  const t = py / TINGGI;
  const tepi = setengahPerisai((t - 0.03) / 0.94) - Math.abs(x);
  if (tepi < 0) return PUTIH;
  if (tepi < 0.025) return EMAS;
  const y = (t - 0.44) * (TINGGI / LEBAR);
  const simpul = jarakSimpul(x, y);
  if (simpul < 0.026) return EMAS;
  if (simpul < 0.036) return HIJAU;
  if (Math.hypot(x, y) < 0.36) return BIRU;
  return t > 0.8 && Math.sin(px / 6) * 4 + py > TINGGI * 0.84 ? BIRU : HIJAU;
}

function potongan(jenis: string, isi: Uint8Array): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const hasil = Buffer.alloc(badan.length + 8);
  hasil.writeUInt32BE(isi.length, 0);
  badan.copy(hasil, 4);
  hasil.writeUInt32BE(crc32(badan), badan.length + 4);
  return hasil;
}

/** The emblem of the regency that does not exist: a shield with a knot, drawn here, nobody's arms. PNG, 8-bit RGB. */
export function gambarLambang(): Buffer {
  const baris = Buffer.alloc((LEBAR * 3 + 1) * TINGGI);
  for (let y = 0; y < TINGGI; y++) {
    for (let x = 0; x < LEBAR; x++) {
      const titik = [0.25, 0.75].flatMap((dy) => [0.25, 0.75].map((dx) => warnaDi(x + dx, y + dy)));
      for (let k = 0; k < 3; k++) baris[y * (LEBAR * 3 + 1) + 1 + x * 3 + k] = Math.round(titik.reduce((j, w) => j + w[k]!, 0) / 4);
    }
  }
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(LEBAR, 0);
  kepala.writeUInt32BE(TINGGI, 4);
  kepala.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    potongan('IHDR', kepala),
    potongan('IDAT', deflateSync(baris, { level: 9 })),
    potongan('IEND', new Uint8Array(0)),
  ]);
}

/**
 * A small sRGB profile (ICC version 2, display, RGB to XYZ) for the OutputIntent that PDF/A demands.
 * Built from the published primaries of IEC 61966-2-1 adapted to D50, so no foreign file is shipped.
 */
export function profilSrgb(): Buffer {
  const kurva = kurvaSrgb();
  const bagian: readonly (readonly [string, Buffer])[] = [
    ['desc', teksDesc('sRGB (IEC 61966-2-1)')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from('CC0 1.0\0', 'latin1')])],
    ['wtpt', xyz(0.9642, 1, 0.82491)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', kurva],
    ['gTRC', kurva],
    ['bTRC', kurva],
  ];
  return rakit(bagian);
}

function rakit(bagian: readonly (readonly [string, Buffer])[]): Buffer {
  const kepala = Buffer.alloc(128);
  kepala.writeUInt32BE(0x02100000, 8);
  kepala.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((n, i) => kepala.writeUInt16BE(n, 24 + 2 * i));
  kepala.write('acsp', 36, 'latin1');
  // Illuminant D50, required in every profile header.
  [0.9642, 1, 0.82491].forEach((n, i) => kepala.writeInt32BE(Math.round(n * 65536), 68 + 4 * i));
  const tabel = Buffer.alloc(4 + 12 * bagian.length);
  tabel.writeUInt32BE(bagian.length, 0);
  const data: Buffer[] = [];
  const letak = new Map<Buffer, number>();
  let ofset = 128 + tabel.length;
  bagian.forEach(([tanda, isi], i) => {
    if (!letak.has(isi)) {
      letak.set(isi, ofset);
      const genap = Buffer.concat([isi, Buffer.alloc((4 - (isi.length % 4)) % 4)]);
      data.push(genap);
      ofset += genap.length;
    }
    tabel.write(tanda, 4 + 12 * i, 'latin1');
    tabel.writeUInt32BE(letak.get(isi) ?? 0, 8 + 12 * i);
    tabel.writeUInt32BE(isi.length, 12 + 12 * i);
  });
  kepala.writeUInt32BE(ofset, 0);
  return Buffer.concat([kepala, tabel, ...data]);
}

function xyz(x: number, y: number, z: number): Buffer {
  const b = Buffer.alloc(20);
  b.write('XYZ ', 0, 'latin1');
  [x, y, z].forEach((n, i) => b.writeInt32BE(Math.round(n * 65536), 8 + 4 * i));
  return b;
}

/** The sRGB transfer curve at 64 points; linear between them it stays within a thousandth. */
function kurvaSrgb(): Buffer {
  const n = 64;
  const b = Buffer.alloc(12 + 2 * n);
  b.write('curv', 0, 'latin1');
  b.writeUInt32BE(n, 8);
  for (let i = 0; i < n; i++) {
    const v = i / (n - 1);
    const l = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    b.writeUInt16BE(Math.round(l * 65535), 12 + 2 * i);
  }
  return b;
}

/** textDescriptionType of ICC v2: ASCII, then empty Unicode and ScriptCode parts. */
function teksDesc(teks: string): Buffer {
  const ascii = Buffer.from(`${teks}\0`, 'latin1');
  const b = Buffer.alloc(12 + ascii.length + 4 + 4 + 2 + 1 + 67);
  b.write('desc', 0, 'latin1');
  b.writeUInt32BE(ascii.length, 8);
  ascii.copy(b, 12);
  return b;
}

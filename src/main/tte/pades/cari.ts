/** Where one signature lies: its four numbers, its CMS and the text of its dictionary without the hole. */
export interface LetakTtd {
  readonly rentang: readonly [number, number, number, number];
  readonly cms: Buffer;
  readonly kamus: string;
}

export interface HasilCari {
  readonly letak: readonly LetakTtd[];
  /** What looks like a signature but cannot be one; each makes the file untrustworthy. */
  readonly cacat: readonly string[];
}

const TTD_MAKS = 32;
const LUBANG_MAKS = 2 << 20;
const KAMUS_MAKS = 64 << 10;
const ANGKA = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const NOL = 0x30;

/** Length of the first DER value, or null when its head is no head or it is longer than what is there. */
function panjangDer(b: Uint8Array): number | null {
  const kepala = b[1];
  if (b[0] !== NOL || kepala === undefined) return null;
  if (kepala < 0x80) return kepala + 2;
  const n = kepala & 0x7f;
  if (n === 0 || n > 4 || b.length < 2 + n) return null;
  let isi = 0;
  for (let i = 0; i < n; i++) isi = isi * 256 + b[2 + i]!;
  const panjang = 2 + n + isi;
  return panjang <= b.length ? panjang : null;
}

function bacaCms(pdf: Buffer, dari: number, sampai: number): Buffer | null {
  const heksa = pdf.toString('latin1', dari + 1, sampai - 1);
  if (heksa.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(heksa)) return null;
  const isi = Buffer.from(heksa, 'hex');
  const panjang = panjangDer(isi);
  // behind the CMS stands only the filling of the placeholder
  return panjang !== null && isi.subarray(panjang).every((x) => x === 0) ? isi.subarray(0, panjang) : null;
}

function periksaSatu(pdf: Buffer, di: number): LetakTtd | string {
  const cocok = ANGKA.exec(pdf.toString('latin1', di, Math.min(pdf.length, di + 128)));
  if (!cocok) return 'rentang byte tidak dapat dibaca';
  const [a, b, c, d] = cocok.slice(1).map(Number) as [number, number, number, number];
  if (a !== 0 || b <= 0 || c <= b + 1 || c - b > LUBANG_MAKS || c + d > pdf.length) return 'rentang byte tidak masuk akal';
  if (pdf[b] !== 0x3c || pdf[c - 1] !== 0x3e) return 'rentang byte tidak mengapit isi tanda tangan';
  if (!/\/Contents\s*$/.test(pdf.toString('latin1', Math.max(0, b - 32), b))) return 'yang dikecualikan bukan isi tanda tangan';
  const mulai = pdf.lastIndexOf(' obj', Math.min(b, di));
  const akhir = pdf.indexOf('endobj', Math.max(c, di));
  if (mulai < 0 || akhir < 0 || b - mulai > KAMUS_MAKS || akhir - c > KAMUS_MAKS || pdf.indexOf('endobj', mulai) !== akhir || di > akhir) return 'rentang byte dan isi tidak dalam satu objek';
  const kamus = `${pdf.toString('latin1', mulai, b)} ${pdf.toString('latin1', c, akhir)}`;
  if (kamus.split('/ByteRange').length !== 2 || kamus.split('/Contents').length !== 2 || /\bstream\b/.test(kamus)) return 'kamus tanda tangan ganda';
  if (!pdf.toString('latin1', Math.max(0, c + d - 32), c + d).includes('%%EOF')) return 'rentang byte berakhir di tengah berkas';
  const cms = bacaCms(pdf, b, c);
  return cms === null ? 'isi tanda tangan rusak' : { rentang: [a, b, c, d], cms, kamus };
}

/** Every signature of a file in the order in which they were put on. Reads only; quick on any bytes. */
export function cariTtd(pdf: Buffer): HasilCari {
  const letak: LetakTtd[] = [];
  const cacat: string[] = [];
  let ke = 0;
  for (let di = pdf.indexOf('/ByteRange'); di >= 0; di = pdf.indexOf('/ByteRange', di + 1)) {
    if (++ke > TTD_MAKS) {
      cacat.push(`lebih dari ${TTD_MAKS} tanda tangan`);
      break;
    }
    const h = periksaSatu(pdf, di);
    if (typeof h === 'string') cacat.push(h);
    else letak.push(h);
  }
  const urut = letak.toSorted((x, y) => x.rentang[2] + x.rentang[3] - (y.rentang[2] + y.rentang[3]));
  // The next one lies wholly in what was added after the one before it.
  for (const [i, l] of urut.entries()) {
    const lalu = urut[i - 1]?.rentang;
    if (lalu && l.rentang[1] < lalu[2] + lalu[3]) cacat.push('rentang tanda tangan bertumpang tindih');
  }
  return { letak: urut, cacat };
}

import { createHash } from 'node:crypto';
import { paketXmp, stringPdf, waktuPdf, type MetaPdf } from '../../pdf/meta.ts';

/**
 * Joins archived letters into one file for the printer: page contents are taken byte for byte from the archive, fonts
 * and emblems that are the same are kept once. Understands the files our own writer makes (plain cross-reference table,
 * no update sections); a file of another make, e.g. signed later, is printed by itself.
 */

interface Objek {
  readonly kamus: string;
  /** From `stream` on, or null. */
  readonly aliran: Buffer | null;
}

export interface PdfTerurai {
  readonly objek: ReadonlyMap<number, Objek>;
  /** Object numbers of the pages in order. */
  readonly halaman: readonly number[];
  readonly intent: number | null;
}

const EKOR = 64;

function acuan(kamus: string, nama: string): number | null {
  const m = new RegExp(`/${nama}[\\s[]*(\\d+) 0 R`).exec(kamus);
  return m ? Number(m[1]) : null;
}

/** Objects and pages of a file of our own writer; null for any other. */
export function uraiPdf(pdf: Buffer): PdfTerurai | null {
  const mulai = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', Math.max(0, pdf.length - EKOR)));
  if (!mulai) return null;
  const letak = Number(mulai[1]);
  const tabel = pdf.toString('latin1', letak);
  const kepala = /^xref\n0 (\d+)\n/.exec(tabel);
  const akar = acuan(tabel, 'Root');
  if (!kepala || akar === null || /\/Prev\s/.test(tabel) || /\/Encrypt\s/.test(tabel)) return null;
  const ofset: { nomor: number; di: number }[] = [];
  for (let i = 1, di = kepala[0].length + 20; i < Number(kepala[1]); i++, di += 20) ofset.push({ nomor: i, di: Number(tabel.slice(di, di + 10)) });
  ofset.sort((a, b) => a.di - b.di);
  const objek = new Map<number, Objek>();
  for (const [i, { nomor, di }] of ofset.entries()) {
    const isi = badan(pdf.subarray(di, ofset[i + 1]?.di ?? letak), nomor);
    if (isi === null) return null;
    objek.set(nomor, isi);
  }
  const katalog = objek.get(akar)?.kamus ?? '';
  const anak = /\/Kids\s*\[([^\]]*)\]/.exec(objek.get(acuan(katalog, 'Pages') ?? 0)?.kamus ?? '')?.[1];
  const halaman = [...(anak ?? '').matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]));
  const utuh = halaman.length > 0 && halaman.every((h) => /\/Type\s*\/Page\b/.test(objek.get(h)?.kamus ?? ''));
  return utuh ? { objek, halaman, intent: acuan(katalog, 'OutputIntents') } : null;
}

function badan(b: Buffer, nomor: number): Objek | null {
  const awal = `${nomor} 0 obj\n`;
  const akhir = b.lastIndexOf('\nendobj');
  if (b.toString('latin1', 0, awal.length) !== awal || akhir < 0) return null;
  const isi = b.subarray(awal.length, akhir);
  const di = isi.indexOf('stream\n');
  return di < 0 ? { kamus: isi.toString('latin1'), aliran: null } : { kamus: isi.toString('latin1', 0, di), aliran: isi.subarray(di) };
}

export interface Penggabung {
  /** Appends pages `dari` to `sampai` (1-based, inclusive) of a file. */
  tambah(pdf: PdfTerurai, dari?: number, sampai?: number): void;
  /** Appends an empty page of the size of the last one. */
  tambahKosong(): void;
  readonly jumlahHalaman: number;
  selesai(meta: MetaPdf): Buffer;
}

/** Object 1 is the page tree; everything else gets the next number at its first use. */
const POHON = 1;

export function buatPenggabung(): Penggabung {
  const badanObjek: Buffer[] = [];
  const menurutSidik = new Map<string, number>();
  const halaman: number[] = [];
  let intent: number | null = null;
  const baru = (b: Buffer): number => badanObjek.push(b) + POHON;
  const impor = (pdf: PdfTerurai, peta: Map<number, number>, n: number): number => {
    const ada = peta.get(n);
    if (ada !== undefined) return ada;
    const o = pdf.objek.get(n);
    if (!o) throw new Error(`objek ${n} tidak ada dalam berkas`);
    const kamus = Buffer.from(o.kamus.replace(/(\d+) 0 R/g, (_, k: string) => `${impor(pdf, peta, Number(k))} 0 R`), 'latin1');
    // A copy: the archived file itself need not stay in memory.
    const isi = o.aliran === null ? kamus : Buffer.concat([kamus, o.aliran]);
    const sidik = createHash('sha256').update(isi).digest('base64');
    const nomor = menurutSidik.get(sidik) ?? baru(isi);
    menurutSidik.set(sidik, nomor);
    peta.set(n, nomor);
    return nomor;
  };
  const imporHalaman = (pdf: PdfTerurai, peta: Map<number, number>, n: number): number => {
    const kamus = pdf.objek.get(n)!.kamus;
    return baru(Buffer.from(kamus.replace(/\/Parent \d+ 0 R|(\d+) 0 R/g, (_semua: string, k: string | undefined) => (k === undefined ? `/Parent ${POHON} 0 R` : `${impor(pdf, peta, Number(k))} 0 R`)), 'latin1'));
  };
  return {
    tambah(pdf, dari = 1, sampai = pdf.halaman.length) {
      const peta = new Map<number, number>();
      for (const n of pdf.halaman.slice(dari - 1, sampai)) halaman.push(imporHalaman(pdf, peta, n));
      if (pdf.intent !== null) intent = impor(pdf, peta, pdf.intent);
    },
    tambahKosong() {
      const kotak = /\/MediaBox\s*\[[^\]]*\]/.exec(badanObjek[halaman.at(-1)! - POHON - 1]!.toString('latin1'))![0];
      halaman.push(baru(Buffer.from(`<</Type/Page/Parent ${POHON} 0 R/Resources<<>>${kotak}>>`, 'latin1')));
    },
    get jumlahHalaman() {
      return halaman.length;
    },
    selesai: (meta) => rakit(badanObjek, halaman, intent, meta),
  };
}

function rakit(objek: readonly Buffer[], halaman: readonly number[], intent: number | null, meta: MetaPdf): Buffer {
  const teks = (t: string): Buffer => Buffer.from(t, 'latin1');
  const xmp = Buffer.from(paketXmp(meta), 'utf8');
  const waktu = waktuPdf(meta.dibuat);
  const n = objek.length + POHON;
  const semua = [
    teks(`<</Type/Pages/Kids[${halaman.map((h) => `${h} 0 R`).join(' ')}]/Count ${halaman.length}>>`),
    ...objek,
    Buffer.concat([teks(`<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>stream\n`), xmp, teks('\nendstream')]),
    teks(`<</Title${stringPdf(meta.judul)}/Author${stringPdf(meta.penulis)}/Creator(Simpul ASN)/Producer(Simpul ASN)/CreationDate(${waktu})/ModDate(${waktu})>>`),
    teks(`<</Type/Catalog/Pages ${POHON} 0 R/Metadata ${n + 1} 0 R${intent === null ? '' : `/OutputIntents[${intent} 0 R]`}/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>>>`),
  ];
  const potongan: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let ofset = potongan[0]!.length;
  let xref = '0000000000 65535 f \n';
  const sidik = createHash('sha256');
  semua.forEach((b, i) => {
    xref += `${String(ofset).padStart(10, '0')} 00000 n \n`;
    const o = Buffer.concat([teks(`${i + 1} 0 obj\n`), b, teks('\nendobj\n')]);
    sidik.update(o);
    potongan.push(o);
    ofset += o.length;
  });
  const id = sidik.digest('hex').slice(0, 32);
  potongan.push(teks(`xref\n0 ${semua.length + 1}\n${xref}trailer\n<</Size ${semua.length + 1}/Root ${n + 3} 0 R/Info ${n + 2} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${ofset}\n%%EOF\n`));
  return Buffer.concat(potongan);
}

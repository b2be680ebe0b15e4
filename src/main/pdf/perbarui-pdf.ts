import { angka, tulisNilai, type Nilai } from './nilai-pdf.ts';
import type { PdfTerbuka } from './baca-pdf.ts';

/** New and changed objects of a file, added behind it as an update: everything else stays where it is, byte for byte. */
export interface Pembaruan {
  /** Adds an object; returns its number. */
  tambah(isi: Buffer): number;
  ganti(nomor: number, isi: Nilai): void;
  readonly kosong: boolean;
  selesai(): Buffer;
}

const teks = (t: string): Buffer => Buffer.from(t, 'latin1');

/** A stream object. `kamus` without its length and brackets. */
export function objekAliran(kamus: string, data: Buffer): Buffer {
  return Buffer.concat([teks(`<<${kamus}/Length ${data.length}>>stream\n`), data, teks('\nendstream')]);
}

export function buatPembaruan(pdf: PdfTerbuka): Pembaruan {
  const { ekor, letak } = pdf.xref;
  const objek = new Map<number, Buffer>();
  let berikut = [...letak.keys()].reduce((m, n) => Math.max(m, n + 1), angka(ekor.isi.get('Size')) ?? 1);
  return {
    tambah(isi) {
      objek.set(berikut, isi);
      return berikut++;
    },
    ganti(nomor, isi) {
      objek.set(nomor, teks(tulisNilai(isi)));
    },
    get kosong() {
      return objek.size === 0;
    },
    selesai() {
      const potongan: Buffer[] = [pdf.bytes, teks('\n')];
      let ofset = pdf.bytes.length + 1;
      const tempat = new Map<number, number>();
      for (const nomor of [...objek.keys()].toSorted((a, b) => a - b)) {
        tempat.set(nomor, ofset);
        const b = Buffer.concat([teks(`${nomor} 0 obj\n`), objek.get(nomor)!, teks('\nendobj\n')]);
        potongan.push(b);
        ofset += b.length;
      }
      const tetap = ['Root', 'Info', 'ID'].flatMap((k) => (ekor.isi.has(k) ? [`/${k} ${tulisNilai(ekor.isi.get(k)!)}`] : [])).join('');
      potongan.push(pdf.xref.aliran ? bagianAliran(tempat, berikut, ofset, pdf.xref.mulai, tetap) : bagianTabel(tempat, berikut, ofset, pdf.xref.mulai, tetap));
      return Buffer.concat(potongan);
    },
  };
}

/** Numbers that follow one another, as [first, how many]. */
function rentang(nomor: readonly number[]): [number, number][] {
  const hasil: [number, number][] = [];
  for (const n of nomor) {
    const r = hasil.at(-1);
    if (r !== undefined && r[0] + r[1] === n) r[1]++;
    else hasil.push([n, 1]);
  }
  return hasil;
}

function bagianTabel(tempat: ReadonlyMap<number, number>, ukuran: number, di: number, sebelum: number, tetap: string): Buffer {
  const bagian = rentang([...tempat.keys()]).map(([dari, n]) => `${dari} ${n}\n${Array.from({ length: n }, (_, i) => `${String(tempat.get(dari + i)).padStart(10, '0')} 00000 n \n`).join('')}`);
  return teks(`xref\n${bagian.join('')}trailer\n<</Size ${ukuran}${tetap}/Prev ${sebelum}>>\nstartxref\n${di}\n%%EOF\n`);
}

/** A file whose newest section is a stream gets a stream; the section lists itself as well. */
function bagianAliran(tempat: ReadonlyMap<number, number>, nomor: number, di: number, sebelum: number, tetap: string): Buffer {
  const semua = new Map([...tempat, [nomor, di]]);
  const isi = Buffer.alloc(7 * semua.size);
  [...semua.values()].forEach((letak, i) => {
    isi[7 * i] = 1;
    isi.writeUInt32BE(letak, 7 * i + 1);
  });
  const indeks = rentang([...semua.keys()]).flat().join(' ');
  const aliran = objekAliran(`/Type/XRef/Size ${nomor + 1}/W[1 4 2]/Index[${indeks}]${tetap}/Prev ${sebelum}`, isi);
  return Buffer.concat([teks(`${nomor} 0 obj\n`), aliran, teks(`\nendobj\nstartxref\n${di}\n%%EOF\n`)]);
}

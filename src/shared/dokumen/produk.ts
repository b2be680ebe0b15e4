import { z } from 'zod';
import { tandaTangan, skemaVerifikasi, type BentukSurat, type Verifikasi } from './bentuk-surat.ts';
import { skemaKop, skemaTandaTangan, skemaTembusan } from './blok.ts';
import type { Naskah } from './naskah.ts';
import { isiBagian, type IsiTemplat } from './templat/isi.ts';
import { kamusIsian, type Kamus } from './templat/kamus.ts';

/** Every document has a number, a date and the token that its QR code leads to. */
export const isianSurat = { nomor: z.string(), tanggal: z.iso.date(), verifikasi: skemaVerifikasi };

/** A decree also says who decides, in capitals ('BUPATI NUSANTARA RAYA'), and on what legal bases. */
export const isianKeputusan = { ...isianSurat, pejabat: z.string().min(1), mengingat: z.array(z.string()).min(1).readonly() };

/** A person as documents name him. `nama` with titles; `pangkat` 'Penata, III/c', of a PPPK the golongan alone. */
export const isianOrang = {
  nama: z.string(), nip: z.string(), tempatLahir: z.string(), tanggalLahir: z.iso.date(), pangkat: z.string(), jabatan: z.string(), unitKerja: z.string(),
};

/** A person who signs or is named beside the one the document is about. */
export const skemaPejabat = z.object({ nama: z.string(), nip: z.string(), pangkat: z.string(), jabatan: z.string() });

/** One product of the office: what its document prints (`skema`) and an openly made-up example of it. Its words are data: resources/naskah/isi/<kode>.json. */
export interface Produk<S extends z.ZodObject = z.ZodObject> {
  /** Also the name of its words: 'sk-kp'. */
  readonly kode: string;
  readonly nama: string;
  /** The service it belongs to: 'kp'. */
  readonly layanan: string;
  /** Whose letterhead: of the agency with the region's emblem, or of the PPK. */
  readonly kop: 'instansi' | 'ppk';
  readonly skema: S;
  readonly contoh: z.input<S>;
}

export function definisikanProduk<S extends z.ZodObject>(p: Produk<S>): Produk<S> {
  return p;
}

/** What the office gives to every document, beside the document's own data. */
const BERSAMA = { tempat: z.string(), kop: skemaKop, tandaTangan: skemaTandaTangan, tembusan: skemaTembusan };

const kamus = new WeakMap<object, Kamus>();

/** Every place the words of a product may name. */
export function kamusProduk({ skema }: Produk): Kamus {
  let k = kamus.get(skema);
  if (!k) kamus.set(skema, (k = kamusIsian(skema.extend(BERSAMA))));
  return k;
}

/**
 * The document: the office's form, the words and the data of one case. The words were checked against `kamusProduk` and
 * the shape of a document before (`periksaIsian`, and `periksaHasil` of the document with `semua` its parts).
 */
export function susunNaskah(bentuk: BentukSurat, data: { readonly verifikasi: Verifikasi }, isi: IsiTemplat, semua = false): Naskah {
  const isian = {
    ...data,
    tempat: bentuk.tempat,
    kop: bentuk.kop,
    tandaTangan: tandaTangan(bentuk, data.verifikasi),
    tembusan: { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85 },
  };
  // Only these: paper, margins and type are the office's form, and no words may replace it.
  const { judul, blok, muat, nomorHalaman } = isiBagian(isi, isian, semua) as Pick<Naskah, 'judul' | 'blok' | 'muat' | 'nomorHalaman'>;
  return {
    versi: 1,
    judul,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: bentuk.keluarga, ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    blok,
    ...(nomorHalaman === undefined ? {} : { nomorHalaman }),
    ...(muat === undefined ? {} : { muat }),
  };
}

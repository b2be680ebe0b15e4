import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/errors.ts';
import { atributRujukan } from '../../../../shared/rujukan/rujukan.ts';

interface BarisBerkas {
  readonly kode: string;
  readonly nama: string;
  readonly atribut: string;
}

export interface ButirKamus {
  readonly kode: string;
  /** As BKN writes it. */
  readonly nama: string;
  readonly bup: number | null;
}

/** BKN codes of the jabatan and the education that the demo uses, looked up by name in the shipped tables. */
export interface Kamus {
  fungsional(nama: string): ButirKamus;
  pelaksana(nama: string): ButirKamus;
  pendidikan(nama: string): ButirKamus;
}

const TABEL = ['jabatan_fungsional', 'jabatan_pelaksana', 'pendidikan'] as const;

/** Only lines that can hold a wanted name are parsed: one of the tables has 70,000 rows. */
function muat(folderSumber: string, tabel: (typeof TABEL)[number], dicari: ReadonlySet<string>): ReadonlyMap<string, ButirKamus> {
  const teks = gunzipSync(readFileSync(join(folderSumber, 'referensi', `${tabel}.csv.gz`))).toString('utf8');
  const [kepala = '', ...baris] = teks.split('\n');
  const cocok = baris.filter((b) => {
    const awal = b.indexOf(',') + 1;
    const kutip = b[awal] === '"';
    return dicari.has(b.slice(awal + (kutip ? 1 : 0), b.indexOf(kutip ? '"' : ',', awal + 1)).toLowerCase());
  });
  const hasil = new Map<string, ButirKamus>();
  for (const r of parse<BarisBerkas>([kepala, ...cocok].join('\n'), { columns: true })) {
    const atribut = atributRujukan(r);
    const kunci = r.nama.toLowerCase();
    if (hasil.has(kunci) || atribut['status'] === 'O') continue;
    hasil.set(kunci, { kode: r.kode, nama: r.nama, bup: typeof atribut['bup'] === 'number' ? atribut['bup'] : null });
  }
  return hasil;
}

/** Loads the codes for the given names. Throws DALAM for a name that the shipped tables do not have. */
export function bukaKamus(folderSumber: string, dicari: { readonly fungsional: readonly string[]; readonly pelaksana: readonly string[]; readonly pendidikan: readonly string[] }): Kamus {
  const [fungsional, pelaksana, pendidikan] = ([dicari.fungsional, dicari.pelaksana, dicari.pendidikan] as const).map((d, i) => muat(folderSumber, TABEL[i]!, new Set(d.map((n) => n.toLowerCase()))));
  const ambil =
    (peta: ReadonlyMap<string, ButirKamus> | undefined) =>
    (nama: string): ButirKamus => {
      const b = peta?.get(nama.toLowerCase());
      if (!b) throw new AppError('DALAM', `Rujukan "${nama}" untuk data contoh tidak ada dalam tabel bawaan.`);
      return b;
    };
  return { fungsional: ambil(fungsional), pelaksana: ambil(pelaksana), pendidikan: ambil(pendidikan) };
}

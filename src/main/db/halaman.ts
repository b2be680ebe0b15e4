import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { idDariTeks, idKeTeks } from '../lib/id.ts';

/** The order of a list that is read page by page: one SQL expression that is never null, and the key that makes each row its own. */
export interface UrutHalaman {
  readonly kolom: string;
  readonly arah: 'naik' | 'turun';
  readonly kunci: string;
  /** Unique; the same as `kunci` where that already is. */
  readonly id: string;
}

type Nilai = string | number | Buffer;

const zNilai = z.union([z.string(), z.number(), z.strictObject({ i: z.uuid() })]);
const zKursor = z.strictObject({ u: z.string(), k: zNilai, id: zNilai });

const tanda = (u: UrutHalaman): string => `${u.kolom}:${u.arah}`;
const keluar = (n: Nilai): z.infer<typeof zNilai> => (Buffer.isBuffer(n) ? { i: idKeTeks(n) } : n);
const masuk = (n: z.infer<typeof zNilai>): Nilai => (typeof n === 'object' ? idDariTeks(n.i) : n);

function baca(u: UrutHalaman, setelah: string): z.infer<typeof zKursor> {
  try {
    const k = zKursor.parse(JSON.parse(Buffer.from(setelah, 'base64url').toString('utf8')));
    if (k.u === tanda(u)) return k;
  } catch {
    // told below
  }
  throw new AppError('MASUKAN', 'Penanda halaman tidak cocok dengan urutan daftar ini.', { saran: 'Buka lagi daftarnya dari halaman pertama.' });
}

export interface PotonganSql {
  /** Condition of the rows after the last page, or '1=1'. */
  readonly lanjut: string;
  readonly nilai: readonly Nilai[];
  readonly urut: string;
}

/** Where a page begins and in which order it goes. Throws MASUKAN for a mark of another list or order. */
export function sqlHalaman(u: UrutHalaman, setelah: string | null): PotonganSql {
  const [arah, banding] = u.arah === 'naik' ? ['ASC', '>'] : ['DESC', '<'];
  const tunggal = u.kunci === u.id;
  const k = setelah === null ? null : baca(u, setelah);
  return {
    lanjut: k === null ? '1=1' : tunggal ? `${u.id} ${banding} ?` : `(${u.kunci}, ${u.id}) ${banding} (?, ?)`,
    nilai: k === null ? [] : tunggal ? [masuk(k.id)] : [masuk(k.k), masuk(k.id)],
    urut: tunggal ? `ORDER BY ${u.id} ${arah}` : `ORDER BY ${u.kunci} ${arah}, ${u.id} ${arah}`,
  };
}

/** One row more than asked for tells that there is a next page: the rows of this one, and its mark (null: the last page). */
export function potongHalaman<B>(u: UrutHalaman, baris: readonly B[], batas: number, kunci: (b: B) => readonly [kunci: Nilai, id: Nilai]): { readonly baris: readonly B[]; readonly berikut: string | null } {
  const akhir = baris.length > batas ? baris[batas - 1] : undefined;
  if (akhir === undefined) return { baris, berikut: null };
  const [k, id] = kunci(akhir);
  return { baris: baris.slice(0, batas), berikut: Buffer.from(JSON.stringify({ u: tanda(u), k: keluar(k), id: keluar(id) })).toString('base64url') };
}

import { z } from 'zod';
import type { SyaratIzin } from '../izin.ts';

/** Tables a screen depends on; after a commit the renderer refetches the queries whose `reads` overlap. */
export type Topik = string;

export type JenisProsedur = 'query' | 'command' | 'action';

export interface Entri<M extends z.ZodType = z.ZodType, K extends z.ZodType = z.ZodType, J extends JenisProsedur = JenisProsedur, I extends SyaratIzin = SyaratIzin> {
  readonly jenis: J;
  readonly izin: I;
  /** One Indonesian sentence: what it does. Shown by `simpul kontrak`. */
  readonly ket: string;
  readonly masuk: M;
  readonly keluar: K;
  readonly reads: readonly Topik[];
  /** The call carries one file (`ctx.berkas`), multipart over HTTP, `--berkas` on the CLI. */
  readonly unggah: boolean;
  /** Written to the audit chain although it changes nothing: who saw, exported or printed what. */
  readonly catat: boolean;
}

interface Pilihan<M extends z.ZodType, K extends z.ZodType, I extends SyaratIzin> {
  readonly izin: I;
  readonly ket: string;
  readonly masuk: M;
  readonly keluar: K;
  readonly reads?: readonly Topik[];
  readonly unggah?: boolean;
  readonly catat?: boolean;
}

const BAWAAN = { reads: [], unggah: false, catat: false } as const;

/** Reads only; its handler is synchronous and gets a `ReadDb`. */
export function query<M extends z.ZodType, K extends z.ZodType, I extends SyaratIzin>(p: Pilihan<M, K, I>): Entri<M, K, 'query', I> {
  return { ...BAWAAN, ...p, jenis: 'query' };
}

/** Changes data; synchronous, in one transaction that the dispatcher opens together with its audit row. */
export function command<M extends z.ZodType, K extends z.ZodType, I extends SyaratIzin>(p: Pilihan<M, K, I>): Entri<M, K, 'command', I> {
  return { ...BAWAAN, ...p, jenis: 'command' };
}

/** Asynchronous: ports, jobs, sign-in; writes only by `ctx.write`. */
export function action<M extends z.ZodType, K extends z.ZodType, I extends SyaratIzin>(p: Pilihan<M, K, I>): Entri<M, K, 'action', I> {
  return { ...BAWAAN, ...p, jenis: 'action' };
}

export interface BerkasIsi {
  readonly nama: string;
  readonly mime: string;
  readonly isi: Uint8Array;
}

/** A reply that is a file: sent as bytes over HTTP, written with `--ke FILE` by the CLI. */
export const zBerkas = z.custom<BerkasIsi>(
  (v) => typeof v === 'object' && v !== null && 'isi' in v && v.isi instanceof Uint8Array,
  { message: 'berkas' },
);

export const zKosong = z.strictObject({});
export const zId = z.uuid();
export const zTanggal = z.iso.date();
export const zBulan = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Bulan ditulis YYYY-MM, misalnya 2027-01.');
export const zOke = z.object({ oke: z.literal(true) });
export const zNilai = z.union([z.string(), z.number(), z.null()]);
export const zBaris = z.record(z.string(), zNilai);
export const zTugasMulai = z.object({ tugasId: zId });

/** Keyset paging: `setelah` is the opaque cursor of the previous page. `jumlah` counts all rows of the filter. */
export const zHalamanMasuk = { batas: z.int().min(1).max(500).default(100), setelah: z.string().max(500).nullish() };

/** An order of a list by the host: one of its columns and a direction. */
export function zUrut<K extends string>(kolom: readonly [K, ...K[]], bawaan: { readonly kolom: NoInfer<K>; readonly arah: 'naik' | 'turun' }) {
  return z.strictObject({ kolom: z.enum(kolom), arah: z.enum(['naik', 'turun']) }).default({ ...bawaan } as never);
}

/** Rows below the head that one sheet of Excel holds. */
export const BARIS_LEMBAR_MAKS = 1_048_575;

/** Newest rows of a list that grows while it is read: how many of them. As many as one export may hold. */
export const zBatasDaftar = z.int().min(1).max(BARIS_LEMBAR_MAKS);

/** One page of a list: its rows, the count of the whole filter, and the cursor of the next page (null: the last one). */
export function zHalaman<T extends z.ZodType>(baris: T) {
  return z.object({ baris: z.array(baris), jumlah: z.int(), berikut: z.string().nullable() });
}

/** One file of evidence; its bytes come by `bukti.isi`. `ukuran` in bytes. */
export const zButirBukti = z.object({ id: zId, nama: z.string(), mime: z.string(), ukuran: z.int() });

/** A finding as it crosses the boundary. */
export const zTemuan = z.object({
  kode: z.string(),
  berat: z.enum(['tolak', 'peringatan', 'catatan']),
  pesan: z.string(),
  dasarHukum: z.string(),
});

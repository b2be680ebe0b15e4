import type { BeratMasalah } from './masalah.ts';

/** What is wrong or noteworthy about one value, without its place. */
export interface Catatan {
  readonly kode: string;
  readonly pesan: string;
  readonly saran: string;
  readonly berat: BeratMasalah;
  readonly keputusan?: boolean;
}

/** A parsed value; `nilai` undefined = blank or unreadable (then `catatan` says so). */
export interface Nilai<T> {
  readonly nilai?: T | undefined;
  readonly catatan?: Catatan | undefined;
}

/** A note that keeps the row out: what is wrong (`pesan`) and what to do (`saran`), both for the user. */
export function galat(kode: string, pesan: string, saran: string): Catatan {
  return { kode, pesan, saran, berat: 'galat' };
}

/** A note that lets the row in; `keputusan`: a person should look at it all the same. */
export function peringatan(kode: string, pesan: string, saran: string, keputusan = false): Catatan {
  return keputusan ? { kode, pesan, saran, berat: 'peringatan', keputusan } : { kode, pesan, saran, berat: 'peringatan' };
}

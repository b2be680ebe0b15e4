import { z } from 'zod';
import { tidakBerhasil, type TidakBerhasil } from './hasil.ts';
import type { Jawaban } from './kirim.ts';

const zGalat = z.object({ error: z.union([z.string(), z.object({}).loose()]).optional(), message: z.string().optional(), status_code: z.coerce.number().optional(), code: z.coerce.number().optional() }).loose();

const KODE: ReadonlyMap<number, 'passphrase-salah' | 'pengguna-tidak-terdaftar'> = new Map([
  [2031, 'passphrase-salah'],
  [2011, 'pengguna-tidak-terdaftar'],
]);

/** What an answer may not echo; bytes are made text only where there are words to clean. */
type Rahasia = readonly (string | Buffer)[];

const ID = /^[\w.-]{1,100}$/;

/** The id under which the provider keeps the signed file, from the head of its answer. */
export function idDari(kepala: Jawaban['kepala']): string | null {
  const v = kepala?.['id_dokumen'];
  return typeof v === 'string' && ID.test(v) ? v : null;
}

export function idSah(v: string | undefined): string | null {
  return v !== undefined && ID.test(v) ? v : null;
}

/** JSON of an answer, or undefined when it is none. */
export function jsonDari(badan: Buffer): unknown {
  const awal = badan.find((b) => b !== 0x20 && b !== 0x0a && b !== 0x0d && b !== 0x09);
  if (awal !== 0x7b && awal !== 0x5b) return undefined;
  try {
    return JSON.parse(badan.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

export function berupaHalaman(j: Extract<Jawaban, { ok: true }>): boolean {
  return (j.kepala['content-type'] ?? '').includes('text/html') || /^\s*<(!doctype|html)/i.test(j.badan.toString('latin1', 0, 200));
}

/** What a server says in its own words, without anything that must not be kept. */
export function bersihkan(teks: string, rahasia: Rahasia): string {
  let t = teks.slice(0, 2000);
  for (const r of rahasia) if (r.length > 0) t = t.replaceAll(r.toString(), '•••');
  return t.replaceAll(/\d[\d .]{13,24}\d/g, '[nomor]').replaceAll(/[\u0000-\u001f\u007f<>]+/g, ' ').toWellFormed().trim().slice(0, 200);
}

/** An answer that says no, in whatever way; null when it carries no error. `rahasia`: what it may not echo. */
export function galatJawaban(j: Extract<Jawaban, { ok: true }>, rahasia: Rahasia): TidakBerhasil | null {
  const idDokumen = idDari(j.kepala);
  if (j.status === 401 || j.status === 403) return tidakBerhasil('gagal', { pesan: 'Server TTE menolak nama pengguna atau sandi aplikasi.', henti: true });
  // A gateway that gave up does not know what the server behind it did.
  if (j.status === 502 || j.status === 504) return tidakBerhasil('tak-diketahui', { idDokumen });
  if (berupaHalaman(j)) {
    if (j.status >= 500) return tidakBerhasil('tak-diketahui', { idDokumen });
    return tidakBerhasil('gagal-sementara', { pesan: 'Yang menjawab bukan server TTE melainkan halaman web (misalnya halaman masuk jaringan). Dokumen ini belum ditandatangani.', henti: true });
  }
  const urai = zGalat.safeParse(jsonDari(j.badan));
  const isi = urai.success ? urai.data : null;
  const bermasalah = j.status >= 400 || isi?.error !== undefined;
  if (!bermasalah) return null;
  const kode = KODE.get(isi?.status_code ?? isi?.code ?? 0);
  if (kode !== undefined) return tidakBerhasil(kode);
  const kata = bersihkan(typeof isi?.error === 'string' ? isi.error : (isi?.message ?? ''), rahasia);
  if (j.status >= 500) return isi === null ? tidakBerhasil('tak-diketahui', { idDokumen }) : tidakBerhasil('gagal-sementara', { pesan: `Server TTE sedang bermasalah${kata === '' ? '' : `: ${kata}`}. Dokumen ini belum ditandatangani.` });
  if (j.status === 404) return tidakBerhasil('gagal', { pesan: 'Alamat server TTE tidak melayani permintaan ini. Periksa alamat dan jenis layanannya.', henti: true });
  return tidakBerhasil('gagal', { pesan: kata === '' ? 'Server TTE menolak dokumen ini tanpa menyebut alasannya.' : `Server TTE menolak dokumen ini: ${kata}` });
}

/** An exchange that did not come to its end. */
export function galatPutus(j: Extract<Jawaban, { ok: false }>): TidakBerhasil {
  if (!j.terkirim) return tidakBerhasil('gagal-sementara', { henti: j.sebab === 'tak-tersambung' });
  return tidakBerhasil('tak-diketahui', { idDokumen: idDari(j.kepala) });
}

/** Base64 that is whole and holds a PDF that is whole; null otherwise. */
export function pdfDariBase64(teks: string): Uint8Array | null {
  const rapi = teks.replaceAll(/\s/g, '');
  if (rapi.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(rapi)) return null;
  const b = Buffer.from(rapi, 'base64');
  return pdfUtuh(b) ? b : null;
}

export function pdfUtuh(b: Uint8Array): boolean {
  const x = Buffer.from(b.buffer, b.byteOffset, b.length);
  return x.subarray(0, 5).equals(Buffer.from('%PDF-')) && x.subarray(-1024).includes('%%EOF');
}

import { semuaKolom, type DefinisiRiwayat, type PencariLabel } from '../../../shared/riwayat/definisi.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';

/** A row as the driver gives it. */
export type BarisMentah = Record<string, string | number | Buffer | null>;

/** The columns of a history row as plain values; ids as text. */
export function nilaiRiwayat(def: DefinisiRiwayat, b: Readonly<BarisMentah>): NilaiBaris {
  return Object.fromEntries(
    semuaKolom(def).map((k) => {
      const v = b[k.nama] ?? null;
      return [k.nama, v instanceof Uint8Array ? idKeTeks(v) : v];
    }),
  );
}

/** Names of reference codes from the database; undefined when the table is not loaded or the code is unknown. */
export function pencariLabel(db: ReadDb): PencariLabel {
  return (rujukan, kode) => db.satu<{ nama: string }>('SELECT nama FROM rujukan WHERE jenis = ? AND kode = ?', rujukan, kode)?.nama;
}

const TITIK = '•';
/** What stays readable so that an officer can tell two numbers apart without seeing them. */
const SISA = 4;

/** `3506041209900001` → `••••••••••••0001`; short values vanish whole, and so does all of it for those without the right. */
export function samarkan(nilai: string, denganSisa: boolean): string {
  const sisa = denganSisa && nilai.length > SISA * 2 ? nilai.slice(-SISA) : '';
  return TITIK.repeat(Math.max(SISA, nilai.length - sisa.length)) + sisa;
}

/** A masked text that came back from a form: the value it stands for was not touched. */
export function adalahSamaran(nilai: unknown): boolean {
  return typeof nilai === 'string' && nilai.includes(TITIK);
}

export interface HasilSamar {
  readonly nilai: NilaiBaris;
  readonly disamarkan: readonly string[];
}

/**
 * Personal numbers and health are masked for everybody (revealing is a call of its own, in the audit chain);
 * pay is shown to those who may see it and is null for the rest.
 */
export function samarkanBaris(kolom: readonly KolomRiwayat[], baris: NilaiBaris, ctx: Pick<Konteks, 'boleh'>): HasilSamar {
  const nilai: Record<string, string | number | null> = { ...baris };
  const disamarkan: string[] = [];
  for (const k of kolom) {
    if (k.rahasia === undefined) continue;
    const isi = nilai[k.nama] ?? null;
    if (k.rahasia === 'gaji') {
      if (ctx.boleh('pegawai.gaji')) continue;
      nilai[k.nama] = null;
    } else if (isi !== null) {
      nilai[k.nama] = k.jenis === 'teks' ? samarkan(String(isi), k.rahasia === 'nik' && ctx.boleh('pegawai.nik')) : null;
    }
    disamarkan.push(k.nama);
  }
  return { nilai, disamarkan };
}

/**
 * What a form sends back with the stored values put in again: masked texts, and secret columns the account never saw and
 * therefore could only send empty.
 */
export function pulihkanSamaran(kolom: readonly KolomRiwayat[], kirim: NilaiBaris, tersimpan: NilaiBaris | null, ctx: Pick<Konteks, 'boleh'>): NilaiBaris {
  const hasil: Record<string, string | number | null> = { ...kirim };
  for (const k of kolom) {
    if (k.rahasia === undefined) continue;
    const takTerlihat = k.rahasia === 'gaji' ? !ctx.boleh('pegawai.gaji') : !ctx.boleh('pegawai.nik') || (k.jenis !== 'teks' && (kirim[k.nama] ?? null) === null);
    if (adalahSamaran(kirim[k.nama]) || (takTerlihat && (kirim[k.nama] ?? null) === null)) hasil[k.nama] = tersimpan?.[k.nama] ?? null;
  }
  return hasil;
}

interface RinciBentrok {
  readonly rev: number;
  readonly beda: readonly { readonly kolom: string; readonly tersimpan: string | number | null; readonly anda: string | number | null }[];
}

/** Runs a save; where it meets somebody else's change, the two values are shown as masked as they are everywhere else. */
export function simpanTersamar<T>(kolom: readonly KolomRiwayat[], ctx: Pick<Konteks, 'boleh'>, simpan: () => T): T {
  try {
    return simpan();
  } catch (galat) {
    if (!(galat instanceof AppError) || galat.kode !== 'BENTROK') throw galat;
    const { rev, beda } = galat.details as RinciBentrok;
    const tutup = (nama: string, nilai: string | number | null): string | number | null => samarkanBaris(kolom.filter((k) => k.nama === nama), { [nama]: nilai }, ctx).nilai[nama] ?? null;
    throw new AppError('BENTROK', galat.message, {
      dampak: galat.dampak, saran: galat.saran, details: { rev, beda: beda.map((b) => ({ kolom: b.kolom, tersimpan: tutup(b.kolom, b.tersimpan), anda: tutup(b.kolom, b.anda) })) },
    });
  }
}

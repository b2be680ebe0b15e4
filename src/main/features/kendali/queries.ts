import { KEADAAN_LEMBAR, type KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { lembarBerikut } from './pesan.ts';

export interface RingkasKertas {
  readonly kertas: string;
  readonly diterima: number;
  readonly keadaan: Readonly<Record<KeadaanLembar, number>>;
  /** The serial with which the stack goes on, null when nothing is left. */
  readonly berikut: string | null;
}

/** How many sheets of a paper are in which state; the states add up to what was received. */
export function ringkasLembar(db: ReadDb, kertas: string): RingkasKertas {
  const jumlah = new Map(db.baca<{ keadaan: KeadaanLembar; n: number }>('SELECT keadaan, count(*) n FROM lembar WHERE kertas = ? GROUP BY keadaan', kertas).map((b) => [b.keadaan, b.n]));
  const { n } = db.satu<{ n: number }>('SELECT coalesce(sum(jumlah), 0) n FROM penerimaan_lembar WHERE kertas = ?', kertas)!;
  const keadaan = Object.fromEntries(KEADAAN_LEMBAR.map((k) => [k, jumlah.get(k) ?? 0])) as Record<KeadaanLembar, number>;
  return { kertas, diterima: n, keadaan, berikut: lembarBerikut(db, kertas)?.seri ?? null };
}

/** Papers that were ever received. */
export function kertasKendali(db: ReadDb): string[] {
  return db.baca<{ kertas: string }>('SELECT DISTINCT kertas FROM penerimaan_lembar ORDER BY kertas').map((b) => b.kertas);
}

interface Profil {
  readonly nama: string;
  readonly lebar_mm: number;
  readonly tinggi_mm: number;
  readonly terkendali: number;
}

function profil(db: ReadDb, kertas: string): Profil | null {
  return db.satu<Profil>('SELECT nama, lebar_mm, tinggi_mm, terkendali FROM profil_kertas WHERE kode = ? AND dihapus_pada IS NULL', kertas) ?? null;
}

/** What the office calls a paper; its code where it has no profile. */
export function namaKertas(db: ReadDb, kertas: string): string {
  return profil(db, kertas)?.nama ?? kertas;
}

/** '215 × 330 mm', '-' where the paper has no profile. */
export function ukuranKertas(db: ReadDb, kertas: string): string {
  const p = profil(db, kertas);
  return p === null ? '-' : `${String(p.lebar_mm).replace('.', ',')} × ${String(p.tinggi_mm).replace('.', ',')} mm`;
}

/** Papers that are kept sheet by sheet: profiles that say so, and those received while they did. */
export function kertasTerkendali(db: ReadDb): { readonly kode: string; readonly nama: string }[] {
  const profilKode = db.baca<{ kode: string }>('SELECT kode FROM profil_kertas WHERE terkendali = 1 AND aktif = 1 AND dihapus_pada IS NULL').map((b) => b.kode);
  return [...new Set([...profilKode, ...kertasKendali(db)])].toSorted().map((kode) => ({ kode, nama: namaKertas(db, kode) }));
}

/** Throws ATURAN for a paper whose sheets bear no serials. */
export function wajibTerkendali(db: ReadDb, kertas: string): void {
  if (profil(db, kertas)?.terkendali === 1) return;
  const ada = kertasTerkendali(db);
  throw new AppError('ATURAN', `Kertas "${kertas}" bukan kertas terkendali.`, {
    dampak: 'Tidak ada lembar yang dicatat.',
    saran: ada.length === 0 ? 'Buat dahulu profil kertas dengan tanda "terkendali" di Kelola › Kertas.' : `Pilih salah satu: ${ada.map((k) => k.kode).join(', ')}; atau tandai profil kertasnya sebagai terkendali.`,
  });
}

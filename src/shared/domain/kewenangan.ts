import type { Temuan } from '../errors.ts';
import { formatTanggal } from './tanggal.ts';

/** How an official signs: in his own right, for another (a.n.), for one who himself holds a mandate (u.b.), or acting (Plt., Plh.). */
export const BENTUK_KEWENANGAN = ['sendiri', 'a.n.', 'u.b.', 'Plt.', 'Plh.'] as const;
export type BentukKewenangan = (typeof BENTUK_KEWENANGAN)[number];

/** One authority to sign: whose, for which product ('*' = all), in which form, and from the first to the last day it holds. */
export interface Kewenangan {
  readonly id: string;
  readonly produk: string;
  readonly penandatanganId: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly bentuk: BentukKewenangan;
  /** Title of the official signed for; empty where he signs in his own right. */
  readonly atasNama: string;
  /** u.b. only: title of the official between. */
  readonly melalui: string;
  readonly mulai: string;
  readonly sampai: string | null;
  readonly skNomor: string;
  readonly skTanggal: string | null;
  readonly skOleh: string;
}

/** One line above the name in a signature block; the same shape as the block of a letter. */
export interface BarisJabatan {
  readonly awalan?: string;
  readonly teks: string;
}

const polos = (teks: string, awalan: RegExp): string => teks.replace(awalan, '').trim();

/**
 * The lines above the name: "a.n. BUPATI …", "KEPALA …,"; u.b. names the official between; Plt. and Plh. stand before the title.
 * A prefix already typed into a title is not printed twice. Source: Permendagri 1/2023 (tata naskah dinas pemerintah daerah).
 */
export function barisTandaTangan(k: Pick<Kewenangan, 'bentuk' | 'jabatan' | 'atasNama' | 'melalui'>): readonly BarisJabatan[] {
  const jabatan = polos(k.jabatan, /^(Plt|Plh)\.?\s+/i).toUpperCase();
  const atasNama = polos(k.atasNama, /^a\.?\s*n\.?\s+/i).toUpperCase();
  const an: readonly BarisJabatan[] = atasNama === '' ? [] : [{ awalan: 'a.n.', teks: atasNama }];
  switch (k.bentuk) {
    case 'sendiri':
      return [{ teks: `${jabatan},` }];
    case 'a.n.':
      return [...an, { teks: `${jabatan},` }];
    case 'u.b.':
      return [...an, { teks: `${k.melalui.trim().toUpperCase()},` }, { awalan: 'u.b.', teks: `${jabatan},` }];
    case 'Plt.':
    case 'Plh.':
      return [...an, { awalan: k.bentuk, teks: `${jabatan},` }];
  }
}

/** The same on one line, as the history and the list of steps name it. */
export function sebutKewenangan(k: Pick<Kewenangan, 'bentuk' | 'jabatan' | 'atasNama' | 'melalui'>): string {
  const jabatan = polos(k.jabatan, /^(Plt|Plh)\.?\s+/i);
  const atasNama = polos(k.atasNama, /^a\.?\s*n\.?\s+/i);
  const an = atasNama === '' ? '' : `a.n. ${atasNama}, `;
  switch (k.bentuk) {
    case 'sendiri':
      return jabatan;
    case 'a.n.':
      return `${an}${jabatan}`;
    case 'u.b.':
      return `${an}${k.melalui.trim()}, u.b. ${jabatan}`;
    case 'Plt.':
    case 'Plh.':
      return `${an}${k.bentuk} ${jabatan}`;
  }
}

function sebutSk(k: Kewenangan): string {
  if (k.skNomor === '') return k.bentuk === 'sendiri' ? 'kewenangan jabatannya sendiri' : 'pelimpahan tanpa nomor SK';
  const oleh = k.skOleh === '' ? 'SK' : `SK ${k.skOleh}`;
  return `${oleh} Nomor ${k.skNomor}${k.skTanggal === null ? '' : ` tanggal ${formatTanggal(k.skTanggal)}`}`;
}

function masaBerlaku(k: Kewenangan): string {
  return k.sampai === null ? `sejak ${formatTanggal(k.mulai)}` : `${formatTanggal(k.mulai)} sampai ${formatTanggal(k.sampai)}`;
}

/** What is wrong with an authority on a date (ISO), naming the decree and its dates; null when it holds. `saat` says which date: "pada tanggal surat". */
export function temuanKewenangan(k: Kewenangan, tanggal: string, saat: string, dasarHukum: string): Temuan | null {
  if (k.mulai <= tanggal && (k.sampai === null || tanggal <= k.sampai)) return null;
  const belum = tanggal < k.mulai;
  return {
    kode: belum ? 'KEWENANGAN_BELUM' : 'KEWENANGAN_BERAKHIR',
    berat: 'tolak',
    pesan: `Kewenangan ${k.nama} sebagai ${sebutKewenangan(k)} ${belum ? 'belum berlaku' : 'sudah berakhir'} ${saat} ${formatTanggal(tanggal)}: ${sebutSk(k)} berlaku ${masaBerlaku(k)}.`,
    dasarHukum,
  };
}

/** Those that hold for a product on a date: of the product itself before those of all products, the newest first. */
export function kewenanganBerlaku(semua: readonly Kewenangan[], produk: string, tanggal: string): readonly Kewenangan[] {
  const bobot = (k: Kewenangan): string => `${k.produk === produk ? '1' : '0'}${k.mulai}`;
  return semua
    .filter((k) => (k.produk === produk || k.produk === '*') && k.mulai <= tanggal && (k.sampai === null || tanggal <= k.sampai))
    .toSorted((a, b) => (bobot(a) < bobot(b) ? 1 : bobot(a) > bobot(b) ? -1 : a.id < b.id ? -1 : 1));
}

/**
 * May this official sign this product on this date? A product for which no authority was ever entered is not asked about (null).
 * `wenang`: in what authority; `temuan`: why not, naming the nearest decree of his.
 */
export function periksaWewenang(
  semua: readonly Kewenangan[],
  p: { readonly produk: string; readonly penandatanganId: string; readonly nama: string; readonly tanggal: string; readonly dasarHukum: string },
): { readonly wenang: Kewenangan } | { readonly temuan: Temuan } | null {
  const milikProduk = semua.filter((k) => k.produk === p.produk || k.produk === '*');
  if (milikProduk.length === 0) return null;
  const miliknya = milikProduk.filter((k) => k.penandatanganId === p.penandatanganId);
  const [wenang] = kewenanganBerlaku(miliknya, p.produk, p.tanggal);
  if (wenang) return { wenang };
  const terdekat = miliknya.toSorted((a, b) => (a.mulai < b.mulai ? 1 : -1))[0];
  const temuan = terdekat === undefined ? null : temuanKewenangan(terdekat, p.tanggal, 'pada tanggal surat', p.dasarHukum);
  return { temuan: temuan ?? { kode: 'KEWENANGAN_TIDAK_ADA', berat: 'tolak', pesan: `${p.nama} tidak mempunyai kewenangan menandatangani naskah ini.`, dasarHukum: p.dasarHukum } };
}

import type { Temuan } from '../errors.ts';
import type { AturanAlurPengesahan, CaraSah, ParafAlur } from './isi-aturan.ts';
import { temuanKewenangan, type Kewenangan } from './kewenangan.ts';
import { formatTanggal } from './tanggal.ts';

export const JENIS_LANGKAH = ['cetak', 'paraf', 'tanda-tangan', 'pindai'] as const;
export type JenisLangkah = (typeof JENIS_LANGKAH)[number];
export const KEADAAN_LANGKAH = ['menunggu', 'selesai', 'ditolak', 'dilewati'] as const;
export type KeadaanLangkah = (typeof KEADAAN_LANGKAH)[number];
export const KEADAAN_PENGESAHAN = ['berjalan', 'sah', 'ditolak', 'batal'] as const;
export type KeadaanPengesahan = (typeof KEADAAN_PENGESAHAN)[number];

export const NAMA_LANGKAH: Readonly<Record<JenisLangkah, string>> = { cetak: 'Cetak', paraf: 'Paraf', 'tanda-tangan': 'Tanda tangan', pindai: 'Pindai' };

/** Who signs a product and how, as it holds on one date. */
export interface Alur {
  readonly cara: CaraSah;
  readonly paraf: readonly ParafAlur[];
}

/** A step as it is planned; `urut` counts from 1. */
export interface RencanaLangkah {
  readonly urut: number;
  readonly jenis: JenisLangkah;
  readonly cara: CaraSah | null;
  /** Whom the flow means; null for printing, scanning and the signer, who is known by the letter. */
  readonly siapa: ParafAlur | null;
}

/** A step as it stands. Dates are ISO days: when it was really done, on paper often before it was recorded. */
export interface Langkah {
  readonly urut: number;
  readonly jenis: JenisLangkah;
  readonly cara: CaraSah | null;
  readonly keadaan: KeadaanLangkah;
  readonly pada: string | null;
  /** Role of accounts that may do it electronically; null: anybody who is named otherwise. */
  readonly peran: string | null;
  /** The one account meant. */
  readonly penggunaId: string | null;
  readonly jabatan: string;
  readonly kewenangan: Kewenangan | null;
}

/**
 * The steps of a flow in their order. What is written by hand needs paper: printing comes right before the first wet step, and a
 * wet signature is scanned back at the end. Initials keep the order of the flow; the signer signs last.
 */
export function susunLangkah(alur: Alur): readonly RencanaLangkah[] {
  const tulis = [
    ...alur.paraf.map((p) => ({ jenis: p.jenis, cara: p.cara, siapa: p })),
    { jenis: 'tanda-tangan' as const, cara: alur.cara, siapa: null },
  ];
  const basah = tulis.findIndex((l) => l.cara === 'basah');
  const cetak = { jenis: 'cetak' as const, cara: null, siapa: null };
  const pindai = { jenis: 'pindai' as const, cara: null, siapa: null };
  const dipindai = tulis.some((l) => l.jenis === 'tanda-tangan' && l.cara === 'basah');
  const semua = basah < 0 ? tulis : [...tulis.slice(0, basah), cetak, ...tulis.slice(basah), ...(dipindai ? [pindai] : [])];
  return semua.map((l, i) => ({ ...l, urut: i + 1 }));
}

/** The open step: the first that is neither done nor skipped; null when nothing is open or one was refused. */
export function langkahKini<L extends Langkah>(langkah: readonly L[]): L | null {
  if (langkah.some((l) => l.keadaan === 'ditolak')) return null;
  return langkah.toSorted((a, b) => a.urut - b.urut).find((l) => l.keadaan === 'menunggu') ?? null;
}

/** What the steps say together: valid only when none is open and at least one signature was given. `batal` is never derived. */
export function keadaanDariLangkah(langkah: readonly Langkah[]): Exclude<KeadaanPengesahan, 'batal'> {
  if (langkah.some((l) => l.keadaan === 'ditolak')) return 'ditolak';
  const tuntas = langkah.every((l) => l.keadaan === 'selesai' || l.keadaan === 'dilewati');
  const bertanda = langkah.some((l) => l.jenis === 'tanda-tangan') && langkah.every((l) => l.jenis !== 'tanda-tangan' || l.keadaan === 'selesai');
  return tuntas && bertanda ? 'sah' : 'berjalan';
}

/** What somebody wants to do to a step. */
export interface Perbuatan {
  readonly urut: number;
  /** The day it was done. */
  readonly pada: string;
  readonly hariIni: string;
  /** Date of the document. */
  readonly tanggal: string;
  /** The account that does it electronically itself; null where something done on paper is recorded. */
  readonly akun: { readonly id: string; readonly peran: string } | null;
}

type Dasar = AturanAlurPengesahan['dasarHukum'];

/** The article that says how a step of this kind is done. */
export function dasarLangkah(jenis: JenisLangkah, d: Dasar): string {
  switch (jenis) {
    case 'paraf':
      return d.paraf;
    case 'tanda-tangan':
      return d.tandaTangan;
    case 'cetak':
    case 'pindai':
      return d.cetak;
  }
}

/** 'paraf Pejabat Pengawas', 'tanda tangan', 'cetak'. */
export function sebutLangkah(l: Pick<Langkah, 'jenis' | 'jabatan'>): string {
  const nama = NAMA_LANGKAH[l.jenis].toLowerCase();
  return l.jabatan === '' ? nama : `${nama} ${l.jabatan}`;
}

function giliran(l: Langkah, langkah: readonly Langkah[], d: Dasar): Temuan | null {
  if (l.keadaan !== 'menunggu') return { kode: 'LANGKAH_SELESAI', berat: 'tolak', pesan: `Langkah ${sebutLangkah(l)} sudah tidak menunggu.`, dasarHukum: dasarLangkah(l.jenis, d) };
  const kini = langkahKini(langkah);
  if (kini === null) return { kode: 'PENGESAHAN_BERHENTI', berat: 'tolak', pesan: 'Pengesahan surat ini sudah berhenti.', dasarHukum: dasarLangkah(l.jenis, d) };
  if (kini.urut === l.urut) return null;
  const jenis = kini.jenis === 'cetak' ? 'cetak' : l.jenis;
  return { kode: 'BELUM_GILIRAN', berat: 'tolak', pesan: `Langkah ${sebutLangkah(l)} belum gilirannya: ${sebutLangkah(kini)} belum selesai.`, dasarHukum: dasarLangkah(jenis, d) };
}

function tanggalWajar(l: Langkah, langkah: readonly Langkah[], p: Perbuatan, d: Dasar): Temuan | null {
  const dasarHukum = dasarLangkah(l.jenis, d);
  if (p.pada > p.hariIni) return { kode: 'TANGGAL_NANTI', berat: 'tolak', pesan: `Tanggal ${formatTanggal(p.pada)} belum tiba.`, dasarHukum };
  const sebelum = langkah.filter((x) => x.urut < l.urut && x.pada !== null).toSorted((a, b) => b.urut - a.urut)[0];
  if (sebelum === undefined || sebelum.pada === null || sebelum.pada <= p.pada) return null;
  return { kode: 'TANGGAL_MENDAHULUI', berat: 'tolak', pesan: `Tanggal ${formatTanggal(p.pada)} mendahului ${sebutLangkah(sebelum)} tanggal ${formatTanggal(sebelum.pada)}.`, dasarHukum };
}

function pelaku(l: Langkah, p: Perbuatan, d: Dasar): Temuan | null {
  const dasarHukum = dasarLangkah(l.jenis, d);
  if (p.akun === null) {
    return l.cara === 'elektronik' ? { kode: 'HARUS_ELEKTRONIK', berat: 'tolak', pesan: `Langkah ${sebutLangkah(l)} dilakukan secara elektronik oleh pejabatnya sendiri, tidak dicatatkan.`, dasarHukum } : null;
  }
  if (l.cara === 'basah') return { kode: 'HARUS_BASAH', berat: 'tolak', pesan: `Langkah ${sebutLangkah(l)} dilakukan di atas kertas; catat setelah dibubuhkan.`, dasarHukum };
  if (l.cara === null || bolehAkun(l, p.akun)) return null;
  return { kode: 'BUKAN_PEJABAT', berat: 'tolak', pesan: `Akun Anda bukan yang dimaksud untuk ${sebutLangkah(l)}.`, dasarHukum };
}

/** Whether a step waits for this account to do it electronically: the named account, else any of the role. */
export function bolehAkun(l: Pick<Langkah, 'peran' | 'penggunaId'>, akun: { readonly id: string; readonly peran: string }): boolean {
  if (l.penggunaId !== null) return l.penggunaId === akun.id;
  return l.peran !== null && l.peran === akun.peran;
}

/**
 * May this step be done so? Empty: yes. Order, dates, the person, and for a signature the authority on the letter's date and on
 * the day of signing; each finding names its article.
 */
export function periksaLangkah(langkah: readonly Langkah[], p: Perbuatan, d: Dasar): readonly Temuan[] {
  const l = langkah.find((x) => x.urut === p.urut);
  if (l === undefined) return [{ kode: 'LANGKAH_TIDAK_ADA', berat: 'tolak', pesan: 'Langkah itu tidak ada dalam alur surat ini.', dasarHukum: d.paraf }];
  const wewenang =
    l.jenis === 'tanda-tangan' && l.kewenangan !== null
      ? [temuanKewenangan(l.kewenangan, p.tanggal, 'pada tanggal surat', d.kewenangan) ?? temuanKewenangan(l.kewenangan, p.pada, 'pada saat ditandatangani,', d.kewenangan)]
      : [];
  return [giliran(l, langkah, d), tanggalWajar(l, langkah, p, d), pelaku(l, p, d), ...wewenang].filter((t) => t !== null);
}

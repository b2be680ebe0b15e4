import { EKSPOR_BARIS_MAKS, type SelEkspor } from '../../../shared/contract/daftar.ts';
import { AppError } from '../../../shared/errors.ts';
import { unduh } from '../../api/berkas.ts';
import { panggil } from '../../api/client.ts';
import type { SumberBaris } from '../../api/kueri.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { isiEkspor, urutkan } from './ekspor.ts';
import { terpilih, type KolomTabel, type PilihanBaris, type Urutan } from './tipe.ts';

/** Rows in one call: a few megabytes at most. */
const BAGIAN = 5000;

export type BentukEkspor = 'xlsx' | 'csv';
export type LaporEkspor = (sudah: number, jumlah: number) => void;
/** An export by the host: shown columns by id, and the selected rows by id (null: every row of the filter). */
export type EksporHost = (bentuk: BentukEkspor, kolom: readonly string[], hanya: readonly string[] | null) => Promise<string>;

interface Masukan<B> {
  readonly judul: string;
  readonly kolom: readonly KolomTabel<B>[];
  readonly baris: readonly B[];
  readonly sumber: SumberBaris<B>;
  readonly kunci: (b: B) => string;
  /** Sort done here; null when the host sorts. */
  readonly urut: Urutan | null;
  readonly pilihan?: PilihanBaris | undefined;
  readonly ekspor?: EksporHost | null | undefined;
}

export interface Ekspor {
  /** How many of the shown rows are selected. */
  readonly terpilih: number;
  jalankan(bentuk: BentukEkspor, hanyaTerpilih: boolean, lapor: LaporEkspor): Promise<string>;
}

async function semuaBaris<B>(m: Masukan<B>, lapor: LaporEkspor): Promise<readonly B[]> {
  if (!m.sumber.adaLagi || !m.sumber.semua) return m.baris;
  return urutkan(await m.sumber.semua(lapor), m.kolom, m.urut);
}

async function barisEkspor<B>(m: Masukan<B>, pilihan: PilihanBaris | null, lapor: LaporEkspor): Promise<readonly B[]> {
  if (pilihan?.jenis !== 'baris') return semuaBaris(m, lapor);
  const termuat = m.baris.filter((b) => terpilih(pilihan, m.kunci(b)));
  return termuat.length === pilihan.id.size ? termuat : (await semuaBaris(m, lapor)).filter((b) => terpilih(pilihan, m.kunci(b)));
}

function terlaluBanyak(n: number): AppError {
  const t = teksKomponen.tabel.eksporTerlaluBanyak;
  return new AppError('TERLALU_BESAR', t.pesan(teksAngka(n), teksAngka(EKSPOR_BARIS_MAKS)), { dampak: t.dampak, saran: t.saran });
}

/** Hands over the rows before the last part; null when the list is one part. */
async function titipkan(baris: readonly SelEkspor[][], dari: number, lapor: LaporEkspor): Promise<string | null> {
  let titipan: string | null = null;
  for (let i = 0; i < baris.length; i += BAGIAN) {
    lapor(i, dari);
    ({ titipan } = await panggil('daftar.titip', { titipan, baris: baris.slice(i, i + BAGIAN) }));
  }
  return titipan;
}

async function jalankan<B>(m: Masukan<B>, bentuk: BentukEkspor, pilihan: PilihanBaris | null, lapor: LaporEkspor): Promise<string> {
  if (m.ekspor) return m.ekspor(bentuk, m.kolom.filter((k) => k.tanpaEkspor !== true).map((k) => k.id), pilihan?.jenis === 'baris' ? [...pilihan.id] : null);
  if (pilihan?.jenis !== 'baris' && (m.sumber.jumlah ?? 0) > EKSPOR_BARIS_MAKS) throw terlaluBanyak(m.sumber.jumlah ?? 0);
  const baris = await barisEkspor(m, pilihan, lapor);
  if (baris.length > EKSPOR_BARIS_MAKS) throw terlaluBanyak(baris.length);
  const isi = isiEkspor(m.kolom, baris);
  const akhir = Math.max(0, Math.ceil(baris.length / BAGIAN) - 1) * BAGIAN;
  const titipan = await titipkan(isi.baris.slice(0, akhir), baris.length, lapor);
  return unduh('daftar.ekspor', { judul: m.judul.slice(0, 100).toWellFormed(), kolom: isi.kolom, titipan, baris: isi.baris.slice(akhir), bentuk });
}

/** The export of a table: by the host where it knows how, else the rows as they are shown, the remaining pages fetched first. null: not allowed. */
export function buatEkspor<B>(m: Masukan<B>): Ekspor | null {
  const { pilihan } = m;
  if (m.ekspor === null) return null;
  const n = pilihan === undefined ? 0 : pilihan.jenis === 'semua' ? 0 : m.sumber.adaLagi ? pilihan.id.size : m.baris.filter((b) => terpilih(pilihan, m.kunci(b))).length;
  return { terpilih: n, jalankan: (bentuk, hanyaTerpilih, lapor) => jalankan(m, bentuk, hanyaTerpilih ? (pilihan ?? null) : null, lapor) };
}

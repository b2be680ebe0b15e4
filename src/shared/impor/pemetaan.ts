import { BIDANG, type JenisNilai, type KodeBidang } from './bidang.ts';
import type { HasilKepala } from './kepala.ts';
import { hurufKolom, teksSel, type BarisSel } from './lembar.ts';
import type { Nilai } from './nilai.ts';
import { kunciKoreksi, ratakan } from './teks.ts';
import type { IsiBidang } from './urai-sel.ts';

/** Remembered corrections: field → value as written (see `kunciKoreksi`) → value to read instead. */
export type KamusKoreksi = ReadonlyMap<KodeBidang, ReadonlyMap<string, string>>;

export interface KolomPakai {
  readonly indeks: number;
  readonly bidang: KodeBidang;
  readonly jenis: JenisNilai;
  readonly label: string;
  readonly kepala: string;
  readonly huruf: string;
  /** Values already read in this column: lists repeat themselves, and equal texts then share one string. */
  readonly memo: Map<string, Nilai<IsiBidang>> | null;
}

/** Fields that differ from row to row: remembering them only costs memory. */
const TANPA_MEMO: ReadonlySet<JenisNilai> = new Set(['nip', 'nipLama', 'nik', 'npwp', 'digit', 'hp', 'email', 'namaGelar', 'nama']);

/** A header match, ready for reading many rows; made anew for each run, because it remembers what it read. */
export interface Pemetaan {
  readonly kolom: readonly KolomPakai[];
  readonly kepala: readonly string[];
  readonly barisData: number;
  readonly ada: ReadonlySet<KodeBidang>;
}

/** Turns a header match into a reading plan; columns still open are left out. */
export function siapkanPemetaan(hasil: HasilKepala): Pemetaan {
  const kolom: KolomPakai[] = [];
  for (const k of hasil.kolom) {
    if (k.bidang === null) continue;
    const { jenis, label } = BIDANG[k.bidang];
    kolom.push({ indeks: k.indeks, bidang: k.bidang, jenis, label, kepala: k.kepala, huruf: hurufKolom(k.indeks), memo: TANPA_MEMO.has(jenis) ? null : new Map() });
  }
  return { kolom, kepala: hasil.kolom.map((k) => k.kepala), barisData: hasil.barisData, ada: new Set(kolom.map((k) => k.bidang)) };
}

/** Corrections as a list (from the database) → the lookup `uraiBaris` uses. Unknown fields are ignored. */
export function susunKamus(daftar: readonly { readonly kolom: string; readonly dari: string; readonly menjadi: string }[]): KamusKoreksi {
  const kamus = new Map<KodeBidang, Map<string, string>>();
  for (const { kolom, dari, menjadi } of daftar) {
    if (!(kolom in BIDANG)) continue;
    const kode = kolom as KodeBidang;
    const isi = kamus.get(kode) ?? new Map<string, string>();
    isi.set(kunciKoreksi(dari), menjadi);
    kamus.set(kode, isi);
  }
  return kamus;
}

/** The '1 2 3 4 …' line below many headers. */
export function barisNomorKolom(baris: BarisSel): boolean {
  let ke = 0;
  for (const sel of baris) {
    if (sel === null) continue;
    // A date format on the column turns the number into a day: still part of the counting line.
    if (typeof sel === 'object') {
      ke++;
      continue;
    }
    const teks = teksSel(sel).trim().replace(/^\((\d+)\)$/, '$1');
    if (teks === '') continue;
    if (teks.length > 3 || Number(teks) !== ke + 1) return false;
    ke++;
  }
  return ke >= 3;
}

/** A header printed again at the top of each page. */
export function barisKepalaUlang(baris: BarisSel, pemetaan: Pemetaan): boolean {
  let sama = 0;
  for (const { indeks, kepala } of pemetaan.kolom) {
    const sel = baris[indeks];
    if (sel === null || sel === undefined) continue;
    if (typeof sel !== 'string' || ratakan(sel) !== ratakan(kepala)) return false;
    sama++;
  }
  return sama >= 3;
}

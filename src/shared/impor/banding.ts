import type { BarisImpor, RiwayatImpor } from './baris.ts';
import { ratakan } from './teks.ts';

export type NilaiKolom = string | number | boolean | null;

/** One field that would change, or one history row that would be added (`lama` null, `kolom` '' and `indeks` of the new row). */
export interface Perubahan {
  readonly jenis: 'isi' | 'tambah';
  readonly tabel: 'pegawai' | RiwayatImpor;
  readonly kolom: string;
  readonly lama: NilaiKolom;
  readonly baru: NilaiKolom;
  /** Index inside `data[tabel]` of the imported row; -1 for pegawai. */
  readonly indeks: number;
}

export interface HasilBanding {
  readonly ubah: readonly Perubahan[];
  /** The state after the changes: what is on record plus what the row says. */
  readonly hasil: BarisImpor;
}

type Isi = Readonly<Record<string, unknown>>;

function nilaiKolom(nilai: unknown): NilaiKolom {
  return typeof nilai === 'string' || typeof nilai === 'number' || typeof nilai === 'boolean' ? nilai : null;
}

/** Equal, or spelled all in one case by a list that knows no other: such a spelling never replaces a good one. */
function samaNilai(lama: unknown, baru: unknown): boolean {
  if (lama === baru) return true;
  if (typeof lama !== 'string' || typeof baru !== 'string') return false;
  const seragam = baru === baru.toUpperCase() || baru === baru.toLowerCase();
  return seragam && lama.toLowerCase() === baru.toLowerCase();
}

function sejalan(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function rata(teks: string | undefined): string | undefined {
  return teks === undefined ? undefined : ratakan(teks);
}

type Cocok<K extends RiwayatImpor> = (ada: BarisImpor[K][number], baru: BarisImpor[K][number]) => boolean;

/** When two history rows speak of the same event. */
const SAMA_PERISTIWA: { readonly [K in RiwayatImpor]: Cocok<K> } = {
  pangkat: (a, b) => a.golongan === b.golongan && sejalan(a.tmt, b.tmt),
  kgb: (a, b) => a.tmt === b.tmt,
  jabatan: (a, b) => rata(a.nama) === rata(b.nama) && a.jenisPenugasan === b.jenisPenugasan && sejalan(a.tmt, b.tmt),
  pendidikan: (a, b) => sejalan(a.tingkat, b.tingkat) && sejalan(rata(a.nama), rata(b.nama)),
  kontrak: (a, b) => sejalan(a.nomor, b.nomor) && sejalan(a.mulai, b.mulai),
};

/** A computed MKG gives way to one on record; a file without the column says nothing about it. */
function dilewati(tabel: RiwayatImpor, kolom: string, ada: Isi, baru: Isi): boolean {
  if (tabel !== 'pangkat' || !kolom.startsWith('mkg')) return false;
  if (baru['mkgTahun'] === undefined) return true;
  return baru['mkgDihitung'] === true && ada['mkgTahun'] !== undefined;
}

function bandingIsi(tabel: Perubahan['tabel'], ada: Isi, baru: Isi, indeks: number, lewati: (kolom: string) => boolean, ubah: Perubahan[]): Isi {
  let hasil: Record<string, unknown> | null = null;
  for (const kolom in baru) {
    const nilai = baru[kolom];
    if (nilai === undefined || lewati(kolom) || samaNilai(ada[kolom], nilai)) continue;
    hasil ??= { ...ada };
    hasil[kolom] = nilai;
    ubah.push({ jenis: 'isi', tabel, kolom, lama: nilaiKolom(ada[kolom]), baru: nilaiKolom(nilai), indeks });
  }
  return hasil ?? ada;
}

const POKOK: { readonly [K in RiwayatImpor]: (baris: BarisImpor[K][number]) => string } = {
  pangkat: (b) => `${b.golongan}${b.tmt === undefined ? '' : ` TMT ${b.tmt}`}`,
  kgb: (b) => `TMT ${b.tmt}`,
  jabatan: (b) => b.nama,
  pendidikan: (b) => b.nama ?? b.tingkat ?? '',
  kontrak: (b) => b.nomor ?? b.mulai ?? '',
};

function bandingRiwayat<K extends RiwayatImpor>(tabel: K, ada: BarisImpor[K], baru: BarisImpor[K], ubah: Perubahan[]): BarisImpor[K] {
  if (baru.length === 0) return ada;
  const hasil: BarisImpor[K][number][] = [...ada];
  baru.forEach((satu, indeks) => {
    const cocok = SAMA_PERISTIWA[tabel];
    const tepat = hasil.findIndex((a) => cocok(a, satu) && tmt(a) === tmt(satu));
    const letak = tepat >= 0 ? tepat : hasil.findIndex((a) => cocok(a, satu));
    const lama = hasil[letak];
    if (lama === undefined) {
      hasil.push(satu);
      ubah.push({ jenis: 'tambah', tabel, kolom: '', lama: null, baru: POKOK[tabel](satu), indeks });
      return;
    }
    hasil[letak] = bandingIsi(tabel, lama, satu, indeks, (kolom) => dilewati(tabel, kolom, lama, satu), ubah) as BarisImpor[K][number];
  });
  return hasil as BarisImpor[K];
}

function tmt(baris: object): unknown {
  return 'tmt' in baris ? baris.tmt : undefined;
}

/**
 * What an import row would change in what is on record. Blank fields change nothing; a value derived from the NIP never
 * replaces a recorded one; history rows are matched by event (golongan and TMT, TMT of the KGB, post and TMT) and added
 * when they are new.
 */
export function bandingkan(ada: BarisImpor, baru: BarisImpor): HasilBanding {
  const ubah: Perubahan[] = [];
  const turunan: readonly string[] = baru.diturunkan;
  const adaPegawai: Isi = ada.pegawai;
  const pegawai = bandingIsi('pegawai', ada.pegawai, baru.pegawai, -1, (kolom) => turunan.includes(kolom) && adaPegawai[kolom] !== undefined, ubah);
  const hasil: BarisImpor = {
    pegawai: pegawai as BarisImpor['pegawai'],
    pangkat: bandingRiwayat('pangkat', ada.pangkat, baru.pangkat, ubah),
    kgb: bandingRiwayat('kgb', ada.kgb, baru.kgb, ubah),
    jabatan: bandingRiwayat('jabatan', ada.jabatan, baru.jabatan, ubah),
    pendidikan: bandingRiwayat('pendidikan', ada.pendidikan, baru.pendidikan, ubah),
    kontrak: bandingRiwayat('kontrak', ada.kontrak, baru.kontrak, ubah),
    diturunkan: ada.diturunkan.filter((kolom) => !ubah.some((u) => u.tabel === 'pegawai' && u.kolom === kolom) || turunan.includes(kolom)),
  };
  return { ubah, hasil };
}

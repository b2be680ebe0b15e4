import { bandingkan, type Perubahan } from './banding.ts';
import type { BarisImpor, RiwayatImpor } from './baris.ts';
import { gabungkanBaris, type BarisTergabung } from './gabung.ts';
import type { BarisSel, Sel } from './lembar.ts';
import type { BeratMasalah, Masalah } from './masalah.ts';
import { polaBersama } from './pola-pesan.ts';
import type { HasilBaris } from './urai-baris.ts';

/** An employee on record, as far as an import can speak of him; history rows in any order. */
export interface AdaPegawai {
  readonly id: string;
  readonly data: BarisImpor;
}

export type CariPegawai = (nip: string) => AdaPegawai | undefined;

export type KeadaanBaris = 'baru' | 'berubah' | 'sama' | 'salah' | 'kosong' | 'gabung';

export interface RencanaBaris {
  readonly nomor: number;
  readonly keadaan: KeadaanBaris;
  readonly nip: string;
  readonly nama: string;
  /** Idempotency key: NIP and fingerprint of the content as read. */
  readonly kunci: string;
  readonly pegawaiId: string | null;
  /** Null for rows that change nothing, as for those that cannot be read. */
  readonly data: BarisImpor | null;
  readonly ubah: readonly Perubahan[];
  readonly masalah: readonly Masalah[];
  /** True when a finding asks a person to decide. */
  readonly keputusan: boolean;
  readonly gabungKe: number | null;
  /** The cells as read, of rows that are held back; empty for others. */
  readonly asli: BarisSel;
}

export interface JumlahRencana {
  readonly baca: number;
  readonly baru: number;
  readonly berubah: number;
  readonly sama: number;
  readonly salah: number;
  readonly kosong: number;
  readonly gabung: number;
  /** Rows with at least one warning and no error. */
  readonly peringatan: number;
  readonly keputusan: number;
}

export interface RingkasMasalah {
  readonly kode: string;
  readonly berat: BeratMasalah;
  /** The finding in the words all of the kind share; '…' for what differs from row to row. */
  readonly pesan: string;
  readonly jumlah: number;
}

export interface Rencana {
  readonly kepala: readonly string[];
  readonly baris: readonly RencanaBaris[];
  readonly jumlah: JumlahRencana;
  readonly ringkasMasalah: readonly RingkasMasalah[];
}

const TANPA_UBAH: readonly Perubahan[] = [];
const TANPA_ASLI: BarisSel = [];

function keadaanBaris(b: BarisTergabung, cari: CariPegawai): Pick<RencanaBaris, 'keadaan' | 'pegawaiId' | 'ubah'> {
  if (b.asal.kosong) return { keadaan: 'kosong', pegawaiId: null, ubah: TANPA_UBAH };
  if (b.gabungKe !== null) return { keadaan: 'gabung', pegawaiId: null, ubah: TANPA_UBAH };
  if (b.data === null || b.masalah.some((m) => m.berat === 'galat')) return { keadaan: 'salah', pegawaiId: null, ubah: TANPA_UBAH };
  const ada = cari(b.data.pegawai.nip);
  if (ada === undefined) return { keadaan: 'baru', pegawaiId: null, ubah: TANPA_UBAH };
  const { ubah } = bandingkan(ada.data, b.data);
  return { keadaan: ubah.length === 0 ? 'sama' : 'berubah', pegawaiId: ada.id, ubah };
}

const menulis = (tabel: RiwayatImpor, kolom = '') => (u: Perubahan): boolean => u.tabel === tabel && (u.jenis === 'tambah' || u.kolom.startsWith(kolom));

/** Findings about what the row would write: where the record already has it and keeps what it knows, there is nothing to find. */
const HANYA_BILA_DITULIS: Readonly<Record<string, (u: Perubahan) => boolean>> = {
  JENIS_JABATAN_KOSONG: menulis('jabatan'),
  JENIS_JABATAN_DIDUGA: menulis('jabatan'),
  MKG_DIHITUNG: menulis('pangkat', 'mkg'),
  PANGKAT_TANPA_TMT: menulis('pangkat'),
  DARI_NIP: (u) => u.tabel === 'pegawai' && ['tanggalLahir', 'jenisKelamin', 'tmtCpns'].includes(u.kolom),
};

function masalahBerlaku({ keadaan, ubah }: Pick<RencanaBaris, 'keadaan' | 'ubah'>, masalah: readonly Masalah[]): readonly Masalah[] {
  if (keadaan !== 'sama' && keadaan !== 'berubah') return masalah;
  return masalah.filter((m) => HANYA_BILA_DITULIS[m.kode] === undefined || ubah.some(HANYA_BILA_DITULIS[m.kode]!));
}

/** What becomes of one row against what is on record. */
export function rencanakanSatu(b: BarisTergabung, cari: CariPegawai): RencanaBaris {
  const banding = keadaanBaris(b, cari);
  const { keadaan, pegawaiId, ubah } = banding;
  const masalah = masalahBerlaku(banding, b.masalah);
  const keputusan = masalah.some((m) => m.keputusan === true);
  const pegawai = (b.data ?? b.asal.data)?.pegawai;
  return { nomor: b.asal.nomor, keadaan, nip: pegawai?.nip ?? '', nama: b.asal.nama, kunci: b.asal.kunci, pegawaiId, data: keadaan === 'sama' ? null : b.data, ubah, masalah, keputusan, gabungKe: b.gabungKe, asli: keadaan === 'salah' ? b.asal.asli : TANPA_ASLI };
}

/** Counts planned rows as they come; their order does not matter. */
export interface PenghitungRencana {
  terima(b: RencanaBaris): void;
  jumlah(): JumlahRencana;
  ringkas(): RingkasMasalah[];
}

export function penghitungRencana(): PenghitungRencana {
  const hitung = { baca: 0, baru: 0, berubah: 0, sama: 0, salah: 0, kosong: 0, gabung: 0, peringatan: 0, keputusan: 0 };
  const kelompok = new Map<string, { kode: string; berat: BeratMasalah; pesan: string; jumlah: number; baris: number; ke: number }>();
  const catat = (m: Masalah, baris: number, ke: number): void => {
    const kunci = `${m.berat} ${m.kode} ${m.bidang ?? ''}`;
    const ada = kelompok.get(kunci);
    if (ada === undefined) kelompok.set(kunci, { kode: m.kode, berat: m.berat, pesan: m.pesan, jumlah: 1, baris, ke });
    else {
      ada.jumlah++;
      ada.pesan = polaBersama(ada.pesan, m.pesan);
      if (baris < ada.baris) Object.assign(ada, { baris, ke });
    }
  };
  return {
    terima(b) {
      hitung.baca++;
      hitung[b.keadaan]++;
      if (b.keputusan) hitung.keputusan++;
      if (b.keadaan !== 'salah' && b.masalah.length > 0) hitung.peringatan++;
      for (const [i, m] of b.masalah.entries()) catat(m, b.nomor, i);
    },
    jumlah: () => ({ ...hitung }),
    ringkas: () =>
      [...kelompok.values()]
        .toSorted((a, b) => (a.berat === b.berat ? b.jumlah - a.jumlah || a.baris - b.baris || a.ke - b.ke : a.berat === 'galat' ? -1 : 1))
        .map(({ kode, berat, pesan, jumlah }) => ({ kode, berat, pesan, jumlah })),
  };
}

/**
 * The dry run: what each row would do to what is on record. Pure; rows may come lazily from `uraiLembar`. The counts
 * satisfy baru + berubah + sama + salah + kosong + gabung = baca. Planned again after it was carried out, no row is
 * 'baru' or 'berubah'.
 */
export function rencanakan(baris: Iterable<HasilBaris>, cari: CariPegawai, kepala: readonly string[] = []): Rencana {
  const hitung = penghitungRencana();
  const tergabung: (BarisTergabung | null)[] = gabungkanBaris(baris);
  const rencana = tergabung.map((b, i): RencanaBaris | null => {
    if (b === null) return null;
    // What was read of a row is let go as soon as it is planned: a list of 50,000 does not lie in the memory twice.
    tergabung[i] = null;
    const satu = rencanakanSatu(b, cari);
    hitung.terima(satu);
    return satu;
  }).filter((b) => b !== null);
  return { kepala, baris: rencana, jumlah: hitung.jumlah(), ringkasMasalah: hitung.ringkas() };
}

export const KEPALA_MASALAH = 'Masalah';

/**
 * The rows that were held back, as they stood in the file, with one more column that says what is wrong. The column is
 * ignored when the corrected file is imported again.
 */
export function barisSalah(rencana: Rencana): { readonly kepala: readonly string[]; readonly baris: readonly BarisSel[] } {
  const salah = rencana.baris.filter((b) => b.keadaan === 'salah');
  const lebar = salah.reduce((maks, b) => Math.max(maks, b.asli.length), rencana.kepala.length);
  const letak = Array.from({ length: lebar }, (_, i) => i).filter((i) => rencana.kepala[i] !== KEPALA_MASALAH);
  const baris = salah.map((b): BarisSel => [...letak.map((i): Sel => b.asli[i] ?? null), kalimatMasalah(b.masalah)]);
  return { kepala: [...letak.map((i) => rencana.kepala[i] ?? ''), KEPALA_MASALAH], baris };
}

function kalimatMasalah(masalah: readonly Masalah[]): string {
  const urut = masalah.toSorted((a, b) => Number(a.berat !== 'galat') - Number(b.berat !== 'galat'));
  return urut.map((m) => `${m.kepala === '' ? '' : `${m.kepala}: `}${m.pesan} ${m.saran}`).join(' | ');
}

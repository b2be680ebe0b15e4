import { z } from 'zod';
import type { BarisPegawai, KOLOM_URUT_PEGAWAI, SaringPegawai } from '../../../shared/contract/pegawai.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import type { Syarat } from './cari.ts';
import { syaratSaring } from './saring.ts';

export interface Urut {
  readonly kolom: (typeof KOLOM_URUT_PEGAWAI)[number];
  readonly arah: 'naik' | 'turun';
}

export interface MasukDaftar {
  readonly lingkup: Lingkup;
  readonly saring: SaringPegawai;
  readonly urut: Urut;
  readonly batas: number;
  readonly setelah: string | null;
  readonly denganGaji: boolean;
  readonly denganNik: boolean;
}

interface KunciUrut {
  readonly dari: string;
  /** Columns of the order before the id. The last is never null where the first is not, so row values compare without gaps. */
  readonly isi: readonly string[];
  /** Rows without the value: the condition, and the order before the id. */
  readonly tanpa: string;
  readonly kosong: readonly string[];
}

const DARI = 'FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id';
const satuKolom = (kolom: string): KunciUrut => ({ dari: DARI, isi: [kolom], tanpa: `${kolom} IS NULL`, kosong: [] });

/** Every order is one index or a nest of two, walked from the cursor on; nothing is sorted. */
const KUNCI_URUT = {
  nama: satuKolom('k.nama_cari'),
  nip: satuKolom('k.nip'),
  golongan: { dari: DARI, isi: ['k.golongan_urut', 'k.tmt_golongan'], tanpa: 'k.golongan_urut IS NULL AND k.tmt_golongan IS NULL', kosong: [] },
  tmtGolongan: satuKolom('k.tmt_golongan'),
  jabatan: satuKolom('k.jabatan'),
  // Unit by unit in the order of their names, people of a unit by name: CROSS JOIN keeps SQLite from turning the nest round.
  unit: { dari: 'FROM unit u CROSS JOIN pegawai_kini k ON k.unit_id = u.id', isi: ['u.nama', 'u.id', 'k.nama_cari'], tanpa: 'k.unit_id IS NULL', kosong: ['k.nama_cari'] },
  tmtPensiun: satuKolom('k.tmt_pensiun'),
} as const satisfies Readonly<Record<Urut['kolom'], KunciUrut>>;

type NilaiKunci = string | number | Buffer | null;

/** Where the next page begins: order, segment, sort values (ids as text under `i`) and the id of the last row. */
const zKursor = z.strictObject({
  u: z.string(),
  s: z.enum(['isi', 'kosong']),
  k: z.array(z.union([z.string(), z.number(), z.strictObject({ i: z.uuid() })])).max(3),
  id: z.uuid(),
});
type Kursor = z.infer<typeof zKursor>;

function keKursor(nilai: NilaiKunci): Kursor['k'][number] {
  return Buffer.isBuffer(nilai) ? { i: idKeTeks(nilai) } : (nilai ?? '');
}

function bacaKursor(teks: string, tanda: string, kunci: KunciUrut): Kursor {
  try {
    const k = zKursor.parse(JSON.parse(Buffer.from(teks, 'base64url').toString('utf8')));
    if (k.u === tanda && k.k.length === kunci[k.s].length) return k;
  } catch {
    // told below
  }
  throw new AppError('MASUKAN', 'Penanda halaman tidak cocok dengan urutan daftar ini.', { saran: 'Buka lagi daftarnya dari halaman pertama.' });
}

export interface BarisKini {
  readonly pegawai_id: Buffer;
  readonly nip: string;
  readonly nama: string;
  readonly status: BarisPegawai['status'];
  readonly golongan: string | null;
  readonly pangkat: string | null;
  readonly tmt_golongan: string | null;
  readonly jabatan: string | null;
  readonly jenis_jabatan: string | null;
  readonly eselon: string | null;
  readonly unit_id: Buffer | null;
  readonly unit: string | null;
  readonly kedudukan: string;
  readonly aktif: number;
  readonly pendidikan: string | null;
  readonly tanggal_lahir: string;
  readonly tmt_pensiun: string | null;
  readonly gaji_pokok: number | null;
}

interface BarisUrut extends BarisKini {
  readonly k0: NilaiKunci;
  readonly k1: NilaiKunci;
  readonly k2: NilaiKunci;
}

export const KOLOM_KINI =
  'k.pegawai_id, k.nip, k.nama, k.status, k.golongan, k.pangkat, k.tmt_golongan, k.jabatan, k.jenis_jabatan, k.eselon, k.unit_id, u.nama unit, k.kedudukan, k.aktif, k.pendidikan, k.tanggal_lahir, k.tmt_pensiun, k.gaji_pokok';

/**
 * One statement of the list. Rows with an empty sort key come last in both directions, as a segment of their own, so that
 * every segment is a seek and a walk along one index.
 */
export function sqlDaftar(urut: Urut, saring: string, segmen: 'isi' | 'kosong', lanjut: boolean): string {
  const kunci: KunciUrut = KUNCI_URUT[urut.kolom];
  const [arah, tanda] = urut.arah === 'naik' ? ['ASC', '>'] : ['DESC', '<'];
  const pakai = [...kunci[segmen], 'k.pegawai_id'];
  const mulai = lanjut ? ` AND (${pakai.join(', ')}) ${tanda} (${pakai.map(() => '?').join(', ')})` : '';
  const nilai = [0, 1, 2].map((i) => `${kunci[segmen][i] ?? 'NULL'} k${i}`).join(', ');
  return `SELECT ${KOLOM_KINI}, ${nilai} ${segmen === 'isi' ? kunci.dari : DARI}
    WHERE ${segmen === 'isi' ? `${kunci.isi[0]} IS NOT NULL` : kunci.tanpa}${mulai} AND ${saring} ORDER BY ${pakai.map((p) => `${p} ${arah}`).join(', ')} LIMIT ?`;
}

/** One page of the list with the number of all rows of the filter. */
export function daftarPegawai(db: ReadDb, m: MasukDaftar): { baris: BarisPegawai[]; jumlah: number; berikut: string | null } {
  const saring = syaratSaring(db, m.lingkup, m.saring, m.denganNik);
  const jumlah = hitungPegawai(db, saring);
  const { baris, berikut } = halaman(db, m, saring, m.setelah);
  return { baris: baris.map((b) => keBaris(b, m.denganGaji)), jumlah, berikut };
}

export function hitungPegawai(db: ReadDb, saring: Syarat): number {
  return db.satu<{ n: number }>(`SELECT count(*) n FROM pegawai_kini k WHERE ${saring.sql}`, ...saring.nilai)!.n;
}

function halaman(db: ReadDb, m: MasukDaftar, saring: Syarat, setelah: string | null): { baris: BarisUrut[]; berikut: string | null } {
  const kunci: KunciUrut = KUNCI_URUT[m.urut.kolom];
  const tanda = `${m.urut.kolom}:${m.urut.arah}`;
  const kursor = setelah === null ? null : bacaKursor(setelah, tanda, kunci);
  const ambil = (segmen: 'isi' | 'kosong', dari: Kursor | null, batas: number): BarisUrut[] => {
    const mulai = dari === null ? [] : [...dari.k.map((k) => (typeof k === 'object' ? idDariTeks(k.i) : k)), idDariTeks(dari.id)];
    return db.baca<BarisUrut>(sqlDaftar(m.urut, saring.sql, segmen, dari !== null), ...mulai, ...saring.nilai, batas);
  };
  const isi = kursor?.s === 'kosong' ? [] : ambil('isi', kursor, m.batas + 1);
  const kosong = isi.length > m.batas ? [] : ambil('kosong', kursor?.s === 'kosong' ? kursor : null, m.batas + 1 - isi.length);
  const semua = [...isi, ...kosong];
  const akhir = semua[m.batas - 1];
  if (semua.length <= m.batas || !akhir) return { baris: semua, berikut: null };
  const s = isi.length >= m.batas ? 'isi' : 'kosong';
  const k = [akhir.k0, akhir.k1, akhir.k2].slice(0, kunci[s].length).map(keKursor);
  return { baris: semua.slice(0, m.batas), berikut: Buffer.from(JSON.stringify({ u: tanda, s, k, id: idKeTeks(akhir.pegawai_id) } satisfies Kursor)).toString('base64url') };
}

/** All rows of a filter in the order of the list, page by page, for the export. */
export function* semuaPegawai(db: ReadDb, m: Omit<MasukDaftar, 'batas' | 'setelah'>): Generator<BarisPegawai> {
  const saring = syaratSaring(db, m.lingkup, m.saring, m.denganNik);
  let setelah: string | null = null;
  do {
    const h: { baris: BarisUrut[]; berikut: string | null } = halaman(db, { ...m, batas: 500, setelah: null }, saring, setelah);
    for (const b of h.baris) yield keBaris(b, m.denganGaji);
    setelah = h.berikut;
  } while (setelah !== null);
}

export function keBaris(b: BarisKini, denganGaji: boolean): BarisPegawai {
  return {
    id: idKeTeks(b.pegawai_id),
    nip: b.nip,
    nama: b.nama,
    status: b.status,
    golongan: b.golongan,
    pangkat: b.pangkat,
    tmtGolongan: b.tmt_golongan,
    jabatan: b.jabatan,
    jenisJabatan: b.jenis_jabatan,
    eselon: b.eselon,
    unitId: b.unit_id === null ? null : idKeTeks(b.unit_id),
    unit: b.unit,
    kedudukan: b.kedudukan,
    aktif: b.aktif === 1,
    pendidikan: b.pendidikan,
    tanggalLahir: b.tanggal_lahir,
    tmtPensiun: b.tmt_pensiun,
    gajiPokok: denganGaji ? b.gaji_pokok : null,
  };
}

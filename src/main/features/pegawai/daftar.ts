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

/** Sort keys: the last column before the id is never null where the first is not, so row values compare without gaps. */
const KUNCI_URUT = {
  nama: ['k.nama_cari'],
  nip: ['k.nip'],
  golongan: ['k.golongan_urut', 'k.tmt_golongan'],
  tmtGolongan: ['k.tmt_golongan'],
  jabatan: ['k.jabatan'],
  unit: ['u.nama'],
  tmtPensiun: ['k.tmt_pensiun'],
} as const satisfies Readonly<Record<Urut['kolom'], readonly string[]>>;

const zKursor = z.strictObject({ u: z.string(), k: z.array(z.union([z.string(), z.number()])).max(2), id: z.uuid() });
type Kursor = z.infer<typeof zKursor>;

function bacaKursor(teks: string, tanda: string, panjang: number): Kursor {
  try {
    const k = zKursor.parse(JSON.parse(Buffer.from(teks, 'base64url').toString('utf8')));
    if (k.u === tanda && (k.k.length === 0 || k.k.length === panjang)) return k;
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
  readonly k0: string | number | null;
  readonly k1: string | number | null;
}

export const KOLOM_KINI =
  'k.pegawai_id, k.nip, k.nama, k.status, k.golongan, k.pangkat, k.tmt_golongan, k.jabatan, k.jenis_jabatan, k.eselon, k.unit_id, u.nama unit, k.kedudukan, k.aktif, k.pendidikan, k.tanggal_lahir, k.tmt_pensiun, k.gaji_pokok';

/**
 * One statement of the list. Rows with an empty sort key come last in both directions, as a segment of their own, so that
 * every segment is a seek and a walk along one index.
 */
export function sqlDaftar(urut: Urut, saring: string, segmen: 'isi' | 'kosong', lanjut: boolean): string {
  const kunci: readonly string[] = KUNCI_URUT[urut.kolom];
  const [utama = ''] = kunci;
  const [arah, tanda] = urut.arah === 'naik' ? ['ASC', '>'] : ['DESC', '<'];
  const pakai = segmen === 'isi' ? [...kunci, 'k.pegawai_id'] : ['k.pegawai_id'];
  const mulai = lanjut ? ` AND (${pakai.join(', ')}) ${tanda} (${pakai.map(() => '?').join(', ')})` : '';
  return `SELECT ${KOLOM_KINI}, ${utama} k0, ${kunci[1] ?? 'NULL'} k1 FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id
    WHERE ${utama} IS ${segmen === 'isi' ? 'NOT NULL' : 'NULL'}${mulai} AND ${saring} ORDER BY ${pakai.map((p) => `${p} ${arah}`).join(', ')} LIMIT ?`;
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
  const panjang = KUNCI_URUT[m.urut.kolom].length;
  const tanda = `${m.urut.kolom}:${m.urut.arah}`;
  const kursor = setelah === null ? null : bacaKursor(setelah, tanda, panjang);
  const hasil: BarisUrut[] = [];
  const ambil = (segmen: 'isi' | 'kosong', dari: Kursor | null): void => {
    const kunci = dari === null ? [] : [...(segmen === 'isi' ? dari.k : []), idDariTeks(dari.id)];
    hasil.push(...db.baca<BarisUrut>(sqlDaftar(m.urut, saring.sql, segmen, dari !== null), ...kunci, ...saring.nilai, m.batas + 1 - hasil.length));
  };
  const diKosong = kursor !== null && kursor.k.length === 0;
  if (!diKosong) ambil('isi', kursor);
  if (hasil.length <= m.batas) ambil('kosong', diKosong ? kursor : null);
  const baris = hasil.slice(0, m.batas);
  const akhir = baris.at(-1);
  if (hasil.length <= m.batas || !akhir) return { baris, berikut: null };
  const k = akhir.k0 === null ? [] : [akhir.k0, akhir.k1].slice(0, panjang).map((v) => v ?? '');
  return { baris, berikut: Buffer.from(JSON.stringify({ u: tanda, k, id: idKeTeks(akhir.pegawai_id) } satisfies Kursor)).toString('base64url') };
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

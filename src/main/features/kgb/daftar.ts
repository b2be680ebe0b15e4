import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { tambahBulan } from '../../../shared/domain/tanggal.ts';
import { pesanUmum } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPotret } from '../../db/potret.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { hitungBulan } from './hitung.ts';
import { zSuratBeku } from './surat.ts';
import { TANPA_DASAR } from './syarat.ts';
import { langkahKini, zHasilKini, type HasilKini } from './turunan.ts';

export interface MintaDaftar {
  readonly bulan: string;
  /** Also those for whom no step can be computed at all (no basis, end of the table). */
  readonly semua: boolean;
  /** Only those in service who have no basis to compute from, whatever the month. */
  readonly tanpaDasar?: boolean;
  readonly unitId: string | null;
  readonly terlambat: boolean;
  readonly lingkup: Lingkup;
  readonly hariIni: string;
  readonly denganGaji: boolean;
}

/** A row of the due list; `luarBulan`: its own month is an earlier one. Codes of the reasons stay with it. */
export interface BarisDaftar extends BarisKgb {
  readonly luarBulan: boolean;
  /** A step after his next one: shown, not issued before that one is. */
  readonly sesudahBerikut: boolean;
  readonly kode: readonly string[];
}

interface BarisMentah {
  pegawai_id: Buffer;
  bulan: string | null;
  hasil: string;
  nip: string;
  nama: string;
  status: string;
  unit: string | null;
}

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Buffer[];
}

function syaratOrang(m: MintaDaftar): Syarat {
  const l = sqlLingkup(m.lingkup, 'k');
  if (m.unitId === null) return l;
  return { sql: `${l.sql} AND k.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)`, nilai: [...l.nilai, idDariTeks(m.unitId)] };
}

const DARI = 'FROM kgb_kini g JOIN pegawai_kini k ON k.pegawai_id = g.pegawai_id LEFT JOIN unit u ON u.id = k.unit_id';
const KOLOM = 'g.pegawai_id, g.bulan, g.hasil, k.nip, k.nama, k.status, u.nama unit';

/** Reasons after which there is nothing left to give: such a step is not 'late'. */
const PURNA = new Set(['BUP', 'BERHENTI', 'MENINGGAL']);
/** Reasons that move a step; in its old month they hold it. */
const MENGGESER = new Set(['TUNDA', 'HUKDIS', 'CLTN']);

function keBaris(b: BarisMentah, h: HasilKini, m: MintaDaftar): BarisDaftar {
  const awal = `${m.bulan}-01`;
  const bergeser = h.tanggal !== awal && h.tanggalSemula === awal;
  const alasan = h.alasan.map((a) => ({
    kode: a.kode,
    pesan: m.denganGaji ? a.pesan : pesanUmum(a),
    dasarHukum: a.dasarHukum,
    berat: bergeser && MENGGESER.has(a.kode) ? ('tolak' as const) : a.berat,
  }));
  const { tanggal, golongan, mkgTahun, mkgBulan, berikut } = h;
  return {
    pegawaiId: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, unit: b.unit, status: b.status,
    jatuhTempo: h.jatuhTempo && !bergeser,
    tanggal, golongan, mkgTahun, mkgBulan, berikut, alasan,
    gajiLama: m.denganGaji ? h.gajiLama : null,
    gajiBaru: m.denganGaji ? h.gajiBaru : null,
    terlambat: tanggal !== null && (tanggal < awal || tanggal < `${m.hariIni.slice(0, 7)}-01`),
    luarBulan: tanggal !== awal && !bergeser,
    sesudahBerikut: false,
    dokumenId: null,
    nomor: null,
    kode: h.alasan.map((a) => a.kode),
  };
}

/**
 * Everyone whose step lies in the month or would have, and (`terlambat`) those of earlier months without a letter;
 * with `semua` the next step of every employee, whenever it falls.
 */
function belumTerbit(db: ReadDb, m: MintaDaftar): BarisDaftar[] {
  const s = syaratOrang(m);
  const awal = `${m.bulan}-01`;
  const sebelum = `(g.bulan < ? AND (g.tanggal = ? ${m.terlambat ? 'OR (g.tanggal < ? AND g.tanggal <= ?)' : ''}))`;
  const nilai = m.terlambat ? [m.bulan, awal, awal, m.hariIni] : [m.bulan, awal];
  if (m.semua || m.tanpaDasar) return db.baca<BarisMentah>(`SELECT ${KOLOM} ${DARI} WHERE ${m.tanpaDasar ? `${TANPA_DASAR} AND ` : ''}${s.sql}`, ...s.nilai).map((b) => keBaris(b, zHasilKini.parse(JSON.parse(b.hasil)), m));
  const baris = db.baca<BarisMentah>(`SELECT ${KOLOM} ${DARI} WHERE (g.bulan = ? OR ${sebelum}) AND ${s.sql}`, m.bulan, ...nilai, ...s.nilai);
  return baris
    .map((b) => keBaris(b, zHasilKini.parse(JSON.parse(b.hasil)), m))
    .filter((b) => !(b.luarBulan && b.tanggal !== null && b.kode.some((k) => PURNA.has(k))));
}

/**
 * Steps in this month of people whose next step lies before it: years ahead, and those held because an earlier one was
 * never recorded. Their next step but one (`berikut`) tells who cannot be meant, so few have to be worked out.
 */
function sesudahBerikut(db: ReadDb, m: MintaDaftar, sudah: ReadonlySet<string>): BarisDaftar[] {
  const s = syaratOrang(m);
  const awal = `${m.bulan}-01`;
  const calon = db
    .baca<BarisMentah>(`SELECT ${KOLOM} ${DARI} WHERE g.tanggal < ? AND (json_extract(g.hasil, '$.berikut') IS NULL OR json_extract(g.hasil, '$.berikut') <= ?) AND ${s.sql}`, awal, awal, ...s.nilai)
    .filter((b) => !sudah.has(idKeTeks(b.pegawai_id)));
  const potret = new Map(bacaPotret(db, calon.map((b) => idKeTeks(b.pegawai_id))).map((p) => [p.id, p]));
  return calon.flatMap((b) => {
    const p = potret.get(idKeTeks(b.pegawai_id));
    const langkah = p && hitungBulan(db, p, m.bulan, m.hariIni);
    return langkah ? [{ ...keBaris(b, langkahKini(langkah), m), sesudahBerikut: true }] : [];
  });
}

interface BarisTerbit extends Omit<BarisMentah, 'bulan' | 'hasil'> {
  data: string;
  dokumen_id: Buffer;
  nomor: string;
}

/** Letters that were issued in batches of this month: shown with their number, never offered again. */
function sudahTerbit(db: ReadDb, m: MintaDaftar): BarisDaftar[] {
  const s = syaratOrang(m);
  const baris = db.baca<BarisTerbit>(
    `SELECT b.pegawai_id, b.data, b.dokumen_id, b.nomor, k.nip, k.nama, k.status, u.nama unit
     FROM kelompok kl JOIN kelompok_butir b ON b.kelompok_id = kl.id JOIN pegawai_kini k ON k.pegawai_id = b.pegawai_id LEFT JOIN unit u ON u.id = k.unit_id
     WHERE kl.bulan = ? AND kl.jenis = 'skgb' AND b.keadaan = 'jadi' AND ${s.sql}`,
    m.bulan,
    ...s.nilai,
  );
  return baris.flatMap((b): BarisDaftar[] => {
    const beku = zSuratBeku.parse(JSON.parse(b.data));
    if (beku.jenis !== 'skgb') return [];
    const { lama, baru, kgbBerikut } = beku.surat;
    return [{
      pegawaiId: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, unit: b.unit, status: b.status,
      jatuhTempo: true, tanggal: baru.tmt, golongan: beku.riwayat.golongan, mkgTahun: baru.mkg.tahun, mkgBulan: baru.mkg.bulan,
      gajiLama: m.denganGaji ? lama.gaji.dibayar : null, gajiBaru: m.denganGaji ? baru.gaji.dibayar : null,
      berikut: kgbBerikut, alasan: [], terlambat: false, luarBulan: baru.tmt !== `${m.bulan}-01`, sesudahBerikut: false, dokumenId: idKeTeks(b.dokumen_id), nomor: b.nomor, kode: [],
    }];
  });
}

/** The due list of a month in the order of the employee list: by name. */
export function daftarKgb(db: ReadDb, m: MintaDaftar): BarisDaftar[] {
  const lintas = m.semua || m.tanpaDasar === true;
  const baris = lintas ? belumTerbit(db, m) : [...belumTerbit(db, m), ...sudahTerbit(db, m)];
  const lanjutan = lintas ? [] : sesudahBerikut(db, m, new Set(baris.map((b) => b.pegawaiId)));
  return [...baris, ...lanjutan].toSorted((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.nip < b.nip ? -1 : 1));
}

/** How many fall due in the twelve months after this one. */
export function dalamSetahun(db: ReadDb, m: MintaDaftar): number {
  const s = syaratOrang(m);
  const sampai = tambahBulan(`${m.bulan}-01`, 12).slice(0, 7);
  return db.satu<{ n: number }>(`SELECT count(*) n FROM kgb_kini g JOIN pegawai_kini k ON k.pegawai_id = g.pegawai_id WHERE g.bulan > ? AND g.bulan <= ? AND g.jatuh = 1 AND ${s.sql}`, m.bulan, sampai, ...s.nilai)?.n ?? 0;
}

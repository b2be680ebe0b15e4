import { z } from 'zod';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { kunciSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { jumlahCetak } from './izin-ulang.ts';

type BarisLembar = Keluar<'kendali.lembar'>['baris'][number];
type BarisMutasi = Keluar<'kendali.mutasi'>['baris'][number];
type Penerimaan = Keluar<'kendali.penerimaan'>[number];
type Permintaan = Keluar<'kendali.permintaan'>[number];
type Nilai = string | number | Buffer;

const id = (b: Buffer | null): string | null => (b === null ? null : idKeTeks(b));

/** Title of a job: of the print order, or of the single job. */
const JUDUL = (kolom: string): string => `coalesce((SELECT r.judul FROM rangkaian_cetak r WHERE r.id = ${kolom}), (SELECT p.judul FROM pekerjaan_cetak p WHERE p.id = ${kolom}))`;

const LEMBAR = `SELECT l.id, l.kertas, l.seri, l.keadaan, l.pekerjaan_id, ${JUDUL('l.pekerjaan_id')} pekerjaan, l.dokumen_id, d.nomor, d.nama, m.sebab, l.diubah_pada
  FROM lembar l JOIN mutasi_lembar m ON m.id = l.mutasi_id LEFT JOIN dokumen d ON d.id = l.dokumen_id`;

interface MentahLembar {
  id: Buffer;
  kertas: string;
  seri: string;
  keadaan: BarisLembar['keadaan'];
  pekerjaan_id: Buffer | null;
  pekerjaan: string | null;
  dokumen_id: Buffer | null;
  nomor: string | null;
  nama: string | null;
  sebab: string;
  diubah_pada: number;
}

const keLembar = (b: MentahLembar): BarisLembar => ({
  id: idKeTeks(b.id), kertas: b.kertas, seri: b.seri, keadaan: b.keadaan, pekerjaanId: id(b.pekerjaan_id), pekerjaan: b.pekerjaan, dokumenId: id(b.dokumen_id), nomor: b.nomor, nama: b.nama, sebab: b.sebab, diubahPada: b.diubah_pada,
});

export function barisLembar(db: ReadDb, syarat: string, ...nilai: readonly Nilai[]): BarisLembar[] {
  return db.baca<MentahLembar>(`${LEMBAR} WHERE ${syarat}`, ...nilai).map(keLembar);
}

/** One page of sheets in the order of their serials; the mark of a page is its last sheet. */
export function halamanLembar(db: ReadDb, m: MasukTerurai<'kendali.lembar'>): Keluar<'kendali.lembar'> {
  const s = syaratLembar(m.saring);
  const lanjut = m.setelah ? '(l.kertas, l.awalan, l.urut) > (SELECT x.kertas, x.awalan, x.urut FROM lembar x WHERE x.id = ?)' : '1=1';
  if (m.setelah && !z.uuid().safeParse(m.setelah).success) throw new AppError('MASUKAN', 'Penanda halaman tidak cocok dengan urutan daftar ini.', { saran: 'Buka lagi daftarnya dari halaman pertama.' });
  const baris = barisLembar(db, `${s.sql} AND ${lanjut} ORDER BY l.kertas, l.awalan, l.urut LIMIT ?`, ...s.nilai, ...(m.setelah ? [idDariTeks(m.setelah)] : []), m.batas + 1);
  const isi = baris.slice(0, m.batas);
  return { baris: isi, jumlah: db.satu<{ n: number }>(`SELECT count(*) n FROM lembar l WHERE ${s.sql}`, ...s.nilai)!.n, berikut: baris.length > m.batas ? isi.at(-1)!.id : null };
}

function syaratLembar({ kertas, keadaan, teks }: MasukTerurai<'kendali.lembar'>['saring']): { readonly sql: string; readonly nilai: readonly Nilai[] } {
  const bagian: [string, Nilai[]][] = [['1=1', []]];
  if (kertas) bagian.push(['l.kertas = ?', [kertas]]);
  if (keadaan) bagian.push(['l.keadaan = ?', [keadaan]]);
  const cari = kunciSeri(teks ?? '');
  // Only digits are the end of a serial, anything else its beginning.
  if (cari !== '') bagian.push(/^\d+$/.test(cari) ? ["l.kunci LIKE '%' || ?", [cari]] : ['l.kunci >= ? AND l.kunci < ?', [cari, `${cari}\u{10ffff}`]]);
  return { sql: bagian.map(([b]) => b).join(' AND '), nilai: bagian.flatMap(([, n]) => n) };
}

const MUTASI = `SELECT m.*, ${JUDUL('m.pekerjaan_id')} pekerjaan, d.nomor FROM mutasi_lembar m LEFT JOIN dokumen d ON d.id = m.dokumen_id`;

interface MentahMutasi extends Omit<BarisMutasi, 'id' | 'pada' | 'seriAwal' | 'seriAkhir' | 'baNomor'> {
  id: Buffer;
  dibuat_pada: number;
  seri_awal: string;
  seri_akhir: string;
  ba_nomor: string | null;
}

const keMutasi = (b: MentahMutasi): BarisMutasi => ({
  id: idKeTeks(b.id), no: b.no, pada: b.dibuat_pada, tanggal: b.tanggal, kertas: b.kertas, seriAwal: b.seri_awal, seriAkhir: b.seri_akhir, jumlah: b.jumlah, dari: b.dari, ke: b.ke, perbuatan: b.perbuatan,
  sebab: b.sebab, pekerjaan: b.pekerjaan, nomor: b.nomor, baNomor: b.ba_nomor, pelaku: b.pelaku, penyetuju: b.penyetuju,
});

const URUT_MUTASI = { kolom: 'no', arah: 'turun', kunci: 'm.no', id: 'm.no' } as const;

export function halamanMutasi(db: ReadDb, m: MasukTerurai<'kendali.mutasi'>): Keluar<'kendali.mutasi'> {
  const [syarat, nilai]: [string, Nilai[]] = m.kertas ? ['m.kertas = ?', [m.kertas]] : ['1=1', []];
  const h = sqlHalaman(URUT_MUTASI, m.setelah ?? null);
  const baris = db.baca<MentahMutasi>(`${MUTASI} WHERE ${h.lanjut} AND ${syarat} ${h.urut} LIMIT ?`, ...h.nilai, ...nilai, m.batas + 1);
  const halaman = potongHalaman(URUT_MUTASI, baris, m.batas, (b) => [b.no, b.no]);
  return { baris: halaman.baris.map(keMutasi), jumlah: db.satu<{ n: number }>(`SELECT count(*) n FROM mutasi_lembar m WHERE ${syarat}`, ...nilai)!.n, berikut: halaman.berikut };
}

interface MentahPenerimaan extends Omit<Penerimaan, 'id' | 'seriAwal' | 'seriAkhir' | 'baNomor' | 'baTanggal' | 'dariSiapa' | 'pindaianHash' | 'dibuatPada'> {
  id: Buffer;
  seri_awal: string;
  seri_akhir: string;
  ba_nomor: string;
  ba_tanggal: string;
  dari_siapa: string;
  pindaian_hash: string | null;
  dibuat_pada: number;
}

export function daftarPenerimaan(db: ReadDb, syarat = '1=1', ...nilai: readonly Nilai[]): Penerimaan[] {
  return db
    .baca<MentahPenerimaan>(`SELECT p.*, (SELECT count(*) FROM lembar l WHERE l.penerimaan_id = p.id AND l.keadaan = 'tersedia') tersedia FROM penerimaan_lembar p WHERE ${syarat} ORDER BY p.tanggal DESC, p.id DESC`, ...nilai)
    .map((b) => ({
      id: idKeTeks(b.id), kertas: b.kertas, seriAwal: b.seri_awal, seriAkhir: b.seri_akhir, jumlah: b.jumlah, tersedia: b.tersedia, tanggal: b.tanggal, baNomor: b.ba_nomor, baTanggal: b.ba_tanggal, dariSiapa: b.dari_siapa, kotak: b.kotak,
      pindaianHash: b.pindaian_hash, catatan: b.catatan, pelaku: b.pelaku, dibuatPada: b.dibuat_pada,
    }));
}

interface MentahPermintaan extends Omit<Permintaan, 'id' | 'lembarId' | 'milikSendiri' | 'dimintaPada' | 'diputusPada'> {
  id: Buffer;
  lembar_id: Buffer;
  pemohon_id: Buffer | null;
  dibuat_pada: number;
  diputus_pada: number | null;
}

/** Requests; `saya` tells which are one's own and so cannot be decided. */
export function daftarPermintaan(db: ReadDb, saya: string, syarat: string, ...nilai: readonly Nilai[]): Permintaan[] {
  return db
    .baca<MentahPermintaan>(`SELECT s.*, d.nomor, d.nama FROM persetujuan_lembar s LEFT JOIN dokumen d ON d.id = s.dokumen_id WHERE ${syarat} ORDER BY s.keadaan = 'menunggu' DESC, s.dibuat_pada DESC LIMIT 500`, ...nilai)
    .map((b) => ({
      id: idKeTeks(b.id), lembarId: idKeTeks(b.lembar_id), kertas: b.kertas, seri: b.seri, jenis: b.jenis, dari: b.dari, menjadi: b.menjadi, nomor: b.nomor, nama: b.nama, alasan: b.alasan, keadaan: b.keadaan,
      pemohon: b.pemohon, milikSendiri: b.pemohon_id !== null && idKeTeks(b.pemohon_id) === saya, dimintaPada: b.dibuat_pada, penyetuju: b.penyetuju, diputusPada: b.diputus_pada, catatan: b.catatan,
    }));
}

/** A sheet with everything that ever happened to it. */
export function kisahLembar(ctx: Konteks, lembarId: string): Keluar<'kendali.kisah'> {
  const { db } = ctx;
  const blob = idDariTeks(lembarId);
  const l = db.satu<{ kertas: string; awalan: string; urut: number; penerimaan_id: Buffer; dokumen_id: Buffer | null }>('SELECT kertas, awalan, urut, penerimaan_id, dokumen_id FROM lembar WHERE id = ?', blob);
  if (!l) throw new AppError('TIDAK_DITEMUKAN', 'Lembar itu tidak ada.', { saran: 'Cari nomor serinya di daftar lembar.' });
  return {
    lembar: barisLembar(db, 'l.id = ?', blob)[0]!,
    penerimaan: daftarPenerimaan(db, 'p.id = ?', l.penerimaan_id)[0]!,
    mutasi: db.baca<MentahMutasi>(`${MUTASI} WHERE m.kertas = ? AND m.awalan = ? AND m.dari_urut <= ? AND m.sampai_urut >= ? ORDER BY m.no`, l.kertas, l.awalan, l.urut, l.urut).map(keMutasi),
    permintaan: daftarPermintaan(db, ctx.sesi.penggunaId, 's.lembar_id = ?', blob),
    kaliCetak: l.dokumen_id === null ? 0 : jumlahCetak(db, idKeTeks(l.dokumen_id)),
  };
}

/** Jobs that hold sheets, with what the print queue knows of them. */
export function pekerjaanTerbuka(db: ReadDb): Keluar<'kendali.terbuka'> {
  return db
    .baca<{ id: Buffer; judul: string | null; keadaan: string | null; kertas: string; n: number; awal: string; akhir: string; sejak: number; pelaku: string }>(
      `SELECT l.pekerjaan_id id, ${JUDUL('l.pekerjaan_id')} judul, coalesce((SELECT r.keadaan FROM rangkaian_cetak r WHERE r.id = l.pekerjaan_id), (SELECT p.keadaan FROM pekerjaan_cetak p WHERE p.id = l.pekerjaan_id)) keadaan,
         l.kertas, count(*) n, min(l.seri) awal, max(l.seri) akhir, max(l.diubah_pada) sejak, max(m.pelaku) pelaku
       FROM lembar l JOIN mutasi_lembar m ON m.id = l.mutasi_id WHERE l.keadaan = 'dipesan' AND l.pekerjaan_id IS NOT NULL GROUP BY l.pekerjaan_id, l.kertas ORDER BY sejak`,
    )
    .map((b) => ({ pekerjaanId: idKeTeks(b.id), judul: b.judul, keadaan: b.keadaan, kertas: b.kertas, jumlah: b.n, seriAwal: b.awal, seriAkhir: b.akhir, sejak: b.sejak, pelaku: b.pelaku }));
}

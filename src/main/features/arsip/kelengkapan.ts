import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import type { ButirKelengkapan } from '../../../shared/domain/arsip.ts';
import { AppError } from '../../../shared/errors.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import type { Konteks } from '../../context.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup, wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { aturanKelengkapan } from './aturan.ts';
import { sqlBerkasUtama } from './queries.ts';

type Nilai = string | number | Buffer;
type Keadaan = Keluar<'arsip.kelengkapan'>[number]['keadaan'];

interface Ungkapan {
  /** SQL that gives the id of the paper in the archive, or NULL; on `pegawai_kini k`. */
  readonly arsip: string;
  /** SQL that is true when such a paper is asked of this employee. */
  readonly berlaku: string;
}

/** Only words of the rule reach the SQL as text, and only of this form. */
const AMAN = /^[a-z0-9_-]+$/i;

function kutip(teks: string): string {
  if (!AMAN.test(teks)) throw new AppError('ATURAN', `Aturan kelengkapan berkas memuat kode yang tidak dikenal: ${teks}.`, { saran: 'Perbaiki di Kelola › Aturan.' });
  return `'${teks}'`;
}

/** A paper that has not expired goes before one that has. */
const PILIH = "ORDER BY ifnull(a.berlaku_sampai, '9999') DESC LIMIT 1";

function ungkapan(b: ButirKelengkapan, hariIni: string): Ungkapan {
  const status = `k.status IN (${b.status.map(kutip).join(',')})`;
  if ('jenis' in b.sumber) return { arsip: `(SELECT a.id FROM arsip a WHERE a.pegawai_id = k.pegawai_id AND a.jenis IN (${b.sumber.jenis.map(kutip).join(',')}) AND a.dihapus_pada IS NULL ${PILIH})`, berlaku: status };
  const def = riwayatMenurutKode(b.sumber.riwayat);
  if (!def) throw new AppError('ATURAN', `Aturan kelengkapan berkas menyebut riwayat yang tidak ada: ${b.sumber.riwayat}.`, { saran: 'Perbaiki di Kelola › Aturan.' });
  const saat = b.sumber.tahunLalu === undefined ? `r.${def.urut} <= ${kutip(hariIni)}` : `r.${def.urut} = ${Number(hariIni.slice(0, 4)) - b.sumber.tahunLalu}`;
  const baris = (kolom: string): string => `(SELECT r.${kolom} FROM ${def.tabel} r WHERE r.pegawai_id = k.pegawai_id AND r.dihapus_pada IS NULL AND ${saat} ORDER BY r.${def.urut} DESC, r.id DESC LIMIT 1)`;
  // Our own letter is the decree of the row it made.
  const arsip = `coalesce((SELECT a.id FROM arsip a WHERE a.baris_id = ${baris('id')} AND a.dihapus_pada IS NULL LIMIT 1), (SELECT a.id FROM arsip a WHERE a.id = ${baris('dokumen_id')} AND a.dihapus_pada IS NULL))`;
  return { arsip, berlaku: b.sumber.bilaTercatat === true ? `${status} AND ${baris('id')} IS NOT NULL` : status };
}

/** The state of one paper of one employee: 'ada', 'kedaluwarsa', 'belum', or NULL where none is asked. */
function sqlKeadaan(u: Ungkapan, hariIni: string): string {
  return `CASE WHEN ${u.berlaku} THEN coalesce((SELECT CASE WHEN x.berlaku_sampai < ${kutip(hariIni)} THEN 'kedaluwarsa' ELSE 'ada' END FROM arsip x WHERE x.id = ${u.arsip}), 'belum') END`;
}

function susun(ctx: Konteks): { readonly butir: ButirKelengkapan; readonly u: Ungkapan; readonly keadaan: string }[] {
  return aturanKelengkapan(ctx.db, ctx.hariIni).map((butir) => {
    const u = ungkapan(butir, ctx.hariIni);
    return { butir, u, keadaan: sqlKeadaan(u, ctx.hariIni) };
  });
}

/** What the file of one employee must hold, and what of it is there. */
export function kelengkapanPegawai(ctx: Konteks, pegawaiId: string): Keluar<'arsip.kelengkapan'> {
  wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, pegawaiId);
  return susun(ctx).flatMap(({ butir, u, keadaan }) => {
    const b = ctx.db.satu<{ keadaan: Keadaan | null; arsip: Buffer | null; utama: Buffer | null }>(`SELECT x.keadaan, x.arsip, ifnull(${sqlBerkasUtama('x.arsip')}, x.arsip) utama FROM (SELECT ${keadaan} keadaan, ${u.arsip} arsip FROM pegawai_kini k WHERE k.pegawai_id = ?) x`, idDariTeks(pegawaiId));
    return b?.keadaan ? [{ kode: butir.kode, nama: butir.nama, keadaan: b.keadaan, dasarHukum: butir.dasarHukum, arsipId: b.arsip === null ? null : idKeTeks(b.arsip), utamaId: b.utama === null ? null : idKeTeks(b.utama) }] : [];
  });
}

function syaratOrang(ctx: Konteks, unitId: string | undefined): { readonly sql: string; readonly nilai: readonly Nilai[] } {
  const l = sqlLingkup(ctx.sesi.lingkup);
  return unitId === undefined ? { sql: `k.aktif = 1 AND ${l.sql}`, nilai: l.nilai } : { sql: `k.aktif = 1 AND ${l.sql} AND k.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)`, nilai: [...l.nilai, idDariTeks(unitId)] };
}

/** Per paper how many active people have it and how many do not. */
export function kelengkapanRingkas(ctx: Konteks, unitId: string | undefined): Keluar<'arsip.kelengkapanRingkas'> {
  const s = syaratOrang(ctx, unitId);
  return susun(ctx).map(({ butir, keadaan }) => {
    const baris = ctx.db.baca<{ n: number; keadaan: Keadaan | null }>(`SELECT count(*) n, ${keadaan} keadaan FROM pegawai_kini k WHERE ${s.sql} GROUP BY 2`, ...s.nilai);
    const n = (x: Keadaan): number => baris.find((b) => b.keadaan === x)?.n ?? 0;
    return { kode: butir.kode, nama: butir.nama, ada: n('ada'), belum: n('belum'), kedaluwarsa: n('kedaluwarsa') };
  });
}

/** Active people by name with the state of each paper; `butir` and `keadaan` together ask who lacks one. */
export function daftarKelengkapan(ctx: Konteks, m: MasukTerurai<'arsip.kelengkapanDaftar'>): Keluar<'arsip.kelengkapanDaftar'> {
  const semua = susun(ctx);
  const s = syaratOrang(ctx, m.saring.unitId);
  const dicari = semua.find((x) => x.butir.kode === m.saring.butir);
  const teks = (m.saring.teks ?? '').trim();
  const sql = [s.sql, ...(dicari ? [`${dicari.keadaan} = ?`] : []), ...(teks === '' ? [] : ["(k.nama_cari LIKE ? ESCAPE '\\' OR k.nip LIKE ? ESCAPE '\\')"])].join(' AND ');
  const pola = `%${teks.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const nilai = [...s.nilai, ...(dicari ? [m.saring.keadaan ?? 'belum'] : []), ...(teks === '' ? [] : [pola, pola.replaceAll(' ', '')])];
  const urut = { kolom: 'nama', arah: 'naik' as const, kunci: 'k.nama_cari', id: 'k.pegawai_id' };
  const h = sqlHalaman(urut, m.setelah ?? null);
  const baris = ctx.db.baca<Record<string, string | null> & { pegawai_id: Buffer; nip: string; nama: string; unit: string | null; status: string; kunci: string }>(
    `SELECT k.pegawai_id, k.nip, k.nama, k.status, u.nama unit, k.nama_cari kunci${semua.map((x, i) => `, ${x.keadaan} b${i}`).join('')} FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id WHERE ${sql} AND ${h.lanjut} ${h.urut} LIMIT ?`, ...nilai, ...h.nilai, m.batas + 1,
  );
  const { n } = ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM pegawai_kini k WHERE ${sql}`, ...nilai)!;
  const halaman = potongHalaman(urut, baris, m.batas, (b) => [b.kunci, b.pegawai_id]);
  return {
    baris: halaman.baris.map((b) => {
      const butir = Object.fromEntries(semua.map((x, i) => [x.butir.kode, (b[`b${i}`] ?? null) as Keadaan | null]));
      return { pegawaiId: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, unit: b.unit, status: b.status, kurang: Object.values(butir).filter((v) => v === 'belum' || v === 'kedaluwarsa').length, butir };
    }),
    jumlah: n, berikut: halaman.berikut,
  };
}

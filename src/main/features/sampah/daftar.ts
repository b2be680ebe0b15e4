import { HARI_SAMPAH, type JenisSampah } from '../../../shared/contract/sampah.ts';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { formatNip } from '../../../shared/domain/nip.ts';
import { semuaKolom } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { Konteks } from '../../context.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { nilaiRiwayat, pencariLabel, samarkanBaris, type BarisMentah } from '../pegawai/queries.ts';
import { SAMPAH } from './jenis.ts';

type Nilai = string | number | Buffer;
type Baris = Keluar<'sampah.daftar'>['baris'][number];

const HARI_MS = 24 * 3_600_000;
const RIWAYAT_MENURUT_TABEL = new Map(RIWAYAT.map((r) => [r.tabel as string, r]));

interface BarisSampah {
  readonly tabel: string;
  readonly id: Buffer;
  readonly pada: number;
  readonly judul: string | null;
  readonly pegawai_id: Buffer | null;
  readonly pegawai: string | null;
  readonly nip: string | null;
  readonly oleh: string | null;
}

/** From when on deletions are still offered. */
export function batasSampah(now: number): number {
  return now - HARI_SAMPAH * HARI_MS;
}

/** Rows that went with their employee come back with him and are counted there, not listed. */
function sqlTabel(tabel: string): string {
  const kepala = `SELECT '${tabel}' tabel, r.id, r.dihapus_pada pada, r.diubah_oleh oleh_id`;
  const { jenis } = SAMPAH.get(tabel)!;
  switch (jenis) {
    case 'pegawai':
      return `${kepala}, r.id pegawai_id, NULL judul FROM pegawai r WHERE r.dihapus_pada > (SELECT batas FROM p)`;
    case 'riwayat':
      return `${kepala}, r.pegawai_id, NULL judul FROM ${tabel} r WHERE r.dihapus_pada > (SELECT batas FROM p) AND NOT EXISTS (SELECT 1 FROM pegawai o WHERE o.id = r.pegawai_id AND o.dihapus_pada = r.dihapus_pada)`;
    case 'bukti':
      return `${kepala}, r.pegawai_id, r.nama judul FROM bukti r WHERE r.dihapus_pada > (SELECT batas FROM p)`;
    case 'unit':
    case 'penandatangan':
      return `${kepala}, NULL pegawai_id, r.nama judul FROM ${tabel} r WHERE r.dihapus_pada > (SELECT batas FROM p)`;
  }
}

const UNIT_TERAKHIR = `(SELECT j.unit_id FROM riwayat_jabatan j WHERE j.pegawai_id = s.pegawai_id AND j.unit_id IS NOT NULL AND (j.dihapus_pada IS NULL OR j.dihapus_pada = o.dihapus_pada) ORDER BY j.tmt DESC LIMIT 1)`;

/** Row scope: of people who are there as everywhere, of deleted ones by their last posting, of units by the parent. */
function syaratLingkup(ctx: Konteks): { readonly sql: string; readonly nilai: readonly Nilai[] } {
  const { lingkup } = ctx.sesi;
  const orang = sqlLingkup(lingkup, 'k');
  switch (lingkup.jenis) {
    case 'semua':
      return { sql: '1=1', nilai: [] };
    case 'unit': {
      const unit = idDariTeks(lingkup.unitId);
      const cabang = 'IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)';
      return {
        sql: `CASE WHEN s.pegawai_id IS NULL THEN s.tabel = 'unit' AND (SELECT induk_id FROM unit WHERE id = s.id) ${cabang} WHEN o.dihapus_pada IS NULL THEN EXISTS (SELECT 1 FROM pegawai_kini k WHERE k.pegawai_id = s.pegawai_id AND ${orang.sql}) ELSE ${UNIT_TERAKHIR} ${cabang} END`,
        nilai: [unit, ...orang.nilai, unit],
      };
    }
    case 'diri':
      return { sql: 's.pegawai_id = ?', nilai: [idDariTeks(lingkup.pegawaiId)] };
  }
}

interface Saring {
  readonly teks: string;
  readonly jenis?: JenisSampah | null | undefined;
  /** Only this row: the same rule of rights and scope for restoring as for showing. */
  readonly satu?: { readonly tabel: string; readonly id: string };
}

function tabelTerlihat(ctx: Konteks, s: Saring): readonly string[] {
  return [...SAMPAH].filter(([tabel, i]) => ctx.boleh(i.izin) && (!s.jenis || i.jenis === s.jenis) && (!s.satu || s.satu.tabel === tabel)).map(([tabel]) => tabel);
}

function sqlDari(ctx: Konteks, s: Saring): { readonly sql: string; readonly nilai: readonly Nilai[] } | null {
  const tabel = tabelTerlihat(ctx, s);
  if (tabel.length === 0) return null;
  const l = syaratLingkup(ctx);
  const kata = s.teks.trim();
  const pola = `%${kata.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const polaNip = `%${kata.replaceAll(/\s/g, '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  const syarat = [l.sql, ...(kata === '' ? [] : ["(s.judul LIKE ? ESCAPE '\\' OR o.nama LIKE ? ESCAPE '\\' OR o.nip LIKE ? ESCAPE '\\')"]), ...(s.satu ? ['s.id = ?'] : [])];
  return {
    sql: `FROM (${tabel.map(sqlTabel).join(' UNION ALL ')}) s LEFT JOIN pegawai o ON o.id = s.pegawai_id LEFT JOIN pengguna u ON u.id = s.oleh_id WHERE ${syarat.join(' AND ')}`,
    nilai: [batasSampah(ctx.now), ...l.nilai, ...(kata === '' ? [] : [pola, pola, polaNip]), ...(s.satu ? [idDariTeks(s.satu.id)] : [])],
  };
}

const DENGAN = 'WITH p (batas) AS (SELECT ?)';
const KOLOM = 's.tabel, s.id, s.pada, s.judul, s.pegawai_id, o.nama pegawai, o.nip, u.nama oleh';

const KUNCI_URUT = { pada: 's.pada', pegawai: "ifnull(o.nama, '')" } as const;

/** A history row in words, its secret columns masked as everywhere. */
function judulRiwayat(ctx: Konteks, tabel: string, id: Buffer): string {
  const def = RIWAYAT_MENURUT_TABEL.get(tabel)!;
  const b = ctx.db.satu<BarisMentah>(`SELECT * FROM ${tabel} WHERE id = ?`, id)!;
  return def.ringkas(samarkanBaris(semuaKolom(def), nilaiRiwayat(def, b), ctx).nilai, pencariLabel(ctx.db));
}

function beserta(ctx: Konteks, b: BarisSampah): number {
  if (b.tabel !== 'pegawai') return 0;
  return RIWAYAT.reduce((n, r) => n + ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM ${r.tabel} WHERE pegawai_id = ? AND dihapus_pada = ?`, b.id, b.pada)!.n, 0);
}

function keBaris(ctx: Konteks, b: BarisSampah): Baris {
  const { jenis, nama } = SAMPAH.get(b.tabel)!;
  const jejak = ctx.db.satu<{ ringkas: string; pelaku: string }>('SELECT j.ringkas, j.pelaku FROM jejak_objek o JOIN jejak j ON j.seq = o.seq WHERE o.objek_id = ? AND j.pada = ? ORDER BY j.seq DESC LIMIT 1', b.id, b.pada);
  return {
    id: idKeTeks(b.id), tabel: b.tabel, jenis, jenisNama: nama,
    judul: jenis === 'riwayat' ? judulRiwayat(ctx, b.tabel, b.id) : (b.judul ?? b.pegawai ?? ''),
    pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id), pegawai: b.pegawai, nip: b.nip === null ? null : formatNip(b.nip),
    dihapusPada: b.pada, dihapusOleh: jejak?.pelaku ?? b.oleh ?? 'Sistem', keterangan: jejak?.ringkas ?? '',
    sisaHari: Math.max(0, Math.ceil((b.pada - batasSampah(ctx.now)) / HARI_MS)), beserta: beserta(ctx, b),
  };
}

/** One page of the bin. */
export function daftarSampah(ctx: Konteks, m: MasukTerurai<'sampah.daftar'>): Keluar<'sampah.daftar'> {
  const d = sqlDari(ctx, m);
  if (!d) return { baris: [], jumlah: 0, berikut: null };
  const urut = { ...m.urut, kunci: KUNCI_URUT[m.urut.kolom], id: 's.id' };
  const h = sqlHalaman(urut, m.setelah ?? null);
  const baris = ctx.db.baca<BarisSampah>(`${DENGAN} SELECT ${KOLOM} ${d.sql} AND ${h.lanjut} ${h.urut} LIMIT ?`, ...d.nilai, ...h.nilai, m.batas + 1);
  const jumlah = ctx.db.satu<{ n: number }>(`${DENGAN} SELECT count(*) n ${d.sql}`, ...d.nilai)!.n;
  const halaman = potongHalaman(urut, baris, m.batas, (b) => [m.urut.kolom === 'pada' ? b.pada : (b.pegawai ?? ''), b.id]);
  return { baris: halaman.baris.map((b) => keBaris(ctx, b)), jumlah, berikut: halaman.berikut };
}

/** True when this account finds the row in its bin. */
export function adaDiSampah(ctx: Konteks, tabel: string, id: string): boolean {
  const d = sqlDari(ctx, { teks: '', satu: { tabel, id } });
  return d !== null && ctx.db.satu(`${DENGAN} SELECT 1 ${d.sql}`, ...d.nilai) !== undefined;
}

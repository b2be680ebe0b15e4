import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { jenisArsip } from '../../../shared/domain/arsip.ts';
import { AKSES_ARSIP } from '../../../shared/izin.ts';
import type { Konteks } from '../../context.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { bolehKelas, kelasDari, kelasTampak, kelasTerbuka } from './akses.ts';
import { aturanArsip } from './aturan.ts';
import { sqlBerkasUtama } from './queries.ts';
import { kueriTeks } from './teks.ts';

type Masuk = MasukTerurai<'arsip.daftar'>;
type SaringArsip = Masuk['saring'];
type Dokumen = Keluar<'arsip.daftar'>['baris'][number];
type Nilai = string | number | Buffer;

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Nilai[];
}

interface BarisArsip {
  no: number;
  id: Buffer;
  sumber: Dokumen['sumber'];
  jenis: string;
  nomor: string;
  tanggal: string;
  perihal: string;
  pegawai_id: Buffer | null;
  nip: string | null;
  nama: string | null;
  unit: string | null;
  kelompok_id: Buffer | null;
  hash: string;
  ukuran: number;
  mime: string;
  klasifikasi: string;
  kelas: string;
  aktif_sampai: string | null;
  retensi_sampai: string | null;
  nasib: Dokumen['nasib'];
  keadaan: Dokumen['keadaan'];
  dibuat_pada: number;
  tercetak: number;
  versi: number;
  jenis_berkas: Dokumen['jenisBerkas'];
  utama: Buffer;
}

const DARI = 'FROM arsip a LEFT JOIN pegawai_kini k ON k.pegawai_id = a.pegawai_id';
/** Times it came out whole: by sheet, and by job for what was printed before sheets were kept. */
const TERCETAK = `((SELECT count(*) FROM lembar_cetak l WHERE l.dokumen_id = a.id AND l.keadaan = 'tercetak' AND l.akhir = 1)
  + (SELECT count(*) FROM cetak_dokumen c JOIN pekerjaan_cetak p ON p.id = c.pekerjaan_id WHERE c.dokumen_id = a.id AND p.keadaan = 'selesai' AND p.rangkaian_id IS NULL))`;
const KOLOM = `a.no, a.id, a.sumber, a.jenis, a.nomor, a.tanggal, a.perihal, a.pegawai_id, a.nip, a.nama, a.kelompok_id, a.hash, a.ukuran, a.mime, a.klasifikasi, a.kelas, a.aktif_sampai, a.retensi_sampai, a.nasib, a.keadaan, a.dibuat_pada, u.nama unit, ${TERCETAK} tercetak,
  (SELECT count(*) FROM arsip v WHERE v.dokumen_id = a.id) versi,
  (SELECT b.jenis FROM dokumen_berkas b WHERE b.id = a.id) jenis_berkas, ifnull(${sqlBerkasUtama('a.id')}, a.id) utama`;

const tanya = (n: number): string => Array.from({ length: n }, () => '?').join(',');

function pola(teks: string): string {
  return `%${teks.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Rows of people in scope (one that belongs to nobody is seen only with the whole scope), of classes whose existence may be known. */
export function syaratTampak(ctx: Konteks): Syarat {
  const l = ctx.sesi.lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(ctx.sesi.lingkup, 'k');
  const kelas = kelasTampak(ctx);
  return { sql: `a.dihapus_pada IS NULL AND ${l.sql} AND a.kelas IN (${tanya(kelas.length)})`, nilai: [...l.nilai, ...kelas] };
}

/** Number, name, NIP, file name; and the words of what the account may open: a closed letter must not be found by what it says. */
function syaratTeks(ctx: Konteks, teks: string): Syarat {
  const p = pola(teks);
  const dasar = "a.nomor LIKE ? ESCAPE '\\' OR a.nama LIKE ? ESCAPE '\\' OR a.nip LIKE ? ESCAPE '\\' OR (a.sumber = 'bukti' AND a.perihal LIKE ? ESCAPE '\\')";
  const nilai = [p, p, pola(teks.replaceAll(/(?<=\d)\s+(?=\d)/g, '')), p];
  const kueri = kueriTeks(teks);
  if (kueri === null) return { sql: `(${dasar})`, nilai };
  const terbuka = kelasTerbuka(ctx);
  return { sql: `(${dasar} OR (a.no IN (SELECT rowid FROM arsip_fts WHERE arsip_fts MATCH ?) AND a.kelas IN (${tanya(terbuka.length)})))`, nilai: [...nilai, kueri, ...terbuka] };
}

function syaratSaring(ctx: Konteks, s: SaringArsip): Syarat {
  const dasar = syaratTampak(ctx);
  const sql = [dasar.sql];
  const nilai: Nilai[] = [...dasar.nilai];
  const tambah = (syarat: string, ...n: readonly Nilai[]): void => {
    sql.push(syarat);
    nilai.push(...n);
  };
  if (s.teks !== undefined && s.teks.trim() !== '') {
    const t = syaratTeks(ctx, s.teks);
    tambah(t.sql, ...t.nilai);
  }
  if (s.sumber === undefined) tambah("a.sumber <> 'dokumen_berkas'");
  else tambah('a.sumber = ?', s.sumber);
  if (s.dokumenId !== undefined) tambah('a.dokumen_id = ?', idDariTeks(s.dokumenId));
  if (s.jenis !== undefined) tambah('a.jenis = ?', s.jenis);
  if (s.kelas !== undefined) tambah('a.kelas = ?', s.kelas);
  if (s.klasifikasi !== undefined) tambah("(a.klasifikasi = ? OR a.klasifikasi LIKE ? || '.%')", s.klasifikasi, s.klasifikasi);
  if (s.keadaan !== undefined) tambah('a.keadaan = ?', s.keadaan);
  if (s.tahun !== undefined) tambah('a.tanggal >= ? AND a.tanggal <= ?', `${s.tahun}-01-01`, `${s.tahun}-12-31`);
  if (s.unitId !== undefined) tambah('k.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)', idDariTeks(s.unitId));
  if (s.retensiHabis === true) tambah('a.retensi_sampai < ?', ctx.hariIni);
  if (s.pegawaiId !== undefined) tambah('a.pegawai_id = ?', idDariTeks(s.pegawaiId));
  if (s.kelompokId !== undefined) tambah('a.kelompok_id = ?', idDariTeks(s.kelompokId));
  if (s.dari !== undefined) tambah('a.tanggal >= ?', s.dari);
  if (s.sampai !== undefined) tambah('a.tanggal <= ?', s.sampai);
  return { sql: sql.join(' AND '), nilai };
}

const AWAL = '\u0002';
const AKHIR = '\u0003';

/** A snippet as pieces, hits marked: text, never markup. */
function potongan(cuplikan: string): { teks: string; kena: boolean }[] {
  return cuplikan.split(AWAL).flatMap((s, i) => {
    if (i === 0) return s === '' ? [] : [{ teks: s, kena: false }];
    const [kena = '', ...sisa] = s.split(AKHIR);
    return [{ teks: kena, kena: true }, ...(sisa.join('') === '' ? [] : [{ teks: sisa.join(''), kena: false }])];
  });
}

/** Where the words stand, of the rows of this page that the account may open. */
function cuplikan(ctx: Konteks, teks: string | undefined, baris: readonly BarisArsip[]): ReadonlyMap<number, Dokumen['cuplikan']> {
  const kueri = kueriTeks(teks ?? '');
  const terbuka = baris.filter((b) => bolehKelas(ctx, kelasDari(b.kelas)));
  if (kueri === null || terbuka.length === 0) return new Map();
  // A bound number is a real to SQLite, and FTS5 silently leaves out a row number that is not an integer.
  const hasil = ctx.db.baca<{ no: number; isi: string }>(
    `SELECT rowid no, snippet(arsip_fts, 0, '${AWAL}', '${AKHIR}', '…', 14) isi FROM arsip_fts WHERE arsip_fts MATCH ? AND rowid IN (${terbuka.map(() => 'CAST(? AS INTEGER)').join(',')})`, kueri, ...terbuka.map((b) => b.no),
  );
  return new Map(hasil.map((h) => [h.no, potongan(h.isi)]));
}

/** Each order walks along an index of its own; a document that belongs to nobody stands where an empty name does. */
const KUNCI_URUT = { dibuat: 'a.dibuat_pada', tanggal: 'a.tanggal', nomor: 'a.nomor', nama: "ifnull(a.nama, '')", nip: "ifnull(a.nip, '')" } as const;

/** One page of the archive. */
export function daftarArsip(ctx: Konteks, m: Masuk): Keluar<'arsip.daftar'> {
  const s = syaratSaring(ctx, m.saring);
  const urut = { ...m.urut, kunci: KUNCI_URUT[m.urut.kolom], id: 'a.id' };
  const h = sqlHalaman(urut, m.setelah ?? null);
  const baris = ctx.db.baca<BarisArsip & { kunci: string | number }>(
    `SELECT ${KOLOM}, ${urut.kunci} kunci ${DARI} LEFT JOIN unit u ON u.id = k.unit_id WHERE ${s.sql} AND ${h.lanjut} ${h.urut} LIMIT ?`, ...s.nilai, ...h.nilai, m.batas + 1,
  );
  const { jumlah } = ctx.db.satu<{ jumlah: number }>(`SELECT count(*) jumlah ${DARI} WHERE ${s.sql}`, ...s.nilai)!;
  const halaman = potongHalaman(urut, baris, m.batas, (b) => [b.kunci, b.id]);
  const kena = cuplikan(ctx, m.saring.teks, halaman.baris);
  const aturan = aturanArsip(ctx.db, ctx.hariIni);
  return { baris: halaman.baris.map((b) => keDokumen(ctx, b, jenisArsip(aturan, b.jenis).nama, kena.get(b.no) ?? null)), jumlah, berikut: halaman.berikut };
}

function keDokumen(ctx: Konteks, b: BarisArsip, jenisNama: string, kena: Dokumen['cuplikan']): Dokumen {
  const kelas = kelasDari(b.kelas);
  const terbuka = bolehKelas(ctx, kelas);
  return {
    id: idKeTeks(b.id), sumber: b.sumber, jenis: b.jenis, jenisNama, nomor: b.nomor, tanggal: b.tanggal, perihal: b.perihal,
    pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, unit: b.unit, sha256: b.hash, ukuran: b.ukuran, mime: b.mime,
    kelompokId: b.kelompok_id === null ? null : idKeTeks(b.kelompok_id), dibuatPada: b.dibuat_pada, tercetak: b.tercetak, versi: b.versi, jenisBerkas: b.jenis_berkas, utamaId: idKeTeks(b.utama),
    klasifikasi: b.klasifikasi, kelas, kelasNama: AKSES_ARSIP[kelas].nama, terbuka, sebabTertutup: terbuka ? null : AKSES_ARSIP[kelas].sebab,
    aktifSampai: b.aktif_sampai, retensiSampai: b.retensi_sampai, nasib: b.nasib, keadaan: b.keadaan, cuplikan: kena,
  };
}

/** What the list can be narrowed to, with how many there are: kinds, classes, years, states. */
export function segiArsip(ctx: Konteks): Keluar<'arsip.segi'> {
  const s = syaratTampak(ctx);
  const dari = `${ctx.sesi.lingkup.jenis === 'semua' ? 'FROM arsip a' : DARI} WHERE ${s.sql} AND a.sumber <> 'dokumen_berkas'`;
  const hitung = (kolom: string): { kode: string; jumlah: number }[] => ctx.db.baca(`SELECT count(*) jumlah, ${kolom} kode ${dari} GROUP BY 2 ORDER BY 2`, ...s.nilai);
  const aturan = aturanArsip(ctx.db, ctx.hariIni);
  return {
    jenis: hitung('a.jenis').map((b) => ({ ...b, nama: jenisArsip(aturan, b.kode).nama })).toSorted((a, b) => a.nama.localeCompare(b.nama, 'id')),
    kelas: hitung('a.kelas').map((b) => ({ ...b, nama: AKSES_ARSIP[kelasDari(b.kode)].nama })),
    tahun: hitung('substr(a.tanggal, 1, 4)').toReversed().map((b) => ({ ...b, nama: b.kode })),
    keadaan: hitung('a.keadaan').map((b) => ({ ...b, nama: b.kode })),
  };
}

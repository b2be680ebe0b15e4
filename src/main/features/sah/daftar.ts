import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import type { CaraSah } from '../../../shared/domain/isi-aturan.ts';
import { bolehAkun, type JenisLangkah, type KeadaanPengesahan } from '../../../shared/domain/pengesahan.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import type { Sesi } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { SQL_TERCETAK } from './baca.ts';

type Baris = Keluar<'sah.daftar'>['baris'][number];
type Saring = MasukTerurai<'sah.daftar'>['saring'];
type Nilai = string | number | Buffer;

interface BarisDaftar {
  id: Buffer;
  dokumen_id: Buffer;
  produk: string;
  nomor: string;
  tanggal: string;
  perihal: string;
  pegawai_id: Buffer | null;
  nip: string | null;
  nama: string | null;
  cara: CaraSah;
  keadaan: KeadaanPengesahan;
  alasan: string;
  jumlah_langkah: number;
  dibuat_pada: number;
  langkah_id: Buffer | null;
  urut: number | null;
  jenis: JenisLangkah | null;
  cara_langkah: CaraSah | null;
  jabatan: string | null;
  peran: string | null;
  pengguna_id: Buffer | null;
  dilihat: number;
}

/** `l` is the open step; a printing that the queue has finished is already behind it. */
const DARI = `FROM pengesahan p JOIN dokumen d ON d.id = p.dokumen_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id
  LEFT JOIN pengesahan_langkah s ON s.pengesahan_id = p.id AND s.urut = p.langkah_kini
  LEFT JOIN pengesahan_langkah l ON l.pengesahan_id = p.id AND l.urut = p.langkah_kini + (s.jenis = 'cetak' AND ${SQL_TERCETAK} IS NOT NULL)`;
const HASH_KINI = "coalesce((SELECT b.hash FROM dokumen_berkas b WHERE b.dokumen_id = d.id AND b.jenis <> 'pindaian' AND b.dihapus_pada IS NULL ORDER BY b.urut DESC LIMIT 1), d.hash)";
const KOLOM = `p.id, p.dokumen_id, p.produk, d.nomor, d.tanggal, d.perihal, d.pegawai_id, d.nip, d.nama, p.cara, p.keadaan, p.alasan, p.dibuat_pada,
  (SELECT count(*) FROM pengesahan_langkah x WHERE x.pengesahan_id = p.id) jumlah_langkah, l.id langkah_id, l.urut, l.jenis, l.cara cara_langkah, l.jabatan, l.peran, l.pengguna_id,
  EXISTS (SELECT 1 FROM pengesahan_dilihat v WHERE v.pengesahan_id = p.id AND v.pengguna_id = ? AND v.hash = ${HASH_KINI}) dilihat`;
const SAYA = "l.cara = 'elektronik' AND CASE WHEN l.pengguna_id IS NULL THEN l.peran = ? ELSE l.pengguna_id = ? END";

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Nilai[];
}

function syaratLangkah(langkah: Saring['langkah'], sesi: Sesi): Syarat {
  switch (langkah) {
    case 'semua':
      return { sql: '1=1', nilai: [] };
    case 'saya':
      return { sql: `p.keadaan = 'berjalan' AND ${SAYA}`, nilai: [sesi.peran, idDariTeks(sesi.penggunaId)] };
    case 'sah':
    case 'ditolak':
    case 'batal':
      return { sql: 'p.keadaan = ?', nilai: [langkah] };
    case 'cetak':
    case 'paraf':
    case 'tanda-tangan':
    case 'pindai':
      return { sql: "p.keadaan = 'berjalan' AND l.jenis = ?", nilai: [langkah] };
  }
}

/** Row scope: documents of people in scope; one that belongs to nobody is seen only with the whole scope. */
export function lingkupDokumen(lingkup: Lingkup): Syarat {
  return lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
}

function syarat(sesi: Sesi, s: Saring): Syarat {
  const dasar = lingkupDokumen(sesi.lingkup);
  const langkah = syaratLangkah(s.langkah, sesi);
  const sql = ['p.dihapus_pada IS NULL', dasar.sql, langkah.sql];
  const nilai: Nilai[] = [...dasar.nilai, ...langkah.nilai];
  const tambah = (t: string, ...n: readonly Nilai[]): void => {
    sql.push(t);
    nilai.push(...n);
  };
  if (s.produk !== undefined) tambah('p.produk = ?', s.produk);
  if (s.kelompokId !== undefined) tambah('d.kelompok_id = ?', idDariTeks(s.kelompokId));
  if (s.teks !== undefined && s.teks.trim() !== '') {
    const pola = `%${s.teks.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
    tambah("(d.nomor LIKE ? ESCAPE '\\' OR d.nama LIKE ? ESCAPE '\\' OR d.nip LIKE ? ESCAPE '\\')", pola, pola, pola.replaceAll(/(?<=\d)\s+(?=\d)/g, ''));
  }
  return { sql: sql.join(' AND '), nilai };
}

export function namaProduk(kode: string): string {
  return kode === '*' ? 'Semua naskah' : (produkMenurutKode(kode)?.nama ?? kode);
}

function keBaris(b: BarisDaftar, sesi: Sesi): Baris {
  const kini = b.langkah_id === null || b.keadaan !== 'berjalan' ? null : { id: idKeTeks(b.langkah_id), urut: b.urut!, jenis: b.jenis!, cara: b.cara_langkah, jabatan: b.jabatan! };
  const saya = kini?.cara === 'elektronik' && bolehAkun({ peran: b.peran, penggunaId: b.pengguna_id === null ? null : idKeTeks(b.pengguna_id) }, { id: sesi.penggunaId, peran: sesi.peran });
  return {
    id: idKeTeks(b.id), dokumenId: idKeTeks(b.dokumen_id), produk: b.produk, produkNama: namaProduk(b.produk), nomor: b.nomor, tanggal: b.tanggal, perihal: b.perihal, pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id),
    nip: b.nip, nama: b.nama, cara: b.cara, keadaan: b.keadaan, alasan: b.alasan, jumlahLangkah: b.jumlah_langkah, kini, saya, dilihat: b.dilihat === 1, dibuatPada: b.dibuat_pada,
  };
}

const URUT = { kolom: 'dibuat', arah: 'naik', kunci: 'p.dibuat_pada', id: 'p.id' } as const;

/** One page of the approvals, oldest first: what waits longest stands on top. */
export function daftarPengesahan(db: ReadDb, sesi: Sesi, m: MasukTerurai<'sah.daftar'>): Keluar<'sah.daftar'> {
  const s = syarat(sesi, m.saring);
  const h = sqlHalaman(URUT, m.setelah ?? null);
  const baris = db.baca<BarisDaftar>(`SELECT ${KOLOM} ${DARI} WHERE ${s.sql} AND ${h.lanjut} ${h.urut} LIMIT ?`, idDariTeks(sesi.penggunaId), ...s.nilai, ...h.nilai, m.batas + 1);
  const { jumlah } = db.satu<{ jumlah: number }>(`SELECT count(*) jumlah ${DARI} WHERE ${s.sql}`, ...s.nilai)!;
  const halaman = potongHalaman(URUT, baris, m.batas, (b) => [b.dibuat_pada, b.id]);
  return { baris: halaman.baris.map((b) => keBaris(b, sesi)), jumlah, berikut: halaman.berikut };
}

/** The approval of one document in scope, or null. */
export function barisDokumen(db: ReadDb, sesi: Sesi, dokumenId: string): Baris | null {
  const l = lingkupDokumen(sesi.lingkup);
  const b = db.satu<BarisDaftar>(`SELECT ${KOLOM} ${DARI} WHERE p.dokumen_id = ? AND p.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(sesi.penggunaId), idDariTeks(dokumenId), ...l.nilai);
  return b ? keBaris(b, sesi) : null;
}

/** Which of these approvals lie in the account's scope. */
export function dalamLingkupSah(db: ReadDb, lingkup: Lingkup, id: readonly string[]): ReadonlySet<string> {
  const l = lingkupDokumen(lingkup);
  const ada = id.filter((i) => db.satu(`SELECT 1 FROM pengesahan p JOIN dokumen d ON d.id = p.dokumen_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id WHERE p.id = ? AND p.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(i), ...l.nilai) !== undefined);
  return new Set(ada);
}

/** How many wait at each step, and for this account. */
export function hitungPengesahan(db: ReadDb, sesi: Sesi): Keluar<'sah.hitung'> {
  const l = lingkupDokumen(sesi.lingkup);
  const b = db.baca<{ keadaan: KeadaanPengesahan; jenis: JenisLangkah | null; n: number; saya: number }>(
    `SELECT p.keadaan, CASE WHEN p.keadaan = 'berjalan' THEN l.jenis END jenis, count(*) n, coalesce(sum(p.keadaan = 'berjalan' AND ${SAYA}), 0) saya ${DARI} WHERE p.dihapus_pada IS NULL AND ${l.sql} GROUP BY 1, 2`,
    sesi.peran, idDariTeks(sesi.penggunaId), ...l.nilai,
  );
  const hasil: Record<string, number> = { semua: 0, saya: 0, cetak: 0, paraf: 0, 'tanda-tangan': 0, pindai: 0, sah: 0, ditolak: 0, batal: 0 };
  for (const x of b) {
    hasil['semua']! += x.n;
    hasil['saya']! += x.saya;
    const kunci = x.keadaan === 'berjalan' ? x.jenis : x.keadaan;
    if (kunci !== null) hasil[kunci]! += x.n;
  }
  return hasil;
}

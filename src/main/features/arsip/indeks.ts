import { jenisArsip, jenisBukti, masaSimpan, type AturanArsip, type JenisArsip } from '../../../shared/domain/arsip.ts';
import { tambahBulan } from '../../../shared/domain/tanggal.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import type { PerubahanBaris } from '../../db/jejak.ts';
import { jalankan, tulis, type Penulis, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { aturanArsip, tandaAturanArsip } from './aturan.ts';
import { kataDokumen } from './teks.ts';

/** Tables whose rows are kept papers. */
const SUMBER = ['dokumen', 'dokumen_berkas', 'bukti'] as const;
export type SumberArsip = (typeof SUMBER)[number];

const KOLOM = [
  'id', 'sumber', 'dokumen_id', 'jenis', 'nomor', 'tanggal', 'perihal', 'pegawai_id', 'nip', 'nama', 'baris_id', 'kelompok_id', 'hash', 'ukuran', 'mime', 'klasifikasi', 'kelas', 'aktif_sampai', 'retensi_sampai', 'nasib', 'berlaku_sampai', 'dibuat_pada', 'dihapus_pada',
] as const;
const SQL_SIMPAN = `INSERT INTO arsip (${KOLOM.join(',')}) VALUES (${KOLOM.map(() => '?').join(',')})
  ON CONFLICT (id) DO UPDATE SET ${KOLOM.slice(1).map((k) => `${k}=excluded.${k}`).join(',')} RETURNING no`;

/** What the sources of all kinds are brought to. */
interface Sumber {
  readonly id: Buffer;
  readonly dokumen_id: Buffer | null;
  readonly jenis: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly perihal: string;
  readonly pegawai_id: Buffer | null;
  readonly nip: string | null;
  readonly nama: string | null;
  readonly baris_id: Buffer | null;
  readonly kelompok_id: Buffer | null;
  readonly hash: string;
  readonly ukuran: number;
  readonly mime: string;
  readonly dibuat_pada: number;
  readonly dihapus_pada: number | null;
  /** Of a letter: the data it was made from. */
  readonly data?: string;
}

const SQL_DOKUMEN = "SELECT id, NULL dokumen_id, jenis, nomor, tanggal, perihal, pegawai_id, nip, nama, NULL baris_id, kelompok_id, hash, ukuran, 'application/pdf' mime, dibuat_pada, dihapus_pada, data FROM dokumen WHERE id = ?";
const SQL_BERKAS = "SELECT b.id, b.dokumen_id, d.jenis, d.nomor, d.tanggal, d.perihal, d.pegawai_id, d.nip, d.nama, NULL baris_id, d.kelompok_id, b.hash, b.ukuran, 'application/pdf' mime, b.dibuat_pada, b.dihapus_pada FROM dokumen_berkas b JOIN dokumen d ON d.id = b.dokumen_id WHERE b.id = ?";
const SQL_BUKTI = 'SELECT b.id, b.kode, b.dokumen_bkn, b.nama perihal, b.pegawai_id, p.nip, p.nama, b.baris_id, b.hash, f.ukuran, f.mime, b.dibuat_pada, b.dihapus_pada FROM bukti b JOIN berkas f ON f.hash = b.hash LEFT JOIN pegawai p ON p.id = b.pegawai_id WHERE b.id = ?';

interface BarisBukti extends Omit<Sumber, 'dokumen_id' | 'jenis' | 'nomor' | 'tanggal' | 'kelompok_id'> {
  readonly kode: string;
  readonly dokumen_bkn: string | null;
}

/** Evidence is dated by the decree of its row, else by the day it came. */
function sumberBukti(tx: WriteDb, id: Buffer, aturan: AturanArsip, zona: string): Sumber | null {
  const b = tx.satu<BarisBukti>(SQL_BUKTI, id);
  if (!b) return null;
  const def = riwayatMenurutKode(b.kode);
  const sk = def?.punyaSk ? tx.satu<{ sk_nomor: string | null; sk_tanggal: string | null }>(`SELECT sk_nomor, sk_tanggal FROM ${def.tabel} WHERE id = ?`, b.baris_id) : undefined;
  const { kode, dokumen_bkn: dokumen, ...lain } = b;
  return { ...lain, dokumen_id: null, kelompok_id: null, jenis: jenisBukti(aturan, kode, dokumen).kode, nomor: sk?.sk_nomor ?? '', tanggal: sk?.sk_tanggal ?? tanggalDi(b.dibuat_pada, zona) };
}

function bacaSumber(tx: WriteDb, sumber: SumberArsip, id: Buffer, aturan: AturanArsip, zona: string): Sumber | null {
  switch (sumber) {
    case 'dokumen':
      return tx.satu<Sumber>(SQL_DOKUMEN, id) ?? null;
    case 'dokumen_berkas':
      return tx.satu<Sumber>(SQL_BERKAS, id) ?? null;
    case 'bukti':
      return sumberBukti(tx, id, aturan, zona);
  }
}

/** The day an employee left the service: by a decree, or by death. */
function berhentiPada(tx: WriteDb, pegawaiId: Buffer | null): string | null {
  if (pegawaiId === null) return null;
  return tx.satu<{ pada: string | null }>('SELECT coalesce((SELECT min(tmt) FROM riwayat_pemberhentian WHERE pegawai_id = p.id AND dihapus_pada IS NULL), p.tanggal_meninggal) pada FROM pegawai p WHERE p.id = ?', pegawaiId)?.pada ?? null;
}

function masa(tx: WriteDb, a: AturanArsip, j: JenisArsip, s: Sumber): { aktif: string | null; retensi: string | null; nasib: string } {
  const r = a.retensi[j.retensi];
  if (!r) return { aktif: null, retensi: null, nasib: 'dinilai' };
  const m = masaSimpan(r, s.tanggal, r.sejak === 'berhenti' ? berhentiPada(tx, s.pegawai_id) : null);
  return { aktif: m.aktifSampai, retensi: m.retensiSampai, nasib: m.nasib };
}

/** Makes the row of one kept paper, and its words. Safe to repeat. */
export function indekskan(tx: WriteDb, sumber: SumberArsip, id: Buffer, aturan: AturanArsip, zona: string): void {
  const s = bacaSumber(tx, sumber, id, aturan, zona);
  if (!s) return;
  const j = jenisArsip(aturan, s.jenis);
  const m = masa(tx, aturan, j, s);
  const berlaku = j.berlakuBulan === undefined ? null : tambahBulan(s.tanggal, j.berlakuBulan);
  const { no } = tx.basis.siap(SQL_SIMPAN).get(
    s.id, sumber, s.dokumen_id, s.jenis, s.nomor, s.tanggal, s.perihal, s.pegawai_id, s.nip, s.nama, s.baris_id, s.kelompok_id, s.hash, s.ukuran, s.mime, j.klasifikasi, j.kelas, m.aktif, m.retensi, m.nasib, berlaku, s.dibuat_pada, s.dihapus_pada,
  ) as { no: number };
  if (s.data !== undefined) simpanTeks(tx, no, `${j.nama} · ${s.nomor} · ${s.perihal} · ${kataDokumen(s.data)}`);
}

/** The words of one row; a letter's come from its data, those of a scan from its own text when it has one. */
export function simpanTeks(tx: WriteDb, no: number, teks: string): void {
  jalankan(tx, 'DELETE FROM arsip_fts WHERE rowid = ?', [no]);
  if (teks.trim() !== '') jalankan(tx, 'INSERT INTO arsip_fts (rowid, teks) VALUES (?,?)', [no, teks]);
}

const ADALAH_SUMBER = (t: string): t is SumberArsip => (SUMBER as readonly string[]).includes(t);

/** Of all papers of an employee; a letter keeps the name it was issued with, evidence follows the record. */
function barisPegawai(tx: WriteDb, pegawaiId: string): { sumber: SumberArsip; id: Buffer }[] {
  return tx.baca('SELECT sumber, id FROM arsip WHERE pegawai_id = ?', idDariTeks(pegawaiId));
}

/** What else a change of the record touches: retention when somebody leaves, dates of evidence when its decree is put right. */
function terdampak(tx: WriteDb, p: PerubahanBaris): { sumber: SumberArsip; id: Buffer }[] {
  if (p.tabel === 'riwayat_pemberhentian' && p.pegawaiId !== null) return barisPegawai(tx, p.pegawaiId);
  if (p.lama === null) return [];
  if (p.tabel === 'pegawai') return ['nip', 'nama', 'tanggal_meninggal'].some((k) => Object.hasOwn(p.lama!, k)) ? barisPegawai(tx, p.id) : [];
  if (p.tabel.startsWith('riwayat_') && (Object.hasOwn(p.lama, 'sk_nomor') || Object.hasOwn(p.lama, 'sk_tanggal'))) return tx.baca("SELECT sumber, id FROM arsip WHERE baris_id = ? AND sumber = 'bukti'", idDariTeks(p.id));
  return [];
}

/** A changed rule counts at once for who may open what; the dates of retention follow at the next start. */
function terapkanKelas(tx: WriteDb, a: AturanArsip): void {
  for (const { jenis } of tx.baca<{ jenis: string }>('SELECT DISTINCT jenis FROM arsip')) {
    const j = jenisArsip(a, jenis);
    jalankan(tx, 'UPDATE arsip SET kelas = ?, klasifikasi = ?, nasib = ? WHERE jenis = ?', [j.kelas, j.klasifikasi, a.retensi[j.retensi]?.nasib ?? 'dinilai', jenis], 'arsip');
  }
}

/** Keeps the index with every transaction of the write layer: whoever writes a letter or evidence need not know of it. */
export function segarkanArsip(tx: WriteDb, zona: string): void {
  let aturan: AturanArsip | null = null;
  const kini = (): AturanArsip => (aturan ??= aturanArsip(tx, tanggalDi(tx.now, zona)));
  const sudah = new Set<string>();
  const satu = (sumber: SumberArsip, id: Buffer): void => {
    const kunci = idKeTeks(id);
    if (sudah.has(kunci)) return;
    sudah.add(kunci);
    indekskan(tx, sumber, id, kini(), zona);
    tx.topik.add('arsip');
  };
  if (tx.perubahan.some((p) => p.tabel === 'aturan')) terapkanKelas(tx, kini());
  for (const p of tx.perubahan) {
    if (ADALAH_SUMBER(p.tabel)) satu(p.tabel, idDariTeks(p.id));
    else for (const b of terdampak(tx, p)) satu(b.sumber, b.id);
  }
}

const KUNCI_META = 'arsip.indeks';
/** Grows when the index is made differently. */
const BENTUK = 1;
const PER_BAGIAN = 300;

/**
 * Fills the index from what was kept before there was one, or after the rule changed; in short transactions, and again from the
 * start when it was cut off. Returns how many rows it made.
 */
export function pastikanIndeks(penulis: Penulis, now: number, zona: string): number {
  const { basis } = penulis;
  const tanda = `${BENTUK}:${tandaAturanArsip(basis)}`;
  if (basis.satu<{ nilai: string }>('SELECT nilai FROM meta WHERE kunci = ?', KUNCI_META)?.nilai === tanda) return 0;
  const apa = { prosedur: 'sistem.indeksArsip', pelaku: { penggunaId: null, nama: 'Sistem' }, now };
  let n = 0;
  for (const sumber of SUMBER) {
    for (let setelah: Buffer = Buffer.alloc(0); ; ) {
      const bagian = basis.baca<{ id: Buffer }>(`SELECT id FROM ${sumber} WHERE id > ? ORDER BY id LIMIT ?`, setelah, PER_BAGIAN);
      const akhir = bagian.at(-1);
      if (!akhir) break;
      setelah = akhir.id;
      n += bagian.length;
      tulis(penulis, apa, (tx) => {
        const aturan = aturanArsip(tx, tanggalDi(now, zona));
        for (const { id } of bagian) indekskan(tx, sumber, id, aturan, zona);
      });
    }
  }
  tulis(penulis, apa, (tx) => void jalankan(tx, 'INSERT INTO meta (kunci, nilai) VALUES (?,?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai', [KUNCI_META, tanda]));
  return n;
}

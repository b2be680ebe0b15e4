import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { jenisArsip, type JenisArsip } from '../../../shared/domain/arsip.ts';
import { AppError } from '../../../shared/errors.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { hapus, jalankan, sisip, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { KODE_DATA_UTAMA } from '../pegawai/dokumen-dasar.ts';
import { namaBukti } from '../riwayat/bukti.ts';
import { aturanArsip } from './aturan.ts';

type Titipan = Keluar<'arsip.titipan'>['baris'][number];
type Keadaan = Titipan['keadaan'];

interface Baris {
  id: Buffer;
  unggahan_id: Buffer;
  urut: number;
  nama: string;
  hash: string | null;
  ukuran: number;
  mime: string | null;
  keadaan: Keadaan;
  pegawai_id: Buffer | null;
  pegawai: string | null;
  nip: string | null;
  jenis: string | null;
  baris_id: Buffer | null;
  tanggal: string | null;
  keyakinan: number;
  alasan: string;
  bukti_id: Buffer | null;
}

const KOLOM = 't.id, t.unggahan_id, t.urut, t.nama, t.hash, t.ukuran, t.mime, t.keadaan, t.pegawai_id, p.nama pegawai, p.nip, t.jenis, t.baris_id, t.tanggal, t.keyakinan, t.alasan, t.bukti_id';
const DARI = 'FROM arsip_titipan t LEFT JOIN pegawai p ON p.id = t.pegawai_id';
const MENUNGGU = "('antri','yakin','ragu')";

const idBoleh = (b: Buffer | null): string | null => (b === null ? null : idKeTeks(b));

/** The words of a history row as the review shows it: 'TMT 2014-04-01 · 823/9/2014'. */
function namaBaris(db: ReadDb, j: JenisArsip | null, barisId: Buffer | null): string | null {
  const riwayat = j?.bukti?.riwayat;
  if (barisId === null || riwayat === undefined) return null;
  if (riwayat === KODE_DATA_UTAMA) return 'Data utama';
  const def = riwayatMenurutKode(riwayat);
  const b = def && db.satu<Record<string, string | number | null>>(`SELECT * FROM ${def.tabel} WHERE id = ? AND dihapus_pada IS NULL`, barisId);
  return def && b ? def.ringkas(b) : null;
}

function keKeluar(ctx: Konteks, b: Baris): Titipan {
  const j = b.jenis === null ? null : jenisArsip(aturanArsip(ctx.db, ctx.hariIni), b.jenis);
  return {
    id: idKeTeks(b.id), unggahanId: idKeTeks(b.unggahan_id), urut: b.urut, nama: b.nama, hash: b.hash, ukuran: b.ukuran, mime: b.mime, keadaan: b.keadaan, pegawaiId: idBoleh(b.pegawai_id), pegawai: b.pegawai, nip: b.nip,
    jenis: b.jenis, jenisNama: j?.nama ?? null, barisId: idBoleh(b.baris_id), barisNama: namaBaris(ctx.db, j, b.baris_id), tanggal: b.tanggal, keyakinan: b.keyakinan, alasan: JSON.parse(b.alasan) as string[], buktiId: idBoleh(b.bukti_id),
  };
}

/** Files of a delivery (or of all) in one state, in their order. */
export function daftarTitipan(ctx: Konteks, m: MasukTerurai<'arsip.titipan'>): Keluar<'arsip.titipan'> {
  const syarat = [m.keadaan === undefined ? '1=1' : 't.keadaan = ?', m.unggahanId === undefined ? '1=1' : 't.unggahan_id = ?'].join(' AND ');
  const nilai = [...(m.keadaan === undefined ? [] : [m.keadaan]), ...(m.unggahanId === undefined ? [] : [idDariTeks(m.unggahanId)])];
  const baris = ctx.db.baca<Baris>(`SELECT ${KOLOM} ${DARI} WHERE ${syarat} ORDER BY t.unggahan_id DESC, t.urut LIMIT ?`, ...nilai, m.batas);
  return { baris: baris.map((b) => keKeluar(ctx, b)), jumlah: ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM arsip_titipan t WHERE ${syarat}`, ...nilai)!.n };
}

export function daftarUnggahan(ctx: Konteks): Keluar<'arsip.unggahan'> {
  const hitung = ctx.db.baca<{ unggahan_id: Buffer; keadaan: Keadaan; n: number }>('SELECT unggahan_id, keadaan, count(*) n FROM arsip_titipan WHERE unggahan_id IN (SELECT id FROM unggahan_arsip ORDER BY dibuat_pada DESC LIMIT 50) GROUP BY unggahan_id, keadaan');
  return ctx.db.baca<{ id: Buffer; nama: string; keadaan: Keluar<'arsip.unggahan'>[number]['keadaan']; pelaku: string; tugas_id: Buffer | null; dibuat_pada: number }>('SELECT id, nama, keadaan, pelaku, tugas_id, dibuat_pada FROM unggahan_arsip ORDER BY dibuat_pada DESC LIMIT 50').map((u) => ({
    id: idKeTeks(u.id), nama: u.nama, keadaan: u.keadaan, oleh: u.pelaku, tugasId: idBoleh(u.tugas_id), dibuatPada: u.dibuat_pada,
    jumlah: Object.fromEntries(hitung.filter((h) => h.unggahan_id.equals(u.id)).map((h) => [h.keadaan, h.n])),
  }));
}

export function titipanWajib(db: ReadDb, idTitipan: string): Baris {
  const b = db.satu<Baris>(`SELECT ${KOLOM} ${DARI} WHERE t.id = ?`, idDariTeks(idTitipan));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Berkas unggahan itu tidak ada.', { saran: 'Muat ulang antrean tinjauan.' });
  return b;
}

interface Tujuan {
  readonly pegawaiId: string;
  readonly jenis: string;
  readonly barisId: string | null;
}

/** Where the evidence hangs. The row must belong to the employee and to the history of the kind. */
function tujuan(tx: WriteDb, t: Tujuan, aturan: ReturnType<typeof aturanArsip>): { readonly kode: string; readonly barisId: string; readonly dokumen: string | null } {
  const j = jenisArsip(aturan, t.jenis);
  if (!j.bukti) throw new AppError('MASUKAN', `${j.nama} bukan jenis bukti yang diunggah.`, { saran: 'Pilih jenis yang bertanda pindaian.' });
  if (tx.satu('SELECT 1 FROM pegawai WHERE id = ? AND dihapus_pada IS NULL', idDariTeks(t.pegawaiId)) === undefined) throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu tidak ada.', { saran: 'Pilih pegawainya lagi.' });
  if (j.bukti.riwayat === KODE_DATA_UTAMA) return { kode: KODE_DATA_UTAMA, barisId: t.pegawaiId, dokumen: j.bukti.dokumen ?? null };
  const def = riwayatMenurutKode(j.bukti.riwayat);
  const ada = def && t.barisId !== null && tx.satu(`SELECT 1 FROM ${def.tabel} WHERE id = ? AND pegawai_id = ? AND dihapus_pada IS NULL`, idDariTeks(t.barisId), idDariTeks(t.pegawaiId));
  if (!def || !ada || t.barisId === null) throw new AppError('MASUKAN', `Pilih catatan ${(def?.judul ?? j.nama).toLowerCase()} yang dibuktikan berkas ini.`, { dampak: 'Berkas itu tetap di antrean.', saran: 'Bila catatannya belum ada, isi riwayatnya dahulu atau simpan sebagai dokumen lain pegawai.' });
  return { kode: def.kode, barisId: t.barisId, dokumen: j.bukti.dokumen ?? def.dokumenBkn?.[0] ?? null };
}

/** Files one: evidence on its row, in the transaction of the decision. The same bytes on the same row are kept once. */
function arsipkan(tx: WriteDb, b: Baris, t: Tujuan, aturan: ReturnType<typeof aturanArsip>): void {
  if (b.hash === null || b.mime === null || !['yakin', 'ragu', 'ganda'].includes(b.keadaan)) throw new AppError('BENTROK', `Berkas ${b.nama} tidak lagi menunggu keputusan.`, { dampak: 'Tidak ada yang berubah.', saran: 'Muat ulang antrean tinjauan.' });
  const k = tujuan(tx, t, aturan);
  const ada = tx.satu<{ id: Buffer }>('SELECT id FROM bukti WHERE baris_id = ? AND kode = ? AND hash = ? AND dihapus_pada IS NULL', idDariTeks(k.barisId), k.kode, b.hash);
  const buktiId = ada ? idKeTeks(ada.id) : sisip(tx, 'bukti', { pegawai_id: t.pegawaiId, kode: k.kode, baris_id: k.barisId, nama: namaBukti(b.nama, b.mime as Parameters<typeof namaBukti>[1]), hash: b.hash, dokumen_bkn: k.dokumen });
  jalankan(tx, "UPDATE arsip_titipan SET keadaan = 'diarsipkan', pegawai_id = ?, jenis = ?, baris_id = ?, bukti_id = ?, diubah_pada = ? WHERE id = ?", [idDariTeks(t.pegawaiId), t.jenis, idDariTeks(k.barisId), idDariTeks(buktiId), tx.now, b.id], 'titipan');
}

export function simpanTitipan(tx: WriteDb, ctx: Konteks, m: MasukTerurai<'arsip.titipanSimpan'>): { oke: true } {
  const aturan = aturanArsip(tx, ctx.hariIni);
  for (const t of m.butir) arsipkan(tx, titipanWajib(tx, t.id), { pegawaiId: t.pegawaiId, jenis: t.jenis, barisId: t.barisId ?? null }, aturan);
  tx.ringkas.teks = `mengarsipkan ${m.butir.length} unggahan`;
  return { oke: true };
}

const SEKALI_SAH = 2000;

/** All that are certain, by one confirmation; at most `SEKALI_SAH` in a transaction, `sisa` says how many are left. */
export function sahkanTitipan(tx: WriteDb, ctx: Konteks, unggahanId: string): { diarsipkan: number; sisa: number } {
  const aturan = aturanArsip(tx, ctx.hariIni);
  const baris = tx.baca<Baris>(`SELECT ${KOLOM} ${DARI} WHERE t.keadaan = 'yakin' AND t.unggahan_id = ? ORDER BY t.urut LIMIT ?`, idDariTeks(unggahanId), SEKALI_SAH);
  for (const b of baris) arsipkan(tx, b, { pegawaiId: idBoleh(b.pegawai_id)!, jenis: b.jenis!, barisId: idBoleh(b.baris_id) }, aturan);
  tx.ringkas.teks = `mengarsipkan ${baris.length} unggahan yang cocok`;
  return { diarsipkan: baris.length, sisa: tx.satu<{ n: number }>("SELECT count(*) n FROM arsip_titipan WHERE keadaan = 'yakin' AND unggahan_id = ?", idDariTeks(unggahanId))!.n };
}

/** Set aside with a reason; the file and its line stay. */
export function sisihkanTitipan(tx: WriteDb, m: MasukTerurai<'arsip.titipanSisihkan'>): { oke: true } {
  const b = titipanWajib(tx, m.id);
  if (!['yakin', 'ragu', 'ganda'].includes(b.keadaan)) throw new AppError('BENTROK', `Berkas ${b.nama} tidak lagi menunggu keputusan.`, { saran: 'Muat ulang antrean tinjauan.' });
  jalankan(tx, "UPDATE arsip_titipan SET keadaan = 'disisihkan', alasan = ?, diubah_pada = ? WHERE id = ?", [JSON.stringify([...(JSON.parse(b.alasan) as string[]), `Disisihkan: ${m.alasan}`]), tx.now, b.id], 'titipan');
  tx.ringkas.teks = `menyisihkan unggahan: ${m.alasan}`;
  return { oke: true };
}

/** True where a filing made this evidence and no other file is filed on it: what was attached by hand, or serves another, stays. */
function milikTitipan(tx: WriteDb, b: Baris): boolean {
  const lain = tx.satu("SELECT 1 FROM arsip_titipan WHERE bukti_id = ? AND id <> ? AND keadaan = 'diarsipkan'", b.bukti_id, b.id);
  const asal = tx.satu<{ prosedur: string }>('SELECT j.prosedur FROM jejak_objek o JOIN jejak j ON j.seq = o.seq WHERE o.objek_id = ? ORDER BY j.seq LIMIT 1', b.bukti_id);
  return lain === undefined && asal?.prosedur.startsWith('arsip.titipan') === true;
}

/** Takes a decision back: the evidence that filing made is detached, the file waits again. */
export function kembalikanTitipan(tx: WriteDb, idTitipan: string): { oke: true } {
  const b = titipanWajib(tx, idTitipan);
  if (b.keadaan !== 'diarsipkan' && b.keadaan !== 'disisihkan') throw new AppError('BENTROK', `Berkas ${b.nama} belum diputuskan.`, { saran: 'Muat ulang antrean tinjauan.' });
  if (b.bukti_id !== null && milikTitipan(tx, b) && tx.satu('SELECT 1 FROM bukti WHERE id = ? AND dihapus_pada IS NULL', b.bukti_id)) hapus(tx, 'bukti', idKeTeks(b.bukti_id), null);
  jalankan(tx, "UPDATE arsip_titipan SET keadaan = 'ragu', bukti_id = NULL, diubah_pada = ? WHERE id = ?", [tx.now, b.id], 'titipan');
  tx.ringkas.teks = 'mengembalikan unggahan ke antrean';
  return { oke: true };
}

/** How many files wait for a decision. */
export function titipanMenunggu(db: ReadDb): number {
  return db.satu<{ n: number }>(`SELECT count(*) n FROM arsip_titipan WHERE keadaan IN ${MENUNGGU}`)!.n;
}

/** Rows of a history a scan may prove, newest first, and the kinds there are. */
export function pilihanBaris(ctx: Konteks, pegawaiId: string, jenis: string): Keluar<'arsip.pilihanBaris'> {
  const j = jenisArsip(aturanArsip(ctx.db, ctx.hariIni), jenis);
  const def = j.bukti && riwayatMenurutKode(j.bukti.riwayat);
  if (!def) return [];
  return ctx.db.baca<Record<string, string | number | Buffer | null>>(`SELECT * FROM ${def.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL ORDER BY ${def.urut} DESC LIMIT 100`, idDariTeks(pegawaiId))
    .map((b) => ({ id: idKeTeks(b['id'] as Buffer), nama: def.ringkas(b as never) }));
}

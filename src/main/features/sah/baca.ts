import type { CaraSah } from '../../../shared/domain/isi-aturan.ts';
import type { JenisLangkah, KeadaanLangkah, KeadaanPengesahan, Langkah } from '../../../shared/domain/pengesahan.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { cairkan } from './kewenangan.ts';

export interface Pengesahan {
  readonly id: string;
  readonly dokumenId: string;
  readonly pegawaiId: string | null;
  readonly produk: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly cara: CaraSah;
  readonly keadaan: KeadaanPengesahan;
  readonly hashSah: string | null;
}

/** A step with what the record adds to it. */
export interface LangkahBaris extends Langkah {
  readonly id: string;
  readonly olehNama: string;
  readonly dicatatPada: number | null;
  readonly dicatatOleh: string;
  readonly hash: string | null;
  readonly catatan: string;
  /** Lines above the name, as printed. */
  readonly baris: readonly string[];
}

interface BarisPengesahan {
  id: Buffer;
  dokumen_id: Buffer;
  pegawai_id: Buffer | null;
  produk: string;
  nomor: string;
  tanggal: string;
  cara: CaraSah;
  keadaan: KeadaanPengesahan;
  hash_sah: string | null;
}

const SQL = 'SELECT p.id, p.dokumen_id, p.pegawai_id, p.produk, d.nomor, p.tanggal, p.cara, p.keadaan, p.hash_sah FROM pengesahan p JOIN dokumen d ON d.id = p.dokumen_id WHERE p.dihapus_pada IS NULL';

function kePengesahan(b: BarisPengesahan): Pengesahan {
  return { id: idKeTeks(b.id), dokumenId: idKeTeks(b.dokumen_id), pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id), produk: b.produk, nomor: b.nomor, tanggal: b.tanggal, cara: b.cara, keadaan: b.keadaan, hashSah: b.hash_sah };
}

/** Throws TIDAK_DITEMUKAN. Row scope is the caller's to ask about. */
export function wajibPengesahan(db: ReadDb, id: string): Pengesahan {
  const b = db.satu<BarisPengesahan>(`${SQL} AND p.id = ?`, idDariTeks(id));
  if (b) return kePengesahan(b);
  throw new AppError('TIDAK_DITEMUKAN', 'Pengesahan itu tidak ada.', { saran: 'Muat ulang daftar pengesahan.' });
}

/** The approval of a document; null when its product has no flow. */
export function pengesahanDokumen(db: ReadDb, dokumenId: string): Pengesahan | null {
  const b = db.satu<BarisPengesahan>(`${SQL} AND p.dokumen_id = ?`, idDariTeks(dokumenId));
  return b ? kePengesahan(b) : null;
}

/** Printed for good: the queue's own log, where a test sheet does not count. Needs `p` of pengesahan. */
export const SQL_TERCETAK = "(SELECT max(coalesce(j.selesai_pada, j.diubah_pada)) FROM cetak_dokumen c JOIN pekerjaan_cetak j ON j.id = c.pekerjaan_id WHERE c.dokumen_id = p.dokumen_id AND j.keadaan = 'selesai' AND j.tujuan <> 'uji')";

interface BarisLangkah {
  id: Buffer;
  urut: number;
  jenis: JenisLangkah;
  cara: CaraSah | null;
  peran: string | null;
  jabatan: string;
  pengguna_id: Buffer | null;
  teks_kewenangan: string;
  keadaan: KeadaanLangkah;
  oleh_nama: string;
  pada: string | null;
  dicatat_pada: number | null;
  dicatat_oleh: string | null;
  hash: string | null;
  catatan: string;
}

/** When a document came out of the queue, as a date; null when it has not. */
export function tanggalTercetak(db: ReadDb, dokumenId: string): string | null {
  const b = db.satu<{ pada: number | null }>(`SELECT ${SQL_TERCETAK} pada FROM (SELECT ? dokumen_id) p`, idDariTeks(dokumenId));
  return b === undefined || b.pada === null ? null : tanggalDi(b.pada, zonaWaktu(db));
}

/** The steps of a document in order. A printing that the queue already finished stands as done. */
export function bacaLangkah(db: ReadDb, p: Pick<Pengesahan, 'id' | 'dokumenId'>): LangkahBaris[] {
  const baris = db.baca<BarisLangkah>(
    `SELECT l.id, l.urut, l.jenis, l.cara, l.peran, l.jabatan, l.pengguna_id, l.teks_kewenangan, l.keadaan, l.oleh_nama, l.pada, l.dicatat_pada, g.nama dicatat_oleh, l.hash, l.catatan
     FROM pengesahan_langkah l LEFT JOIN pengguna g ON g.id = l.diubah_oleh AND l.dicatat_pada IS NOT NULL WHERE l.pengesahan_id = ? AND l.dihapus_pada IS NULL ORDER BY l.urut`,
    idDariTeks(p.id),
  );
  const semua = baris.map((b): LangkahBaris => {
    const beku = cairkan(b.teks_kewenangan);
    return {
      id: idKeTeks(b.id), urut: b.urut, jenis: b.jenis, cara: b.cara, keadaan: b.keadaan, pada: b.pada, peran: b.peran, penggunaId: b.pengguna_id === null ? null : idKeTeks(b.pengguna_id), jabatan: b.jabatan,
      kewenangan: beku?.kewenangan ?? null, olehNama: b.oleh_nama, dicatatPada: b.dicatat_pada, dicatatOleh: b.dicatat_oleh ?? '', hash: b.hash, catatan: b.catatan, baris: beku?.baris ?? [],
    };
  });
  return semua.map((l) => {
    if (l.jenis !== 'cetak' || l.keadaan !== 'menunggu' || semua.some((x) => x.urut < l.urut && x.keadaan === 'menunggu')) return l;
    const pada = tanggalTercetak(db, p.dokumenId);
    return pada === null ? l : { ...l, keadaan: 'selesai', pada, olehNama: 'Antrean cetak' };
  });
}

/** The file of a document as it is now in electronic form: the signed one where there is one, else as it was issued. */
export function berkasKini(db: ReadDb, dokumenId: string): string {
  const id = idDariTeks(dokumenId);
  const hash = db.satu<{ hash: string }>(
    "SELECT coalesce((SELECT b.hash FROM dokumen_berkas b WHERE b.dokumen_id = d.id AND b.jenis <> 'pindaian' AND b.dihapus_pada IS NULL ORDER BY b.urut DESC LIMIT 1), d.hash) hash FROM dokumen d WHERE d.id = ?",
    id,
  )?.hash;
  if (hash !== undefined) return hash;
  throw new AppError('TIDAK_DITEMUKAN', 'Dokumen itu tidak ada.', { saran: 'Cari dari daftar arsip.' });
}

export function sudahDilihat(db: ReadDb, pengesahanId: string, penggunaId: string, hash: string): boolean {
  return db.satu('SELECT 1 FROM pengesahan_dilihat WHERE pengesahan_id = ? AND pengguna_id = ? AND hash = ?', idDariTeks(pengesahanId), idDariTeks(penggunaId), hash) !== undefined;
}

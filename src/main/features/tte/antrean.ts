import type { Keluar } from '../../../shared/contract.ts';
import type { KeadaanKirim, KodeTte } from '../../../shared/contract/tte.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import { PROSES_INI, prosesHidup } from '../../lib/proses.ts';

/** A document on its way, as the run needs it. */
export interface Kirim {
  readonly id: string;
  readonly angkatanId: string;
  readonly dokumenId: string;
  readonly langkahId: string;
  readonly keadaan: KeadaanKirim;
  readonly idDokumen: string | null;
  readonly hashSebelum: string | null;
  /** The provider it was last sent to; another one cannot tell what became of it. */
  readonly penyedia: string;
}

interface BarisKirim {
  id: Buffer;
  angkatan_id: Buffer;
  dokumen_id: Buffer;
  langkah_id: Buffer;
  keadaan: KeadaanKirim;
  id_dokumen: string | null;
  hash_sebelum: string | null;
  penyedia: string;
}

const keKirim = (b: BarisKirim): Kirim => ({ id: idKeTeks(b.id), angkatanId: idKeTeks(b.angkatan_id), dokumenId: idKeTeks(b.dokumen_id), langkahId: idKeTeks(b.langkah_id), keadaan: b.keadaan, idDokumen: b.id_dokumen, hashSebelum: b.hash_sebelum, penyedia: b.penyedia });
const KOLOM = 'id, angkatan_id, dokumen_id, langkah_id, keadaan, id_dokumen, hash_sebelum, penyedia';

/** The documents of one run, in the order in which they were chosen. */
export function kirimAngkatan(db: ReadDb, angkatanId: string): Kirim[] {
  return db.baca<BarisKirim>(`SELECT ${KOLOM} FROM tte_kirim WHERE angkatan_id = ? ORDER BY urut`, idDariTeks(angkatanId)).map(keKirim);
}

export function kirimLangkah(db: ReadDb, langkahId: string): Kirim | null {
  const b = db.satu<BarisKirim>(`SELECT ${KOLOM} FROM tte_kirim WHERE langkah_id = ? AND keadaan <> 'gagal'`, idDariTeks(langkahId));
  return b ? keKirim(b) : null;
}

interface Masuk {
  readonly langkahId: string;
  readonly dokumenId: string;
}

/** Puts documents into a new run. What waits from an earlier one joins it; what is signed or unknown stays what it is. */
export function masukkan(tx: WriteDb, angkatanId: string, penyedia: string, daftar: readonly Masuk[]): void {
  const { penggunaId, nama } = tx.pelaku;
  if (penggunaId === null) return;
  for (const [urut, l] of daftar.entries()) {
    const ada = kirimLangkah(tx, l.langkahId);
    if (ada?.keadaan === 'dikirim') throw new AppError('BENTROK', 'Ada dokumen yang sedang dikirim dari Simpul ASN lain dengan folder data ini.', { dampak: 'Tidak ada yang dikirim dua kali.', saran: 'Tunggu sampai selesai, lalu muat ulang daftarnya.' });
    if (ada) {
      jalankan(tx, 'UPDATE tte_kirim SET angkatan_id = ?, urut = ?, pengguna_id = ?, pelaku = ?, diubah_pada = ? WHERE id = ?', [idDariTeks(angkatanId), urut, idDariTeks(penggunaId), nama, tx.now, idDariTeks(ada.id)], 'tte');
      continue;
    }
    jalankan(
      tx,
      "INSERT INTO tte_kirim (id, angkatan_id, urut, dokumen_id, langkah_id, pengguna_id, pelaku, penyedia, keadaan, dibuat_pada, diubah_pada) VALUES (?,?,?,?,?,?,?,?,'antri',?,?)",
      [idBaru(), idDariTeks(angkatanId), urut, idDariTeks(l.dokumenId), idDariTeks(l.langkahId), idDariTeks(penggunaId), nama, penyedia, tx.now, tx.now],
      'tte',
    );
  }
}

export interface Perubahan {
  readonly keadaan: KeadaanKirim;
  readonly kode?: KodeTte | null;
  readonly pesan?: string;
  readonly idDokumen?: string | null;
  readonly hashSesudah?: string;
}

/** What became of one document. A signed one stays signed, whatever answer comes late. */
export function ubahKirim(tx: WriteDb, id: string, p: Perubahan): void {
  jalankan(tx, "UPDATE tte_kirim SET keadaan = ?, kode = ?, pesan = ?, id_dokumen = coalesce(?, id_dokumen), hash_sesudah = coalesce(?, hash_sesudah), diubah_pada = ? WHERE id = ? AND keadaan <> 'ditandatangani'", [p.keadaan, p.kode ?? null, p.pesan ?? '', p.idDokumen ?? null, p.hashSesudah ?? null, tx.now, idDariTeks(id)], 'tte');
}

interface Ambil {
  readonly id: string;
  readonly angkatanId: string;
  readonly hashSebelum: string;
  readonly penyedia: string;
}

/** Takes a waiting document for this run; from here on an interruption means that it is unknown. False: somebody else has it. */
export function tandaiDikirim(tx: WriteDb, m: Ambil): boolean {
  return jalankan(
    tx,
    "UPDATE tte_kirim SET keadaan = 'dikirim', pengirim = ?, penyedia = ?, hash_sebelum = ?, id_dokumen = NULL, kode = NULL, pesan = '', percobaan = percobaan + 1, dikirim_pada = ?, diubah_pada = ? WHERE id = ? AND angkatan_id = ? AND keadaan = 'antri'",
    [PROSES_INI, m.penyedia, m.hashSebelum, tx.now, tx.now, idDariTeks(m.id), idDariTeks(m.angkatanId)],
    'tte',
  ) === 1;
}

export const DIULANGI = 'Dikirim lagi atas keputusan penanda tangan.';
const TERPUTUS = 'Aplikasi ditutup saat dokumen ini sedang dikirim; belum diketahui apakah sudah ditandatangani.';

/** Longer than any call may take: an older sending is over even if a process of that number runs. */
const KIRIM_MAKS_MS = 3_600_000;

/** What was on its way when its program ended: nobody knows what became of it. What a living process sends stays its own. Asked when no run of this process is on for the account. */
export function pulihkanTerputus(tx: WriteDb, penggunaId: string): void {
  const jalan = tx.baca<{ id: Buffer; pengirim: string | null; pada: number | null }>("SELECT id, pengirim, dikirim_pada pada FROM tte_kirim WHERE keadaan = 'dikirim' AND (pengguna_id = ? OR pengirim IS NOT ?)", idDariTeks(penggunaId), PROSES_INI);
  for (const k of jalan) {
    const orangLain = k.pengirim !== null && k.pengirim !== PROSES_INI && tx.now - (k.pada ?? 0) < KIRIM_MAKS_MS && prosesHidup(k.pengirim);
    if (!orangLain) ubahKirim(tx, idKeTeks(k.id), { keadaan: 'tak-diketahui', kode: 'tak-diketahui', pesan: TERPUTUS });
  }
}

type Keadaan = NonNullable<Keluar<'tte.keadaan'>>;

/** The newest run of an account, counted from its rows. */
export function ringkasAngkatan(db: ReadDb, penggunaId: string): Omit<Keadaan, 'berjalan' | 'kode' | 'pesan'> | null {
  const akhir = db.satu<{ a: Buffer }>('SELECT angkatan_id a FROM tte_kirim WHERE pengguna_id = ? ORDER BY angkatan_id DESC LIMIT 1', idDariTeks(penggunaId));
  if (!akhir) return null;
  const n = new Map(db.baca<{ keadaan: KeadaanKirim; n: number }>('SELECT keadaan, count(*) n FROM tte_kirim WHERE angkatan_id = ? GROUP BY keadaan', akhir.a).map((b) => [b.keadaan, b.n]));
  const dari = (k: KeadaanKirim): number => n.get(k) ?? 0;
  const masalah = db.baca<{ dokumen_id: Buffer; nomor: string; keadaan: KeadaanKirim; pesan: string }>(
    "SELECT t.dokumen_id, d.nomor, t.keadaan, t.pesan FROM tte_kirim t JOIN dokumen d ON d.id = t.dokumen_id WHERE t.angkatan_id = ? AND (t.keadaan IN ('gagal', 'tak-diketahui') OR (t.keadaan = 'antri' AND t.pesan <> '')) ORDER BY t.urut LIMIT 100", akhir.a,
  );
  return {
    angkatanId: idKeTeks(akhir.a), jumlah: [...n.values()].reduce((a, b) => a + b, 0), antri: dari('antri'), dikirim: dari('dikirim'), takDiketahui: dari('tak-diketahui'), ditandatangani: dari('ditandatangani'), gagal: dari('gagal'),
    masalah: masalah.map((m) => ({ dokumenId: idKeTeks(m.dokumen_id), nomor: m.nomor, keadaan: m.keadaan, pesan: m.pesan })),
  };
}

import type { Keluar } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { tungguTandaTangan, type TungguTandaTangan } from '../sah/queries.ts';

type BarisTte = Keluar<'tte.antrean'>['baris'][number];
/** A letter that waits for a signature, with the chain it belongs to. */
export type LangkahTte = BarisTte & { readonly pengesahanId: string };

interface BarisDokumen {
  nomor: string;
  tanggal: string;
  perihal: string;
  nama: string | null;
}

interface BarisKirim {
  keadaan: NonNullable<BarisTte['keadaan']>;
  kode: BarisTte['kode'];
  pesan: string;
  percobaan: number;
}

function lengkapi(db: ReadDb, lingkup: Lingkup, t: TungguTandaTangan): LangkahTte | null {
  const l = lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
  const d = db.satu<BarisDokumen>(`SELECT d.nomor, d.tanggal, d.perihal, d.nama FROM dokumen d LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id WHERE d.id = ? AND d.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(t.dokumenId), ...l.nilai);
  if (!d) return null;
  const k = db.satu<BarisKirim>('SELECT keadaan, kode, pesan, percobaan FROM tte_kirim WHERE langkah_id = ? ORDER BY dibuat_pada DESC, id DESC LIMIT 1', idDariTeks(t.langkahId));
  return { langkahId: t.langkahId, pengesahanId: t.pengesahanId, dokumenId: t.dokumenId, ...d, keadaan: k?.keadaan ?? null, kode: k?.kode ?? null, pesan: k?.pesan ?? '', percobaan: k?.percobaan ?? 0 };
}

/** What waits for the electronic signature of an account, oldest first. */
export function menungguTtd(db: ReadDb, penggunaId: string, lingkup: Lingkup, batas: number): { readonly baris: LangkahTte[]; readonly jumlah: number } {
  const semua = tungguTandaTangan(db, penggunaId);
  const baris: LangkahTte[] = [];
  for (const t of semua) {
    if (baris.length >= batas) break;
    const b = lengkapi(db, lingkup, t);
    if (b) baris.push(b);
  }
  return { baris, jumlah: semua.length };
}

/** The chosen steps, every one of them this account's to do now. Throws TIDAK_BERHAK otherwise: nothing is sent then. */
export function langkahDipilih(db: ReadDb, penggunaId: string, lingkup: Lingkup, id: readonly string[]): LangkahTte[] {
  const tunggu = new Map(tungguTandaTangan(db, penggunaId).map((t) => [t.langkahId, t]));
  return [...new Set(id)].map((x) => {
    const t = tunggu.get(x);
    const b = t ? lengkapi(db, lingkup, t) : null;
    if (b) return b;
    throw new AppError('TIDAK_BERHAK', 'Ada dokumen yang tidak (lagi) menunggu tanda tangan Anda.', { dampak: 'Tidak ada yang dikirim.', saran: 'Muat ulang daftarnya, lalu pilih lagi.' });
  });
}

import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import { wajibBoleh, type Konteks, type KonteksAction } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { hapus, sisip, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { wajibBolehLihat } from '../arsip/queries.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { KODE_DATA_UTAMA, rahasiaDataUtama } from '../pegawai/dokumen-dasar.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { barisDalamLingkup, definisiWajib } from './baris.ts';
import { BATAS_BUKTI, periksaBerkas, type MimeBukti } from '../../lib/jenis-berkas.ts';

const PALING_BANYAK = 30;
const AKHIRAN: Readonly<Record<MimeBukti, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

function pemilik(db: ReadDb, ctx: Konteks, kode: string, barisId: string): string {
  if (kode !== KODE_DATA_UTAMA) return barisDalamLingkup(db, ctx, definisiWajib(kode), barisId).pegawaiId;
  wajibDalamLingkup(db, ctx.sesi.lingkup, barisId);
  return barisId;
}

/** A name for the list and the saved file: no folders, no control characters, the ending that fits the content. */
export function namaBukti(nama: string, mime: MimeBukti): string {
  const polos = (nama.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\u0000-\u001f\u007f<>:"|?*]/g, ' ').replaceAll(/\s+/g, ' ').trim().replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return `${(polos || 'bukti').slice(0, 120)}.${AKHIRAN[mime]}`;
}

interface MasukBukti {
  readonly kode: string;
  readonly barisId: string;
  readonly dokumenBkn?: string | null | undefined;
}

/** Attaches evidence to a row. The bytes are on disk before the row names them; the same bytes are kept once. */
export function simpanBukti(m: MasukBukti, berkas: BerkasIsi, ctx: KonteksAction): { id: string } {
  pemilik(ctx.db, ctx, m.kode, m.barisId);
  const mime = periksaBerkas(berkas.isi, BATAS_BUKTI);
  const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, berkas.isi);
  return ctx.write((tx) => {
    const pegawaiId = pemilik(tx, ctx, m.kode, m.barisId);
    const ada = tx.baca<{ id: Buffer; hash: string }>('SELECT id, hash FROM bukti WHERE baris_id = ? AND kode = ? AND dihapus_pada IS NULL', idDariTeks(m.barisId), m.kode);
    const sama = ada.find((b) => b.hash === hash);
    if (sama) return { id: idKeTeks(sama.id) };
    if (ada.length >= PALING_BANYAK) throw new AppError('TERLALU_BESAR', `Satu catatan paling banyak ${PALING_BANYAK} bukti.`, { saran: 'Gabungkan halaman-halamannya menjadi satu PDF.' });
    catatBerkas(tx, { hash, ukuran, mime });
    const id = sisip(tx, 'bukti', { pegawai_id: pegawaiId, kode: m.kode, baris_id: m.barisId, nama: namaBukti(berkas.nama, mime), hash, dokumen_bkn: m.dokumenBkn ?? null });
    tx.ringkas.teks = 'melampirkan bukti';
    return { id };
  });
}

interface BarisBukti {
  readonly pegawai_id: Buffer;
  readonly kode: string;
  readonly dokumen_bkn: string | null;
  readonly nama: string;
  readonly hash: string;
  readonly mime: string;
}

function buktiDalamLingkup(db: ReadDb, ctx: Konteks, id: string): BarisBukti {
  const b = db.satu<BarisBukti>('SELECT b.pegawai_id, b.kode, b.dokumen_bkn, b.nama, b.hash, f.mime FROM bukti b JOIN berkas f ON f.hash = b.hash WHERE b.id = ? AND b.dihapus_pada IS NULL', idDariTeks(id));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Bukti itu sudah tidak ada.', { saran: 'Muat ulang halaman pegawai ini.' });
  wajibDalamLingkup(db, ctx.sesi.lingkup, idKeTeks(b.pegawai_id));
  return b;
}

export function isiBukti(id: string, ctx: KonteksAction): BerkasIsi {
  const b = buktiDalamLingkup(ctx.db, ctx, id);
  // A decree on pay shows the pay, a family card the NIK: whoever may not see the column may not see its scan.
  const rahasia = b.kode === KODE_DATA_UTAMA ? rahasiaDataUtama(b.dokumen_bkn) : riwayatMenurutKode(b.kode)?.kolom.map((k) => k.rahasia) ?? [];
  if (rahasia.includes('gaji')) wajibBoleh(ctx, 'pegawai.gaji');
  if (rahasia.includes('nik')) wajibBoleh(ctx, 'pegawai.nik');
  wajibBolehLihat(ctx, { id });
  const isi = new Uint8Array(bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, b.hash));
  ctx.catat(`membuka bukti ${b.nama}`, [idKeTeks(b.pegawai_id), id]);
  return { nama: b.nama, mime: b.mime, isi };
}

export function hapusBukti(tx: WriteDb, id: string, ctx: Konteks): { oke: true } {
  const b = buktiDalamLingkup(tx, ctx, id);
  hapus(tx, 'bukti', id, null);
  tx.ringkas.teks = `melepas bukti ${b.nama}`;
  return { oke: true };
}

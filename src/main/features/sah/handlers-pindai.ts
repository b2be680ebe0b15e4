import type { Keluar } from '../../../shared/contract.ts';
import { KEADAAN_PINDAIAN, MASALAH_PINDAI } from '../../../shared/contract/pindai.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks, KonteksAction, PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import type { ReadDb } from '../../db/buka.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { sisip, ubah } from '../../db/tulis.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { denganPdf } from '../../pindai/berkas.ts';
import { gambarKePdf, gambarKePng } from '../../pindai/gambar.ts';
import { dokumenDalamLingkup, wajibBolehLihat } from '../arsip/queries.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { pasangPindaian } from './cocok.ts';

interface BarisTumpukan {
  id: Buffer;
  nama: string;
  halaman: number | null;
  keadaan: 'antri' | 'selesai' | 'gagal';
  galat: string | null;
  tugas_id: Buffer | null;
  dibuat_pada: number;
  cocok: number;
  tinjau: number;
  disisihkan: number;
}

interface BarisPindaian {
  id: Buffer;
  tumpukan_id: Buffer;
  tumpukan: string;
  urut: number;
  dari_halaman: number;
  jumlah_halaman: number;
  keadaan: string;
  masalah: string | null;
  catatan: string;
  dokumen_id: Buffer | null;
  nomor: string | null;
  nama: string | null;
  hash: string;
  ukuran: number;
  dibuat_pada: number;
}

const SQL = 'SELECT p.id, p.tumpukan_id, t.nama tumpukan, p.urut, p.dari_halaman, p.jumlah_halaman, p.keadaan, p.masalah, p.catatan, p.dokumen_id, d.nomor, d.nama, p.hash, p.ukuran, p.dibuat_pada FROM pindaian p JOIN tumpukan_pindai t ON t.id = p.tumpukan_id LEFT JOIN dokumen d ON d.id = p.dokumen_id WHERE p.dihapus_pada IS NULL';
const URUT = { kolom: 'dibuat', arah: 'naik', kunci: 'p.dibuat_pada', id: 'p.id' } as const;

function keKeluar(b: BarisPindaian): Keluar<'pindai.daftar'>['baris'][number] {
  return {
    id: idKeTeks(b.id), tumpukanId: idKeTeks(b.tumpukan_id), tumpukan: b.tumpukan, urut: b.urut, dariHalaman: b.dari_halaman, jumlahHalaman: b.jumlah_halaman, keadaan: KEADAAN_PINDAIAN.find((k) => k === b.keadaan) ?? 'tinjau',
    masalah: MASALAH_PINDAI.find((m) => m === b.masalah) ?? null, catatan: b.catatan, dokumenId: b.dokumen_id === null ? null : idKeTeks(b.dokumen_id), nomor: b.nomor, nama: b.nama, dibuatPada: b.dibuat_pada,
  };
}

function wajibPindaian(db: ReadDb, id: string): BarisPindaian {
  const b = db.satu<BarisPindaian>(`${SQL} AND p.id = ?`, idDariTeks(id));
  if (b) return b;
  throw new AppError('TIDAK_DITEMUKAN', 'Pindaian itu tidak ada.', { saran: 'Muat ulang daftar pindaian.' });
}

function wajibDitinjau(db: ReadDb, id: string): BarisPindaian {
  const b = wajibPindaian(db, id);
  if (b.keadaan === 'tinjau') return b;
  throw new AppError('BENTROK', b.keadaan === 'cocok' ? 'Pindaian ini sudah milik suratnya.' : 'Pindaian ini sudah disisihkan.', { saran: 'Muat ulang daftar pindaian.' });
}

function isiPindaian(ctx: Konteks, b: BarisPindaian): Buffer {
  if (b.dokumen_id !== null) wajibBolehLihat(ctx, dokumenDalamLingkup(ctx.db, ctx.sesi.lingkup, idKeTeks(b.dokumen_id)));
  return bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, b.hash);
}

function mulaiBaca(ctx: KonteksAction, tumpukanId: string): string {
  const tugasId = ctx.buka.pelari.mulai('pindai.baca', { tumpukanId }, ctx.pelaku);
  ctx.write((tx) => void ubah(tx, 'tumpukan_pindai', tumpukanId, { tugas_id: tugasId, keadaan: 'antri', galat: null }, null));
  return tugasId;
}

function namaTumpukan(nama: string): string {
  return (nama.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\u0000-\u001f\u007f]/g, ' ').trim().slice(0, 120) || 'pindaian';
}

export const penanganPindai = {
  'pindai.unggah': async (_masuk, ctx) => {
    const berkas = ctx.berkas!;
    // Everything that can be told from the file alone is told now; the pages are read by the job.
    const gambar = !Buffer.from(berkas.isi.subarray(0, 1024)).includes('%PDF-');
    const halaman = await denganPdf(gambar ? gambarKePdf(berkas.isi) : berkas.isi, (t) => t.jumlahHalaman);
    const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, berkas.isi);
    const h = ctx.write((tx) => {
      const ada = tx.satu<{ id: Buffer; keadaan: string; tugas_id: Buffer | null }>('SELECT id, keadaan, tugas_id FROM tumpukan_pindai WHERE hash = ? AND dihapus_pada IS NULL', hash);
      if (ada !== undefined) return { id: idKeTeks(ada.id), baru: false, lagi: ada.keadaan === 'gagal', tugasId: ada.tugas_id === null ? null : idKeTeks(ada.tugas_id) };
      catatBerkas(tx, { hash, ukuran, mime: gambar ? (berkas.isi[0] === 0x89 ? 'image/png' : 'image/jpeg') : 'application/pdf' });
      tx.ringkas.teks = `menerima tumpukan pindaian ${namaTumpukan(berkas.nama)}, ${halaman} halaman`;
      return { id: sisip(tx, 'tumpukan_pindai', { nama: namaTumpukan(berkas.nama), hash, ukuran, halaman, keadaan: 'antri', galat: null, tugas_id: null }), baru: true, lagi: true, tugasId: null };
    });
    return { tumpukanId: h.id, tugasId: h.lagi ? mulaiBaca(ctx, h.id) : h.tugasId, sudahAda: !h.baru };
  },
  'pindai.ulang': async (masuk, ctx) => {
    const b = ctx.db.satu<{ keadaan: string }>('SELECT keadaan FROM tumpukan_pindai WHERE id = ?', idDariTeks(masuk.id));
    if (b === undefined) throw new AppError('TIDAK_DITEMUKAN', 'Tumpukan itu tidak ada.', { saran: 'Muat ulang daftarnya.' });
    if (b.keadaan === 'selesai') throw new AppError('BENTROK', 'Tumpukan ini sudah selesai dibaca.', { saran: 'Tinjau pindaian yang belum cocok.' });
    return { tugasId: mulaiBaca(ctx, masuk.id) };
  },
  'pindai.tumpukan': (_masuk, ctx) =>
    ctx.db
      .baca<BarisTumpukan>(
        `SELECT t.id, t.nama, t.halaman, t.keadaan, t.galat, t.tugas_id, t.dibuat_pada, coalesce(sum(p.keadaan = 'cocok'), 0) cocok, coalesce(sum(p.keadaan = 'tinjau'), 0) tinjau, coalesce(sum(p.keadaan = 'disisihkan'), 0) disisihkan
         FROM tumpukan_pindai t LEFT JOIN pindaian p ON p.tumpukan_id = t.id WHERE t.dihapus_pada IS NULL GROUP BY t.id ORDER BY t.dibuat_pada DESC LIMIT 200`,
      )
      .map(({ tugas_id, dibuat_pada, ...b }) => ({ ...b, id: idKeTeks(b.id), tugasId: tugas_id === null ? null : idKeTeks(tugas_id), dibuatPada: dibuat_pada })),
  'pindai.daftar': (masuk, ctx) => {
    const h = sqlHalaman(URUT, masuk.setelah ?? null);
    const baris = ctx.db.baca<BarisPindaian>(`${SQL} AND p.keadaan = ? AND ${h.lanjut} ${h.urut} LIMIT ?`, masuk.keadaan, ...h.nilai, masuk.batas + 1);
    const { jumlah } = ctx.db.satu<{ jumlah: number }>('SELECT count(*) jumlah FROM pindaian WHERE keadaan = ? AND dihapus_pada IS NULL', masuk.keadaan)!;
    const halaman = potongHalaman(URUT, baris, masuk.batas, (b) => [b.dibuat_pada, b.id]);
    return { baris: halaman.baris.map(keKeluar), jumlah, berikut: halaman.berikut };
  },
  'pindai.isi': async (masuk, ctx) => {
    const b = wajibPindaian(ctx.db, masuk.id);
    const isi = isiPindaian(ctx, b);
    ctx.catat(`melihat pindaian ${b.urut} dari ${b.tumpukan}`, b.dokumen_id === null ? [] : [idKeTeks(b.dokumen_id)]);
    return { nama: `pindaian-${b.urut}.pdf`, mime: 'application/pdf', isi: new Uint8Array(isi) };
  },
  'pindai.gambar': async (masuk, ctx) => {
    const isi = isiPindaian(ctx, wajibPindaian(ctx.db, masuk.id));
    return { nama: 'pindaian.png', mime: 'image/png', isi: await denganPdf(isi, (t) => gambarKePng(t.gambar(0, 40))) };
  },
  'pindai.cocokkan': (tx, masuk, ctx) => {
    const b = wajibDitinjau(tx, masuk.id);
    const d = dokumenDalamLingkup(tx, ctx.sesi.lingkup, masuk.dokumenId);
    const h = pasangPindaian(tx, { id: masuk.id, hash: b.hash, ukuran: b.ukuran, tumpukan: b.tumpukan }, d.id);
    if (!h.ok) throw new AppError('ATURAN', h.catatan, { dampak: 'Pindaian ini tetap menunggu ditinjau.', saran: 'Selesaikan langkah sebelumnya dahulu, atau pilih surat lain.' });
    ubah(tx, 'pindaian', masuk.id, { keadaan: 'cocok', dokumen_id: d.id, catatan: masuk.alasan }, null);
    tx.ringkas.teks = `mencocokkan pindaian dengan surat ${d.nomor}: ${masuk.alasan}`;
    return { oke: true };
  },
  'pindai.sisihkan': (tx, masuk) => {
    wajibDitinjau(tx, masuk.id);
    ubah(tx, 'pindaian', masuk.id, { keadaan: 'disisihkan', catatan: masuk.alasan }, null);
    tx.ringkas.teks = `menyisihkan pindaian: ${masuk.alasan}`;
    return { oke: true };
  },
} satisfies Pick<PetaPenangan, 'pindai.unggah' | 'pindai.ulang' | 'pindai.tumpukan' | 'pindai.daftar' | 'pindai.isi' | 'pindai.gambar' | 'pindai.cocokkan' | 'pindai.sisihkan'>;

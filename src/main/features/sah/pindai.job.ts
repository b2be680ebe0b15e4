import { z } from 'zod';
import { zId } from '../../../shared/contract/entri.ts';
import { bagiTumpukan, type BagianTumpukan, type BentukSuratPindai, type HalamanTumpukan } from '../../../shared/domain/tumpukan.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { sisip, tulis, ubah, type WriteDb } from '../../db/tulis.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { denganPdf, type GambarAbu, type PdfTerbuka } from '../../pindai/berkas.ts';
import { gambarKePdf } from '../../pindai/gambar.ts';
import { qrHalaman } from '../../pindai/qr.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { pasangPindaian } from './cocok.ts';

const PER_TRANSAKSI = 20;
/** Share of dark pixels under which a page counts as empty: dust and the edge of the sheet stay below it. */
const GELAP_KOSONG = 0.001;
const DPI_LIHAT = 60;

export const tugasPindai = defineJob({
  jenis: 'pindai.baca',
  judul: 'Membaca tumpukan pindaian',
  masuk: z.object({ tumpukanId: zId }),
  lanjutSendiri: true,
  jalankan: (ctx, masuk) => bacaTumpukan(ctx, masuk.tumpukanId),
});

interface Tumpukan {
  readonly id: string;
  readonly nama: string;
  readonly hash: string;
}

/** `<alamat>/<token>`: the last part of what the QR says. */
export function tokenQr(isi: string): string {
  return isi.trim().replace(/[?#].*$/, '').replace(/\/+$/, '').split(/[/:]/).at(-1) ?? '';
}

function kosong(g: GambarAbu): boolean {
  let gelap = 0;
  for (const p of g.abu) if (p < 128) gelap++;
  return gelap < g.abu.length * GELAP_KOSONG;
}

interface DokumenToken {
  readonly id: string;
  readonly hash: string;
}

function dokumenMenurutToken(ctx: KonteksTugas, token: string): DokumenToken | null {
  const b = ctx.basis.satu<{ id: Buffer; hash: string }>('SELECT id, hash FROM dokumen WHERE token = ? AND dihapus_pada IS NULL', token);
  return b ? { id: idKeTeks(b.id), hash: b.hash } : null;
}

/** How many pages the letter itself has, and on which its QR stands. */
async function bentukSurat(ctx: KonteksTugas, d: DokumenToken, token: string): Promise<BentukSuratPindai> {
  const isi = bacaBerkas(tempat(ctx.folder).berkas, ctx.dek, d.hash);
  return denganPdf(isi, async (t) => {
    if (t.jumlahHalaman === 1) return { halaman: 1, halamanQr: 0 };
    for (let i = t.jumlahHalaman - 1; i >= 0; i--) if ((await qrHalaman(t, i)).some((q) => tokenQr(q) === token)) return { halaman: t.jumlahHalaman, halamanQr: i };
    return { halaman: t.jumlahHalaman, halamanQr: 0 };
  });
}

/** Reads every page; of several codes on one page the one of a letter of ours counts. */
async function bacaHalaman(ctx: KonteksTugas, t: PdfTerbuka, dikenal: Map<string, DokumenToken>): Promise<HalamanTumpukan[]> {
  const hasil: HalamanTumpukan[] = [];
  for (let i = 0; i < t.jumlahHalaman; i++) {
    if (ctx.dibatalkan()) throw new AppError('DIBATALKAN', `Pembacaan dihentikan pada halaman ${i + 1} dari ${t.jumlahHalaman}.`, { dampak: 'Tumpukan itu tetap tersimpan; belum ada surat yang dicocokkan.', saran: 'Baca lagi dari daftar tumpukan.' });
    const token = (await qrHalaman(t, i)).map(tokenQr).filter((q) => q !== '');
    for (const q of token) {
      const d = dikenal.has(q) ? null : dokumenMenurutToken(ctx, q);
      if (d !== null) dikenal.set(q, d);
    }
    hasil.push({ token: token.find((q) => dikenal.has(q)) ?? token[0] ?? null, kosong: token.length === 0 && kosong(t.gambar(i, DPI_LIHAT)) });
    ctx.lapor({ sudah: i + 1, jumlah: t.jumlahHalaman, pesan: `halaman ${i + 1} dari ${t.jumlahHalaman}` });
  }
  return hasil;
}

const CATATAN: Readonly<Record<Exclude<BagianTumpukan['masalah'], null>, (b: BagianTumpukan, halaman: number | undefined) => string>> = {
  'tanpa-qr': () => 'Tidak ada QR yang terbaca di halaman-halaman ini.',
  'token-asing': (b) => `Kode ${b.token ?? ''} tidak ada dalam arsip ini.`,
  'jumlah-halaman': (b, halaman) => `Suratnya ${halaman ?? '?'} halaman, pindaiannya ${b.jumlah}.`,
};

interface BagianSiap {
  readonly urut: number;
  readonly b: BagianTumpukan;
  readonly hash: string;
  readonly ukuran: number;
  readonly dokumen: DokumenToken | null;
  readonly halaman: number | undefined;
}

function catatBagian(tx: WriteDb, t: Tumpukan, s: BagianSiap): 'cocok' | 'tinjau' | null {
  if (tx.satu('SELECT 1 FROM pindaian WHERE tumpukan_id = ? AND urut = ?', idDariTeks(t.id), s.urut)) return null;
  catatBerkas(tx, { hash: s.hash, ukuran: s.ukuran, mime: 'application/pdf' });
  const id = sisip(tx, 'pindaian', {
    tumpukan_id: t.id, urut: s.urut, dari_halaman: s.b.dari, jumlah_halaman: s.b.jumlah, qr: s.b.token, hash: s.hash, ukuran: s.ukuran, dokumen_id: s.dokumen?.id ?? null, keadaan: 'tinjau',
    masalah: s.b.masalah, catatan: s.b.masalah === null ? '' : CATATAN[s.b.masalah](s.b, s.halaman),
  });
  if (s.b.masalah !== null || s.dokumen === null) return 'tinjau';
  const h = pasangPindaian(tx, { id, hash: s.hash, ukuran: s.ukuran, tumpukan: t.nama }, s.dokumen.id);
  ubah(tx, 'pindaian', id, h.ok ? { keadaan: 'cocok' } : { masalah: h.masalah, catatan: h.catatan }, null);
  return h.ok ? 'cocok' : 'tinjau';
}

function satuTumpukan(ctx: KonteksTugas, id: string): Tumpukan {
  const b = ctx.basis.satu<{ nama: string; hash: string }>('SELECT nama, hash FROM tumpukan_pindai WHERE id = ?', idDariTeks(id));
  if (b) return { id, ...b };
  throw new AppError('TIDAK_DITEMUKAN', 'Tumpukan pindaian itu tidak ada.', { saran: 'Unggah lagi.' });
}

function tulisPindai<T>(ctx: KonteksTugas, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(ctx.penulis, { prosedur: 'pindai.baca', pelaku: ctx.pelaku, now: ctx.now() }, fn);
}

/** Splits a stack at its QR codes and puts each letter to its document; what is doubtful waits for a look. Safe to run again. */
export async function bacaTumpukan(ctx: KonteksTugas, tumpukanId: string): Promise<{ halaman: number; cocok: number; tinjau: number }> {
  const t = satuTumpukan(ctx, tumpukanId);
  const folder = tempat(ctx.folder).berkas;
  const asal = bacaBerkas(folder, ctx.dek, t.hash);
  try {
    const pdf = asal.subarray(0, 1024).includes('%PDF-') ? asal : gambarKePdf(asal);
    return await denganPdf(pdf, async (p) => {
      const dikenal = new Map<string, DokumenToken>();
      const halaman = await bacaHalaman(ctx, p, dikenal);
      const bentuk = new Map<string, BentukSuratPindai>();
      for (const [token, d] of dikenal) bentuk.set(token, await bentukSurat(ctx, d, token));
      const siap = bagiTumpukan(halaman, bentuk).map((b, i): BagianSiap => {
        const { hash, ukuran } = simpanBerkas(folder, ctx.dek, p.potong(b.dari, b.jumlah));
        return { urut: i + 1, b, hash, ukuran, dokumen: (b.token === null ? null : dikenal.get(b.token)) ?? null, halaman: b.token === null ? undefined : bentuk.get(b.token)?.halaman };
      });
      const hasil = { halaman: p.jumlahHalaman, cocok: 0, tinjau: 0 };
      for (let i = 0; i < siap.length; i += PER_TRANSAKSI) {
        tulisPindai(ctx, (tx) => {
          for (const s of siap.slice(i, i + PER_TRANSAKSI)) {
            const k = catatBagian(tx, t, s);
            if (k !== null) hasil[k]++;
          }
          tx.ringkas.teks = `mencocokkan pindaian dari ${t.nama}: ${hasil.cocok} surat, ${hasil.tinjau} perlu ditinjau`;
        });
      }
      tulisPindai(ctx, (tx) => void ubah(tx, 'tumpukan_pindai', t.id, { keadaan: 'selesai', halaman: p.jumlahHalaman, galat: null }, null));
      return hasil;
    });
  } catch (galat) {
    if (galat instanceof AppError && galat.kode !== 'DIBATALKAN') tulisPindai(ctx, (tx) => void ubah(tx, 'tumpukan_pindai', t.id, { keadaan: 'gagal', galat: galat.message }, null));
    throw galat;
  }
}

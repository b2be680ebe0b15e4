import { AppError } from '../../../shared/errors.ts';
import { daftarPencetak, kirim, segarkan } from '../../cetak/cetak.ts';
import type { KonfigurasiCetak, PekerjaanCetak, Pencetak } from '../../cetak/jenis.ts';
import { pastikanSiap } from '../../cetak/praperiksa.ts';
import { namaBerkas } from '../../cetak/simpan.ts';
import { tempat } from '../../config.ts';
import type { KonteksAction } from '../../context.ts';
import { tulisAtomik } from '../../lib/atomic-file.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { konfigurasiCetak } from './konfigurasi.ts';
import { bacaKertasCetak } from './kertas.ts';
import { keadaanPekerjaan, simpanStatus, sisipPekerjaan, ubahKeadaan, type PekerjaanBaru } from './pekerjaan.ts';
import { susunBerkas, type BerkasCetak, type MintaDokumen } from './susun.ts';

/** Print systems want jobs of this size: the first starts at once, and a jam costs at most so much. */
export const HALAMAN_PER_PEKERJAAN = 50;

/** Jobs that this process is sending right now: their rows are not left over from a crash. */
const sedangDikirim = new Set<string>();

export function apakahSedangDikirim(id: string): boolean {
  return sedangDikirim.has(id);
}

/** The printer of that id as it is now; ids from outside are only looked up, never turned into addresses. */
export async function pencetakMenurutId(id: string, k: KonfigurasiCetak): Promise<Pencetak> {
  const p = (await daftarPencetak(k)).find((x) => x.id === id);
  if (p) return p;
  throw new AppError('TIDAK_DITEMUKAN', 'Pencetak itu tidak ada dalam daftar.', { dampak: 'Tidak ada yang dikirim.', saran: 'Muat ulang daftar pencetak lalu pilih lagi.' });
}

export function metaCetak(judul: string, dibuat: number): MetaPdf {
  return { judul, penulis: 'Simpul ASN', dibuat };
}

interface Kiriman {
  readonly ctx: KonteksAction;
  readonly pencetak: Pencetak;
  readonly konfigurasi: KonfigurasiCetak;
  readonly baru: PekerjaanBaru;
}

function pekerjaanCetak({ ctx, baru }: Kiriman, b: BerkasCetak): PekerjaanCetak {
  const { lebarMm, tinggiMm } = bacaKertasCetak(ctx.config.folderSumber, baru.kertas);
  return {
    berkas: b.pdf, judul: baru.judul, kertas: { lebarMm, tinggiMm }, sisi: baru.sisi, salinan: 1, operator: baru.pelaku,
    ...(baru.baki === null ? {} : { baki: baru.baki }),
    ...(baru.jenisKertas === null ? {} : { jenisKertas: baru.jenisKertas }),
    ...(b.rentang === null ? {} : { halaman: b.rentang }),
  };
}

/** True when the document may have left this machine although the sending failed. */
function mungkinTerkirim(galat: unknown): boolean {
  if (!(galat instanceof AppError) || galat.kode === 'PENCETAK_TIDAK_SIAP') return false;
  const d = galat.details;
  return !(typeof d === 'object' && d !== null && 'mungkinTerkirim' in d && d.mungkinTerkirim === false);
}

/**
 * Sends one job, unless somebody cancelled it while it waited. Its state is written before and after, so that a crash
 * in between is seen as 'not known'. False: it failed.
 */
async function kirimSatu(k: Kiriman, id: string, b: BerkasCetak): Promise<boolean> {
  const { ctx } = k;
  sedangDikirim.add(id);
  try {
    const masih = ctx.write((tx) => {
      if (keadaanPekerjaan(tx, id) !== 'dicek') return false;
      ubahKeadaan(tx, id, 'dikirim', 'Sedang dikirim ke pencetak');
      return true;
    });
    if (!masih) return true;
    const h = await kirim(k.pencetak, pekerjaanCetak(k, b), k.konfigurasi);
    const nomor = /^\d{1,15}$/.test(h.jobId) ? Number(h.jobId) : null;
    const status = k.pencetak.jenis === 'simpan' ? null : h.status;
    ctx.write((tx) => {
      if (status === null) ubahKeadaan(tx, id, 'disimpan', `${h.status.pesan}: ${h.jobId}`);
      else simpanStatus(tx, { id, halaman: b.halaman, lembarSelesai: 0 }, status, { job_id: nomor });
    });
    return true;
  } catch (galat) {
    const pesan = galat instanceof AppError ? galat.message : 'Pengiriman berhenti tidak terduga.';
    ctx.write((tx) => ubahKeadaan(tx, id, mungkinTerkirim(galat) ? 'tak-diketahui' : 'gagal', pesan));
    if (!(galat instanceof AppError)) throw galat;
    return false;
  } finally {
    sedangDikirim.delete(id);
  }
}

/** Saves to a place the user chooses, where the host can ask. Null: the host cannot, so the data folder's own place is taken. */
async function simpanDenganDialog(k: Kiriman, b: BerkasCetak): Promise<string | null> {
  const { ports } = k.ctx;
  if (k.pencetak.jenis !== 'simpan' || !ports.kemampuan.simpanDialog) return null;
  const path = await ports.pilihSimpan(`${namaBerkas(k.baru.judul)}.pdf`);
  if (path === null) throw new AppError('DIBATALKAN', 'Penyimpanan dibatalkan.', { dampak: 'Tidak ada berkas yang ditulis dan tidak ada yang dicatat.', saran: 'Ulangi bila perlu.' });
  tulisAtomik(path, b.pdf);
  const id = k.ctx.write((tx) => {
    const baru = sisipPekerjaan(tx, k.baru, b, { ke: 1, dari: 1 });
    ubahKeadaan(tx, baru, 'disimpan', 'Disimpan untuk dicetak manual.');
    tx.ringkas.teks = `menyimpan ${b.isi.length} dokumen untuk dicetak manual`;
    return baru;
  });
  return id;
}

export interface HasilKirimSemua {
  readonly pekerjaanId: readonly string[];
  readonly halaman: number;
}

/**
 * Prints documents in jobs of at most 50 pages. Paper, tray and state are checked before anything is written or sent;
 * the first job is on its way before the second is put together; when one fails the rest is not sent and says so.
 */
export async function kirimDokumen(ctx: KonteksAction, baru: Omit<PekerjaanBaru, 'pencetakNama' | 'pelaku'>, minta: readonly MintaDokumen[], satuPekerjaan = false): Promise<HasilKirimSemua> {
  const konfigurasi = konfigurasiCetak(ctx.db, ctx.config);
  const pencetak = await pencetakMenurutId(baru.pencetakId, konfigurasi);
  const k: Kiriman = { ctx, pencetak, konfigurasi, baru: { ...baru, pencetakNama: pencetak.nama, pelaku: ctx.sesi.nama } };
  // Only a queue takes a second job while the first is on paper; a printer asked directly refuses it as busy.
  const maks = satuPekerjaan || pencetak.jenis !== 'cups' ? Infinity : HALAMAN_PER_PEKERJAAN;
  const berkas = susunBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, minta, metaCetak(baru.judul, ctx.now), maks);
  const pertama = await berkas.next();
  if (pertama.done) throw new AppError('TIDAK_DITEMUKAN', 'Tidak ada dokumen yang dapat dicetak.', { saran: 'Pilih kelompok atau dokumen yang sudah jadi.' });
  const b0 = pertama.value;
  pastikanSiap(await segarkan(pencetak, konfigurasi), pekerjaanCetak(k, b0), b0.pdf, konfigurasi.abaikanAlasan?.[pencetak.id]);
  const tersimpan = await simpanDenganDialog(k, b0);
  if (tersimpan !== null) return { pekerjaanId: [tersimpan], halaman: b0.halaman };
  const sekaligus = b0.isi.length === minta.length;
  const id0 = ctx.write((tx) => {
    tx.ringkas.teks = `mencetak ${minta.length} dokumen ke ${pencetak.nama}`;
    return sisipPekerjaan(tx, k.baru, b0, { ke: 1, dari: sekaligus ? 1 : null });
  });
  let lancar = await kirimSatu(k, id0, b0);
  if (sekaligus) return { pekerjaanId: [id0], halaman: b0.halaman };
  const sisa: BerkasCetak[] = [];
  for await (const b of berkas) sisa.push(b);
  const id = ctx.write((tx) => sisa.map((b, i) => sisipPekerjaan(tx, k.baru, b, { ke: i + 2, dari: sisa.length + 1 })));
  for (const i of id) sedangDikirim.add(i);
  try {
    for (const [i, b] of sisa.entries()) {
      if (lancar) lancar = await kirimSatu(k, id[i]!, b);
      else ctx.write((tx) => ubahKeadaan(tx, id[i]!, 'gagal', 'Tidak dikirim karena pekerjaan sebelumnya gagal.'));
    }
  } finally {
    for (const i of id) sedangDikirim.delete(i);
  }
  return { pekerjaanId: [id0, ...id], halaman: [b0, ...sisa].reduce((n, b) => n + b.halaman, 0) };
}

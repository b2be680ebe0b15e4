import { AppError } from '../../../shared/errors.ts';
import type { MasukTerurai } from '../../../shared/contract.ts';
import { batal, daftarPencetak } from '../../cetak/cetak.ts';
import type { Konteks, KonteksAction, PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { dokumenDalamLingkup, dokumenKelompok, namaBerkasDokumen, wajibBolehLihat, type DokumenArsip } from '../arsip/queries.ts';
import { bacaPreferensi, simpanPreferensi } from '../sesi/preferensi.ts';
import { daftarKertas } from './kertas.ts';
import { kirimDokumen, metaCetak } from './kirim.ts';
import { konfigurasiCetak, pencetakUntukPantau } from './konfigurasi.ts';
import { AKHIR, daftarPekerjaan, isiPekerjaan, judulPokok, jumlahLog, jumlahPekerjaan, logCetak, simpanStatus, ubahKeadaan, wajibPekerjaan } from './pekerjaan.ts';
import { segarkanAntrean } from './segarkan.ts';
import { sisaMulaiHalaman, susunBerkas } from './susun.ts';

function dokumenDiminta(masuk: MasukTerurai<'cetak.kirim'>, ctx: Konteks): { readonly judul: string; readonly dokumen: readonly DokumenArsip[] } {
  const { lingkup } = ctx.sesi;
  const perKelompok = masuk.kelompokId ? dokumenKelompok(ctx.db, lingkup, masuk.kelompokId) : [];
  const dokumen = [...perKelompok, ...(masuk.dokumenId ?? []).map((id) => dokumenDalamLingkup(ctx.db, lingkup, id))];
  if (dokumen.length === 0) throw new AppError('TIDAK_DITEMUKAN', 'Tidak ada dokumen yang dapat dicetak.', { dampak: 'Tidak ada yang dikirim.', saran: 'Pilih kelompok atau dokumen yang sudah jadi.' });
  for (const d of dokumen) wajibBolehLihat(ctx, d);
  const kelompok = masuk.kelompokId ? ambilBaris(ctx.db, 'kelompok', masuk.kelompokId) : undefined;
  return { judul: kelompok ? String(kelompok['judul']) : dokumen.length === 1 ? namaBerkasDokumen(dokumen[0]!).replace(/\.pdf$/, '') : `${dokumen.length} dokumen`, dokumen };
}

/** A document laid out for another sheet would be shifted or cut: nothing is sent. */
function wajibSeukuran(dokumen: readonly DokumenArsip[], kertas: string): void {
  const lain = dokumen.find((d) => d.kertas.toLowerCase() !== kertas.toLowerCase());
  if (!lain) return;
  throw new AppError('PENCETAK_TIDAK_SIAP', `Dokumen ${lain.nomor} dibuat untuk kertas ${lain.kertas}, bukan ${kertas}.`, { dampak: 'Tidak ada yang dicetak.', saran: `Pilih kertas ${lain.kertas}, atau cetak dokumen itu tersendiri.` });
}

async function kirimUlang(masuk: MasukTerurai<'cetak.ulang'>, ctx: KonteksAction): Promise<{ pekerjaanId: string }> {
  const lama = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, masuk.id);
  if (!AKHIR.has(lama.keadaan) && lama.keadaan !== 'tak-diketahui') {
    throw new AppError('BENTROK', 'Pekerjaan ini masih berjalan.', { dampak: 'Tidak ada yang dikirim ulang.', saran: 'Tunggu sampai selesai atau batalkan dahulu.' });
  }
  const isi = isiPekerjaan(ctx.db, masuk.id);
  for (const i of isi) wajibBolehLihat(ctx, i.dokumen);
  if (masuk.dariHalaman > lama.halaman) throw new AppError('MASUKAN', `Pekerjaan ini hanya ${lama.halaman} halaman.`, { details: [{ kolom: 'dariHalaman', pesan: `Paling besar ${lama.halaman}.` }] });
  const pindah = masuk.pencetakId ? masuk.pencetakId !== lama.pencetakId : false;
  const baru = { judul: judulPokok(lama.judul), pencetakId: masuk.pencetakId ?? lama.pencetakId, kertas: lama.kertas, baki: pindah ? null : lama.baki, jenisKertas: pindah ? null : lama.jenisKertas, sisi: lama.sisi, tujuan: 'ulang', alasan: masuk.alasan };
  const h = await kirimDokumen(ctx, baru, sisaMulaiHalaman(isi, masuk.dariHalaman), true);
  return { pekerjaanId: h.pekerjaanId[0]! };
}

async function batalkan(id: string, ctx: KonteksAction): Promise<{ oke: true }> {
  const p = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, id);
  if (AKHIR.has(p.keadaan)) throw new AppError('BENTROK', `Pekerjaan ini sudah ${p.keadaan}.`, { saran: 'Muat ulang antrean.' });
  if (p.jobId === null) {
    if (p.keadaan === 'dikirim') throw new AppError('BENTROK', 'Pekerjaan ini sedang dikirim ke pencetak.', { saran: 'Coba lagi sebentar.' });
    ctx.write((tx) => ubahKeadaan(tx, id, 'dibatalkan', `Dibatalkan oleh ${ctx.sesi.nama} sebelum dikirim.`));
    return { oke: true };
  }
  const konfigurasi = konfigurasiCetak(ctx.db, ctx.config);
  const pencetak = pencetakUntukPantau(p.pencetakId, p.pencetakNama, konfigurasi);
  if (pencetak === null) throw new AppError('PENCETAK', 'Pencetak ini tidak ada lagi dalam pengaturan.', { saran: 'Batalkan langsung di pencetaknya.' });
  const s = await batal(pencetak, String(p.jobId), konfigurasi, p.pelaku);
  ctx.write((tx) => {
    simpanStatus(tx, p, s);
    tx.ringkas.teks = `membatalkan pekerjaan cetak ${p.judul}`;
  });
  return { oke: true };
}

export const penanganCetak = {
  'cetak.pencetak': async (_masuk, ctx) =>
    (await daftarPencetak(konfigurasiCetak(ctx.db, ctx.config))).map((p) => ({
      id: p.id, nama: p.nama, jenis: p.jenis, status: p.status, alasan: [...p.alasan],
      ukuran: p.ukuran.map(({ nama, lebarMm, tinggiMm }) => ({ nama, lebarMm, tinggiMm })), baki: [...p.baki], jenisKertas: [...p.jenisKertas],
    })),
  'cetak.kertas': (_masuk, ctx) => daftarKertas(ctx.config.folderSumber).map((k) => ({ kode: k.kode.toUpperCase(), nama: k.nama, lebarMm: k.lebarMm, tinggiMm: k.tinggiMm })),
  'cetak.kirim': async (masuk, ctx) => {
    const { judul, dokumen } = dokumenDiminta(masuk, ctx);
    wajibSeukuran(dokumen, masuk.kertas);
    const { pencetakId, sisi, tujuan, alasan } = masuk;
    const baru = { judul, pencetakId, kertas: masuk.kertas.toUpperCase(), baki: masuk.baki ?? null, jenisKertas: masuk.jenisKertas ?? null, sisi, tujuan, alasan };
    const h = await kirimDokumen(ctx, baru, dokumen.map((d) => ({ dokumen: d, halamanTerakhir: null })));
    return { pekerjaanId: [...h.pekerjaanId], halaman: h.halaman };
  },
  'cetak.antrean': (masuk, ctx) =>
    daftarPekerjaan(ctx.db, ctx.sesi.lingkup, masuk.batas).map((p) => ({
      id: p.id, judul: p.judul, pencetak: p.pencetakNama, keadaan: p.keadaan, halaman: p.halaman, lembarSelesai: p.lembarSelesai, pesan: p.pesan, kertas: p.kertas, baki: p.baki, tujuan: p.tujuan, oleh: p.pelaku, dibuatPada: p.dibuatPada, selesaiPada: p.selesaiPada,
    })),
  'cetak.jumlah': (masuk, ctx) => ({ antrean: jumlahPekerjaan(ctx.db, ctx.sesi.lingkup), log: jumlahLog(ctx.db, ctx.sesi.lingkup, masuk.dokumenId ?? null) }),
  'cetak.segarkan': async (_masuk, ctx) => ({ berubah: await segarkanAntrean(ctx.aplikasi, ctx.buka, true) }),
  'cetak.batal': async (masuk, ctx) => batalkan(masuk.id, ctx),
  'cetak.ulang': async (masuk, ctx) => kirimUlang(masuk, ctx),
  'cetak.log': (masuk, ctx) => logCetak(ctx.db, ctx.sesi.lingkup, masuk.dokumenId ?? null, masuk.batas),
  'cetak.pratinjauGabungan': async (masuk, ctx) => {
    const p = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, masuk.id);
    const isi = isiPekerjaan(ctx.db, masuk.id);
    for (const i of isi) wajibBolehLihat(ctx, i.dokumen);
    const minta = isi.map((i) => ({ dokumen: i.dokumen, halamanTerakhir: i.jumlahHalaman }));
    const judul = judulPokok(p.judul);
    const b = await susunBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, minta, metaCetak(judul, p.dibuatPada), Infinity).next();
    if (b.done) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan ini tidak memuat dokumen.');
    return { nama: `${judul.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`, mime: 'application/pdf', isi: new Uint8Array(b.value.pdf) };
  },
  'cetak.simpanBawaan': (tx, masuk, ctx) => {
    simpanPreferensi(tx, ctx.sesi.penggunaId, 'cetak', masuk);
    return { oke: true };
  },
  'cetak.bawaan': (_masuk, ctx) => bacaPreferensi(ctx.db, ctx.sesi.penggunaId, 'cetak'),
} satisfies Pick<
  PetaPenangan,
  | 'cetak.pencetak' | 'cetak.kertas' | 'cetak.kirim' | 'cetak.antrean' | 'cetak.jumlah' | 'cetak.segarkan' | 'cetak.batal' | 'cetak.ulang' | 'cetak.log' | 'cetak.pratinjauGabungan' | 'cetak.simpanBawaan' | 'cetak.bawaan'
>;

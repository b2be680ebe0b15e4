import { AppError } from '../../../shared/errors.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { MasukTerurai } from '../../../shared/contract.ts';
import { batal, daftarPencetak } from '../../cetak/cetak.ts';
import type { Konteks, KonteksAction, PetaPenangan } from '../../context.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { dokumenDalamLingkup, dokumenKelompok, namaBerkasDokumen, wajibBolehLihat, type DokumenArsip } from '../arsip/queries.ts';
import { bacaPreferensi, simpanPreferensi } from '../sesi/preferensi.ts';
import { wajibProfil } from '../kertas/queries.ts';
import { wajibSiapCetak } from '../sah/queries.ts';
import { ajukanCetak, teruskan } from './ajukan.ts';
import { daftarKertas } from './kertas.ts';
import { gudang, metaCetak } from './kirim.ts';
import { penanganRangkaian } from './handlers-rangkaian.ts';
import { konfigurasiCetak, pencetakTersimpan } from './konfigurasi.ts';
import { lembarPekerjaan } from './lembar.ts';
import { jumlahLog, logCetak } from './log.ts';
import { AKHIR, daftarPekerjaan, isiPekerjaan, judulPokok, jumlahPekerjaan, pekerjaanMenurutId, simpanStatus, tandaPekerjaan, ubahKeadaan, wajibPekerjaan } from './pekerjaan.ts';
import { ambilRangkaian, tahapPekerjaan } from './rangkaian.ts';
import { kalibrasiCetak, kalibrasiTercatat, profilRangkaian, salinanUntukPencetak } from './salinan.ts';
import { segarkanAntrean } from './segarkan.ts';
import { susunPekerjaan } from './susun.ts';
import { ulangPekerjaan } from './tindakan.ts';

function dokumenDiminta(masuk: MasukTerurai<'cetak.kirim'>, ctx: Konteks): { readonly judul: string; readonly dokumen: readonly DokumenArsip[] } {
  const { lingkup } = ctx.sesi;
  const perKelompok = masuk.kelompokId ? dokumenKelompok(ctx.db, lingkup, masuk.kelompokId) : [];
  const dokumen = [...perKelompok, ...(masuk.dokumenId ?? []).map((id) => dokumenDalamLingkup(ctx.db, lingkup, id))];
  if (dokumen.length === 0) throw new AppError('TIDAK_DITEMUKAN', 'Tidak ada dokumen yang dapat dicetak.', { dampak: 'Tidak ada yang dikirim.', saran: 'Pilih kelompok atau dokumen yang sudah jadi.' });
  for (const d of dokumen) wajibBolehLihat(ctx, d);
  const kelompok = masuk.kelompokId ? ambilBaris(ctx.db, 'kelompok', masuk.kelompokId) : undefined;
  return { judul: kelompok ? String(kelompok['judul']) : dokumen.length === 1 ? namaBerkasDokumen(dokumen[0]!).replace(/\.pdf$/, '') : `${dokumen.length} dokumen`, dokumen };
}

/** The size of the order: that of its profile, where one was chosen; null where the profile has a size of its own. */
function kertasDiminta(masuk: MasukTerurai<'cetak.kirim'>, ctx: Konteks): string | null {
  if (!masuk.profil) return masuk.kertas.toUpperCase();
  const p = wajibProfil(ctx.db, masuk.profil);
  if (p.aktif) return p.kertas?.toUpperCase() ?? null;
  throw new AppError('MASUKAN', `Profil kertas ${p.nama} tidak dipakai lagi.`, { dampak: 'Tidak ada yang dicetak.', saran: 'Pilih profil lain, atau aktifkan lagi di layar Kertas.' });
}

/** A document laid out for another sheet would be shifted or cut: nothing is sent. */
function wajibSeukuran(dokumen: readonly DokumenArsip[], kertas: string | null): void {
  if (kertas === null) return;
  const lain = dokumen.find((d) => d.kertas.toLowerCase() !== kertas.toLowerCase());
  if (!lain) return;
  throw new AppError('PENCETAK_TIDAK_SIAP', `Dokumen ${lain.nomor} dibuat untuk kertas ${lain.kertas}, bukan ${kertas}.`, { dampak: 'Tidak ada yang dicetak.', saran: `Pilih kertas ${lain.kertas}, atau cetak dokumen itu tersendiri.` });
}

async function kirimUlang(masuk: MasukTerurai<'cetak.ulang'>, ctx: KonteksAction): Promise<{ pekerjaanId: string }> {
  const lama = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, masuk.id);
  if (tahapPekerjaan(lama.keadaan, lama.jobId) !== 'tuntas') {
    throw new AppError('BENTROK', 'Pekerjaan ini masih berjalan.', { dampak: 'Tidak ada yang dikirim ulang.', saran: 'Tunggu sampai selesai atau batalkan dahulu.' });
  }
  if (lama.rangkaianId === null) throw new AppError('BENTROK', 'Pekerjaan ini dicetak sebelum lembarnya dicatat satu per satu.', { dampak: 'Tidak ada yang dikirim ulang.', saran: 'Cetak lagi dokumennya dari arsip.' });
  for (const i of isiPekerjaan(ctx.db, masuk.id)) wajibBolehLihat(ctx, i.dokumen);
  return { pekerjaanId: await ulangPekerjaan(ctx, masuk, lama.rangkaianId) };
}

async function batalkan(id: string, ctx: KonteksAction): Promise<{ oke: true }> {
  const p = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, id);
  if (AKHIR.has(p.keadaan)) throw new AppError('BENTROK', `Pekerjaan ini sudah ${p.keadaan}.`, { saran: 'Muat ulang antrean.' });
  if (p.jobId === null) {
    ctx.write((tx) => {
      if (pekerjaanMenurutId(tx, id).keadaan === 'dikirim') throw new AppError('BENTROK', 'Pekerjaan ini sedang dikirim ke pencetak.', { saran: 'Coba lagi sebentar.' });
      ubahKeadaan(tx, id, 'dibatalkan', `Dibatalkan oleh ${ctx.sesi.nama} sebelum dikirim.`);
    });
  } else {
    const konfigurasi = konfigurasiCetak(ctx.db, ctx.config);
    const pencetak = pencetakTersimpan(p.pencetakId, p.pencetakNama, konfigurasi);
    if (pencetak === null) throw new AppError('PENCETAK', 'Pencetak ini tidak ada lagi dalam pengaturan.', { saran: 'Batalkan langsung di pencetaknya.' });
    const s = await batal(pencetak, String(p.jobId), konfigurasi, p.pelaku);
    ctx.write((tx) => {
      simpanStatus(tx, p, s);
      tx.ringkas.teks = `membatalkan pekerjaan cetak ${p.judul}`;
    });
  }
  if (p.rangkaianId !== null) await teruskan(ctx, p.rangkaianId);
  return { oke: true };
}

/** The file of a job, made again from the sheets it holds. */
async function pratinjau(id: string, ctx: KonteksAction): Promise<BerkasIsi> {
  const p = wajibPekerjaan(ctx.db, ctx.sesi.lingkup, id);
  const isi = isiPekerjaan(ctx.db, id);
  for (const i of isi) wajibBolehLihat(ctx, i.dokumen);
  const r = p.rangkaianId === null ? null : ambilRangkaian(ctx.db, p.rangkaianId);
  const judul = r?.judul ?? judulPokok(p.judul);
  const lembar = r === null ? isi.map((i) => ({ hash: i.dokumen.hash, dari: 1, sampai: i.jumlahHalaman })) : lembarPekerjaan(ctx.db, id);
  if (lembar.length === 0) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan ini tidak memuat dokumen.');
  const b = await susunPekerjaan(gudang(ctx.config, ctx.buka), lembar, p.sisi, metaCetak(judul, r?.dibuatPada ?? p.dibuatPada));
  const profil = r === null ? null : profilRangkaian(ctx.db, r);
  const tanda = r === null ? null : tandaPekerjaan(ctx.db, id);
  const kalibrasi = r === null || profil === null ? { depan: null } : tanda === null && tahapPekerjaan(p.keadaan, p.jobId) === 'belum' ? kalibrasiCetak(ctx.db, ctx.now, profil, p) : tanda === null ? { depan: null } : kalibrasiTercatat(ctx.db, tanda);
  const pdf = salinanUntukPencetak(b.pdf, profil, kalibrasi);
  return { nama: `${judul.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`, mime: 'application/pdf', isi: new Uint8Array(pdf) };
}

export const penanganCetak = {
  ...penanganRangkaian,
  'cetak.pencetak': async (_masuk, ctx) =>
    (await daftarPencetak(konfigurasiCetak(ctx.db, ctx.config))).map((p) => ({
      id: p.id, nama: p.nama, jenis: p.jenis, status: p.status, alasan: [...p.alasan],
      ukuran: p.ukuran.map(({ nama, lebarMm, tinggiMm }) => ({ nama, lebarMm, tinggiMm })), baki: [...p.baki], jenisKertas: [...p.jenisKertas],
    })),
  'cetak.kertas': (_masuk, ctx) => daftarKertas(ctx.config.folderSumber).map((k) => ({ kode: k.kode.toUpperCase(), nama: k.nama, lebarMm: k.lebarMm, tinggiMm: k.tinggiMm })),
  'cetak.kirim': async (masuk, ctx) => {
    const { judul, dokumen } = dokumenDiminta(masuk, ctx);
    if (masuk.tujuan !== 'uji') for (const x of dokumen) wajibSiapCetak(ctx.db, x);
    const kertas = kertasDiminta(masuk, ctx);
    wajibSeukuran(dokumen, kertas);
    return ajukanCetak(ctx, judul, dokumen, { ...masuk, profil: masuk.profil?.toLowerCase() ?? null, kertas: kertas ?? masuk.profil!.toUpperCase() });
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
  'cetak.pratinjauGabungan': async (masuk, ctx) => pratinjau(masuk.id, ctx),
  'cetak.simpanBawaan': (tx, masuk, ctx) => {
    simpanPreferensi(tx, ctx.sesi.penggunaId, 'cetak', masuk);
    return { oke: true };
  },
  'cetak.bawaan': (_masuk, ctx) => bacaPreferensi(ctx.db, ctx.sesi.penggunaId, 'cetak'),
} satisfies Pick<
  PetaPenangan,
  | 'cetak.pencetak' | 'cetak.kertas' | 'cetak.kirim' | 'cetak.antrean' | 'cetak.jumlah' | 'cetak.segarkan' | 'cetak.batal' | 'cetak.ulang' | 'cetak.log' | 'cetak.pratinjauGabungan' | 'cetak.simpanBawaan' | 'cetak.bawaan' | keyof typeof penanganRangkaian
>;

import type { Keluar } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { produkMenurutKode, PRODUK } from '../../../shared/layanan/produk.ts';
import { tempat } from '../../config.ts';
import type { PetaPenangan } from '../../context.ts';
import { sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { BATAS_FOTO, periksaBerkas, type BatasBerkas } from '../../lib/jenis-berkas.ts';
import { stasiunIni } from '../../lib/stasiun.ts';
import { MATRIKS_TETAP, salinanCetak } from '../../pdf/salinan-cetak.ts';
import { dokumenDalamLingkup, namaBerkasDokumen, wajibBolehLihat } from '../arsip/queries.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { daftarKertas } from '../cetak/kertas.ts';
import { buatLembar, cetakLembar, daftarKalibrasi, simpanKalibrasi } from './kalibrasi.ts';
import { kolomProfil } from './pastikan.ts';
import { hasilKeluar, hitung } from './pengukuran.ts';
import { daftarProfil, kalibrasiBerlaku, profilKertas, profilUntukProduk, wajibProfil, type ProfilTersimpan } from './queries.ts';

const BATAS_ALAS: BatasBerkas = { ...BATAS_FOTO, byte: 8 * 1024 * 1024, piksel: 60_000_000 };

function keluar({ alasHash, ...p }: ProfilTersimpan): Keluar<'kertas.lihat'> {
  return { ...p, alas: alasHash !== null };
}

/** A product lies on one paper; unknown codes and sizes that disagree with their paper are refused. */
function wajibCocok(tx: WriteDb, p: Pick<ProfilTersimpan, 'kode' | 'kertas' | 'lebarMm' | 'tinggiMm' | 'produk' | 'tepi'>, folderSumber: string): void {
  const salah = (kolom: string, pesan: string, saran: string): AppError => new AppError('MASUKAN', pesan, { dampak: 'Profil tidak disimpan.', saran, details: [{ kolom, pesan }] });
  const layanan = new Set(PRODUK.map((x) => `layanan:${x.layanan}`));
  const asing = p.produk.find((k) => !layanan.has(k) && !produkMenurutKode(k));
  if (asing !== undefined) throw salah('produk', `Produk "${asing}" tidak dikenal.`, 'Pilih produk dari daftarnya.');
  for (const lain of daftarProfil(tx)) {
    const sama = lain.kode !== p.kode && lain.aktif ? lain.produk.find((k) => p.produk.includes(k)) : undefined;
    if (sama !== undefined) throw salah('produk', `Produk "${sama}" sudah memakai profil ${lain.nama}.`, 'Lepaskan dahulu dari profil itu.');
  }
  if (p.kertas !== null) {
    const k = daftarKertas(folderSumber).find((x) => x.kode === p.kertas);
    if (!k) throw salah('kertas', `Ukuran kertas "${p.kertas}" tidak dikenal.`, 'Pilih ukuran dari daftar, atau ukuran sendiri.');
    if (Math.abs(k.lebarMm - p.lebarMm) > 0.5 || Math.abs(k.tinggiMm - p.tinggiMm) > 0.5) throw salah('lebarMm', `${k.nama} berukuran ${k.lebarMm} × ${k.tinggiMm} mm.`, 'Samakan ukurannya, atau pilih ukuran sendiri.');
  }
  if (p.tepi.kiri + p.tepi.kanan >= p.lebarMm || p.tepi.atas + p.tepi.bawah >= p.tinggiMm) throw salah('tepi', 'Tepi tak tercetak melebihi kertasnya.', 'Perkecil tepinya.');
}

export const penanganKertas = {
  'kertas.daftar': (_masuk, ctx) => daftarProfil(ctx.db).map(keluar),
  'kertas.lihat': (masuk, ctx) => keluar(wajibProfil(ctx.db, masuk.kode)),
  'kertas.untukProduk': (masuk, ctx) => {
    const p = profilUntukProduk(ctx.db, masuk.produk);
    return p === null ? null : keluar(p);
  },
  'kertas.simpan': (tx, { rev, ...isi }, ctx) => {
    wajibCocok(tx, isi, ctx.config.folderSumber);
    const lama = profilKertas(tx, isi.kode);
    tx.ringkas.teks = `menyimpan profil kertas ${isi.nama} (${isi.kode})`;
    if (lama === null) {
      if (rev > 0) throw new AppError('TIDAK_DITEMUKAN', `Profil kertas "${isi.kode}" tidak ada.`, { saran: 'Muat ulang daftar profil.' });
      return { id: sisip(tx, 'profil_kertas', { ...kolomProfil(isi), alas_hash: null }), rev: 1 };
    }
    if (rev === 0) throw new AppError('SUDAH_ADA', `Kode "${isi.kode}" sudah dipakai profil ${lama.nama}.`, { dampak: 'Profil tidak disimpan.', saran: 'Pilih kode lain.' });
    return { id: lama.id, rev: ubah(tx, 'profil_kertas', lama.id, kolomProfil(isi), rev) };
  },
  'kertas.unggahAlas': async (masuk, ctx) => {
    const p = wajibProfil(ctx.db, masuk.kode);
    if (!ctx.berkas) throw new AppError('MASUKAN', 'Berkas belum dipilih.', { saran: 'Pilih pindaian blangko (PNG atau JPEG).' });
    const mime = periksaBerkas(ctx.berkas.isi, BATAS_ALAS);
    const b = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, ctx.berkas.isi);
    ctx.write((tx) => {
      catatBerkas(tx, { ...b, mime });
      ubah(tx, 'profil_kertas', p.id, { alas_hash: b.hash }, null);
      tx.ringkas.teks = `mengunggah gambar alas ${p.nama}`;
    });
    return { oke: true };
  },
  'kertas.alas': async (masuk, ctx) => {
    const p = wajibProfil(ctx.db, masuk.kode);
    if (p.alasHash === null) throw new AppError('TIDAK_DITEMUKAN', `Profil ${p.nama} belum punya gambar alas.`, { saran: 'Unggah pindaian blangkonya.' });
    const isi = bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, p.alasHash);
    const png = isi[0] === 0x89;
    return { nama: `alas-${p.kode}.${png ? 'png' : 'jpg'}`, mime: png ? 'image/png' : 'image/jpeg', isi: new Uint8Array(isi) };
  },
  'kertas.salinan': async (masuk, ctx) => {
    const d = dokumenDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.dokumenId);
    wajibBolehLihat(ctx, d);
    const p = wajibProfil(ctx.db, masuk.kertas);
    const cari = (sisi: 'depan' | 'belakang') => (masuk.pencetakId ? kalibrasiBerlaku(ctx.db, { stasiun: stasiunIni().id, pencetakId: masuk.pencetakId, baki: masuk.baki ?? null, kertas: p.kode, sisi, hariIni: ctx.hariIni }) : null);
    const depan = cari('depan')?.matriks ?? MATRIKS_TETAP;
    const belakang = p.sisi === 'satu' ? undefined : (cari('belakang')?.matriks ?? depan);
    const isi = salinanCetak(bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, d.hash), { matriks: { depan, belakang }, pracetak: p.mode === 'isian', kertas: p });
    ctx.catat(`melihat salinan cetak ${d.nomor}`, [d.id]);
    return { nama: `cetak-${namaBerkasDokumen(d)}`, mime: 'application/pdf', isi: new Uint8Array(isi) };
  },
  'kalibrasi.lembar': async (masuk, ctx) => ({ nama: `kalibrasi-${masuk.kertas}.pdf`, mime: 'application/pdf', isi: new Uint8Array(buatLembar(masuk, ctx)) }),
  'kalibrasi.cetak': (masuk, ctx) => cetakLembar(masuk, ctx),
  'kalibrasi.hitung': (masuk, ctx) => hasilKeluar(hitung(ctx.db, masuk, ctx.hariIni), Boolean(masuk.dasarId)),
  'kalibrasi.simpan': (tx, masuk, ctx) => simpanKalibrasi(tx, masuk, ctx),
  'kalibrasi.daftar': (masuk, ctx) => daftarKalibrasi(masuk, ctx),
} satisfies Pick<
  PetaPenangan,
  | 'kertas.daftar' | 'kertas.lihat' | 'kertas.untukProduk' | 'kertas.simpan' | 'kertas.unggahAlas' | 'kertas.alas' | 'kertas.salinan' | 'kalibrasi.lembar' | 'kalibrasi.cetak' | 'kalibrasi.hitung' | 'kalibrasi.simpan' | 'kalibrasi.daftar'
>;

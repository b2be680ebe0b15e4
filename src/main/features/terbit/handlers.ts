import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import { AppError } from '../../../shared/errors.ts';
import { TERBIT_DAFTAR } from '../../../shared/layanan/terbit-daftar.ts';
import { wajibBoleh, type Konteks, type PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { ambilBaris, jalankan } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { dokumenKelompok, gabungDokumen, wajibBolehLihat } from '../arsip/queries.ts';
import { pilihNaskah } from '../naskah/versi.ts';
import { bacaDaftar, contohDaftar } from './baca-daftar.ts';
import { bukuJenis } from './daftar-jalur.ts';
import { daftarButir, daftarKelompok, jumlahKelompok, kelompokBerjalan, wajibSeluruhKelompok } from './kelompok.ts';
import { jalankanKelompok } from './mulai.ts';
import { mulaiDaftar, pratinjauDaftar } from './mulai-daftar.ts';
import { nilaiDaftar } from './nilai-daftar.ts';
import { urutBerikut } from './nomor.ts';
import { polaProduk, wajibTerbit } from './pilihan-daftar.ts';

function wajibBerhenti(ctx: Konteks, kelompokId: string): void {
  if (!kelompokBerjalan(ctx.db, kelompokId, ctx.now)) return;
  throw new AppError('BENTROK', 'Kelompok ini sedang diterbitkan.', { dampak: 'Penerbitannya tidak terganggu.', saran: 'Tunggu sampai selesai, atau tekan Batal pada pekerjaannya.' });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const penanganTerbit = {
  'terbit.nomorBerikut': (masuk, ctx) => {
    const b = bukuJenis(ctx.db, masuk.jenis, ctx.hariIni.startsWith(String(masuk.tahun)) ? ctx.hariIni : `${masuk.tahun}-01-01`);
    const urut = urutBerikut(ctx.db, b, 1)[0]!;
    return { pola: b.pola, nomor: tulisNomorSurat(b.pola, urut, b.tanggal), urut };
  },
  'terbit.produk': (_masuk, ctx) =>
    TERBIT_DAFTAR.map((t) => ({
      produk: t.produk.kode, nama: t.produk.nama, pola: polaProduk(ctx.db, t), kertas: pilihNaskah(ctx.db, ctx.config.folderSumber, t.produk.kode, null).tata.kertas.toUpperCase(),
      kolom: t.kolom.map(({ kunci, judul, jenis, wajib, contoh }) => ({ kunci, judul, jenis, wajib, contoh })),
    })),
  'terbit.contohDaftar': async (masuk) => {
    const t = wajibTerbit(masuk.produk);
    return { nama: `daftar-${t.produk.kode}.xlsx`, mime: XLSX, isi: new Uint8Array(await contohDaftar(t)) };
  },
  'terbit.baca': async (masuk, ctx) => {
    const h = await bacaDaftar(wajibTerbit(masuk.produk), ctx.berkas!.isi, Number(ctx.hariIni.slice(0, 4)));
    return { baris: h.baris.map((b) => ({ ...b, masalah: [...b.masalah] })), takDikenal: [...h.takDikenal] };
  },
  'terbit.periksa': (masuk, ctx) => {
    wajibBoleh(ctx, 'pegawai.gaji');
    const baris = nilaiDaftar(ctx.db, ctx.sesi.lingkup, wajibTerbit(masuk.produk), masuk.baris, masuk.tanggalSurat ?? ctx.hariIni, masuk.sertakanPeringatan);
    return { baris: baris.map(({ kunci: _k, bulan: _b, masukan: _m, ...b }) => b), siap: baris.filter((b) => b.siap).length };
  },
  'terbit.pratinjau': async (masuk, ctx) => pratinjauDaftar(masuk, ctx),
  'terbit.mulai': async (masuk, ctx) => mulaiDaftar(masuk, ctx),
  'kelompok.lanjutkan': async (masuk, ctx) => {
    wajibSeluruhKelompok(ctx.db, ctx.sesi.lingkup, masuk.kelompokId);
    wajibBerhenti(ctx, masuk.kelompokId);
    ctx.write((tx) => {
      if (!masuk.ulangGagal) return;
      const n = jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'antri', galat = NULL, tautan = NULL, diubah_pada = ? WHERE kelompok_id = ? AND keadaan = 'gagal'", [tx.now, idDariTeks(masuk.kelompokId)], 'kgb');
      tx.ringkas.teks = `mengulang ${n} surat yang gagal`;
    });
    return { tugasId: jalankanKelompok(ctx, [masuk.kelompokId]) };
  },
  'kelompok.daftar': (masuk, ctx) => daftarKelompok(ctx.db, ctx.sesi.lingkup, ctx.now, masuk),
  'kelompok.jumlah': (_masuk, ctx) => ({ jumlah: jumlahKelompok(ctx.db, ctx.sesi.lingkup) }),
  'kelompok.butir': (masuk, ctx) => daftarButir(ctx.db, ctx.sesi.lingkup, masuk.kelompokId, masuk.keadaan),
  'kelompok.gabungan': async (masuk, ctx) => {
    const dokumen = dokumenKelompok(ctx.db, ctx.sesi.lingkup, masuk.kelompokId);
    if (dokumen.length === 0) throw new AppError('TIDAK_DITEMUKAN', 'Belum ada surat yang jadi dalam kelompok ini.', { saran: 'Tunggu penerbitannya, atau lihat sebab gagalnya.' });
    for (const d of dokumen) wajibBolehLihat(ctx, d);
    const kelompok = ambilBaris(ctx.db, 'kelompok', masuk.kelompokId);
    const judul = String(kelompok?.['judul'] ?? 'Surat KGB');
    const meta = { judul, penulis: 'Simpul ASN', dibuat: Number(kelompok?.['dibuat_pada'] ?? 0) };
    const isi = await gabungDokumen(tempat(ctx.config.folder).berkas, ctx.buka.dek, dokumen, meta);
    ctx.catat(`membuka gabungan ${dokumen.length} surat: ${judul}`, dokumen.map((d) => d.id));
    return { nama: `${judul.replaceAll(' ', '-')}.pdf`, mime: 'application/pdf', isi: new Uint8Array(isi) };
  },
  'kelompok.batal': async (masuk, ctx) => {
    wajibSeluruhKelompok(ctx.db, ctx.sesi.lingkup, masuk.kelompokId);
    wajibBerhenti(ctx, masuk.kelompokId);
    ctx.write((tx) => {
      const n = jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'gagal', galat = ?, diubah_pada = ? WHERE kelompok_id = ? AND keadaan = 'antri'", [`Dibatalkan oleh ${ctx.sesi.nama}.`, tx.now, idDariTeks(masuk.kelompokId)], 'kgb');
      tx.ringkas.teks = `membatalkan ${n} surat yang belum bernomor`;
    });
    return { oke: true };
  },
} satisfies Pick<
  PetaPenangan,
  | 'terbit.nomorBerikut' | 'terbit.produk' | 'terbit.contohDaftar' | 'terbit.baca' | 'terbit.periksa' | 'terbit.pratinjau' | 'terbit.mulai'
  | 'kelompok.lanjutkan' | 'kelompok.daftar' | 'kelompok.jumlah' | 'kelompok.butir' | 'kelompok.gabungan' | 'kelompok.batal'
>;

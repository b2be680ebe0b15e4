import { AppError } from '../../../shared/errors.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { ambilBaris, jalankan } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { dokumenKelompok, gabungDokumen, wajibBolehLihat } from '../arsip/queries.ts';
import { daftarButir, daftarKelompok, jumlahKelompok, kelompokBerjalan, wajibSeluruhKelompok } from './kelompok.ts';
import { jalankanKelompok } from './mulai.ts';

function wajibBerhenti(ctx: Konteks, kelompokId: string): void {
  if (!kelompokBerjalan(ctx.db, kelompokId, ctx.now)) return;
  throw new AppError('BENTROK', 'Kelompok ini sedang diterbitkan.', { dampak: 'Penerbitannya tidak terganggu.', saran: 'Tunggu sampai selesai, atau tekan Batal pada pekerjaannya.' });
}

export const penanganTerbit = {
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
} satisfies Pick<PetaPenangan, 'kelompok.lanjutkan' | 'kelompok.daftar' | 'kelompok.jumlah' | 'kelompok.butir' | 'kelompok.gabungan' | 'kelompok.batal'>;

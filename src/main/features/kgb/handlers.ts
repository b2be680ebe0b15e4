import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import type { MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { ambilBaris, jalankan } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { dokumenKelompok, gabungDokumen, wajibBolehLihat } from '../arsip/queries.ts';
import { asalKgb } from './asal.ts';
import { dalamSetahun, daftarKgb, type MintaDaftar } from './daftar.ts';
import { daftarButir, daftarKelompok, jumlahKelompok, kelompokBerjalan, wajibSeluruhKelompok } from './kelompok.ts';
import { jalankanKelompok, mulaiTerbit } from './mulai.ts';
import { urutBerikut } from './nomor.ts';
import { bukuDariPola, polaNomor } from './pilihan.ts';
import { pratinjauSurat } from './pratinjau.ts';

function minta(m: Pick<MasukTerurai<'kgb.jatuhTempo'>, 'bulan' | 'semua' | 'unitId'> & { terlambat?: boolean; tanpaDasar?: boolean }, ctx: Konteks): MintaDaftar {
  return { bulan: m.bulan, semua: m.semua, unitId: m.unitId ?? null, terlambat: m.terlambat ?? true, tanpaDasar: m.tanpaDasar ?? false, lingkup: ctx.sesi.lingkup, hariIni: ctx.hariIni, denganGaji: ctx.boleh('pegawai.gaji') };
}

function wajibBerhenti(ctx: Konteks, kelompokId: string): void {
  if (!kelompokBerjalan(ctx.db, kelompokId, ctx.now)) return;
  throw new AppError('BENTROK', 'Kelompok ini sedang diterbitkan.', { dampak: 'Penerbitannya tidak terganggu.', saran: 'Tunggu sampai selesai, atau tekan Batal pada pekerjaannya.' });
}

export const penanganKgb = {
  'kgb.jatuhTempo': (masuk, ctx) => {
    const m = minta(masuk, ctx);
    const baris = daftarKgb(ctx.db, m);
    const belum = baris.filter((b) => b.dokumenId === null);
    return {
      bulan: masuk.bulan,
      baris,
      ringkas: {
        jatuhTempo: belum.filter((b) => b.jatuhTempo && !b.luarBulan).length,
        tertahan: belum.filter((b) => !b.jatuhTempo).length,
        terlambat: belum.filter((b) => b.terlambat).length,
        sudahTerbit: baris.length - belum.length,
        dalamSetahun: dalamSetahun(ctx.db, m),
      },
    };
  },
  'kgb.asal': (masuk, ctx) => asalKgb(ctx, masuk.pegawaiId, masuk.bulan ?? null),
  'kgb.pratinjau': async (masuk, ctx) => pratinjauSurat(masuk, ctx),
  'kgb.nomorBerikut': (masuk, ctx) => {
    const pola = polaNomor(ctx.db);
    const tanggal = ctx.hariIni.startsWith(String(masuk.tahun)) ? ctx.hariIni : `${masuk.tahun}-01-01`;
    const urut = urutBerikut(ctx.db, { pola, buku: bukuDariPola(pola), tahun: masuk.tahun, tanggal }, 1)[0]!;
    return { pola, nomor: tulisNomorSurat(pola, urut, tanggal), urut };
  },
  'kgb.terbit': async (masuk, ctx) => mulaiTerbit(masuk, ctx),
  'kgb.lanjutkan': async (masuk, ctx) => {
    wajibSeluruhKelompok(ctx.db, ctx.sesi.lingkup, masuk.kelompokId);
    wajibBerhenti(ctx, masuk.kelompokId);
    ctx.write((tx) => {
      if (!masuk.ulangGagal) return;
      const n = jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'antri', galat = NULL, tautan = NULL, diubah_pada = ? WHERE kelompok_id = ? AND keadaan = 'gagal'", [tx.now, idDariTeks(masuk.kelompokId)], 'kgb');
      tx.ringkas.teks = `mengulang ${n} surat yang gagal`;
    });
    return { tugasId: jalankanKelompok(ctx, [masuk.kelompokId]) };
  },
  'kgb.kelompok': (masuk, ctx) => daftarKelompok(ctx.db, ctx.sesi.lingkup, ctx.now, masuk),
  'kgb.jumlahKelompok': (_masuk, ctx) => ({ jumlah: jumlahKelompok(ctx.db, ctx.sesi.lingkup) }),
  'kgb.butir': (masuk, ctx) => daftarButir(ctx.db, ctx.sesi.lingkup, masuk.kelompokId, masuk.keadaan),
  'kgb.gabungan': async (masuk, ctx) => {
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
  'kgb.batalKelompok': async (masuk, ctx) => {
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
  'kgb.jatuhTempo' | 'kgb.asal' | 'kgb.pratinjau' | 'kgb.nomorBerikut' | 'kgb.terbit' | 'kgb.lanjutkan' | 'kgb.kelompok' | 'kgb.jumlahKelompok' | 'kgb.butir' | 'kgb.gabungan' | 'kgb.batalKelompok'
>;

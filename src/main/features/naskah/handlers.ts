import { ATAU_STRIP, BENTUK_ISIAN } from '../../../shared/dokumen/templat/bentuk.ts';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { kamusProduk } from '../../../shared/dokumen/produk.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { daftarNaskah } from './berkas.ts';
import { keluaranNaskah } from './keluaran.ts';
import { mesinKantor, periksaNaskahKantor, wajibUtuh } from './periksa.ts';
import { naskahContoh, produkNaskah } from './pratinjau.ts';
import { lihatNaskah, tambahVersi } from './versi.ts';

interface BarisRiwayat {
  readonly kode: string;
  readonly versi: number;
  readonly pada: number;
  readonly oleh: string | null;
  readonly catatan: string;
}

const RIWAYAT = 'SELECT v.kode, v.versi, v.dibuat_pada pada, p.nama oleh, v.catatan FROM naskah_versi v LEFT JOIN pengguna p ON p.id = v.dibuat_oleh WHERE v.dihapus_pada IS NULL';

export const penanganNaskah = {
  'naskah.daftar': (_masuk, ctx) => {
    const terakhir = new Map(ctx.db.baca<BarisRiwayat>(`${RIWAYAT} ORDER BY v.versi`).map((b) => [b.kode, b]));
    return daftarNaskah(ctx.config.folderSumber).map(({ kode, jenis, nama }) => {
      const { nama: produk, layanan } = produkNaskah({ jenis });
      const v = terakhir.get(kode);
      return { kode, jenis, nama, produk, layanan, versi: v?.versi ?? 0, diubahPada: v?.pada ?? null, diubahOleh: v?.oleh ?? null };
    });
  },
  'naskah.isian': (masuk) => {
    const produk = produkMenurutKode(masuk.jenis);
    if (!produk) throw new AppError('TIDAK_DITEMUKAN', `Tidak ada produk "${masuk.jenis}".`, { saran: 'Lihat naskah.daftar untuk jenis yang ada.' });
    const bentuk = Object.entries(BENTUK_ISIAN).map(([nama, b]) => ({ nama, ket: b.ket }));
    return { isian: [...kamusProduk(produk)].map(([path, jenis]) => ({ path, jenis })), bentuk: [...bentuk, { nama: ATAU_STRIP, ket: 'Tanda "-" bila isinya tidak ada; ditulis terakhir' }] };
  },
  'naskah.lihat': (masuk, ctx) => {
    const { folderSumber } = ctx.config;
    const n = lihatNaskah(ctx.db, folderSumber, masuk.kode, masuk.versi ?? null);
    const riwayat = ctx.db.baca<BarisRiwayat>(`${RIWAYAT} AND v.kode = ? ORDER BY v.versi DESC`, masuk.kode);
    const sumber = daftarNaskah(folderSumber).find((b) => b.kode === masuk.kode)?.sumber ?? '';
    return { ...n, produk: produkNaskah(n).nama, sumber, riwayat: riwayat.map(({ versi, pada, oleh, catatan }) => ({ versi, pada, oleh: oleh ?? '', catatan })) };
  },
  'naskah.periksa': (masuk, ctx) => {
    const dasar = lihatNaskah(ctx.db, ctx.config.folderSumber, masuk.kode);
    const { temuan, halaman } = periksaNaskahKantor(ctx, { ...dasar, tata: masuk.tata, isi: masuk.isi as IsiTemplat }, masuk.kertas ?? null);
    return { temuan: temuan.map(({ kode, berat, pesan }) => ({ kode, berat, pesan })), halaman };
  },
  'naskah.pratinjau': async (masuk, ctx) => {
    if (masuk.pegawaiId) wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.pegawaiId);
    const dasar = lihatNaskah(ctx.db, ctx.config.folderSumber, masuk.kode, masuk.versi ?? null);
    const n = { ...dasar, tata: masuk.tata ?? dasar.tata, isi: (masuk.isi as IsiTemplat | null | undefined) ?? dasar.isi };
    wajibUtuh(ctx, n, masuk.kertas ?? null);
    const naskah = naskahContoh(ctx, n, masuk.kertas ?? null, masuk.pegawaiId ?? null);
    return keluaranNaskah(mesinKantor(ctx), naskah, { judul: naskah.judul, penulis: 'Pratinjau', dibuat: ctx.now }, `naskah-${n.kode}`, masuk.sebagai);
  },
  'naskah.simpan': (tx, masuk, ctx) => {
    const dasar = lihatNaskah(tx, ctx.config.folderSumber, masuk.kode);
    const baru = { tata: masuk.tata, isi: masuk.isi as IsiTemplat, catatan: masuk.catatan };
    wajibUtuh(ctx, { ...dasar, ...baru }, null);
    return { versi: tambahVersi(tx, ctx.config.folderSumber, masuk.kode, masuk.dari, baru) };
  },
  'naskah.pulihkan': (tx, masuk, ctx) => {
    const { folderSumber } = ctx.config;
    const lama = lihatNaskah(tx, folderSumber, masuk.kode, masuk.versi);
    // The places of a product may have changed since: an old version is checked like a new one.
    wajibUtuh(ctx, lama, null);
    const catatan = masuk.versi === 0 ? 'kembali ke bawaan program' : `kembali ke versi ${masuk.versi}`;
    return { versi: tambahVersi(tx, folderSumber, masuk.kode, masuk.dari, { ...lama, catatan }) };
  },
} satisfies Pick<PetaPenangan, 'naskah.daftar' | 'naskah.isian' | 'naskah.lihat' | 'naskah.periksa' | 'naskah.pratinjau' | 'naskah.simpan' | 'naskah.pulihkan'>;

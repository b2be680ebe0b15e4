import { AppError } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { jalankan } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { daftarRiwayat, definisiWajib, hapusRiwayat, simpanRiwayat } from './baris.ts';
import { hapusBukti, isiBukti, simpanBukti } from './bukti.ts';

const DRAF_MAKS = 200_000;
const DRAF_BANYAK = 200;

export const penanganRiwayat = {
  'riwayat.daftar': (masuk, ctx) => daftarRiwayat(ctx, definisiWajib(masuk.kode), masuk.pegawaiId, masuk.perTanggal ?? null),
  'riwayat.simpan': (tx, masuk, ctx) => simpanRiwayat(tx, masuk, ctx),
  'riwayat.hapus': (tx, masuk, ctx) => hapusRiwayat(tx, masuk, ctx),
  'bukti.simpan': async (masuk, ctx) => {
    if (!ctx.berkas) throw new AppError('MASUKAN', 'Berkas belum dipilih.', { saran: 'Pilih berkasnya lalu ulangi.' });
    return simpanBukti(masuk, ctx.berkas, ctx);
  },
  'bukti.isi': async (masuk, ctx) => isiBukti(masuk.id, ctx),
  'bukti.hapus': (tx, masuk, ctx) => hapusBukti(tx, masuk.id, ctx),
  'draf.ambil': (masuk, ctx) => {
    const b = ctx.db.satu<{ isi: string; pada: number }>('SELECT isi, pada FROM draf WHERE pengguna_id = ? AND kunci = ?', idDariTeks(ctx.sesi.penggunaId), masuk.kunci);
    return b ? { isi: JSON.parse(b.isi) as unknown, pada: b.pada } : null;
  },
  'draf.simpan': (tx, masuk, ctx) => {
    const milik = idDariTeks(ctx.sesi.penggunaId);
    if (masuk.isi === null || masuk.isi === undefined) {
      jalankan(tx, 'DELETE FROM draf WHERE pengguna_id = ? AND kunci = ?', [milik, masuk.kunci], 'draf');
      return { oke: true };
    }
    const isi = JSON.stringify(masuk.isi);
    if (isi.length > DRAF_MAKS) throw new AppError('TERLALU_BESAR', 'Draf formulir ini terlalu besar.', { dampak: 'Draf sebelumnya tetap ada.', saran: 'Simpan formulirnya.' });
    jalankan(tx, 'INSERT INTO draf (pengguna_id, kunci, isi, pada) VALUES (?,?,?,?) ON CONFLICT (pengguna_id, kunci) DO UPDATE SET isi = excluded.isi, pada = excluded.pada', [milik, masuk.kunci, isi, tx.now], 'draf');
    jalankan(tx, 'DELETE FROM draf WHERE pengguna_id = ? AND kunci NOT IN (SELECT kunci FROM draf WHERE pengguna_id = ? ORDER BY pada DESC LIMIT ?)', [milik, milik, DRAF_BANYAK]);
    return { oke: true };
  },
} satisfies Pick<PetaPenangan, 'riwayat.daftar' | 'riwayat.simpan' | 'riwayat.hapus' | 'bukti.simpan' | 'bukti.isi' | 'bukti.hapus' | 'draf.ambil' | 'draf.simpan'>;

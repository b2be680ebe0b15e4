import { izinAkun, NAMA_PERAN, zPeran, type Lingkup } from '../../../shared/izin.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KonteksPublik, PetaPenangan, Sesi } from '../../context.ts';
import { capAkun } from '../../db/akun.ts';
import { instansi, umum } from '../../db/pengaturan.ts';
import { tulis, ubah } from '../../db/tulis.ts';
import { cocokSandi, samarkanWaktu, sandikan } from '../../lib/crypto.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { pilihanLayar, simpanPilihanLayar } from './pilihan.ts';
import { bacaPreferensi, simpanPreferensi } from './preferensi.ts';

const GAGAL_MAKS = 5;
const KUNCI_MS = 5 * 60_000;

interface BarisPengguna {
  id: Buffer;
  pengguna: string;
  nama: string;
  peran: string;
  sandi: string;
  unit_id: Buffer | null;
  unit_nama: string | null;
  pegawai_id: Buffer | null;
  aktif: number;
  contoh: number;
  wajib_ganti_sandi: number;
  gagal: number | null;
  terkunci_sampai: number | null;
}

const SQL_PENGGUNA = `SELECT p.id, p.pengguna, p.nama, p.peran, p.sandi, p.unit_id, u.nama unit_nama, p.pegawai_id, p.aktif, p.contoh, p.wajib_ganti_sandi, m.gagal, m.terkunci_sampai
  FROM pengguna p LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN pengguna_masuk m ON m.pengguna_id = p.id WHERE p.dihapus_pada IS NULL AND `;

function siap(ctx: Pick<KonteksPublik, 'aplikasi'>) {
  const k = ctx.aplikasi.keadaan;
  if (k.jenis === 'terhalang') throw k.galat;
  if (k.jenis === 'kosong') throw new AppError('BELUM_SIAP', 'Simpul ASN di folder ini belum disiapkan.', { saran: 'Jalankan penyiapan dahulu.' });
  return k.buka;
}

/** What the account may see. An account without the row it needs sees nothing: that is refused, never widened. */
function lingkupPengguna(p: BarisPengguna): Lingkup {
  const peran = zPeran.parse(p.peran);
  if (peran === 'asn') {
    if (!p.pegawai_id) throw new AppError('TIDAK_BERHAK', 'Akun ASN ini belum dihubungkan dengan pegawainya.', { saran: 'Minta Administrator melengkapi akun.' });
    return { jenis: 'diri', pegawaiId: idKeTeks(p.pegawai_id) };
  }
  if (p.unit_id) return { jenis: 'unit', unitId: idKeTeks(p.unit_id) };
  if (peran === 'verifikator_opd') throw new AppError('TIDAK_BERHAK', 'Akun verifikator ini belum punya unit kerja.', { saran: 'Minta Administrator melengkapi akun.' });
  return { jenis: 'semua' };
}

function sesiDari(p: BarisPengguna): Sesi {
  const peran = zPeran.parse(p.peran);
  const lingkup = lingkupPengguna(p);
  return { penggunaId: idKeTeks(p.id), pengguna: p.pengguna, nama: p.nama, peran, lingkup, izin: izinAkun(peran, lingkup), wajibGantiSandi: p.wajib_ganti_sandi === 1 };
}

function tampil(p: BarisPengguna) {
  const peran = zPeran.parse(p.peran);
  return {
    id: idKeTeks(p.id), nama: p.nama, pengguna: p.pengguna, peran, peranNama: NAMA_PERAN[peran], unitNama: p.unit_nama, pegawaiId: p.pegawai_id ? idKeTeks(p.pegawai_id) : null, izin: [...izinAkun(peran, lingkupPengguna(p))],
  };
}

/** Checks name and password with lockout; counts failures durably before it answers. `pesan`: what a wrong one is told. */
function periksaMasuk(ctx: Pick<KonteksPublik, 'aplikasi' | 'now'>, pengguna: string, sandi: string, pesan = 'Nama pengguna atau kata sandi salah.'): BarisPengguna {
  const { basis, contoh } = siap(ctx);
  const p = basis.satu<BarisPengguna>(`${SQL_PENGGUNA} p.pengguna = ?`, pengguna.toLowerCase());
  const salah = new AppError('SANDI_SALAH', pesan, { saran: 'Periksa Caps Lock. Setelah 5 kali salah, akun terkunci 5 menit.' });
  if (!p || p.aktif !== 1) {
    samarkanWaktu(sandi);
    throw salah;
  }
  if (p.terkunci_sampai !== null && p.terkunci_sampai > ctx.now) {
    throw new AppError('AKUN_TERKUNCI', `Akun terkunci karena ${GAGAL_MAKS} kali salah kata sandi.`, { saran: `Coba lagi ${Math.ceil((p.terkunci_sampai - ctx.now) / 60_000)} menit lagi, atau minta Administrator membukanya.` });
  }
  const cocok = cocokSandi(sandi, p.sandi);
  if (cocok && p.contoh === 1 && !contoh) {
    throw new AppError('TIDAK_BERHAK', 'Akun contoh hanya berlaku di folder data contoh.', { saran: 'Minta Administrator membuat akun Anda.' });
  }
  const gagal = cocok ? 0 : (p.gagal ?? 0) + 1;
  const kunci = gagal >= GAGAL_MAKS ? ctx.now + KUNCI_MS : null;
  basis
    .siap(
      `INSERT INTO pengguna_masuk (pengguna_id, gagal, terkunci_sampai, terakhir_masuk) VALUES (?,?,?,?)
       ON CONFLICT (pengguna_id) DO UPDATE SET gagal = excluded.gagal, terkunci_sampai = excluded.terkunci_sampai, terakhir_masuk = coalesce(excluded.terakhir_masuk, terakhir_masuk)`,
    )
    .run(p.id, gagal >= GAGAL_MAKS ? 0 : gagal, kunci, cocok ? ctx.now : null);
  if (!cocok) throw salah;
  return p;
}

export const penanganSesi = {
  'sistem.keadaan': (_masuk, ctx) => {
    const k = ctx.aplikasi.keadaan;
    const dasar = { versi: ctx.config.versi, kemampuan: ctx.aplikasi.ports.kemampuan };
    switch (k.jenis) {
      case 'kosong':
        return { ...dasar, keadaan: 'kosong', galat: null, contoh: false, instansi: null };
      case 'terhalang':
        return { ...dasar, keadaan: 'terhalang', galat: { kode: k.galat.kode, pesan: k.galat.message, dampak: k.galat.dampak, saran: k.galat.saran }, contoh: false, instansi: null };
      case 'siap':
        return { ...dasar, keadaan: 'siap', galat: null, contoh: k.buka.contoh, instansi: instansi(k.buka.basis)?.instansi ?? null };
    }
  },
  'sesi.masuk': async (masuk, ctx) => {
    const p = periksaMasuk(ctx, masuk.pengguna, masuk.sandi);
    const sesi = sesiDari(p);
    const { penulis } = siap(ctx);
    tulis(penulis, { prosedur: 'sesi.masuk', pelaku: { penggunaId: sesi.penggunaId, nama: sesi.nama }, now: ctx.now }, (tx) => {
      tx.ringkas.teks = 'masuk';
    });
    return { token: ctx.aplikasi.gudangSesi.buat({ ...sesi, cap: capAkun(siap(ctx).basis, sesi.penggunaId) }, ctx.now), pengguna: tampil(p), wajibGantiSandi: p.wajib_ganti_sandi === 1, alamat: bacaPreferensi(siap(ctx).basis, sesi.penggunaId, 'alamat') };
  },
  'sesi.buka': async (masuk, ctx) => {
    const ada = ctx.token === null ? null : ctx.aplikasi.gudangSesi.ambil(ctx.token, ctx.now, true);
    if (!ada || ctx.token === null) throw new AppError('BELUM_MASUK', 'Sesi sudah berakhir.', { saran: 'Masuk lagi.' });
    periksaMasuk(ctx, ada.sesi.pengguna, masuk.sandi, 'Kata sandi salah.');
    ctx.aplikasi.gudangSesi.bukaKunci(ctx.token, ctx.now);
    return { oke: true };
  },
  'sesi.kunci': async (_masuk, ctx) => {
    ctx.aplikasi.gudangSesi.kunci(ctx.token);
    return { oke: true };
  },
  'sesi.keluar': async (_masuk, ctx) => {
    ctx.aplikasi.gudangSesi.hapus(ctx.token);
    return { oke: true };
  },
  'sesi.saya': (_masuk, ctx) => {
    const p = ctx.db.satu<BarisPengguna>(`${SQL_PENGGUNA} p.id = ?`, idDariTeks(ctx.sesi.penggunaId));
    if (!p) throw new AppError('BELUM_MASUK', 'Akun Anda sudah tidak ada.', { saran: 'Minta Administrator.' });
    return { ...tampil(p), kunciSetelahMenit: umum(ctx.db).kunciSetelahMenit };
  },
  'sesi.gantiSandi': async (masuk, ctx) => {
    const p = periksaMasuk(ctx, ctx.sesi.pengguna, masuk.lama, 'Kata sandi lama salah.');
    if (masuk.lama === masuk.baru) throw new AppError('MASUKAN', 'Kata sandi baru sama dengan yang lama.', { saran: 'Pilih kata sandi lain.' });
    if (p.contoh === 1) throw new AppError('ATURAN', 'Kata sandi akun contoh tetap.', { saran: 'Buat akun sendiri di Kelola › Akun.' });
    const sandi = sandikan(masuk.baru);
    ctx.write((tx) => {
      ubah(tx, 'pengguna', ctx.sesi.penggunaId, { sandi, wajib_ganti_sandi: 0 }, null);
      // The hash must not stand in the audit chain.
      tx.perubahan.splice(0);
      tx.ringkas.teks = 'mengganti kata sandi sendiri';
    });
    ctx.aplikasi.gudangSesi.perbarui(ctx.token, { ...ctx.sesi, cap: capAkun(ctx.db, ctx.sesi.penggunaId), wajibGantiSandi: false });
    return { oke: true };
  },
  'sesi.sematan': (_masuk, ctx) => {
    const isi = bacaPreferensi(ctx.db, ctx.sesi.penggunaId, 'pegawai');
    // Somebody pinned long ago may have moved out of the scope since.
    const l = sqlLingkup(ctx.sesi.lingkup, 'k');
    const orang = (id: readonly string[]) =>
      id.flatMap((i) => {
        const b = ctx.db.satu<{ nip: string; nama: string }>(`SELECT k.nip, k.nama FROM pegawai_kini k WHERE k.pegawai_id = ? AND ${l.sql}`, idDariTeks(i), ...l.nilai);
        return b ? [{ id: i, ...b }] : [];
      });
    return { terakhir: orang(isi.terakhir), sematan: orang(isi.sematan) };
  },
  'sesi.simpanAlamat': (tx, masuk, ctx) => {
    simpanPreferensi(tx, ctx.sesi.penggunaId, 'alamat', masuk.alamat);
    return { oke: true };
  },
  'sesi.pilihan': (_masuk, ctx) => pilihanLayar(ctx.db, ctx.sesi.penggunaId),
  'sesi.simpanPilihan': (tx, masuk, ctx) => {
    simpanPilihanLayar(tx, ctx.sesi.penggunaId, masuk.kunci, masuk.nilai);
    return { oke: true };
  },
  'sesi.sematkan': (tx, masuk, ctx) => {
    const isi = bacaPreferensi(tx, ctx.sesi.penggunaId, 'pegawai');
    const lain = isi.sematan.filter((i) => i !== masuk.pegawaiId);
    simpanPreferensi(tx, ctx.sesi.penggunaId, 'pegawai', { ...isi, sematan: masuk.semat ? [masuk.pegawaiId, ...lain].slice(0, 20) : lain });
    tx.topik.add('sematan');
    return { oke: true };
  },
} satisfies Pick<PetaPenangan, 'sistem.keadaan' | 'sesi.masuk' | 'sesi.buka' | 'sesi.kunci' | 'sesi.keluar' | 'sesi.saya' | 'sesi.gantiSandi' | 'sesi.sematan' | 'sesi.simpanAlamat' | 'sesi.pilihan' | 'sesi.simpanPilihan' | 'sesi.sematkan'>;

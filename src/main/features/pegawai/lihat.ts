import type { Keluar } from '../../../shared/contract.ts';
import { keadaanPegawai, type KeadaanPegawai } from '../../../shared/domain/keadaan.ts';
import type { AturanBerlaku } from '../../../shared/domain/aturan.ts';
import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPotret } from '../../db/potret.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { asalNilai } from './asal.ts';
import { dokumenDasar } from './dokumen-dasar.ts';
import { samarkanBaris } from './queries.ts';
import { temuanDataUtama } from './temuan.ts';

export function dataUtamaDari(baris: Readonly<Record<string, string | number | null>>): NilaiBaris {
  return Object.fromEntries(DATA_UTAMA.map((k) => [k.nama, baris[k.nama] ?? null]));
}

/** Rules in force on the date; for a date before the oldest version those of today, which is what is known. */
export function aturanPada(db: ReadDb, tanggal: string, hariIni: string): AturanBerlaku {
  try {
    return aturanBerlaku(db, tanggal);
  } catch (galat) {
    if (galat instanceof AppError && galat.kode === 'BELUM_SIAP') return aturanBerlaku(db, hariIni);
    throw galat;
  }
}

/** How many live rows each history of this person has. */
export function hitungRiwayat(db: ReadDb, pegawaiId: string): Record<string, number> {
  const sql = RIWAYAT.map((d) => `SELECT '${d.kode}' kode, count(*) n FROM ${d.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL`).join(' UNION ALL ');
  return Object.fromEntries(db.baca<{ kode: string; n: number }>(sql, ...RIWAYAT.map(() => idDariTeks(pegawaiId))).map((b) => [b.kode, b.n]));
}

/** What would stop a letter for this person, besides what data utama says by itself. */
function temuanDasar(p: PotretPegawai, k: KeadaanPegawai): Temuan[] {
  const dasar = (kode: string, pesan: string): Temuan => ({ kode, berat: 'peringatan', pesan, dasarHukum: 'Kelengkapan data' });
  return [
    ...(p.pangkat.length === 0 ? [dasar('tanpa_pangkat', 'Riwayat pangkat masih kosong: golongan, masa kerja golongan dan gaji belum dapat dihitung.')] : []),
    ...(k.jabatan === null && k.status !== 'BERHENTI' ? [dasar('tanpa_jabatan', 'Belum ada jabatan definitif yang berjalan: unit kerja dan batas usia pensiun belum pasti.')] : []),
    ...(k.jabatan !== null && k.jabatan.unitId === null ? [dasar('tanpa_unit', 'Jabatan yang berjalan belum dikaitkan dengan unit kerja: pegawai ini tidak tampak bagi verifikator unitnya.')] : []),
    ...(p.pangkat.some((r) => r.mkgDihitung) ? [dasar('mkg_dihitung', 'Ada masa kerja golongan hasil hitungan aplikasi; cocokkan dengan SK-nya.')] : []),
  ];
}

function keKeadaan(p: PotretPegawai, k: KeadaanPegawai, denganGaji: boolean): Keluar<'pegawai.lihat'>['keadaan'] {
  const [plt] = k.penugasan;
  return {
    perTanggal: k.tanggal,
    status: k.status,
    golongan: k.golongan,
    pangkat: k.pangkat,
    tmtGolongan: k.tmtGolongan,
    mkgTahun: k.mkg?.tahun ?? null,
    mkgBulan: k.mkg?.bulan ?? null,
    jabatan: k.jabatan?.nama ?? null,
    jenisJabatan: k.jabatan ? String(k.jabatan.jenisJabatan) : null,
    eselon: k.jabatan?.eselon ?? null,
    tmtJabatan: k.jabatan?.tmt ?? null,
    plt: plt ? `${plt.jenisPenugasan === 'PJ' ? 'Pj.' : plt.jenisPenugasan === 'PLH' ? 'Plh.' : 'Plt.'} ${plt.nama}` : null,
    unitId: k.jabatan?.unitId ?? null,
    unit: k.jabatan?.unitNama ?? null,
    kedudukan: k.kedudukanHukum.kode,
    kedudukanNama: k.kedudukanHukum.nama,
    pendidikan: k.pendidikan?.nama ?? null,
    gajiPokok: denganGaji ? k.gajiDibayar : null,
    umurTahun: k.umur.tahun,
    masaKerjaTahun: k.masaKerjaSeluruhnya?.tahun ?? null,
    masaKerjaBulan: k.masaKerjaSeluruhnya?.bulan ?? null,
    bup: k.bup.usia,
    tmtPensiun: k.tmtPensiun,
    asal: asalNilai(p, k, denganGaji),
  };
}

/** One employee, his state on a date and what is to be looked at. The caller has checked the row scope. */
export function lihatPegawai(ctx: Konteks, id: string, perTanggal: string): Keluar<'pegawai.lihat'> {
  const baris = ambilBaris(ctx.db, 'pegawai', id);
  const [potret] = bacaPotret(ctx.db, [id]);
  if (!baris || !potret) throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu sudah tidak ada.', { saran: 'Muat ulang daftar pegawai.' });
  const aturan = aturanPada(ctx.db, perTanggal, ctx.hariIni);
  const keadaan = keadaanPegawai(potret, aturan, perTanggal);
  const utama = dataUtamaDari(baris);
  const { nilai, disamarkan } = samarkanBaris(DATA_UTAMA, utama, ctx);
  const denganGaji = ctx.boleh('pegawai.gaji');
  return {
    id,
    rev: Number(baris['rev']),
    dataUtama: nilai,
    disamarkan: [...disamarkan, ...(denganGaji ? [] : ['gajiPokok'])],
    keadaan: keKeadaan(potret, keadaan, denganGaji),
    adaFoto: baris['foto_hash'] !== null,
    dokumenDasar: dokumenDasar(ctx.db, potret, keadaan),
    riwayat: hitungRiwayat(ctx.db, id),
    temuan: [...temuanDataUtama(utama, aturan, ctx.hariIni), ...temuanDasar(potret, keadaan)],
  };
}

import type { Keluar } from '../../../shared/contract.ts';
import { awalBulanBerikut, formatTanggal, tambahBulan } from '../../../shared/domain/tanggal.ts';
import type { Konteks } from '../../context.ts';
import { TANPA_DASAR, TERLAMBAT } from '../kgb/syarat.ts';
import { buruk } from '../arsip/sapuan.ts';
import { titipanMenunggu } from '../arsip/titipan.ts';
import { imporMenunggu } from '../impor/buang.ts';
import { umurCadangan } from '../tugas/queries.ts';
import { sqlLingkup } from './lingkup.ts';

type Ringkasan = Keluar<'beranda.ringkasan'>;
type Perhatian = Ringkasan['perhatian'][number];

const HARI_MS = 86_400_000;
const BULAN_PENSIUN = 12;
const BULAN_KONTRAK = 3;

/** Counts people in the row scope: `syarat` is a condition on `pegawai_kini k` (and `kgb_kini g`). */
function hitung(ctx: Konteks, syarat: string, nilai: readonly string[], gabung = ''): number {
  const l = sqlLingkup(ctx.sesi.lingkup);
  return ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM ${gabung === '' ? 'pegawai_kini k' : gabung} WHERE ${syarat} AND ${l.sql}`, ...nilai, ...l.nilai)!.n;
}

const KGB = 'kgb_kini g JOIN pegawai_kini k ON k.pegawai_id = g.pegawai_id';

function jatuhTempo(ctx: Konteks): Ringkasan['jatuhTempo'] {
  const hasil: Ringkasan['jatuhTempo'] = [];
  const tambah = (kode: string, judul: string, tanggal: string | null, jumlah: number, tautan: string): void => {
    if (jumlah > 0) hasil.push({ kode, judul, tanggal, jumlah, tautan });
  };
  const bulan = ctx.hariIni.slice(0, 7);
  const depan = awalBulanBerikut(ctx.hariIni);
  if (ctx.boleh('kgb.baca')) {
    const jatuh = 'g.jatuh = 1 AND k.aktif = 1';
    tambah('kgb_terlambat', 'KGB lewat tanggalnya, belum ada suratnya', null, hitung(ctx, TERLAMBAT, [bulan, `${bulan}-01`], KGB), `/kgb?bulan=${bulan}&tampil=terlambat`);
    tambah('kgb_bulan_ini', `KGB ${formatTanggal(`${bulan}-01`, 'bulan')}`, `${bulan}-01`, hitung(ctx, `g.bulan = ? AND ${jatuh}`, [bulan], KGB), `/kgb?bulan=${bulan}`);
    tambah('kgb_bulan_depan', `KGB ${formatTanggal(depan, 'bulan')}`, depan, hitung(ctx, `g.bulan = ? AND ${jatuh}`, [depan.slice(0, 7)], KGB), `/kgb?bulan=${depan.slice(0, 7)}`);
  }
  if (ctx.boleh('pegawai.baca')) {
    const batas = tambahBulan(ctx.hariIni, BULAN_PENSIUN);
    tambah('pensiun', 'Pensiun dalam 12 bulan', batas, hitung(ctx, 'k.aktif = 1 AND k.tmt_pensiun > ? AND k.tmt_pensiun <= ?', [ctx.hariIni, batas]), `/pegawai?aktif=true&pensiunSampai=${batas}`);
    const kontrak = tambahBulan(ctx.hariIni, BULAN_KONTRAK);
    const akhir = '(SELECT max(r.selesai) FROM riwayat_kontrak r WHERE r.pegawai_id = k.pegawai_id AND r.dihapus_pada IS NULL)';
    tambah('kontrak', 'Perjanjian PPPK berakhir dalam 3 bulan', kontrak, hitung(ctx, `k.status = 'PPPK' AND k.aktif = 1 AND ${akhir} <= ?`, [kontrak]), '/pegawai?status=PPPK');
  }
  return hasil;
}

function menunggu(ctx: Konteks): Ringkasan['menunggu'] {
  const n = (sql: string, ...nilai: (string | number)[]): number => ctx.db.satu<{ n: number }>(sql, ...nilai)!.n;
  const seminggu = ctx.now - 7 * HARI_MS;
  const semua = [
    ...(ctx.boleh('terbit') ? [{ kode: 'surat', judul: 'Surat dalam kelompok yang belum selesai terbit', jumlah: n("SELECT count(*) n FROM kelompok_butir WHERE keadaan IN ('antri','bernomor')"), tautan: '/kgb/kelompok' }] : []),
    ...(ctx.boleh('cetak') ? [{ kode: 'cetak', judul: 'Pekerjaan cetak yang belum selesai', jumlah: n("SELECT count(*) n FROM pekerjaan_cetak WHERE keadaan IN ('menunggu','dicek','dikirim','mencetak') AND dihapus_pada IS NULL AND dibuat_pada > ?", seminggu), tautan: '/cetak' }] : []),
    ...(ctx.boleh('arsip.kelola') ? [{ kode: 'titipan', judul: 'Berkas unggahan menunggu tinjauan', jumlah: titipanMenunggu(ctx.db), tautan: '/arsip?tab=tinjauan' }] : []),
    ...(ctx.boleh('impor') ? [{ kode: 'impor', judul: 'Impor yang sudah diperiksa, belum dijalankan', jumlah: imporMenunggu(ctx.db, ctx.sesi.penggunaId, seminggu), tautan: '/impor' }] : []),
  ];
  return semua.filter((s) => s.jumlah > 0);
}

function perhatianData(ctx: Konteks): Perhatian[] {
  if (!ctx.boleh('pegawai.baca') || ctx.sesi.lingkup.jenis === 'diri') return [];
  const hasil: Perhatian[] = [];
  const tanpaDasar = hitung(ctx, TANPA_DASAR, [], KGB);
  if (tanpaDasar > 0) hasil.push({ kode: 'tanpa_dasar', berat: 'kuning', judul: `${tanpaDasar} pegawai belum punya dasar KGB`, ket: 'Riwayat pangkat atau SK terakhirnya belum diisi; suratnya tidak dapat dibuat.', tautan: '/kgb?tampil=tertahan&tanpaDasar=true' });
  const tanpaUnit = ctx.sesi.lingkup.jenis === 'semua' ? hitung(ctx, 'k.unit_id IS NULL AND k.aktif = 1', []) : 0;
  if (tanpaUnit > 0) hasil.push({ kode: 'tanpa_unit', berat: 'kuning', judul: `${tanpaUnit} pegawai belum punya unit kerja`, ket: 'Mereka tidak tampak bagi verifikator OPD mana pun.', tautan: '/pegawai?tanpaUnit=true' });
  return hasil;
}

function perhatianSistem(ctx: Konteks): Perhatian[] {
  const hasil: Perhatian[] = [];
  const seminggu = ctx.now - 7 * HARI_MS;
  const n = (sql: string, ...nilai: (string | number)[]): number => ctx.db.satu<{ n: number }>(sql, ...nilai)!.n;
  if (ctx.boleh('terbit')) {
    const gagal = n("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'gagal'");
    if (gagal > 0) hasil.push({ kode: 'surat_gagal', berat: 'merah', judul: `${gagal} surat gagal dibuat`, ket: 'Sebabnya tertulis di butirnya; perbaiki datanya lalu lanjutkan kelompoknya.', tautan: '/kgb/kelompok' });
  }
  if (ctx.boleh('cetak')) {
    const gagal = n("SELECT count(*) n FROM pekerjaan_cetak WHERE keadaan IN ('gagal','tak-diketahui') AND rangkaian_id IS NULL AND dihapus_pada IS NULL AND dibuat_pada > ?", seminggu);
    const menunggu = n("SELECT count(*) n FROM rangkaian_cetak WHERE keadaan IN ('perlu-orang','periksa-lembar-pertama') AND dihapus_pada IS NULL");
    if (menunggu > 0) hasil.push({ kode: 'cetak_menunggu', berat: 'merah', judul: `${menunggu} rangkaian cetak menunggu jawaban`, ket: 'Lembar pertama perlu diperiksa, atau ada lembar yang nasibnya perlu dinyatakan.', tautan: '/cetak' });
    if (gagal > 0) hasil.push({ kode: 'cetak_gagal', berat: 'merah', judul: `${gagal} pekerjaan cetak gagal atau tidak diketahui nasibnya`, ket: 'Periksa pencetaknya, lalu cetak ulang dari antrean.', tautan: '/cetak' });
  }
  if (ctx.boleh('tugas')) {
    const gagal = n("SELECT count(*) n FROM tugas WHERE keadaan IN ('gagal','terputus') AND dibuat_pada > ?", seminggu);
    if (gagal > 0) hasil.push({ kode: 'tugas_gagal', berat: 'kuning', judul: `${gagal} pekerjaan latar gagal atau terputus`, ket: 'Buka riwayat pekerjaan untuk melihat sebabnya atau melanjutkan.', tautan: '/tugas' });
  }
  if (ctx.boleh('arsip.kelola')) {
    const rusak = buruk(ctx.db);
    if (rusak > 0) hasil.push({ kode: 'arsip_rusak', berat: 'merah', judul: `${rusak} berkas arsip hilang atau rusak`, ket: 'Pulihkan berkasnya dari cadangan terverifikasi; catatan dan nomornya tetap utuh.', tautan: '/arsip?tab=pemeriksaan' });
  }
  if (ctx.boleh('cadangan')) {
    const c = umurCadangan(ctx.db, ctx.now);
    if (c.cadanganBerat !== 'baik') {
      const hari = c.cadanganTerverifikasi === null ? null : Math.floor((ctx.now - c.cadanganTerverifikasi) / HARI_MS);
      hasil.push({
        kode: 'cadangan', berat: c.cadanganBerat, judul: hari === null ? 'Belum pernah ada cadangan yang terverifikasi' : `Cadangan terverifikasi terakhir ${hari} hari yang lalu`, ket: 'Buat cadangan sekarang; hasilnya langsung diperiksa.', tautan: '/cadangan',
      });
    }
  }
  if (ctx.boleh('rujukan.ubah') && n('SELECT count(*) n FROM rujukan_jenis') === 0) {
    hasil.push({ kode: 'rujukan', berat: 'kuning', judul: 'Tabel rujukan BKN belum dimuat', ket: 'Pilihan di formulir masih kosong sampai tabelnya selesai dimuat.', tautan: '/rujukan' });
  }
  return hasil;
}

const URUT_BERAT = { merah: 0, kuning: 1, biasa: 2 } as const;

/** What this user has to do today; nothing to do gives empty lists. People are counted inside the row scope. */
export function ringkasanBeranda(ctx: Konteks): Ringkasan {
  return {
    jatuhTempo: jatuhTempo(ctx),
    menunggu: menunggu(ctx),
    perhatian: [...perhatianSistem(ctx), ...perhatianData(ctx)].toSorted((a, b) => URUT_BERAT[a.berat] - URUT_BERAT[b.berat]),
    pegawaiAktif: hitung(ctx, 'k.aktif = 1', []),
  };
}

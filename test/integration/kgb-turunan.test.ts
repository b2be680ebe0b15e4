import { afterAll, beforeAll, expect, test } from 'vitest';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { sisip, ubah } from '../../src/main/db/tulis.ts';
import { segarkanKgbBilaAturanBerubah, segarkanSemuaKgb } from '../../src/main/features/kgb/turunan.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, sisipOrang, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeAll(async () => {
  u = await bukaAplikasiUji();
});
afterAll(() => u.tutup());

const HARI_INI = '2026-11-23';
const baris = (id: string) => u.buka.basis.satu<{ bulan: string | null; tanggal: string | null; jatuh: number }>('SELECT bulan, tanggal, jatuh FROM kgb_kini WHERE pegawai_id = ?', idDariTeks(id));

test('KGB seorang pegawai ikut berubah dalam transaksi yang mengubah riwayatnya', () => {
  const id = ubahUji(u.buka, (tx) => sisipOrang(tx, 1));
  expect(baris(id)).toEqual({ bulan: '2027-01', tanggal: '2027-01-01', jatuh: 1 });
  ubahUji(u.buka, (tx) => sisip(tx, 'riwayat_kgb', { pegawai_id: id, tmt: '2027-01-01', golongan: 'III/a', mkg_tahun: 8, mkg_bulan: 0, gaji_baru: 3_153_600, sk_nomor: '1', sk_tanggal: '2026-11-01' }));
  expect(baris(id)).toMatchObject({ bulan: '2029-01' });
  ubahUji(u.buka, (tx) => ubah(tx, 'pegawai', id, { dihapus_pada: SEKARANG }, null));
  expect(baris(id)).toBeUndefined();
});

test('hasilnya sama bila dihitung ulang pada hari lain, selama data dan aturannya sama', () => {
  sisipBanyak(u.buka, 130, 100);
  const semua = () => u.buka.basis.baca<{ hasil: string }>('SELECT lower(hex(pegawai_id)) id, bulan, tanggal, jatuh, hasil FROM kgb_kini ORDER BY pegawai_id');
  const awal = semua();
  expect(segarkanSemuaKgb(u.buka.penulis, SEKARANG, '2026-12-31')).toBe(130);
  expect(semua()).toEqual(awal);
});

test('aturan yang diubah atau mulai berlaku membuat semuanya dihitung ulang sekali, tanpa perubahan tidak ada yang dihitung', () => {
  segarkanKgbBilaAturanBerubah(u.buka.penulis, SEKARANG, HARI_INI);
  expect(segarkanKgbBilaAturanBerubah(u.buka.penulis, SEKARANG, HARI_INI)).toBe(0);
  const kgb = u.buka.basis.satu<{ isi: string; dasar_hukum: string }>("SELECT isi, dasar_hukum FROM aturan WHERE kode = 'kgb' ORDER BY berlaku_mulai DESC LIMIT 1")!;
  const ketat = JSON.parse(kgb.isi) as { skp: { PNS: { kuadranTerburuk: number } } };
  ketat.skp.PNS.kuadranTerburuk = 1;
  ubahUji(u.buka, (tx) => sisip(tx, 'aturan', { kode: 'kgb', judul: 'KGB', berlaku_mulai: '2026-12-15', berlaku_sampai: null, dasar_hukum: 'Contoh', sumber: 'uji', tanggal_sumber: '2026-11-23', keyakinan: 'asumsi', catatan: null, isi: JSON.stringify(ketat) }));
  expect(segarkanKgbBilaAturanBerubah(u.buka.penulis, SEKARANG, HARI_INI)).toBe(130);
  // The rule of the day of the step counts, not today's: with 'Baik' nobody meets it in January any more.
  expect(u.buka.basis.satu<{ n: number }>('SELECT sum(jatuh) n FROM kgb_kini')!.n).toBe(0);
  expect(segarkanKgbBilaAturanBerubah(u.buka.penulis, SEKARANG, '2026-12-16')).toBe(130);
  expect(segarkanKgbBilaAturanBerubah(u.buka.penulis, SEKARANG, '2026-12-17')).toBe(0);
});

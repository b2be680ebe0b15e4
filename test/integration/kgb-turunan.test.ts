import { afterAll, beforeAll, expect, test } from 'vitest';
import { idDariTeks, idKeTeks } from '../../src/main/lib/id.ts';
import { segarkanHarian } from '../../src/main/db/kini.ts';
import { jalankan, sisip, ubah } from '../../src/main/db/tulis.ts';
import { tandaiHitungUlang } from '../../src/main/features/aturan/hitung-ulang.ts';
import { pastikanAturan } from '../../src/main/features/aturan/pastikan.ts';
import { segarkanKgb } from '../../src/main/features/kgb/turunan.ts';
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
  const id = sisipBanyak(u.buka, 130, 100);
  const semua = () => u.buka.basis.baca<{ hasil: string }>('SELECT lower(hex(pegawai_id)) id, bulan, tanggal, jatuh, hasil FROM kgb_kini ORDER BY pegawai_id');
  const awal = semua();
  expect(awal).toHaveLength(130);
  ubahUji(u.buka, (tx) => segarkanKgb(tx, id, '2026-12-31'));
  expect(semua()).toEqual(awal);
});

test('aturan yang datang bersama program yang lebih baru dimuat sekali, dan daftar KGB mengikutinya', () => {
  const { buka } = u;
  const sumber = u.app.aplikasi.config.folderSumber;
  const pastikan = () => pastikanAturan(buka.penulis, sumber, SEKARANG, HARI_INI);
  const jatuh = () => buka.basis.satu<{ n: number }>('SELECT sum(jatuh) n FROM kgb_kini')!.n;
  expect(pastikan()).toBe(0);
  expect(jatuh()).toBe(130);
  // The older program knew a stricter rule, and not yet the version that is shipped now.
  const { id, isi } = buka.basis.satu<{ id: Buffer; isi: string }>("SELECT id, isi FROM aturan WHERE kode = 'kgb' ORDER BY berlaku_mulai DESC LIMIT 1")!;
  const ketat = JSON.parse(isi) as { skp: { PNS: { kuadranTerburuk: number } } };
  ketat.skp.PNS.kuadranTerburuk = 1;
  ubahUji(buka, (tx) => {
    ubah(tx, 'aturan', idKeTeks(id), { berlaku_mulai: '1970-01-01', isi: JSON.stringify(ketat) }, null);
    jalankan(tx, "UPDATE meta SET nilai = 'lama' WHERE kunci = 'aturan.bawaan'", []);
    tandaiHitungUlang(tx, HARI_INI);
  });
  expect(segarkanHarian(buka.penulis, SEKARANG, 'Asia/Jakarta')).toBe(130);
  expect(jatuh()).toBe(0);
  expect(pastikan()).toBe(1);
  expect(segarkanHarian(buka.penulis, SEKARANG, 'Asia/Jakarta')).toBe(130);
  expect(jatuh()).toBe(130);
  expect([pastikan(), segarkanHarian(buka.penulis, SEKARANG, 'Asia/Jakarta')]).toEqual([0, 0]);
});

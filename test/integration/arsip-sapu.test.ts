import { appendFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { sapuArsip } from '../../src/main/features/arsip/sapu.ts';
import { sapuanTerlewat } from '../../src/main/features/arsip/sapuan.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { jalurBerkas, simpanBerkas } from '../../src/main/lib/berkas.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { isi } from './isi-pegawai.ts';

const JUMLAH = 120;
let u: AplikasiUji;
let folder: string;
let hash: string[] = [];
const jalur = (h: string): string => join(folder, jalurBerkas(h));

function sapu(p: { readonly berhentiSetelah?: number; readonly now?: number } = {}) {
  let n = 0;
  return sapuArsip({
    basis: u.buka.basis, penulis: u.buka.penulis, pelaku: { penggunaId: null, nama: 'Uji' }, dek: u.buka.dek, folder, sebab: 'tombol',
    now: () => p.now ?? SEKARANG, dibatalkan: () => n++ >= (p.berhentiSetelah ?? Infinity), lapor: () => undefined,
  });
}

beforeAll(async () => {
  u = await bukaAplikasiUji();
  folder = tempat(u.folder).berkas;
  isi(u.buka, (tx) => {
    hash = Array.from({ length: JUMLAH }, (_, i) => {
      const b = simpanBerkas(folder, u.buka.dek, Buffer.from(`%PDF surat ${i}`));
      catatBerkas(tx, { ...b, mime: 'application/pdf' });
      sisip(tx, 'dokumen', { jenis: 'ket-aktif', nomor: `800/${i}`, tanggal: '2026-11-02', perihal: 'Aktif', hash: b.hash, ukuran: b.ukuran, token: `S${i}`, kertas: 'F4', versi_naskah: 'x/0', data: '{}' });
      return b.hash;
    });
  });
});
afterAll(() => u.tutup());

describe('pemeriksaan berkas arsip', () => {
  test('semua utuh: laporannya menyebut berapa yang diperiksa dan tidak ada yang salah', async () => {
    const { tugasId } = await u.panggil('operator', 'arsip.sapu', {});
    expect(await u.buka.pelari.tunggu(tugasId)).toMatchObject({ diperiksa: JUMLAH, hilang: 0, rusak: 0, yatim: 0 });
    expect((await u.panggil('operator', 'arsip.sapuan', {}))[0]).toMatchObject({ keadaan: 'selesai', diperiksa: JUMLAH, temuan: [] });
  });

  test('yang hilang, satu bita berubah, tertukar isinya, kosong, dan yang tanpa catatan disebut satu per satu, dan Beranda memperingatkan', async () => {
    const [hilang, ubah, tukar, kosong] = hash as [string, string, string, string];
    const asli = new Map([hilang, ubah, tukar, kosong].map((h) => [h, readFileSync(jalur(h))]));
    rmSync(jalur(hilang));
    const rusak = Buffer.from(asli.get(ubah)!);
    rusak[20] = rusak[20]! ^ 1;
    writeFileSync(jalur(ubah), rusak);
    writeFileSync(jalur(tukar), asli.get(ubah)!);
    writeFileSync(jalur(kosong), '');
    const yatim = join(folder, 'ab', `ab${'0'.repeat(62)}`);
    mkdirSync(dirname(yatim), { recursive: true });
    writeFileSync(yatim, 'sisa');
    utimesSync(yatim, new Date(SEKARANG - 86_400_000), new Date(SEKARANG - 86_400_000));
    const baru = join(folder, 'ab', `ab${'1'.repeat(62)}`);
    writeFileSync(baru, 'sedang ditulis');
    utimesSync(baru, new Date(SEKARANG - 60_000), new Date(SEKARANG - 60_000));
    expect(await sapu({ now: SEKARANG + 100_000 })).toMatchObject({ diperiksa: JUMLAH, hilang: 1, rusak: 3, yatim: 1 });
    const [laporan] = await u.panggil('operator', 'arsip.sapuan', {});
    expect(laporan!.temuan.find((t) => t.hash === hilang)).toMatchObject({ masalah: 'hilang', dokumen: '800/0', jumlahDokumen: 1 });
    expect(laporan!.temuan.map((t) => t.masalah).toSorted()).toEqual(['hilang', 'rusak', 'rusak', 'rusak', 'yatim']);
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { keadaan: 'rusak' } })).baris.map((b) => b.nomor).toSorted()).toEqual(['800/1', '800/2', '800/3']);
    expect((await u.panggil('operator', 'beranda.ringkasan', {})).perhatian.find((p) => p.kode === 'arsip_rusak')).toMatchObject({ berat: 'merah', judul: '4 berkas arsip hilang atau rusak' });
    for (const [h, isiAsli] of asli) writeFileSync(jalur(h), isiAsli);
    rmSync(yatim);
    rmSync(baru);
    expect(await sapu({ now: SEKARANG + 200_000 })).toMatchObject({ hilang: 0, rusak: 0, yatim: 0 });
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { keadaan: 'utuh' } })).jumlah).toBe(JUMLAH);
    expect((await u.panggil('operator', 'beranda.ringkasan', {})).perhatian.some((p) => p.kode === 'arsip_rusak')).toBe(false);
  });

  test('pemeriksaan yang terputus dilanjutkan dari tempat berhentinya; tiap berkas diperiksa tepat sekali dan temuannya tidak hilang', async () => {
    const pertama = hash.toSorted()[0]!;
    const asli = readFileSync(jalur(pertama));
    appendFileSync(jalur(pertama), 'x');
    await expect(sapu({ berhentiSetelah: 1, now: SEKARANG + 300_000 })).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    const tengah = (await u.panggil('operator', 'arsip.sapuan', {}))[0]!;
    expect(tengah).toMatchObject({ keadaan: 'berjalan', rusak: 1 });
    expect(tengah.diperiksa).toBeGreaterThan(0);
    expect(tengah.diperiksa).toBeLessThan(JUMLAH);
    expect(await sapu({ now: SEKARANG + 400_000 })).toMatchObject({ diperiksa: JUMLAH, rusak: 1 });
    expect((await u.panggil('operator', 'arsip.sapuan', {}))[0]).toMatchObject({ id: tengah.id, keadaan: 'selesai', diperiksa: JUMLAH });
    writeFileSync(jalur(pertama), asli);
  });

  test('jadwal yang terlewat saat komputer mati disusulkan, sekali', () => {
    expect(sapuanTerlewat(u.buka.basis, SEKARANG + 900_000, 'Asia/Jakarta')).toBe(false);
    expect(sapuanTerlewat(u.buka.basis, SEKARANG + 8 * 86_400_000, 'Asia/Jakarta')).toBe(true);
  });

  test('hanya yang mengelola arsip seinstansi yang menjalankan dan membaca laporannya', async () => {
    for (const peran of ['pengawas', 'verifikator_opd', 'asn'] as const) {
      await expect(u.panggil(peran, 'arsip.sapu', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
      await expect(u.panggil(peran, 'arsip.sapuan', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    }
  });
});

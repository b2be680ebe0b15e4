import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/shared/errors.ts';
import { muatRujukan } from '../../src/main/features/rujukan/muat.job.ts';
import { normalRujukan } from '../../src/main/features/rujukan/queries.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
  // The prepared folder has the small tables already; this test starts from none.
  const { basis } = uji.buka;
  basis.siap("INSERT INTO rujukan_fts (rujukan_fts) VALUES ('delete-all')").run();
  basis.siap('DELETE FROM rujukan').run();
  basis.siap('DELETE FROM rujukan_jenis').run();
});
afterAll(async () => uji.tutup());

const galat = (p: Promise<unknown>): Promise<AppError> => p.then(() => Promise.reject(new Error('seharusnya ditolak')), (e: unknown) => e as AppError);

describe('tabel rujukan BKN', () => {
  const muat = () =>
    muatRujukan({ penulis: uji.buka.penulis, folderSumber: uji.app.aplikasi.config.folderSumber, pelaku: { penggunaId: null, nama: 'Uji' }, now: () => SEKARANG, lapor: () => undefined, dibatalkan: () => false });
  const daftar = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/referensi/daftar.json'), 'utf8')) as { kode: string; baris: number; sumber: string }[];

  test('sebelum dimuat pencarian memberi tahu, bukan kosong', async () => {
    const g = await galat(uji.panggil('operator', 'rujukan.cari', { kode: 'agama', teks: '' }));
    expect(g.kode).toBe('TIDAK_DITEMUKAN');
    expect((await uji.panggil('operator', 'beranda.ringkasan', {})).perhatian.map((p) => p.kode)).toContain('rujukan');
  });

  test('semua tabel dimuat dengan jumlah baris yang disebut, dan memuat lagi tidak mengubah apa pun', async () => {
    const hasil = await muat();
    expect(hasil.dimuat).toBe(daftar.length);
    expect(hasil.baris).toBe(daftar.reduce((n, d) => n + d.baris, 0));
    const jenis = await uji.panggil('operator', 'rujukan.jenis', {});
    expect(Object.fromEntries(jenis.map((j) => [j.kode, j.baris]))).toEqual(Object.fromEntries(daftar.map((d) => [d.kode, d.baris])));
    const isiTabel = uji.buka.basis.baca<{ jenis: string; n: number }>('SELECT jenis, count(*) n FROM rujukan WHERE aktif = 1 GROUP BY jenis ORDER BY jenis');
    expect(isiTabel.map((b) => [b.jenis, b.n])).toEqual(daftar.map((d) => [d.kode, d.baris] as const).toSorted((a, b) => (a[0] < b[0] ? -1 : 1)));
    expect(await muat()).toEqual({ dimuat: 0, dilewati: daftar.length, baris: 0 });
  }, 180_000);

  test('sebagai pekerjaan latar hasilnya sama, dan terlihat di riwayat pekerjaan', async () => {
    const { pelari } = uji.buka;
    expect(await pelari.tunggu(pelari.mulai('muat_rujukan', {}, { penggunaId: null, nama: 'Uji' }))).toEqual({ dimuat: 0, dilewati: daftar.length, baris: 0 });
    expect((await uji.panggil('operator', 'tugas.daftar', {}))[0]).toMatchObject({ jenis: 'muat_rujukan', keadaan: 'selesai' });
  });

  test('tabel yang berubah dimuat lagi; kode yang hilang tetap terbaca tetapi tidak ditawarkan', async () => {
    const { basis } = uji.buka;
    basis.siap("UPDATE rujukan_jenis SET sha256 = 'lama' WHERE jenis = 'agama'").run();
    basis.siap("INSERT INTO rujukan (jenis, kode, nama, nama_cari, induk, atribut, aktif) VALUES ('agama','99','Dihapus BKN','dihapus bkn','','',1)").run();
    basis.siap("UPDATE rujukan SET nama = 'Salah Tulis', nama_cari = 'salah tulis' WHERE jenis = 'agama' AND kode = '1'").run();
    expect((await muat()).dimuat).toBe(1);
    const semua = await uji.panggil('operator', 'rujukan.daftar', { kode: 'agama' });
    expect(semua.baris.find((b) => b.kode === '99')).toMatchObject({ aktif: false });
    expect(semua.baris.find((b) => b.kode === '1')!.nama).toMatch(/islam/i);
    expect((await uji.panggil('operator', 'rujukan.cari', { kode: 'agama', teks: 'dihapus' }))).toEqual([]);
  });

  test.each([
    ['jabatan_fungsional', 'polisi hutan ahli', /polisi kehutanan ahli/i],
    ['jabatan_fungsional', 'ahli utama guru', /guru ahli utama/i],
    ['pendidikan', 's-1 akuntansi', /S-1 AKUNTANSI/],
    ['pendidikan', 'akuntansi s-1', /AKUNTANSI/],
    ['kabupaten', 'pangkungtibah kediri', /PANGKUNGTIBAH/],
    ['jenis_jabatan', 'struktural', /Struktural/],
    ['jenis_penugasan', 'PLT', /PLT/],
    ['tingkat_pendidikan', '40', /S-1/],
  ] as const)('%s: “%s” menemukan %s', async (kode, teks, pola) => {
    const hasil = await uji.panggil('operator', 'rujukan.cari', { kode, teks });
    expect(hasil.map((h) => h.nama).join('|')).toMatch(pola);
    expect(hasil.length).toBeLessThanOrEqual(20);
  });

  test('lima pilihan terakhir akun ini didahulukan, milik akun lain tidak', async () => {
    const orang = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Pemilih Contoh', nip: '198503122010011001', unitId: UNIT.dinasA }));
    for (const agama of ['3', '2', '5']) {
      const { dataUtama, rev } = await uji.panggil('operator', 'pegawai.lihat', { id: orang });
      await uji.panggil('operator', 'pegawai.simpan', { id: orang, rev, dataUtama: { ...dataUtama, agama } });
    }
    expect((await uji.panggil('operator', 'rujukan.cari', { kode: 'agama' })).slice(0, 3).map((h) => h.kode)).toEqual(['5', '2', '3']);
    expect((await uji.panggil('administrator', 'rujukan.cari', { kode: 'agama' })).slice(0, 3).map((h) => h.kode)).not.toEqual(['5', '2', '3']);
  });

  test('halaman demi halaman memuat setiap baris tepat satu kali', async () => {
    const kode = new Set<string>();
    let setelah: string | null = null;
    let n = 0;
    do {
      const h: { baris: { kode: string }[]; jumlah: number; berikut: string | null } = await uji.panggil('operator', 'rujukan.daftar', { kode: 'instansi', batas: 100, setelah });
      for (const b of h.baris) kode.add(b.kode);
      n += h.baris.length;
      expect(h.jumlah).toBe(643);
      setelah = h.berikut;
    } while (setelah !== null);
    expect([n, kode.size]).toEqual([643, 643]);
  });

  test.each([['nama', 'turun'], ['kode', 'naik'], ['kode', 'turun'], ['induk', 'naik']] as const)('urut %s %s: halaman demi halaman tiap baris tepat sekali, dalam urutannya', async (kolom, arah) => {
    const urut = { kolom, arah };
    const semua: { kode: string; nama: string; induk: string | null }[] = [];
    let setelah: string | null = null;
    do {
      const h: { baris: typeof semua; jumlah: number; berikut: string | null } = await uji.panggil('operator', 'rujukan.daftar', { kode: 'instansi', urut, batas: 70, setelah });
      semua.push(...h.baris);
      setelah = h.berikut;
    } while (setelah !== null);
    expect(new Set(semua.map((b) => b.kode)).size).toBe(643);
    expect(semua).toHaveLength(643);
    const kunci = semua.map((b) => (kolom === 'kode' ? b.kode : kolom === 'induk' ? (b.induk ?? '') : normalRujukan(b.nama)));
    expect(kunci).toEqual(arah === 'naik' ? kunci.toSorted() : kunci.toSorted().toReversed());
  });

  test('penanda halaman dari urutan lain ditolak, bukan dibaca salah', async () => {
    const { berikut } = await uji.panggil('operator', 'rujukan.daftar', { kode: 'instansi', batas: 5 });
    expect((await galat(uji.panggil('operator', 'rujukan.daftar', { kode: 'instansi', urut: { kolom: 'kode', arah: 'naik' }, batas: 5, setelah: berikut }))).kode).toBe('MASUKAN');
  });
});

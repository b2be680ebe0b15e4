import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/shared/errors.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { muatRujukan } from '../../src/main/features/rujukan/muat.job.ts';
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

  test('tabel besar dicari dalam waktu yang tidak terasa', async () => {
    const lama: number[] = [];
    for (const teks of ['penata', 'pengelola data', 'ad', 'dosen ilmu', 'a', 'teknisi', 'operator komputer', 'pe la', 'guru', 'analis']) {
      const t = performance.now();
      await uji.panggil('operator', 'rujukan.cari', { kode: 'jabatan_pelaksana', teks });
      lama.push(performance.now() - t);
    }
    expect(Math.max(...lama.slice(1))).toBeLessThan(250);
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

  test('ekspor tabel rujukan', async () => {
    const csv = await uji.panggil('operator', 'rujukan.ekspor', { kode: 'agama', bentuk: 'csv' });
    expect(Buffer.from(csv.isi).toString('utf8').trimEnd().split('\r\n')).toHaveLength(1 + 8);
    expect((await galat(uji.panggil('operator', 'rujukan.ekspor', { kode: 'tidak_ada', bentuk: 'csv' }))).kode).toBe('TIDAK_DITEMUKAN');
  });
});

describe('unit kerja', () => {
  const pohon = (peran: 'operator' | 'verifikator_opd' = 'operator') => uji.panggil(peran, 'unit.pohon', {});
  const simpan = (id: string | null, nama: string, indukId: string | null, rev: number | null = null) => uji.panggil('operator', 'unit.simpan', { id, rev, data: { indukId, nama } });
  const pegawaiTerlihat = async () => (await uji.panggil('verifikator_opd', 'pegawai.daftar', { batas: 500 })).baris.map((b) => b.nama);

  test('pohon urut induk lalu anak, jumlah pegawai menghitung cabangnya', async () => {
    isi(uji.buka, (tx) => {
      sisipOrang(tx, { nama: 'Warga A1', unitId: UNIT.bidangA1 });
      sisipOrang(tx, { nama: 'Warga B', unitId: UNIT.dinasB });
    });
    const p = await pohon();
    expect(p.map((u) => [u.nama, u.tingkat])).toEqual([['Pemerintah Kabupaten Contoh Raya', 0], ['Dinas A', 1], ['Bidang A1', 2], ['Dinas B', 1]]);
    expect(p.find((u) => u.nama === 'Dinas A')!.jumlahPegawai).toBe(2);
    expect(p[0]!.jumlahPegawai).toBe(3);
  });

  test('verifikator OPD melihat cabangnya saja, tanpa induknya', async () => {
    const p = await pohon('verifikator_opd');
    expect(p.map((u) => [u.nama, u.tingkat, u.indukId])).toEqual([['Dinas A', 0, null], ['Bidang A1', 1, UNIT.dinasA]]);
  });

  test('memindah unit memindah seluruh cabang dan yang dilihat verifikator', async () => {
    expect(await pegawaiTerlihat()).toContain('Warga A1');
    const { id: sub } = await simpan(null, 'Seksi A1a', UNIT.bidangA1);
    isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Warga Seksi', unitId: sub }));
    expect(await pegawaiTerlihat()).toContain('Warga Seksi');
    const rev = (await pohon()).find((u) => u.id === UNIT.bidangA1)!.rev;
    await simpan(UNIT.bidangA1, 'Bidang A1', UNIT.dinasB, rev);
    expect(await pegawaiTerlihat()).not.toContain('Warga A1');
    expect(await pegawaiTerlihat()).not.toContain('Warga Seksi');
    expect((await uji.panggil('operator', 'pegawai.daftar', { saring: { unitId: UNIT.dinasB } })).baris.map((b) => b.nama)).toEqual(expect.arrayContaining(['Warga A1', 'Warga Seksi', 'Warga B']));
    expect((await pohon()).map((u) => [u.nama, u.tingkat])).toEqual([['Pemerintah Kabupaten Contoh Raya', 0], ['Dinas A', 1], ['Dinas B', 1], ['Bidang A1', 2], ['Seksi A1a', 3]]);
  });

  test('unit tidak dapat dipindah ke bawah cabangnya sendiri', async () => {
    const p = await pohon();
    const seksi = p.find((u) => u.nama === 'Seksi A1a')!;
    for (const induk of [seksi.id, UNIT.dinasB]) {
      const g = await galat(simpan(UNIT.dinasB, 'Dinas B', induk, p.find((u) => u.id === UNIT.dinasB)!.rev));
      expect(g.kode).toBe('ATURAN');
    }
    expect((await pohon()).map((u) => u.nama)).toEqual(p.map((u) => u.nama));
  });

  test('nama kembar di bawah induk yang sama dan rev lama ditolak', async () => {
    expect((await galat(simpan(null, 'DINAS A', UNIT.pemda))).kode).toBe('SUDAH_ADA');
    expect((await galat(simpan(UNIT.dinasA, 'Dinas A Baru', UNIT.pemda, 99))).kode).toBe('BENTROK');
  });

  test('menutup unit yang masih berpegawai atau bercabang ditolak; yang kosong ditutup dan tidak dapat dijadikan induk', async () => {
    expect((await galat(uji.panggil('operator', 'unit.tutup', { id: UNIT.dinasB }))).message).toMatch(/pegawai aktif dan .* unit/);
    const { id } = await simpan(null, 'Unit Kosong', UNIT.pemda);
    await uji.panggil('operator', 'unit.tutup', { id });
    expect((await pohon()).find((u) => u.id === id)!.aktif).toBe(false);
    expect((await galat(simpan(null, 'Anak', id))).kode).toBe('ATURAN');
  });

  test('turunan unit selalu sama dengan pohonnya', async () => {
    const dariPohon = new Set<string>();
    const p = await pohon();
    const induk = new Map(p.map((u) => [u.id, u.indukId]));
    for (const u of p) for (let a: string | null | undefined = u.id, j = 0; a; a = induk.get(a), j++) dariPohon.add(`${a}|${u.id}|${j}`);
    const teks = "lower(substr(hex(X),1,8)||'-'||substr(hex(X),9,4)||'-'||substr(hex(X),13,4)||'-'||substr(hex(X),17,4)||'-'||substr(hex(X),21))";
    const ada = uji.buka.basis.baca<{ t: string }>(`SELECT ${teks.replaceAll('X', 'leluhur_id')} || '|' || ${teks.replaceAll('X', 'unit_id')} || '|' || jarak t FROM unit_turunan`);
    expect(new Set(ada.map((b) => b.t))).toEqual(dariPohon);
  });
});

describe('aturan bertanggal', () => {
  const versi = async (kode: string) => (await uji.panggil('operator', 'aturan.daftar', {})).find((a) => a.kode === kode)!.versi;
  const isiVersi = async (kode: string) => (await uji.panggil('operator', 'aturan.isi', { id: (await versi(kode))[0]!.id })).isi;
  const simpan = (kode: string, berlakuMulai: string, isiBaru: unknown) => uji.panggil('administrator', 'aturan.simpan', { kode, berlakuMulai, dasarHukum: 'PP Contoh 1/2027', sumber: 'Lembaran daerah contoh', catatan: null, isi: isiBaru });

  test('setiap aturan menyebut dasar hukum dan masa berlakunya', async () => {
    const semua = await uji.panggil('operator', 'aturan.daftar', {});
    expect(semua.map((a) => a.kode)).toEqual(expect.arrayContaining(['gaji_pokok_pns', 'bup', 'kgb']));
    for (const a of semua) for (const v of a.versi) expect(v.dasarHukum).not.toBe('');
  });

  test('versi baru menutup yang lama sehari sebelumnya; keduanya tetap ada', async () => {
    const lama = await versi('gaji_pokok_pns');
    await simpan('gaji_pokok_pns', '2027-01-01', await isiVersi('gaji_pokok_pns'));
    const baru = await versi('gaji_pokok_pns');
    expect(baru).toHaveLength(lama.length + 1);
    expect(baru[0]).toMatchObject({ berlakuMulai: '2027-01-01', berlakuSampai: null, berlaku: false, dasarHukum: 'PP Contoh 1/2027' });
    expect(baru[1]).toMatchObject({ berlakuMulai: lama[0]!.berlakuMulai, berlakuSampai: '2026-12-31', berlaku: true });
  });

  test('versi di antara dua versi berakhir sehari sebelum versi sesudahnya', async () => {
    await simpan('gaji_pokok_pns', '2026-06-01', await isiVersi('gaji_pokok_pns'));
    expect((await versi('gaji_pokok_pns')).map((v) => [v.berlakuMulai, v.berlakuSampai])).toEqual([['2027-01-01', null], ['2026-06-01', '2026-12-31'], ['2024-01-01', '2026-05-31']]);
  });

  test('tanggal mulai yang sama, isi yang salah bentuk, dan kode asing ditolak tanpa bekas', async () => {
    const sebelum = await uji.panggil('operator', 'aturan.daftar', {});
    expect((await galat(simpan('gaji_pokok_pns', '2027-01-01', await isiVersi('gaji_pokok_pns')))).kode).toBe('SUDAH_ADA');
    const g = await galat(simpan('gaji_pokok_pns', '2028-01-01', { golongan: { 'III/a': [[0, -5]] } }));
    expect(g.kode).toBe('MASUKAN');
    expect((g.details as { kolom: string }[])[0]!.kolom).toContain('isi.golongan.III/a');
    expect((await galat(simpan('cuti_pns', '2028-01-01', { lain: 1 }))).kode).toBe('MASUKAN');
    expect((await galat(simpan('aturan_karangan', '2028-01-01', {}))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(uji.panggil('operator', 'aturan.simpan', { kode: 'bup', berlakuMulai: '2028-01-01', dasarHukum: 'PP X', sumber: '', catatan: null, isi: {} }))).kode).toBe('TIDAK_BERHAK');
    expect(await uji.panggil('operator', 'aturan.daftar', {})).toEqual(sebelum);
  });

  test('bila batas usia pensiun berubah, tanggal pensiun semua pegawai dihitung ulang', async () => {
    const id = isi(uji.buka, (tx) => {
      const pegawaiId = sisipOrang(tx, { nama: 'Pensiun Contoh', nip: '197001011995031003', tanggalLahir: '1970-01-01', unitId: UNIT.dinasA });
      for (let i = 0; i < 250; i++) sisipOrang(tx, { nama: `Banyak ${i}`, unitId: UNIT.dinasA, tanpaRiwayat: true });
      sisip(tx, 'riwayat_skp', { pegawai_id: pegawaiId, tahun: 2025, kuadran: '2' });
      return pegawaiId;
    });
    const pensiun = async () => (await uji.panggil('operator', 'pegawai.cari', { teks: 'pensiun contoh' })).length && uji.buka.basis.satu<{ t: string }>("SELECT tmt_pensiun t FROM pegawai_kini WHERE nama LIKE 'Pensiun%'")!.t;
    expect(await pensiun()).toBe('2028-02-01');
    const bup = (await isiVersi('bup')) as { baku: number; jenisJabatan: Record<string, number> };
    await simpan('bup', '2026-11-01', { ...bup, baku: 60, jenisJabatan: { ...bup.jenisJabatan, '4': 60 } });
    await expect.poll(() => uji.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM pegawai_kini WHERE berubah_pada <= '2026-11-23'")!.n, { timeout: 15_000 }).toBe(0);
    expect(await pensiun()).toBe('2030-02-01');
    expect((await uji.panggil('operator', 'pegawai.lihat', { id })).keadaan).toMatchObject({ bup: 60, tmtPensiun: '2030-02-01' });
  });
});

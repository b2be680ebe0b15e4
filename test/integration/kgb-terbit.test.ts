import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import { tempat } from '../../src/main/config.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { sisip, ubah } from '../../src/main/db/tulis.ts';
import { tulisBanyakBerkas } from '../../src/main/features/terbit/tulis-berkas.ts';
import { terbitkan } from '../../src/main/features/terbit/terbit.job.ts';
import { idDariTeks, idKeTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, INSTANSI_UJI, PENANDATANGAN, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { BULAN, sisipBanyak, sisipOrang, TERBIT, ubahUji, type OrangUji } from '../support/kgb-uji.ts';
import { konteksUji } from '../support/terbit-proses.ts';

let u: AplikasiUji;

beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

function orang(...o: readonly OrangUji[]): string[] {
  return ubahUji(u.buka, (tx) => o.map((x, i) => sisipOrang(tx, i, x)));
}

async function terbitTuntas(masuk: Parameters<typeof u.panggil<'kgb.terbit'>>[2] = TERBIT) {
  const r = await u.panggil('operator', 'kgb.terbit', masuk);
  const hasil = await u.buka.pelari.tunggu(r.tugasId);
  return { ...r, hasil: hasil as { jadi: number; gagal: number } };
}

async function galatDari(p: Promise<unknown>): Promise<AppError> {
  try {
    await p;
  } catch (galat) {
    if (galat instanceof AppError) return galat;
    throw galat;
  }
  throw new Error('seharusnya gagal');
}

const hitung = (sql: string): number => u.buka.basis.satu<{ n: number }>(sql)!.n;

describe('daftar jatuh tempo', () => {
  test('memuat yang jatuh pada bulan itu, yang tertahan beserta alasannya, dan yang terlambat dengan tandanya', async () => {
    orang({}, { kuadran: 4 }, { tmtKgb: '2024-09-01' }, { tmtKgb: '2025-03-01' });
    const d = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN });
    expect(d.baris.map((b) => [b.tanggal, b.jatuhTempo, b.terlambat])).toEqual([
      ['2027-01-01', true, false],
      ['2027-01-01', false, false],
      ['2026-09-01', true, true],
    ]);
    expect(d.baris[1]!.alasan.find((a) => a.berat === 'tolak')!.dasarHukum).toContain('PP 7/1977');
    expect(d.ringkas).toEqual({ jatuhTempo: 1, tertahan: 1, terlambat: 1, sudahTerbit: 0, dalamSetahun: 1 });
    const tanpa = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN, terlambat: false });
    expect(tanpa.baris).toHaveLength(2);
  });

  test('bulan yang masih jauh memuat KGB sesudah yang berikut, tanpa dapat diterbitkan sebelum yang berikut itu', async () => {
    const id = ubahUji(u.buka, (tx) => sisipOrang(tx, 20));
    const d = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: '2029-01' });
    expect(d.baris.map((b) => [b.tanggal, b.jatuhTempo, b.mkgTahun])).toEqual([['2029-01-01', true, 10]]);
    for (const hanya of [null, [id]]) expect(await galatDari(u.panggil('operator', 'kgb.terbit', { ...TERBIT, bulan: '2029-01', hanya }))).toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('lebih dahulu belum terbit') });
    expect(hitung('SELECT count(*) n FROM kelompok_butir')).toBe(0);
  });

  test('yang KGB sebelumnya tidak pernah tercatat tertahan di bulan ini, dan tampil satu kali bila yang terlambat ikut', async () => {
    orang({ tmtKgb: '2023-01-01' });
    const tanpa = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN, terlambat: false });
    expect(tanpa.baris.map((b) => [b.tanggal, b.jatuhTempo, b.alasan.find((a) => a.berat === 'tolak')?.kode])).toEqual([['2027-01-01', false, 'KGB_SEBELUMNYA']]);
    const dengan = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN });
    expect(dengan.baris.map((b) => b.tanggal)).toEqual(['2025-01-01']);
  });

  test('akun satu unit hanya melihat pegawai unitnya dan tidak melihat gaji bila tidak berhak', async () => {
    orang({ unitId: UNIT.bidangA1 }, { unitId: UNIT.dinasB });
    const d = await u.panggil('verifikator_opd', 'kgb.jatuhTempo', { bulan: BULAN });
    expect(d.baris.map((b) => [b.unit, b.gajiLama, b.gajiBaru])).toEqual([['Bidang A1', null, null]]);
    expect((await galatDari(u.panggil('verifikator_opd', 'kgb.pratinjau', { pegawaiId: d.baris[0]!.pegawaiId, bulan: BULAN }))).kode).toBe('TIDAK_BERHAK');
  });

  test('gaji pada SK yang berbeda dari tabel: angkanya hanya bagi yang berhak, dan tidak pernah pada sebab surat gagal', async () => {
    const [id] = orang({ unitId: UNIT.bidangA1 });
    const { kelompokId, tugasId } = await u.panggil('operator', 'kgb.terbit', TERBIT);
    u.buka.pelari.batal(tugasId);
    await u.buka.pelari.tunggu(tugasId).catch(() => undefined);
    const kgb = idKeTeks(u.buka.basis.satu<{ id: Buffer }>('SELECT id FROM riwayat_kgb WHERE pegawai_id = ?', idDariTeks(id!))!.id);
    ubahUji(u.buka, (tx) => ubah(tx, 'riwayat_kgb', kgb, { gaji_baru: 3_000_001 }, null));
    const alasan = async (peran: 'operator' | 'verifikator_opd') => (await u.panggil(peran, 'kgb.jatuhTempo', { bulan: BULAN })).baris[0]!.alasan.find((a) => a.kode === 'GAJI_BERBEDA')!.pesan;
    expect(await alasan('operator')).toContain('3.000.001');
    expect(await alasan('verifikator_opd')).toMatch(/^(?!.*Rp).*berbeda dari tabel/);
    const lanjut = await u.panggil('operator', 'kelompok.lanjutkan', { kelompokId });
    await u.buka.pelari.tunggu(lanjut.tugasId);
    const [butir] = await u.panggil('verifikator_opd', 'kelompok.butir', { kelompokId });
    expect(butir!.galat).toMatch(/^(?!.*Rp).*berbeda dari tabel/);
  });

  test('KGB yang digeser hukuman disiplin tampak tertahan di bulan semula dan jatuh tempo di bulan barunya', async () => {
    const [id] = orang({});
    ubahUji(u.buka, (tx) => {
      sisip(tx, 'riwayat_hukdis', { pegawai_id: id!, jenis: '25', tingkat: 'S', mulai: '2026-03-01', selesai: '2027-02-28', dibatalkan: 0 });
    });
    const semula = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: '2027-01' });
    expect(semula.baris.map((b) => [b.tanggal, b.jatuhTempo])).toEqual([['2027-03-01', false]]);
    expect(semula.baris[0]!.alasan.some((a) => a.berat === 'tolak' && a.pesan.includes('hukuman disiplin'))).toBe(true);
    const baru = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: '2027-03' });
    expect(baru.baris.map((b) => [b.tanggal, b.jatuhTempo])).toEqual([['2027-03-01', true]]);
  });
});

describe('penerbitan', () => {
  test('surat terbit bernomor urut, riwayat dan gaji baru tercatat, dan bulan itu menampilkannya sebagai sudah terbit', async () => {
    const [id] = orang({}, {}, {});
    const r = await terbitTuntas();
    expect(r.hasil).toMatchObject({ jadi: 3, gagal: 0 });
    const butir = await u.panggil('operator', 'kelompok.butir', { kelompokId: r.kelompokId });
    expect(butir.map((b) => b.nomor)).toEqual([1, 2, 3].map((n) => `800.1.11.13/${n}-BKPSDM/2026`));
    const riwayat = u.buka.basis.satu<Record<string, unknown>>("SELECT * FROM riwayat_kgb WHERE pegawai_id = ? AND tmt = '2027-01-01'", idDariTeks(id!))!;
    expect(riwayat).toMatchObject({ golongan: 'III/a', mkg_tahun: 8, mkg_bulan: 0, gaji_lama: 3_057_300, gaji_baru: 3_153_600, sk_tanggal: '2026-11-23', sk_pejabat: 'a.n. Bupati Contoh Raya, Kepala BKPSDM' });
    const d = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN });
    expect(d.ringkas).toMatchObject({ jatuhTempo: 0, sudahTerbit: 3 });
    expect(d.baris.every((b) => b.nomor !== null && b.dokumenId !== null)).toBe(true);
    expect(await u.panggil('operator', 'terbit.nomorBerikut', { jenis: 'skgb', tahun: 2026 })).toMatchObject({ urut: 4, nomor: '800.1.11.13/4-BKPSDM/2026' });
    expect(await galatDari(u.panggil('operator', 'kgb.terbit', TERBIT))).toMatchObject({ kode: 'ATURAN' });
  });

  test('baris yang rusak gagal sendiri dengan sebab dan tautan perbaikannya, tanpa memakan nomor; sisanya terbit', async () => {
    const id = orang({}, { tempatLahir: null }, { nama: 'Nama 漢字 Contoh' }, {}, { nama: `Panjang ${'Sekali '.repeat(600)}` });
    const r = await terbitTuntas();
    // A missing birthplace is only noted: the letter gives the date alone.
    expect(r.hasil).toMatchObject({ jadi: 3, gagal: 2 });
    const gagal = await u.panggil('operator', 'kelompok.butir', { kelompokId: r.kelompokId, keadaan: 'gagal' });
    const menurut = new Map(gagal.map((b) => [b.pegawaiId, b]));
    expect(menurut.has(id[1]!)).toBe(false);
    expect(menurut.get(id[2]!)).toMatchObject({ tautan: `/pegawai/${id[2]}?kolom=nama`, nomor: null });
    expect(menurut.get(id[4]!)!.galat).toContain('halaman');
    expect(hitung('SELECT max(urut) n FROM nomor')).toBe(3);
    ubahUji(u.buka, (tx) => ubah(tx, 'pegawai', id[2]!, { nama: 'Nama Contoh' }, null));
    const lanjut = await u.panggil('operator', 'kelompok.lanjutkan', { kelompokId: r.kelompokId, ulangGagal: true });
    await u.buka.pelari.tunggu(lanjut.tugasId);
    expect(hitung('SELECT max(urut) n FROM nomor')).toBe(4);
    expect((await u.panggil('operator', 'kelompok.daftar', {}))[0]).toMatchObject({ jadi: 4, gagal: 1, antri: 0, berjalan: false });
  });

  test('naskah dapat dipilih: huruf serupa Bookman, dibekukan bersama kelompoknya; yang tidak dikenal atau dari jenis lain ditolak', async () => {
    const [id] = orang({}, {});
    expect((await u.panggil('operator', 'naskah.daftar', {})).filter((n) => n.layanan === 'kgb').map((n) => [n.jenis, n.kode])).toEqual([['skgb', 'skgb'], ['skgb', 'skgb-bookman'], ['penundaan', 'penundaan-kgb']]);
    const huruf = async (naskah: string | null) => {
      const isi = Buffer.from((await u.panggil('operator', 'kgb.pratinjau', { pegawaiId: id!, bulan: BULAN, naskah })).isi).toString('latin1');
      return ['Heros', 'Bonum'].filter((n) => isi.includes(`TeXGyre${n}`));
    };
    expect([await huruf(null), await huruf('skgb'), await huruf('skgb-bookman')]).toEqual([['Heros'], ['Heros'], ['Bonum']]);
    for (const naskah of ['penundaan-kgb', 'tidak-ada']) expect((await galatDari(u.panggil('operator', 'kgb.terbit', { ...TERBIT, naskah }))).kode).toBe('MASUKAN');
    const { kelompokId, tugasId } = await u.panggil('operator', 'kgb.terbit', { ...TERBIT, naskah: 'skgb-bookman' });
    await u.buka.pelari.tunggu(tugasId);
    const [dokumen] = await u.panggil('operator', 'kelompok.butir', { kelompokId });
    expect(Buffer.from((await u.panggil('operator', 'arsip.isi', { id: dokumen!.dokumenId! })).isi).toString('latin1')).toContain('TeXGyreBonum');
  });

  test('yang berperingatan dilewati dengan sebabnya kecuali disebut namanya atau peringatan diterima', async () => {
    const [, ragu] = orang({}, { mkgDihitung: true });
    const a = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN, terlambat: true });
    const baris = a.baris.find((b) => b.pegawaiId === ragu)!;
    expect(baris.alasan.some((x) => x.berat === 'peringatan')).toBe(true);
    const r = await terbitTuntas();
    expect(r.hasil.jadi).toBe(1);
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(1);
  });

  test('peringatan: SKP belum tercatat dilewati, lalu terbit bila peringatan diterima', async () => {
    orang({}, { kuadran: null });
    const r = await terbitTuntas();
    expect(r).toMatchObject({ jumlah: 1 });
    expect(r.dilewati).toHaveLength(1);
    expect(r.dilewati[0]!.alasan).toContain('belum tercatat');
    const s = await terbitTuntas({ ...TERBIT, sertakanPeringatan: true });
    expect(s.hasil.jadi).toBe(1);
  });

  test('yang terlambat hanya terbit bila disebut, dengan TMT-nya sendiri', async () => {
    const [, lambat] = orang({}, { tmtKgb: '2024-09-01' });
    expect((await terbitTuntas()).jumlah).toBe(1);
    await terbitTuntas({ ...TERBIT, hanya: [lambat!] });
    expect(u.buka.basis.baca<{ tmt: string }>('SELECT tmt FROM riwayat_kgb WHERE dokumen_id IS NOT NULL ORDER BY tmt').map((b) => b.tmt)).toEqual(['2026-09-01', '2027-01-01']);
  });

  test('langkah orang yang sama tidak pernah terbit dua kali walau riwayatnya dihapus', async () => {
    const [id] = orang({});
    await terbitTuntas();
    ubahUji(u.buka, (tx) => {
      const b = tx.satu<{ i: string }>("SELECT lower(hex(id)) i FROM riwayat_kgb WHERE dokumen_id IS NOT NULL")!.i;
      ubah(tx, 'riwayat_kgb', `${b.slice(0, 8)}-${b.slice(8, 12)}-${b.slice(12, 16)}-${b.slice(16, 20)}-${b.slice(20)}`, { dihapus_pada: SEKARANG }, null);
    });
    const r = await u.panggil('operator', 'kgb.terbit', { ...TERBIT, hanya: [id!] }).catch((g: unknown) => g);
    if (!(r instanceof AppError)) {
      await u.buka.pelari.tunggu((r as { tugasId: string }).tugasId);
      const butir = await u.panggil('operator', 'kelompok.butir', { kelompokId: (r as { kelompokId: string }).kelompokId });
      expect(butir[0]).toMatchObject({ keadaan: 'gagal', nomor: null });
    }
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(1);
    expect(hitung("SELECT count(*) n FROM nomor")).toBe(1);
  });

  test('akun satu unit hanya menerbitkan surat pegawai unitnya, dan tidak dapat menyebut orang luar', async () => {
    const [dalam, luar] = orang({ unitId: UNIT.bidangA1 }, { unitId: UNIT.dinasB });
    const sebagaiA = u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    const r = await sebagaiA('kgb.terbit', TERBIT);
    await u.buka.pelari.tunggu(r.tugasId);
    expect((await sebagaiA('kelompok.butir', { kelompokId: r.kelompokId })).map((b) => b.pegawaiId)).toEqual([dalam]);
    expect((await galatDari(sebagaiA('kgb.terbit', { ...TERBIT, hanya: [luar!] }))).kode).toBe('TIDAK_DITEMUKAN');
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(1);
  });

  test('penundaan: keputusan hanya bagi yang predikatnya kurang, dan KGB-nya bergeser', async () => {
    const [, kurang] = orang({}, { kuadran: 4 });
    const r = await terbitTuntas({ ...TERBIT, jenis: 'penundaan', tundaSampai: '2027-12-31' });
    expect(r).toMatchObject({ jumlah: 1 });
    expect(u.buka.basis.satu<Record<string, unknown>>('SELECT tmt_semula, sampai FROM riwayat_tunda_kgb WHERE pegawai_id = ?', idDariTeks(kurang!))).toEqual({ tmt_semula: '2027-01-01', sampai: '2027-12-31' });
    const nanti = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: '2028-01' });
    expect(nanti.baris.find((b) => b.pegawaiId === kurang)?.tanggal).toBe('2028-01-01');
  });

  test('penandatangan yang tidak menjabat pada tanggal surat ditolak sebelum ada kelompok atau nomor', async () => {
    orang({});
    ubahUji(u.buka, (tx) => ubah(tx, 'penandatangan', PENANDATANGAN, { berlaku_sampai: '2026-01-01' }, null));
    expect((await galatDari(u.panggil('operator', 'kgb.terbit', TERBIT))).kode).toBe('ATURAN');
    expect(hitung('SELECT count(*) n FROM kelompok')).toBe(0);
  });

  test('nomor surat yang sudah terbit sebelum memakai aplikasi tidak terpakai lagi: buku baru melanjutkan, yang diimpor kemudian dilewati', async () => {
    const [a] = orang({}, {}, {});
    const catat = (sk_nomor: string) => ubahUji(u.buka, (tx) => sisip(tx, 'riwayat_kgb', { pegawai_id: a!, golongan: 'III/a', tmt: '2013-01-01', mkg_tahun: 0, mkg_bulan: 0, sk_nomor, sk_tanggal: sk_nomor.slice(-4).concat('-02-01') }));
    for (const n of ['800.1.11.13/41-BKPSDM/2026', '800.1.11.13/977-BKPSDM/2025', '800.1.11.13/99-LAIN/2026']) catat(n);
    expect(await u.panggil('operator', 'terbit.nomorBerikut', { jenis: 'skgb', tahun: 2026 })).toMatchObject({ urut: 42 });
    const r1 = await terbitTuntas({ ...TERBIT, hanya: [a!] });
    catat('800.1.11.13/43-BKPSDM/2026');
    const r2 = await terbitTuntas();
    const nomor = async (kelompokId: string) => (await u.panggil('operator', 'kelompok.butir', { kelompokId })).map((b) => b.nomor);
    expect([...(await nomor(r1.kelompokId)), ...(await nomor(r2.kelompokId))]).toEqual([42, 44, 45].map((n) => `800.1.11.13/${n}-BKPSDM/2026`));
  });

  test('pola yang diganti di tengah tahun atau tidak menyebut tahun tidak pernah menulis nomor yang sama dua kali', async () => {
    const id = orang({}, {}, {}, {});
    const teks: (string | null)[] = [];
    const terbitSatu = async (i: number, pola: string, tanggalSurat: string) => {
      ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'instansi', { ...INSTANSI_UJI, polaNomorKgb: pola }));
      const r = await terbitTuntas({ ...TERBIT, tanggalSurat, hanya: [id[i]!] });
      teks.push(...(await u.panggil('operator', 'kelompok.butir', { kelompokId: r.kelompokId })).map((b) => b.nomor));
    };
    await terbitSatu(0, INSTANSI_UJI.polaNomorKgb, '2026-11-23');
    await terbitSatu(1, '800.1.11.13/{urut}-BKPSDM/2026', '2026-11-23');
    await terbitSatu(2, '800.1.11.13/{urut}-BKPSDM/2026', '2027-01-02');
    await terbitSatu(3, INSTANSI_UJI.polaNomorKgb, '2026-12-31');
    expect(teks).toEqual([1, 2, 3, 4].map((n) => `800.1.11.13/${n}-BKPSDM/2026`));
  });

  test('nomor yang dikembalikan dipakai lebih dahulu', async () => {
    orang({}, {});
    ubahUji(u.buka, (tx) => {
      const buku = INSTANSI_UJI.polaNomorKgb;
      for (const [urut, keadaan] of [[1, 'dipakai'], [2, 'bebas'], [3, 'dipakai']] as const) tx.basis.siap('INSERT INTO nomor (buku, tahun, urut, teks, keadaan, pada) VALUES (?,2026,?,?,?,0)').run(buku, urut, '', keadaan);
    });
    const r = await terbitTuntas();
    expect((await u.panggil('operator', 'kelompok.butir', { kelompokId: r.kelompokId })).map((b) => b.nomor)).toEqual(['800.1.11.13/2-BKPSDM/2026', '800.1.11.13/4-BKPSDM/2026']);
  });

  test('pola yang hanya berubah lebarnya melanjutkan buku yang sama', async () => {
    orang({});
    await terbitTuntas();
    ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'instansi', { ...INSTANSI_UJI, polaNomorKgb: '800.1.11.13/{urut:4}-BKPSDM/{tahun}' }));
    expect((await u.panggil('operator', 'terbit.nomorBerikut', { jenis: 'skgb', tahun: 2026 })).nomor).toBe('800.1.11.13/0002-BKPSDM/2026');
  });
});

describe('penerbitan yang terganggu', () => {
  test('Batal menghentikan di antara dua surat; yang jadi tetap jadi, yang lain dapat dilanjutkan oleh penerbitan berikutnya', async () => {
    sisipBanyak(u.buka, 150);
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    let tekan = 0;
    for (;;) {
      if (hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'jadi'") > 0) break;
      await new Promise((ok) => setTimeout(ok, 5));
    }
    tekan = performance.now();
    u.buka.pelari.batal(r.tugasId);
    const galat = await galatDari(u.buka.pelari.tunggu(r.tugasId));
    const lama = performance.now() - tekan;
    expect(galat.kode).toBe('DIBATALKAN');
    expect(lama).toBeLessThan(1000);
    const jadi = hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'jadi'");
    expect(jadi).toBeGreaterThan(0);
    expect(jadi).toBeLessThan(150);
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(jadi);
    const lagi = await u.panggil('operator', 'kgb.terbit', TERBIT);
    expect(lagi).toMatchObject({ kelompokId: r.kelompokId, jumlah: 150 - jadi });
    await u.buka.pelari.tunggu(lagi.tugasId);
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(150);
    expect(hitung('SELECT max(urut) n FROM nomor')).toBe(150);
  }, 40_000);

  test('kelompok yang terhenti dapat dibatalkan: yang belum bernomor gagal, yang bernomor masih dapat dilanjutkan', async () => {
    sisipBanyak(u.buka, 80);
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    while (hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan IN ('jadi','bernomor')") === 0) await new Promise((ok) => setTimeout(ok, 2));
    u.buka.pelari.batal(r.tugasId);
    await u.buka.pelari.tunggu(r.tugasId).catch(() => undefined);
    await u.panggil('operator', 'kelompok.batal', { kelompokId: r.kelompokId });
    expect(hitung("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'antri'")).toBe(0);
    const lanjut = await u.panggil('operator', 'kelompok.lanjutkan', { kelompokId: r.kelompokId });
    await u.buka.pelari.tunggu(lanjut.tugasId);
    const nomor = hitung("SELECT count(*) n FROM nomor WHERE keadaan = 'dipakai'");
    expect(hitung('SELECT count(*) n FROM dokumen')).toBe(nomor);
    expect(hitung('SELECT max(urut) n FROM nomor')).toBe(nomor);
  }, 40_000);

  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('diska penuh di tengah kelompok: berhenti bersih dengan keterangan, lalu lanjut tanpa nomor hilang', async () => {
    sisipBanyak(u.buka, 90);
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await u.buka.pelari.tunggu(r.tugasId);
    const lain = await bukaAplikasiUji();
    try {
      sisipBanyak(lain.buka, 90);
      const berkas = tempat(lain.folder).berkas;
      mkdirSync(berkas, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', berkas]);
      try {
        const s = await lain.panggil('operator', 'kgb.terbit', TERBIT);
        const galat = await galatDari(lain.buka.pelari.tunggu(s.tugasId));
        expect(galat).toMatchObject({ kode: 'DISKA_PENUH' });
        const baca = (sql: string): number => lain.buka.basis.satu<{ n: number }>(sql)!.n;
        const jadi = baca("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'jadi'");
        expect(jadi).toBeGreaterThan(0);
        expect(jadi).toBeLessThan(90);
        expect(baca("SELECT count(*) n FROM kelompok_butir WHERE keadaan = 'gagal'")).toBe(0);
        expect((await lain.panggil('operator', 'arsip.periksa', {}))).toEqual({ diperiksa: jadi, hilang: [], rusak: [] });
        execFileSync('mount', ['-o', 'remount,size=64m', berkas]);
        const t = await lain.panggil('operator', 'kelompok.lanjutkan', { kelompokId: s.kelompokId });
        await lain.buka.pelari.tunggu(t.tugasId);
        expect(baca('SELECT count(*) n FROM dokumen')).toBe(90);
        expect(baca('SELECT max(urut) n FROM nomor')).toBe(90);
        expect(await lain.panggil('operator', 'arsip.periksa', {})).toEqual({ diperiksa: 90, hilang: [], rusak: [] });
      } finally {
        execFileSync('umount', [berkas]);
      }
    } finally {
      await lain.tutup();
    }
  }, 60_000);

  test('diska penuh pada penulisan berkas: potongan itu tetap bernomor dan tidak ada yang tercatat terbit tanpa berkas', async () => {
    sisipBanyak(u.buka, 70);
    const ctx = konteksUji(u.folder, u.buka.dek, SEKARANG);
    try {
      const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
      await u.buka.pelari.tunggu(r.tugasId);
      sisipBanyak(u.buka, 70, 100);
      const k = await u.panggil('operator', 'kgb.terbit', TERBIT);
      u.buka.pelari.batal(k.tugasId);
      await u.buka.pelari.tunggu(k.tugasId).catch(() => undefined);
      let ke = 0;
      const penuh: typeof tulisBanyakBerkas = (f, b) => (ke++ === 1 ? Promise.reject(new AppError('DISKA_PENUH', 'Diska penuh.')) : tulisBanyakBerkas(f, b));
      const sebelum = hitung('SELECT count(*) n FROM dokumen');
      await terbitkan(ctx, [k.kelompokId], penuh).catch((g: unknown) => expect(g).toMatchObject({ kode: 'DISKA_PENUH' }));
      expect(hitung('SELECT count(*) n FROM dokumen')).toBeGreaterThanOrEqual(sebelum);
      expect((await u.panggil('operator', 'arsip.periksa', {})).hilang).toEqual([]);
      await terbitkan(ctx, [k.kelompokId]);
      expect(hitung('SELECT count(*) n FROM dokumen')).toBe(140);
    } finally {
      ctx.tutup();
    }
  }, 60_000);

  test('berkas arsip yang diubah atau hilang ditemukan, dan isinya tidak diberikan', async () => {
    orang({}, {}, {});
    await terbitTuntas();
    const { baris } = await u.panggil('operator', 'arsip.daftar', {});
    const path = (sha: string): string => join(tempat(u.folder).berkas, sha.slice(0, 2), sha);
    writeFileSync(path(baris[0]!.sha256), 'bukan isi yang sebenarnya, sudah diganti orang');
    rmSync(path(baris[1]!.sha256));
    expect(await u.panggil('operator', 'arsip.periksa', {})).toEqual({ diperiksa: 3, hilang: [baris[1]!.nomor], rusak: [baris[0]!.nomor] });
    expect((await galatDari(u.panggil('operator', 'arsip.isi', { id: baris[0]!.id }))).kode).toBe('BERKAS_RUSAK');
  });
});

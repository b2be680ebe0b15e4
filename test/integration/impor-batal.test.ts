import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABEL } from '../../src/main/db/tabel.ts';
import { tugasImporJalan } from '../../src/main/features/impor/jalan.job.ts';
import type { KonteksTugas } from '../../src/main/jobs/job.ts';
import type { Keluar } from '../../src/shared/contract.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { konteksUji } from '../support/terbit-proses.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const KEPALA = 'NIP;Nama;Tanggal Lahir;Jenis Kelamin;Status Pegawai;Golongan;TMT Golongan;MK Tahun;MK Bulan;TMT CPNS;Jabatan;TMT Jabatan;Unit Kerja;Unit Induk;Agama';
const huruf = (i: number): string => Array.from(String(i), (d) => 'abcdefghij'[Number(d)]).join('');
const baris = (i: number, agama = 'Islam', unit = `Subbag ${i % 7}`): string =>
  `19900101201503${1 + (i % 2)}${String(i).padStart(3, '0')};Contoh ${huruf(i)};01-01-1990;${i % 2 ? 'P' : 'L'};PNS;III/b;01-04-2023;8;1;01-03-2015;Analis Contoh;01-05-2019;${unit};Dinas ${i % 2};${agama}`;
const daftar = (isi: readonly string[]) => ({ nama: 'daftar.csv', mime: 'text/csv', isi: Buffer.from([KEPALA, ...isi].join('\n')) });
const deret = (n: number, agama?: string, unit?: string): string[] => Array.from({ length: n }, (_, i) => baris(i + 1, agama, unit));

async function siapkan(isi: readonly string[]): Promise<Keluar<'impor.lihat'>> {
  const { imporId, tugasId } = await uji.panggil('operator', 'impor.periksa', {}, daftar(isi));
  await uji.buka.pelari.tunggu(tugasId);
  return lihat(imporId);
}

const lihat = (id: string) => uji.panggil('operator', 'impor.lihat', { id });

async function jalankan(id: string): Promise<void> {
  const { tugasId } = await uji.panggil('operator', 'impor.jalankan', { id });
  await uji.buka.pelari.tunggu(tugasId);
}

/** Everything the office sees, without the marks of who touched it last. */
function isiBasis(): Record<string, unknown[]> {
  const { basis } = uji.buka;
  const potret = Object.fromEntries(
    [...TABEL.keys()].map((t) => [t, basis.baca<Record<string, unknown>>(`SELECT * FROM ${t} WHERE dihapus_pada IS NULL ORDER BY id`).map(({ rev: _r, diubah_pada: _p, diubah_oleh: _o, ...isi }) => isi)]),
  );
  return { ...potret, kini: basis.baca('SELECT nip, nama, golongan, jabatan, unit_id FROM pegawai_kini ORDER BY nip'), turunan: basis.baca('SELECT * FROM unit_turunan ORDER BY leluhur_id, unit_id') };
}

/** The run in this thread; asked for the n-th time whether somebody pressed Batal, it says yes. */
function jalanSampai(imporId: string, tanya: number, lain: Partial<KonteksTugas> = {}): unknown {
  let n = 0;
  const ctx = konteksUji(uji.folder, uji.buka.dek, SEKARANG, { dibatalkan: () => ++n > tanya, ...lain });
  try {
    return tugasImporJalan.jalankan(ctx, { imporId });
  } finally {
    ctx.tutup();
  }
}

describe('Membatalkan impor', () => {
  it('di tengah penulisan: pegawai, riwayat dan unit kembali seperti semula, lalu impor dapat dijalankan lagi sampai selesai', async () => {
    await jalankan((await siapkan(deret(60, 'Islam', 'Subbag Lama'))).id);
    const semula = isiBasis();
    const impor = await siapkan(deret(150, 'Hindu', 'Subbag Baru'));
    expect(impor.jumlah).toMatchObject({ berubah: 60, baru: 90 });
    expect(() => jalanSampai(impor.id, 4)).toThrow(expect.objectContaining({ kode: 'DIBATALKAN', dampak: 'Data pegawai kembali seperti sebelum impor.' }));
    expect(isiBasis()).toEqual(semula);
    expect(await lihat(impor.id)).toMatchObject({ keadaan: 'siap', tertinggal: [] });
    await jalankan(impor.id);
    expect(await lihat(impor.id)).toMatchObject({ keadaan: 'selesai' });
    expect(uji.buka.basis.satu("SELECT count(*) n FROM pegawai WHERE agama = (SELECT kode FROM rujukan WHERE jenis = 'agama' AND nama = 'Hindu') AND dihapus_pada IS NULL")).toEqual({ n: 150 });
  }, 120_000);

  it('mati mendadak saat mengembalikan: dilanjutkan sampai semua kembali, tidak menulis lagi', async () => {
    const semula = isiBasis();
    const impor = await siapkan(deret(150));
    const mati = new Error('mati mendadak');
    let kembali = 0;
    const lapor: KonteksTugas['lapor'] = (k) => {
      if (k.pesan?.startsWith('dibatalkan') && ++kembali === 2) throw mati;
    };
    expect(() => jalanSampai(impor.id, 5, { lapor })).toThrow(mati);
    expect(isiBasis()).not.toEqual(semula);
    expect(() => jalanSampai(impor.id, Number.POSITIVE_INFINITY)).toThrow(expect.objectContaining({ kode: 'DIBATALKAN' }));
    expect(isiBasis()).toEqual(semula);
    expect((await lihat(impor.id)).keadaan).toBe('siap');
  }, 120_000);

  it('Batal pada pekerjaan yang berjalan dijawab dalam satu detik, lalu pekerjaan itu tercatat dibatalkan', async () => {
    const semula = isiBasis();
    const impor = await siapkan(deret(400));
    const { tugasId } = await uji.panggil('operator', 'impor.jalankan', { id: impor.id });
    const hasil = uji.buka.pelari.tunggu(tugasId).catch((galat: unknown) => galat);
    await expect.poll(() => uji.buka.basis.satu('SELECT 1 ada FROM pegawai LIMIT 1'), { timeout: 15_000, interval: 5 }).toEqual({ ada: 1 });
    const mulai = performance.now();
    await uji.panggil('operator', 'tugas.batal', { id: tugasId });
    const dijawab = async (): Promise<boolean> => {
      const t = await uji.panggil('operator', 'tugas.lihat', { id: tugasId });
      return t.pesan.startsWith('dibatalkan') || t.keadaan === 'dibatalkan';
    };
    await expect.poll(dijawab, { timeout: 10_000, interval: 10 }).toBe(true);
    expect(performance.now() - mulai).toBeLessThan(1000);
    expect(await hasil).toMatchObject({ kode: 'DIBATALKAN' });
    expect((await uji.panggil('operator', 'tugas.lihat', { id: tugasId })).keadaan).toBe('dibatalkan');
    expect(isiBasis()).toEqual(semula);
  }, 120_000);

  it('orang yang sementara itu diubah rekan lain dibiarkan dan disebut', async () => {
    const impor = await siapkan(deret(30));
    let ke = 0;
    const lapor: KonteksTugas['lapor'] = (k) => {
      if (k.pesan !== 'menulis' || ++ke !== 2) return;
      uji.buka.basis.mentah.exec("INSERT INTO _izin_tulis VALUES (1); UPDATE pegawai SET no_hp = '08001234567', rev = rev + 1 WHERE nama LIKE '%Contoh d'; DELETE FROM _izin_tulis;");
    };
    expect(() => jalanSampai(impor.id, 1, { lapor })).toThrow(expect.objectContaining({ kode: 'DIBATALKAN' }));
    expect((await lihat(impor.id)).tertinggal).toEqual([expect.stringMatching(/Contoh d$/i)]);
    expect(uji.buka.basis.satu('SELECT count(*) n FROM pegawai WHERE dihapus_pada IS NULL')).toEqual({ n: 1 });
  }, 120_000);

  it('menutup aplikasi bukan membatalkan: yang sudah ditulis tinggal, dan Jalankan menulis sisanya', async () => {
    const impor = await siapkan(deret(60));
    expect(() => jalanSampai(impor.id, 1, { ditutup: () => true })).toThrow('Impor terhenti karena aplikasi ditutup.');
    expect(uji.buka.basis.satu('SELECT count(*) n FROM pegawai')).toEqual({ n: 25 });
    await expect(uji.panggil('operator', 'impor.petakan', { id: impor.id, pemetaan: [], koreksi: [] })).rejects.toThrow('Sebagian impor ini sudah ditulis.');
    await jalankan(impor.id);
    expect(uji.buka.basis.satu('SELECT count(*) n FROM pegawai')).toEqual({ n: 60 });
  }, 120_000);

  it('Batal saat uji coba menunggu tabel rujukan atau sedang membandingkan dijawab dalam satu detik, tanpa rencana setengah jadi', async () => {
    const { basis, pelari } = uji.buka;
    const impor = await siapkan(deret(900));
    const rujukan = basis.baca<{ jenis: string }>("SELECT jenis FROM rujukan_jenis WHERE jenis = 'kedudukan_hukum'");
    expect(rujukan).toHaveLength(1);
    for (const pesan of ['menunggu tabel rujukan dimuat', 'membandingkan dengan data yang ada']) {
      if (pesan.startsWith('menunggu')) basis.mentah.exec("UPDATE rujukan_jenis SET jenis = 'disimpan' WHERE jenis = 'kedudukan_hukum'");
      else basis.mentah.exec("UPDATE rujukan_jenis SET jenis = 'kedudukan_hukum' WHERE jenis = 'disimpan'");
      const tugasId = pelari.mulai('impor_periksa', { imporId: impor.id }, { penggunaId: null, nama: 'Uji' });
      const hasil = pelari.tunggu(tugasId).catch((galat: unknown) => galat);
      if (pesan.startsWith('menunggu')) await expect.poll(async () => (await uji.panggil('operator', 'tugas.lihat', { id: tugasId })).pesan, { timeout: 15_000 }).toBe(pesan);
      const mulai = performance.now();
      pelari.batal(tugasId);
      expect(await hasil).toMatchObject({ kode: 'DIBATALKAN' });
      if (pesan.startsWith('menunggu')) expect(performance.now() - mulai).toBeLessThan(1000);
      expect(basis.satu('SELECT count(*) n FROM impor_baris WHERE impor_id = (SELECT id FROM impor LIMIT 1)')).toEqual({ n: 0 });
      expect(await lihat(impor.id)).toMatchObject({ keadaan: 'gagal', galat: expect.stringContaining('dibatalkan') as unknown });
    }
  }, 60_000);
});

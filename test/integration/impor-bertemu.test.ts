import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { tugasImporJalan } from '../../src/main/features/impor/jalan.job.ts';
import { tugasImporUrung } from '../../src/main/features/impor/urung.job.ts';
import type { KonteksTugas } from '../../src/main/jobs/job.ts';
import { ubah } from '../../src/main/db/tulis.ts';
import { idBaru, idKeTeks } from '../../src/main/lib/id.ts';
import type { Keluar } from '../../src/shared/contract.ts';
import { bukaAplikasiUji, konfigurasiUji, portsUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { konteksUji } from '../support/terbit-proses.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const KEPALA = 'NIP;Nama;Tanggal Lahir;Jenis Kelamin;Status Pegawai;Golongan;TMT Golongan;MK Tahun;MK Bulan;TMT CPNS;Jabatan;TMT Jabatan;Unit Kerja;Unit Induk';
const huruf = (i: number): string => Array.from(String(i), (d) => 'abcdefghij'[Number(d)]).join('');
const baris = (i: number): string =>
  `19900101201503${1 + (i % 2)}${String(i).padStart(3, '0')};Contoh ${huruf(i)};01-01-1990;${i % 2 ? 'P' : 'L'};PNS;III/b;01-04-2023;8;1;01-03-2015;Analis Contoh;01-05-2019;Subbag ${i % 3};Dinas Impor`;

async function siapkan(n: number): Promise<Keluar<'impor.lihat'>> {
  const teks = [KEPALA, ...Array.from({ length: n }, (_, i) => baris(i + 1))].join('\n');
  const { imporId, tugasId } = await uji.panggil('operator', 'impor.periksa', {}, { nama: 'daftar.csv', mime: 'text/csv', isi: Buffer.from(teks) });
  await uji.buka.pelari.tunggu(tugasId);
  return lihat(imporId);
}

const lihat = (id: string) => uji.panggil('operator', 'impor.lihat', { id });
const jalankan = (id: string) => uji.panggil('operator', 'impor.jalankan', { id });
const urungkan = (id: string) => uji.panggil('operator', 'impor.urungkan', { id });
const hidup = (): number => uji.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai WHERE dihapus_pada IS NULL')!.n;
const SEDANG = { kode: 'BENTROK', message: 'Impor ini sedang dikerjakan pekerjaan lain.' };

/** A job in this thread, as another program on the same folder would run it. */
function kerjakan(tugas: typeof tugasImporJalan, imporId: string, lain: Partial<KonteksTugas> = {}): unknown {
  const ctx = konteksUji(uji.folder, uji.buka.dek, SEKARANG, lain);
  try {
    return tugas.jalankan(ctx, { imporId });
  } finally {
    ctx.tutup();
  }
}

/** Only the first two chunks: the program was closed in the middle of the run. */
function tulisSebagian(imporId: string): void {
  let n = 0;
  expect(() => kerjakan(tugasImporJalan, imporId, { dibatalkan: () => ++n > 2, ditutup: () => true })).toThrow('aplikasi ditutup');
}

/** The row of a running job, of a program that is gone. */
function sisipTugas(jenis: string, imporId: string): string {
  const id = idBaru();
  uji.buka.basis.siap("INSERT INTO tugas (id, jenis, judul, masukan, keadaan, pelaku, pid, dibuat_pada) VALUES (?,?,?,?,'berjalan','Uji',?,?)").run(id, jenis, jenis, JSON.stringify({ imporId }), 2 ** 22 - 1, SEKARANG);
  return idKeTeks(id);
}

describe('Dua pekerjaan atas impor yang sama', () => {
  it('yang dilanjutkan dari riwayat pekerjaan tidak dapat sekaligus dijalankan, diurungkan, dipetakan, atau dibuang dari halamannya', async () => {
    const impor = await siapkan(400);
    const { tugasId } = await jalankan(impor.id);
    uji.buka.pelari.batal(tugasId);
    await uji.buka.pelari.tunggu(tugasId).catch(() => undefined);
    await uji.panggil('operator', 'tugas.lanjutkan', { id: tugasId });
    await expect(jalankan(impor.id)).rejects.toMatchObject({ kode: 'BENTROK' });
    await expect(urungkan(impor.id)).rejects.toMatchObject({ kode: 'BENTROK' });
    await expect(uji.panggil('operator', 'impor.buang', { id: impor.id })).rejects.toMatchObject({ kode: 'BENTROK' });
    await expect(uji.panggil('operator', 'impor.petakan', { id: impor.id, pemetaan: [], koreksi: [] })).rejects.toMatchObject({ kode: 'BENTROK' });
    await uji.buka.pelari.tunggu(tugasId);
    expect([hidup(), (await lihat(impor.id)).keadaan]).toEqual([400, 'selesai']);
  }, 120_000);

  it('penulisan yang didahului penulisan lain berhenti sendiri, tanpa jejak kosong dan tanpa baris yang kehilangan jalan kembalinya', async () => {
    const impor = await siapkan(60);
    let ke = 0;
    kerjakan(tugasImporJalan, impor.id, {
      lapor: (k) => {
        if (++ke > 100) throw new Error('tidak berhenti');
        if (ke === 2 && k.pesan === 'menulis') kerjakan(tugasImporJalan, impor.id);
      },
    });
    expect(uji.buka.basis.satu("SELECT count(*) n, sum(balik = '[]') kosong FROM impor_baris WHERE diterapkan = 1")).toEqual({ n: 60, kosong: 0 });
    expect(uji.buka.basis.satu("SELECT count(*) n FROM jejak WHERE prosedur = 'impor.jalankan'")).toEqual({ n: 3 });
    expect([hidup(), (await lihat(impor.id)).keadaan]).toEqual([60, 'selesai']);
  }, 60_000);

  it('mengurungkan dua kali, atau mengurungkan sambil menulis sisanya, ditolak selama yang pertama berjalan', async () => {
    const impor = await siapkan(150);
    tulisSebagian(impor.id);
    const { tugasId } = await urungkan(impor.id);
    await expect(urungkan(impor.id)).rejects.toMatchObject(SEDANG);
    await expect(jalankan(impor.id)).rejects.toMatchObject(SEDANG);
    expect(await uji.buka.pelari.tunggu(tugasId)).toMatchObject({ diurungkan: 50, tertinggal: [] });
    expect([hidup(), (await lihat(impor.id)).keadaan]).toEqual([0, 'diurungkan']);
  }, 60_000);

  it('dua pengurungan yang bertemu mengembalikan setiap baris sekali, tanpa menyebut yang pertama kembalikan sebagai tertinggal', async () => {
    const impor = await siapkan(120);
    kerjakan(tugasImporJalan, impor.id);
    let ke = 0;
    const now = (): number => {
      if (++ke === 2) kerjakan(tugasImporUrung, impor.id);
      return SEKARANG;
    };
    expect(kerjakan(tugasImporUrung, impor.id, { now })).toMatchObject({ diurungkan: 120, tertinggal: [] });
    expect(hidup()).toBe(0);
  }, 60_000);
});

describe('Pekerjaan rekan di antara menulis dan Batal', () => {
  const PDF = { nama: 'sk.pdf', mime: 'application/pdf', isi: new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type /Page >>endobj\ntrailer<<>>\n%%EOF\n') };
  const orang = async (nama: string) => (await uji.panggil('operator', 'pegawai.cari', { teks: nama }))[0]!.id;

  it('bukti, akun, dan nama unit tetap ada, dan disebut; selebihnya kembali', async () => {
    const impor = await siapkan(60);
    tulisSebagian(impor.id);
    const [berbukti, berakun] = [await orang('Contoh d'), await orang('Contoh e')];
    const pangkat = (await uji.panggil('operator', 'riwayat.daftar', { pegawaiId: berbukti, kode: 'pangkat' }))[0]!;
    await uji.panggil('operator', 'bukti.simpan', { kode: 'pangkat', barisId: pangkat.id }, PDF);
    isi(uji.buka, (tx) => ubah(tx, 'pengguna', idKeTeks(tx.satu<{ id: Buffer }>("SELECT id FROM pengguna WHERE peran = 'asn'")!.id), { pegawai_id: berakun }, null));
    const u = (await uji.panggil('operator', 'unit.pohon', {})).find((x) => x.nama === 'Subbag 2')!;
    await uji.panggil('operator', 'unit.simpan', { id: u.id, rev: u.rev, data: { indukId: u.indukId, nama: 'Subbagian Dua' } });
    expect(() => kerjakan(tugasImporJalan, impor.id, { dibatalkan: () => true })).toThrow(expect.objectContaining({ dampak: expect.stringContaining('2 orang dan 1 unit kerja') as string }));
    expect((await lihat(impor.id)).tertinggal).toEqual([expect.stringMatching(/Contoh d$/i), expect.stringMatching(/Contoh e$/i), 'Unit Subbagian Dua']);
    expect(hidup()).toBe(2);
    expect((await uji.panggil('operator', 'unit.pohon', {})).map((x) => x.nama)).toContain('Subbagian Dua');
    expect((await uji.panggil('operator', 'riwayat.daftar', { pegawaiId: berbukti, kode: 'pangkat' }))[0]!.bukti).toHaveLength(1);
  }, 60_000);
});

describe('Urungkan satu perubahan (Ctrl+Z) dan impor', () => {
  it('tidak menyentuh bagian impor: tanpa nomor ia melewatinya, dengan nomor ia ditolak dan menunjuk halaman Impor', async () => {
    const id = isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Sari Contoh', unitId: UNIT.dinasA }));
    await uji.panggil('operator', 'pegawai.hapus', { id, alasan: 'tercatat dua kali' });
    const impor = await siapkan(60);
    await uji.buka.pelari.tunggu((await jalankan(impor.id)).tugasId);
    const seq = async () => (await uji.panggil('administrator', 'jejak.daftar', { prosedur: 'impor.jalankan' })).baris[0]!.seq;
    await expect(uji.panggil('operator', 'jejak.urungkan', { seq: await seq() })).rejects.toMatchObject({ kode: 'ATURAN', saran: 'Urungkan seluruh impornya di halaman Impor.' });
    expect(await uji.panggil('operator', 'jejak.urungkan', { seq: null })).toMatchObject({ prosedur: 'menghapus pegawai: tercatat dua kali' });
    expect(hidup()).toBe(61);
    const contoh = (await uji.panggil('operator', 'pegawai.cari', { teks: 'Contoh bj' }))[0]!.id;
    expect((await uji.panggil('operator', 'jejak.objek', { id: contoh })).map((j) => j.dapatDiurungkan)).toEqual([false]);
    await uji.buka.pelari.tunggu((await urungkan(impor.id)).tugasId);
    await expect(uji.panggil('operator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN' });
    expect(hidup()).toBe(1);
  }, 60_000);
});

describe('Program mati di sekitar Batal', () => {
  it('sesaat setelah semua kembali: pekerjaannya tercatat dibatalkan, dan membuka program tidak menulis impor itu lagi', async () => {
    const impor = await siapkan(60);
    const tugasId = sisipTugas('impor_jalan', impor.id);
    let n = 0;
    expect(() => kerjakan(tugasImporJalan, impor.id, { tugasId, dibatalkan: () => ++n > 2 })).toThrow('Impor dibatalkan.');
    expect(uji.buka.pelari.pulihkan()).toBe(0);
    expect(await uji.panggil('administrator', 'tugas.lihat', { id: tugasId })).toMatchObject({ keadaan: 'dibatalkan', dapatDilanjutkan: true });
    expect([hidup(), (await lihat(impor.id)).keadaan]).toEqual([0, 'siap']);
  }, 60_000);

  /** Dead in the middle of taking back, its job left as running. */
  async function matiSaatMengembalikan(): Promise<{ readonly imporId: string; readonly tugasId: string }> {
    const impor = await siapkan(150);
    const tugasId = sisipTugas('impor_jalan', impor.id);
    let [n, kembali] = [0, 0];
    const lapor: KonteksTugas['lapor'] = (k) => {
      if (k.pesan?.startsWith('dibatalkan') === true && ++kembali === 2) throw new Error('mati mendadak');
    };
    expect(() => kerjakan(tugasImporJalan, impor.id, { tugasId, lapor, dibatalkan: () => ++n > 5 })).toThrow('mati mendadak');
    expect(hidup()).toBeGreaterThan(0);
    return { imporId: impor.id, tugasId };
  }

  it('saat mengembalikan, lalu baris perintah lebih dulu membuka folder: jendela sesudahnya tetap meneruskan sampai semua kembali', async () => {
    const { imporId, tugasId } = await matiSaatMengembalikan();
    await (await createApp(konfigurasiUji(uji.folder), portsUji(uji.folder), { diam: true })).tutup();
    expect(uji.buka.pelari.pulihkan()).toBe(1);
    await expect(uji.buka.pelari.tunggu(tugasId)).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    expect([hidup(), (await lihat(imporId)).keadaan]).toEqual([0, 'siap']);
  }, 60_000);

  it('pengurungan yang gagal di tengah: sisanya tidak ditulis, melainkan diurungkan sampai selesai', async () => {
    const impor = await siapkan(150);
    tulisSebagian(impor.id);
    uji.buka.basis.siap('UPDATE impor_baris SET diterapkan = 2 WHERE baris IN (SELECT baris FROM impor_baris WHERE diterapkan = 1 LIMIT 5)').run();
    await expect(jalankan(impor.id)).rejects.toMatchObject({ kode: 'BENTROK', message: 'Sebagian impor ini sudah diurungkan.' });
    const lama = sisipTugas('impor_jalan', impor.id);
    await expect(uji.panggil('administrator', 'tugas.lanjutkan', { id: lama })).rejects.toMatchObject({ kode: 'ATURAN', message: 'Sebagian impor ini sudah diurungkan.' });
  }, 60_000);

  it('di komputer yang hanya memakai baris perintah: pekerjaan yang ditinggalkan programnya dapat dilanjutkan', async () => {
    const { imporId, tugasId } = await matiSaatMengembalikan();
    expect((await uji.panggil('administrator', 'tugas.lihat', { id: tugasId })).dapatDilanjutkan).toBe(true);
    await uji.panggil('administrator', 'tugas.lanjutkan', { id: tugasId });
    await expect(uji.buka.pelari.tunggu(tugasId)).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    expect([hidup(), (await lihat(imporId)).keadaan]).toEqual([0, 'siap']);
  }, 60_000);
});

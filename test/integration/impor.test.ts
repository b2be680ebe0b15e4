import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keluar } from '../../src/shared/contract.ts';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const csv = (isi: string) => ({ nama: 'daftar.csv', mime: 'text/csv', isi: Buffer.from(isi) });
const KEPALA = 'NIP;Nama;Tanggal Lahir;Jenis Kelamin;Status Pegawai;Golongan;TMT Golongan;MK Tahun;MK Bulan;No SK Pangkat;TMT CPNS;Jabatan;TMT Jabatan;Unit Kerja;Unit Induk;Agama';
const BUDI = "'199001012015031999;Budi Contoh, S.Kom.;01-01-1990;L;PNS;III/b;01-04-2023;8;1;823/1/2023;01-03-2015;Analis Contoh;01-05-2019;Subbag Umum;Dinas A;Islam".replace("'", '');
const SITI = '198505052010012998;Dra. Siti Contoh, M.Si.;5 Mei 1985;P;PNS;Pembina (IV/a);1-10-2024;14;9;823/2/2024;01-01-2010;Guru Contoh;01-02-2020;SDN Contoh 1;Dinas B;Kristen Protestan';

async function periksa(isi: ReturnType<typeof csv>): Promise<Keluar<'impor.lihat'>> {
  const { imporId, tugasId } = await uji.panggil('operator', 'impor.periksa', {}, isi);
  await uji.buka.pelari.tunggu(tugasId).catch(() => undefined);
  return uji.panggil('operator', 'impor.lihat', { id: imporId });
}

async function jalankan(id: string): Promise<void> {
  const { tugasId } = await uji.panggil('operator', 'impor.jalankan', { id });
  await uji.buka.pelari.tunggu(tugasId);
}

const jumlahPegawai = () => uji.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai WHERE dihapus_pada IS NULL')!.n;

describe('Impor daftar pegawai', () => {
  it('uji coba tidak menulis apa pun; dijalankan baru tertulis; diimpor ulang tidak menghasilkan apa-apa', async () => {
    const isi = csv([KEPALA, BUDI, SITI].join('\n'));
    const uji1 = await periksa(isi);
    expect(uji1).toMatchObject({ keadaan: 'siap', jumlah: { baca: 2, baru: 2, salah: 0 } });
    expect(jumlahPegawai()).toBe(0);
    await jalankan(uji1.id);
    expect(jumlahPegawai()).toBe(2);
    const [budi] = await uji.panggil('operator', 'pegawai.cari', { teks: 'budi' });
    expect(budi).toMatchObject({ nip: '199001012015031999', nama: 'Budi Contoh, S.Kom.', golongan: 'III/b', jabatan: 'Analis Contoh', unit: 'Subbag Umum' });
    const ulang = await periksa(isi);
    expect(ulang.jumlah).toMatchObject({ baru: 0, berubah: 0, sama: 2 });
  });

  it('memuat tabel rujukan sendiri bila belum ada, juga dari baris perintah yang tidak punya jadwal', async () => {
    const { mentah } = uji.buka.basis;
    mentah.exec('DELETE FROM rujukan; DELETE FROM rujukan_jenis;');
    const { keadaan } = await periksa(csv([KEPALA, BUDI].join('\n')));
    expect(keadaan).toBe('siap');
  }, 60_000);

  it('menyebut kolom, lama dan baru bagi yang berubah, lalu hanya mengubah itu', async () => {
    const awal = await periksa(csv([KEPALA, BUDI].join('\n')));
    await jalankan(awal.id);
    const baru = await periksa(csv([KEPALA, BUDI.replace('Islam', 'Hindu').replace('III/b;01-04-2023;8;1', 'III/c;01-04-2026;11;1')].join('\n')));
    expect(baru.jumlah).toMatchObject({ berubah: 1, baru: 0 });
    const { baris } = await uji.panggil('operator', 'impor.baris', { id: baru.id, keadaan: 'berubah' });
    expect(baris[0]?.ubah).toContainEqual({ kolom: 'agama', lama: 'Islam', baru: 'Hindu' });
    await jalankan(baru.id);
    const [budi] = await uji.panggil('operator', 'pegawai.cari', { teks: 'budi' });
    expect(budi?.golongan).toBe('III/c');
    const pangkat = await uji.panggil('operator', 'riwayat.daftar', { pegawaiId: budi!.id, kode: 'pangkat' });
    expect(pangkat.map((p) => p.nilai['golongan'])).toEqual(['III/c', 'III/b']);
  });

  it('mengurungkan seluruh impor, kecuali catatan yang sudah diubah sesudahnya', async () => {
    const impor = await periksa(csv([KEPALA, BUDI, SITI].join('\n')));
    await jalankan(impor.id);
    const [siti] = await uji.panggil('operator', 'pegawai.cari', { teks: 'siti' });
    const lihat = await uji.panggil('operator', 'pegawai.lihat', { id: siti!.id });
    await uji.panggil('operator', 'pegawai.simpan', { id: siti!.id, rev: lihat.rev, dataUtama: { ...lihat.dataUtama, no_hp: '08001234567' }, alasan: { nip_tmt: 'uji', NIP: 'uji' } });
    const { tugasId } = await uji.panggil('operator', 'impor.urungkan', { id: impor.id });
    const hasil = (await uji.buka.pelari.tunggu(tugasId)) as { diurungkan: number; tertinggal: string[] };
    expect(hasil.diurungkan).toBe(1);
    expect(hasil.tertinggal).toEqual([expect.stringContaining('Siti')]);
    expect(await uji.panggil('operator', 'pegawai.cari', { teks: 'budi' })).toEqual([]);
    expect(await uji.panggil('operator', 'pegawai.cari', { teks: 'siti' })).toHaveLength(1);
  });

  it('tidak mengambil kembali pegawai yang sudah mendapat riwayat atau surat sesudah impor, dan menyebutnya', async () => {
    const impor = await periksa(csv([KEPALA, BUDI, SITI].join('\n')));
    await jalankan(impor.id);
    const [siti] = await uji.panggil('operator', 'pegawai.cari', { teks: 'siti' });
    await uji.panggil('operator', 'riwayat.simpan', { kode: 'skp', pegawaiId: siti!.id, id: null, rev: null, nilai: { tahun: 2025, kuadran: '2' } });
    const { tugasId } = await uji.panggil('operator', 'impor.urungkan', { id: impor.id });
    expect(await uji.buka.pelari.tunggu(tugasId)).toMatchObject({ diurungkan: 1 });
    expect(await uji.panggil('operator', 'impor.lihat', { id: impor.id })).toMatchObject({ keadaan: 'diurungkan', tertinggal: [expect.stringContaining('Siti')] });
    expect(jumlahPegawai()).toBe(1);
  });

  it('menolak NIP yang dijadikan angka oleh Excel dengan anjuran format teks, dan mengembalikan baris itu dengan kolom Masalah', async () => {
    const hasil = await periksa(csv([KEPALA, BUDI.replace('199001012015031999', '1.99001E+17'), SITI].join('\n')));
    expect(hasil.jumlah).toMatchObject({ baru: 1, salah: 1 });
    const { baris } = await uji.panggil('operator', 'impor.baris', { id: hasil.id, keadaan: 'salah' });
    expect(baris[0]?.masalah[0]).toMatchObject({ kepala: 'NIP', berat: 'galat' });
    expect(`${baris[0]?.masalah[0]?.pesan} ${baris[0]?.masalah[0]?.saran}`).toMatch(/[Tt]eks/);
    const berkas = await uji.panggil('operator', 'impor.unduhSalah', { id: hasil.id });
    const [lembar] = await bacaLembar(berkas.isi);
    expect(lembar?.baris[0]).toContain('Masalah');
    expect(lembar?.baris).toHaveLength(2);
  });

  it('berkas rusak atau bukan daftar: pesan jelas, tidak ada yang tertulis', async () => {
    for (const isi of [Buffer.from('PK\u0003\u0004rusak'), Buffer.from('hanya sebuah kalimat'), Buffer.alloc(0)]) {
      const hasil = await periksa({ nama: 'x.xlsx', mime: '', isi });
      expect(hasil.keadaan).toBe('gagal');
      expect(hasil.galat?.length).toBeGreaterThan(20);
    }
    expect(jumlahPegawai()).toBe(0);
  });

  it('contoh berantakan: tidak ada baris yang hilang dan yang siap dapat ditulis', async () => {
    const isi = readFileSync(new URL('../lembar/contoh/nominatif-berantakan.xlsx', import.meta.url));
    const hasil = await periksa({ nama: 'nominatif-berantakan.xlsx', mime: '', isi });
    expect(hasil.keadaan).toBe('siap');
    expect(hasil.ringkasMasalah[0]?.pesan).toMatch(/Tanggal Masuk/);
    const j = hasil.jumlah;
    expect(j.baru + j.berubah + j.sama + j.salah + j.kosong + j.gabung).toBe(j.baca);
    expect(j.baru).toBeGreaterThan(20);
    await jalankan(hasil.id);
    expect(jumlahPegawai()).toBe(j.baru);
    const ulang = await periksa({ nama: 'nominatif-berantakan.xlsx', mime: '', isi });
    const beda = await uji.panggil('operator', 'impor.baris', { id: ulang.id, keadaan: 'berubah' });
    expect(beda.baris.map((b) => b.ubah)).toEqual([]);
    expect(ulang.jumlah).toMatchObject({ baru: 0, berubah: 0 });
  });

  it('KGB dari daftar tanpa MKG dihitung dan ditandai, sehingga suratnya menunggu diperiksa', async () => {
    const hasil = await periksa(csv([`${KEPALA};TMT KGB Terakhir;No SK KGB`, `${BUDI};01-03-2025;822/1/2025`].join('\n')));
    await jalankan(hasil.id);
    const [budi] = await uji.panggil('operator', 'pegawai.cari', { teks: 'budi' });
    const [kgb] = await uji.panggil('operator', 'riwayat.daftar', { pegawaiId: budi!.id, kode: 'kgb' });
    expect(kgb?.nilai).toMatchObject({ tmt: '2025-03-01', golongan: 'III/b', mkg_tahun: 10, mkg_bulan: 0, mkg_dihitung: 1 });
  });
});

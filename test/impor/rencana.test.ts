import { describe, expect, test } from 'vitest';
import { bandingkan } from '../../src/shared/impor/banding.ts';
import { cocokkanKepala } from '../../src/shared/impor/kepala.ts';
import type { BarisSel } from '../../src/shared/impor/lembar.ts';
import { barisSalah, KEPALA_MASALAH } from '../../src/shared/impor/rencana.ts';
import { KONTEKS, KONTEKS_BUP, laksanakan, NIP_DUA, NIP_SATU, rencanaLembar } from './bantu.ts';

const KEPALA = ['NIP', 'Nama', 'Golongan', 'TMT', 'MK Tahun', 'MK Bulan', 'Jabatan', 'Unit Kerja', 'Agama'];
const SATU: BarisSel = [NIP_SATU, 'Contoh Satu, S.Kom.', 'III/b', '01-04-2019', '4', '1', 'Pranata Komputer Ahli Pertama', 'Subbag Umum', 'Islam'];
const DUA: BarisSel = [NIP_DUA, 'Contoh Dua', 'III/c', '01-10-2020', '10', '9', 'Kepala Bidang', 'Bidang Mutasi', 'Hindu'];

const gabung = (lama: Parameters<typeof bandingkan>[0], baru: Parameters<typeof bandingkan>[1]) => bandingkan(lama, baru).hasil;
const ganti = (baris: BarisSel, isi: Partial<Record<number, BarisSel[number]>>): BarisSel => baris.map((sel, i) => (i in isi ? (isi[i] ?? null) : sel));

describe('rencana impor', () => {
  test('diimpor dua kali: yang kedua tidak menambah dan tidak mengubah apa pun', () => {
    const lembar = [KEPALA, SATU, DUA];
    const pertama = rencanaLembar(lembar);
    expect(pertama.jumlah).toMatchObject({ baca: 2, baru: 2 });
    const ada = laksanakan(pertama, new Map(), gabung);
    const kedua = rencanaLembar(lembar, ada);
    expect(kedua.jumlah).toMatchObject({ baru: 0, berubah: 0, sama: 2 });
    expect(kedua.baris.map((b) => b.kunci)).toEqual(pertama.baris.map((b) => b.kunci));
  });

  test('kekurangan isian yang sudah tercatat tidak diperingatkan lagi; yang ditambah tetap', () => {
    const kepala = ['NIP', 'Nama', 'Golongan', 'TMT', 'Jabatan', 'TMT Jabatan', 'Jenis Kelamin'];
    const satu: BarisSel = [NIP_SATU, 'Contoh Satu', 'III/a', '01-03-2020', 'Kepala Bidang Mutasi', '01-03-2021', null];
    const pertama = rencanaLembar([kepala, satu], new Map(), KONTEKS_BUP);
    expect(pertama.baris[0]?.masalah.map((m) => m.kode).toSorted()).toEqual(['DARI_NIP', 'JENIS_JABATAN_KOSONG', 'MKG_DIHITUNG']);
    const ada = laksanakan(pertama, new Map(), gabung);
    expect(rencanaLembar([kepala, satu], ada, KONTEKS_BUP)).toMatchObject({ jumlah: { sama: 1, peringatan: 0 }, ringkasMasalah: [] });
    const naik = rencanaLembar([kepala, ganti(satu, { 4: 'Kepala Bidang Kinerja', 5: '01-02-2024' })], ada, KONTEKS_BUP);
    expect(naik.baris[0]?.masalah.map((m) => m.kode)).toEqual(['JENIS_JABATAN_KOSONG']);
  });

  test('yang melengkapi isian tercatat tetap diperingatkan: MKG hitungan yang akan ditulis, jabatan yang mendapat TMT', () => {
    const kepala = ['NIP', 'Nama', 'Jenis Kelamin', 'Golongan', 'TMT', 'Jabatan', 'TMT Jabatan'];
    const dulu: BarisSel = [NIP_SATU, 'Contoh Satu', 'L', 'III/a', null, 'Kepala Bidang Mutasi', null];
    const ada = laksanakan(rencanaLembar([kepala, dulu], new Map(), KONTEKS_BUP), new Map(), gabung);
    const kini = rencanaLembar([kepala, ganti(dulu, { 4: '01-03-2020', 6: '01-03-2021' })], ada, KONTEKS_BUP).baris[0];
    expect(kini?.ubah.map((x) => x.kolom)).toEqual(expect.arrayContaining(['tmt', 'mkgTahun']));
    expect(kini?.masalah.map((m) => m.kode).toSorted()).toEqual(['JENIS_JABATAN_KOSONG', 'MKG_DIHITUNG']);
  });

  test('perubahan disebut kolom demi kolom, lama dan baru', () => {
    const ada = laksanakan(rencanaLembar([KEPALA, SATU]), new Map(), gabung);
    const rencana = rencanaLembar([KEPALA, ganti(SATU, { 7: 'Subbag Keuangan', 5: '2' })], ada);
    expect(rencana.baris[0]?.keadaan).toBe('berubah');
    expect(rencana.baris[0]?.ubah).toEqual([
      { jenis: 'isi', tabel: 'pegawai', kolom: 'unitKerja', lama: 'Subbag Umum', baru: 'Subbag Keuangan', indeks: -1 },
      { jenis: 'isi', tabel: 'pangkat', kolom: 'mkgBulan', lama: 1, baru: 2, indeks: 0 },
      { jenis: 'isi', tabel: 'jabatan', kolom: 'unit', lama: 'Subbag Umum', baru: 'Subbag Keuangan', indeks: 0 },
    ]);
  });

  test('sel kosong tidak menghapus data yang sudah ada', () => {
    const ada = laksanakan(rencanaLembar([KEPALA, SATU]), new Map(), gabung);
    const rencana = rencanaLembar([KEPALA, [NIP_SATU, 'CONTOH SATU', '', '-', '', '', '0', '', '']], ada);
    expect(rencana.jumlah).toMatchObject({ sama: 1, berubah: 0 });
  });

  test('pangkat yang lebih baru menjadi baris riwayat tambahan', () => {
    const ada = laksanakan(rencanaLembar([KEPALA, SATU]), new Map(), gabung);
    const rencana = rencanaLembar([KEPALA, ganti(SATU, { 2: 'III/c', 3: '01-04-2023', 4: '8' })], ada);
    expect(rencana.baris[0]?.ubah).toEqual([{ jenis: 'tambah', tabel: 'pangkat', kolom: '', lama: null, baru: 'III/c TMT 2023-04-01', indeks: 0 }]);
  });

  test('MKG hasil hitungan tidak menimpa MKG dari SK, dan yang dari SK menggantikan hitungan', () => {
    const dihitung = ganti(SATU, { 4: '', 5: '' });
    const dariSk = laksanakan(rencanaLembar([KEPALA, SATU]), new Map(), gabung);
    expect(rencanaLembar([KEPALA, dihitung], dariSk).jumlah).toMatchObject({ sama: 1 });
    const hitungan = laksanakan(rencanaLembar([KEPALA, dihitung]), new Map(), gabung);
    const rencana = rencanaLembar([KEPALA, SATU], hitungan);
    expect(rencana.baris[0]?.ubah).toContainEqual({ jenis: 'isi', tabel: 'pangkat', kolom: 'mkgDihitung', lama: true, baru: false, indeks: 0 });
    const tanpaAturan = rencanaLembar([KEPALA, dihitung], dariSk, { hariIni: KONTEKS.hariIni, aturanNip: KONTEKS.aturanNip });
    expect(tanpaAturan.jumlah).toMatchObject({ sama: 1 });
  });

  test('baris yang sama persis dihitung satu kali dengan catatan', () => {
    const rencana = rencanaLembar([KEPALA, SATU, SATU, SATU]);
    expect(rencana.jumlah).toMatchObject({ baca: 3, baru: 1, gabung: 2 });
    expect(rencana.baris[2]).toMatchObject({ gabungKe: 2, masalah: expect.arrayContaining([expect.objectContaining({ kode: 'GABUNG_SAMA' })]) });
  });

  test('NIP yang sama dengan pangkat berbeda: yang terbaru berlaku, yang lama menjadi riwayat, keduanya ditandai', () => {
    const baru = ganti(SATU, { 2: 'III/c', 3: '01-04-2023', 4: '8', 7: 'Subbag Keuangan' });
    for (const urutan of [[SATU, baru], [baru, SATU]]) {
      const rencana = rencanaLembar([KEPALA, ...urutan]);
      expect(rencana.jumlah).toMatchObject({ baca: 2, baru: 1, gabung: 1, keputusan: 2 });
      const utama = rencana.baris.find((b) => b.keadaan === 'baru');
      expect(utama?.data?.pangkat.map((p) => p.golongan).toSorted()).toEqual(['III/b', 'III/c']);
      expect(utama?.data?.pegawai.unitKerja).toBe('Subbag Keuangan');
      expect(rencana.baris.find((b) => b.keadaan === 'gabung')?.masalah.at(-1)?.pesan).toContain('Subbag Umum');
    }
  });

  test('NIP yang sama tetapi isinya bertentangan tanpa yang lebih baru: keduanya ditahan', () => {
    const rencana = rencanaLembar([KEPALA, SATU, ganti(SATU, { 8: 'Hindu' })]);
    expect(rencana.jumlah).toMatchObject({ salah: 2, baru: 0 });
    expect(rencana.baris[0]?.masalah.at(-1)).toMatchObject({ kode: 'NIP_GANDA', berat: 'galat' });
  });

  test('NIP yang sama untuk dua nama ditahan keduanya', () => {
    const rencana = rencanaLembar([KEPALA, SATU, ganti(SATU, { 1: 'Orang Lain', 3: '01-04-2023' })]);
    expect(rencana.jumlah).toMatchObject({ salah: 2 });
    expect(rencana.baris[1]?.masalah.at(-1)?.pesan).toContain('Contoh Satu, Orang Lain');
  });

  test('baris salah keluar dengan kolom Masalah, diperbaiki, dan diimpor lagi', () => {
    const rencana = rencanaLembar([['DAFTAR'], KEPALA, SATU, ganti(DUA, { 0: 1.98505e17 })]);
    expect(rencana.jumlah).toMatchObject({ baru: 1, salah: 1 });
    const salah = barisSalah(rencana);
    expect(salah.kepala).toEqual([...KEPALA, KEPALA_MASALAH]);
    expect(salah.baris).toHaveLength(1);
    expect(salah.baris[0]?.at(-1)).toEqual(expect.stringMatching(/NIP: NIP berubah menjadi angka/));
    const diperbaiki = rencanaLembar([salah.kepala, ganti(salah.baris[0] ?? [], { 0: NIP_DUA })]);
    expect(cocokkanKepala([salah.kepala]).keadaan).toBe('cocok');
    expect(diperbaiki.jumlah).toMatchObject({ baru: 1, salah: 0 });
    const masihSalah = barisSalah(rencanaLembar([salah.kepala, ...salah.baris]));
    expect(masihSalah.kepala).toEqual(salah.kepala);
  });

  test('ringkasan masalah menghitung menurut jenisnya, galat lebih dahulu', () => {
    const rencana = rencanaLembar([KEPALA, ganti(SATU, { 8: 'Islm' }), ganti(DUA, { 8: 'Hndu' }), ['', 'Tanpa NIP']]);
    expect(rencana.ringkasMasalah.map((m) => `${m.berat} ${m.kode} ${m.jumlah}`)).toEqual(['galat NIP_KOSONG 1', 'peringatan PADANAN 2', 'peringatan DARI_NIP 2']);
  });
});

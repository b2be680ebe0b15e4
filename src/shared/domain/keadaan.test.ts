import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { berhenti, cltn, cpns, jabatan, kgb, pangkat, pmk, potret } from '../../../test/support/potret-contoh.ts';
import { hitungBup } from './bup.ts';
import { keadaanPegawai } from './keadaan.ts';
import { kedudukanAktif, kedudukanHukum, parseKedudukan } from './kedudukan.ts';

const aturan = aturanBawaan();
const orang = potret({
  tanggalLahir: '1985-05-20',
  tmtCpns: '2010-01-01',
  tmtPns: '2011-02-01',
  pangkat: [cpns('II/c', '2010-01-01', '3-0'), pangkat('II/d', '2014-04-01', '7-3'), pangkat('III/a', '2018-04-01', '6-3')],
  kgb: [kgb('III/a', '2025-01-01', '13-0')],
  jabatan: [
    jabatan('Pengadministrasi', '2010-01-01'),
    jabatan('Kepala Subbagian Umum', '2024-02-01', { jenisJabatan: 1, eselon: 'IV.a' }),
    jabatan('Sekretaris', '2026-01-01', { jenisJabatan: 1, eselon: 'III.b', jenisPenugasan: 'PLT', selesai: '2026-06-30' }),
  ],
  pendidikan: [
    { id: 'd1', tingkat: '30', nama: 'D-III Contoh', tahunLulus: 2008 },
    { id: 'd2', tingkat: '40', nama: 'S-1 Contoh', tahunLulus: 2017 },
    { id: 'd3', tingkat: '40', nama: 'S-1 Lain', tahunLulus: null },
  ],
});

describe('keadaan pegawai pada suatu tanggal', () => {
  test('sekarang: golongan, MKG, jabatan, gaji, dan asalnya', () => {
    const k = keadaanPegawai(orang, aturan, '2026-04-01');
    expect(k).toMatchObject({
      status: 'PNS',
      golongan: 'III/a',
      pangkat: 'Penata Muda',
      tmtGolongan: '2018-04-01',
      mkgTmt: { tahun: 6, bulan: 3 },
      mkg: { tahun: 14, bulan: 3 },
      masaKerjaSeluruhnya: { tahun: 16, bulan: 3 },
      gajiPokok: 3355400,
      gajiDibayar: 3355400,
      umur: { tahun: 40, bulan: 10, hari: 12 },
      tmtPensiun: '2043-06-01',
      kedudukanHukum: { nama: 'Aktif', aktif: true },
    });
    expect(k.jabatan?.nama).toBe('Kepala Subbagian Umum');
    expect(k.penugasan.map((j) => j.nama)).toEqual(['Sekretaris']);
    expect(k.pendidikan?.id).toBe('d2');
    expect(k.sumber).toEqual({
      golongan: { riwayat: 'pangkat', id: 'p-III/a-2018-04-01' },
      mkg: { riwayat: 'kgb', id: 'k-2025-01-01' },
      gajiPokok: { riwayat: 'kgb', id: 'k-2025-01-01' },
      jabatan: { riwayat: 'jabatan', id: 'j-Kepala Subbagian Umum-2024-02-01' },
      pendidikan: { riwayat: 'pendidikan', id: 'd2' },
      berhenti: null,
    });
  });

  test('dulu: masih CPNS, pendidikan dan jabatan waktu itu', () => {
    const k = keadaanPegawai(orang, aturan, '2010-06-01');
    expect(k).toMatchObject({ status: 'CPNS', golongan: 'II/c', mkg: { tahun: 3, bulan: 5 }, persenGaji: 80, gajiPokok: null, gajiDibayar: null });
    expect(k.jabatan?.nama).toBe('Pengadministrasi');
    expect(k.pendidikan?.id).toBe('d3');
  });

  test('sebelum diangkat dan setelah berhenti', () => {
    expect(keadaanPegawai(orang, aturan, '2009-12-31')).toMatchObject({ status: 'BELUM', golongan: null, mkg: null, jabatan: null });
    const keluar = { ...orang, pemberhentian: [berhenti('2026-03-01', '3')] };
    expect(keadaanPegawai(keluar, aturan, '2026-03-01')).toMatchObject({ status: 'BERHENTI', sumber: { berhenti: { riwayat: 'pemberhentian' } } });
    expect(keadaanPegawai({ ...orang, tanggalMeninggal: '2026-02-02' }, aturan, '2026-03-01').status).toBe('BERHENTI');
  });

  test('CLTN mengurangi MKG dan masa kerja seluruhnya', () => {
    const k = keadaanPegawai({ ...orang, cltn: [cltn('2025-07-01', '2025-12-31')] }, aturan, '2026-04-01');
    expect(k.mkg).toEqual({ tahun: 13, bulan: 9 });
    expect(k.masaKerjaSeluruhnya).toEqual({ tahun: 15, bulan: 9 });
  });

  test('PMK menentukan MKG dan gaji', () => {
    const k = keadaanPegawai({ ...orang, pmk: [pmk('2026-01-01', '16-0')] }, aturan, '2026-04-01');
    expect(k).toMatchObject({ mkg: { tahun: 16, bulan: 3 }, gajiPokok: 3570100, sumber: { gajiPokok: { riwayat: 'pmk' } } });
  });

  test('gaji tidak naik sendiri sebelum surat KGB ada', () => {
    expect(keadaanPegawai(orang, aturan, '2027-06-01').gajiPokok).toBe(3355400);
  });

  test('jabatan yang sudah selesai tidak lagi tampil, tetapi masih menentukan BUP', () => {
    const k = keadaanPegawai({ ...orang, jabatan: [jabatan('Guru Ahli Muda', '2012-01-01', { jenisJabatan: 2, selesai: '2025-12-31' })] }, aturan, '2026-04-01');
    expect(k.jabatan).toBeNull();
    expect(k.bup.usia).toBe(60);
  });

  test('tanpa riwayat apa pun tidak menimbulkan galat', () => {
    const k = keadaanPegawai(potret({ jabatan: [], tmtCpns: null, tmtPns: null }), aturan, '2026-04-01');
    expect(k).toMatchObject({ golongan: null, mkg: null, jabatan: null, pendidikan: null, gajiPokok: null, bup: { usia: 58, pasti: false } });
  });
});

describe('batas usia pensiun', () => {
  test.each([
    ['Pengolah Data', { jenisJabatan: 4 }, 58],
    ['Kepala Dinas', { jenisJabatan: 1, eselon: 'II.b' }, 60],
    ['Camat', { jenisJabatan: 1, eselon: 'III.a' }, 58],
    ['Analis Ahli Madya', { jenisJabatan: 2 }, 60],
    ['Analis Ahli Muda', { jenisJabatan: 2 }, 58],
    ['Dokter Ahli Utama', { jenisJabatan: 2 }, 65],
    ['Guru Ahli Pertama', { jenisJabatan: 2 }, 60],
    ['Guru Ahli Utama', { jenisJabatan: 2 }, 60],
    ['Guru Muda', { jenisJabatan: 4 }, 60],
    ['Guru Madya', {}, 60],
    ['GURU  UTAMA', { jenisJabatan: 4 }, 60],
    ['Analis Ahli Madya', { jenisJabatan: 4 }, 60],
    ['Pengelola Data Guru', { jenisJabatan: 4 }, 58],
    ['Guru Besar', { jenisJabatan: 2 }, 70],
    ['Peneliti Ahli Madya', { jenisJabatan: 2, bup: 65 }, 65],
    ['Analis Ahli Madya', { jenisJabatan: 2, bup: 0 }, 60],
  ] as const)('%s', (nama, lain, usia) => {
    expect(hitungBup({ tanggalLahir: '1970-01-31', jabatan: [jabatan(nama, '2020-01-01', lain)] }, aturan.bup.isi, '2026-01-01').usia).toBe(usia);
  });

  test('pensiun mulai tanggal 1 bulan setelah usia tercapai, juga bila lahir tanggal 1', () => {
    const lahir = (tanggalLahir: string) => hitungBup({ tanggalLahir, jabatan: [] }, aturan.bup.isi, '2026-01-01').tmtPensiun;
    expect(lahir('1968-12-31')).toBe('2027-01-01');
    expect(lahir('1968-12-01')).toBe('2027-01-01');
    expect(lahir('1968-02-29')).toBe('2026-03-01');
  });

  test('PLT tidak menentukan BUP', () => {
    const j = [jabatan('Pengolah Data', '2020-01-01'), jabatan('Kepala Dinas', '2025-01-01', { jenisJabatan: 1, eselon: 'II.b', jenisPenugasan: 'PLT' })];
    expect(hitungBup({ tanggalLahir: '1970-01-31', jabatan: j }, aturan.bup.isi, '2026-01-01').usia).toBe(58);
  });
});

describe('kedudukan hukum', () => {
  const tabel = aturan.kedudukanHukum.isi;
  test('kode aktif dan tidak aktif', () => {
    expect(['01', '03', '1', '20'].every((k) => kedudukanAktif(k, tabel))).toBe(true);
    expect(['02', '04', '66', '99', 'XX'].some((k) => kedudukanAktif(k, tabel))).toBe(false);
    expect(kedudukanHukum('45', tabel).nama).toContain('tidak dikenal');
  });

  test('dibaca dari kode atau nama', () => {
    expect(parseKedudukan('1', tabel)?.kode).toBe('01');
    expect(parseKedudukan(' cltn ', tabel)?.kode).toBe('02');
    expect(parseKedudukan('entah', tabel)).toBeNull();
    expect(parseKedudukan('', tabel)).toBeNull();
  });
});

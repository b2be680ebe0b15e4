import { describe, expect, it } from 'vitest';
import type { Blok, BlokDari } from '../../src/shared/dokumen/blok.ts';
import { skemaNaskah } from '../../src/shared/dokumen/naskah.ts';
import { skemaDataPenundaan, type DataPenundaan, type DataSkgb } from '../../src/shared/layanan/kgb/naskah-data.ts';
import { naskahPenundaan, naskahSkgb } from './contoh.ts';

const DASAR: DataSkgb = {
  bentuk: {
    kertas: { kode: 'f4', nama: 'F4', lebarMm: 215, tinggiMm: 330, sumber: 'uji' },
    tepi: { atas: 14, kanan: 22, bawah: 18, kiri: 28 },
    keluarga: 'heros',
    ukuran: 10.5,
    spasi: 1.05,
    kop: { jenis: 'kop', susunan: 'samping', baris: [{ teks: 'PEMERINTAH KABUPATEN CONTOH', ukuran: 13 }], garis: 'ganda' },
    tempat: 'Contoh',
    penandatangan: { jabatan: [{ awalan: 'a.n.', teks: 'BUPATI CONTOH' }, { teks: 'KEPALA BADAN,' }], nama: 'PEJABAT CONTOH', pangkat: 'Pembina Utama Muda, IV/c', nip: '197001011995031001' },
    tembusan: ['Kepala Kantor Regional BKN;'],
  },
  jenisAsn: 'PNS',
  nomor: '800.1.11.13/15-BKPSDM/2026',
  sifat: 'Biasa',
  lampiran: '-',
  perihal: 'Pemberitahuan Kenaikan Gaji Berkala',
  tanggal: '2026-11-23',
  kepada: { nama: 'Kepala BPKAD', di: 'Contoh' },
  nama: 'Pegawai Contoh, S.Pd.',
  tempatLahir: 'Contoh',
  tanggalLahir: '1985-03-17',
  nip: '198503172009041002',
  pangkat: 'Penata, III/c',
  unitKerja: 'Dinas Pendidikan',
  lama: { gaji: { pokok: 3_561_000, persen: 100, dibayar: 3_561_000 }, oleh: 'Bupati Contoh', tanggalSk: '2024-11-04', nomorSk: '822/7/2024', tmt: '2025-01-01', mkg: { tahun: 14, bulan: 0 } },
  baru: { gaji: { pokok: 3_673_100, persen: 100, dibayar: 3_673_100 }, tmt: '2027-01-01', mkg: { tahun: 16, bulan: 0 } },
  gajiBaruTerbilang: 'tiga juta enam ratus tujuh puluh tiga ribu seratus rupiah',
  peraturanGaji: 'Peraturan Pemerintah Nomor 5 Tahun 2024',
  instansi: 'Pemerintah Kabupaten Contoh',
  kgbBerikut: '2029-01-01',
  verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' },
};

function polos(teks: BlokDari<'paragraf'>['teks']): string {
  return typeof teks === 'string' ? teks : teks.map((p) => p.teks).join('');
}

function isian(blok: readonly Blok[]): Record<string, string> {
  return Object.fromEntries(blok.flatMap((b) => (b.jenis === 'daftar-data' ? b.butir.map((d) => [`${d.nomor} ${polos(d.label)}`.trim(), polos(d.nilai).replaceAll('\u00a0', ' ')]) : [])));
}

function paragraf(blok: readonly Blok[]): string[] {
  return blok.flatMap((b) => (b.jenis === 'paragraf' ? [`${b.tanda ?? ''} ${polos(b.teks)}`.trim().replaceAll('\u00a0', ' ')] : []));
}

describe('surat pemberitahuan KGB', () => {
  it('memuat semua isian menurut urutan surat', () => {
    const naskah = naskahSkgb(DASAR);
    expect(skemaNaskah.safeParse(naskah).success).toBe(true);
    expect(isian(naskah.blok)).toEqual({
      '1. Nama': 'Pegawai Contoh, S.Pd.',
      '2. Tempat, tanggal lahir': 'Contoh, 17 Maret 1985',
      '3. NIP': '19850317 200904 1 002',
      '4. Pangkat, golongan/ruang': 'Penata, III/c',
      '5. Unit kerja': 'Dinas Pendidikan',
      '6. Gaji pokok lama': 'Rp3.561.000,00',
      'a. Oleh': 'Bupati Contoh',
      'b. Tanggal dan nomor': '4 November 2024, Nomor 822/7/2024',
      'c. Mulai berlaku tanggal': '1 Januari 2025',
      'd. Masa kerja golongan': '14 tahun 0 bulan',
      '7. Gaji pokok baru': 'Rp3.673.100,00',
      '': '(tiga juta enam ratus tujuh puluh tiga ribu seratus rupiah)',
      '8. Mulai berlaku tanggal': '1 Januari 2027',
      '9. Masa kerja golongan': '16 tahun 0 bulan',
    });
    expect(paragraf(naskah.blok)).toContain('b. kenaikan gaji berkala yang akan datang, jika memenuhi syarat, pada tanggal 1 Januari 2029.');
    expect(paragraf(naskah.blok).join(' ')).toContain('sesuai dengan Peraturan Pemerintah Nomor 5 Tahun 2024,');
  });

  it('CPNS menyebut hitungan 80 persen', () => {
    const gaji = { pokok: 2_785_700, persen: 80, dibayar: 2_228_560 };
    const naskah = naskahSkgb({ ...DASAR, jenisAsn: 'CPNS', pangkat: '-', lama: { ...DASAR.lama, gaji } });
    expect(isian(naskah.blok)['6. Gaji pokok lama']).toBe('80% × Rp2.785.700,00 = Rp2.228.560,00');
    expect(paragraf(naskah.blok)).toContain('a. yang bersangkutan adalah Calon Pegawai Negeri Sipil pada Pemerintah Kabupaten Contoh;');
  });

  it('PPPK memakai sebutan dan golongannya sendiri', () => {
    const naskah = naskahSkgb({ ...DASAR, jenisAsn: 'PPPK', pangkat: 'IX' });
    expect(isian(naskah.blok)).toMatchObject({ '3. NI PPPK': '19850317 200904 1 002', '4. Golongan': 'IX' });
  });

  it('pada ujung tabel gaji tidak menjanjikan kenaikan berikutnya', () => {
    expect(paragraf(naskahSkgb({ ...DASAR, kgbBerikut: null }).blok).join(' ')).toContain('telah mencapai maksimal');
  });

  it('QR memuat alamat pemeriksaan dan tokennya', () => {
    const ttd = naskahSkgb(DASAR).blok.find((b) => b.jenis === 'tanda-tangan');
    expect(ttd).toMatchObject({ qr: { isi: 'https://contoh.go.id/v/K7Q2M9AAAA' }, keterangan: ['Pembina Utama Muda, IV/c', 'NIP\u00a019700101\u00a0199503\u00a01\u00a0001'] });
  });

  it('data yang rusak ditolak sebelum menjadi surat', () => {
    expect(() => naskahSkgb({ ...DASAR, tanggal: '23-11-2026' })).toThrow();
    expect(() => naskahSkgb({ ...DASAR, gajiBaruTerbilang: '' })).toThrow();
  });
});

describe('keputusan penundaan KGB', () => {
  const data: DataPenundaan = {
    bentuk: DASAR.bentuk,
    jenisAsn: 'PNS',
    pejabat: 'BUPATI CONTOH',
    nomor: '800.1.11.13/77/2026',
    tanggal: '2026-11-23',
    nama: DASAR.nama,
    tempatLahir: DASAR.tempatLahir,
    tanggalLahir: DASAR.tanggalLahir,
    nip: DASAR.nip,
    pangkat: DASAR.pangkat,
    unitKerja: DASAR.unitKerja,
    tmtSemula: '2027-01-01',
    lamaBulan: 12,
    tmtPaling: '2028-01-01',
    alasan: 'nilai kinerja belum memenuhi syarat',
    mengingat: ['Peraturan Pemerintah Nomor 7 Tahun 1977;'],
    verifikasi: DASAR.verifikasi,
  };

  it('berbentuk keputusan: Menimbang, Mengingat, MEMUTUSKAN, lalu diktum', () => {
    const naskah = naskahPenundaan(data);
    expect(skemaNaskah.safeParse(naskah).success).toBe(true);
    const label = naskah.blok.flatMap((b) => (b.jenis === 'diktum' ? [b.label] : b.jenis === 'paragraf' && polos(b.teks) === 'MEMUTUSKAN:' ? ['MEMUTUSKAN'] : []));
    expect(label).toEqual(['Menimbang', 'Mengingat', 'MEMUTUSKAN', 'Menetapkan', 'KESATU', 'KEDUA', 'KETIGA']);
    expect(JSON.stringify(naskah.blok).replaceAll('\u00a0', ' ')).toContain('mulai tanggal 1 Januari 2027 selama 12 bulan');
  });

  it('PPPK memakai sebutan dan golongannya sendiri', () => {
    const naskah = naskahPenundaan({ ...data, jenisAsn: 'PPPK', pangkat: 'IX' });
    expect(isian(naskah.blok)).toMatchObject({ '3. NI PPPK': '19850317 200904 1 002', '4. Golongan': 'IX' });
    expect(JSON.stringify(naskah.blok)).not.toMatch(/"NIP"|gol\.\/ruang/);
  });

  it('keputusan lama yang belum menyebut jenis ASN tetap berbunyi sama', () => {
    const { jenisAsn: _, ...lama } = data;
    expect(naskahPenundaan(skemaDataPenundaan.parse(lama))).toEqual(naskahPenundaan(data));
  });

  it('satu dasar hukum tidak bernomor, beberapa bernomor', () => {
    const tanda = (mengingat: readonly string[]) => naskahPenundaan({ ...data, mengingat }).blok.flatMap((b) => (b.jenis === 'diktum' && b.label === 'Mengingat' ? b.butir.map((x) => x.tanda) : []));
    expect(tanda(['A'])).toEqual([undefined]);
    expect(tanda(['A', 'B'])).toEqual(['1.', '2.']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataDrh } from '../../src/shared/dokumen/drh.ts';
import type { Kertas } from '../../src/shared/dokumen/kertas.ts';
import { skemaKertas } from '../../src/shared/dokumen/kertas.ts';
import { skemaBentukSurat, type BentukSurat } from '../../src/shared/dokumen/bentuk-surat.ts';
import type { BerkasNaskah } from '../../src/main/features/naskah/berkas.ts';
import type { Produk } from '../../src/shared/dokumen/produk.ts';
import type { DataPenundaan, DataSkgb } from '../../src/shared/layanan/kgb/naskah-data.ts';
import type { IsiTemplat } from '../../src/shared/dokumen/templat/isi.ts';
import { naskahPenundaan as penundaan, naskahSkgb as skgb } from '../../src/shared/layanan/kgb/naskah.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { siapkanLambang } from '../../src/main/pdf/lambang.ts';
import { siapkanMesin } from '../../src/main/pdf/mesin.ts';
import type { MesinPdf } from '../../src/main/pdf/mesin.ts';
import { pikselLambang, pngRgba } from './lambang-contoh.ts';

const AKAR = join(import.meta.dirname, '../..');
export const FONT_DIR = join(AKAR, 'resources/fonts');

function bacaJson(berkas: string): unknown {
  return JSON.parse(readFileSync(join(AKAR, berkas), 'utf8'));
}

export function kertas(kode: string): Kertas {
  return skemaKertas.parse(bacaJson(`resources/kertas/${kode}.json`));
}

export function lambangContoh(): Buffer {
  return siapkanLambang(pngRgba(pikselLambang(354), 354, 354)).png;
}

export function mesinContoh(): MesinPdf {
  return siapkanMesin({ fontDir: FONT_DIR, lambang: { daerah: lambangContoh() } });
}

/** What resources/naskah/skgb.json says about paper and type. */
export function bentukBawaan(): Pick<BentukSurat, 'kertas' | 'tepi' | 'keluarga' | 'ukuran' | 'spasi'> {
  const { kertas: kode, ...lain } = skemaBawaan.parse(bacaJson('resources/naskah/skgb.json'));
  return { ...lain, kertas: kertas(kode) };
}

const skemaBawaan = skemaBentukSurat.pick({ tepi: true, keluarga: true, ukuran: true, spasi: true }).extend({ kertas: z.string() });

const ISI_SKGB = bacaJson('resources/naskah/isi/skgb.json') as IsiTemplat;
const ISI_PENUNDAAN = bacaJson('resources/naskah/isi/penundaan.json') as IsiTemplat;

/** The letter with the words that come with the program. */
export const naskahSkgb = (data: DataSkgb): Naskah => skgb(data, ISI_SKGB);

/** The decree with the words that come with the program. */
export const naskahPenundaan = (data: DataPenundaan): Naskah => penundaan(data, ISI_PENUNDAAN);

/** Openly made-up office. */
export function bentukContoh(): BentukSurat {
  return {
    ...bentukBawaan(),
    kop: {
      jenis: 'kop',
      lambang: 'daerah',
      tinggiLambangMm: 25,
      susunan: 'samping',
      baris: [
        { teks: 'PEMERINTAH KABUPATEN NUSANTARA RAYA', ukuran: 12.5, tebal: true },
        { teks: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA', ukuran: 14, tebal: true },
        { teks: 'Jalan Contoh Raya Nomor 17, Telepon (021) 555 0170, Kode Pos 57512', ukuran: 9 },
        { teks: 'Laman bkpsdm.contoh.go.id   Pos-el bkpsdm@contoh.go.id', ukuran: 9 },
      ],
      garis: 'ganda',
    },
    tempat: 'Nusantara',
    penandatangan: {
      jabatan: [{ awalan: 'a.n.', teks: 'BUPATI NUSANTARA RAYA' }, { teks: 'KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA,' }],
      nama: 'Dr. CONTOH PEJABAT, S.H., M.Si.',
      pangkat: 'Pembina Utama Muda, IV/c',
      nip: '197001011995031001',
    },
    tembusan: [
      'Kepala Kantor Regional I Badan Kepegawaian Negara;',
      'Kepala Kantor Cabang PT Taspen (Persero);',
      'Kepala Dinas Pendidikan dan Kebudayaan;',
      'Pegawai yang bersangkutan.',
    ],
    kaki: ['Surat ini dibuat oleh Badan Kepegawaian dan Pengembangan Sumber Daya Manusia dan dapat diperiksa keasliannya melalui kode di atas.'],
  };
}

/** The made-up office's form for a product: type and margins of its template, the letterhead it is sent under. */
export function bentukProduk({ tepi, keluarga, ukuran, spasi, tembusan }: BerkasNaskah, kop: Produk['kop'], ukuranKertas: Kertas): BentukSurat {
  const kantor = bentukContoh();
  const ppk = kop === 'ppk';
  return {
    ...kantor,
    tepi, keluarga, ukuran, spasi, tembusan,
    kertas: ukuranKertas,
    kop: ppk ? { jenis: 'kop', lambang: 'daerah', tinggiLambangMm: 20, susunan: 'atas', baris: [{ teks: 'BUPATI NUSANTARA RAYA', ukuran: 14, tebal: true }], garis: 'tanpa' } : kantor.kop,
    penandatangan: ppk ? { jabatan: [{ teks: 'BUPATI NUSANTARA RAYA,' }], nama: 'CONTOH KEPALA DAERAH', pangkat: '', nip: null } : kantor.penandatangan,
  };
}

const BENTUK = bentukContoh();
const JENIS = ['PNS', 'CPNS', 'PPPK'] as const;

/** The i-th made-up letter: the same number always gives the same person. */
export function skgbContoh(i = 0): DataSkgb {
  const jenisAsn = JENIS[i % 3] ?? 'PNS';
  const tahun = 1975 + (i % 25);
  const hari = String(1 + (i % 28)).padStart(2, '0');
  const lama = 2_785_700 + (i % 40) * 31_500;
  const baru = lama + 87_800;
  const persen = jenisAsn === 'CPNS' ? 80 : 100;
  const gaji = (pokok: number) => ({ pokok, persen, dibayar: Math.round((pokok * persen) / 100) });
  return {
    bentuk: BENTUK,
    jenisAsn,
    nomor: `800.1.11.13/${1000 + i}-BKPSDM/2026`,
    sifat: 'Biasa',
    lampiran: '-',
    perihal: 'Pemberitahuan Kenaikan Gaji Berkala',
    tanggal: '2026-11-23',
    kepada: { nama: 'Kepala Badan Pengelolaan Keuangan dan Aset Daerah Kabupaten Nusantara Raya', di: 'Nusantara' },
    nama: `Pegawai Contoh Ke-${i + 1}, S.Pd., M.M.`,
    tempatLahir: 'Kota Contoh',
    tanggalLahir: `${tahun}-03-${hari}`,
    nip: `${tahun}03${hari}${tahun + 25}01${1 + (i % 2)}${String(i % 1000).padStart(3, '0')}`,
    pangkat: jenisAsn === 'PNS' ? 'Penata Muda Tingkat I, III/b' : jenisAsn === 'CPNS' ? '-' : 'IX',
    unitKerja: `SD Negeri ${1 + (i % 30)} Contoh, Kecamatan Contoh Utara, Dinas Pendidikan dan Kebudayaan`,
    lama: { gaji: gaji(lama), oleh: 'Bupati Nusantara Raya', tanggalSk: '2024-12-02', nomorSk: `822.3/${500 + i}/BKPSDM/2024`, tmt: '2025-01-01', mkg: { tahun: 4, bulan: 0 } },
    baru: { gaji: gaji(baru), tmt: '2027-01-01', mkg: { tahun: 6, bulan: 0 } },
    gajiBaruTerbilang: 'dua juta delapan ratus tujuh puluh tiga ribu lima ratus rupiah',
    peraturanGaji:
      'Peraturan Pemerintah Nomor 5 Tahun 2024 tentang Perubahan Kesembilan Belas atas Peraturan Pemerintah Nomor 7 Tahun 1977 tentang Peraturan Gaji Pegawai Negeri Sipil',
    instansi: 'Pemerintah Kabupaten Nusantara Raya',
    kgbBerikut: '2029-01-01',
    verifikasi: { alamat: 'https://bkpsdm.contoh.go.id/v', token: `${(i * 2654435761 >>> 0).toString(36).toUpperCase().padStart(8, 'X')}K7Q2M9` },
  };
}

export function penundaanContoh(): DataPenundaan {
  const { bentuk, jenisAsn, nama, tempatLahir, tanggalLahir, nip, pangkat, unitKerja, verifikasi } = skgbContoh(0);
  return {
    bentuk: { ...bentuk, keluarga: 'bonum', ukuran: 11 },
    jenisAsn,
    pejabat: 'BUPATI NUSANTARA RAYA',
    nomor: '800.1.11.13/77-BKPSDM/2026',
    tanggal: '2026-11-23',
    nama,
    tempatLahir,
    tanggalLahir,
    nip,
    pangkat,
    unitKerja,
    tmtSemula: '2027-01-01',
    lamaBulan: 12,
    tmtPaling: '2028-01-01',
    alasan: 'penilaian kinerja pegawai yang namanya tersebut dalam keputusan ini belum mencapai nilai rata-rata sekurang-kurangnya cukup sehingga belum memenuhi syarat untuk diberikan kenaikan gaji berkala',
    mengingat: z.object({ mengingat: z.array(z.string()) }).parse(bacaJson('resources/naskah/penundaan-kgb.json')).mengingat,
    verifikasi,
  };
}

/** A made-up curriculum vitae with that many postings. */
export function drhContoh(jumlah: number): DataDrh {
  const { kertas: k, tepi, kop } = BENTUK;
  return {
    kertas: k,
    tepi: { ...tepi, atas: 20 },
    keluarga: 'heros',
    ukuran: 10.5,
    kop,
    judul: 'DAFTAR RIWAYAT HIDUP',
    nama: 'Pegawai Contoh, S.Pd.',
    identitas: [
      { label: 'Nama lengkap', nilai: 'Pegawai Contoh, S.Pd.' },
      { label: 'NIP', nilai: '19750301 200001 1 000' },
      { label: 'Tempat, tanggal lahir', nilai: 'Kota Contoh, 1 Maret 1975' },
      { label: 'Agama', nilai: '' },
    ],
    bagian: [
      {
        judul: 'Riwayat Jabatan',
        kolom: [
          { judul: 'No.', bagian: 1, rata: 'tengah' },
          { judul: 'Jabatan', bagian: 6 },
          { judul: 'TMT', bagian: 3, rata: 'tengah' },
          { judul: 'Pejabat, Nomor dan Tanggal SK', bagian: 6 },
        ],
        baris: Array.from({ length: jumlah }, (_, i) => [
          String(i + 1),
          i % 3 === 0 ? 'Guru Ahli Madya pada Sekolah Menengah Pertama Negeri 12 Contoh Utara' : 'Guru Ahli Muda',
          '01-04-2020',
          `Bupati, 821.2/${i}/2020, 23-03-2020`,
        ]),
      },
      { judul: 'Riwayat Organisasi', kolom: [{ judul: 'Nama', bagian: 1 }], baris: [] },
    ],
    penutup: 'Daftar riwayat hidup ini dibuat dengan sebenarnya. Apabila di kemudian hari terdapat keterangan yang tidak benar, pembuatnya bersedia dituntut di muka pengadilan.',
    tandaTangan: {
      mulaiMm: 90,
      pembuka: ['Kota Contoh, 23 November 2026'],
      jabatan: [{ teks: 'Yang membuat,' }],
      ruangMm: 22,
      nama: 'Pegawai Contoh, S.Pd.',
      keterangan: ['NIP 19750301 200001 1 000'],
    },
  };
}

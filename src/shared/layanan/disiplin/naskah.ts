import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();

/** Number and date of a letter that is referred to. */
const rujukan = z.object({ nomor: z.string(), tanggal });

const ORANG = {
  nama: 'Pegawai Contoh, S.Sos.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Kepala Subbagian Keuangan', unitKerja: 'Sekretariat Dinas Perhubungan',
};
const PEMERIKSA = { nama: 'Dra. Atasan Contoh, M.Si.', nip: '197202021997032001', pangkat: 'Pembina Tingkat I, IV/b', jabatan: 'Sekretaris Dinas Perhubungan' };
const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };
const LALAI = 'tidak masuk kerja tanpa alasan yang sah secara kumulatif selama 26 (dua puluh enam) hari kerja dalam tahun 2026';

export const produkPanggilan = definisikanProduk({
  kode: 'panggilan',
  nama: 'Surat panggilan pemeriksaan disiplin',
  layanan: 'disiplin',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, ...isianOrang,
    /** 'I' or 'II'. */
    urutan: z.string(),
    /** The first call, which was not followed; null on the first. */
    sebelumnya: rujukan.nullable(),
    /** Before whom to appear. */
    menghadap: skemaPejabat,
    /** When and where: 'Kamis', the date, '09.00 WIB sampai dengan selesai', the room. */
    pemeriksaan: z.object({ hari: z.string(), tanggal, pukul: z.string(), tempat: z.string() }),
    /** What the person is thought to have done, without full stop. */
    dugaan: z.string().min(1),
  }),
  contoh: {
    ...ORANG, nomor: '800.1.6.2/31/2026', tanggal: '2026-11-23', verifikasi: VERIFIKASI,
    urutan: 'II', sebelumnya: { nomor: '800.1.6.2/27/2026', tanggal: '2026-11-09' }, menghadap: PEMERIKSA,
    pemeriksaan: { hari: 'Kamis', tanggal: '2026-12-03', pukul: '09.00 WIB sampai dengan selesai', tempat: 'Ruang Rapat Sekretaris, Dinas Perhubungan Kabupaten Contoh' },
    dugaan: LALAI,
  },
});

export const produkBap = definisikanProduk({
  kode: 'bap',
  nama: 'Berita acara pemeriksaan disiplin',
  layanan: 'disiplin',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, ...isianOrang,
    /** The day in words: 'Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam'. */
    hariTanggal: z.string(),
    /** '09.00 WIB'. */
    pukul: z.string(),
    tempatPeriksa: z.string(),
    /** One superior, or the team, its chair first. */
    pemeriksa: z.array(skemaPejabat).min(1).readonly(),
    /** The order to examine; null: the superior acts by his own powers. */
    perintah: rujukan.nullable(),
    dugaan: z.string().min(1),
    /** The obligation or prohibition: 'Pasal 4 huruf f Peraturan Pemerintah Nomor 94 Tahun 2021 …'. */
    ketentuan: z.string().min(1),
    tanyaJawab: z.array(z.object({ tanya: z.string(), jawab: z.string() })).min(1).readonly(),
    /** False: the person refuses to sign, which the record then says. */
    bersediaTandaTangan: z.boolean(),
  }),
  contoh: {
    ...ORANG, nomor: '800.1.6.2/BAP-12/2026', tanggal: '2026-12-03', verifikasi: VERIFIKASI,
    hariTanggal: 'Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam', pukul: '09.00\u00a0WIB', tempatPeriksa: 'Ruang Rapat Sekretaris, Dinas Perhubungan Kabupaten Contoh',
    pemeriksa: [PEMERIKSA, { nama: 'Anggota Contoh, S.H.', nip: '198004042005011003', pangkat: 'Penata Tingkat I, III/d', jabatan: 'Auditor Ahli Muda pada Inspektorat Daerah' }],
    perintah: { nomor: '800.1.6.2/29/2026', tanggal: '2026-11-20' },
    dugaan: LALAI, ketentuan: 'Pasal 4 huruf f Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
    tanyaJawab: [
      { tanya: 'Apakah Saudara dalam keadaan sehat jasmani dan rohani serta bersedia diperiksa dan memberikan keterangan yang sebenarnya?', jawab: 'Ya, saya sehat dan bersedia memberikan keterangan yang sebenarnya.' },
      { tanya: 'Menurut daftar hadir, Saudara tidak masuk kerja selama 26 (dua puluh enam) hari kerja dalam tahun 2026. Apakah Saudara mengakuinya?', jawab: 'Ya, saya mengakuinya.' },
      { tanya: 'Apa alasan Saudara tidak masuk kerja dan apakah Saudara telah memberitahukannya kepada atasan?', jawab: 'Saya mengurus keperluan keluarga di luar daerah dan tidak memberitahukannya kepada atasan.' },
      { tanya: 'Apakah masih ada keterangan yang ingin Saudara sampaikan?', jawab: 'Tidak ada. Saya menyesal dan tidak akan mengulanginya.' },
    ],
    bersediaTandaTangan: true,
  },
});

export const produkSkHukdis = definisikanProduk({
  kode: 'sk-hukdis',
  nama: 'SK hukuman disiplin',
  layanan: 'disiplin',
  kop: 'ppk',
  skema: z.object({
    ...isianKeputusan, ...isianOrang,
    /** 'ringan', 'sedang' or 'berat'. */
    tingkat: z.string(),
    /** The kind, as in PP 94/2021 ps. 8: 'pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 (dua belas) bulan'. */
    hukuman: z.string().min(1),
    /** What was done, without full stop, and the obligation or prohibition it breaks. */
    pelanggaran: z.string().min(1),
    ketentuan: z.string().min(1),
    /** The rule that gives this kind of punishment: 'Pasal 8 ayat (4) huruf b'. */
    ketentuanHukuman: z.string().min(1),
    /** Documents it rests on, each ending in ';': record of examination, report of the team. */
    dasar: z.array(z.string()).min(1).readonly(),
    /** The rest of "Keputusan ini mulai berlaku …", without full stop. */
    berlaku: z.string().min(1),
    /** 'keberatan' or 'banding administratif', to whom, the days for it; null: none is open. */
    upaya: z.object({ jenis: z.string(), kepada: z.string(), waktu: z.string() }).nullable(),
  }),
  contoh: {
    ...ORANG, nomor: '800.1.6.2/415/2026', tanggal: '2026-12-21', pejabat: 'BUPATI CONTOH', verifikasi: VERIFIKASI,
    mengingat: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;', 'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;', 'Peraturan Badan Kepegawaian Negara Nomor 6 Tahun 2022 tentang Peraturan Pelaksanaan Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;'],
    tingkat: 'berat', hukuman: 'pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 (dua belas) bulan',
    pelanggaran: LALAI, ketentuan: 'Pasal 4 huruf f Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil', ketentuanHukuman: 'Pasal 8 ayat (4) huruf b',
    dasar: ['Berita Acara Pemeriksaan Nomor 800.1.6.2/BAP-12/2026 tanggal 3 Desember 2026;', 'Laporan Tim Pemeriksa Nomor 800.1.6.2/44/2026 tanggal 10 Desember 2026;'],
    berlaku: 'pada hari kerja ke-15 (lima belas) terhitung sejak keputusan ini diterima oleh yang bersangkutan, kecuali apabila diajukan upaya administratif',
    upaya: { jenis: 'keberatan', kepada: 'Bupati Contoh', waktu: '14 (empat belas) hari kerja' },
  },
});

import { kolom } from '../riwayat/alat.ts';

/** The decrees of the first appointment: CPNS, PNS, and the letters between them (BKN: cpns/save). */
export const KOLOM_PENGANGKATAN = [
  kolom('jenis_pengadaan', 'Jenis pengadaan', 'rujukan', { rujukan: 'jenis_pengadaan' }),
  kolom('tmt_cpns', 'TMT CPNS', 'tanggal', { diTabel: true, siasn: 'tmtCpns', bantuan: 'Untuk PPPK: kosong; masa perjanjian ada di riwayat perjanjian kerja.' }),
  kolom('sk_cpns_nomor', 'Nomor SK CPNS', 'teks', { maks: 100, siasn: 'nomorSkCpns', siasnSimpan: 'nomor_sk_cpns' }),
  kolom('sk_cpns_tanggal', 'Tanggal SK CPNS', 'tanggal', { siasn: 'tglSkCpns', siasnSimpan: 'tgl_sk_cpns' }),
  kolom('sk_cpns_pejabat', 'Pejabat penetap SK CPNS', 'teks', { maks: 200 }),
  kolom('jabatan_angkat', 'Jabatan saat diangkat CPNS', 'teks', { maks: 255, siasnSimpan: 'nama_jabatan_angkat_cpns' }),
  kolom('spmt_nomor', 'Nomor SPMT', 'teks', { maks: 100, siasn: 'noSpmt', siasnSimpan: 'nomor_spmt' }),
  kolom('spmt_tanggal', 'Tanggal SPMT', 'tanggal', { siasn: 'tglSpmt' }),
  kolom('tmt_melaksanakan_tugas', 'TMT melaksanakan tugas', 'tanggal', { siasnSimpan: 'tmt_melaksanakan_tugas' }),
  kolom('sttpl_nomor', 'Nomor STTPL prajabatan/latsar', 'teks', { maks: 100, siasn: 'nomorSttpl', siasnSimpan: 'nomor_sttpl' }),
  kolom('sttpl_tanggal', 'Tanggal STTPL', 'tanggal', { siasn: 'tglSttpl', siasnSimpan: 'tgl_sttpl' }),
  kolom('tmt_pns', 'TMT PNS', 'tanggal', { siasn: 'tmtPns', siasnSimpan: 'tmt_pns' }),
  kolom('sk_pns_nomor', 'Nomor SK PNS', 'teks', { maks: 100, siasn: 'nomorSkPns', siasnSimpan: 'nomor_sk_pns' }),
  kolom('sk_pns_tanggal', 'Tanggal SK PNS', 'tanggal', { siasn: 'tglSkPns', siasnSimpan: 'tgl_sk_pns' }),
  kolom('sk_pns_pejabat', 'Pejabat penetap SK PNS', 'teks', { maks: 200 }),
  kolom('sumpah_nomor', 'Nomor berita acara sumpah PNS', 'teks', { maks: 100 }),
  kolom('sumpah_tanggal', 'Tanggal sumpah PNS', 'tanggal'),
  kolom('pertek_pns_nomor', 'Nomor pertek PNS lebih dari 2 tahun', 'teks', { maks: 100, siasnSimpan: 'pertek_cpns_pns_l2th_nomor' }),
  kolom('pertek_pns_tanggal', 'Tanggal pertek PNS lebih dari 2 tahun', 'tanggal', { siasnSimpan: 'pertek_cpns_pns_l2th_tanggal' }),
];

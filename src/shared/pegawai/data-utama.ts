import type { z } from 'zod';

import { KOLOM_PENGANGKATAN } from './pengangkatan.ts';
import { jika, kolom, peringatan, pilihan, teks, terisi, urutanTanggal } from '../riwayat/alat.ts';
import type { TemuanBaris } from '../riwayat/definisi.ts';
import { kosongMenurutKolom, skemaObjekKolom } from '../riwayat/kolom.ts';
import type { KolomRiwayat, NilaiBaris } from '../riwayat/kolom.ts';

/** The sections of the form, in order. */
export const BAGIAN_DATA_UTAMA = {
  identitas: 'Identitas',
  kontak: 'Alamat dan kontak',
  kepegawaian: 'Kepegawaian',
  pengangkatan: 'Pengangkatan CPNS dan PNS',
  kartu: 'Kartu, pajak, dan jaminan sosial',
  kelengkapan: 'Surat keterangan',
  kematian: 'Kematian',
} as const satisfies Record<string, string>;

export type BagianDataUtama = keyof typeof BAGIAN_DATA_UTAMA;

export interface KolomDataUtama extends KolomRiwayat {
  readonly bagian: BagianDataUtama;
}

const DIGIT = (jumlah: string, regex: RegExp) => ({ hanyaAngka: true, pola: { regex, pesan: `harus ${jumlah} angka.` } }) as const;
const EMAIL = { regex: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, pesan: 'tidak berbentuk alamat email.' } as const;

const IDENTITAS = [
  kolom('nip', 'NIP', 'teks', { wajib: true, maks: 18, ...DIGIT('18', /^\d{18}$/), diTabel: true, siasn: 'nipBaru', bantuan: 'NIP PNS atau NI PPPK.' }),
  kolom('nip_lama', 'NIP lama', 'teks', { maks: 9, ...DIGIT('9', /^\d{9}$/), siasn: 'nipLama' }),
  kolom('nama', 'Nama tanpa gelar', 'teks', { wajib: true, maks: 150, diTabel: true, siasn: 'nama' }),
  kolom('gelar_depan', 'Gelar depan', 'teks', { maks: 50, siasn: 'gelarDepan' }),
  kolom('gelar_belakang', 'Gelar belakang', 'teks', { maks: 100, siasn: 'gelarBelakang' }),
  kolom('tempat_lahir', 'Tempat lahir', 'teks', { maks: 150, siasn: 'tempatLahir' }),
  kolom('tempat_lahir_kode', 'Tempat lahir menurut BKN', 'rujukan', { rujukan: 'kabupaten', siasn: 'tempatLahirId' }),
  kolom('tanggal_lahir', 'Tanggal lahir', 'tanggal', { wajib: true, diTabel: true, siasn: 'tglLahir' }),
  kolom('jenis_kelamin', 'Jenis kelamin', 'rujukan', { wajib: true, rujukan: 'jenis_kelamin', diTabel: true, siasn: 'jenisKelamin' }),
  kolom('agama', 'Agama', 'rujukan', { rujukan: 'agama', siasn: 'agamaId', siasnSimpan: 'agama_id' }),
  kolom('jenis_kawin', 'Status perkawinan', 'rujukan', { rujukan: 'kawin', siasn: 'jenisKawinId' }),
  kolom('nik', 'NIK', 'teks', { maks: 16, ...DIGIT('16', /^\d{16}$/), rahasia: 'nik', siasn: 'nik' }),
  kolom('no_kk', 'Nomor kartu keluarga', 'teks', { maks: 16, ...DIGIT('16', /^\d{16}$/), rahasia: 'nik' }),
  kolom('akte_kelahiran', 'Nomor akta kelahiran', 'teks', { maks: 100, siasn: 'akteKelahiran' }),
];

const KONTAK = [
  kolom('alamat', 'Alamat', 'teks_panjang', { maks: 500, siasn: 'alamat' }),
  kolom('alamat_kode', 'Desa/kelurahan', 'rujukan', { rujukan: 'kabupaten', siasnSimpan: 'kabupaten_id' }),
  kolom('kode_pos', 'Kode pos', 'teks', { maks: 5, ...DIGIT('5', /^\d{5}$/), siasn: 'kodePos' }),
  kolom('no_hp', 'Nomor HP', 'teks', { maks: 30, siasn: 'noHp', siasnSimpan: 'nomor_hp' }),
  kolom('no_telp', 'Nomor telepon', 'teks', { maks: 30, siasn: 'noTelp', siasnSimpan: 'nomor_telpon' }),
  kolom('email', 'Email', 'teks', { maks: 150, pola: EMAIL, siasn: 'email' }),
  kolom('email_gov', 'Email dinas', 'teks', { maks: 150, pola: EMAIL, siasn: 'emailGov', siasnSimpan: 'email_gov' }),
];

const KEPEGAWAIAN = [
  kolom('jenis_asn', 'Jenis ASN', 'pilihan', { wajib: true, diTabel: true, pilihan: pilihan({ PNS: 'PNS (termasuk CPNS)', PPPK: 'PPPK' }), siasn: 'statusPegawai' }),
  kolom('paruh_waktu', 'PPPK paruh waktu', 'ya_tidak'),
  kolom('jenis_pegawai', 'Jenis pegawai', 'rujukan', { rujukan: 'jenis_pegawai', siasn: 'jenisPegawaiId' }),
  kolom('kedudukan_hukum', 'Kedudukan hukum', 'rujukan', { wajib: true, rujukan: 'kedudukan_hukum', diTabel: true, siasn: 'kedudukanPnsId' }),
  kolom('instansi_induk', 'Instansi induk', 'rujukan', { rujukan: 'instansi', siasn: 'instansiIndukId' }),
  kolom('instansi_kerja', 'Instansi kerja', 'rujukan', { rujukan: 'instansi', siasn: 'instansiKerjaId' }),
  kolom('satuan_kerja_induk', 'Satuan kerja induk', 'rujukan', { rujukan: 'satuan_kerja', siasn: 'satuanKerjaIndukId' }),
  kolom('satuan_kerja', 'Satuan kerja', 'rujukan', { rujukan: 'satuan_kerja', siasn: 'satuanKerjaKerjaId' }),
  kolom('lokasi_kerja', 'Lokasi kerja', 'rujukan', { rujukan: 'kabupaten', siasn: 'lokasiKerjaId', siasnSimpan: 'lokasi_kerja_id' }),
  kolom('kpkn', 'Kantor bayar (KPKN)', 'rujukan', { rujukan: 'kpkn', siasn: 'kpknId', siasnSimpan: 'kpkn_id' }),
  kolom('kppn', 'KPPN', 'teks', { maks: 150, siasn: 'kppnNama' }),
  kolom('bahasa', 'Bahasa yang dikuasai', 'teks', { maks: 255, siasn: 'bahasa' }),
];

const KARTU = [
  kolom('karpeg', 'Nomor karpeg', 'teks', { maks: 50, siasn: 'noSeriKarpeg', siasnSimpan: 'kartu_pegawai' }),
  kolom('karis_karsu', 'Nomor karis/karsu', 'teks', { maks: 50, siasn: 'karis_karsu' }),
  kolom('kartu_asn', 'Kartu ASN virtual', 'teks', { maks: 100, siasn: 'kartuAsn' }),
  kolom('npwp', 'NPWP', 'teks', { maks: 16, ...DIGIT('15 atau 16', /^\d{15,16}$/), rahasia: 'nik', siasn: 'noNpwp', siasnSimpan: 'npwp_nomor' }),
  kolom('npwp_tanggal', 'Tanggal NPWP', 'tanggal', { siasn: 'tglNpwp', siasnSimpan: 'npwp_tanggal' }),
  kolom('no_taspen', 'Nomor Taspen', 'teks', { maks: 50, siasn: 'noTaspen', siasnSimpan: 'taspen_nomor' }),
  kolom('tanggal_taspen', 'Tanggal Taspen', 'tanggal', { siasn: 'tanggal_taspen' }),
  kolom('taspen', 'Kantor Taspen', 'rujukan', { rujukan: 'taspen', siasn: 'taspenId' }),
  kolom('bpjs', 'Nomor BPJS Kesehatan', 'teks', { maks: 20, siasn: 'bpjs', siasnSimpan: 'nomor_bpjs' }),
  kolom('no_askes', 'Nomor Askes', 'teks', { maks: 50, siasn: 'noAskes' }),
  kolom('tapera', 'Nomor Tapera', 'teks', { maks: 50, siasnSimpan: 'tapera_nomor' }),
];

const KELENGKAPAN = [
  kolom('surat_dokter_nomor', 'Nomor surat keterangan dokter', 'teks', { maks: 100, rahasia: 'kesehatan', siasn: 'noSuratKeteranganDokter', siasnSimpan: 'nomor_dokter_pns' }),
  kolom('surat_dokter_tanggal', 'Tanggal surat keterangan dokter', 'tanggal', { rahasia: 'kesehatan', siasn: 'tglSuratKeteranganDokter', siasnSimpan: 'tanggal_dokter_pns' }),
  kolom('napza_nomor', 'Nomor surat bebas narkoba', 'teks', { maks: 100, rahasia: 'kesehatan', siasn: 'noSuratKeteranganBebasNarkoba' }),
  kolom('napza_tanggal', 'Tanggal surat bebas narkoba', 'tanggal', { rahasia: 'kesehatan', siasn: 'tglSuratKeteranganBebasNarkoba' }),
  kolom('skck_nomor', 'Nomor SKCK', 'teks', { maks: 100, siasn: 'skck' }),
  kolom('skck_tanggal', 'Tanggal SKCK', 'tanggal', { siasn: 'tglSkck' }),
];

const KEMATIAN = [
  kolom('tanggal_meninggal', 'Tanggal meninggal', 'tanggal', { siasn: 'tglMeninggal' }),
  kolom('akte_meninggal', 'Nomor akta meninggal', 'teks', { maks: 100, siasn: 'akteMeninggal' }),
];

const LAINNYA = [
  kolom('id_siasn', 'ID pegawai di SIASN', 'teks', { maks: 64, siasn: 'id', siasnSimpan: 'pns_orang_id' }),
  kolom('keterangan', 'Keterangan', 'teks_panjang', { maks: 1000 }),
];

function pada(bagian: BagianDataUtama, isi: readonly KolomRiwayat[]): readonly KolomDataUtama[] {
  return isi.map((k) => ({ ...k, bagian }));
}

/**
 * The permanent facts of one employee, in form order. What changes by an event (golongan, jabatan, pendidikan, gaji,
 * family) is derived from the histories and never typed here.
 */
export const DATA_UTAMA: readonly KolomDataUtama[] = [
  ...pada('identitas', IDENTITAS),
  ...pada('kontak', KONTAK),
  ...pada('kepegawaian', [...KEPEGAWAIAN, ...LAINNYA]),
  ...pada('pengangkatan', KOLOM_PENGANGKATAN),
  ...pada('kartu', KARTU),
  ...pada('kelengkapan', KELENGKAPAN),
  ...pada('kematian', KEMATIAN),
];

/** The columns of one section. */
export function kolomBagian(bagian: BagianDataUtama): readonly KolomDataUtama[] {
  return DATA_UTAMA.filter((k) => k.bagian === bagian);
}

/** An empty form. */
export function dataUtamaKosong(): NilaiBaris {
  return kosongMenurutKolom(DATA_UTAMA);
}

/** The zod schema of data utama: strict, snake_case keys, '' and missing become null, dates in a possible order. */
export const skemaDataUtama: z.ZodType<NilaiBaris> = skemaObjekKolom(DATA_UTAMA).superRefine((baris, ctx) => {
  for (const temuan of periksaDataUtama(baris)) {
    if (temuan.berat !== 'tolak') continue;
    ctx.addIssue({ code: 'custom', message: temuan.pesan, path: temuan.kolom === undefined ? [] : [temuan.kolom] });
  }
});

/** Checks across the columns of one person; what the digits of the NIP say is checked where the NIP is parsed. */
export function periksaDataUtama(b: NilaiBaris): readonly TemuanBaris[] {
  return [
    ...urutanTanggal(b, 'tanggal_lahir', 'tmt_cpns', 'TMT CPNS lebih awal daripada tanggal lahir.'),
    ...urutanTanggal(b, 'tmt_cpns', 'tmt_pns', 'TMT PNS lebih awal daripada TMT CPNS.'),
    ...urutanTanggal(b, 'tanggal_lahir', 'tanggal_meninggal', 'Tanggal meninggal lebih awal daripada tanggal lahir.'),
    ...jika(
      teks(b, 'jenis_asn') === 'PNS' && !terisi(b, 'tmt_cpns'),
      peringatan('tanpa_tmt_cpns', 'tmt_cpns', 'TMT CPNS belum diisi; masa kerja dan kenaikan gaji berkala tidak dapat dihitung.'),
    ),
    ...jika(
      teks(b, 'jenis_asn') === 'PNS' && teks(b, 'paruh_waktu') === '1',
      peringatan('pns_paruh_waktu', 'paruh_waktu', 'Paruh waktu hanya ada pada PPPK.'),
    ),
    ...jika(
      terisi(b, 'tanggal_meninggal') && teks(b, 'kedudukan_hukum') === '01',
      peringatan('meninggal_masih_aktif', 'kedudukan_hukum', 'Tanggal meninggal terisi, tetapi kedudukan hukum masih Aktif.'),
    ),
  ];
}

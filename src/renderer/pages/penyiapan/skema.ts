import { z } from 'zod';
import { kontrakPenyiapan } from '../../../shared/contract/penyiapan.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';

/** The input of `penyiapan.mulai` and the password typed a second time. */
export const skemaPenyiapan = kontrakPenyiapan['penyiapan.mulai'].masuk
  .extend({ ulang: z.string() })
  .refine((v) => v.ulang === v.administrator.sandi, { path: ['ulang'], message: teksPenyiapan.admin.beda });
export type IsiPenyiapan = z.input<typeof skemaPenyiapan>;

/** Paths of the form that each step asks for. */
export const MEDAN_LANGKAH = {
  instansi: ['instansi.pemerintah', 'instansi.instansi', 'instansi.singkatan', 'instansi.kota', 'instansi.jabatanPpk', 'instansi.kepadaKeuangan', 'instansi.tembusan'],
  kop: ['instansi.alamat', 'instansi.telepon', 'instansi.laman', 'instansi.email', 'instansi.kodePos', 'instansi.alamatVerifikasi', 'lambangBase64'],
  penandatangan: ['penandatangan'],
  hari: ['instansi.hariKerja', 'instansi.libur', 'instansi.polaNomorKgb'],
  admin: ['administrator', 'ulang'],
} as const satisfies Record<string, readonly (`instansi.${keyof IsiPenyiapan['instansi']}` | keyof IsiPenyiapan)[]>;

/** Sizes of the sample data that can be chosen. */
export const JUMLAH_CONTOH = [300, 2000, 10_000] as const;
export type JumlahContoh = (typeof JUMLAH_CONTOH)[number];

/** An official to be filled in, signing from the first of this year. */
export function penandatanganKosong(): IsiPenyiapan['penandatangan'][number] {
  return { nama: '', nip: '', pangkat: '', jabatan: '', atasNama: '', berlakuMulai: `${hariIni().slice(0, 4)}-01-01`, berlakuSampai: null, skPelimpahan: '' };
}

/** Where the form begins; a number pattern of the archive classification 800.1.11.13 (KGB) is suggested. */
export function isiAwal(): IsiPenyiapan {
  return {
    instansi: {
      pemerintah: '', instansi: '', singkatan: '', alamat: '', telepon: '', laman: '', email: '', kodePos: '', kota: '', jabatanPpk: '', kepadaKeuangan: '', tembusan: [], alamatVerifikasi: '',
      hariKerja: 5, libur: [], polaNomorKgb: '800.1.11.13/{urut:4}-BKPSDM/{tahun}', zonaWaktu: 'Asia/Jakarta',
    },
    penandatangan: [penandatanganKosong()],
    administrator: { nama: '', pengguna: '', sandi: '' },
    lambangBase64: null,
    ulang: '',
  };
}

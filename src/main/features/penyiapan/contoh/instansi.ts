import type { Instansi } from '../../../../shared/contract/penyiapan.ts';
import type { Peran } from '../../../../shared/izin.ts';
import { liburContoh } from './libur.ts';
import { BUPATI } from './tipe.ts';
import { DAERAH } from './unit.ts';

/** The agency of the demo: letterhead, numbering, working days. */
export function instansiContoh(): Instansi {
  return {
    pemerintah: `Pemerintah Kabupaten ${DAERAH}`,
    instansi: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    singkatan: 'BKPSDM',
    alamat: 'Jalan Jalinan Nomor 1, Kota Simpul',
    telepon: '0800 0000 0001',
    laman: 'bkpsdm.simpulraya.invalid',
    email: 'bkpsdm@simpulraya.invalid',
    kodePos: '99001',
    kota: 'Kota Simpul',
    jabatanPpk: BUPATI,
    kepadaKeuangan: `Kepala Badan Pengelolaan Keuangan dan Aset Daerah Kabupaten ${DAERAH}`,
    tembusan: ['Kepala Kantor Regional Badan Kepegawaian Negara', 'Kepala Cabang PT Taspen (Persero)', `Inspektur Daerah Kabupaten ${DAERAH}`, 'Pegawai yang bersangkutan'],
    alamatVerifikasi: '',
    hariKerja: 5,
    libur: liburContoh(),
    polaNomorKgb: '800.1.11.13/{urut:4}-BKPSDM/{tahun}',
    zonaWaktu: 'Asia/Jakarta',
  };
}

export interface AkunContoh {
  readonly pengguna: string;
  readonly peran: Peran;
  /** Key of the unit whose leader holds the account. */
  readonly pejabat: string | null;
  readonly nama: string;
}

/** One account per role; the unit of the verifier is the education office. */
export const AKUN_CONTOH: readonly AkunContoh[] = [
  { pengguna: 'admin', peran: 'administrator', pejabat: null, nama: 'Administrator Simpul' },
  { pengguna: 'operator', peran: 'operator', pejabat: null, nama: 'Operator BKPSDM' },
  { pengguna: 'pengawas', peran: 'pengawas', pejabat: 'bkpsdm-umum', nama: 'Pejabat Pengawas' },
  { pengguna: 'administrator', peran: 'pejabat_administrator', pejabat: 'bkpsdm-bidang-2', nama: 'Pejabat Administrator' },
  { pengguna: 'kepala', peran: 'kepala', pejabat: 'bkpsdm', nama: 'Kepala BKPSDM' },
  { pengguna: 'ppk', peran: 'ppk', pejabat: null, nama: BUPATI },
  { pengguna: 'opd', peran: 'verifikator_opd', pejabat: null, nama: 'Verifikator Disdikbud' },
  { pengguna: 'asn', peran: 'asn', pejabat: null, nama: 'ASN' },
];
export const UNIT_VERIFIKATOR = 'disdik';

/** The fixed password of a demo account; signing in with it is refused outside a demo folder. */
export function sandiContoh(pengguna: string): string {
  return `contoh-${pengguna}-2027`;
}

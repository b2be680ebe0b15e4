import type { RiwayatImpor } from './baris.ts';
import { BIDANG, type KodeBidang } from './bidang.ts';

/** Fields of a history under the name of the column they came from. */
const RIWAYAT: Readonly<Record<RiwayatImpor, Readonly<Record<string, KodeBidang>>>> = {
  pangkat: { tmt: 'tmtGolongan', skNomor: 'skPangkatNomor', skTanggal: 'skPangkatTanggal' },
  kgb: { tmt: 'tmtKgb', mkgTahun: 'mkgKgbTahun', mkgBulan: 'mkgKgbBulan', gajiBaru: 'gajiKgb', skNomor: 'skKgbNomor', skTanggal: 'skKgbTanggal' },
  jabatan: { nama: 'jabatan', tmt: 'tmtJabatan', skNomor: 'skJabatanNomor', skTanggal: 'skJabatanTanggal', unit: 'unitKerja' },
  pendidikan: { nama: 'pendidikan', tingkat: 'tingkatPendidikan' },
  kontrak: { nomor: 'kontrakNomor', mulai: 'kontrakMulai', selesai: 'kontrakSelesai' },
};

/** The label of a field that an import compares, as the mapping shows it; the name itself where it has none. */
export function labelKolom(tabel: 'pegawai' | RiwayatImpor, kolom: string): string {
  const kode = tabel === 'pegawai' ? kolom : (RIWAYAT[tabel][kolom] ?? kolom);
  return Object.hasOwn(BIDANG, kode) ? BIDANG[kode as KodeBidang].label : kolom;
}

import { formatRupiah } from '../../../shared/domain/format.ts';
import type { KeadaanPegawai, SumberNilai } from '../../../shared/domain/keadaan.ts';
import type { DataSk, PotretPegawai } from '../../../shared/domain/potret.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';

const panjang = (t: string): string => formatTanggal(t, 'panjang');

function menurutSk(sk: DataSk | undefined): string {
  if (!sk || (sk.skNomor === null && sk.skTanggal === null)) return 'SK-nya belum diisi';
  const bagian = [sk.skNomor === null ? '' : `nomor ${sk.skNomor}`, sk.skTanggal === null ? '' : `tanggal ${panjang(sk.skTanggal)}`];
  return `SK ${bagian.filter((b) => b !== '').join(' ')}`;
}

const NAMA_DASAR = { pangkat: 'riwayat pangkat', kgb: 'kenaikan gaji berkala', pmk: 'peninjauan masa kerja', jabatan: 'riwayat jabatan', pendidikan: 'riwayat pendidikan', pemberhentian: 'riwayat pemberhentian' } as const;

function barisSk(p: PotretPegawai, s: SumberNilai): (DataSk & { readonly tmt: string }) | undefined {
  if (s.riwayat === 'pendidikan') return undefined;
  return p[s.riwayat].find((r) => r.id === s.id);
}

function dari(p: PotretPegawai, s: SumberNilai | null, kosong: string): string {
  if (s === null) return kosong;
  const b = barisSk(p, s);
  return `Dari ${NAMA_DASAR[s.riwayat]}${b ? ` TMT ${panjang(b.tmt)}` : ''}, ${menurutSk(b)}.`;
}

function asalBup(k: KeadaanPegawai): string {
  const tercapai = `usia ${k.bup.usia} tahun tercapai ${panjang(k.bup.tercapai)}, pensiun mulai tanggal 1 bulan berikutnya (PP 11/2017 ps. 239)`;
  switch (k.bup.dari) {
    case 'jabatan':
      return `Batas usia pensiun menurut tabel jabatan BKN; ${tercapai}.`;
    case 'eselon':
      return `Batas usia pensiun menurut eselon ${k.bup.jabatan?.eselon ?? ''}; ${tercapai}.`;
    case 'namaJabatan':
      return `Batas usia pensiun menurut jenjang jabatan fungsional “${k.bup.jabatan?.nama ?? ''}”; ${tercapai}.`;
    case 'jenisJabatan':
      return `Batas usia pensiun menurut jenis jabatan; ${tercapai}.`;
    case 'baku':
      return `Belum ada jabatan, dipakai batas usia pensiun baku; ${tercapai}. Belum pasti.`;
  }
}

/** Where each derived value comes from, in words (F2 on the field). Pay is explained only to those who may see it. */
export function asalNilai(p: PotretPegawai, k: KeadaanPegawai, denganGaji: boolean): Record<string, string> {
  const golongan = dari(p, k.sumber.golongan, 'Belum ada riwayat pangkat.');
  const jabatan = dari(p, k.sumber.jabatan, 'Belum ada riwayat jabatan definitif pada tanggal ini.');
  const pensiun = asalBup(k);
  const cltn = p.cltn.length > 0 ? ', dikurangi cuti di luar tanggungan negara' : '';
  const ijazah = p.pendidikan.find((r) => r.id === k.sumber.pendidikan?.id);
  return {
    status: k.sumber.berhenti ? dari(p, k.sumber.berhenti, '') : p.jenisAsn === 'PPPK' ? 'Jenis ASN PPPK di data utama.' : p.tmtPns ? `TMT PNS ${panjang(p.tmtPns)} di data utama.` : 'TMT PNS belum diisi.',
    golongan,
    pangkat: golongan,
    tmtGolongan: golongan,
    mkg: k.sumber.mkg === null ? 'Belum ada SK yang menyebut masa kerja golongan.' : `${dari(p, k.sumber.mkg, '')} Ditambah lamanya sampai ${panjang(k.tanggal)}${cltn}.`,
    jabatan,
    tmtJabatan: jabatan,
    eselon: jabatan,
    unit: jabatan,
    kedudukan: 'Kedudukan hukum di data utama, keadaan sekarang.',
    pendidikan: ijazah ? `Tingkat tertinggi di riwayat pendidikan${ijazah.tahunLulus === null ? '' : `, lulus ${ijazah.tahunLulus}`}.` : 'Belum ada riwayat pendidikan.',
    umur: `Tanggal lahir ${panjang(p.tanggalLahir)} sampai ${panjang(k.tanggal)}.`,
    masaKerja: p.tmtCpns ? `TMT CPNS ${panjang(p.tmtCpns)} sampai ${panjang(k.tanggal)}${cltn}.` : 'TMT CPNS belum diisi; dihitung dari SK pertama bila ada.',
    bup: pensiun,
    tmtPensiun: pensiun,
    ...(denganGaji ? { gajiPokok: asalGaji(p, k) } : {}),
  };
}

function asalGaji(p: PotretPegawai, k: KeadaanPegawai): string {
  if (k.gajiPokok === null) return 'Belum ada SK yang menjadi dasar gaji.';
  const persen = k.persenGaji === 100 ? '' : ` Dibayar ${k.persenGaji}% karena CPNS (penuh ${formatRupiah(k.gajiPokok)}).`;
  return `${dari(p, k.sumber.gajiPokok, 'Dari tabel gaji.')} Nilai tabel gaji yang berlaku pada ${panjang(k.tanggal)}.${persen}`;
}

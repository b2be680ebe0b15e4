import { selisih, susunTanggal, tambahBulan, tambahHari } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { gelarPendidikan, PENDIDIKAN_LANJUT, SEKOLAH_DASAR } from './jalur.ts';
import type { Rancangan } from './rancang.ts';
import type { Bahan, Baris, Permintaan } from './tipe.ts';

export interface HasilPendidikan {
  readonly baris: Baris[];
  readonly gelarDepan: string | null;
  readonly gelarBelakang: string | null;
}

const PERGURUAN = ['Universitas Tali Simpul', 'Universitas Negeri Simpul Raya', 'Institut Anyam Nusantara', 'Politeknik Rajut Bangsa'] as const;
const SEKOLAH: Readonly<Record<string, string>> = { '05': 'SD Negeri', '10': 'SMP Negeri', '15': 'SMA Negeri', '17': 'SMK Negeri' };

function baris(b: Bahan, a: Acak, tingkat: string, nama: string, tahun: number, lain: Baris = {}): Baris {
  const sekolah = SEKOLAH[tingkat];
  return {
    tingkat,
    pendidikan_kode: b.kamus.pendidikan(nama).kode,
    nama,
    nama_sekolah: sekolah ? `${sekolah} ${a.bulat(1, 9)} Kota Simpul` : a.pilih(PERGURUAN),
    lokasi_sekolah: 'Kota Simpul',
    tahun_lulus: tahun,
    tanggal_lulus: susunTanggal(tahun, 6, a.bulat(10, 28)),
    nomor_ijazah: `CTH-${a.angka(7)}`,
    pendidikan_pertama: 0,
    pencantuman_gelar: 0,
    ...lain,
  };
}

/** Schools up to the one at entry, and for some a degree on the way; the titles follow from them. */
export function susunPendidikan(b: Bahan, a: Acak, p: Permintaan, r: Rancangan): HasilPendidikan {
  const j = p.jalur;
  const lahir = Number(r.lahir.slice(0, 4));
  const hasil: Baris[] = [];
  if (j.tingkat > '05') hasil.push(baris(b, a, '05', SEKOLAH_DASAR['05'], lahir + 13));
  if (j.tingkat > '10') hasil.push(baris(b, a, '10', SEKOLAH_DASAR['10'], lahir + 16));
  if (j.tingkat > '17') hasil.push(baris(b, a, '15', SEKOLAH_DASAR['15'], lahir + 19));
  const lulus = Math.min(Number(r.tmt.slice(0, 4)) - 1, lahir + ({ '05': 13, '10': 16, '15': 19, '17': 19, '30': 22, '40': 23, '45': 26 }[j.tingkat] ?? 23));
  const pertama = a.pilih(j.pendidikan);
  let belakang = gelarPendidikan(j, pertama);
  hasil.push(baris(b, a, j.tingkat, pertama, lulus, { gelar_depan: j.gelarDepan ?? null, gelar_belakang: belakang || null, pendidikan_pertama: 1, pencantuman_gelar: 1 }));
  const dinas = selisih(r.tmt, b.perTanggal).tahun;
  const tambah = (tingkat: string, pilihan: readonly (readonly [string, string])[], tahun: number): void => {
    const [nama, gelar] = a.pilih(pilihan);
    hasil.push(baris(b, a, tingkat, nama, tahun, { gelar_belakang: gelar, pencantuman_gelar: 1 }));
    belakang = belakang === '' ? gelar : `${belakang}, ${gelar}`;
  };
  const tahunTmt = Number(r.tmt.slice(0, 4));
  if (r.opsi.penyesuaian) tambah('40', PENDIDIKAN_LANJUT.S1, Number(r.opsi.penyesuaian.tmt.slice(0, 4)) - 1);
  else if (j.tingkat === '40' && dinas > 8 && a.peluang(p.pos ? 0.7 : 0.12)) tambah('45', PENDIDIKAN_LANJUT.S2, tahunTmt + a.bulat(5, Math.min(dinas - 1, 15)));
  return { baris: hasil, gelarDepan: j.gelarDepan ?? null, gelarBelakang: belakang || null };
}

const KURSUS = [
  ['Pengelolaan Arsip Dinamis', '3'],
  ['Pelayanan Prima', '3'],
  ['Penyusunan Sasaran Kinerja Pegawai', '8'],
  ['Literasi Digital bagi Aparatur', '16'],
  ['Pengadaan Barang/Jasa Pemerintah Tingkat Dasar', '3'],
  ['Seminar Reformasi Birokrasi', '9'],
  ['Manajemen Risiko Sektor Publik', '7'],
] as const;
const DIKLAT: Readonly<Record<string, readonly [string, string]>> = {
  IV: ['2', 'Pelatihan Kepemimpinan Pengawas'],
  III: ['3', 'Pelatihan Kepemimpinan Administrator'],
  II: ['4', 'Pelatihan Kepemimpinan Nasional Tingkat II'],
};

export function susunDiklat(b: Bahan, a: Acak, p: Permintaan, r: Rancangan): Baris[] {
  const diklat = (kode: string, nama: string, mulai: string, hari: number, jam: number): Baris => ({
    latihan_struktural: kode,
    nama,
    penyelenggara: 'BKPSDM Kabupaten Simpul Raya',
    tempat: 'Kota Simpul',
    angkatan: `Angkatan ${a.pilih(['I', 'II', 'III', 'IV', 'V'])}`,
    nomor: `STTPL-${a.angka(6)}/${mulai.slice(0, 4)}`,
    mulai,
    selesai: tambahHari(mulai, hari),
    tahun: Number(mulai.slice(0, 4)),
    jumlah_jam: jam,
  });
  const hasil: Baris[] = [];
  if (p.jenisAsn === 'PNS' && r.tmtPns !== null) hasil.push(diklat('8', 'Pelatihan Dasar CPNS', tambahBulan(r.tmt, a.bulat(3, 9)), 51, 511));
  const kelompok = p.pos?.eselon?.split('.')[0];
  const d = kelompok ? DIKLAT[kelompok] : undefined;
  if (d) hasil.push(diklat(d[0], d[1], tambahBulan(b.perTanggal, -a.bulat(6, 70)), 110, 900));
  return hasil;
}

export function susunKursus(b: Bahan, a: Acak, r: Rancangan): Baris[] {
  const awal = Math.max(Number(r.tmt.slice(0, 4)), Number(b.perTanggal.slice(0, 4)) - 8);
  return Array.from({ length: a.bulat(0, 3) }, () => {
    const [nama, jenis] = a.pilih(KURSUS);
    const tahun = a.bulat(awal, Number(b.perTanggal.slice(0, 4)) - 1);
    const mulai = susunTanggal(Math.max(tahun, awal), a.bulat(1, 11), a.bulat(1, 20));
    return {
      jenis_diklat: jenis,
      sertifikat: jenis === '9' ? 'P' : 'T',
      nama,
      penyelenggara: 'BKPSDM Kabupaten Simpul Raya',
      nomor: `SRT-${a.angka(6)}`,
      mulai,
      selesai: tambahHari(mulai, a.bulat(0, 6)),
      tahun: Number(mulai.slice(0, 4)),
      jumlah_jam: a.pilih([8, 16, 24, 40]),
    };
  });
}

import { selisih, susunTanggal, tambahBulan } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { buatNama, type NamaOrang } from './nama.ts';
import type { Rancangan } from './rancang.ts';
import { seriBerikut, type Bahan, type Baris } from './tipe.ts';

export interface HasilKeluarga {
  readonly statusKawin: string;
  readonly riwayat: Readonly<Record<'perkawinan' | 'pasangan' | 'anak' | 'orang_tua' | 'saudara', Baris[]>>;
}

/** Sixteen digits in the form of a NIK, in a province that has not been assigned (99). */
export function buatNik(seri: Map<string, number>, a: Acak, lahir: string, jk: 'M' | 'F'): string {
  const hari = Number(lahir.slice(8, 10)) + (jk === 'F' ? 40 : 0);
  const awalan = `9901${String(a.bulat(1, 12)).padStart(2, '0')}${String(hari).padStart(2, '0')}${lahir.slice(5, 7)}${lahir.slice(2, 4)}`;
  return awalan + seriBerikut(seri, `nik${awalan}`, 4, 1);
}

/** A number that no network hands out. */
export function buatHp(a: Acak): string {
  return `0800${a.angka(8)}`;
}

const TEMPAT_LAHIR = ['Kota Simpul', 'Karang Simpul', 'Muara Tali', 'Bukit Jalin', 'Tanjung Anyam', 'Sungai Rajut', 'Padang Pintal', 'Lembah Kepang'] as const;
const PEKERJAAN = ['Karyawan swasta', 'Wiraswasta', 'Petani', 'Pedagang', 'Mengurus rumah tangga', 'Guru honorer', 'Pegawai ASN'] as const;

export function tempatLahir(a: Acak): string {
  return a.pilih(TEMPAT_LAHIR);
}

function tanggalTahun(a: Acak, tahun: number): string {
  return susunTanggal(tahun, a.bulat(1, 12), a.bulat(1, 28));
}

const lawan = (jk: 'M' | 'F'): 'M' | 'F' => (jk === 'M' ? 'F' : 'M');

interface Rumah {
  readonly b: Bahan;
  readonly a: Acak;
  readonly nama: NamaOrang;
  readonly r: Rancangan;
  readonly alamat: string;
}

function barisPasangan({ b, a, nama, r, alamat }: Rumah, nikah: string, ke: number, cerai: string | null): Baris {
  const jk = lawan(r.jk);
  const lahir = tanggalTahun(a, Number(r.lahir.slice(0, 4)) + a.bulat(-4, 4));
  const pekerjaan = a.pilih(PEKERJAAN);
  return {
    nama: buatNama(a, jk, nama.daerah).nama,
    pasangan_ke: ke,
    jenis_kelamin: jk,
    tempat_lahir: tempatLahir(a),
    tanggal_lahir: lahir,
    agama: nama.agama,
    nik: buatNik(b.seri, a, lahir, jk),
    status_pernikahan: cerai === null ? '1' : '2',
    tanggal_nikah: nikah,
    akta_nikah: `${a.bulat(1, 990)}/${a.bulat(1, 40)}/${nikah.slice(0, 4)}`,
    tanggal_cerai: cerai,
    akta_cerai: cerai === null ? null : `${a.bulat(1, 990)}/AC/${cerai.slice(0, 4)}`,
    status_hidup: '1',
    pns: pekerjaan === 'Pegawai ASN' ? 1 : 0,
    pekerjaan,
    dapat_tunjangan: cerai === null && pekerjaan !== 'Pegawai ASN' ? 1 : 0,
    no_hp: buatHp(a),
    alamat,
  };
}

function barisAnak({ b, a, nama, r, alamat }: Rumah, lahir: string, ke: number, orangTuaLain: string): Baris {
  const jk = a.peluang(0.5) ? 'M' : 'F';
  const umur = selisih(lahir, b.perTanggal).tahun;
  const awal = buatNama(a, jk, nama.daerah).nama.split(' ').slice(0, -1).join(' ');
  const sekolah = umur >= 6 && umur < 22;
  return {
    nama: `${awal} ${nama.keluarga}`,
    anak_ke: ke,
    jenis_anak: '1',
    jenis_kelamin: jk,
    tempat_lahir: tempatLahir(a),
    tanggal_lahir: lahir,
    orang_tua_lain: orangTuaLain,
    agama: nama.agama,
    nik: buatNik(b.seri, a, lahir, jk),
    akta_kelahiran: `${a.angka(4)}/U/${lahir.slice(0, 4)}`,
    jenis_kawin: '4',
    tingkat_pendidikan: umur < 12 ? null : umur < 15 ? '05' : umur < 18 ? '10' : '15',
    masih_sekolah: sekolah ? 1 : 0,
    bekerja: umur >= 24 ? 1 : 0,
    pns: 0,
    dapat_tunjangan: r && umur < 21 && ke <= 2 ? 1 : 0,
    status_hidup: '1',
    alamat,
  };
}

function orangTua({ b, a, nama, r, alamat }: Rumah): Baris[] {
  return (['ayah', 'ibu'] as const).map((hubungan) => {
    const jk = hubungan === 'ayah' ? 'M' : 'F';
    const lahir = tanggalTahun(a, Math.max(1920, Number(r.lahir.slice(0, 4)) - a.bulat(21, 36)));
    const wafat = tambahBulan(lahir, a.bulat(58, 92) * 12);
    const meninggal = wafat < b.perTanggal && wafat > r.lahir;
    return {
      hubungan,
      nama: buatNama(a, jk, nama.daerah).nama,
      tempat_lahir: tempatLahir(a),
      tanggal_lahir: lahir,
      agama: nama.agama,
      nik: buatNik(b.seri, a, lahir, jk),
      pekerjaan: jk === 'F' ? 'Mengurus rumah tangga' : a.pilih(['Petani', 'Pensiunan', 'Pedagang', 'Nelayan']),
      status_hidup: meninggal ? '0' : '1',
      tanggal_meninggal: meninggal ? wafat : null,
      alamat,
    };
  });
}

function saudara({ a, nama, r }: Rumah): Baris[] {
  return Array.from(
    {
      length: a.timbang([
        [0, 2],
        [1, 3],
        [2, 3],
        [3, 2],
      ]),
    },
    () => {
      const jk = a.peluang(0.5) ? 'M' : 'F';
      const beda = a.peluang(0.5) ? -a.bulat(2, 9) : a.bulat(2, 9);
      return {
        nama: buatNama(a, jk, nama.daerah).nama,
        hubungan: beda < 0 ? 'kakak' : 'adik',
        jenis_kelamin: jk,
        tempat_lahir: tempatLahir(a),
        tanggal_lahir: tanggalTahun(a, Number(r.lahir.slice(0, 4)) + beda),
        pekerjaan: a.pilih(PEKERJAAN),
        status_hidup: '1',
      };
    },
  );
}

function peristiwa(a: Acak, tanggal: string, jenis: 'kawin' | 'cerai', pasangan: Baris, ke: number): Baris {
  const izin: Baris = jenis === 'cerai' ? { izin_nomor: `800.1.6/${a.bulat(1, 400)}/BKPSDM/${tanggal.slice(0, 4)}`, izin_tanggal: tambahBulan(tanggal, -3), izin_pejabat: 'Kepala BKPSDM' } : {};
  return {
    peristiwa: jenis,
    tanggal,
    pasangan_nama: pasangan['nama'] ?? '',
    perkawinan_ke: ke,
    akta_nomor: (jenis === 'kawin' ? pasangan['akta_nikah'] : pasangan['akta_cerai']) ?? null,
    akta_tanggal: tanggal,
    ...izin,
  };
}

/** Spouse, children, parents, brothers and sisters, and the events between them. */
export function susunKeluarga(b: Bahan, a: Acak, nama: NamaOrang, r: Rancangan, alamat: string): HasilKeluarga {
  const rumah: Rumah = { b, a, nama, r, alamat };
  const dasar = { perkawinan: [] as Baris[], pasangan: [] as Baris[], anak: [] as Baris[], orang_tua: orangTua(rumah), saudara: saudara(rumah) };
  const nikah = tanggalTahun(a, Number(r.lahir.slice(0, 4)) + a.bulat(23, 31));
  if (nikah >= b.perTanggal || a.peluang(0.08)) return { statusKawin: '4', riwayat: dasar };
  const tanggalCerai = tambahBulan(nikah, a.bulat(40, 160));
  const cerai = a.peluang(0.05) && tanggalCerai < b.perTanggal ? tanggalCerai : null;
  const pasangan = barisPasangan(rumah, nikah, 1, cerai);
  dasar.pasangan.push(pasangan);
  dasar.perkawinan.push(peristiwa(a, nikah, 'kawin', pasangan, 1));
  if (cerai) dasar.perkawinan.push(peristiwa(a, cerai, 'cerai', pasangan, 1));
  let lahir = tambahBulan(nikah, a.bulat(10, 30));
  const banyak = a.timbang([
    [0, 1],
    [1, 3],
    [2, 5],
    [3, 2],
    [4, 1],
  ]);
  for (let ke = 1; ke <= banyak && lahir < (cerai ?? b.perTanggal); ke++) {
    dasar.anak.push(barisAnak(rumah, lahir, ke, String(pasangan['nama'])));
    lahir = tambahBulan(lahir, a.bulat(22, 70));
  }
  return { statusKawin: cerai ? '2' : '1', riwayat: dasar };
}

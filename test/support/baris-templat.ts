import { namaBergelar } from '../../src/shared/domain/nama.ts';
import type { BarisImpor } from '../../src/shared/impor/baris.ts';
import type { KodeBidang } from '../../src/shared/impor/bidang.ts';
import type { BarisSel, Sel } from '../../src/shared/impor/lembar.ts';
import { namaTingkat } from '../../src/shared/impor/nilai-padanan.ts';
import { KOLOM_TEMPLAT } from '../../src/shared/impor/templat.ts';

const AWALAN: Readonly<Record<string, string>> = { PLT: 'Plt. ', PLH: 'Plh. ', PJ: 'Pj. ' };

function akhir<T extends { readonly tmt?: string | undefined }>(riwayat: readonly T[]): T | undefined {
  return riwayat.toSorted((a, b) => ((a.tmt ?? '') < (b.tmt ?? '') ? -1 : 1)).at(-1);
}

function jabatanTeks(j: BarisImpor['jabatan'][number] | undefined): string | undefined {
  return j === undefined ? undefined : `${AWALAN[j.jenisPenugasan] ?? ''}${j.nama}`;
}

type IsiTemplat = Partial<Record<KodeBidang, string | number | undefined>>;

function isiRiwayat(data: BarisImpor): IsiTemplat {
  const pangkat = akhir(data.pangkat);
  const kgb = akhir(data.kgb);
  const utama = akhir(data.jabatan.filter((j) => j.jenisPenugasan === 'D')) ?? akhir(data.jabatan.filter((j) => j.jenisPenugasan !== 'TT'));
  const tambahan = akhir(data.jabatan.filter((j) => j !== utama && j.jenisPenugasan !== 'D'));
  const pendidikan = data.pendidikan.at(-1);
  const kontrak = data.kontrak.at(-1);
  const dihitung = pangkat?.mkgDihitung === true;
  return {
    golongan: pangkat?.golongan, tmtGolongan: pangkat?.tmt, mkgTahun: dihitung ? undefined : pangkat?.mkgTahun, mkgBulan: dihitung ? undefined : pangkat?.mkgBulan,
    skPangkatNomor: pangkat?.skNomor, skPangkatTanggal: pangkat?.skTanggal, gajiPokok: pangkat?.gajiPokok,
    tmtKgb: kgb?.tmt, mkgKgbTahun: kgb?.mkgTahun, mkgKgbBulan: kgb?.mkgBulan, gajiKgb: kgb?.gajiBaru, skKgbNomor: kgb?.skNomor, skKgbTanggal: kgb?.skTanggal,
    jabatan: jabatanTeks(utama), jenisJabatan: utama?.jenisJabatan, eselon: utama?.eselon, tmtJabatan: utama?.tmt,
    jabatanTambahan: jabatanTeks(tambahan), tmtJabatanTambahan: tambahan?.tmt,
    tingkatPendidikan: pendidikan?.tingkat === undefined ? undefined : namaTingkat(pendidikan.tingkat), pendidikan: pendidikan?.nama, tahunLulus: pendidikan?.tahunLulus, namaSekolah: pendidikan?.namaSekolah,
    kontrakNomor: kontrak?.nomor, kontrakMulai: kontrak?.mulai, kontrakSelesai: kontrak?.selesai,
  };
}

/**
 * One employee as a row of the template (the newest history rows): what is exported can be imported again without a
 * change. A computed MKG is left blank, so that it is not mistaken for one from a decree.
 */
export function barisTemplat(data: BarisImpor): BarisSel {
  const { pegawai } = data;
  const isi: IsiTemplat = { ...pegawai, ...isiRiwayat(data), namaGelar: namaBergelar(pegawai.gelarDepan ?? null, pegawai.nama, pegawai.gelarBelakang ?? null) };
  return KOLOM_TEMPLAT.map(({ bidang, jenis }): Sel => {
    const nilai = isi[bidang];
    if (nilai === undefined) return null;
    return jenis === 'tanggal' && typeof nilai === 'string' ? { tanggal: nilai } : nilai;
  });
}

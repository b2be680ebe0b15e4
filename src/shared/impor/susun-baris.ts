import type { BarisImpor, PegawaiImpor } from './baris.ts';
import type { KodeBidang } from './bidang.ts';
import { lengkapiDariNip } from './cocok-nip.ts';
import { teksIsi } from './isi.ts';
import { pisahTempatTanggal, uraiTanggalSel } from './nilai-tanggal.ts';
import { peringatan } from './nilai.ts';
import type { Pemetaan } from './pemetaan.ts';
import { susunNama } from './susun-nama.ts';
import { susunJabatan, susunKgb, susunKontrak, susunPangkat, susunPendidikan } from './susun-riwayat.ts';
import { tanpaIsi } from './teks.ts';
import type { KonteksUrai, Pencatat } from './urai-baris.ts';
import type { IsiBaris } from './urai-sel.ts';

const TEKS_PEGAWAI = [
  'nipLama', 'siasnId', 'tempatLahir', 'tanggalLahir', 'agama', 'statusKawin', 'nik', 'npwp', 'bpjs', 'noHp', 'email', 'emailDinas', 'alamat',
  'kartuAsn', 'jenisPegawai', 'kedudukan', 'tmtCpns', 'skCpnsNomor', 'skCpnsTanggal', 'tmtPns', 'skPnsNomor', 'skPnsTanggal', 'golonganAwal',
  'unitKerja', 'unitInduk', 'unorId', 'instansiInduk', 'instansiKerja', 'lokasiKerja', 'kppn',
] as const satisfies readonly (KodeBidang & keyof PegawaiImpor)[];

/** Spreads 'Kediri, 12-05-1985' over place and date where these have no column of their own. */
function bagiTtl(isi: IsiBaris, konteks: KonteksUrai, p: Pencatat): void {
  const ttl = teksIsi(isi, 'tempatTanggalLahir');
  if (ttl === undefined) return;
  const { tempat, tanggal } = pisahTempatTanggal(ttl);
  if (isi.tempatLahir === undefined && !tanpaIsi(tempat)) isi.tempatLahir = tempat;
  if (isi.tanggalLahir !== undefined) return;
  if (tanggal === '') {
    p.catat('tempatTanggalLahir', peringatan('TTL', `Tanggal lahir tidak terbaca dari "${ttl}".`, 'Tulis seperti "Kediri, 12-05-1985".'));
    return;
  }
  const hasil = uraiTanggalSel(tanggal, tanggal, { hariIni: konteks.hariIni, lahir: true, nama: 'Tanggal lahir' });
  if (hasil.catatan !== undefined) p.catat('tempatTanggalLahir', hasil.catatan);
  if (hasil.nilai !== undefined) isi.tanggalLahir = hasil.nilai;
}

function statusPegawai(isi: IsiBaris): PegawaiImpor['statusPegawai'] {
  const status = teksIsi(isi, 'statusPegawai');
  switch (status) {
    case 'PNS':
    case 'CPNS':
    case 'PPPK':
    case 'PPPK Paruh Waktu':
      return status;
    default:
      return undefined;
  }
}

function dataUtama(isi: IsiBaris, nip: string, p: Pencatat): PegawaiImpor | null {
  const nama = susunNama(isi, p);
  if (nama === null) return null;
  const pegawai: PegawaiImpor = { nip, ...nama };
  for (const kode of TEKS_PEGAWAI) {
    const nilai = teksIsi(isi, kode);
    if (nilai !== undefined) pegawai[kode] = nilai;
  }
  const jk = teksIsi(isi, 'jenisKelamin');
  if (jk === 'L' || jk === 'P') pegawai.jenisKelamin = jk;
  const status = statusPegawai(isi);
  if (status !== undefined) pegawai.statusPegawai = status;
  return pegawai;
}

/** Builds the import row of one employee from the values read; findings go to `p`. Null without a name. */
export function susunBaris(isi: IsiBaris, pemetaan: Pemetaan, konteks: KonteksUrai, p: Pencatat): BarisImpor | null {
  const nip = teksIsi(isi, 'nip');
  if (nip === undefined) return null;
  bagiTtl(isi, konteks, p);
  const pegawai = dataUtama(isi, nip, p);
  if (pegawai === null) return null;
  const diturunkan = lengkapiDariNip(pegawai, teksIsi(isi, 'golongan'), pemetaan, konteks, p);
  return {
    pegawai,
    pangkat: susunPangkat(isi, pegawai, pemetaan, konteks, p),
    kgb: susunKgb(isi, pemetaan, p),
    jabatan: susunJabatan(isi, konteks, p),
    pendidikan: susunPendidikan(isi),
    kontrak: susunKontrak(isi),
    diturunkan,
  };
}

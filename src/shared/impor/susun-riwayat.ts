import { formatMasaKerja, keBulan, type MasaKerja } from '../domain/masa-kerja.ts';
import type { JabatanImpor, KgbImpor, KontrakImpor, PangkatImpor, PegawaiImpor, PendidikanImpor } from './baris.ts';
import type { KodeBidang } from './bidang.ts';
import { angkaIsi, jabatanIsi, teksIsi } from './isi.ts';
import { hitungMkg } from './mkg.ts';
import { ragukanBup } from './nilai-jabatan.ts';
import { tingkatPendidikan } from './nilai-padanan.ts';
import { peringatan } from './nilai.ts';
import type { Pemetaan } from './pemetaan.ts';
import type { KonteksUrai, Pencatat } from './urai-baris.ts';
import type { IsiBaris } from './urai-sel.ts';

/** The object without its undefined keys, so that equal content has equal JSON. (`delete` would make V8 keep it as a hash table.) */
function padat<T extends object>(isi: T): T {
  const hasil = {} as T;
  for (const kunci in isi) if (isi[kunci] !== undefined) hasil[kunci] = isi[kunci];
  return hasil;
}

function adaGalat(p: Pencatat, kode: KodeBidang): boolean {
  return p.masalah.some((m) => m.bidang === kode && m.berat === 'galat');
}

function golonganBaris(isi: IsiBaris, p: Pencatat): string | undefined {
  const golongan = teksIsi(isi, 'golongan');
  const pangkat = teksIsi(isi, 'pangkat');
  if (golongan !== undefined && pangkat !== undefined && golongan !== pangkat) {
    p.catat('pangkat', peringatan('PANGKAT_BEDA', `Pangkat menunjuk ${pangkat}, golongan ${golongan}; dipakai ${golongan}.`, 'Cocokkan dengan SK pangkat terakhir.', true));
  }
  return golongan ?? pangkat;
}

interface MkgBaris {
  readonly mkgTahun?: number | undefined;
  readonly mkgBulan?: number | undefined;
  readonly mkgDihitung: boolean;
}

/** Lists often print the service up to the date of the list instead of the MKG on the TMT of the golongan. */
function ragukanMkg(tertulis: MasaKerja, hitung: MasaKerja, p: Pencatat): void {
  if (Math.abs(keBulan(tertulis) - keBulan(hitung)) < 12) return;
  const pesan = `MKG ${formatMasaKerja(tertulis)} berbeda setahun atau lebih dari hitungan per TMT golongan (${formatMasaKerja(hitung)}).`;
  p.catat('mkgTahun', peringatan('MKG_BEDA', pesan, 'Pastikan MKG menurut SK pangkat, bukan masa kerja per tanggal daftar; peninjauan masa kerja boleh menambahnya.', true));
}

function mkgBaris(isi: IsiBaris, golongan: string, tmt: string | undefined, pegawai: PegawaiImpor, konteks: KonteksUrai, p: Pencatat): MkgBaris {
  const satuSel = isi.masaKerjaGolongan;
  const gabung = typeof satuSel === 'object' && 'tahun' in satuSel ? satuSel : undefined;
  const tahun = angkaIsi(isi, 'mkgTahun') ?? gabung?.tahun;
  const bulan = angkaIsi(isi, 'mkgBulan') ?? gabung?.bulan;
  const hitung = konteks.aturanMkg === undefined ? null : hitungMkg(golongan, tmt, pegawai.tmtCpns, pegawai.golonganAwal, konteks.aturanMkg);
  if (tahun !== undefined) {
    const tertulis = { tahun, bulan: bulan ?? 0 };
    if (hitung !== null && hitung.anggapan === '') ragukanMkg(tertulis, hitung.mkg, p);
    return { mkgTahun: tahun, mkgBulan: tertulis.bulan, mkgDihitung: false };
  }
  if (hitung === null) return { mkgDihitung: false };
  const { mkg, anggapan } = hitung;
  const tambahan = anggapan === '' ? '' : ` (${anggapan})`;
  const pesan = `MKG tidak ada dalam berkas; dihitung dari TMT CPNS: ${mkg.tahun} tahun ${mkg.bulan} bulan${tambahan}. Bukan dari SK.`;
  p.catat('golongan', peringatan('MKG_DIHITUNG', pesan, 'Isi MKG menurut SK pangkat terakhir sebelum memakainya untuk KGB.'));
  return { mkgTahun: mkg.tahun, mkgBulan: mkg.bulan, mkgDihitung: true };
}

/** A list with one column of pay prints the pay of today: the one of the KGB when that is newer than the pangkat. */
function gajiMilikKgb(isi: IsiBaris, pemetaan: Pemetaan): boolean {
  if (pemetaan.ada.has('gajiKgb')) return false;
  const tmtKgb = teksIsi(isi, 'tmtKgb');
  return tmtKgb !== undefined && isi.gajiPokok !== undefined && tmtKgb > (teksIsi(isi, 'tmtGolongan') ?? '');
}

/** The pangkat row the file proves: golongan with TMT, MKG (read or computed), decree and pay. */
export function susunPangkat(isi: IsiBaris, pegawai: PegawaiImpor, pemetaan: Pemetaan, konteks: KonteksUrai, p: Pencatat): PangkatImpor[] {
  const golongan = golonganBaris(isi, p);
  const tmt = teksIsi(isi, 'tmtGolongan');
  if (golongan === undefined) {
    if (tmt !== undefined && !adaGalat(p, 'golongan')) p.catat('tmtGolongan', peringatan('TMT_TANPA_GOLONGAN', 'TMT golongan ada tetapi golongannya kosong; TMT tidak diambil.', 'Isi golongannya.'));
    return [];
  }
  if (tmt === undefined && !adaGalat(p, 'tmtGolongan')) p.catat('golongan', peringatan('PANGKAT_TANPA_TMT', `Golongan ${golongan} tanpa TMT.`, 'Lengkapi TMT golongan menurut SK pangkat terakhir.'));
  const { mkgTahun, mkgBulan, mkgDihitung } = mkgBaris(isi, golongan, tmt, pegawai, konteks, p);
  const skNomor = teksIsi(isi, 'skPangkatNomor');
  const skTanggal = teksIsi(isi, 'skPangkatTanggal');
  const gajiPokok = gajiMilikKgb(isi, pemetaan) ? undefined : angkaIsi(isi, 'gajiPokok');
  return [padat({ golongan, tmt, mkgTahun, mkgBulan, mkgDihitung, skNomor, skTanggal, gajiPokok })];
}

/** The last KGB, if its TMT is in the file. */
export function susunKgb(isi: IsiBaris, pemetaan: Pemetaan, p: Pencatat): KgbImpor[] {
  const tmt = teksIsi(isi, 'tmtKgb');
  if (tmt === undefined) {
    if (!adaGalat(p, 'tmtKgb') && (isi.skKgbNomor !== undefined || isi.gajiKgb !== undefined)) {
      p.catat('skKgbNomor', peringatan('KGB_TANPA_TMT', 'Data KGB ada tetapi TMT-nya kosong; KGB tidak diambil.', 'Isi TMT KGB terakhir.'));
    }
    return [];
  }
  const mkgTahun = angkaIsi(isi, 'mkgKgbTahun');
  const mkgBulan = angkaIsi(isi, 'mkgKgbBulan') ?? (mkgTahun === undefined ? undefined : 0);
  const gajiBaru = angkaIsi(isi, gajiMilikKgb(isi, pemetaan) ? 'gajiPokok' : 'gajiKgb');
  return [padat({ tmt, mkgTahun, mkgBulan, gajiBaru, skNomor: teksIsi(isi, 'skKgbNomor'), skTanggal: teksIsi(isi, 'skKgbTanggal') })];
}

/** The main post and the additional duty, each with the unit it stands in. */
export function susunJabatan(isi: IsiBaris, konteks: KonteksUrai, p: Pencatat): JabatanImpor[] {
  const hasil: JabatanImpor[] = [];
  const utama = jabatanIsi(isi, 'jabatan');
  const unit = teksIsi(isi, 'unitKerja');
  const unitInduk = teksIsi(isi, 'unitInduk');
  const tmt = teksIsi(isi, 'tmtJabatan');
  if (utama !== undefined) {
    const sk = { skNomor: teksIsi(isi, 'skJabatanNomor'), skTanggal: teksIsi(isi, 'skJabatanTanggal') };
    hasil.push(padat({ nama: utama.nama, jenisJabatan: teksIsi(isi, 'jenisJabatan'), eselon: teksIsi(isi, 'eselon'), tmt, jenisPenugasan: utama.jenisPenugasan, ...sk, unit: unit ?? utama.unit, unitInduk }));
    const catatan = konteks.aturanBup === undefined || isi.jenisJabatan !== undefined || isi.eselon !== undefined || utama.jenisPenugasan !== 'D' ? null : ragukanBup(utama.nama, konteks.aturanBup);
    if (catatan !== null) p.catat('jabatan', catatan);
  } else if (tmt !== undefined) {
    p.catat('tmtJabatan', peringatan('TMT_TANPA_JABATAN', 'TMT jabatan ada tetapi jabatannya kosong; TMT tidak diambil.', 'Isi jabatannya.'));
  }
  const tambahan = jabatanIsi(isi, 'jabatanTambahan');
  if (tambahan !== undefined) {
    hasil.push(padat({ nama: tambahan.nama, tmt: teksIsi(isi, 'tmtJabatanTambahan'), jenisPenugasan: tambahan.jenisPenugasan, unit: tambahan.unit, unitInduk }));
  }
  return hasil;
}

/** The last education; the level is read from the text where the file has no column for it. */
export function susunPendidikan(isi: IsiBaris): PendidikanImpor[] {
  const nama = teksIsi(isi, 'pendidikan');
  const tingkat = teksIsi(isi, 'tingkatPendidikan') ?? (nama === undefined ? undefined : tingkatPendidikan(nama));
  if (nama === undefined && tingkat === undefined) return [];
  return [padat({ tingkat, nama, tahunLulus: angkaIsi(isi, 'tahunLulus'), namaSekolah: teksIsi(isi, 'namaSekolah') })];
}

/** The work agreement of a PPPK, as far as the file has it. */
export function susunKontrak(isi: IsiBaris): KontrakImpor[] {
  const kontrak = { nomor: teksIsi(isi, 'kontrakNomor'), mulai: teksIsi(isi, 'kontrakMulai'), selesai: teksIsi(isi, 'kontrakSelesai') };
  return Object.values(kontrak).some((nilai) => nilai !== undefined) ? [padat(kontrak)] : [];
}

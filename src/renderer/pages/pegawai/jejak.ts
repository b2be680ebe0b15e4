import type { Keluar } from '../../../shared/contract.ts';
import { NAMA_PERAN, PERAN } from '../../../shared/izin.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { semuaKolom } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { teksKelola } from '../../teks/kelola.ts';
import { teksKertas } from '../../teks/kertas.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { teksTte } from '../../teks/tte.ts';
import { teksUnit } from '../../teks/unit.ts';
import { LABEL_INSTANSI } from '../instansi/labels.ts';

export type Perubahan = Keluar<'jejak.objek'>[number]['perubahan'][number];

const KOLOM_UNIT: readonly KolomRiwayat[] = [
  { nama: 'unit.nama', label: teksUnit.nama, jenis: 'teks' }, { nama: 'unit.induk_id', label: teksUnit.induk, jenis: 'unit' }, { nama: 'unit.singkatan', label: teksUnit.singkatan, jenis: 'teks' },
  { nama: 'unit.jenis', label: teksUnit.jenis, jenis: 'teks' }, { nama: 'unit.eselon', label: teksUnit.eselon, jenis: 'teks' }, { nama: 'unit.kode', label: teksUnit.kode, jenis: 'teks' },
  { nama: 'unit.ditutup_pada', label: teksUnit.ditutup, jenis: 'tanggal' },
];

const teks = (tabel: string, label: Readonly<Record<string, string>>): readonly KolomRiwayat[] => Object.entries(label).map(([nama, l]) => ({ nama: `${tabel}.${nama}`, label: l, jenis: 'teks' }));
const a = teksKelola.akun;
const ta = teksKelola.aturan;
const tp = teksKelola.pengaturan;
const p = teksPenyiapan.penandatangan;
const tkertas = teksKertas.kolom;
const { kewenangan: tk, alur: tr, jejak: tj } = teksPengesahan;
const TANGGAL_SAH: ReadonlySet<string> = new Set(['mulai', 'sampai', 'sk_tanggal', 'berlaku_mulai', 'berlaku_sampai']);
const denganTanggal = (tabel: string, label: Readonly<Record<string, string>>): readonly KolomRiwayat[] =>
  teks(tabel, label).map((k) => (TANGGAL_SAH.has(k.nama.slice(tabel.length + 1)) ? { ...k, jenis: 'tanggal' } : k));

/** What the office keeps about itself: accounts, officials, rules, settings. */
const KOLOM_KELOLA: readonly KolomRiwayat[] = [
  ...teks('pengguna', { pengguna: a.pengguna, nama: a.nama, sandi: a.sandiUbah }),
  { nama: 'pengguna.peran', label: a.peran, jenis: 'pilihan', pilihan: PERAN.map((nilai) => ({ nilai, label: NAMA_PERAN[nilai] })) },
  { nama: 'pengguna.unit_id', label: a.unit, jenis: 'unit' },
  { nama: 'pengguna.aktif', label: a.aktif, jenis: 'ya_tidak' },
  ...teks('penandatangan', { nama: p.nama, nip: p.nip, pangkat: p.pangkat, jabatan: p.jabatan, atas_nama: p.atasNama, sk_pelimpahan: p.skPelimpahan }),
  { nama: 'penandatangan.berlaku_mulai', label: p.berlakuMulai, jenis: 'tanggal' },
  { nama: 'penandatangan.berlaku_sampai', label: p.berlakuSampai, jenis: 'tanggal' },
  ...teks('aturan', { dasar_hukum: ta.dasar, sumber: ta.sumber, catatan: ta.catatan }),
  { nama: 'aturan.berlaku_mulai', label: ta.berlakuMulai, jenis: 'tanggal' },
  { nama: 'aturan.berlaku_sampai', label: p.berlakuSampai, jenis: 'tanggal' },
  ...teks('pengaturan', { ...LABEL_INSTANSI, kunciSetelahMenit: tp.kunci, cadanganJadwal: tp.jadwal, cadanganFolder: tp.folder, cupsServer: tp.cups, pencetakIpp: tp.ipp, penyedia: teksTte.atur.penyedia, alamatServer: teksTte.atur.alamat, serentak: teksTte.atur.serentak, batasDetik: teksTte.atur.batas, hash: tp.gambarLambang }),
  ...teks('profil_kertas', { kode: tkertas.kode, nama: tkertas.nama, lebar_mm: tkertas.lebar, tinggi_mm: tkertas.tinggi, tepi_atas_mm: tkertas.tepiAtas, tepi_kanan_mm: tkertas.tepiKanan, tepi_bawah_mm: tkertas.tepiBawah, tepi_kiri_mm: tkertas.tepiKiri, mode: tkertas.mode, pencetak_id: tkertas.pencetak, baki: tkertas.baki, jenis_kertas: tkertas.jenisKertas, sisi: tkertas.sisi, salinan: tkertas.salinan, produk: tkertas.produk, alas_hash: tkertas.alas }),
  { nama: 'profil_kertas.terkendali', label: tkertas.terkendali, jenis: 'ya_tidak' },
  { nama: 'profil_kertas.aktif', label: tkertas.aktif, jenis: 'ya_tidak' },
  ...teks('naskah_versi', { kode: tp.naskah.kode, versi: tp.naskah.versi, catatan: tp.naskah.catatan, tata: tp.naskah.tata, isi: tp.naskah.isi }),
  ...teks('persetujuan_lembar', teksKendali.jejak.kolomPersetujuan),
  ...denganTanggal('kewenangan', tk.kolom),
  ...denganTanggal('alur_produk', tr.kolom),
  ...teks('pengesahan', tj.pengesahan),
  ...teks('pengesahan_langkah', tj.langkah),
  { nama: 'pengesahan_langkah.pada', label: tj.pada, jenis: 'tanggal' },
];

/** Every column of every table under `tabel.kolom`, so that equal names of two histories stay apart. */
export const KOLOM_JEJAK: readonly KolomRiwayat[] = [
  ...DATA_UTAMA.map((k) => ({ ...k, nama: `pegawai.${k.nama}` })),
  ...RIWAYAT.flatMap((d) => semuaKolom(d).map((k) => ({ ...k, nama: `${d.tabel}.${k.nama}`, ...(k.rujukanMenurut ? { rujukanMenurut: undefined } : {}) }))),
  ...KOLOM_UNIT,
  ...KOLOM_KELOLA,
];
const MENURUT_NAMA: ReadonlyMap<string, KolomRiwayat> = new Map(KOLOM_JEJAK.map((k) => [k.nama, k]));
const JUDUL_TABEL: ReadonlyMap<string, string> = new Map([...RIWAYAT.map((d) => [d.tabel, d.judul] as const), ['bukti', teksPegawai.riwayat.bukti] as const, ['unit', teksUnit.judul] as const, ['pengguna', a.judul] as const, ['penandatangan', tp.penandatangan] as const, ['aturan', ta.judul] as const, ['pengaturan', tp.judul] as const, ['naskah_versi', tp.naskah.judul] as const, ['profil_kertas', teksKertas.profil] as const, ['kalibrasi', teksKertas.kalibrasi] as const, ['penerimaan_lembar', teksKendali.jejak.penerimaan] as const, ['mutasi_lembar', teksKendali.jejak.mutasi] as const, ['persetujuan_lembar', teksKendali.jejak.persetujuan] as const, ['dokumen', teksArsip.judul] as const, ['dokumen_berkas', teksArsip.berkasTtd] as const, ['kewenangan', tk.judul] as const, ['alur_produk', tr.judul] as const, ['pengesahan', teksPengesahan.judul] as const, ['pengesahan_langkah', tj.judulLangkah] as const, ['tumpukan_pindai', tj.tumpukan] as const, ['pindaian', tj.pindaian] as const]);
/** Columns the storage keeps for itself; they say nothing to an officer. */
const DIAM: ReadonlySet<string> = new Set(['rev', 'diubah_pada', 'diubah_oleh', 'dibuat_pada', 'dibuat_oleh', 'sumber', 'impor_id', 'dokumen_id']);

export function kolomJejak(p: Perubahan): KolomRiwayat | undefined {
  return MENURUT_NAMA.get(`${p.tabel}.${p.kolom}`);
}

export function judulTabel(tabel: string): string | undefined {
  return JUDUL_TABEL.get(tabel);
}

/** True for a change that is shown: a column people know, or a row that was added or removed. */
export function terbaca(p: Perubahan): boolean {
  return p.kolom === '' || p.kolom === 'dihapus_pada' || (!DIAM.has(p.kolom) && kolomJejak(p) !== undefined);
}

/** A logged text as the row it came from, so that it can be put into words like any other value. */
export function barisJejak(k: KolomRiwayat, teks: string | null): NilaiBaris {
  const angka = k.jenis === 'uang' || k.jenis === 'angka' || k.jenis === 'desimal' || k.jenis === 'ya_tidak';
  return { [k.nama]: teks !== null && angka && teks !== '' && Number.isFinite(Number(teks)) ? Number(teks) : teks };
}

import type { AturanNip, TabelPangkat } from '../domain/isi-aturan.ts';
import { parseGolongan } from '../domain/golongan.ts';
import type { MasaKerja } from '../domain/masa-kerja.ts';
import type { KodeBidang } from './bidang.ts';
import type { Sel } from './lembar.ts';
import { uraiBulat, uraiMasaKerja, uraiUang } from './nilai-angka.ts';
import { uraiJabatan, type JabatanTerurai } from './nilai-jabatan.ts';
import { uraiDigitSel, uraiEmail, uraiHpSel, uraiNikSel, uraiNipSel, uraiNpwpSel } from './nilai-nip.ts';
import { cariPadanan, tingkatPendidikan } from './nilai-padanan.ts';
import { uraiTanggalSel } from './nilai-tanggal.ts';
import { galat, peringatan, type Nilai } from './nilai.ts';
import type { KolomPakai } from './pemetaan.ts';

export type IsiBidang = string | number | MasaKerja | JabatanTerurai;

/** The values read from one row, by field. */
export type IsiBaris = Partial<Record<KodeBidang, IsiBidang>>;

export interface KonteksSel {
  readonly hariIni: string;
  readonly jenisAsn: 'PNS' | 'PPPK' | undefined;
  readonly tabelPangkat: TabelPangkat | undefined;
  readonly aturanNip: AturanNip;
}

function golongan(teks: string, k: KonteksSel, label: string): Nilai<string> {
  const hasil = parseGolongan(teks, { jenisAsn: k.jenisAsn, tabel: k.tabelPangkat });
  if ('nilai' in hasil) return { nilai: hasil.nilai };
  return { catatan: galat('GOLONGAN', `${label}: ${hasil.masalah}`, 'Perbaiki sel ini, atau ingat padanannya lewat kamus koreksi.') };
}

/** A column 'Pangkat' often holds 'Penata (III/c)': the golongan is read if it is there, and a bare name only with the table. */
function pangkat(teks: string, k: KonteksSel): Nilai<string> {
  const hasil = parseGolongan(teks, { jenisAsn: k.jenisAsn, tabel: k.tabelPangkat });
  return 'nilai' in hasil ? { nilai: hasil.nilai } : {};
}

function tingkat(teks: string): Nilai<string> {
  const nilai = tingkatPendidikan(teks);
  if (nilai !== undefined) return { nilai };
  return { catatan: peringatan('PADANAN', `Tingkat pendidikan "${teks}" tidak dikenal; isian ini tidak diambil.`, 'Pilih padanannya sekali, nanti diingat.', true) };
}

const TEKS_TERPANJANG = 500;

const GALAT_RUMUS = /^#(REF|VALUE|NAME|DIV|NUM|NULL|SPILL)/;

function teksBiasa(teks: string, label: string): Nilai<string> {
  if (GALAT_RUMUS.test(teks)) return { catatan: peringatan('RUMUS', `${label} berisi galat rumus ${teks}; isian ini tidak diambil.`, 'Perbaiki rumus di Excel atau isi nilainya.') };
  if (teks.length <= TEKS_TERPANJANG) return { nilai: teks };
  return { nilai: teks.slice(0, TEKS_TERPANJANG), catatan: peringatan('PANJANG', `${label} lebih dari ${TEKS_TERPANJANG} huruf; kelebihannya tidak diambil.`, 'Periksa isi sel.') };
}

const MEMO_TERBANYAK = 5000;

/** Reads one non-blank cell according to the kind of its field; text seen before in the column is not read again. Never throws. */
export function uraiSel(kolom: KolomPakai, sel: Sel, teks: string, k: KonteksSel): Nilai<IsiBidang> {
  const { memo } = kolom;
  if (memo === null || typeof sel !== 'string') return uraiMenurutJenis(kolom, sel, teks, k);
  // 'IX' is a golongan in a list of PPPK and none in a list of PNS.
  const kunci = kolom.jenis === 'golongan' || kolom.jenis === 'pangkat' ? `${teks}|${k.jenisAsn ?? ''}` : teks;
  const ada = memo.get(kunci);
  if (ada !== undefined) return ada;
  const hasil = uraiMenurutJenis(kolom, sel, teks, k);
  if (memo.size < MEMO_TERBANYAK) memo.set(kunci, hasil);
  return hasil;
}

function uraiMenurutJenis(kolom: KolomPakai, sel: Sel, teks: string, k: KonteksSel): Nilai<IsiBidang> {
  const { jenis, label } = kolom;
  switch (jenis) {
    case 'nip':
      return uraiNipSel(sel, teks, k.aturanNip);
    case 'nik':
      return uraiNikSel(sel, teks, k.aturanNip);
    case 'npwp':
      return uraiNpwpSel(sel, teks);
    case 'nipLama':
    case 'digit':
      return uraiDigitSel(sel, teks, label);
    case 'hp':
      return uraiHpSel(sel, teks);
    case 'email':
      return uraiEmail(teks);
    case 'tanggal':
      return uraiTanggalSel(sel, teks, { hariIni: k.hariIni, lahir: kolom.bidang === 'tanggalLahir', nama: label });
    case 'golongan':
      return golongan(teks, k, label);
    case 'pangkat':
      return pangkat(teks, k);
    case 'tahunMk':
      return uraiBulat(sel, teks, 0, 60, label);
    case 'bulanMk':
      return uraiBulat(sel, teks, 0, 11, label);
    case 'masaKerja':
      return uraiMasaKerja(sel, teks);
    case 'uang':
      return uraiUang(sel, teks);
    case 'tahun':
      return uraiBulat(sel, teks, 1930, Number(k.hariIni.slice(0, 4)), label);
    case 'jk':
    case 'agama':
    case 'kawin':
    case 'status':
    case 'kedudukan':
    case 'jenisJabatan':
    case 'eselon':
      return cariPadanan(jenis, teks);
    case 'tingkat':
      return tingkat(teks);
    case 'jabatan':
      return uraiJabatan(teks, kolom.bidang === 'jabatanTambahan');
    case 'namaGelar':
    case 'nama':
    case 'gelar':
    case 'pendidikan':
    case 'ttl':
    case 'teks':
      return teksBiasa(teks, label);
  }
}

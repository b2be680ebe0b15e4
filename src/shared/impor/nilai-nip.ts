import type { AturanNip } from '../domain/isi-aturan.ts';
import { bacaNip, periksaNik } from '../domain/nip.ts';
import type { Sel } from './lembar.ts';
import { galat, peringatan, type Nilai } from './nilai.ts';

const EKSPONEN = /^\d([.,]\d+)?e\+?\d{1,2}$/i;

const JADI_ANGKA = 'Di Excel ubah format kolom ke Teks, lalu salin ulang nilainya dari sumber asli.';

/** True when the digits of a long number are lost: a number cell beyond 15 digits, or text like 1.98505E+17. */
export function rusakJadiAngka(sel: Sel, teks: string): boolean {
  return EKSPONEN.test(teks) || (typeof sel === 'number' && (Math.abs(sel) >= 1e15 || !Number.isInteger(sel)));
}

/** A number cell of at most 15 digits without exponent; other cells as given. */
function digit(teks: string): string {
  return teks.replace(/^['`"]+/, '').replace(/[\s.\-/\u00a0]/g, '');
}

/** Fewer digits than this are no number of an employee: a heading, a footnote, a row number. */
const DIGIT_NIP_TERPENDEK = 8;

/**
 * NIP or NI PPPK as digits. Refused when a spreadsheet turned it into a number; a wrong length or other characters
 * are kept as digits with a warning that asks for a decision, because real documents carry such numbers.
 */
export function uraiNipSel(sel: Sel, teks: string, aturan: AturanNip): Nilai<string> {
  const { nilai, temuan } = bacaNip(typeof sel === 'number' ? sel : teks, aturan);
  const ditemukan = temuan[0];
  if (ditemukan?.kode === 'NIP_NOTASI_ILMIAH' || ditemukan?.kode === 'NIP_ANGKA_HILANG') {
    return { catatan: galat('NIP_ANGKA', `NIP berubah menjadi angka oleh Excel (${teks}); angka belakangnya hilang.`, JADI_ANGKA) };
  }
  const angka = (nilai ?? '').replace(/\D/g, '');
  if (angka.length < DIGIT_NIP_TERPENDEK) return { catatan: galat('NIP', `"${teks.slice(0, 60)}" bukan NIP.`, 'Isi 18 angka NIP; hapus baris ini bila bukan baris pegawai.') };
  if (angka.length > 30) return { catatan: galat('NIP', `NIP "${teks.slice(0, 60)}" terlalu panjang.`, 'Isi satu NIP dalam satu sel.') };
  if (ditemukan === undefined) return { nilai: angka };
  const sebab = ditemukan.kode === 'NIP_PANJANG' ? `${angka.length} angka, seharusnya ${aturan.panjang}` : 'memuat huruf atau tanda lain';
  return { nilai: angka, catatan: peringatan('NIP_JANGGAL', `NIP "${teks}" ${sebab}.`, 'Cocokkan dengan SK atau SIASN, lalu putuskan NIP yang benar. Baris tidak dibuang.', true) };
}

/** NIK: a ruined number is left out; another length is kept with a mark. Its birth date is compared later. */
export function uraiNikSel(sel: Sel, teks: string, aturan: AturanNip): Nilai<string> {
  if (rusakJadiAngka(sel, teks)) {
    return { catatan: peringatan('NIK_ANGKA', `NIK berubah menjadi angka oleh Excel (${teks}); isian ini tidak diambil.`, JADI_ANGKA) };
  }
  const { nilai, temuan } = periksaNik(teks, {}, aturan);
  const tolak = temuan.find((t) => t.berat === 'tolak');
  if (tolak === undefined) return { nilai: nilai ?? undefined };
  const angka = /^\d+$/.test(nilai ?? '') && tolak.kode === 'NIK_PANJANG' ? (nilai ?? undefined) : undefined;
  return { nilai: angka, catatan: peringatan('NIK', `${tolak.pesan} Tertulis "${teks}".`, 'Cocokkan dengan KTP atau KK.', true) };
}

/** NPWP of 15 or 16 digits (PMK 112/2022); a number cell may have lost a leading zero. */
export function uraiNpwpSel(sel: Sel, teks: string): Nilai<string> {
  if (rusakJadiAngka(sel, teks)) return { catatan: peringatan('NPWP', `NPWP berubah menjadi angka oleh Excel (${teks}); isian ini tidak diambil.`, JADI_ANGKA) };
  const angka = digit(teks);
  if (/^\d{15,16}$/.test(angka)) return { nilai: angka };
  if (typeof sel === 'number' && angka.length === 14) {
    return { nilai: `0${angka}`, catatan: peringatan('NOL_DEPAN', `NPWP ${angka} kehilangan nol di depan; dibaca 0${angka}.`, 'Ubah format kolom ke Teks.') };
  }
  return { catatan: peringatan('NPWP', `NPWP "${teks}" bukan 15 atau 16 angka; isian ini tidak diambil.`, 'Cocokkan dengan kartu NPWP.') };
}

/** Phone number as '08…'; '+62' and a lost leading zero are restored. */
export function uraiHpSel(sel: Sel, teks: string): Nilai<string> {
  if (rusakJadiAngka(sel, teks)) return { catatan: peringatan('HP', `Nomor HP "${teks}" rusak; isian ini tidak diambil.`, JADI_ANGKA) };
  const pertama = teks.split(/[;,]|\/(?=\s*[0+])|\s+atau\s+/)[0] ?? teks;
  const angka = pertama.replace(/[^\d+]/g, '').replace(/^\+?62/, '0');
  if (/^0\d{7,13}$/.test(angka)) return { nilai: angka };
  if (/^8\d{7,12}$/.test(angka)) return { nilai: `0${angka}`, ...(typeof sel === 'number' ? { catatan: peringatan('NOL_DEPAN', `Nomor HP ${angka} kehilangan nol di depan; dibaca 0${angka}.`, 'Ubah format kolom ke Teks.') } : {}) };
  return { catatan: peringatan('HP', `Nomor HP "${teks}" tidak terbaca; isian ini tidak diambil.`, 'Tulis seperti 081234567890.') };
}

/** Other long numbers kept as text (BPJS, old NIP): digits, never a ruined number. */
export function uraiDigitSel(sel: Sel, teks: string, nama: string): Nilai<string> {
  if (rusakJadiAngka(sel, teks)) return { catatan: peringatan('ANGKA_RUSAK', `${nama} "${teks}" berubah menjadi angka; isian ini tidak diambil.`, JADI_ANGKA) };
  const angka = digit(teks);
  return /^\d{5,20}$/.test(angka) ? { nilai: angka } : { catatan: peringatan('ANGKA', `${nama} "${teks}" tidak terbaca; isian ini tidak diambil.`, 'Isi angkanya saja.') };
}

/** One e-mail address in lower case. */
export function uraiEmail(teks: string): Nilai<string> {
  const surel = teks.toLowerCase().replace(/\s/g, '');
  return /^[^@,;]+@[^@,;.]+(\.[^@,;.]+)+$/.test(surel) ? { nilai: surel } : { catatan: peringatan('EMAIL', `Email "${teks}" tidak sah; isian ini tidak diambil.`, 'Tulis satu alamat email.') };
}

import type { AturanBup, AturanNip, TabelPangkat } from '../domain/isi-aturan.ts';
import type { BarisImpor } from './baris.ts';
import type { KodeBidang } from './bidang.ts';
import { teksIsi } from './isi.ts';
import { barisKosong, teksSel, type BarisSel, type Sel } from './lembar.ts';
import type { Masalah } from './masalah.ts';
import type { AturanMkg } from './mkg.ts';
import { galat, peringatan, type Catatan } from './nilai.ts';
import { barisKepalaUlang, barisNomorKolom, type KamusKoreksi, type KolomPakai, type Pemetaan } from './pemetaan.ts';
import { susunBaris } from './susun-baris.ts';
import { kunciKoreksi, rapikan, ratakan, sidikTeks, tanpaIsi } from './teks.ts';
import { uraiSel, type IsiBaris, type IsiBidang, type KonteksSel } from './urai-sel.ts';

export interface KonteksUrai {
  /** Today, 'YYYY-MM-DD'. */
  readonly hariIni: string;
  /** The rule nip.json. */
  readonly aturanNip: AturanNip;
  readonly kamus?: KamusKoreksi | undefined;
  /** When given, a missing MKG is computed and marked as such. */
  readonly aturanMkg?: AturanMkg | undefined;
  /** When given, a bare name of a pangkat is understood. */
  readonly tabelPangkat?: TabelPangkat | undefined;
  /** When given, a post whose kind the file does not say gets a warning with the retirement age it will have. */
  readonly aturanBup?: AturanBup | undefined;
}

/** One row of the sheet after reading. `kosong` rows carry nothing; `data` is null when the row cannot be an employee. */
export interface HasilBaris {
  /** Row number as the user sees it. */
  readonly nomor: number;
  readonly kosong: boolean;
  /** Name as far as it could be read, also of rows that are held back. */
  readonly nama: string;
  readonly data: BarisImpor | null;
  readonly masalah: readonly Masalah[];
  /** NIP plus fingerprint of the content; '' without data. Equal content gives an equal key in every file. */
  readonly kunci: string;
  readonly asli: BarisSel;
}

/** Collects the findings of one row; places them by column. */
export interface Pencatat {
  readonly masalah: Masalah[];
  catat(bidang: KodeBidang | null, catatan: Catatan): void;
}

function pencatat(sel: BarisSel, nomor: number, pemetaan: Pemetaan): Pencatat {
  const masalah: Masalah[] = [];
  return {
    masalah,
    catat(kode, catatan) {
      const kolom = kode === null ? undefined : pemetaan.kolom.find((k) => k.bidang === kode);
      masalah.push(masalahDi(kolom, kolom === undefined ? '' : teksSel(sel[kolom.indeks]), nomor, catatan, kode));
    },
  };
}

function masalahDi(kolom: KolomPakai | undefined, nilai: string, baris: number, catatan: Catatan, kode: KodeBidang | null): Masalah {
  const dasar = { baris, kolom: kolom?.huruf ?? '', kepala: kolom?.kepala ?? '', nilai: nilai.slice(0, 200), ...catatan };
  return kode === null ? dasar : { ...dasar, bidang: kode };
}

const NOL_BERARTI: ReadonlySet<string> = new Set(['tahunMk', 'bulanMk', 'masaKerja']);

function jenisAsn(sel: BarisSel, pemetaan: Pemetaan): 'PNS' | 'PPPK' | undefined {
  for (const k of pemetaan.kolom) {
    if (k.bidang !== 'statusPegawai' && k.bidang !== 'jenisPegawai') continue;
    const teks = teksSel(sel[k.indeks]);
    if (/pppk|p3k/i.test(teks)) return 'PPPK';
    if (/\bc?pns/i.test(teks)) return 'PNS';
  }
  return undefined;
}

function sebanding(nilai: IsiBidang): string {
  return typeof nilai === 'object' ? JSON.stringify(nilai).toLowerCase() : ratakan(String(nilai));
}

function gabungKembaran(isi: IsiBaris, kolom: KolomPakai, nilai: IsiBidang, p: Pencatat, nomor: number, teks: string): void {
  const lama = isi[kolom.bidang];
  if (lama === undefined) {
    isi[kolom.bidang] = nilai;
    return;
  }
  if (sebanding(lama) === sebanding(nilai)) return;
  const pesan = `${kolom.label} tercantum dua kali dan berbeda ("${typeof lama === 'object' ? JSON.stringify(lama) : lama}" dan "${teks}"); dipakai yang pertama.`;
  p.masalah.push(masalahDi(kolom, teks, nomor, peringatan('GANDA_BEDA', pesan, 'Periksa kolom mana yang benar.', true), kolom.bidang));
}

function bacaSel(sel: Sel, kolom: KolomPakai, kamus: KamusKoreksi | undefined): { sel: Sel; teks: string } {
  // A leading apostrophe is how spreadsheets and our own csv say "text, not a formula".
  const teks = rapikan(teksSel(sel)).replace(/^'(?=[=+\-@\d])/, '');
  const ganti = kamus?.get(kolom.bidang)?.get(kunciKoreksi(teks));
  return ganti === undefined ? { sel, teks } : { sel: ganti, teks: rapikan(ganti) };
}

function bacaSemua(sel: BarisSel, nomor: number, pemetaan: Pemetaan, konteks: KonteksUrai, p: Pencatat): IsiBaris {
  const isi: IsiBaris = {};
  const k: KonteksSel = { hariIni: konteks.hariIni, jenisAsn: jenisAsn(sel, pemetaan), tabelPangkat: konteks.tabelPangkat, aturanNip: konteks.aturanNip };
  for (const kolom of pemetaan.kolom) {
    const mentah = sel[kolom.indeks];
    if (mentah === null || mentah === undefined) continue;
    const baca = bacaSel(mentah, kolom, konteks.kamus);
    if (tanpaIsi(baca.teks) && !(baca.teks === '0' && NOL_BERARTI.has(kolom.jenis))) continue;
    const { nilai, catatan } = uraiSel(kolom, baca.sel, baca.teks, k);
    if (catatan !== undefined) p.masalah.push(masalahDi(kolom, baca.teks, nomor, catatan, kolom.bidang));
    if (nilai !== undefined) gabungKembaran(isi, kolom, nilai, p, nomor, baca.teks);
  }
  return isi;
}

/** A field ruined in one column but whole in its twin is saved: the finding becomes a warning. */
function lunakkanKembaran(isi: IsiBaris, masalah: Masalah[]): void {
  masalah.forEach((m, i) => {
    if (m.berat !== 'galat' || m.bidang === undefined || isi[m.bidang] === undefined) return;
    masalah[i] = { ...m, berat: 'peringatan', pesan: `${m.pesan} Dipakai nilai dari kolom kembarnya.` };
  });
}

function periksaWajib(isi: IsiBaris, p: Pencatat): void {
  const sudah = p.masalah.some((m) => m.bidang === 'nip' && m.berat === 'galat');
  if (isi.nip === undefined && !sudah) p.catat('nip', galat('NIP_KOSONG', 'NIP kosong.', 'Isi NIP; hapus baris ini bila bukan baris pegawai.'));
  if (isi.nama === undefined && isi.namaGelar === undefined) p.catat('namaGelar', galat('NAMA_KOSONG', 'Nama kosong.', 'Isi nama pegawai; hapus baris ini bila bukan baris pegawai.'));
}

/**
 * Reads one row of the sheet with a header plan. Row numbers and findings are as the user sees them. A row is never
 * dropped: it is blank (also a column-number line or a repeated header), or it has data, or findings that say why not.
 */
export function uraiBaris(sel: BarisSel, nomor: number, pemetaan: Pemetaan, konteks: KonteksUrai): HasilBaris {
  if (barisKosong(sel) || barisNomorKolom(sel) || barisKepalaUlang(sel, pemetaan)) {
    return { nomor, kosong: true, nama: '', data: null, masalah: [], kunci: '', asli: sel };
  }
  const p = pencatat(sel, nomor, pemetaan);
  const isi = bacaSemua(sel, nomor, pemetaan, konteks, p);
  lunakkanKembaran(isi, p.masalah);
  periksaWajib(isi, p);
  const nama = teksIsi(isi, 'namaGelar') ?? teksIsi(isi, 'nama') ?? '';
  if (isi.nip === undefined) return { nomor, kosong: false, nama, data: null, masalah: p.masalah, kunci: '', asli: sel };
  const data = susunBaris(isi, pemetaan, konteks, p);
  const kunci = data === null ? '' : `${data.pegawai.nip}:${sidikTeks(JSON.stringify(data))}`;
  return { nomor, kosong: false, nama: data?.pegawai.nama ?? nama, data, masalah: p.masalah, kunci, asli: sel };
}

/** All data rows below the header, lazily. */
export function* uraiLembar(baris: readonly BarisSel[], pemetaan: Pemetaan, konteks: KonteksUrai): Generator<HasilBaris> {
  for (let i = pemetaan.barisData; i < baris.length; i++) yield uraiBaris(baris[i] ?? [], i + 1, pemetaan, konteks);
}


/** The NIP of each row below the header, as `uraiBaris` reads it; only the columns of the NIP are looked at. */
export function nipBaris(baris: readonly BarisSel[], pemetaan: Pemetaan, konteks: KonteksUrai): (string | null)[] {
  const kolomNip = { ...pemetaan, kolom: pemetaan.kolom.filter((k) => k.bidang === 'nip') };
  return baris.slice(pemetaan.barisData).map((sel, i) => {
    const nomor = pemetaan.barisData + i + 1;
    const { nip } = bacaSemua(sel, nomor, kolomNip, konteks, pencatat(sel, nomor, kolomNip));
    return typeof nip === 'string' ? nip : null;
  });
}

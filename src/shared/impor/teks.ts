const SINGKATAN: Readonly<Record<string, string>> = {
  tgl: 'tanggal',
  tggl: 'tanggal',
  no: 'nomor',
  nmr: 'nomor',
  gol: 'golongan',
  mk: 'masa kerja',
  mkg: 'masa kerja golongan',
  thn: 'tahun',
  th: 'tahun',
  bln: 'bulan',
  bl: 'bulan',
  jab: 'jabatan',
  pend: 'pendidikan',
  tk: 'tingkat',
  jk: 'jenis kelamin',
  ttl: 'tempat tanggal lahir',
  tmp: 'tempat',
  lhr: 'lahir',
  peg: 'pegawai',
  pkt: 'pangkat',
  gapok: 'gaji pokok',
  telp: 'telepon',
  tlp: 'telepon',
  telpon: 'telepon',
  handphone: 'hp',
  ponsel: 'hp',
};

/** Strips accents and lowers case; everything that is no letter or digit becomes one space. */
export function ratakan(teks: string): string {
  return teks
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A repeated header as some exports write it: 'TMT_2', 'Agama (2)'. The number moves between months, so it is dropped. */
function tanpaAkhiranUlang(teks: string): string {
  return teks.replace(/_\d{1,2}$/, '').replace(/\s*\(\d{1,2}\)$/, '');
}

/**
 * Header text as the key of matching: 'Nama Lengkap(Dengan Gelar)', 'nip_baru', 'nipBaru', 'Tgl. Lahir', 'TMT_4'
 * become lower-case words with abbreviations written out ('tanggal lahir').
 */
export function normalKepala(kepala: string): string {
  const terpisah = tanpaAkhiranUlang(kepala.trim())
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2');
  return ratakan(terpisah)
    .split(' ')
    .map((kata) => SINGKATAN[kata] ?? kata)
    .join(' ');
}

/** Trimmed, inner white space (no-break spaces and line breaks included) collapsed to one blank. */
export function rapikan(teks: string): string {
  return teks.replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, ' ').trim();
}

/** Key of a remembered correction: blanks and case do not matter. */
export function kunciKoreksi(teks: string): string {
  return rapikan(teks).toLowerCase();
}

const KOSONG: ReadonlySet<string> = new Set(['', '-', '--', '---', '0', '.', '_', 'null', 'n/a', 'na', '#n/a', 'nihil', 'tidak ada', '(kosong)', 'undefined', 'none', '\\n']);

/** True for the ways a list says "nothing": blank, '-', '0', 'NULL', '#N/A'. */
export function tanpaIsi(teks: string): boolean {
  return teks.length <= 12 && KOSONG.has(teks.toLowerCase());
}

function acak53(teks: string, benih: number): string {
  let a = 0xdeadbeef ^ benih;
  let b = 0x41c6ce57 ^ benih;
  for (let i = 0; i < teks.length; i++) {
    const kode = teks.charCodeAt(i);
    a = Math.imul(a ^ kode, 2654435761);
    b = Math.imul(b ^ kode, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0');
}

/** 128-bit fingerprint as 32 hex digits. For recognising equal content, not against forgery. */
export function sidikTeks(teks: string): string {
  return acak53(teks, 0) + acak53(teks, 0x9e3779b9);
}

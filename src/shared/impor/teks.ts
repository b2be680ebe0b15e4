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

const BUKAN_ASCII = /[^\u0000-\u007f]/;

/** Strips accents and lowers case; everything that is no letter or digit becomes one space. */
export function ratakan(teks: string): string {
  const dasar = BUKAN_ASCII.test(teks) ? teks.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : teks;
  return dasar
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

const TAK_RAPI = /^\s|\s$|\s\s|[\t\r\n\u000b\f\u00a0\u200b-\u200d\ufeff\u2000-\u200a\u2028\u2029\u202f\u3000]/;

/** Trimmed, inner white space (no-break spaces and line breaks included) collapsed to one blank. */
export function rapikan(teks: string): string {
  if (!TAK_RAPI.test(teks)) return teks;
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

function campur(a: number, b: number): string {
  let x = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  let y = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  x ^= x >>> 16;
  y ^= y >>> 16;
  return (x >>> 0).toString(16).padStart(8, '0') + (y >>> 0).toString(16).padStart(8, '0');
}

/** 128-bit fingerprint as 32 hex digits. For recognising equal content, not against forgery. */
export function sidikTeks(teks: string): string {
  let [a, b, c, d] = [0xdeadbeef | 0, 0x41c6ce57 | 0, 0x9e3779b9 | 0, 0x7f4a7c15 | 0];
  for (let i = 0; i < teks.length; i++) {
    const kode = teks.charCodeAt(i);
    a = Math.imul(a ^ kode, 2654435761);
    b = Math.imul(b ^ kode, 1597334677);
    c = Math.imul(c ^ (kode + i), 2246822519);
    d = Math.imul(d ^ kode ^ c, 3266489917);
  }
  return campur(a, b) + campur(c, d);
}

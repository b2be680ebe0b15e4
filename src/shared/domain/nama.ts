/** A name in its three parts; a missing title is an empty text. */
export interface BagianNama {
  readonly gelarDepan: string;
  readonly nama: string;
  readonly gelarBelakang: string;
}

/** Titles in front, without dots. Initials and shortened names (M., Muh., Abd., A.) are part of the name, not here. */
const GELAR_DEPAN = new Set([
  'prof', 'profdr', 'dr', 'drg', 'drh', 'drs', 'dra', 'drsh', 'ir', 'h', 'hj', 'kh', 'ns', 'ners', 'apt', 'bd', 'br', 'ust', 'cand',
]);

/** Titles behind that are also written without any dot. */
const GELAR_BELAKANG = new Set([
  'se', 'sh', 'st', 'ss', 'si', 'skm', 'skom', 'spd', 'spdi', 'spdsd', 'sos', 'ssos', 'sip', 'sap', 'stp', 'skep', 'sked', 'sfarm', 'sag',
  'ssi', 'spt', 'spi', 'ssn', 'sst', 'sstp', 'stt', 'spsi', 'shut', 'sikom', 'mm', 'mh', 'msi', 'mpd', 'mpdi', 'mkes', 'mt', 'mkom', 'map', 'map', 'mkn',
  'mkep', 'mph', 'ma', 'mhum', 'msc', 'mip', 'mp', 'meng', 'mba', 'amd', 'amdkeb', 'amdkep', 'amk', 'amkeb', 'amkg', 'ama', 'phd', 'ners', 'ak', 'ca', 'cpa',
]);

/** 'Dr. H. Contoh, S.E., M.M.': front titles, name, comma, titles behind. Blank parts leave no stray comma or space. */
export function namaBergelar(gelarDepan: string | null, nama: string, gelarBelakang: string | null): string {
  const depan = rapikan(gelarDepan ?? '');
  const belakang = rapikan(gelarBelakang ?? '').replace(/^,\s*/, '');
  const utama = rapikan(nama);
  return `${depan === '' ? '' : `${depan} `}${utama}${belakang === '' ? '' : `, ${belakang}`}`;
}

/**
 * Splits titles from a full name: known titles in front, everything from the first comma on behind it, and without a
 * comma the trailing words that are titles (`Contoh Satu S.Kom`). At least one word always stays as the name.
 */
export function pisahGelar(namaLengkap: string): BagianNama {
  const teks = rapikan(namaLengkap);
  const koma = teks.indexOf(',');
  const kata = pisahKata(koma < 0 ? teks : teks.slice(0, koma));
  const belakang = koma < 0 ? [] : teks.slice(koma + 1).split(',').map((g) => g.trim()).filter((g) => g !== '');
  const depan: string[] = [];
  while (kata.length > 1 && gelarDi(kata[0]!)) depan.push(kata.shift()!);
  const ekor: string[] = [];
  while (kata.length > 1 && gelarBelakangDi(kata.at(-1)!)) ekor.unshift(kata.pop()!);
  return { gelarDepan: depan.join(' '), nama: kata.join(' '), gelarBelakang: [...ekor, ...belakang].join(', ') };
}

/** Words, with titles glued by dots (`Dr.H.Contoh`) set apart. */
function pisahKata(teks: string): string[] {
  return teks.split(' ').flatMap((kata) => {
    const hasil: string[] = [];
    let sisa = kata;
    for (let m = /^([a-z]{1,5}\.)(?=[a-z]{1,5}\.|[a-z]{3})/i.exec(sisa); m && gelarDi(m[1]!); m = /^([a-z]{1,5}\.)(?=[a-z]{1,5}\.|[a-z]{3})/i.exec(sisa)) {
      hasil.push(m[1]!);
      sisa = sisa.slice(m[1]!.length);
    }
    return [...hasil, sisa];
  });
}

function gelarDi(kata: string): boolean {
  const inti = kata.replace(/\./g, '').toLowerCase();
  if (!GELAR_DEPAN.has(inti)) return false;
  // A word of one or two letters is a title only with its dot (H. / Hj. against a name).
  return kata.includes('.') || inti.length > 2 || /^(Dr|dr|Ir|Hj)$/.test(kata);
}

function gelarBelakangDi(kata: string): boolean {
  const bersih = kata.replace(/,$/, '');
  if (/^(?:[SMD]|A|Ph|Sp|B|Sarj)\.\s?[A-Za-z]+(?:\.[A-Za-z]+)*\.?$/.test(bersih) && bersih.length > 2) return true;
  const inti = bersih.replace(/\./g, '');
  return GELAR_BELAKANG.has(inti.toLowerCase()) && (bersih.includes('.') || /^[A-Z]/.test(inti)) && inti.length <= 6;
}

function rapikan(teks: string): string {
  return teks.replace(/[\u00a0\s]+/g, ' ').replace(/\s+,/g, ',').trim().replace(/,+$/, '');
}

/** For search: lower case, no diacritics, no titles, dots and signs as spaces, single spaces. Apostrophes vanish (Ma'ruf → maruf). */
export function normalNama(namaLengkap: string): string {
  const { nama } = pisahGelar(namaLengkap);
  return nama
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** For comparing two lists: like `normalNama`, the words in alphabetic order, so that `Budi Contoh` meets `Contoh, Budi`. */
export function kunciNama(namaLengkap: string): string {
  return normalNama(namaLengkap).split(' ').toSorted().join(' ');
}

/** True when two names are the same but for titles, case, marks and word order. */
export function namaSama(a: string, b: string): boolean {
  return kunciNama(a) === kunciNama(b);
}

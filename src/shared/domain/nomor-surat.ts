import { bagianTanggal } from './tanggal.ts';

const ROMAWI_BULAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const TEMPAT = /\{(urut|bulan|bulan_romawi|tahun)(?::(\d+))?\}/g;

/** Why a number pattern cannot be used, or null. A number must count ({urut}) and should name its year. */
export function masalahPolaNomor(pola: string): string | null {
  if (pola.trim() === '') return 'Pola nomor kosong.';
  const sisa = pola.replace(TEMPAT, '');
  const asing = /\{[^}]*\}?|\}/.exec(sisa);
  if (asing) return `Bagian "${asing[0]}" tidak dikenal. Yang boleh: {urut}, {urut:4}, {bulan}, {bulan_romawi}, {tahun}.`;
  const urut = [...pola.matchAll(TEMPAT)].filter((m) => m[1] === 'urut');
  if (urut.length === 0) return 'Pola nomor harus memuat {urut}, supaya tiap surat bernomor sendiri.';
  if (urut.length > 1) return 'Pola nomor hanya boleh memuat satu {urut}.';
  const lebar = Number(urut[0]![2] ?? '1');
  if (lebar < 1 || lebar > 9) return 'Lebar {urut} harus 1 sampai 9 angka, misalnya {urut:4}.';
  return /\{urut(?::\d+)?\}\d|\d\{urut/.test(pola) ? 'Angka tidak boleh menempel pada {urut}; pisahkan dengan garis miring.' : null;
}

/** '800.1.11.13/{urut:4}-BKPSDM/{tahun}' → '800.1.11.13/0015-BKPSDM/2027'. `tanggal` is the date of the letter. */
export function tulisNomorSurat(pola: string, urut: number, tanggal: string): string {
  const { tahun, bulan } = bagianTanggal(tanggal);
  return pola.replace(TEMPAT, (_, nama: string, lebar: string | undefined) => {
    switch (nama) {
      case 'urut':
        return String(urut).padStart(Number(lebar ?? '1'), '0');
      case 'bulan':
        return String(bulan).padStart(2, '0');
      case 'bulan_romawi':
        return ROMAWI_BULAN[bulan - 1]!;
      default:
        return String(tahun);
    }
  });
}

/** The parts of a number written by the pattern; a part that the pattern lacks is null. Null when it does not fit. */
export function bacaNomorSurat(
  pola: string,
  nomor: string,
): { readonly urut: number; readonly bulan: number | null; readonly tahun: number | null } | null {
  if (masalahPolaNomor(pola) !== null) return null;
  const nama: string[] = [];
  const ekspresi = pola.split(/(\{[^}]*\})/).map((potong) => {
    const m = /^\{(urut|bulan|bulan_romawi|tahun)(?::(\d+))?\}$/.exec(potong);
    if (!m) return potong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    nama.push(m[1]!);
    if (m[1] === 'urut') return '(\\d+)';
    return m[1] === 'tahun' ? '(\\d{4})' : m[1] === 'bulan' ? '(\\d{2})' : '([IVX]+)';
  });
  const cocok = new RegExp(`^${ekspresi.join('')}$`).exec(nomor.trim());
  if (!cocok) return null;
  let urut = 0;
  let bulan: number | null = null;
  let tahun: number | null = null;
  for (const [i, n] of nama.entries()) {
    const teks = cocok[i + 1]!;
    if (n === 'urut') urut = Number(teks);
    else if (n === 'tahun') tahun = Number(teks);
    else bulan = n === 'bulan' ? Number(teks) : ROMAWI_BULAN.findIndex((r) => r === teks) + 1;
  }
  return bulan === 0 || (bulan !== null && bulan > 12) || !Number.isSafeInteger(urut) ? null : { urut, bulan, tahun };
}

import type { JenisArsip } from '../domain/arsip.ts';
import { bagianSah, susunTanggal } from '../domain/tanggal.ts';

/** What the name of a scanned file says. `jenis` null: no kind, or more than one; `masalah` says so in words. */
export interface NamaTerurai {
  readonly nip: string | null;
  readonly jenis: string | null;
  readonly tahun: number | null;
  readonly tanggal: string | null;
  /** The name has the form that the office agreed on. */
  readonly sesuaiPola: boolean;
  readonly masalah: readonly string[];
}

/** Folders, ending and separators away; capitals: 'x/1985…_SK_PNS.pdf' is '1985… SK PNS'. */
export function polosNama(nama: string): string {
  const dasar = nama.normalize('NFKC').split(/[\\/]/).at(-1) ?? '';
  return dasar.replace(/\.[A-Za-z0-9]{1,5}$/, '').toUpperCase().replaceAll(/[^A-Z0-9]+/g, ' ').trim();
}

const NIP = /(?<!\d)(\d{8}) ?(\d{6}) ?(\d) ?(\d{3})(?!\d)/g;

/** Kinds whose words stand in the text, the longest words only: 'SK PNS' is not also 'PNS'. */
function jenisDalam(teks: string, jenis: readonly JenisArsip[]): readonly string[] {
  const isi = ` ${teks} `;
  let panjang = 0;
  let kena = new Set<string>();
  for (const j of jenis) {
    for (const k of j.kata ?? []) {
      if (k.length < panjang || !isi.includes(` ${k} `)) continue;
      if (k.length > panjang) kena = new Set();
      panjang = k.length;
      kena.add(j.kode);
    }
  }
  return [...kena];
}

function tanggalDalam(teks: string): { readonly tahun: number | null; readonly tanggal: string | null } {
  for (const m of teks.matchAll(/(?<!\d)(\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2}) ?(\d{2}) ?(\d{2})(?!\d)/g)) {
    const [h, b, t] = m[3] === undefined ? [Number(m[6]), Number(m[5]), Number(m[4])] : [Number(m[1]), Number(m[2]), Number(m[3])];
    if (bagianSah(t, b, h)) return { tahun: t, tanggal: susunTanggal(t, b, h) };
  }
  const tahun = [...teks.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((m) => Number(m[1]));
  return { tahun: tahun.length === 1 ? tahun[0]! : null, tanggal: null };
}

/** A pattern of the office as words in order: '{nip}_{jenis}_{tahun}'. What is not named may stand nowhere. */
function sesuai(pola: string, urutan: readonly string[]): boolean {
  const minta = [...pola.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
  return minta.length === urutan.length && minta.every((m, i) => m === urutan[i]);
}

/**
 * Reads a file name such as '198503172009041002_SK_PNS.pdf': the NIP wherever it stands, the kind by the words of the rule, a year
 * or date. Two different NIPs are no NIP, two kinds are no kind. Total on any text.
 */
export function uraiNamaBerkas(nama: string, jenis: readonly JenisArsip[], pola: readonly string[]): NamaTerurai {
  const polos = polosNama(nama);
  const nip = [...new Set([...polos.matchAll(NIP)].map((m) => m.slice(1).join('')))];
  const sisa = polos.replaceAll(NIP, ' ').replaceAll(/ +/g, ' ').trim();
  const kena = jenisDalam(sisa, jenis);
  const { tahun, tanggal } = tanggalDalam(sisa);
  const masalah = [
    ...(nip.length === 0 ? ['Nama berkas tidak memuat NIP.'] : nip.length > 1 ? [`Nama berkas memuat ${nip.length} NIP.`] : []),
    ...(kena.length === 0 ? ['Jenis dokumen tidak terbaca dari nama berkas.'] : kena.length > 1 ? ['Nama berkas cocok dengan lebih dari satu jenis dokumen.'] : []),
  ];
  const urutan = urutanBagian(polos, tahun, tanggal);
  return { nip: nip.length === 1 ? nip[0]! : null, jenis: kena.length === 1 ? kena[0]! : null, tahun, tanggal, sesuaiPola: masalah.length === 0 && pola.some((p) => sesuai(p, urutan)), masalah };
}

/** Which parts stand in the name, in their order. */
function urutanBagian(polos: string, tahun: number | null, tanggal: string | null): readonly string[] {
  const tanpaTahun = tahun === null ? polos : polos.replace(new RegExp(`(?<!\\d)${tanggal === null ? tahun : `(?:\\d{1,2} \\d{1,2} ${tahun}|${tahun} ?\\d{2} ?\\d{2})`}(?!\\d)`), '#T#');
  const ditandai = tanpaTahun.replaceAll(NIP, '#N#');
  return ditandai.split(/(#N#|#T#)/).flatMap((b) => (b === '#N#' ? ['nip'] : b === '#T#' ? [tanggal === null ? 'tahun' : 'tanggal'] : b.trim() === '' ? [] : ['jenis']));
}

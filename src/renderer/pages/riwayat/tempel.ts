import { parseGolongan } from '../../../shared/domain/golongan.ts';
import { parseRupiah } from '../../../shared/domain/format.ts';
import { konteksTanggal, parseTanggal } from '../../../shared/domain/urai-tanggal.ts';
import { kosong, semuaKolom, skemaBaris, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { rujukanKolom } from './label.ts';

export interface KonteksTempel {
  readonly hariIni: string;
  /** Code of a reference table or id of a unit (`unit`) for the text of a cell. */
  readonly kode: (tabel: string, teks: string) => string | undefined;
}

export interface BarisTempel {
  readonly sel: readonly string[];
  readonly nilai: NilaiBaris;
  /** Message per column; empty when the row may be saved. */
  readonly masalah: Readonly<Record<string, string>>;
}

/** Cells of a range copied from a spreadsheet; quoted cells may hold tabs and line ends. Empty rows fall away. */
export function uraiTsv(teks: string): readonly (readonly string[])[] {
  const baris: string[][] = [[]];
  const pola = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  while (pola.lastIndex < teks.length) {
    const m = pola.exec(teks);
    if (!m) break;
    baris.at(-1)?.push((m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"')).trim());
    if (m[3] !== '\t' && m[3] !== '') baris.push([]);
  }
  return baris.filter((b) => b.some((s) => s !== ''));
}

const rata = (s: string): string => s.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** Which column each cell fills, by the title row where there is one, else in the order of the form. */
export function petakanTempelan(sel: readonly (readonly string[])[], def: DefinisiRiwayat): { readonly kolom: readonly (string | null)[]; readonly mulai: number } {
  const semua = semuaKolom(def);
  const lebar = Math.max(0, ...sel.map((b) => b.length));
  const menurutJudul = (sel[0] ?? []).map((s) => semua.find((k) => rata(k.label) === rata(s) || k.nama === s.trim())?.nama ?? null);
  const kena = menurutJudul.filter((k) => k !== null).length;
  if (kena >= 2 || (kena === 1 && lebar === 1)) return { kolom: Array.from({ length: lebar }, (_, i) => menurutJudul[i] ?? null), mulai: 1 };
  return { kolom: Array.from({ length: lebar }, (_, i) => semua[i]?.nama ?? null), mulai: 0 };
}

type Isi = { readonly nilai: string | number | null } | { readonly masalah: string };

function angka(k: KolomRiwayat, teks: string): Isi {
  const n = Number(teks.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.'));
  return Number.isFinite(n) ? { nilai: n } : { masalah: `${k.label}: ‘${teks}’ bukan angka.` };
}

/** The stored value of one cell of text, by the kind of its column. */
export function nilaiSel(k: KolomRiwayat, teks: string, baris: NilaiBaris, ktx: KonteksTempel): Isi {
  if (teks === '' || teks === '-' || teks === '–') return { nilai: k.jenis === 'ya_tidak' ? 0 : null };
  const tabel = k.jenis === 'unit' ? 'unit' : rujukanKolom(k, baris);
  if (tabel) {
    const kode = ktx.kode(tabel, teks);
    return kode === undefined ? { masalah: teksPegawai.tempel.takDikenal(k.label, teks) } : { nilai: kode };
  }
  switch (k.jenis) {
    case 'tanggal': {
      const h = parseTanggal(teks, konteksTanggal(k.nama === 'tanggal_lahir' ? 'lahir' : 'umum', ktx.hariIni));
      return 'nilai' in h ? h : { masalah: h.masalah };
    }
    case 'golongan': {
      const h = parseGolongan(teks, { jenisAsn: /^[IVX]+$|^\d+$/i.test(teks) ? 'PPPK' : undefined });
      return 'nilai' in h ? { nilai: h.nilai } : { masalah: h.masalah };
    }
    case 'uang': {
      const n = parseRupiah(teks);
      return n === null ? { masalah: `${k.label}: ‘${teks}’ bukan jumlah rupiah.` } : { nilai: n };
    }
    case 'angka':
    case 'desimal':
      return angka(k, teks);
    case 'ya_tidak':
      return { nilai: /^(1|y|ya|v|x|ada|true)$/i.test(teks) ? 1 : 0 };
    case 'pilihan': {
      const p = k.pilihan?.find((x) => rata(x.label) === rata(teks) || rata(x.nilai) === rata(teks));
      return p ? { nilai: p.nilai } : { masalah: teksPegawai.tempel.takDikenal(k.label, teks) };
    }
    case 'unit':
    case 'rujukan':
    case 'teks':
    case 'teks_panjang':
      return { nilai: teks };
  }
}

/** Rows as they would be saved, each with what is wrong with it. */
export function susunTempelan(sel: readonly (readonly string[])[], peta: readonly (string | null)[], def: DefinisiRiwayat, ktx: KonteksTempel): readonly BarisTempel[] {
  const menurutNama = new Map(semuaKolom(def).map((k) => [k.nama, k]));
  return sel.map((b) => {
    const nilai: Record<string, string | number | null> = { ...kosong(def) };
    const masalah: Record<string, string> = {};
    // Columns on which others depend come first, whatever their place in the range.
    const urut = peta.map((nama, i) => ({ k: nama === null ? undefined : menurutNama.get(nama), isi: b[i] ?? '' })).toSorted((x, y) => Number(x.k?.rujukanMenurut !== undefined) - Number(y.k?.rujukanMenurut !== undefined));
    for (const { k, isi } of urut) {
      if (!k) continue;
      const h = nilaiSel(k, isi, nilai, ktx);
      if ('nilai' in h) nilai[k.nama] = h.nilai;
      else masalah[k.nama] = h.masalah;
    }
    const periksa = skemaBaris(def).safeParse(nilai);
    for (const isu of periksa.success ? [] : periksa.error.issues) masalah[String(isu.path[0] ?? '')] ??= isu.message;
    return { sel: b, nilai: periksa.success ? periksa.data : nilai, masalah };
  });
}

/** Texts of the range that have to be looked up, per table. */
export function perluDicari(sel: readonly (readonly string[])[], peta: readonly (string | null)[], def: DefinisiRiwayat): ReadonlyMap<string, ReadonlySet<string>> {
  const hasil = new Map<string, Set<string>>();
  const catat = (tabel: string, isi: string): void => {
    if (isi !== '') hasil.set(tabel, (hasil.get(tabel) ?? new Set()).add(isi));
  };
  peta.forEach((nama, i) => {
    const k = semuaKolom(def).find((x) => x.nama === nama);
    if (!k) return;
    const tabel = k.jenis === 'unit' ? ['unit'] : k.rujukan ? [k.rujukan] : Object.values(k.rujukanMenurut?.peta ?? {});
    for (const t of new Set(tabel)) for (const b of sel) catat(t, b[i] ?? '');
  });
  return hasil;
}

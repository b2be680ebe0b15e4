import { BERGANTUNG, KEPALA_DIABAIKAN, SINONIM, USULAN, type KodeBidang } from './bidang.ts';
import { teksSel, type BarisSel } from './lembar.ts';
import { normalKepala, rapikan } from './teks.ts';

/** One header cell; `grup` is the cell above it when the header has two rows ('PANGKAT' over 'TMT'). */
export interface SelKepala {
  readonly grup: string;
  readonly teks: string;
}

export interface LetakKepala {
  /** Index of the first header row. */
  readonly mulai: number;
  readonly jumlahBaris: 1 | 2;
  readonly sel: readonly SelKepala[];
}

function dikenal(norm: string): boolean {
  return SINONIM.has(norm) || KEPALA_DIABAIKAN.has(norm) || norm in BERGANTUNG || norm in USULAN;
}

/** Normalised header without a trailing remark in brackets: 'NIP (18 digit)' → 'nip'. */
export function tanpaKurung(teks: string): string {
  return normalKepala(teks.replace(/\s*[([][^)\]]*[)\]]\s*$/, ''));
}

function satuBaris(baris: BarisSel): SelKepala[] {
  return baris.map((sel) => ({ grup: '', teks: rapikan(teksSel(sel)) }));
}

/** Top row and sub row as one header: a top cell reaches right over sub cells as long as the top is empty there. */
function duaBaris(atas: BarisSel, bawah: BarisSel): SelKepala[] {
  const hasil: SelKepala[] = [];
  let grup = '';
  for (let i = 0; i < Math.max(atas.length, bawah.length); i++) {
    const teksAtas = rapikan(teksSel(atas[i] ?? null));
    const teksBawah = rapikan(teksSel(bawah[i] ?? null));
    if (teksAtas !== '') grup = teksAtas;
    else if (teksBawah === '') grup = '';
    hasil.push(teksBawah === '' ? { grup: '', teks: teksAtas } : { grup, teks: teksBawah });
  }
  return hasil;
}

function bidangSel(sel: SelKepala): KodeBidang | 'lain' | null {
  const gabungan = sel.grup === '' ? undefined : SINONIM.get(normalKepala(`${sel.grup} ${sel.teks}`));
  const norm = normalKepala(sel.teks);
  return gabungan ?? SINONIM.get(norm) ?? SINONIM.get(tanpaKurung(sel.teks)) ?? (dikenal(norm) ? 'lain' : null);
}

interface Nilai {
  readonly skor: number;
  readonly adaNama: boolean;
  /** A NIP and a name: even alone they make a list of people. */
  readonly lengkap: boolean;
}

function nilai(sel: readonly SelKepala[]): Nilai {
  let skor = 0;
  const ada = new Set<'nip' | 'nama'>();
  for (const satu of sel) {
    if (satu.teks === '') continue;
    const kode = bidangSel(satu);
    if (kode === null) continue;
    skor += kode === 'lain' ? 0.5 : 1;
    if (kode === 'nip') ada.add('nip');
    if (kode === 'nama' || kode === 'namaGelar') ada.add('nama');
  }
  return { skor, adaNama: ada.size > 0, lengkap: ada.size === 2 };
}

function tampakData(baris: BarisSel): boolean {
  return baris.some((sel) => typeof sel === 'number' || /\d{8,}/.test(teksSel(sel)));
}

function barisBawahSah(bawah: BarisSel | undefined): bawah is BarisSel {
  if (bawah === undefined || tampakData(bawah)) return false;
  return bawah.some((sel) => dikenal(normalKepala(rapikan(teksSel(sel)))));
}

/** Known headers a row needs more of, unless it has both a NIP and a name. */
const KEPALA_SEDIKITNYA = 2;

/**
 * Finds the header below title rows: the row (or pair of rows) among the first `batas` with most known headers,
 * at least three of them with a NIP or a name, or just these two. Null when there is none.
 */
export function cariKepala(baris: readonly BarisSel[], batas = 30): LetakKepala | null {
  let terbaik: LetakKepala | null = null;
  let skorTerbaik = 0;
  for (let i = 0; i < Math.min(batas, baris.length); i++) {
    const ini = baris[i] ?? [];
    if (tampakData(ini)) continue;
    const bawah = baris[i + 1];
    const calon: LetakKepala[] = [{ mulai: i, jumlahBaris: 1, sel: satuBaris(ini) }];
    if (barisBawahSah(bawah)) calon.push({ mulai: i, jumlahBaris: 2, sel: duaBaris(ini, bawah) });
    for (const satu of calon) {
      const { skor: mentah, adaNama, lengkap } = nilai(satu.sel);
      // A title right above the header must not pass for a row of groups: two rows have to win something.
      const skor = satu.jumlahBaris === 2 ? mentah - 0.25 : mentah;
      if (!adaNama || skor <= (lengkap ? skorTerbaik : Math.max(skorTerbaik, KEPALA_SEDIKITNYA))) continue;
      skorTerbaik = skor;
      terbaik = satu;
    }
  }
  return terbaik;
}

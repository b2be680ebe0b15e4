import type { LabelSalinan, UrutanLembar } from '../../../shared/contract/rangkaian.ts';
import type { SisiCetak } from '../../cetak/jenis.ts';

/** Which page comes onto which sheet, and which sheets go into which job. Pure: the same order always gives the same plan. */

export interface DokumenRencana {
  readonly id: string;
  readonly hash: string;
  readonly halaman: number;
  /** Not of our own writer: cannot be joined with others, so it is a job by itself. */
  readonly asing: boolean;
}

export interface LembarRencana {
  readonly dokumenId: string;
  readonly hash: string;
  readonly dari: number;
  readonly sampai: number;
  /** The document ends on this sheet. */
  readonly akhir: boolean;
  readonly label: LabelSalinan;
  readonly asing: boolean;
  /** Sheets of one copy of one document have the same number: they stay in one job where they can. */
  readonly naskah: number;
}

export interface CaraLembar {
  readonly sisi: SisiCetak;
  readonly salinan: readonly LabelSalinan[];
  readonly urutan: UrutanLembar;
}

function satuNaskah(d: DokumenRencana, label: LabelSalinan, perLembar: number, naskah: number): LembarRencana[] {
  const n = Math.ceil(d.halaman / perLembar);
  return Array.from({ length: n }, (_, i) => ({
    dokumenId: d.id, hash: d.hash, dari: i * perLembar + 1, sampai: Math.min((i + 1) * perLembar, d.halaman), akhir: i === n - 1, label, asing: d.asing, naskah,
  }));
}

/** All sheets in the order in which they are fed. A document begins on a new sheet, also where both sides are printed. */
export function susunRencana(dokumen: readonly DokumenRencana[], cara: CaraLembar): LembarRencana[] {
  const perLembar = cara.sisi === 'satu' ? 1 : 2;
  const pasangan = cara.urutan.startsWith('dokumen') ? dokumen.flatMap((d) => cara.salinan.map((s) => [d, s] as const)) : cara.salinan.flatMap((s) => dokumen.map((d) => [d, s] as const));
  const lembar = pasangan.flatMap(([d, s], i) => satuNaskah(d, s, perLembar, i));
  return cara.urutan.endsWith('-balik') ? lembar.toReversed() : lembar;
}

const halamanDari = (l: readonly LembarRencana[]): number => l.reduce((n, x) => n + x.sampai - x.dari + 1, 0);

/** Consecutive sheets of one copy; one longer than a job is cut. */
function satuan(lembar: readonly LembarRencana[], maks: number): LembarRencana[][] {
  const hasil: LembarRencana[][] = [];
  let kini: LembarRencana[] = [];
  for (const l of lembar) {
    const putus = kini.length > 0 && (kini[0]!.naskah !== l.naskah || halamanDari([...kini, l]) > maks);
    if (putus) {
      hasil.push(kini);
      kini = [];
    }
    kini.push(l);
  }
  if (kini.length > 0) hasil.push(kini);
  return hasil;
}

/** Sheets to jobs of at most `maks` pages. `awalSendiri`: the first sheet goes alone, to be looked at. */
export function bagiPekerjaan(lembar: readonly LembarRencana[], maks: number, awalSendiri: boolean): LembarRencana[][] {
  if (awalSendiri && lembar.length > 1) return [[lembar[0]!], ...bagiPekerjaan(lembar.slice(1), maks, false)];
  const hasil: LembarRencana[][] = [];
  for (const s of satuan(lembar, maks)) {
    const akhir = hasil.at(-1);
    const sendiri = s[0]!.asing || akhir === undefined || akhir[0]!.asing;
    if (!sendiri && halamanDari(akhir) + halamanDari(s) <= maks) akhir.push(...s);
    else hasil.push([...s]);
  }
  return hasil;
}

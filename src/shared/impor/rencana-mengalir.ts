import type { BarisImpor } from './baris.ts';
import { gabungkanBaris } from './gabung.ts';
import type { BarisSel } from './lembar.ts';
import type { Pemetaan } from './pemetaan.ts';
import { rencanakanSatu, type AdaPegawai, type RencanaBaris } from './rencana.ts';
import { nipBaris, uraiBaris, type HasilBaris, type KonteksUrai } from './urai-baris.ts';

/** Who is on record, and how a row is brought to what the record can hold before it is compared. */
export interface AlatMengalir<A extends AdaPegawai> {
  /** Looks up the people of some hundred rows at once. */
  readonly cari: (data: readonly BarisImpor[]) => ReadonlyMap<string, A>;
  readonly selaraskan: (baris: HasilBaris, ada: A | undefined) => HasilBaris;
  /** Where people lie on record: read in that order, a list in any order costs the same. */
  readonly letak: () => ReadonlyMap<string, number>;
}

const JENDELA = 600;

function* potong<T>(isi: Iterable<T>): Generator<T[]> {
  let bagian: T[] = [];
  for (const satu of isi) {
    bagian.push(satu);
    if (bagian.length < JENDELA) continue;
    yield bagian;
    bagian = [];
  }
  if (bagian.length > 0) yield bagian;
}

function berulang(nip: readonly (string | null)[]): ReadonlySet<string> {
  const pernah = new Set<string>();
  const hasil = new Set<string>();
  for (const n of nip) {
    if (n === null) continue;
    if (pernah.has(n)) hasil.add(n);
    else pernah.add(n);
  }
  return hasil;
}

/** The rows in the order in which their people lie on record; whoever is not there comes first. */
function urutan(nip: readonly (string | null)[], letak: ReadonlyMap<string, number>): number[] {
  const di = nip.map((n) => (n === null ? -1 : (letak.get(n) ?? -1)));
  return nip.map((_, i) => i).toSorted((a, b) => di[a]! - di[b]! || a - b);
}

function* terurai(baris: readonly BarisSel[], urut: readonly number[], pemetaan: Pemetaan, konteks: KonteksUrai): Generator<HasilBaris> {
  for (const i of urut) yield uraiBaris(baris[pemetaan.barisData + i] ?? [], pemetaan.barisData + i + 1, pemetaan, konteks);
}

function data(baris: readonly { readonly data: BarisImpor | null }[]): BarisImpor[] {
  return baris.flatMap((b) => (b.data === null ? [] : [b.data]));
}

/**
 * The dry run of `rencanakan`, some hundred rows at a time, so that a list of 50,000 is never held as read, as planned and
 * as on record at once. Rows come in the order of the record; those whose NIP occurs again wait for each other and come last.
 */
export function* rencanakanMengalir<A extends AdaPegawai>(baris: readonly BarisSel[], pemetaan: Pemetaan, konteks: KonteksUrai, alat: AlatMengalir<A>): Generator<readonly RencanaBaris[]> {
  const semua = nipBaris(baris, pemetaan, konteks);
  const ganda = berulang(semua);
  const menunggu: HasilBaris[] = [];
  for (const jendela of potong(terurai(baris, urutan(semua, alat.letak()), pemetaan, konteks))) {
    const ada = alat.cari(data(jendela));
    const rencana: RencanaBaris[] = [];
    for (const terbaca of jendela) {
      const nip = terbaca.data?.pegawai.nip;
      const asal = nip === undefined ? terbaca : alat.selaraskan(terbaca, ada.get(nip));
      if (nip !== undefined && ganda.has(nip)) menunggu.push(asal);
      else rencana.push(rencanakanSatu({ asal, data: asal.data, masalah: asal.masalah, gabungKe: null }, (n) => ada.get(n)));
    }
    yield rencana;
  }
  for (const jendela of potong(gabungkanBaris(menunggu))) {
    const ada = alat.cari(data(jendela));
    yield jendela.map((b) => rencanakanSatu(b, (n) => ada.get(n)));
  }
}

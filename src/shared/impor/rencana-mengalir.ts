import type { BarisImpor } from './baris.ts';
import { gabungkanBaris } from './gabung.ts';
import type { BarisSel } from './lembar.ts';
import type { Pemetaan } from './pemetaan.ts';
import { rencanakanSatu, type AdaPegawai, type RencanaBaris } from './rencana.ts';
import { nipBaris, uraiBaris, type HasilBaris, type KonteksUrai } from './urai-baris.ts';

/** Who is on record, and how a row is brought to what the record can hold before it is compared. */
export interface AlatMengalir<A extends AdaPegawai> {
  /** Looks up the people of some hundred rows at once; asked ahead, so that the record can be read while rows are planned. */
  readonly cari: (data: readonly BarisImpor[]) => Promise<ReadonlyMap<string, A>>;
  readonly selaraskan: (baris: HasilBaris, ada: A | undefined) => HasilBaris;
  /** Where people lie on record: read in that order, a list in any order costs the same. */
  readonly letak: Promise<ReadonlyMap<string, number>>;
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

interface Ditanyakan<T, A> {
  readonly isi: readonly T[];
  readonly ada: Promise<ReadonlyMap<string, A>>;
}

/** Windows with their people, always one window ahead: while one is planned the next is being looked up. */
async function* denganAda<T extends { readonly data: BarisImpor | null }, A extends AdaPegawai>(jendela: Iterable<T[]>, cari: AlatMengalir<A>['cari']): AsyncGenerator<readonly [readonly T[], ReadonlyMap<string, A>]> {
  let kini: Ditanyakan<T, A> | null = null;
  for (const isi of jendela) {
    const berikut = { isi, ada: cari(data(isi)) };
    // Whoever stops in between never asks for this answer; what went wrong with it then is nobody's.
    berikut.ada.catch(() => undefined);
    if (kini) yield [kini.isi, await kini.ada];
    kini = berikut;
  }
  if (kini) yield [kini.isi, await kini.ada];
}

/**
 * The dry run of `rencanakan`, some hundred rows at a time, so that a list of 50,000 is never held as read, as planned and
 * as on record at once. Rows come in the order of the record; those whose NIP occurs again wait for each other and come last.
 */
export async function* rencanakanMengalir<A extends AdaPegawai>(baris: readonly BarisSel[], pemetaan: Pemetaan, konteks: KonteksUrai, alat: AlatMengalir<A>): AsyncGenerator<readonly RencanaBaris[]> {
  const semua = nipBaris(baris, pemetaan, konteks);
  const ganda = berulang(semua);
  const menunggu: HasilBaris[] = [];
  const urut = urutan(semua, await alat.letak);
  for await (const [jendela, ada] of denganAda(potong(terurai(baris, urut, pemetaan, konteks)), alat.cari)) {
    const rencana: RencanaBaris[] = [];
    for (const terbaca of jendela) {
      const nip = terbaca.data?.pegawai.nip;
      const asal = nip === undefined ? terbaca : alat.selaraskan(terbaca, ada.get(nip));
      if (nip !== undefined && ganda.has(nip)) menunggu.push(asal);
      else rencana.push(rencanakanSatu({ asal, data: asal.data, masalah: asal.masalah, gabungKe: null }, (n) => ada.get(n)));
    }
    yield rencana;
  }
  for await (const [jendela, ada] of denganAda(potong(gabungkanBaris(menunggu)), alat.cari)) {
    yield jendela.map((b) => rencanakanSatu(b, (n) => ada.get(n)));
  }
}

import type { KeadaanLembar } from './lembar-kendali.ts';
import { tulisSeri } from './seri-lembar.ts';

/** An entry of the ledger as far as the control card needs it, in the order of its running number. */
export interface EntriKartu {
  readonly no: number;
  readonly tanggal: string;
  readonly awalan: string;
  readonly lebar: number;
  readonly dariUrut: number;
  readonly sampaiUrut: number;
  readonly jumlah: number;
  readonly dari: KeadaanLembar | null;
  readonly ke: KeadaanLembar;
  readonly perbuatan: string;
  readonly sebab: string;
  readonly pekerjaan: string | null;
  readonly pekerjaanId: string | null;
  readonly baNomor: string | null;
}

export interface BarisKartu {
  readonly tanggal: string;
  readonly uraian: string;
  readonly seriAwal: string;
  readonly seriAkhir: string;
  readonly masuk: number;
  readonly terpakai: number;
  readonly rusak: number;
  readonly sisa: number;
}

export interface KartuKendali {
  /** Good sheets on hand (free or reserved) when the month began and when it ended. */
  readonly awal: number;
  readonly akhir: number;
  readonly masuk: number;
  readonly terpakai: number;
  /** Spoiled and lost. */
  readonly rusak: number;
  readonly hilang: number;
  readonly uji: number;
  /** True when opening + in − used − spoiled is the number of sheets that the entries leave in good state. */
  readonly seimbang: boolean;
  readonly baris: readonly BarisKartu[];
  readonly keadaan: readonly { readonly keadaan: string; readonly seri: string; readonly jumlah: number }[];
}

type Kelompok = { -readonly [K in keyof BarisKartu]: BarisKartu[K] } & { kunci: string; entri: EntriKartu; akhirUrut: number };

const BAIK: ReadonlySet<KeadaanLembar | null> = new Set<KeadaanLembar | null>(['tersedia', 'dipesan']);

/** What an entry does to the stock of good sheets. */
function gerak(e: EntriKartu): { readonly masuk: number; readonly terpakai: number; readonly rusak: number } {
  const diam = { masuk: 0, terpakai: 0, rusak: 0 };
  if (BAIK.has(e.dari) === BAIK.has(e.ke)) return diam;
  if (BAIK.has(e.ke)) return { ...diam, masuk: e.jumlah };
  return e.ke === 'tercetak' || e.ke === 'uji' ? { ...diam, terpakai: e.jumlah } : { ...diam, rusak: e.jumlah };
}

const KE: Readonly<Record<KeadaanLembar, string>> = { tersedia: 'kembali ke persediaan', dipesan: 'dipesan', tercetak: 'tercetak', rusak: 'rusak', hilang: 'hilang', uji: 'dipakai uji', dimusnahkan: 'dimusnahkan' };

function uraian(e: EntriKartu): string {
  switch (e.perbuatan) {
    case 'terima':
      return `${e.sebab.replace(/^d/, 'D')}, berita acara ${e.baNomor ?? '-'}`;
    case 'sahkan':
    case 'rekonsiliasi':
      return e.pekerjaan ?? 'Pencetakan';
    case 'musnahkan':
      return `Dimusnahkan, berita acara ${e.baNomor ?? '-'}`;
    case 'koreksi':
      return `Koreksi: ${KE[e.ke]}, ${e.sebab}`;
    case 'batal':
      return `Lembar tercetak dibatalkan (${KE[e.ke]}): ${e.sebab}`;
    default:
      return `${KE[e.ke].replace(/^./, (h) => h.toUpperCase())}: ${e.sebab}`;
  }
}

/** One line of the card per job and day, else per act and reason. */
function kunci(e: EntriKartu): string {
  return ['sahkan', 'rekonsiliasi'].includes(e.perbuatan) ? `${e.tanggal}|${e.pekerjaanId}|${e.awalan}` : [e.tanggal, e.perbuatan, e.dari, e.ke, e.sebab, e.baNomor, e.awalan, e.perbuatan === 'terima' ? e.no : ''].join('|');
}

function barisKartu(awal: number, entri: readonly EntriKartu[]): BarisKartu[] {
  const hasil = new Map<string, Kelompok>();
  for (const e of entri) {
    const g = gerak(e);
    if (BAIK.has(e.dari) && BAIK.has(e.ke)) continue;
    const k = kunci(e);
    const ada = hasil.get(k);
    if (ada) {
      ada.masuk += g.masuk;
      ada.terpakai += g.terpakai;
      ada.rusak += g.rusak;
      if (e.dariUrut < ada.entri.dariUrut) ada.seriAwal = tulisSeri(e.awalan, e.dariUrut, e.lebar);
      if (e.sampaiUrut > ada.akhirUrut) [ada.akhirUrut, ada.seriAkhir] = [e.sampaiUrut, tulisSeri(e.awalan, e.sampaiUrut, e.lebar)];
    } else hasil.set(k, { kunci: k, entri: e, akhirUrut: e.sampaiUrut, tanggal: e.tanggal, uraian: uraian(e), seriAwal: tulisSeri(e.awalan, e.dariUrut, e.lebar), seriAkhir: tulisSeri(e.awalan, e.sampaiUrut, e.lebar), ...g, sisa: 0 });
  }
  let sisa = awal;
  return [...hasil.values()].map(({ kunci: _k, entri: _e, akhirUrut: _a, ...b }) => ({ ...b, sisa: (sisa += b.masuk - b.terpakai - b.rusak) }));
}

interface Terakhir {
  readonly urut: number;
  readonly lebar: number;
  readonly awalan: string;
  readonly keadaan: KeadaanLembar;
}

/** The state of every sheet after these entries, in the order of the serials. */
function keadaanAkhir(entri: readonly EntriKartu[]): Terakhir[] {
  const isi = new Map<string, Terakhir>();
  for (const e of entri) for (let urut = e.dariUrut; urut <= e.sampaiUrut; urut++) isi.set(`${e.awalan}|${urut}`, { urut, lebar: e.lebar, awalan: e.awalan, keadaan: e.ke });
  return [...isi.values()].toSorted((a, b) => (a.awalan === b.awalan ? a.urut - b.urut : a.awalan < b.awalan ? -1 : 1));
}

/** 'KP-A 000525 s.d. KP-A 001150, KP-A 001160'; '-' for none. */
export function sebutSeri(isi: readonly { readonly awalan: string; readonly urut: number; readonly lebar: number }[]): string {
  const rentang: [(typeof isi)[number], (typeof isi)[number]][] = [];
  for (const l of isi) {
    const akhir = rentang.at(-1);
    if (akhir && akhir[1].awalan === l.awalan && akhir[1].urut + 1 === l.urut) akhir[1] = l;
    else rentang.push([l, l]);
  }
  const seri = (l: (typeof isi)[number]): string => tulisSeri(l.awalan, l.urut, l.lebar);
  return rentang.length === 0 ? '-' : rentang.map(([a, z]) => (a === z ? seri(a) : `${seri(a)} s.d. ${seri(z)}`)).join(', ');
}

const SUSUN_KEADAAN: readonly (readonly [string, readonly KeadaanLembar[]])[] = [
  ['Baik, di penyimpanan', ['tersedia']],
  ['Baik, dipesan pekerjaan cetak', ['dipesan']],
  ['Rusak, menunggu pemusnahan', ['rusak']],
  ['Dipakai uji, menunggu pemusnahan', ['uji']],
  ['Hilang', ['hilang']],
];

/**
 * The control card of one paper for a month ('2026-11') from all its entries up to the end of that month. It balances by
 * construction or says that it does not; spoiled and lost sheets are one column, as on the paper form.
 */
export function susunKartu(bulan: string, entri: readonly EntriKartu[]): KartuKendali {
  const lalu = entri.filter((e) => e.tanggal.slice(0, 7) < bulan);
  const kini = entri.filter((e) => e.tanggal.slice(0, 7) === bulan);
  const jumlah = (isi: readonly EntriKartu[], apa: (e: EntriKartu) => number): number => isi.reduce((n, e) => n + apa(e), 0);
  const bersih = (e: EntriKartu): number => gerak(e).masuk - gerak(e).terpakai - gerak(e).rusak;
  const awal = jumlah(lalu, bersih);
  const [masuk, terpakai, rusak] = [jumlah(kini, (e) => gerak(e).masuk), jumlah(kini, (e) => gerak(e).terpakai), jumlah(kini, (e) => gerak(e).rusak)];
  const isi = keadaanAkhir([...lalu, ...kini]);
  const keadaan = SUSUN_KEADAAN.map(([nama, k]) => {
    const l = isi.filter((x) => k.includes(x.keadaan));
    return { keadaan: nama, seri: sebutSeri(l), jumlah: l.length };
  });
  const akhir = isi.filter((l) => BAIK.has(l.keadaan)).length;
  return {
    awal, akhir, masuk, terpakai, rusak,
    hilang: jumlah(kini, (e) => (BAIK.has(e.dari) && e.ke === 'hilang' ? e.jumlah : 0)),
    uji: jumlah(kini, (e) => (BAIK.has(e.dari) && e.ke === 'uji' ? e.jumlah : 0)),
    seimbang: awal + masuk - terpakai - rusak === akhir,
    baris: barisKartu(awal, kini),
    keadaan,
  };
}

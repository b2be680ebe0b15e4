import type { AturanBerlaku } from '../../../../shared/domain/aturan.ts';
import type { TabelGaji } from '../../../../shared/domain/isi-aturan.ts';
import { gajiPokok, langkahBerikut, persenRupiah, tabelGajiPada, ujungTabel } from '../../../../shared/domain/gaji.ts';
import { urutanGolongan } from '../../../../shared/domain/golongan.ts';
import { dariBulan, geserMkg, keBulan, mkgPada, tanggalMencapaiMkg, type MasaTanpaHitung } from '../../../../shared/domain/masa-kerja.ts';
import { awalBulanSejak, bagianTanggal, susunTanggal, tambahBulan } from '../../../../shared/domain/tanggal.ts';

export interface LangkahPangkat {
  readonly jenisKp: string;
  readonly golongan: string;
  readonly tmt: string;
  readonly mkgBulan: number;
  /** null where no salary table of the time is on file. */
  readonly gaji: number | null;
}

export interface LangkahGaji {
  readonly tmt: string;
  readonly golongan: string;
  readonly mkgBulan: number;
  readonly gajiLama: number;
  readonly gajiBaru: number;
  /** False: the amounts are those of the earliest table on file, because the one of the time is not. */
  readonly tabelSaatItu: boolean;
}

export interface Karier {
  readonly pangkat: readonly LangkahPangkat[];
  readonly kgb: readonly LangkahGaji[];
  readonly pmk: { readonly tmt: string; readonly mkgBulan: number } | null;
}

export interface OpsiKarier {
  readonly aturan: AturanBerlaku;
  readonly jenisAsn: 'PNS' | 'PPPK';
  readonly golongan: string;
  readonly tmt: string;
  readonly tmtPns: string | null;
  /** Only what began before this day is recorded. */
  readonly sampai: string;
  /** Highest golongan this career reaches; PPPK have no promotion. */
  readonly batas: string;
  readonly jenisKp: string;
  /** Years from one promotion to the next, by its number from 0. */
  readonly selang: (ke: number) => number;
  readonly cltn?: readonly MasaTanpaHitung[];
  readonly pmk?: { readonly tmt: string; readonly tambahBulan: number };
  /** Moves a KGB that was postponed to the date on which it was given. */
  readonly geserKgb?: (tanggal: string) => string;
  /** Records the increment too that falls on the day of a promotion; usually the decree of promotion says both. */
  readonly samaHari?: boolean;
  /** Promotion by adjustment of education: from then on this golongan, if lower before. */
  readonly penyesuaian?: { readonly tmt: string; readonly golongan: string };
}

const GOLONGAN = ['I', 'II', 'III', 'IV'].flatMap((k) => (k === 'IV' ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b', 'c', 'd']).map((r) => `${k}/${r}`));

/** TMT of a promotion lie on 1 April and 1 October up to 2023 and on every even month since. */
export function tmtKp(sejak: string): string {
  const { tahun, bulan } = bagianTanggal(awalBulanSejak(sejak));
  for (let b = tahun * 12 + bulan - 1; ; b++) {
    const t = Math.floor(b / 12);
    const bl = (b % 12) + 1;
    if (t >= 2024 ? bl % 2 === 0 : bl === 4 || bl === 10) return susunTanggal(t, bl, 1);
  }
}

interface Dasar {
  readonly tmt: string;
  readonly golongan: string;
  readonly mkgBulan: number;
}

/** The salary table of a date, or the earliest on file. */
export function tabelUntuk(aturan: AturanBerlaku, jenisAsn: 'PNS' | 'PPPK', tanggal: string): { readonly isi: TabelGaji; readonly saatItu: boolean } {
  const tabel = tabelGajiPada(aturan, jenisAsn, tanggal);
  const semua = jenisAsn === 'PNS' ? aturan.gajiPns : aturan.gajiPppk;
  return { isi: (tabel ?? semua[0]!).isi, saatItu: tabel !== null };
}

/** MKG in months at the first appointment: the first row of the golongan's column. */
export function mkgAwal(aturan: AturanBerlaku, jenisAsn: 'PNS' | 'PPPK', golongan: string, tmt: string): number {
  return (ujungTabel(tabelUntuk(aturan, jenisAsn, tmt).isi, golongan)?.awal.mkgTahun ?? 0) * 12;
}

function kgbBerikut(o: OpsiKarier, d: Dasar): Dasar | null {
  const cltn = o.cltn ?? [];
  const langkah = langkahBerikut(tabelUntuk(o.aturan, o.jenisAsn, d.tmt).isi, d.golongan, d.mkgBulan);
  if (langkah === null) return null;
  const capai = tanggalMencapaiMkg(d.tmt, dariBulan(d.mkgBulan), langkah.mkgTahun * 12, cltn);
  if (capai === null) return null;
  const tmt = o.geserKgb?.(awalBulanSejak(capai)) ?? awalBulanSejak(capai);
  return { tmt, golongan: d.golongan, mkgBulan: Math.max(langkah.mkgTahun * 12, keBulan(mkgPada(d.tmt, dariBulan(d.mkgBulan), tmt, cltn))) };
}

function kpBerikut(o: OpsiKarier, golongan: string, tmtLama: string, ke: number): { readonly tmt: string; readonly golongan: string; readonly jenisKp: string } | null {
  const p = o.penyesuaian;
  const sesuai = p && urutanGolongan(golongan) < urutanGolongan(p.golongan) ? { ...p, jenisKp: '203' } : null;
  const urut = urutanGolongan(golongan);
  if (o.jenisAsn === 'PPPK' || urut >= urutanGolongan(o.batas)) return sesuai;
  const tmt = tmtKp(tambahBulan(tmtLama, o.selang(ke) * 12));
  if (sesuai && sesuai.tmt <= tmt) return sesuai;
  return { tmt, golongan: GOLONGAN[urut]!, jenisKp: o.jenisKp };
}

function langkahGaji(o: OpsiKarier, lama: Dasar, baru: Dasar): LangkahGaji {
  const { isi, saatItu } = tabelUntuk(o.aturan, o.jenisAsn, baru.tmt);
  const persen = o.jenisAsn === 'PNS' && (o.tmtPns === null || baru.tmt < o.tmtPns) ? o.aturan.kgb.isi.persenCpns : 100;
  const gaji = (bulan: number): number => persenRupiah(gajiPokok(isi, baru.golongan, Math.floor(bulan / 12)) ?? 0, persen);
  return { tmt: baru.tmt, golongan: baru.golongan, mkgBulan: baru.mkgBulan, gajiLama: gaji(lama.mkgBulan), gajiBaru: gaji(baru.mkgBulan), tabelSaatItu: saatItu };
}

/**
 * Appointment, promotions, reviews and periodic increments in the order in which they fell, by the rules on file:
 * the same chain that the KGB engine derives, so that no recorded row contradicts another.
 */
export function susunKarier(o: OpsiKarier): Karier {
  const gajiKp = (d: Dasar): number | null => {
    const { isi, saatItu } = tabelUntuk(o.aturan, o.jenisAsn, d.tmt);
    return saatItu ? gajiPokok(isi, d.golongan, Math.floor(d.mkgBulan / 12)) : null;
  };
  let d: Dasar = { tmt: o.tmt, golongan: o.golongan, mkgBulan: mkgAwal(o.aturan, o.jenisAsn, o.golongan, o.tmt) };
  const pangkat: LangkahPangkat[] = [{ ...d, jenisKp: '211', gaji: gajiKp(d) }];
  const kgb: LangkahGaji[] = [];
  let pmk: Karier['pmk'] = null;
  let tmtPangkat = o.tmt;
  for (;;) {
    const naik = kpBerikut(o, d.golongan, tmtPangkat, pangkat.length - 1);
    const gaji = kgbBerikut(o, d);
    const tinjau: OpsiKarier['pmk'] | null = o.pmk && pmk === null ? o.pmk : null;
    const batas: string | undefined = terawal([naik?.tmt, gaji?.tmt, tinjau?.tmt], o.sampai);
    if (batas === undefined) return { pangkat, kgb, pmk };
    const mkg = mkgPada(d.tmt, dariBulan(d.mkgBulan), batas, o.cltn ?? []);
    if (naik !== null && naik.tmt === batas) {
      if (o.samaHari && gaji !== null && gaji.tmt === batas) kgb.push(langkahGaji(o, d, gaji));
      d = { tmt: batas, golongan: naik.golongan, mkgBulan: keBulan(geserMkg(mkg, d.golongan, naik.golongan, o.aturan.masaKerjaGolongan.isi)) };
      tmtPangkat = batas;
      pangkat.push({ ...d, jenisKp: naik.jenisKp, gaji: gajiKp(d) });
    } else if (gaji !== null && gaji.tmt === batas) {
      kgb.push(langkahGaji(o, d, gaji));
      d = gaji;
    } else if (tinjau) {
      d = { tmt: batas, golongan: d.golongan, mkgBulan: keBulan(mkg) + tinjau.tambahBulan };
      pmk = { tmt: batas, mkgBulan: d.mkgBulan };
    }
  }
}

function terawal(tanggal: readonly (string | undefined)[], sebelum: string): string | undefined {
  let hasil: string | undefined;
  for (const t of tanggal) if (t !== undefined && t < sebelum && (hasil === undefined || t < hasil)) hasil = t;
  return hasil;
}

/** The next increment after a career, or null at the end of the table. */
export function kgbSesudah(o: OpsiKarier, k: Karier): string | null {
  const semua: Dasar[] = [...k.pangkat, ...k.kgb];
  const akhir = k.pangkat.at(-1)!;
  if (k.pmk) semua.push({ ...k.pmk, golongan: akhir.golongan });
  const d = semua.reduce((a, b) => (b.tmt > a.tmt || (b.tmt === a.tmt && urutanGolongan(b.golongan) > urutanGolongan(a.golongan)) ? b : a));
  return kgbBerikut(o, d)?.tmt ?? null;
}

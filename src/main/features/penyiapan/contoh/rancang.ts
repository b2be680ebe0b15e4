import { gajiPokok } from '../../../../shared/domain/gaji.ts';
import { urutanGolongan } from '../../../../shared/domain/golongan.ts';
import { awalBulan, bagianTanggal, hariDalamBulan, selisih, susunTanggal, tambahBulan, tambahTahun } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { JENJANG } from './jalur.ts';
import { kgbSesudah, susunKarier, tabelUntuk, type Karier, type OpsiKarier } from './karier.ts';
import type { Bahan, Permintaan } from './tipe.ts';

/** Dates and career of a person; names and the other histories hang on them. */
export interface Rancangan {
  readonly jk: 'M' | 'F';
  readonly lahir: string;
  readonly tmt: string;
  readonly tmtPns: string | null;
  readonly bup: number;
  readonly opsi: OpsiKarier;
  readonly karier: Karier;
}

/** Golongan that a structural post asks for: lowest and highest (PP 13/2002; file eselon_jenjang_pangkat). */
const GOLONGAN_ESELON: Readonly<Record<string, readonly [string, string]>> = {
  'II.a': ['IV/c', 'IV/d'],
  'II.b': ['IV/b', 'IV/c'],
  'III.a': ['IV/a', 'IV/b'],
  'III.b': ['III/d', 'IV/a'],
  'IV.a': ['III/c', 'III/d'],
  'IV.b': ['III/b', 'III/c'],
};

/** PPPK began here in March 2021. */
const PPPK_PERTAMA = '2021-03-01';

interface Arah {
  readonly golongan: string;
  readonly batas: string;
  readonly selang: (ke: number) => number;
  /** Years of service, least and most. */
  readonly masaKerja: readonly [number, number];
}

function arah(a: Acak, p: Permintaan): Arah {
  const k = p.khusus ?? {};
  const golongan = k.golongan ?? (p.jenisAsn === 'PPPK' ? p.jalur.golonganPppk : p.jalur.golongan);
  if (p.pos?.eselon) {
    const [bawah, atas] = GOLONGAN_ESELON[p.pos.eselon]!;
    const langkah = urutanGolongan(a.peluang(0.7) ? bawah : atas) - urutanGolongan(golongan);
    return { golongan, batas: atas, selang: () => 4, masaKerja: [langkah * 4 + 1, langkah * 4 + 4] };
  }
  // Functional posts are promoted by credit points, some sooner than the four years of the others.
  const tetap =
    k.selang ??
    (p.jalur.jenis === 'fungsional'
      ? a.timbang([
          [3, 3],
          [4, 6],
          [5, 1],
        ])
      : 4);
  return { golongan, batas: k.batas ?? p.jalur.batas, selang: () => tetap, masaKerja: k.masaKerja ?? [1, 34] };
}

/** Retirement age by the post held in the end: echelon II 60, level Ahli Madya and teachers 60, otherwise 58. */
function bupPermintaan(b: Bahan, p: Permintaan, golongan: string): number {
  if (p.pos?.eselon) return b.aturan.bup.isi.eselon[p.pos.eselon] ?? b.aturan.bup.isi.baku;
  if (p.jalur.lajur === null || golongan === '') return b.aturan.bup.isi.baku;
  return b.kamus.fungsional(`${p.jalur.nama} ${jenjangGolongan(p.jalur.lajur, golongan)}`).bup ?? b.aturan.bup.isi.baku;
}

/** Level of a functional post by golongan; PPPK hold the first one. */
export function jenjangGolongan(lajur: 'ahli' | 'terampil', golongan: string): string {
  const urut = golongan.includes('/') ? urutanGolongan(golongan) : 0;
  const daftar = JENJANG[lajur];
  return (daftar.find(([, sampai]) => urut <= urutanGolongan(sampai)) ?? daftar.at(-1)!)[0];
}

function opsiKarier(b: Bahan, a: Acak, p: Permintaan, r: Arah, tmt: string): OpsiKarier {
  const k = p.khusus ?? {};
  const percobaan = a.bulat(12, 16);
  const pns = p.jenisAsn === 'PPPK' ? null : k.tmtPns !== undefined ? k.tmtPns : tambahBulan(tmt, percobaan);
  return {
    aturan: b.aturan,
    jenisAsn: p.jenisAsn,
    golongan: r.golongan,
    tmt,
    tmtPns: pns !== null && pns > b.perTanggal ? null : pns,
    sampai: b.perTanggal,
    batas: r.batas,
    jenisKp: p.pos ? '201' : p.jalur.jenis === 'fungsional' ? '202' : '101',
    selang: r.selang,
    cltn: k.cltn,
    pmk: k.pmk,
    geserKgb: k.geserKgb,
    samaHari: k.samaHari,
    penyesuaian: k.penyesuaianBulan === undefined ? undefined : { tmt: tambahBulan(tmt, k.penyesuaianBulan), golongan: 'III/a' },
  };
}

/** The TMT of the appointment: given, drawn, or searched so that the next KGB falls in the month asked for. */
function carianTmt(b: Bahan, a: Acak, p: Permintaan, r: Arah): string {
  if (p.khusus?.tmt) return p.khusus.tmt;
  const [min, maks] = r.masaKerja;
  if (p.kgb === null) {
    if (p.jenisAsn === 'PPPK') return tambahBulan(PPPK_PERTAMA, a.bulat(0, Math.max(0, bulanSejak(PPPK_PERTAMA, b.perTanggal) - 2)));
    return tambahBulan(awalBulan(b.perTanggal), -a.bulat(min * 12, maks * 12));
  }
  const atas = p.jenisAsn === 'PPPK' ? 5 : maks;
  const bawah = p.jenisAsn === 'PPPK' ? 1 : min;
  const mulai = a.bulat(bawah, Math.min(atas, 26));
  for (let i = 0; i <= atas - bawah; i++) {
    const tmt = tambahBulan(p.kgb, -12 * (bawah + ((mulai - bawah + i) % (atas - bawah + 1))));
    if (tmt >= b.perTanggal) continue;
    const o = opsiKarier(b, a, p, r, tmt);
    if (kgbSesudah(o, susunKarier(o)) === p.kgb) return tmt;
  }
  return tambahBulan(p.kgb, -12 * bawah);
}

function bulanSejak(awal: string, akhir: string): number {
  const s = selisih(awal, akhir);
  return s.tahun * 12 + s.bulan;
}

/** A birth date by which nobody is too young at the appointment and nobody has reached the retirement age. */
function lahirkan(b: Bahan, a: Acak, p: Permintaan, tmt: string, bup: number): string {
  if (p.khusus?.pensiun) {
    const { tahun, bulan } = bagianTanggal(tambahTahun(tambahBulan(p.khusus.pensiun, -1), -bup));
    return susunTanggal(tahun, bulan, a.bulat(1, hariDalamBulan(tahun, bulan)));
  }
  const [muda, tua] = p.jenisAsn === 'PPPK' ? [22, 48] : p.jalur.usia;
  const dinas = bulanSejak(tmt, b.perTanggal) / 12;
  const maks = Math.max(muda, Math.min(tua, Math.floor(bup - 1.5 - dinas)));
  const usia = a.bulat(muda, maks);
  return tambahBulan(susunTanggal(+tmt.slice(0, 4) - usia, a.bulat(1, 12), a.bulat(1, 28)), -12);
}

/** Draws the dates of a person and works out the career by the rules. */
export function rancang(b: Bahan, a: Acak, p: Permintaan): Rancangan {
  const jk = a.peluang(p.pos ? 0.32 : p.jalur.perempuan) ? 'F' : 'M';
  const awal = arah(a, p);
  // Whoever entered long ago and would be past the retirement age by now has served for fewer years.
  const bupKira = bupPermintaan(b, p, awal.batas);
  const maks = Math.min(awal.masaKerja[1], bupKira - 2 - p.jalur.usia[0] - 1);
  const r: Arah = { ...awal, masaKerja: [Math.min(awal.masaKerja[0], maks), maks] };
  const tmt = carianTmt(b, a, p, r);
  const opsi = opsiKarier(b, a, p, r, tmt);
  const karier = susunKarier(opsi);
  const bup = bupPermintaan(b, p, karier.pangkat.at(-1)!.golongan);
  return { jk, lahir: lahirkan(b, a, p, tmt, bup), tmt, tmtPns: opsi.tmtPns, bup, opsi, karier };
}

/** Pay by the table of a date (the earliest on file before it), rupiah. */
export function gajiPada(b: Bahan, p: Permintaan, golongan: string, mkgBulan: number, tanggal: string): number | null {
  return gajiPokok(tabelUntuk(b.aturan, p.jenisAsn, tanggal).isi, golongan, Math.floor(mkgBulan / 12));
}

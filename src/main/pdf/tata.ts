import type { Blok } from '../../shared/dokumen/blok.ts';
import { keTitik } from '../../shared/dokumen/kertas.ts';
import type { Naskah } from '../../shared/dokumen/naskah.ts';
import type { Temuan } from '../../shared/errors.ts';
import type { Baris, PilihHuruf } from './baris.ts';
import type { UkuranGambar } from './blok-lain.ts';
import { satukan, unitKepalaSurat, unitKop, unitQr, unitTandaTangan } from './blok-lain.ts';
import { unitTabel } from './blok-tabel.ts';
import { unitBerkolom, unitDaftarData, unitDiktum, unitParagraf, unitTembusan } from './blok-teks.ts';
import type { Halaman, Operasi } from './operasi.ts';
import { bulat } from './operasi.ts';
import type { Ruang } from './tulis-baris.ts';
import { TINGGI_TUNGGAL } from './tulis-baris.ts';
import type { Tempat, Unit } from './unit.ts';
import { tempatkan } from './unit.ts';

export interface SumberTata {
  readonly pilih: PilihHuruf;
  readonly gambar: UkuranGambar;
  readonly singgahan: Map<string, readonly Baris[]>;
}

export interface HasilTata {
  readonly halaman: readonly Halaman[];
  readonly temuan: readonly Temuan[];
  /** 1, or the step to which type and gaps were reduced to fit. */
  readonly skala: number;
}

const LANGKAH_SKALA = 0.02;

/** Blocks → units → pages → operations. Pure in its inputs: the same document gives the same pages. */
export function tataNaskah(naskah: Naskah, sumber: SumberTata): HasilTata {
  const muat = naskah.muat;
  const utuh = sekali(naskah, sumber, 1);
  if (muat === undefined) return utuh;
  if (utuh.halaman.length <= muat.maks) return utuh;
  const muatDi = (langkah: number): HasilTata | null => {
    const hasil = sekali(naskah, sumber, Math.max(muat.skalaMin, Math.round((1 - langkah * LANGKAH_SKALA) * 100) / 100));
    return hasil.halaman.length <= muat.maks ? hasil : null;
  };
  // The least shrinking that fits, found by halving: trying every step would lay out a full page up to ten times.
  let terbaik: HasilTata | null = null;
  let [dari, sampai] = [1, Math.ceil((1 - muat.skalaMin) / LANGKAH_SKALA - 1e-9)];
  while (dari <= sampai) {
    const tengah = (dari + sampai) >> 1;
    const hasil = muatDi(tengah);
    if (hasil === null) dari = tengah + 1;
    else [terbaik, sampai] = [hasil, tengah - 1];
  }
  if (terbaik !== null) return denganTegur(terbaik, naskah);
  if (muat.bilaTidak === 'biarkan') return utuh;
  const kecil = sekali(naskah, sumber, muat.skalaMin);
  const pesan = `Naskah “${naskah.judul}” memerlukan ${kecil.halaman.length} halaman, padahal bentuk surat ini ${muat.maks} halaman; singkatkan isinya atau kurangi tembusan.`;
  return { ...kecil, temuan: [...kecil.temuan, { kode: 'HALAMAN_BERLEBIH', berat: 'peringatan', pesan, dasarHukum: '' }] };
}

/** On a pre-printed sheet a value must stand where it always stands. */
function denganTegur(hasil: HasilTata, naskah: Naskah): HasilTata {
  if (!naskah.blok.some((b) => b.pracetak !== undefined)) return hasil;
  const pesan = `Naskah “${naskah.judul}” mengecil agar muat, jadi isiannya tidak tepat pada lembar pracetak; singkatkan isinya.`;
  return { ...hasil, temuan: [...hasil.temuan, { kode: 'PRACETAK_MENGECIL', berat: 'peringatan', pesan, dasarHukum: '' }] };
}

interface Lembaran {
  readonly lebarMm: number;
  readonly tinggiMm: number;
  readonly tepi: Naskah['tepi'];
  readonly blok: readonly Blok[];
}

/** Runs of blocks on paper that stands or lies; of paper that lies the bound edge is on top, as when it is turned in the file. */
function lembaran({ kertas, tepi, blok }: Naskah): Lembaran[] {
  const tegak = { lebarMm: kertas.lebarMm, tinggiMm: kertas.tinggiMm, tepi };
  const mendatar = { lebarMm: kertas.tinggiMm, tinggiMm: kertas.lebarMm, tepi: { atas: tepi.kiri, kanan: tepi.atas, bawah: tepi.kanan, kiri: tepi.bawah } };
  const hasil: (Omit<Lembaran, 'blok'> & { blok: Blok[] })[] = [{ ...tegak, blok: [] }];
  for (const b of blok) {
    if (b.jenis === 'ganti-halaman' && b.arah !== undefined) hasil.push({ ...(b.arah === 'tegak' ? tegak : mendatar), blok: [] });
    else hasil.at(-1)!.blok.push(b);
  }
  const berisi = hasil.filter((l) => l.blok.length > 0);
  return berisi.length > 0 ? berisi : hasil.slice(0, 1);
}

function sekali(naskah: Naskah, sumber: SumberTata, skala: number): HasilTata {
  const temuan: Temuan[] = [];
  const bagian = lembaran(naskah).map((l) => susunLembaran(naskah, l, sumber, skala, temuan));
  const jumlah = bagian.reduce((n, b) => n + b.isi.length, 0);
  let nomor = 0;
  const halaman = bagian.flatMap((b) => b.isi.map((isi) => b.jadi(isi, ++nomor, jumlah)));
  return { halaman, temuan, skala };
}

/** One run of blocks placed on its pages; `jadi` draws a page when the number of all pages is known. */
function susunLembaran(naskah: Naskah, lembar: Lembaran, sumber: SumberTata, skala: number, temuan: Temuan[]): { readonly isi: readonly Tempat[][]; readonly jadi: (isi: readonly Tempat[], nomor: number, dari: number) => Halaman } {
  const { tepi } = lembar;
  const kiri = keTitik(tepi.kiri);
  const ruang: Ruang = {
    pilih: sumber.pilih,
    ukuran: naskah.huruf.ukuran * skala,
    tinggiBaris: TINGGI_TUNGGAL * naskah.huruf.spasi,
    kiri,
    lebar: keTitik(lembar.lebarMm - tepi.kanan) - kiri,
    skala,
    temuan,
    singgahan: sumber.singgahan,
  };
  const units = lembar.blok.flatMap((blok) => unitBlok(ruang, blok, sumber.gambar));
  const kaki = unitKaki(ruang, naskah);
  const tinggiNomor = naskah.nomorHalaman === 'bawah-tengah' ? keTitik(6) : 0;
  const atas = keTitik(tepi.atas);
  const bawah = keTitik(lembar.tinggiMm - tepi.bawah);
  const { halaman, terlaluTinggi } = tempatkan(units, bawah - atas - kaki.tinggi - tinggiNomor);
  if (terlaluTinggi > 0) {
    const pesan = `Ada bagian naskah “${naskah.judul}” yang lebih tinggi daripada satu halaman; perkecil tepi atau singkatkan bagian itu.`;
    temuan.push({ kode: 'BAGIAN_TERLALU_TINGGI', berat: 'tolak', pesan, dasarHukum: '' });
  }
  const lebarPt = keTitik(lembar.lebarMm);
  const tinggiPt = keTitik(lembar.tinggiMm);
  const jadi = (isi: readonly Tempat[], nomor: number, dari: number): Halaman => {
    const ops = letakkan(isi, atas, tinggiPt);
    geser(ops, kaki.ops, bawah - kaki.tinggi - tinggiNomor, tinggiPt);
    if (tinggiNomor > 0) geser(ops, unitNomor(ruang, nomor, dari), bawah - keTitik(4.5), tinggiPt);
    return { lebar: lebarPt, tinggi: tinggiPt, operasi: ops };
  };
  return { isi: halaman, jadi };
}

function unitBlok(ruang: Ruang, blok: Blok, gambar: UkuranGambar): Unit[] {
  const units = unitMenurutJenis(blok.pracetak === 'kecuali-isian' ? { ...ruang, tandai: true } : ruang, blok, gambar);
  if (blok.pracetak !== undefined) tandaiPracetak(units, blok);
  const pertama = units[0];
  if (pertama !== undefined) pertama.jarakAtas += keTitik(blok.jarakAtasMm ?? 0) * ruang.skala;
  const terakhir = units.at(-1);
  if (terakhir !== undefined && blok.bersamaBerikutnya === true) terakhir.lengket = true;
  if (blok.jarakBawahMm === undefined || blok.jarakBawahMm === 0) return units;
  const lengket = terakhir?.lengket ?? false;
  return [...units, { tinggi: 0, jarakAtas: keTitik(blok.jarakBawahMm) * ruang.skala, ops: [], lengket }];
}

/** Blocks that are values throughout: nobody pre-prints who signs. */
const ISIAN_SELURUHNYA: ReadonlySet<Blok['jenis']> = new Set(['tanda-tangan', 'qr']);

function tandaiPracetak(units: readonly Unit[], blok: Blok): void {
  if (blok.pracetak === 'kecuali-isian' && ISIAN_SELURUHNYA.has(blok.jenis)) return;
  for (const u of units) {
    for (const o of [...u.ops, ...(u.kepala?.ops ?? [])]) if (blok.pracetak === true || o.isian !== true) o.pracetak = true;
  }
}

function unitMenurutJenis(ruang: Ruang, blok: Blok, gambar: UkuranGambar): Unit[] {
  switch (blok.jenis) {
    case 'kop':
      return unitKop(ruang, blok, gambar);
    case 'kepala-surat':
      return unitKepalaSurat(ruang, blok);
    case 'paragraf':
      return unitParagraf(ruang, blok);
    case 'daftar-data':
      return unitDaftarData(ruang, blok);
    case 'tabel':
      return unitTabel(ruang, blok);
    case 'diktum':
      return unitDiktum(ruang, blok);
    case 'tanda-tangan':
      return unitTandaTangan(ruang, blok);
    case 'tembusan':
      return unitTembusan(ruang, blok);
    case 'qr':
      return unitQr(ruang, blok);
    case 'jarak':
      return [{ tinggi: 0, jarakAtas: keTitik(blok.mm) * ruang.skala, ops: [], lengket: false }];
    case 'ganti-halaman':
      return [{ tinggi: 0, jarakAtas: 0, ops: [], lengket: false, gantiHalaman: true }];
  }
}

const UKURAN_KAKI = 7.5;

function unitKaki(ruang: Ruang, naskah: Naskah): { readonly ops: Operasi[]; readonly tinggi: number } {
  const baris = naskah.kaki ?? [];
  if (baris.length === 0) return { ops: [], tinggi: 0 };
  const { kiri, lebar } = ruang;
  const rapat = { ...ruang, tinggiBaris: 1.2 };
  const isi = satukan(baris.flatMap((teks) => unitBerkolom(rapat, [{ teks, x: kiri, lebar, gaya: { ukuran: UKURAN_KAKI, lebar } }])));
  const jarak = keTitik(2.5);
  const ops: Operasi[] = [{ op: 'garis', x1: bulat(kiri), x2: bulat(kiri + lebar), y: jarak - 3, turun: 0, tebal: 0.4 }];
  return { ops: [...ops, ...isi.ops.map((o) => ({ ...o, y: o.y + jarak }))], tinggi: jarak + isi.tinggi };
}

function unitNomor(ruang: Ruang, nomor: number, dari: number): readonly Operasi[] {
  const gaya = { ukuran: 8.5, lebar: ruang.lebar, rata: 'tengah' as const };
  return satukan(unitBerkolom(ruang, [{ teks: `Halaman ${nomor} dari ${dari}`, x: ruang.kiri, lebar: ruang.lebar, gaya }])).ops;
}

function letakkan(isi: readonly Tempat[], atas: number, tinggiPt: number): Operasi[] {
  const ops: Operasi[] = [];
  for (const t of isi) geser(ops, t.unit.ops, atas + t.y, tinggiPt);
  return ops;
}

/** To page coordinates, such that the distance from the bottom edge (what a PDF stores) has two decimals. */
function geser(ke: Operasi[], ops: readonly Operasi[], turun: number, tinggiPt: number): void {
  for (const o of ops) ke.push({ ...o, y: tinggiPt - bulat(tinggiPt - o.y - turun) });
}

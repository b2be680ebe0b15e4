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
  let hasil = utuh;
  for (let skala = 1 - LANGKAH_SKALA; hasil.halaman.length > muat.maks && skala >= muat.skalaMin - 1e-9; skala -= LANGKAH_SKALA) {
    hasil = sekali(naskah, sumber, Math.round(skala * 100) / 100);
  }
  if (hasil.halaman.length <= muat.maks) return hasil;
  if (muat.bilaTidak === 'biarkan') return utuh;
  const pesan = `Naskah “${naskah.judul}” memerlukan ${hasil.halaman.length} halaman, padahal bentuk surat ini ${muat.maks} halaman; singkatkan isinya atau kurangi tembusan.`;
  return { ...hasil, temuan: [...hasil.temuan, { kode: 'HALAMAN_BERLEBIH', berat: 'peringatan', pesan, dasarHukum: '' }] };
}

function sekali(naskah: Naskah, sumber: SumberTata, skala: number): HasilTata {
  const { tepi, kertas } = naskah;
  const kiri = keTitik(tepi.kiri);
  const ruang: Ruang = {
    pilih: sumber.pilih,
    ukuran: naskah.huruf.ukuran * skala,
    tinggiBaris: TINGGI_TUNGGAL * naskah.huruf.spasi,
    kiri,
    lebar: keTitik(kertas.lebarMm - tepi.kanan) - kiri,
    skala,
    temuan: [],
    singgahan: sumber.singgahan,
  };
  const units = naskah.blok.flatMap((blok) => unitBlok(ruang, blok, sumber.gambar));
  const kaki = unitKaki(ruang, naskah);
  const tinggiNomor = naskah.nomorHalaman === 'bawah-tengah' ? keTitik(6) : 0;
  const atas = keTitik(tepi.atas);
  const bawah = keTitik(kertas.tinggiMm - tepi.bawah);
  const tinggi = bawah - atas - kaki.tinggi - tinggiNomor;
  const { halaman, terlaluTinggi } = tempatkan(units, tinggi);
  if (terlaluTinggi > 0) {
    const pesan = `Ada bagian naskah “${naskah.judul}” yang lebih tinggi daripada satu halaman; perkecil tepi atau singkatkan bagian itu.`;
    ruang.temuan.push({ kode: 'BAGIAN_TERLALU_TINGGI', berat: 'tolak', pesan, dasarHukum: '' });
  }
  const lebarPt = keTitik(kertas.lebarMm);
  const tinggiPt = keTitik(kertas.tinggiMm);
  const hasil = halaman.map((isi, i): Halaman => {
    const ops = letakkan(isi, atas, tinggiPt);
    geser(ops, kaki.ops, bawah - kaki.tinggi - tinggiNomor, tinggiPt);
    if (tinggiNomor > 0) geser(ops, unitNomor(ruang, i + 1, halaman.length), bawah - keTitik(4.5), tinggiPt);
    return { lebar: lebarPt, tinggi: tinggiPt, operasi: ops };
  });
  return { halaman: hasil, temuan: ruang.temuan, skala };
}

function unitBlok(ruang: Ruang, blok: Blok, gambar: UkuranGambar): Unit[] {
  const units = unitMenurutJenis(ruang, blok, gambar);
  const pertama = units[0];
  if (pertama !== undefined) pertama.jarakAtas += keTitik(blok.jarakAtasMm ?? 0) * ruang.skala;
  const terakhir = units.at(-1);
  if (terakhir !== undefined && blok.bersamaBerikutnya === true) terakhir.lengket = true;
  if (blok.jarakBawahMm === undefined || blok.jarakBawahMm === 0) return units;
  const lengket = terakhir?.lengket ?? false;
  return [...units, { tinggi: 0, jarakAtas: keTitik(blok.jarakBawahMm) * ruang.skala, ops: [], lengket }];
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

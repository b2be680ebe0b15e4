import type { BlokDari } from '../../shared/dokumen/blok.ts';
import { keTitik } from '../../shared/dokumen/kertas.ts';
import { unitBerkolom } from './blok-teks.ts';
import type { Operasi } from './operasi.ts';
import { bulat } from './operasi.ts';
import { simbolQr } from './qr.ts';
import type { Ruang } from './tulis-baris.ts';
import { barisTeks, tinggiSatuBaris, tulisBaris } from './tulis-baris.ts';
import type { Unit } from './unit.ts';

/** Units stacked into one that is never broken. */
export function satukan(units: readonly Unit[]): { readonly ops: Operasi[]; readonly tinggi: number } {
  const ops: Operasi[] = [];
  let y = 0;
  for (const u of units) {
    y += u.jarakAtas;
    ops.push(...u.ops.map((o) => ({ ...o, y: o.y + y })));
    y += u.tinggi;
  }
  return { ops, tinggi: y };
}

export type UkuranGambar = (kunci: string) => { readonly lebar: number; readonly tinggi: number } | undefined;

export function unitKop(ruang: Ruang, blok: BlokDari<'kop'>, gambar: UkuranGambar): Unit[] {
  const ops: Operasi[] = [];
  const px = blok.lambang === undefined ? undefined : gambar(blok.lambang);
  if (blok.lambang !== undefined && px === undefined) {
    const pesan = 'Lambang daerah untuk kop surat belum diunggah; unggah lewat Kelola › Pengaturan › Kop surat.';
    ruang.temuan.push({ kode: 'LAMBANG_TIDAK_ADA', berat: 'tolak', pesan, dasarHukum: '' });
  }
  const tinggiLambang = px === undefined ? 0 : keTitik(blok.tinggiLambangMm ?? 24) * ruang.skala;
  const lebarLambang = px === undefined ? 0 : (tinggiLambang * px.lebar) / px.tinggi;
  const samping = blok.susunan === 'samping';
  const geser = samping && px !== undefined ? lebarLambang + keTitik(3) : 0;
  const kiri = ruang.kiri + geser;
  const lebar = ruang.lebar - geser;
  let y = samping ? 0 : tinggiLambang + (px === undefined ? 0 : keTitik(2));
  const rapat = { ...ruang, tinggiBaris: 1.18 };
  const mulai = y;
  const teks: Operasi[] = [];
  for (const b of blok.baris) {
    const ukuran = b.ukuran * ruang.skala;
    const gaya = { ukuran, lebar, tebal: b.tebal === true, rata: 'tengah' as const };
    for (const garis of barisTeks(rapat, b.teks, gaya)) {
      tulisBaris(teks, rapat, garis, kiri, y, gaya);
      y += tinggiSatuBaris(rapat, ukuran);
    }
  }
  // Emblem and text are centred on each other, whichever is taller.
  const selisih = samping ? tinggiLambang - (y - mulai) : 0;
  for (const o of teks) o.y += Math.max(0, selisih / 2);
  if (blok.lambang !== undefined && px !== undefined) {
    const x = samping ? ruang.kiri : ruang.kiri + (ruang.lebar - lebarLambang) / 2;
    const atas = Math.max(0, -selisih / 2);
    ops.push({ op: 'gambar', x: bulat(x), y: samping ? atas : 0, lebar: bulat(lebarLambang), tinggi: bulat(tinggiLambang), kunci: blok.lambang });
  }
  ops.push(...teks);
  y = samping ? Math.max(y, tinggiLambang) : y;
  y = garisKop(ops, ruang, blok.garis, y + keTitik(1.5));
  return [{ tinggi: y, jarakAtas: 0, ops, lengket: true }];
}

function garisKop(ops: Operasi[], ruang: Ruang, garis: BlokDari<'kop'>['garis'], y: number): number {
  if (garis === 'tanpa') return y;
  const x1 = bulat(ruang.kiri);
  const x2 = bulat(ruang.kiri + ruang.lebar);
  ops.push({ op: 'garis', x1, x2, y: y + 1, turun: 0, tebal: 2 });
  if (garis === 'ganda') ops.push({ op: 'garis', x1, x2, y: y + 3.6, turun: 0, tebal: 0.6 });
  return y + (garis === 'ganda' ? 4 : 2);
}

export function unitKepalaSurat(ruang: Ruang, blok: BlokDari<'kepala-surat'>): Unit[] {
  const { ukuran } = ruang;
  const mulaiKanan = keTitik(blok.mulaiKananMm);
  const xKanan = ruang.kiri + mulaiKanan;
  const lebarKanan = ruang.lebar - mulaiKanan;
  const label = keTitik(blok.lebarLabelMm);
  const titik = 9;
  const lebarNilai = mulaiKanan - label - titik - keTitik(4);
  const kolom = (teks: BlokDari<'paragraf'>['teks'], x: number, lebar: number) => ({ teks, x, lebar, gaya: { ukuran, lebar } });
  const tanggal = satukan(unitBerkolom(ruang, [{ ...kolom(blok.tempatTanggal, xKanan, lebarKanan), isian: true }]));
  const kiri = satukan(
    blok.butir.flatMap((b) =>
      unitBerkolom(ruang, [
        kolom(b.label, ruang.kiri, label),
        kolom(':', ruang.kiri + label, titik),
        { ...kolom(b.nilai, ruang.kiri + label + titik, lebarNilai), isian: true },
      ]),
    ),
  );
  const kanan = satukan(
    blok.kanan.flatMap((b) => {
      const gantung = b.gantung === undefined ? 0 : keTitik(9);
      const inden = keTitik(b.indenMm ?? 0);
      const utama = { ...kolom(b.teks, xKanan + gantung + inden, lebarKanan - gantung - inden), isian: true };
      return unitBerkolom(ruang, b.gantung === undefined ? [utama] : [kolom(b.gantung, xKanan, gantung), utama]);
    }),
  );
  const jarak = tanggal.tinggi * 1.5;
  const turun = (o: Operasi): Operasi => ({ ...o, y: o.y + jarak });
  const ops = [...tanggal.ops, ...kiri.ops.map(turun), ...kanan.ops.map(turun)];
  return [{ tinggi: jarak + Math.max(kiri.tinggi, kanan.tinggi), jarakAtas: 0, ops, lengket: true }];
}

export function unitTandaTangan(ruang: Ruang, blok: BlokDari<'tanda-tangan'>): Unit[] {
  const { ukuran } = ruang;
  const x = ruang.kiri + keTitik(blok.mulaiMm);
  const lebar = ruang.kiri + ruang.lebar - x;
  const awalan = blok.jabatan.some((j) => j.awalan !== undefined) ? keTitik(8.5) * (ukuran / 11) : 0;
  const baris = (teks: BlokDari<'paragraf'>['teks'], xx: number, l: number) => ({ teks, x: xx, lebar: l, gaya: { ukuran, lebar: l } });
  const units: Unit[] = (blok.pembuka ?? []).flatMap((t) => unitBerkolom(ruang, [baris(t, x, lebar)]));
  for (const j of blok.jabatan) {
    const isi = baris(j.teks, x + awalan, lebar - awalan);
    units.push(...unitBerkolom(ruang, j.awalan === undefined ? [isi] : [baris(j.awalan, x, awalan), isi]));
  }
  const ruangKosong: Unit = { tinggi: keTitik(blok.ruangMm) * ruang.skala, jarakAtas: 0, ops: [], lengket: true };
  units.push(ruangKosong);
  const xNama = x + awalan;
  const lNama = lebar - awalan;
  units.push(...unitBerkolom(ruang, [baris([{ teks: blok.nama, tebal: true, garisBawah: true }], xNama, lNama)]));
  units.push(...blok.keterangan.flatMap((t) => unitBerkolom(ruang, [baris(t, xNama, lNama)])));
  const kanan = satukan(units);
  if (blok.qr === undefined) return [{ ...kanan, jarakAtas: 0, lengket: false, butuhTeman: true }];
  const qr = gambarQr(ruang, blok.qr, ruang.kiri, keTitik(blok.mulaiMm) - keTitik(4));
  const turun = Math.max(0, kanan.tinggi - qr.tinggi);
  const ops = [...kanan.ops, ...qr.ops.map((o) => ({ ...o, y: o.y + turun }))];
  return [{ tinggi: Math.max(kanan.tinggi, qr.tinggi), jarakAtas: 0, ops, lengket: false, butuhTeman: true }];
}

/** QR symbol with its caption below; the caption may be as wide as `lebar`. */
function gambarQr(ruang: Ruang, qr: { isi: string; sisiMm: number; keterangan: readonly string[] }, x: number, lebar: number): { ops: Operasi[]; tinggi: number } {
  const sisi = bulat(keTitik(qr.sisiMm));
  const ops: Operasi[] = [{ op: 'qr', x: bulat(x), y: 0, sisi, modul: simbolQr(qr.isi) }];
  const ukuran = Math.min(7.5, ruang.ukuran * 0.7);
  const rapat = { ...ruang, tinggiBaris: TINGGI_KETERANGAN };
  let y = sisi + 3;
  for (const teks of qr.keterangan) {
    for (const garis of barisTeks(rapat, teks, { ukuran, lebar })) {
      tulisBaris(ops, rapat, garis, x, y, { ukuran, lebar });
      y += tinggiSatuBaris(rapat, ukuran);
    }
  }
  return { ops, tinggi: y };
}
const TINGGI_KETERANGAN = 1.2;

export function unitQr(ruang: Ruang, blok: BlokDari<'qr'>): Unit[] {
  const sisi = keTitik(blok.sisiMm);
  const x = blok.rata === 'kiri' ? ruang.kiri : ruang.kiri + (ruang.lebar - sisi) / (blok.rata === 'tengah' ? 2 : 1);
  const { ops, tinggi } = gambarQr(ruang, blok, x, ruang.kiri + ruang.lebar - x);
  return [{ tinggi, jarakAtas: 0, ops, lengket: false }];
}

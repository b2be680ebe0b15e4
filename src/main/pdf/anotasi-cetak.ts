import { petakan, type Afin } from '../../shared/domain/afin.ts';
import type { HalamanPdf, PdfTerbuka } from './baca-pdf.ts';
import { acuan, angka, kamus, type Kamus, type Nilai } from './nilai-pdf.ts';

export interface AnotasiTergambar {
  /** To be drawn with the page. */
  readonly isi: string;
  readonly sumberDaya: Nilai;
}

const TERSEMBUNYI = 2;
const CETAK = 4;

/**
 * What annotations show on paper (a visible signature, a stamp) as part of the page, so that it moves with the page.
 * Null when the page has none.
 */
export function gambarAnotasi(buka: PdfTerbuka, h: HalamanPdf): AnotasiTergambar | null {
  const daftar = buka.ikut(h.kamus.isi.get('Annots'));
  if (daftar?.jenis !== 'larik') return null;
  const nama = new Map<string, Nilai>();
  let isi = '';
  for (const a of daftar.isi) {
    const k = buka.ikut(a);
    const rupa = k?.jenis === 'kamus' ? rupaTercetak(buka, k) : null;
    if (rupa === null) continue;
    const sebutan = `SimpulAnotasi${nama.size}`;
    nama.set(sebutan, acuan(rupa.nomor));
    isi += `q ${rupa.letak.map((n) => Math.round(n * 1e6) / 1e6).join(' ')} cm /${sebutan} Do Q\n`;
  }
  if (nama.size === 0) return null;
  const asal = buka.ikut(h.sumberDaya);
  const sumber = new Map(asal?.jenis === 'kamus' ? asal.isi : []);
  const objek = buka.ikut(sumber.get('XObject'));
  sumber.set('XObject', kamus(new Map([...(objek?.jenis === 'kamus' ? objek.isi : []), ...nama])));
  return { isi, sumberDaya: kamus(sumber) };
}

function bilangan(buka: PdfTerbuka, n: Nilai | undefined, jumlah: number): readonly number[] | null {
  const l = buka.ikut(n);
  if (l?.jenis !== 'larik' || l.isi.length !== jumlah) return null;
  const isi = l.isi.map((x) => angka(buka.ikut(x)));
  return isi.some((x) => x === null) ? null : (isi as number[]);
}

/** The appearance stream and where its box goes (ISO 32000-1, 12.5.5). */
function rupaTercetak(buka: PdfTerbuka, k: Kamus): { readonly nomor: number; readonly letak: Afin } | null {
  const tanda = angka(buka.ikut(k.isi.get('F'))) ?? 0;
  const kotak = bilangan(buka, k.isi.get('Rect'), 4);
  if ((tanda & TERSEMBUNYI) !== 0 || (tanda & CETAK) === 0 || kotak === null) return null;
  const ap = buka.ikut(k.isi.get('AP'));
  let n = ap?.jenis === 'kamus' ? ap.isi.get('N') : undefined;
  const isi = buka.ikut(n);
  const keadaan = buka.ikut(k.isi.get('AS'));
  // A button has one appearance a state.
  if (isi?.jenis === 'kamus' && !isi.isi.has('BBox')) n = keadaan?.jenis === 'mentah' ? isi.isi.get(keadaan.isi.slice(1)) : undefined;
  const bentuk = buka.ikut(n);
  if (n?.jenis !== 'acuan' || bentuk?.jenis !== 'kamus') return null;
  const bbox = bilangan(buka, bentuk.isi.get('BBox'), 4);
  if (bbox === null) return null;
  const m = (bilangan(buka, bentuk.isi.get('Matrix'), 6) ?? [1, 0, 0, 1, 0, 0]) as unknown as Afin;
  const [bx0 = 0, by0 = 0, bx1 = 0, by1 = 0] = bbox;
  const titik = [petakan(m, bx0, by0), petakan(m, bx1, by0), petakan(m, bx0, by1), petakan(m, bx1, by1)];
  const x = titik.map((t) => t[0]);
  const y = titik.map((t) => t[1]);
  const [lebar, tinggi] = [Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y)];
  const [rx0 = 0, ry0 = 0, rx1 = 0, ry1 = 0] = kotak;
  const [rl, rt] = [Math.abs(rx1 - rx0), Math.abs(ry1 - ry0)];
  if (lebar === 0 || tinggi === 0 || rl === 0 || rt === 0) return null;
  const [sx, sy] = [rl / lebar, rt / tinggi];
  return { nomor: n.nomor, letak: [sx, 0, 0, sy, Math.min(rx0, rx1) - Math.min(...x) * sx, Math.min(ry0, ry1) - Math.min(...y) * sy] };
}

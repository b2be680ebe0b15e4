import { parseGolongan } from '../../../shared/domain/golongan.ts';
import { parseTanggal } from '../../../shared/domain/urai-tanggal.ts';
import type { KolomDaftar, TerbitDaftar } from '../../../shared/dokumen/terbit-daftar.ts';
import { AppError } from '../../../shared/errors.ts';
import { barisKosong, selTanggal, teksSel, type BarisSel, type Sel } from '../../../shared/impor/lembar.ts';
import { bacaLembar } from '../../lembar/baca.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';

export type IsiBaris = Readonly<Record<string, string | number | null>>;

/** A row of the list as it was read; `nip` is text, empty where the cell holds none. `masalah`: cells that could not be read. */
export interface BarisBaca {
  /** Row of the sheet, 1-based. */
  readonly baris: number;
  readonly nip: string;
  readonly isi: IsiBaris;
  readonly masalah: readonly string[];
}

export interface HasilBaca {
  readonly baris: readonly BarisBaca[];
  /** Headings that no column of the product is known by. */
  readonly takDikenal: readonly string[];
}

const NIP: KolomDaftar = { kunci: 'nip', judul: 'NIP', jenis: 'teks', wajib: true, sinonim: ['nip baru', 'nip pegawai', 'nomor induk pegawai'], contoh: '198503172009041002' };
const KEPALA_SAMPAI = 10;

const rata = (t: string): string => t.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

function petaKepala(kolom: readonly KolomDaftar[], kepala: BarisSel): Map<number, KolomDaftar> {
  const menurut = new Map(kolom.flatMap((k) => [k.judul, k.kunci, ...k.sinonim].map((n): [string, KolomDaftar] => [rata(n), k])));
  const peta = new Map<number, KolomDaftar>();
  kepala.forEach((sel, i) => {
    const k = menurut.get(rata(teksSel(sel)));
    if (k && ![...peta.values()].includes(k)) peta.set(i, k);
  });
  return peta;
}

function uraiSel(k: KolomDaftar, sel: Sel, tahunIni: number): { readonly nilai: string | number | null } | { readonly masalah: string } {
  const teks = teksSel(sel).trim();
  if (teks === '') return { nilai: null };
  switch (k.jenis) {
    case 'teks':
      return { nilai: teks };
    case 'angka': {
      const n = typeof sel === 'number' ? sel : Number(teks.replace(',', '.'));
      return Number.isInteger(n) ? { nilai: n } : { masalah: `${k.judul}: "${teks}" bukan bilangan bulat.` };
    }
    case 'tanggal': {
      const h = parseTanggal(selTanggal(sel) ? sel.tanggal : typeof sel === 'number' ? sel : teks, { jenis: 'umum', tahunIni });
      return 'nilai' in h ? h : { masalah: `${k.judul}: ${h.masalah}` };
    }
    case 'golongan': {
      const h = parseGolongan(teks, { jenisAsn: 'PNS' });
      return 'nilai' in h ? { nilai: h.nilai } : { masalah: `${k.judul}: ${h.masalah}` };
    }
  }
}

/** A NIP that Excel kept as a number has lost its last digits: it is said, never guessed. */
function bacaNip(sel: Sel | undefined): { readonly nip: string; readonly masalah: readonly string[] } {
  if (typeof sel === 'number' && sel > Number.MAX_SAFE_INTEGER) return { nip: '', masalah: ['NIP tersimpan sebagai angka sehingga angka terakhirnya hilang. Ubah kolomnya menjadi teks, lalu isi lagi.'] };
  const nip = teksSel(sel).replaceAll(/\D/g, '');
  return { nip, masalah: nip.length === 18 ? [] : [nip === '' ? 'NIP kosong.' : `NIP "${nip}" tidak 18 angka.`] };
}

/** Reads the list from a spreadsheet: the first sheet and row whose headings name the NIP and the product's columns. Throws BERKAS_RUSAK or MASUKAN. */
export async function bacaDaftar(t: TerbitDaftar, sumber: Uint8Array, tahunIni: number): Promise<HasilBaca> {
  const kolom = [NIP, ...t.kolom];
  const wajib = kolom.filter((k) => k.wajib);
  let dekat: readonly string[] = wajib.map((k) => k.judul);
  for (const lembar of await bacaLembar(sumber)) {
    for (const [i, kepala] of lembar.baris.slice(0, KEPALA_SAMPAI).entries()) {
      const peta = petaKepala(kolom, kepala);
      const ada = new Set([...peta.values()].map((k) => k.kunci));
      const kurang = wajib.filter((k) => !ada.has(k.kunci)).map((k) => k.judul);
      if (kurang.length < dekat.length) dekat = kurang;
      if (kurang.length === 0) return isiDaftar(peta, lembar.baris, i, kepala, tahunIni);
    }
  }
  throw new AppError('MASUKAN', `Kolom ini tidak ada dalam daftar: ${dekat.join(', ')}.`, { dampak: 'Tidak ada yang dibaca dari berkas itu.', saran: 'Unduh contoh daftarnya, atau beri nama kolom seperti di sana.' });
}

function isiDaftar(peta: ReadonlyMap<number, KolomDaftar>, baris: readonly BarisSel[], kepalaDi: number, kepala: BarisSel, tahunIni: number): HasilBaca {
  const hasil: BarisBaca[] = [];
  for (let i = kepalaDi + 1; i < baris.length; i++) {
    const b = baris[i]!;
    if (barisKosong(b)) continue;
    const isi: Record<string, string | number | null> = {};
    const masalah: string[] = [];
    let nip = '';
    for (const [di, k] of peta) {
      const sel = b[di] ?? null;
      if (k.kunci === 'nip') {
        const n = bacaNip(sel);
        nip = n.nip;
        masalah.push(...n.masalah);
        continue;
      }
      const h = uraiSel(k, sel, tahunIni);
      if ('masalah' in h) masalah.push(h.masalah);
      else if (h.nilai !== null) isi[k.kunci] = h.nilai;
    }
    hasil.push({ baris: i + 1, nip, isi, masalah });
  }
  return { baris: hasil, takDikenal: kepala.map((s, i) => (peta.has(i) ? '' : teksSel(s).trim())).filter((x) => x !== '') };
}

/** An empty list with the product's headings and one made-up row. */
export function contohDaftar(t: TerbitDaftar): Promise<Buffer> {
  const kolom = [NIP, ...t.kolom];
  return tulisXlsx(t.sebutan, kolom.map((k) => ({ kepala: k.judul, jenis: 'teks' as const, lebar: Math.max(12, k.judul.length + 2) })), [kolom.map((k) => k.contoh)]);
}

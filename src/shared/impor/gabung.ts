import { namaSama } from '../domain/nama.ts';
import { bandingkan, type Perubahan } from './banding.ts';
import type { BarisImpor } from './baris.ts';
import { labelKolom } from './label-kolom.ts';
import type { Masalah } from './masalah.ts';
import { galat, peringatan, type Catatan } from './nilai.ts';
import type { HasilBaris } from './urai-baris.ts';

/** A row after rows of the same NIP were brought together; `gabungKe` is the row number it went into. */
export interface BarisTergabung {
  readonly asal: HasilBaris;
  readonly data: BarisImpor | null;
  readonly masalah: readonly Masalah[];
  readonly gabungKe: number | null;
}

interface Berisi {
  readonly letak: number;
  readonly asal: HasilBaris;
  readonly data: BarisImpor;
}

function terbaru(tmt: readonly (string | undefined)[]): string {
  return tmt.reduce<string>((maks, t) => (t !== undefined && t > maks ? t : maks), '');
}

/** Which of two rows is newer: TMT golongan, then KGB, then jabatan. */
function usia(data: BarisImpor): readonly string[] {
  return [terbaru(data.pangkat.map((p) => p.tmt)), terbaru(data.kgb.map((k) => k.tmt)), terbaru(data.jabatan.map((j) => j.tmt))];
}

function bandingUsia(a: BarisImpor, b: BarisImpor): number {
  const x = usia(a);
  const y = usia(b);
  for (let i = 0; i < x.length; i++) {
    const [p, q] = [x[i] ?? '', y[i] ?? ''];
    if (p !== q && p !== '' && q !== '') return p < q ? -1 : 1;
  }
  return 0;
}

function tambahCatatan(asal: HasilBaris, catatan: Catatan): Masalah[] {
  const nip = asal.data?.pegawai.nip ?? '';
  return [...asal.masalah, { baris: asal.nomor, kolom: '', kepala: 'NIP', nilai: nip, bidang: 'nip', ...catatan }];
}

function perbedaan(ubah: readonly Perubahan[]): string {
  const isi = ubah.filter((u) => u.jenis === 'isi' && u.lama !== null).map((u) => `${labelKolom(u.tabel, u.kolom)} "${u.lama}" dan "${u.baru}"`);
  return isi.length === 0 ? '' : ` Berbeda: ${isi.slice(0, 5).join('; ')}.`;
}

function tahanSemua(anggota: readonly Berisi[], hasil: BarisTergabung[], sebab: string): void {
  const nomor = anggota.map((a) => a.asal.nomor).join(', ');
  for (const { letak, asal, data } of anggota) {
    const masalah = tambahCatatan(asal, galat('NIP_GANDA', `NIP yang sama ada pada baris ${nomor}. ${sebab}`, 'Perbaiki NIP atau sisakan baris yang benar, lalu impor lagi.'));
    hasil[letak] = { asal, data, masalah, gabungKe: null };
  }
}

function gabungkanSama(anggota: readonly Berisi[], hasil: BarisTergabung[]): void {
  const pertama = anggota[0];
  if (pertama === undefined) return;
  for (const { letak, asal } of anggota.slice(1)) {
    const masalah = tambahCatatan(asal, peringatan('GABUNG_SAMA', `Sama persis dengan baris ${pertama.asal.nomor}; dihitung satu kali.`, 'Tidak perlu tindakan.'));
    hasil[letak] = { asal, data: null, masalah, gabungKe: pertama.asal.nomor };
  }
}

function gabungkanBeda(anggota: readonly Berisi[], hasil: BarisTergabung[]): void {
  const urut = anggota.toSorted((a, b) => bandingUsia(a.data, b.data) || a.letak - b.letak);
  const utama = urut.at(-1);
  if (utama === undefined) return;
  let data = utama.data;
  const nomorLama: number[] = [];
  const beda: string[] = [];
  for (const lama of urut.slice(0, -1).toReversed()) {
    const banding = bandingkan(lama.data, data);
    if (bandingUsia(lama.data, utama.data) === 0 && banding.ubah.some((u) => u.jenis === 'isi' && u.lama !== null)) {
      tahanSemua(anggota, hasil, `Isinya berbeda dan tidak bisa ditentukan mana yang lebih baru.${perbedaan(banding.ubah)}`);
      return;
    }
    data = banding.hasil;
    nomorLama.push(lama.asal.nomor);
    const selisih = perbedaan(banding.ubah);
    beda.push(selisih);
    const catatan = peringatan('GABUNG_BEDA', `NIP sama dengan baris ${utama.asal.nomor} yang lebih baru; riwayatnya ditambahkan ke sana.${selisih}`, 'Periksa bahwa kedua baris memang satu orang.', true);
    hasil[lama.letak] = { asal: lama.asal, data: null, masalah: tambahCatatan(lama.asal, catatan), gabungKe: utama.asal.nomor };
  }
  const catatan = peringatan('GABUNG_BEDA', `NIP yang sama ada pada baris ${nomorLama.join(', ')}; baris ini lebih baru, riwayat lama ikut ditambahkan.${beda.join('')}`, 'Periksa bahwa kedua baris memang satu orang.', true);
  hasil[utama.letak] = { asal: utama.asal, data, masalah: tambahCatatan(utama.asal, catatan), gabungKe: null };
}

function satukan(anggota: readonly Berisi[], hasil: BarisTergabung[]): void {
  const pertama = anggota[0]?.data.pegawai.nama ?? '';
  if (anggota.some((a) => !namaSama(a.data.pegawai.nama, pertama))) {
    tahanSemua(anggota, hasil, `Namanya berbeda: ${anggota.map((a) => a.data.pegawai.nama).join(', ')}.`);
    return;
  }
  const kunci = new Map<string, Berisi[]>();
  for (const a of anggota) kunci.set(a.asal.kunci, [...(kunci.get(a.asal.kunci) ?? []), a]);
  for (const sama of kunci.values()) gabungkanSama(sama, hasil);
  const wakil = [...kunci.values()].flatMap((sama) => sama.slice(0, 1));
  if (wakil.length > 1) gabungkanBeda(wakil, hasil);
}

/**
 * Brings rows of one NIP together. Equal rows count once; different ones become one employee with the newest data
 * and all history rows; where it cannot be told which is newer, or the names differ, all of them are held back.
 * Every row of the input is in the output, in order.
 */
export function gabungkanBaris(baris: Iterable<HasilBaris>): BarisTergabung[] {
  const hasil: BarisTergabung[] = [];
  const menurutNip = new Map<string, Berisi | Berisi[]>();
  for (const asal of baris) {
    const letak = hasil.length;
    hasil.push({ asal, data: asal.data, masalah: asal.masalah, gabungKe: null });
    if (asal.data === null || asal.masalah.some((m) => m.berat === 'galat')) continue;
    const anggota = { letak, asal, data: asal.data };
    const ada = menurutNip.get(asal.data.pegawai.nip);
    if (ada === undefined) menurutNip.set(asal.data.pegawai.nip, anggota);
    else if (Array.isArray(ada)) ada.push(anggota);
    else menurutNip.set(asal.data.pegawai.nip, [ada, anggota]);
  }
  for (const anggota of menurutNip.values()) if (Array.isArray(anggota)) satukan(anggota, hasil);
  return hasil;
}

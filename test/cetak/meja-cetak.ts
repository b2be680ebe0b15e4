import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { daftarPencetak, kirim } from '../../src/main/cetak/cetak.ts';
import { tungguSelesai } from '../support/tunggu-cetak.ts';
import { atr, atrAngka, atrKoleksi } from '../../src/main/cetak/ipp-baca.ts';
import { cetakPekerjaan } from '../../src/main/cetak/ipp-pekerjaan.ts';
import type { AtributIpp } from '../../src/main/cetak/ipp-tipe.ts';
import type {
  KonfigurasiCetak,
  PekerjaanCetak,
  Pencetak,
  StatusPekerjaan,
  UkuranMm,
} from '../../src/main/cetak/jenis.ts';
import { mulaiLabCetak, type DiterimaPencetak, type LabCetak } from '../support/lab-cetak.ts';
import type { Kotak, Ukuran } from './halaman-uji.ts';

/** The bench at which the CUPS tests print: one lab for the file, and the words the tests are written in. */

export const jalankan = promisify(execFile);

export const F4: UkuranMm = { lebarMm: 215, tinggiMm: 330 };
export const A4: UkuranMm = { lebarMm: 210, tinggiMm: 297 };
export const LEGAL: UkuranMm = { lebarMm: 215.9, tinggiMm: 355.6 };
export const KARTU: UkuranMm = { lebarMm: 85.6, tinggiMm: 53.98 };
const TOLERANSI_MM = 0.15;

export let lab: LabCetak;
export let konfigurasi: KonfigurasiCetak;
export let daftar: readonly Pencetak[];

/** Starts the lab with its printers and lists them; everything below works on these. */
export async function bukaMeja(): Promise<void> {
  lab = await mulaiLabCetak({
    LabF4: 'pdf',
    LabDua: 'pdf',
    LabTiga: 'pdf',
    LabUrf: 'urf',
    LabBawaan: 'urf',
    LabKaku: 'kaku',
    LabHabis: 'pdf',
    LabBatal: 'pdf',
    LabPutus: 'pdf',
    LabPutusLangsung: 'pdf',
  });
  konfigurasi = {
    cups: { uri: lab.cupsUri, soket: lab.cupsSoket },
    langsung: ['LabF4', 'LabTiga', 'LabUrf', 'LabKaku', 'LabHabis', 'LabPutusLangsung'].map((id) => ({
      id,
      nama: id,
      uri: lab.pencetak(id).uriLangsung,
    })),
    sumatra: null,
    simpan: null,
    batasWaktuMs: 5000,
  };
  daftar = await daftarPencetak(konfigurasi);
}

export function antrean(nama: string): Pencetak {
  const p = daftar.find((x) => x.id === `cups:${nama}`);
  if (p === undefined) throw new Error(`antrean ${nama} tidak terdaftar`);
  return p;
}

export function langsung(nama: string): Pencetak {
  const p = daftar.find((x) => x.id === `ipp:${nama}`);
  if (p === undefined) throw new Error(`pencetak ${nama} tidak terdaftar`);
  return p;
}

export function kerja(berkas: Buffer, kertas: UkuranMm, lain: Partial<PekerjaanCetak> = {}): PekerjaanCetak {
  return { berkas, judul: 'SK uji', kertas, sisi: 'satu', salinan: 1, ...lain };
}

// several tests print at once: each finds its own sheets by title
let urut = 0;
export function judulBaru(dasar: string): string {
  urut += 1;
  return `${dasar} ${urut}`;
}

export function diterima(nama: string, judul: string): readonly DiterimaPencetak[] {
  return lab
    .pencetak(nama)
    .diterima()
    .filter((d) => d.lingkungan['IPP_JOB_NAME'] === judul);
}

export function satuSaja(nama: string, judul: string): DiterimaPencetak {
  const hasil = diterima(nama, judul);
  expect(hasil).toHaveLength(1);
  const [satu] = hasil;
  if (satu === undefined) throw new Error('tidak ada yang keluar');
  return satu;
}

export async function tunggu(pencetak: Pencetak, jobId: string): Promise<StatusPekerjaan> {
  return tungguSelesai(pencetak, jobId, konfigurasi, { batasMs: 30_000, selangMs: 60 });
}

/** Prints and returns what came out. */
export async function keluar(nama: string, pencetak: Pencetak, pekerjaan: PekerjaanCetak): Promise<DiterimaPencetak> {
  const judul = judulBaru(pekerjaan.judul);
  const { jobId } = await kirim(pencetak, { ...pekerjaan, judul }, konfigurasi);
  expect(await tunggu(pencetak, jobId)).toMatchObject({ keadaan: 'selesai' });
  return satuSaja(nama, judul);
}

export function harusTepat(ukuran: Ukuran, kertas: UkuranMm, kotak: Kotak): void {
  expect(Math.abs(ukuran.lebarMm - kertas.lebarMm)).toBeLessThan(TOLERANSI_MM);
  expect(Math.abs(ukuran.tinggiMm - kertas.tinggiMm)).toBeLessThan(TOLERANSI_MM);
  for (const [garis, awal] of [
    [ukuran.x, kotak.x],
    [ukuran.y, kotak.y],
  ] as const) {
    expect(garis).toHaveLength(2);
    const [a = 0, b = 0] = garis;
    expect(Math.abs(a - awal)).toBeLessThan(TOLERANSI_MM);
    expect(Math.abs(b - a - kotak.sisi)).toBeLessThan(TOLERANSI_MM);
  }
}

/** Straight past our preflight, as a careless program would do it; CUPS calls it done, and this came out. */
export async function tanpaPraperiksa(
  nama: string,
  berkas: Buffer,
  atribut: readonly AtributIpp[],
): Promise<DiterimaPencetak> {
  const judul = judulBaru('tanpa praperiksa');
  const c = { judul, operator: 'simpul', format: 'application/pdf', pekerjaan: atribut };
  const { jobId } = await cetakPekerjaan({ uri: lab.pencetak(nama).uriAntrean, batasMs: 5000 }, c, berkas);
  expect(await tunggu(antrean(nama), String(jobId))).toMatchObject({ keadaan: 'selesai' });
  return satuSaja(nama, judul);
}

/** By the command line; returns the job's number. */
export async function lp(nama: string, judul: string, berkas: Buffer, ...pilihan: readonly string[]): Promise<string> {
  const jalur = join(lab.folder, `${judul}.pdf`);
  writeFileSync(jalur, berkas);
  const { stdout } = await jalankan('lp', ['-d', nama, '-t', judul, ...pilihan, jalur], { env: lab.env });
  return new RegExp(`${nama}-(\\d+)`).exec(stdout)?.[1] ?? '';
}

export function mediaCol(x: number, y: number, baki?: string): AtributIpp {
  const ukuran = atrKoleksi('media-size', [atrAngka('x-dimension', x), atrAngka('y-dimension', y)]);
  return atrKoleksi('media-col', [ukuran, ...(baki === undefined ? [] : [atr('media-source', 'keyword', baki)])]);
}

export async function halanganDari(janji: Promise<unknown>): Promise<unknown> {
  return janji.then(
    () => 'terkirim',
    (galat: unknown) => galat,
  );
}

import { readFileSync } from 'node:fs';
import { setTimeout as tunda } from 'node:timers/promises';
import type { Keluar } from '../../src/shared/contract.ts';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { tempat } from '../../src/main/config.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { segarkanAntrean } from '../../src/main/features/cetak/segarkan.ts';
import { ubah } from '../../src/main/db/tulis.ts';
import { profilKertas } from '../../src/main/features/kertas/queries.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import type { GambarAbu } from '../../src/main/pindai/berkas.ts';
import type { AplikasiUji } from './aplikasi.ts';
import { ubahUji } from './kgb-uji.ts';
import { barisKp, sisipCalonKp, TERBIT_KP } from './kp-uji.ts';
import type { LabCetak } from './lab-cetak.ts';
import { deret, lembarPindai, tumpuk } from './pindaian.ts';
import { simpanAlur, simpanWenang } from './sah-uji.ts';
import type { Simulator } from './simulator-bsre.ts';
import { akunUji, pasangTte, tandatangani } from './tte-uji.ts';

/** Seconds of each stage, by its name. */
export type LamaTahap = Record<string, number>;

async function ukur<T>(lama: LamaTahap, tahap: string, kerja: () => Promise<T>): Promise<T> {
  const t = performance.now();
  const hasil = await kerja();
  lama[tahap] = (performance.now() - t) / 1000;
  return hasil;
}

/** `n` made-up people who may rise by one golongan; returns the rows of the list of approvals. */
export function siapkanDaftarKp(u: AplikasiUji, n: number) {
  for (let i = 0; i < n; i += 200) ubahUji(u.buka, (tx) => {
    for (let j = i; j < Math.min(n, i + 200); j++) sisipCalonKp(tx, j);
  });
  const nip = u.buka.basis.baca<{ nip: string }>("SELECT nip FROM pegawai WHERE id IN (SELECT pegawai_id FROM riwayat_pendidikan) ORDER BY id").map((b) => b.nip);
  return nip.map((x) => barisKp(x));
}

/** The list to issued, numbered and archived decrees. */
export async function terbitkanSk(u: AplikasiUji, baris: ReturnType<typeof siapkanDaftarKp>): Promise<string> {
  const r = await u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris });
  await u.buka.pelari.tunggu(r.tugasId);
  return r.kelompokId;
}

async function semuaPengesahan(u: AplikasiUji, kelompokId: string) {
  const hasil: Keluar<'sah.daftar'>['baris'] = [];
  for (let setelah: string | null = null; ; ) {
    const h: Keluar<'sah.daftar'> = await u.panggil('operator', 'sah.daftar', { saring: { langkah: 'semua', kelompokId }, batas: 500, ...(setelah === null ? {} : { setelah }) });
    hasil.push(...h.baris);
    if (h.berikut === null) return hasil;
    setelah = h.berikut;
  }
}

/** One official opens each decree and then initials them all at once. */
async function parafElektronik(u: AplikasiUji, peran: 'pengawas' | 'pejabat_administrator', kelompokId: string): Promise<number> {
  const semua = await semuaPengesahan(u, kelompokId);
  for (const p of semua) await u.panggil(peran, 'sah.isi', { dokumenId: p.dokumenId });
  return (await u.panggil(peran, 'sah.paraf', { id: semua.map((p) => p.id) })).selesai;
}

/** Waits until an order of prints has come to one of these places: a state, or a person who is asked for. */
async function tungguRangkaian(u: AplikasiUji, id: string, sampai: readonly string[], batasMs: number) {
  const akhir = performance.now() + batasMs;
  for (;;) {
    await segarkanAntrean(u.app.aplikasi, u.buka, true);
    const r = await u.panggil('operator', 'rangkaian.lihat', { id });
    if (sampai.includes(r.keadaan) || sampai.includes(r.sebab)) return r;
    if (r.keadaan === 'perlu-orang' || performance.now() > akhir) throw new Error(`cetak tetap ${r.keadaan} (${r.sebab}): ${r.pesan}`);
    await tunda(100);
  }
}

/** Prints a batch on F4 from tray 2 and waits until the printer has said that all is out. */
export async function cetakBaki2(u: AplikasiUji, lab: LabCetak, kelompokId: string, batasMs: number) {
  ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket }));
  const h = await u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'cups:LabF4', baki: 'tray-2', kertas: 'F4' });
  return tungguRangkaian(u, h.rangkaianId, ['selesai'], batasMs);
}

export const KERTAS_SERI = 'f4-berseri';
const seri = (n: number): string => `KD-${String(n).padStart(4, '0')}`;

/** The same on controlled paper: the first sheet is looked at, and the serials of the first and the last are read off. */
async function cetakBerseri(u: AplikasiUji, lab: LabCetak, kelompokId: string, n: number, batasMs: number) {
  ubahUji(u.buka, (tx) => {
    simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket });
    // The whole decree on it: nothing is pre-printed but the serial.
    ubah(tx, 'profil_kertas', profilKertas(tx, KERTAS_SERI)!.id, { mode: 'penuh' }, null);
  });
  await u.panggil('operator', 'kendali.terima', { kertas: KERTAS_SERI, seriAwal: seri(1), seriAkhir: seri(n + 20), tanggal: '2026-11-20', baNomor: '000.3/18/2026', baTanggal: '2026-11-20', dariSiapa: 'Percetakan Contoh', kotak: '1' });
  const h = await u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'cups:LabF4', baki: 'tray-2', profil: KERTAS_SERI, seriMulai: seri(1) });
  await tungguRangkaian(u, h.rangkaianId, ['periksa-lembar-pertama'], batasMs);
  await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'tepat' });
  await tungguRangkaian(u, h.rangkaianId, ['seri-akhir'], batasMs);
  await u.panggil('operator', 'rangkaian.seriAkhir', { id: h.rangkaianId, seriAwal: seri(1), seriAkhir: seri(n) });
  return tungguRangkaian(u, h.rangkaianId, ['selesai'], batasMs);
}

/** As many sheets as a feeder takes. */
const TUMPUKAN = 100;

function kocok<T>(isi: readonly T[]): T[] {
  const acak = deret(7);
  return isi.map((x) => [acak(), x] as const).toSorted((a, b) => a[0] - b[0]).map(([, x]) => x);
}

/** Decrees as they come out of the scanner after they were signed: one stack, some of them the wrong way round. */
async function tumpukanPindai(u: AplikasiUji, urut: readonly string[]): Promise<Uint8Array> {
  const lembar: GambarAbu[] = [];
  for (const [i, d] of urut.entries()) {
    const { hash } = u.buka.basis.satu<{ hash: string }>('SELECT hash FROM dokumen WHERE id = ?', idDariTeks(d))!;
    lembar.push(...(await lembarPindai(bacaBerkas(tempat(u.folder).berkas, u.buka.dek, hash), { putar: i % 7 === 0 ? 2 : 0 }, i + 1)));
  }
  return tumpuk(lembar);
}

/** Pages the virtual printer got, and whether each was F4 from tray 2. */
export function lembarDiterima(lab: LabCetak): { readonly halaman: number; readonly seukuran: boolean; readonly baki2: boolean } {
  const semua = lab.pencetak('LabF4').diterima();
  const halaman = semua.flatMap((d) => ukuranHalamanPdf(readFileSync(d.berkas)) ?? []);
  return {
    halaman: halaman.length,
    seukuran: halaman.every((h) => Math.abs(h.lebarMm - 215) < 0.2 && Math.abs(h.tinggiMm - 330) < 0.2),
    baki2: semua.every((d) => d.lingkungan['IPP_MEDIA_COL']!.includes('tray-2')),
  };
}

/** Signing authority for SK KP by delegation, and the initials of two levels. */
export async function aturPengesahanKp(u: AplikasiUji, cara: 'elektronik' | 'basah'): Promise<void> {
  await simpanAlur(u, { produk: 'sk-kp', cara, paraf: [{ jenis: 'paraf', peran: 'pengawas', cara }, { jenis: 'paraf', peran: 'pejabat_administrator', cara }] });
  await simpanWenang(u, { produk: 'sk-kp', penggunaId: akunUji(u, 'kepala') });
}

/** From the list to paper with electronic initials and signature: each stage with its seconds. */
export async function alurElektronik(u: AplikasiUji, lab: LabCetak, sim: Simulator, n: number) {
  const lama: LamaTahap = {};
  const baris = siapkanDaftarKp(u, n);
  await pasangTte(u, sim);
  await aturPengesahanKp(u, 'elektronik');
  const kelompokId = await ukur(lama, 'terbit', () => terbitkanSk(u, baris));
  const paraf = await ukur(lama, 'paraf', async () => (await parafElektronik(u, 'pengawas', kelompokId)) + (await parafElektronik(u, 'pejabat_administrator', kelompokId)));
  const tte = await ukur(lama, 'tte', () => tandatangani(u));
  const cetak = await ukur(lama, 'cetak', () => cetakBaki2(u, lab, kelompokId, n * 2000 + 30_000));
  return { lama, kelompokId, paraf, tte, cetak };
}

/** From the list to the scans that came back: printed on controlled paper, initialled and signed by hand, scanned as one stack. */
export async function alurBasah(u: AplikasiUji, lab: LabCetak, n: number) {
  const lama: LamaTahap = {};
  const baris = siapkanDaftarKp(u, n);
  await aturPengesahanKp(u, 'basah');
  const kelompokId = await ukur(lama, 'terbit', () => terbitkanSk(u, baris));
  const surat = await semuaPengesahan(u, kelompokId);
  const id = surat.map((p) => p.id);
  const catat = (jenis: 'paraf' | 'tanda-tangan') => u.panggil('operator', 'sah.catatBasah', { id, jenis, pada: '2026-11-23' });
  const terlalu = await catat('paraf');
  const cetak = await ukur(lama, 'cetak', () => cetakBerseri(u, lab, kelompokId, n, n * 2000 + 30_000));
  const paraf = await ukur(lama, 'paraf dan tanda tangan', async () => [await catat('paraf'), await catat('paraf'), await catat('tanda-tangan')]);
  const pindai = { halaman: 0, cocok: 0, tinjau: 0 };
  const acak = kocok(surat.map((p) => p.dokumenId));
  lama['pindai'] = 0;
  for (let i = 0; i < acak.length; i += TUMPUKAN) {
    const isi = await tumpukanPindai(u, acak.slice(i, i + TUMPUKAN));
    const satu: LamaTahap = {};
    const h = await ukur(satu, 'pindai', async () => {
      const r = await u.panggil('operator', 'pindai.unggah', {}, { nama: `tumpukan-${i}.pdf`, mime: 'application/pdf', isi });
      return (await u.buka.pelari.tunggu(r.tugasId!)) as typeof pindai;
    });
    lama['pindai'] += satu['pindai']!;
    for (const k of ['halaman', 'cocok', 'tinjau'] as const) pindai[k] += h[k];
  }
  return { lama, kelompokId, terlalu, cetak, paraf, pindai };
}

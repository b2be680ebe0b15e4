import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as tunda } from 'node:timers/promises';
import { promisify } from 'node:util';
import { tempat } from '../../src/main/config.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { periksaPdf } from '../../src/main/tte/pades/periksa.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { alurBasah, alurElektronik, KERTAS_SERI, lembarDiterima } from '../../test/support/alur-sk.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../../test/support/aplikasi.ts';
import { mulaiLabCetak, type LabCetak } from '../../test/support/lab-cetak.ts';
import { jalankanSimulator, type Simulator } from '../../test/support/simulator-bsre.ts';
import { NIK_UJI, PASSPHRASE_UJI } from '../../test/support/tte-uji.ts';
import type { Hasil } from '../bersama/hasil.ts';

const JUMLAH = 500;
const CONTOH_LP = 20;
const CONTOH_PDFSIG = 50;
/** Sheets a minute of a fast office printer: what the work before the paper has to stay ahead of. */
const LEMBAR_PER_MENIT = 60;

const jalankanProgram = promisify(execFile);
const angka = (n: number): string => n.toFixed(1).replace('.', ',');
const detikSejak = (t: number): number => (performance.now() - t) / 1000;

/** The usual way to print: one job for each document, until the printer has them all. */
async function lpPerDokumen(lab: LabCetak, pdf: readonly Buffer[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  try {
    const sudah = lab.pencetak('LabLp').diterima().length;
    const t = performance.now();
    for (const [i, isi] of pdf.entries()) {
      const path = join(folder, `${i}.pdf`);
      writeFileSync(path, isi);
      await jalankanProgram('lp', ['-d', 'LabLp', '-o', 'media=Custom.215x330mm', '-o', 'print-scaling=none', '-o', 'InputSlot=Tray2', path], { env: lab.env });
    }
    while (lab.pencetak('LabLp').diterima().length < sudah + pdf.length) await tunda(30);
    return detikSejak(t);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Poppler's check, a process for each file as a script would do it. */
async function pdfsigPerDokumen(pdf: readonly Buffer[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  try {
    const path = pdf.map((isi, i) => {
      const p = join(folder, `${i}.pdf`);
      writeFileSync(p, isi);
      return p;
    });
    const t = performance.now();
    for (const p of path) await jalankanProgram('pdfsig', ['-nocert', p]);
    return detikSejak(t);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bertandaTangan(u: AplikasiUji): Buffer[] {
  return u.buka.basis.baca<{ hash: string }>("SELECT hash FROM dokumen_berkas WHERE jenis = 'tte' ORDER BY dokumen_id").map((b) => bacaBerkas(tempat(u.folder).berkas, u.buka.dek, b.hash));
}

async function ukurSemua(u: AplikasiUji, lab: LabCetak, sim: Simulator): Promise<Hasil[]> {
  const h = await alurElektronik(u, lab, sim, JUMLAH);
  const l = lembarDiterima(lab);
  if (h.tte.ditandatangani !== JUMLAH || l.halaman !== JUMLAH || !l.seukuran || !l.baki2) throw new Error(`yang jadi ${h.tte.ditandatangani}, yang keluar ${l.halaman} lembar`);
  const pdf = bertandaTangan(u);
  const akar = bacaSertifikat(sim.akarPem);
  const t = performance.now();
  if (pdf.some((p) => periksaPdf(p, { akar, now: SEKARANG }).kesimpulan !== 'sah')) throw new Error('ada yang tidak sah');
  const periksa = detikSejak(t);
  const lp = (await lpPerDokumen(lab, pdf.slice(0, CONTOH_LP))) * (JUMLAH / CONTOH_LP);
  const pdfsig = (await pdfsigPerDokumen(pdf.slice(0, CONTOH_PDFSIG))) * (JUMLAH / CONTOH_PDFSIG);
  const { terbit = 0, paraf = 0, tte = 0, cetak = 0 } = h.lama;
  const baris = (nama: string, kami: string, nilaiKami: number, pembanding: string, nilaiPembanding: number): Hasil => ({ nama, kami, pembanding, nilaiKami, nilaiPembanding, satuan: 's', rasio: nilaiPembanding / nilaiKami });
  return [
    baris(`${JUMLAH} SK kenaikan pangkat dari daftar sampai keluar dari pencetak`, `Simpul ASN (terbit ${angka(terbit)} s, dua paraf ${angka(paraf)} s, TTE ${angka(tte)} s, cetak ${angka(cetak)} s)`, terbit + paraf + tte + cetak, `pencetak ${LEMBAR_PER_MENIT} lembar per menit`, (JUMLAH / LEMBAR_PER_MENIT) * 60),
    baris(`Mencetak ${JUMLAH} SK bertanda tangan lewat CUPS, F4 dari baki 2`, 'rangkaian cetak, lembar demi lembar tercatat', cetak, `lp, satu pekerjaan per surat (${CONTOH_LP} surat, dihitung ke ${JUMLAH})`, lp),
    baris(`Memeriksa ${JUMLAH} berkas bertanda tangan elektronik`, 'pemeriksaan sendiri (PAdES, rantai, tambahan)', periksa, `pdfsig per berkas (${CONTOH_PDFSIG} berkas, dihitung ke ${JUMLAH})`, pdfsig),
  ];
}

/** The same by hand on controlled paper: the seconds are ours, not those of the people who initial, sign and feed the scanner. */
async function ukurBasah(lab: LabCetak): Promise<Hasil> {
  const u = await bukaAplikasiUji({ penjadwal: true });
  try {
    const h = await alurBasah(u, lab, JUMLAH);
    const buku = ringkasLembar(u.buka.basis, KERTAS_SERI).keadaan;
    if (h.pindai.cocok !== JUMLAH || buku.tercetak !== JUMLAH || buku.dipesan !== 0) throw new Error(`cocok ${h.pindai.cocok}, buku lembar ${JSON.stringify(buku)}`);
    const { terbit = 0, cetak = 0, pindai = 0 } = h.lama;
    const catat = h.lama['paraf dan tanda tangan'] ?? 0;
    const nilaiKami = terbit + cetak + catat + pindai;
    const nilaiPembanding = (JUMLAH / LEMBAR_PER_MENIT) * 60;
    return {
      nama: `${JUMLAH} SK di kertas berseri: cetak, paraf, tanda tangan, pindai kembali; buku lembar seimbang`,
      kami: `Simpul ASN (terbit ${angka(terbit)} s, cetak ${angka(cetak)} s, pencatatan ${angka(catat)} s, mencocokkan pindaian ${angka(pindai)} s)`,
      pembanding: `pencetak ${LEMBAR_PER_MENIT} lembar per menit`, nilaiKami, nilaiPembanding, satuan: 's', rasio: nilaiPembanding / nilaiKami,
    };
  } finally {
    await u.tutup();
  }
}

/** The whole way of 500 decrees on a real CUPS and a server that really signs, seconds; beside `lp`, `pdfsig` and the paper itself. */
export async function jalankan(): Promise<Hasil[]> {
  const [u, lab, sim] = await Promise.all([bukaAplikasiUji({ penjadwal: true }), mulaiLabCetak({ LabF4: 'pdf', LabLp: 'pdf' }), jalankanSimulator()]);
  try {
    await sim.tambah({ nik: NIK_UJI, nama: 'Contoh Kepala, S.Sos., M.Si.', passphrase: PASSPHRASE_UJI });
    return [...(await ukurSemua(u, lab, sim)), await ukurBasah(lab)];
  } finally {
    await Promise.all([lab.hentikan(), sim.tutup(), u.tutup()]);
  }
}

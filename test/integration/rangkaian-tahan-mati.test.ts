import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { periksaJejak } from '../../src/main/db/jejak.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';

const PROSES = join(import.meta.dirname, '../support/cetak-proses.ts');
const JUMLAH = 120;

let u: AplikasiUji;
let lab: LabCetak;
let dokumen: string[];

/** Another process takes over the folder, as after a restart. */
function mulai() {
  const p = spawn(process.execPath, [PROSES, u.folder, String(SEKARANG)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const selesai = new Promise<void>((jadi) => p.once('exit', () => jadi()));
  const siap = new Promise<void>((jadi) => p.stdout.once('data', () => jadi()));
  return { siap, bunuh: async () => { p.kill('SIGKILL'); await selesai; } };
}

const lihat = (id: string) => u.panggil('operator', 'rangkaian.lihat', { id });
const diterima = () => lab.pencetak('LabMati').diterima().map((d) => ukuranHalamanPdf(readFileSync(d.berkas))!.length);

async function sampai(syarat: () => Promise<boolean>, batasMs = 30_000): Promise<void> {
  const akhir = performance.now() + batasMs;
  while (!(await syarat())) {
    if (performance.now() > akhir) throw new Error('tidak terjadi');
    await tunda(25);
  }
}

describe.skipIf(!alatAda(...ALAT_LAB))('rangkaian cetak dan proses yang dimatikan paksa', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const siapkan = async (): Promise<void> => {
      u = await bukaAplikasiUji();
      sisipBanyak(u.buka, JUMLAH);
      const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
      await u.buka.pelari.tunggu(r.tugasId);
      dokumen = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((d) => d.id);
    };
    [lab] = await Promise.all([mulaiLabCetak({ LabMati: 'pdf' }), siapkan()]);
    ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket, pencetakIpp: [] }));
  }, 90_000);
  afterAll(async () => {
    await lab.hentikan();
    await u.tutup();
  });

  test('dimatikan berkali-kali di tengah 120 halaman: tidak ada yang tercetak dua kali dengan sendirinya, dan barisnya mengatakan yang sebenarnya', async () => {
    // the first sheet is out and the rest waits: what follows is done by the other process alone
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen, pencetakId: 'cups:LabMati', perPekerjaan: 20, periksaAwal: true });
    await sampai(async () => {
      await u.panggil('operator', 'cetak.segarkan', {});
      return (await lihat(h.rangkaianId)).keadaan === 'periksa-lembar-pertama';
    });
    ubahUji(u.buka, (tx) => {
      tx.basis.siap("UPDATE rangkaian_cetak SET periksa_awal = 'tepat', keadaan = 'berjalan'").run();
      return 0;
    });
    for (const [i, ms] of [30, 250, 90, 400, 160, 700].entries()) {
      const p = mulai();
      await p.siap;
      await tunda(ms);
      await p.bunuh();
      const r = await lihat(h.rangkaianId);
      // what the printer has is never more than what the rows admit to have sent
      expect(diterima().reduce((a, b) => a + b, 0), `sesudah mati ke-${i + 1}`).toBeLessThanOrEqual(r.tercetak + r.dikirim + r.ragu);
    }
    await sampai(async () => {
      await u.panggil('operator', 'cetak.segarkan', {});
      const r = await lihat(h.rangkaianId);
      // what nobody knows waits for a person, who counts the sheets at the printer
      if (r.tindakan.includes('putuskan')) {
        const pasti = r.pekerjaan.find((x) => x.keadaan === 'tak-diketahui')!;
        await tunda(1500);
        await u.panggil('operator', 'rangkaian.putuskan', { id: h.rangkaianId, baikSampai: diterima().reduce((a, b) => a + b, 0) >= pasti.sampaiLembar ? pasti.sampaiLembar : pasti.dariLembar - 1, alasan: 'dihitung di pencetak' });
      }
      return (await lihat(h.rangkaianId)).keadaan === 'selesai';
    }, 60_000);
    expect(await lihat(h.rangkaianId)).toMatchObject({ tercetak: JUMLAH, lembar: JUMLAH });
    expect(diterima().reduce((a, b) => a + b, 0)).toBe(JUMLAH);
    const tercetak = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((d) => d.tercetak);
    expect(new Set(tercetak)).toEqual(new Set([1]));
    expect(periksaJejak(u.buka.basis).utuh).toBe(true);
  });

  test('mati saat menyerahkan ke pencetak: pekerjaannya tidak diketahui, sisanya tidak dikirim sampai orang memutuskan', async () => {
    const awal = diterima().length;
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 30), pencetakId: 'cups:LabMati', perPekerjaan: 20, periksaAwal: true });
    await sampai(async () => {
      await u.panggil('operator', 'cetak.segarkan', {});
      return (await lihat(h.rangkaianId)).keadaan === 'periksa-lembar-pertama';
    });
    const [, kedua] = h.pekerjaanId;
    // as a process leaves it that dies between the word "being sent" and the printer's answer
    const mati = spawn(process.execPath, ['-e', '']);
    await new Promise((jadi) => mati.once('exit', jadi));
    ubahUji(u.buka, (tx) => {
      tx.basis.siap("UPDATE rangkaian_cetak SET periksa_awal = 'tepat', keadaan = 'berjalan' WHERE keadaan = 'periksa-lembar-pertama'").run();
      tx.basis.siap("UPDATE pekerjaan_cetak SET keadaan = 'dikirim', pengirim = ? WHERE id = ?").run(`${mati.pid}:x`, Buffer.from(kedua!.replaceAll('-', ''), 'hex'));
      tx.basis.siap("UPDATE lembar_cetak SET keadaan = 'dikirim' WHERE pekerjaan_id = ?").run(Buffer.from(kedua!.replaceAll('-', ''), 'hex'));
      return 0;
    });
    const p = mulai();
    await p.siap;
    await sampai(async () => (await lihat(h.rangkaianId)).sebab === 'ragu');
    await tunda(1000);
    await p.bunuh();
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'perlu-orang', ragu: 20, tercetak: 1, dikirim: 0 });
    expect(diterima().slice(awal)).toEqual([1]);
    await u.panggil('operator', 'rangkaian.putuskan', { id: h.rangkaianId, baikSampai: 1, alasan: 'tidak ada yang keluar' });
    await sampai(async () => {
      await u.panggil('operator', 'cetak.segarkan', {});
      return (await lihat(h.rangkaianId)).keadaan === 'selesai';
    });
    expect(diterima().slice(awal)).toEqual([1, 20, 9]);
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { tempat } from '../../src/main/config.ts';
import { tulisAtomik } from '../../src/main/lib/atomic-file.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { periksaPdf } from '../../src/main/tte/pades/periksa.ts';
import { penyediaDari } from '../../src/main/tte/penyedia.ts';
import { bukaAplikasiUji, SEKARANG } from '../../test/support/aplikasi.ts';
import type { Simulator } from '../../test/support/simulator-bsre.ts';
import { NIK_UJI, PASSPHRASE_UJI, pasangTte, suratMenungguTte, tandatangani } from '../../test/support/tte-uji.ts';
import { hasil, type Hasil } from '../bersama/hasil.ts';

const JUMLAH = 500;
const JUMLAH_PEMBANDING = 50;
const zAlamat = z.object({ alamat: z.string(), akarPem: z.string(), pengguna: z.string(), sandi: z.string() });

async function nyalakan(): Promise<{ readonly sim: z.infer<typeof zAlamat>; tutup(): void }> {
  const anak = spawn(process.execPath, [join(import.meta.dirname, 'simulator.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const baris = await new Promise<string>((ok, gagal) => {
    anak.stdout.once('data', (b) => ok(String(b)));
    anak.once('exit', () => gagal(new Error('simulator tidak menyala')));
  });
  return { sim: zAlamat.parse(JSON.parse(baris)), tutup: () => void anak.kill() };
}

/** The usual way: one after the other, the answer taken as it is, written as a durable file, a row before and a row after. Nothing checked, nothing encrypted. */
async function polos(sim: z.infer<typeof zAlamat>, pdf: readonly Uint8Array[], folder: string): Promise<number> {
  const p = penyediaDari('bsre-v1', { ...sim, batasMs: 60_000 });
  const db = new Database(join(folder, 'polos.db'));
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.exec('CREATE TABLE kirim (n INTEGER PRIMARY KEY, keadaan TEXT)');
  const catat = db.prepare('INSERT INTO kirim (keadaan) VALUES (?)');
  const t = performance.now();
  for (const [i, satu] of pdf.entries()) {
    catat.run('dikirim');
    const [h] = await p.tandatangani({ nik: NIK_UJI, passphrase: Buffer.from(PASSPHRASE_UJI), pdf: [satu], alasan: 'x', tempat: 'x' });
    if (h?.kode !== 'ditandatangani') throw new Error('pembanding gagal menandatangani');
    tulisAtomik(join(folder, `${i}.pdf`), h.pdf);
    catat.run('ditandatangani');
  }
  const ms = (performance.now() - t) / pdf.length;
  db.close();
  return ms;
}

/** 500 letters from the click to the last recorded step, the provider in another process; then one check of ours beside poppler's. */
export async function jalankan(): Promise<readonly Hasil[]> {
  const { sim, tutup } = await nyalakan();
  const u = await bukaAplikasiUji();
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-tte-'));
  try {
    await pasangTte(u, sim as Simulator);
    await suratMenungguTte(u, JUMLAH);
    const cpu = process.cpuUsage();
    const t = performance.now();
    const k = await tandatangani(u);
    const ms = (performance.now() - t) / JUMLAH;
    const { user, system } = process.cpuUsage(cpu);
    if (k.ditandatangani !== JUMLAH) throw new Error(`hanya ${k.ditandatangani} yang ditandatangani`);
    const isi = (kolom: string): Buffer[] => u.buka.basis.baca<{ hash: string }>(`SELECT ${kolom} hash FROM dokumen d JOIN dokumen_berkas b ON b.dokumen_id = d.id LIMIT ${JUMLAH_PEMBANDING}`).map((b) => bacaBerkas(tempat(u.folder).berkas, u.buka.dek, b.hash));
    const satuSatu = await polos(sim, isi('d.hash'), folder);
    const ttd = isi('b.hash');
    const akar = bacaSertifikat(sim.akarPem);
    const mulai = performance.now();
    for (const pdf of ttd) if (periksaPdf(pdf, { akar, now: SEKARANG }).kesimpulan !== 'sah') throw new Error('tidak sah');
    const periksa = (performance.now() - mulai) / ttd.length;
    writeFileSync(join(folder, 's.pdf'), ttd[0]!);
    const luar = performance.now();
    for (let i = 0; i < 10; i++) execFileSync('pdfsig', [join(folder, 's.pdf')], { stdio: 'ignore' });
    return [
      hasil(`tanda tangan elektronik ${JUMLAH} surat, 3 serentak, diperiksa dan diarsipkan: ms per surat`, 'satu per satu, disimpan tanpa diperiksa', ms, satuSatu, 'ms'),
      hasil(`tanda tangan elektronik: CPU kami per surat (anggaran ${ANGGARAN_CPU_MS} ms)`, 'anggaran', (user + system) / 1000 / JUMLAH, ANGGARAN_CPU_MS, 'ms'),
      hasil('memeriksa satu surat bertanda tangan', 'pdfsig', periksa, (performance.now() - luar) / 10, 'ms'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await u.tutup();
    tutup();
  }
}

/** Of a core, with archive, history and audit. */
const ANGGARAN_CPU_MS = 40;

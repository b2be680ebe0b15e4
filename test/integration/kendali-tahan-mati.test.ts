import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { periksaJejak } from '../../src/main/db/jejak.ts';
import { lembarDipesan } from '../../src/main/features/kendali/lembar.ts';
import { pekerjaanBelumSah } from '../../src/main/features/kendali/pesan.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { rekonsiliasi } from '../../src/main/features/kendali/sahkan.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { KERTAS, meja, periksaBuku, terimaUji } from '../support/kendali-uji.ts';

const PROSES = join(import.meta.dirname, '../support/kendali-proses.ts');

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
  terimaUji(u.buka, 'KP-A 0001', 'KP-A 2000');
});
afterEach(() => u.tutup());

function mulai(pekerjaan: number, lembar: number) {
  const p = spawn(process.execPath, [PROSES, u.folder, Buffer.from(u.buka.dek).toString('hex'), KERTAS, String(pekerjaan), String(lembar), String(SEKARANG)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const selesai = new Promise<number | null>((jadi) => p.once('exit', (kode) => jadi(kode)));
  /** Waits for the n-th line of that text, or for the end. */
  const sampai = (teks: string, n: number): Promise<void> =>
    new Promise((jadi) => {
      let isi = '';
      p.stdout.on('data', (b: Buffer) => {
        isi += b.toString();
        if (isi.split(teks).length > n) jadi();
      });
      p.once('exit', () => jadi());
    });
  return { bunuh: () => p.kill('SIGKILL'), sampai, selesai };
}

const jumlah = () => ringkasLembar(u.buka.basis, KERTAS);

describe('Mencetak pada kertas kendali', () => {
  it('dimatikan paksa di tengah pekerjaan: lembar yang dipesan tetap ada untuk direkonsiliasi, dan jumlahnya cocok', async () => {
    let tertinggal = 0;
    for (let i = 0; i < 6; i++) {
      const p = mulai(60, 10);
      await p.sampai('dipesan', 2 + i);
      p.bunuh();
      expect(await p.selesai).toBeNull();
      const { keadaan, diterima } = jumlah();
      expect(Object.values(keadaan).reduce((a, b) => a + b, 0)).toBe(diterima);
      const terbuka = pekerjaanBelumSah(u.buka.basis);
      expect(terbuka.length).toBeLessThanOrEqual(1);
      for (const t of terbuka) {
        tertinggal++;
        expect(t.jumlah).toBe(10);
        const isi = lembarDipesan(u.buka.basis, t.pekerjaanId);
        const h = meja(u.buka, (tx) => rekonsiliasi(tx, { pekerjaanId: t.pekerjaanId, butir: [{ seriAwal: isi[0]!.seri, seriAkhir: isi[3]!.seri, menjadi: 'tercetak' }, { seriAwal: isi[4]!.seri, menjadi: 'rusak', sebab: 'berhenti di tengah lembar' }, { seriAwal: isi[5]!.seri, seriAkhir: isi[9]!.seri, menjadi: 'tersedia', sebab: 'masih di baki' }] }));
        expect(h.belumTercetak).toHaveLength(6);
      }
    }
    // Almost every kill falls between reserving and confirming or in the middle of writing one of them.
    expect(tertinggal).toBeGreaterThan(0);
    expect(jumlah().keadaan.dipesan).toBe(0);
    expect(periksaBuku(u.buka.basis)).toEqual([]);
    expect(periksaJejak(u.buka.basis).utuh).toBe(true);
  }, 60_000);

  it('dua proses memesan dari tumpukan yang sama: tidak ada lembar di dua pekerjaan, nomor mutasi tanpa sela', async () => {
    const [a, b] = [mulai(40, 7), mulai(40, 7)];
    expect([await a.selesai, await b.selesai]).toEqual([0, 0]);
    expect(jumlah().keadaan).toMatchObject({ tercetak: 560, tersedia: 1440, dipesan: 0 });
    expect(u.buka.basis.baca('SELECT pekerjaan_id FROM lembar WHERE pekerjaan_id IS NOT NULL GROUP BY pekerjaan_id HAVING count(*) <> 7')).toEqual([]);
    expect(u.buka.basis.satu<{ n: number }>("SELECT count(DISTINCT pekerjaan_id) n FROM lembar WHERE keadaan = 'tercetak'")!.n).toBe(80);
    expect(periksaBuku(u.buka.basis)).toEqual([]);
  }, 60_000);
});

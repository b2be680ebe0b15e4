import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { folderDemo, SANDI_OPERATOR } from '../bersama/demo.ts';
import { hasil, type Hasil } from '../bersama/hasil.ts';

const AKAR = join(import.meta.dirname, '..', '..');
const PUTARAN = 3;
const BATAS_DETIK = 3;
const SIMPANAN = join(AKAR, 'node_modules', '.cache', 'simpul');

interface Muat {
  /** Seconds from starting the process to its address, and to the first search answered. */
  readonly alamat: number;
  readonly cari: number;
}

async function panggil(url: URL, kunci: string, nama: string, masuk: unknown, token: string | null): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', 'X-Simpul-Kunci': kunci, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const isi = (await (await fetch(new URL(`/rpc/${nama}`, url), { method: 'POST', headers, body: JSON.stringify(masuk) })).json()) as { readonly hasil?: unknown };
  if (isi.hasil === undefined) throw new Error(`${nama}: ${JSON.stringify(isi)}`);
  return isi.hasil;
}

/** The web host as `npm start` runs it, from nothing to the first answered search among 50,000 people. */
async function host(denganSimpanan: boolean): Promise<Muat> {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const mulai = performance.now();
  const anak = spawn(process.execPath, [join(AKAR, 'src/main/hosts/web/index.ts'), '--data', folderDemo()], { stdio: ['ignore', 'pipe', 'inherit'], env: denganSimpanan ? { ...env, NODE_COMPILE_CACHE: SIMPANAN } : env });
  try {
    const alamat = await new Promise<string>((ok, gagal) => {
      createInterface({ input: anak.stdout }).on('line', (b) => b.startsWith('SIMPUL-URL ') && ok(b.slice('SIMPUL-URL '.length)));
      anak.once('exit', () => gagal(new Error('host berhenti')));
    });
    const sampaiAlamat = (performance.now() - mulai) / 1000;
    const url = new URL(alamat);
    const kunci = decodeURIComponent(url.hash.slice('#k='.length));
    const { token } = (await panggil(url, kunci, 'sesi.masuk', { pengguna: 'operator', sandi: SANDI_OPERATOR }, null)) as { readonly token: string };
    const orang = await panggil(url, kunci, 'pegawai.cari', { teks: 'siti' }, token);
    if (!Array.isArray(orang) || orang.length === 0) throw new Error('pencarian pertama kosong');
    return { alamat: sampaiAlamat, cari: (performance.now() - mulai) / 1000 };
  } finally {
    const berhenti = new Promise((ok) => anak.once('exit', ok));
    anak.kill('SIGTERM');
    await berhenti;
  }
}

function cli(arg: readonly string[], perintah: readonly string[]): number {
  const mulai = performance.now();
  const r = spawnSync(process.execPath, [...perintah, ...arg], { stdio: 'ignore' });
  if (r.status !== 0) throw new Error(`simpul ${arg.join(' ')} gagal`);
  return (performance.now() - mulai) / 1000;
}

const terkecil = (nilai: readonly number[]): number => Math.min(...nilai);

/** Cold process to usable search, with and without the cache of compiled code; the least disturbed of the rounds. */
export async function jalankan(): Promise<Hasil[]> {
  folderDemo();
  await host(true);
  const dengan: Muat[] = [];
  const tanpa: Muat[] = [];
  const bantuan: number[] = [];
  const node: number[] = [];
  for (let i = 0; i < PUTARAN; i++) {
    dengan.push(await host(true));
    tanpa.push(await host(false));
    bantuan.push(cli(['bantuan'], [join(AKAR, 'bin/simpul.mjs')]));
    node.push(cli(['0'], ['-e']));
  }
  const TANPA = 'tanpa simpanan kode terkompilasi';
  return [
    hasil('Mulai host web di 50.000 pegawai sampai alamatnya siap', TANPA, terkecil(dengan.map((m) => m.alamat)), terkecil(tanpa.map((m) => m.alamat)), 's'),
    hasil('Mulai host web, masuk, sampai pencarian pertama terjawab', TANPA, terkecil(dengan.map((m) => m.cari)), terkecil(tanpa.map((m) => m.cari)), 's'),
    hasil('Mulai host web, masuk, sampai pencarian pertama terjawab', 'batas yang diminta', terkecil(dengan.map((m) => m.cari)), BATAS_DETIK, 's'),
    hasil('simpul bantuan', 'node -e 0', terkecil(bantuan), terkecil(node), 's'),
  ];
}

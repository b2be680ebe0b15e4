import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankanWeb, type HostWeb, type PilihanWeb } from '../../src/main/hosts/web/index.ts';
import { layarTiruan } from '../support/layar-tiruan.ts';

export interface Jawaban {
  readonly status: number;
  readonly kepala: Readonly<Record<string, string>>;
  readonly badan: string;
}

export interface Pintu {
  readonly host: HostWeb;
  readonly port: number;
  readonly kunci: string;
  /** A raw request: any header, any path, as no browser would let us send it. */
  minta(metode: string, path: string, kepala?: Readonly<Record<string, string | readonly string[]>>, badan?: string): Promise<Jawaban>;
  /** A call as the page makes it. */
  panggil(nama: string, kepala?: Readonly<Record<string, string>>, badan?: string): Promise<Jawaban>;
  tutup(): Promise<void>;
}

export async function bukaPintu(p: Partial<PilihanWeb> = {}): Promise<Pintu> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-web-'));
  const layar = layarTiruan();
  const host = await jalankanWeb({ folder, port: 0, alamat: '127.0.0.1', tls: null, ...p, ubah: { folderLayar: layar, penjadwal: false, ...p.ubah } });
  const url = new URL(host.url);
  const port = Number(url.port);
  const kunci = url.hash.slice('#k='.length);
  const minta: Pintu['minta'] = (method, path, kepala = {}, badan = '') =>
    new Promise((ok, gagal) => {
      const r = request({ host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...kepala } as Record<string, string>, setHost: false }, (j) => {
        const potong: Buffer[] = [];
        j.on('data', (d: Buffer) => potong.push(d));
        j.on('end', () => ok({ status: j.statusCode ?? 0, kepala: j.headers as Record<string, string>, badan: Buffer.concat(potong).toString('utf8') }));
        j.on('error', gagal);
      });
      r.on('error', gagal);
      r.end(badan);
    });
  return {
    host,
    port,
    kunci,
    minta,
    panggil: (nama, kepala = {}, badan = '{}') => minta('POST', `/rpc/${nama}`, { 'content-type': 'application/json', 'x-simpul-kunci': kunci, 'content-length': String(Buffer.byteLength(badan)), ...kepala }, badan),
    async tutup() {
      await host.tutup();
      for (const f of [folder, layar]) rmSync(f, { recursive: true, force: true });
    },
  };
}

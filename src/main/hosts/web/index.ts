import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve, type ServerType } from '@hono/node-server';
import { AppError, galatKeData } from '../../../shared/errors.ts';
import { createApp, type App } from '../../app.ts';
import { ambilAcak } from '../../lib/crypto.ts';
import { kunciInstansi } from '../../lib/instance-lock.ts';
import { konfigurasiDasar } from '../asal.ts';
import { rahasiaBerkas } from '../rahasia-berkas.ts';
import { jagaPermintaan, pembatasLaju } from './penjaga.ts';

export interface PilihanWeb {
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Addresses other than loopback need a TLS certificate. */
  readonly alamat: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly jamTetap?: number;
}

export interface HostWeb {
  readonly url: string;
  readonly app: App;
  tutup(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MASUK_PER_MENIT = 30;

/** The application on HTTP: on loopback with a launch code in the address, or as a portal with TLS. */
export async function jalankanWeb(p: PilihanWeb): Promise<HostWeb> {
  const loopback = LOOPBACK.has(p.alamat);
  if (!loopback && !p.tls) throw new AppError('MASUKAN', 'Melayani jaringan memerlukan sertifikat TLS.', { saran: 'Beri --tls-sertifikat dan --tls-kunci, atau pakai 127.0.0.1.' });
  const lepas = kunciInstansi(p.folder);
  try {
    const config = konfigurasiDasar({ folder: p.folder, penjadwal: true, layar: true });
    const app = await createApp(p.jamTetap === undefined ? config : { ...config, jam: () => p.jamTetap! }, {
      rahasia: rahasiaBerkas(p.folder),
      pilihSimpan: async () => null,
      bukaBerkas: async () => undefined,
      beritahu: () => undefined,
      mulaiUlang: () => undefined,
      kemampuan: { simpanDialog: false, bukaBerkas: false, cetakSistem: false },
    });
    const kodeLuncur = loopback ? ambilAcak(32).toString('base64url') : null;
    const batas = pembatasLaju(MASUK_PER_MENIT, 60_000);
    const host: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      const tolak = jagaPermintaan(request, { host, kodeLuncur });
      if (tolak) return tolak;
      if (new URL(request.url).pathname.startsWith('/rpc/sesi.masuk') && !batas('masuk', config.jam())) {
        return Response.json({ galat: galatKeData(new AppError('TERLALU_SERING', 'Terlalu banyak percobaan masuk.', { saran: 'Tunggu satu menit.' })) }, { status: 429 });
      }
      return app.fetch(request);
    };
    const { server, port } = await dengarkan(fetch, p);
    const nama = loopback ? ['127.0.0.1', 'localhost'] : [p.alamat];
    host.push(...nama.map((n) => `${n}:${port}`), ...(p.tls && port === 443 ? nama : []));
    const url = `${p.tls ? 'https' : 'http'}://${nama[0]!}:${port}/${kodeLuncur === null ? '' : `#k=${kodeLuncur}`}`;
    return {
      url,
      app,
      async tutup() {
        await app.tutup();
        await new Promise<void>((ok) => {
          server.close(() => ok());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        lepas();
      },
    };
  } catch (galat) {
    lepas();
    throw galat;
  }
}

function dengarkan(fetch: (r: Request) => Promise<Response>, p: PilihanWeb): Promise<{ server: ServerType; port: number }> {
  return new Promise((ok, tolak) => {
    const dasar = { fetch, port: p.port, hostname: p.alamat };
    const server = p.tls
      ? serve({ ...dasar, createServer, serverOptions: { cert: readFileSync(p.tls.cert), key: readFileSync(p.tls.key) } }, (info) => ok({ server, port: info.port }))
      : serve(dasar, (info) => ok({ server, port: info.port }));
    server.on('error', (galat: Error) => {
      tolak(new AppError('BASIS_DATA_DIPAKAI', `Pintu ${p.port} di ${p.alamat} tidak dapat dibuka.`, { saran: 'Pilih pintu lain dengan --pintu.', cause: galat }));
    });
  });
}

async function utama(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      pintu: { type: 'string', default: '0' },
      alamat: { type: 'string', default: '127.0.0.1' },
      'tls-sertifikat': { type: 'string' },
      'tls-kunci': { type: 'string' },
    },
  });
  const folder = resolve(values.data ?? process.env['SIMPUL_DATA'] ?? 'data');
  const cert = values['tls-sertifikat'];
  const key = values['tls-kunci'];
  const host = await jalankanWeb({ folder, port: Number(values.pintu), alamat: values.alamat, tls: cert && key ? { cert, key } : null });
  process.stdout.write(`SIMPUL-URL ${host.url}\n`);
  const berhenti = (): void => {
    host.tutup().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', berhenti);
  process.once('SIGTERM', berhenti);
}

if (import.meta.main) {
  utama().catch((galat: unknown) => {
    const d = galatKeData(galat);
    process.stderr.write(`${d.pesan}\n${d.dampak}\n${d.saran}\n`);
    process.exit(1);
  });
}

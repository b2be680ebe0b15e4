import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { serve, type ServerType } from '@hono/node-server';
import { AppError, galatKeData } from '../../../shared/errors.ts';
import { createApp, type App } from '../../app.ts';
import { ambilAcak } from '../../lib/crypto.ts';
import { kunciInstansi } from '../../lib/instance-lock.ts';
import { konfigurasiDasar } from '../asal.ts';
import { rahasiaBerkas } from '../rahasia-berkas.ts';
import { dapatDitebak, jagaPermintaan, jawabGalat, mencariKode, pembatasLaju, tolak } from './penjaga.ts';
import { pilihanDari, type PilihanWeb } from './pilihan.ts';

export type { PilihanWeb } from './pilihan.ts';

export interface HostWeb {
  readonly url: string;
  readonly app: App;
  tutup(): Promise<void>;
}

type Layani = (request: Request, env?: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } }) => Promise<Response>;

/** Names by which a browser reaches each loopback address; the first is the one printed. */
const LOOPBACK: Readonly<Record<string, readonly string[]>> = { '127.0.0.1': ['127.0.0.1', 'localhost'], '::1': ['[::1]', 'localhost'], localhost: ['localhost', '127.0.0.1', '[::1]'] };
const MASUK_PER_MENIT = 30;
/** Codes of letters that one address may look up: enough for a counter, too few to search for one. */
const KODE_PER_MENIT = 30;

function buatApp(p: PilihanWeb): Promise<App> {
  const dasar = { ...konfigurasiDasar({ folder: p.folder, penjadwal: true, layar: true }), ...p.ubah };
  const { jamTetap } = p;
  return createApp(jamTetap === undefined ? dasar : { ...dasar, jam: () => jamTetap }, {
    rahasia: rahasiaBerkas(p.folder),
    pilihSimpan: async () => null,
    beritahu: () => undefined,
    kemampuan: { simpanDialog: false },
  });
}

function layani(app: App, aturan: Parameters<typeof jagaPermintaan>[1]): Layani {
  const batas = pembatasLaju(MASUK_PER_MENIT, 60_000);
  const batasKode = pembatasLaju(KODE_PER_MENIT, 60_000);
  return async (request, env) => {
    try {
      const penolakan = jagaPermintaan(request, aturan);
      if (penolakan) return penolakan;
      const dari = env?.incoming?.socket.remoteAddress ?? '';
      if (dapatDitebak(request) && !batas(dari, app.aplikasi.config.jam())) return tolak(429, 'TERLALU_SERING', 'Terlalu banyak percobaan masuk.', 'Tunggu satu menit.');
      if (mencariKode(request) && !batasKode(dari, app.aplikasi.config.jam())) return tolak(429, 'TERLALU_SERING', 'Terlalu banyak kode diperiksa.', 'Tunggu satu menit.');
      return await app.fetch(request);
    } catch (galat) {
      app.aplikasi.log.error({ galat: galat instanceof Error ? (galat.stack ?? galat.message) : String(galat) }, 'kesalahan tak terduga');
      return jawabGalat(500, galat);
    }
  };
}

/** The application on HTTP: on loopback with a launch code in the address, or as a portal with TLS. */
export async function jalankanWeb(p: PilihanWeb): Promise<HostWeb> {
  const loopback = Object.hasOwn(LOOPBACK, p.alamat);
  if (!loopback && !p.tls) throw new AppError('MASUKAN', 'Melayani jaringan memerlukan sertifikat TLS.', { dampak: 'Tidak ada yang dibuka atau diubah.', saran: 'Beri --tls-sertifikat dan --tls-kunci, atau pakai 127.0.0.1.' });
  const lepas = kunciInstansi(p.folder);
  let app: App | null = null;
  try {
    app = await buatApp(p);
    const kodeLuncur = loopback ? ambilAcak(32).toString('base64url') : null;
    const skema = p.tls ? 'https' : 'http';
    const host: string[] = [];
    const { server, port } = await dengarkan(layani(app, { host, skema, kodeLuncur }), p);
    const nama = loopback ? LOOPBACK[p.alamat]! : (p.nama ?? [p.alamat]);
    const pintuBaku = port === (p.tls ? 443 : 80);
    host.push(...nama.map((n) => (pintuBaku ? n : `${n}:${port}`)));
    const url = `${skema}://${host[0]!}/${kodeLuncur === null ? '' : `#k=${kodeLuncur}`}`;
    return hostWeb(url, app, server, lepas);
  } catch (galat) {
    await app?.tutup();
    lepas();
    throw galat;
  }
}

function hostWeb(url: string, app: App, server: ServerType, lepas: () => void): HostWeb {
  const tutup = async (): Promise<void> => {
    await app.tutup();
    await new Promise<void>((ok) => {
      server.close(() => ok());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    lepas();
  };
  let sekali: Promise<void> | null = null;
  return { url, app, tutup: () => (sekali ??= tutup()) };
}

function bacaTls(tls: NonNullable<PilihanWeb['tls']>): { cert: Buffer; key: Buffer } {
  try {
    return { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };
  } catch (cause) {
    throw new AppError('MASUKAN', 'Sertifikat atau kunci TLS tidak dapat dibaca.', { dampak: 'Tidak ada yang dibuka atau diubah.', saran: 'Periksa jalur dan hak baca kedua berkas itu.', cause });
  }
}

function buatServer(fetch: Layani, p: PilihanWeb, siap: (info: { port: number }) => void): ServerType {
  const dasar = { fetch, port: p.port, hostname: p.alamat };
  if (!p.tls) return serve(dasar, siap);
  const serverOptions = bacaTls(p.tls);
  try {
    return serve({ ...dasar, createServer, serverOptions }, siap);
  } catch (cause) {
    throw new AppError('MASUKAN', 'Sertifikat dan kunci TLS tidak cocok atau rusak.', { dampak: 'Tidak ada yang dibuka atau diubah.', saran: 'Beri sertifikat dan kunci yang berpasangan, dalam bentuk PEM.', cause });
  }
}

function dengarkan(fetch: Layani, p: PilihanWeb): Promise<{ server: ServerType; port: number }> {
  return new Promise((ok, gagal) => {
    const server = buatServer(fetch, p, (info) => ok({ server, port: info.port }));
    server.on('error', (cause: Error) => {
      gagal(new AppError('MASUKAN', `Pintu ${p.port} di ${p.alamat} tidak dapat dibuka.`, { dampak: 'Tidak ada yang dibuka atau diubah.', saran: 'Pilih pintu lain dengan --pintu.', cause }));
    });
  });
}

async function utama(): Promise<void> {
  const host = await jalankanWeb(pilihanDari(process.argv.slice(2), process.env));
  // A terminal and npm both pass Ctrl+C on: the second signal must not cut the first one's closing short.
  let menutup = false;
  const berhenti = (): void => {
    if (menutup) return;
    menutup = true;
    host.tutup().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(s, berhenti);
  process.stdout.write(`SIMPUL-URL ${host.url}\n`);
}

if (import.meta.main) {
  utama().catch((galat: unknown) => {
    const d = galatKeData(galat);
    process.stderr.write(`${d.pesan} ${d.dampak} ${d.saran}\n`);
    process.exit(1);
  });
}

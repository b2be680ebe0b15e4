import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The only way out a browser of the tests has: it refuses everything and writes down who asked for what. */
export interface Penghalang {
  readonly port: number;
  tutup(): Promise<void>;
}

/** A proxy that lets nothing through. Chromium asks it for whatever is not on this machine, also what the program itself would fetch. */
export async function bukaPenghalang(catatan: string): Promise<Penghalang> {
  const soket = new Set<Socket>();
  const server = createServer((s) => {
    soket.add(s);
    s.on('error', () => s.destroy());
    s.on('close', () => soket.delete(s));
    s.once('data', (b) => {
      appendFileSync(catatan, `peramban: ${String(b).split('\r\n')[0]}\n`);
      s.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  return {
    port: (server.address() as AddressInfo).port,
    async tutup() {
      for (const s of soket) s.destroy();
      await new Promise((ok) => server.close(ok));
    },
  };
}

/**
 * What Chromium itself would ask its maker, which is no part of the application: forms, time, hints, search. The switch
 * replaces Playwright's own of the same name, so its list is repeated here.
 */
const MATI = [
  'AutofillServerCommunication', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

/** Its account list and its component updates are pointed at a closed port of this machine. */
const SENDIRI: readonly string[] = [`--disable-features=${MATI.join(',')}`, '--gaia-url=http://127.0.0.1:9/', '--component-updater=url-source=http://127.0.0.1:9/'];

/** Chromium's arguments: loopback directly, everything else to the wall; names are not even looked up. */
export function argumenTanpaJaringan(port: number): readonly string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', ...SENDIRI];
}

/** A download that Chromium starts for itself in a long session and that no switch turns off. It meets the wall like everything else. */
const MILIK_PERAMBAN = 'peramban: CONNECT redirector.gvt1.com:443 ';

/** Attempts of the application to leave this machine, one a line; `peramban` are those of the browser's own. */
export function percobaanKeluar(catatan: string, siapa: 'aplikasi' | 'peramban' = 'aplikasi'): readonly string[] {
  const semua = existsSync(catatan) ? readFileSync(catatan, 'utf8').split('\n').filter((b) => b !== '') : [];
  return semua.filter((b) => b.startsWith(MILIK_PERAMBAN) === (siapa === 'peramban'));
}

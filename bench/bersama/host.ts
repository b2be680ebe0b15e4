import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pekerjaCheckout } from '../../src/main/hosts/pekerja.ts';
import { jalankanWeb } from '../../src/main/hosts/web/index.ts';

// The web host in a process of its own, with a measure of how long its event loop was held up. Lines in: `nol`, `ukur`.
// The worker of the jobs is made beforehand, as `npm start` does and a package has it: a batch is measured, not a build.
pekerjaCheckout(join(import.meta.dirname, '..', '..'));
const host = await jalankanWeb({ folder: process.argv[2]!, port: 0, alamat: '127.0.0.1', tls: null });
const tundaan = monitorEventLoopDelay({ resolution: 5 });
tundaan.enable();
process.stdout.write(`SIMPUL-URL ${host.url}\n`);
process.stdin.setEncoding('utf8');
process.stdin.on('data', (teks) => {
  if (String(teks).includes('ukur')) process.stdout.write(`TUNDAAN ${JSON.stringify({ p50: tundaan.percentile(50) / 1e6, p99: tundaan.percentile(99) / 1e6, maks: tundaan.max / 1e6, rssMb: process.memoryUsage().rss / 2 ** 20 })}\n`);
  tundaan.reset();
});
process.stdin.on('end', () => void host.tutup().then(() => process.exit(0)));

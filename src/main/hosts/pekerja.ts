import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One process stays with the sources it began with. */
const TERSUSUN = new Map<string, URL>();

/** Changes whenever a source of the worker is added, removed or saved. */
function sidik(akar: string): string {
  let [terbaru, banyak] = [0, 0];
  for (const folder of ['src/main', 'src/shared']) {
    for (const b of readdirSync(join(akar, folder), { withFileTypes: true, recursive: true })) {
      if (!b.isFile()) continue;
      banyak++;
      terbaru = Math.max(terbaru, statSync(join(b.parentPath, b.name)).mtimeMs);
    }
  }
  return `${Math.round(terbaru).toString(36)}-${banyak}`;
}

/**
 * The worker of a checkout as one file of plain JavaScript, made anew after a change of the sources. Threads must not strip
 * types themselves: Node does that with WebAssembly, and several threads at it crash V8 now and then (docs/adr/0004). It also starts in half the time. Where it cannot be made (no build tools, a read-only
 * checkout), the source runs as it is.
 */
export function pekerjaCheckout(akar: string): URL {
  const sudah = TERSUSUN.get(akar);
  if (sudah) return sudah;
  const hasil = join(akar, 'node_modules', '.cache', 'simpul', `pekerja-${sidik(akar)}.mjs`);
  if (!existsSync(hasil)) spawnSync(process.execPath, [join(akar, 'scripts', 'pekerja.mjs'), hasil], { cwd: akar, stdio: 'ignore', timeout: 60_000 });
  const url = pathToFileURL(existsSync(hasil) ? hasil : join(akar, 'src', 'main', 'jobs', 'pekerja.ts'));
  TERSUSUN.set(akar, url);
  return url;
}

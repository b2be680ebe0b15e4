import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tiny built renderer for tests of the hosts, so that they do not depend on a build. */
export function layarTiruan(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-layar-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><script type="module" src="./assets/a.js"></script>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export const a = 1;\n');
  writeFileSync(join(folder, 'assets', 'a.css'), 'body{}\n');
  return folder;
}

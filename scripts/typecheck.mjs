// One program per environment, so that Node, DOM and pure code cannot borrow each other's globals.
import { jalankan } from './jalankan.mjs';

for (const p of ['tsconfig.shared.json', 'tsconfig.main.json', 'tsconfig.renderer.json', 'tsconfig.json']) {
  const kode = jalankan('typescript/bin/tsc', ['--noEmit', '-p', p]);
  if (kode !== 0) process.exit(kode);
}

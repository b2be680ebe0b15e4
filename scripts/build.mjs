// Builds the screens and the Node entries of the desktop application (main process and worker) into dist/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { akar } from './akar.mjs';

rmSync(join(akar, 'dist'), { recursive: true, force: true });
await build({ configFile: join(akar, 'vite.config.ts'), logLevel: 'warn' });
await build({
  configFile: false,
  root: akar,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { electron: join(akar, 'src/main/hosts/electron/index.ts'), pekerja: join(akar, 'src/main/jobs/pekerja.ts') },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'bagian-[hash].js' },
      external: ['electron'],
    },
  },
});

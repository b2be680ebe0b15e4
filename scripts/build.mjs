// Builds the screens and the Node entries of the desktop application (main process and worker) into dist/,
// or into another folder: `--keluaran FOLDER` (the packaging test does, so that it disturbs nobody).
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { akar } from './akar.mjs';

const i = process.argv.indexOf('--keluaran');
const keluaran = i > 0 && process.argv[i + 1] ? resolve(process.argv[i + 1]) : join(akar, 'dist');

await build({ configFile: join(akar, 'vite.config.ts'), logLevel: 'warn', build: { outDir: join(keluaran, 'renderer'), emptyOutDir: true } });
await build({
  configFile: false,
  root: akar,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(keluaran, 'main'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { electron: join(akar, 'src/main/hosts/electron/index.ts'), pekerja: join(akar, 'src/main/jobs/pekerja.ts') },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'bagian-[hash].js' },
      external: ['electron'],
    },
  },
});

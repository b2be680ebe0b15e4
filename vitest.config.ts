import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { electron: new URL('./test/support/electron-tiruan.ts', import.meta.url).pathname } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // A process per file: a crash in native code ends one file with its name, never the whole run in silence.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});

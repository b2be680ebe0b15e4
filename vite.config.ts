import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The renderer only. No asset is inlined as data: (the CSP allows fonts and workers from 'self' only), no polyfill
 * script is injected, and the build names nothing outside the bundle.
 */
export default defineConfig({
  root: 'src/renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome140',
    chunkSizeWarningLimit: 1600,
  },
  worker: { format: 'es' },
});

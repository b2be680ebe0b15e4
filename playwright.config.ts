import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/templat.ts',
  testMatch: '**/*.e2e.ts',
  timeout: 60_000,
  // One at a time: two browsers and their hosts on two cores starve each other, and then a deadline is missed, not a promise.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--disable-lcd-text'],
    },
  },
});

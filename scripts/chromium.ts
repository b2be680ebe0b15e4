// Where a Chromium is on this machine, or null. SIMPUL_CHROMIUM goes first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;
const CALON = [
  env['SIMPUL_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  env['ProgramFiles'] && join(env['ProgramFiles'], 'Google', 'Chrome', 'Application', 'chrome.exe'),
  env['ProgramFiles(x86)'] && join(env['ProgramFiles(x86)'], 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

export const chromium: string | null = CALON.find((p) => p !== undefined && p !== '' && existsSync(p)) ?? null;

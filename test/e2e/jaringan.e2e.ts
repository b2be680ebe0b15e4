import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, PRELOAD_TANPA_JARINGAN, test } from './dasar.ts';
import { argumenTanpaJaringan, bukaPenghalang, percobaanKeluar } from './jaringan.ts';

test('penghalang jaringan sungguh menghalangi dan mencatat: peramban maupun host', async ({ launchOptions }) => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-e2e-jaringan-'));
  const catatan = join(folder, 'keluar');
  const penghalang = await bukaPenghalang(catatan);
  const lain = (launchOptions.args ?? []).filter((a) => !/^--(proxy-server|host-resolver-rules)=/.test(a));
  const peramban = await chromium.launch({ ...launchOptions, args: [...lain, ...argumenTanpaJaringan(penghalang.port)] });
  try {
    const page = await peramban.newPage();
    const jawab = await page.goto('http://contoh.test/luar').catch(() => null);
    expect(jawab?.status() ?? 403).toBe(403);
    expect(percobaanKeluar(catatan)).toContain('peramban: GET http://contoh.test/luar HTTP/1.1');
    const perintah = "for (const u of ['http://contoh.test/', 'http://192.0.2.1/']) await fetch(u).then(() => process.exit(7), () => 0); const { get } = await import('node:http'); await new Promise((ok) => get('http://192.0.2.2/', () => process.exit(7)).on('error', ok));";
    const hasil = spawnSync(process.execPath, ['--import', PRELOAD_TANPA_JARINGAN, '--input-type=module', '-e', perintah], { env: { ...process.env, SIMPUL_E2E_KELUAR: catatan }, encoding: 'utf8' });
    expect([hasil.status, hasil.stderr]).toEqual([0, '']);
    const host = percobaanKeluar(catatan).filter((b) => b.startsWith('host: '));
    for (const tujuan of ['contoh.test', '192.0.2.1', '192.0.2.2']) expect(host.join('\n')).toContain(tujuan);
  } finally {
    await peramban.close();
    await penghalang.tutup();
    rmSync(folder, { recursive: true, force: true });
  }
});

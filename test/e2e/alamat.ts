import { readFileSync } from 'node:fs';

/** Every screen of the application that needs no id, read from the registry, so that a new one cannot be forgotten. */
export const LAYAR: readonly string[] = [...readFileSync(new URL('../../src/renderer/rute.tsx', import.meta.url), 'utf8').matchAll(/jalur: '([^'$]+)'/g)].map((m) => m[1]!);

/** Other views of a screen, chosen by the address. */
const TAMPILAN = ['/kgb?tampil=terlambat', '/kgb?tampil=tertahan', '/kgb?tampil=semua', '/cetak?lihat=log', '/akun?lihat=matriks', '/pengaturan?bagian=penandatangan', '/pengaturan?bagian=umum', '/pengaturan?bagian=tte', '/pengaturan?bagian=laporan'];

export const LAYAR_DAN_TAMPILAN: readonly string[] = [...LAYAR, ...TAMPILAN];

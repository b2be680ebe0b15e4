// A process of its own that issues one batch, so that a test can kill it at any instant: node terbit-proses.ts FOLDER KELOMPOK
import { join } from 'node:path';
import { tempat } from '../../src/main/config.ts';
import { bukaBasisData } from '../../src/main/db/buka.ts';
import { zonaWaktu } from '../../src/main/db/pengaturan.ts';
import { terbitkan } from '../../src/main/features/terbit/terbit.job.ts';
import type { KonteksTugas } from '../../src/main/jobs/job.ts';
import { semuaTurunan } from '../../src/main/turunan.ts';
import { sampingUji } from './samping.ts';

/** A job context without the runner, as the worker thread would make it. */
export function konteksUji(folder: string, dek: Buffer, now: number, lain: Partial<KonteksTugas> = {}): KonteksTugas & { tutup(): void } {
  const basis = bukaBasisData(tempat(folder).basisData, dek);
  const zona = zonaWaktu(basis);
  return {
    tugasId: '00000000-0000-0000-0000-000000000000', basis, dek, titipan: null, folder, zona,
    penulis: { basis, turunan: semuaTurunan(zona), siar: () => undefined },
    folderSumber: join(import.meta.dirname, '../../resources'),
    versi: 'uji',
    pelaku: { penggunaId: null, nama: 'Uji' },
    now: () => now,
    hariIni: () => '2026-11-23',
    samping: sampingUji(basis),
    lapor: () => undefined,
    dibatalkan: () => false,
    ditutup: () => false,
    ...lain,
    tutup: () => basis.tutup(),
  };
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '', dek = '', kelompokId = '', now = '0'] = process.argv.slice(2);
  const ctx = konteksUji(folder, Buffer.from(dek, 'hex'), Number(now), { lapor: () => process.stdout.write('lapor\n') });
  process.stdout.write('mulai\n');
  const hasil = await terbitkan(ctx, [kelompokId]);
  ctx.tutup();
  process.stdout.write(`${JSON.stringify(hasil)}\n`);
}

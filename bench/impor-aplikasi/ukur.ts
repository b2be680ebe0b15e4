import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { kirim } from '../../test/support/aplikasi.ts';
import { bukaDemo, SANDI_OPERATOR } from '../bersama/demo.ts';

export interface UkuranImpor {
  readonly detikUji: number;
  readonly cpuUji: number;
  readonly detikJalan: number;
  readonly cpuJalan: number;
  readonly rssMb: number;
  readonly rssAwalMb: number;
  readonly jumlah: { readonly baru: number; readonly berubah: number; readonly sama: number; readonly salah: number };
}

function detikCpu(sejak: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(sejak);
  return (user + system) / 1e6;
}

/** The whole application in this process: upload, dry run in its worker, and with `jalan` the run itself. */
async function ukur(folder: string, berkas: string, jalan: boolean): Promise<UkuranImpor> {
  const { app, buka, tutup } = await bukaDemo(folder);
  const { token } = await kirim(app, null, 'sesi.masuk', { pengguna: 'operator', sandi: SANDI_OPERATOR });
  const rssAwalMb = process.memoryUsage().rss / 2 ** 20;
  let mulai = performance.now();
  let cpu = process.cpuUsage();
  const { imporId, tugasId } = await kirim(app, token, 'impor.periksa', {}, { nama: 'nominatif.xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isi: readFileSync(berkas) });
  await buka.pelari.tunggu(tugasId);
  const detikUji = (performance.now() - mulai) / 1000;
  const cpuUji = detikCpu(cpu);
  const rssMb = process.resourceUsage().maxRSS / 1024;
  const { jumlah } = await kirim(app, token, 'impor.lihat', { id: imporId });
  mulai = performance.now();
  cpu = process.cpuUsage();
  if (jalan) {
    const t = await kirim(app, token, 'impor.jalankan', { id: imporId });
    await buka.pelari.tunggu(t.tugasId);
  }
  const hasil = { detikUji, cpuUji, detikJalan: (performance.now() - mulai) / 1000, cpuJalan: detikCpu(cpu), rssMb, rssAwalMb, jumlah };
  await tutup();
  return hasil;
}

if (import.meta.main) process.stdout.write(JSON.stringify(await ukur(process.argv[2]!, process.argv[3]!, process.argv[4] === 'jalan')));

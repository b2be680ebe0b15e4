import { readFileSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { batasPekerjaImpor } from '../../src/main/lembar/batas.ts';
import { skemaBerkasAturan } from '../../src/shared/domain/aturan.ts';
import { skemaMasaKerjaGolongan, skemaNip, skemaTabelGaji } from '../../src/shared/domain/isi-aturan.ts';
import { cocokkanKepala } from '../../src/shared/impor/kepala.ts';
import type { BarisSel, Sel } from '../../src/shared/impor/lembar.ts';
import { mkgAwalDariTabel } from '../../src/shared/impor/mkg.ts';
import { siapkanPemetaan } from '../../src/shared/impor/pemetaan.ts';
import { rencanakan, type AdaPegawai } from '../../src/shared/impor/rencana.ts';
import { uraiBaris, uraiLembar, type KonteksUrai } from '../../src/shared/impor/urai-baris.ts';
import { barisContoh, KEPALA } from './contoh-besar.ts';

export interface UkuranUji {
  /** CPU seconds of the whole process. */
  readonly cpuBaca: number;
  readonly cpuSemua: number;
  /** Seconds by the clock. */
  readonly detikSemua: number;
  readonly rssMb: number;
  readonly baris: number;
  readonly sama: number;
  readonly berubah: number;
}

export interface TugasUji {
  readonly pembaca: 'simpul' | 'exceljs';
  readonly berkas: string;
  readonly jumlah: number;
}

function aturan<T>(nama: string, skema: z.ZodType<T>): T {
  const berkas = skemaBerkasAturan.parse(JSON.parse(readFileSync(new URL(`../../resources/aturan/${nama}.json`, import.meta.url), 'utf8')));
  return skema.parse(berkas.versi.at(-1)?.isi);
}

function konteks(): KonteksUrai {
  const mkgAwal = mkgAwalDariTabel(aturan('gaji_pokok_pns', skemaTabelGaji));
  return { hariIni: '2026-11-23', aturanNip: aturan('nip', skemaNip), aturanMkg: { geser: aturan('masa_kerja_golongan', skemaMasaKerjaGolongan), mkgAwal } };
}

/** What stands in the database: every employee of the list, each tenth with another unit. */
function basisData(jumlah: number, k: KonteksUrai): Map<string, AdaPegawai> {
  const pemetaan = siapkanPemetaan(cocokkanKepala([[...KEPALA]]));
  const peta = new Map<string, AdaPegawai>();
  for (let i = 0; i < jumlah; i++) {
    const baris = barisContoh(i);
    if (i % 10 === 0) baris[16] = 'Unit Lama';
    const { data } = uraiBaris(baris, i + 2, pemetaan, k);
    if (data !== null) peta.set(data.pegawai.nip, { id: String(i), data });
  }
  return peta;
}

/** What the run needs of exceljs; it is installed with the benchmarks, so the type check cannot rely on its own types. */
interface BarisExcelJs {
  readonly cellCount: number;
  readonly getCell: (nomor: number) => { readonly value: Date | object | string | number | boolean | null | undefined };
}
interface ModulExcelJs {
  readonly default: {
    readonly Workbook: new () => {
      readonly xlsx: { readonly readFile: (berkas: string) => Promise<unknown> };
      readonly worksheets: readonly { readonly eachRow: (pilihan: { includeEmpty: boolean }, tiap: (baris: BarisExcelJs, nomor: number) => void) => void }[];
    };
  };
}
const EXCELJS: string = 'exceljs';

function selExcelJs(nilai: ReturnType<BarisExcelJs['getCell']>['value']): Sel {
  if (nilai === null || nilai === undefined) return null;
  if (nilai instanceof Date) return { tanggal: nilai.toISOString().slice(0, 10) };
  return typeof nilai === 'object' ? JSON.stringify(nilai) : nilai;
}

async function bacaExcelJs(berkas: string): Promise<BarisSel[]> {
  // Loaded only here, so that our own run does not carry it.
  const { default: pustaka } = (await import(EXCELJS)) as ModulExcelJs;
  const buku = new pustaka.Workbook();
  await buku.xlsx.readFile(berkas);
  const baris: BarisSel[] = [];
  buku.worksheets[0]?.eachRow({ includeEmpty: true }, (r, nomor) => {
    const sel: Sel[] = [];
    for (let i = 1; i <= r.cellCount; i++) sel.push(selExcelJs(r.getCell(i).value));
    baris[nomor - 1] = sel;
  });
  return baris;
}

function detikCpu(sejak: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(sejak);
  return (user + system) / 1e6;
}

async function uji({ pembaca, berkas, jumlah }: TugasUji): Promise<UkuranUji> {
  const k = konteks();
  const ada = basisData(jumlah, k);
  const mulai = performance.now();
  const cpu = process.cpuUsage();
  const baris = pembaca === 'simpul' ? ((await bacaLembar(berkas))[0]?.baris ?? []) : await bacaExcelJs(berkas);
  const cpuBaca = detikCpu(cpu);
  const kepala = cocokkanKepala(baris);
  const rencana = rencanakan(uraiLembar(baris, siapkanPemetaan(kepala), k), (nip) => ada.get(nip));
  const selesai = performance.now();
  return {
    cpuBaca, cpuSemua: detikCpu(cpu), detikSemua: (selesai - mulai) / 1000, rssMb: process.resourceUsage().maxRSS / 1024,
    baris: rencana.jumlah.baca, sama: rencana.jumlah.sama, berubah: rencana.jumlah.berubah,
  };
}

if (!isMainThread) process.stdout.write(JSON.stringify(await uji(workerData as TugasUji)));
else if (process.argv[2] !== undefined) {
  // Own process, so that the peak memory is of this run alone; inside it a worker, as the application does it.
  // Only our reader gets the application's memory limits: exceljs breaks off under them.
  const tugas: TugasUji = JSON.parse(process.argv[2]);
  const pekerja = new Worker(new URL(import.meta.url), { workerData: tugas, ...(tugas.pembaca === 'simpul' ? { resourceLimits: batasPekerjaImpor(statSync(tugas.berkas).size) } : {}) });
  pekerja.on('error', (galat) => process.stderr.write(`${galat.message}\n`));
}

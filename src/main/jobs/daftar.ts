import { tugasSapuArsip } from '../features/arsip/sapu.job.ts';
import { tugasUnggahArsip } from '../features/arsip/unggah.job.ts';
import { tugasCadangan } from '../features/cadangan/buat.job.ts';
import { tugasPeriksaCadangan, tugasPulih } from '../features/cadangan/pulih.job.ts';
import { tugasImporJalan } from '../features/impor/jalan.job.ts';
import { tugasImporPeriksa } from '../features/impor/periksa.job.ts';
import { tugasImporUrung } from '../features/impor/urung.job.ts';
import { tugasTerbit } from '../features/terbit/terbit.job.ts';
import { tugasContoh } from '../features/penyiapan/contoh.job.ts';
import { tugasPindai } from '../features/sah/pindai.job.ts';
import { tugasMuatRujukan } from '../features/rujukan/muat.job.ts';
import type { DefinisiTugas } from './job.ts';

/** The registry of jobs, by kind. */
export const TUGAS: Readonly<Record<string, DefinisiTugas>> = Object.fromEntries(
  [tugasTerbit, tugasImporPeriksa, tugasImporJalan, tugasImporUrung, tugasCadangan, tugasPulih, tugasPeriksaCadangan, tugasContoh, tugasMuatRujukan, tugasPindai, tugasSapuArsip, tugasUnggahArsip].map((t) => [t.jenis, t as DefinisiTugas]),
);

import type { Perintah } from './dunia.ts';
import { perintahArsip } from './perintah/arsip.ts';
import { perintahCadangan } from './perintah/cadangan.ts';
import { perintahCetak } from './perintah/cetak.ts';
import { perintahDasar } from './perintah/dasar.ts';
import { perintahImpor } from './perintah/impor.ts';
import { perintahKgb } from './perintah/kgb.ts';
import { perintahMulai } from './perintah/mulai.ts';
import { perintahPegawai } from './perintah/pegawai.ts';
import { perintahPeriksa } from './perintah/periksa.ts';

/** Every command, in the order of the help. */
export const DAFTAR_PERINTAH: readonly Perintah[] = [
  ...perintahMulai,
  ...perintahImpor,
  ...perintahPegawai,
  ...perintahKgb,
  ...perintahCetak,
  ...perintahArsip,
  ...perintahCadangan,
  ...perintahPeriksa,
  ...perintahDasar,
];

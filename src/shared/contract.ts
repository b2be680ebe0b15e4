import type { z } from 'zod';
import { kontrakArsip, kontrakCetak } from './contract/arsip.ts';
import { kontrakDaftar } from './contract/daftar.ts';
import type { Entri } from './contract/entri.ts';
import { kontrakImpor } from './contract/impor.ts';
import { kontrakAkun, kontrakCadangan, kontrakTugas } from './contract/kelola.ts';
import { kontrakKertas } from './contract/kertas.ts';
import { kontrakKendali } from './contract/kendali.ts';
import { kontrakKgb } from './contract/kgb.ts';
import { kontrakNaskah } from './contract/naskah.ts';
import { kontrakPegawai } from './contract/pegawai.ts';
import { kontrakPenyiapan } from './contract/penyiapan.ts';
import { kontrakRangkaian } from './contract/rangkaian.ts';
import { kontrakPindai } from './contract/pindai.ts';
import { kontrakRiwayat } from './contract/riwayat.ts';
import { kontrakRujukan } from './contract/rujukan.ts';
import { kontrakSah } from './contract/sah.ts';
import { kontrakSampah } from './contract/sampah.ts';
import { kontrakSesi } from './contract/sesi.ts';
import { kontrakTte } from './contract/tte.ts';
import { kontrakUnggah } from './contract/unggah.ts';
import { kontrakVerifikasi } from './contract/verifikasi.ts';
import { kontrakTerbit } from './contract/terbit.ts';

/**
 * The one contract: every procedure of the application with its input, output, right and kind.
 * Handlers, client, CLI, permission matrix, audit and tests are derived from it.
 */
export const kontrak = {
  ...kontrakSesi,
  ...kontrakPenyiapan,
  ...kontrakPegawai,
  ...kontrakRiwayat,
  ...kontrakRujukan,
  ...kontrakImpor,
  ...kontrakKgb,
  ...kontrakTerbit,
  ...kontrakNaskah,
  ...kontrakArsip,
  ...kontrakUnggah,
  ...kontrakCetak,
  ...kontrakKertas,
  ...kontrakRangkaian,
  ...kontrakKendali,
  ...kontrakAkun,
  ...kontrakCadangan,
  ...kontrakTugas,
  ...kontrakDaftar,
  ...kontrakSampah,
  ...kontrakSah,
  ...kontrakPindai,
  ...kontrakTte,
  ...kontrakVerifikasi,
};

export type Kontrak = typeof kontrak;
export type NamaProsedur = keyof Kontrak;
export type Masuk<N extends NamaProsedur> = z.input<Kontrak[N]['masuk']>;
export type MasukTerurai<N extends NamaProsedur> = z.output<Kontrak[N]['masuk']>;
export type Keluar<N extends NamaProsedur> = z.output<Kontrak[N]['keluar']>;

/** The entry of a name that came from outside, or undefined. */
export function entriMenurutNama(nama: string): Entri | undefined {
  return Object.hasOwn(kontrak, nama) ? (kontrak as Readonly<Record<string, Entri>>)[nama] : undefined;
}

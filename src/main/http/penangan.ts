import type { PetaPenangan } from '../context.ts';
import { penanganAkun } from '../features/akun/handlers.ts';
import { penanganArsip } from '../features/arsip/handlers.ts';
import { penanganAturan } from '../features/aturan/handlers.ts';
import { penanganCadangan } from '../features/cadangan/handlers.ts';
import { penanganCetak } from '../features/cetak/handlers.ts';
import { penanganDaftar } from '../features/daftar/handlers.ts';
import { penanganImpor } from '../features/impor/handlers.ts';
import { penanganJejak } from '../features/jejak/handlers.ts';
import { penanganKertas } from '../features/kertas/handlers.ts';
import { penanganKendali } from '../features/kendali/handlers.ts';
import { penanganKgb } from '../features/kgb/handlers.ts';
import { penanganNaskah } from '../features/naskah/handlers.ts';
import { penanganPegawai } from '../features/pegawai/handlers.ts';
import { penanganPengaturan } from '../features/pengaturan/handlers.ts';
import { penanganPenyiapan } from '../features/penyiapan/handlers.ts';
import { penanganRiwayat } from '../features/riwayat/handlers.ts';
import { penanganRujukan } from '../features/rujukan/handlers.ts';
import { penanganSah } from '../features/sah/handlers.ts';
import { penanganSampah } from '../features/sampah/handlers.ts';
import { penanganSesi } from '../features/sesi/handlers.ts';
import { penanganTerbit } from '../features/terbit/handlers.ts';
import { penanganTte } from '../features/tte/handlers.ts';
import { penanganVerifikasi } from '../features/verifikasi/handlers.ts';
import { penanganTugas } from '../features/tugas/handlers.ts';

/** Every procedure's handler. The type makes a missing one an error. */
export const PENANGAN: PetaPenangan = {
  ...penanganSesi,
  ...penanganPenyiapan,
  ...penanganPengaturan,
  ...penanganPegawai,
  ...penanganRiwayat,
  ...penanganRujukan,
  ...penanganAturan,
  ...penanganImpor,
  ...penanganKgb,
  ...penanganTerbit,
  ...penanganNaskah,
  ...penanganArsip,
  ...penanganCetak,
  ...penanganKertas,
  ...penanganKendali,
  ...penanganAkun,
  ...penanganCadangan,
  ...penanganJejak,
  ...penanganTugas,
  ...penanganDaftar,
  ...penanganSampah,
  ...penanganTte,
  ...penanganVerifikasi,
  ...penanganSah,
};

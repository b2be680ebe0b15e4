import { AppError, galatKeData, type GalatData } from '../../shared/errors.ts';
import { bukaBasisData, type BasisData } from '../db/buka.ts';
import { zonaWaktu } from '../db/pengaturan.ts';
import type { Penulis } from '../db/tulis.ts';
import { semuaTurunan } from '../turunan.ts';
import { tanggalDi } from '../lib/waktu.ts';
import { TUGAS } from './daftar.ts';
import { TANDA } from './job.ts';
import { bukaSamping } from './samping.ts';

export interface DataPekerja {
  readonly tugasId: string;
  readonly jenis: string;
  readonly masukan: unknown;
  readonly pelaku: { readonly penggunaId: string | null; readonly nama: string };
  readonly basisData: string;
  readonly dek: Uint8Array;
  readonly titipan: Uint8Array | null;
  readonly folder: string;
  readonly folderSumber: string;
  readonly versi: string;
  readonly batal: Int32Array;
  /** The host's clock when the job was started; the worker's clock runs on from there. */
  readonly mulaiPada: number;
}

export type PesanPekerja =
  | { readonly jenis: 'lapor'; readonly sudah: number; readonly jumlah: number; readonly gagal: number; readonly pesan: string }
  | { readonly jenis: 'berubah'; readonly topik: readonly string[] }
  | { readonly jenis: 'selesai'; readonly hasil: unknown }
  | { readonly jenis: 'gagal'; readonly galat: GalatData; readonly rinci: string };

const SELANG_LAPOR_MS = 100;

/** Opens a connection of its own, runs one job, tells the outcome. `pekerja` is the file of this thread, for one beside it. */
export async function kerjakan(d: DataPekerja, pekerja: URL, kirim: (p: PesanPekerja) => void): Promise<void> {
  const awal = performance.now();
  let basis: BasisData | undefined;
  let samping: ReturnType<typeof bukaSamping> | undefined;
  try {
    const def = TUGAS[d.jenis];
    if (!def) throw new AppError('DALAM', `Jenis pekerjaan ${d.jenis} tidak dikenal.`);
    basis = bukaBasisData(d.basisData, d.dek);
    const zona = zonaWaktu(basis);
    const penulis: Penulis = { basis, turunan: semuaTurunan(zona), siar: (topik) => kirim({ jenis: 'berubah', topik: [...topik] }) };
    const now = (): number => d.mulaiPada + Math.round(performance.now() - awal);
    let terakhir = 0;
    const hasil = await def.jalankan(
      {
        tugasId: d.tugasId,
        basis,
        penulis,
        samping: () => (samping ??= bukaSamping(pekerja, { basisData: d.basisData, dek: d.dek })),
        dek: Buffer.from(d.dek),
        titipan: d.titipan === null ? null : Buffer.from(d.titipan),
        folder: d.folder,
        folderSumber: d.folderSumber,
        versi: d.versi,
        zona,
        pelaku: d.pelaku,
        now,
        hariIni: () => tanggalDi(now(), zona),
        lapor: (k) => {
          const t = performance.now();
          if (t - terakhir < SELANG_LAPOR_MS && k.sudah !== k.jumlah) return;
          terakhir = t;
          kirim({ jenis: 'lapor', sudah: k.sudah, jumlah: k.jumlah, gagal: k.gagal ?? 0, pesan: k.pesan ?? '' });
        },
        dibatalkan: () => Atomics.load(d.batal, 0) !== TANDA.jalan,
        ditutup: () => Atomics.load(d.batal, 0) === TANDA.ditutup,
      },
      def.masuk.parse(d.masukan),
    );
    kirim({ jenis: 'selesai', hasil: hasil ?? null });
  } catch (galat) {
    kirim({ jenis: 'gagal', galat: galatKeData(galat), rinci: galat instanceof Error ? (galat.stack ?? galat.message) : String(galat) });
  } finally {
    await samping?.tutup();
    basis?.tutup();
  }
}

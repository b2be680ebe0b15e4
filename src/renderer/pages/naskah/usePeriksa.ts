import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Masuk } from '../../../shared/contract.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { zTataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useQ } from '../../api/kueri.ts';
import type { Draf } from './sunting.ts';
import { menolak, type Temuan } from './temuan.ts';

const TUNDA_MS = 400;
const TANPA_TEMUAN: readonly Temuan[] = [];

export interface HasilPeriksa {
  /** The draft that was looked at, a moment behind the typing. */
  readonly draf: Draf;
  readonly temuan: readonly Temuan[];
  readonly halaman: number;
  /** The findings are still those of an earlier draft. */
  readonly basi: boolean;
  /** Margins and sizes are within their range. */
  readonly tataSah: boolean;
  readonly galat: AppError | null;
  /** Checked, and nothing speaks against it. */
  readonly lulus: boolean;
}

/** What speaks against the draft, asked when the typing pauses. */
export function usePeriksa(kode: string, kini: Draf): HasilPeriksa {
  const [draf] = useDebouncedValue(kini, TUNDA_MS);
  const tataSah = zTataNaskah.safeParse(draf.tata).success;
  const q = useQ('naskah.periksa', { kode, tata: draf.tata, isi: draf.isi }, { aktif: tataSah, tahan: true });
  const temuan = q.data?.temuan ?? TANPA_TEMUAN;
  const selesai = q.isSuccess && !q.isPlaceholderData;
  return { draf, temuan, halaman: q.data?.halaman ?? 0, basi: draf !== kini || (tataSah && !selesai && q.error === null), tataSah, galat: q.error, lulus: tataSah && selesai && menolak(temuan).length === 0 };
}

export interface PilihanPratinjau {
  readonly kode: string;
  readonly kertas: string | null;
  readonly pegawaiId: string | null;
  /** An earlier version instead of the draft. */
  readonly versi: number | null;
}

export interface HasilPratinjau {
  readonly berkas: BerkasIsi | undefined;
  readonly galat: AppError | null;
  readonly memuat: boolean;
  /** The picture is of the draft before it had errors. */
  readonly lama: boolean;
}

/** What the host is asked for: the draft with its words, or an earlier version by its number. */
export function masukPratinjau({ kode, kertas, pegawaiId, versi }: PilihanPratinjau, draf: Draf): Masuk<'naskah.pratinjau'> {
  return { kode, kertas, pegawaiId, ...(versi === null ? { tata: draf.tata, isi: draf.isi } : { versi }) };
}

/** The draft, or a version, as it would be printed. While the draft has errors its last good picture stays. */
export function usePratinjauNaskah(pilihan: PilihanPratinjau, { draf, lulus }: HasilPeriksa): HasilPratinjau {
  const { versi } = pilihan;
  const aktif = versi !== null || lulus;
  const q = useQ('naskah.pratinjau', masukPratinjau(pilihan, draf), { aktif, tahan: true });
  const [baik, setBaik] = useState<{ readonly versi: number | null; readonly berkas: BerkasIsi } | null>(null);
  const segar = q.isSuccess && !q.isPlaceholderData ? q.data : undefined;
  if (segar !== undefined && (baik?.berkas !== segar || baik.versi !== versi)) setBaik({ versi, berkas: segar });
  const terakhir = baik?.versi === versi ? baik.berkas : undefined;
  return { berkas: segar ?? terakhir, galat: aktif ? q.error : null, memuat: aktif && q.isFetching && segar === undefined, lama: !aktif };
}

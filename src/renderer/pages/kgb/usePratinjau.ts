import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Masuk } from '../../../shared/contract.ts';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { AppError } from '../../../shared/errors.ts';
import { panggil } from '../../api/client.ts';
import { queryClient, useQ } from '../../api/kueri.ts';

export interface HasilPratinjau {
  readonly berkas: BerkasIsi | undefined;
  readonly galat: AppError | null;
  /** The letter on the screen is still the former one. */
  readonly basi: boolean;
}

const TUNDA_MS = 80;
const TAK_ADA = '00000000-0000-0000-0000-000000000000';

type Umum = Omit<Masuk<'kgb.pratinjau'>, 'pegawaiId'>;

/**
 * The letter of the row with the keyboard. Moving on cancels the call that is under way (a query that nobody watches
 * is aborted), and the next row's letter is fetched ahead.
 */
export function usePratinjau(pegawaiId: string | null, berikutId: string | null, umum: Umum): HasilPratinjau {
  const [id] = useDebouncedValue(pegawaiId, TUNDA_MS);
  const q = useQ('kgb.pratinjau', { ...umum, pegawaiId: id ?? TAK_ADA }, { aktif: id !== null && id === pegawaiId, tahan: true });
  const selesai = q.isSuccess && !q.isPlaceholderData;
  const { bulan, jenis, kertas, naskah, penandatanganId, tanggalSurat, tundaSampai } = umum;
  useEffect(() => {
    if (!selesai || berikutId === null) return;
    const masuk: Masuk<'kgb.pratinjau'> = { bulan, jenis, kertas, naskah, penandatanganId, tanggalSurat, tundaSampai, pegawaiId: berikutId };
    void queryClient.prefetchQuery({ queryKey: ['kgb.pratinjau', masuk], queryFn: ({ signal }) => panggil('kgb.pratinjau', masuk, { signal }) });
  }, [selesai, berikutId, bulan, jenis, kertas, naskah, penandatanganId, tanggalSurat, tundaSampai]);
  // Nothing is under way for somebody who has no letter.
  const basi = pegawaiId !== null && (q.isLoading || q.isPlaceholderData || id !== pegawaiId);
  return { berkas: pegawaiId === null ? undefined : q.data, galat: basi ? null : q.error, basi };
}

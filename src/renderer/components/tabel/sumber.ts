import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { SumberBaris } from '../../api/kueri.ts';
import { EKSPOR_BARIS_MAKS } from '../../../shared/contract/daftar.ts';
import type { AppError } from '../../../shared/errors.ts';

/** A list that comes whole (accounts, backups): the answer of `useQ` as a source for DataTable. */
export function sumberDari<D, B>(q: Pick<UseQueryResult<D, AppError>, 'data' | 'isPending' | 'error' | 'refetch'>, ambil: (d: D) => readonly B[]): SumberBaris<B> {
  const baris = q.data === undefined ? [] : ambil(q.data);
  return {
    baris,
    jumlah: q.data === undefined ? null : baris.length,
    // A refetch behind a list that is there is not waited for, and drawing it twice more for nothing takes time.
    memuat: q.data === undefined && q.isPending,
    galat: q.error,
    adaLagi: false,
    muatLagi: () => undefined,
    ulangi: () => void q.refetch(),
  };
}

const MULA = 200;

export interface BatasTumbuh {
  readonly batas: number;
  tambah(): void;
}

/** How many of the newest rows are asked for: twice as many each time the end is reached. */
export function useBatasTumbuh(): BatasTumbuh {
  const [batas, setBatas] = useState(MULA);
  return { batas, tambah: () => setBatas((n) => Math.min(n * 2, EKSPOR_BARIS_MAKS)) };
}

interface JawabanTumbuh<B> {
  readonly data: readonly B[] | undefined;
  readonly isPlaceholderData: boolean;
  readonly isFetching: boolean;
  readonly error: AppError | null;
  readonly refetch: () => unknown;
}

/** The newest rows of a list that changes while it is read (queue, jobs, batches): `jumlah` is the host's count of all of them. */
export function sumberTumbuh<B>(q: JawabanTumbuh<B>, jumlah: number | undefined, b: BatasTumbuh, ambil: (batas: number) => Promise<readonly B[]>): SumberBaris<B> {
  const baris = q.data ?? [];
  const lengkap = baris.length < b.batas && !q.isPlaceholderData;
  return {
    baris,
    jumlah: q.data === undefined ? null : lengkap ? baris.length : Math.max(jumlah ?? 0, baris.length),
    memuat: q.isFetching,
    galat: q.error,
    adaLagi: !lengkap && b.batas < EKSPOR_BARIS_MAKS && (jumlah ?? 0) > baris.length,
    muatLagi: b.tambah,
    semua: async (lapor) => {
      const semua = await ambil(EKSPOR_BARIS_MAKS);
      lapor(semua.length, semua.length);
      return semua;
    },
    ulangi: () => void q.refetch(),
  };
}

/** The same for a list whose answer tells its count itself. */
export function sumberRiwayat<B>(q: UseQueryResult<{ readonly baris: readonly B[]; readonly jumlah: number }, AppError>, b: BatasTumbuh, ambil: (batas: number) => Promise<readonly B[]>): SumberBaris<B> {
  const baris = { data: q.data?.baris, isPlaceholderData: q.isPlaceholderData, isFetching: q.isFetching, error: q.error, refetch: q.refetch };
  return sumberTumbuh(baris, q.data?.jumlah, b, ambil);
}

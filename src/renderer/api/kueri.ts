import {
  keepPreviousData, MutationCache, QueryClient, useInfiniteQuery, useMutation, useQuery, type UseMutationResult, type UseQueryResult,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { entriMenurutNama, type Keluar, type Masuk, type NamaProsedur } from '../../shared/contract.ts';
import { EKSPOR_BARIS_MAKS } from '../../shared/contract/daftar.ts';
import type { AppError } from '../../shared/errors.ts';
import { ambilTopikSendiri, keAppError, panggil } from './client.ts';
import { buatPenggabung } from './penggabung.ts';
import { peristiwaTersambung } from './sambungan.ts';

/** Without the event stream a change is followed by refetching what is on the screen; with it, the host says what changed. */
const mutationCache = new MutationCache({
  onSuccess: () => {
    if (!peristiwaTersambung()) void queryClient.invalidateQueries();
  },
});

export const queryClient: QueryClient = new QueryClient({
  mutationCache,
  defaultOptions: {
    queries: { retry: false, staleTime: 10_000, gcTime: 10 * 60_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function bergantung(topik: readonly string[]) {
  return ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => {
    const [nama] = queryKey;
    const entri = typeof nama === 'string' ? entriMenurutNama(nama) : undefined;
    return entri !== undefined && entri.reads.some((t) => topik.includes(t));
  };
}

const penggabung = buatPenggabung({
  segarkan: (topik) => queryClient.invalidateQueries({ predicate: bergantung(topik) }),
  sibuk: (topik) => queryClient.isFetching({ predicate: bergantung(topik) }) > 0,
  kini: () => performance.now(),
});

/** Refetches what depends on the changed topics (`reads` of the contract); many hints in a row become few refetches. */
export function segarkanTopik(topik: readonly string[]): void {
  penggabung.kirim(topik);
}

/** Only a very long list takes more; it follows by itself, and a form is not filled from it. */
const TUNGGU_SEGAR_MS = 1000;

/**
 * After a change made on this screen: resolves when what is shown is the changed state. Until then a panel stays open, so that
 * nobody opens the same record again with the values of before and gets a conflict with themselves.
 */
export async function segarkanPerubahanSendiri(): Promise<void> {
  const topik = ambilTopikSendiri();
  if (topik.length === 0) return;
  await Promise.race([penggabung.segera(topik), new Promise((ok) => setTimeout(ok, TUNGGU_SEGAR_MS))]);
}

export interface PilihanKueri {
  readonly aktif?: boolean;
  /** Keep showing the former answer while the next one (other input) is under way. */
  readonly tahan?: boolean;
  readonly ulangTiapMs?: number | false;
}

/** What a screen shows: one query of the contract, cached by name and input. */
export function useQ<N extends NamaProsedur>(nama: N, masuk: Masuk<N>, pilihan: PilihanKueri = {}): UseQueryResult<Keluar<N>, AppError> {
  return useQuery<Keluar<N>, AppError>({
    queryKey: [nama, masuk],
    queryFn: ({ signal }) => panggil(nama, masuk, { signal }),
    enabled: pilihan.aktif ?? true,
    refetchInterval: pilihan.ulangTiapMs ?? false,
    ...(pilihan.tahan ? { placeholderData: keepPreviousData } : {}),
  });
}

export interface MasukMutasi<N extends NamaProsedur> {
  readonly masuk: Masuk<N>;
  readonly berkas?: File | Blob;
}

/** A change: `ubah.mutateAsync({ masuk })`; with a file `{ masuk, berkas }`. Errors are AppError. */
export function useM<N extends NamaProsedur>(nama: N): UseMutationResult<Keluar<N>, AppError, MasukMutasi<N>> {
  return useMutation<Keluar<N>, AppError, MasukMutasi<N>>({
    mutationKey: [nama],
    mutationFn: ({ masuk, berkas }) => panggil(nama, masuk, berkas ? { berkas } : {}),
  });
}

/** Procedures that page by key. */
export type NamaHalaman = {
  [N in NamaProsedur]: Keluar<N> extends { readonly baris: readonly unknown[]; readonly jumlah: number; readonly berikut: string | null } ? N : never;
}[NamaProsedur];

interface Halaman<B> {
  readonly baris: readonly B[];
  readonly jumlah: number;
  readonly berikut: string | null;
}

/** One row of a paged procedure. */
export type BarisDari<N extends NamaHalaman> = Keluar<N> extends Halaman<infer B> ? B : never;

export interface SumberBaris<B> {
  readonly baris: readonly B[];
  /** All rows of the filter, not only the loaded ones; null until the first answer. */
  readonly jumlah: number | null;
  readonly memuat: boolean;
  readonly galat: AppError | null;
  readonly adaLagi: boolean;
  muatLagi(): void;
  /** Every row of the filter, for an export; a list that comes whole has none. */
  semua?(lapor: (sudah: number, jumlah: number) => void): Promise<readonly B[]>;
  ulangi(): void;
}

/** All pages of a list, as large as the host gives them; stops beyond what one export may hold. */
async function semuaHalaman<N extends NamaHalaman>(nama: N, masuk: Masuk<N>, lapor: (sudah: number, jumlah: number) => void): Promise<readonly BarisDari<N>[]> {
  const semua: BarisDari<N>[] = [];
  let setelah: string | null = null;
  do {
    const h: Halaman<unknown> = await panggil(nama, { ...masuk, batas: 500, setelah });
    semua.push(...(h.baris as readonly BarisDari<N>[]));
    lapor(semua.length, h.jumlah);
    setelah = h.berikut;
  } while (setelah !== null && semua.length <= EKSPOR_BARIS_MAKS);
  return semua;
}

/** A list by keyset pages, appended while scrolling. `masuk` is the input without `setelah`. */
export function useHalaman<N extends NamaHalaman>(nama: N, masuk: Masuk<N>): SumberBaris<BarisDari<N>> {
  const q = useInfiniteQuery({
    queryKey: [nama, masuk, 'halaman'],
    queryFn: async ({ pageParam, signal }): Promise<Halaman<BarisDari<N>>> => {
      const hasil: Halaman<unknown> = await panggil(nama, { ...masuk, setelah: pageParam }, { signal });
      return { ...hasil, baris: hasil.baris as readonly BarisDari<N>[] };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (akhir) => akhir.berikut,
    placeholderData: keepPreviousData,
  });
  const halaman = q.data?.pages;
  // The same rows are the same array: a list tells by it that something came.
  const baris = useMemo(() => halaman?.flatMap((h) => h.baris) ?? [], [halaman]);
  return {
    baris,
    jumlah: halaman?.[0]?.jumlah ?? null,
    memuat: q.isFetching,
    galat: q.error === null ? null : keAppError(q.error),
    adaLagi: q.hasNextPage,
    muatLagi: () => {
      if (q.hasNextPage && !q.isFetchingNextPage) void q.fetchNextPage();
    },
    semua: (lapor) => semuaHalaman(nama, masuk, lapor),
    ulangi: () => void q.refetch(),
  };
}

import { useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Layar } from './layar.ts';

/** `/pegawai/$id` matches `/pegawai/0190…`; segments that begin with $ match anything but nothing. */
export function cocokJalur(pola: string, jalur: string): boolean {
  const a = pola.split('/').filter(Boolean);
  const b = jalur.split('/').filter(Boolean);
  return a.length === b.length && a.every((s, i) => s.startsWith('$') || s === b[i]);
}

/** The screen of an address; a literal path goes before one with a parameter. */
export function layarMenurutJalur(daftar: readonly Layar[], jalur: string): Layar | undefined {
  return daftar.find((l) => l.jalur === jalur) ?? daftar.find((l) => cocokJalur(l.jalur, jalur));
}

export function useJalur(): string {
  return useLocation({ select: (l) => l.pathname });
}

/** Opens an address of this application as text, as it comes in `tautan` from the host: `/kgb?bulan=2027-01`. */
export function useBuka(): (tautan: string) => void {
  const router = useRouter();
  return useCallback((tautan: string) => router.history.push(tautan), [router]);
}

/** One parameter of the path (`$id`). */
export function useParam(nama: string): string {
  const semua: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return semua[nama] ?? '';
}

/**
 * Filters, sort and tabs live in the address, so that Back and a reopened application find them again.
 * The schema needs defaults; what does not fit is replaced by them. `ubah` with `undefined` removes a filter.
 */
export function useSaringUrl<S extends z.ZodType<object>>(skema: S): readonly [z.output<S>, (ubah: Partial<z.output<S>>, sejarah?: 'ganti' | 'tambah') => void] {
  const cari: unknown = useLocation({ select: (l) => l.search });
  const pergi = useNavigate();
  const hasil = skema.safeParse(cari);
  const nilai = hasil.success ? hasil.data : skema.parse({});
  const ubah = useCallback(
    (baru: Partial<z.output<S>>, sejarah: 'ganti' | 'tambah' = 'ganti') => {
      void pergi({ to: '.', search: (lama: object) => ({ ...lama, ...baru }), replace: sejarah === 'ganti' });
    },
    [pergi],
  );
  return [nilai, ubah];
}

import {
  columnOrderingFeature, columnVisibilityFeature, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type RowData,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { SusunanKolom } from './simpanan.ts';
import type { KolomTabel, Urutan } from './tipe.ts';

const fitur = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() });
const pengurut = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Order of two cell values: numbers by size, text as people read it, nothing last. */
export function bandingkanNilai(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : pengurut.compare(String(a), String(b));
}

interface Masukan<B> {
  readonly kolom: readonly KolomTabel<B>[];
  readonly baris: readonly B[];
  readonly susunan: SusunanKolom;
  readonly urut: Urutan | null;
  /** The rows come sorted from the host. */
  readonly urutDiHost: boolean;
}

/** Visible columns in their order and the rows in theirs. */
export function useModel<B extends RowData>({ kolom, baris, susunan, urut, urutDiHost }: Masukan<B>): { readonly kolom: readonly KolomTabel<B>[]; readonly baris: readonly B[] } {
  const menurutId = useMemo(() => new Map(kolom.map((k) => [k.id, k])), [kolom]);
  const definisi = useMemo(
    () =>
      kolom.map(
        (k): ColumnDef<typeof fitur, B> => ({
          id: k.id,
          accessorFn: (b: B) => k.nilai?.(b) ?? null,
          sortFn: (x, y) => bandingkanNilai(k.nilai?.(x.original) ?? null, k.nilai?.(y.original) ?? null),
        }),
      ),
    [kolom],
  );
  const tabel = useTable({
    features: fitur,
    columns: definisi,
    data: baris,
    manualSorting: urutDiHost,
    state: {
      columnVisibility: Object.fromEntries(kolom.map((k) => [k.id, k.tetap === true || (susunan.tampil[k.id] ?? !k.tersembunyi)])),
      columnOrder: susunan.urutan,
      sorting: urut && !urutDiHost ? [{ id: urut.kolom, desc: urut.arah === 'turun' }] : [],
    },
  });
  // Rows as they came stay the same array; only an order made here needs a model of them.
  const terurut = urut === null || urutDiHost ? null : tabel.getRowModel().rows;
  const isi = useMemo(() => terurut?.map((r) => r.original) ?? baris, [terurut, baris]);
  return { kolom: tabel.getVisibleLeafColumns().flatMap((c) => menurutId.get(c.id) ?? []), baris: isi };
}

import type { ReactNode } from 'react';
import type { SumberBaris } from '../../api/kueri.ts';
import type { EksporHost } from './jalankanEkspor.ts';
import type { ChipSaring, KolomTabel, PilihanBaris, Urutan } from './tipe.ts';

export interface PropsTabel<B> {
  /** Name under which columns, views and place are remembered. */
  readonly id: string;
  readonly judul: string;
  readonly kolom: readonly KolomTabel<B>[];
  readonly sumber: SumberBaris<B>;
  readonly kunci: (b: B) => string;
  /** Sort done by the host; without it the loaded rows are sorted here by `nilai`. */
  readonly urut?: Urutan;
  readonly onUrut?: (u: Urutan) => void;
  readonly onBuka?: (b: B) => void;
  readonly intip?: (b: B) => ReactNode;
  readonly pilihan?: PilihanBaris;
  readonly onPilih?: (p: PilihanBaris) => void;
  /** Allow "all rows of the filter", also those not loaded. */
  readonly pilihSemua?: boolean;
  readonly aksiPilihan?: (p: PilihanBaris, jumlah: number) => ReactNode;
  /** The screen has a bar of its own that says what is selected. */
  readonly tanpaBilahPilihan?: boolean;
  readonly saringan?: readonly ChipSaring[];
  /** A field that filters by any word in any column: for a list without filters of its own. */
  readonly cari?: boolean;
  /** Search field and filter menus, left in the bar. */
  readonly alat?: ReactNode;
  /** The primary action, at the right end of the bar. */
  readonly aksi?: ReactNode;
  /** Export by the host; without it the rows are written as they are shown. null: the account may not export this list. */
  readonly ekspor?: EksporHost | null;
  /** By which rule the derived values of a row came (F2). */
  readonly asal?: (b: B) => ReactNode;
  /** Rows have room for two lines; a cell uses them by its own `sel`. */
  readonly duaBaris?: boolean;
  readonly kosong: ReactNode;
  readonly onAktif?: (b: B) => void;
}

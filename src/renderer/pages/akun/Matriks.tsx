import { useMemo, type ReactNode } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { PERAN } from '../../../shared/izin.ts';
import { useQ } from '../../api/kueri.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import type { KolomTabel } from '../../components/tabel/tipe.ts';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.akun;
type Baris = Keluar<'akun.matriks'>[number];

/** Who may do what, read from the contract itself. */
export function Matriks({ alat }: { readonly alat: ReactNode }) {
  const q = useQ('akun.matriks', {});
  const kolom = useMemo<readonly KolomTabel<Baris>[]>(
    () => [
      { id: 'ket', judul: t.ket, lebar: 'sisa', nilai: (b) => b.ket, tetap: true },
      { id: 'prosedur', judul: t.prosedur, lebar: 170, nilai: (b) => b.prosedur },
      { id: 'izin', judul: t.izin, lebar: 110, nilai: (b) => b.izin },
      ...PERAN.map((p): KolomTabel<Baris> => ({ id: p, judul: t.peranRingkas[p], lebar: 84, nilai: (b) => (b.peran.includes(p) ? t.boleh : '') })),
    ],
    [],
  );
  return <DataTable id="matriks" cari judul={t.matriks} kolom={kolom} sumber={sumberDari(q, (d) => d)} kunci={(b) => b.prosedur} alat={alat} kosong={<EmptyState judul={t.matriks} />} />;
}

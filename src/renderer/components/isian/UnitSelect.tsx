import { useMemo, useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useQ } from '../../api/kueri.ts';
import { CariSelect, type Opsi, type PropsPilih } from './CariSelect.tsx';

type Unit = Keluar<'unit.pohon'>[number];

/** Units as choices; the names of the units above tell equal names apart. */
export function opsiUnit(unit: readonly Unit[]): readonly Opsi[] {
  const menurutId = new Map(unit.map((u) => [u.id, u]));
  const atas = (u: Unit): string => {
    const induk = u.indukId === null ? undefined : menurutId.get(u.indukId);
    return induk ? [atas(induk), induk.singkatan || induk.nama].filter(Boolean).join(' › ') : '';
  };
  return unit.filter((u) => u.aktif).map((u) => ({ nilai: u.id, label: u.nama, ket: atas(u) || undefined }));
}

const BATAS = 60;

/** A unit of work within the user's scope. */
export function UnitSelect(p: PropsPilih) {
  const [teks, setTeks] = useState('');
  const q = useQ('unit.pohon', {});
  const semua = useMemo(() => opsiUnit(q.data ?? []), [q.data]);
  const kata = teks.toLowerCase().split(/\s+/).filter(Boolean);
  const cocok = semua.filter((o) => kata.every((k) => `${o.label} ${o.ket ?? ''}`.toLowerCase().includes(k))).slice(0, BATAS);
  return <CariSelect {...p} jenis="unit" opsi={cocok} memuat={q.isFetching} onCari={setTeks} labelNilai={semua.find((o) => o.nilai === p.nilai)?.label ?? null} />;
}

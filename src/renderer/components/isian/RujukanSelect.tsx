import { useState } from 'react';
import type { KodeRujukan } from '../../../shared/rujukan/rujukan.ts';
import { useQ } from '../../api/kueri.ts';
import { CariSelect, type PropsPilih } from './CariSelect.tsx';

interface Props extends PropsPilih {
  /** Reference table, for example `pendidikan`. */
  readonly kode: KodeRujukan;
  /** Name of the chosen code when the record already carries it. */
  readonly namaNilai?: string | null;
}

/** A value of one BKN reference table, stored by its code. */
export function RujukanSelect({ kode, namaNilai, ...p }: Props) {
  const [teks, setTeks] = useState('');
  const hasil = useQ('rujukan.cari', { kode, teks, batas: 30 }, { tahan: true });
  const perluNama = p.nilai !== null && !namaNilai && !hasil.data?.some((o) => o.kode === p.nilai);
  const nilai = useQ('rujukan.cari', { kode, teks: p.nilai ?? '', batas: 5 }, { aktif: perluNama });
  const opsi = (hasil.data ?? []).map((o) => ({ nilai: o.kode, label: o.nama, ket: o.induk ?? undefined }));
  const label = namaNilai ?? [...(hasil.data ?? []), ...(nilai.data ?? [])].find((o) => o.kode === p.nilai)?.nama ?? null;
  return <CariSelect {...p} jenis={`rujukan.${kode}`} opsi={opsi} memuat={hasil.isFetching} onCari={setTeks} labelNilai={label} />;
}

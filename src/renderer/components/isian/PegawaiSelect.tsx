import { useState } from 'react';
import { useQ } from '../../api/kueri.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { CariSelect, type PropsPilih } from './CariSelect.tsx';

interface Props extends PropsPilih {
  /** Name of the chosen employee when the record already carries it. */
  readonly namaNilai?: string | null;
}

/** An employee by any fragment of name or NIP. */
export function PegawaiSelect({ namaNilai, ...p }: Props) {
  const [teks, setTeks] = useState('');
  const hasil = useQ('pegawai.cari', { teks, batas: 20 }, { aktif: teks !== '', tahan: true });
  const satu = useQ('pegawai.lihat', { id: p.nilai ?? '' }, { aktif: p.nilai !== null && !namaNilai });
  const nama = satu.data?.dataUtama['nama'];
  const opsi = teks === '' ? [] : (hasil.data ?? []).map((o) => ({ nilai: o.id, label: o.nama, ket: [teksNip(o.nip), o.jabatan, o.unit].filter(Boolean).join(' · ') }));
  return <CariSelect {...p} jenis="pegawai" opsi={opsi} memuat={hasil.isFetching} onCari={setTeks} labelNilai={namaNilai ?? (typeof nama === 'string' ? nama : null)} />;
}

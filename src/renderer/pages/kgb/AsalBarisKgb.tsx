import { Skeleton } from '@mantine/core';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { teksKgb } from '../../teks/kgb.ts';

const t = teksKgb.kolom;
const LABEL: Readonly<Record<string, string>> = { tanggal: t.berlaku, golongan: t.golongan, mkg: t.mkg, gaji: t.gaji, berikut: t.berikut };

/** By which rule and from which decree date, service and pay of a row of the due list came. */
export function AsalBarisKgb({ baris }: { readonly baris: BarisKgb }) {
  const q = useQ('kgb.asal', { pegawaiId: baris.pegawaiId, bulan: baris.tanggal?.slice(0, 7) ?? null });
  if (q.error) return <GalatNotice galat={q.error} />;
  if (!q.data) return <Skeleton h={160} animate={false} />;
  const asal = q.data;
  return (
    <>
      <b>{baris.nama}</b>
      <DaftarSifat butir={Object.entries(LABEL).flatMap(([k, label]) => (asal[k] ? [[label, asal[k]] as const] : []))} />
    </>
  );
}

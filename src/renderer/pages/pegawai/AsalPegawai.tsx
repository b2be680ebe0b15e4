import { Skeleton } from '@mantine/core';
import { useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';

const t = teksPegawai.kepala;
/** Terms of the header for the origins the host explains. */
const LABEL: Readonly<Record<string, string>> = {
  golongan: t.pangkat, mkg: t.mkg, gajiPokok: t.gaji, jabatan: t.jabatan, unit: t.unit, masaKerja: t.masaKerja, pendidikan: t.pendidikan, tmtPensiun: t.pensiun, umur: t.umur, status: teksPegawai.kolom.status, kedudukan: teksPegawai.kolom.kedudukan,
};

/** By which rule and from which decree each derived value of a person came. */
export function AsalPegawai({ asal }: { readonly asal: Readonly<Record<string, string>> }) {
  return (
    <>
      <p className="redup" style={{ marginTop: 0 }}>{t.asalKet}</p>
      <DaftarSifat butir={Object.entries(LABEL).flatMap(([k, label]) => (asal[k] ? [[label, asal[k]] as const] : []))} />
    </>
  );
}

/** The same for a row of the list. */
export function AsalBarisPegawai({ id, nama }: { readonly id: string; readonly nama: string }) {
  const q = useQ('pegawai.lihat', { id });
  if (q.error) return <GalatNotice galat={q.error} />;
  if (!q.data) return <Skeleton h={160} animate={false} />;
  return (
    <>
      <b>{nama}</b>
      <AsalPegawai asal={q.data.keadaan.asal} />
    </>
  );
}

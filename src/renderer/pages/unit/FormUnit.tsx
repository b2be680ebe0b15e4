import { Alert } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { kontrakRujukan } from '../../../shared/contract/rujukan.ts';
import { useM } from '../../api/kueri.ts';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanTeks, MedanUnit } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksUnit } from '../../teks/unit.ts';
import { besarCabang, type Unit } from './pohon.ts';

const t = teksUnit;
const skema = kontrakRujukan['unit.simpan'].masuk.shape.data;
const LABEL = { nama: t.nama, indukId: t.induk, singkatan: t.singkatan, jenis: t.jenis, eselon: t.eselon, kode: t.kode };

interface Props {
  readonly unit: Unit | null;
  /** Where a new unit begins. */
  readonly induk: Unit | null;
  readonly semua: readonly Unit[];
  readonly tersimpan: (id: string, indukId: string | null) => void;
  readonly tutup: () => void;
}

/** Adds, changes or moves one unit. */
export function FormUnit({ unit, induk, semua, tersimpan, tutup }: Props) {
  const simpan = useM('unit.simpan');
  const form = useFormulir(skema, {
    nama: unit?.nama ?? '', indukId: unit ? unit.indukId : (induk?.id ?? null), singkatan: unit?.singkatan ?? '', jenis: unit?.jenis ?? '', eselon: unit?.eselon ?? null, kode: unit?.kode ?? '',
  });
  const indukBaru = useWatch({ control: form.control, name: 'indukId' });
  return (
    <FormPanel
      judul={unit ? t.judulUbah(unit.nama) : induk ? t.judulBawah(induk.nama) : t.judulBaru}
      form={form}
      label={LABEL}
      nilai={(nama, isi) => (nama === 'indukId' ? semua.find((u) => u.id === isi)?.nama : undefined)}
      kunciDraf={`unit:${unit?.id ?? `baru:${induk?.id ?? ''}`}`}
      rev={unit?.rev ?? null}
      tutup={tutup}
      simpan={async (data, rev) => {
        const { id } = await simpan.mutateAsync({ masuk: { id: unit?.id ?? null, rev, data } });
        kabarkan(t.tersimpan(data.nama));
        tersimpan(id, data.indukId);
      }}
    >
      <MedanTeks nama="nama" label={t.nama} wajib />
      <MedanUnit nama="indukId" label={t.induk} ket={t.indukKet} />
      {unit && indukBaru !== unit.indukId && <Alert variant="outline">{t.pindahKet(teksAngka(besarCabang(semua, unit.id)), teksAngka(unit.jumlahPegawai))}</Alert>}
      <DuaKolom>
        <MedanTeks nama="singkatan" label={t.singkatan} />
        <MedanTeks nama="eselon" label={t.eselon} kosong="null" />
      </DuaKolom>
      <MedanTeks nama="jenis" label={t.jenis} ket={t.jenisKet} />
      <MedanTeks nama="kode" label={t.kode} ket={t.kodeKet} />
    </FormPanel>
  );
}

import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Keluar } from '../../../shared/contract.ts';
import { zInstansi } from '../../../shared/contract/penyiapan.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { FormPanel } from '../../components/formulir/FormPanel.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { teksKelola } from '../../teks/kelola.ts';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { IsianAlamat, IsianInstansi } from '../instansi/IsianInstansi.tsx';
import { IsianHari } from '../instansi/IsianHari.tsx';
import { KopPpk, KopPratinjau } from '../instansi/KopPratinjau.tsx';
import { LABEL_INSTANSI } from '../instansi/labels.ts';
import { useLambang } from '../instansi/useLambang.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { GantiLambang } from './GantiLambang.tsx';

const t = teksKelola.pengaturan;
const ti = teksPenyiapan.instansi;
type DataInstansi = Keluar<'pengaturan.instansi'>;

function FormInstansi({ data, lambang, tutup }: { readonly data: DataInstansi; readonly lambang: string | null; readonly tutup: () => void }) {
  const simpan = useM('pengaturan.simpanInstansi');
  const { adaLambang: _lambang, adaGaruda: _garuda, ...awal } = data;
  const form = useFormulir(zInstansi, awal);
  const kop = useWatch({ control: form.control });
  return (
    <FormPanel
      judul={t.ubahInstansi}
      form={form}
      label={LABEL_INSTANSI}
      kunciDraf="pengaturan:instansi"
      lebar={720}
      tutup={tutup}
      simpan={async (nilai) => {
        await simpan.mutateAsync({ masuk: nilai });
        kabarkanDenganUrungkan(t.tersimpan);
      }}
    >
      <KopPratinjau kop={kop} lambang={lambang} />
      <IsianInstansi awalan="" />
      <IsianAlamat awalan="" />
      <IsianHari awalan="" />
    </FormPanel>
  );
}

/** Identity, letterhead, working days, number pattern. */
export function BagianInstansi() {
  const q = useQ('pengaturan.instansi', {});
  const [diubah, setDiubah] = useState(false);
  const lambang = useLambang(q.data?.adaLambang ?? false);
  const garuda = useLambang(q.data?.adaGaruda ?? false, 'garuda');
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  const d = q.data;
  if (!d) return <Skeleton h={240} />;
  return (
    <Stack gap={16}>
      <KopPratinjau kop={d} lambang={lambang} />
      <GantiLambang mana="daerah" ada={d.adaLambang} />
      <KopPpk jabatan={d.jabatanPpk} garuda={garuda} />
      <GantiLambang mana="garuda" ada={d.adaGaruda} />
      <DaftarSifat
        butir={[
          [ti.singkatan, d.singkatan],
          [ti.jabatanPpk, d.jabatanPpk],
          [ti.kepadaKeuangan, d.kepadaKeuangan],
          [ti.tembusan, d.tembusan.length > 0 ? d.tembusan.map((b, i) => <div key={b}>{i + 1}. {b}</div>) : '–'],
          [ti.kota, d.kota],
          [ti.zonaWaktu, ti.zona[d.zonaWaktu]],
          [teksPenyiapan.hari.hariKerja, `${t.hariKerja(d.hariKerja)}, ${t.libur(d.libur.length)}`],
          [teksPenyiapan.hari.polaNomor, d.polaNomorKgb],
          [ti.alamatVerifikasi, d.alamatVerifikasi || '–'],
        ]}
      />
      <Group gap={8}>
        <Button onClick={() => setDiubah(true)}>{t.ubahInstansi}</Button>
        <TombolJejak objek={{ pengaturan: 'instansi' }} judul={t.instansi} />
      </Group>
      {diubah && <FormInstansi data={d} lambang={lambang} tutup={() => setDiubah(false)} />}
    </Stack>
  );
}

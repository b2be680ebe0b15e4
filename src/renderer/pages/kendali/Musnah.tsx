import { Button } from '@mantine/core';
import { useState } from 'react';
import { kontrakKendali } from '../../../shared/contract/kendali.ts';
import { panggil } from '../../api/client.ts';
import { simpanBerkas, unduh } from '../../api/berkas.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DuaKolom, FormPanel } from '../../components/formulir/FormPanel.tsx';
import { MedanPegawai, MedanTanggal, MedanTeks } from '../../components/formulir/Medan.tsx';
import { useFormulir } from '../../components/formulir/useFormulir.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { PILIHAN_KOSONG, terpilih, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { teksAngka } from '../../lib/bentuk.ts';
import { hariIni } from '../../lib/waktu.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { KOLOM_LEMBAR } from './kolom.tsx';
import { TombolDokumen } from './TombolDokumen.tsx';

const t = teksKendali.musnah;
const skema = kontrakKendali['kendali.musnahkan'].masuk;
const LABEL = { nomor: t.nomor, tanggal: t.tanggal, tempat: t.tempat, pelaksanaId: t.pelaksana, 'saksiId.0': t.saksi(1), 'saksiId.1': t.saksi(2), cara: t.cara };

function FormMusnah({ lembarId, tutup, sesudah }: { readonly lembarId: string[]; readonly tutup: () => void; readonly sesudah: () => void }) {
  const musnahkan = useM('kendali.musnahkan');
  const keadaan = useQ('sistem.keadaan', {});
  const form = useFormulir(skema, { lembarId, nomor: '', tanggal: hariIni(), tempat: keadaan.data?.instansi ?? '', pelaksanaId: '', saksiId: ['', ''], cara: t.caraAwal, dasar: null });
  return (
    <FormPanel
      judul={t.judul(teksAngka(lembarId.length))}
      form={form}
      label={LABEL}
      kunciDraf={null}
      aksi={t.simpan}
      tutup={tutup}
      simpan={async (masuk) => {
        const h = await musnahkan.mutateAsync({ masuk });
        sesudah();
        kabarkan(t.tersimpan(teksAngka(h.jumlah)));
      }}
    >
      <p style={{ margin: 0 }}>{t.ket}</p>
      <DuaKolom>
        <MedanTeks nama="nomor" label={t.nomor} wajib />
        <MedanTanggal nama="tanggal" label={t.tanggal} wajib />
      </DuaKolom>
      <MedanTeks nama="tempat" label={t.tempat} wajib />
      <MedanPegawai nama="pelaksanaId" label={t.pelaksana} wajib />
      <MedanPegawai nama="saksiId.0" label={t.saksi(1)} wajib />
      <MedanPegawai nama="saksiId.1" label={t.saksi(2)} wajib />
      <MedanTeks nama="cara" label={t.cara} wajib />
      <TombolDokumen siap={() => skema.safeParse(form.getValues()).success} pratinjau={async () => simpanBerkas(await panggil('kendali.pratinjauMusnah', { ...form.getValues(), sebagai: 'pdf' }))} word={() => unduh('kendali.pratinjauMusnah', { ...form.getValues(), sebagai: 'docx' })} />
    </FormPanel>
  );
}

/** Spoiled sheets and those used for tests, destroyed together under one record with two witnesses. */
export function Musnah() {
  const q = useQ('kendali.menungguMusnah', {});
  const boleh = useBerhak();
  const [pilihan, setPilihan] = useState<PilihanBaris>(PILIHAN_KOSONG);
  const [lembarId, setLembarId] = useState<string[] | null>(null);
  useFokusTabel(q.data !== undefined);
  const dipilih = (q.data ?? []).filter((l) => terpilih(pilihan, l.id)).map((l) => l.id);
  const aksiPilihan = () => <Button style={{ marginLeft: 'auto' }} onClick={() => setLembarId(dipilih)}>{t.aksi(teksAngka(dipilih.length))}</Button>;
  return (
    <>
      <DataTable
        id="kendali-musnah"
        cari
        judul={teksKendali.lihat.musnah}
        kolom={KOLOM_LEMBAR}
        sumber={sumberDari(q, (d) => d)}
        kunci={(b) => b.id}
        {...(boleh('kendali') ? { pilihan, onPilih: setPilihan, aksiPilihan } : {})}
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {lembarId && <FormMusnah lembarId={lembarId} tutup={() => setLembarId(null)} sesudah={() => setPilihan(PILIHAN_KOSONG)} />}
    </>
  );
}

import { Button, Group, Textarea } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { DataTable } from '../../components/tabel/DataTable.tsx';
import { sumberDari } from '../../components/tabel/sumber.ts';
import { useFokusTabel } from '../../components/tabel/useFokusTabel.ts';
import { teksKendali } from '../../teks/kendali.ts';
import { KOLOM_PERMINTAAN, type Permintaan as Baris } from './kolom.tsx';

const t = teksKendali.permintaan;

/** Requests that take a second person; whoever asked does not decide. */
export function Permintaan() {
  const q = useQ('kendali.permintaan', {});
  const putuskan = useM('kendali.putuskan');
  const boleh = useBerhak();
  const [aktif, setAktif] = useState<string | null>(null);
  const [putusan, setPutusan] = useState<{ readonly b: Baris; readonly setuju: boolean } | null>(null);
  const [catatan, setCatatan] = useState('');
  const onAktif = useCallback((b: Baris) => setAktif(b.id), []);
  useFokusTabel(q.data !== undefined);
  const kini = q.data?.find((b) => b.id === aktif) ?? q.data?.[0];
  const bisa = kini?.keadaan === 'menunggu' && !kini.milikSendiri;
  const putus = (setuju: boolean): void => {
    if (!kini) return;
    setCatatan('');
    setPutusan({ b: kini, setuju });
  };
  return (
    <>
      <DataTable
        id="kendali-permintaan"
        cari
        judul={teksKendali.lihat.permintaan}
        kolom={KOLOM_PERMINTAAN}
        sumber={sumberDari(q, (d) => d)}
        kunci={(b) => b.id}
        onAktif={onAktif}
        aksi={
          boleh('kendali.setuju') && kini && (
            <Group gap={8} wrap="nowrap">
              {kini.keadaan === 'menunggu' && kini.milikSendiri && <span className="redup">{t.sendiri}</span>}
              <Button variant="default" disabled={!bisa} onClick={() => putus(false)}>{t.tolak}</Button>
              <Button disabled={!bisa} onClick={() => putus(true)}>{t.setujui}</Button>
            </Group>
          )
        }
        kosong={<EmptyState judul={t.kosong} ket={t.kosongKet} />}
      />
      {putusan && (
        <ConfirmDialog
          terbuka
          berbahaya={!putusan.setuju}
          judul={putusan.setuju ? t.setujuiJudul(putusan.b.seri) : t.tolakJudul(putusan.b.seri)}
          aksi={putusan.setuju ? t.setujui : t.tolak}
          tutup={() => setPutusan(null)}
          jalankan={async () => {
            await putuskan.mutateAsync({ masuk: { permintaanId: putusan.b.id, setuju: putusan.setuju, catatan } });
            kabarkan(t.diputus);
          }}
        >
          <p style={{ marginTop: 0 }}>{t.jenisNama[putusan.b.jenis]}: {teksKendali.keadaan[putusan.b.dari]} → {teksKendali.keadaan[putusan.b.menjadi]}. {putusan.b.alasan}</p>
          <Textarea label={t.catatan} autosize minRows={2} maxLength={300} value={catatan} onChange={(e) => setCatatan(e.currentTarget.value)} />
        </ConfirmDialog>
      )}
    </>
  );
}

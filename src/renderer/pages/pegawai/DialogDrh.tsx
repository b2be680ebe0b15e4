import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';

/** The curriculum vitae as the PDF it will be; making it is recorded, so it is made once. */
export function DialogDrh({ id, nama, tutup }: { readonly id: string; readonly nama: string; readonly tutup: () => void }) {
  const { mutate, error, data } = useM('pegawai.drh');
  useEffect(() => mutate({ masuk: { id } }), [mutate, id]);
  return (
    <Modal opened onClose={tutup} title={teksPegawai.kepala.drhJudul(nama)} size="min(980px, 94vw)" styles={{ body: { height: '78vh', padding: 0 } }}>
      {error ? <GalatNotice galat={error} cobaLagi={() => mutate({ masuk: { id } })} /> : <PdfView berkas={data} judul={teksPegawai.kepala.drhJudul(nama)} />}
    </Modal>
  );
}

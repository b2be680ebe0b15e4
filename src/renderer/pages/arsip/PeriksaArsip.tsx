import { Alert, Button, Group, Modal, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { teksUmum } from '../../teks/umum.ts';
import gaya from './arsip.module.css';

const t = teksArsip.periksa;

function Masalah({ judul, nomor }: { readonly judul: string; readonly nomor: readonly string[] }) {
  if (nomor.length === 0) return null;
  return (
    <>
      <b>{judul}</b>
      <ul tabIndex={0} aria-label={judul}>
        {nomor.map((n) => <li key={n}>{n}</li>)}
      </ul>
    </>
  );
}

/** Every file of the archive against its record, with a result that can be told in one sentence. */
export function PeriksaArsip({ tutup }: { readonly tutup: () => void }) {
  const { mutate, data, error, isPending } = useM('arsip.periksa');
  const dimulai = useRef(false);
  useEffect(() => {
    if (dimulai.current) return;
    dimulai.current = true;
    mutate({ masuk: {} });
  }, [mutate]);
  const buruk = data ? data.hilang.length + data.rusak.length : 0;
  return (
    <Modal opened onClose={tutup} title={t.judul} size={560}>
      <p style={{ marginTop: 0 }} className="redup">{t.ket}</p>
      <div role="status" className={gaya['hasil']}>
        {isPending && (
          <>
            {t.jalan}
            <Progress value={100} animated striped mt={6} aria-label={t.jalan} />
          </>
        )}
        {error && <GalatNotice galat={error} cobaLagi={() => mutate({ masuk: {} })} />}
        {data && buruk === 0 && <Alert color="green" variant="outline" styles={{ message: { color: 'var(--hijau)', fontWeight: 600 } }}>{data.diperiksa === 0 ? t.kosong : t.baik(teksAngka(data.diperiksa))}</Alert>}
        {data && buruk > 0 && (
          <Alert color="red" variant="outline" title={t.masalah(teksAngka(buruk), teksAngka(data.diperiksa))} styles={{ title: { color: 'var(--merah)' } }}>
            <Masalah judul={t.hilang(teksAngka(data.hilang.length))} nomor={data.hilang} />
            <Masalah judul={t.rusak(teksAngka(data.rusak.length))} nomor={data.rusak} />
            {t.saran}
          </Alert>
        )}
      </div>
      <Group justify="flex-end" mt={16}>
        {data && <Button variant="default" onClick={() => mutate({ masuk: {} })}>{t.lagi}</Button>}
        <Button onClick={tutup} data-autofocus>{teksUmum.tutup}</Button>
      </Group>
    </Modal>
  );
}

import { Button, Group } from '@mantine/core';
import { useM } from '../../api/kueri.ts';
import { segarkanTopik } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { teksKeadaanRangkaian, WARNA_RANGKAIAN, type Rangkaian } from './keadaan.ts';

const t = teksRangkaian;

interface Props {
  readonly r: Rangkaian;
  readonly selesai: (hasil: 'tepat' | 'geser' | 'batal') => void;
}

/** The first sheet: what the printer says of it, and the question to the person who holds it. The rest waits until it is answered. */
export function PeriksaPosisi({ r, selesai }: Props) {
  const periksa = useM('rangkaian.periksa');
  const keluar = r.keadaan === 'periksa-lembar-pertama';
  const jawab = (hasil: 'tepat' | 'geser' | 'batal'): void =>
    periksa.mutate({ masuk: { id: r.id, hasil } }, {
      onSuccess: () => {
        segarkanTopik(['cetak']);
        selesai(hasil);
      },
    });
  return (
    <div>
      <p role="status" style={{ marginTop: 0 }}>
        <Lencana warna={WARNA_RANGKAIAN[r.keadaan]}>{teksKeadaanRangkaian(r)}</Lencana> <span className="redup">{r.pesan || t.keadaanKet[r.keadaan]}</span>
      </p>
      <h2 style={{ fontSize: 15, margin: '8px 0 4px' }}>{t.tanya}</h2>
      <p style={{ margin: 0 }}>{keluar ? t.tanyaKet : teksCetak.dialog.tunggu}</p>
      {periksa.error && <GalatNotice galat={periksa.error} />}
      <Group justify="flex-end" mt={16}>
        <Button variant="default" disabled={!keluar || periksa.isPending} onClick={() => jawab('batal')}>{teksCetak.dialog.tidakTepat}</Button>
        <Button variant="default" disabled={!keluar || periksa.isPending} onClick={() => jawab('geser')}>{t.aksi.geser}</Button>
        <Button key={String(keluar)} autoFocus loading={periksa.isPending} disabled={!keluar} onClick={() => jawab('tepat')}>{t.aksi.tepat}</Button>
      </Group>
    </div>
  );
}

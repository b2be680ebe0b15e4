import { Button, Group } from '@mantine/core';
import { Lencana } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { masihJalan, teksKeadaan, WARNA_CETAK } from './keadaan.ts';
import { useAntrean } from './useSegarkan.ts';

const t = teksCetak.dialog;

interface Props {
  readonly pekerjaanId: string | null;
  readonly sisa: number;
  readonly sibuk: boolean;
  readonly tepat: () => void;
  readonly hentikan: () => void;
}

/** The first sheet: what the printer says of it, and the question to the person who holds it. The rest waits until it is out. */
export function PeriksaPosisi({ pekerjaanId, sisa, sibuk, tepat, hentikan }: Props) {
  const p = useAntrean().data?.find((x) => x.id === pekerjaanId);
  const jalan = p !== undefined && masihJalan(p.keadaan);
  const gagal = p?.keadaan === 'gagal' || p?.keadaan === 'dibatalkan';
  return (
    <div>
      {p && (
        <p role="status" style={{ marginTop: 0 }}>
          <Lencana warna={WARNA_CETAK[p.keadaan]}>{teksKeadaan(p)}</Lencana> <span className="redup">{p.pesan || teksCetak.keadaanKet[p.keadaan]}</span>
        </p>
      )}
      {!gagal && (
        <>
          <h2 style={{ fontSize: 15, margin: '8px 0 4px' }}>{t.tanya}</h2>
          <p style={{ margin: 0 }}>{jalan ? t.tunggu : t.tanyaKet}</p>
        </>
      )}
      <Group justify="flex-end" mt={16}>
        <Button variant="default" disabled={sibuk} onClick={hentikan}>{gagal ? t.hentikan : t.tidakTepat}</Button>
        {!gagal && <Button key={String(jalan)} autoFocus loading={sibuk} disabled={jalan} onClick={tepat}>{t.tepat(teksAngka(sisa))}</Button>}
      </Group>
    </div>
  );
}

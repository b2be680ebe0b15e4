import { Lencana } from '../../components/Lencana.tsx';
import { teksCetak } from '../../teks/cetak.ts';
import { teksKeadaan, WARNA_CETAK } from './keadaan.ts';
import { useAntrean } from './useSegarkan.ts';

const t = teksCetak.dialog;

/** The first sheet: what the printer says of it, and the question to the person who holds it. */
export function PeriksaPosisi({ pekerjaanId }: { readonly pekerjaanId: string | null }) {
  const q = useAntrean();
  const p = q.data?.find((x) => x.id === pekerjaanId);
  return (
    <div>
      {p && (
        <p role="status" style={{ marginTop: 0 }}>
          <Lencana warna={WARNA_CETAK[p.keadaan]}>{teksKeadaan(p)}</Lencana> <span className="redup">{p.pesan || teksCetak.keadaanKet[p.keadaan]}</span>
        </p>
      )}
      <h2 style={{ fontSize: 15, margin: '8px 0 4px' }}>{t.tanya}</h2>
      <p style={{ margin: 0 }}>{t.tanyaKet}</p>
    </div>
  );
}

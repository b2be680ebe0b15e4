import { Lencana } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksKeadaan, WARNA_CETAK } from './keadaan.ts';
import type { HasilCetak } from './kirim.ts';
import { useAntrean } from './useSegarkan.ts';

const t = teksCetak.dialog;
const TAMPAK = 8;

/** What became of what was just sent, job by job, as the printer tells it. */
export function HasilKirim({ hasil }: { readonly hasil: HasilCetak }) {
  const antrean = useAntrean().data ?? [];
  const milik = antrean.filter((p) => hasil.pekerjaanId.includes(p.id));
  return (
    <div>
      <b>{milik.length > 0 && milik.every((p) => p.keadaan === 'disimpan') ? t.disimpan(teksAngka(hasil.halaman)) : t.diserahkan(teksAngka(hasil.halaman))}</b>
      <ul style={{ listStyle: 'none', margin: '8px 0', padding: 0 }} role="status">
        {milik.slice(0, TAMPAK).map((p) => (
          <li key={p.id} style={{ padding: '2px 0' }}>
            <Lencana warna={WARNA_CETAK[p.keadaan]}>{teksKeadaan(p)}</Lencana> {p.judul} <span className="redup">{p.pesan || teksCetak.keadaanKet[p.keadaan]}</span>
          </li>
        ))}
      </ul>
      {milik.length > TAMPAK && <p className="redup">{t.lainnya(teksAngka(milik.length - TAMPAK))}</p>}
    </div>
  );
}

import { Lencana } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { teksKeadaanRangkaian, WARNA_RANGKAIAN } from './keadaan.ts';
import type { HasilCetak } from './kirim.ts';
import { useRangkaian } from './useSegarkan.ts';

const t = teksCetak.dialog;

/** What became of what was just ordered, as the printer tells it. */
export function HasilKirim({ hasil }: { readonly hasil: HasilCetak }) {
  const milik = (useRangkaian().data?.baris ?? []).filter((r) => hasil.rangkaianId.includes(r.id));
  const manual = milik.length > 0 && milik.every((r) => r.sebab === 'konfirmasi' || r.pencetakId.startsWith('simpan:'));
  return (
    <div>
      <b>{manual ? t.disimpan(teksAngka(hasil.halaman)) : t.diserahkan(teksAngka(hasil.halaman))}</b>
      <ul style={{ listStyle: 'none', margin: '8px 0', padding: 0 }} role="status">
        {milik.map((r) => (
          <li key={r.id} style={{ padding: '2px 0' }}>
            <Lencana warna={WARNA_RANGKAIAN[r.keadaan]}>{teksKeadaanRangkaian(r)}</Lencana> {r.judul} <span className="redup">{r.pesan || teksRangkaian.keadaanKet[r.keadaan]}</span>
          </li>
        ))}
      </ul>
      {hasil.peringatan.map((p) => <p key={p} className="kuning">{p}</p>)}
    </div>
  );
}

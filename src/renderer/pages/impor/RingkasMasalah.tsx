import { teksAngka } from '../../lib/bentuk.ts';
import { teksImpor } from '../../teks/impor.ts';
import type { Impor, Tab } from './alamat.ts';
import gaya from './impor.module.css';

const t = teksImpor.uji;

interface Props {
  readonly impor: Impor;
  readonly pesan: string | null;
  readonly pilih: (pesan: string | null, tab: Tab) => void;
}

/** The problems by how often they occur; one of them shows only its rows. */
export function RingkasMasalah({ impor, pesan, pilih }: Props) {
  return (
    <nav className={gaya['sisi']} aria-label={t.masalah}>
      <h2>{t.masalah}</h2>
      {impor.ringkasMasalah.length === 0 ? (
        <div className="redup" style={{ padding: '0 16px' }}>{t.tanpaMasalah}</div>
      ) : (
        <button type="button" aria-pressed={pesan === null} onClick={() => pilih(null, 'semua')}>{t.semuaMasalah}</button>
      )}
      {impor.ringkasMasalah.map((m) => (
        <button key={m.pesan} type="button" aria-pressed={m.pesan === pesan} onClick={() => pilih(m.pesan, m.berat === 'galat' ? 'salah' : 'peringatan')}>
          <span className={m.berat === 'galat' ? 'merah' : 'kuning'}>{m.pesan}</span>
          <b>{teksAngka(m.jumlah)}</b>
        </button>
      ))}
    </nav>
  );
}

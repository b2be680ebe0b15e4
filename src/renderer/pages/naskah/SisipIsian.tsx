import { Modal, TextInput } from '@mantine/core';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksNaskah } from '../../teks/naskah.ts';
import { pilihanIsian, saringIsian } from './pilihanIsian.ts';
import gaya from './naskah.module.css';

const t = teksNaskah.sisip;

interface Props {
  /** The product, whose places are offered. */
  readonly jenis: string;
  /** The list that the place of the cursor is repeated for. */
  readonly ulang: string | null;
  readonly adaTempat: boolean;
  readonly pilih: (kode: string) => void;
  readonly tutup: () => void;
}

/** At once: what is typed after the shortcut belongs here, and not to the text behind. */
function ambilFokus(el: HTMLInputElement | null): void {
  el?.focus();
}

/** The places a text may name, each in the forms made for its kind: type to find, Enter to insert. */
export function SisipIsian({ jenis, ulang, adaTempat, pilih, tutup }: Props) {
  const q = useQ('naskah.isian', { jenis });
  const [cari, setCari] = useState('');
  const [aktif, setAktif] = useState(0);
  const id = useId();
  const semua = useMemo(() => (q.data ? pilihanIsian(q.data, ulang) : []), [q.data, ulang]);
  const tampak = useMemo(() => saringIsian(semua, cari), [semua, cari]);
  const ke = Math.min(aktif, tampak.length - 1);
  const pindah = (n: number): void => {
    const baru = Math.max(0, Math.min(tampak.length - 1, n));
    setAktif(baru);
    document.getElementById(`${id}-${baru}`)?.scrollIntoView({ block: 'nearest' });
  };
  const tekan = (e: KeyboardEvent): void => {
    const langkah = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[e.key];
    if (langkah !== undefined) {
      e.preventDefault();
      pindah(ke + langkah);
    }
    const kini = tampak[ke];
    if (e.key !== 'Enter' || !kini) return;
    e.preventDefault();
    pilih(kini.kode);
  };
  return (
    <Modal opened onClose={tutup} title={t.judul} size={640} returnFocus={!adaTempat} transitionProps={{ duration: 0 }}>
      {!adaTempat && <p className="kuning">{t.tanpaTempat}</p>}
      {adaTempat && <p className="redup" style={{ marginTop: 0 }}>{t.ket(ulang)}</p>}
      {q.error && <GalatNotice galat={q.error} />}
      <TextInput ref={ambilFokus} data-autofocus aria-label={t.cari} placeholder={t.cari} value={cari} onChange={(e) => { setCari(e.currentTarget.value); setAktif(0); }} onKeyDown={tekan} role="combobox" aria-expanded aria-controls={id} aria-activedescendant={tampak.length > 0 ? `${id}-${ke}` : undefined} autoComplete="off" disabled={!adaTempat} />
      <ul id={id} role="listbox" aria-label={t.daftar} className={gaya['isian']}>
        {tampak.map((p, i) => (
          <li key={p.kode} id={`${id}-${i}`} role="option" aria-selected={i === ke} onMouseDown={(e) => e.preventDefault()} onClick={() => adaTempat && pilih(p.kode)}>
            <code>{p.kode}</code>
            <span className="redup">{p.ket ?? t.jenis[p.jenis ?? ''] ?? ''}</span>
          </li>
        ))}
      </ul>
      {q.data && tampak.length === 0 && <p>{t.kosong(cari)}</p>}
      <div className="redup">{t.petunjuk}</div>
    </Modal>
  );
}

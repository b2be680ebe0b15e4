import { Alert, Button } from '@mantine/core';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { useIsiDokumen } from '../arsip/useIsiDokumen.ts';
import type { Butir } from './kolomButir.tsx';
import { LembarSurat } from './PanelSurat.tsx';

import gaya from './kgb.module.css';

const t = teksKgb.kelompok;

/** The archived letter of a row, or why there is none. */
export function PanelButir({ butir, bolehIsi }: { readonly butir: Butir | null; readonly bolehIsi: boolean }) {
  const isi = useIsiDokumen(bolehIsi ? (butir?.dokumenId ?? null) : null);
  const buka = useBuka();
  if (!butir) return <EmptyState judul={teksKgb.surat.pilih} />;
  const { tautan } = butir;
  return (
    <section className={gaya['panel']} aria-label={teksKgb.surat.pratinjau}>
      <header className={gaya['kepala']}>
        <div className={gaya['orang']}>
          <b className="satu-baris">{butir.nama}</b>
          <span className="redup satu-baris">{teksNip(butir.nip)}</span>
        </div>
        <Button variant="default" onClick={() => buka(`/pegawai/${butir.pegawaiId}`)}>
          {teksKgb.surat.bukaPegawai}
        </Button>
      </header>
      {butir.keadaan === 'gagal' ? (
        <div className={gaya['galat']}>
          <Alert color="red" variant="outline" title={t.gagalJudul} styles={{ title: { color: 'var(--merah)' } }}>
            {butir.galat}
            {tautan !== null && (
              <div style={{ marginTop: 8 }}>
                <Button variant="default" onClick={() => buka(tautan)}>{teksKgb.surat.perbaiki}</Button>
              </div>
            )}
          </Alert>
        </div>
      ) : !bolehIsi ? (
        <EmptyState judul={teksKgb.surat.tertutup} ket={teksKgb.surat.tertutupKet} />
      ) : (
        <LembarSurat hasil={isi} judul={butir.nomor ? teksKgb.surat.arsip(butir.nomor) : ''} kosong={<EmptyState judul={t.belumJadi} ket={t.belumJadiKet} />} />
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { TombolBerkas } from '../../components/TombolBerkas.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { teksTerbit } from '../../teks/terbit.ts';
import { WARNA_BERAT } from '../kgb/kolom.tsx';
import { LembarSurat } from '../kgb/PanelSurat.tsx';
import type { HasilPratinjau } from '../kgb/usePratinjau.ts';
import gaya from '../kgb/kgb.module.css';
import type { BarisTerbit } from './kolom.tsx';

const t = teksTerbit;

interface Props {
  readonly baris: BarisTerbit | null;
  readonly hasil: HasilPratinjau;
  /** Saves the decree as a Word file; null where there is no decree. */
  readonly word: (() => Promise<string>) | null;
}

/** Who it is, everything that speaks against it with its article, and the decree as it would be printed. */
export function PanelBaris({ baris, hasil, word }: Props) {
  const buka = useBuka();
  if (!baris) return <EmptyState judul={t.pilih} />;
  const { pegawaiId } = baris;
  const tanpaSurat = hasil.berkas === undefined && !hasil.basi;
  return (
    <section className={gaya['panel']} aria-label={t.pratinjau}>
      <header className={gaya['kepala']}>
        <div className={gaya['orang']}>
          <b className="satu-baris">{baris.nama || teksNip(baris.nip)}</b>
          <span className="redup satu-baris">{[teksNip(baris.nip), baris.ringkas].filter(Boolean).join(' · ')}</span>
        </div>
        {word && <TombolBerkas label={teksKgb.surat.word} ambil={word} />}
        {pegawaiId !== null && <Button variant="default" onClick={() => buka(`/pegawai/${pegawaiId}`)}>{t.bukaPegawai}</Button>}
      </header>
      {baris.temuan.length > 0 && (
        <ul className={gaya['alasan']} data-penuh={tanpaSurat || undefined} tabIndex={0} aria-label={t.kolom.catatan}>
          {baris.temuan.map((a) => (
            <li key={a.kode + a.pesan}>
              <Lencana warna={WARNA_BERAT[a.berat]}>{a.berat === 'tolak' ? t.keadaan.ditolak : teksKgb.berat[a.berat]}</Lencana> {a.pesan} {a.dasarHukum && <span className="redup">({a.dasarHukum})</span>}
            </li>
          ))}
        </ul>
      )}
      <LembarSurat hasil={hasil} judul={t.judulSurat(baris.nama)} kosong={<EmptyState judul={t.tidakAda} ket={t.tidakAdaKet} />} />
    </section>
  );
}

import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import type { AppError } from '../../../shared/errors.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { TombolBerkas } from '../../components/TombolBerkas.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksNip } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { WARNA_BERAT } from './kolom.tsx';
import { menurutBerat } from './saring.ts';
import type { HasilPratinjau } from './usePratinjau.ts';
import gaya from './kgb.module.css';

const t = teksKgb.surat;
const zTautan = z.object({ tautan: z.string() });

function GalatSurat({ galat }: { readonly galat: AppError }) {
  const buka = useBuka();
  const tautan = zTautan.safeParse(galat.details);
  return (
    <div className={gaya['galat']}>
      <GalatNotice galat={galat}>
        {tautan.success && (
          <Anchor component="button" type="button" onClick={() => buka(tautan.data.tautan)}>
            {t.perbaiki}
          </Anchor>
        )}
      </GalatNotice>
    </div>
  );
}

/** A letter as it is printed; while the next one is under way the former stays, dimmed. */
export function LembarSurat({ hasil, judul, kosong }: { readonly hasil: HasilPratinjau; readonly judul: string; readonly kosong: ReactNode }) {
  if (hasil.galat) return <GalatSurat galat={hasil.galat} />;
  if (hasil.berkas === undefined && !hasil.basi) return <>{kosong}</>;
  return (
    <div className={gaya['lembar']} data-basi={hasil.basi || undefined}>
      <PdfView berkas={hasil.berkas} judul={judul} />
    </div>
  );
}

interface Props {
  readonly baris: BarisKgb | null;
  readonly judul: string;
  readonly hasil: HasilPratinjau;
  /** The letter tells pay and this account may not see pay. */
  readonly tertutup: boolean;
  /** Saves the letter to be issued as a Word file; null where there is none. */
  readonly word: (() => Promise<string>) | null;
}

/** Who it is, every reason with its article, and the letter. */
export function PanelSurat({ baris, judul, hasil, tertutup, word }: Props) {
  const buka = useBuka();
  // Without a letter below, the reasons have the whole height.
  const tanpaSurat = tertutup || (hasil.berkas === undefined && !hasil.basi);
  if (!baris) return <EmptyState judul={t.pilih} />;
  return (
    <section className={gaya['panel']} aria-label={t.pratinjau}>
      <header className={gaya['kepala']}>
        <div className={gaya['orang']}>
          <b className="satu-baris">{baris.nama}</b>
          <span className="redup satu-baris">{[teksNip(baris.nip), baris.unit].filter(Boolean).join(' · ')}</span>
        </div>
        {word && <TombolBerkas label={t.word} ambil={word} />}
        <TombolJejak objek={{ id: baris.dokumenId ?? baris.pegawaiId }} judul={baris.nomor ?? baris.nama} sempit />
        <Button variant="default" onClick={() => buka(`/pegawai/${baris.pegawaiId}`)}>
          {t.bukaPegawai}
        </Button>
      </header>
      {baris.alasan.length > 0 && (
        <ul className={gaya['alasan']} data-penuh={tanpaSurat || undefined} tabIndex={0} aria-label={teksKgb.kolom.catatan}>
          {menurutBerat(baris).map((a) => (
            <li key={a.pesan}>
              <Lencana warna={WARNA_BERAT[a.berat]}>{teksKgb.berat[a.berat]}</Lencana> {a.pesan} {a.dasarHukum && <span className="redup">({a.dasarHukum})</span>}
            </li>
          ))}
        </ul>
      )}
      {tertutup ? <EmptyState judul={t.tertutup} ket={t.tertutupKet} /> : <LembarSurat hasil={hasil} judul={judul} kosong={<EmptyState judul={t.tertahan} ket={t.tertahanKet} />} />}
    </section>
  );
}

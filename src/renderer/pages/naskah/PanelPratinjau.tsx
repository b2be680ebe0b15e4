import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { unduh } from '../../api/berkas.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { PegawaiSelect } from '../../components/isian/PegawaiSelect.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { TombolBerkas } from '../../components/TombolBerkas.tsx';
import { teksNaskah } from '../../teks/naskah.ts';
import { masukPratinjau, usePratinjauNaskah, type HasilPeriksa } from './usePeriksa.ts';
import gaya from './naskah.module.css';

const t = teksNaskah.pratinjau;
const KERTAS = ['f4', 'a4', 'legal'];
const NAMA: Readonly<Record<string, string>> = { f4: 'F4', a4: 'A4', legal: 'Legal' };

interface Props {
  readonly kode: string;
  readonly nama: string;
  readonly periksa: HasilPeriksa;
  /** An earlier version that is being looked at. */
  readonly versi: number | null;
  readonly keDraf: () => void;
}

/** The document beside its words: on which paper, and of whom. Neither is saved. */
export function PanelPratinjau({ kode, nama, periksa, versi, keDraf }: Props) {
  const [pilihan, setKertas] = useState<string | null>(null);
  const [orang, setOrang] = useState<{ readonly id: string; readonly nama: string } | null>(null);
  const bawaan = periksa.draf.tata.kertas.toLowerCase();
  const kertas = pilihan ?? bawaan;
  const diminta = { kode, kertas: pilihan, pegawaiId: orang?.id ?? null, versi };
  const hasil = usePratinjauNaskah(diminta, periksa);
  const judul = versi === null ? t.draf(nama) : t.versi(nama, versi);
  return (
    <section className={gaya['pratinjau']} aria-label={t.judul}>
      <header>
        <SegmentedControl size="xs" aria-label={t.kertas} value={kertas} onChange={(v) => setKertas(v === bawaan ? null : v)} data={(KERTAS.includes(bawaan) ? KERTAS : [bawaan, ...KERTAS]).map((k) => ({ value: k, label: NAMA[k] ?? teksNaskah.tata.namaKertas[k] ?? k }))} />
        <div className={gaya['orang']}>
          <PegawaiSelect aria-label={t.pegawai} tempat={t.contoh} nilai={orang?.id ?? null} namaNilai={orang?.nama ?? null} onUbah={(id, o) => setOrang(id === null ? null : { id, nama: o?.label ?? '' })} lebar="100%" />
        </div>
        <TombolBerkas label={t.word} mati={versi === null && !periksa.lulus} ambil={() => unduh('naskah.pratinjau', { ...masukPratinjau(diminta, periksa.draf), sebagai: 'docx' })} />
        <span className="redup" role="status">{hasil.memuat ? t.memperbarui : ''}</span>
      </header>
      {versi !== null && (
        <div className={gaya['pesan']}>
          <span>{judul}</span>
          <Button size="compact-xs" variant="default" onClick={keDraf}>{t.keDraf}</Button>
        </div>
      )}
      {hasil.lama && hasil.berkas && !periksa.basi && <div className={`${gaya['pesan']} kuning`} role="status">{t.gambarLama}</div>}
      {hasil.galat && <div className={gaya['galat']}><GalatNotice galat={hasil.galat} /></div>}
      {hasil.lama && !hasil.berkas && !periksa.basi ? <EmptyState judul={t.judul} ket={t.gambarBelum} /> : (hasil.berkas || !hasil.galat) && <div className={gaya['lembar']}><PdfView berkas={hasil.berkas} judul={judul} /></div>}
    </section>
  );
}

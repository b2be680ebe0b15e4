import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowAutofitWidth, IconDownload, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useRef, useState, type ReactNode, type WheelEvent } from 'react';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { keBlob, simpanBerkas } from '../../api/berkas.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { GalatNotice } from '../GalatNotice.tsx';
import { Halaman } from './Halaman.tsx';
import { muatPdf } from './muat.ts';
import gaya from './pdf.module.css';

const t = teksKomponen.pdf;
const LANGKAH = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

function Tombol({ label, onClick, children }: { readonly label: string; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function Gambar({ berkas, judul }: { readonly berkas: BerkasIsi; readonly judul: string }) {
  const url = useMemo(() => URL.createObjectURL(keBlob(berkas)), [berkas]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={judul} className={gaya['gambar']} />;
}

export function Pembaca({ berkas, judul }: { readonly berkas: BerkasIsi; readonly judul: string }) {
  const [dokumen, setDokumen] = useState<PDFDocumentProxy | null>(null);
  const [gagal, setGagal] = useState(false);
  const [skala, setSkala] = useState<number | null>(null);
  const [lebar, setLebar] = useState(0);
  const [kini, setKini] = useState(1);
  const wadah = useRef<HTMLDivElement>(null);
  const pdf = berkas.mime === 'application/pdf';

  const tutupLama = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!pdf) return;
    let batal = false;
    const muat = async (): Promise<void> => {
      const d = await muatPdf(berkas.isi).catch(() => null);
      if (batal) {
        d?.tutup();
        return;
      }
      // The former document stays on the screen until the next one can be drawn: moving through a list does not flicker.
      tutupLama.current?.();
      tutupLama.current = d === null ? null : () => d.tutup();
      setDokumen(d?.dokumen ?? null);
      setGagal(d === null);
      setKini(1);
    };
    void muat();
    return () => {
      batal = true;
    };
  }, [berkas, pdf]);
  useEffect(() => () => tutupLama.current?.(), []);

  useEffect(() => {
    const el = wadah.current;
    if (!el) return;
    const amati = new ResizeObserver(() => setLebar(el.clientWidth - 32));
    amati.observe(el);
    return () => amati.disconnect();
  }, []);

  const ubahSkala = (arah: 1 | -1): void => {
    const s = skala ?? 1;
    const baru = arah === 1 ? LANGKAH.find((l) => l > s + 0.01) : LANGKAH.findLast((l) => l < s - 0.01);
    if (baru !== undefined) setSkala(baru);
  };
  const roda = (e: WheelEvent): void => {
    if (e.ctrlKey) ubahSkala(e.deltaY < 0 ? 1 : -1);
  };
  if (!pdf) return <Gambar berkas={berkas} judul={judul} />;
  return (
    <div className={gaya['pembaca']}>
      <Group gap={4} className={gaya['bilah']} wrap="nowrap">
        <span className="satu-baris" style={{ flex: 1 }}>{judul}</span>
        {dokumen && <span className="redup">{t.halaman(kini, dokumen.numPages)}</span>}
        <Tombol label={t.perkecil} onClick={() => ubahSkala(-1)}><IconMinus size={15} /></Tombol>
        <Tombol label={t.lebar} onClick={() => setSkala(null)}><IconArrowAutofitWidth size={15} /></Tombol>
        <Tombol label={t.perbesar} onClick={() => ubahSkala(1)}><IconPlus size={15} /></Tombol>
        <Tombol label={t.unduh} onClick={() => simpanBerkas(berkas)}><IconDownload size={15} /></Tombol>
      </Group>
      <div ref={wadah} className={gaya['lembar']} tabIndex={0} role="region" aria-label={judul} onWheel={roda}>
        {gagal && <GalatNotice galat={new AppError('BERKAS_RUSAK', t.gagal, { dampak: 'Berkas aslinya tidak berubah.', saran: 'Simpan berkasnya lalu buka dengan program lain untuk memeriksanya.' })} />}
        {dokumen && lebar > 0 && Array.from({ length: dokumen.numPages }, (_, i) => <Halaman key={i} dokumen={dokumen} nomor={i + 1} lebar={lebar} skala={skala} wadah={wadah} terlihat={setKini} />)}
      </div>
    </div>
  );
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type RefObject } from 'react';
import gaya from './pdf.module.css';

const TITIK_KE_PIKSEL = 96 / 72;
const F4 = { width: 609.45, height: 935.43 };

interface Props {
  readonly dokumen: PDFDocumentProxy;
  readonly nomor: number;
  /** Width to fit into, px. */
  readonly lebar: number;
  /** 1 = real size; null = fit the width. */
  readonly skala: number | null;
  readonly wadah: RefObject<HTMLDivElement | null>;
  readonly terlihat: (nomor: number) => void;
}

async function teksHalaman(hal: PDFPageProxy): Promise<string> {
  const { items } = await hal.getTextContent();
  return items.map((i) => ('str' in i ? i.str + (i.hasEOL ? '\n' : '') : '')).join('');
}

/** One page, drawn when it comes near the view; its text is there for screen readers and for searching. */
export function Halaman({ dokumen, nomor, lebar, skala, wadah, terlihat }: Props) {
  const kotak = useRef<HTMLDivElement>(null);
  const kanvas = useRef<HTMLCanvasElement>(null);
  const [dekat, setDekat] = useState(nomor === 1);
  const [hal, setHal] = useState<PDFPageProxy | null>(null);
  const [teks, setTeks] = useState('');

  useEffect(() => {
    const el = kotak.current;
    if (!el) return;
    const amatiDekat = new IntersectionObserver(([e]) => e?.isIntersecting && setDekat(true), { root: wadah.current, rootMargin: '800px' });
    const amatiLihat = new IntersectionObserver(([e]) => e?.isIntersecting && terlihat(nomor), { root: wadah.current, rootMargin: '-45% 0px -45% 0px' });
    amatiDekat.observe(el);
    amatiLihat.observe(el);
    return () => {
      amatiDekat.disconnect();
      amatiLihat.disconnect();
    };
  }, [nomor, terlihat, wadah]);

  useEffect(() => {
    if (!dekat) return;
    let batal = false;
    const ambil = async (): Promise<void> => {
      const h = await dokumen.getPage(nomor);
      if (batal) return;
      setHal(h);
      const isi = await teksHalaman(h);
      if (!batal) setTeks(isi);
    };
    // A document that was closed meanwhile has no pages any more.
    ambil().catch(() => undefined);
    return () => {
      batal = true;
    };
  }, [dekat, dokumen, nomor]);

  const asli = hal ? hal.getViewport({ scale: 1 }) : F4;
  const faktor = skala === null ? lebar / asli.width : skala * TITIK_KE_PIKSEL;

  useEffect(() => {
    if (!hal || !kanvas.current) return;
    const rapat = window.devicePixelRatio || 1;
    const gambar = hal.render({ canvas: kanvas.current, viewport: hal.getViewport({ scale: faktor * rapat }) });
    gambar.promise.catch(() => undefined);
    return () => gambar.cancel();
  }, [hal, faktor]);

  const rapat = window.devicePixelRatio || 1;
  const w = Math.floor(asli.width * faktor);
  const h = Math.floor(asli.height * faktor);
  return (
    <div ref={kotak} className={`${gaya['halaman']} kertas`} style={{ width: w, height: h }}>
      {hal && <canvas ref={kanvas} width={Math.floor(w * rapat)} height={Math.floor(h * rapat)} style={{ width: w, height: h }} aria-hidden />}
      <div className="hanya-pembaca">{teks}</div>
    </div>
  );
}

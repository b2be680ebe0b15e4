import { useState, type KeyboardEvent } from 'react';
import { keTsv } from '../../lib/bentuk.ts';
import { PILIHAN_KOSONG, terpilih, teksSel, ubahPilihan, ubahTampak, type KolomTabel, type PilihanBaris } from './tipe.ts';

export interface SelAktif {
  readonly baris: number;
  readonly kolom: number;
}

interface Masukan<B> {
  readonly baris: readonly B[];
  readonly kolom: readonly KolomTabel<B>[];
  readonly kunci: (b: B) => string;
  readonly awal: SelAktif;
  readonly perHalaman: () => number;
  readonly pilihan?: PilihanBaris | undefined;
  readonly onPilih?: ((p: PilihanBaris) => void) | undefined;
  readonly onBuka?: ((b: B) => void) | undefined;
  readonly onIntip?: ((b: B | null) => void) | undefined;
  readonly onAsal?: ((b: B) => void) | undefined;
  readonly keBaris: (i: number) => void;
  readonly onSalin: (jumlah: number) => void;
}

export interface Gerak {
  readonly aktif: SelAktif;
  setAktif(a: SelAktif): void;
  tekan(e: KeyboardEvent): void;
}

const LANGKAH: Readonly<Record<string, readonly [number, number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** The cell that has the keyboard: arrows, Page, Home and End move it; Space peeks, Enter opens, F2 explains, Shift selects, Ctrl+C copies. */
export function useGerak<B>(m: Masukan<B>): Gerak {
  const [aktif, setAktif] = useState<SelAktif>(m.awal);
  const akhir = m.baris.length - 1;
  const semuaId = (): string[] => m.baris.map(m.kunci);

  const pindah = (baris: number, kolom: number, rentang: boolean): void => {
    const b = Math.max(0, Math.min(akhir, baris));
    const k = Math.max(0, Math.min(m.kolom.length - 1, kolom));
    if (rentang && m.onPilih) m.onPilih(ubahPilihan(m.pilihan ?? PILIHAN_KOSONG, semuaId(), aktif.baris, b, true));
    setAktif({ baris: b, kolom: k });
    m.keBaris(b);
  };

  const salin = (): void => {
    const terang = m.baris.filter((b) => m.pilihan !== undefined && terpilih(m.pilihan, m.kunci(b)));
    const satu = m.baris[aktif.baris];
    const kol = m.kolom[aktif.kolom];
    const isi = terang.length > 0 ? terang.map((b) => m.kolom.filter((k) => k.tanpaEkspor !== true).map((k) => teksSel(k, b))) : satu && kol ? [[teksSel(kol, satu)]] : [];
    if (isi.length === 0) return;
    void navigator.clipboard.writeText(keTsv(isi)).then(() => m.onSalin(isi.length));
  };

  const perintah = (e: KeyboardEvent): boolean => {
    const b = m.baris[aktif.baris];
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'c' && window.getSelection()?.isCollapsed !== false) {
      salin();
      return true;
    }
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'a' && m.onPilih) {
      m.onPilih(ubahTampak(m.pilihan ?? PILIHAN_KOSONG, semuaId(), true));
      return true;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || !b) return false;
    if (e.key === 'Enter' && m.onBuka) m.onBuka(b);
    else if (e.key === ' ' && e.shiftKey && m.onPilih) m.onPilih(ubahPilihan(m.pilihan ?? PILIHAN_KOSONG, semuaId(), aktif.baris, aktif.baris, false));
    else if (e.key === 'F2' && m.onAsal) m.onAsal(b);
    else if (e.key === ' ' && m.onIntip) m.onIntip(b);
    else if (e.key === 'Escape' && m.onIntip) m.onIntip(null);
    else return false;
    return true;
  };

  const tekan = (e: KeyboardEvent): void => {
    const langkah = LANGKAH[e.key];
    const lompat: Readonly<Record<string, number>> = { PageDown: aktif.baris + m.perHalaman(), PageUp: aktif.baris - m.perHalaman(), Home: 0, End: akhir };
    const tujuan = lompat[e.key];
    if (langkah && !e.altKey && !e.ctrlKey) pindah(aktif.baris + langkah[0], aktif.kolom + langkah[1], e.shiftKey && langkah[0] !== 0);
    else if (tujuan !== undefined && !e.altKey) pindah(tujuan, aktif.kolom, e.shiftKey);
    else if (!perintah(e)) return;
    e.preventDefault();
    e.stopPropagation();
  };

  return { aktif: { baris: Math.min(aktif.baris, Math.max(0, akhir)), kolom: Math.min(aktif.kolom, m.kolom.length - 1) }, setAktif, tekan };
}

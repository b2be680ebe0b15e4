import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { zTataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { panggil } from '../../api/client.ts';
import { sekarang } from '../../lib/waktu.ts';
import type { Draf } from './sunting.ts';

const TUNGGU_MS = 700;
const PALING_LAMA_MS = 1600;
const zSimpanan = z.object({ rev: z.int(), nilai: z.object({ tata: zTataNaskah, isi: z.custom<IsiTemplat>((v) => typeof v === 'object' && v !== null) }) });

export interface Tawaran {
  readonly dari: number;
  readonly draf: Draf;
  readonly pada: number;
}

export interface DrafNaskah {
  /** A draft of an earlier visit that can be taken up again. */
  readonly tawaran: Tawaran | null;
  /** The offer was answered; `buang` also removes what is kept. */
  jawab(): void;
  buang(): Promise<void>;
  /** Writes now, before the screen is left. */
  simpanSekarang(): Promise<void>;
}

/** Keeps the draft on the host at most 2 s after the last key, until it is saved or taken back. */
export function useDrafNaskah(kode: string, dari: number, kini: Draf, kotor: boolean): DrafNaskah {
  const kunci = `naskah:${kode}`;
  const [tawaran, setTawaran] = useState<Tawaran | null>(null);
  const sejak = useRef(0);
  const ada = useRef(false);

  useEffect(() => {
    let batal = false;
    const ambil = async (): Promise<void> => {
      const d = await panggil('draf.ambil', { kunci }).catch(() => null);
      const isi = zSimpanan.safeParse(d?.isi);
      if (!batal && d && isi.success) setTawaran({ dari: isi.data.rev, draf: isi.data.nilai, pada: d.pada });
    };
    void ambil();
    return () => {
      batal = true;
    };
  }, [kunci]);

  const buang = useCallback(async () => {
    sejak.current = 0;
    ada.current = false;
    setTawaran(null);
    await panggil('draf.simpan', { kunci, isi: null }).catch(() => undefined);
  }, [kunci]);

  const tulis = useCallback(async () => {
    sejak.current = 0;
    ada.current = true;
    // A draft that cannot be kept costs nothing yet: the next key tries again.
    await panggil('draf.simpan', { kunci, isi: { rev: dari, nilai: kini } }).catch(() => undefined);
  }, [kunci, dari, kini]);

  useEffect(() => {
    if (!kotor) {
      if (ada.current) void buang();
      return;
    }
    const saat = sekarang();
    if (sejak.current === 0) sejak.current = saat;
    const waktu = setTimeout(() => void tulis(), Math.max(0, Math.min(TUNGGU_MS, PALING_LAMA_MS - (saat - sejak.current))));
    return () => clearTimeout(waktu);
  }, [kotor, tulis, buang]);

  return { tawaran, jawab: () => setTawaran(null), buang, simpanSekarang: tulis };
}

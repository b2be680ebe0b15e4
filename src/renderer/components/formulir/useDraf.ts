import { z } from 'zod';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { panggil } from '../../api/client.ts';
import { sekarang } from '../../lib/waktu.ts';

const TUNGGU_MS = 700;
const PALING_LAMA_MS = 1600;

/** What is kept: the input, and the revision of the record it was typed over. */
const zIsiDraf = z.object({ rev: z.int().nullable(), nilai: z.record(z.string(), z.unknown()) });

export interface Draf {
  /** A draft of an earlier visit that can be taken up again. */
  readonly tawaran: (z.infer<typeof zIsiDraf> & { readonly pada: number }) | null;
  /** When the present input was last written as a draft. */
  readonly tersimpan: number | null;
  lanjutkan(): void;
  /** Removes the draft, after saving or when it is not wanted. */
  buang(): Promise<void>;
  /** Writes now, before the panel closes. */
  simpanSekarang(): Promise<void>;
}

/** Writes the input of a form at most 2 s after the last key, and offers an earlier one when the form opens. */
export function useDraf<T extends FieldValues>(form: UseFormReturn<T>, kunci: string | null, rev: number | null): Draf {
  const [tawaran, setTawaran] = useState<Draf['tawaran']>(null);
  const [tersimpan, setTersimpan] = useState<number | null>(null);
  const tunggu = useRef<{ waktu: ReturnType<typeof setTimeout> | undefined; sejak: number }>({ waktu: undefined, sejak: 0 });

  const tulis = useCallback(async () => {
    clearTimeout(tunggu.current.waktu);
    tunggu.current = { waktu: undefined, sejak: 0 };
    if (kunci === null) return;
    // A draft that cannot be written costs nothing yet: the next key tries again.
    const oke = await panggil('draf.simpan', { kunci, isi: { rev, nilai: form.getValues() } }).catch(() => null);
    if (oke) setTersimpan(sekarang());
  }, [form, kunci, rev]);

  useEffect(() => {
    if (kunci === null) return;
    let batal = false;
    const ambil = async (): Promise<void> => {
      const d = await panggil('draf.ambil', { kunci }).catch(() => null);
      const isi = zIsiDraf.safeParse(d?.isi);
      if (!batal) setTawaran(d && isi.success ? { ...isi.data, pada: d.pada } : null);
    };
    void ambil();
    return () => {
      batal = true;
    };
  }, [kunci]);

  useEffect(() => {
    if (kunci === null) return;
    const { unsubscribe } = form.watch((_, { type }) => {
      if (type !== 'change') return;
      const kini = sekarang();
      if (tunggu.current.sejak === 0) tunggu.current.sejak = kini;
      clearTimeout(tunggu.current.waktu);
      tunggu.current.waktu = setTimeout(() => void tulis(), Math.max(0, Math.min(TUNGGU_MS, PALING_LAMA_MS - (kini - tunggu.current.sejak))));
    });
    return () => {
      unsubscribe();
      // Left within the pause: what was typed last is written all the same.
      if (tunggu.current.sejak !== 0) void tulis();
    };
  }, [form, kunci, tulis]);

  const buang = useCallback(async () => {
    clearTimeout(tunggu.current.waktu);
    tunggu.current = { waktu: undefined, sejak: 0 };
    setTawaran(null);
    setTersimpan(null);
    if (kunci !== null) await panggil('draf.simpan', { kunci, isi: null }).catch(() => undefined);
  }, [kunci]);

  const lanjutkan = useCallback(() => {
    if (tawaran) form.reset({ ...form.getValues(), ...tawaran.nilai }, { keepDefaultValues: true });
    setTawaran(null);
  }, [form, tawaran]);

  return { tawaran, tersimpan, lanjutkan, buang, simpanSekarang: tulis };
}

import { z } from 'zod';
import type { Tugas } from '../../shared/contract/kelola.ts';
import { kontrakTugas } from '../../shared/contract/kelola.ts';
import { kepalaPanggilan } from './kunci.ts';
import { queryClient, segarkanTopik } from './kueri.ts';
import { tandaiSambungan } from './sambungan.ts';

const zTugas = kontrakTugas['tugas.lihat'].keluar;
const zPeristiwa = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('berubah'), topik: z.array(z.string()) }),
  z.object({ jenis: z.literal('tugas'), tugas: zTugas }),
  z.object({ jenis: z.literal('detak') }),
]);
type Peristiwa = z.infer<typeof zPeristiwa>;

const DIAM_PALING_LAMA = 40_000;

/** A job's progress goes straight into what is already on the screen: no call for each step. */
function terapkanTugas(tugas: Tugas): void {
  queryClient.setQueryData<Tugas>(['tugas.lihat', { id: tugas.id }], tugas);
  queryClient.setQueriesData<{ tugas: readonly Tugas[] }>({ queryKey: ['sistem.kaki'] }, (lama) => {
    if (!lama) return lama;
    const sisa = lama.tugas.filter((t) => t.id !== tugas.id);
    const jalan = tugas.keadaan === 'antri' || tugas.keadaan === 'berjalan';
    return { ...lama, tugas: jalan ? [tugas, ...sisa] : sisa };
  });
  queryClient.setQueriesData<readonly Tugas[]>({ queryKey: ['tugas.daftar'] }, (lama) => lama?.map((t) => (t.id === tugas.id ? tugas : t)));
}

function terapkan(p: Peristiwa): void {
  switch (p.jenis) {
    case 'berubah':
      segarkanTopik(p.topik);
      return;
    case 'tugas':
      terapkanTugas(p.tugas);
      return;
    case 'detak':
      return;
  }
}

/** One line of the stream; a line that is not understood is only a lost hint. */
export function uraiPeristiwa(baris: string): Peristiwa | null {
  try {
    const hasil = zPeristiwa.safeParse(JSON.parse(baris));
    return hasil.success ? hasil.data : null;
  } catch {
    return null;
  }
}

async function baca(signal: AbortSignal, jaga: () => void): Promise<void> {
  const jawaban = await fetch('/peristiwa', { headers: kepalaPanggilan(), signal, cache: 'no-store' });
  if (!jawaban.ok || !jawaban.body) throw new Error('aliran peristiwa ditolak');
  tandaiSambungan(true);
  // Whatever happened while there was no stream is fetched again.
  void queryClient.invalidateQueries();
  const pembaca = jawaban.body.pipeThrough(new TextDecoderStream()).getReader();
  let sisa = '';
  for (;;) {
    const { done, value } = await pembaca.read();
    if (done) return;
    jaga();
    const baris = (sisa + value).split('\n');
    sisa = baris.pop() ?? '';
    for (const b of baris) {
      const p = b.trim() === '' ? null : uraiPeristiwa(b);
      if (p) terapkan(p);
    }
  }
}

/** Keeps the stream open until the returned function is called; waits 1 to 15 s between attempts. */
export function sambungPeristiwa(): () => void {
  const henti = new AbortController();
  let jeda = 1000;
  let pemutus = new AbortController();
  let penunda: ReturnType<typeof setTimeout> | undefined;

  async function putaran(): Promise<void> {
    while (!henti.signal.aborted) {
      pemutus = new AbortController();
      let waktu = setTimeout(() => pemutus.abort(), DIAM_PALING_LAMA);
      const jaga = () => {
        jeda = 1000;
        clearTimeout(waktu);
        waktu = setTimeout(() => pemutus.abort(), DIAM_PALING_LAMA);
      };
      await baca(pemutus.signal, jaga).catch(() => undefined);
      clearTimeout(waktu);
      tandaiSambungan(false);
      if (henti.signal.aborted) return;
      await new Promise<void>((lanjut) => {
        penunda = setTimeout(lanjut, jeda);
      });
      jeda = Math.min(jeda * 2, 15_000);
    }
  }

  void putaran();
  return () => {
    henti.abort();
    clearTimeout(penunda);
    pemutus.abort();
  };
}

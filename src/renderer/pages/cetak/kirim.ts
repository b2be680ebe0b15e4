import type { Masuk } from '../../../shared/contract.ts';
import { panggil } from '../../api/client.ts';
import { segarkanTopik } from '../../api/kueri.ts';
import { potong } from './keadaan.ts';

export type SumberCetak =
  | { readonly jenis: 'kelompok'; readonly kelompokId: string; readonly jumlah: number }
  | { readonly jenis: 'dokumen'; readonly dokumenId: readonly string[] };

export interface HasilCetak {
  readonly rangkaianId: readonly string[];
  readonly halaman: number;
  readonly peringatan: readonly string[];
}

type Cara = Omit<Masuk<'cetak.kirim'>, 'kelompokId' | 'dokumenId'>;
const SEKALI = 5000;

export function jumlahSurat(s: SumberCetak): number {
  return s.jenis === 'kelompok' ? s.jumlah : s.dokumenId.length;
}

/** Sends a whole batch as one order under its own name. */
export async function kirimKelompok(kelompokId: string, jumlah: number, cara: Cara, lapor: (sudah: number) => void): Promise<HasilCetak> {
  try {
    const hasil = await panggil('cetak.kirim', { ...cara, kelompokId });
    lapor(jumlah);
    return { rangkaianId: [hasil.rangkaianId], halaman: hasil.halaman, peringatan: hasil.peringatan };
  } finally {
    segarkanTopik(['cetak']);
  }
}

/** Sends these documents; a refusal of a later portion leaves the earlier ones sent, and `lapor` has said how far it came. */
export async function kirimDokumen(id: readonly string[], cara: Cara, lapor: (sudah: number) => void): Promise<HasilCetak> {
  const rangkaianId: string[] = [];
  const peringatan = new Set<string>();
  let halaman = 0;
  let sudah = 0;
  try {
    for (const bagian of potong(id, SEKALI)) {
      const hasil = await panggil('cetak.kirim', { ...cara, dokumenId: [...bagian], ...(rangkaianId.length > 0 ? { periksaAwal: false } : {}) });
      rangkaianId.push(hasil.rangkaianId);
      halaman += hasil.halaman;
      sudah += bagian.length;
      for (const p of hasil.peringatan) peringatan.add(p);
      lapor(sudah);
    }
  } finally {
    segarkanTopik(['cetak']);
  }
  return { rangkaianId, halaman, peringatan: [...peringatan] };
}

import type { Masuk } from '../../../shared/contract.ts';
import { panggil } from '../../api/client.ts';
import { segarkanTopik } from '../../api/kueri.ts';
import { potong } from './keadaan.ts';

export type SumberCetak =
  | { readonly jenis: 'kelompok'; readonly kelompokId: string; readonly jumlah: number }
  | { readonly jenis: 'dokumen'; readonly dokumenId: readonly string[] };

export interface HasilCetak {
  readonly pekerjaanId: readonly string[];
  readonly halaman: number;
}

type Cara = Omit<Masuk<'cetak.kirim'>, 'kelompokId' | 'dokumenId'>;
const SEKALI = 5000;

export function jumlahSurat(s: SumberCetak): number {
  return s.jenis === 'kelompok' ? s.jumlah : s.dokumenId.length;
}

/** The documents in the order of their numbers. */
export async function idDokumen(s: SumberCetak): Promise<readonly string[]> {
  if (s.jenis === 'dokumen') return s.dokumenId;
  const butir = await panggil('kelompok.butir', { kelompokId: s.kelompokId, keadaan: 'jadi' });
  return butir.flatMap((b) => b.dokumenId ?? []);
}

/** Sends a whole batch as one job under its own name. */
export async function kirimKelompok(kelompokId: string, jumlah: number, cara: Cara, lapor: (sudah: number) => void): Promise<HasilCetak> {
  try {
    const hasil = await panggil('cetak.kirim', { ...cara, kelompokId });
    lapor(jumlah);
    return hasil;
  } finally {
    segarkanTopik(['cetak']);
  }
}

/** Sends these documents; a refusal of a later portion leaves the earlier ones sent, and `lapor` has said how far it came. */
export async function kirimDokumen(id: readonly string[], cara: Cara, lapor: (sudah: number) => void): Promise<HasilCetak> {
  const pekerjaanId: string[] = [];
  let halaman = 0;
  let sudah = 0;
  try {
    for (const bagian of potong(id, SEKALI)) {
      const hasil = await panggil('cetak.kirim', { ...cara, dokumenId: [...bagian] });
      pekerjaanId.push(...hasil.pekerjaanId);
      halaman += hasil.halaman;
      sudah += bagian.length;
      lapor(sudah);
    }
  } finally {
    segarkanTopik(['cetak']);
  }
  return { pekerjaanId, halaman };
}

import { useMemo, useState } from 'react';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import type { PilihanBaris } from '../../components/tabel/tipe.ts';
import { dapatDipilih, pilihanAwal, type JenisSurat } from './saring.ts';

export interface PilihanSurat {
  readonly id: ReadonlySet<string>;
  readonly tabel: PilihanBaris;
  readonly ubah: (p: PilihanBaris) => void;
}

/** The checked people, of every tab of the month; `bisa` false (a list across months): nobody. Until a box is touched it follows the data; a row that may not get this letter is never in it. */
export function usePilihan(baris: readonly BarisKgb[], kunci: string, bulan: string, jenis: JenisSurat, bisa: boolean): PilihanSurat {
  const [sentuhan, setSentuhan] = useState<{ readonly kunci: string; readonly id: ReadonlySet<string> } | null>(null);
  return useMemo(() => {
    const boleh = new Set((bisa ? baris : []).filter((b) => dapatDipilih(b, jenis)).map((b) => b.pegawaiId));
    const id = sentuhan?.kunci === kunci ? sentuhan.id.intersection(boleh) : pilihanAwal(bisa ? baris : [], bulan, jenis);
    return {
      id,
      tabel: { jenis: 'baris', id },
      ubah: (p) => setSentuhan({ kunci, id: p.jenis === 'semua' ? boleh : new Set(p.id).intersection(boleh) }),
    };
  }, [baris, bulan, jenis, bisa, kunci, sentuhan]);
}

import { AppError } from '../../shared/errors.ts';
import type { KonfigurasiCetak, Pencetak } from './jenis.ts';
import { bacaPencetakIpp, takTerjangkau } from './pencetak-ipp.ts';

/** Network printers without a queue or driver between, the same on Windows and Linux: our bytes arrive unchanged. */

export async function daftarLangsung(
  langsung: KonfigurasiCetak['langsung'],
  batasMs: number,
): Promise<readonly Pencetak[]> {
  return Promise.all(
    langsung.map(async ({ id, nama, uri }) => {
      const asal = { id: `ipp:${id}`, nama, jenis: 'ipp' } as const;
      try {
        // the name the office gave it stands above the one the maker gave it
        return { ...(await bacaPencetakIpp({ uri, batasMs }, asal)), nama };
      } catch (galat) {
        if (!(galat instanceof AppError)) throw galat;
        return takTerjangkau({ ...asal, uri }, galat.message);
      }
    }),
  );
}

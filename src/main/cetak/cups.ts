import { AppError } from '../../shared/errors.ts';
import { namaAntrean } from './ipp.ts';
import type { TujuanIpp } from './ipp-kirim.ts';
import type { KonfigurasiCetak, Pencetak } from './jenis.ts';
import { bacaPencetakIpp, takTerjangkau } from './pencetak-ipp.ts';

/**
 * The local CUPS (Linux). It fails in silence in several ways, so: the size, tray and type are checked by
 * `praperiksa` before and sent as one media-col; copies are separate jobs; neither "successful-ok" nor the page log
 * counts as printed, only job-state 9 asked for afterwards.
 */

export type KonfigurasiCups = NonNullable<KonfigurasiCetak['cups']>;

export function tujuanCups(cups: KonfigurasiCups, nama: string, batasMs: number): TujuanIpp {
  const uri = `${cups.uri.replace(/\/+$/, '')}/printers/${encodeURIComponent(nama)}`;
  return { uri, batasMs, ...(cups.soket === undefined ? {} : { soket: cups.soket }) };
}

async function antrean(cups: KonfigurasiCups, nama: string, batasMs: number): Promise<Pencetak> {
  const tujuan = tujuanCups(cups, nama, batasMs);
  const asal = { id: `cups:${nama}`, nama, jenis: 'cups' } as const;
  try {
    return await bacaPencetakIpp(tujuan, asal);
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    return takTerjangkau({ ...asal, uri: tujuan.uri }, galat.message);
  }
}

/** All queues. Where CUPS itself is silent: one entry that says so. */
export async function daftarCups(cups: KonfigurasiCups, batasMs: number): Promise<readonly Pencetak[]> {
  const akar = { uri: cups.uri, batasMs, ...(cups.soket === undefined ? {} : { soket: cups.soket }) };
  try {
    const nama = await namaAntrean(akar);
    return await Promise.all(nama.map((n) => antrean(cups, n, batasMs)));
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    return [takTerjangkau({ id: 'cups:', nama: 'CUPS', jenis: 'cups', uri: cups.uri }, galat.message)];
  }
}

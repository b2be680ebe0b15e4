import type { Keluar } from '../../shared/contract.ts';
import { daftarLayar } from '../rute.tsx';
import { layarMenurutJalur } from './jalur.ts';
import { pemilikAlamat, tandaiPemilikAlamat } from './pemilik-alamat.ts';
import { router } from './router.tsx';

type Masuk = Keluar<'sesi.masuk'>;

/** The remembered place, or the start page when there is none or the account no longer has the right to that screen. */
function tujuan({ alamat, pengguna }: Masuk): string {
  const layar = alamat === null ? undefined : layarMenurutJalur(daftarLayar, alamat.replace(/\?.*$/, ''));
  return layar && alamat !== null && (layar.izin === 'masuk' || pengguna.izin.includes(layar.izin)) ? alamat : '/';
}

/**
 * After signing in: a link that was opened and the place of the same person stay; an empty address, or the place somebody
 * else left behind, gives way to where this account was last, with its filters.
 */
export function bukaAlamatTerakhir(masuk: Masuk): void {
  const lalu = pemilikAlamat();
  const orangLain = lalu !== null && lalu !== masuk.pengguna.id;
  tandaiPemilikAlamat(masuk.pengguna.id);
  const { pathname, search } = router.history.location;
  if (!orangLain && (pathname !== '/' || search !== '')) return;
  router.history.replace(tujuan(masuk));
  void router.load();
}

import { useDebouncedCallback } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { panggil } from '../api/client.ts';
import { useSaya } from '../api/saya.ts';
import { tandaiPemilikAlamat } from './pemilik-alamat.ts';

const JEDA_MS = 300;
const PALING_PANJANG = 2000;

/** Keeps the last place of the account, with filters and sort, on the host: the port, and with it the browser's store, is another one at each start. */
export function IngatAlamat() {
  const href = useLocation({ select: (l) => l.href });
  const id = useSaya()?.id;
  const simpan = useDebouncedCallback((alamat: string) => {
    // Only a remembered place: when it cannot be kept there is nothing to tell.
    if (alamat.length <= PALING_PANJANG) void panggil('sesi.simpanAlamat', { alamat }).catch(() => undefined);
  }, JEDA_MS);
  useEffect(() => {
    if (id === undefined) return;
    tandaiPemilikAlamat(id);
    simpan(href);
  }, [id, href, simpan]);
  return null;
}

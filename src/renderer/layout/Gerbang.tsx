import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useQ, queryClient } from '../api/kueri.ts';
import { sambungPeristiwa } from '../api/peristiwa.ts';
import { useKeadaanSesi } from '../api/sesi.ts';
import { useSimpananSiap } from '../api/simpanan.ts';
import { HalamanTerhalang } from '../pages/sesi/HalamanTerhalang.tsx';
import { HalamanMasuk } from '../pages/sesi/HalamanMasuk.tsx';
import { GantiSandiWajib } from '../pages/sesi/GantiSandiWajib.tsx';
import { LayarKunci } from '../pages/sesi/LayarKunci.tsx';
import { PenjagaDiam } from './PenjagaDiam.tsx';
import { router } from './router.tsx';

const Penyiapan = lazy(async () => ({ default: (await import('../pages/penyiapan/Penyiapan.tsx')).Penyiapan }));

function AplikasiMasuk({ terkunci, contoh }: { readonly terkunci: boolean; readonly contoh: boolean }) {
  const [terpasang, setTerpasang] = useState(!terkunci);
  // Loaded while locked: the screens are not even there before the password was given.
  if (!terkunci && !terpasang) setTerpasang(true);
  useEffect(() => (terkunci ? undefined : sambungPeristiwa()), [terkunci]);
  // Columns, views and theme are remembered by the host: a screen does not come up with others first.
  const siap = useSimpananSiap(!terkunci);
  // Locked: everything stays mounted (place, draft, scroll) but cannot be seen, reached or read out.
  return (
    <>
      {terpasang && siap && <RouterProvider router={router} />}
      {terkunci ? <LayarKunci contoh={contoh} /> : <PenjagaDiam />}
    </>
  );
}

/** Decides what is on the screen: the wizard, an obstacle, signing in, or the application. */
export function Gerbang() {
  const keadaan = useQ('sistem.keadaan', {});
  const sesi = useKeadaanSesi();
  const [menyiapkan, setMenyiapkan] = useState(false);
  const d = keadaan.data;
  // The wizard stays until it says that it is done, although the host is ready earlier.
  if (d?.keadaan === 'kosong' && !menyiapkan) setMenyiapkan(true);
  if (keadaan.error && !d) return <HalamanTerhalang galat={keadaan.error} cobaLagi={() => void keadaan.refetch()} />;
  if (!d) return null;
  if (menyiapkan || d.keadaan === 'kosong') {
    const selesai = (): void => {
      setMenyiapkan(false);
      queryClient.clear();
    };
    return (
      <Suspense fallback={null}>
        <Penyiapan onSelesai={selesai} />
      </Suspense>
    );
  }
  if (d.keadaan === 'terhalang') return <HalamanTerhalang galat={d.galat} versi={d.versi} cobaLagi={() => void keadaan.refetch()} />;
  switch (sesi) {
    case 'keluar':
      return <HalamanMasuk instansi={d.instansi} contoh={d.contoh} versi={d.versi} />;
    case 'ganti':
      return <GantiSandiWajib contoh={d.contoh} />;
    case 'masuk':
    case 'terkunci':
      return <AplikasiMasuk terkunci={sesi === 'terkunci'} contoh={d.contoh} />;
  }
}

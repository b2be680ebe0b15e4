import { useIdle } from '@mantine/hooks';
import { useEffect } from 'react';
import { useSaya } from '../api/saya.ts';
import { sesiKunci } from '../api/sesi.ts';

function Penjaga({ menit }: { readonly menit: number }) {
  const diam = useIdle(menit * 60_000, { initialState: false });
  useEffect(() => {
    if (diam) sesiKunci();
  }, [diam]);
  return null;
}

/** Locks the screen after the minutes of the settings without a key or a move; the host locks its session as well. */
export function PenjagaDiam() {
  const menit = useSaya()?.kunciSetelahMenit;
  return menit === undefined ? null : <Penjaga key={menit} menit={menit} />;
}

import { useEffect } from 'react';
import { panggil } from '../../api/client.ts';
import { segarkanTopik, useQ } from '../../api/kueri.ts';
import { rangkaianJalan } from './keadaan.ts';

const SELANG_MS = 2500;

/** Orders, newest first; while one is under way the printers are asked again and again. A question that fails changes nothing. */
export function useRangkaian(batas = 200) {
  const q = useQ('rangkaian.daftar', { batas }, { tahan: true });
  const jalan = (q.data?.baris ?? []).some(rangkaianJalan);
  useEffect(() => {
    if (!jalan) return;
    let berhenti = false;
    let waktu: ReturnType<typeof setTimeout>;
    const tanya = async (): Promise<void> => {
      const hasil = await panggil('cetak.segarkan', {}).catch(() => null);
      if (berhenti) return;
      if (hasil !== null && hasil.berubah > 0) segarkanTopik(['cetak']);
      waktu = setTimeout(() => void tanya(), SELANG_MS);
    };
    waktu = setTimeout(() => void tanya(), SELANG_MS);
    return () => {
      berhenti = true;
      clearTimeout(waktu);
    };
  }, [jalan]);
  return q;
}

import { useEffect, useMemo } from 'react';
import { keBlob } from '../../api/berkas.ts';
import type { JenisLambang } from '../../../shared/contract/penyiapan.ts';
import { useQ } from '../../api/kueri.ts';

/** The stored emblem as an address for an image; null while there is none. */
export function useLambang(ada: boolean, mana: JenisLambang = 'daerah'): string | null {
  const q = useQ('pengaturan.lambang', { mana }, { aktif: ada });
  const url = useMemo(() => (ada && q.data ? URL.createObjectURL(keBlob(q.data)) : null), [ada, q.data]);
  useEffect(() => () => {
    if (url) URL.revokeObjectURL(url);
  }, [url]);
  return url;
}

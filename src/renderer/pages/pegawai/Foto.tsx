import { IconUser } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { keBlob } from '../../api/berkas.ts';
import { useQ } from '../../api/kueri.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import gaya from './pegawai.module.css';

/** The passport photograph 3 × 4, or an empty frame. */
export function Foto({ id, nama, ada }: { readonly id: string; readonly nama: string; readonly ada: boolean }) {
  const q = useQ('pegawai.foto', { id }, { aktif: ada });
  const url = useMemo(() => (ada && q.data ? URL.createObjectURL(keBlob(q.data)) : null), [ada, q.data]);
  useEffect(() => () => {
    if (url) URL.revokeObjectURL(url);
  }, [url]);
  return (
    <span className={gaya['foto']}>
      {url ? <img src={url} alt={teksPegawai.kepala.fotoAlt(nama)} /> : <IconUser size={28} stroke={1.25} role="img" aria-label={teksPegawai.kepala.fotoKosong} />}
    </span>
  );
}

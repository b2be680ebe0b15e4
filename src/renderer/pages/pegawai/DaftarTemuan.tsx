import { Anchor } from '@mantine/core';
import type { Temuan } from '../../../shared/errors.ts';
import { Lencana } from '../../components/Lencana.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import gaya from './pegawai.module.css';

const t = teksPegawai.temuan;
const WARNA = { tolak: 'merah', peringatan: 'kuning', catatan: 'redup' } as const;

/** What the rules found: weight, words, legal basis, and the way to mend it. */
export function DaftarTemuan({ temuan, perbaiki }: { readonly temuan: readonly Temuan[]; readonly perbaiki?: (x: Temuan) => void }) {
  if (temuan.length === 0) return null;
  return (
    <ul className={gaya['temuan']} aria-label={t.judul}>
      {temuan.map((x) => (
        <li key={x.kode + x.pesan} data-berat={x.berat}>
          <Lencana warna={WARNA[x.berat]}>{t[x.berat]}</Lencana>
          <span>
            {x.pesan} <span className="redup">({x.dasarHukum})</span>
          </span>
          {perbaiki && (
            <Anchor component="button" type="button" onClick={() => perbaiki(x)}>
              {t.perbaiki}
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
}

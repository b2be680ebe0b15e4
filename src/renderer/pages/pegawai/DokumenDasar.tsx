import { IconCheck, IconX } from '@tabler/icons-react';
import { teksPegawai } from '../../teks/pegawai.ts';
import type { Dokumen } from './DialogDokumen.tsx';
import gaya from './pegawai.module.css';

const t = teksPegawai.dokumen;

/** The red and green strip of basic documents; with `onPilih` each one leads to where it is kept. */
export function DokumenDasar({ dokumen, onPilih }: { readonly dokumen: readonly Dokumen[]; readonly onPilih?: (d: Dokumen) => void }) {
  return (
    <ul className={gaya['dokumen']} aria-label={t.judul}>
      {dokumen.map((d) => {
        const isi = (
          <>
            {d.ada ? <IconCheck size={12} aria-hidden /> : <IconX size={12} aria-hidden />}
            {d.nama}
            <span className="hanya-pembaca">: {d.ada ? t.ada : t.belum}</span>
          </>
        );
        return (
          <li key={`${d.kode}${d.nama}`} data-ada={d.ada}>
            {onPilih ? (
              <button type="button" title={`${d.nama}: ${d.ada ? t.ada : t.belum}`} onClick={() => onPilih(d)}>
                {isi}
              </button>
            ) : (
              <span>{isi}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

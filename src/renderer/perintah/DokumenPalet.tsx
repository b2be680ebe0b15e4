import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import type { BarisDari } from '../api/kueri.ts';
import { useQ } from '../api/kueri.ts';
import { useBerhak } from '../api/saya.ts';
import { useBuka } from '../layout/jalur.ts';
import { teksTanggal } from '../lib/bentuk.ts';
import { teksUmum } from '../teks/umum.ts';
import gaya from './palet.module.css';

type Dokumen = BarisDari<'arsip.daftar'>;

/** The archive is asked only when the typing pauses: people are found with every letter and must not wait for it. */
const JEDA_MS = 250;
const HURUF_PALING_SEDIKIT = 3;

interface HasilDokumen {
  readonly dokumen: readonly Dokumen[];
  /** An answer is still to come. */
  readonly menunggu: boolean;
}

/** The latest letters with this number or of this person. */
export function useDokumenPalet(cari: string): HasilDokumen {
  const [tenang] = useDebouncedValue(cari, JEDA_MS);
  const boleh = useBerhak()('arsip.baca') && cari.length >= HURUF_PALING_SEDIKIT;
  const aktif = boleh && tenang.length >= HURUF_PALING_SEDIKIT;
  const q = useQ('arsip.daftar', { saring: { teks: tenang.slice(0, 120) }, batas: 5 }, { aktif, tahan: true });
  return { dokumen: aktif ? (q.data?.baris ?? []) : [], menunggu: boleh && (tenang !== cari || q.isFetching) };
}

export function DaftarDokumen({ dokumen }: { readonly dokumen: readonly Dokumen[] }) {
  const buka = useBuka();
  if (dokumen.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={teksUmum.palet.dokumen}>
      {dokumen.map((d) => (
        <Spotlight.Action key={d.id} onClick={() => buka(`/arsip?teks=${encodeURIComponent(d.nomor || d.perihal)}${d.pegawaiId === null ? '' : `&pegawaiId=${d.pegawaiId}`}`)} className={gaya['butir']}>
          <span className={gaya['nama']}>{d.nomor || d.perihal}</span>
          <span className={gaya['nip']}>{teksTanggal(d.tanggal)}</span>
          <span className={gaya['ket']}>{[d.nama, d.jenisNama].filter(Boolean).join(' · ')}</span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

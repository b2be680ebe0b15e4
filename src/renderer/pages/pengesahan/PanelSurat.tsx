import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { useBerhak } from '../../api/saya.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { PdfView } from '../../components/pdf/PdfView.tsx';
import { teksTanggal } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { DialogAlasan } from './DialogAlasan.tsx';
import type { Surat } from './kolom.tsx';
import { useIsiSurat } from './useIsiSurat.ts';
import gaya from './pengesahan.module.css';

const t = teksPengesahan;
type Langkah = NonNullable<Keluar<'sah.lihat'>>['langkah'][number];
const TANDA: Readonly<Record<Langkah['keadaan'], string>> = { menunggu: '○', selesai: '●', ditolak: '✕', dilewati: '–' };

/** The steps of a letter with who and when. */
export function StripLangkah({ dokumenId }: { readonly dokumenId: string }) {
  const q = useQ('sah.lihat', { dokumenId }, { tahan: true });
  if (q.error) return <GalatNotice galat={q.error} />;
  const d = q.data;
  if (!d) return null;
  return (
    <ol className={gaya['strip']} aria-label={t.langkah}>
      {d.langkah.map((l) => (
        <li key={l.id} data-kini={l.urut === d.kini?.urut || undefined} aria-current={l.urut === d.kini?.urut ? 'step' : undefined}>
          <span className={gaya['tanda']} aria-label={t.keadaanLangkah[l.keadaan]} role="img">{TANDA[l.keadaan]}</span>
          <span>
            {t.jenis[l.jenis]} {l.jabatan} {l.cara !== null && <span className="redup">({t.cara[l.cara]})</span>} {l.sk !== '' && <span className="redup">{l.sk}</span>}
            {l.catatan !== '' && <div className="redup">{l.catatan}</div>}
          </span>
          <span title={l.dicatatPada === null ? '' : t.dicatat(l.dicatatOleh, teksSaat(l.dicatatPada))}>{l.pada === null ? t.keadaanLangkah[l.keadaan] : `${l.olehNama}, ${teksTanggal(l.pada)}`}</span>
        </li>
      ))}
    </ol>
  );
}

interface Props {
  readonly s: Surat | null;
  readonly paraf: (id: readonly string[]) => void;
  readonly catat: (id: readonly string[], jenis: 'paraf' | 'tanda-tangan') => void;
  readonly cetak: (id: readonly string[]) => void;
}

type Dialog = 'tolak' | 'lagi' | 'batal';

function Tombol({ s, paraf, catat, cetak }: Props & { readonly s: Surat }) {
  const berhak = useBerhak();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const tolak = useM('sah.tolak');
  const lagi = useM('sah.ajukanLagi');
  const batal = useM('sah.batal');
  const jalankan = { tolak, lagi, batal } as const;
  const { kini } = s;
  const basah = kini?.cara === 'basah' && (kini.jenis === 'paraf' || kini.jenis === 'tanda-tangan') ? kini.jenis : null;
  const bolehCatat = berhak('pengesahan.catat');
  const bolehTolak = kini !== null && (kini.cara === 'elektronik' ? s.saya : bolehCatat);
  return (
    <div className={gaya['aksi']}>
      {s.saya && kini?.jenis === 'paraf' && berhak('pengesahan.paraf') && <Button onClick={() => paraf([s.id])}>{t.aksi.paraf}</Button>}
      {basah !== null && bolehCatat && <Button onClick={() => catat([s.id], basah)}>{t.aksi.catat}</Button>}
      {kini?.jenis === 'cetak' && berhak('cetak') && <Button variant="default" onClick={() => cetak([s.id])}>{t.aksi.tercetak}</Button>}
      {bolehTolak && <Button variant="default" onClick={() => setDialog('tolak')}>{t.aksi.tolak}</Button>}
      {s.keadaan === 'ditolak' && bolehCatat && <Button onClick={() => setDialog('lagi')}>{t.aksi.lagi}</Button>}
      {(s.keadaan === 'berjalan' || s.keadaan === 'ditolak') && bolehCatat && <Button variant="default" onClick={() => setDialog('batal')}>{t.aksi.batal}</Button>}
      <TombolJejak objek={{ id: s.id }} judul={s.nomor} />
      {dialog && (
        <DialogAlasan
          judul={t.dialog[dialog](s.nomor)}
          aksi={t.aksi[dialog]}
          berbahaya={dialog !== 'lagi'}
          tutup={() => setDialog(null)}
          jalankan={async (alasan) => {
            await jalankan[dialog].mutateAsync({ masuk: { id: s.id, alasan } });
            kabarkan(t.dialog[dialog](s.nomor));
          }}
        />
      )}
    </div>
  );
}

/** One letter: where it stands, what this account can do, and its pages. */
export function PanelSurat(p: Props) {
  const isi = useIsiSurat(p.s?.dokumenId ?? null);
  const { s } = p;
  if (s === null) return <EmptyState judul={t.pilih} />;
  return (
    <section className={gaya['panel']} aria-label={t.isi}>
      <div className={gaya['fakta']}>
        <h2>{s.nomor}</h2>
        <div><b>{s.nama ?? '–'}</b> <span className="redup">{s.produkNama}, {teksTanggal(s.tanggal)}</span></div>
        {s.alasan !== '' && <div>{t.alasan}: {s.alasan}</div>}
        <StripLangkah dokumenId={s.dokumenId} />
        <Tombol {...p} s={s} />
      </div>
      {isi.galat ? <GalatNotice galat={isi.galat} /> : <div className={gaya['isi']} data-basi={isi.basi || undefined}><PdfView berkas={isi.berkas} judul={s.nomor} /></div>}
    </section>
  );
}

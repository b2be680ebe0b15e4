import { Button, Pill } from '@mantine/core';
import { IconBook2, IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksImpor } from '../../teks/impor.ts';
import type { Impor, UrlImpor } from './alamat.ts';
import { DialogKamus } from './DialogKamus.tsx';
import type { BarisUji, Koreksi } from './RinciBaris.tsx';
import { RinciBaris } from './RinciBaris.tsx';
import { RingkasMasalah } from './RingkasMasalah.tsx';
import { TabelUji } from './TabelUji.tsx';
import gaya from './impor.module.css';

const t = teksImpor.uji;

interface Props {
  readonly impor: Impor;
  readonly url: UrlImpor;
  readonly ubah: (u: Partial<UrlImpor>) => void;
  readonly diuji: (tugasId: string) => Promise<void>;
  readonly ditulis: (tugasId: string) => void;
}

/** Third step: what would happen. Tabs count the rows, the summary of problems filters, corrections are tried again. */
export function LangkahUji({ impor, url, ubah, diuji, ditulis }: Props) {
  const [aktif, setAktif] = useState<BarisUji | null>(null);
  const [koreksi, setKoreksi] = useState<readonly Koreksi[]>([]);
  const [kamus, setKamus] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const petakan = useM('impor.petakan');
  const jalankan = useM('impor.jalankan');
  const { jumlah } = impor;
  const apa = t.tulis(jumlah.baru, jumlah.berubah, teksAngka);

  const coba = async (kerja: () => Promise<void>): Promise<void> => {
    setGalat(null);
    try {
      await kerja();
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  const ujiUlang = (): Promise<void> => coba(async () => {
    const { tugasId } = await petakan.mutateAsync({ masuk: { id: impor.id, pemetaan: impor.kepala.map(({ indeks, sasaran }) => ({ indeks, sasaran })), koreksi: koreksi.map((k) => ({ ...k })) } });
    setKoreksi([]);
    await diuji(tugasId);
  });
  const tulis = (): Promise<void> => coba(async () => ditulis((await jalankan.mutateAsync({ masuk: { id: impor.id } })).tugasId));
  const tambah = (k: Koreksi): void => setKoreksi((d) => [...d.filter((x) => x.kolom !== k.kolom || x.dari !== k.dari), k]);

  return (
    <>
      <div className={gaya['uji']}>
        <RingkasMasalah impor={impor} pesan={url.pesan ?? null} pilih={(pesan, tab) => ubah({ pesan: pesan ?? undefined, tab })} />
        <TabelUji impor={impor} tab={url.tab} pesan={url.pesan ?? null} ganti={(tab) => ubah({ tab, pesan: undefined })} onAktif={setAktif} />
        <RinciBaris baris={aktif} impor={impor} bolehKoreksi tambah={tambah} />
      </div>
      {galat && <div style={{ padding: '8px 16px' }}><GalatNotice galat={galat} /></div>}
      <div className={gaya['kaki']}>
        <span>
          {t.ringkas(teksAngka(jumlah.baca), teksAngka(jumlah.sama))}
          {jumlah.salah > 0 && <span className="merah"> {t.salahDilewati(teksAngka(jumlah.salah))}</span>}
        </span>
        {jumlah.salah > 0 && <Button variant="default" leftSection={<IconFileDownload size={14} />} onClick={() => void coba(async () => kabarkan(t.unduhSelesai(await unduh('impor.unduhSalah', { id: impor.id }))))}>{t.unduhSalah(teksAngka(jumlah.salah))}</Button>}
        <Button variant="subtle" color="gray" leftSection={<IconBook2 size={14} />} onClick={() => setKamus(true)}>{t.kamus}</Button>
        {koreksi.length > 0 && (
          <>
            <span role="status" title={koreksi.map((k) => `${k.dari} → ${k.menjadi}`).join('\n')}>{t.koreksi(koreksi.length)}</span>
            {koreksi.slice(0, 2).map((k) => <Pill key={k.kolom + k.dari} withRemoveButton removeButtonProps={{ 'aria-label': t.batalKoreksi(k.dari), 'aria-hidden': false, tabIndex: 0 }} onRemove={() => setKoreksi(koreksi.filter((x) => x !== k))}>{k.dari} → {k.menjadi}</Pill>)}
          </>
        )}
        {koreksi.length > 0 ? (
          <Button loading={petakan.isPending} onClick={() => void ujiUlang()}>{t.ujiUlang}</Button>
        ) : (
          <Button disabled={apa === ''} loading={jalankan.isPending} onClick={() => void tulis()}>{apa === '' ? t.tanpaTulis : t.tombolTulis(apa)}</Button>
        )}
      </div>
      {kamus && <DialogKamus tutup={() => setKamus(false)} sasaran={impor.sasaran} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { IsianAlamat } from '../instansi/IsianInstansi.tsx';
import { KopPratinjau } from '../instansi/KopPratinjau.tsx';
import { bacaDataUrl, masalahLambang } from '../instansi/lambang.ts';
import type { IsiPenyiapan } from './skema.ts';

const t = teksPenyiapan.kop;

/** Address, emblem, and the letterhead as it will be. */
export function LangkahKop({ lambang }: { readonly lambang: string | null }) {
  const form = useFormContext<IsiPenyiapan>();
  const kop = useWatch({ control: form.control, name: 'instansi' });
  const [masalah, setMasalah] = useState<string | null>(null);
  const [mime, setMime] = useState('image/png');
  const pilih = async (berkas: File): Promise<void> => {
    const salah = masalahLambang(berkas);
    setMasalah(salah);
    if (salah) return;
    setMime(berkas.type);
    form.setValue('lambangBase64', (await bacaDataUrl(berkas)).split(',')[1] ?? null);
  };
  return (
    <>
      <KopPratinjau kop={kop} lambang={lambang ? `data:${mime};base64,${lambang}` : null} />
      <BerkasInput label={t.lambang} terima="image/png,image/jpeg" onPilih={(f) => void pilih(f)}>
        <span>
          <b>{t.lambang}</b> <span className="redup">{t.lambangKet}</span>
        </span>
        {lambang && <Button variant="subtle" color="gray" onClick={() => form.setValue('lambangBase64', null)}>{t.lepas}</Button>}
      </BerkasInput>
      {masalah && <div className="merah" role="alert">{masalah}</div>}
      <IsianAlamat awalan="instansi." />
    </>
  );
}

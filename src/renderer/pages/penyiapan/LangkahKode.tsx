import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import { KodePemulihan } from './KodePemulihan.tsx';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.kode;

/** The code is shown, then hidden and typed back: only then the set-up ends. */
export function LangkahKode({ kode, onSelesai }: { readonly kode: string; readonly onSelesai: () => void }) {
  const [tercatat, setTercatat] = useState(false);
  const [ketikan, setKetikan] = useState('');
  const selesai = useM('penyiapan.selesai');
  const salah = selesai.error?.kode === 'KUNCI_SALAH';
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const hasil = await selesai.mutateAsync({ masuk: { kodePemulihan: ketikan.trim() } }).catch(() => null);
    if (hasil) onSelesai();
  };
  return (
    <form style={{ display: 'contents' }} onSubmit={(e) => void kirim(e)}>
      <div className={gaya['tubuh']}>
        <h1>{t.judul}</h1>
        {tercatat ? (
          <TextInput label={t.ketik} value={ketikan} error={salah ? t.salah : undefined} onChange={(e) => { setKetikan(e.currentTarget.value); selesai.reset(); }} autoFocus spellCheck={false} autoComplete="off" />
        ) : (
          <KodePemulihan kode={kode} />
        )}
        {selesai.error && !salah && <GalatNotice galat={selesai.error} />}
      </div>
      <div className={gaya['kaki']}>
        {tercatat && <Button variant="default" onClick={() => setTercatat(false)}>{t.lihatLagi}</Button>}
        {tercatat ? (
          <Button type="submit" loading={selesai.isPending} disabled={ketikan.trim() === ''}>{t.selesai}</Button>
        ) : (
          <Button autoFocus onClick={() => setTercatat(true)}>{t.sudahCatat}</Button>
        )}
      </div>
    </form>
  );
}

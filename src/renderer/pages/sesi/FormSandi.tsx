import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksSesi } from '../../teks/sesi.ts';

/** Why a new password cannot be used, or null. */
export function masalahSandi(baru: string, ulang: string): { readonly baru?: string; readonly ulang?: string } | null {
  if (baru.length < 10) return { baru: teksSesi.sandiPendek };
  return baru === ulang ? null : { ulang: teksSesi.sandiBeda };
}

export function FormSandi({ selesai }: { readonly selesai: () => void }) {
  const ganti = useM('sesi.gantiSandi');
  const [lama, setLama] = useState('');
  const [baru, setBaru] = useState('');
  const [ulang, setUlang] = useState('');
  const [dicoba, setDicoba] = useState(false);
  const masalah = dicoba ? masalahSandi(baru, ulang) : null;
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    setDicoba(true);
    if (masalahSandi(baru, ulang)) return;
    const hasil = await ganti.mutateAsync({ masuk: { lama, baru } }).catch(() => null);
    if (hasil) selesai();
  };
  return (
    <form onSubmit={(e) => void kirim(e)}>
      <Stack gap={12}>
        <PasswordInput label={teksSesi.sandiLama} value={lama} onChange={(e) => setLama(e.currentTarget.value)} data-autofocus autoComplete="current-password" />
        <PasswordInput label={teksSesi.sandiBaru} description={teksSesi.sandiSyarat} error={masalah?.baru} value={baru} onChange={(e) => setBaru(e.currentTarget.value)} autoComplete="new-password" />
        <PasswordInput label={teksSesi.sandiUlang} error={masalah?.ulang} value={ulang} onChange={(e) => setUlang(e.currentTarget.value)} autoComplete="new-password" />
        {ganti.error && <GalatNotice galat={ganti.error} />}
        <Button type="submit" loading={ganti.isPending} disabled={lama === '' || baru === ''}>
          {teksSesi.simpan}
        </Button>
      </Stack>
    </form>
  );
}

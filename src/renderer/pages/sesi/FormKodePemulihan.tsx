import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksSesi } from '../../teks/sesi.ts';

/** A new computer or a new account of the system: the recovery code opens the data and leaves its key here. */
export function FormKodePemulihan({ terbuka }: { readonly terbuka: () => void }) {
  const buka = useM('penyiapan.bukaKunci');
  const [kode, setKode] = useState('');
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    if (await buka.mutateAsync({ masuk: { kodePemulihan: kode } }).catch(() => null)) terbuka();
  };
  return (
    <form onSubmit={(e) => void kirim(e)}>
      <Stack gap={8}>
        <TextInput label={teksSesi.kodePemulihan} description={teksSesi.kodePemulihanKet} value={kode} onChange={(e) => setKode(e.currentTarget.value)} autoComplete="off" spellCheck={false} />
        {buka.error && <GalatNotice galat={buka.error} />}
        <Button type="submit" variant="default" loading={buka.isPending} disabled={kode.trim() === ''} style={{ alignSelf: 'flex-start' }}>
          {teksSesi.bukaDenganKode}
        </Button>
      </Stack>
    </form>
  );
}

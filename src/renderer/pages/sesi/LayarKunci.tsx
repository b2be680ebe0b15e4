import { Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useM } from '../../api/kueri.ts';
import { useSaya } from '../../api/saya.ts';
import { sesiBuka } from '../../api/sesi.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { keluar } from '../../layout/keluar.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { Bingkai } from './Bingkai.tsx';

/** Over the whole application, which stays as it was underneath. */
export function LayarKunci() {
  const saya = useSaya();
  const buka = useM('sesi.buka');
  const [sandi, setSandi] = useState('');
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const hasil = await buka.mutateAsync({ masuk: { sandi } }).catch(() => null);
    setSandi('');
    if (hasil) sesiBuka();
  };
  return (
    <Bingkai judul={teksSesi.terkunci} ket={saya ? teksSesi.terkunciKet(saya.nama) : null} menutup>
      <form onSubmit={(e) => void kirim(e)}>
        <Stack gap={12}>
          <PasswordInput label={teksSesi.sandi} value={sandi} onChange={(e) => setSandi(e.currentTarget.value)} autoFocus autoComplete="current-password" />
          {buka.error && <GalatNotice galat={buka.error} />}
          <Button type="submit" loading={buka.isPending} disabled={sandi === ''}>
            {teksSesi.buka}
          </Button>
          <Anchor component="button" type="button" onClick={() => void keluar()}>
            {teksSesi.bukanSaya}
          </Anchor>
        </Stack>
      </form>
    </Bingkai>
  );
}

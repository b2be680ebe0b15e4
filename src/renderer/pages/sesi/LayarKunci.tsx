import { Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { z } from 'zod';
import { panggil } from '../../api/client.ts';
import { queryClient, useM, useQ } from '../../api/kueri.ts';
import { sesiBuka } from '../../api/sesi.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { keluar } from '../../layout/keluar.ts';
import { useWadahKunci } from '../../layout/wadah-kunci.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { Bingkai } from './Bingkai.tsx';

const zPemilik = z.object({ pengguna: z.string() });

/** Whose session it is; a page that was loaded while locked is told only the account. */
function usePemilik(): string | null {
  const { data, error } = useQ('sesi.saya', {});
  return data?.nama ?? zPemilik.safeParse(error?.details).data?.pengguna ?? null;
}

/** Over the whole application, which stays as it was underneath. The host locks its session with it. */
export function LayarKunci({ contoh }: { readonly contoh: boolean }) {
  const pemilik = usePemilik();
  const wadah = useWadahKunci();
  const buka = useM('sesi.buka');
  const [sandi, setSandi] = useState('');
  useEffect(() => {
    // Already locked there: refused, and that is as good.
    void panggil('sesi.kunci', {}).catch(() => undefined);
  }, []);
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const hasil = await buka.mutateAsync({ masuk: { sandi } }).catch(() => null);
    setSandi('');
    if (!hasil) return;
    // What was asked for and refused while locked is asked again; what is on the screens stays.
    void queryClient.resetQueries({ predicate: (q) => q.state.status === 'error' && q.state.data === undefined });
    sesiBuka();
  };
  return createPortal(
    <Bingkai judul={teksSesi.terkunci} ket={pemilik === null ? null : teksSesi.terkunciKet(pemilik)} contoh={contoh} menutup>
      <form onSubmit={(e) => void kirim(e)}>
        <Stack gap={12}>
          <PasswordInput label={teksSesi.sandi} value={sandi} onChange={(e) => setSandi(e.currentTarget.value)} autoComplete="current-password" />
          {buka.error && <GalatNotice galat={buka.error} />}
          <Button type="submit" loading={buka.isPending} disabled={sandi === ''}>
            {teksSesi.buka}
          </Button>
          <Anchor component="button" type="button" onClick={() => void keluar()}>
            {teksSesi.bukanSaya}
          </Anchor>
        </Stack>
      </form>
    </Bingkai>,
    wadah,
  );
}

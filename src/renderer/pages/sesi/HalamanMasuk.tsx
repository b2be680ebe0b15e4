import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { queryClient, useM } from '../../api/kueri.ts';
import { sesiMasuk } from '../../api/sesi.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { bukaAlamatTerakhir } from '../../layout/alamat.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { teksUmum } from '../../teks/umum.ts';
import { Bingkai } from './Bingkai.tsx';

interface Props {
  readonly instansi: string | null;
  readonly contoh: boolean;
  readonly versi: string;
}

/** Signing in; afterwards the same place opens, or where this account was last. */
export function HalamanMasuk({ instansi, contoh, versi }: Props) {
  const masuk = useM('sesi.masuk');
  const [pengguna, setPengguna] = useState('');
  const [sandi, setSandi] = useState('');
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const hasil = await masuk.mutateAsync({ masuk: { pengguna: pengguna.trim(), sandi } }).catch(() => null);
    if (!hasil) return setSandi('');
    queryClient.removeQueries({ predicate: (q) => q.queryKey[0] !== 'sistem.keadaan' });
    bukaAlamatTerakhir(hasil);
    sesiMasuk(hasil.token, hasil.wajibGantiSandi);
  };
  return (
    <Bingkai judul={teksUmum.aplikasi} ket={instansi} contoh={contoh} bawah={`${teksSesi.versi(versi)} · ${teksSesi.luring}`}>
      <form onSubmit={(e) => void kirim(e)}>
        <Stack gap={12}>
          <TextInput label={teksSesi.pengguna} value={pengguna} onChange={(e) => setPengguna(e.currentTarget.value)} autoFocus autoComplete="username" spellCheck={false} />
          <PasswordInput label={teksSesi.sandi} value={sandi} onChange={(e) => setSandi(e.currentTarget.value)} autoComplete="current-password" />
          {masuk.error && <GalatNotice galat={masuk.error} />}
          <Button type="submit" loading={masuk.isPending} disabled={pengguna.trim() === '' || sandi === ''}>
            {teksSesi.masuk}
          </Button>
        </Stack>
      </form>
    </Bingkai>
  );
}

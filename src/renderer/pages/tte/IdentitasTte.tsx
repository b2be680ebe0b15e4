import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { DaftarSifat } from '../../components/Lencana.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksTte } from '../../teks/tte.ts';

const t = teksTte.atur;

/** Which account is whom at the provider; a NIK that was entered is shown masked. */
export function IdentitasTte() {
  const q = useQ('tte.identitas', {});
  const simpan = useM('tte.simpanIdentitas');
  const [akun, setAkun] = useState<string | null>(null);
  const [nik, setNik] = useState('');
  const semua = q.data ?? [];
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    if (akun === null) return;
    const oke = await simpan.mutateAsync({ masuk: { penggunaId: akun, nik: nik.replaceAll(/\s/g, '') || null } }).catch(() => null);
    if (!oke) return;
    simpan.reset();
    setNik('');
    kabarkan(t.tercatat);
    void q.refetch();
  };
  return (
    <form onSubmit={(e) => void kirim(e)}>
      <Stack gap={8}>
        <Title order={2} size="h4">{t.identitas}</Title>
        <span className="redup">{t.identitasKet}</span>
        <DaftarSifat butir={semua.filter((a) => a.nikSamar !== null).map((a) => [a.nama, a.nikSamar] as const)} />
        <Group gap={12} align="flex-end">
          <Select label={t.akun} w={260} searchable data={semua.map((a) => ({ value: a.penggunaId, label: a.nama }))} value={akun} onChange={setAkun} />
          <TextInput label={t.nik} w={200} inputMode="numeric" value={nik} onChange={(e) => setNik(e.currentTarget.value)} autoComplete="off" />
          <Button type="submit" variant="default" disabled={akun === null} loading={simpan.isPending}>{t.catat}</Button>
        </Group>
        {(simpan.error ?? q.error) && <GalatNotice galat={(simpan.error ?? q.error)!} />}
      </Stack>
    </form>
  );
}

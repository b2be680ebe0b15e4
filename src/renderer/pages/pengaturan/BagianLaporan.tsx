import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { simpanBerkas } from '../../api/berkas.ts';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksKelola } from '../../teks/kelola.ts';

const t = teksKelola.pengaturan;

/** A zip of technical logs without personal data. */
export function BagianLaporan() {
  const buat = useM('sistem.laporan');
  const mulai = async (): Promise<void> => {
    const berkas = await buat.mutateAsync({ masuk: {} }).catch(() => null);
    if (!berkas) return;
    simpanBerkas(berkas);
    kabarkan(t.laporanSelesai(berkas.nama));
  };
  return (
    <Stack gap={12} align="flex-start">
      <div>{t.laporanKet}</div>
      <Button leftSection={<IconDownload size={14} />} loading={buat.isPending} onClick={() => void mulai()}>{t.laporanTombol}</Button>
      {buat.error && <GalatNotice galat={buat.error} />}
    </Stack>
  );
}

import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Masuk } from '../../../shared/contract.ts';
import { useBerhak } from '../../api/saya.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { PanelRiwayatPerubahan } from '../pegawai/PanelJejak.tsx';

interface Props {
  readonly objek: Masuk<'jejak.objek'>;
  /** Names the record in the title of the panel. */
  readonly judul: string;
}

/** "Riwayat perubahan" of a record that has no menu of its own: who, when, old and new. */
export function TombolJejak({ objek, judul }: Props) {
  const [buka, setBuka] = useState(false);
  if (!useBerhak()('jejak')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={14} />} title={`${teksPegawai.jejak.judul}: ${judul}`} style={{ flex: 'none' }} onClick={() => setBuka(true)}>
        {teksPegawai.jejak.judul}
      </Button>
      {buka && <PanelRiwayatPerubahan objek={objek} judul={judul} tutup={() => setBuka(false)} />}
    </>
  );
}

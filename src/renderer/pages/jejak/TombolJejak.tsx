import { ActionIcon, Button, Tooltip } from '@mantine/core';
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
  /** Only the icon, where there is no room for words. */
  readonly sempit?: boolean;
}

/** "Riwayat perubahan" of a record that has no menu of its own: who, when, old and new. */
export function TombolJejak({ objek, judul, sempit = false }: Props) {
  const [buka, setBuka] = useState(false);
  if (!useBerhak()('jejak')) return null;
  return (
    <>
      {sempit ? (
        <Tooltip label={teksPegawai.jejak.judul}>
          <ActionIcon aria-label={teksPegawai.jejak.judul} onClick={() => setBuka(true)}><IconHistory size={16} /></ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="default" leftSection={<IconHistory size={14} />} title={`${teksPegawai.jejak.judul}: ${judul}`} style={{ flex: 'none' }} onClick={() => setBuka(true)}>
          {teksPegawai.jejak.judul}
        </Button>
      )}
      {buka && <PanelRiwayatPerubahan objek={objek} judul={judul} tutup={() => setBuka(false)} />}
    </>
  );
}

import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { kabarkan } from '../../components/kabar.tsx';
import { buatSakelar } from '../../lib/sakelar.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { FormSandi } from './FormSandi.tsx';

const sakelar = buatSakelar();

export const bukaGantiSandi = sakelar.buka;

export function DialogSandi() {
  const terbuka = useSyncExternalStore(sakelar.dengar, sakelar.terbuka);
  const selesai = (): void => {
    sakelar.tutup();
    kabarkan(teksSesi.sandiSelesai);
  };
  return (
    <Modal opened={terbuka} onClose={sakelar.tutup} title={teksSesi.gantiJudul} size={400}>
      <FormSandi selesai={selesai} />
    </Modal>
  );
}

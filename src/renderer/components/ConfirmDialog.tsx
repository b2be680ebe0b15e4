import { Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { keAppError } from '../api/client.ts';
import { segarkanPerubahanSendiri } from '../api/kueri.ts';
import type { AppError } from '../../shared/errors.ts';
import { teksUmum } from '../teks/umum.ts';
import { GalatNotice } from './GalatNotice.tsx';

interface Props {
  readonly terbuka: boolean;
  /** Names the object: "Hapus SK 821/45/2024?" */
  readonly judul: string;
  readonly children?: ReactNode;
  /** What the button does, with its object: "Hapus SK 821/45/2024". */
  readonly aksi: string;
  readonly berbahaya?: boolean;
  /** False while something is still to be read or typed before it may be done. */
  readonly boleh?: boolean;
  readonly jalankan: () => Promise<unknown>;
  readonly tutup: () => void;
}

/** Asks before something that is hard to take back. The focus starts on Batal; an error stays in the dialog. */
export function ConfirmDialog({ terbuka, judul, children, aksi, berbahaya = true, boleh = true, jalankan, tutup }: Props) {
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const selesai = (): void => {
    setGalat(null);
    tutup();
  };
  const mulai = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      await jalankan();
      await segarkanPerubahanSendiri();
      selesai();
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
    }
  };
  return (
    <Modal opened={terbuka} onClose={selesai} title={judul} size={480} closeOnClickOutside={!sibuk} withCloseButton={false}>
      {children}
      {galat && <GalatNotice galat={galat} />}
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={selesai} disabled={sibuk} data-autofocus>
          {teksUmum.batal}
        </Button>
        <Button {...(berbahaya ? { color: 'red.8' } : {})} loading={sibuk} disabled={!boleh} onClick={() => void mulai()}>
          {aksi}
        </Button>
      </Group>
    </Modal>
  );
}

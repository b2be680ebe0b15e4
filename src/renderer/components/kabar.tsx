import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { jejakPerubahan, keAppError, panggil } from '../api/client.ts';
import { segarkanPerubahanSendiri } from '../api/kueri.ts';
import { kalimatGalat } from '../lib/galat.ts';
import { teksUmum } from '../teks/umum.ts';

const TUTUP = { 'aria-label': teksUmum.hilangkanKabar };

/** A quiet word that something worked. Errors never go here: they stand where they happened. */
export function kabarkan(pesan: string): void {
  notifications.show({ message: pesan, autoClose: 5000, withBorder: true, closeButtonProps: TUTUP });
}

async function urungkan(id: string, seq: number | null): Promise<void> {
  notifications.update({ id, message: teksUmum.memuat, loading: true, autoClose: false });
  try {
    const { jumlah } = await panggil('jejak.urungkan', { seq });
    await segarkanPerubahanSendiri();
    notifications.update({ id, message: teksUmum.diurungkan(jumlah), loading: false, autoClose: 5000 });
  } catch (e) {
    const galat = keAppError(e);
    // The answer to the button that stands here: it stays until it is closed.
    notifications.update({ id, message: kalimatGalat(galat), color: 'red', loading: false, autoClose: false });
  }
}

/** Right after a change: 10 seconds to take back exactly this change. */
export function kabarkanDenganUrungkan(pesan: string): void {
  const seq = jejakPerubahan();
  const id = `urung-${++nomor}`;
  notifications.show({
    id,
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: TUTUP,
    message: (
      <Group justify="space-between" wrap="nowrap" gap={12}>
        <span>{pesan}</span>
        <Button size="compact-xs" variant="default" style={{ flex: 'none' }} onClick={() => void urungkan(id, seq)}>
          {teksUmum.urungkan}
        </Button>
      </Group>
    ),
  });
}

let nomor = 0;

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { teksPengesahan } from '../../teks/pengesahan.ts';

const t = teksPengesahan.dialog;

interface Props {
  readonly judul: string;
  readonly aksi: string;
  readonly berbahaya?: boolean;
  readonly jalankan: (alasan: string) => Promise<unknown>;
  readonly tutup: () => void;
}

/** Something that is done with a reason that stays in the history of the letter. */
export function DialogAlasan({ judul, aksi, berbahaya = false, jalankan, tutup }: Props) {
  const [alasan, setAlasan] = useState('');
  return (
    <ConfirmDialog terbuka judul={judul} aksi={aksi} berbahaya={berbahaya} boleh={alasan.trim().length >= 3} jalankan={() => jalankan(alasan.trim())} tutup={tutup}>
      <Textarea label={t.alasan} description={t.alasanKet} required autosize minRows={2} maxLength={500} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
    </ConfirmDialog>
  );
}

import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { teksImpor } from '../../teks/impor.ts';

const t = teksImpor.buang;

interface Props {
  readonly impor: { readonly id: string; readonly namaBerkas: string };
  readonly sesudah?: () => void;
}

/** Sets a checked import aside that nobody will write. */
export function TombolBuang({ impor, sesudah }: Props) {
  const buang = useM('impor.buang');
  const [tanya, setTanya] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<IconTrash size={14} />} onClick={() => setTanya(true)}>{t.tombol}</Button>
      <ConfirmDialog
        terbuka={tanya}
        judul={t.tanya(impor.namaBerkas)}
        aksi={t.aksi}
        jalankan={async () => {
          await buang.mutateAsync({ masuk: { id: impor.id } });
          sesudah?.();
        }}
        tutup={() => setTanya(false)}
      >
        {t.ket}
      </ConfirmDialog>
    </>
  );
}

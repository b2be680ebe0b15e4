import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';

const t = teksPegawai.hapus;

export function HapusPegawai({ id, nama, tutup, selesai }: { readonly id: string; readonly nama: string; readonly tutup: () => void; readonly selesai: () => void }) {
  const hapus = useM('pegawai.hapus');
  const [alasan, setAlasan] = useState('');
  return (
    <ConfirmDialog
      terbuka
      judul={t.judul(nama)}
      aksi={t.aksi(nama)}
      jalankan={async () => {
        await hapus.mutateAsync({ masuk: { id, alasan } });
        kabarkanDenganUrungkan(t.selesai(nama));
        selesai();
      }}
      tutup={tutup}
    >
      {t.ket}
      <TextInput mt={12} label={t.alasan} withAsterisk value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} maxLength={300} />
    </ConfirmDialog>
  );
}

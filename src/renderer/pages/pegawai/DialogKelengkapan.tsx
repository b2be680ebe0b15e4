import { Anchor, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { unduh } from '../../api/berkas.ts';
import { keAppError } from '../../api/client.ts';
import { useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { Lencana } from '../../components/Lencana.tsx';
import { useBuka } from '../../layout/jalur.ts';
import { teksArsip } from '../../teks/arsip.ts';
import { teksButir } from '../arsip/Kelengkapan.tsx';

const t = teksArsip.lengkap;
const WARNA = { ada: 'hijau', belum: 'merah', kedaluwarsa: 'kuning' } as const;

/** What the file of this employee must hold, what of it is there, and everything else that is kept. */
export function DialogKelengkapan({ id, nama, tutup }: { readonly id: string; readonly nama: string; readonly tutup: () => void }) {
  const q = useQ('arsip.kelengkapan', { pegawaiId: id });
  const buka = useBuka();
  const [galat, setGalat] = useState<AppError | null>(null);
  const simpan = async (arsipId: string): Promise<void> => {
    try {
      kabarkan(teksArsip.aksi.tersimpan(await unduh('arsip.isi', { id: arsipId })));
      setGalat(null);
    } catch (e) {
      setGalat(keAppError(e));
    }
  };
  return (
    <Modal opened onClose={tutup} title={`${t.judul} · ${nama}`} size={640}>
      {q.error && <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />}
      {galat && <GalatNotice galat={galat} />}
      <ul aria-label={t.judul} style={{ listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: 6 }}>
        {q.data?.map((b) => (
          <li key={b.kode} title={`${t.dasar}: ${b.dasarHukum}`} style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
            <span style={{ flex: 1 }}>{b.nama}</span>
            {b.utamaId !== null && <Button size="compact-xs" variant="default" aria-label={t.simpan(b.nama)} onClick={() => void simpan(b.utamaId!)}>{t.simpanSingkat}</Button>}
            <Lencana warna={WARNA[b.keadaan]}>{teksButir(b.keadaan)}</Lencana>
          </li>
        ))}
      </ul>
      <Anchor component="button" type="button" mt={12} onClick={() => buka(`/arsip?pegawaiId=${id}`)}>{teksArsip.lengkap.semua}</Anchor>
    </Modal>
  );
}

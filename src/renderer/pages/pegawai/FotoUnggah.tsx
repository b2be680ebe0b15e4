import { FileButton, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { Foto } from './Foto.tsx';
import gaya from './kepala.module.css';

const t = teksPegawai.kepala;

/** The photograph; a click or a dropped picture replaces it. */
export function FotoUnggah({ id, nama, ada, bolehUbah }: { readonly id: string; readonly nama: string; readonly ada: boolean; readonly bolehUbah: boolean }) {
  const simpan = useM('pegawai.simpanFoto');
  const klien = useQueryClient();
  const ulang = useRef<() => void>(null);
  const unggah = async (berkas: File | null | undefined): Promise<void> => {
    ulang.current?.();
    if (!berkas) return;
    const oke = await simpan.mutateAsync({ masuk: { id }, berkas }).catch(() => null);
    if (!oke) return;
    await klien.invalidateQueries({ queryKey: ['pegawai.foto', { id }] });
    kabarkan(t.fotoDisimpan);
  };
  if (!bolehUbah) return <Foto id={id} nama={nama} ada={ada} />;
  return (
    <>
      <FileButton accept="image/jpeg,image/png" onChange={(f) => void unggah(f)} resetRef={ulang}>
        {(props) => (
          <button {...props} type="button" className={gaya['fotoTombol']} aria-label={t.foto} title={t.foto} onDragOver={(e) => e.preventDefault()} onDrop={(e) => { e.preventDefault(); void unggah(e.dataTransfer.files[0]); }}>
            <Foto id={id} nama={nama} ada={ada} />
          </button>
        )}
      </FileButton>
      <Modal opened={simpan.error !== null} onClose={() => simpan.reset()} title={t.foto}>
        {simpan.error && <GalatNotice galat={simpan.error} />}
      </Modal>
    </>
  );
}

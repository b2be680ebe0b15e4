import { Modal } from '@mantine/core';
import type { Keluar } from '../../../shared/contract.ts';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';
import { Bukti } from '../riwayat/Bukti.tsx';

export type Dokumen = Keluar<'pegawai.lihat'>['dokumenDasar'][number];

interface Props {
  readonly pegawaiId: string;
  readonly dokumen: Dokumen;
  readonly bolehUbah: boolean;
  readonly tutup: () => void;
}

/** A basic document that hangs on data utama: its files, and where to drop another. */
export function DialogDokumen({ pegawaiId, dokumen, bolehUbah, tutup }: Props) {
  const unggah = useM('bukti.simpan');
  const tambah = (berkas: File): void =>
    unggah.mutate({ masuk: { kode: 'data_utama', barisId: pegawaiId, dokumenBkn: dokumen.kode === '0' ? null : dokumen.kode }, berkas }, { onSuccess: () => kabarkan(teksPegawai.dokumen.diunggah(dokumen.nama)) });
  return (
    <Modal opened onClose={tutup} title={dokumen.nama} size={820}>
      {unggah.error && <GalatNotice galat={unggah.error} />}
      <Bukti bukti={dokumen.bukti} bolehUbah={bolehUbah} tambah={tambah} buang={() => undefined} sibuk={unggah.isPending} />
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { IconCopy, IconFileCertificate, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { BarisPegawai, SaringPegawai } from '../../../shared/contract/pegawai.ts';
import { useBerhak } from '../../api/saya.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { terpilih, teksSel, type KolomTabel, type PilihanBaris } from '../../components/tabel/tipe.ts';
import { useBuka } from '../../layout/jalur.ts';
import { keTsv } from '../../lib/bentuk.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { UbahMassal } from './UbahMassal.tsx';

const t = teksPegawai.daftar;

interface Props {
  readonly pilihan: PilihanBaris;
  readonly jumlah: number;
  readonly saring: SaringPegawai;
  readonly baris: readonly BarisPegawai[];
  readonly kolom: readonly KolomTabel<BarisPegawai>[];
}

/** What can be done with the selected people, in the bar below the table. */
export function AksiPilihan({ pilihan, jumlah, saring, baris, kolom }: Props) {
  const berhak = useBerhak();
  const buka = useBuka();
  const [massal, setMassal] = useState(false);
  const id = pilihan.jenis === 'semua' ? null : [...pilihan.id];
  const salin = (): void => {
    const dipilih = baris.filter((b) => terpilih(pilihan, b.id));
    const tampil = kolom.filter((k) => !k.tersembunyi);
    void navigator.clipboard.writeText(keTsv([tampil.map((k) => k.judul), ...dipilih.map((b) => tampil.map((k) => teksSel(k, b)))])).then(() => kabarkan(teksKomponen.tabel.disalin(dipilih.length)));
  };
  return (
    <>
      <span style={{ flex: 1 }} />
      {id !== null && <Button variant="default" leftSection={<IconCopy size={14} />} onClick={salin}>{t.salin}</Button>}
      {berhak('pegawai.ubah') && <Button variant="default" leftSection={<IconPencil size={14} />} onClick={() => setMassal(true)}>{t.ubahMassal}</Button>}
      {berhak('terbit') && id !== null && id.length <= 200 && <Button variant="default" leftSection={<IconFileCertificate size={14} />} onClick={() => buka(`/kgb?hanya=${encodeURIComponent(JSON.stringify(id))}`)}>{t.buatSkgb}</Button>}
      {massal && <UbahMassal saring={saring} pegawaiId={id} jumlah={jumlah} tutup={() => setMassal(false)} />}
    </>
  );
}

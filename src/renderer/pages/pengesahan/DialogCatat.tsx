import { Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM } from '../../api/kueri.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { DateInput } from '../../components/isian/DateInput.tsx';
import { hariIni } from '../../lib/waktu.ts';
import { teksPengesahan } from '../../teks/pengesahan.ts';

const t = teksPengesahan.dialog;
const JENIS = ['paraf', 'tanda-tangan'] as const;
type Hasil = Keluar<'sah.catatBasah'>;

interface Props {
  readonly id: readonly string[];
  readonly awal: (typeof JENIS)[number];
  readonly selesai: (h: Hasil) => void;
  readonly tutup: () => void;
}

/** Initials or signatures on paper, of one letter or of many on the same day. */
export function DialogCatat({ id, awal, selesai, tutup }: Props) {
  const catat = useM('sah.catatBasah');
  const [jenis, setJenis] = useState<(typeof JENIS)[number]>(awal);
  const [pada, setPada] = useState<string | null>(hariIni());
  const [oleh, setOleh] = useState('');
  const [catatan, setCatatan] = useState('');
  return (
    <ConfirmDialog terbuka judul={t.catat} aksi={t.simpan} berbahaya={false} boleh={pada !== null} tutup={tutup} jalankan={async () => selesai(await catat.mutateAsync({ masuk: { id: [...id], jenis, pada: pada ?? hariIni(), olehNama: oleh, catatan } }))}>
      <Stack gap={10}>
        <Select label={t.jenis} allowDeselect={false} data={JENIS.map((j) => ({ value: j, label: teksPengesahan.jenis[j] }))} value={jenis} onChange={(v) => setJenis(JENIS.find((j) => j === v) ?? jenis)} />
        <DateInput label={t.pada} nilai={pada} onUbah={setPada} />
        <TextInput label={t.oleh} description={t.olehKet} maxLength={120} value={oleh} onChange={(e) => setOleh(e.currentTarget.value)} />
        <TextInput label={t.catatan} maxLength={500} value={catatan} onChange={(e) => setCatatan(e.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}

import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { segarkanTopik, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksUmum } from '../../teks/umum.ts';
import { HalanganCetak } from './HalanganCetak.tsx';
import { masihJalan, type Pekerjaan } from './keadaan.ts';

const t = teksCetak.ulang;
const SAMA = '';

interface Props {
  readonly p: Pekerjaan;
  /** The job still stands in a queue: it is cancelled there first. */
  readonly pindah: boolean;
  readonly tutup: () => void;
}

/** Again from page n, on the same printer or another one, with the reason. */
export function DialogUlang({ p, pindah, tutup }: Props) {
  const pencetak = useQ('cetak.pencetak', {});
  const [dari, setDari] = useState(Math.min(p.halaman, p.lembarSelesai + 1));
  const [tujuan, setTujuan] = useState<string>(SAMA);
  const [alasan, setAlasan] = useState('');
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const opsi = (pencetak.data ?? []).map((x) => ({ value: x.id, label: `${x.nama} – ${teksCetak.pencetak.status[x.status]}` }));
  const siap = alasan.trim().length >= 3 && dari >= 1 && dari <= Math.max(1, p.halaman) && (!pindah || tujuan !== SAMA);
  const kirim = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      // A second try after the printer had let the job go: it is no longer there to be cancelled.
      if (pindah && masihJalan(p.keadaan)) await panggil('cetak.batal', { id: p.id });
      await panggil('cetak.ulang', { id: p.id, dariHalaman: dari, pencetakId: tujuan === SAMA ? null : tujuan, alasan: alasan.trim() });
      kabarkan(t.terkirim);
      tutup();
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
      segarkanTopik(['cetak']);
    }
  };
  return (
    <Modal opened onClose={tutup} title={pindah ? t.judulPindah(p.judul) : t.judul(p.judul)} size={480} closeOnClickOutside={!sibuk}>
      <form onSubmit={(e) => { e.preventDefault(); if (siap) void kirim(); }}>
        <Stack gap={12}>
          {galat && <GalatNotice galat={galat}><HalanganCetak details={galat.details} /></GalatNotice>}
          <span>{pindah ? t.ketPindah : t.ket}</span>
          <NumberInput label={t.dari} description={t.dariKet(teksAngka(p.halaman))} w={140} min={1} max={Math.max(1, p.halaman)} allowDecimal={false} value={dari} onChange={(v) => setDari(Number(v))} data-autofocus />
          <Select label={t.pencetak} data={pindah ? opsi : [{ value: SAMA, label: `${t.sama} (${p.pencetak})` }, ...opsi]} value={tujuan} onChange={(v) => setTujuan(v ?? SAMA)} allowDeselect={false} withAsterisk={pindah} />
          <TextInput label={t.alasan} placeholder={t.alasanTempat} withAsterisk maxLength={300} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={tutup} disabled={sibuk}>{teksUmum.batal}</Button>
            <Button type="submit" loading={sibuk} disabled={!siap}>{pindah ? t.aksiPindah : t.aksi}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

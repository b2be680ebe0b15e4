import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError, panggil } from '../../api/client.ts';
import { segarkanTopik, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';
import { teksUmum } from '../../teks/umum.ts';
import { HalanganCetak } from './HalanganCetak.tsx';
import type { Rangkaian } from './keadaan.ts';

const t = teksRangkaian;

interface KerangkaProps {
  readonly judul: string;
  readonly ket: string;
  readonly aksi: string;
  readonly siap: boolean;
  readonly jalankan: () => Promise<string | null>;
  readonly tutup: () => void;
  readonly children: ReactNode;
}

/** The frame of all questions about sheets; a refusal stays in the dialog with what the printer does offer. */
function Kerangka({ judul, ket, aksi, siap, jalankan, tutup, children }: KerangkaProps) {
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const kirim = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      const kabar = await jalankan();
      if (kabar !== null) kabarkan(kabar);
      tutup();
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
      segarkanTopik(['cetak']);
    }
  };
  return (
    <Modal opened onClose={tutup} title={judul} size={480} closeOnClickOutside={!sibuk}>
      <form onSubmit={(e) => { e.preventDefault(); if (siap) void kirim(); }}>
        <Stack gap={12}>
          {galat && <GalatNotice galat={galat}><HalanganCetak details={galat.details} /></GalatNotice>}
          <span>{ket}</span>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={tutup} disabled={sibuk}>{teksUmum.batal}</Button>
            <Button type="submit" loading={sibuk} disabled={!siap}>{aksi}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface Props {
  readonly r: Rangkaian;
  readonly tutup: () => void;
}

export function DialogPutuskan({ r, tutup }: Props) {
  const berakhir = r.keadaan === 'dibatalkan';
  const [sampai, setSampai] = useState(r.sebab === 'konfirmasi' ? r.lembar : r.tercetak);
  const [ulang, setUlang] = useState(!berakhir);
  const [alasan, setAlasan] = useState('');
  const jalankan = async (): Promise<null> => {
    await panggil('rangkaian.putuskan', { id: r.id, baikSampai: sampai, ulang, alasan });
    return null;
  };
  return (
    <Kerangka judul={t.putuskan.judul} ket={t.putuskan.ket} aksi={t.putuskan.aksi} siap={sampai >= 0 && sampai <= r.lembar} jalankan={jalankan} tutup={tutup}>
      <Group align="flex-end">
        <NumberInput label={t.putuskan.sampai} description={t.putuskan.sampaiKet(teksAngka(r.lembar))} w={260} min={0} max={r.lembar} allowDecimal={false} value={sampai} onChange={(v) => setSampai(Number(v))} data-autofocus />
        <Button variant="default" onClick={() => setSampai(r.lembar)}>{t.putuskan.semua}</Button>
      </Group>
      {sampai < r.lembar && <Checkbox label={t.putuskan.ulang} checked={ulang} onChange={(e) => setUlang(e.currentTarget.checked)} />}
      {sampai < r.lembar && ulang && <TextInput label={t.putuskan.alasan} placeholder={t.ulang.alasanTempat} maxLength={300} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />}
    </Kerangka>
  );
}

export function DialogUlangLembar({ r, urut, tutup }: Props & { readonly urut: number | null }) {
  const [dari, setDari] = useState(urut ?? 1);
  const [sampai, setSampai] = useState(urut ?? r.lembar);
  const [rusak, setRusak] = useState(true);
  const [alasan, setAlasan] = useState('');
  const jalankan = async (): Promise<null> => {
    await panggil('rangkaian.ulang', { id: r.id, dari, sampai, rusak, alasan: alasan.trim() });
    return null;
  };
  return (
    <Kerangka judul={t.ulang.judul} ket={t.ulang.ket} aksi={t.ulang.aksi} siap={alasan.trim().length >= 3 && dari >= 1 && dari <= sampai && sampai <= r.lembar} jalankan={jalankan} tutup={tutup}>
      <Group>
        <NumberInput label={t.ulang.dari} w={140} min={1} max={r.lembar} allowDecimal={false} value={dari} onChange={(v) => setDari(Number(v))} data-autofocus />
        <NumberInput label={t.ulang.sampai} w={140} min={1} max={r.lembar} allowDecimal={false} value={sampai} onChange={(v) => setSampai(Number(v))} />
      </Group>
      {!r.terkendali && <Checkbox label={t.ulang.rusak} checked={rusak} onChange={(e) => setRusak(e.currentTarget.checked)} />}
      <TextInput label={t.ulang.alasan} placeholder={t.ulang.alasanTempat} withAsterisk maxLength={300} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
    </Kerangka>
  );
}

const OTOMATIS = '';

export function DialogPindah({ r, tutup }: Props) {
  const q = useQ('cetak.pencetak', {});
  const [id, setId] = useState<string | null>(null);
  const [baki, setBaki] = useState(OTOMATIS);
  const daftar = q.data ?? [];
  const p = daftar.find((x) => x.id === id);
  const jalankan = async (): Promise<null> => {
    await panggil('rangkaian.pindah', { id: r.id, pencetakId: id!, baki: baki === OTOMATIS ? null : baki });
    return null;
  };
  return (
    <Kerangka judul={t.pindah.judul} ket={t.pindah.ket} aksi={t.pindah.aksi} siap={id !== null} jalankan={jalankan} tutup={tutup}>
      <Select label={teksCetak.dialog.pencetak} withAsterisk data={daftar.map((x) => ({ value: x.id, label: `${x.nama} – ${teksCetak.pencetak.status[x.status]}` }))} value={id} onChange={(v) => { setId(v); setBaki(OTOMATIS); }} data-autofocus />
      {p && p.baki.length > 0 && <Select label={teksCetak.dialog.baki} data={[{ value: OTOMATIS, label: teksCetak.dialog.otomatis }, ...p.baki.map((b) => ({ value: b.kode, label: b.nama }))]} value={baki} onChange={(v) => setBaki(v ?? OTOMATIS)} allowDeselect={false} />}
    </Kerangka>
  );
}

export function DialogSeri({ r, tutup }: Props) {
  const [awal, setAwal] = useState('');
  const [akhir, setAkhir] = useState('');
  const jalankan = async (): Promise<string> => {
    const h = await panggil('rangkaian.seriAkhir', { id: r.id, seriAwal: awal.trim(), seriAkhir: akhir.trim() });
    return h.cocok ? t.seri.cocok : h.pesan;
  };
  return (
    <Kerangka judul={t.seri.judul} ket={t.seri.ket} aksi={t.seri.aksi} siap={awal.trim() !== '' && akhir.trim() !== ''} jalankan={jalankan} tutup={tutup}>
      <Group>
        <TextInput label={t.seri.awal} maxLength={60} value={awal} onChange={(e) => setAwal(e.currentTarget.value)} data-autofocus />
        <TextInput label={t.seri.akhir} maxLength={60} value={akhir} onChange={(e) => setAkhir(e.currentTarget.value)} />
      </Group>
    </Kerangka>
  );
}

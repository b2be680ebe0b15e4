import { Button, Group, NumberInput, Select, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksKelola } from '../../teks/kelola.ts';
import { TombolJejak } from '../jejak/TombolJejak.tsx';
import { susunJadwal, uraiJadwal, type HariJadwal } from './jadwal.ts';

const t = teksKelola.pengaturan;
type Umum = Keluar<'pengaturan.umum'>;
const HARI: readonly HariJadwal[] = ['kerja5', 'kerja6', 'semua'];

interface PropsJadwal {
  readonly cron: string;
  readonly ubah: (cron: string) => void;
  readonly salah: boolean;
  readonly setSalah: (b: boolean) => void;
}

function IsianJadwal({ cron, ubah, salah, setSalah }: PropsJadwal) {
  const [awal] = useState(() => uraiJadwal(cron));
  const [jam, setJam] = useState(awal?.jam.join(', ') ?? '');
  const [hari, setHari] = useState<HariJadwal>(awal?.hari ?? 'kerja5');
  if (awal === null) return <TextInput label={t.jadwalKhusus} value={cron} onChange={(e) => ubah(e.currentTarget.value)} />;
  const terapkan = (j: string, h: HariJadwal): void => {
    const baru = susunJadwal(j, h);
    setSalah(baru === null);
    if (baru !== null) ubah(baru);
  };
  return (
    <Group gap={12} align="flex-start" grow>
      <TextInput label={`${t.jadwal}: ${t.jadwalJam.toLowerCase()}`} description={t.jadwalJamKet} value={jam} onChange={(e) => setJam(e.currentTarget.value)} onBlur={() => terapkan(jam, hari)} error={salah ? t.jamSalah : null} />
      <Select
        label={`${t.jadwal}: ${t.jadwalHari.toLowerCase()}`}
        description={"\u00a0"}
        value={hari}
        data={HARI.map((value) => ({ value, label: t.hari[value] }))}
        allowDeselect={false}
        onChange={(v) => {
          const baru = HARI.find((h) => h === v) ?? 'kerja5';
          setHari(baru);
          terapkan(jam, baru);
        }}
      />
    </Group>
  );
}

function Form({ awal }: { readonly awal: Umum }) {
  const simpan = useM('pengaturan.simpanUmum');
  const [isi, setIsi] = useState(awal);
  const [salah, setSalah] = useState(false);
  const ubah = (baru: Partial<Umum>): void => setIsi((lama) => ({ ...lama, ...baru }));
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const oke = await simpan.mutateAsync({ masuk: isi }).catch(() => null);
    if (oke) kabarkanDenganUrungkan(t.tersimpan);
  };
  return (
    <form onSubmit={(e) => void kirim(e)}>
      <Stack gap={12}>
        <NumberInput label={t.kunci} value={isi.kunciSetelahMenit} min={1} max={240} allowDecimal={false} w={260} onChange={(v) => ubah({ kunciSetelahMenit: Number(v) || 1 })} />
        <IsianJadwal cron={isi.cadanganJadwal} ubah={(cadanganJadwal) => ubah({ cadanganJadwal })} salah={salah} setSalah={setSalah} />
        <TextInput label={t.folder} description={t.folderKet} value={isi.cadanganFolder ?? ''} onChange={(e) => ubah({ cadanganFolder: e.currentTarget.value.trim() || null })} spellCheck={false} />
        <TextInput label={t.cups} description={t.cupsKet} value={isi.cupsServer ?? ''} onChange={(e) => ubah({ cupsServer: e.currentTarget.value.trim() || null })} spellCheck={false} />
        <Textarea label={t.ipp} description={t.ippKet} defaultValue={isi.pencetakIpp.join('\n')} onChange={(e) => ubah({ pencetakIpp: e.currentTarget.value.split('\n').map((b) => b.trim()).filter(Boolean) })} autosize minRows={2} spellCheck={false} />
        {simpan.error && <GalatNotice galat={simpan.error} />}
        <Group gap={8}>
          <Button type="submit" loading={simpan.isPending} disabled={salah}>{t.simpan}</Button>
          <TombolJejak objek={{ pengaturan: 'umum' }} judul={t.umum} />
        </Group>
      </Stack>
    </form>
  );
}

export function BagianUmum() {
  const q = useQ('pengaturan.umum', {});
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  return q.data ? <Form awal={q.data} /> : <Skeleton h={200} />;
}

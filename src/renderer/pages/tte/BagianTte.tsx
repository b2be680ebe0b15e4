import { Button, Group, NumberInput, PasswordInput, Select, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Keluar } from '../../../shared/contract.ts';
import { JENIS_PENYEDIA } from '../../../shared/contract/tte.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { BerkasInput } from '../../components/isian/BerkasInput.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksSaat } from '../../lib/waktu.ts';
import { teksTte } from '../../teks/tte.ts';
import { IdentitasTte } from './IdentitasTte.tsx';

const t = teksTte.atur;
type Isi = Keluar<'tte.pengaturan'>;
const TANPA = 'tanpa';
const OPSI = [{ value: TANPA, label: t.tanpa }, ...JENIS_PENYEDIA.map((value) => ({ value, label: t.jenis[value] }))];

function Form({ awal, ulangi }: { readonly awal: Isi; readonly ulangi: () => void }) {
  const simpan = useM('tte.simpanPengaturan');
  const [isi, setIsi] = useState({ ...awal, pengguna: '', sandi: '' });
  const ubah = (baru: Partial<typeof isi>): void => setIsi((lama) => ({ ...lama, ...baru }));
  const kirim = async (e: FormEvent): Promise<void> => {
    e.preventDefault();
    const { penyedia, alamat, serentak, batasDetik } = isi;
    const oke = await simpan.mutateAsync({ masuk: { penyedia, alamat, serentak, batasDetik, pengguna: isi.pengguna || null, sandi: isi.sandi || null } }).catch(() => null);
    if (!oke) return;
    simpan.reset();
    ubah({ sandi: '' });
    kabarkan(t.tersimpan);
    ulangi();
  };
  return (
    <form onSubmit={(e) => void kirim(e)}>
      <Stack gap={12}>
        <Select label={t.penyedia} data={OPSI} value={isi.penyedia ?? TANPA} allowDeselect={false} w={300} onChange={(v) => ubah({ penyedia: JENIS_PENYEDIA.find((j) => j === v) ?? null })} />
        <TextInput label={t.alamat} description={t.alamatKet} value={isi.alamat} onChange={(e) => ubah({ alamat: e.currentTarget.value })} spellCheck={false} />
        <Group gap={12} align="flex-end" grow>
          <TextInput label={t.pengguna} value={isi.pengguna} onChange={(e) => ubah({ pengguna: e.currentTarget.value })} autoComplete="off" spellCheck={false} />
          <PasswordInput label={t.sandi} value={isi.sandi} onChange={(e) => ubah({ sandi: e.currentTarget.value })} autoComplete="new-password" />
        </Group>
        <span className="redup">{awal.kredensial ? t.sandiAda : t.sandiBelum}</span>
        <Group gap={12}>
          <NumberInput label={t.serentak} min={1} max={8} allowDecimal={false} w={160} value={isi.serentak} onChange={(v) => ubah({ serentak: Number(v) || 1 })} />
          <NumberInput label={t.batas} min={5} max={600} allowDecimal={false} w={160} value={isi.batasDetik} onChange={(v) => ubah({ batasDetik: Number(v) || 60 })} />
        </Group>
        {simpan.error && <GalatNotice galat={simpan.error} />}
        <Group><Button type="submit" loading={simpan.isPending}>{t.simpan}</Button></Group>
      </Stack>
    </form>
  );
}

function Akar({ akar, ulangi }: { readonly akar: Isi['akar']; readonly ulangi: () => void }) {
  const tambah = useM('tte.tambahAkar');
  const lepas = useM('tte.lepasAkar');
  const pilih = async (berkas: File): Promise<void> => {
    const h = await tambah.mutateAsync({ masuk: {}, berkas }).catch(() => null);
    if (!h) return;
    kabarkan(t.akarTambah(teksAngka(h.ditambah)));
    ulangi();
  };
  return (
    <Stack gap={8}>
      <Title order={2} size="h4">{t.akar}</Title>
      <span className="redup">{t.akarKet}</span>
      {akar.map((a) => (
        <Group key={a.sidik} gap={12}>
          <span><b>{a.nama}</b> <span className="redup">{t.sampai(teksSaat(a.berlakuSampai))}</span></span>
          <Button variant="default" size="xs" aria-label={t.lepasLabel(a.nama)} loading={lepas.isPending} onClick={() => void lepas.mutateAsync({ masuk: { sidik: a.sidik } }).then(ulangi, () => undefined)}>{t.lepas}</Button>
        </Group>
      ))}
      <BerkasInput label={t.akarBerkas} terima=".pem,.crt,.cer,.der" onPilih={(f) => void pilih(f)} sibuk={tambah.isPending} />
      {(tambah.error ?? lepas.error) && <GalatNotice galat={(tambah.error ?? lepas.error)!} />}
    </Stack>
  );
}

/** The signature provider, the roots it is measured by, and who is who there. */
export function BagianTte() {
  const q = useQ('tte.pengaturan', {});
  if (q.error) return <GalatNotice galat={q.error} cobaLagi={() => void q.refetch()} />;
  if (!q.data) return <Skeleton h={200} />;
  const ulangi = (): void => void q.refetch();
  return (
    <Stack gap={24}>
      <Form awal={q.data} ulangi={ulangi} />
      <Akar akar={q.data.akar} ulangi={ulangi} />
      <IdentitasTte />
    </Stack>
  );
}

import { Button, Group, Modal, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { SaringPegawai } from '../../../shared/contract/pegawai.ts';
import { BAGIAN_DATA_UTAMA, DATA_UTAMA, type KolomDataUtama } from '../../../shared/pegawai/data-utama.ts';
import { useM } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkanDenganUrungkan } from '../../components/kabar.tsx';
import { teksAngka, teksNip } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { teksUmum } from '../../teks/umum.ts';
import { MedanKolom } from '../riwayat/MedanKolom.tsx';

const t = teksPegawai.massal;

/** Columns that are one person's own are not offered; the host has the last word. */
const DAPAT: readonly KolomDataUtama[] = DATA_UTAMA.filter(
  (k) => k.rahasia === undefined && k.jenis !== 'teks_panjang' && !['tempat_lahir_kode', 'tanggal_lahir', 'jenis_kelamin', 'tanggal_meninggal', 'npwp_tanggal'].includes(k.nama)
    && (k.jenis !== 'teks' || ['kppn', 'sk_cpns_pejabat', 'sk_pns_pejabat', 'sk_cpns_nomor', 'sk_pns_nomor', 'sumpah_nomor', 'sttpl_nomor', 'spmt_nomor'].includes(k.nama)),
);
const PILIHAN = Object.entries(BAGIAN_DATA_UTAMA).flatMap(([bagian, group]) => {
  const items = DAPAT.filter((k) => k.bagian === bagian).map((k) => ({ value: k.nama, label: k.label }));
  return items.length > 0 ? [{ group, items }] : [];
});

interface Props {
  readonly saring: SaringPegawai;
  /** Null: everybody the filter finds. */
  readonly pegawaiId: readonly string[] | null;
  readonly jumlah: number;
  readonly tutup: () => void;
}

/** One column for many people: first a count with five samples, then one transaction, then undo. */
export function UbahMassal({ saring, pegawaiId, jumlah, tutup }: Props) {
  const [kolom, setKolom] = useState<KolomDataUtama | null>(null);
  const form = useForm<Record<string, string | number | null>>({ defaultValues: {} });
  const uji = useM('pegawai.ubahMassal');
  const ubah = useM('pegawai.ubahMassal');
  const masuk = (mencoba: boolean) => ({ saring, pegawaiId: pegawaiId ? [...pegawaiId] : null, kolom: kolom?.nama ?? '', nilai: form.getValues(kolom?.nama ?? '') ?? null, uji: mencoba });
  const jalankan = async (): Promise<void> => {
    const hasil = await ubah.mutateAsync({ masuk: masuk(false) }).catch(() => null);
    if (!hasil) return;
    kabarkanDenganUrungkan(t.selesai(teksAngka(hasil.jumlah), kolom?.label ?? ''));
    tutup();
  };
  const contoh = uji.data;
  return (
    <Modal opened onClose={tutup} title={t.judul(teksAngka(jumlah))} size={640}>
      <FormProvider {...form}>
        <form onSubmit={(e) => { e.preventDefault(); uji.mutate({ masuk: masuk(true) }); }} onChange={() => uji.reset()}>
          <p className="redup" style={{ marginTop: 0 }}>{t.ket}</p>
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 12, alignItems: 'end' }}>
            <Select label={t.kolom} data={PILIHAN} searchable data-autofocus value={kolom?.nama ?? null} onChange={(n) => { setKolom(DAPAT.find((k) => k.nama === n) ?? null); uji.reset(); }} />
            {kolom ? <MedanKolom key={kolom.nama} kolom={{ ...kolom, label: t.nilai, wajib: false }} /> : <span />}
            <Button type="submit" variant="default" disabled={!kolom} loading={uji.isPending}>{t.lihat}</Button>
          </div>
        </form>
      </FormProvider>
      {(uji.error ?? ubah.error) && <div style={{ marginTop: 12 }}><GalatNotice galat={(uji.error ?? ubah.error)!} /></div>}
      {contoh && contoh.jumlah === 0 && <p role="status">{t.tanpaBeda}</p>}
      {contoh && contoh.jumlah > 0 && (
        <>
          <p role="status"><b>{t.akan(teksAngka(contoh.jumlah))}</b> {contoh.jumlah < jumlah ? t.sisanya(teksAngka(jumlah - contoh.jumlah)) : ''}</p>
          <Table aria-label={t.contoh}>
            <Table.Thead><Table.Tr><Table.Th>{teksPegawai.kolom.nip}</Table.Th><Table.Th>{teksPegawai.kolom.nama}</Table.Th><Table.Th>{t.lama}</Table.Th><Table.Th>{t.baru}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {contoh.contoh.map((c) => (
                <Table.Tr key={c.nip}><Table.Td>{teksNip(c.nip)}</Table.Td><Table.Td>{c.nama}</Table.Td><Table.Td className="redup">{c.lama || t.kosongkan}</Table.Td><Table.Td><b>{c.baru || t.kosongkan}</b></Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={tutup}>{teksUmum.batal}</Button>
        <Button disabled={!contoh || contoh.jumlah === 0} loading={ubah.isPending} onClick={() => void jalankan()}>{contoh ? t.jalankan(teksAngka(contoh.jumlah)) : t.jalankanNanti}</Button>
      </Group>
    </Modal>
  );
}

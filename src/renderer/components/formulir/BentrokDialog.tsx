import { Button, Group, Modal, Radio, Table } from '@mantine/core';
import { useState } from 'react';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksUmum } from '../../teks/umum.ts';
import type { Bentrok } from './galat.ts';

const t = teksKomponen.bentrok;
export type PihakBentrok = 'saya' | 'tersimpan';

interface Props {
  readonly bentrok: Bentrok;
  /** Title of a column as the form shows it. */
  readonly label: (kolom: string) => string;
  /** A value in words where the stored one says nothing to a person: the name of a unit for its id. */
  readonly nilai?: ((kolom: string, isi: string) => string | undefined) | undefined;
  readonly pakai: (pilihan: Readonly<Record<string, PihakBentrok>>) => void;
  readonly tutup: () => void;
}

/** Both values of each differing field, side by side; nothing is overwritten before the user has chosen. */
export function BentrokDialog({ bentrok, label, nilai: kata, pakai, tutup }: Props) {
  const [pilihan, setPilihan] = useState<Readonly<Record<string, PihakBentrok>>>(() => Object.fromEntries(bentrok.beda.map((b) => [b.kolom, 'tersimpan' as const])));
  const radio = (kolom: string, pihak: PihakBentrok, nilai: string | number | boolean | null) => (
    <Radio name={`bentrok-${kolom}`} checked={pilihan[kolom] === pihak} label={nilai === null || nilai === '' ? teksUmum.kosong : (kata?.(kolom, String(nilai)) ?? String(nilai))} onChange={() => setPilihan({ ...pilihan, [kolom]: pihak })} />
  );
  return (
    <Modal opened onClose={tutup} title={t.judul} size={640}>
      <p style={{ marginTop: 0 }}>{t.ket}</p>
      {bentrok.beda.length === 0 && <p>{t.tanpaRincian}</p>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.isian}</Table.Th>
            <Table.Th>{t.sekarang}</Table.Th>
            <Table.Th>{t.milikSaya}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bentrok.beda.map((b) => (
            <Table.Tr key={b.kolom}>
              <Table.Td>{label(b.kolom)}</Table.Td>
              <Table.Td>{radio(b.kolom, 'tersimpan', b.tersimpan)}</Table.Td>
              <Table.Td>{radio(b.kolom, 'saya', b.anda)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={tutup} data-autofocus>
          {teksUmum.batal}
        </Button>
        <Button onClick={() => pakai(pilihan)}>{t.pakai}</Button>
      </Group>
    </Modal>
  );
}

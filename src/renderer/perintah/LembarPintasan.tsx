import { Modal, Table } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { teksUmum } from '../teks/umum.ts';
import { daftarkanLapis } from './lapis.ts';
import { LINGKUP, usePerintahAktif } from './registri.ts';
import { teksTombol } from './tombol.ts';
import { buatSakelar } from '../lib/sakelar.ts';

const sakelar = buatSakelar();

export const bukaPintasan = sakelar.buka;
daftarkanLapis(sakelar);

/** F1 or ?: the shortcuts of this screen, read from the registry of commands. */
export function LembarPintasan() {
  const terbuka = useSyncExternalStore(sakelar.dengar, sakelar.terbuka);
  const perintah = usePerintahAktif();
  return (
    <Modal opened={terbuka} onClose={sakelar.tutup} title={teksUmum.pintasan.judul} size={640} zIndex={250}>
      {LINGKUP.map((lingkup) => {
        const milik = perintah.filter((p) => p.lingkup === lingkup && p.tombol?.length);
        if (milik.length === 0) return null;
        return (
          <Table key={lingkup} layout="fixed" mb={16} verticalSpacing={3}>
            <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }} mt={0}>{teksUmum.pintasan[lingkup]}</Table.Caption>
            <Table.Tbody>
              {milik.map((p) => (
                <Table.Tr key={p.id} data-perintah={p.id} data-lingkup={lingkup} data-tombol={p.tombol?.join('\n')}>
                  <Table.Td>{p.label}</Table.Td>
                  <Table.Td w={220}>{p.tombol?.map((t) => <kbd key={t} style={{ marginRight: 6 }}>{teksTombol(t)}</kbd>)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        );
      })}
    </Modal>
  );
}

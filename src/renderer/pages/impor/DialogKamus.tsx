import { Button, Modal, Table } from '@mantine/core';
import { useM, useQ } from '../../api/kueri.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { teksImpor } from '../../teks/impor.ts';
import type { Impor } from './alamat.ts';

const t = teksImpor.uji;

/** Corrections that earlier imports left behind; each can be forgotten. */
export function DialogKamus({ sasaran, tutup }: { readonly sasaran: Impor['sasaran']; readonly tutup: () => void }) {
  const q = useQ('impor.kamus', {});
  const lupa = useM('impor.lupakanKoreksi');
  return (
    <Modal opened onClose={tutup} title={t.kamus} size={640}>
      {(q.error ?? lupa.error) && <GalatNotice galat={(q.error ?? lupa.error)!} />}
      {q.data?.length === 0 && <p className="redup">{t.kamusKosong}</p>}
      {q.data && q.data.length > 0 && (
        <Table>
          <Table.Tbody>
            {q.data.map((k) => (
              <Table.Tr key={k.kolom + k.dari}>
                <Table.Td className="redup">{sasaran.find((s) => s.kode === k.kolom)?.label ?? k.kolom}</Table.Td>
                <Table.Td>{k.dari} → <b>{k.menjadi}</b></Table.Td>
                <Table.Td align="right"><Button size="compact-xs" variant="default" onClick={() => lupa.mutate({ masuk: { kolom: k.kolom, dari: k.dari } })} aria-label={`${t.lupakan} ${k.dari}`}>{t.lupakan}</Button></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  );
}

import { Button, Group, Modal } from '@mantine/core';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksUmum } from '../../teks/umum.ts';

const t = teksKomponen.formulir;

interface Props {
  readonly punyaDraf: boolean;
  readonly simpan: () => void;
  readonly draf: () => void;
  readonly buang: () => void;
  readonly batal: () => void;
}

/** Leaving with unsaved input asks once: save, keep as a draft, throw away, stay. */
export function TinggalkanDialog({ punyaDraf, simpan, draf, buang, batal }: Props) {
  return (
    <Modal opened onClose={batal} title={t.tinggalkan} size={520} withCloseButton={false}>
      {punyaDraf && t.tinggalkanKet}
      <Group justify="flex-end" mt={16} gap={8}>
        <Button variant="subtle" color="red" onClick={buang}>{t.buang}</Button>
        <Button variant="default" onClick={batal} data-autofocus>{teksUmum.batal}</Button>
        {punyaDraf && <Button variant="default" onClick={draf}>{t.sebagaiDraf}</Button>}
        <Button onClick={simpan}>{t.simpan}</Button>
      </Group>
    </Modal>
  );
}

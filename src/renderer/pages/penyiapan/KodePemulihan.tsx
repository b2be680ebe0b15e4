import { Button, CopyButton, Group } from '@mantine/core';
import { teksPenyiapan } from '../../teks/penyiapan.ts';
import gaya from './penyiapan.module.css';

const t = teksPenyiapan.kode;

/** The recovery code, the only time it is shown. */
export function KodePemulihan({ kode }: { readonly kode: string }) {
  return (
    <>
      <div>{t.ket}</div>
      <div className={gaya['kode']}>{kode}</div>
      <Group gap={8}>
        <Button variant="default" onClick={() => window.print()}>{t.cetak}</Button>
        <CopyButton value={kode}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? t.disalin : t.salin}</Button>}</CopyButton>
        <span className="redup">{t.simpan}</span>
      </Group>
    </>
  );
}

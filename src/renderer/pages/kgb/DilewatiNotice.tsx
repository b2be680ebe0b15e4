import { Alert, Anchor } from '@mantine/core';
import { useState } from 'react';
import { teksAngka, teksNip } from '../../lib/bentuk.ts';
import { teksKgb } from '../../teks/kgb.ts';
import type { Dilewati } from './dilewati.ts';

const t = teksKgb.kelompok;
const SEKALIGUS = 3;

/** Who was passed over when the batch was made, and why. */
export function DilewatiNotice({ dilewati }: { readonly dilewati: Dilewati }) {
  const [semua, setSemua] = useState(false);
  return (
    <Alert color="yellow" variant="outline" radius={0} title={t.dilewati(teksAngka(dilewati.length))}>
      {t.dilewatiKet}
      <ul style={{ margin: '4px 0', paddingLeft: 18, maxHeight: 140, overflow: 'auto' }}>
        {dilewati.slice(0, semua ? undefined : SEKALIGUS).map((d) => (
          <li key={d.nip}>
            <b>{d.nama}</b> <span className="redup">{teksNip(d.nip)}</span> – {d.alasan}
          </li>
        ))}
      </ul>
      {!semua && dilewati.length > SEKALIGUS && (
        <Anchor component="button" type="button" onClick={() => setSemua(true)}>
          {teksKgb.tampil.semua} {teksAngka(dilewati.length)}
        </Anchor>
      )}
    </Alert>
  );
}

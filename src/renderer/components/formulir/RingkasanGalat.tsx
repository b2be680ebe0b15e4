import { Alert, Anchor } from '@mantine/core';
import type { Ref } from 'react';
import { teksKomponen } from '../../teks/komponen.ts';

export interface GalatMedan {
  readonly nama: string;
  readonly label: string;
  readonly pesan: string;
}

/** One summary above the fields; each line focuses its field. */
export function RingkasanGalat({ galat, fokus, ref }: { readonly galat: readonly GalatMedan[]; readonly fokus: (nama: string) => void; readonly ref?: Ref<HTMLDivElement> }) {
  if (galat.length === 0) return null;
  return (
    <Alert ref={ref} tabIndex={-1} color="red" variant="outline" title={teksKomponen.formulir.ringkasan(galat.length)} role="alert" styles={{ title: { color: 'var(--merah)' } }}>
      {galat.map((g) => (
        <div key={g.nama}>
          <Anchor component="button" type="button" onClick={() => fokus(g.nama)}>
            {g.label}
          </Anchor>
          : {g.pesan}
        </div>
      ))}
    </Alert>
  );
}

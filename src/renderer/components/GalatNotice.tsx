import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { kodeGalat, pesanGalat } from '../lib/galat.ts';
import { teksUmum } from '../teks/umum.ts';
import { teksKomponen } from '../teks/komponen.ts';

interface Props {
  readonly galat: AppError;
  readonly cobaLagi?: () => void;
  readonly children?: ReactNode;
}

/** An error in place: what happened, what it means for the data, what to do, and its code. */
export function GalatNotice({ galat, cobaLagi, children }: Props) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle size={18} />} title={pesanGalat(galat)} role="alert" styles={{ title: { color: 'var(--merah)' } }}>
      <div>{galat.dampak}</div>
      <div>{galat.saran}</div>
      {children}
      <Group gap={12} mt={8}>
        {cobaLagi && (
          <Button variant="default" onClick={cobaLagi}>
            {teksUmum.cobaLagi}
          </Button>
        )}
        <span className="redup">
          {teksKomponen.galat.kode} {kodeGalat(galat)}
        </span>
      </Group>
    </Alert>
  );
}

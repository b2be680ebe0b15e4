import { Button, Stack } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { AppError } from '../../../shared/errors.ts';
import { pesanGalat } from '../../lib/galat.ts';
import { teksKomponen } from '../../teks/komponen.ts';
import { teksSesi } from '../../teks/sesi.ts';
import { teksUmum } from '../../teks/umum.ts';
import { Bingkai } from './Bingkai.tsx';
import { FormKodePemulihan } from './FormKodePemulihan.tsx';

interface Data {
  readonly kode: string;
  readonly pesan: string;
  readonly dampak: string;
  readonly saran: string;
}

interface Props {
  readonly galat: AppError | Data | null;
  readonly versi?: string;
  readonly cobaLagi: () => void;
}

/** The application cannot open its data: why, what it means for the data, what to do. */
export function HalamanTerhalang({ galat, versi, cobaLagi }: Props) {
  const pesan = galat instanceof AppError ? pesanGalat(galat) : galat?.pesan;
  return (
    <Bingkai judul={teksSesi.terhalang} lebar bawah={[versi ? teksSesi.versi(versi) : '', galat ? `${teksKomponen.galat.kode} ${galat.kode}` : ''].filter(Boolean).join(' · ')}>
      <Stack gap={12} role="alert">
        <strong className="merah">{pesan}</strong>
        <div>
          <div className="redup">{teksKomponen.galat.dampak}</div>
          {galat?.dampak}
        </div>
        <div>
          <div className="redup">{teksKomponen.galat.saran}</div>
          {galat?.saran}
        </div>
        {galat?.kode === 'KUNCI_SALAH' && <FormKodePemulihan terbuka={cobaLagi} />}
        <Button leftSection={<IconRefresh size={14} />} onClick={cobaLagi} style={{ alignSelf: 'flex-start' }}>
          {teksUmum.cobaLagi}
        </Button>
      </Stack>
    </Bingkai>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { keAppError } from '../../api/client.ts';
import { GalatNotice } from '../../components/GalatNotice.tsx';
import { kabarkan } from '../../components/kabar.tsx';
import { teksKendali } from '../../teks/kendali.ts';

interface Props {
  /** True when the fields above are filled well enough for a document. */
  readonly siap: () => boolean;
  readonly pratinjau: () => Promise<unknown>;
  readonly word: () => Promise<unknown>;
}

/** The document before it is archived: as PDF and as Word. */
export function TombolDokumen({ siap, pratinjau, word }: Props) {
  const [galat, setGalat] = useState<AppError | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const jalankan = async (apa: () => Promise<unknown>): Promise<void> => {
    setGalat(null);
    if (!siap()) return kabarkan(teksKendali.lengkapi);
    setSibuk(true);
    try {
      await apa();
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
    }
  };
  return (
    <>
      <Group gap={8}>
        <Button variant="default" loading={sibuk} onClick={() => void jalankan(pratinjau)}>{teksKendali.kartu.pratinjau}</Button>
        <Button variant="default" loading={sibuk} onClick={() => void jalankan(word)}>{teksKendali.kartu.word}</Button>
      </Group>
      {galat && <GalatNotice galat={galat} />}
    </>
  );
}

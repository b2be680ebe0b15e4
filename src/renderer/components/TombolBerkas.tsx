import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { keAppError } from '../api/client.ts';
import { teksUmum } from '../teks/umum.ts';
import { GalatNotice } from './GalatNotice.tsx';
import { kabarkan } from './kabar.tsx';

interface Props {
  readonly label: string;
  /** Fetches the file and hands it to the save dialog; gives its name. */
  readonly ambil: () => Promise<string>;
  readonly mati?: boolean;
  readonly kecil?: boolean;
}

/** Saves a file; what went wrong stands at the button. */
export function TombolBerkas({ label, ambil, mati, kecil }: Props) {
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<AppError | null>(null);
  const jalankan = async (): Promise<void> => {
    setGalat(null);
    setSibuk(true);
    try {
      kabarkan(teksUmum.berkasDisimpan(await ambil()));
    } catch (e) {
      setGalat(keAppError(e));
    } finally {
      setSibuk(false);
    }
  };
  return (
    <Popover opened={galat !== null} onChange={(buka) => { if (!buka) setGalat(null); }} position="bottom-end" width={360} withArrow>
      <Popover.Target>
        <Button variant="default" {...(kecil === true ? { size: 'compact-xs' } : {})} loading={sibuk} disabled={mati ?? false} onClick={() => void jalankan()}>{label}</Button>
      </Popover.Target>
      <Popover.Dropdown>{galat && <GalatNotice galat={galat} />}</Popover.Dropdown>
    </Popover>
  );
}

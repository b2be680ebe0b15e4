import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { usePerintah } from '../perintah/registri.ts';
import { teksKomponen } from '../teks/komponen.ts';

const JEDA_MS = 100;
const PALING_PANJANG = 100;
const t = teksKomponen.tabel;

interface Props {
  readonly label: string;
  /** What is searched for now: from the address, which Back, a chip or Alt+H may change as well. */
  readonly nilai: string;
  readonly onUbah: (isi: string) => void;
  readonly lebar?: number;
  /** Enter or ↓: on to the list. */
  readonly onLanjut?: () => void;
}

/**
 * The search field of a screen; `/` goes to it. It keeps what is being typed and hands it on when the typing pauses: the
 * address follows later than the key, and a field bound to it would lose letters.
 */
export function KotakCari({ label, nilai, onUbah, lebar = 220, onLanjut }: Props) {
  const kotak = useRef<HTMLInputElement>(null);
  const [diketik, setDiketik] = useState<string | null>(null);
  const terapkan = useDebouncedCallback(onUbah, JEDA_MS);
  if (diketik !== null && diketik === nilai) setDiketik(null);
  usePerintah([{ id: 'layar.cari', label: t.cari, grup: t.grup, lingkup: 'layar', tombol: ['/'], jalankan: () => kotak.current?.focus() }]);
  const tekan = (e: KeyboardEvent): void => {
    if (e.key !== 'Enter' && e.key !== 'ArrowDown') return;
    terapkan.flush();
    onLanjut?.();
  };
  return (
    <TextInput
      ref={kotak}
      w={lebar}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} />}
      maxLength={PALING_PANJANG}
      autoComplete="off"
      value={diketik ?? nilai}
      onChange={(e) => {
        setDiketik(e.currentTarget.value);
        terapkan(e.currentTarget.value);
      }}
      onKeyDown={tekan}
      onBlur={terapkan.flush}
    />
  );
}

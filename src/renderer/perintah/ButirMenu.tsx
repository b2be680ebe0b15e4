import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePerintahAktif } from './registri.ts';
import { teksTombol } from './tombol.ts';

interface Props {
  /** Of a command in the registry: what is in a menu is in the palette too. */
  readonly id: string;
  /** Shorter words than the palette needs. */
  readonly label?: string;
  readonly ikon?: ReactNode;
  readonly bahaya?: boolean;
}

/** One line of a menu. It is the command itself, so nothing can be in a menu that the palette does not know; without the command there is no line. */
export function ButirMenu({ id, label, ikon, bahaya = false }: Props) {
  const p = usePerintahAktif().find((x) => x.id === id);
  if (!p) return null;
  const [tombol] = p.tombol ?? [];
  return (
    <Menu.Item data-perintah={id} leftSection={ikon} {...(bahaya ? { c: 'var(--merah)' } : {})} {...(tombol === undefined ? {} : { rightSection: <kbd>{teksTombol(tombol)}</kbd> })} onClick={p.jalankan}>
      {label ?? p.label}
    </Menu.Item>
  );
}

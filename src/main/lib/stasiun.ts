import { hostname } from 'node:os';
import { sha256 } from './crypto.ts';

/** The computer that talks to the printers: its calibrations are its own. The name is only shown, the id is kept. */
export function stasiunIni(): { readonly id: string; readonly nama: string } {
  const nama = hostname();
  return { id: sha256(nama).slice(0, 16), nama };
}

import { useEffect } from 'react';
import { adaLapis } from '../../perintah/lapis.ts';

/** Where the list is the work itself, it takes the keyboard as soon as it is there: ↑ ↓ at once, without a Tab. Nothing that already has the focus loses it. `kunci`: another table took its place. */
export function useFokusTabel(siap: boolean, kunci = ''): void {
  useEffect(() => {
    if (siap && !adaLapis() && (document.activeElement?.id === 'isi' || document.activeElement === document.body)) document.querySelector<HTMLElement>('#isi [role="grid"]')?.focus({ preventScroll: true });
  }, [siap, kunci]);
}

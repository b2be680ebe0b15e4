import { focusManager } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { keadaanSesi } from '../api/sesi.ts';

/** Panels, menus, notices and the palette hang on the body beside the application: whatever is there or comes later is shut. */
function tutupSemuaSelain(wadah: HTMLElement): void {
  for (const e of document.body.children) {
    if (e === wadah || !(e instanceof HTMLElement) || e.inert) continue;
    e.inert = true;
    e.dataset['dikunci'] = '';
  }
}

function bukaSemua(): void {
  for (const e of document.querySelectorAll<HTMLElement>('body > [data-dikunci]')) {
    e.inert = false;
    delete e.dataset['dikunci'];
  }
}

/** The element the lock screen is drawn into: the only part of the page that can be seen, reached or read out while it is there. */
export function useWadahKunci(): HTMLElement {
  const [wadah] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    const asal = document.activeElement;
    document.body.append(wadah);
    tutupSemuaSelain(wadah);
    const pengamat = new MutationObserver(() => tutupSemuaSelain(wadah));
    pengamat.observe(document.body, { childList: true });
    wadah.querySelector('input')?.focus();
    // What is on the screens is not asked for again before somebody may see it.
    focusManager.setFocused(false);
    return () => {
      pengamat.disconnect();
      bukaSemua();
      wadah.remove();
      if (asal instanceof HTMLElement) asal.focus({ preventScroll: true });
      focusManager.setFocused(undefined);
    };
  }, [wadah]);
  return wadah;
}

/** While locked no key reaches a shortcut, the palette or a panel: Esc on the lock must not close what lies under it. */
export function jagaTombolTerkunci(): void {
  for (const jenis of ['keydown', 'keyup'] as const) {
    window.addEventListener(
      jenis,
      (e) => {
        if (keadaanSesi() === 'terkunci') e.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}

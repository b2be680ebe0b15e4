const PILIH = 'input:not([type=hidden]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), select:not([disabled])';

/** The fields of a form in reading order, as the keyboard meets them. */
export function isianDi(wadah: HTMLElement): readonly HTMLElement[] {
  return [...wadah.querySelectorAll<HTMLElement>(PILIH)].filter((e) => e.offsetParent !== null);
}

/** Moves the focus to the field after `dari`; false when it was the last. */
export function keIsianBerikut(wadah: HTMLElement, dari: EventTarget | null): boolean {
  const semua = isianDi(wadah);
  const kini = semua.findIndex((e) => e === dari);
  const tujuan = semua[kini + 1];
  if (kini < 0 || !tujuan) return false;
  tujuan.focus();
  return true;
}

/** Focuses the field with this name; the names are those of the form. */
export function fokusIsian(wadah: HTMLElement, nama: string): void {
  const sasaran = isianDi(wadah).find((e) => e.getAttribute('name') === nama || e.dataset['medan'] === nama);
  sasaran?.focus();
  sasaran?.scrollIntoView({ block: 'center' });
}

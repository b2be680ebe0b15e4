/** Marks the element that scrolls, for `gulirKe`. */
export const GULIR = { 'data-gulir': '' } as const;

/** Brings an element into view inside its own scroller; the frame around it stays where it is. */
export function gulirKe(el: Element, letak: 'atas' | 'tengah'): void {
  const wadah = el.closest<HTMLElement>('[data-gulir]');
  if (!wadah) return;
  const jarak = el.getBoundingClientRect().top - wadah.getBoundingClientRect().top;
  const sela = letak === 'atas' ? 8 : (wadah.clientHeight - el.clientHeight) / 2;
  wadah.scrollTo({ top: wadah.scrollTop + jarak - Math.max(8, sela) });
}

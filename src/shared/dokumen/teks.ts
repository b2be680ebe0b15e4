/** 3409300 → 'Rp3.409.300,00'. Whole rupiah only. */
export function rupiah(nilai: number): string {
  return `Rp${String(nilai).replace(/\B(?=(\d{3})+$)/g, '.')},00`;
}

/** A NIP in its printed groups, '19850317 200904 1 002', joined by spaces that never break a line; anything else unchanged. */
export function nipBerspasi(nip: string): string {
  const m = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip);
  return m === null ? nip : m.slice(1).join('\u00a0');
}

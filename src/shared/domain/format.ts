/** Whole number with dots for thousands, '1.234.567'; a minus sign in front of negatives. */
export function formatAngka(nilai: number): string {
  const bulat = Math.trunc(nilai);
  const teks = String(Math.abs(bulat)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return bulat < 0 ? `-${teks}` : teks;
}

/** 'Rp 1.234.567'; the non-breaking space keeps sign and figure on one line. Letters write `Rp 1.234.567,00` with `sen`. */
export function formatRupiah(nilai: number, sen = false): string {
  return `Rp\u00a0${formatAngka(nilai)}${sen ? ',00' : ''}`;
}

/** Decimal with comma and dots, a fixed number of decimals: 1234.5, 2 → '1.234,50'. */
export function formatDesimal(nilai: number, desimal: number): string {
  const [utuh = '0', pecahan] = Math.abs(nilai).toFixed(desimal).split('.');
  const teks = utuh.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (pecahan === undefined ? '' : `,${pecahan}`);
  return nilai < 0 && /[1-9]/.test(teks) ? `-${teks}` : teks;
}

/** 'Rp 2.785.700', '2785700', '2.785.700,00' as whole rupiah; null when it is no amount or has odd sen. */
export function parseRupiah(masukan: string | number | null | undefined): number | null {
  if (typeof masukan === 'number') return Number.isSafeInteger(masukan) && masukan >= 0 ? masukan : null;
  const teks = (masukan ?? '').replace(/[\u00a0\s]/g, '').replace(/^rp\.?/i, '').replace(/,(?:00|-)$/, '').replace(/\.00$/, '');
  if (/^\d+$/.test(teks)) return Number.isSafeInteger(Number(teks)) ? Number(teks) : null;
  if (!/^\d{1,3}([.,]\d{3})+$/.test(teks) || (teks.includes('.') && teks.includes(','))) return null;
  return Number(teks.replace(/[.,]/g, ''));
}

const NAMA: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function dariKode(kode: number): string {
  return kode > 0 && kode <= 0x10ffff && (kode < 0xd800 || kode > 0xdfff) ? String.fromCodePoint(kode) : '';
}

/** XML and HTML character references to text; unknown names stay as written. */
export function uraiEntitas(teks: string): string {
  if (!teks.includes('&')) return teks;
  return teks.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (utuh, isi: string) => {
    if (isi.startsWith('#x') || isi.startsWith('#X')) return dariKode(Number.parseInt(isi.slice(2), 16));
    if (isi.startsWith('#')) return dariKode(Number(isi.slice(1)));
    return NAMA[isi.toLowerCase()] ?? utuh;
  });
}

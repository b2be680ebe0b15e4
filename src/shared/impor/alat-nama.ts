/** Temporary until domain/nama.ts. */
export function pecahNama(teks: string): { gelarDepan: string; nama: string; gelarBelakang: string } {
  const [utama = '', ...ekor] = teks.split(',');
  const kata = utama.trim().split(/\s+/);
  const depan: string[] = [];
  while (kata.length > 1 && /\.$|^[A-Z][a-z]*\.[A-Za-z.]*$/.test(kata[0] ?? '')) depan.push(kata.shift() ?? '');
  const belakang: string[] = [];
  while (kata.length > 1 && /^[A-Z][A-Za-z]*\.[A-Za-z.]+$/.test(kata.at(-1) ?? '')) belakang.unshift(kata.pop() ?? '');
  return { gelarDepan: depan.join(' '), nama: kata.join(' '), gelarBelakang: [...belakang, ...ekor.map((e) => e.trim())].join(', ') };
}

/** Stands in a message for what differs from row to row. */
const APA_SAJA = '…';

const kata = (pesan: string): string[] => pesan.match(/"[^"]*"[^\s"]*|\S+/g) ?? [];

/** What two messages of one kind have in common: 'Agama "…" tidak dikenal.' Words that differ become '…'. */
export function polaBersama(a: string, b: string): string {
  if (a === b) return a;
  const [x, y] = [kata(a), kata(b)];
  if (x.length === y.length) return x.map((k, i) => (k === y[i] ? k : samarkan(k))).join(' ');
  const pendek = Math.min(x.length, y.length);
  let depan = 0;
  while (depan < pendek && x[depan] === y[depan]) depan++;
  let belakang = 0;
  while (belakang < pendek - depan && x.at(-1 - belakang) === y.at(-1 - belakang)) belakang++;
  return [...x.slice(0, depan), APA_SAJA, ...x.slice(x.length - belakang)].join(' ');
}

/** A quoted value keeps its quotes, and a word the mark behind it. */
function samarkan(k: string): string {
  const kutip = /^"[^"]*"(.*)$/.exec(k);
  if (kutip) return `"${APA_SAJA}"${kutip[1]}`;
  return `${APA_SAJA}${/[.,;:)]*$/.exec(k)?.[0] ?? ''}`;
}

/** True for a message that the pattern stands for. */
export function cocokPola(pola: string, pesan: string): boolean {
  if (!pola.includes(APA_SAJA)) return pola === pesan;
  return new RegExp(`^${pola.split(APA_SAJA).map((p) => p.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's').test(pesan);
}

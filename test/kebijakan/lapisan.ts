import type { Impor } from './sumber.ts';

interface Lapisan {
  readonly nama: string;
  readonly milik: RegExp;
  readonly boleh: readonly RegExp[];
  /** Wins over `boleh`. */
  readonly tidak?: readonly RegExp[];
}

const ZOD = /^zod$/;
const SHARED = /^src\/shared\//;
const NODE = /^node:/;
const UI = /^(react|react-dom|@mantine|@tabler|@tanstack|react-hook-form|@hookform|dayjs|pdfjs-dist|zod)(\/|$)/;
const GAYA = /^src\/renderer\/.*\.(css|svg)$/;
const LIB = /^src\/main\/lib\//;

/** docs/adr and the architecture's table: who may import whom. The first entry that owns a file decides. */
export const LAPISAN: readonly Lapisan[] = [
  { nama: 'shared/domain', milik: /^src\/shared\/domain\//, boleh: [ZOD, /^src\/shared\/domain\//, /^src\/shared\/errors\.ts$/] },
  { nama: 'shared/layanan', milik: /^src\/shared\/layanan\//, boleh: [ZOD, /^src\/shared\/(domain|dokumen|layanan)\//, /^src\/shared\/(izin|errors)\.ts$/] },
  { nama: 'shared', milik: /^src\/shared\//, boleh: [ZOD, SHARED] },
  { nama: 'main/lib', milik: /^src\/main\/lib\//, boleh: [NODE, SHARED, LIB, /^(pino|uuid|zod|better-sqlite3)$/] },
  { nama: 'main/db', milik: /^src\/main\/db\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/db\//, /^(better-sqlite3|drizzle-orm)(\/|$)/] },
  { nama: 'main/pdf', milik: /^src\/main\/pdf\//, boleh: [NODE, SHARED, LIB, /^src\/main\/pdf\//, /^(pdfkit|fontkit|qrcode|zod)(\/|$)/] },
  { nama: 'main/cetak', milik: /^src\/main\/cetak\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/(cetak|pdf)\//] },
  { nama: 'main/tte', milik: /^src\/main\/tte\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/tte\//, /^(pkijs|asn1js)$/] },
  { nama: 'main/pindai', milik: /^src\/main\/pindai\//, boleh: [NODE, SHARED, LIB, /^src\/main\/(pindai|pdf)\//, /^(@hyzyla\/pdfium|zxing-wasm)(\/|$)/] },
  { nama: 'main/lembar', milik: /^src\/main\/lembar\//, boleh: [NODE, SHARED, LIB, /^src\/main\/lembar\//, /^(hucre|csv-parse|csv-stringify|zod)(\/|$)/] },
  { nama: 'main/docx', milik: /^src\/main\/docx\//, boleh: [SHARED, /^src\/main\/docx\//, /^docx$/] },
  {
    nama: 'main/features',
    milik: /^src\/main\/features\//,
    boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/(db|pdf|docx|cetak|tte|lembar|pindai|features)\//, /^src\/main\/jobs\/(job|tugas|langkah)\.ts$/, /^src\/main\/(context|config|ports|turunan)\.ts$/, /^(drizzle-orm|csv-parse|node-cron)(\/|$)/],
    tidak: [/^src\/main\/(http|hosts)\//, /^electron$/],
  },
  { nama: 'main/jobs', milik: /^src\/main\/jobs\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/(jobs|db|features)\//, /^src\/main\/(context|config|ports|turunan)\.ts$/, /^node-cron$/], tidak: [/handlers\.ts$/] },
  { nama: 'main/http', milik: /^src\/main\/http\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/(http|db)\//, /^src\/main\/features\/[^/]+\/handlers\.ts$/, /^src\/main\/(context|config|ports)\.ts$/, /^hono(\/|$)/] },
  { nama: 'hosts/electron', milik: /^src\/main\/hosts\/electron\//, boleh: [NODE, SHARED, LIB, /^src\/main\/(app|ports|config)\.ts$/, /^src\/main\/hosts\/(electron\/|[\w-]+\.ts)/, /^electron$/] },
  { nama: 'hosts/web', milik: /^src\/main\/hosts\/web\//, boleh: [NODE, SHARED, LIB, /^src\/main\/(app|ports|config)\.ts$/, /^src\/main\/hosts\/(web\/|[\w-]+\.ts)/, /^@hono\/node-server$/] },
  // pulih.ts: a restore works on a folder that no application has open
  { nama: 'hosts/cli', milik: /^src\/main\/hosts\/cli\//, boleh: [NODE, SHARED, LIB, ZOD, /^src\/main\/(app|ports|config)\.ts$/, /^src\/main\/hosts\/(cli\/|[\w-]+\.ts)/, /^src\/main\/features\/cadangan\/pulih\.ts$/] },
  { nama: 'hosts', milik: /^src\/main\/hosts\/[\w-]+\.ts$/, boleh: [NODE, SHARED, LIB, /^src\/main\/(app|ports|config)\.ts$/, /^src\/main\/hosts\/[\w-]+\.ts$/] },
  { nama: 'main', milik: /^src\/main\/[\w-]+\.ts$/, boleh: [NODE, SHARED, /^src\/main\/(?!hosts\/)/] },
  { nama: 'renderer', milik: /^src\/renderer\//, boleh: [SHARED, UI, GAYA, /^src\/renderer\//] },
];

/** A sentence for an import that its layer does not allow, else null. */
export function pelanggaran(i: Impor): string | null {
  const l = LAPISAN.find((x) => x.milik.test(i.dari));
  if (!l) return `${i.dari}: tidak termasuk lapisan mana pun`;
  const fitur = (p: string): string | undefined => /^src\/main\/features\/([^/]+)\//.exec(p)?.[1];
  const layanan = (p: string): string | undefined => /^src\/shared\/layanan\/([^/]+)\//.exec(p)?.[1];
  if (fitur(i.dari) && fitur(i.ke) && fitur(i.dari) !== fitur(i.ke) && i.ke.endsWith('/handlers.ts')) return `${i.dari}: memakai penangan fitur lain, ${i.ke}`;
  if (layanan(i.dari) && layanan(i.ke) && layanan(i.dari) !== layanan(i.ke)) return `${i.dari}: memakai layanan lain, ${i.ke}`;
  if (l.tidak?.some((r) => r.test(i.ke)) || !l.boleh.some((r) => r.test(i.ke))) return `${i.dari}: ${l.nama} tidak boleh memakai ${i.ke}`;
  return null;
}

/** Rings of run-time imports, each once, as the files on it. */
export function lingkaran(graf: readonly Impor[]): readonly (readonly string[])[] {
  const ke = new Map<string, string[]>();
  for (const i of graf) if (!i.tipe) ke.set(i.dari, [...(ke.get(i.dari) ?? []), i.ke]);
  const warna = new Map<string, 'jalan' | 'selesai'>();
  const hasil: (readonly string[])[] = [];
  const telusuri = (p: string, jejak: readonly string[]): void => {
    if (warna.get(p) === 'selesai') return;
    if (warna.get(p) === 'jalan') {
      hasil.push([...jejak.slice(jejak.indexOf(p)), p]);
      return;
    }
    warna.set(p, 'jalan');
    for (const t of ke.get(p) ?? []) telusuri(t, [...jejak, p]);
    warna.set(p, 'selesai');
  };
  for (const p of ke.keys()) telusuri(p, []);
  return hasil;
}

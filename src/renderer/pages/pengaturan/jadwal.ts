export type HariJadwal = 'kerja5' | 'kerja6' | 'semua';

export interface Jadwal {
  readonly jam: readonly string[];
  readonly hari: HariJadwal;
}

const HARI: Readonly<Record<string, HariJadwal>> = { '1-5': 'kerja5', '1-6': 'kerja6', '*': 'semua' };
const CRON: Readonly<Record<HariJadwal, string>> = { kerja5: '1-5', kerja6: '1-6', semua: '*' };

function dua(n: number): string {
  return String(n).padStart(2, '0');
}

/** `0 12,16 * * 1-5` as times and days; null when the schedule is one that only cron can say. */
export function uraiJadwal(cron: string): Jadwal | null {
  const [menit, jam, tanggal, bulan, hari, lebih] = cron.trim().split(/\s+/);
  const jenis = HARI[hari ?? ''];
  if (lebih !== undefined || tanggal !== '*' || bulan !== '*' || !jenis || !/^\d{1,2}$/.test(menit ?? '') || !/^\d{1,2}(,\d{1,2})*$/.test(jam ?? '')) return null;
  return { jam: (jam ?? '').split(',').map((j) => `${dua(Number(j))}.${dua(Number(menit))}`), hari: jenis };
}

/** Times such as `12.00, 16.00` and days as cron; null when a time is none or their minutes differ. */
export function susunJadwal(teksJam: string, hari: HariJadwal): string | null {
  const jam = teksJam.split(/[,;]/).map((s) => /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(s));
  const menit = new Set(jam.map((c) => Number(c?.[2] ?? 0)));
  const pukul = jam.map((c) => (c?.[1] === undefined ? -1 : Number(c[1])));
  if (menit.size !== 1 || pukul.some((p) => p < 0 || p > 23) || [...menit].some((m) => m > 59)) return null;
  return `${[...menit][0]} ${[...new Set(pukul)].toSorted((a, b) => a - b).join(',')} * * ${CRON[hari]}`;
}

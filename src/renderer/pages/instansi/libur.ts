import { konteksTanggal, parseTanggal } from '../../../shared/domain/urai-tanggal.ts';
import { teksTanggal } from '../../lib/bentuk.ts';

export interface HariLibur {
  readonly tanggal: string;
  readonly nama: string;
}

export interface HasilLibur {
  readonly libur: readonly HariLibur[];
  readonly masalah: readonly { readonly baris: number; readonly teks: string; readonly pesan: string }[];
}

const POLA = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2} [A-Za-z]+ \d{4}|\S+)[\s,;:–-]*(.*)$/;

/** Lines such as `1-1-2027 Tahun Baru` or two columns from a spreadsheet; what is no date is reported with its line. */
export function uraiLibur(teks: string, hariIni: string): HasilLibur {
  const libur = new Map<string, HariLibur>();
  const masalah: { baris: number; teks: string; pesan: string }[] = [];
  teks.split('\n').forEach((baris, i) => {
    const cocok = POLA.exec(baris.trim());
    if (!cocok?.[1]) return;
    const hasil = parseTanggal(cocok[1], konteksTanggal('umum', hariIni));
    if ('nilai' in hasil) libur.set(hasil.nilai, { tanggal: hasil.nilai, nama: (cocok[2] ?? '').trim().slice(0, 100) });
    else masalah.push({ baris: i + 1, teks: cocok[1], pesan: hasil.masalah });
  });
  return { libur: [...libur.values()].toSorted((a, b) => a.tanggal.localeCompare(b.tanggal)), masalah };
}

export function teksLibur(libur: readonly HariLibur[]): string {
  return libur.map((l) => `${teksTanggal(l.tanggal)} ${l.nama}`.trim()).join('\n');
}

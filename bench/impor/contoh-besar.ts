import { writeFile } from 'node:fs/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Sel } from '../../src/shared/impor/lembar.ts';

export const KEPALA = [
  'NIP', 'Nama Lengkap(Dengan Gelar)', 'Jenis Kelamin', 'Tempat Lahir', 'Tanggal Lahir', 'Agama', 'Status Pegawai', 'Golongan', 'TMT', 'MK Tahun', 'MK Bulan',
  'TMT CPNS', 'Jabatan', 'TMT', 'Pendidikan', 'Tahun Lulus', 'Unit Kerja', 'Unit Induk', 'NIK', 'No HP',
] as const;

const dua = (n: number): string => String(n).padStart(2, '0');

/** One synthetic employee of a list of 20 columns; every NIP occurs once. */
export function barisContoh(i: number): string[] {
  const hari = Math.floor(i / 2) % 28;
  const [t, b, h] = [1965 + (Math.floor(i / 672) % 35), 1 + (Math.floor(i / 56) % 12), 1 + hari];
  const perempuan = i % 2 === 1;
  const urut = String(1 + Math.floor(i / 23_520)).padStart(3, '0');
  const cpns = `01-03-${t + 25}`;
  return [
    `${t}${dua(b)}${dua(h)}${t + 25}03${perempuan ? 2 : 1}${urut}`, `Contoh Pegawai ${i.toString(36)}, S.Kom.`, perempuan ? 'P' : 'L', 'Kota Contoh', `${dua(h)}-${dua(b)}-${t}`,
    'Islam', 'PNS', 'III/b', `01/04/${t + 29}`, '4', '1', cpns, 'Pranata Komputer Ahli Pertama', `${t + 29}-05-01`, 'S-1', String(t + 23),
    `Subbagian ${i % 400}`, `Dinas Contoh ${i % 40}`, `357101${dua(perempuan ? h + 40 : h)}${dua(b)}${dua(t % 100)}${String(1 + (i % 9998)).padStart(4, '0')}`, `0812${String(i).padStart(8, '0')}`,
  ];
}

/** Writes the list the way Excel does (shared strings), so that no reader profits from an unusual layout. */
export async function buatBerkas(berkas: string, jumlah: number): Promise<void> {
  function* baris(): Generator<Sel[]> {
    yield [...KEPALA];
    for (let i = 0; i < jumlah; i++) yield barisContoh(i);
  }
  const aliran = writeXlsxStream(baris() as Iterable<(string | null)[]>, { name: 'Nominatif', inlineStrings: false });
  await writeFile(berkas, aliran);
}

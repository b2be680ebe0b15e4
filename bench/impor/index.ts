import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Hasil } from '../bersama/hasil.ts';
import { buatBerkas } from './contoh-besar.ts';
import type { TugasUji, UkuranUji } from './uji-coba.ts';

const JUMLAH = 50_000;
const PUTARAN = 3;
const jalankanProses = promisify(execFile);

async function satu(tugas: TugasUji): Promise<UkuranUji> {
  const { stdout } = await jalankanProses(process.execPath, [fileURLToPath(new URL('uji-coba.ts', import.meta.url)), JSON.stringify(tugas)]);
  const hasil: UkuranUji = JSON.parse(stdout);
  if (hasil.baris !== JUMLAH || hasil.sama + hasil.berubah !== JUMLAH || hasil.berubah !== JUMLAH / 10) throw new Error(`Hasil uji coba keliru: ${stdout}`);
  return hasil;
}

/** The least disturbed of the rounds, value by value. */
function terbaik(putaran: readonly UkuranUji[]): Pick<UkuranUji, 'cpuBaca' | 'cpuSemua' | 'detikSemua' | 'rssMb'> {
  const terkecil = (ambil: (u: UkuranUji) => number): number => Math.min(...putaran.map(ambil));
  return { cpuBaca: terkecil((u) => u.cpuBaca), cpuSemua: terkecil((u) => u.cpuSemua), detikSemua: terkecil((u) => u.detikSemua), rssMb: Math.max(...putaran.map((u) => u.rssMb)) };
}

/**
 * A dry run of 50,000 rows × 20 columns against 50,000 employees on record: the file read by our adapter and by exceljs,
 * everything after it the same code. Each in its own process, in turn; CPU times are compared, because the clock
 * measures the neighbours too.
 */
export async function jalankan(): Promise<Hasil[]> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
  const berkas = join(folder, 'nominatif.xlsx');
  try {
    await buatBerkas(berkas, JUMLAH);
    const kita: UkuranUji[] = [];
    const mereka: UkuranUji[] = [];
    for (let i = 0; i < PUTARAN; i++) {
      kita.push(await satu({ pembaca: 'simpul', berkas, jumlah: JUMLAH }));
      mereka.push(await satu({ pembaca: 'exceljs', berkas, jumlah: JUMLAH }));
    }
    const [a, b] = [terbaik(kita), terbaik(mereka)];
    const baris = (nama: string, pembanding: string, nilaiKami: number, nilaiPembanding: number, satuan: string): Hasil => ({ nama, kami: 'Simpul ASN', pembanding, nilaiKami, nilaiPembanding, satuan, rasio: nilaiPembanding / nilaiKami });
    return [
      baris('Membaca xlsx 50.000 × 20, waktu CPU', 'exceljs 4.4.0', a.cpuBaca, b.cpuBaca, 's'),
      baris('Uji coba impor 50.000 × 20 (baca, petakan, urai, rencana), waktu CPU', 'exceljs 4.4.0 + kode yang sama', a.cpuSemua, b.cpuSemua, 's'),
      baris('Uji coba impor 50.000 × 20, memori puncak', 'exceljs 4.4.0 + kode yang sama', a.rssMb, b.rssMb, 'MB'),
      baris('Uji coba impor 50.000 × 20, waktu nyata', 'batas yang diminta', a.detikSemua, 10, 's'),
      baris('Uji coba impor 50.000 × 20, memori puncak', 'batas yang diminta', a.rssMb, 600, 'MB'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

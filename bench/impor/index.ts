import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buatBerkas } from './contoh-besar.ts';
import type { TugasUji, UkuranUji } from './uji-coba.ts';

/** One line of a benchmark: our value beside a peer's or a limit's. `rasio` > 1 means we are ahead. */
export interface Hasil {
  readonly nama: string;
  readonly kami: string;
  readonly pembanding: string;
  readonly nilaiKami: number;
  readonly nilaiPembanding: number;
  readonly satuan: string;
  readonly rasio: number;
}

const JUMLAH = 50_000;
const jalankanProses = promisify(execFile);

async function satu(tugas: TugasUji): Promise<UkuranUji> {
  const { stdout } = await jalankanProses(process.execPath, [fileURLToPath(new URL('uji-coba.ts', import.meta.url)), JSON.stringify(tugas)]);
  const hasil: UkuranUji = JSON.parse(stdout);
  if (hasil.baris !== JUMLAH || hasil.sama + hasil.berubah !== JUMLAH || hasil.berubah !== JUMLAH / 10) throw new Error(`Hasil uji coba keliru: ${stdout}`);
  return hasil;
}

/**
 * A dry run of 50,000 rows × 20 columns against 50,000 employees on record: the file read by our adapter and by exceljs,
 * everything after it the same code. Each in its own process.
 */
export async function jalankan(): Promise<Hasil[]> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
  const berkas = join(folder, 'nominatif.xlsx');
  try {
    await buatBerkas(berkas, JUMLAH);
    const kita = await satu({ pembaca: 'simpul', berkas, jumlah: JUMLAH });
    const mereka = await satu({ pembaca: 'exceljs', berkas, jumlah: JUMLAH });
    const baris = (nama: string, pembanding: string, nilaiKami: number, nilaiPembanding: number, satuan: string): Hasil => ({ nama, kami: 'Simpul ASN', pembanding, nilaiKami, nilaiPembanding, satuan, rasio: nilaiPembanding / nilaiKami });
    return [
      baris('Membaca xlsx 50.000 × 20', 'exceljs 4.4.0', kita.detikBaca, mereka.detikBaca, 's'),
      baris('Uji coba impor 50.000 × 20 (baca, petakan, urai, rencana)', 'exceljs 4.4.0 + kode yang sama', kita.detikSemua, mereka.detikSemua, 's'),
      baris('Uji coba impor 50.000 × 20, memori puncak', 'exceljs 4.4.0 + kode yang sama', kita.rssMb, mereka.rssMb, 'MB'),
      baris('Uji coba impor 50.000 × 20 terhadap batas', 'batas yang diminta', kita.detikSemua, 10, 's'),
      baris('Memori puncak uji coba terhadap batas', 'batas yang diminta', kita.rssMb, 600, 'MB'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

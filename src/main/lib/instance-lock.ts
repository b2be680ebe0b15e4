import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { galatBerkas } from './atomic-file.ts';

function hidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (galat) {
    return galat instanceof Error && 'code' in galat && galat.code === 'EPERM';
  }
}

/** Minute of the last start of this machine: a lock of an earlier run of the machine is nobody's, whatever its pid says now. */
function menitNyala(): number {
  return Math.round((Date.now() / 1000 - uptime()) / 60);
}

function milikOrang(isi: string): boolean {
  const [pid, nyala] = isi.split(' ').map(Number);
  if (!pid || !Number.isInteger(pid) || pid === process.pid || !hidup(pid)) return false;
  return nyala === undefined || Math.abs(nyala - menitNyala()) <= 1;
}

/**
 * One window or web host per data folder. The CLI works beside it: SQLite itself keeps its writers apart.
 * Returns the function that gives the lock back; throws BASIS_DATA_DIPAKAI while another living process holds it.
 */
export function kunciInstansi(folder: string): () => void {
  const path = join(folder, 'simpul.lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let coba = 0; coba < 3; coba++) {
    try {
      const fd = openSync(path, 'wx', 0o600);
      writeSync(fd, `${process.pid} ${menitNyala()}`);
      closeSync(fd);
      return () => {
        try {
          if (readFileSync(path, 'utf8').startsWith(`${process.pid} `)) unlinkSync(path);
        } catch {
          // already gone
        }
      };
    } catch (galat) {
      if (!(galat instanceof Error && 'code' in galat && galat.code === 'EEXIST')) throw galatBerkas(galat, folder);
      if (milikOrang(readFileSync(path, 'utf8'))) {
        throw new AppError('BASIS_DATA_DIPAKAI', 'Simpul ASN sudah berjalan dengan folder data ini.', {
          dampak: 'Tidak ada yang dibuka atau diubah; yang sedang berjalan tidak terganggu.',
          saran: 'Pakai jendela yang sudah terbuka, atau tutup dulu, atau pilih folder data lain dengan --data.',
        });
      }
      unlinkSync(path);
    }
  }
  throw new AppError('BASIS_DATA_DIPAKAI', 'Kunci folder data tidak dapat diambil.', { saran: 'Tutup Simpul ASN lain yang memakai folder ini.' });
}

import { existsSync, readFileSync } from 'node:fs';
import { platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { KonteksAction } from '../../context.ts';
import { tanpaNomorPribadi } from '../../lib/logger.ts';
import { capWaktu } from '../../lib/waktu.ts';

const BATAS_LOG = 2 << 20;

/** Log and counts without personal data: no names, NIP or NIK ever reach the log, and long numbers are filtered again here. */
export function buatLaporan(ctx: KonteksAction): BerkasIsi {
  const log = join(ctx.config.folder, 'log', 'simpul.log');
  const isi = existsSync(log) ? readFileSync(log, 'utf8').slice(-BATAS_LOG) : '';
  const hitung = (tabel: string): number => ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM ${tabel}`)?.n ?? 0;
  const kepala = {
    versi: ctx.config.versi,
    sistem: `${platform()} ${release()}`,
    memoriMb: Math.round(totalmem() / 2 ** 20),
    node: process.versions.node,
    sqlite: ctx.db.satu<{ v: string }>('SELECT sqlite_version() v')?.v,
    jumlah: Object.fromEntries(['pegawai', 'dokumen', 'berkas', 'tugas', 'impor', 'jejak'].map((t) => [t, hitung(t)])),
    tugasGagal: ctx.db.baca("SELECT jenis, keadaan, sudah, jumlah, dibuat_pada FROM tugas WHERE keadaan IN ('gagal','terputus') ORDER BY dibuat_pada DESC LIMIT 20"),
  };
  ctx.catat('laporan masalah', []);
  return {
    nama: `laporan-simpul-${capWaktu(ctx.now, 'Asia/Jakarta')}.txt.gz`,
    mime: 'application/gzip',
    isi: gzipSync(tanpaNomorPribadi(`${JSON.stringify(kepala, null, 1)}\n\n${isi}`)),
  };
}

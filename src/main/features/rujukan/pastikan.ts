import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Buka } from '../../context.ts';
import { skemaDaftarRujukan } from '../../../shared/rujukan/rujukan.ts';
import { z } from 'zod';

/** Starts loading the reference tables when some are missing or older than the shipped files, unless that is already under way. */
export function pastikanRujukan(buka: Buka, folderSumber: string): string | null {
  const { basis, pelari } = buka;
  const daftar = z.array(skemaDaftarRujukan).parse(JSON.parse(readFileSync(join(folderSumber, 'referensi', 'daftar.json'), 'utf8')));
  const ada = new Map(basis.baca<{ jenis: string; sha256: string }>('SELECT jenis, sha256 FROM rujukan_jenis').map((b) => [b.jenis, b.sha256]));
  if (daftar.every((d) => ada.get(d.kode) === d.sha256)) return null;
  if (basis.satu("SELECT 1 FROM tugas WHERE jenis = 'muat_rujukan' AND keadaan IN ('antri','berjalan')")) return null;
  return pelari.mulai('muat_rujukan', {}, { penggunaId: null, nama: 'Sistem' });
}

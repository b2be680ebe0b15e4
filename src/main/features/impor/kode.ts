import type { ReadDb } from '../../db/buka.ts';
import { ratakan } from '../../../shared/impor/teks.ts';

/** Code ↔ name of the small BKN tables an import speaks of; spelling differences in case and spaces do not count. */
export interface PetaKode {
  kode(jenis: string, nama: string | undefined): string | null;
  nama(jenis: string, kode: unknown): string | undefined;
}

const JENIS = ['agama', 'kawin', 'kedudukan_hukum', 'jenis_jabatan', 'jenis_pegawai'] as const;

export function petaKode(db: ReadDb): PetaKode {
  const keKode = new Map<string, string>();
  const keNama = new Map<string, string>();
  for (const jenis of JENIS) {
    for (const b of db.baca<{ kode: string; nama: string }>('SELECT kode, nama FROM rujukan WHERE jenis = ?', jenis)) {
      keKode.set(`${jenis} ${ratakan(b.nama)}`, b.kode);
      keNama.set(`${jenis} ${b.kode}`, b.nama);
    }
  }
  return {
    kode: (jenis, nama) => (nama === undefined ? null : (keKode.get(`${jenis} ${ratakan(nama)}`) ?? null)),
    nama: (jenis, kode) => (typeof kode === 'string' ? keNama.get(`${jenis} ${kode}`) : undefined),
  };
}

import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { semuaKolom } from '../../../shared/riwayat/definisi.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/**
 * The masked values of one person in the clear: columns of data utama by name, those of a history row as
 * `kode:id baris:kolom`. Who asks is in the audit chain.
 */
export function bukaSamaran(db: ReadDb, id: string): { readonly nama: string; readonly nilai: NilaiBaris } {
  const baris = ambilBaris(db, 'pegawai', id);
  if (!baris) throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu sudah tidak ada.', { saran: 'Muat ulang daftar pegawai.' });
  const tersamar = (r: string | undefined): boolean => r === 'nik' || r === 'kesehatan';
  const nilai: Record<string, string | number | null> = Object.fromEntries(DATA_UTAMA.filter((k) => tersamar(k.rahasia)).map((k) => [k.nama, baris[k.nama] ?? null]));
  for (const def of RIWAYAT) {
    const kolom = semuaKolom(def).filter((k) => tersamar(k.rahasia));
    if (kolom.length === 0) continue;
    for (const b of db.baca<Record<string, string | number | Buffer | null>>(`SELECT id, ${kolom.map((k) => k.nama).join(', ')} FROM ${def.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL`, idDariTeks(id))) {
      for (const k of kolom) {
        const v = b[k.nama];
        if (typeof v === 'string' || typeof v === 'number') nilai[`${def.kode}:${idKeTeks(b['id'] as Buffer)}:${k.nama}`] = v;
      }
    }
  }
  return { nama: String(baris['nama']), nilai };
}

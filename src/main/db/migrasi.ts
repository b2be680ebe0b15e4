import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { galatSqlite, type BasisData } from './buka.ts';
import { migrate } from './drizzle.ts';
import { TABEL } from './tabel.ts';

interface Jurnal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

function bacaJurnal(folder: string): Jurnal {
  return JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Jurnal;
}

/** How many migrations the file has, and whether it has one that this program does not know. */
export function keadaanMigrasi(basis: BasisData, folder: string): { terpasang: number; dikenal: number; lebihBaru: boolean } {
  const jurnal = bacaJurnal(folder);
  const ada = basis.satu("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'");
  const terpasang = ada ? basis.baca<{ created_at: number }>('SELECT created_at FROM __drizzle_migrations ORDER BY created_at') : [];
  const dikenal = new Set(jurnal.entries.map((e) => e.when));
  return { terpasang: terpasang.length, dikenal: dikenal.size, lebihBaru: terpasang.some((t) => !dikenal.has(t.created_at)) };
}

/**
 * Brings the file to this program's format. Refuses a newer file; `cadangkan` runs before anything is touched;
 * foreign keys are off outside any transaction while tables may be rebuilt, and checked before they are on again.
 */
export function migrasikan(basis: BasisData, folder: string, cadangkan: () => void): { dijalankan: number } {
  const k = keadaanMigrasi(basis, folder);
  if (k.lebihBaru) {
    throw new AppError('BASIS_DATA_LEBIH_BARU', 'Basis data ini dibuat oleh Simpul ASN versi lebih baru.', {
      dampak: 'Basis data tidak dibuka dan tidak berubah.',
      saran: 'Pasang Simpul ASN versi terbaru di komputer ini.',
    });
  }
  const dijalankan = k.dikenal - k.terpasang;
  if (dijalankan > 0) {
    if (k.terpasang > 0) cadangkan();
    basis.mentah.pragma('foreign_keys=OFF');
    try {
      migrate(basis.orm, { migrationsFolder: folder });
      const salah = basis.mentah.pragma('foreign_key_check') as unknown[];
      if (salah.length > 0) throw new AppError('BASIS_DATA_RUSAK', `Pembaruan basis data meninggalkan ${salah.length} baris tanpa induk.`, { saran: 'Pulihkan cadangan yang dibuat sebelum pembaruan ini.' });
    } catch (galat) {
      throw galat instanceof AppError ? galat : galatSqlite(galat, basis.path);
    } finally {
      basis.mentah.pragma('foreign_keys=ON');
    }
  }
  pasangPenjaga(basis);
  return { dijalankan };
}

const TOLAK = 'tulis hanya lewat lapis tulis';

/**
 * Without a revision of their own, but nobody else's to write either: which number went to which letter, which file it is, who read it, and what the archive holds.
 * A guard costs about 1 µs a write, and a letter takes six of them.
 */
const TERJAGA_LAIN = ['nomor', 'kelompok_butir', 'berkas', 'pengesahan_dilihat', 'lembar', 'arsip', 'arsip_titipan'] as const;

/** Guards: synced tables refuse a write outside the write layer, the audit chain refuses change and deletion. */
export function pasangPenjaga(basis: BasisData): void {
  const sql = [...TABEL.keys(), ...TERJAGA_LAIN].flatMap((nama) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map(
      (op) =>
        `CREATE TRIGGER IF NOT EXISTS jaga_${nama}_${op.toLowerCase()} BEFORE ${op} ON ${nama} WHEN NOT EXISTS (SELECT 1 FROM _izin_tulis) BEGIN SELECT RAISE(ABORT, '${TOLAK}'); END;`,
    ),
  );
  sql.push(
    `CREATE TRIGGER IF NOT EXISTS jaga_jejak_hapus BEFORE DELETE ON jejak BEGIN SELECT RAISE(ABORT, 'jejak tidak dapat dihapus'); END;`,
    `CREATE TRIGGER IF NOT EXISTS jaga_jejak_ubah BEFORE UPDATE OF seq, pada, pengguna_id, pelaku, prosedur, ringkas, perubahan, sebelum, hash ON jejak BEGIN SELECT RAISE(ABORT, 'jejak tidak dapat diubah'); END;`,
    ...['jejak', 'jejak_objek'].map((nama) => `CREATE TRIGGER IF NOT EXISTS jaga_${nama}_tambah BEFORE INSERT ON ${nama} WHEN NOT EXISTS (SELECT 1 FROM _izin_tulis) BEGIN SELECT RAISE(ABORT, '${TOLAK}'); END;`),
    ...(['UPDATE', 'DELETE'] as const).map((op) => `CREATE TRIGGER IF NOT EXISTS jaga_jejak_objek_${op.toLowerCase()} BEFORE ${op} ON jejak_objek BEGIN SELECT RAISE(ABORT, 'jejak tidak dapat diubah'); END;`),
    `CREATE TRIGGER IF NOT EXISTS jaga_dokumen_isi BEFORE UPDATE OF nomor, tanggal, hash, data, token ON dokumen BEGIN SELECT RAISE(ABORT, 'dokumen terbit tidak dapat diubah'); END;`,
    ...penjagaKendali(),
  );
  basis.mentah.exec(`BEGIN IMMEDIATE; ${sql.join('\n')} COMMIT;`);
}

/** The ledger of controlled paper: nothing is deleted, what came in and what happened is never changed, a sheet stays the sheet it is. */
function penjagaKendali(): string[] {
  const tolak = (nama: string, kapan: string, tabel: string): string => `CREATE TRIGGER IF NOT EXISTS jaga_${nama} BEFORE ${kapan} ON ${tabel} BEGIN SELECT RAISE(ABORT, 'buku kertas kendali hanya dapat ditambah'); END;`;
  return [
    ...['penerimaan_lembar', 'mutasi_lembar', 'lembar', 'persetujuan_lembar'].map((t) => tolak(`kendali_${t}_hapus`, 'DELETE', t)),
    ...['penerimaan_lembar', 'mutasi_lembar'].map((t) => tolak(`kendali_${t}_ubah`, 'UPDATE', t)),
    tolak('kendali_lembar_tetap', 'UPDATE OF id, kertas, awalan, urut, seri, kunci, penerimaan_id', 'lembar'),
    tolak('kendali_persetujuan_tetap', 'UPDATE OF lembar_id, kertas, seri, jenis, dari, menjadi, dokumen_id, alasan, pemohon_id, pemohon, dihapus_pada', 'persetujuan_lembar'),
  ];
}

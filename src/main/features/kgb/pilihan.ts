import { z } from 'zod';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { masalahPolaNomor } from '../../../shared/domain/nomor-surat.ts';
import { AppError } from '../../../shared/errors.ts';
import { produkPenundaan, produkSkgb } from '../../../shared/layanan/kgb/naskah.ts';
import type { ReadDb } from '../../db/buka.ts';
import { wajibInstansi } from '../naskah/bentuk.ts';
import { zJenisSurat, type JenisSurat } from '../naskah/berkas.ts';
import { zPilihanKelompok } from '../terbit/jalur.ts';
import { bekukanUmum, type MintaUmum } from '../terbit/pilihan-umum.ts';

/** What a batch of KGB letters freezes beside what every batch does. */
export const zPilihan = zPilihanKelompok.extend({
  jenis: zJenisSurat,
  sifat: z.string(),
  lampiran: z.string(),
  perihal: z.string(),
  kepada: z.object({ nama: z.string(), di: z.string() }),
  tundaSampai: z.string().nullable(),
});
/** As the work reads it: the words are always there. */
export type PilihanTerbit = z.infer<typeof zPilihan> & { readonly isi: IsiTemplat };

/** History tables whose decree numbers count in the register of KGB letters. */
export const TABEL_NOMOR_KGB = ['riwayat_kgb', 'riwayat_tunda_kgb'] as const;

export interface MintaPilihan extends MintaUmum {
  readonly jenis: JenisSurat;
  readonly tundaSampai: string | null;
}

/** The number pattern in use. Throws BELUM_SIAP or ATURAN when there is none that counts. */
export function polaNomor(db: ReadDb): string {
  const pola = wajibInstansi(db).polaNomorKgb;
  const masalah = masalahPolaNomor(pola);
  if (masalah === null) return pola;
  throw new AppError('ATURAN', `Pola nomor surat KGB tidak dapat dipakai: ${masalah}`, { dampak: 'Belum ada nomor yang dipakai.', saran: 'Perbaiki polanya di Kelola › Pengaturan › Instansi.' });
}

/** Reads signer, letterhead, pattern, paper and layout once and freezes them. Nothing is written. */
export function susunPilihan(db: ReadDb, folderSumber: string, m: MintaPilihan): PilihanTerbit {
  const i = wajibInstansi(db);
  const pola = polaNomor(db);
  const { umum, naskah } = bekukanUmum(db, folderSumber, i, m.jenis === 'skgb' ? produkSkgb : produkPenundaan, pola, m, i.tembusan);
  const { sifat, lampiran, perihal, mengingat } = naskah.tata;
  const pilihan = zPilihan.parse({
    ...umum,
    jenis: m.jenis,
    sifat, lampiran, perihal,
    kepada: { nama: i.kepadaKeuangan, di: i.kota },
    mengingat,
    tundaSampai: m.tundaSampai,
  } satisfies PilihanTerbit);
  return { ...pilihan, isi: umum.isi };
}


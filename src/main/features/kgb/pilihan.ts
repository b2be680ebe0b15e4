import { z } from 'zod';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { masalahPolaNomor } from '../../../shared/domain/nomor-surat.ts';
import { AppError } from '../../../shared/errors.ts';
import { produkPenundaan, produkSkgb } from '../../../shared/layanan/kgb/naskah.ts';
import type { ReadDb } from '../../db/buka.ts';
import { hashLambang } from '../../db/pengaturan.ts';
import { alamatVerifikasi, bacaPenandatangan, susunBentuk, wajibInstansi } from '../naskah/bentuk.ts';
import { zJenisSurat, type JenisSurat } from '../naskah/berkas.ts';
import { pilihNaskah } from '../naskah/versi.ts';
import { penandaTangan } from '../sah/queries.ts';
import { zPilihanKelompok } from '../terbit/jalur.ts';
import { bukuDariPola } from '../terbit/nomor.ts';
import { isiTerperiksa } from '../terbit/utuh.ts';

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

export interface MintaPilihan {
  readonly jenis: JenisSurat;
  readonly bulan: string;
  readonly tanggal: string;
  readonly penandatanganId: string | null;
  readonly kertas: string;
  /** Null: the first template of this kind. */
  readonly naskah: string | null;
  readonly tundaSampai: string | null;
  readonly terimaPeringatan: boolean;
  readonly dibuat: number;
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
  const p = bacaPenandatangan(db, m.penandatanganId, m.tanggal);
  const ttd = penandaTangan(db, p, m.jenis, m.tanggal);
  const naskah = pilihNaskah(db, folderSumber, m.jenis, m.naskah);
  const lambang = hashLambang(db, 'daerah');
  const { sifat, lampiran, perihal, mengingat } = naskah.tata;
  const isi = isiTerperiksa(naskah.isi, m.jenis === 'skgb' ? produkSkgb : produkPenundaan);
  const pilihan = zPilihan.parse({
    versi: 1,
    jenis: m.jenis,
    bulan: m.bulan,
    tanggal: m.tanggal,
    pola,
    buku: bukuDariPola(pola),
    tahun: Number(m.tanggal.slice(0, 4)),
    kertas: m.kertas.toUpperCase(),
    naskah: naskah.kode,
    versiNaskah: naskah.versi,
    bentuk: susunBentuk(db, folderSumber, { instansi: i, tata: naskah.tata, kop: 'instansi', kertas: m.kertas, penandatangan: ttd.tercetak, kaki: ttd.catatan, tembusan: i.tembusan }),
    isi,
    lambang,
    garuda: null,
    sifat, lampiran, perihal,
    kepada: { nama: i.kepadaKeuangan, di: i.kota },
    instansi: { pemerintah: i.pemerintah, instansi: i.instansi, jabatanPpk: i.jabatanPpk },
    alamatVerifikasi: alamatVerifikasi(i),
    mengingat,
    pejabatSk: ttd.sebutan,
    penandatanganId: ttd.id,
    tundaSampai: m.tundaSampai,
    terimaPeringatan: m.terimaPeringatan,
    dibuat: m.dibuat,
  } satisfies PilihanTerbit);
  return { ...pilihan, isi };
}


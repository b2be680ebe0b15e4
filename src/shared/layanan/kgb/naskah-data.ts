import { z } from 'zod';
import { skemaBentukSurat, skemaVerifikasi } from '../../dokumen/bentuk-surat.ts';

const tanggal = z.iso.date();
const mkg = z.object({ tahun: z.number().int().min(0), bulan: z.number().int().min(0).max(11) });

/** Basic salary in whole rupiah and the share that is paid: 80 for CPNS, 100 otherwise (from the rule data). */
const gaji = z.object({ pokok: z.number().int().positive(), persen: z.number().int().min(1).max(100), dibayar: z.number().int().positive() });

const orang = {
  /** With titles, as printed. */
  nama: z.string(),
  tempatLahir: z.string(),
  tanggalLahir: tanggal,
  nip: z.string(),
  /** 'Penata Muda Tk. I, III/b'; for PPPK the golongan alone; '-' for CPNS without pangkat. */
  pangkat: z.string(),
  unitKerja: z.string(),
};

/** Everything a salary increment letter prints, as plain values; nothing is computed from them but their spelling. */
export const skemaDataSkgb = z.object({
  bentuk: skemaBentukSurat,
  jenisAsn: z.enum(['PNS', 'CPNS', 'PPPK']),
  nomor: z.string(),
  sifat: z.string(),
  lampiran: z.string(),
  perihal: z.string(),
  tanggal,
  /** Addressee after "Yth.", and the place after "di". */
  kepada: z.object({ nama: z.string().min(1), di: z.string().min(1) }),
  ...orang,
  lama: z.object({
    gaji,
    oleh: z.string(),
    tanggalSk: tanggal.nullable(),
    nomorSk: z.string(),
    tmt: tanggal,
    mkg,
  }),
  baru: z.object({ gaji, tmt: tanggal, mkg }),
  /** The new basic salary in words, ending in 'rupiah'. */
  gajiBaruTerbilang: z.string().min(1),
  /** Full citation of the salary regulation valid on the TMT, from the rule data. */
  peraturanGaji: z.string().min(1),
  instansi: z.string().min(1),
  /** null: the end of the table is reached. */
  kgbBerikut: tanggal.nullable(),
  verifikasi: skemaVerifikasi,
});
export type DataSkgb = z.infer<typeof skemaDataSkgb>;

/** Data of the decree that postpones a KGB because the conditions are not met (PP 7/1977 ps. 12). */
export const skemaDataPenundaan = z.object({
  bentuk: skemaBentukSurat,
  /** Decrees frozen before the word was kept have none: they stay as they were. */
  jenisAsn: z.enum(['PNS', 'CPNS', 'PPPK']).default('PNS'),
  /** Who decides, in capitals: 'BUPATI NUSANTARA RAYA'. */
  pejabat: z.string().min(1),
  nomor: z.string(),
  tanggal,
  ...orang,
  /** First day of the increment that is postponed. */
  tmtSemula: tanggal,
  lamaBulan: z.number().int().min(1),
  /** Day from which it may be granted, if the conditions are then met. */
  tmtPaling: tanggal,
  alasan: z.string().min(1),
  /** Legal bases, from resources/naskah and the rules valid on the date. */
  mengingat: z.array(z.string()).min(1).readonly(),
  verifikasi: skemaVerifikasi,
});
export type DataPenundaan = z.infer<typeof skemaDataPenundaan>;

import { index, sqliteTable } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** One order to print: jobs that leave one after another, each when the printer has taken the one before. */
export const rangkaianCetak = sqliteTable(
  'rangkaian_cetak',
  {
    ...kolomUmum,
    judul: text('judul').notNull(),
    keadaan: text('keadaan').notNull(),
    /** Why it stands, as a code; empty while nothing stands in the way. */
    sebab: text('sebab').notNull(),
    pesan: text('pesan').notNull(),
    pencetakId: text('pencetak_id').notNull(),
    pencetakNama: text('pencetak_nama').notNull(),
    /** Paper profile, or null where only a size was chosen. */
    profil: text('profil'),
    kertas: text('kertas').notNull(),
    baki: text('baki'),
    jenisKertas: text('jenis_kertas'),
    sisi: text('sisi').notNull(),
    tujuan: text('tujuan').notNull(),
    alasan: text('alasan').notNull(),
    pelaku: text('pelaku').notNull(),
    penyetuju: text('penyetuju'),
    perPekerjaan: integer('per_pekerjaan').notNull(),
    /** First sheet: tidak (not asked for), perlu, tepat. */
    periksaAwal: text('periksa_awal').notNull(),
    /** JSON: labels of the copies in order. */
    salinan: text('salinan').notNull(),
    urutan: text('urutan').notNull(),
    /** 1: only the variable fields, on a pre-printed sheet. */
    pracetak: integer('pracetak').notNull(),
    /** 1: every sheet has a serial in the ledger. */
    terkendali: integer('terkendali').notNull(),
    /** As the operator read them off the first and the last sheet. */
    seriAwal: text('seri_awal'),
    seriAkhir: text('seri_akhir'),
    /** 1: cancelled by a person; what is at the printer or in the ledger is still to be settled. */
    dimintaBatal: integer('diminta_batal').notNull(),
    halaman: integer('halaman').notNull(),
    lembar: integer('lembar').notNull(),
    selesaiPada: integer('selesai_pada'),
  },
  (t) => [index('rangkaian_cetak_keadaan').on(t.keadaan), index('rangkaian_cetak_dibuat').on(t.dibuatPada, t.id)],
);

/** One sheet of paper of an order. A sheet printed again is a new row at the same place that names the one it replaces. */
export const lembarCetak = sqliteTable(
  'lembar_cetak',
  {
    id: kolomId('id').primaryKey(),
    rangkaianId: kolomId('rangkaian_id').notNull(),
    pekerjaanId: kolomId('pekerjaan_id'),
    /** Place in the order, from 1. */
    urut: integer('urut').notNull(),
    dokumenId: kolomId('dokumen_id').notNull(),
    hash: text('hash').notNull(),
    /** Pages of the document on this sheet: one, or two where both sides are printed. */
    dariHalaman: integer('dari_halaman').notNull(),
    sampaiHalaman: integer('sampai_halaman').notNull(),
    /** 1: the document ends on this sheet, so that it is counted once. */
    akhir: integer('akhir').notNull(),
    label: text('label').notNull(),
    seri: text('seri'),
    keadaan: text('keadaan').notNull(),
    tujuan: text('tujuan').notNull(),
    alasan: text('alasan').notNull(),
    menggantikan: kolomId('menggantikan'),
    dibuatPada: integer('dibuat_pada').notNull(),
    diubahPada: integer('diubah_pada').notNull(),
  },
  (t) => [
    index('lembar_cetak_rangkaian').on(t.rangkaianId, t.urut),
    index('lembar_cetak_pekerjaan').on(t.pekerjaanId, t.urut),
    index('lembar_cetak_dokumen').on(t.dokumenId, t.keadaan),
    index('lembar_cetak_pada').on(t.diubahPada, t.id),
  ],
);

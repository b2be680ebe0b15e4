import { index, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** A receipt of controlled paper: one run of consecutive serials, as the record of handing over (berita acara) names it. */
export const penerimaanLembar = sqliteTable(
  'penerimaan_lembar',
  {
    ...kolomUmum,
    /** Code of the paper profile. */
    kertas: text('kertas').notNull(),
    /** A serial is `awalan` and then the number, filled up with zeros to `lebar` digits. */
    awalan: text('awalan').notNull(),
    lebar: integer('lebar').notNull(),
    dariUrut: integer('dari_urut').notNull(),
    sampaiUrut: integer('sampai_urut').notNull(),
    seriAwal: text('seri_awal').notNull(),
    seriAkhir: text('seri_akhir').notNull(),
    jumlah: integer('jumlah').notNull(),
    tanggal: text('tanggal').notNull(),
    baNomor: text('ba_nomor').notNull(),
    baTanggal: text('ba_tanggal').notNull(),
    dariSiapa: text('dari_siapa').notNull(),
    kotak: text('kotak').notNull(),
    /** Scan of the berita acara by content hash. */
    pindaianHash: text('pindaian_hash'),
    catatan: text('catatan').notNull(),
    pelaku: text('pelaku').notNull(),
  },
  (t) => [index('penerimaan_lembar_rentang').on(t.kertas, t.awalan, t.dariUrut)],
);

/**
 * One row per sheet with the state it is in. A shadow of `mutasi_lembar`: each change is written there first, and what
 * identifies a sheet never changes.
 */
export const lembar = sqliteTable(
  'lembar',
  {
    id: kolomId('id').primaryKey(),
    kertas: text('kertas').notNull(),
    awalan: text('awalan').notNull(),
    urut: integer('urut').notNull(),
    seri: text('seri').notNull(),
    /** The serial without spaces and signs, as a scanner or a hurried hand gives it. */
    kunci: text('kunci').notNull(),
    penerimaanId: kolomId('penerimaan_id').notNull(),
    keadaan: text('keadaan').notNull(),
    /** The job that reserved or used it. */
    pekerjaanId: kolomId('pekerjaan_id'),
    /** The document that is (to be) on it. */
    dokumenId: kolomId('dokumen_id'),
    mutasiId: kolomId('mutasi_id').notNull(),
    diubahPada: integer('diubah_pada').notNull(),
  },
  (t) => [
    uniqueIndex('lembar_seri').on(t.kertas, t.seri),
    uniqueIndex('lembar_urut').on(t.kertas, t.awalan, t.urut),
    index('lembar_keadaan').on(t.kertas, t.keadaan, t.awalan, t.urut),
    index('lembar_penerimaan').on(t.penerimaanId, t.keadaan),
    index('lembar_kunci').on(t.kunci),
    index('lembar_pekerjaan').on(t.pekerjaanId, t.keadaan).where(sql`pekerjaan_id IS NOT NULL`),
    index('lembar_dokumen').on(t.dokumenId).where(sql`dokumen_id IS NOT NULL`),
  ],
);

/** The ledger itself: every change of state of a sheet or of a run of sheets of one receipt. Only ever added to. */
export const mutasiLembar = sqliteTable(
  'mutasi_lembar',
  {
    ...kolomUmum,
    /** Running number of the whole ledger, without a gap. */
    no: integer('no').notNull(),
    /** Day of the entry in the agency's time zone: the day by which the control card counts. */
    tanggal: text('tanggal').notNull(),
    kertas: text('kertas').notNull(),
    penerimaanId: kolomId('penerimaan_id').notNull(),
    awalan: text('awalan').notNull(),
    dariUrut: integer('dari_urut').notNull(),
    sampaiUrut: integer('sampai_urut').notNull(),
    seriAwal: text('seri_awal').notNull(),
    seriAkhir: text('seri_akhir').notNull(),
    jumlah: integer('jumlah').notNull(),
    /** Null: the sheets come in. */
    dari: text('dari'),
    ke: text('ke').notNull(),
    perbuatan: text('perbuatan').notNull(),
    sebab: text('sebab').notNull(),
    pekerjaanId: kolomId('pekerjaan_id'),
    dokumenId: kolomId('dokumen_id'),
    /** Number of the berita acara of receipt or destruction. */
    baNomor: text('ba_nomor'),
    persetujuanId: kolomId('persetujuan_id'),
    pelaku: text('pelaku').notNull(),
    penyetuju: text('penyetuju'),
  },
  (t) => [
    uniqueIndex('mutasi_lembar_no').on(t.no),
    index('mutasi_lembar_kertas').on(t.kertas, t.tanggal, t.no),
    index('mutasi_lembar_rentang').on(t.kertas, t.awalan, t.dariUrut),
    index('mutasi_lembar_pekerjaan').on(t.pekerjaanId).where(sql`pekerjaan_id IS NOT NULL`),
    index('mutasi_lembar_dokumen').on(t.dokumenId).where(sql`dokumen_id IS NOT NULL`),
  ],
);

/** What takes a second person: printing a document once more, voiding a printed sheet, correcting an entry. */
export const persetujuanLembar = sqliteTable(
  'persetujuan_lembar',
  {
    ...kolomUmum,
    lembarId: kolomId('lembar_id').notNull(),
    kertas: text('kertas').notNull(),
    seri: text('seri').notNull(),
    /** cetak-ulang, batal, koreksi. */
    jenis: text('jenis').notNull(),
    /** State the sheet was in when it was asked for, and the one it shall get. */
    dari: text('dari').notNull(),
    menjadi: text('menjadi').notNull(),
    dokumenId: kolomId('dokumen_id'),
    alasan: text('alasan').notNull(),
    /** menunggu, disetujui, ditolak, terpakai (the reprint has its new sheet). */
    keadaan: text('keadaan').notNull(),
    pemohonId: kolomId('pemohon_id'),
    pemohon: text('pemohon').notNull(),
    penyetujuId: kolomId('penyetuju_id'),
    penyetuju: text('penyetuju'),
    diputusPada: integer('diputus_pada'),
    catatan: text('catatan').notNull().default(''),
    pekerjaanId: kolomId('pekerjaan_id'),
    lembarBaruId: kolomId('lembar_baru_id'),
  },
  (t) => [
    index('persetujuan_lembar_keadaan').on(t.keadaan),
    uniqueIndex('persetujuan_lembar_terbuka').on(t.lembarId).where(sql`keadaan = 'menunggu'`),
    index('persetujuan_lembar_dokumen').on(t.dokumenId).where(sql`dokumen_id IS NOT NULL`),
  ],
);

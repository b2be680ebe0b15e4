import { index, real, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** Paper as the office uses it: its size, where ink may go, what is already printed on it, and how it is fed. Lengths in mm. */
export const profilKertas = sqliteTable(
  'profil_kertas',
  {
    ...kolomUmum,
    /** Lower case; plain papers have the code of their size ('f4'). */
    kode: text('kode').notNull(),
    nama: text('nama').notNull(),
    /** Code of resources/kertas, or null for a size of its own. */
    kertas: text('kertas'),
    lebarMm: real('lebar_mm').notNull(),
    tinggiMm: real('tinggi_mm').notNull(),
    /** Edges no ink may reach. */
    tepiAtasMm: real('tepi_atas_mm').notNull(),
    tepiKananMm: real('tepi_kanan_mm').notNull(),
    tepiBawahMm: real('tepi_bawah_mm').notNull(),
    tepiKiriMm: real('tepi_kiri_mm').notNull(),
    /** penuh: all of the document is printed; isian: what is already on the sheet is left out. */
    mode: text('mode').notNull(),
    pencetakId: text('pencetak_id'),
    baki: text('baki'),
    jenisKertas: text('jenis_kertas'),
    sisi: text('sisi').notNull(),
    /** JSON: labels of the copies in order ('asli', 'salinan', …). */
    salinan: text('salinan').notNull(),
    /** 1: every sheet has a serial and stands in the ledger. */
    terkendali: integer('terkendali').notNull(),
    /** JSON: codes of the products that are printed on it unless somebody chooses otherwise. */
    produk: text('produk').notNull(),
    /** Scan of the blank form, shown below the preview and never printed. */
    alasHash: text('alas_hash'),
    aktif: integer('aktif').notNull(),
    sumber: text('sumber').notNull(),
  },
  (t) => [uniqueIndex('profil_kertas_kode').on(t.kode)],
);

/**
 * What a printer does to a page, measured: x' = sx·x − skew·y + dx, y' = sy·y + skew·x + dy, in mm from the top left corner.
 * Only ever added to; of equal key the newest counts.
 */
export const kalibrasi = sqliteTable(
  'kalibrasi',
  {
    ...kolomUmum,
    stasiun: text('stasiun').notNull(),
    stasiunNama: text('stasiun_nama').notNull(),
    pencetakId: text('pencetak_id').notNull(),
    pencetakNama: text('pencetak_nama').notNull(),
    /** '' is the tray the printer takes by itself. */
    baki: text('baki').notNull(),
    /** Code of the paper profile. */
    kertas: text('kertas').notNull(),
    sisi: text('sisi').notNull(),
    dx: real('dx').notNull(),
    dy: real('dy').notNull(),
    sx: real('sx').notNull(),
    sy: real('sy').notNull(),
    /** Radians. */
    skew: real('skew').notNull(),
    /** 180: the sheet goes in with its foot first. */
    putar: integer('putar').notNull(),
    /** JSON: the figures as they were typed. */
    ukuran: text('ukuran').notNull(),
    residuMaksMm: real('residu_maks_mm').notNull(),
    residuRmsMm: real('residu_rms_mm').notNull(),
    /** The calibration the measured sheets were printed with, and the largest error that was left on them. */
    dasarId: kolomId('dasar_id'),
    sisaMm: real('sisa_mm'),
    tanggal: text('tanggal').notNull(),
    berlakuSampai: text('berlaku_sampai').notNull(),
    catatan: text('catatan').notNull(),
  },
  (t) => [index('kalibrasi_kunci').on(t.stasiun, t.pencetakId, t.baki, t.kertas, t.sisi, t.id)],
);

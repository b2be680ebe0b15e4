import { index, primaryKey, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** BKN reference tables: one shape for all, dated, searched by type-ahead. Loaded from resources/referensi. */
export const rujukan = sqliteTable(
  'rujukan',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    jenis: text('jenis').notNull(),
    kode: text('kode').notNull(),
    nama: text('nama').notNull(),
    namaCari: text('nama_cari').notNull(),
    induk: text('induk').notNull(),
    atribut: text('atribut').notNull(),
    aktif: integer('aktif').notNull(),
  },
  (t) => [uniqueIndex('rujukan_kode').on(t.jenis, t.kode), index('rujukan_nama').on(t.jenis, t.namaCari)],
);

export const rujukanJenis = sqliteTable('rujukan_jenis', {
  jenis: text('jenis').primaryKey(),
  judul: text('judul').notNull(),
  sha256: text('sha256').notNull(),
  baris: integer('baris').notNull(),
  besar: integer('besar').notNull(),
  sumber: text('sumber').notNull(),
  tanggalSumber: text('tanggal_sumber').notNull(),
  catatanMutu: text('catatan_mutu').notNull(),
});

/** A dated version of a rule with its legal basis; `isi` is JSON checked by the rule's schema. */
export const aturan = sqliteTable(
  'aturan',
  {
    ...kolomUmum,
    kode: text('kode').notNull(),
    judul: text('judul').notNull(),
    berlakuMulai: text('berlaku_mulai').notNull(),
    berlakuSampai: text('berlaku_sampai'),
    dasarHukum: text('dasar_hukum').notNull(),
    sumber: text('sumber').notNull(),
    tanggalSumber: text('tanggal_sumber'),
    keyakinan: text('keyakinan').notNull(),
    catatan: text('catatan'),
    isi: text('isi').notNull(),
  },
  (t) => [index('aturan_kode').on(t.kode, t.berlakuMulai)],
);

export const impor = sqliteTable('impor', {
  id: kolomId('id').primaryKey(),
  namaBerkas: text('nama_berkas').notNull(),
  hashBerkas: text('hash_berkas').notNull(),
  keadaan: text('keadaan').notNull(),
  /** JSON: header row, mapping, counts, problem summary, options. */
  ringkas: text('ringkas').notNull(),
  tugasId: kolomId('tugas_id'),
  penggunaId: kolomId('pengguna_id'),
  pelaku: text('pelaku').notNull(),
  dibuatPada: integer('dibuat_pada').notNull(),
  selesaiPada: integer('selesai_pada'),
});

/** The plan of a dry run, row by row, and what each row did when it was run. */
export const imporBaris = sqliteTable(
  'impor_baris',
  {
    imporId: kolomId('impor_id').notNull(),
    baris: integer('baris').notNull(),
    keadaan: text('keadaan').notNull(),
    adaPeringatan: integer('ada_peringatan').notNull(),
    nip: text('nip').notNull(),
    nama: text('nama').notNull(),
    /** JSON: data, problems, field changes. */
    isi: text('isi').notNull(),
    /** 0 planned, 1 written, 2 taken back, 3 changed since and left. */
    diterapkan: integer('diterapkan').notNull().default(0),
    /** JSON: what the row changed, for taking the import back. */
    balik: text('balik').notNull().default('[]'),
  },
  (t) => [primaryKey({ columns: [t.imporId, t.baris] }), index('impor_baris_keadaan').on(t.imporId, t.keadaan, t.baris)],
);

export const imporPeta = sqliteTable('impor_peta', { sidik: text('sidik').primaryKey(), peta: text('peta').notNull(), pada: integer('pada').notNull() });

export const imporKamus = sqliteTable(
  'impor_kamus',
  { kolom: text('kolom').notNull(), dari: text('dari').notNull(), menjadi: text('menjadi').notNull(), pada: integer('pada').notNull() },
  (t) => [primaryKey({ columns: [t.kolom, t.dari] })],
);

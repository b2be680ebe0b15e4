import { index, primaryKey, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, text } from './kolom.ts';

/**
 * One index over everything that is kept: issued letters, their signed files, evidence. A derived row per source row, made in
 * the transaction that writes the source (`features/arsip/indeks.ts`); it can be made again from the sources at any time.
 */
export const arsip = sqliteTable(
  'arsip',
  {
    /** Row number of the full text in `arsip_fts`. */
    no: integer('no').primaryKey({ autoIncrement: true }),
    /** The id of the source row. */
    id: kolomId('id').notNull(),
    /** dokumen | dokumen_berkas | bukti */
    sumber: text('sumber').notNull(),
    /** The letter it is, or whose further file it is. */
    dokumenId: kolomId('dokumen_id'),
    /** Code of the rule `arsip`: a product, or a kind of evidence. */
    jenis: text('jenis').notNull(),
    nomor: text('nomor').notNull(),
    tanggal: text('tanggal').notNull(),
    perihal: text('perihal').notNull(),
    pegawaiId: kolomId('pegawai_id'),
    nip: text('nip'),
    nama: text('nama'),
    /** The history row that evidence proves. */
    barisId: kolomId('baris_id'),
    kelompokId: kolomId('kelompok_id'),
    hash: text('hash').notNull(),
    ukuran: integer('ukuran').notNull(),
    mime: text('mime').notNull(),
    klasifikasi: text('klasifikasi').notNull(),
    /** Access class: one of KELAS_ARSIP. */
    kelas: text('kelas').notNull(),
    /** Last day of its active and of its inactive time; null when it begins with an event that has not happened yet. */
    aktifSampai: text('aktif_sampai'),
    retensiSampai: text('retensi_sampai'),
    /** musnah | permanen | dinilai */
    nasib: text('nasib').notNull(),
    /** Last day the paper itself holds (a certificate that expires). */
    berlakuSampai: text('berlaku_sampai'),
    /** utuh | hilang | rusak, as the last sweep found its file. */
    keadaan: text('keadaan').notNull().default('utuh'),
    dibuatPada: integer('dibuat_pada').notNull(),
    dihapusPada: integer('dihapus_pada'),
  },
  (t) => [
    uniqueIndex('arsip_id').on(t.id),
    index('arsip_pegawai').on(t.pegawaiId, t.jenis),
    index('arsip_baris').on(t.barisId),
    index('arsip_dokumen').on(t.dokumenId),
    index('arsip_hash').on(t.hash),
    index('arsip_kelompok').on(t.kelompokId),
    index('arsip_keadaan').on(t.keadaan).where(sql`keadaan <> 'utuh'`),
    // Everything the list counts by, so that a count walks this narrow index and not the table.
    index('arsip_saring').on(t.jenis, t.kelas, t.sumber, t.keadaan, t.tanggal, t.klasifikasi, t.pegawaiId).where(sql`dihapus_pada IS NULL`),
    // One for each order of the archive list.
    index('arsip_urut_dibuat').on(t.dibuatPada, t.id, t.pegawaiId).where(sql`dihapus_pada IS NULL`),
    index('arsip_urut_tanggal').on(t.tanggal, t.id).where(sql`dihapus_pada IS NULL`),
    index('arsip_urut_nomor').on(t.nomor, t.id).where(sql`dihapus_pada IS NULL`),
    index('arsip_urut_nama').on(sql`ifnull(nama, '')`, t.id).where(sql`dihapus_pada IS NULL`),
    index('arsip_urut_nip').on(sql`ifnull(nip, '')`, t.id).where(sql`dihapus_pada IS NULL`),
  ],
);

/** One delivery of scans: many files, or a zip. */
export const unggahanArsip = sqliteTable(
  'unggahan_arsip',
  {
    id: kolomId('id').primaryKey(),
    nama: text('nama').notNull(),
    /** terima | berjalan | selesai */
    keadaan: text('keadaan').notNull(),
    penggunaId: kolomId('pengguna_id').notNull(),
    pelaku: text('pelaku').notNull(),
    tugasId: kolomId('tugas_id'),
    dibuatPada: integer('dibuat_pada').notNull(),
  },
  (t) => [index('unggahan_arsip_dibuat').on(t.dibuatPada, t.id)],
);

/** One file of a delivery until it is filed. Never deleted: what became of it stays readable. */
export const arsipTitipan = sqliteTable(
  'arsip_titipan',
  {
    id: kolomId('id').primaryKey(),
    unggahanId: kolomId('unggahan_id').notNull(),
    urut: integer('urut').notNull(),
    /** As delivered, for the eye only; never a path to write to. */
    nama: text('nama').notNull(),
    /** Where its bytes are until then: the stored file itself, or the zip it came in. */
    hashAsal: text('hash_asal').notNull(),
    hash: text('hash'),
    ukuran: integer('ukuran').notNull(),
    mime: text('mime'),
    halaman: integer('halaman'),
    /** antri | yakin | ragu | ganda | tolak | diarsipkan | disisihkan */
    keadaan: text('keadaan').notNull(),
    pegawaiId: kolomId('pegawai_id'),
    jenis: text('jenis'),
    barisId: kolomId('baris_id'),
    tanggal: text('tanggal'),
    /** 0 to 100. */
    keyakinan: integer('keyakinan').notNull().default(0),
    /** JSON: sentences, what the suggestion rests on or what is wrong. */
    alasan: text('alasan').notNull().default('[]'),
    /** Words found in the file, for the full text. */
    teks: text('teks').notNull().default(''),
    buktiId: kolomId('bukti_id'),
    diubahPada: integer('diubah_pada').notNull(),
  },
  (t) => [uniqueIndex('arsip_titipan_urut').on(t.unggahanId, t.urut), index('arsip_titipan_keadaan').on(t.keadaan, t.unggahanId, t.urut), index('arsip_titipan_hash').on(t.hash)],
);

/** One integrity sweep: every file against the database, both ways. */
export const sapuanArsip = sqliteTable(
  'sapuan_arsip',
  {
    id: kolomId('id').primaryKey(),
    /** berjalan | selesai */
    keadaan: text('keadaan').notNull(),
    sebab: text('sebab').notNull(),
    mulaiPada: integer('mulai_pada').notNull(),
    selesaiPada: integer('selesai_pada'),
    /** The last hash that was looked at: an interrupted sweep goes on after it. */
    sampaiHash: text('sampai_hash').notNull().default(''),
    diperiksa: integer('diperiksa').notNull().default(0),
    byte: integer('byte').notNull().default(0),
    hilang: integer('hilang').notNull().default(0),
    rusak: integer('rusak').notNull().default(0),
    yatim: integer('yatim').notNull().default(0),
  },
  (t) => [index('sapuan_arsip_mulai').on(t.mulaiPada)],
);

/** What a sweep found wrong, file by file. */
export const temuanSapuan = sqliteTable(
  'temuan_sapuan',
  { sapuanId: kolomId('sapuan_id').notNull(), hash: text('hash').notNull(), masalah: text('masalah').notNull(), pesan: text('pesan').notNull() },
  (t) => [primaryKey({ columns: [t.sapuanId, t.hash] })],
);

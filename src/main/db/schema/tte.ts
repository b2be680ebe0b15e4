import { index, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** A further file of an archived document: the signed one beside the original. `dokumen.hash` stays what was issued. */
export const dokumenBerkas = sqliteTable(
  'dokumen_berkas',
  {
    ...kolomUmum,
    dokumenId: kolomId('dokumen_id').notNull(),
    /** Whose document it is, so that the trail knows. */
    pegawaiId: kolomId('pegawai_id'),
    jenis: text('jenis').notNull(),
    urut: integer('urut').notNull(),
    hash: text('hash').notNull(),
    ukuran: integer('ukuran').notNull(),
    /** The file it was made from. */
    dariHash: text('dari_hash').notNull(),
    keterangan: text('keterangan').notNull(),
  },
  (t) => [uniqueIndex('dokumen_berkas_urut').on(t.dokumenId, t.jenis, t.urut), index('dokumen_berkas_hash').on(t.hash), index('dokumen_berkas_pegawai').on(t.pegawaiId)],
);

/** One document on its way to the signature provider: antri → dikirim → ditandatangani, gagal, or tak-diketahui until the provider tells. */
export const tteKirim = sqliteTable(
  'tte_kirim',
  {
    id: kolomId('id').primaryKey(),
    angkatanId: kolomId('angkatan_id').notNull(),
    urut: integer('urut').notNull(),
    dokumenId: kolomId('dokumen_id').notNull(),
    langkahId: kolomId('langkah_id').notNull(),
    penggunaId: kolomId('pengguna_id').notNull(),
    pelaku: text('pelaku').notNull(),
    penyedia: text('penyedia').notNull(),
    /** The process that sends it. */
    pengirim: text('pengirim'),
    keadaan: text('keadaan').notNull(),
    hashSebelum: text('hash_sebelum'),
    hashSesudah: text('hash_sesudah'),
    /** Under which the provider hands out the signed file again. */
    idDokumen: text('id_dokumen'),
    kode: text('kode'),
    pesan: text('pesan').notNull().default(''),
    percobaan: integer('percobaan').notNull().default(0),
    dibuatPada: integer('dibuat_pada').notNull(),
    dikirimPada: integer('dikirim_pada'),
    diubahPada: integer('diubah_pada').notNull(),
  },
  (t) => [
    index('tte_kirim_angkatan').on(t.angkatanId, t.urut),
    index('tte_kirim_pengguna').on(t.penggunaId, t.keadaan),
    index('tte_kirim_dokumen').on(t.dokumenId),
    // A step is on its way once: a second batch cannot take what the first one has not let go.
    uniqueIndex('tte_kirim_langkah')
      .on(t.langkahId)
      .where(sql`keadaan <> 'gagal'`),
  ],
);

/** Under which number the provider knows the owner of an account (NIK). Kept out of the audit chain on purpose. */
export const tteIdentitas = sqliteTable('tte_identitas', { penggunaId: kolomId('pengguna_id').primaryKey(), nik: text('nik').notNull(), pada: integer('pada').notNull() });

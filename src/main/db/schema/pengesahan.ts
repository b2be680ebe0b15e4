import { index, primaryKey, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** Who may sign which product, from when to when, and by which decree. Rows end by `sampai`; a letter keeps the text it was signed with. */
export const kewenangan = sqliteTable(
  'kewenangan',
  {
    ...kolomUmum,
    /** Code of the product, or '*' for all. */
    produk: text('produk').notNull(),
    penandatanganId: kolomId('penandatangan_id').notNull(),
    /** sendiri | a.n. | u.b. | Plt. | Plh. */
    bentuk: text('bentuk').notNull(),
    /** Title of the official signed for (a.n. and u.b.); empty otherwise. */
    atasNama: text('atas_nama').notNull(),
    /** For u.b.: title of the official who holds the mandate and passes it on. */
    melalui: text('melalui').notNull(),
    mulai: text('mulai').notNull(),
    sampai: text('sampai'),
    skNomor: text('sk_nomor').notNull(),
    skTanggal: text('sk_tanggal'),
    skOleh: text('sk_oleh').notNull(),
    /** Content hash of the scanned decree. */
    hashSk: text('hash_sk'),
    /** The account that signs electronically in this authority. */
    penggunaId: kolomId('pengguna_id'),
    catatan: text('catatan').notNull(),
  },
  (t) => [index('kewenangan_produk').on(t.produk, t.mulai), index('kewenangan_penandatangan').on(t.penandatanganId)],
);

/** How a product is initialled and signed, dated; the newest row that has begun counts. */
export const alurProduk = sqliteTable(
  'alur_produk',
  {
    ...kolomUmum,
    produk: text('produk').notNull(),
    berlakuMulai: text('berlaku_mulai').notNull(),
    berlakuSampai: text('berlaku_sampai'),
    /** basah | elektronik: the signature itself. */
    cara: text('cara').notNull(),
    /** JSON: the initials in order, [{peran|jabatan|penandatanganId, cara}]. */
    paraf: text('paraf').notNull(),
    dasarHukum: text('dasar_hukum').notNull(),
    catatan: text('catatan').notNull(),
  },
  (t) => [index('alur_produk_kode').on(t.produk, t.berlakuMulai)],
);

/** What became of one document's initials and signature. */
export const pengesahan = sqliteTable(
  'pengesahan',
  {
    ...kolomUmum,
    dokumenId: kolomId('dokumen_id').notNull(),
    pegawaiId: kolomId('pegawai_id'),
    produk: text('produk').notNull(),
    /** Date of the document: the authority has to cover it. */
    tanggal: text('tanggal').notNull(),
    cara: text('cara').notNull(),
    alurId: kolomId('alur_id'),
    /** berjalan | sah | ditolak | batal */
    keadaan: text('keadaan').notNull(),
    /** `urut` of the step that is open; null when none is. */
    langkahKini: integer('langkah_kini'),
    /** The final file: the signed one, or the scan of the signed paper. */
    hashSah: text('hash_sah'),
    alasan: text('alasan').notNull(),
  },
  (t) => [
    uniqueIndex('pengesahan_dokumen').on(t.dokumenId),
    index('pengesahan_keadaan').on(t.keadaan, t.dibuatPada, t.id),
    index('pengesahan_pegawai').on(t.pegawaiId),
  ],
);

export const pengesahanLangkah = sqliteTable(
  'pengesahan_langkah',
  {
    ...kolomUmum,
    pengesahanId: kolomId('pengesahan_id').notNull(),
    urut: integer('urut').notNull(),
    /** cetak | paraf | tanda-tangan | pindai */
    jenis: text('jenis').notNull(),
    /** basah | elektronik; null where there is nothing to write with. */
    cara: text('cara'),
    /** Who is meant: a role of accounts, an official of the list, an authority, or a title in words. */
    peran: text('peran'),
    jabatan: text('jabatan').notNull(),
    penandatanganId: kolomId('penandatangan_id'),
    kewenanganId: kolomId('kewenangan_id'),
    /** The one account meant; null: any of the role. */
    penggunaId: kolomId('pengguna_id'),
    /** JSON: the authority as it was when the document was made, with the lines above the name. */
    teksKewenangan: text('teks_kewenangan').notNull(),
    /** menunggu | selesai | ditolak | dilewati */
    keadaan: text('keadaan').notNull(),
    olehId: kolomId('oleh_id'),
    olehNama: text('oleh_nama').notNull(),
    /** The day it was really done; on paper often before it is recorded. */
    pada: text('pada'),
    dicatatPada: integer('dicatat_pada'),
    hash: text('hash'),
    catatan: text('catatan').notNull(),
  },
  (t) => [
    uniqueIndex('pengesahan_langkah_urut').on(t.pengesahanId, t.urut),
    index('pengesahan_langkah_tunggu')
      .on(t.jenis, t.peran, t.penggunaId)
      .where(sql`keadaan = 'menunggu'`),
  ],
);

/** Who opened the document before he put his initials under it electronically. */
export const pengesahanDilihat = sqliteTable(
  'pengesahan_dilihat',
  { pengesahanId: kolomId('pengesahan_id').notNull(), penggunaId: kolomId('pengguna_id').notNull(), hash: text('hash').notNull(), pada: integer('pada').notNull() },
  (t) => [primaryKey({ columns: [t.pengesahanId, t.penggunaId, t.hash] })],
);

/** A stack of scans as it was handed in: one PDF with many letters, or one file. The same content is the same stack. */
export const tumpukanPindai = sqliteTable(
  'tumpukan_pindai',
  {
    ...kolomUmum,
    nama: text('nama').notNull(),
    hash: text('hash').notNull(),
    ukuran: integer('ukuran').notNull(),
    halaman: integer('halaman'),
    /** antri | selesai | gagal */
    keadaan: text('keadaan').notNull(),
    galat: text('galat'),
    tugasId: kolomId('tugas_id'),
  },
  (t) => [uniqueIndex('tumpukan_pindai_hash').on(t.hash)],
);

/** One letter of a stack: matched to its document, or waiting for a look. */
export const pindaian = sqliteTable(
  'pindaian',
  {
    ...kolomUmum,
    tumpukanId: kolomId('tumpukan_id').notNull(),
    urut: integer('urut').notNull(),
    /** From 0. */
    dariHalaman: integer('dari_halaman').notNull(),
    jumlahHalaman: integer('jumlah_halaman').notNull(),
    /** Text of the QR as read; null when there is none. */
    qr: text('qr'),
    hash: text('hash'),
    ukuran: integer('ukuran'),
    dokumenId: kolomId('dokumen_id'),
    /** cocok | tinjau | disisihkan */
    keadaan: text('keadaan').notNull(),
    /** Why it needs a look: a closed set of codes; null when it does not. */
    masalah: text('masalah'),
    catatan: text('catatan').notNull(),
  },
  (t) => [uniqueIndex('pindaian_urut').on(t.tumpukanId, t.urut), index('pindaian_keadaan').on(t.keadaan, t.dibuatPada), index('pindaian_dokumen').on(t.dokumenId), index('pindaian_hash').on(t.hash)],
);

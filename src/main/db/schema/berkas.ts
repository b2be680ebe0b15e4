import { index, primaryKey, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { indeksSampah, integer, kolomId, kolomUmum, text } from './kolom.ts';

/** A stored file by content hash; the bytes lie encrypted in `berkas/ab/<hash>`. */
export const berkas = sqliteTable('berkas', {
  hash: text('hash').primaryKey(),
  ukuran: integer('ukuran').notNull(),
  mime: text('mime').notNull(),
  dibuatPada: integer('dibuat_pada').notNull(),
});

/** Evidence on a history row. */
export const bukti = sqliteTable(
  'bukti',
  {
    ...kolomUmum,
    pegawaiId: kolomId('pegawai_id').notNull(),
    kode: text('kode').notNull(),
    barisId: kolomId('baris_id').notNull(),
    nama: text('nama').notNull(),
    hash: text('hash').notNull(),
    dokumenBkn: text('dokumen_bkn'),
  },
  (t) => [index('bukti_baris').on(t.barisId), index('bukti_pegawai').on(t.pegawaiId), indeksSampah('bukti', t.dihapusPada)],
);

/** Documents the agency issued: the digital archive. Never changed after it is written. */
export const dokumen = sqliteTable(
  'dokumen',
  {
    ...kolomUmum,
    jenis: text('jenis').notNull(),
    nomor: text('nomor').notNull(),
    tanggal: text('tanggal').notNull(),
    perihal: text('perihal').notNull(),
    pegawaiId: kolomId('pegawai_id'),
    nip: text('nip'),
    nama: text('nama'),
    kelompokId: kolomId('kelompok_id'),
    hash: text('hash').notNull(),
    ukuran: integer('ukuran').notNull(),
    token: text('token').notNull(),
    kertas: text('kertas').notNull(),
    versiNaskah: text('versi_naskah').notNull(),
    /** JSON: the data the letter was made from. */
    data: text('data').notNull(),
  },
  (t) => [
    uniqueIndex('dokumen_token').on(t.token),
    uniqueIndex('dokumen_nomor').on(t.jenis, t.nomor, t.pegawaiId),
    index('dokumen_pegawai').on(t.pegawaiId),
    index('dokumen_kelompok').on(t.kelompokId),
    index('dokumen_dibuat')
      .on(t.dibuatPada, t.id, t.pegawaiId)
      .where(sql`dihapus_pada IS NULL`),
    // One for each order of the archive list.
    index('dokumen_urut_tanggal').on(t.tanggal, t.id).where(sql`dihapus_pada IS NULL`),
    index('dokumen_urut_nomor').on(t.nomor, t.id).where(sql`dihapus_pada IS NULL`),
    index('dokumen_urut_nama').on(sql`ifnull(nama, '')`, t.id).where(sql`dihapus_pada IS NULL`),
    index('dokumen_urut_nip').on(sql`ifnull(nip, '')`, t.id).where(sql`dihapus_pada IS NULL`),
  ],
);

/** The register of numbers: one row per number ever given, no gap, no double use. */
export const nomor = sqliteTable(
  'nomor',
  {
    buku: text('buku').notNull(),
    tahun: integer('tahun').notNull(),
    urut: integer('urut').notNull(),
    teks: text('teks').notNull(),
    /** dipakai: belongs to `butirId`; bebas: was given back before anything was issued and is taken first. */
    keadaan: text('keadaan').notNull(),
    butirId: kolomId('butir_id'),
    pada: integer('pada').notNull(),
  },
  (t) => [primaryKey({ columns: [t.buku, t.tahun, t.urut] }), uniqueIndex('nomor_butir').on(t.butirId)],
);

/** A batch of letters. */
export const kelompok = sqliteTable('kelompok', {
  ...kolomUmum,
  judul: text('judul').notNull(),
  jenis: text('jenis').notNull(),
  bulan: text('bulan').notNull(),
  /** JSON: signer, letter date, paper, pattern, letterhead as they were when the batch was started. */
  pilihan: text('pilihan').notNull(),
  jumlah: integer('jumlah').notNull(),
  tugasId: kolomId('tugas_id'),
});

/** One letter of a batch: antri → bernomor → jadi, or gagal with its reason; batal once its approval was cancelled. Work lives here, so a crash resumes exactly. */
export const kelompokButir = sqliteTable(
  'kelompok_butir',
  {
    id: kolomId('id').primaryKey(),
    kelompokId: kolomId('kelompok_id').notNull(),
    urut: integer('urut').notNull(),
    pegawaiId: kolomId('pegawai_id').notNull(),
    nip: text('nip').notNull(),
    nama: text('nama').notNull(),
    keadaan: text('keadaan').notNull(),
    nomor: text('nomor'),
    nomorUrut: integer('nomor_urut'),
    token: text('token'),
    /** JSON: the letter's data, frozen when it got its number. */
    data: text('data'),
    /** What must not be issued twice, e.g. `skgb:<tmt>`; unique per employee while it has a number. */
    kunciTunggal: text('kunci_tunggal').notNull(),
    /** JSON: what was asked for this person in particular, e.g. the row of a list of promotions. */
    masukan: text('masukan'),
    galat: text('galat'),
    tautan: text('tautan'),
    dokumenId: kolomId('dokumen_id'),
    diubahPada: integer('diubah_pada').notNull(),
  },
  (t) => [index('kelompok_butir_kelompok').on(t.kelompokId, t.urut), index('kelompok_butir_keadaan').on(t.keadaan, t.kelompokId), uniqueIndex('kelompok_butir_tunggal')
      .on(t.pegawaiId, t.kunciTunggal)
      .where(sql`keadaan IN ('bernomor', 'jadi')`)],
);

/** Print log: one row per job, and one per document in it. */
export const pekerjaanCetak = sqliteTable(
  'pekerjaan_cetak',
  {
    ...kolomUmum,
    judul: text('judul').notNull(),
    pencetakId: text('pencetak_id').notNull(),
    pencetakNama: text('pencetak_nama').notNull(),
    jobId: integer('job_id'),
    keadaan: text('keadaan').notNull(),
    halaman: integer('halaman').notNull(),
    lembarSelesai: integer('lembar_selesai').notNull(),
    pesan: text('pesan').notNull(),
    kertas: text('kertas').notNull(),
    baki: text('baki'),
    jenisKertas: text('jenis_kertas'),
    sisi: text('sisi').notNull(),
    tujuan: text('tujuan').notNull(),
    alasan: text('alasan').notNull(),
    pelaku: text('pelaku').notNull(),
    selesaiPada: integer('selesai_pada'),
    /** The order it belongs to, and its first sheet's place there. */
    rangkaianId: kolomId('rangkaian_id'),
    urut: integer('urut'),
    /** Process that is handing it over; tells a sending under way from one that a crash left behind. */
    pengirim: text('pengirim'),
    /** JSON: calibrations in the print copy, front and back. */
    kalibrasi: text('kalibrasi'),
  },
  (t) => [index('pekerjaan_cetak_rangkaian').on(t.rangkaianId, t.urut), index('pekerjaan_cetak_keadaan').on(t.keadaan), index('pekerjaan_cetak_dibuat').on(t.dibuatPada, t.id)],
);

export const cetakDokumen = sqliteTable(
  'cetak_dokumen',
  {
    id: kolomId('id').primaryKey(),
    pekerjaanId: kolomId('pekerjaan_id').notNull(),
    dokumenId: kolomId('dokumen_id').notNull(),
    hash: text('hash').notNull(),
    dariHalaman: integer('dari_halaman').notNull(),
    jumlahHalaman: integer('jumlah_halaman').notNull(),
  },
  (t) => [index('cetak_dokumen_dokumen').on(t.dokumenId), index('cetak_dokumen_pekerjaan').on(t.pekerjaanId)],
);

import { index, primaryKey, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { integer, kolomId, kolomUmum, text } from './kolom.ts';

/** Facts about the file itself: format, whether it is a demo, heartbeat of the machine that has it open. */
export const meta = sqliteTable('meta', { kunci: text('kunci').primaryKey(), nilai: text('nilai').notNull() });

export const pengaturan = sqliteTable('pengaturan', { ...kolomUmum, kunci: text('kunci').notNull(), nilai: text('nilai').notNull() }, (t) => [
  uniqueIndex('pengaturan_kunci').on(t.kunci),
]);

export const pengguna = sqliteTable(
  'pengguna',
  {
    ...kolomUmum,
    pengguna: text('pengguna').notNull(),
    nama: text('nama').notNull(),
    peran: text('peran').notNull(),
    sandi: text('sandi').notNull(),
    unitId: kolomId('unit_id'),
    pegawaiId: kolomId('pegawai_id'),
    aktif: integer('aktif').notNull(),
    wajibGantiSandi: integer('wajib_ganti_sandi').notNull().default(0),
    /** Fixed demo password: refused outside a demo data folder. */
    contoh: integer('contoh').notNull().default(0),
  },
  (t) => [uniqueIndex('pengguna_nama').on(t.pengguna)],
);

/** Failed attempts and last sign-in: state of this machine, not part of the record. */
export const penggunaMasuk = sqliteTable('pengguna_masuk', {
  penggunaId: kolomId('pengguna_id').primaryKey(),
  gagal: integer('gagal').notNull().default(0),
  terkunciSampai: integer('terkunci_sampai'),
  terakhirMasuk: integer('terakhir_masuk'),
});

export const penandatangan = sqliteTable('penandatangan', {
  ...kolomUmum,
  nama: text('nama').notNull(),
  nip: text('nip').notNull(),
  pangkat: text('pangkat').notNull(),
  jabatan: text('jabatan').notNull(),
  atasNama: text('atas_nama').notNull(),
  berlakuMulai: text('berlaku_mulai').notNull(),
  berlakuSampai: text('berlaku_sampai'),
  skPelimpahan: text('sk_pelimpahan').notNull(),
});

/** The office's own versions of a template; only ever added to. The shipped one is version 0 and lies in resources/naskah. */
export const naskahVersi = sqliteTable(
  'naskah_versi',
  {
    ...kolomUmum,
    kode: text('kode').notNull(),
    versi: integer('versi').notNull(),
    /** JSON of `zTataNaskah` and of the words with their placeholders. */
    tata: text('tata').notNull(),
    isi: text('isi').notNull(),
    catatan: text('catatan').notNull(),
  },
  (t) => [uniqueIndex('naskah_versi_kode').on(t.kode, t.versi)],
);

/** Append-only audit chain: hash = sha256(previous hash, content). */
export const jejak = sqliteTable(
  'jejak',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    pada: integer('pada').notNull(),
    penggunaId: kolomId('pengguna_id'),
    pelaku: text('pelaku').notNull(),
    prosedur: text('prosedur').notNull(),
    ringkas: text('ringkas').notNull(),
    /** JSON: [{tabel, id, rev, lama, baru}] with only the columns that changed. */
    perubahan: text('perubahan').notNull(),
    diurungkan: integer('diurungkan'),
    sebelum: text('sebelum').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [index('jejak_pengguna').on(t.penggunaId), index('jejak_pelaku').on(t.pelaku), index('jejak_prosedur').on(t.prosedur)],
);

export const jejakObjek = sqliteTable(
  'jejak_objek',
  { objekId: kolomId('objek_id').notNull(), seq: integer('seq').notNull() },
  (t) => [primaryKey({ columns: [t.objekId, t.seq] }), index('jejak_objek_seq').on(t.seq)],
);

export const tugas = sqliteTable(
  'tugas',
  {
    id: kolomId('id').primaryKey(),
    jenis: text('jenis').notNull(),
    judul: text('judul').notNull(),
    masukan: text('masukan').notNull(),
    keadaan: text('keadaan').notNull(),
    sudah: integer('sudah').notNull().default(0),
    jumlah: integer('jumlah').notNull().default(0),
    gagal: integer('gagal').notNull().default(0),
    pesan: text('pesan').notNull().default(''),
    hasil: text('hasil').notNull().default('null'),
    /** JSON: [{pada, teks}], what happened when. */
    catatan: text('catatan').notNull().default('[]'),
    penggunaId: kolomId('pengguna_id'),
    pelaku: text('pelaku').notNull(),
    /** Who runs it now: process id, and the instant of its last sign of life. */
    pid: integer('pid'),
    detak: integer('detak'),
    dibuatPada: integer('dibuat_pada').notNull(),
    mulaiPada: integer('mulai_pada'),
    selesaiPada: integer('selesai_pada'),
  },
  (t) => [index('tugas_keadaan').on(t.keadaan), index('tugas_dibuat').on(t.dibuatPada)],
);

export const draf = sqliteTable(
  'draf',
  { penggunaId: kolomId('pengguna_id').notNull(), kunci: text('kunci').notNull(), isi: text('isi').notNull(), pada: integer('pada').notNull() },
  (t) => [primaryKey({ columns: [t.penggunaId, t.kunci] })],
);

/** Pinned and recent employees, last choices in type-ahead fields, last printer: conveniences of one account. */
export const preferensi = sqliteTable(
  'preferensi',
  { penggunaId: kolomId('pengguna_id').notNull(), kunci: text('kunci').notNull(), nilai: text('nilai').notNull(), pada: integer('pada').notNull() },
  (t) => [primaryKey({ columns: [t.penggunaId, t.kunci] })],
);

export const cadangan = sqliteTable('cadangan', {
  id: kolomId('id').primaryKey(),
  dibuatPada: integer('dibuat_pada').notNull(),
  tempat: text('tempat').notNull(),
  ukuran: integer('ukuran').notNull(),
  berkas: integer('berkas').notNull(),
  keadaan: text('keadaan').notNull(),
  pesan: text('pesan').notNull(),
  sebab: text('sebab').notNull(),
});


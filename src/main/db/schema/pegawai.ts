import { index, primaryKey, real, sql, sqliteTable, uniqueIndex } from '../drizzle.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import type { KolomRiwayat } from '../../../shared/riwayat/kolom.ts';
import type { DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { indeksSampah, integer, kolomId, kolomUmum, text } from './kolom.ts';

export const unit = sqliteTable(
  'unit',
  {
    ...kolomUmum,
    indukId: kolomId('induk_id'),
    nama: text('nama').notNull(),
    singkatan: text('singkatan').notNull().default(''),
    jenis: text('jenis').notNull().default(''),
    eselon: text('eselon'),
    kode: text('kode').notNull().default(''),
    ditutupPada: text('ditutup_pada'),
  },
  (t) => [index('unit_induk').on(t.indukId), uniqueIndex('unit_nama').on(t.nama, t.id)],
);

/** Every unit with each of its ancestors and itself: row scope is one indexed lookup. Kept by the write layer. */
export const unitTurunan = sqliteTable(
  'unit_turunan',
  { leluhurId: kolomId('leluhur_id').notNull(), unitId: kolomId('unit_id').notNull(), jarak: integer('jarak').notNull() },
  (t) => [primaryKey({ columns: [t.leluhurId, t.unitId] }), index('unit_turunan_unit').on(t.unitId)],
);

/** A column of a definition as a SQLite column. What is required is the schema's business: old records lack a lot. */
function kolomDari(k: KolomRiwayat) {
  switch (k.jenis) {
    case 'angka':
    case 'uang':
    case 'ya_tidak':
      return integer(k.nama);
    case 'desimal':
      return real(k.nama);
    case 'unit':
      return kolomId(k.nama);
    default:
      return text(k.nama);
  }
}

function kolomKolom(kolom: readonly KolomRiwayat[]) {
  return Object.fromEntries(kolom.map((k) => [k.nama, kolomDari(k)]));
}

export const pegawai = sqliteTable(
  'pegawai',
  {
    ...kolomUmum,
    fotoHash: text('foto_hash'),
    imporId: kolomId('impor_id'),
    sumber: text('sumber').notNull().default(''),
    ...kolomKolom(DATA_UTAMA),
  },
  (t) => [
    uniqueIndex('pegawai_nip')
      .on(sql`nip`)
      .where(sql`dihapus_pada IS NULL`),
    index('pegawai_impor').on(t.imporId),
    indeksSampah('pegawai', t.dihapusPada),
  ],
);

/** The values of today, derived from the histories by date. A cache: rebuilt by the write layer, never typed, never synced. */
export const pegawaiKini = sqliteTable(
  'pegawai_kini',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    pegawaiId: kolomId('pegawai_id').notNull(),
    perTanggal: text('per_tanggal').notNull(),
    /** First date after `perTanggal` on which a history row takes effect; the daily refresh looks here. */
    berubahPada: text('berubah_pada'),
    nip: text('nip').notNull(),
    nama: text('nama').notNull(),
    namaCari: text('nama_cari').notNull(),
    nik: text('nik'),
    status: text('status').notNull(),
    golongan: text('golongan'),
    golonganUrut: integer('golongan_urut'),
    pangkat: text('pangkat'),
    tmtGolongan: text('tmt_golongan'),
    mkgTahun: integer('mkg_tahun'),
    mkgBulan: integer('mkg_bulan'),
    jabatan: text('jabatan'),
    jenisJabatan: text('jenis_jabatan'),
    eselon: text('eselon'),
    tmtJabatan: text('tmt_jabatan'),
    unitId: kolomId('unit_id'),
    kedudukan: text('kedudukan').notNull(),
    aktif: integer('aktif').notNull(),
    pendidikan: text('pendidikan'),
    tingkatPendidikan: text('tingkat_pendidikan'),
    tanggalLahir: text('tanggal_lahir').notNull(),
    gajiPokok: integer('gaji_pokok'),
    bup: integer('bup'),
    tmtPensiun: text('tmt_pensiun'),
  },
  (t) => [
    uniqueIndex('pegawai_kini_pegawai').on(t.pegawaiId),
    index('pegawai_kini_unit').on(t.unitId, t.aktif),
    index('pegawai_kini_nama').on(t.namaCari, t.pegawaiId),
    index('pegawai_kini_nip').on(t.nip, t.pegawaiId),
    index('pegawai_kini_golongan').on(t.golonganUrut, t.tmtGolongan, t.pegawaiId),
    index('pegawai_kini_tmt_golongan').on(t.tmtGolongan, t.pegawaiId),
    index('pegawai_kini_jabatan').on(t.jabatan, t.pegawaiId),
    index('pegawai_kini_unit_nama').on(t.unitId, t.namaCari, t.pegawaiId),
    index('pegawai_kini_pensiun').on(t.tmtPensiun, t.pegawaiId),
    index('pegawai_kini_berubah').on(t.berubahPada),
    // Everything the list filters by: counts walk this narrow index instead of the table. It begins with a date, because the
    // planner takes an equality on a first column for selective and would rather walk all who are active than a month's KGB.
    index('pegawai_kini_saring').on(t.tmtPensiun, t.aktif, t.status, t.golongan, t.jenisJabatan, t.eselon, t.tingkatPendidikan, t.kedudukan, t.unitId, t.pegawaiId),
  ],
);

/** The next KGB of everybody, kept by the rule engine: what the due list reads. A cache like `pegawai_kini`. */
export const kgbKini = sqliteTable(
  'kgb_kini',
  {
    pegawaiId: kolomId('pegawai_id').primaryKey(),
    /** Month in which the step falls or would have fallen, YYYY-MM; null when there is no basis at all. */
    bulan: text('bulan'),
    tanggal: text('tanggal'),
    jatuh: integer('jatuh').notNull(),
    hasil: text('hasil').notNull(),
    dihitungPada: text('dihitung_pada').notNull(),
  },
  (t) => [index('kgb_kini_bulan').on(t.bulan, t.jatuh, t.tanggal, t.pegawaiId), index('kgb_kini_tanggal').on(t.tanggal)],
);

const kolomSk = { sk_nomor: text('sk_nomor'), sk_tanggal: text('sk_tanggal'), sk_pejabat: text('sk_pejabat') };

function tabelRiwayat(def: DefinisiRiwayat) {
  return sqliteTable(
    def.tabel,
    {
      ...kolomUmum,
      pegawaiId: kolomId('pegawai_id')
        .notNull()
        .references(() => pegawai.id),
      imporId: kolomId('impor_id'),
      dokumenId: kolomId('dokumen_id'),
      idSiasn: text('id_siasn'),
      sumber: text('sumber').notNull().default(''),
      ...(def.punyaSk ? kolomSk : {}),
      ...kolomKolom(def.kolom),
    },
    (t) => [index(`${def.tabel}_pegawai`).on(t.pegawaiId), index(`${def.tabel}_impor`).on(t.imporId), indeksSampah(def.tabel, t.dihapusPada)],
  );
}

/** One table per history, generated from its definition: the form, the list, the schema and the table are one source. */
export const tabelRiwayatMenurutKode: Readonly<Record<string, ReturnType<typeof tabelRiwayat>>> = Object.fromEntries(
  RIWAYAT.map((d) => [d.kode, tabelRiwayat(d)]),
);

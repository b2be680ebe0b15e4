import type { BarisImpor, JabatanImpor } from '../../../shared/impor/baris.ts';
import { ratakan } from '../../../shared/impor/teks.ts';
import type { AdaPegawai } from '../../../shared/impor/rencana.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';
import type { PetaKode } from './kode.ts';

type B = Record<string, string | number | Buffer | null>;

/** An employee on record as an import can speak of him, with the ids of the rows behind each history entry. */
export interface AdaDenganId extends AdaPegawai, AdaRingan {
  readonly barisId: { readonly pangkat: string[]; readonly kgb: string[]; readonly jabatan: string[]; readonly pendidikan: string[]; readonly kontrak: string[] };
}

/** Drops what is null or empty: an absent key says nothing, as in a row that was read. */
function isi<T extends Record<string, unknown>>(o: T): { [K in keyof T]: NonNullable<T[K]> } {
  const hasil: Partial<T> = {};
  for (const k in o) if (o[k] !== null && o[k] !== '' && o[k] !== undefined) hasil[k] = o[k];
  return hasil as { [K in keyof T]: NonNullable<T[K]> };
}

function statusPegawai(b: B): 'PNS' | 'CPNS' | 'PPPK' | 'PPPK Paruh Waktu' {
  if (b['jenis_asn'] === 'PPPK') return b['paruh_waktu'] === 1 ? 'PPPK Paruh Waktu' : 'PPPK';
  return b['status'] === 'CPNS' ? 'CPNS' : 'PNS';
}

function pegawai(b: B, kode: PetaKode): BarisImpor['pegawai'] {
  return isi({
    nip: b['nip'], nipLama: b['nip_lama'], siasnId: b['id_siasn'], nama: b['nama'], gelarDepan: b['gelar_depan'], gelarBelakang: b['gelar_belakang'], tempatLahir: b['tempat_lahir'], tanggalLahir: b['tanggal_lahir'],
    jenisKelamin: b['jenis_kelamin'] === 'M' ? 'L' : b['jenis_kelamin'] === 'F' ? 'P' : null, agama: kode.nama('agama', b['agama']), statusKawin: kode.nama('kawin', b['jenis_kawin']), nik: b['nik'], npwp: b['npwp'], bpjs: b['bpjs'],
    noHp: b['no_hp'], email: b['email'], emailDinas: b['email_gov'], alamat: b['alamat'], kartuAsn: b['kartu_asn'], statusPegawai: statusPegawai(b), jenisPegawai: kode.nama('jenis_pegawai', b['jenis_pegawai']),
    kedudukan: kode.nama('kedudukan_hukum', b['kedudukan_hukum']), tmtCpns: b['tmt_cpns'], skCpnsNomor: b['sk_cpns_nomor'], skCpnsTanggal: b['sk_cpns_tanggal'], tmtPns: b['tmt_pns'], skPnsNomor: b['sk_pns_nomor'],
    skPnsTanggal: b['sk_pns_tanggal'], unitKerja: b['unit_nama'], unitInduk: b['induk_nama'], kppn: b['kppn'],
  }) as unknown as BarisImpor['pegawai'];
}

const RIWAYAT = {
  pangkat: (b: B) => isi({ golongan: b['golongan'], tmt: b['tmt'], mkgTahun: b['mkg_tahun'], mkgBulan: b['mkg_bulan'], skNomor: b['sk_nomor'], skTanggal: b['sk_tanggal'], gajiPokok: b['gaji_pokok'], mkgDihitung: b['mkg_dihitung'] === 1 }),
  kgb: (b: B) => isi({ tmt: b['tmt'], mkgTahun: b['mkg_tahun'], mkgBulan: b['mkg_bulan'], gajiBaru: b['gaji_baru'], skNomor: b['sk_nomor'], skTanggal: b['sk_tanggal'] }),
  jabatan: (b: B, k: PetaKode) => isi({ nama: b['nama'], jenisJabatan: k.nama('jenis_jabatan', b['jenis_jabatan']), eselon: b['eselon'], tmt: b['tmt'], jenisPenugasan: b['jenis_penugasan'] ?? 'D', skNomor: b['sk_nomor'], skTanggal: b['sk_tanggal'], unit: b['unit_nama'] }),
  pendidikan: (b: B) => isi({ tingkat: b['tingkat'], nama: b['nama'], tahunLulus: b['tahun_lulus'], namaSekolah: b['nama_sekolah'] }),
  kontrak: (b: B) => isi({ nomor: b['sk_nomor'], mulai: b['mulai'], selesai: b['selesai'] }),
} as const;
type Kunci = keyof typeof RIWAYAT;

/** Only what a row is compared by: a list of 50,000 reads some 600,000 history rows. */
const KOLOM_RIWAYAT: Readonly<Record<Kunci, readonly string[]>> = {
  pangkat: ['golongan', 'tmt', 'mkg_tahun', 'mkg_bulan', 'sk_nomor', 'sk_tanggal', 'gaji_pokok', 'mkg_dihitung'],
  kgb: ['tmt', 'mkg_tahun', 'mkg_bulan', 'gaji_baru', 'sk_nomor', 'sk_tanggal'],
  jabatan: ['nama', 'jenis_jabatan', 'eselon', 'tmt', 'jenis_penugasan', 'sk_nomor', 'sk_tanggal'],
  pendidikan: ['tingkat', 'nama', 'tahun_lulus', 'nama_sekolah'],
  kontrak: ['sk_nomor', 'mulai', 'selesai'],
};
const KOLOM_PEGAWAI =
  'id, nip, nip_lama, id_siasn, nama, gelar_depan, gelar_belakang, tempat_lahir, tanggal_lahir, jenis_kelamin, agama, jenis_kawin, nik, npwp, bpjs, no_hp, email, email_gov, alamat, kartu_asn, jenis_asn, paruh_waktu, jenis_pegawai, kedudukan_hukum, tmt_cpns, sk_cpns_nomor, sk_cpns_tanggal, tmt_pns, sk_pns_nomor, sk_pns_tanggal, kppn'
    .split(', ').map((k) => `p.${k}`).join(', ');

const KODE_RIWAYAT = Object.keys(RIWAYAT) as readonly Kunci[];

interface Milik {
  readonly data: BarisImpor;
  readonly barisId: AdaDenganId['barisId'];
}

const idDariHex = (hex: string): string => idKeTeks(Buffer.from(hex, 'hex'));

/** One row of JSON for each person and history: a crossing into SQLite for each value would cost three times as much. */
function isiRiwayat(db: ReadDb, id: readonly Buffer[], kode: PetaKode, milik: ReadonlyMap<string, Milik>): void {
  const tanya = `(${id.map(() => '?').join(',')})`;
  for (const k of KODE_RIWAYAT) {
    const kolom = k === 'jabatan' ? [...KOLOM_RIWAYAT[k], 'unit_nama'] : KOLOM_RIWAYAT[k];
    const sel = kolom.map((n) => (n === 'unit_nama' ? 'u.nama' : `r.${n}`)).join(', ');
    const gabung = k === 'jabatan' ? 'LEFT JOIN unit u ON u.id = r.unit_id' : '';
    const sql = `SELECT r.pegawai_id id, json_group_array(json_array(hex(r.id), ${sel}) ORDER BY r.id) isi FROM riwayat_${k} r ${gabung} WHERE r.pegawai_id IN ${tanya} AND r.dihapus_pada IS NULL GROUP BY r.pegawai_id`;
    for (const b of db.baca<{ id: Buffer; isi: string }>(sql, ...id)) {
      const m = milik.get(b.id.toString('latin1'));
      if (!m) continue;
      for (const nilai of JSON.parse(b.isi) as (string | number | null)[][]) {
        const baris: B = {};
        for (const [i, n] of kolom.entries()) baris[n] = nilai[i + 1] ?? null;
        (m.data[k] as unknown[]).push(RIWAYAT[k](baris, kode));
        m.barisId[k].push(idDariHex(String(nilai[0])));
      }
    }
  }
}

function bagian(db: ReadDb, id: readonly Buffer[], kode: PetaKode, hasil: Map<string, AdaDenganId>): void {
  const tanya = `(${id.map(() => '?').join(',')})`;
  const orang = db.baca<B>(
    `SELECT ${KOLOM_PEGAWAI}, k.status, k.unit_id unit_kini, u.nama unit_nama, i.nama induk_nama FROM pegawai p LEFT JOIN pegawai_kini k ON k.pegawai_id = p.id LEFT JOIN unit u ON u.id = k.unit_id LEFT JOIN unit i ON i.id = u.induk_id
     WHERE p.id IN ${tanya} AND p.dihapus_pada IS NULL`,
    ...id,
  );
  const atas = new Map<string, Set<string>>();
  const milik = new Map<string, Milik>();
  for (const o of orang) {
    const pegawaiId = idKeTeks(o['id'] as Buffer);
    const data: BarisImpor = { pegawai: pegawai(o, kode), pangkat: [], kgb: [], jabatan: [], pendidikan: [], kontrak: [], diturunkan: [] };
    const barisId = { pangkat: [], kgb: [], jabatan: [], pendidikan: [], kontrak: [] };
    milik.set((o['id'] as Buffer).toString('latin1'), { data, barisId });
    const unit = o['unit_kini'] ? (o['unit_kini'] as Buffer).toString('hex') : '';
    if (unit && !atas.has(unit)) {
      atas.set(unit, new Set(db.baca<{ nama: string }>('SELECT u.nama FROM unit_turunan t JOIN unit u ON u.id = t.leluhur_id WHERE t.unit_id = ?', o['unit_kini'] as Buffer).map((x) => ratakan(x.nama))));
    }
    hasil.set(data.pegawai.nip, { id: pegawaiId, data, barisId, pppk: o['jenis_asn'] === 'PPPK', unitDiAtas: atas.get(unit) ?? new Set() });
  }
  isiRiwayat(db, id, kode, milik);
}

const PER_BAGIAN = 300;

/** People on record with these NIPs, with everything an import can speak of and the ids of the rows it stands in. */
export function adaDiBasis(db: ReadDb, kode: PetaKode, nip: readonly string[]): Map<string, AdaDenganId> {
  const id = nip.flatMap((n) => db.baca<{ id: Buffer }>('SELECT id FROM pegawai WHERE nip = ? AND dihapus_pada IS NULL', n).map((b) => b.id));
  const hasil = new Map<string, AdaDenganId>();
  for (let i = 0; i < id.length; i += PER_BAGIAN) bagian(db, id.slice(i, i + PER_BAGIAN), kode, hasil);
  return hasil;
}

/** The little that `selaraskan` needs of somebody on record; small enough to hold for everybody. */
export interface AdaRingan {
  readonly pppk: boolean;
  /** Flattened names of the present unit and everything above it. */
  readonly unitDiAtas: ReadonlySet<string>;
}

/**
 * Brings a row to what the record can hold, so that the same list read again changes nothing: names without a code are left
 * out, a unit named by any of its ancestors fits, and CPNS/PNS follows from the dates and not from the list.
 */
export function selaraskan(data: BarisImpor, ada: AdaRingan | undefined, kode: PetaKode): BarisImpor {
  const p = { ...data.pegawai };
  if (kode.kode('jenis_pegawai', p.jenisPegawai) === null) delete p.jenisPegawai;
  if (kode.kode('kedudukan_hukum', p.kedudukan) === null) delete p.kedudukan;
  for (const k of ['unorId', 'instansiInduk', 'instansiKerja', 'lokasiKerja', 'golonganAwal'] as const) delete p[k];
  if (ada) {
    if (!ada.pppk && (p.statusPegawai === 'PNS' || p.statusPegawai === 'CPNS')) delete p.statusPegawai;
    if (p.unitInduk !== undefined && ada.unitDiAtas.has(ratakan(p.unitInduk))) delete p.unitInduk;
  }
  const jabatan = data.jabatan.map((j): JabatanImpor => {
    const baru = { ...j };
    delete baru.unitInduk;
    if (kode.kode('jenis_jabatan', baru.jenisJabatan) === null) delete baru.jenisJabatan;
    return baru;
  });
  return { ...data, pegawai: p, jabatan };
}

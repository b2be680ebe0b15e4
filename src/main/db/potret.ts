import type { DataSk, PotretPegawai } from '../../shared/domain/potret.ts';
import { namaBergelar } from '../../shared/domain/nama.ts';
import { idDariTeks, idKeTeks } from '../lib/id.ts';
import type { ReadDb } from './buka.ts';

type B = Record<string, string | number | Buffer | null>;

const teks = (v: B[string] | undefined): string | null => (typeof v === 'string' && v !== '' ? v : null);
const angka = (v: B[string] | undefined): number | null => (typeof v === 'number' ? v : null);
const id = (v: B[string] | undefined): string => idKeTeks(v as Buffer);
const sk = (b: B): DataSk => ({ skNomor: teks(b['sk_nomor']), skTanggal: teks(b['sk_tanggal']), skPejabat: teks(b['sk_pejabat']) });

/** One list of the snapshot: its table and how a row becomes plain values. Rows that lack what the rule needs are left out. */
const DAFTAR = {
  pangkat: (b: B) => ({ id: id(b['id']), jenisKp: teks(b['jenis_kp']) ?? '', golongan: teks(b['golongan']) ?? '', tmt: teks(b['tmt']) ?? '', mkgTahun: angka(b['mkg_tahun']) ?? 0, mkgBulan: angka(b['mkg_bulan']) ?? 0, gajiPokok: angka(b['gaji_pokok']), mkgDihitung: b['mkg_dihitung'] === 1 || b['mkg_tahun'] === null, ...sk(b) }),
  kgb: (b: B) => ({ id: id(b['id']), tmt: teks(b['tmt']) ?? '', golongan: teks(b['golongan']) ?? '', mkgTahun: angka(b['mkg_tahun']) ?? 0, mkgBulan: angka(b['mkg_bulan']) ?? 0, gajiLama: angka(b['gaji_lama']), gajiBaru: angka(b['gaji_baru']), mkgDihitung: b['mkg_dihitung'] === 1 || b['mkg_tahun'] === null, ...sk(b) }),
  pmk: (b: B) => ({ id: id(b['id']), tmt: teks(b['tmt']) ?? '', mkgTahun: angka(b['mkg_tahun']) ?? 0, mkgBulan: angka(b['mkg_bulan']) ?? 0, gajiPokok: angka(b['gaji_pokok']), ...sk(b) }),
  cltn: (b: B) => ({ id: id(b['id']), mulai: teks(b['mulai']) ?? '', selesai: teks(b['selesai']), ...sk(b) }),
  hukdis: (b: B) => ({ id: id(b['id']), jenis: String(b['jenis'] ?? ''), tingkat: (teks(b['tingkat']) ?? 'S') as 'R' | 'S' | 'B', mulai: teks(b['mulai']) ?? '', selesai: teks(b['selesai']), dibatalkan: b['dibatalkan'] === 1, ...sk(b) }),
  skp: (b: B) => ({ id: id(b['id']), tahun: angka(b['tahun']) ?? 0, kuadran: Number(b['kuadran'] ?? 0) }),
  jabatan: (b: B) => ({ id: id(b['id']), jenisJabatan: Number(b['jenis_jabatan'] ?? 4), nama: teks(b['nama']) ?? '', eselon: teks(b['eselon']), unitId: b['unit_id'] ? id(b['unit_id']) : null, unitNama: teks(b['unit_kini']), tmt: teks(b['tmt']) ?? '', selesai: teks(b['selesai']), jenisPenugasan: (teks(b['jenis_penugasan']) ?? 'D') as 'D' | 'PLT' | 'PLH' | 'PJ' | 'TT', kelas: angka(b['kelas']), bup: angka(b['bup']), ...sk(b) }),
  kontrak: (b: B) => ({ id: id(b['id']), mulai: teks(b['mulai']) ?? '', selesai: teks(b['selesai']) ?? '', ...sk(b) }),
  pendidikan: (b: B) => ({ id: id(b['id']), tingkat: String(b['tingkat'] ?? ''), nama: teks(b['nama']) ?? '', tahunLulus: angka(b['tahun_lulus']) }),
  pemberhentian: (b: B) => ({ id: id(b['id']), jenis: String(b['jenis'] ?? ''), tmt: teks(b['tmt']) ?? '', ...sk(b) }),
  tundaKgb: (b: B) => ({ id: id(b['id']), sampai: teks(b['sampai']) ?? '', ...sk(b) }),
} as const;

type Kunci = keyof typeof DAFTAR;
const TABEL_POTRET: Readonly<Record<Kunci, string>> = {
  pangkat: 'riwayat_pangkat', kgb: 'riwayat_kgb', pmk: 'riwayat_pmk', cltn: 'riwayat_cltn', hukdis: 'riwayat_hukdis', skp: 'riwayat_skp', jabatan: 'riwayat_jabatan', kontrak: 'riwayat_kontrak', pendidikan: 'riwayat_pendidikan', pemberhentian: 'riwayat_pemberhentian', tundaKgb: 'riwayat_tunda_kgb',
};
const KUNCI = Object.keys(DAFTAR) as Kunci[];

const PER_BAGIAN = 400;

function sqlDaftar(k: Kunci, n: number): string {
  const tanya = `(${Array.from({ length: n }, () => '?').join(',')})`;
  if (k === 'jabatan') {
    return `SELECT r.*, coalesce(u.nama, r.unit_nama) unit_kini FROM riwayat_jabatan r LEFT JOIN unit u ON u.id = r.unit_id WHERE r.pegawai_id IN ${tanya} AND r.dihapus_pada IS NULL`;
  }
  return `SELECT * FROM ${TABEL_POTRET[k]} WHERE pegawai_id IN ${tanya} AND dihapus_pada IS NULL`;
}

function bagian(db: ReadDb, pegawaiId: readonly string[]): PotretPegawai[] {
  const kunci = pegawaiId.map(idDariTeks);
  const tanya = `(${kunci.map(() => '?').join(',')})`;
  const orang = db.baca<B>(`SELECT * FROM pegawai WHERE id IN ${tanya} AND dihapus_pada IS NULL`, ...kunci);
  const milik = new Map<string, Record<Kunci, unknown[]>>();
  for (const o of orang) milik.set((o['id'] as Buffer).toString('hex'), Object.fromEntries(KUNCI.map((k) => [k, []])) as unknown as Record<Kunci, unknown[]>);
  for (const k of KUNCI) {
    for (const b of db.baca<B>(sqlDaftar(k, kunci.length), ...kunci)) {
      milik.get((b['pegawai_id'] as Buffer).toString('hex'))?.[k].push(DAFTAR[k](b));
    }
  }
  return orang.map((o) => {
    const nama = teks(o['nama']) ?? '';
    return {
      id: id(o['id']),
      nip: teks(o['nip']) ?? '',
      nama: namaBergelar(teks(o['gelar_depan']), nama, teks(o['gelar_belakang'])),
      namaTanpaGelar: nama,
      tempatLahir: teks(o['tempat_lahir']),
      tanggalLahir: teks(o['tanggal_lahir']) ?? '',
      jenisAsn: o['jenis_asn'] === 'PPPK' ? 'PPPK' : 'PNS',
      tmtCpns: teks(o['tmt_cpns']),
      tmtPns: teks(o['tmt_pns']),
      kedudukanHukum: teks(o['kedudukan_hukum']) ?? '01',
      tanggalMeninggal: teks(o['tanggal_meninggal']),
      ...(milik.get((o['id'] as Buffer).toString('hex')) as unknown as Pick<PotretPegawai, Kunci>),
    } satisfies PotretPegawai;
  });
}

/** Full snapshots of these employees, in no particular order; deleted people are left out. */
export function bacaPotret(db: ReadDb, pegawaiId: readonly string[]): PotretPegawai[] {
  const hasil: PotretPegawai[] = [];
  for (let i = 0; i < pegawaiId.length; i += PER_BAGIAN) hasil.push(...bagian(db, pegawaiId.slice(i, i + PER_BAGIAN)));
  return hasil;
}

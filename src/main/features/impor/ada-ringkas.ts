import type { BarisImpor, RiwayatImpor } from '../../../shared/impor/baris.ts';
import type { AdaPegawai } from '../../../shared/impor/rencana.ts';
import { ratakan } from '../../../shared/impor/teks.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { PembacaSamping } from '../../jobs/job.ts';
import { idKeTeks } from '../../lib/id.ts';
import type { AdaRingan } from './basis.ts';
import type { PetaKode } from './kode.ts';

type Nilai = string | number | null;

/** Where a field of the import stands in the database, and the reference table when the column holds its code. */
interface Letak {
  readonly sql: string;
  readonly rujukan?: string;
  /** Read for every row: what tells which history row is spoken of. */
  readonly pokok?: true;
  readonly bentuk?: (v: Nilai) => unknown;
}

const PEGAWAI: Readonly<Partial<Record<keyof BarisImpor['pegawai'], Letak>>> = {
  nipLama: { sql: 'p.nip_lama' }, siasnId: { sql: 'p.id_siasn' }, nama: { sql: 'p.nama' }, gelarDepan: { sql: 'p.gelar_depan' }, gelarBelakang: { sql: 'p.gelar_belakang' }, tempatLahir: { sql: 'p.tempat_lahir' }, tanggalLahir: { sql: 'p.tanggal_lahir' },
  jenisKelamin: { sql: "CASE p.jenis_kelamin WHEN 'M' THEN 'L' WHEN 'F' THEN 'P' END" }, agama: { sql: 'p.agama', rujukan: 'agama' }, statusKawin: { sql: 'p.jenis_kawin', rujukan: 'kawin' }, nik: { sql: 'p.nik' }, npwp: { sql: 'p.npwp' }, bpjs: { sql: 'p.bpjs' },
  noHp: { sql: 'p.no_hp' }, email: { sql: 'p.email' }, emailDinas: { sql: 'p.email_gov' }, alamat: { sql: 'p.alamat' }, kartuAsn: { sql: 'p.kartu_asn' },
  statusPegawai: { sql: "CASE WHEN p.jenis_asn = 'PPPK' THEN iif(p.paruh_waktu = 1, 'PPPK Paruh Waktu', 'PPPK') ELSE iif(k.status = 'CPNS', 'CPNS', 'PNS') END" },
  jenisPegawai: { sql: 'p.jenis_pegawai', rujukan: 'jenis_pegawai' }, kedudukan: { sql: 'p.kedudukan_hukum', rujukan: 'kedudukan_hukum' }, tmtCpns: { sql: 'p.tmt_cpns' }, skCpnsNomor: { sql: 'p.sk_cpns_nomor' }, skCpnsTanggal: { sql: 'p.sk_cpns_tanggal' },
  tmtPns: { sql: 'p.tmt_pns' }, skPnsNomor: { sql: 'p.sk_pns_nomor' }, skPnsTanggal: { sql: 'p.sk_pns_tanggal' }, unitKerja: { sql: 'u.nama' }, unitInduk: { sql: '(SELECT i.nama FROM unit i WHERE i.id = u.induk_id)' }, kppn: { sql: 'p.kppn' },
};

const NAMA_UNIT = '(SELECT x.nama FROM unit x WHERE x.id = r.unit_id)';
const RIWAYAT: { readonly [K in RiwayatImpor]: Readonly<Record<string, Letak>> } = {
  pangkat: { golongan: { sql: 'r.golongan', pokok: true }, tmt: { sql: 'r.tmt', pokok: true }, mkgDihitung: { sql: 'r.mkg_dihitung', pokok: true, bentuk: (v) => v === 1 }, mkgTahun: { sql: 'r.mkg_tahun', pokok: true }, mkgBulan: { sql: 'r.mkg_bulan' }, skNomor: { sql: 'r.sk_nomor' }, skTanggal: { sql: 'r.sk_tanggal' }, gajiPokok: { sql: 'r.gaji_pokok' } },
  kgb: { tmt: { sql: 'r.tmt', pokok: true }, mkgTahun: { sql: 'r.mkg_tahun' }, mkgBulan: { sql: 'r.mkg_bulan' }, gajiBaru: { sql: 'r.gaji_baru' }, skNomor: { sql: 'r.sk_nomor' }, skTanggal: { sql: 'r.sk_tanggal' } },
  jabatan: { nama: { sql: 'r.nama', pokok: true }, tmt: { sql: 'r.tmt', pokok: true }, jenisPenugasan: { sql: "coalesce(r.jenis_penugasan, 'D')", pokok: true }, jenisJabatan: { sql: 'r.jenis_jabatan', rujukan: 'jenis_jabatan' }, eselon: { sql: 'r.eselon' }, skNomor: { sql: 'r.sk_nomor' }, skTanggal: { sql: 'r.sk_tanggal' }, unit: { sql: NAMA_UNIT } },
  pendidikan: { tingkat: { sql: 'r.tingkat', pokok: true }, nama: { sql: 'r.nama', pokok: true }, tahunLulus: { sql: 'r.tahun_lulus' }, namaSekolah: { sql: 'r.nama_sekolah' } },
  kontrak: { nomor: { sql: 'r.sk_nomor', pokok: true }, mulai: { sql: 'r.mulai', pokok: true }, selesai: { sql: 'r.selesai' } },
};
const KODE = Object.keys(RIWAYAT) as readonly RiwayatImpor[];

/** One person as the dry run compares: what the rows speak of, and what `selaraskan` needs. */
export type AdaRingkas = AdaPegawai & AdaRingan;

interface Bagian {
  readonly kunci: readonly string[];
  readonly letak: readonly Letak[];
}

function dipakai(peta: Readonly<Record<string, Letak>>, disebut: ReadonlySet<string>): Bagian {
  const pasti = Object.entries(peta).filter(([k, l]) => l.pokok === true || disebut.has(k));
  return { kunci: pasti.map(([k]) => k), letak: pasti.map(([, l]) => l) };
}

function disebut(baris: readonly object[]): Set<string> {
  const kunci = new Set<string>();
  for (const b of baris) for (const k in b) kunci.add(k);
  return kunci;
}

/** Fields that are null or empty stay absent, as in a row that was read. */
function isi(b: Bagian, nilai: readonly Nilai[], dari: number, kode: PetaKode): Record<string, unknown> {
  const hasil: Record<string, unknown> = {};
  for (let i = 0; i < b.kunci.length; i++) {
    const { rujukan, bentuk } = b.letak[i]!;
    const mentah = nilai[dari + i] ?? null;
    const v = bentuk ? bentuk(mentah) : rujukan === undefined ? mentah : (kode.nama(rujukan, mentah) ?? null);
    if (v !== null && v !== '') hasil[b.kunci[i]!] = v;
  }
  return hasil;
}

interface BarisAda {
  readonly id: Uint8Array;
  readonly unit: Uint8Array | null;
  readonly utama: string;
  readonly [riwayat: string]: string | Uint8Array | null;
}

/** Where people lie in the file. Walking a list in another order would read and decrypt the same pages again and again. */
export async function letakPegawai(samping: PembacaSamping): Promise<ReadonlyMap<string, number>> {
  return new Map((await samping.baca<{ nip: string; letak: number }>('SELECT nip, rowid letak FROM pegawai WHERE dihapus_pada IS NULL')).map((b) => [b.nip, b.letak]));
}

/**
 * Reads people on record for comparing only: of each person and history one JSON text with the fields that `data` speak of.
 * A crossing into SQLite for each value, and fields nobody compares, cost a list of 50,000 several seconds.
 */
export function pembacaAda(db: ReadDb, samping: PembacaSamping, kode: PetaKode): (data: readonly BarisImpor[]) => Promise<Map<string, AdaRingkas>> {
  const atas = new Map<string, ReadonlySet<string>>();
  const unitDiAtas = (unit: Uint8Array | null): ReadonlySet<string> => {
    const kunci = unit === null ? '' : idKeTeks(unit);
    let nama = atas.get(kunci);
    if (!nama) atas.set(kunci, (nama = new Set(db.baca<{ nama: string }>('SELECT u.nama FROM unit_turunan t JOIN unit u ON u.id = t.leluhur_id WHERE t.unit_id = ?', unit && Buffer.from(unit)).map((x) => ratakan(x.nama)))));
    return nama;
  };
  return async (data) => {
    const pegawai = dipakai(PEGAWAI, disebut(data.map((d) => d.pegawai)));
    const riwayat = KODE.filter((k) => data.some((d) => d[k].length > 0)).map((k) => ({ kode: k, bagian: dipakai(RIWAYAT[k], disebut(data.flatMap((d): readonly object[] => d[k]))) }));
    const kolom = riwayat.map(({ kode: k, bagian }) => `(SELECT json_group_array(json_array(${bagian.letak.map((l) => l.sql).join(', ')}) ORDER BY r.id) FROM riwayat_${k} r WHERE r.pegawai_id = p.id AND r.dihapus_pada IS NULL) ${k}`);
    const sql = `SELECT p.id, k.unit_id unit, json_array(${['p.nip', 'coalesce(k.status, p.jenis_asn)', ...pegawai.letak.map((l) => l.sql)].join(', ')}) utama${kolom.map((k) => `, ${k}`).join('')}
      FROM json_each(?) j CROSS JOIN pegawai p LEFT JOIN pegawai_kini k ON k.pegawai_id = p.id LEFT JOIN unit u ON u.id = k.unit_id WHERE p.nip = j.value AND p.dihapus_pada IS NULL`;
    const hasil = new Map<string, AdaRingkas>();
    for (const b of await samping.baca<BarisAda>(sql, JSON.stringify(data.map((d) => d.pegawai.nip)))) {
      const utama = JSON.parse(b.utama) as Nilai[];
      const satu = { pegawai: { ...isi(pegawai, utama, 2, kode), nip: utama[0] }, pangkat: [], kgb: [], jabatan: [], pendidikan: [], kontrak: [], diturunkan: [] } as unknown as BarisImpor;
      for (const r of riwayat) for (const nilai of JSON.parse(b[r.kode] as string) as Nilai[][]) (satu[r.kode] as unknown[]).push(isi(r.bagian, nilai, 0, kode));
      hasil.set(satu.pegawai.nip, { id: idKeTeks(b.id), data: satu, pppk: utama[1] === 'PPPK', unitDiAtas: unitDiAtas(b.unit) });
    }
    return hasil;
  };
}

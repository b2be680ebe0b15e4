import { writeFile } from 'node:fs/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import type { ReadDb } from '../../src/main/db/buka.ts';
import { KEPALA } from '../impor/contoh-besar.ts';

type B = Record<string, string | number | null>;

const AGAMA: Readonly<Record<string, string>> = { '1': 'Islam', '2': 'Kristen', '3': 'Katolik', '4': 'Hindu', '5': 'Budha', '6': 'Konghucu' };

function tanggal(iso: string | number | null): string | null {
  return typeof iso === 'string' ? iso.split('-').toReversed().join('-') : null;
}

function teks(n: string | number | null): string | null {
  return n === null ? null : String(n);
}

/** The people of the record as a list of 20 columns, the way an agency exports it; every tenth with another telephone number. */
function* baris(db: ReadDb): Generator<(string | null)[]> {
  yield [...KEPALA];
  const sql = `SELECT k.no, p.nip, k.nama, p.jenis_kelamin, p.tempat_lahir, p.tanggal_lahir, p.agama, k.status, k.golongan, k.tmt_golongan, r.mkg_tahun, r.mkg_bulan, p.tmt_cpns, k.jabatan, k.tmt_jabatan, k.pendidikan, u.nama unit, i.nama induk, p.nik, p.no_hp
    FROM pegawai_kini k JOIN pegawai p ON p.id = k.pegawai_id LEFT JOIN unit u ON u.id = k.unit_id LEFT JOIN unit i ON i.id = u.induk_id
    LEFT JOIN riwayat_pangkat r ON r.id = (SELECT id FROM riwayat_pangkat WHERE pegawai_id = k.pegawai_id AND golongan = k.golongan AND tmt = k.tmt_golongan AND dihapus_pada IS NULL LIMIT 1) ORDER BY k.no`;
  let n = 0;
  for (const b of db.baca<B>(sql)) {
    n++;
    yield [
      teks(b['nip']!), teks(b['nama']!), b['jenis_kelamin'] === 'F' ? 'P' : 'L', teks(b['tempat_lahir']!), tanggal(b['tanggal_lahir']!), AGAMA[String(b['agama'])] ?? 'Islam', teks(b['status']!), teks(b['golongan']!), tanggal(b['tmt_golongan']!),
      teks(b['mkg_tahun']!), teks(b['mkg_bulan']!), tanggal(b['tmt_cpns']!), teks(b['jabatan']!), tanggal(b['tmt_jabatan']!), teks(b['pendidikan']!), null, teks(b['unit']!), teks(b['induk']!), teks(b['nik']!),
      n % 10 === 0 ? `0899${String(n).padStart(8, '0')}` : teks(b['no_hp']!),
    ];
  }
}

/** Writes the list as Excel does (shared strings). */
export async function buatDaftar(db: ReadDb, berkas: string): Promise<void> {
  await writeFile(berkas, writeXlsxStream(baris(db), { name: 'Nominatif', inlineStrings: false }));
}

import type { SaringPegawai } from '../../../shared/contract/pegawai.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';
import { syaratCari, type Syarat } from './cari.ts';
import { sqlLingkup } from './lingkup.ts';

const MENURUT_DAFTAR = [
  ['golongan', 'golongan'],
  ['status', 'status'],
  ['jenisJabatan', 'jenis_jabatan'],
  ['eselon', 'eselon'],
  ['pendidikan', 'tingkat_pendidikan'],
  ['kedudukan', 'kedudukan'],
] as const satisfies readonly (readonly [keyof SaringPegawai, string])[];

/** Filter and row scope as one condition on `pegawai_kini k`; the list, its count, the bulk edit and the export share it. */
export function syaratSaring(db: ReadDb, lingkup: Lingkup, saring: SaringPegawai, denganNik: boolean): Syarat {
  const sql: string[] = [];
  const nilai: (string | number | Buffer)[] = [];
  const tambah = (syarat: string, ...n: readonly (string | number | Buffer)[]): void => {
    sql.push(syarat);
    nilai.push(...n);
  };
  const l = sqlLingkup(lingkup);
  tambah(l.sql, ...l.nilai);
  if (saring.unitId !== undefined) tambah('k.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)', idDariTeks(saring.unitId));
  for (const [kunci, kolom] of MENURUT_DAFTAR) {
    const isi = saring[kunci];
    if (isi !== undefined && isi.length > 0) tambah(`k.${kolom} IN (SELECT value FROM json_each(?))`, JSON.stringify(isi));
  }
  if (saring.aktif !== undefined) tambah('k.aktif = ?', saring.aktif ? 1 : 0);
  if (saring.tanpaUnit === true) tambah('k.unit_id IS NULL');
  if (saring.pensiunSampai !== undefined) tambah('k.tmt_pensiun <= ?', saring.pensiunSampai);
  if (saring.teks !== undefined && saring.teks.trim() !== '') {
    const cari = syaratCari(db, saring.teks, denganNik);
    if (cari === null) tambah('1=0');
    else tambah(cari.sql, ...cari.nilai);
  }
  return { sql: sql.join(' AND '), nilai };
}

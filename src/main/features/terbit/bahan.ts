import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import { sebutUnitKerja, type UnitJalur } from '../../../shared/domain/unit-kerja.ts';
import type { ReadDb } from '../../db/buka.ts';
import { instansi } from '../../db/pengaturan.ts';
import { bacaPotret } from '../../db/potret.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** What is known of the people of a chunk. */
export interface BahanPegawai {
  readonly potret: PotretPegawai;
  readonly unitKerja: string;
}

/** Snapshots and today's unit, named up to its perangkat daerah, of these employees, by id. */
export function bacaBahan(db: ReadDb, pegawaiId: readonly string[]): ReadonlyMap<string, BahanPegawai> {
  const jalur = new Map<string, UnitJalur[]>();
  const baris = db.baca<{ pegawai_id: Buffer; nama: string; jenis: string; puncak: number }>(
    `SELECT k.pegawai_id, u.nama, u.jenis, u.induk_id IS NULL puncak FROM pegawai_kini k JOIN unit_turunan t ON t.unit_id = k.unit_id JOIN unit u ON u.id = t.leluhur_id
     WHERE k.pegawai_id IN (SELECT unhex(value) FROM json_each(?)) AND (t.jarak = 0 OR u.dihapus_pada IS NULL) ORDER BY k.pegawai_id, t.jarak`,
    JSON.stringify(pegawaiId.map((i) => idDariTeks(i).toString('hex'))),
  );
  for (const b of baris) {
    const id = idKeTeks(b.pegawai_id);
    const satu = { nama: b.nama, jenis: b.jenis, puncak: b.puncak === 1 };
    const ada = jalur.get(id);
    if (ada) ada.push(satu);
    else jalur.set(id, [satu]);
  }
  const pemerintah = instansi(db)?.pemerintah ?? '';
  return new Map(bacaPotret(db, pegawaiId).map((p) => [p.id, { potret: p, unitKerja: sebutUnitKerja(jalur.get(p.id) ?? [], pemerintah) }]));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skemaBerkasAturan, susunAturan, type AturanBerlaku, type BerkasAturan, type Keyakinan } from '../../shared/domain/aturan.ts';
import type { ReadDb } from './buka.ts';
import { sisip, type WriteDb } from './tulis.ts';

/** Loads the shipped rules that the database does not have yet; versions an administrator added are left alone. */
export function muatAturanBawaan(tx: WriteDb, folderSumber: string): number {
  const folder = join(folderSumber, 'aturan');
  let baru = 0;
  for (const nama of readdirSync(folder).filter((n) => n.endsWith('.json')).toSorted()) {
    const b = skemaBerkasAturan.parse(JSON.parse(readFileSync(join(folder, nama), 'utf8')));
    for (const v of b.versi) {
      const ada = tx.satu('SELECT 1 FROM aturan WHERE kode = ? AND berlaku_mulai = ? AND dihapus_pada IS NULL', b.kode, v.berlakuMulai);
      if (ada) continue;
      sisip(tx, 'aturan', {
        kode: b.kode,
        judul: b.judul,
        berlaku_mulai: v.berlakuMulai,
        berlaku_sampai: v.berlakuSampai,
        dasar_hukum: v.dasarHukum,
        sumber: v.sumber,
        tanggal_sumber: v.tanggalSumber,
        keyakinan: v.keyakinan,
        catatan: v.catatan ?? null,
        isi: JSON.stringify(v.isi),
      });
      baru++;
    }
  }
  return baru;
}

interface BarisAturan {
  kode: string;
  judul: string;
  berlaku_mulai: string;
  berlaku_sampai: string | null;
  dasar_hukum: string;
  sumber: string;
  tanggal_sumber: string | null;
  keyakinan: string;
  catatan: string | null;
  isi: string;
}

/** All rules with their versions, as the pure code reads them. */
export function bacaAturan(db: ReadDb): BerkasAturan[] {
  const menurut = new Map<string, { kode: string; judul: string; versi: BerkasAturan['versi'][number][] }>();
  for (const b of db.baca<BarisAturan>('SELECT * FROM aturan WHERE dihapus_pada IS NULL ORDER BY kode, berlaku_mulai')) {
    let a = menurut.get(b.kode);
    if (!a) menurut.set(b.kode, (a = { kode: b.kode, judul: b.judul, versi: [] }));
    a.versi.push({
      berlakuMulai: b.berlaku_mulai,
      berlakuSampai: b.berlaku_sampai,
      dasarHukum: b.dasar_hukum,
      sumber: b.sumber,
      tanggalSumber: b.tanggal_sumber ?? '',
      keyakinan: b.keyakinan as Keyakinan,
      catatan: b.catatan ?? undefined,
      isi: JSON.parse(b.isi) as unknown,
    });
  }
  return [...menurut.values()];
}

interface Simpanan {
  tanda: string;
  readonly semua: BerkasAturan[];
  readonly perTanggal: Map<string, AturanBerlaku>;
}
const simpanan = new WeakMap<object, Simpanan>();

function simpananKini(db: ReadDb): Simpanan {
  const { tanda } = db.satu<{ tanda: string }>("SELECT count(*) || ':' || coalesce(max(diubah_pada), 0) || ':' || coalesce(sum(rev), 0) tanda FROM aturan")!;
  let s = simpanan.get(db.orm);
  if (!s || s.tanda !== tanda) simpanan.set(db.orm, (s = { tanda, semua: bacaAturan(db), perTanggal: new Map() }));
  return s;
}

/** All rules with their versions; parsed once per connection and version of the table. */
export function semuaAturan(db: ReadDb): readonly BerkasAturan[] {
  return simpananKini(db).semua;
}

/** The set of rules in force on a date; parsed once per connection and version of the table. */
export function aturanBerlaku(db: ReadDb, tanggal: string): AturanBerlaku {
  const s = simpananKini(db);
  let a = s.perTanggal.get(tanggal);
  if (!a) s.perTanggal.set(tanggal, (a = susunAturan(s.semua, tanggal)));
  return a;
}

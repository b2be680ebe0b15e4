import { skemaArsip, skemaKelengkapan, type AturanArsip, type ButirKelengkapan } from '../../../shared/domain/arsip.ts';
import type { ReadDb } from '../../db/buka.ts';

interface Simpanan {
  readonly tanda: string;
  readonly aturan: AturanArsip;
}

const simpanan = new WeakMap<object, Simpanan>();

/** Where the rule has not been loaded yet nothing is known of any kind, and everything is narrow. */
const TANPA_ATURAN: AturanArsip = {
  retensi: {},
  takDikenal: { klasifikasi: '', kelas: 'terbatas', retensi: '' },
  dasarKelas: { biasa: '', gaji: '', identitas: '', terbatas: '', disiplin: '', kesehatan: '' },
  polaNama: [],
  jenis: [],
};

/** What tells one state of the rule from another. */
export function tandaAturanArsip(db: ReadDb): string {
  return db.satu<{ tanda: string }>("SELECT count(*) || ':' || coalesce(max(diubah_pada), 0) || ':' || coalesce(sum(rev), 0) tanda FROM aturan WHERE kode = 'arsip'")!.tanda;
}

/** The rule in force on a date: kinds with classification, access class and retention. Parsed once per state of the table. */
export function aturanArsip(db: ReadDb, tanggal: string): AturanArsip {
  const tanda = `${tandaAturanArsip(db)} ${tanggal}`;
  const s = simpanan.get(db.orm);
  if (s?.tanda === tanda) return s.aturan;
  const b = db.satu<{ isi: string }>("SELECT isi FROM aturan WHERE kode = 'arsip' AND dihapus_pada IS NULL AND berlaku_mulai <= ? AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?) ORDER BY berlaku_mulai DESC LIMIT 1", tanggal, tanggal);
  const aturan = b ? skemaArsip.parse(JSON.parse(b.isi)) : TANPA_ATURAN;
  simpanan.set(db.orm, { tanda, aturan });
  return aturan;
}

/** What an employee's file must hold on a date; empty while the rule is not loaded. */
export function aturanKelengkapan(db: ReadDb, tanggal: string): readonly ButirKelengkapan[] {
  const b = db.satu<{ isi: string }>("SELECT isi FROM aturan WHERE kode = 'kelengkapan_berkas' AND dihapus_pada IS NULL AND berlaku_mulai <= ? AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?) ORDER BY berlaku_mulai DESC LIMIT 1", tanggal, tanggal);
  return b ? skemaKelengkapan.parse(JSON.parse(b.isi)).butir : [];
}

import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import type { PerubahanBaris } from '../../db/jejak.ts';
import { idDariTeks } from '../../lib/id.ts';
import { dalamLingkup, sqlLingkup, wajibDalamLingkup } from '../pegawai/lingkup.ts';

/** Shown instead of a summary that may name somebody outside the scope. */
export const DI_LUAR_LINGKUP = 'menyangkut juga pegawai di luar lingkup unit Anda';

/** Tables whose rows are of nobody in particular: their history may be read with the right to the trail. */
const MILIK_UMUM: ReadonlySet<string> = new Set(['unit', 'penandatangan', 'pengaturan', 'aturan', 'rujukan', 'kelompok', 'naskah_versi', 'penerimaan_lembar', 'mutasi_lembar', 'persetujuan_lembar', 'kewenangan', 'alur_produk', 'tumpukan_pindai', 'profil_kertas', 'kalibrasi']);

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Buffer[];
}

/** Which audit rows an account sees: all, or those of the people of its scope (and of their letters) and its own deeds. A condition on `jejak`. */
export function syaratJejak(ctx: Konteks): Syarat {
  if (ctx.sesi.lingkup.jenis === 'semua') return { sql: '1=1', nilai: [] };
  const l = sqlLingkup(ctx.sesi.lingkup, 'k');
  const orang = `SELECT k.pegawai_id FROM pegawai_kini k WHERE ${l.sql}`;
  return {
    sql: `(jejak.pengguna_id = ? OR jejak.seq IN (SELECT o.seq FROM jejak_objek o WHERE o.objek_id IN (${orang})
      UNION ALL SELECT o.seq FROM jejak_objek o WHERE o.objek_id IN (SELECT d.id FROM dokumen d WHERE d.pegawai_id IN (${orang}))))`,
    nilai: [idDariTeks(ctx.sesi.penggunaId), ...l.nilai, ...l.nilai],
  };
}

/** True when an audit row is also about an employee whom this account may not see. */
export function menyangkutLuar(ctx: Konteks, seq: number): boolean {
  if (ctx.sesi.lingkup.jenis === 'semua') return false;
  const l = sqlLingkup(ctx.sesi.lingkup, 'k');
  return (
    ctx.db.satu(
      `SELECT 1 FROM jejak_objek o LEFT JOIN dokumen d ON d.id = o.objek_id JOIN pegawai p ON p.id = coalesce(d.pegawai_id, o.objek_id)
        LEFT JOIN pegawai_kini k ON k.pegawai_id = p.id WHERE o.seq = ? AND (${l.sql}) IS NOT TRUE LIMIT 1`,
      seq,
      ...l.nilai,
    ) !== undefined
  );
}

/** Of one audit row the number of changes that this account may know of. */
export function jumlahTerlihat(ctx: Konteks, perubahan: readonly PerubahanBaris[]): number {
  return perubahan.filter((p) => dalamLingkup(ctx.db, ctx.sesi.lingkup, p.pegawaiId ?? p.id)).length;
}

interface Pemilik {
  readonly tabel: string | null;
  readonly pegawaiId: string | null;
}

/** Whose record it is: an employee's own row, a letter, evidence or a row of his histories, as the trail itself has it. */
function pemilikObjek(ctx: Konteks, id: string): Pemilik {
  const blob = idDariTeks(id);
  if (ctx.db.satu('SELECT 1 FROM pegawai WHERE id = ?', blob)) return { tabel: 'pegawai', pegawaiId: id };
  for (const b of ctx.db.baca<{ perubahan: string }>('SELECT j.perubahan FROM jejak_objek o JOIN jejak j ON j.seq = o.seq WHERE o.objek_id = ? ORDER BY j.seq LIMIT 300', blob)) {
    const p = (JSON.parse(b.perubahan) as PerubahanBaris[]).find((x) => x.id === id);
    if (p) return { tabel: p.tabel, pegawaiId: p.pegawaiId };
  }
  return { tabel: null, pegawaiId: null };
}

/** Throws TIDAK_DITEMUKAN unless the account may see the history of this record. */
export function wajibObjekTerlihat(ctx: Konteks, id: string): void {
  if (ctx.sesi.lingkup.jenis === 'semua') return;
  const p = pemilikObjek(ctx, id);
  if (p.pegawaiId !== null) return wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, p.pegawaiId);
  if (!ctx.boleh('jejak') || p.tabel === null || !MILIK_UMUM.has(p.tabel)) throw new AppError('TIDAK_DITEMUKAN', 'Catatan itu tidak ada.');
}

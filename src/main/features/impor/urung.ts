import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { ReadDb } from '../../db/buka.ts';
import { TABEL } from '../../db/tabel.ts';
import { ambilBaris, hapus, jalankan, tulis, ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import type { KonteksTugas } from '../../jobs/job.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { susunTurunanUnit } from '../rujukan/turunan-unit.ts';
import { satuImpor } from './simpanan.ts';

const PER_TRANSAKSI = 50;

/** What one row changed, as `impor_baris.balik` keeps it. */
interface Balik {
  readonly tabel: string;
  readonly id: string;
  readonly rev: number;
  readonly lama: Isi | null;
}

const LANJUTAN = `WITH p(orang, impor) AS (SELECT ?, ?) ${RIWAYAT.map((r) => `SELECT 1 FROM p CROSS JOIN ${r.tabel} WHERE pegawai_id = p.orang AND dihapus_pada IS NULL AND impor_id IS NOT p.impor`).join(' UNION ALL ')} LIMIT 1`;

/** People with an account; read once per transaction, as there is no index from the person to the account. */
function berakun(tx: WriteDb): ReadonlySet<string> {
  return new Set(tx.baca<{ id: Buffer }>('SELECT pegawai_id id FROM pengguna WHERE pegawai_id IS NOT NULL AND dihapus_pada IS NULL').map((b) => idKeTeks(b.id)));
}

/**
 * Somebody this import brought who has letters, evidence, an account or histories from elsewhere since: taking him away would
 * leave those without a person. The same of a history row it made with evidence on it.
 */
function sudahDipakai(tx: WriteDb, balik: readonly Balik[], imporId: Buffer, akun: ReadonlySet<string>): boolean {
  if (balik.some((b) => b.lama === null && tx.satu('SELECT 1 FROM bukti WHERE baris_id = ? AND dihapus_pada IS NULL LIMIT 1', idDariTeks(b.id)) !== undefined)) return true;
  const baru = balik.find((b) => b.tabel === 'pegawai' && b.lama === null);
  if (!baru) return false;
  const id = idDariTeks(baru.id);
  if (akun.has(baru.id) || tx.satu('SELECT 1 FROM bukti WHERE pegawai_id = ? AND dihapus_pada IS NULL LIMIT 1', id) !== undefined) return true;
  return tx.satu('SELECT 1 FROM dokumen WHERE pegawai_id = ? AND dihapus_pada IS NULL LIMIT 1', id) !== undefined || tx.satu(LANJUTAN, id, imporId) !== undefined;
}

/** Puts the changes of one row back, last first; a row that has moved on since is left as it is and named. */
function balikkan(tx: WriteDb, balik: readonly Balik[], imporId: Buffer, akun: ReadonlySet<string>): boolean {
  const utuh = balik.filter((b) => b.tabel !== 'unit');
  const bergeser = utuh.some((b) => {
    const terakhir = Math.max(...utuh.filter((x) => x.id === b.id).map((x) => x.rev));
    return Number(ambilBaris(tx, b.tabel, b.id, true)?.['rev']) !== terakhir;
  });
  if (bergeser || sudahDipakai(tx, balik, imporId, akun)) return false;
  for (const b of utuh.toReversed()) ubah(tx, b.tabel, b.id, b.lama ?? { dihapus_pada: tx.now }, null, true);
  return true;
}

/** Taken back, or left because somebody changed or used the record since. */
const DIKEMBALIKAN = 2;
export const TERTINGGAL = 3;

/** Takes the written rows of an import back, last first, in short transactions; can be cut off anywhere and goes on. */
export function kembalikanBaris(ctx: KonteksTugas, imporId: string, prosedur: string, pesan: string): void {
  const id = idDariTeks(imporId);
  const hitung = (syarat: string): number => ctx.basis.satu<{ n: number }>(`SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND ${syarat}`, id)?.n ?? 0;
  const jumlah = hitung('diterapkan > 0');
  for (let sudah = hitung('diterapkan > 1'); ; ) {
    ctx.lapor({ sudah, jumlah, pesan });
    const n = tulis(ctx.penulis, { prosedur, pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
      // Inside the transaction: a row is taken back once, whoever else is at this import.
      const bagian = tx.baca<{ baris: number; balik: string }>('SELECT baris, balik FROM impor_baris WHERE impor_id = ? AND diterapkan = 1 ORDER BY baris DESC LIMIT ?', id, PER_TRANSAKSI);
      if (bagian.length === 0) return 0;
      const akun = berakun(tx);
      for (const b of bagian) {
        const hasil = balikkan(tx, JSON.parse(b.balik) as Balik[], id, akun) ? DIKEMBALIKAN : TERTINGGAL;
        jalankan(tx, 'UPDATE impor_baris SET diterapkan = ? WHERE impor_id = ? AND baris = ?', [hasil, id, b.baris], 'impor');
      }
      tx.ringkas.teks = `mengurungkan impor: ${bagian.length} baris`;
      return bagian.length;
    });
    if (n === 0) return;
    sudah += n;
  }
}

/** An undo that ended early: writing the rest would leave an import of which half is there. A cancelled run goes on taking back. */
export function setengahDiurungkan(db: ReadDb, imporId: string): boolean {
  return !satuImpor(db, imporId).isi.dibatalkan && db.satu('SELECT 1 FROM impor_baris WHERE impor_id = ? AND diterapkan = ? LIMIT 1', idDariTeks(imporId), DIKEMBALIKAN) !== undefined;
}

/** NIP and name of those who were left as they are. */
export function yangTertinggal(ctx: KonteksTugas, imporId: string): string[] {
  return ctx.basis.baca<{ nip: string; nama: string }>('SELECT nip, nama FROM impor_baris WHERE impor_id = ? AND diterapkan = ? ORDER BY baris', idDariTeks(imporId), TERTINGGAL).map((b) => `${b.nip} ${b.nama}`);
}

function unitDipakai(tx: WriteDb, id: string): boolean {
  const kolom = [['unit', 'induk_id'], ...[...TABEL.values()].filter((t) => t.kolom.has('unit_id')).map((t) => [t.nama, 'unit_id'])];
  return kolom.some(([tabel, k]) => tx.satu(`SELECT 1 FROM ${tabel} WHERE ${k} = ? AND dihapus_pada IS NULL LIMIT 1`, idDariTeks(id)) !== undefined);
}

/** Units that rows taken back had made go too, where nothing else stands in them. Returns the names of those that stay because somebody changed them since. */
export function kembalikanUnit(ctx: KonteksTugas, tx: WriteDb, imporId: string): string[] {
  const baris = ctx.basis.baca<{ balik: string }>('SELECT balik FROM impor_baris WHERE impor_id = ? AND diterapkan = ? AND balik LIKE \'%"unit"%\' ORDER BY baris DESC', idDariTeks(imporId), DIKEMBALIKAN);
  const dibuat = baris.flatMap((b) => (JSON.parse(b.balik) as Balik[]).filter((x) => x.tabel === 'unit' && x.lama === null).toReversed());
  const diubah: string[] = [];
  for (const u of dibuat) {
    const kini = ambilBaris(tx, 'unit', u.id);
    if (!kini) continue;
    if (Number(kini['rev']) !== u.rev) diubah.push(`Unit ${String(kini['nama'])}`);
    else if (!unitDipakai(tx, u.id)) hapus(tx, 'unit', u.id, null);
  }
  if (dibuat.length > 0) susunTurunanUnit(tx);
  return diubah;
}

import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris, sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { susunTurunanUnit } from './turunan-unit.ts';

type UnitKeluar = Keluar<'unit.pohon'>[number];

interface BarisUnit {
  readonly id: Buffer;
  readonly rev: number;
  readonly induk_id: Buffer | null;
  readonly nama: string;
  readonly singkatan: string;
  readonly jenis: string;
  readonly eselon: string | null;
  readonly kode: string;
  readonly ditutup_pada: string | null;
  readonly jumlah: number | null;
}

const SQL_UNIT = `WITH langsung AS (SELECT unit_id, count(*) n FROM pegawai_kini WHERE aktif = 1 AND unit_id IS NOT NULL GROUP BY unit_id),
  cabang AS (SELECT t.leluhur_id, sum(l.n) n FROM langsung l JOIN unit_turunan t ON t.unit_id = l.unit_id GROUP BY t.leluhur_id)
  SELECT u.id, u.rev, u.induk_id, u.nama, u.singkatan, u.jenis, u.eselon, u.kode, u.ditutup_pada, c.n jumlah FROM unit u LEFT JOIN cabang c ON c.leluhur_id = u.id WHERE u.dihapus_pada IS NULL`;

/** Units the account may see: all, a branch, or for an employee his own unit. */
function unitDalamLingkup(ctx: Konteks): BarisUnit[] {
  const { lingkup } = ctx.sesi;
  switch (lingkup.jenis) {
    case 'semua':
      return ctx.db.baca<BarisUnit>(SQL_UNIT);
    case 'unit':
      return ctx.db.baca<BarisUnit>(`${SQL_UNIT} AND u.id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)`, idDariTeks(lingkup.unitId));
    case 'diri':
      return ctx.db.baca<BarisUnit>(`${SQL_UNIT} AND u.id = (SELECT unit_id FROM pegawai_kini WHERE pegawai_id = ?)`, idDariTeks(lingkup.pegawaiId)).map((u) => ({ ...u, jumlah: null }));
  }
}

/** The tree in reading order. The top of a branch shows no parent: it lies outside what the account may see. */
export function pohonUnit(ctx: Konteks): UnitKeluar[] {
  const unit = unitDalamLingkup(ctx);
  const ada = new Set(unit.map((u) => u.id.toString('hex')));
  const anak = new Map<string, BarisUnit[]>();
  for (const u of unit) {
    const induk = u.induk_id?.toString('hex') ?? '';
    const kunci = ada.has(induk) ? induk : '';
    anak.set(kunci, [...(anak.get(kunci) ?? []), u]);
  }
  const banding = (a: BarisUnit, b: BarisUnit): number => a.kode.localeCompare(b.kode, 'id', { numeric: true }) || a.nama.localeCompare(b.nama, 'id', { numeric: true });
  const hasil: UnitKeluar[] = [];
  const jelajah = (kunci: string, tingkat: number): void => {
    for (const u of (anak.get(kunci) ?? []).toSorted(banding)) {
      hasil.push({
        id: idKeTeks(u.id), rev: u.rev, indukId: kunci === '' || u.induk_id === null ? null : idKeTeks(u.induk_id), nama: u.nama, singkatan: u.singkatan, jenis: u.jenis, eselon: u.eselon, kode: u.kode,
        tingkat, jumlahPegawai: u.jumlah ?? 0, aktif: u.ditutup_pada === null,
      });
      jelajah(u.id.toString('hex'), tingkat + 1);
    }
  };
  jelajah('', 0);
  return hasil;
}

function wajibUnit(db: ReadDb, ctx: Konteks, id: string): Record<string, string | number | null> {
  const u = ambilBaris(db, 'unit', id);
  const { lingkup } = ctx.sesi;
  const terlihat = lingkup.jenis === 'semua' || (lingkup.jenis === 'unit' && db.satu('SELECT 1 FROM unit_turunan WHERE leluhur_id = ? AND unit_id = ?', idDariTeks(lingkup.unitId), idDariTeks(id)));
  if (u && terlihat) return u;
  throw new AppError('TIDAK_DITEMUKAN', 'Unit kerja itu tidak ada.', { saran: 'Muat ulang pohon unit kerja.' });
}

function periksaInduk(tx: WriteDb, ctx: Konteks, id: string | null, indukId: string | null): void {
  if (indukId === null) {
    if (ctx.sesi.lingkup.jenis !== 'semua') throw new AppError('TIDAK_BERHAK', 'Unit paling atas hanya dapat diatur oleh BKPSDM.');
    return;
  }
  const induk = wajibUnit(tx, ctx, indukId);
  if (induk['ditutup_pada'] !== null) throw new AppError('ATURAN', `Unit ${String(induk['nama'])} sudah ditutup.`, { saran: 'Pilih unit induk yang masih aktif.', details: [{ kolom: 'indukId', pesan: 'Unit ini sudah ditutup.' }] });
  if (id !== null && tx.satu('SELECT 1 FROM unit_turunan WHERE leluhur_id = ? AND unit_id = ?', idDariTeks(id), idDariTeks(indukId))) {
    throw new AppError('ATURAN', 'Unit tidak dapat dipindah ke bawah dirinya sendiri atau cabangnya.', { saran: 'Pilih unit induk di luar cabang ini.', details: [{ kolom: 'indukId', pesan: 'Unit ini berada di cabang yang dipindah.' }] });
  }
}

/** Two open units under the same parent are not named alike. */
export function periksaNama(tx: WriteDb, id: string | null, indukId: string | null, nama: string): void {
  const sama = tx
    .baca<{ id: Buffer }>('SELECT id FROM unit WHERE induk_id IS ? AND nama = ? COLLATE NOCASE AND ditutup_pada IS NULL AND dihapus_pada IS NULL', indukId === null ? null : idDariTeks(indukId), nama)
    .some((u) => idKeTeks(u.id) !== id);
  if (sama) throw new AppError('SUDAH_ADA', `Unit ${nama} sudah ada di bawah induk yang sama.`, { saran: 'Pakai unit yang sudah ada, atau bedakan namanya.', details: [{ kolom: 'nama', pesan: 'Nama ini sudah ada.' }] });
}

/** Adds, changes or moves a unit. A move takes the whole branch along, and with it what verifiers of both sides see. */
export function simpanUnit(tx: WriteDb, m: MasukTerurai<'unit.simpan'>, ctx: Konteks): { id: string } {
  const lama = m.id === null ? null : wajibUnit(tx, ctx, m.id);
  periksaInduk(tx, ctx, m.id, m.data.indukId);
  periksaNama(tx, m.id, m.data.indukId, m.data.nama);
  const isi = { induk_id: m.data.indukId, nama: m.data.nama, singkatan: m.data.singkatan, jenis: m.data.jenis, eselon: m.data.eselon, kode: m.data.kode };
  const id = m.id ?? sisip(tx, 'unit', isi);
  if (m.id !== null) ubah(tx, 'unit', m.id, isi, m.rev);
  const pindah = lama !== null && (lama['induk_id'] ?? null) !== m.data.indukId;
  if (lama === null || pindah) susunTurunanUnit(tx);
  // Lists show unit names, and a move changes whom a verifier sees.
  tx.topik.add('pegawai');
  tx.ringkas.teks = `${lama === null ? 'menambah' : pindah ? 'memindah' : 'mengubah'} unit kerja ${m.data.nama}`;
  return { id };
}

/** Closes a unit. People and units below it have to go somewhere first; the closed unit stays for old records. */
export function tutupUnit(tx: WriteDb, m: { readonly id: string }, ctx: Konteks): { oke: true } {
  const u = wajibUnit(tx, ctx, m.id);
  if (u['ditutup_pada'] !== null) return { oke: true };
  const id = idDariTeks(m.id);
  const pegawai = tx.satu<{ n: number }>('SELECT count(*) n FROM pegawai_kini WHERE unit_id = ? AND aktif = 1', id)!.n;
  const anak = tx.satu<{ n: number }>('SELECT count(*) n FROM unit WHERE induk_id = ? AND ditutup_pada IS NULL AND dihapus_pada IS NULL', id)!.n;
  if (pegawai > 0 || anak > 0) {
    const sebab = [pegawai > 0 ? `${pegawai} pegawai aktif` : '', anak > 0 ? `${anak} unit di bawahnya` : ''].filter((s) => s !== '').join(' dan ');
    throw new AppError('ATURAN', `Unit ${String(u['nama'])} masih punya ${sebab}.`, { saran: 'Pindahkan dahulu pegawai dan unit itu ke unit lain.', details: { pegawai, unit: anak } });
  }
  ubah(tx, 'unit', m.id, { ditutup_pada: ctx.hariIni }, null);
  tx.ringkas.teks = `menutup unit kerja ${String(u['nama'])}`;
  return { oke: true };
}

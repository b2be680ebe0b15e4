import type { Keluar } from '../../../shared/contract.ts';
import type { Buka, Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { umum } from '../../db/pengaturan.ts';
import { idKeTeks } from '../../lib/id.ts';
import { jadwalSebelum } from '../cadangan/jadwal.ts';

type Sapuan = Keluar<'arsip.sapuan'>[number];

interface Baris {
  id: Buffer;
  keadaan: Sapuan['keadaan'];
  sebab: string;
  mulai_pada: number;
  selesai_pada: number | null;
  diperiksa: number;
  byte: number;
  hilang: number;
  rusak: number;
  yatim: number;
}

const TEMUAN_MAKS = 200;

/** The last sweeps, each with what it found wrong and which papers rest on it. Names only of papers this account may know of are said by the list of the archive. */
export function daftarSapuan(ctx: Konteks, batas: number): Sapuan[] {
  return ctx.db.baca<Baris>('SELECT id, keadaan, sebab, mulai_pada, selesai_pada, diperiksa, byte, hilang, rusak, yatim FROM sapuan_arsip ORDER BY mulai_pada DESC LIMIT ?', batas).map((b) => ({
    id: idKeTeks(b.id), keadaan: b.keadaan, sebab: b.sebab, mulaiPada: b.mulai_pada, selesaiPada: b.selesai_pada, diperiksa: b.diperiksa, byte: b.byte, hilang: b.hilang, rusak: b.rusak, yatim: b.yatim,
    temuan: ctx.db
      .baca<{ hash: string; masalah: Sapuan['temuan'][number]['masalah']; pesan: string; dokumen: string | null; lain: number }>(
        `SELECT t.hash, t.masalah, t.pesan, (SELECT coalesce(nullif(a.nomor, ''), a.perihal) || coalesce(' · ' || a.nama, '') FROM arsip a WHERE a.hash = t.hash LIMIT 1) dokumen, (SELECT count(*) FROM arsip a WHERE a.hash = t.hash) lain
           FROM temuan_sapuan t WHERE t.sapuan_id = ? ORDER BY t.masalah, t.hash LIMIT ?`, b.id, TEMUAN_MAKS,
      )
      .map((t) => ({ hash: t.hash, masalah: t.masalah, pesan: t.pesan, dokumen: t.dokumen, jumlahDokumen: t.lain })),
  }));
}

/** How many files the last sweep that came to its end found missing or damaged. */
export function buruk(db: ReadDb): number {
  const b = db.satu<{ n: number }>("SELECT hilang + rusak n FROM sapuan_arsip WHERE keadaan = 'selesai' ORDER BY mulai_pada DESC LIMIT 1");
  return b?.n ?? 0;
}

/** True when the machine was off at the last scheduled time and no sweep was finished since. */
export function sapuanTerlewat(db: ReadDb, now: number, zona: string): boolean {
  const slot = jadwalSebelum(umum(db).sapuanJadwal, now, zona);
  const akhir = db.satu<{ pada: number | null }>("SELECT max(mulai_pada) pada FROM sapuan_arsip WHERE keadaan = 'selesai'")?.pada ?? null;
  return slot !== null && db.satu('SELECT 1 FROM berkas LIMIT 1') !== undefined && (akhir === null || akhir < slot) && !sedangSapu(db);
}

/** A sweep is under way, or waits to go on by itself. */
export function sedangSapu(db: ReadDb): boolean {
  return db.satu("SELECT 1 FROM tugas WHERE jenis = 'arsip_sapu' AND keadaan IN ('antri','berjalan')") !== undefined;
}

export function mulaiSapuan(buka: Buka, sebab: 'terjadwal' | 'susulan'): void {
  if (!sedangSapu(buka.basis)) buka.pelari.mulai('arsip_sapu', { sebab }, { penggunaId: null, nama: 'Sistem' });
}

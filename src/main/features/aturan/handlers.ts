import { z } from 'zod';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { susunAturan } from '../../../shared/domain/aturan.ts';
import { SKEMA_ISI, type KodeAturan } from '../../../shared/domain/isi-aturan.ts';
import { tambahHari } from '../../../shared/domain/tanggal.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { bacaAturan } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris, sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idKeTeks } from '../../lib/id.ts';
import { mulaiHitungUlang, tandaiHitungUlang } from './hitung-ulang.ts';

interface BarisVersi {
  readonly id: Buffer;
  readonly kode: string;
  readonly judul: string;
  readonly berlaku_mulai: string;
  readonly berlaku_sampai: string | null;
  readonly dasar_hukum: string;
  readonly sumber: string;
  readonly keyakinan: string;
  readonly catatan: string | null;
}

const SQL_VERSI = 'SELECT id, kode, judul, berlaku_mulai, berlaku_sampai, dasar_hukum, sumber, keyakinan, catatan FROM aturan WHERE dihapus_pada IS NULL';

/** Rules that code reads have a schema; the rest is reference data whose shape is that of its last version. */
function skemaAturan(kode: string): z.ZodType | null {
  return Object.hasOwn(SKEMA_ISI, kode) ? SKEMA_ISI[kode as KodeAturan] : null;
}

function daftarAturan(db: ReadDb, hariIni: string): Keluar<'aturan.daftar'> {
  const menurut = new Map<string, Keluar<'aturan.daftar'>[number]>();
  for (const b of db.baca<BarisVersi>(`${SQL_VERSI} ORDER BY judul, kode, berlaku_mulai DESC`)) {
    const a = menurut.get(b.kode) ?? { kode: b.kode, judul: b.judul, versi: [] };
    a.versi.push({
      id: idKeTeks(b.id), berlakuMulai: b.berlaku_mulai, berlakuSampai: b.berlaku_sampai, dasarHukum: b.dasar_hukum, sumber: b.sumber, keyakinan: b.keyakinan, catatan: b.catatan,
      berlaku: b.berlaku_mulai <= hariIni && (b.berlaku_sampai === null || b.berlaku_sampai >= hariIni),
    });
    menurut.set(b.kode, a);
  }
  return [...menurut.values()];
}

function isiAturan(db: ReadDb, id: string): Keluar<'aturan.isi'> {
  const b = ambilBaris(db, 'aturan', id);
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Versi aturan itu tidak ada.', { saran: 'Muat ulang daftar aturan.' });
  const kode = String(b['kode']);
  const skema = skemaAturan(kode);
  return { id, kode, isi: JSON.parse(String(b['isi'])) as unknown, skema: skema === null ? null : z.toJSONSchema(skema, { unrepresentable: 'any' }) };
}

function bentukBeda(contoh: unknown, isi: unknown): string | null {
  const objek = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
  if (objek(contoh) !== objek(isi) || Array.isArray(contoh) !== Array.isArray(isi)) return '(seluruhnya)';
  if (!objek(contoh) || !objek(isi)) return null;
  return [...Object.keys(contoh), ...Object.keys(isi)].find((k) => Object.hasOwn(contoh, k) !== Object.hasOwn(isi, k)) ?? null;
}

function periksaIsi(kode: string, isi: unknown, contoh: unknown): unknown {
  const skema = skemaAturan(kode);
  if (skema === null) {
    const beda = bentukBeda(contoh, isi);
    if (beda === null) return isi;
    throw new AppError('MASUKAN', `Isi aturan ini tidak sebentuk dengan versi sebelumnya (bagian: ${beda}).`, { saran: 'Salin isi versi sebelumnya lalu ubah nilainya.', details: [{ kolom: `isi.${beda}`, pesan: 'Bagian ini hilang atau tidak dikenal.' }] });
  }
  const hasil = skema.safeParse(isi);
  if (hasil.success) return hasil.data;
  throw new AppError('MASUKAN', 'Isi aturan ini tidak sesuai bentuknya.', { saran: 'Perbaiki bagian yang disebut.', details: hasil.error.issues.map((i) => ({ kolom: ['isi', ...i.path].map(String).join('.'), pesan: i.message })) });
}

/** Adds a dated version. The one before ends the day before it, a later one bounds it; nothing of the history is overwritten. */
function simpanAturan(tx: WriteDb, m: MasukTerurai<'aturan.simpan'>, ctx: Konteks): { id: string } {
  const versi = tx.baca<BarisVersi>(`${SQL_VERSI} AND kode = ? ORDER BY berlaku_mulai`, m.kode);
  const terakhir = versi.at(-1);
  if (!terakhir) throw new AppError('TIDAK_DITEMUKAN', `Aturan ${m.kode} tidak dikenal.`, { saran: 'Pilih aturan dari daftarnya.' });
  if (versi.some((v) => v.berlaku_mulai === m.berlakuMulai)) {
    throw new AppError('SUDAH_ADA', `Sudah ada versi yang berlaku mulai ${m.berlakuMulai}.`, { saran: 'Pilih tanggal mulai berlaku yang lain; versi yang sudah ada tidak ditimpa.', details: [{ kolom: 'berlakuMulai', pesan: 'Tanggal ini sudah dipakai versi lain.' }] });
  }
  const sebelum = versi.findLast((v) => v.berlaku_mulai < m.berlakuMulai);
  const sesudah = versi.find((v) => v.berlaku_mulai > m.berlakuMulai);
  const contoh = JSON.parse(String(ambilBaris(tx, 'aturan', idKeTeks((sebelum ?? terakhir).id))!['isi'])) as unknown;
  const isi = periksaIsi(m.kode, m.isi, contoh);
  if (sebelum && (sebelum.berlaku_sampai === null || sebelum.berlaku_sampai >= m.berlakuMulai)) ubah(tx, 'aturan', idKeTeks(sebelum.id), { berlaku_sampai: tambahHari(m.berlakuMulai, -1) }, null);
  const id = sisip(tx, 'aturan', {
    kode: m.kode, judul: terakhir.judul, berlaku_mulai: m.berlakuMulai, berlaku_sampai: sesudah ? tambahHari(sesudah.berlaku_mulai, -1) : null, dasar_hukum: m.dasarHukum,
    sumber: m.sumber === '' ? `Diisi ${ctx.sesi.nama}` : m.sumber, tanggal_sumber: ctx.hariIni, keyakinan: 'pasti', catatan: m.catatan, isi: JSON.stringify(isi),
  });
  // Whatever was entered, there must still be a complete set of rules for today.
  susunAturan(bacaAturan(tx), ctx.hariIni);
  tx.ringkas.teks = `menambah versi aturan ${terakhir.judul} mulai ${m.berlakuMulai}: ${m.dasarHukum}`;
  if (skemaAturan(m.kode) !== null && tandaiHitungUlang(tx, ctx.hariIni) > 0) mulaiHitungUlang(ctx.buka, ctx.now, ctx.aplikasi.log);
  return { id };
}

export const penanganAturan = {
  'aturan.daftar': (_masuk, ctx) => daftarAturan(ctx.db, ctx.hariIni),
  'aturan.isi': (masuk, ctx) => isiAturan(ctx.db, masuk.id),
  'aturan.simpan': (tx, masuk, ctx) => simpanAturan(tx, masuk, ctx),
} satisfies Pick<PetaPenangan, 'aturan.daftar' | 'aturan.isi' | 'aturan.simpan'>;

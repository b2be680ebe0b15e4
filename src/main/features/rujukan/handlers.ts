import { z } from 'zod';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import type { PetaPenangan } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { cariRujukan, syaratRujukan, wajibJenis, type BarisRujukanDb } from './queries.ts';
import { pohonUnit, simpanUnit, tutupUnit } from './unit.ts';

const KUNCI_URUT = { nama: 'r.nama_cari', kode: 'r.kode', induk: 'r.induk' } as const;

function daftarRujukan(db: ReadDb, m: MasukTerurai<'rujukan.daftar'>): Keluar<'rujukan.daftar'> {
  wajibJenis(db, m.kode);
  const s = syaratRujukan(m.teks);
  const urut = { ...m.urut, kunci: KUNCI_URUT[m.urut.kolom], id: 'r.no' };
  const h = sqlHalaman(urut, m.setelah ?? null);
  const baris = db.baca<BarisRujukanDb & { kunci: string }>(
    `SELECT r.no, r.kode, r.nama, ${urut.kunci} kunci, r.induk, r.atribut, r.aktif FROM rujukan r WHERE r.jenis = ? AND ${h.lanjut} AND ${s.sql} ${h.urut} LIMIT ?`, m.kode, ...h.nilai, ...s.nilai, m.batas + 1,
  );
  const jumlah = db.satu<{ n: number }>(`SELECT count(*) n FROM rujukan r WHERE r.jenis = ? AND ${s.sql}`, m.kode, ...s.nilai)!.n;
  const halaman = potongHalaman(urut, baris, m.batas, (b) => [b.kunci, b.no]);
  return {
    baris: halaman.baris.map((b) => ({ kode: b.kode, nama: b.nama, induk: b.induk === '' ? null : b.induk, atribut: b.atribut, aktif: b.aktif === 1 })),
    jumlah,
    berikut: halaman.berikut,
  };
}

interface BarisJenis {
  readonly jenis: string;
  readonly judul: string;
  readonly baris: number;
  readonly besar: number;
  readonly sumber: string;
  readonly tanggal_sumber: string;
  readonly catatan_mutu: string;
}

export const penanganRujukan = {
  'unit.pohon': (_masuk, ctx) => pohonUnit(ctx),
  'unit.simpan': (tx, masuk, ctx) => simpanUnit(tx, masuk, ctx),
  'unit.tutup': (tx, masuk, ctx) => tutupUnit(tx, masuk, ctx),
  'rujukan.jenis': (_masuk, ctx) =>
    ctx.db.baca<BarisJenis>('SELECT jenis, judul, baris, besar, sumber, tanggal_sumber, catatan_mutu FROM rujukan_jenis ORDER BY judul').map((b) => ({
      kode: b.jenis, judul: b.judul, baris: b.baris, besar: b.besar === 1, sumber: b.sumber, tanggalSumber: b.tanggal_sumber, catatanMutu: z.array(z.string()).parse(JSON.parse(b.catatan_mutu)),
    })),
  'rujukan.cari': (masuk, ctx) => cariRujukan(ctx.db, ctx.sesi.penggunaId, masuk.kode, masuk.teks, masuk.batas),
  'rujukan.daftar': (masuk, ctx) => daftarRujukan(ctx.db, masuk),
} satisfies Pick<PetaPenangan, 'unit.pohon' | 'unit.simpan' | 'unit.tutup' | 'rujukan.jenis' | 'rujukan.cari' | 'rujukan.daftar'>;

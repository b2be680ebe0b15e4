import { z } from 'zod';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KonteksAction, PetaPenangan } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';
import { cariRujukan, syaratRujukan, wajibJenis, type BarisRujukanDb } from './queries.ts';
import { pohonUnit, simpanUnit, tutupUnit } from './unit.ts';

const zKursor = z.tuple([z.string(), z.int()]);

function bacaKursor(teks: string): z.infer<typeof zKursor> {
  try {
    return zKursor.parse(JSON.parse(Buffer.from(teks, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('MASUKAN', 'Penanda halaman tidak dikenal.', { saran: 'Buka lagi tabelnya dari halaman pertama.', cause });
  }
}

function daftarRujukan(db: ReadDb, m: MasukTerurai<'rujukan.daftar'>): Keluar<'rujukan.daftar'> {
  wajibJenis(db, m.kode);
  const s = syaratRujukan(m.teks);
  const mulai = m.setelah ? bacaKursor(m.setelah) : null;
  const baris = db.baca<BarisRujukanDb & { nama_cari: string }>(
    `SELECT r.no, r.kode, r.nama, r.nama_cari, r.induk, r.atribut, r.aktif FROM rujukan r WHERE r.jenis = ?${mulai ? ' AND (r.nama_cari, r.no) > (?, ?)' : ''} AND ${s.sql} ORDER BY r.nama_cari, r.no LIMIT ?`,
    m.kode, ...(mulai ?? []), ...s.nilai, m.batas + 1,
  );
  const jumlah = db.satu<{ n: number }>(`SELECT count(*) n FROM rujukan r WHERE r.jenis = ? AND ${s.sql}`, m.kode, ...s.nilai)!.n;
  const tampil = baris.slice(0, m.batas);
  const akhir = baris.length > m.batas ? tampil.at(-1) : undefined;
  return {
    baris: tampil.map((b) => ({ kode: b.kode, nama: b.nama, induk: b.induk === '' ? null : b.induk, atribut: b.atribut, aktif: b.aktif === 1 })),
    jumlah,
    berikut: akhir ? Buffer.from(JSON.stringify([akhir.nama_cari, akhir.no])).toString('base64url') : null,
  };
}

const KOLOM_EKSPOR = [
  { kepala: 'Kode', jenis: 'teks' },
  { kepala: 'Nama', jenis: 'teks' },
  { kepala: 'Induk', jenis: 'teks' },
  { kepala: 'Atribut', jenis: 'teks' },
  { kepala: 'Aktif', jenis: 'teks' },
] as const;

async function eksporRujukan(m: MasukTerurai<'rujukan.ekspor'>, ctx: KonteksAction): Promise<Keluar<'rujukan.ekspor'>> {
  const { judul } = wajibJenis(ctx.db, m.kode);
  const s = syaratRujukan(m.teks);
  const baris = ctx.db
    .baca<BarisRujukanDb>(`SELECT r.no, r.kode, r.nama, r.induk, r.atribut, r.aktif FROM rujukan r WHERE r.jenis = ? AND ${s.sql} ORDER BY r.nama_cari, r.no`, m.kode, ...s.nilai)
    .map((b) => [b.kode, b.nama, b.induk, b.atribut, b.aktif === 1 ? 'Ya' : 'Tidak']);
  ctx.catat(`mengekspor tabel rujukan ${judul} (${baris.length} baris)`, []);
  const nama = `rujukan-${m.kode}.${m.bentuk}`;
  if (m.bentuk === 'csv') return { nama, mime: 'text/csv', isi: new Uint8Array(tulisCsv(KOLOM_EKSPOR, baris)) };
  return { nama, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isi: new Uint8Array(await tulisXlsx(judul, KOLOM_EKSPOR, baris)) };
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
  'rujukan.ekspor': (masuk, ctx) => eksporRujukan(masuk, ctx),
} satisfies Pick<PetaPenangan, 'unit.pohon' | 'unit.simpan' | 'unit.tutup' | 'rujukan.jenis' | 'rujukan.cari' | 'rujukan.daftar' | 'rujukan.ekspor'>;

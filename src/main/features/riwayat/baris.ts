import type { Keluar } from '../../../shared/contract.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import { periksaBaris, semuaKolom, skemaBaris, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris, sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { nilaiRiwayat, pulihkanSamaran, samarkanBaris, simpanTersamar, type BarisMentah } from '../pegawai/queries.ts';
import { ingatPilihan } from '../rujukan/queries.ts';

type BarisKeluar = Keluar<'riwayat.daftar'>[number];

export function definisiWajib(kode: string): DefinisiRiwayat {
  const def = riwayatMenurutKode(kode);
  if (!def) throw new AppError('MASUKAN', `Riwayat ${kode} tidak dikenal.`, { saran: 'Pilih riwayat dari halaman pegawai.' });
  return def;
}

/** The live row of a history inside the row scope; the same error when it does not exist and when it lies outside. */
export function barisDalamLingkup(db: ReadDb, ctx: Konteks, def: DefinisiRiwayat, id: string): { readonly pegawaiId: string; readonly rev: number; readonly nilai: NilaiBaris } {
  const b = db.satu<BarisMentah>(`SELECT * FROM ${def.tabel} WHERE id = ? AND dihapus_pada IS NULL`, idDariTeks(id));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Catatan riwayat itu sudah tidak ada.', { saran: 'Muat ulang halaman pegawai ini.' });
  const pegawaiId = idKeTeks(b['pegawai_id'] as Buffer);
  wajibDalamLingkup(db, ctx.sesi.lingkup, pegawaiId);
  return { pegawaiId, rev: Number(b['rev']), nilai: nilaiRiwayat(def, b) };
}

/** Rows that had begun on the date. A history that keeps only years counts the whole year; without any date it is shown. */
function sudahMulai(def: DefinisiRiwayat, nilai: NilaiBaris, perTanggal: string | null): boolean {
  if (perTanggal === null) return true;
  const mulai = nilai[def.urut] ?? null;
  if (mulai === null) return true;
  return typeof mulai === 'number' ? mulai <= Number(perTanggal.slice(0, 4)) : mulai <= perTanggal;
}

function buktiMenurutBaris(db: ReadDb, pegawaiId: string, kode: string): Map<string, BarisKeluar['bukti']> {
  const hasil = new Map<string, BarisKeluar['bukti']>();
  const semua = db.baca<{ id: Buffer; baris_id: Buffer; nama: string; mime: string; ukuran: number }>(
    'SELECT b.id, b.baris_id, b.nama, f.mime, f.ukuran FROM bukti b JOIN berkas f ON f.hash = b.hash WHERE b.pegawai_id = ? AND b.kode = ? AND b.dihapus_pada IS NULL ORDER BY b.id',
    idDariTeks(pegawaiId), kode,
  );
  for (const b of semua) {
    const baris = idKeTeks(b.baris_id);
    hasil.set(baris, [...(hasil.get(baris) ?? []), { id: idKeTeks(b.id), nama: b.nama, mime: b.mime, ukuran: b.ukuran }]);
  }
  return hasil;
}

function sumberBaris(b: BarisMentah): string {
  if (typeof b['dokumen_nomor'] === 'string') return `Surat terbit nomor ${b['dokumen_nomor']}`;
  if (typeof b['impor_berkas'] === 'string') return `Impor ${b['impor_berkas']}`;
  return typeof b['sumber'] === 'string' && b['sumber'] !== '' ? b['sumber'] : 'Diisi di aplikasi';
}

/** All rows of one history of one person, newest first, with evidence, author and source. */
export function daftarRiwayat(ctx: Konteks, def: DefinisiRiwayat, pegawaiId: string, perTanggal: string | null): BarisKeluar[] {
  wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, pegawaiId);
  const bukti = buktiMenurutBaris(ctx.db, pegawaiId, def.kode);
  return ctx.db
    .baca<BarisMentah>(
      `SELECT r.*, p.nama oleh_nama, d.nomor dokumen_nomor, i.nama_berkas impor_berkas FROM ${def.tabel} r
         LEFT JOIN pengguna p ON p.id = r.diubah_oleh LEFT JOIN dokumen d ON d.id = r.dokumen_id LEFT JOIN impor i ON i.id = r.impor_id
       WHERE r.pegawai_id = ? AND r.dihapus_pada IS NULL ORDER BY r.${def.urut} IS NULL, r.${def.urut} DESC, r.id DESC`,
      idDariTeks(pegawaiId),
    )
    .map((b) => ({ b, nilai: nilaiRiwayat(def, b) }))
    .filter(({ nilai }) => sudahMulai(def, nilai, perTanggal))
    .map(({ b, nilai }) => {
      const id = idKeTeks(b['id'] as Buffer);
      return {
        id,
        rev: Number(b['rev']),
        nilai: samarkanBaris(semuaKolom(def), nilai, ctx).nilai,
        bukti: bukti.get(id) ?? [],
        diisiOleh: typeof b['oleh_nama'] === 'string' ? b['oleh_nama'] : 'Sistem',
        diisiPada: Number(b['diubah_pada']),
        sumber: sumberBaris(b),
      };
    });
}

interface MasukSimpan {
  readonly kode: string;
  readonly pegawaiId: string;
  readonly id: string | null;
  readonly rev: number | null;
  readonly nilai: NilaiBaris;
}

function uraiBaris(def: DefinisiRiwayat, isi: NilaiBaris): NilaiBaris {
  const hasil = skemaBaris(def).safeParse(isi);
  if (hasil.success) return hasil.data;
  throw new AppError('MASUKAN', `${def.judul} belum dapat disimpan: ada isian yang perlu diperbaiki.`, {
    saran: 'Perbaiki isian yang ditandai; isian lain tetap ada.',
    details: hasil.error.issues.map((i) => ({ kolom: i.path.map(String).join('.'), pesan: i.message })),
  });
}

/** A unit that does not exist (any more) would take the person out of every unit's scope. */
function periksaUnit(tx: WriteDb, def: DefinisiRiwayat, nilai: NilaiBaris): void {
  for (const k of def.kolom) {
    const id = nilai[k.nama];
    if (k.jenis !== 'unit' || typeof id !== 'string') continue;
    if (!ambilBaris(tx, 'unit', id)) throw new AppError('MASUKAN', `${k.label} itu tidak ada.`, { details: [{ kolom: k.nama, pesan: `${k.label} harus dipilih dari daftar unit kerja.` }] });
  }
}

/** The same event twice is nearly always a slip; it is told, not refused. */
function rangkap(tx: WriteDb, def: DefinisiRiwayat, pegawaiId: string, id: string, nilai: NilaiBaris): Temuan[] {
  const urut = nilai[def.urut] ?? null;
  if (urut === null || def.kelompok === 'keluarga') return [];
  const n = tx.satu<{ n: number }>(`SELECT count(*) n FROM ${def.tabel} WHERE pegawai_id = ? AND id <> ? AND dihapus_pada IS NULL AND ${def.urut} = ?`, idDariTeks(pegawaiId), idDariTeks(id), urut)!.n;
  if (n === 0) return [];
  const label = def.kolom.find((k) => k.nama === def.urut)?.label ?? def.urut;
  return [{ kode: `${def.kode}.rangkap`, berat: 'peringatan', pesan: `Sudah ada ${def.judul.toLowerCase()} lain dengan ${label} yang sama.`, dasarHukum: 'Logika data' }];
}

/** Adds or changes one row; what is derived from it is made again in the same transaction. */
export function simpanRiwayat(tx: WriteDb, m: MasukSimpan, ctx: Konteks): { id: string; rev: number; temuan: Temuan[] } {
  const def = definisiWajib(m.kode);
  wajibDalamLingkup(tx, ctx.sesi.lingkup, m.pegawaiId);
  const lama = m.id === null ? null : barisDalamLingkup(tx, ctx, def, m.id);
  if (lama && lama.pegawaiId !== m.pegawaiId) throw new AppError('MASUKAN', 'Catatan riwayat itu milik pegawai lain.', { saran: 'Muat ulang halaman pegawai ini.' });
  const nilai = uraiBaris(def, { ...lama?.nilai, ...pulihkanSamaran(semuaKolom(def), m.nilai, lama?.nilai ?? null, ctx) });
  periksaUnit(tx, def, nilai);
  const id = m.id ?? sisip(tx, def.tabel, { ...nilai, pegawai_id: m.pegawaiId, sumber: 'Diisi di aplikasi' });
  const rev = m.id === null ? 1 : simpanTersamar(semuaKolom(def), ctx, () => ubah(tx, def.tabel, id, nilai, m.rev));
  ingatPilihan(tx, ctx.sesi.penggunaId, semuaKolom(def), nilai, lama?.nilai ?? null);
  tx.ringkas.teks = `${m.id === null ? 'menambah' : 'mengubah'} ${def.judul.toLowerCase()}`;
  const sendiri = periksaBaris(def, nilai).map(({ kode, berat, pesan, dasarHukum }): Temuan => ({ kode, berat, pesan, dasarHukum }));
  return { id, rev, temuan: [...sendiri, ...rangkap(tx, def, m.pegawaiId, id, nilai)] };
}

/** Ends a row. A row that a letter of this office wrote stays: the letter is out. */
export function hapusRiwayat(tx: WriteDb, m: { readonly kode: string; readonly id: string; readonly rev: number }, ctx: Konteks): { oke: true } {
  const def = definisiWajib(m.kode);
  barisDalamLingkup(tx, ctx, def, m.id);
  const surat = tx.satu<{ nomor: string }>(`SELECT d.nomor FROM ${def.tabel} r JOIN dokumen d ON d.id = r.dokumen_id WHERE r.id = ?`, idDariTeks(m.id));
  if (surat) {
    throw new AppError('ATURAN', `Catatan ini ditulis oleh surat nomor ${surat.nomor} yang sudah terbit.`, { saran: 'Surat yang sudah terbit tidak ditarik dengan menghapus riwayatnya; catat pembatalannya sebagai baris baru.' });
  }
  ubah(tx, def.tabel, m.id, { dihapus_pada: tx.now }, m.rev);
  tx.ringkas.teks = `menghapus ${def.judul.toLowerCase()}`;
  return { oke: true };
}

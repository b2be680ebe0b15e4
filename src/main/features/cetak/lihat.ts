import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { BERAKHIR, tindakanMungkin } from './alur-rangkaian.ts';
import { hitungLembar, NOL_LEMBAR } from './lembar.ts';
import { daftarRangkaian, jumlahRangkaian, pekerjaanRangkaian, wajibRangkaian, type Rangkaian } from './rangkaian.ts';

type Baris = Keluar<'rangkaian.daftar'>['baris'][number];

function keBaris(db: ReadDb, r: Rangkaian): Baris {
  // what ended well has every sheet out: no counting for the long tail of the list
  const h = r.keadaan === 'selesai' ? { ...NOL_LEMBAR, tercetak: r.lembar } : hitungLembar(db, 'rangkaian_id', r.id);
  const p = BERAKHIR.has(r.keadaan) ? [{ tahap: 'tuntas' as const, ragu: h.ragu, tanpaKabar: 0 }] : pekerjaanRangkaian(db, r.id);
  return {
    id: r.id, judul: r.judul, keadaan: r.keadaan, sebab: r.sebab, pesan: r.pesan, tindakan: tindakanMungkin(r, p), pencetakId: r.pencetakId, pencetak: r.pencetakNama, profil: r.profil, kertas: r.kertas, baki: r.baki, jenisKertas: r.jenisKertas, sisi: r.sisi,
    tujuan: r.tujuan, alasan: r.alasan, oleh: r.pelaku, penyetuju: r.penyetuju, salinan: [...r.salinan], urutan: r.urutan, periksaAwal: r.periksaAwal !== 'tidak', pracetak: r.pracetak, terkendali: r.terkendali, seriAwal: r.seriAwal, seriAkhir: r.seriAkhir,
    halaman: r.halaman, lembar: r.lembar, tercetak: h.tercetak, dikirim: h.dikirim, ragu: h.ragu, diganti: h.rusak + h.diulang, dibuatPada: r.dibuatPada, selesaiPada: r.selesaiPada,
  };
}

export function bacaDaftar(ctx: Konteks, batas: number): Keluar<'rangkaian.daftar'> {
  const { lingkup } = ctx.sesi;
  return { baris: daftarRangkaian(ctx.db, lingkup, batas).map((r) => keBaris(ctx.db, r)), jumlah: jumlahRangkaian(ctx.db, lingkup) };
}

export function bacaRangkaian(ctx: Konteks, id: string): Keluar<'rangkaian.lihat'> {
  const r = wajibRangkaian(ctx.db, ctx.sesi.lingkup, id);
  const h = hitungLembar(ctx.db, 'rangkaian_id', id);
  return {
    ...keBaris(ctx.db, r), tercetak: h.tercetak, diganti: h.rusak + h.diulang,
    pekerjaan: pekerjaanRangkaian(ctx.db, id).map((p) => ({ id: p.id, keadaan: p.keadaan, pesan: p.pesan, pencetak: p.pencetakNama, baki: p.baki, jobId: p.jobId, dariLembar: p.dari, sampaiLembar: p.sampai, lembar: p.lembar, halaman: p.halaman })),
  };
}

interface BarisLembar {
  id: Buffer;
  urut: number;
  keadaan: Keluar<'rangkaian.lembar'>['baris'][number]['keadaan'];
  dokumen_id: Buffer;
  nomor: string;
  nama: string | null;
  dari_halaman: number;
  sampai_halaman: number;
  label: string;
  seri: string | null;
  tujuan: string;
  alasan: string;
  pekerjaan_id: Buffer | null;
  pencetak: string | null;
  job_id: number | null;
  diubah_pada: number;
}

/** The cursor is `urut id` of the last row. */
function kursor(setelah: string | null | undefined): readonly [number, Buffer] {
  if (!setelah) return [0, Buffer.alloc(0)];
  const [urut, id] = setelah.split(' ');
  if (!/^\d{1,9}$/.test(urut ?? '') || !/^[0-9a-f-]{36}$/.test(id ?? '')) throw new AppError('MASUKAN', 'Halaman daftar itu tidak dikenal.', { saran: 'Muat ulang daftar.' });
  return [Number(urut), idDariTeks(id!)];
}

export function bacaLembar(ctx: Konteks, m: MasukTerurai<'rangkaian.lembar'>): Keluar<'rangkaian.lembar'> {
  wajibRangkaian(ctx.db, ctx.sesi.lingkup, m.id);
  const [urut, id] = kursor(m.setelah);
  const syarat = `l.rangkaian_id = ?${m.pekerjaanId ? ' AND l.pekerjaan_id = ?' : ''}`;
  const nilai = [idDariTeks(m.id), ...(m.pekerjaanId ? [idDariTeks(m.pekerjaanId)] : [])];
  const baris = ctx.db.baca<BarisLembar>(
    `SELECT l.id, l.urut, l.keadaan, l.dokumen_id, d.nomor, d.nama, l.dari_halaman, l.sampai_halaman, l.label, l.seri, l.tujuan, l.alasan, l.pekerjaan_id, p.pencetak_nama pencetak, p.job_id, l.diubah_pada
     FROM lembar_cetak l JOIN dokumen d ON d.id = l.dokumen_id LEFT JOIN pekerjaan_cetak p ON p.id = l.pekerjaan_id
     WHERE ${syarat} AND (l.urut, l.id) > (?, ?) ORDER BY l.urut, l.id LIMIT ?`,
    ...nilai, urut, id, m.batas + 1,
  );
  const { n } = ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM lembar_cetak l WHERE ${syarat}`, ...nilai)!;
  const isi = baris.slice(0, m.batas);
  const akhir = baris.length > m.batas ? isi.at(-1) : undefined;
  return {
    baris: isi.map((b) => ({
      id: idKeTeks(b.id), urut: b.urut, keadaan: b.keadaan, dokumenId: idKeTeks(b.dokumen_id), nomor: b.nomor, nama: b.nama ?? '', dariHalaman: b.dari_halaman, sampaiHalaman: b.sampai_halaman, label: b.label, seri: b.seri,
      tujuan: b.tujuan, alasan: b.alasan, pekerjaanId: b.pekerjaan_id === null ? null : idKeTeks(b.pekerjaan_id), pencetak: b.pencetak, jobId: b.job_id, diubahPada: b.diubah_pada,
    })),
    jumlah: n,
    berikut: akhir === undefined ? null : `${akhir.urut} ${idKeTeks(akhir.id)}`,
  };
}

interface BarisLog {
  id: Buffer;
  pada: number;
  dokumen_id: Buffer;
  nomor: string;
  nama: string | null;
  dari_halaman: number;
  sampai_halaman: number;
  label: string;
  hash: string;
  versi_naskah: string;
  kalibrasi: string | null;
  profil: string | null;
  kertas: string;
  pencetak: string;
  baki: string | null;
  seri: string | null;
  oleh: string;
  penyetuju: string | null;
  tujuan: string;
  alasan: string;
  hasil: Keluar<'rangkaian.log'>['baris'][number]['hasil'];
  job_id: number | null;
}

const HARI_MS = 86_400_000;

/** The instant at which a day begins; Indonesian zones are 7, 8 or 9 hours ahead all year. */
function awalHari(tanggal: string, zona: string): number {
  const calon = [7, 8, 9].map((jam) => Date.parse(`${tanggal}T00:00:00+0${jam}:00`));
  return calon.find((t) => tanggalDi(t, zona) === tanggal && tanggalDi(t - 1, zona) !== tanggal) ?? calon[0]!;
}

function dariLog(lingkup: Lingkup, zona: string, m: MasukTerurai<'rangkaian.log'>): { readonly sql: string; readonly nilai: readonly (Buffer | number)[] } {
  const l = lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
  const awal = m.dari ? awalHari(m.dari, zona) : null;
  const akhir = m.sampai ? awalHari(m.sampai, zona) + HARI_MS : null;
  return {
    sql: `FROM lembar_cetak l JOIN rangkaian_cetak r ON r.id = l.rangkaian_id JOIN dokumen d ON d.id = l.dokumen_id LEFT JOIN pekerjaan_cetak p ON p.id = l.pekerjaan_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id
      WHERE l.keadaan <> 'menunggu' AND ${l.sql}${m.dokumenId ? ' AND l.dokumen_id = ?' : ''}${awal === null ? '' : ' AND l.diubah_pada >= ?'}${akhir === null ? '' : ' AND l.diubah_pada < ?'}`,
    nilai: [...l.nilai, ...(m.dokumenId ? [idDariTeks(m.dokumenId)] : []), ...(awal === null ? [] : [awal]), ...(akhir === null ? [] : [akhir])],
  };
}

/** Every sheet that left or should have left this machine, newest first, of people in scope. */
export function bacaLog(ctx: Konteks, m: MasukTerurai<'rangkaian.log'>): Keluar<'rangkaian.log'> {
  const { sql, nilai } = dariLog(ctx.sesi.lingkup, zonaWaktu(ctx.db), m);
  const baris = ctx.db.baca<BarisLog>(
    `SELECT l.id, l.diubah_pada pada, l.dokumen_id, d.nomor, d.nama, l.dari_halaman, l.sampai_halaman, l.label, l.hash, d.versi_naskah, p.kalibrasi, r.profil, r.kertas, coalesce(p.pencetak_nama, r.pencetak_nama) pencetak,
       p.baki, l.seri, coalesce(p.pelaku, r.pelaku) oleh, r.penyetuju, l.tujuan, l.alasan, l.keadaan hasil, p.job_id ${sql} ORDER BY l.diubah_pada DESC, l.id LIMIT ?`,
    ...nilai, m.batas,
  );
  return {
    baris: baris.map((b) => ({
      id: idKeTeks(b.id), pada: b.pada, dokumenId: idKeTeks(b.dokumen_id), nomor: b.nomor, nama: b.nama ?? '', halaman: b.dari_halaman === b.sampai_halaman ? String(b.dari_halaman) : `${b.dari_halaman}–${b.sampai_halaman}`, label: b.label, sha256: b.hash,
      versiNaskah: b.versi_naskah, kalibrasi: b.kalibrasi, profil: b.profil, kertas: b.kertas, pencetak: b.pencetak, baki: b.baki, seri: b.seri, oleh: b.oleh, penyetuju: b.penyetuju, tujuan: b.tujuan, alasan: b.alasan, hasil: b.hasil, jobId: b.job_id,
    })),
    jumlah: ctx.db.satu<{ n: number }>(`SELECT count(*) n ${sql}`, ...nilai)!.n,
  };
}

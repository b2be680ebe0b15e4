import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { skemaBarisImpor, type BarisImpor } from '../../../shared/impor/baris.ts';
import { instansi } from '../../db/pengaturan.ts';
import { jalankan, tulis } from '../../db/tulis.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { idDariTeks } from '../../lib/id.ts';
import { adaDiBasis, selaraskan } from './basis.ts';
import { petaKode } from './kode.ts';
import { pelengkapKgb, satuImpor, type RingkasImpor } from './simpanan.ts';
import { terapkanBaris, type AlatTerap } from './terapkan.ts';
import { pencariUnit } from './unit.ts';
import { kembalikanBaris, kembalikanUnit, yangTertinggal } from './urung.ts';

const PER_TRANSAKSI = 25;

interface BarisRencana {
  baris: number;
  isi: string;
}

function alat(ctx: KonteksTugas, imporId: string, namaBerkas: string, akar: string | null): AlatTerap {
  return {
    kode: petaKode(ctx.basis),
    unit: pencariUnit(instansi(ctx.basis)?.pemerintah ?? 'Pemerintah Daerah', akar),
    kgb: pelengkapKgb(ctx.basis, ctx.hariIni()),
    imporId,
    sumber: `impor ${namaBerkas}`,
  };
}

const BAGIAN = "SELECT baris, isi FROM impor_baris WHERE impor_id = ? AND keadaan IN ('baru','berubah') AND diterapkan = 0 ORDER BY baris LIMIT ?";

/**
 * Writes one chunk and marks its rows in the same transaction: a crash repeats nothing and loses nothing, and no row is
 * written twice, whoever else writes. Returns how many rows it was.
 */
function satuBagian(ctx: KonteksTugas, a: AlatTerap): number {
  return tulis(ctx.penulis, { prosedur: 'impor.jalankan', pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
    const bagian = tx.baca<BarisRencana>(BAGIAN, idDariTeks(a.imporId), PER_TRANSAKSI);
    if (bagian.length === 0) return 0;
    const data = bagian.map((b) => ({ baris: b.baris, data: skemaBarisImpor.parse((JSON.parse(b.isi) as { data: unknown }).data) }));
    const ada = adaDiBasis(tx, a.kode, data.map((d) => d.data.pegawai.nip));
    for (const { baris, data: d } of data) {
      const mulai = tx.perubahan.length;
      const lama = ada.get(d.pegawai.nip);
      const isi: BarisImpor = selaraskan(d, lama, a.kode);
      terapkanBaris(tx, isi, lama, a);
      const balik = tx.perubahan.slice(mulai).map((p) => ({ tabel: p.tabel, id: p.id, rev: p.rev, lama: p.lama }));
      jalankan(tx, 'UPDATE impor_baris SET diterapkan = 1, balik = ? WHERE impor_id = ? AND baris = ?', [JSON.stringify(balik), idDariTeks(a.imporId), baris], 'impor');
    }
    tx.ringkas.teks = `impor: ${data.length} baris`;
    return data.length;
  });
}

function catatKeadaan(ctx: KonteksTugas, imporId: string, keadaan: string, ubah: Partial<RingkasImpor>): void {
  const { isi } = satuImpor(ctx.basis, imporId);
  ctx.basis.siap('UPDATE impor SET keadaan = ?, ringkas = ? WHERE id = ?').run(keadaan, JSON.stringify({ ...isi, ...ubah }), idDariTeks(imporId));
}

/**
 * Batal leaves the record as it was: what is written is taken back by the same undo that takes a finished import back. Why
 * not one transaction: docs/adr/0008-batal-impor.md. The mark in `ringkas` comes first, so that a crash goes on taking back.
 */
function batalkan(ctx: KonteksTugas, imporId: string): never {
  const id = idDariTeks(imporId);
  catatKeadaan(ctx, imporId, 'berjalan', { dibatalkan: true });
  kembalikanBaris(ctx, imporId, 'impor.jalankan', 'dibatalkan: mengembalikan yang sudah ditulis');
  const orang = yangTertinggal(ctx, imporId);
  let unit: string[] = [];
  tulis(ctx.penulis, { prosedur: 'impor.jalankan', pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
    unit = kembalikanUnit(ctx, tx, imporId);
    // Rows taken back may be written again; those that were left count as written.
    jalankan(tx, "UPDATE impor_baris SET diterapkan = 0, balik = '[]' WHERE impor_id = ? AND diterapkan = 2", [id], 'impor');
    jalankan(tx, 'UPDATE impor_baris SET diterapkan = 1 WHERE impor_id = ? AND diterapkan = 3', [id], 'impor');
    catatKeadaan(ctx, imporId, 'siap', { dibatalkan: false, urungGagal: [...orang, ...unit] });
    // Together with the mark: left running, the job would be started again after a crash, and would write what was cancelled.
    jalankan(tx, "UPDATE tugas SET keadaan = 'dibatalkan', pesan = 'Impor dibatalkan.', selesai_pada = ?, pid = NULL WHERE id = ?", [tx.now, idDariTeks(ctx.tugasId)], 'tugas');
    tx.ringkas.teks = 'impor dibatalkan';
  });
  ctx.penulis.siar(new Set(['impor', 'pegawai', 'unit', 'kgb']));
  const kecuali = [...(orang.length > 0 ? [`${orang.length} orang`] : []), ...(unit.length > 0 ? [`${unit.length} unit kerja`] : [])].join(' dan ');
  throw new AppError('DIBATALKAN', 'Impor dibatalkan.', {
    dampak: kecuali === '' ? 'Data pegawai kembali seperti sebelum impor.' : `Data kembali seperti sebelum impor, kecuali ${kecuali} yang sudah diubah atau dipakai sesudahnya.`,
    saran: 'Jalankan lagi kapan saja.',
    details: { tertinggal: [...orang, ...unit] },
  });
}

function hentikan(ctx: KonteksTugas, imporId: string, sudah: number, sisa: number): never {
  if (!ctx.ditutup()) return batalkan(ctx, imporId);
  catatKeadaan(ctx, imporId, 'siap', {});
  throw new AppError('DIBATALKAN', 'Impor terhenti karena aplikasi ditutup.', { dampak: `${sudah} baris sudah ditulis, ${sisa} belum.`, saran: 'Lanjutkan dengan Jalankan, atau urungkan seluruh impor.' });
}

/** Writes what the dry run planned. Each row is planned again against the record of this moment. */
export const tugasImporJalan = defineJob({
  jenis: 'impor_jalan',
  judul: 'Impor',
  masuk: z.object({ imporId: z.string() }),
  lanjutSendiri: true,
  jalankan(ctx, { imporId }) {
    const id = idDariTeks(imporId);
    const { isi, nama_berkas } = satuImpor(ctx.basis, imporId);
    if (isi.dibatalkan) batalkan(ctx, imporId);
    const a = alat(ctx, imporId, nama_berkas, isi.unitIndukId);
    const hitung = (): number => ctx.basis.satu<{ n: number }>("SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND keadaan IN ('baru','berubah') AND diterapkan = 0", id)?.n ?? 0;
    const jumlah = isi.jumlah.baru + isi.jumlah.berubah;
    let sisa = hitung();
    catatKeadaan(ctx, imporId, 'berjalan', { urungGagal: [] });
    while (sisa > 0) {
      ctx.lapor({ sudah: jumlah - sisa, jumlah, pesan: 'menulis' });
      if (ctx.dibatalkan()) hentikan(ctx, imporId, jumlah - sisa, sisa);
      const ditulis = satuBagian(ctx, a);
      if (ditulis === 0) break;
      sisa -= ditulis;
    }
    ctx.basis.siap("UPDATE impor SET keadaan = 'selesai', selesai_pada = ? WHERE id = ?").run(ctx.now(), id);
    ctx.lapor({ sudah: jumlah, jumlah });
    ctx.penulis.siar(new Set(['impor', 'pegawai', 'unit', 'kgb']));
    return { imporId, baru: isi.jumlah.baru, berubah: isi.jumlah.berubah, salah: isi.jumlah.salah };
  },
});

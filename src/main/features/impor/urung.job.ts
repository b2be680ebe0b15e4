import { z } from 'zod';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { ambilBaris, jalankan, tulis, ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import { defineJob } from '../../jobs/job.ts';
import { idDariTeks } from '../../lib/id.ts';
import { satuImpor } from './simpanan.ts';

const PER_TRANSAKSI = 50;

interface Balik {
  readonly tabel: string;
  readonly id: string;
  readonly rev: number;
  readonly lama: Isi | null;
}

const LANJUTAN = `WITH p(orang, impor) AS (SELECT ?, ?) ${RIWAYAT.map((r) => `SELECT 1 FROM p CROSS JOIN ${r.tabel} WHERE pegawai_id = p.orang AND dihapus_pada IS NULL AND impor_id IS NOT p.impor`).join(' UNION ALL ')} LIMIT 1`;

/** Somebody this import brought who has letters or histories from elsewhere since: taking him away would leave those without a person. */
function sudahDipakai(tx: WriteDb, balik: readonly Balik[], imporId: Buffer): boolean {
  const baru = balik.find((b) => b.tabel === 'pegawai' && b.lama === null);
  if (!baru) return false;
  const id = idDariTeks(baru.id);
  return tx.satu('SELECT 1 FROM dokumen WHERE pegawai_id = ? AND dihapus_pada IS NULL LIMIT 1', id) !== undefined || tx.satu(LANJUTAN, id, imporId) !== undefined;
}

/** Puts the changes of one row back, last first; a row that has moved on since is left as it is and named. */
function balikkan(tx: WriteDb, balik: readonly Balik[], imporId: Buffer): boolean {
  const utuh = balik.filter((b) => b.tabel !== 'unit');
  const bergeser = utuh.some((b) => {
    const terakhir = Math.max(...utuh.filter((x) => x.id === b.id).map((x) => x.rev));
    return Number(ambilBaris(tx, b.tabel, b.id, true)?.['rev']) !== terakhir;
  });
  if (bergeser || sudahDipakai(tx, balik, imporId)) return false;
  for (const b of utuh.toReversed()) ubah(tx, b.tabel, b.id, b.lama ?? { dihapus_pada: tx.now }, null, true);
  return true;
}

/** Takes a whole import back, except records that somebody changed or used afterwards: those are listed. Units stay. */
export const tugasImporUrung = defineJob({
  jenis: 'impor_urung',
  judul: 'Mengurungkan impor',
  masuk: z.object({ imporId: z.string() }),
  lanjutSendiri: true,
  jalankan(ctx, { imporId }) {
    const id = idDariTeks(imporId);
    const jumlah = ctx.basis.satu<{ n: number }>('SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND diterapkan > 0', id)?.n ?? 0;
    for (;;) {
      const bagian = ctx.basis.baca<{ baris: number; nip: string; nama: string; balik: string }>('SELECT baris, nip, nama, balik FROM impor_baris WHERE impor_id = ? AND diterapkan = 1 ORDER BY baris DESC LIMIT ?', id, PER_TRANSAKSI);
      if (bagian.length === 0) break;
      tulis(ctx.penulis, { prosedur: 'impor.urungkan', pelaku: ctx.pelaku, now: ctx.now() }, (tx) => {
        for (const b of bagian) {
          const hasil = balikkan(tx, JSON.parse(b.balik) as Balik[], id) ? 2 : 3;
          jalankan(tx, 'UPDATE impor_baris SET diterapkan = ? WHERE impor_id = ? AND baris = ?', [hasil, id, b.baris], 'impor');
        }
        tx.ringkas.teks = `mengurungkan impor: ${bagian.length} baris`;
      });
      const sudah = ctx.basis.satu<{ n: number }>('SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND diterapkan > 1', id)?.n ?? 0;
      ctx.lapor({ sudah, jumlah, pesan: 'mengurungkan' });
    }
    const tertinggal = ctx.basis.baca<{ nip: string; nama: string }>('SELECT nip, nama FROM impor_baris WHERE impor_id = ? AND diterapkan = 3 ORDER BY baris', id).map((b) => `${b.nip} ${b.nama}`);
    const { isi } = satuImpor(ctx.basis, imporId);
    ctx.basis.siap("UPDATE impor SET keadaan = 'diurungkan', ringkas = ? WHERE id = ?").run(JSON.stringify({ ...isi, urungGagal: tertinggal }), id);
    ctx.penulis.siar(new Set(['impor', 'pegawai', 'kgb']));
    return { imporId, diurungkan: jumlah - tertinggal.length, tertinggal };
  },
});

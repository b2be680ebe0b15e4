import { z } from 'zod';
import type { HasilKgb, LangkahKgb } from '../../../shared/layanan/kgb/tipe.ts';
import { bacaPotret } from '../../db/potret.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { hitungPegawai } from './hitung.ts';

const zAlasanRingkas = z.object({ kode: z.string(), pesan: z.string(), tanpaGaji: z.string().optional(), dasarHukum: z.string(), berat: z.enum(['tolak', 'peringatan', 'catatan']) });

/** What `kgb_kini.hasil` keeps: all that the due list shows of a step. */
export const zHasilKini = z.object({
  jatuhTempo: z.boolean(),
  tanggal: z.string().nullable(),
  tanggalSemula: z.string().nullable(),
  golongan: z.string().nullable(),
  mkgTahun: z.int().nullable(),
  mkgBulan: z.int().nullable(),
  gajiLama: z.int().nullable(),
  gajiBaru: z.int().nullable(),
  berikut: z.string().nullable(),
  alasan: z.array(zAlasanRingkas),
});
export type HasilKini = z.infer<typeof zHasilKini>;

const TANPA_LANGKAH = { jatuhTempo: false, tanggal: null, tanggalSemula: null, golongan: null, mkgTahun: null, mkgBulan: null, gajiLama: null, gajiBaru: null, berikut: null } as const;

export function langkahKini({ jatuhTempo, tanggal, tanggalSemula, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru, berikut, alasan }: LangkahKgb): HasilKini {
  return { jatuhTempo, tanggal, tanggalSemula, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru, berikut, alasan: [...alasan] };
}

/** The stored form of a result of the rules. */
function keHasilKini(hasil: HasilKgb): HasilKini {
  switch (hasil.status) {
    case 'langkah':
      return langkahKini(hasil.langkah);
    case 'maksimal':
      return { ...TANPA_LANGKAH, golongan: hasil.dasar.golongan, mkgTahun: hasil.dasar.mkgTahun, mkgBulan: hasil.dasar.mkgBulan, alasan: [...hasil.alasan] };
    case 'tanpaDasar':
      return { ...TANPA_LANGKAH, alasan: [...hasil.alasan] };
  }
}

const SQL_SIMPAN = `INSERT INTO kgb_kini (pegawai_id, bulan, tanggal, jatuh, hasil, dihitung_pada) VALUES (?,?,?,?,?,?)
  ON CONFLICT (pegawai_id) DO UPDATE SET bulan=excluded.bulan, tanggal=excluded.tanggal, jatuh=excluded.jatuh, hasil=excluded.hasil, dihitung_pada=excluded.dihitung_pada`;

/**
 * Makes the KGB row of these employees again. `bulan` is the month of the original date, so that a step that was moved
 * is still shown, held, where it would have fallen; `tanggal` is when it is given. `jatuh`: due in `bulan` itself.
 * Depends on the records, the rules, and on today only through decrees that have begun.
 */
export function segarkanKgb(tx: WriteDb, pegawaiId: readonly string[], hariIni: string): void {
  for (const p of bacaPotret(tx, pegawaiId)) {
    const h = keHasilKini(hitungPegawai(tx, p, hariIni).hasil);
    const bulan = h.tanggalSemula?.slice(0, 7) ?? null;
    const jatuh = h.jatuhTempo && h.tanggal?.slice(0, 7) === bulan ? 1 : 0;
    jalankan(tx, SQL_SIMPAN, [idDariTeks(p.id), bulan, h.tanggal, jatuh, JSON.stringify(h), hariIni]);
  }
}

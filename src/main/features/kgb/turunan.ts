import { z } from 'zod';
import type { HasilKgb } from '../../../shared/layanan/kgb/tipe.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPotret } from '../../db/potret.ts';
import { jalankan, tulis, type Penulis, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { hitungPegawai } from './hitung.ts';

const zAlasanRingkas = z.object({ kode: z.string(), pesan: z.string(), dasarHukum: z.string(), berat: z.enum(['tolak', 'peringatan', 'catatan']) });

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

/** The stored form of a result of the rules. */
export function keHasilKini(hasil: HasilKgb): HasilKini {
  switch (hasil.status) {
    case 'langkah': {
      const { jatuhTempo, tanggal, tanggalSemula, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru, berikut, alasan } = hasil.langkah;
      return { jatuhTempo, tanggal, tanggalSemula, golongan, mkgTahun, mkgBulan, gajiLama, gajiBaru, berikut, alasan: [...alasan] };
    }
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

const PER_TRANSAKSI = 100;
const KUNCI_META = 'kgb.aturan';

/** Changes when a rule is edited and when a dated version begins or ends to hold. */
function tandaAturan(db: ReadDb, hariIni: string): string {
  return db.satu<{ t: string }>(
    `SELECT coalesce(sum(rev), 0) || ':' || count(*) || ':' || coalesce(max(CASE WHEN berlaku_mulai <= ? THEN berlaku_mulai END), '') || ':' ||
       coalesce(max(CASE WHEN berlaku_sampai < ? THEN berlaku_sampai END), '') t FROM aturan WHERE dihapus_pada IS NULL`,
    hariIni,
    hariIni,
  )!.t;
}

/** All employees again, 100 to a transaction; between two of them others can write. Returns how many. */
export function segarkanSemuaKgb(penulis: Penulis, now: number, hariIni: string, lapor: (sudah: number, jumlah: number) => void = () => undefined): number {
  const id = penulis.basis.baca<{ id: Buffer }>('SELECT id FROM pegawai WHERE dihapus_pada IS NULL').map((b) => idKeTeks(b.id));
  const perbuatan = { prosedur: 'sistem.kgbAturan', pelaku: { penggunaId: null, nama: 'Sistem' }, now };
  for (let i = 0; i < id.length; i += PER_TRANSAKSI) {
    tulis(penulis, perbuatan, (tx) => {
      segarkanKgb(tx, id.slice(i, i + PER_TRANSAKSI), hariIni);
      tx.topik.add('kgb');
    });
    lapor(Math.min(i + PER_TRANSAKSI, id.length), id.length);
  }
  tulis(penulis, perbuatan, (tx) => {
    jalankan(tx, 'INSERT INTO meta (kunci, nilai) VALUES (?,?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai', [KUNCI_META, tandaAturan(tx, hariIni)]);
  });
  return id.length;
}

/** At start, on a new day, after a rule was saved: everything again only if the rules in force are others than last time. */
export function segarkanKgbBilaAturanBerubah(penulis: Penulis, now: number, hariIni: string): number {
  const lama = penulis.basis.satu<{ nilai: string }>('SELECT nilai FROM meta WHERE kunci = ?', KUNCI_META)?.nilai;
  return lama === tandaAturan(penulis.basis, hariIni) ? 0 : segarkanSemuaKgb(penulis, now, hariIni);
}

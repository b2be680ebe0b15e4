import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { BarisImpor, KgbImpor } from '../../../shared/impor/baris.ts';
import { lengkapiKgb, type KgbLengkap } from '../../../shared/impor/lengkapi-kgb.ts';
import type { HasilKepala, IngatanKepala } from '../../../shared/impor/kepala.ts';
import type { BarisSel } from '../../../shared/impor/lembar.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { AturanMkg } from '../../../shared/impor/mkg.ts';
import { mkgAwalDariTabel } from '../../../shared/impor/mkg.ts';
import { tabelGajiPada } from '../../../shared/domain/gaji.ts';
import { susunKamus } from '../../../shared/impor/pemetaan.ts';
import type { KonteksUrai } from '../../../shared/impor/urai-baris.ts';
import { idDariTeks } from '../../lib/id.ts';

const zJumlah = z.object({ baca: z.int(), baru: z.int(), berubah: z.int(), sama: z.int(), salah: z.int(), kosong: z.int(), gabung: z.int(), peringatan: z.int() });
export type JumlahImpor = z.infer<typeof zJumlah>;
export const JUMLAH_KOSONG: JumlahImpor = { baca: 0, baru: 0, berubah: 0, sama: 0, salah: 0, kosong: 0, gabung: 0, peringatan: 0 };

/** What table `impor` keeps as JSON: everything of a dry run that is not a row. */
const zRingkas = z.object({
  jumlah: zJumlah.default(JUMLAH_KOSONG),
  unitIndukId: z.string().nullable().default(null),
  pemetaan: z.array(z.object({ indeks: z.int(), sasaran: z.string().nullable() })).nullable().default(null),
  kolom: z
    .array(z.object({ indeks: z.int(), teks: z.string(), contoh: z.array(z.string()), sasaran: z.string().nullable(), yakin: z.enum(['pasti', 'perlu_dipilih', 'diabaikan']), alasan: z.string() }))
    .default([]),
  masalah: z.array(z.object({ pesan: z.string(), berat: z.enum(['galat', 'peringatan']), jumlah: z.int() })).default([]),
  kepala: z.array(z.string()).default([]),
  galat: z.string().nullable().default(null),
  urungGagal: z.array(z.string()).default([]),
  /** Somebody cancelled the run: what is written is being taken back, also after a crash in the middle of it. */
  dibatalkan: z.boolean().default(false),
});
export type RingkasImpor = z.infer<typeof zRingkas>;

export interface BarisTabelImpor {
  id: Buffer;
  nama_berkas: string;
  hash_berkas: string;
  keadaan: string;
  ringkas: string;
  tugas_id: Buffer | null;
  pengguna_id: Buffer | null;
  pelaku: string;
  dibuat_pada: number;
}

export function bacaRingkas(teks: string): RingkasImpor {
  return zRingkas.parse(JSON.parse(teks));
}

/** One import, or TIDAK_DITEMUKAN. */
export function satuImpor(db: ReadDb, id: string): BarisTabelImpor & { readonly isi: RingkasImpor } {
  const b = db.satu<BarisTabelImpor>('SELECT * FROM impor WHERE id = ?', idDariTeks(id));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Impor itu tidak ada.', { saran: 'Muat ulang daftar impor.' });
  return { ...b, isi: bacaRingkas(b.ringkas) };
}

/** Mappings confirmed before, for lists with the same headers. */
export function ingatanKepala(db: ReadDb): IngatanKepala[] {
  return db.baca<{ sidik: string; peta: string }>('SELECT sidik, peta FROM impor_peta').map((b) => ({ sidik: b.sidik, pilihan: JSON.parse(b.peta) as IngatanKepala['pilihan'] }));
}

export function aturanMkg(db: ReadDb, tanggal: string): AturanMkg {
  const a = aturanBerlaku(db, tanggal);
  const tabel = tabelGajiPada(a, 'PNS', tanggal);
  return { geser: a.masaKerjaGolongan.isi, mkgAwal: tabel ? mkgAwalDariTabel(tabel.isi) : {} };
}

/** Completes a KGB of a list by the rules in force; null when it cannot become a basis. */
export type PelengkapKgb = (k: KgbImpor, data: BarisImpor) => KgbLengkap | null;

export function pelengkapKgb(db: ReadDb, hariIni: string): PelengkapKgb {
  const a = aturanBerlaku(db, hariIni);
  const mkg = aturanMkg(db, hariIni);
  return (k, data) => lengkapiKgb(k, data, tabelGajiPada(a, data.pangkat.some((p) => p.golongan.includes('/')) ? 'PNS' : 'PPPK', k.tmt)?.isi ?? null, mkg);
}

/** What reading a row needs of rules and remembered corrections. */
export function konteksUrai(db: ReadDb, hariIni: string): KonteksUrai {
  const a = aturanBerlaku(db, hariIni);
  const kamus = db.baca<{ kolom: string; dari: string; menjadi: string }>('SELECT kolom, dari, menjadi FROM impor_kamus');
  return { hariIni, aturanNip: a.nip.isi, kamus: susunKamus(kamus), aturanMkg: aturanMkg(db, hariIni), tabelPangkat: a.pangkat.isi, aturanBup: a.bup.isi };
}

const CONTOH_NILAI = 3;

/** Columns as the mapping screen shows them, with a few values of each. */
export function kolomUntukLayar(hasil: HasilKepala, baris: readonly BarisSel[], teks: (sel: BarisSel[number]) => string): RingkasImpor['kolom'] {
  const data = baris.slice(hasil.barisData, hasil.barisData + 60);
  return hasil.kolom
    .filter((k) => k.keyakinan !== 'kosong')
    .map((k) => ({
      indeks: k.indeks,
      teks: k.kepala,
      contoh: [...new Set(data.map((b) => teks(b[k.indeks] ?? null).trim()).filter((t) => t !== '' && t !== '-'))].slice(0, CONTOH_NILAI),
      sasaran: k.bidang,
      yakin: k.keyakinan === 'perlu dipilih' ? 'perlu_dipilih' : k.bidang === null ? 'diabaikan' : 'pasti',
      alasan: k.alasan,
    }));
}

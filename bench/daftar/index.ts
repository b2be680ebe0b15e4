import { performance } from 'node:perf_hooks';
import { KOLOM_URUT_PEGAWAI } from '../../src/shared/contract/pegawai.ts';
import { daftarPegawai, hitungPegawai, KOLOM_KINI, keBaris, type BarisKini, type MasukDaftar, type Urut } from '../../src/main/features/pegawai/daftar.ts';
import { syaratSaring } from '../../src/main/features/pegawai/saring.ts';
import type { ReadDb } from '../../src/main/db/buka.ts';
import { bukaDemo } from '../bersama/demo.ts';
import { hasil, persentil, type Hasil } from '../bersama/hasil.ts';

const BATAS = 100;
const HALAMAN = 60;
const PUTARAN = 15;
const SEMUA = { jenis: 'semua' } as const;

const URUT_OFFSET: Readonly<Record<Urut['kolom'], string>> = {
  nama: 'k.nama_cari',
  nip: 'k.nip',
  golongan: 'k.golongan_urut IS NULL, k.golongan_urut, k.tmt_golongan',
  tmtGolongan: 'k.tmt_golongan IS NULL, k.tmt_golongan',
  jabatan: 'k.jabatan IS NULL, k.jabatan',
  unit: 'u.nama IS NULL, u.nama, u.id, k.nama_cari',
  tmtPensiun: 'k.tmt_pensiun IS NULL, k.tmt_pensiun',
};

function ukur(fn: () => unknown): number {
  fn();
  return persentil(
    Array.from({ length: PUTARAN }, () => {
      const t = performance.now();
      fn();
      return performance.now() - t;
    }),
    0.95,
  );
}

/** The usual way on the same database: count, ORDER BY, OFFSET. */
function offset(db: ReadDb, kolom: Urut['kolom'], halaman: number): readonly unknown[] {
  const saring = syaratSaring(db, SEMUA, {}, true);
  hitungPegawai(db, saring);
  return db
    .baca<BarisKini>(`SELECT ${KOLOM_KINI} FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id WHERE ${saring.sql} ORDER BY ${URUT_OFFSET[kolom]}, k.pegawai_id LIMIT ? OFFSET ?`, ...saring.nilai, BATAS, halaman * BATAS)
    .map((b) => keBaris(b, true));
}

/** First page and page 60 of the list of 50,000 under each order: keyset pages beside OFFSET pages, p95 with the count of all rows. */
export async function jalankan(): Promise<Hasil[]> {
  const { buka, tutup } = await bukaDemo();
  const db = buka.basis;
  try {
    const baris: Hasil[] = [];
    for (const kolom of KOLOM_URUT_PEGAWAI) {
      const minta = (setelah: string | null): MasukDaftar => ({ lingkup: SEMUA, saring: {}, urut: { kolom, arah: 'naik' }, batas: BATAS, setelah, denganGaji: true, denganNik: true });
      let setelah: string | null = null;
      for (let i = 1; i < HALAMAN; i++) setelah = daftarPegawai(db, minta(setelah)).berikut;
      const kami = daftarPegawai(db, minta(setelah)).baris.map((b) => b.id);
      const mereka = (offset(db, kolom, HALAMAN - 1) as { readonly id: string }[]).map((b) => b.id);
      if (kami.join() !== mereka.join()) throw new Error(`urut ${kolom}: halaman ${HALAMAN} berbeda dari OFFSET`);
      baris.push(
        hasil(`Daftar 50.000 urut ${kolom}, halaman 1, p95`, 'ORDER BY … OFFSET', ukur(() => daftarPegawai(db, minta(null))), ukur(() => offset(db, kolom, 0)), 'ms'),
        hasil(`Daftar 50.000 urut ${kolom}, halaman ${HALAMAN}, p95`, 'ORDER BY … OFFSET', ukur(() => daftarPegawai(db, minta(setelah))), ukur(() => offset(db, kolom, HALAMAN - 1)), 'ms'),
      );
    }
    return baris;
  } finally {
    await tutup();
  }
}

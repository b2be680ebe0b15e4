import { performance } from 'node:perf_hooks';
import { cariPegawai } from '../../src/main/features/pegawai/cari.ts';
import { bukaDemo } from '../bersama/demo.ts';
import { persentil } from '../bersama/hasil.ts';
import { kueriContoh } from './kueri.ts';

export type Mesin = 'simpul' | 'like' | 'flexsearch';

export interface UkuranCari {
  readonly p95: number;
  readonly perJenis: Readonly<Record<string, number>>;
  /** Growth of the process from before the index is there to after the last search, MB. */
  readonly memoriMb: number;
  readonly siapDetik: number;
  /** Share of the queries with at least one result: what finds nothing is fast. */
  readonly terjawab: number;
}

/** Of each query the least disturbed of this many runs counts, the same number for each engine: the clock measures the neighbours too. */
const ULANG = 3;

type Cari = (teks: string) => number;
type Db = Awaited<ReturnType<typeof bukaDemo>>['buka']['basis'];

/** What the run needs of flexsearch; it is installed with the benchmarks, so the type check cannot rely on its own types. */
interface ModulFlexSearch {
  readonly default: {
    readonly Document: new (pilihan: { document: { id: string; index: { field: string; tokenize: string }[] } }) => {
      readonly add: (isi: object) => void;
      readonly search: (teks: string, pilihan: { limit: number }) => readonly { readonly result: readonly number[] }[];
    };
  };
}
const FLEXSEARCH: string = 'flexsearch';

/** Every word anywhere in name, NIP or NIK, over the same encrypted table. */
function cariLike(db: Db): Cari {
  return (teks) => {
    const kata = teks.split(' ');
    const syarat = kata.map(() => '(k.nama_cari LIKE ? OR k.nip LIKE ? OR k.nik LIKE ?)').join(' AND ');
    const nilai = kata.flatMap((k) => [`%${k}%`, `%${k}%`, `%${k}%`]);
    return db.baca(`SELECT k.pegawai_id, k.nip, k.nama, k.golongan, k.jabatan, u.nama unit FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id WHERE ${syarat} ORDER BY k.nama_cari LIMIT 20`, ...nilai).length;
  };
}

/** Fragments of names from any place, of NIPs from their beginning (from any place its index outgrows the memory). */
async function cariFlexsearch(db: Db): Promise<Cari> {
  const { default: pustaka } = (await import(FLEXSEARCH)) as ModulFlexSearch;
  const indeks = new pustaka.Document({ document: { id: 'no', index: [{ field: 'nama_cari', tokenize: 'full' }, { field: 'nip', tokenize: 'forward' }] } });
  for (const b of db.baca<{ no: number; nama_cari: string; nip: string }>('SELECT no, nama_cari, nip FROM pegawai_kini')) indeks.add(b);
  const ambil = 'SELECT k.pegawai_id, k.nip, k.nama, k.golongan, k.jabatan, u.nama unit FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id WHERE k.no = ?';
  return (teks) => {
    const no = new Set(indeks.search(teks, { limit: 20 }).flatMap((f) => f.result));
    return [...no].slice(0, 20).map((n) => db.satu(ambil, n)).length;
  };
}

function sekali(cari: Cari, teks: string): number {
  const t = performance.now();
  cari(teks);
  return performance.now() - t;
}

async function ukur(mesin: Mesin): Promise<UkuranCari> {
  const { buka, tutup } = await bukaDemo();
  const db = buka.basis;
  const jenis = kueriContoh(db);
  globalThis.gc?.();
  const awal = process.memoryUsage().rss;
  const mulai = performance.now();
  const cari: Cari = mesin === 'flexsearch' ? await cariFlexsearch(db) : mesin === 'like' ? cariLike(db) : (teks) => cariPegawai(db, { jenis: 'semua' }, teks, 20, true).length;
  const siapDetik = (performance.now() - mulai) / 1000;
  // A first pass fills the page cache, as the first minute of a working day does.
  for (const j of jenis) for (const t of j.teks.slice(0, mesin === 'like' ? 5 : 60)) cari(t);
  const perJenis: Record<string, number> = {};
  const semua: number[] = [];
  let terjawab = 0;
  for (const j of jenis) {
    const lama = j.teks.map((t) => Math.min(...Array.from({ length: ULANG }, () => sekali(cari, t))));
    semua.push(...lama);
    terjawab += j.teks.filter((t) => cari(t) > 0).length;
    perJenis[j.nama] = persentil(lama, 0.95);
  }
  const memoriMb = (process.memoryUsage().rss - awal) / 2 ** 20;
  await tutup();
  return { p95: persentil(semua, 0.95), perJenis, memoriMb, siapDetik, terjawab: terjawab / semua.length };
}

// Each engine in a process of its own, so that memory and caches are its own.
if (import.meta.main) {
  const mesin = process.argv[2];
  if (mesin !== 'simpul' && mesin !== 'like' && mesin !== 'flexsearch') throw new Error(`mesin ${mesin} tidak dikenal`);
  process.stdout.write(JSON.stringify(await ukur(mesin)));
}

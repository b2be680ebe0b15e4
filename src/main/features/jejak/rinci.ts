import { z } from 'zod';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { Keluar } from '../../../shared/contract.ts';
import type { Konteks } from '../../context.ts';
import type { PerubahanBaris } from '../../db/jejak.ts';
import type { NilaiKolom } from '../../db/tulis.ts';

type Rahasia = 'nik' | 'gaji' | 'kesehatan';
type Perubahan = Keluar<'jejak.objek'>[number]['perubahan'][number];

/** Columns that the definitions mark as secret, by table; a password hash never reaches the chain at all. */
const RAHASIA: ReadonlyMap<string, Rahasia | undefined> = new Map([
  ...DATA_UTAMA.map((k): [string, Rahasia | undefined] => [`pegawai.${k.nama}`, k.rahasia]),
  ...RIWAYAT.flatMap((d) => d.kolom.map((k): [string, Rahasia | undefined] => [`${d.tabel}.${k.nama}`, k.rahasia])),
]);

/** Health data stay hidden here from everybody; who needs them opens the record itself. */
function bolehLihat(ctx: Konteks, kolom: string): boolean {
  const rahasia = RAHASIA.get(kolom);
  switch (rahasia) {
    case undefined:
      return true;
    case 'gaji':
      return ctx.boleh('pegawai.gaji');
    case 'nik':
      return ctx.boleh('pegawai.nik');
    case 'kesehatan':
      return false;
  }
}

const zIsiPengaturan = z.record(z.string(), z.json());
type Nilai = z.infer<typeof zIsiPengaturan>[string];

function isiPengaturan(nilai: NilaiKolom | undefined): z.infer<typeof zIsiPengaturan> {
  return typeof nilai === 'string' ? zIsiPengaturan.parse(JSON.parse(nilai)) : {};
}

function teksPengaturan(v: Nilai | undefined): string | null {
  if (v === null || v === undefined || v === '') return null;
  if (Array.isArray(v)) return v.length === 0 ? null : v.map((x) => teksPengaturan(x) ?? '').join('; ');
  return typeof v === 'object' ? Object.values(v).map((x) => teksPengaturan(x) ?? '').join(' ') : String(v);
}

/** A setting is kept as one text; what changed in it is told by its fields. */
function rinciPengaturan(p: PerubahanBaris): Perubahan[] {
  const [lama, baru] = [isiPengaturan(p.lama?.['nilai']), isiPengaturan(p.baru?.['nilai'])];
  return [...new Set([...Object.keys(lama), ...Object.keys(baru)])]
    .map((kolom) => ({ tabel: p.tabel, id: p.id, kolom, lama: teksPengaturan(lama[kolom]), baru: teksPengaturan(baru[kolom]) }))
    .filter((x) => x.lama !== x.baru);
}

/** One change of one row, column by column, as this account may see it. */
export function rinci(p: PerubahanBaris, ctx: Konteks): Perubahan[] {
  if (p.lama === null) return [{ tabel: p.tabel, id: p.id, kolom: '', lama: null, baru: 'ditambahkan' }];
  if (p.tabel === 'pengaturan' && p.baru && 'nilai' in p.baru) return rinciPengaturan(p);
  const teks = (k: string, v: NilaiKolom | undefined): string | null => (v === null || v === undefined ? null : bolehLihat(ctx, `${p.tabel}.${k}`) ? String(v) : '•••');
  return Object.keys(p.baru ?? {}).map((k) => ({ tabel: p.tabel, id: p.id, kolom: k, lama: teks(k, p.lama?.[k]), baru: teks(k, p.baru?.[k]) }));
}

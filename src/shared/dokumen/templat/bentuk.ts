import { formatMasaKerja } from '../../domain/masa-kerja.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import { terbilangRupiah } from '../../domain/terbilang.ts';
import { z } from 'zod';
import { nipBerspasi, rupiah } from '../teks.ts';

const zMasaKerja = z.object({ tahun: z.int(), bulan: z.int() });
const zGaji = z.object({ pokok: z.int(), persen: z.int(), dibayar: z.int() });

const STATUS_ASN: Readonly<Record<string, string>> = { PNS: 'Pegawai Negeri Sipil', CPNS: 'Calon Pegawai Negeri Sipil', PPPK: 'Pegawai Pemerintah dengan Perjanjian Kerja' };

export interface BentukIsian {
  /** What it does, for the list beside the editor. */
  readonly ket: string;
  /** Null when the value is not of the kind this form is made for. */
  readonly tulis: (nilai: unknown) => string | null;
}

const untukTeks = (f: (s: string) => string): BentukIsian['tulis'] => (v) => (typeof v === 'string' ? f(v) : null);
const untukTanggal = (f: (s: string) => string): BentukIsian['tulis'] => (v) => (typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v) ? f(v) : null);
const untukAngka = (f: (n: number) => string): BentukIsian['tulis'] => (v) => (typeof v === 'number' && Number.isSafeInteger(v) ? f(v) : null);

/** The forms a placeholder may ask for: `{tanggal|panjang}`. Pure; the same value always gives the same text. */
export const BENTUK_ISIAN: Readonly<Record<string, BentukIsian>> = {
  panjang: { ket: 'Tanggal dengan nama bulan: 1 April 2027', tulis: untukTanggal((t) => formatTanggal(t, 'panjang')) },
  utuh: { ket: 'Tanggal panjang yang tidak terputus di akhir baris', tulis: untukTanggal((t) => formatTanggal(t, 'panjang').replaceAll(' ', '\u00a0')) },
  nip: { ket: 'NIP berkelompok: 19850317 200904 1 002', tulis: untukTeks(nipBerspasi) },
  kapital: { ket: 'Huruf besar semua', tulis: untukTeks((s) => s.toUpperCase()) },
  status: { ket: 'PNS, CPNS, atau PPPK ditulis lengkap', tulis: untukTeks((s) => STATUS_ASN[s] ?? s) },
  rupiah: { ket: 'Rp3.409.300,00', tulis: untukAngka(rupiah) },
  terbilang: { ket: 'Rupiah dengan kata-kata', tulis: untukAngka(terbilangRupiah) },
  masakerja: { ket: '14 tahun 6 bulan', tulis: (v) => { const m = zMasaKerja.safeParse(v); return m.success ? formatMasaKerja(m.data) : null; } },
  gaji: {
    ket: 'Gaji pokok; bagi CPNS dengan persentasenya: 80% × Rp2.785.700,00 = Rp2.228.560,00',
    tulis: (v) => {
      const g = zGaji.safeParse(v).data;
      if (!g) return null;
      return g.persen === 100 ? rupiah(g.pokok) : `${g.persen}% × ${rupiah(g.pokok)} = ${rupiah(g.dibayar)}`;
    },
  },
};

/** Written for what is not known: `{lama.nomorSk|atau-strip}`; comes last. */
export const ATAU_STRIP = 'atau-strip';

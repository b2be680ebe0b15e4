import type { Buka } from '../../src/main/context.ts';
import type { ReadDb } from '../../src/main/db/buka.ts';
import { sisip, tulis, type WriteDb } from '../../src/main/db/tulis.ts';
import { terimaLembar } from '../../src/main/features/kendali/terima.ts';
import { idBaru, idKeTeks } from '../../src/main/lib/id.ts';
import { SEKARANG } from './aplikasi.ts';

export const KERTAS = 'sk-kp';

export const idUji = (): string => idKeTeks(idBaru());

/** One write of the desk. */
export function meja<T>(buka: Pick<Buka, 'penulis'>, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T, pelaku = { penggunaId: null as string | null, nama: 'Operator Uji' }, now = SEKARANG): T {
  return tulis(buka.penulis, { prosedur: 'uji.kendali', pelaku, now }, fn);
}

export function terimaUji(buka: Pick<Buka, 'penulis'>, seriAwal: string, seriAkhir: string, kertas = KERTAS): string {
  return meja(buka, (tx) => terimaLembar(tx, { kertas, seriAwal, seriAkhir, tanggal: '2026-11-20', baNomor: '000.3/18/2026', baTanggal: '2026-11-20', dariSiapa: 'Percetakan Contoh', kotak: '1', pindaianHash: null, catatan: '' }).id);
}

interface Selisih {
  readonly apa: string;
  readonly harus: unknown;
  readonly nyata: unknown;
}

/** The accounts of the two people of a request. */
export const PEMOHON = { penggunaId: '01900000-0000-7000-8000-0000000000e1', nama: 'Pemohon Uji' };
export const PENYETUJU = { penggunaId: '01900000-0000-7000-8000-0000000000e2', nama: 'Penyetuju Uji' };

/** What of the ledger does not add up: sums per paper and receipt, the entries replayed sheet by sheet, sheets in two jobs, holes in the numbering. */
export function periksaBuku(db: ReadDb, kertas: string | null = null): Selisih[] {
  const hanya = kertas === null ? '1 = 1' : `kertas = '${kertas}'`;
  const salah: Selisih[] = [];
  const sama = (apa: string, harus: unknown, nyata: unknown): void => {
    if (JSON.stringify(harus) !== JSON.stringify(nyata)) salah.push({ apa, harus, nyata });
  };
  for (const p of db.baca<{ id: Buffer; seri_awal: string; jumlah: number }>(`SELECT id, seri_awal, jumlah FROM penerimaan_lembar WHERE ${hanya}`)) {
    sama(`penerimaan ${p.seri_awal}`, p.jumlah, db.satu<{ n: number }>('SELECT count(*) n FROM lembar WHERE penerimaan_id = ?', p.id)!.n);
  }
  const putar = new Map<string, { keadaan: string; pekerjaan: string | null; dokumen: string | null }>();
  const hex = (b: Buffer | null): string | null => b?.toString('hex') ?? null;
  let no = 0;
  for (const m of db.baca<{ no: number; kertas: string; awalan: string; dari_urut: number; sampai_urut: number; jumlah: number; dari: string | null; ke: string; pekerjaan_id: Buffer | null; dokumen_id: Buffer | null }>(`SELECT * FROM mutasi_lembar WHERE ${hanya} ORDER BY no`)) {
    if (kertas === null) sama('nomor mutasi', ++no, m.no);
    sama(`jumlah mutasi ${m.no}`, m.sampai_urut - m.dari_urut + 1, m.jumlah);
    for (let u = m.dari_urut; u <= m.sampai_urut; u++) {
      const kunci = `${m.kertas}|${m.awalan}|${u}`;
      sama(`mutasi ${m.no} lembar ${kunci} dari`, putar.get(kunci)?.keadaan ?? null, m.dari);
      putar.set(kunci, { keadaan: m.ke, pekerjaan: m.ke === 'tersedia' ? null : hex(m.pekerjaan_id), dokumen: hex(m.dokumen_id) });
    }
  }
  const lembar = db.baca<{ kertas: string; awalan: string; urut: number; keadaan: string; pekerjaan_id: Buffer | null; dokumen_id: Buffer | null }>(`SELECT * FROM lembar WHERE ${hanya}`);
  sama('banyak lembar', putar.size, lembar.length);
  for (const l of lembar) {
    const kunci = `${l.kertas}|${l.awalan}|${l.urut}`;
    const p = putar.get(kunci);
    sama(`lembar ${kunci}`, p?.keadaan, l.keadaan);
    sama(`pekerjaan ${kunci}`, p?.pekerjaan ?? null, hex(l.pekerjaan_id));
    if (l.keadaan === 'tercetak') sama(`dokumen ${kunci}`, p?.dokumen, hex(l.dokumen_id));
  }
  return salah;
}

/** The paper profile of the tests, with serials. */
export function profilUji(buka: Pick<Buka, 'penulis'>): void {
  meja(buka, (tx) => sisip(tx, 'profil_kertas', { kode: KERTAS, nama: 'Kertas keputusan kenaikan pangkat', kertas: 'f4', lebar_mm: 215, tinggi_mm: 330, tepi_atas_mm: 4, tepi_kanan_mm: 4, tepi_bawah_mm: 4, tepi_kiri_mm: 4, mode: 'penuh', pencetak_id: null, baki: null, jenis_kertas: null, sisi: 'satu', salinan: '[]', terkendali: 1, produk: '[]', alas_hash: null, aktif: 1, sumber: 'uji' }));
}

import { peralihan, type KeadaanLembar, type PerbuatanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { rangkaiUrut } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { jalankan, sisip, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import type { Lembar } from './lembar.ts';

export interface Mutasi {
  readonly perbuatan: PerbuatanLembar;
  readonly ke: KeadaanLembar;
  readonly sebab?: string;
  readonly pekerjaanId?: string | null;
  /** Document on each sheet, by sheet id; sheets it does not name keep theirs. */
  readonly dokumen?: ReadonlyMap<string, string | null>;
  readonly baNomor?: string;
  readonly penyetuju?: string;
  readonly persetujuanId?: string;
}

/** The day of an entry in the agency's time zone. */
export function hariEntri(tx: WriteDb): string {
  return tanggalDi(tx.now, zonaWaktu(tx));
}

/** The number the next entry gets. The transaction holds the only right to write, so nobody else takes it. */
export function nomorBerikut(db: ReadDb): number {
  return 1 + (db.satu<{ n: number | null }>('SELECT max(no) n FROM mutasi_lembar')?.n ?? 0);
}

function wajibPeralihan(l: Lembar, m: Mutasi): void {
  const aturan = peralihan(m.perbuatan, l.keadaan, m.ke);
  if (aturan === null) {
    throw new AppError('ATURAN', `Lembar ${l.seri} berkeadaan ${l.keadaan}; tidak dapat menjadi ${m.ke} dengan cara ini (${m.perbuatan}).`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Lihat kisah lembar itu; yang keliru dibetulkan dengan koreksi yang disetujui.', details: { seri: l.seri, keadaan: l.keadaan } });
  }
  const kurang = aturan.wajib.find((w) => {
    switch (w) {
      case 'pekerjaan':
        return (m.pekerjaanId ?? l.pekerjaanId) === null;
      case 'sebab':
        return (m.sebab ?? '').trim() === '';
      case 'penyetuju':
        return m.penyetuju === undefined || m.persetujuanId === undefined;
      case 'ba':
        return (m.baNomor ?? '').trim() === '';
    }
  });
  if (kurang === 'sebab') throw new AppError('MASUKAN', `Lembar ${l.seri} menjadi ${m.ke} harus disertai sebabnya.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Tulis apa yang terjadi dengan lembar itu.' });
  if (kurang !== undefined) throw new AppError('ATURAN', `Lembar ${l.seri} menjadi ${m.ke} harus menyebut ${kurang}.`, { dampak: 'Tidak ada lembar yang berubah.' });
}

/**
 * The one way a sheet changes its state: entries in the ledger, then the sheets, in the caller's transaction. One entry per
 * run of neighbouring sheets of one receipt, job and (once printed) document. `lembar` in the order of their serials.
 * Throws ATURAN for a change that the table does not know, MASUKAN for a missing reason; then nothing is written.
 */
export function catatMutasi(tx: WriteDb, lembar: readonly Lembar[], m: Mutasi): void {
  for (const l of lembar) wajibPeralihan(l, m);
  const dokumen = (l: Lembar): string | null => (m.ke === 'tersedia' ? null : (m.dokumen?.get(l.id) ?? (m.dokumen?.has(l.id) ? null : l.dokumenId)));
  const pekerjaan = (l: Lembar): string | null => m.pekerjaanId ?? l.pekerjaanId;
  // Until a sheet is printed its document is a plan: a reservation stays one entry.
  const dicatat = (l: Lembar): string | null => (l.keadaan === 'tercetak' ? l.dokumenId : m.ke === 'tersedia' || m.ke === 'dipesan' ? null : dokumen(l));
  const sama = (a: Lembar, b: Lembar): boolean => a.penerimaanId === b.penerimaanId && a.keadaan === b.keadaan && pekerjaan(a) === pekerjaan(b) && dicatat(a) === dicatat(b);
  const tanggal = hariEntri(tx);
  let no = nomorBerikut(tx);
  for (const r of rangkaiUrut(lembar, sama)) {
    const [a, z] = [r[0]!, r.at(-1)!];
    const mutasiId = sisip(tx, 'mutasi_lembar', {
      no: no++, tanggal, kertas: a.kertas, penerimaan_id: a.penerimaanId, awalan: a.awalan, dari_urut: a.urut, sampai_urut: z.urut, seri_awal: a.seri, seri_akhir: z.seri, jumlah: r.length,
      dari: a.keadaan, ke: m.ke, perbuatan: m.perbuatan, sebab: (m.sebab ?? '').trim(), pekerjaan_id: pekerjaan(a), dokumen_id: dicatat(a),
      ba_nomor: m.baNomor ?? null, persetujuan_id: m.persetujuanId ?? null, pelaku: tx.pelaku.nama, penyetuju: m.penyetuju ?? null,
    });
    pindahkan(tx, r, m.ke, m.ke === 'tersedia' ? null : pekerjaan(a), mutasiId);
    for (const l of r) if (dokumen(l) !== l.dokumenId) tautkan(tx, l.id, dokumen(l));
  }
}

function pindahkan(tx: WriteDb, r: readonly Lembar[], ke: KeadaanLembar, pekerjaanId: string | null, mutasiId: string): void {
  const [a, z] = [r[0]!, r.at(-1)!];
  const n = jalankan(
    tx,
    'UPDATE lembar SET keadaan = ?, pekerjaan_id = ?, mutasi_id = ?, diubah_pada = ? WHERE kertas = ? AND awalan = ? AND urut BETWEEN ? AND ? AND keadaan = ?',
    [ke, pekerjaanId === null ? null : idDariTeks(pekerjaanId), idDariTeks(mutasiId), tx.now, a.kertas, a.awalan, a.urut, z.urut, a.keadaan],
    'kendali',
  );
  if (n !== r.length) throw new AppError('BENTROK', `Lembar ${a.seri} sampai ${z.seri} sudah berubah sejak dibaca.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Ulangi.' });
}

function tautkan(tx: WriteDb, id: string, dokumenId: string | null): void {
  jalankan(tx, 'UPDATE lembar SET dokumen_id = ? WHERE id = ?', [dokumenId === null ? null : idDariTeks(dokumenId), idDariTeks(id)]);
}

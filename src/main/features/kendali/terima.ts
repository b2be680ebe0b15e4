import { kunciSeri, rapikanSeri, rentangSeri, tulisSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import { jalankan, sisip, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks } from '../../lib/id.ts';
import { hariEntri, nomorBerikut } from './buku.ts';

export interface Penerimaan {
  readonly kertas: string;
  readonly seriAwal: string;
  readonly seriAkhir: string;
  readonly tanggal: string;
  readonly baNomor: string;
  readonly baTanggal: string;
  readonly dariSiapa: string;
  readonly kotak: string;
  readonly pindaianHash: string | null;
  readonly catatan: string;
}

const TETAP = 'Tidak ada lembar yang dicatat.';

interface Bertindih {
  readonly seri_awal: string;
  readonly seri_akhir: string;
  readonly tanggal: string;
  readonly ba_nomor: string;
}

/**
 * Takes a run of sheets into the ledger: the receipt, one row per sheet and the entry, in the caller's transaction.
 * Throws MASUKAN for serials that are no run, SUDAH_ADA when a sheet of it was received before, naming that receipt.
 */
export function terimaLembar(tx: WriteDb, p: Penerimaan): { readonly id: string; readonly jumlah: number; readonly seriAwal: string; readonly seriAkhir: string } {
  const r = rentangSeri(p.seriAwal, p.seriAkhir);
  if (typeof r === 'string') throw new AppError('MASUKAN', r, { dampak: TETAP, saran: 'Tulis nomor seri pertama dan terakhir persis seperti tercetak di kertasnya.', details: [{ kolom: 'seriAkhir', pesan: r }] });
  const hari = hariEntri(tx);
  for (const [kolom, tanggal] of [['tanggal', p.tanggal], ['baTanggal', p.baTanggal]] as const) {
    if (tanggal > hari) throw new AppError('MASUKAN', `Tanggal ${tanggal} belum tiba.`, { dampak: TETAP, saran: 'Isi tanggal kertas benar-benar diterima.', details: [{ kolom, pesan: 'Belum tiba.' }] });
  }
  const lama = tx.satu<Bertindih>('SELECT seri_awal, seri_akhir, tanggal, ba_nomor FROM penerimaan_lembar WHERE kertas = ? AND awalan = ? AND dari_urut <= ? AND sampai_urut >= ? ORDER BY dari_urut LIMIT 1', p.kertas, r.awalan, r.sampaiUrut, r.dariUrut);
  if (lama) {
    throw new AppError('SUDAH_ADA', `Rentang ini bertindih dengan penerimaan ${lama.seri_awal} sampai ${lama.seri_akhir} tanggal ${lama.tanggal} (berita acara ${lama.ba_nomor}).`, { dampak: TETAP, saran: 'Periksa nomor seri pada kotaknya; satu nomor seri hanya dapat diterima sekali.' });
  }
  const [seriAwal, seriAkhir] = [tulisSeri(r.awalan, r.dariUrut, r.lebar), rapikanSeri(p.seriAkhir)];
  const rentang = { kertas: p.kertas, awalan: r.awalan, dari_urut: r.dariUrut, sampai_urut: r.sampaiUrut, seri_awal: seriAwal, seri_akhir: seriAkhir, jumlah: r.jumlah, ba_nomor: p.baNomor, pelaku: tx.pelaku.nama };
  const id = sisip(tx, 'penerimaan_lembar', { ...rentang, lebar: r.lebar, tanggal: p.tanggal, ba_tanggal: p.baTanggal, dari_siapa: p.dariSiapa, kotak: p.kotak, pindaian_hash: p.pindaianHash, catatan: p.catatan });
  const mutasiId = sisip(tx, 'mutasi_lembar', { ...rentang, no: nomorBerikut(tx), tanggal: hari, penerimaan_id: id, dari: null, ke: 'tersedia', perbuatan: 'terima', sebab: `diterima dari ${p.dariSiapa}`, pekerjaan_id: null, dokumen_id: null, persetujuan_id: null, penyetuju: null });
  sisipLembar(tx, p.kertas, r, id, mutasiId);
  return { id, jumlah: r.jumlah, seriAwal, seriAkhir };
}

function sisipLembar(tx: WriteDb, kertas: string, r: { readonly awalan: string; readonly lebar: number; readonly dariUrut: number; readonly sampaiUrut: number }, penerimaanId: string, mutasiId: string): void {
  const [penerimaan, mutasi, awal] = [idDariTeks(penerimaanId), idDariTeks(mutasiId), kunciSeri(r.awalan)];
  for (let urut = r.dariUrut; urut <= r.sampaiUrut; urut++) {
    jalankan(
      tx,
      "INSERT INTO lembar (id, kertas, awalan, urut, seri, kunci, penerimaan_id, keadaan, pekerjaan_id, dokumen_id, mutasi_id, diubah_pada) VALUES (?,?,?,?,?,?,?,'tersedia',NULL,NULL,?,?)",
      [idBaru(), kertas, r.awalan, urut, tulisSeri(r.awalan, urut, r.lebar), awal + tulisSeri('', urut, r.lebar), penerimaan, mutasi, tx.now],
      'kendali',
    );
  }
}

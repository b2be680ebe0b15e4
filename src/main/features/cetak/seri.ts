import { kunciSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { lembarDipesan } from '../kendali/lembar.ts';
import { lepasLembar, pesanLembar } from '../kendali/pesan.ts';
import { rekonsiliasi, sahkanLembar, type ButirRekonsiliasi } from '../kendali/sahkan.ts';
import { tandaiLembar } from '../kendali/tandai.ts';
import { lembarPekerjaan } from './lembar.ts';
import type { Rangkaian } from './rangkaian.ts';

/**
 * Serials of controlled paper. An order reserves as many sheets as it has; which serial a sheet gets is settled when its job
 * leaves, because the stack in the tray goes on from where it is, also after a sheet was spoiled.
 */

export function pesanSeri(tx: WriteDb, rangkaianId: string, kertas: string, dokumen: readonly string[], seriMulai: string | null): string {
  return pesanLembar(tx, { kertas, jumlah: dokumen.length, pekerjaanId: rangkaianId, seriMulai, dokumen })[0]!.seri;
}

function terpakai(db: ReadDb, rangkaianId: string): Set<string> {
  return new Set(db.baca<{ seri: string }>('SELECT seri FROM lembar_cetak WHERE rangkaian_id = ? AND seri IS NOT NULL', idDariTeks(rangkaianId)).map((b) => b.seri));
}

/** The sheets of a job that is about to leave get the next serials of the stack. */
export function pasangSeri(tx: WriteDb, r: Pick<Rangkaian, 'id' | 'terkendali'>, pekerjaanId: string): void {
  if (!r.terkendali) return;
  const sudah = terpakai(tx, r.id);
  const bebas = lembarDipesan(tx, r.id).filter((l) => !sudah.has(l.seri));
  const lembar = lembarPekerjaan(tx, pekerjaanId);
  if (bebas.length < lembar.length) throw new AppError('ATURAN', `Lembar bernomor seri tinggal ${bebas.length}, pekerjaan ini perlu ${lembar.length}.`, { dampak: 'Tidak ada yang dikirim.', saran: 'Selesaikan rekonsiliasi lembar kendali rangkaian ini.' });
  for (const [i, l] of lembar.entries()) jalankan(tx, 'UPDATE lembar_cetak SET seri = ? WHERE id = ?', [bebas[i]!.seri, idDariTeks(l.id)], 'cetak');
}

/** The paper of these sheets was not used after all. */
export function lepasSeriPekerjaan(tx: WriteDb, pekerjaanId: string): void {
  jalankan(tx, "UPDATE lembar_cetak SET seri = NULL WHERE pekerjaan_id = ? AND seri IS NOT NULL AND keadaan IN ('menunggu','batal','diulang')", [idDariTeks(pekerjaanId)], 'cetak');
}

/** Spoiled sheets leave the stack with their reason, and as many more are reserved. */
export function gantiSeri(tx: WriteDb, r: Rangkaian, lembar: readonly { readonly seri: string | null; readonly dokumenId: string }[], sebab: string): void {
  if (!r.terkendali || r.profil === null) return;
  const terpakai = lembar.filter((l) => l.seri !== null);
  for (const l of terpakai) tandaiLembar(tx, { kertas: r.profil, seriAwal: l.seri!, menjadi: 'rusak', sebab });
  if (terpakai.length > 0) pesanLembar(tx, { kertas: r.profil, jumlah: terpakai.length, pekerjaanId: r.id, dokumen: terpakai.map((l) => l.dokumenId) });
}

export function masihDipesan(db: ReadDb, rangkaianId: string): boolean {
  return db.satu("SELECT 1 FROM lembar WHERE pekerjaan_id = ? AND keadaan = 'dipesan' LIMIT 1", idDariTeks(rangkaianId)) !== undefined;
}

/** An order of which nothing ever left gives its paper back by itself. */
export function lepasBilaTakTerpakai(tx: WriteDb, rangkaianId: string): void {
  if (terpakai(tx, rangkaianId).size === 0) lepasLembar(tx, rangkaianId, 'rangkaian dibatalkan sebelum ada yang dikirim');
}

export interface HasilSeri {
  readonly cocok: boolean;
  readonly pesan: string;
}

interface Keluar {
  readonly seri: string;
  readonly dokumenId: string;
}

const digit = (s: string): string => kunciSeri(s).replace(/^.*?(\d+)$/, '$1').replace(/^0+(?=\d)/, '');

/** First and last serial as somebody read them off the paper, against what the rows say came out. */
export function sahkanSeri(tx: WriteDb, r: Rangkaian, seriAwal: string, seriAkhir: string): HasilSeri {
  const keluar = tx
    .baca<{ seri: string; dokumen_id: Buffer }>("SELECT seri, dokumen_id FROM lembar_cetak WHERE rangkaian_id = ? AND seri IS NOT NULL AND keadaan = 'tercetak'", idDariTeks(r.id))
    .map((b): Keluar => ({ seri: b.seri, dokumenId: idKeTeks(b.dokumen_id) }));
  const dipesan = lembarDipesan(tx, r.id);
  const menurutSeri = new Map(keluar.map((k) => [k.seri, k]));
  const sesuaiRencana = keluar.length === dipesan.length && dipesan.every((l) => menurutSeri.get(l.seri)?.dokumenId === l.dokumenId);
  if (sesuaiRencana) {
    const h = sahkanLembar(tx, { pekerjaanId: r.id, seriAwal, seriAkhir });
    return h.cocok ? { cocok: true, pesan: `${h.jumlah} lembar disahkan: ${h.seriAwal} s.d. ${h.seriAkhir}.` } : { cocok: false, pesan: `Selisih ${h.selisih} lembar. Kemungkinan: ${h.kemungkinan.join('; ')}.` };
  }
  const baik = dipesan.filter((l) => menurutSeri.has(l.seri));
  const [a, z] = [baik[0], baik.at(-1)];
  if (!a || !z || digit(seriAwal) !== digit(a.seri) || digit(seriAkhir) !== digit(z.seri)) return { cocok: false, pesan: `Tercatat keluar ${baik.length} lembar${a && z ? `, ${a.seri} s.d. ${z.seri}` : ''}; dinyatakan ${seriAwal} s.d. ${seriAkhir}.` };
  const butir = dipesan.map((l): ButirRekonsiliasi => {
    const k = menurutSeri.get(l.seri);
    return k ? { seriAwal: l.seri, menjadi: 'tercetak', dokumenId: k.dokumenId } : { seriAwal: l.seri, menjadi: 'tersedia', sebab: 'tidak dikirim' };
  });
  rekonsiliasi(tx, { pekerjaanId: r.id, butir });
  return { cocok: true, pesan: `${baik.length} lembar disahkan: ${a.seri} s.d. ${z.seri}; ${dipesan.length - baik.length} lembar kembali ke tumpukan.` };
}

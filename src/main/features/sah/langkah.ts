import { barisTandaTangan, kewenanganBerlaku, sebutKewenangan } from '../../../shared/domain/kewenangan.ts';
import type { ParafAlur } from '../../../shared/domain/isi-aturan.ts';
import { bolehAkun, keadaanDariLangkah, langkahKini, periksaLangkah, sebutLangkah, susunLangkah, type KeadaanPengesahan } from '../../../shared/domain/pengesahan.ts';
import type { Temuan } from '../../../shared/errors.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { sisip, ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { tarikTerbitan } from '../terbit/tarik.ts';
import { alurBawaan, alurBerlaku, namaParaf } from './alur.ts';
import { bacaLangkah, pengesahanDokumen, tanggalTercetak, wajibPengesahan, type LangkahBaris, type Pengesahan } from './baca.ts';
import { akunPejabat, bekukan, kewenanganPejabat, kewenanganProduk, tolakTemuan, type KewenanganAkun } from './kewenangan.ts';

export interface MulaiPengesahan {
  readonly dokumenId: string;
  readonly produk: string;
  /** Date of the document. */
  readonly tanggal: string;
  /** Who signs it by its text; without it the only one with authority for the product. */
  readonly penandatanganId?: string | null;
}

function wewenang(tx: WriteDb, m: MulaiPengesahan): KewenanganAkun | null {
  const berlaku = kewenanganBerlaku(kewenanganProduk(tx, m.produk), m.produk, m.tanggal) as readonly KewenanganAkun[];
  const id = m.penandatanganId ?? null;
  if (id === null) return berlaku.length === 1 ? berlaku[0]! : null;
  return berlaku.find((k) => k.penandatanganId === id) ?? kewenanganPejabat(tx, id, m.produk);
}

function isiParaf(tx: WriteDb, p: ParafAlur): Isi {
  const akun = p.penggunaId ?? (p.penandatanganId === undefined ? null : akunPejabat(tx, p.penandatanganId));
  return { peran: p.peran ?? null, jabatan: namaParaf(tx, p), penandatangan_id: p.penandatanganId ?? null, kewenangan_id: null, pengguna_id: akun, teks_kewenangan: '' };
}

function isiPenandaTangan(tx: WriteDb, k: KewenanganAkun | null): Isi {
  if (k === null) return { peran: null, jabatan: '', penandatangan_id: null, kewenangan_id: null, pengguna_id: null, teks_kewenangan: '' };
  return {
    peran: null, jabatan: sebutKewenangan(k), penandatangan_id: k.penandatanganId, kewenangan_id: k.id === '' ? null : k.id, pengguna_id: k.penggunaId ?? akunPejabat(tx, k.penandatanganId),
    teks_kewenangan: bekukan(k, barisTandaTangan(k)),
  };
}

const KOSONG: Isi = { peran: null, jabatan: '', penandatangan_id: null, kewenangan_id: null, pengguna_id: null, teks_kewenangan: '' };

/**
 * Starts the initials and the signature of a document that was just issued; called in the transaction that issues it.
 * Null, and nothing is written, when its product has no flow on its date. Asking twice changes nothing.
 */
export function mulaiPengesahan(tx: WriteDb, m: MulaiPengesahan): { readonly pengesahanId: string; readonly baru: boolean } | null {
  const ada = pengesahanDokumen(tx, m.dokumenId);
  if (ada) return { pengesahanId: ada.id, baru: false };
  const alur = alurBerlaku(tx, m.produk, m.tanggal);
  if (alur === null) return null;
  const d = tx.satu<{ pegawai_id: Buffer | null }>('SELECT pegawai_id FROM dokumen WHERE id = ?', idDariTeks(m.dokumenId));
  const langkah = susunLangkah(alur);
  const pengesahanId = sisip(tx, 'pengesahan', {
    dokumen_id: m.dokumenId, pegawai_id: d?.pegawai_id ? idKeTeks(d.pegawai_id) : null, produk: m.produk, tanggal: m.tanggal, cara: alur.cara, alur_id: alur.id, keadaan: 'berjalan', langkah_kini: 1, hash_sah: null, alasan: '',
  });
  for (const l of langkah) {
    const siapa = l.siapa !== null ? isiParaf(tx, l.siapa) : l.jenis === 'tanda-tangan' ? isiPenandaTangan(tx, wewenang(tx, m)) : KOSONG;
    sisip(tx, 'pengesahan_langkah', { pengesahan_id: pengesahanId, urut: l.urut, jenis: l.jenis, cara: l.cara, keadaan: 'menunggu', oleh_id: null, oleh_nama: '', pada: null, dicatat_pada: null, hash: null, catatan: '', ...siapa });
  }
  return { pengesahanId, baru: true };
}

export interface SelesaiLangkah {
  /** The approval; its open step is meant unless `langkahId` names one. */
  readonly pengesahanId: string;
  readonly langkahId?: string;
  /** The account that does it itself, electronically; null where something done on paper is recorded. */
  readonly akun: { readonly id: string; readonly peran: string; readonly nama: string } | null;
  /** Who did it on paper; empty: the official who is meant. */
  readonly olehNama?: string;
  /** The day it was done; without it today. */
  readonly pada?: string;
  /** Hash of the file that came of it: signed, or scanned. */
  readonly hash?: string | null;
  readonly catatan?: string;
}

export function hariIniDi(tx: WriteDb): string {
  return tanggalDi(tx.now, zonaWaktu(tx));
}

/** Writes down that the queue has printed it, so that the next step may follow. */
function bukukanCetak(tx: WriteDb, p: Pengesahan, langkah: readonly LangkahBaris[]): void {
  const l = langkah.find((x) => x.jenis === 'cetak');
  if (l === undefined || l.keadaan !== 'selesai' || l.dicatatPada !== null) return;
  simpanSelesai(tx, p, l, langkah, { oleh_id: null, oleh_nama: 'Antrean cetak', pada: l.pada ?? tanggalTercetak(tx, p.dokumenId), hash: null, catatan: '' });
}

function simpanSelesai(tx: WriteDb, p: Pengesahan, l: LangkahBaris, langkah: readonly LangkahBaris[], isi: Isi): { readonly keadaan: KeadaanPengesahan; readonly langkahKini: number | null } {
  ubah(tx, 'pengesahan_langkah', l.id, { keadaan: 'selesai', dicatat_pada: tx.now, ...isi }, null);
  const sesudah = langkah.map((x) => (x.id === l.id ? { ...x, keadaan: 'selesai' as const, pada: String(isi['pada']) } : x));
  const keadaan = keadaanDariLangkah(sesudah);
  const kini = langkahKini(sesudah)?.urut ?? null;
  const hashSah = (l.jenis === 'tanda-tangan' || l.jenis === 'pindai') && typeof isi['hash'] === 'string' ? isi['hash'] : p.hashSah;
  ubah(tx, 'pengesahan', p.id, { keadaan, langkah_kini: kini, hash_sah: hashSah }, null);
  return { keadaan, langkahKini: kini };
}

/** The document and its steps, and what hinders the step that is meant; nothing is written yet. */
export function periksaSelesai(tx: WriteDb, m: SelesaiLangkah): { readonly p: Pengesahan; readonly langkah: readonly LangkahBaris[]; readonly l: LangkahBaris | null; readonly temuan: readonly Temuan[] } {
  const p = wajibPengesahan(tx, m.pengesahanId);
  const langkah = bacaLangkah(tx, p);
  const { dasarHukum } = alurBawaan(tx, p.tanggal).isi;
  const l = (m.langkahId === undefined ? langkahKini(langkah) : langkah.find((x) => x.id === m.langkahId)) ?? null;
  if (p.keadaan !== 'berjalan' || l === null) {
    const sebab = { sah: 'sudah sah', ditolak: 'sudah ditolak', batal: 'sudah dibatalkan', berjalan: 'tidak mempunyai langkah yang terbuka' }[p.keadaan];
    return { p, langkah, l, temuan: [{ kode: 'PENGESAHAN_BERHENTI', berat: 'tolak', pesan: `Surat ${p.nomor} ${sebab}.`, dasarHukum: dasarHukum.paraf }] };
  }
  const hariIni = hariIniDi(tx);
  return { p, langkah, l, temuan: periksaLangkah(langkah, { urut: l.urut, pada: m.pada ?? hariIni, hariIni, tanggal: p.tanggal, akun: m.akun }, dasarHukum) };
}

/**
 * Completes a step in the caller's transaction. Throws ATURAN with the article when it is not its turn, not this account's, or
 * the authority does not hold. Returns what the approval is now; `sah` when it was the last step.
 */
export function selesaikanLangkah(tx: WriteDb, m: SelesaiLangkah): { readonly keadaan: KeadaanPengesahan; readonly langkahKini: number | null } {
  const { p, langkah, l, temuan } = periksaSelesai(tx, m);
  if (temuan[0]) throw tolakTemuan(temuan[0], 'Selesaikan langkah yang terbuka dahulu, atau periksa pejabat dan tanggalnya.');
  bukukanCetak(tx, p, langkah);
  const oleh = m.akun === null ? { oleh_id: null, oleh_nama: m.olehNama || (l!.kewenangan?.nama ?? l!.jabatan) } : { oleh_id: m.akun.id, oleh_nama: m.akun.nama };
  return simpanSelesai(tx, p, l!, langkah, { ...oleh, pada: m.pada ?? hariIniDi(tx), hash: m.hash ?? null, catatan: m.catatan ?? '' });
}

/**
 * Tells the chain that a document came out on paper for good. Called by the print queue when a job is done; a sheet printed to
 * check its place (`asli: false`) counts for nothing. Nothing happens where no printing is waited for.
 */
export function tandaiTercetak(tx: WriteDb, dokumenId: string, m: { readonly asli: boolean; readonly pada?: string; readonly catatan?: string }): boolean {
  const p = m.asli ? pengesahanDokumen(tx, dokumenId) : null;
  if (p === null || p.keadaan !== 'berjalan') return false;
  const langkah = bacaLangkah(tx, p);
  const l = langkah.find((x) => x.jenis === 'cetak');
  if (l === undefined || l.dicatatPada !== null) return false;
  const kini = langkahKini(langkah);
  if (l.keadaan === 'menunggu' && kini?.id !== l.id) return false;
  simpanSelesai(tx, p, l, langkah, { oleh_id: tx.pelaku.penggunaId, oleh_nama: tx.pelaku.nama, pada: m.pada ?? hariIniDi(tx), hash: null, catatan: m.catatan ?? '' });
  return true;
}

/** Refuses at the open step. The document and its number stay as they are. Throws ATURAN unless this account may. */
export function tolakLangkah(tx: WriteDb, m: { readonly pengesahanId: string; readonly akun: { readonly id: string; readonly peran: string; readonly nama: string }; readonly bolehCatat: boolean; readonly alasan: string }): void {
  const p = wajibPengesahan(tx, m.pengesahanId);
  const langkah = bacaLangkah(tx, p);
  const l = p.keadaan === 'berjalan' ? langkahKini(langkah) : null;
  const { dasarHukum } = alurBawaan(tx, p.tanggal).isi;
  if (l === null) throw tolakTemuan({ kode: 'PENGESAHAN_BERHENTI', berat: 'tolak', pesan: `Pengesahan surat ${p.nomor} sudah berhenti.`, dasarHukum: dasarHukum.paraf }, 'Muat ulang daftar pengesahan.');
  const boleh = l.cara === 'elektronik' ? bolehAkun(l, m.akun) : m.bolehCatat;
  if (!boleh) throw tolakTemuan({ kode: 'BUKAN_PEJABAT', berat: 'tolak', pesan: `Akun Anda bukan yang dimaksud untuk ${sebutLangkah(l)}.`, dasarHukum: dasarHukum.paraf }, 'Minta pejabat yang dimaksud.');
  bukukanCetak(tx, p, langkah);
  ubah(tx, 'pengesahan_langkah', l.id, { keadaan: 'ditolak', oleh_id: m.akun.id, oleh_nama: m.akun.nama, pada: hariIniDi(tx), dicatat_pada: tx.now, catatan: m.alasan }, null);
  ubah(tx, 'pengesahan', p.id, { keadaan: 'ditolak', langkah_kini: null, alasan: m.alasan }, null);
}

/** Opens the refused step again; what was refused and why stays in the trail. */
export function ajukanLagi(tx: WriteDb, pengesahanId: string, alasan: string): void {
  const p = wajibPengesahan(tx, pengesahanId);
  const l = bacaLangkah(tx, p).find((x) => x.keadaan === 'ditolak');
  if (p.keadaan !== 'ditolak' || l === undefined) throw tolakTemuan({ kode: 'TIDAK_DITOLAK', berat: 'tolak', pesan: `Surat ${p.nomor} tidak sedang ditolak.`, dasarHukum: alurBawaan(tx, p.tanggal).isi.dasarHukum.paraf }, 'Muat ulang daftar pengesahan.');
  ubah(tx, 'pengesahan_langkah', l.id, { keadaan: 'menunggu', oleh_id: null, oleh_nama: '', pada: null, dicatat_pada: null, catatan: alasan }, null);
  ubah(tx, 'pengesahan', p.id, { keadaan: 'berjalan', langkah_kini: l.urut, alasan: '' }, null);
}

/** Ends an approval that will not be finished and takes back what the letter changed in the record; a valid document cannot be called off here. */
export function batalkan(tx: WriteDb, pengesahanId: string, alasan: string): void {
  const p = wajibPengesahan(tx, pengesahanId);
  if (p.keadaan === 'sah' || p.keadaan === 'batal') throw tolakTemuan({ kode: 'PENGESAHAN_BERHENTI', berat: 'tolak', pesan: `Pengesahan surat ${p.nomor} ${p.keadaan === 'sah' ? 'sudah selesai' : 'sudah dibatalkan'}.`, dasarHukum: alurBawaan(tx, p.tanggal).isi.dasarHukum.tandaTangan }, 'Surat yang sudah sah dicabut dengan surat lain.');
  ubah(tx, 'pengesahan', p.id, { keadaan: 'batal', langkah_kini: null, alasan }, null);
  tarikTerbitan(tx, p.dokumenId, alasan);
}

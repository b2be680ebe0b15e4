import { AppError } from '../../../shared/errors.ts';
import type { SebabRangkaian } from '../../../shared/contract/rangkaian.ts';
import { daftarPencetak, kirim, segarkan } from '../../cetak/cetak.ts';
import type { HalanganCetak, KonfigurasiCetak, PekerjaanCetak, Pencetak, UkuranMm } from '../../cetak/jenis.ts';
import { pastikanSiap } from '../../cetak/praperiksa.ts';
import { tempat, type Konfigurasi } from '../../config.ts';
import type { Aplikasi, Buka } from '../../context.ts';
import { tulis, type WriteDb } from '../../db/tulis.ts';
import { PROSES_INI, prosesHidup } from '../../lib/proses.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { langkahBerikut } from './alur-rangkaian.ts';
import { pencetakTersimpan } from './konfigurasi.ts';
import { lembarPekerjaan, ubahLembar } from './lembar.ts';
import { AKHIR, pekerjaanMenurutId, simpanStatus, ubahKeadaan, type Pekerjaan } from './pekerjaan.ts';
import { ambilRangkaian, pekerjaanRangkaian, ubahRangkaian, type Rangkaian } from './rangkaian.ts';
import { kalibrasiCetak, profilRangkaian, salinanUntukPencetak, tandaKalibrasi, ukuranRangkaian, wajibTerkalibrasi } from './salinan.ts';
import { lepasSeriPekerjaan, pasangSeri } from './seri.ts';
import { susunPekerjaan, type BerkasCetak, type GudangBerkas } from './susun.ts';

/** The runner's world: no person's session, but the open data folder and the printers set up in it. */
export interface Dunia {
  readonly app: Aplikasi;
  readonly buka: Buka;
  readonly konfigurasi: KonfigurasiCetak;
}

export type HasilKirimPekerjaan = 'terkirim' | 'terhalang';

/** Jobs that this process is sending right now. */
const sedangDikirim = new Map<string, Promise<HasilKirimPekerjaan>>();

export function apakahSedangDikirim(id: string): boolean {
  return sedangDikirim.has(id);
}

/** False when the process that took the job is certainly gone, or is this one and no longer at it. */
export function pengirimHidup(p: Pick<Pekerjaan, 'pengirim'>): boolean {
  if (p.pengirim === PROSES_INI) return false;
  return p.pengirim === null || prosesHidup(p.pengirim);
}

export function tulisSistem<T>(d: Pick<Dunia, 'app' | 'buka'>, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(d.buka.penulis, { prosedur: 'cetak.segarkan', pelaku: { penggunaId: null, nama: 'Sistem' }, now: d.app.config.jam() }, fn);
}

/** The printer of that id as it is now; ids from outside are only looked up, never turned into addresses. */
export async function pencetakMenurutId(id: string, k: KonfigurasiCetak): Promise<Pencetak> {
  const p = (await daftarPencetak(k)).find((x) => x.id === id);
  if (p) return p;
  throw new AppError('TIDAK_DITEMUKAN', 'Pencetak itu tidak ada dalam daftar.', { dampak: 'Tidak ada yang dikirim.', saran: 'Muat ulang daftar pencetak lalu pilih lagi.' });
}

export function metaCetak(judul: string, dibuat: number): MetaPdf {
  return { judul, penulis: 'Simpul ASN', dibuat };
}

export function gudang(config: Konfigurasi, buka: Buka): GudangBerkas {
  return { folder: tempat(config.folder).berkas, dek: buka.dek };
}

export function pekerjaanUntukPencetak(kertas: UkuranMm, p: Pick<Pekerjaan, 'judul' | 'sisi' | 'baki' | 'jenisKertas' | 'pelaku'>, b: BerkasCetak): PekerjaanCetak {
  return {
    berkas: b.pdf, judul: p.judul, kertas, sisi: p.sisi, salinan: 1, operator: p.pelaku,
    ...(p.baki === null ? {} : { baki: p.baki }),
    ...(p.jenisKertas === null ? {} : { jenisKertas: p.jenisKertas }),
    ...(b.rentang === null ? {} : { halaman: b.rentang }),
  };
}

/** True when the document may have left this machine although the sending failed. */
function mungkinTerkirim(galat: AppError): boolean {
  if (galat.kode === 'PENCETAK_TIDAK_SIAP') return false;
  const d = galat.details;
  return !(typeof d === 'object' && d !== null && 'mungkinTerkirim' in d && d.mungkinTerkirim === false);
}

const MENUNGGU_PENCETAK: ReadonlySet<HalanganCetak['kode']> = new Set(['tak-terjangkau', 'berhenti', 'keadaan']);

/** Paper that has run out is filled up again; a tray that does not exist will not appear by waiting. */
function sebabTunggu(galat: AppError): SebabRangkaian {
  const d = galat.details;
  const halangan = typeof d === 'object' && d !== null && 'halangan' in d && Array.isArray(d.halangan) ? (d.halangan as readonly HalanganCetak[]) : [];
  return halangan.some((h) => !MENUNGGU_PENCETAK.has(h.kode)) ? 'praperiksa' : 'pencetak';
}

/** Where no sheet was sent: a damaged file, the stock of numbered sheets, or the printer. */
function sebabTerhalang(galat: AppError): SebabRangkaian {
  if (galat.kode === 'BERKAS_RUSAK' || galat.kode === 'TIDAK_DITEMUKAN') return 'berkas';
  return galat.kode === 'ATURAN' ? 'praperiksa' : sebabTunggu(galat);
}

function halangi(d: Dunia, id: string, sebab: SebabRangkaian, pesan: string): void {
  tulisSistem(d, (tx) => {
    const r = ambilRangkaian(tx, id);
    if (r.keadaan !== 'menunggu' && r.keadaan !== 'berjalan' && r.keadaan !== 'perlu-orang') return;
    const keadaan = sebab === 'pencetak' ? (r.keadaan === 'perlu-orang' ? 'berjalan' : r.keadaan) : 'perlu-orang';
    ubahRangkaian(tx, id, { keadaan, sebab, pesan });
  });
}

export interface PilihanKirim {
  /** The file, where it was made already. */
  readonly jadi?: BerkasCetak | null;
  /**
   * Somebody stands at the printer and says it is ready. A queue keeps the state that its last job left behind until the
   * next one tells it better, so paper that was filled up is still reported as missing.
   */
  readonly abaikanKeadaan?: boolean;
}

interface Siap {
  readonly pencetak: Pencetak;
  readonly pekerjaan: PekerjaanCetak;
  readonly konfigurasi: KonfigurasiCetak;
  readonly kalibrasi: string | null;
}

/** The file and the printer's consent, before any row says that something is sent. */
async function siapkan(d: Dunia, r: Rangkaian, p: Pekerjaan, { jadi = null, abaikanKeadaan = false }: PilihanKirim): Promise<Siap> {
  const berkas = jadi ?? (await susunPekerjaan(gudang(d.app.config, d.buka), lembarPekerjaan(d.buka.basis, p.id), p.sisi, metaCetak(r.judul, r.dibuatPada)));
  const tersimpan = pencetakTersimpan(p.pencetakId, p.pencetakNama, d.konfigurasi);
  if (tersimpan === null) throw new AppError('PENCETAK', `Pencetak "${p.pencetakNama}" tidak ada lagi dalam pengaturan.`, { details: { mungkinTerkirim: false } });
  const pencetak = await segarkan(tersimpan, d.konfigurasi);
  const profil = profilRangkaian(d.buka.basis, r);
  const kalibrasi = kalibrasiCetak(d.buka.basis, d.app.config.jam(), profil, p);
  wajibTerkalibrasi(profil, kalibrasi, p.pencetakNama);
  const salinan = { ...berkas, pdf: salinanUntukPencetak(berkas.pdf, profil, kalibrasi) };
  const pekerjaan = pekerjaanUntukPencetak(ukuranRangkaian(d.buka.basis, d.app.config.folderSumber, r), p, salinan);
  const abaikan = abaikanKeadaan ? pencetak.alasan : (d.konfigurasi.abaikanAlasan?.[pencetak.id] ?? []);
  pastikanSiap(pencetak, pekerjaan, salinan.pdf, abaikan);
  return { pencetak, pekerjaan, kalibrasi: tandaKalibrasi(kalibrasi), konfigurasi: { ...d.konfigurasi, abaikanAlasan: { ...d.konfigurasi.abaikanAlasan, [pencetak.id]: abaikan } } };
}

/** What was prepared is for this printer, tray, paper and these pages; moved meanwhile, it is prepared anew. */
function masihSama(a: Pekerjaan, b: Pekerjaan): boolean {
  return a.pencetakId === b.pencetakId && a.baki === b.baki && a.jenisKertas === b.jenisKertas && a.halaman === b.halaman;
}

/** Takes the job for this process, unless somebody paused, cancelled, moved or took it in the meantime. */
function ambilAlih(d: Dunia, r: Rangkaian, p: Pekerjaan, kalibrasi: string | null): boolean {
  return tulisSistem(d, (tx) => {
    const kini = ambilRangkaian(tx, r.id);
    const langkah = langkahBerikut(kini, pekerjaanRangkaian(tx, r.id));
    if (langkah.jenis !== 'kirim' || langkah.pekerjaanId !== p.id || !masihSama(p, pekerjaanMenurutId(tx, p.id))) return false;
    ubahKeadaan(tx, p.id, 'dikirim', 'Sedang dikirim ke pencetak', { pengirim: PROSES_INI, kalibrasi });
    pasangSeri(tx, r, p.id);
    ubahRangkaian(tx, r.id, { keadaan: 'berjalan', sebab: '', pesan: '', ...(kini.periksaAwal === 'perlu' ? { periksa_awal: 'keluar' } : {}) });
    return true;
  });
}

/** What became of a sending, unless a person decided on the job meanwhile: that stands. */
function catatBilaMasih(d: Dunia, id: string, catat: (tx: WriteDb) => void): void {
  tulisSistem(d, (tx) => {
    if (!AKHIR.has(pekerjaanMenurutId(tx, id).keadaan)) catat(tx);
  });
}

function catatGagal(d: Dunia, r: Rangkaian, id: string, galat: AppError): void {
  if (mungkinTerkirim(galat)) {
    // also where the way of printing reports nothing: after a failure the rest must not follow by itself
    catatBilaMasih(d, id, (tx) => {
      ubahKeadaan(tx, id, 'tak-diketahui', galat.message);
      ubahLembar(tx, id, ['dikirim'], 'ragu');
    });
    return;
  }
  catatBilaMasih(d, id, (tx) => {
    ubahKeadaan(tx, id, 'menunggu', galat.message, { pengirim: null });
    lepasSeriPekerjaan(tx, id);
    if (r.periksaAwal === 'perlu') ubahRangkaian(tx, r.id, { periksa_awal: 'perlu' });
  });
  halangi(d, r.id, sebabTunggu(galat), galat.message);
}

/**
 * Sends one job. Its rows are written before and after, so that a crash in between is seen as 'not known'. What certainly
 * did not leave this machine goes back to waiting. A job is sent by one call at a time: another one leaves it to that,
 * and only the word of somebody at the printer is tried again where that one was held up.
 */
export async function kirimPekerjaan(d: Dunia, rangkaianId: string, id: string, pilihan: PilihanKirim = {}): Promise<HasilKirimPekerjaan> {
  for (let lain = sedangDikirim.get(id); lain !== undefined; lain = sedangDikirim.get(id)) {
    if (pilihan.abaikanKeadaan !== true || (await lain) === 'terkirim') return 'terhalang';
  }
  const kirimIni = siapkanDanKirim(d, rangkaianId, id, pilihan).finally(() => sedangDikirim.delete(id));
  sedangDikirim.set(id, kirimIni);
  return kirimIni;
}

async function siapkanDanKirim(d: Dunia, rangkaianId: string, id: string, pilihan: PilihanKirim): Promise<HasilKirimPekerjaan> {
  const r = ambilRangkaian(d.buka.basis, rangkaianId);
  const p = pekerjaanMenurutId(d.buka.basis, id);
  let siap: Siap;
  try {
    siap = await siapkan(d, r, p, pilihan);
    if (!d.buka.basis.mentah.open || !ambilAlih(d, r, p, siap.kalibrasi)) return 'terhalang';
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    if (d.buka.basis.mentah.open) halangi(d, r.id, sebabTerhalang(galat), galat.message);
    return 'terhalang';
  }
  return serahkan(d, r, p, siap);
}

async function serahkan(d: Dunia, r: Rangkaian, p: Pekerjaan, { pencetak, pekerjaan, konfigurasi }: Siap): Promise<HasilKirimPekerjaan> {
  try {
    const h = await kirim(pencetak, pekerjaan, konfigurasi);
    const nomor = /^\d{1,15}$/.test(h.jobId) ? Number(h.jobId) : null;
    catatBilaMasih(d, p.id, (tx) => {
      if (pencetak.jenis === 'simpan') ubahKeadaan(tx, p.id, 'disimpan', `${h.status.pesan}: ${h.jobId}`);
      else simpanStatus(tx, p, h.status, { job_id: nomor });
    });
    return 'terkirim';
  } catch (galat) {
    const g = galat instanceof AppError ? galat : new AppError('PENCETAK', 'Pengiriman berhenti tidak terduga.');
    catatGagal(d, r, p.id, g);
    if (!(galat instanceof AppError)) throw galat;
    return 'terhalang';
  }
}

import type { MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { batal, segarkan } from '../../cetak/cetak.ts';
import { pastikanSiap } from '../../cetak/praperiksa.ts';
import type { KonteksAction } from '../../context.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { BERAKHIR, tindakanMungkin } from './alur-rangkaian.ts';
import { teruskan } from './ajukan.ts';
import { gudang, metaCetak, pekerjaanUntukPencetak, pencetakMenurutId } from './kirim.ts';
import { gantikan, lembarHidup, lembarPekerjaan, sisipLembar, type Lembar } from './lembar.ts';
import { dunia, majukanSatu } from './pelaksana.ts';
import { dipantau, pekerjaanMenurutId, simpanStatus, sisipPekerjaan, ubahKeadaan, type Pekerjaan, type PekerjaanBaru } from './pekerjaan.ts';
import { pencetakTersimpan } from './konfigurasi.ts';
import { ambilRangkaian, pekerjaanRangkaian, ubahRangkaian, wajibRangkaian, type PekerjaanRangkaian, type Rangkaian } from './rangkaian.ts';
import { kalibrasiCetak, profilRangkaian, ukuranRangkaian, wajibTerkalibrasi } from './salinan.ts';
import { gantiSeri, lepasBilaTakTerpakai, lepasSeriPekerjaan, sahkanSeri, type HasilSeri } from './seri.ts';
import { susunPekerjaan } from './susun.ts';
import type { TindakanRangkaian } from '../../../shared/contract/rangkaian.ts';

/** What a person does with an order. Each is one transaction on the rows; the runner draws the consequences. */

const OKE = { oke: true } as const;

function wajibTindakan(r: Rangkaian, p: readonly PekerjaanRangkaian[], t: TindakanRangkaian): void {
  if (tindakanMungkin(r, p).includes(t)) return;
  throw new AppError('BENTROK', `Rangkaian ini sedang ${r.keadaan.replaceAll('-', ' ')}, jadi itu tidak dapat dilakukan sekarang.`, { dampak: 'Tidak ada yang berubah.', saran: 'Muat ulang antrean dan lihat keadaannya.' });
}

/** The order as the person sees it, checked again inside the transaction. */
function dengan(ctx: KonteksAction, id: string, t: TindakanRangkaian, fn: (tx: WriteDb, r: Rangkaian, p: readonly PekerjaanRangkaian[]) => void): void {
  wajibRangkaian(ctx.db, ctx.sesi.lingkup, id);
  ctx.write((tx) => {
    const r = ambilRangkaian(tx, id);
    const p = pekerjaanRangkaian(tx, id);
    wajibTindakan(r, p, t);
    fn(tx, r, p);
  });
}

export interface Tujuan {
  readonly id: string;
  readonly nama: string;
}

function sepertiLama({ judul, pencetakId, pencetakNama, kertas, baki, jenisKertas, sisi, tujuan, pelaku }: Pekerjaan): PekerjaanBaru {
  return { judul, pencetakId, pencetakNama, kertas, baki, jenisKertas, sisi, tujuan, pelaku, alasan: '' };
}

/** New sheets at the places of these, in new jobs: one for each job they lay in. Returns the ids of the jobs. */
export function cetakLagi(tx: WriteDb, r: Rangkaian, lembar: readonly Lembar[], ke: 'rusak' | 'diulang', alasan: string, pencetak: Tujuan | null = null): string[] {
  const hasil: string[] = [];
  for (const asal of new Set(lembar.map((l) => l.pekerjaanId))) {
    const milik = lembar.filter((l) => l.pekerjaanId === asal);
    const lama = pekerjaanMenurutId(tx, asal!);
    const pindah = pencetak !== null && pencetak.id !== lama.pencetakId;
    const baru: PekerjaanBaru = { ...sepertiLama(lama), ...(pindah ? { pencetakId: pencetak.id, pencetakNama: pencetak.nama, baki: null, jenisKertas: null } : {}), tujuan: 'ulang', alasan, pelaku: tx.pelaku.nama };
    const awal = milik[0]!.urut;
    const akhir = milik.at(-1)!.urut;
    const judul = `${r.judul} (ulang lembar ${awal === akhir ? awal : `${awal}–${akhir}`})`;
    const id = sisipPekerjaan(tx, { rangkaianId: r.id, baru, judul, urut: awal, lembar: milik });
    for (const l of milik) {
      gantikan(tx, l.id, ke, alasan);
      sisipLembar(tx, { rangkaianId: r.id, pekerjaanId: id, urut: l.urut, isi: l, seri: null, tujuan: 'ulang', alasan, menggantikan: l.id });
    }
    if (ke === 'rusak') gantiSeri(tx, r, milik, alasan);
    else lepasSeriPekerjaan(tx, asal!);
    hasil.push(id);
  }
  return hasil;
}

/** The order goes on, also one that had ended. */
function bukaLagi(tx: WriteDb, r: Rangkaian): void {
  const berhenti = r.keadaan === 'dijeda' || r.keadaan === 'periksa-lembar-pertama';
  ubahRangkaian(tx, r.id, { ...(berhenti ? {} : { keadaan: 'berjalan', sebab: '', pesan: '' }), diminta_batal: 0, selesai_pada: null });
}

/** The sheet that was sent ahead to be looked at: the one before all that still wait. */
function lembarAwal(tx: WriteDb, r: Rangkaian, p: readonly PekerjaanRangkaian[]): readonly Lembar[] {
  const belum = p.find((x) => x.tahap === 'belum')?.dari ?? r.lembar + 1;
  return lembarHidup(tx, r.id).filter((l) => l.urut === belum - 1);
}

function nyatakan(tx: WriteDb, l: Lembar, keadaan: 'tercetak' | 'batal'): void {
  jalankan(tx, 'UPDATE lembar_cetak SET keadaan = ?, diubah_pada = ? WHERE id = ?', [keadaan, tx.now, idDariTeks(l.id)], 'cetak');
}

/** A job whose sheets were spoken for by a person has come to its end as well. */
function tutupPekerjaan(tx: WriteDb, id: string): void {
  const lembar = lembarPekerjaan(tx, id);
  const baik = lembar.filter((l) => l.keadaan === 'tercetak').length;
  const pesan = baik === lembar.length ? `Dinyatakan tercetak oleh ${tx.pelaku.nama}.` : `${baik} dari ${lembar.length} lembar dinyatakan tercetak oleh ${tx.pelaku.nama}.`;
  ubahKeadaan(tx, id, baik === lembar.length ? 'selesai' : 'gagal', pesan, { lembar_selesai: baik });
}

export async function periksaAwal(ctx: KonteksAction, { id, hasil }: MasukTerurai<'rangkaian.periksa'>): Promise<typeof OKE> {
  dengan(ctx, id, 'periksa', (tx, r, p) => {
    const awal = lembarAwal(tx, r, p);
    if (hasil === 'tepat') {
      for (const l of awal) if (l.keadaan === 'dikirim') nyatakan(tx, l, 'tercetak');
      for (const pid of new Set(awal.map((l) => l.pekerjaanId!))) if (pekerjaanMenurutId(tx, pid).keadaan !== 'selesai') tutupPekerjaan(tx, pid);
      ubahRangkaian(tx, id, { periksa_awal: 'tepat', keadaan: 'berjalan', sebab: '', pesan: '' });
      tx.ringkas.teks = `menyatakan posisi lembar pertama ${r.judul} tepat`;
      return;
    }
    cetakLagi(tx, r, awal, 'rusak', 'posisi tidak tepat');
    if (hasil === 'geser') ubahRangkaian(tx, id, { periksa_awal: 'perlu', keadaan: 'dijeda', sebab: 'kalibrasi', pesan: 'Posisi bergeser. Kalibrasi dahulu, lalu lanjutkan: lembar pertama dicetak sekali lagi.' });
    else mintaBatal(tx, { ...r, periksaAwal: 'perlu' }, pekerjaanRangkaian(tx, id));
    tx.ringkas.teks = `menyatakan posisi lembar pertama ${r.judul} tidak tepat`;
  });
  await teruskan(ctx, id);
  return OKE;
}

export async function jeda(ctx: KonteksAction, id: string): Promise<typeof OKE> {
  dengan(ctx, id, 'jeda', (tx, r) => {
    ubahRangkaian(tx, id, { keadaan: 'dijeda', sebab: '', pesan: `Dijeda oleh ${tx.pelaku.nama}.` });
    tx.ringkas.teks = `menjeda rangkaian cetak ${r.judul}`;
  });
  return OKE;
}

export async function lanjut(ctx: KonteksAction, id: string): Promise<typeof OKE> {
  dengan(ctx, id, 'lanjut', (tx, r) => {
    ubahRangkaian(tx, id, { keadaan: 'berjalan', sebab: '', pesan: '' });
    tx.ringkas.teks = `melanjutkan rangkaian cetak ${r.judul}`;
  });
  await majukanSatu(dunia(ctx.aplikasi, ctx.buka), id, { abaikanKeadaan: true });
  await teruskan(ctx, id);
  return OKE;
}

function mintaBatal(tx: WriteDb, r: Rangkaian, p: readonly PekerjaanRangkaian[]): void {
  ubahRangkaian(tx, r.id, { diminta_batal: 1, keadaan: r.keadaan === 'perlu-orang' || r.keadaan === 'periksa-lembar-pertama' ? 'berjalan' : r.keadaan, sebab: '', pesan: `Dibatalkan oleh ${tx.pelaku.nama}.` });
  for (const x of p) if (x.tahap === 'belum') ubahKeadaan(tx, x.id, 'dibatalkan', `Tidak dikirim: dibatalkan oleh ${tx.pelaku.nama}.`);
  if (r.terkendali) lepasBilaTakTerpakai(tx, r.id);
}

/** The rest is not sent at once; what the printer holds is cancelled there, and what became of it is asked. */
export async function batalkanRangkaian(ctx: KonteksAction, id: string): Promise<typeof OKE> {
  dengan(ctx, id, 'batal', (tx, r, p) => {
    mintaBatal(tx, r, p);
    tx.ringkas.teks = `membatalkan rangkaian cetak ${r.judul}`;
  });
  const d = dunia(ctx.aplikasi, ctx.buka);
  for (const p of pekerjaanRangkaian(ctx.db, id)) {
    const pencetak = p.tahap === 'jalan' && p.jobId !== null && dipantau(p.pencetakId) ? pencetakTersimpan(p.pencetakId, p.pencetakNama, d.konfigurasi) : null;
    if (pencetak === null) continue;
    const lama = pekerjaanMenurutId(ctx.db, p.id);
    const s = await batal(pencetak, String(p.jobId), d.konfigurasi, lama.pelaku);
    ctx.write((tx) => simpanStatus(tx, lama, s));
  }
  await teruskan(ctx, id);
  return OKE;
}

/** Sheets that a person can speak for: those in doubt, and those handed over on a way that reports nothing. */
function meragukan(tx: WriteDb, r: Rangkaian, p: readonly PekerjaanRangkaian[]): Lembar[] {
  const tuntas = new Set(p.filter((x) => x.tahap === 'tuntas').map((x) => x.id));
  return lembarHidup(tx, r.id).filter((l) => l.keadaan === 'ragu' || (l.keadaan === 'dikirim' && tuntas.has(l.pekerjaanId ?? '')));
}

export interface Putusan {
  readonly baikSampai: number;
  readonly ulang: boolean;
  readonly alasan: string;
  readonly pencetak?: Tujuan | null;
}

/** Up to sheet n they came out well; what follows is printed again, or left. Returns the new jobs. */
function putuskanLembar(tx: WriteDb, r: Rangkaian, lembar: readonly Lembar[], m: Putusan): string[] {
  const sisa = lembar.filter((l) => l.urut > m.baikSampai);
  for (const l of lembar) if (l.urut <= m.baikSampai) nyatakan(tx, l, 'tercetak');
  const baru = m.ulang ? cetakLagi(tx, r, sisa, 'diulang', m.alasan === '' ? 'tidak keluar' : m.alasan, m.pencetak ?? null) : [];
  if (!m.ulang) for (const l of sisa) nyatakan(tx, l, 'batal');
  for (const id of new Set(lembar.map((l) => l.pekerjaanId!))) {
    lepasSeriPekerjaan(tx, id);
    tutupPekerjaan(tx, id);
  }
  // the sheet that was to be looked at did not come out: its replacement is looked at instead
  if (r.periksaAwal === 'keluar' && baru.length > 0) ubahRangkaian(tx, r.id, { periksa_awal: 'perlu' });
  if (BERAKHIR.has(r.keadaan) && baru.length > 0) bukaLagi(tx, r);
  return baru;
}

export async function putuskan(ctx: KonteksAction, m: MasukTerurai<'rangkaian.putuskan'>): Promise<typeof OKE> {
  dengan(ctx, m.id, 'putuskan', (tx, r, p) => {
    putuskanLembar(tx, r, meragukan(tx, r, p), m);
    tx.ringkas.teks = `menyatakan nasib lembar ${r.judul}: baik sampai lembar ${m.baikSampai}`;
  });
  await teruskan(ctx, m.id);
  return OKE;
}

const DAPAT_DIULANG: ReadonlySet<Lembar['keadaan']> = new Set(['tercetak', 'batal']);

function cetakLagiYangKeluar(tx: WriteDb, r: Rangkaian, lembar: readonly Lembar[], m: { readonly rusak: boolean; readonly alasan: string; readonly pencetak: Tujuan | null }): string[] {
  const dapat = lembar.filter((l) => DAPAT_DIULANG.has(l.keadaan));
  if (dapat.length === 0) throw new AppError('MASUKAN', 'Tidak ada lembar yang sudah dikirim di antara nomor itu.', { details: [{ kolom: 'dari', pesan: `Rangkaian ini ${r.lembar} lembar.` }] });
  const baru = cetakLagi(tx, r, dapat, m.rusak || r.terkendali ? 'rusak' : 'diulang', m.alasan, m.pencetak);
  bukaLagi(tx, r);
  tx.ringkas.teks = `mencetak ulang ${dapat.length} lembar ${r.judul}: ${m.alasan}`;
  return baru;
}

async function tujuanBaru(ctx: KonteksAction, pencetakId: string | null | undefined): Promise<Tujuan | null> {
  return pencetakId ? pencetakMenurutId(pencetakId, dunia(ctx.aplikasi, ctx.buka).konfigurasi) : null;
}

export async function ulang(ctx: KonteksAction, m: MasukTerurai<'rangkaian.ulang'>): Promise<typeof OKE> {
  const pencetak = await tujuanBaru(ctx, m.pencetakId);
  dengan(ctx, m.id, 'ulang', (tx, r) => {
    const lembar = lembarHidup(tx, r.id).filter((l) => l.urut >= m.dari && l.urut <= (m.sampai ?? r.lembar));
    cetakLagiYangKeluar(tx, r, lembar, { ...m, pencetak });
  });
  await teruskan(ctx, m.id);
  return OKE;
}

/** The sheets of a job from page n of it: those before came out well. */
export async function ulangPekerjaan(ctx: KonteksAction, m: MasukTerurai<'cetak.ulang'>, rangkaianId: string): Promise<string> {
  const pencetak = await tujuanBaru(ctx, m.pencetakId);
  const baru = ctx.write((tx) => {
    const r = ambilRangkaian(tx, rangkaianId);
    const p = pekerjaanRangkaian(tx, r.id);
    const lembar = lembarHidup(tx, r.id).filter((l) => l.pekerjaanId === m.id);
    let halaman = 1;
    const mulai = lembar.find((l) => (halaman += l.sampai - l.dari + 1) > m.dariHalaman)?.urut;
    if (mulai === undefined) throw new AppError('MASUKAN', `Pekerjaan ini hanya ${halaman - 1} halaman.`, { details: [{ kolom: 'dariHalaman', pesan: `Paling besar ${halaman - 1}.` }] });
    const ragu = meragukan(tx, r, p).filter((l) => l.pekerjaanId === m.id);
    if (ragu.length > 0) return putuskanLembar(tx, r, ragu, { baikSampai: mulai - 1, ulang: true, alasan: m.alasan, pencetak });
    return cetakLagiYangKeluar(tx, r, lembar.filter((l) => l.urut >= mulai), { rusak: true, alasan: m.alasan, pencetak });
  });
  await teruskan(ctx, rangkaianId);
  return baru[0]!;
}

/** The first waiting sheet alone in a job, so that it can be looked at on the new printer. */
function sendirikanAwal(tx: WriteDb, r: Rangkaian, p: PekerjaanRangkaian): void {
  const [awal, ...sisa] = lembarPekerjaan(tx, p.id);
  if (!awal || sisa.length === 0) return;
  const lama = pekerjaanMenurutId(tx, p.id);
  const id = sisipPekerjaan(tx, { rangkaianId: r.id, baru: { ...sepertiLama(lama), alasan: r.alasan }, judul: `${r.judul} (lembar ${awal.urut})`, urut: awal.urut, lembar: [awal] });
  jalankan(tx, 'UPDATE lembar_cetak SET pekerjaan_id = ?, diubah_pada = ? WHERE id = ?', [idDariTeks(id), tx.now, idDariTeks(awal.id)], 'cetak');
  ubahKeadaan(tx, p.id, 'menunggu', '', { halaman: lama.halaman - (awal.sampai - awal.dari + 1), urut: sisa[0]!.urut });
}

export async function pindahkan(ctx: KonteksAction, m: MasukTerurai<'rangkaian.pindah'>): Promise<typeof OKE> {
  const r0 = wajibRangkaian(ctx.db, ctx.sesi.lingkup, m.id);
  const p0 = pekerjaanRangkaian(ctx.db, m.id);
  wajibTindakan(r0, p0, 'pindah');
  const d = dunia(ctx.aplikasi, ctx.buka);
  const pencetak = await pencetakMenurutId(m.pencetakId, d.konfigurasi);
  const pertama = p0.find((x) => x.tahap === 'belum')!;
  const berkas = await susunPekerjaan(gudang(ctx.config, ctx.buka), lembarPekerjaan(ctx.db, pertama.id), r0.sisi, metaCetak(r0.judul, r0.dibuatPada));
  const cara = { ...pekerjaanMenurutId(ctx.db, pertama.id), baki: m.baki ?? null, jenisKertas: m.jenisKertas ?? null };
  const profil = profilRangkaian(ctx.db, r0);
  wajibTerkalibrasi(profil, kalibrasiCetak(ctx.db, ctx.now, profil, { ...cara, pencetakId: pencetak.id }), pencetak.nama);
  pastikanSiap(await segarkan(pencetak, d.konfigurasi), pekerjaanUntukPencetak(ukuranRangkaian(ctx.db, ctx.config.folderSumber, r0), cara, berkas), berkas.pdf, d.konfigurasi.abaikanAlasan?.[pencetak.id]);
  dengan(ctx, m.id, 'pindah', (tx, r, p) => {
    const ke = { pencetak_id: pencetak.id, pencetak_nama: pencetak.nama, baki: m.baki ?? null, jenis_kertas: m.jenisKertas ?? null };
    const belum = p.filter((x) => x.tahap === 'belum');
    for (const x of belum) ubahKeadaan(tx, x.id, 'menunggu', '', ke);
    if (r.periksaAwal !== 'tidak') sendirikanAwal(tx, r, belum[0]!);
    const terhalang = r.keadaan === 'perlu-orang' && r.sebab === 'praperiksa';
    ubahRangkaian(tx, r.id, { ...ke, ...(r.periksaAwal === 'tidak' ? {} : { periksa_awal: 'perlu' }), ...(terhalang || r.keadaan === 'periksa-lembar-pertama' ? { keadaan: 'berjalan' } : {}), ...(r.keadaan === 'dijeda' ? {} : { sebab: '', pesan: '' }) });
    tx.ringkas.teks = `memindahkan ${belum.length} pekerjaan ${r.judul} ke ${pencetak.nama}`;
  });
  await teruskan(ctx, m.id);
  return OKE;
}

/** The operator read the serials off the paper; what does not agree is reconciled sheet by sheet in the ledger. */
export async function seriAkhir(ctx: KonteksAction, m: MasukTerurai<'rangkaian.seriAkhir'>): Promise<HasilSeri> {
  let hasil: HasilSeri = { cocok: false, pesan: '' };
  dengan(ctx, m.id, 'seri-akhir', (tx, r) => {
    hasil = sahkanSeri(tx, r, m.seriAwal, m.seriAkhir);
    const seri = { seri_awal: m.seriAwal, seri_akhir: m.seriAkhir };
    ubahRangkaian(tx, r.id, hasil.cocok ? { ...seri, sebab: '', pesan: hasil.pesan } : { ...seri, sebab: 'rekonsiliasi', pesan: `${hasil.pesan} Cocokkan tiap lembar di layar Lembar kendali.` });
    tx.ringkas.teks = `${hasil.cocok ? 'mengesahkan' : 'menyatakan'} nomor seri ${r.judul}: ${m.seriAwal} s.d. ${m.seriAkhir}`;
  });
  await teruskan(ctx, m.id);
  return hasil;
}

import { setTimeout as tunda } from 'node:timers/promises';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { segarkan } from '../../cetak/cetak.ts';
import type { Pencetak } from '../../cetak/jenis.ts';
import { pastikanSiap } from '../../cetak/praperiksa.ts';
import { namaBerkas } from '../../cetak/simpan.ts';
import type { KonteksAction } from '../../context.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { tulisAtomik } from '../../lib/atomic-file.ts';
import type { DokumenArsip } from '../arsip/queries.ts';
import { wajibProfil, type ProfilTersimpan } from '../kertas/queries.ts';
import { gudang, metaCetak, pekerjaanUntukPencetak, pencetakMenurutId } from './kirim.ts';
import { sisipLembar } from './lembar.ts';
import { dunia, majukanSatu } from './pelaksana.ts';
import { sisipPekerjaan, ubahKeadaan, type PekerjaanBaru } from './pekerjaan.ts';
import { ambilRangkaian, pekerjaanRangkaian, ubahRangkaian } from './rangkaian.ts';
import { bagiPekerjaan, susunRencana, type LembarRencana } from './rencana.ts';
import { kalibrasiCetak, kurangKalibrasi, profilRangkaian, salinanUntukPencetak, ukuranRangkaian, wajibTerkalibrasi } from './salinan.ts';
import { jagaRangkaian, segarkanAntrean } from './segarkan.ts';
import { pesanSeri } from './seri.ts';
import { hitungHalaman, susunPekerjaan, type BerkasCetak } from './susun.ts';

type Cara = Omit<MasukTerurai<'cetak.kirim'>, 'kelompokId' | 'dokumenId'>;

/** What was planned: nothing of it is written yet. */
interface Rencana {
  readonly judul: string;
  readonly cara: Cara;
  readonly pencetak: Pencetak;
  readonly bagian: readonly (readonly LembarRencana[])[];
  readonly lembar: readonly LembarRencana[];
  readonly halaman: number;
  readonly periksaAwal: boolean;
  readonly pelaku: string;
  readonly profil: ProfilTersimpan | null;
}

function barisPekerjaan(r: Rencana): PekerjaanBaru {
  const { cara, pencetak } = r;
  return {
    judul: r.judul, pencetakId: pencetak.id, pencetakNama: pencetak.nama, kertas: cara.kertas, baki: cara.baki ?? null, jenisKertas: cara.jenisKertas ?? null, sisi: cara.sisi, tujuan: cara.tujuan, alasan: cara.alasan, pelaku: r.pelaku,
  };
}

/** The order, its jobs and its sheets, all waiting. */
function tulisRencana(tx: WriteDb, r: Rencana): { readonly id: string; readonly pekerjaanId: readonly string[] } {
  const { cara, pencetak } = r;
  const id = sisip(tx, 'rangkaian_cetak', {
    judul: r.judul, keadaan: 'menunggu', sebab: '', pesan: '', pencetak_id: pencetak.id, pencetak_nama: pencetak.nama, profil: cara.profil ?? null, kertas: cara.kertas, baki: cara.baki ?? null, jenis_kertas: cara.jenisKertas ?? null, sisi: cara.sisi,
    tujuan: cara.tujuan, alasan: cara.alasan, pelaku: r.pelaku, penyetuju: cara.penyetuju ?? null, per_pekerjaan: cara.perPekerjaan, periksa_awal: r.periksaAwal ? 'perlu' : 'tidak', salinan: JSON.stringify(cara.salinan), urutan: cara.urutan,
    pracetak: r.profil?.mode === 'isian' ? 1 : 0, terkendali: r.profil?.terkendali ? 1 : 0, seri_awal: null, seri_akhir: null, diminta_batal: 0, halaman: r.halaman, lembar: r.lembar.length, selesai_pada: null,
  });
  let urut = 1;
  const baru = barisPekerjaan(r);
  const pekerjaanId = r.bagian.map((lembar, i) => {
    const judul = r.bagian.length === 1 ? r.judul : `${r.judul} (${i + 1} dari ${r.bagian.length})`;
    const pekerjaanId = sisipPekerjaan(tx, { rangkaianId: id, baru, judul, urut, lembar });
    for (const l of lembar) sisipLembar(tx, { rangkaianId: id, pekerjaanId, urut: urut++, isi: l, seri: null, tujuan: cara.tujuan, alasan: cara.alasan, menggantikan: null });
    return pekerjaanId;
  });
  if (r.profil?.terkendali) ubahRangkaian(tx, id, { seri_awal: pesanSeri(tx, id, r.profil.kode, r.lembar.map((l) => l.dokumenId), cara.seriMulai ?? null) });
  tx.ringkas.teks = `mencetak ${new Set(r.lembar.map((l) => l.dokumenId)).size} dokumen pada ${r.lembar.length} lembar ke ${pencetak.nama}`;
  return { id, pekerjaanId };
}

/** Saves to a place the user chooses, where the host can ask. False: the host cannot, so the data folder's own place is taken. */
async function simpanDenganDialog(ctx: KonteksAction, r: Rencana, b: BerkasCetak): Promise<boolean> {
  if (r.pencetak.jenis !== 'simpan' || !ctx.ports.kemampuan.simpanDialog || r.bagian.length > 1) return false;
  const path = await ctx.ports.pilihSimpan(`${namaBerkas(r.judul)}.pdf`);
  if (path === null) throw new AppError('DIBATALKAN', 'Penyimpanan dibatalkan.', { dampak: 'Tidak ada berkas yang ditulis dan tidak ada yang dicatat.', saran: 'Ulangi bila perlu.' });
  tulisAtomik(path, b.pdf);
  return true;
}

/**
 * Takes an order: plans its sheets and jobs, checks paper, tray and state with the first job before anything is written,
 * and sends that job. The runner does the rest.
 */
export async function ajukanCetak(ctx: KonteksAction, judul: string, dokumen: readonly DokumenArsip[], cara: Cara): Promise<Keluar<'cetak.kirim'>> {
  const d = dunia(ctx.aplikasi, ctx.buka);
  const g = gudang(ctx.config, ctx.buka);
  const pencetak = await pencetakMenurutId(cara.pencetakId, d.konfigurasi);
  const lembar = susunRencana(await hitungHalaman(g, dokumen), cara);
  const manual = pencetak.jenis === 'simpan';
  // what was chosen by name is looked after; the size alone is only matched with the office's profile of it
  const profil = cara.profil ? wajibProfil(ctx.db, cara.profil) : null;
  const baris = { profil: cara.profil ?? null, kertas: cara.kertas };
  const dipakai = profilRangkaian(ctx.db, baris);
  const kalibrasi = kalibrasiCetak(ctx.db, ctx.now, dipakai, { pencetakId: pencetak.id, baki: cara.baki ?? null, sisi: cara.sisi });
  if (!manual) wajibTerkalibrasi(profil, kalibrasi, pencetak.nama);
  const kurang = manual ? [] : profil !== null ? kurangKalibrasi(kalibrasi) : kurangKalibrasi(kalibrasi).filter((k) => k.includes('habis'));
  const periksaAwal = !manual && lembar.length > 1 && (cara.periksaAwal ?? (profil !== null && (profil.mode === 'isian' || profil.terkendali || kurang.length > 0)));
  const bagian = bagiPekerjaan(lembar, manual ? Infinity : cara.perPekerjaan, periksaAwal);
  const r: Rencana = { judul, cara, pencetak, bagian, lembar, halaman: lembar.reduce((n, l) => n + l.sampai - l.dari + 1, 0), periksaAwal, pelaku: ctx.sesi.nama, profil };
  const berkas = await susunPekerjaan(g, bagian[0]!, cara.sisi, metaCetak(judul, ctx.now));
  const salinan = { ...berkas, pdf: salinanUntukPencetak(berkas.pdf, dipakai, kalibrasi) };
  const siap = pastikanSiap(await segarkan(pencetak, d.konfigurasi), pekerjaanUntukPencetak(ukuranRangkaian(ctx.db, ctx.config.folderSumber, baris), barisPekerjaan(r), salinan), salinan.pdf, d.konfigurasi.abaikanAlasan?.[pencetak.id]);
  const tersimpan = await simpanDenganDialog(ctx, r, salinan);
  const { id, pekerjaanId } = ctx.write((tx) => {
    const baru = tulisRencana(tx, r);
    if (tersimpan) ubahKeadaan(tx, baru.pekerjaanId[0]!, 'disimpan', 'Disimpan untuk dicetak manual.');
    return baru;
  });
  await majukanSatu(d, id, { jadi: berkas });
  await teruskan(ctx, id);
  return { rangkaianId: id, pekerjaanId: [...pekerjaanId], halaman: r.halaman, lembar: lembar.length, peringatan: [...siap.peringatan, ...kurang.map((k) => `${dipakai?.nama ?? cara.kertas} di ${pencetak.nama}: ${k}.`)] };
}

const SELANG_MS = 150;

/** Where no scheduler runs (the command line) the call itself sees the order off; elsewhere the runner does. */
export async function teruskan(ctx: KonteksAction, id: string): Promise<void> {
  if (ctx.config.penjadwal) {
    await majukanSatu(dunia(ctx.aplikasi, ctx.buka), id);
    jagaRangkaian(ctx.aplikasi, ctx.buka);
    return;
  }
  for (;;) {
    await segarkanAntrean(ctx.aplikasi, ctx.buka);
    const r = ambilRangkaian(ctx.db, id);
    const belum = pekerjaanRangkaian(ctx.db, id).some((p) => p.tahap === 'belum');
    if (!belum || (r.keadaan !== 'berjalan' && r.keadaan !== 'menunggu') || r.sebab !== '') return;
    await tunda(SELANG_MS);
  }
}

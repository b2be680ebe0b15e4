import type { X509Certificate } from 'node:crypto';
import type { PeriksaTtd, TtdDiperiksa } from '../../../shared/contract/tte.ts';
import type { PeriksaDokumen, SuratUmum } from '../../../shared/contract/verifikasi.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sha256 } from '../../lib/crypto.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { periksaPdf } from '../../tte/pades/periksa.ts';
import { asalBerkas, type Asal } from './asal.ts';
import { dokumenToken, suratUmum } from './surat-umum.ts';

export interface AlatPeriksa {
  readonly db: ReadDb;
  readonly akar: readonly X509Certificate[];
  readonly now: number;
  readonly zona: string;
  /** Texts of the QR codes on the pages; empty where none can be read. */
  readonly bacaQr: (isi: Uint8Array) => Promise<readonly string[]>;
}

async function asalDariQr(a: AlatPeriksa, isi: Uint8Array): Promise<Asal | null> {
  for (const teks of await a.bacaQr(isi)) {
    const dokumenId = dokumenToken(a.db, teks.slice(teks.lastIndexOf('/') + 1));
    if (dokumenId !== null) return { asal: 'berkode', dokumenId };
  }
  return null;
}

function berubah(asal: Asal['asal'], ttd: PeriksaTtd): PeriksaDokumen['berubah'] {
  switch (asal) {
    case 'asli':
    case 'bertanda-tangan':
    case 'pindaian':
      return 'tidak';
    case 'turunan':
      return ttd.kesimpulan === 'tidak-sah' ? 'ya' : 'ada-tambahan';
    case 'berkode':
      return 'tidak-diketahui';
    case 'bukan':
      return ttd.tandaTangan.some((t) => !t.utuh) ? 'ya' : 'tidak-diketahui';
  }
}

const KATA_ASAL: Readonly<Record<Asal['asal'], string>> = {
  asli: 'Ini surat kami, persis seperti diterbitkan.',
  'bertanda-tangan': 'Ini surat kami yang sudah ditandatangani secara elektronik, persis seperti di arsip.',
  pindaian: 'Ini pindaian surat kami, persis seperti di arsip.',
  turunan: 'Berkas ini berawal dari surat kami, tetapi ada yang ditambahkan sesudahnya di luar arsip kami.',
  berkode: 'Berkas ini memuat kode surat kami, tetapi bukan berkas yang kami simpan: mungkin pindaian cetakannya, mungkin sudah diubah. Bandingkan isinya dengan surat di arsip.',
  bukan: 'Berkas ini bukan surat yang kami terbitkan.',
};

const KATA_KEADAAN: Readonly<Record<SuratUmum['keadaan'], string | null>> = {
  terbit: null,
  berjalan: 'Surat ini masih dalam proses pengesahan: belum sah.',
  sah: 'Pengesahan surat ini sudah lengkap.',
  ditolak: 'Surat ini ditolak dalam pengesahan: tidak berlaku.',
  batal: 'Pengesahan surat ini dibatalkan: tidak berlaku.',
};

function kataTtd(t: TtdDiperiksa, zona: string): string {
  const oleh = `${t.penandatangan ?? 'yang tidak disebut namanya'}${t.instansi === null ? '' : `, ${t.instansi}`}`;
  const kapan = t.waktu === null ? '' : ` pada ${formatTanggal(tanggalDi(t.waktu, zona))}${t.sumberWaktu === 'stempel-waktu' ? ' (dengan stempel waktu)' : ''}`;
  const sah = t.masalah.length === 0 ? `sah${t.seluruhBerkas ? '' : ', atas bagian berkas sampai tanda tangan itu'}` : `TIDAK SAH: ${t.masalah.join(' ')}`;
  return `Tanda tangan elektronik ${t.urut}: ${oleh}${kapan}, ${sah}${sah.endsWith('.') ? '' : '.'}`;
}

function kalimat(asal: Asal['asal'], surat: SuratUmum | null, ttd: PeriksaTtd, zona: string): string[] {
  const k = [KATA_ASAL[asal]];
  if (surat) k.push(`${surat.jenisNama} nomor ${surat.nomor} tanggal ${formatTanggal(surat.tanggal)}${surat.namaSamar === '' ? '' : `, atas nama ${surat.namaSamar}`}.`);
  const keadaan = surat ? KATA_KEADAAN[surat.keadaan] : null;
  if (keadaan !== null) k.push(keadaan);
  if (ttd.kesimpulan === 'bukan-pdf') k.push('Berkas ini bukan PDF.');
  else if (ttd.tandaTangan.length === 0 && ttd.cacat.length === 0) k.push('Tidak ada tanda tangan elektronik di dalam berkas ini.');
  k.push(...ttd.tandaTangan.map((t) => kataTtd(t, zona)));
  if (ttd.tandaTangan.length > 0) k.push('Pencabutan sertifikat tidak ditanyakan kepada penerbitnya.');
  if (ttd.cacat.length > 0) k.push(`Ada tanda tangan yang rusak: ${ttd.cacat.join('; ')}.`);
  if (ttd.kesimpulan === 'sah-ada-tambahan') k.push('Ada yang ditambahkan sesudah tanda tangan terakhir.');
  return k;
}

const TTD_BAIK: ReadonlySet<PeriksaTtd['kesimpulan']> = new Set<PeriksaTtd['kesimpulan']>(['sah', 'tanpa-tanda-tangan', 'bukan-pdf']);

/** What a file is, in plain words: ours or not, signed by whom, changed or not. `dokumenId` is for the caller to hide. */
export async function periksaDokumen(a: AlatPeriksa, unggahan: Uint8Array): Promise<PeriksaDokumen> {
  const isi = Buffer.from(unggahan.buffer, unggahan.byteOffset, unggahan.length);
  const sidik = sha256(isi);
  const ttd = periksaPdf(isi, a);
  const langsung = asalBerkas(a.db, isi, sidik);
  const { asal, dokumenId } = langsung.asal === 'bukan' ? ((await asalDariQr(a, isi)) ?? langsung) : langsung;
  const surat = dokumenId === null ? null : suratUmum(a.db, dokumenId);
  const milik = asal === 'asli' || asal === 'bertanda-tangan' || asal === 'pindaian';
  const berlaku = surat !== null && surat.keadaan !== 'ditolak' && surat.keadaan !== 'batal';
  return { asal, asli: milik && berlaku && TTD_BAIK.has(ttd.kesimpulan), berubah: berubah(asal, ttd), surat, dokumenId, ttd, sha256: sidik, kalimat: kalimat(asal, surat, ttd, a.zona) };
}

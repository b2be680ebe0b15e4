import type { X509Certificate } from 'node:crypto';
import type { PeriksaTtd, TtdDiperiksa } from '../../../shared/contract/tte.ts';
import { cariTtd, type LetakTtd } from './cari.ts';
import { periksaCms, type HasilCms } from './cms.ts';
import { pembaruanBersih } from './pembaruan.ts';
import { berlakuDari, berlakuPada, berlakuSampai, namaDalam, sampaiAkar } from './rantai.ts';
import { teksKamus, waktuPdf } from './teks-pdf.ts';

export interface PilihanPeriksa {
  /** Root certificates the office trusts; empty means that none was configured. */
  readonly akar: readonly X509Certificate[];
  /** Used only where the signature names no time of its own. */
  readonly now: number;
}

/** The time that counts: a timestamp from an authority we trust, else what the signer states. */
function waktuTtd(l: LetakTtd, h: HasilCms, p: PilihanPeriksa): { readonly pada: number | null; readonly sumber: TtdDiperiksa['sumberWaktu'] } {
  const { stempel } = h;
  if (stempel && sampaiAkar(stempel.sertifikat, stempel.pengiring, p.akar, stempel.pada)) return { pada: stempel.pada, sumber: 'stempel-waktu' };
  const pada = h.waktuDisebut ?? waktuPdf(teksKamus(l.kamus, 'M'));
  return { pada, sumber: pada === null ? 'tidak-ada' : 'penanda-tangan' };
}

function masalahTtd(h: HasilCms, pada: number, rantai: TtdDiperiksa['rantai']): string[] {
  const m: string[] = [];
  if (!h.sidikCocok) m.push('Isi berkas berubah sesudah ditandatangani.');
  if (!h.tandaCocok) m.push('Tanda tangan tidak cocok dengan sertifikatnya.');
  if (!h.sertifikatTerikat) m.push('Sertifikat tidak terikat pada tanda tangan (bukan PAdES).');
  if (!berlakuPada(h.sertifikat, pada)) m.push('Sertifikat tidak berlaku pada waktu penandatanganan.');
  if (rantai === 'tidak-dipercaya') m.push('Sertifikat tidak berujung pada sertifikat induk yang dipercaya.');
  if (rantai === 'akar-belum-diatur') m.push('Sertifikat induk belum diatur, jadi penerbit sertifikat tidak dapat diperiksa.');
  return m;
}

const RUSAK = { penandatangan: null, instansi: null, penerbit: null, nomorSeri: null, berlakuDari: null, berlakuSampai: null, waktu: null, sumberWaktu: 'tidak-ada', utuh: false, rantai: 'tidak-dipercaya', masalah: ['Tanda tangan rusak dan tidak dapat dibaca.'] } as const;

function periksaSatu(pdf: Buffer, l: LetakTtd, urut: number, p: PilihanPeriksa): TtdDiperiksa {
  const [a, b, c, d] = l.rentang;
  const dasar = { urut, alasan: teksKamus(l.kamus, 'Reason'), tempat: teksKamus(l.kamus, 'Location'), seluruhBerkas: c + d === pdf.length };
  const h = periksaCms(l.cms, [pdf.subarray(a, a + b), pdf.subarray(c, c + d)]);
  if (h === null) return { ...dasar, ...RUSAK, masalah: [...RUSAK.masalah] };
  const { pada, sumber } = waktuTtd(l, h, p);
  const saat = pada ?? p.now;
  const rantai = p.akar.length === 0 ? 'akar-belum-diatur' : sampaiAkar(h.sertifikat, h.pengiring, p.akar, saat) ? 'dipercaya' : 'tidak-dipercaya';
  const { nama, instansi, penerbit } = namaDalam(h.sertifikat);
  return {
    ...dasar,
    penandatangan: nama,
    instansi,
    penerbit,
    nomorSeri: h.sertifikat.serialNumber,
    berlakuDari: berlakuDari(h.sertifikat),
    berlakuSampai: berlakuSampai(h.sertifikat),
    waktu: pada,
    sumberWaktu: sumber,
    utuh: h.sidikCocok && h.tandaCocok,
    rantai,
    masalah: masalahTtd(h, saat, rantai),
  };
}

function simpulkan(ttd: readonly TtdDiperiksa[], cacat: readonly string[]): PeriksaTtd['kesimpulan'] {
  if (cacat.length > 0 || ttd.some((t) => t.masalah.length > 0)) return 'tidak-sah';
  const terakhir = ttd.at(-1);
  if (!terakhir) return 'tanpa-tanda-tangan';
  return terakhir.seluruhBerkas ? 'sah' : 'sah-ada-tambahan';
}

/** Every signature of a file with its verdict. Never throws: what cannot be read is a verdict as well. Revocation is not asked. */
export function periksaPdf(isi: Uint8Array, p: PilihanPeriksa): PeriksaTtd {
  const pdf = Buffer.from(isi.buffer, isi.byteOffset, isi.length);
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return { kesimpulan: 'bukan-pdf', tandaTangan: [], cacat: [] };
  const { letak, cacat } = cariTtd(pdf);
  const tandaTangan = letak.map((l, i) => periksaSatu(pdf, l, i + 1, p));
  return { kesimpulan: simpulkan(tandaTangan, cacat), tandaTangan, cacat: [...cacat] };
}

/** True when a file begins with exactly the bytes of another: an incremental update of it. */
export function berawalan(isi: Uint8Array, awal: Uint8Array): boolean {
  return isi.length >= awal.length && Buffer.compare(isi.subarray(0, awal.length), awal) === 0;
}

export type HasilTerima = { readonly ok: true; readonly ttd: TtdDiperiksa } | { readonly ok: false; readonly sebab: string };

/**
 * Whether a file that came back may be called signed: the archived bytes unchanged at its head, exactly one more signature,
 * over the whole file, with every earlier one still intact and a certificate that leads to a trusted root.
 */
export function terimaHasil(sebelum: Uint8Array, sesudah: Uint8Array, p: PilihanPeriksa): HasilTerima {
  const tolak = (sebab: string): HasilTerima => ({ ok: false, sebab });
  if (!berawalan(sesudah, sebelum)) return tolak('Berkas yang kembali bukan berkas yang dikirim.');
  const lama = cariTtd(Buffer.from(sebelum)).letak.length;
  const h = periksaPdf(sesudah, p);
  if (h.tandaTangan.length !== lama + 1) return tolak(`Berkas yang kembali memuat ${h.tandaTangan.length} tanda tangan, bukan ${lama + 1}.`);
  const masalah = [...h.cacat, ...h.tandaTangan.flatMap((t) => t.masalah)];
  if (h.kesimpulan !== 'sah') return tolak(masalah[0] ?? 'Ada tambahan di luar tanda tangan.');
  if (!pembaruanBersih(Buffer.from(sebelum), Buffer.from(sesudah))) return tolak('Isi halaman diganti bersama tanda tangan itu.');
  return { ok: true, ttd: h.tandaTangan.at(-1)! };
}

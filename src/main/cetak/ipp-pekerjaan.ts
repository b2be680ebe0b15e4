import { AppError } from '../../shared/errors.ts';
import { angkaSatu, atr, atrAngka, atrYa, teksSatu, teksSemua } from './ipp-baca.ts';
import type { TujuanIpp } from './ipp-kirim.ts';
import { kelompokDari, OPERASI, pastikanBerhasil, takDidukung, tanya } from './ipp.ts';
import { KELOMPOK, type AtributIpp, type KelompokIpp } from './ipp-tipe.ts';
import { rusak } from './ipp-uraikan.ts';

/** The life of a job over IPP (RFC 8011 4.2 and 4.3): send, watch, cancel. */

export interface PekerjaanIpp {
  readonly jobId: number;
  readonly judul: string;
  /** RFC 8011 5.3.7: 3 pending … 9 completed. */
  readonly keadaan: number | undefined;
  readonly alasan: readonly string[];
  readonly pesan: string;
  readonly lembar: number | null;
}

const ATRIBUT_PEKERJAAN = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-state-message',
  'job-printer-state-message',
  'job-media-sheets-completed',
  'job-impressions-completed',
];

function bacaPekerjaan(k: KelompokIpp): PekerjaanIpp | undefined {
  const jobId = angkaSatu(k, 'job-id');
  if (jobId === undefined) return undefined;
  return {
    jobId,
    judul: teksSatu(k, 'job-name') ?? '',
    keadaan: angkaSatu(k, 'job-state'),
    alasan: teksSemua(k, 'job-state-reasons').filter((a) => a !== 'none'),
    pesan: teksSatu(k, 'job-printer-state-message') ?? teksSatu(k, 'job-state-message') ?? '',
    lembar: angkaSatu(k, 'job-media-sheets-completed') ?? angkaSatu(k, 'job-impressions-completed') ?? null,
  };
}

export interface CetakIpp {
  readonly judul: string;
  readonly operator: string;
  readonly format: string;
  readonly pekerjaan: readonly AtributIpp[];
}

function kepalaCetak(tujuan: TujuanIpp, c: CetakIpp): readonly AtributIpp[] {
  return [
    atr('printer-uri', 'uri', tujuan.uri),
    atr('requesting-user-name', 'name', c.operator),
    atr('job-name', 'name', c.judul),
    atrYa('ipp-attribute-fidelity', true),
    atr('document-format', 'mime', c.format),
  ];
}

function tolakSebagian(tak: readonly string[], kode: number): AppError {
  return new AppError('PENCETAK', 'Pencetak mengabaikan pilihan yang diminta, jadi pekerjaan tidak dilanjutkan.', {
    dampak: 'Tidak ada yang dicatat sebagai tercetak.',
    saran: `Ubah pilihan yang tidak didukung${tak.length === 0 ? '' : `: ${tak.join(', ')}`}.`,
    details: { mungkinTerkirim: false, statusIpp: kode, takDidukung: tak },
  });
}

/** Asks the printer whether it would take the job as it is (Validate-Job): an ignored option is a refusal. */
export async function periksaPekerjaan(tujuan: TujuanIpp, c: CetakIpp): Promise<void> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.periksa,
    atribut: kepalaCetak(tujuan, c),
    pekerjaan: c.pekerjaan,
  });
  pastikanBerhasil(jawab);
  const tak = takDidukung(jawab);
  if (jawab.kode !== 0 || tak.length > 0) throw tolakSebagian(tak, jawab.kode);
}

/**
 * Print-Job. A printer that takes the job but drops an option (status 1 or 2, or an unsupported group) would print on
 * the wrong paper: the job is cancelled at once and the failure thrown.
 */
export async function cetakPekerjaan(tujuan: TujuanIpp, c: CetakIpp, dokumen: Uint8Array): Promise<PekerjaanIpp> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.cetak,
    atribut: kepalaCetak(tujuan, c),
    pekerjaan: c.pekerjaan,
    dokumen,
  });
  pastikanBerhasil(jawab);
  const kelompok = kelompokDari(jawab, KELOMPOK.pekerjaan);
  const pekerjaan = kelompok === undefined ? undefined : bacaPekerjaan(kelompok);
  const tak = takDidukung(jawab);
  if (jawab.kode !== 0 || tak.length > 0) {
    if (pekerjaan !== undefined) await batalkanPekerjaan(tujuan, pekerjaan.jobId, c.operator);
    throw tolakSebagian(tak, jawab.kode);
  }
  if (pekerjaan === undefined) throw rusak('tanpa nomor pekerjaan', true);
  return pekerjaan;
}

export async function statusPekerjaan(tujuan: TujuanIpp, jobId: number, operator: string): Promise<PekerjaanIpp> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.atributPekerjaan,
    atribut: [
      atr('printer-uri', 'uri', tujuan.uri),
      atrAngka('job-id', jobId),
      // CUPS hides the name of a job from all but its owner
      atr('requesting-user-name', 'name', operator),
      atr('requested-attributes', 'keyword', ...ATRIBUT_PEKERJAAN),
    ],
  });
  pastikanBerhasil(jawab);
  const kelompok = kelompokDari(jawab, KELOMPOK.pekerjaan);
  const pekerjaan = kelompok === undefined ? undefined : bacaPekerjaan(kelompok);
  if (pekerjaan === undefined || pekerjaan.jobId !== jobId) throw rusak('tanpa keterangan pekerjaan');
  return pekerjaan;
}

/** Cancel-Job. A job already at its end is "not possible": no failure, its state tells what it came to. */
export async function batalkanPekerjaan(tujuan: TujuanIpp, jobId: number, operator: string): Promise<void> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.batal,
    atribut: [
      atr('printer-uri', 'uri', tujuan.uri),
      atrAngka('job-id', jobId),
      atr('requesting-user-name', 'name', operator),
    ],
  });
  if (jawab.kode !== 0x0404) pastikanBerhasil(jawab);
}

/** Get-Jobs, at most 200: what waits in the printer, or what it has finished. */
export async function daftarPekerjaan(
  tujuan: TujuanIpp,
  yang: 'not-completed' | 'completed',
): Promise<readonly PekerjaanIpp[]> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.daftarPekerjaan,
    atribut: [
      atr('printer-uri', 'uri', tujuan.uri),
      atrAngka('limit', 200),
      atr('requested-attributes', 'keyword', ...ATRIBUT_PEKERJAAN),
      atr('which-jobs', 'keyword', yang),
    ],
  });
  pastikanBerhasil(jawab);
  return jawab.kelompok.filter((k) => k.tag === KELOMPOK.pekerjaan).flatMap((k) => bacaPekerjaan(k) ?? []);
}

import { AppError } from '../../shared/errors.ts';
import { angkaSatu, atr, atrAngka, atrYa, teksSatu, teksSemua } from './ipp-baca.ts';
import { kodekan } from './ipp-kodekan.ts';
import { kirimBytes, type TujuanIpp } from './ipp-kirim.ts';
import { KELOMPOK, KOSONG, type AtributIpp, type KelompokIpp, type PesanIpp } from './ipp-tipe.ts';
import { rusak, uraikan } from './ipp-uraikan.ts';

/** IPP 2.0 operations (RFC 8011 4.2 to 4.3, and CUPS-Get-Printers), as far as printing and watching a job need them. */

const OPERASI = {
  cetak: 0x0002,
  periksa: 0x0004,
  batal: 0x0008,
  atributPekerjaan: 0x0009,
  daftarPekerjaan: 0x000a,
  atributPencetak: 0x000b,
  daftarAntrean: 0x4002,
} as const;

const STATUS_IPP: ReadonlyMap<number, string> = new Map([
  [0x0400, 'permintaan tidak dipahami'],
  [0x0401, 'dilarang'],
  [0x0402, 'harus masuk dengan akun'],
  [0x0403, 'tidak berwenang'],
  [0x0404, 'tidak dapat dilakukan sekarang'],
  [0x0406, 'tidak ditemukan'],
  [0x0408, 'dokumen terlalu besar'],
  [0x040a, 'format dokumen tidak diterima'],
  [0x040b, 'pilihan tidak didukung'],
  [0x0500, 'kesalahan di dalam pencetak'],
  [0x0503, 'versi tidak didukung'],
  [0x0504, 'perangkat rusak'],
  [0x0506, 'tidak menerima pekerjaan'],
  [0x0507, 'sedang sibuk'],
]);

function namaStatus(kode: number): string {
  return STATUS_IPP.get(kode) ?? `status 0x${kode.toString(16).padStart(4, '0')}`;
}

export function kelompokDari(pesan: PesanIpp, tag: number): KelompokIpp | undefined {
  return pesan.kelompok.find((k) => k.tag === tag);
}

interface Permintaan {
  readonly operasi: number;
  readonly atribut: readonly AtributIpp[];
  readonly pekerjaan?: readonly AtributIpp[];
  readonly dokumen?: Uint8Array;
}

// Each exchange has its own connection, so the number only has to come back unchanged.
const NOMOR = 1;

async function tanya(tujuan: TujuanIpp, minta: Permintaan): Promise<PesanIpp> {
  const umum = [atr('attributes-charset', 'charset', 'utf-8'), atr('attributes-natural-language', 'bahasa', 'en')];
  const kepala = kodekan({
    versi: [2, 0],
    kode: minta.operasi,
    nomor: NOMOR,
    kelompok: [
      { tag: KELOMPOK.operasi, atribut: [...umum, ...minta.atribut] },
      ...(minta.pekerjaan === undefined ? [] : [{ tag: KELOMPOK.pekerjaan, atribut: minta.pekerjaan }]),
    ],
    data: KOSONG,
  });
  const berdokumen = minta.dokumen !== undefined;
  const jawab = uraikan(await kirimBytes(tujuan, berdokumen ? [kepala, minta.dokumen] : [kepala], berdokumen));
  if (jawab.nomor !== NOMOR) throw rusak('nomor jawaban tidak cocok');
  return jawab;
}

/** Names in the unsupported group, which is a failure whatever the status says (RFC 8011 4.1.7). */
export function takDidukung(jawab: PesanIpp): readonly string[] {
  return jawab.kelompok.filter((k) => k.tag === KELOMPOK.takDidukung).flatMap((k) => k.atribut.map((a) => a.nama));
}

function pastikanBerhasil(jawab: PesanIpp): void {
  if (jawab.kode < 0x0100) return;
  const kata = teksSatu(kelompokDari(jawab, KELOMPOK.operasi), 'status-message');
  const tak = takDidukung(jawab);
  throw new AppError('PENCETAK', `Pencetak menolak: ${namaStatus(jawab.kode)}${kata === undefined ? '' : ` (${kata})`}.`, {
    dampak: 'Tidak ada yang tercetak dari permintaan ini.',
    saran: tak.length === 0 ? 'Periksa pencetak lalu coba lagi.' : `Ubah pilihan yang tidak didukung: ${tak.join(', ')}.`,
    details: { mungkinTerkirim: false, statusIpp: jawab.kode, takDidukung: tak },
  });
}

export async function atributPencetak(tujuan: TujuanIpp, diminta: readonly string[]): Promise<KelompokIpp> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.atributPencetak,
    atribut: [atr('printer-uri', 'uri', tujuan.uri), atr('requested-attributes', 'keyword', ...diminta)],
  });
  pastikanBerhasil(jawab);
  const kelompok = kelompokDari(jawab, KELOMPOK.pencetak);
  if (kelompok === undefined) throw rusak('tanpa keterangan pencetak');
  return kelompok;
}

/** Names of all queues of a CUPS server; an empty server answers "not found". */
export async function namaAntrean(tujuan: TujuanIpp): Promise<readonly string[]> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.daftarAntrean,
    atribut: [atr('requested-attributes', 'keyword', 'printer-name')],
  });
  if (jawab.kode === 0x0406) return [];
  pastikanBerhasil(jawab);
  return jawab.kelompok.filter((k) => k.tag === KELOMPOK.pencetak).flatMap((k) => teksSemua(k, 'printer-name'));
}

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
  const jawab = await tanya(tujuan, { operasi: OPERASI.periksa, atribut: kepalaCetak(tujuan, c), pekerjaan: c.pekerjaan });
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
  if (pekerjaan === undefined) throw rusak('tanpa nomor pekerjaan');
  return pekerjaan;
}

export async function statusPekerjaan(tujuan: TujuanIpp, jobId: number): Promise<PekerjaanIpp> {
  const jawab = await tanya(tujuan, {
    operasi: OPERASI.atributPekerjaan,
    atribut: [
      atr('printer-uri', 'uri', tujuan.uri),
      atrAngka('job-id', jobId),
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
export async function daftarPekerjaan(tujuan: TujuanIpp, yang: 'not-completed' | 'completed'): Promise<readonly PekerjaanIpp[]> {
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

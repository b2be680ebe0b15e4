import { AppError } from '../../shared/errors.ts';
import { atr, teksSatu, teksSemua } from './ipp-baca.ts';
import { kodekan } from './ipp-kodekan.ts';
import { kirimBytes, type TujuanIpp } from './ipp-kirim.ts';
import { KELOMPOK, KOSONG, type AtributIpp, type KelompokIpp, type PesanIpp } from './ipp-tipe.ts';
import { rusak, uraikan } from './ipp-uraikan.ts';

/** A question to an IPP 2.0 printer and its answer (RFC 8011 4.1), and the questions about printers. */

export const OPERASI = {
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

export async function tanya(tujuan: TujuanIpp, minta: Permintaan): Promise<PesanIpp> {
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
  const bytes = await kirimBytes(tujuan, berdokumen ? [kepala, minta.dokumen] : [kepala], berdokumen);
  const jawab = uraikan(bytes, berdokumen);
  if (jawab.nomor !== NOMOR) throw rusak('nomor jawaban tidak cocok', berdokumen);
  return jawab;
}

/** Names in the unsupported group, which is a failure whatever the status says (RFC 8011 4.1.7). */
export function takDidukung(jawab: PesanIpp): readonly string[] {
  return jawab.kelompok.filter((k) => k.tag === KELOMPOK.takDidukung).flatMap((k) => k.atribut.map((a) => a.nama));
}

export function pastikanBerhasil(jawab: PesanIpp): void {
  if (jawab.kode < 0x0100) return;
  const kata = teksSatu(kelompokDari(jawab, KELOMPOK.operasi), 'status-message');
  const tak = takDidukung(jawab);
  // 0x0506 not accepting jobs, 0x0507 busy: nothing is wrong with the job, it can be sent again as it is
  const nanti = jawab.kode === 0x0506 || jawab.kode === 0x0507;
  throw new AppError(
    nanti ? 'PENCETAK_TIDAK_SIAP' : 'PENCETAK',
    `Pencetak menolak: ${namaStatus(jawab.kode)}${kata === undefined ? '' : ` (${kata})`}.`,
    {
      dampak: 'Tidak ada yang tercetak dari permintaan ini.',
      saran:
        tak.length === 0 ? 'Periksa pencetak lalu coba lagi.' : `Ubah pilihan yang tidak didukung: ${tak.join(', ')}.`,
      details: { mungkinTerkirim: false, statusIpp: jawab.kode, takDidukung: tak },
    },
  );
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

import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { mesinContoh, naskahSkgb, skgbContoh } from '../pdf/contoh.ts';
import { buatOtoritas, terbitkan, type Pemegang } from '../support/sertifikat-uji.ts';

/** 23 November 2026, 09.00 in Jakarta, as everywhere in the tests. */
export const PADA = Date.UTC(2026, 10, 23, 2, 0, 0);
const TAHUN = 365 * 86_400_000;

let surat: Buffer | null = null;

/** A letter as the archive keeps it. */
export function suratUji(): Buffer {
  surat ??= Buffer.from(buatPdf(mesinContoh(), [naskahSkgb(skgbContoh(0))], { judul: 'Surat uji', penulis: 'BKPSDM', dibuat: PADA }));
  return Buffer.from(surat);
}

export interface KantorUji {
  readonly akarPem: string;
  readonly rantai: readonly Pemegang[];
  readonly bupati: Pemegang;
  readonly kepala: Pemegang;
  readonly usang: Pemegang;
}

/** An authority with three certificates: two that hold (on any day the tests may run), one that ended before the letters of the tests. */
export async function kantorUji(): Promise<KantorUji> {
  const { penerbit, akar, akarPem } = await buatOtoritas(PADA);
  const orang = (nama: string, nomorSeri: number, dari: number, sampai: number): Promise<Pemegang> => terbitkan({ nama, instansi: 'Pemerintah Kabupaten Contoh Raya', nomorSeri, dari, sampai }, penerbit);
  const [bupati, kepala, usang] = await Promise.all([orang('Contoh Bupati', 11, PADA - 5 * TAHUN, PADA + 20 * TAHUN), orang('Contoh Kepala, S.Sos.', 12, PADA - 5 * TAHUN, PADA + 20 * TAHUN), orang('Contoh Lama', 13, PADA - 3 * TAHUN, PADA - TAHUN)]);
  return { akarPem, rantai: [penerbit, akar], bupati, kepala, usang };
}

import type { KeadaanRangkaian, SebabRangkaian, TindakanRangkaian } from '../../../shared/contract/rangkaian.ts';

/** What an order does next, decided from its rows alone: after a power cut the same rows give the same answer. */

export interface RangkaianAlur {
  readonly keadaan: KeadaanRangkaian;
  readonly sebab: SebabRangkaian;
  /** keluar: the first sheet is at the printer or out of it, and nobody has looked at it yet. */
  readonly periksaAwal: 'tidak' | 'perlu' | 'keluar' | 'tepat';
  readonly terkendali: boolean;
  /** Sheets of controlled paper that the ledger still holds for this order. */
  readonly masihDipesan: boolean;
  readonly dimintaBatal: boolean;
}

/** belum: not sent. jalan: being sent or at the printer. tuntas: nothing more follows. */
export type TahapPekerjaan = 'belum' | 'jalan' | 'tuntas';

export interface PekerjaanAlur {
  readonly id: string;
  readonly tahap: TahapPekerjaan;
  readonly pesan: string;
  /** Sheets nobody knows the fate of. */
  readonly ragu: number;
  /** Handed over on a way that reports nothing: waits for a person's word. */
  readonly tanpaKabar: number;
}

export type Langkah =
  | { readonly jenis: 'diam' }
  | { readonly jenis: 'kirim'; readonly pekerjaanId: string }
  | { readonly jenis: 'ubah'; readonly keadaan: KeadaanRangkaian; readonly sebab: SebabRangkaian; readonly pesan: string };

const DIAM: Langkah = { jenis: 'diam' };
const ubah = (keadaan: KeadaanRangkaian, sebab: SebabRangkaian = '', pesan = ''): Langkah => ({ jenis: 'ubah', keadaan, sebab, pesan });

export const BERAKHIR: ReadonlySet<KeadaanRangkaian> = new Set(['selesai', 'dibatalkan']);

/** Reasons that pass by themselves when the facts change; the others wait for a person. */
const SEMENTARA: ReadonlySet<SebabRangkaian> = new Set(['', 'giliran', 'pencetak', 'ragu', 'konfirmasi', 'seri-akhir']);

function penutup(r: RangkaianAlur, p: readonly PekerjaanAlur[]): Langkah {
  const adaKeluar = p.some((x) => x.tahap === 'tuntas');
  if (r.terkendali && r.masihDipesan && adaKeluar) return ubah('perlu-orang', 'seri-akhir', 'Sebutkan nomor seri lembar baik yang pertama dan yang terakhir.');
  return ubah(r.dimintaBatal ? 'dibatalkan' : 'selesai');
}

/** `pekerjaan` in the order of their sheets. */
export function langkahBerikut(r: RangkaianAlur, pekerjaan: readonly PekerjaanAlur[]): Langkah {
  if (BERAKHIR.has(r.keadaan) || (r.keadaan === 'dijeda' && !r.dimintaBatal)) return DIAM;
  const dirujuk = r.sebab === 'rekonsiliasi' && !r.masihDipesan;
  if (r.keadaan === 'perlu-orang' && !SEMENTARA.has(r.sebab) && !dirujuk) return DIAM;
  const jalan = pekerjaan.some((p) => p.tahap === 'jalan');
  const ragu = pekerjaan.find((p) => p.ragu > 0);
  if (r.dimintaBatal) {
    if (jalan) return DIAM;
    return r.terkendali && ragu ? ubah('perlu-orang', 'ragu', ragu.pesan) : penutup(r, pekerjaan);
  }
  if (ragu) return ubah('perlu-orang', 'ragu', ragu.pesan);
  if (jalan) return ubah('berjalan', '', pekerjaan.find((p) => p.tahap === 'jalan')!.pesan);
  if (r.periksaAwal === 'keluar') return ubah('periksa-lembar-pertama');
  const berikut = pekerjaan.find((p) => p.tahap === 'belum');
  if (berikut) return { jenis: 'kirim', pekerjaanId: berikut.id };
  if (pekerjaan.some((p) => p.tanpaKabar > 0)) return ubah('perlu-orang', 'konfirmasi', 'Cara cetak ini tidak melaporkan hasil. Pastikan lembarnya, lalu nyatakan sudah dicetak.');
  return penutup(r, pekerjaan);
}

/** What a person may do now. */
export function tindakanMungkin(r: RangkaianAlur, p: readonly Pick<PekerjaanAlur, 'tahap' | 'ragu' | 'tanpaKabar'>[]): TindakanRangkaian[] {
  const belum = p.some((x) => x.tahap === 'belum');
  const jalan = p.some((x) => x.tahap === 'jalan');
  const raguAda = p.some((x) => x.ragu > 0 || x.tanpaKabar > 0);
  const keluar = p.some((x) => x.tahap === 'tuntas');
  const hasil: TindakanRangkaian[] = [];
  if (r.keadaan === 'periksa-lembar-pertama') hasil.push('periksa');
  if ((r.keadaan === 'berjalan' || r.keadaan === 'menunggu') && !r.dimintaBatal) hasil.push('jeda');
  if ((r.keadaan === 'dijeda' || (r.keadaan === 'perlu-orang' && (r.sebab === 'praperiksa' || r.sebab === 'berkas' || r.sebab === 'kalibrasi')) || r.sebab === 'pencetak') && !r.dimintaBatal) hasil.push('lanjut');
  if (raguAda && !jalan) hasil.push('putuskan');
  if (r.keadaan === 'perlu-orang' && (r.sebab === 'seri-akhir' || r.sebab === 'rekonsiliasi')) hasil.push('seri-akhir');
  if (keluar && !jalan && r.sebab !== 'rekonsiliasi' && r.keadaan !== 'periksa-lembar-pertama' && !(r.terkendali && BERAKHIR.has(r.keadaan))) hasil.push('ulang');
  if (belum && !r.dimintaBatal && !BERAKHIR.has(r.keadaan)) hasil.push('pindah');
  if (!BERAKHIR.has(r.keadaan) && !r.dimintaBatal) hasil.push('batal');
  return hasil;
}

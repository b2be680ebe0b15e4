/**
 * The binary form of IPP messages (RFC 8010), with collections (3.1.6) and ranges. Whatever a printer sends is
 * untrusted: lengths are checked before they are used, depth and count are bounded, and every fault is AppError PENCETAK.
 */

export const TAG_NILAI = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octet: 0x30,
  tanggal: 0x31,
  resolusi: 0x32,
  rentang: 0x33,
  koleksi: 0x34,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  bahasa: 0x48,
  mime: 0x49,
} as const;

export const TAG_AKHIR_KOLEKSI = 0x37;
export const TAG_NAMA_ANGGOTA = 0x4a;
export const TAG_AKHIR = 0x03;
export const TAG_DI_LUAR_PITA = [0x10, 0x12, 0x13] as const;

export const KELOMPOK = { operasi: 0x01, pekerjaan: 0x02, pencetak: 0x04, takDidukung: 0x05 } as const;

type JenisTeks = 'text' | 'name' | 'keyword' | 'uri' | 'uriScheme' | 'charset' | 'bahasa' | 'mime';
type JenisBytes = 'octet' | 'tanggal';

export type NilaiIpp =
  | { readonly jenis: 'integer' | 'enum'; readonly nilai: number }
  | { readonly jenis: 'boolean'; readonly nilai: boolean }
  | { readonly jenis: 'rentang'; readonly min: number; readonly maks: number }
  | { readonly jenis: 'resolusi'; readonly x: number; readonly y: number; readonly satuan: number }
  | { readonly jenis: JenisTeks; readonly nilai: string }
  | { readonly jenis: JenisBytes; readonly nilai: Uint8Array }
  | { readonly jenis: 'koleksi'; readonly anggota: readonly AtributIpp[] }
  /** unsupported 0x10, unknown 0x12, no-value 0x13 */
  | { readonly jenis: 'kosong'; readonly tag: 0x10 | 0x12 | 0x13 }
  /** A type this client has no use for (textWithLanguage and future ones): kept as it came. */
  | { readonly jenis: 'lain'; readonly tag: number; readonly nilai: Uint8Array };

export interface AtributIpp {
  readonly nama: string;
  /** At least one. */
  readonly nilai: readonly NilaiIpp[];
}

export interface KelompokIpp {
  readonly tag: number;
  readonly atribut: readonly AtributIpp[];
}

export interface PesanIpp {
  readonly versi: readonly [number, number];
  /** Operation in a request, status in an answer. */
  readonly kode: number;
  readonly nomor: number;
  readonly kelompok: readonly KelompokIpp[];
  /** The document behind the attributes. */
  readonly data: Uint8Array;
}

export const KOSONG = new Uint8Array(0);

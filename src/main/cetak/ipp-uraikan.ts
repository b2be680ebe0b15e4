import { AppError } from '../../shared/errors.ts';
import {
  TAG_AKHIR,
  TAG_AKHIR_KOLEKSI,
  TAG_DI_LUAR_PITA,
  TAG_NAMA_ANGGOTA,
  TAG_NILAI,
  type AtributIpp,
  type KelompokIpp,
  type NilaiIpp,
  type PesanIpp,
} from './ipp-tipe.ts';

const SEMUA_JENIS = [
  ...(['integer', 'boolean', 'enum', 'octet', 'tanggal', 'resolusi', 'rentang', 'koleksi'] as const),
  ...(['text', 'name', 'keyword', 'uri', 'uriScheme', 'charset', 'bahasa', 'mime'] as const),
] satisfies readonly (keyof typeof TAG_NILAI)[];

const JENIS_DARI_TAG: ReadonlyMap<number, keyof typeof TAG_NILAI> = new Map(
  SEMUA_JENIS.map((jenis) => [TAG_NILAI[jenis], jenis]),
);

const MAKS_DALAM = 8;
const MAKS_NILAI = 50_000;

/** `mungkinTerkirim`: the unreadable answer belongs to a job, which may print all the same. */
export function rusak(sebab: string, mungkinTerkirim = false): AppError {
  return new AppError('PENCETAK', `Jawaban pencetak tidak dapat dibaca: ${sebab}.`, {
    dampak: mungkinTerkirim
      ? 'Tidak diketahui apakah pencetak mencetaknya. Tidak ada yang dicatat sebagai tercetak.'
      : 'Tidak ada yang dicatat sebagai tercetak.',
    saran: mungkinTerkirim
      ? 'Lihat dulu lembar yang keluar dari pencetak sebelum mencetak ulang.'
      : 'Periksa apakah alamat itu benar alamat pencetak, lalu coba lagi.',
    details: { mungkinTerkirim },
  });
}

interface Pembaca {
  readonly bytes: Buffer;
  letak: number;
  jumlah: number;
}

interface Butir {
  readonly tag: number;
  readonly nama: string;
  readonly bytes: Buffer;
}

function ambil(p: Pembaca, panjang: number): Buffer {
  if (p.letak + panjang > p.bytes.length) throw rusak('terpotong');
  const hasil = p.bytes.subarray(p.letak, p.letak + panjang);
  p.letak += panjang;
  return hasil;
}

function butir(p: Pembaca): Butir {
  p.jumlah += 1;
  if (p.jumlah > MAKS_NILAI) throw rusak('terlalu banyak keterangan');
  const tag = ambil(p, 1).readUInt8();
  const nama = ambil(p, ambil(p, 2).readUInt16BE()).toString('utf8');
  const bytes = ambil(p, ambil(p, 2).readUInt16BE());
  return { tag, nama, bytes };
}

function panjangPas(bytes: Buffer, panjang: number): void {
  if (bytes.length !== panjang) throw rusak('panjang sebuah nilai salah');
}

function artikan(p: Pembaca, { tag, bytes }: Butir, dalam: number): NilaiIpp {
  const kosong = TAG_DI_LUAR_PITA.find((t) => t === tag);
  if (kosong !== undefined) return { jenis: 'kosong', tag: kosong };
  const jenis = JENIS_DARI_TAG.get(tag);
  if (jenis === undefined) return { jenis: 'lain', tag, nilai: Uint8Array.from(bytes) };
  switch (jenis) {
    case 'integer':
    case 'enum':
      panjangPas(bytes, 4);
      return { jenis, nilai: bytes.readInt32BE() };
    case 'boolean':
      panjangPas(bytes, 1);
      return { jenis, nilai: bytes.readUInt8() !== 0 };
    case 'rentang':
      panjangPas(bytes, 8);
      return { jenis, min: bytes.readInt32BE(), maks: bytes.readInt32BE(4) };
    case 'resolusi':
      panjangPas(bytes, 9);
      return { jenis, x: bytes.readInt32BE(), y: bytes.readInt32BE(4), satuan: bytes.readInt8(8) };
    case 'octet':
    case 'tanggal':
      return { jenis, nilai: Uint8Array.from(bytes) };
    case 'koleksi':
      return { jenis, anggota: bacaKoleksi(p, dalam + 1) };
    default:
      return { jenis, nilai: bytes.toString('utf8') };
  }
}

function bacaKoleksi(p: Pembaca, dalam: number): AtributIpp[] {
  if (dalam > MAKS_DALAM) throw rusak('terlalu dalam bersarang');
  const anggota: { nama: string; nilai: NilaiIpp[] }[] = [];
  for (;;) {
    const b = butir(p);
    if (b.nama !== '') throw rusak('nama di tempat yang salah');
    if (b.tag === TAG_AKHIR_KOLEKSI) break;
    if (b.tag === TAG_NAMA_ANGGOTA) anggota.push({ nama: b.bytes.toString('utf8'), nilai: [] });
    else {
      const kini = anggota.at(-1);
      if (kini === undefined || b.tag < 0x10) throw rusak('koleksi tidak teratur');
      kini.nilai.push(artikan(p, b, dalam));
    }
  }
  if (anggota.some((a) => a.nilai.length === 0)) throw rusak('anggota koleksi tanpa nilai');
  return anggota;
}

function bacaKelompok(p: Pembaca, tag: number): KelompokIpp {
  const atribut: { nama: string; nilai: NilaiIpp[] }[] = [];
  for (;;) {
    const berikut = p.bytes[p.letak];
    if (berikut === undefined) throw rusak('terpotong');
    if (berikut < 0x10) return { tag, atribut };
    const b = butir(p);
    if (b.tag === TAG_AKHIR_KOLEKSI || b.tag === TAG_NAMA_ANGGOTA) throw rusak('koleksi tidak teratur');
    if (b.nama !== '') atribut.push({ nama: b.nama, nilai: [] });
    const kini = atribut.at(-1);
    if (kini === undefined) throw rusak('nilai tanpa nama');
    kini.nilai.push(artikan(p, b, 0));
  }
}

/** Bytes as a message: the inverse of `kodekan`. Throws AppError PENCETAK on anything truncated or out of order. */
export function uraikan(bytes: Uint8Array, mungkinTerkirim = false): PesanIpp {
  try {
    return uraikanBytes(bytes);
  } catch (galat) {
    if (mungkinTerkirim && galat instanceof AppError) throw rusak(galat.message, true);
    throw galat;
  }
}

function uraikanBytes(bytes: Uint8Array): PesanIpp {
  const p: Pembaca = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), letak: 0, jumlah: 0 };
  const kepala = ambil(p, 8);
  const kelompok: KelompokIpp[] = [];
  for (;;) {
    const tag = ambil(p, 1).readUInt8();
    if (tag === TAG_AKHIR) break;
    if (tag === 0 || tag >= 0x10) throw rusak('kelompok tidak dikenal');
    kelompok.push(bacaKelompok(p, tag));
  }
  return {
    versi: [kepala.readUInt8(), kepala.readUInt8(1)],
    kode: kepala.readUInt16BE(2),
    nomor: kepala.readInt32BE(4),
    kelompok,
    data: Uint8Array.from(p.bytes.subarray(p.letak)),
  };
}

import { AppError } from '../../shared/errors.ts';
import {
  KOSONG,
  TAG_AKHIR,
  TAG_AKHIR_KOLEKSI,
  TAG_NAMA_ANGGOTA,
  TAG_NILAI,
  type NilaiIpp,
  type PesanIpp,
} from './ipp-tipe.ts';

function isi(nilai: NilaiIpp): readonly [tag: number, bytes: Uint8Array] {
  switch (nilai.jenis) {
    case 'integer':
    case 'enum': {
      const b = Buffer.alloc(4);
      b.writeInt32BE(nilai.nilai);
      return [TAG_NILAI[nilai.jenis], b];
    }
    case 'boolean':
      return [TAG_NILAI.boolean, Uint8Array.of(nilai.nilai ? 1 : 0)];
    case 'rentang': {
      const b = Buffer.alloc(8);
      b.writeInt32BE(nilai.min);
      b.writeInt32BE(nilai.maks, 4);
      return [TAG_NILAI.rentang, b];
    }
    case 'resolusi': {
      const b = Buffer.alloc(9);
      b.writeInt32BE(nilai.x);
      b.writeInt32BE(nilai.y, 4);
      b.writeInt8(nilai.satuan, 8);
      return [TAG_NILAI.resolusi, b];
    }
    case 'octet':
    case 'tanggal':
      return [TAG_NILAI[nilai.jenis], nilai.nilai];
    case 'koleksi':
      return [TAG_NILAI.koleksi, KOSONG];
    case 'kosong':
      return [nilai.tag, KOSONG];
    case 'lain':
      return [nilai.tag, nilai.nilai];
    default:
      return [TAG_NILAI[nilai.jenis], Buffer.from(nilai.nilai, 'utf8')];
  }
}

function tulis(bagian: Uint8Array[], tag: number, nama: string, bytes: Uint8Array): void {
  const n = Buffer.from(nama, 'utf8');
  if (n.length > 0x7fff || bytes.length > 0x7fff) {
    throw new AppError('PENCETAK', 'Sebuah keterangan untuk pencetak terlalu panjang.', {
      saran: 'Pendekkan judul pekerjaan lalu coba lagi.',
    });
  }
  const kepala = Buffer.alloc(5 + n.length);
  kepala.writeUInt8(tag);
  kepala.writeUInt16BE(n.length, 1);
  n.copy(kepala, 3);
  kepala.writeUInt16BE(bytes.length, 3 + n.length);
  bagian.push(kepala, bytes);
}

function tulisAtribut(bagian: Uint8Array[], nama: string, nilai: readonly NilaiIpp[]): void {
  nilai.forEach((satu, i) => {
    const [tag, bytes] = isi(satu);
    tulis(bagian, tag, i === 0 ? nama : '', bytes);
    if (satu.jenis !== 'koleksi') return;
    for (const anggota of satu.anggota) {
      tulis(bagian, TAG_NAMA_ANGGOTA, '', Buffer.from(anggota.nama, 'utf8'));
      tulisAtribut(bagian, '', anggota.nilai);
    }
    tulis(bagian, TAG_AKHIR_KOLEKSI, '', KOSONG);
  });
}

/** A message as bytes. Throws AppError PENCETAK where a name or value exceeds the 32 767 bytes of the format. */
export function kodekan(pesan: PesanIpp): Buffer {
  const kepala = Buffer.alloc(8);
  kepala.writeUInt8(pesan.versi[0]);
  kepala.writeUInt8(pesan.versi[1], 1);
  kepala.writeUInt16BE(pesan.kode, 2);
  kepala.writeInt32BE(pesan.nomor, 4);
  const bagian: Uint8Array[] = [kepala];
  for (const kelompok of pesan.kelompok) {
    bagian.push(Uint8Array.of(kelompok.tag));
    for (const { nama, nilai } of kelompok.atribut) tulisAtribut(bagian, nama, nilai);
  }
  bagian.push(Uint8Array.of(TAG_AKHIR), pesan.data);
  return Buffer.concat(bagian);
}

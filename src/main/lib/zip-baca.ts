import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';

/** One part of a zip as its directory lists it. What it claims of itself is not believed. */
export interface BagianZip {
  readonly nama: string;
  readonly metode: number;
  readonly terenkripsi: boolean;
  readonly padat: number;
  readonly letak: number;
}

const AKHIR = 0x06054b50;
const DAFTAR = 0x02014b50;
const LOKAL = 0x04034b50;
const KOMENTAR_MAKS = 65_557;

function rusak(pesan: string): AppError {
  return new AppError('BERKAS_RUSAK', pesan, { dampak: 'Berkas itu tidak disimpan; yang lain tetap diproses.', saran: 'Buat ulang zipnya, atau unggah berkasnya satu per satu.' });
}

/** The parts of a zip, without folders. Throws BERKAS_RUSAK when its directory cannot be read, TERLALU_BESAR above `maks` parts. */
export function bacaDaftarZip(data: Buffer, maks: number): BagianZip[] {
  let akhir = data.length - 22;
  const batas = Math.max(0, data.length - KOMENTAR_MAKS - 22);
  while (akhir >= batas && data.readUInt32LE(akhir) !== AKHIR) akhir--;
  if (akhir < batas || akhir < 0) throw rusak('Zip ini terpotong atau rusak.');
  const jumlah = data.readUInt16LE(akhir + 10);
  let p = data.readUInt32LE(akhir + 16);
  if (jumlah === 0xffff || p === 0xffffffff) throw new AppError('TERLALU_BESAR', 'Zip ini memakai bentuk untuk arsip yang sangat besar.', { dampak: 'Tidak ada yang disimpan.', saran: 'Bagi menjadi beberapa zip yang lebih kecil.' });
  if (jumlah > maks) throw new AppError('TERLALU_BESAR', `Zip ini berisi ${jumlah} berkas; paling banyak ${maks}.`, { dampak: 'Tidak ada yang disimpan.', saran: 'Bagi menjadi beberapa zip.' });
  const hasil: BagianZip[] = [];
  for (let i = 0; i < jumlah; i++) {
    if (p + 46 > data.length || data.readUInt32LE(p) !== DAFTAR) throw rusak('Daftar isi zip ini rusak.');
    const panjang = data.readUInt16LE(p + 28);
    const bagian = { nama: data.toString('utf8', p + 46, p + 46 + panjang), metode: data.readUInt16LE(p + 10), terenkripsi: (data.readUInt16LE(p + 8) & 1) === 1, padat: data.readUInt32LE(p + 20), letak: data.readUInt32LE(p + 42) };
    if (!bagian.nama.endsWith('/')) hasil.push(bagian);
    p += 46 + panjang + data.readUInt16LE(p + 30) + data.readUInt16LE(p + 32);
  }
  return hasil;
}

/** The bytes of one part, at most `maks`. Throws BERKAS_RUSAK or TERLALU_BESAR; nothing is written anywhere. */
export function bacaBagianZip(data: Buffer, b: BagianZip, maks: number): Buffer {
  if (b.terenkripsi) throw rusak('Berkas ini dikunci kata sandi di dalam zip.');
  if (b.letak + 30 > data.length || data.readUInt32LE(b.letak) !== LOKAL) throw rusak('Isi zip ini terpotong.');
  const mulai = b.letak + 30 + data.readUInt16LE(b.letak + 26) + data.readUInt16LE(b.letak + 28);
  if (mulai + b.padat > data.length) throw rusak('Isi zip ini terpotong.');
  const padat = data.subarray(mulai, mulai + b.padat);
  if (b.metode === 0) return muat(padat, maks);
  if (b.metode !== 8) throw rusak('Berkas ini dipadatkan dengan cara yang tidak dikenal.');
  try {
    return inflateRawSync(padat, { maxOutputLength: maks });
  } catch (galat) {
    if (galat instanceof RangeError || (galat instanceof Error && 'code' in galat && galat.code === 'ERR_BUFFER_TOO_LARGE')) throw terlaluBesar(maks);
    throw rusak('Isi berkas ini di dalam zip rusak.');
  }
}

function muat(isi: Buffer, maks: number): Buffer {
  if (isi.length > maks) throw terlaluBesar(maks);
  return isi;
}

function terlaluBesar(maks: number): AppError {
  return new AppError('TERLALU_BESAR', `Setelah dibuka berkas ini lebih dari ${Math.floor(maks / 1024 / 1024)} MB.`, { dampak: 'Berkas itu tidak disimpan; yang lain tetap diproses.', saran: 'Perkecil pindaiannya, lalu unggah lagi.' });
}

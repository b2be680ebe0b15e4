import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { rusak, terlaluBesar, ukuran, type BatasLembar } from './batas.ts';

export interface EntriZip {
  readonly nama: string;
  readonly metode: number;
  readonly terenkripsi: boolean;
  readonly padat: number;
  readonly letak: number;
}

const AKHIR = 0x06054b50;
const DAFTAR = 0x02014b50;
const SARAN = 'Buka berkas itu di Excel, simpan ulang sebagai xlsx, lalu coba lagi.';

/** Entries of the central directory; sizes claimed there are not trusted. */
export function daftarZip(data: Buffer): EntriZip[] {
  let akhir = data.length - 22;
  while (akhir >= 0 && data.readUInt32LE(akhir) !== AKHIR && data.length - akhir < 65_558) akhir--;
  if (akhir < 0 || data.readUInt32LE(akhir) !== AKHIR) throw rusak('Berkas xlsx terpotong atau rusak.', SARAN);
  const jumlah = data.readUInt16LE(akhir + 10);
  let p = data.readUInt32LE(akhir + 16);
  const hasil: EntriZip[] = [];
  for (let i = 0; i < jumlah; i++) {
    if (p + 46 > data.length || data.readUInt32LE(p) !== DAFTAR) throw rusak('Daftar isi berkas xlsx rusak.', SARAN);
    const panjangNama = data.readUInt16LE(p + 28);
    hasil.push({
      nama: data.toString('utf8', p + 46, p + 46 + panjangNama),
      metode: data.readUInt16LE(p + 10),
      terenkripsi: (data.readUInt16LE(p + 8) & 1) === 1,
      padat: data.readUInt32LE(p + 20),
      letak: data.readUInt32LE(p + 42),
    });
    p += 46 + panjangNama + data.readUInt16LE(p + 30) + data.readUInt16LE(p + 32);
  }
  return hasil;
}

function isiPadat(data: Buffer, entri: EntriZip): Buffer {
  if (entri.letak + 30 > data.length) throw rusak('Isi berkas xlsx terpotong.', SARAN);
  const mulai = entri.letak + 30 + data.readUInt16LE(entri.letak + 26) + data.readUInt16LE(entri.letak + 28);
  if (mulai + entri.padat > data.length) throw rusak('Isi berkas xlsx terpotong.', SARAN);
  return data.subarray(mulai, mulai + entri.padat);
}

function hitungTerurai(padat: Buffer, sisa: number): Promise<number> {
  return new Promise((selesai, gagal) => {
    let jumlah = 0;
    const urai = createInflateRaw({ chunkSize: 256 * 1024 });
    urai.on('data', (potong: Buffer) => {
      jumlah += potong.length;
      if (jumlah > sisa) urai.destroy(new RangeError('batas'));
    });
    urai.on('end', () => selesai(jumlah));
    urai.on('error', gagal);
    urai.end(padat);
  });
}

/** Unpacks every part once without keeping it, and refuses the file as soon as the limit is passed. */
export async function periksaBom(data: Buffer, entri: readonly EntriZip[], batas: BatasLembar): Promise<void> {
  let sisa = batas.byteTerurai;
  for (const satu of entri) {
    if (satu.terenkripsi) throw rusak('Berkas dikunci dengan kata sandi.', 'Buka kuncinya di Excel, simpan tanpa kata sandi, lalu coba lagi.');
    const padat = isiPadat(data, satu);
    if (satu.metode === 0) sisa -= padat.length;
    else if (satu.metode === 8) {
      try {
        sisa -= await hitungTerurai(padat, sisa);
      } catch (galat) {
        if (!(galat instanceof RangeError)) throw rusak('Isi berkas xlsx rusak.', SARAN, galat);
        sisa = -1;
      }
    } else throw rusak('Berkas memakai cara pemadatan yang tidak dikenal.', SARAN);
    if (sisa < 0) throw terlaluBesar(`Isi berkas setelah dibuka lebih dari ${ukuran(batas.byteTerurai)}.`, 'Pastikan berkas ini memang daftar pegawai; hapus gambar dan lembar yang tidak perlu.');
  }
}

/** One small part as text (`workbook.xml`); '' when absent. */
export function teksEntri(data: Buffer, entri: readonly EntriZip[], nama: string): string {
  const satu = entri.find((e) => e.nama.toLowerCase() === nama);
  if (satu === undefined) return '';
  const padat = isiPadat(data, satu);
  return (satu.metode === 8 ? inflateRawSync(padat, { maxOutputLength: 16 * 1024 * 1024 }) : padat).toString('utf8');
}

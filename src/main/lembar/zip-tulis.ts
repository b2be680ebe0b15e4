import { crc32, createDeflateRaw } from 'node:zlib';

/** The parts of one zip, packed as they come: the text of a part is never held as a whole. */
export interface PenulisZip {
  tambah(nama: string, isi: Iterable<string>): Promise<void>;
  selesai(): Buffer;
}

/** 1 January 1980: the same content gives the same bytes. */
const TANGGAL_DOS = 0x0021;
const NAMA_UTF8 = 0x0800;

interface Entri {
  readonly nama: Buffer;
  readonly crc: number;
  readonly padat: number;
  readonly asli: number;
  readonly letak: number;
}

function kepala(tanda: number, e: Entri): Buffer {
  const pusat = tanda === 0x02014b50;
  const b = Buffer.alloc(pusat ? 46 : 30);
  let p = b.writeUInt32LE(tanda, 0);
  if (pusat) p = b.writeUInt16LE(20, p);
  for (const nilai of [20, NAMA_UTF8, 8, 0, TANGGAL_DOS]) p = b.writeUInt16LE(nilai, p);
  for (const nilai of [e.crc, e.padat, e.asli]) p = b.writeUInt32LE(nilai, p);
  b.writeUInt16LE(e.nama.length, p);
  if (pusat) b.writeUInt32LE(e.letak, 42);
  return Buffer.concat([b, e.nama]);
}

async function padatkan(isi: Iterable<string>): Promise<{ bagian: Buffer[]; crc: number; asli: number }> {
  const deflate = createDeflateRaw({ level: 6 });
  const bagian: Buffer[] = [];
  deflate.on('data', (potong: Buffer) => bagian.push(potong));
  const tuntas = new Promise<void>((selesai, gagal) => deflate.on('end', selesai).on('error', gagal));
  let crc = 0;
  let asli = 0;
  for (const teks of isi) {
    const potong = Buffer.from(teks, 'utf8');
    crc = crc32(potong, crc);
    asli += potong.length;
    if (!deflate.write(potong)) await new Promise<void>((lanjut) => deflate.once('drain', lanjut));
  }
  deflate.end();
  await tuntas;
  return { bagian, crc, asli };
}

export function penulisZip(): PenulisZip {
  const keluar: Buffer[] = [];
  const daftar: Entri[] = [];
  let letak = 0;
  const tulis = (potong: Buffer): void => {
    keluar.push(potong);
    letak += potong.length;
  };
  return {
    async tambah(nama, isi) {
      const { bagian, crc, asli } = await padatkan(isi);
      const entri = { nama: Buffer.from(nama), crc, asli, padat: bagian.reduce((n, b) => n + b.length, 0), letak };
      daftar.push(entri);
      tulis(kepala(0x04034b50, entri));
      for (const potong of bagian) tulis(potong);
    },
    selesai() {
      const mulai = letak;
      for (const entri of daftar) tulis(kepala(0x02014b50, entri));
      const akhir = Buffer.alloc(22);
      akhir.writeUInt32LE(0x06054b50, 0);
      akhir.writeUInt16LE(daftar.length, 8);
      akhir.writeUInt16LE(daftar.length, 10);
      akhir.writeUInt32LE(letak - mulai, 12);
      akhir.writeUInt32LE(mulai, 16);
      keluar.push(akhir);
      return Buffer.concat(keluar);
    },
  };
}

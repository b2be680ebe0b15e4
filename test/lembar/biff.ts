/** A minimal Excel 97–2003 workbook (BIFF8 in an OLE2 container), written from the published record layout. */

export interface SelBiff {
  readonly baris: number;
  readonly kolom: number;
  readonly isi: string | number;
  readonly tanggal?: boolean;
}

const AKHIR_RANTAI = 0xfffffffe;
const SEKTOR = 512;

function rekaman(id: number, isi: Buffer): Buffer {
  const kepala = Buffer.alloc(4);
  kepala.writeUInt16LE(id, 0);
  kepala.writeUInt16LE(isi.length, 2);
  return Buffer.concat([kepala, isi]);
}

function u16(...nilai: number[]): Buffer {
  const b = Buffer.alloc(nilai.length * 2);
  nilai.forEach((n, i) => b.writeUInt16LE(n, i * 2));
  return b;
}

function u32(...nilai: number[]): Buffer {
  const b = Buffer.alloc(nilai.length * 4);
  nilai.forEach((n, i) => b.writeUInt32LE(n >>> 0, i * 4));
  return b;
}

const bof = (jenis: number): Buffer => rekaman(0x0809, Buffer.concat([u16(0x0600, jenis, 0x0dbb, 0x07cc), u32(0, 6)]));
const xf = (format: number): Buffer => rekaman(0x00e0, Buffer.concat([u16(0, format), Buffer.alloc(16)]));
const eof = (): Buffer => rekaman(0x000a, Buffer.alloc(0));

function aliran(sel: readonly SelBiff[], terkunci: boolean): Buffer {
  const teks = [...new Set(sel.map((s) => s.isi).filter((isi) => typeof isi === 'string'))];
  const sst = rekaman(0x00fc, Buffer.concat([u32(teks.length, teks.length), ...teks.map((t) => Buffer.concat([u16(t.length), Buffer.from([1]), Buffer.from(t, 'utf16le')]))]));
  const nama = Buffer.concat([Buffer.from([8, 0]), Buffer.from('Pegawai1', 'latin1')]);
  const depan = [bof(5), ...(terkunci ? [rekaman(0x2f, u16(1, 1))] : []), xf(0), xf(14)];
  const letak = Buffer.concat(depan).length + 4 + 6 + nama.length + sst.length + eof().length;
  const isi = sel.map((s) => {
    const alamat = u16(s.baris, s.kolom, s.tanggal === true ? 1 : 0);
    if (typeof s.isi === 'string') return rekaman(0x00fd, Buffer.concat([alamat, u32(teks.indexOf(s.isi))]));
    const angka = Buffer.alloc(8);
    angka.writeDoubleLE(s.isi);
    return rekaman(0x0203, Buffer.concat([alamat, angka]));
  });
  return Buffer.concat([...depan, rekaman(0x0085, Buffer.concat([u32(letak), u16(0), nama])), sst, eof(), bof(0x10), ...isi, eof()]);
}

function entri(nama: string, jenis: number, anak: number, mulai: number, besar: number): Buffer {
  const b = Buffer.alloc(128);
  b.write(nama, 0, 'utf16le');
  b.writeUInt16LE(nama === '' ? 0 : (nama.length + 1) * 2, 64);
  b.writeUInt8(jenis, 66);
  b.writeUInt8(1, 67);
  u32(0xffffffff, 0xffffffff, anak).copy(b, 68);
  b.writeUInt32LE(mulai >>> 0, 116);
  b.writeUInt32LE(besar, 120);
  return b;
}

/** The bytes of an .xls with one stream; `namaAliran` other than 'Workbook' makes another kind of document of it. */
export function buatXls(sel: readonly SelBiff[], opsi: { readonly terkunci?: boolean; readonly namaAliran?: string } = {}): Buffer {
  const mentah = aliran(sel, opsi.terkunci === true);
  const isi = Buffer.alloc(Math.max(4096, Math.ceil(mentah.length / SEKTOR) * SEKTOR));
  mentah.copy(isi);
  const banyak = isi.length / SEKTOR;
  if (banyak > 120) throw new RangeError('contoh terlalu besar untuk satu sektor FAT');
  const kepala = Buffer.alloc(SEKTOR, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(kepala);
  kepala.fill(0, 8, 24);
  u16(0x3e, 3, 0xfffe, 9, 6).copy(kepala, 24);
  kepala.fill(0, 34, 40);
  u32(0, 1, 1, 0, 4096, AKHIR_RANTAI, 0, AKHIR_RANTAI, 0, 0).copy(kepala, 40);
  const fat = Buffer.alloc(SEKTOR, 0xff);
  u32(0xfffffffd, AKHIR_RANTAI, ...Array.from({ length: banyak }, (_, i) => (i === banyak - 1 ? AKHIR_RANTAI : i + 3))).copy(fat);
  const direktori = Buffer.concat([entri('Root Entry', 5, 1, AKHIR_RANTAI, 0), entri(opsi.namaAliran ?? 'Workbook', 2, 0xffffffff, 2, isi.length), entri('', 0, 0xffffffff, 0, 0), entri('', 0, 0xffffffff, 0, 0)]);
  return Buffer.concat([kepala, fat, direktori, isi]);
}

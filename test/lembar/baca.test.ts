import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { tebakPemisah } from '../../src/main/lembar/baca-csv.ts';
import { penulisZip } from '../../src/main/lembar/zip-tulis.ts';
import { AppError } from '../../src/shared/errors.ts';
import { buatXls } from './biff.ts';

const NIP = '199001012015031001';

async function galat(sumber: Uint8Array | string, batas = {}): Promise<AppError> {
  try {
    await bacaLembar(sumber, { batas });
  } catch (g) {
    if (g instanceof AppError) return g;
    throw g;
  }
  throw new Error('tidak ditolak');
}

const teks = (isi: string, sandi: BufferEncoding = 'utf8'): Buffer => Buffer.from(isi, sandi);
const isi = async (sumber: Buffer) => (await bacaLembar(sumber))[0]?.baris;

describe('membaca xlsx', () => {
  test('teks, angka, tanggal dan benar/salah tetap dibedakan', async () => {
    const data = await writeXlsx({ sheets: [{ name: 'A', rows: [['NIP', 'Angka'], [NIP, 12.5], [new Date('2020-04-01T00:00:00Z'), true], [1.98505e17, null]] }] });
    const [lembar] = await bacaLembar(data);
    expect(lembar).toMatchObject({ nama: 'A', asal: 'xlsx', tersembunyi: false });
    expect(lembar?.baris).toEqual([['NIP', 'Angka'], [NIP, 12.5], [{ tanggal: '2020-04-01' }, true], [1.98505e17]]);
  });

  test('nomor baris tetap seperti di lembar walau ada baris kosong; lembar tersembunyi ditandai', async () => {
    const data = await writeXlsx({ sheets: [{ name: 'A & B', rows: [['x'], [null], [], ['y']] }, { name: 'Lama', rows: [['z']], hidden: true }] });
    const lembar = await bacaLembar(data);
    expect(lembar.map((l) => [l.nama, l.tersembunyi])).toEqual([['A & B', false], ['Lama', true]]);
    expect(lembar[0]?.baris).toEqual([['x'], [], [], ['y']]);
  });

  test('terlalu banyak baris, kolom, huruf atau byte ditolak', async () => {
    const data = await writeXlsx({ sheets: [{ name: 'A', rows: [['a', 'b', 'c'], ['a'], ['panjang sekali']] }] });
    expect((await galat(data, { baris: 2 })).kode).toBe('TERLALU_BESAR');
    expect((await galat(data, { kolom: 2 })).message).toMatch(/lebih dari 2 kolom/);
    expect((await galat(data, { hurufSel: 5 })).message).toMatch(/Sel A3/);
    expect((await galat(data, { byte: 10 })).message).toMatch(/batasnya/);
  });

  test('bom zip dihentikan pada batas, juga bila ukuran yang tertulis bohong', async () => {
    const zip = penulisZip();
    await zip.tambah('[Content_Types].xml', ['<Types/>']);
    await zip.tambah('xl/workbook.xml', ['<workbook/>']);
    function* nol(): Generator<string> {
      for (let i = 0; i < 64; i++) yield ' '.repeat(1024 * 1024);
    }
    await zip.tambah('xl/worksheets/sheet1.xml', nol());
    const data = zip.selesai();
    const bohong = Buffer.from(data);
    for (let p = bohong.indexOf('PK\u0001\u0002'); p >= 0; p = bohong.indexOf('PK\u0001\u0002', p + 4)) bohong.writeUInt32LE(10, p + 24);
    expect(data.length).toBeLessThan(200_000);
    for (const satu of [data, bohong]) {
      const g = await galat(satu, { byteTerurai: 20 * 1024 * 1024 });
      expect([g.kode, g.message]).toEqual(['TERLALU_BESAR', expect.stringMatching(/20 MB/)]);
    }
  });

  test.each([[0.3], [0.6], [0.95]])('berkas yang terpotong pada bagian %d ditolak sebagai rusak', async (bagian) => {
    const data = await writeXlsx({ sheets: [{ name: 'A', rows: [['NIP'], [NIP]] }] });
    expect((await galat(data.subarray(0, Math.floor(data.length * bagian)))).kode).toBe('BERKAS_RUSAK');
  });

  test('isi yang diacak tidak pernah lolos sebagai galat lain', async () => {
    const asli = await writeXlsx({ sheets: [{ name: 'A', rows: [['NIP'], [NIP]] }] });
    for (let i = 0; i < 60; i++) {
      const data = Buffer.from(asli);
      for (let j = 0; j < 12; j++) data.writeUInt8((i * 37 + j * 101) % 256, (i * 7919 + j * 104_729) % data.length);
      await bacaLembar(data).then((l) => expect(l.length).toBeGreaterThan(0), (g: unknown) => expect(g).toBeInstanceOf(AppError));
    }
  });

  test('dokumen Word, ods dan zip biasa disebut apa adanya', async () => {
    for (const [nama, pesan] of [['word/document.xml', /Word/], ['content.xml', /OpenDocument/], ['foto.jpg', /zip/]] as const) {
      const zip = penulisZip();
      await zip.tambah(nama, ['x']);
      expect((await galat(zip.selesai())).message).toMatch(pesan);
    }
  });

  test('zip yang dikunci kata sandi disebut terkunci', async () => {
    const zip = penulisZip();
    await zip.tambah('xl/workbook.xml', ['x']);
    const data = zip.selesai();
    data.writeUInt16LE(1, data.indexOf('PK\u0001\u0002') + 8);
    expect((await galat(data)).message).toMatch(/kata sandi/);
  });
});

describe('membaca xls', () => {
  test('buku kerja Excel 97–2003 dengan teks, angka dan tanggal', async () => {
    const data = buatXls([
      { baris: 0, kolom: 0, isi: 'NIP' }, { baris: 0, kolom: 1, isi: 'TMT' }, { baris: 2, kolom: 0, isi: NIP }, { baris: 2, kolom: 1, isi: 43_922, tanggal: true }, { baris: 2, kolom: 2, isi: 12.5 },
    ]);
    expect(await bacaLembar(data)).toEqual([{ nama: 'Pegawai1', asal: 'xls', tersembunyi: false, baris: [['NIP', 'TMT'], [], [NIP, { tanggal: '2020-04-01' }, 12.5]] }]);
  });

  test('yang terkunci dan dokumen lain ditolak dengan sebabnya', async () => {
    expect((await galat(buatXls([{ baris: 0, kolom: 0, isi: 'NIP' }], { terkunci: true }))).message).toMatch(/kata sandi/);
    expect((await galat(buatXls([], { namaAliran: 'EncryptedPackage' }))).message).toMatch(/kata sandi/);
    expect((await galat(buatXls([], { namaAliran: 'WordDocument' }))).message).toMatch(/Word/);
    expect((await galat(buatXls([{ baris: 0, kolom: 0, isi: 'NIP' }]).subarray(0, 700))).kode).toBe('BERKAS_RUSAK');
  });

  test('tabel HTML bernama .xls: sel gabungan, entitas, pangkal dan gaya', async () => {
    const html = `\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:"\\@"}</style></head><body>
      <table border=1><tr><th colspan=2>PANGKAT &amp; GOL</th><th rowspan="2">NIP</th></tr><tr><td>GOL</td><td>TMT</td></tr>
      <tr><td>III/b</td><td>01-04-2020<br>x</td><td style='mso-number-format:"\\@"'>${NIP}</td></tr><!-- <tr><td>bukan</td></tr> --></table>
      <p>Catatan</p><table><tr><td>&nbsp;</td></tr></table></body></html>`;
    expect(await bacaLembar(teks(html))).toEqual([{
      nama: 'Tabel 1', asal: 'html', tersembunyi: false,
      baris: [['PANGKAT & GOL', null, 'NIP'], ['GOL', 'TMT'], ['III/b', '01-04-2020 x', NIP]],
    }]);
  });

  test('HTML tanpa tabel ditolak', async () => {
    expect((await galat(teks('<html><body>Sesi habis</body></html>'))).message).toMatch(/tidak berisi tabel/);
  });
});

describe('membaca csv', () => {
  test.each([[';'], [','], ['\t'], ['|']])('pemisah "%s" dikenali walau ada koma dalam kutip', async (p) => {
    const data = teks(`NIP${p}Nama${p}Alamat\r\n${NIP}${p}"Contoh, S.Kom."${p}"baris satu\nbaris dua"\r\n`);
    expect(await isi(data)).toEqual([['NIP', 'Nama', 'Alamat'], [NIP, 'Contoh, S.Kom.', 'baris satu\nbaris dua']]);
  });

  test('sandi utf-8 dengan dan tanpa tanda, utf-16, dan latin-1', async () => {
    for (const data of [teks('NIP;Nama\n1;Renée'), teks('\ufeffNIP;Nama\n1;Renée'), teks('\ufeffNIP;Nama\n1;Renée', 'utf16le'), teks('NIP;Nama\n1;Renée', 'latin1')]) {
      expect(await isi(data)).toEqual([['NIP', 'Nama'], ['1', 'Renée']]);
    }
  });

  test('baris "sep=" ditaati dan nomor baris tidak bergeser; baris kosong dihitung', async () => {
    expect(await isi(teks('sep=;\r\nNIP;Nama\r\n\r\n1;x,y'))).toEqual([[], ['NIP', 'Nama'], [], ['1', 'x,y']]);
  });

  test('semua sel csv adalah teks, juga yang tampak angka', async () => {
    expect(await isi(teks(`NIP;MK\n${NIP};05\n1.98505E+17;0`))).toEqual([['NIP', 'MK'], [NIP, '05'], ['1.98505E+17', '0']]);
  });

  test('kutip yang tidak rapi tidak menghentikan pembacaan', async () => {
    expect(await isi(teks('NIP;Nama\n1;Contoh "Satu" S.E.\n2;x'))).toHaveLength(3);
  });

  test('pemisah desimal tidak disangka pemisah kolom', () => {
    expect(tebakPemisah('Nama;Gaji\nContoh;1,5\nContoh;2,5')).toBe(';');
    expect(tebakPemisah('satu kolom saja')).toBe(',');
  });
});

describe('menolak berkas lain', () => {
  test.each([
    ['kosong', Buffer.alloc(0), /kosong/], ['spasi saja', teks(' \n '), /kosong/], ['PDF', teks('%PDF-1.7 …'), /PDF/], ['biner', Buffer.from([1, 2, 0, 3]), /bukan teks/],
    ['XML Spreadsheet', teks('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), /2003/], ['OLE2 rusak', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(40)]), /rusak/],
    ['zip rusak', Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(100))]), /rusak/],
  ])('%s', async (_nama, data, pesan) => {
    const g = await galat(data);
    expect([g.kode, g.message, g.dampak]).toEqual(['BERKAS_RUSAK', expect.stringMatching(pesan), expect.stringMatching(/Belum ada data/)]);
    expect(g.saran).not.toBe('');
  });

  test('berkas yang tidak ada', async () => {
    expect((await galat('/tidak/ada/daftar.xlsx')).message).toBe('Berkas "daftar.xlsx" tidak dapat dibuka.');
  });
});

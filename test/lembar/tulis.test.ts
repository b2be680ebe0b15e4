import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { daftarZip, teksEntri } from '../../src/main/lembar/zip-periksa.ts';
import { templatImpor } from '../../src/main/lembar/templat-impor.ts';
import { tulisCsv } from '../../src/main/lembar/tulis-csv.ts';
import { tulisBuku, tulisXlsx } from '../../src/main/lembar/tulis-xlsx.ts';
import type { KolomTulis } from '../../src/main/lembar/kolom-tulis.ts';
import { calonLembar } from '../../src/shared/impor/kepala.ts';
import { KOLOM_TEMPLAT } from '../../src/shared/impor/templat.ts';

const KOLOM: readonly KolomTulis[] = [
  { kepala: 'NIP', jenis: 'teks' }, { kepala: 'Nama', jenis: 'teks', lebar: 30 }, { kepala: 'TMT', jenis: 'tanggal' }, { kepala: 'Gaji', jenis: 'uang' }, { kepala: 'MK', jenis: 'angka' },
];
const NIP = '199001012015031001';
const BERBAHAYA = ['=1+1', '=HYPERLINK("http://contoh.example")', '+62812', '-jalan', '@rumah', '\tTab', '\rCR'];

function xml(data: Buffer, nama: string): string {
  return teksEntri(data, daftarZip(data), nama);
}

describe('menulis xlsx', () => {
  test('lebar kolom mengikuti isinya, paling sempit 8 dan paling lebar 60', async () => {
    const kolom: readonly KolomTulis[] = [{ kepala: 'Gol', jenis: 'teks' }, { kepala: 'Nama', jenis: 'teks' }, { kepala: 'Unit', jenis: 'teks' }, { kepala: 'TMT', jenis: 'tanggal' }];
    const baris = [['III/a', 'Contoh Satu Dua Tiga, S.Kom.', 'Sekretariat '.repeat(20), '2020-04-01'], ['III/b', 'x', 'y', null]];
    const lembar = (await readXlsx(await tulisXlsx('Daftar', kolom, baris), { readStyles: true })).sheets[0];
    expect(lembar?.columns?.map((k) => k.width)).toEqual([8, 30, 60, 12]);
    expect(lembar?.rows).toHaveLength(3);
  });

  test('NIP dan nomor panjang dibaca pembaca lain sebagai teks berformat @, uang tetap angka, tanggal tetap tanggal', async () => {
    const data = await tulisXlsx('Daftar [KGB]: 2026/11', KOLOM, [[NIP, 'Contoh Satu, S.Kom.', { tanggal: '2020-04-01' }, 3_089_900, 4], [NIP, 'x', '2021-03-01', 0, -5]]);
    const buku = await readXlsx(data, { readStyles: true });
    const lembar = buku.sheets[0];
    expect(lembar?.name).toBe('Daftar  KGB   2026 11');
    expect(lembar?.rows).toEqual([
      ['NIP', 'Nama', 'TMT', 'Gaji', 'MK'], [NIP, 'Contoh Satu, S.Kom.', new Date('2020-04-01T00:00:00Z'), 3_089_900, 4], [NIP, 'x', new Date('2021-03-01T00:00:00Z'), 0, -5],
    ]);
    expect(lembar?.cells?.get('1,0')).toMatchObject({ type: 'string', style: { numFmt: '@' } });
    expect(lembar?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(lembar?.cells?.get('1,2')?.style?.numFmt).toMatch(/dd.*mm.*yyyy/);
    expect(lembar?.freezePane).toMatchObject({ rows: 1 });
    expect(lembar?.autoFilter).toMatchObject({ range: 'A1:E3' });
    expect(lembar?.columns?.[1]).toMatchObject({ width: 30 });
  });

  test('angka dalam kolom teks ditulis sebagai teks', async () => {
    const [lembar] = await bacaLembar(await tulisXlsx('A', KOLOM, [[123_456_789, true, null, null, 7]]));
    expect(lembar?.baris[1]).toEqual(['123456789', 'true', null, null, 7]);
  });

  test.each(BERBAHAYA.map((isi) => [isi]))('sel %j tidak pernah menjadi rumus dan isinya tidak berubah', async (isi) => {
    const data = await tulisXlsx('A', KOLOM, [[NIP, isi]]);
    expect(xml(data, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(xml(data, 'xl/worksheets/sheet1.xml')).toContain('<c r="B2" s="5" t="inlineStr">');
    expect(xml(data, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect((await bacaLembar(data))[0]?.baris[1]?.[1]).toBe(isi);
  });

  test('apa pun teksnya, yang ditulis terbaca sama (kecuali tanda kendali yang dilarang XML)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.integer()), { minLength: 1, maxLength: 20 }), async (isi) => {
        const [lembar] = await bacaLembar(await tulisXlsx('A', [{ kepala: 'T', jenis: 'teks' }, { kepala: 'N', jenis: 'angka' }], isi));
        const harap = isi.map(([t, n]) => [t.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''), n]);
        expect(lembar?.baris.slice(1).map((b) => [b[0] ?? '', b[1]])).toEqual(harap);
      }),
      { numRuns: 100 },
    );
  });

  test('beberapa lembar mendapat nama yang berbeda; lembar tanpa baris tetap sah', async () => {
    const data = await tulisBuku([{ judul: 'A', kolom: KOLOM, baris: [] }, { judul: 'a', kolom: [], baris: [] }]);
    expect((await readXlsx(data)).sheets.map((l) => l.name)).toEqual(['A', 'a (2)']);
  });

  test('isi yang sama menghasilkan byte yang sama', async () => {
    const tulis = () => tulisXlsx('A', KOLOM, [[NIP, 'x']]);
    expect((await tulis()).equals(await tulis())).toBe(true);
  });
});

describe('menulis csv', () => {
  test('tanda utf-8, titik koma, kutip seperlunya, angka tetap angka, rumus dijinakkan', async () => {
    const data = tulisCsv(KOLOM, [[NIP, 'Contoh; "Satu"', { tanggal: '2020-04-01' }, 1500.5, -5], [NIP, '=1+1', null, 0, null]]);
    expect(data.toString('utf8')).toBe(`\ufeffNIP;Nama;TMT;Gaji;MK\r\n${NIP};"Contoh; ""Satu""";2020-04-01;1500,5;-5\r\n${NIP};'=1+1;;0;\r\n`);
    expect((await bacaLembar(data))[0]?.baris[1]?.[1]).toBe('Contoh; "Satu"');
  });

  test.each(BERBAHAYA.map((isi) => [isi]))('sel %j diawali tanda petik', (isi) => {
    expect(tulisCsv([{ kepala: isi, jenis: 'teks' }], [[isi]]).toString('utf8')).toMatch(/^\ufeff"?'[\s\S]*\r\n"?'/);
  });
});

describe('templat impor', () => {
  test('berisi kepala, format teks, petunjuk dan daftar rujukan, dan dikenali kembali oleh impor', async () => {
    const data = await templatImpor([[NIP, 'Contoh Satu']]);
    const buku = await readXlsx(data, { readStyles: true });
    expect(buku.sheets.map((l) => l.name)).toEqual(['Data', 'Petunjuk', 'Rujukan']);
    expect(buku.sheets[0]?.rows[0]).toEqual(KOLOM_TEMPLAT.map((k) => k.kepala));
    const agama = buku.sheets[0]?.dataValidations?.find((v) => v.formula1?.includes('Rujukan') === true && v.range.startsWith('F'));
    expect(agama).toMatchObject({ type: 'list' });
    const kolomRujukan = /\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)/.exec(agama?.formula1 ?? '');
    expect(kolomRujukan).not.toBeNull();
    expect(buku.sheets[2]?.rows.some((b) => b.includes('Katholik'))).toBe(true);
    const calon = calonLembar(await bacaLembar(data));
    expect(calon.map((c) => c.indeks)).toEqual([0]);
    expect(calon[0]?.hasil.keadaan).toBe('cocok');
  });
});

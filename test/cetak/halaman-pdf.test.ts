import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { alatAda } from '../support/alat.ts';
import { halamanUji, KOTAK_100 } from './halaman-uji.ts';

const F4 = { lebarMm: 215, tinggiMm: 330 };

let folder: string;
let f4: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halaman-pdf-'));
  f4 = await halamanUji(F4, KOTAK_100, 3);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lewatQpdf(masuk: Buffer, ...pilihan: readonly string[]): Buffer {
  const dari = join(folder, 'masuk.pdf');
  const ke = join(folder, 'keluar.pdf');
  writeFileSync(dari, masuk);
  execFileSync('qpdf', [...pilihan, dari, ke]);
  return readFileSync(ke);
}

function bulat(bytes: Uint8Array): readonly string[] | null {
  return ukuranHalamanPdf(bytes)?.map((u) => `${u.lebarMm.toFixed(1)}x${u.tinggiMm.toFixed(1)}`) ?? null;
}

describe('ukuran halaman sebuah PDF', () => {
  it('setiap halaman terbaca dalam milimeter', () => {
    expect(bulat(f4)).toEqual(['215.0x330.0', '215.0x330.0', '215.0x330.0']);
  });

  it('versi halaman yang ditambahkan kemudian (misalnya oleh tanda tangan) menggantikan yang lama', () => {
    const teks = f4.toString('latin1');
    const halaman = /(\d+) 0 obj\s*<<[^>]*\/Type \/Page\b[\s\S]*?endobj/.exec(teks);
    const baru = (halaman?.[0] ?? '').replace(/\/MediaBox \[[^\]]*\]/, '/MediaBox [0 0 595.28 841.89]');
    const hasil = bulat(Buffer.from(`${teks}\n${baru}\n%%EOF\n`, 'latin1'));
    expect(hasil).toHaveLength(3);
    expect(hasil?.filter((u) => u === '210.0x297.0')).toHaveLength(1);
  });

  it('potongan berkas atau byte sembarang tidak merobohkan; yang tidak utuh bukan PDF yang dapat diperiksa', () => {
    fc.assert(
      fc.property(fc.nat(f4.length - 1), fc.nat(255), (n, isi) => {
        const ubah = Buffer.from(f4);
        ubah[n] = isi;
        ukuranHalamanPdf(ubah);
        ukuranHalamanPdf(f4.subarray(0, n));
      }),
    );
    expect(ukuranHalamanPdf(f4.subarray(0, f4.length / 3))).toBeNull();
    expect(
      ukuranHalamanPdf(
        Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids [2 0 R]>>\nendobj'),
      ),
    ).toBeNull();
  });
});

describe.skipIf(!alatAda('qpdf'))('ukuran halaman PDF buatan program lain', () => {
  it('objek yang dipadatkan dan dimampatkan tetap terbaca', () => {
    expect(bulat(lewatQpdf(f4, '--object-streams=generate', '--stream-data=compress'))).toEqual(bulat(f4));
  });

  it('halaman yang diputar terbaca sebagaimana terlihat', () => {
    expect(bulat(lewatQpdf(f4, '--rotate=90:2', '--object-streams=generate'))).toEqual([
      '215.0x330.0',
      '330.0x215.0',
      '215.0x330.0',
    ]);
  });

  it('pohon halaman bertingkat dan ukuran yang diwariskan terbaca berurutan', async () => {
    const a4 = join(folder, 'a4.pdf');
    writeFileSync(a4, await halamanUji({ lebarMm: 210, tinggiMm: 297 }, KOTAK_100));
    const gabung = lewatQpdf(f4, '--pages', '.', '1', a4, '1', '.', '2-3', '--');
    expect(bulat(gabung)).toEqual(['215.0x330.0', '210.0x297.0', '215.0x330.0', '215.0x330.0']);
  });

  it('PDF bersandi yang objeknya tidak terbaca ditolak, bukan ditebak', () => {
    const sandi = lewatQpdf(f4, '--object-streams=generate', '--encrypt', 'a', 'b', '256', '--');
    expect(ukuranHalamanPdf(sandi)).toBeNull();
  });
});

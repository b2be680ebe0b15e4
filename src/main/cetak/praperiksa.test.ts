import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { atr } from './ipp-baca.ts';
import type { PekerjaanCetak, Pencetak, UkuranMm } from './jenis.ts';
import { atributPekerjaan } from './kerja-ipp.ts';
import { cocokkanKertas } from './kertas-cocok.ts';
import { ukuranDariNama } from './pencetak-ipp.ts';
import { pastikanSiap, praperiksa } from './praperiksa.ts';

const A4 = { nama: 'iso_a4_210x297mm', lebarMm: 210, tinggiMm: 297 };
const F4 = { lebarMm: 215, tinggiMm: 330 };

const PENCETAK: Pencetak = {
  id: 'ipp:uji',
  nama: 'Laser Umum',
  jenis: 'ipp',
  uri: 'ipp://127.0.0.1/ipp/print',
  status: 'siap',
  alasan: [],
  ukuran: [A4],
  baki: [{ kode: 'tray-1', nama: 'Baki 1' }],
  jenisKertas: [{ kode: 'stationery', nama: 'Kertas biasa' }],
  sisi: ['satu'],
  warna: ['hitam-putih'],
  terimaPdf: true,
  bisaSebagian: false,
  tanpaSkala: true,
  bisaDipantau: true,
};

function pdf(ukuran: readonly UkuranMm[]): Promise<Buffer> {
  const dok = new PDFDocument({ autoFirstPage: false });
  const potong: Buffer[] = [];
  dok.on('data', (b: Buffer) => potong.push(b));
  const jadi = new Promise<Buffer>((beres) => dok.on('end', () => beres(Buffer.concat(potong))));
  for (const { lebarMm, tinggiMm } of ukuran)
    dok.addPage({ size: [(lebarMm / 25.4) * 72, (tinggiMm / 25.4) * 72], margin: 0 });
  dok.end();
  return jadi;
}

let a4: Buffer;
beforeAll(async () => {
  a4 = await pdf([A4]);
});

function kerja(lain: Partial<PekerjaanCetak> = {}): PekerjaanCetak {
  return { berkas: a4, judul: 'SK', kertas: A4, sisi: 'satu', salinan: 1, ...lain };
}

function kode(pencetak: Pencetak, pekerjaan: PekerjaanCetak, berkas: Uint8Array = a4): readonly string[] {
  const hasil = praperiksa(pencetak, pekerjaan, berkas);
  return hasil.siap ? [] : hasil.halangan.map((h) => h.kode);
}

describe('praperiksa pencetak', () => {
  it('pekerjaan yang cocok dinyatakan siap dengan jumlah halamannya', () => {
    expect(praperiksa(PENCETAK, kerja({ baki: 'tray-1', jenisKertas: 'stationery' }), a4)).toEqual({
      siap: true,
      kertas: { ...A4, diputar: false, khusus: false },
      jumlahHalaman: 1,
      peringatan: [],
    });
  });

  it.each([
    ['media-empty-error', 'kertas habis'],
    ['media-empty-report', 'kertas habis'],
    ['media-jam', 'kertas macet'],
    ['door-open-warning', 'pintu terbuka'],
    ['marker-supply-empty-error', 'toner atau tinta habis'],
  ])('alasan %s menahan pekerjaan dan disebut "%s"', (alasan, kata) => {
    const hasil = praperiksa({ ...PENCETAK, alasan: [alasan] }, kerja(), a4);
    expect(hasil).toMatchObject({ siap: false, halangan: [{ kode: 'keadaan', pesan: expect.stringContaining(kata) }] });
    expect(praperiksa({ ...PENCETAK, alasan: [alasan] }, kerja(), a4, [alasan])).toMatchObject({ siap: true });
  });

  it('kertas hampir habis hanya diperingatkan', () => {
    expect(praperiksa({ ...PENCETAK, alasan: ['media-low-warning'] }, kerja(), a4)).toMatchObject({
      siap: true,
      peringatan: ['Pencetak melaporkan: kertas hampir habis.'],
    });
  });

  it('pencetak berhenti atau tak terjangkau menahan pekerjaan; yang sibuk tidak', () => {
    expect(kode({ ...PENCETAK, status: 'berhenti' }, kerja())).toEqual(['berhenti']);
    expect(kode({ ...PENCETAK, status: 'tak-terjangkau', ukuran: [], sisi: [] }, kerja())).toEqual(['tak-terjangkau']);
    expect(kode({ ...PENCETAK, status: 'sibuk' }, kerja())).toEqual([]);
  });

  it('semua halangan disebut sekaligus, dan galatnya memuat yang tersedia', () => {
    const pekerjaan = kerja({ kertas: F4, baki: 'tray-7', sisi: 'dua-panjang', halaman: { dari: 1, sampai: 1 } });
    expect(kode(PENCETAK, pekerjaan)).toEqual(['ukuran', 'baki', 'sisi', 'halaman', 'ukuran-halaman']);
    expect(() => pastikanSiap(PENCETAK, pekerjaan, a4)).toThrow(
      expect.objectContaining({ kode: 'PENCETAK_TIDAK_SIAP', saran: expect.stringContaining('tray-1 (Baki 1)') }),
    );
  });

  it('halaman yang tidak seukuran kertas ditolak, tetapi hanya di antara halaman yang dicetak', async () => {
    const campur = await pdf([A4, F4, A4]);
    const bisa = { ...PENCETAK, bisaSebagian: true };
    expect(kode(bisa, kerja(), campur)).toEqual(['ukuran-halaman']);
    expect(kode(bisa, kerja({ halaman: { dari: 3, sampai: 3 } }), campur)).toEqual([]);
    expect(kode(bisa, kerja({ halaman: { dari: 3, sampai: 4 } }), campur)).toEqual(['halaman']);
  });

  it('berkas yang bukan PDF atau terpotong tidak dicetak', () => {
    expect(kode(PENCETAK, kerja(), Buffer.from('bukan pdf'))).toEqual(['berkas']);
    expect(kode(PENCETAK, kerja(), a4.subarray(0, 200))).toEqual(['berkas']);
  });

  it('kertas F4 yang disebut 8,5 × 13 inci oleh pencetak diterima dengan peringatan pergeseran', async () => {
    const inci = ukuranDariNama('na_foolscap_8.5x13in');
    if (inci === undefined) throw new Error('nama tidak terbaca');
    const hasil = praperiksa({ ...PENCETAK, ukuran: [A4, inci] }, kerja({ kertas: F4 }), await pdf([F4]));
    expect(hasil).toMatchObject({
      siap: true,
      kertas: { nama: 'na_foolscap_8.5x13in' },
      peringatan: [expect.stringContaining('0,45 × 0,1 mm')],
    });
  });

  it('folio 210 × 330 bukan F4: selisih 5 mm ditolak', () => {
    const folio = { nama: 'om_folio_210x330mm', lebarMm: 210, tinggiMm: 330 };
    expect(cocokkanKertas({ ...PENCETAK, ukuran: [folio] }, F4)).toBeUndefined();
  });

  it('ukuran di dalam rentang diterima sebagai ukuran khusus, di luarnya tidak; yang terdaftar didahulukan', () => {
    const rentangUkuran = { lebarMm: { min: 76, maks: 216 }, tinggiMm: { min: 127, maks: 356 } };
    const p = { ...PENCETAK, rentangUkuran };
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 300, noNaN: true }),
        fc.double({ min: 20, max: 450, noNaN: true }),
        (lebarMm, tinggiMm) => {
          const k = cocokkanKertas(p, { lebarMm, tinggiMm });
          const muat = (l: number, t: number): boolean => l >= 76 && l <= 216 && t >= 127 && t <= 356;
          if (muat(lebarMm, tinggiMm) || muat(tinggiMm, lebarMm)) expect(k).toBeDefined();
          if (k === undefined) return;
          const [l, t] = k.diputar ? [k.tinggiMm, k.lebarMm] : [k.lebarMm, k.tinggiMm];
          expect(Math.abs(l - lebarMm)).toBeLessThanOrEqual(1);
          expect(Math.abs(t - tinggiMm)).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(cocokkanKertas(p, { lebarMm: 210.4, tinggiMm: 297 })).toMatchObject({ nama: A4.nama, khusus: false });
  });

  it('halaman rebah memakai kertas tegak yang terdaftar', () => {
    expect(cocokkanKertas(PENCETAK, { lebarMm: 297, tinggiMm: 210 })).toMatchObject({
      nama: A4.nama,
      diputar: true,
      lebarMm: 210,
    });
  });

  it('setiap pekerjaan menyebut kertas, sisi, skala, dan warna, apa pun bawaan pencetak', () => {
    const kertas = { ...A4, diputar: false, khusus: false };
    const nama = atributPekerjaan(kerja(), kertas, PENCETAK).map((a) => a.nama);
    expect(nama).toEqual(['media-col', 'sides', 'print-scaling', 'print-color-mode']);
    const warna = atributPekerjaan(kerja({ warna: 'hitam-putih' }), kertas, {
      tanpaSkala: true,
      warna: ['warna', 'hitam-putih'],
    });
    expect(warna).toContainEqual(atr('print-color-mode', 'keyword', 'monochrome'));
    expect(atributPekerjaan(kerja(), kertas, { tanpaSkala: true, warna: ['warna', 'hitam-putih'] })).toContainEqual(
      atr('print-color-mode', 'keyword', 'color'),
    );
    expect(praperiksa(PENCETAK, kerja({ warna: 'warna' }), a4).peringatan).toEqual([
      'Pencetak ini tidak mencetak warna.',
    ]);
  });

  it('nama ukuran menurut PWG terbaca dalam milimeter', () => {
    expect(ukuranDariNama('na_legal_8.5x14in')).toMatchObject({ lebarMm: 215.9, tinggiMm: 355.6 });
    expect(ukuranDariNama('custom_id1_85.6x53.98mm')).toMatchObject({ lebarMm: 85.6, tinggiMm: 53.98 });
    expect(ukuranDariNama('auto')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buatPdf, halamanNaskah, periksaNaskah, siapkanMesin, tata } from '../../src/main/pdf/mesin.ts';
import type { Halaman } from '../../src/main/pdf/operasi.ts';
import { tulisCepat } from '../../src/main/pdf/tulis-cepat.ts';
import { tulisPdfkit } from '../../src/main/pdf/tulis-pdfkit.ts';
import { keTitik } from '../../src/shared/dokumen/kertas.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { AppError } from '../../src/shared/errors.ts';
import { alat, gambarHalaman, kegelapan, teksPdf } from './alat.ts';
import { drhContoh, FONT_DIR, lambangContoh, mesinContoh, naskahPenundaan, naskahSkgb, penundaanContoh, skgbContoh } from './contoh.ts';
import { pikselLambang, pngRgba } from './lambang-contoh.ts';
import { naskahDrh } from '../../src/shared/dokumen/drh.ts';

const mesin = mesinContoh();
const META = { judul: 'Surat Kenaikan Gaji Berkala', penulis: 'BKPSDM Kabupaten Contoh', dibuat: 1_795_000_000_000 };
const pns = naskahSkgb(skgbContoh(0));

describe('berkas surat KGB', () => {
  const pdf = buatPdf(mesin, [pns], META);

  it('lolos pemeriksaan qpdf dan paling besar 45 KB bersama dua huruf, lambang, dan QR', () => {
    expect(alat(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    expect(pdf.length).toBeLessThanOrEqual(45 * 1024);
    expect(alat(pdf, 'pdfimages', ['-list']).split('\n').filter((b) => b.includes('image'))).toHaveLength(1);
  });

  it('membawa semua hurufnya: tertanam, sebagian, dan dapat disalin sebagai teks', () => {
    const baris = alat(pdf, 'pdffonts', []).trim().split('\n').slice(2);
    expect(baris).toHaveLength(2);
    for (const b of baris) expect(b).toMatch(/^[A-Z]{6}\+TeXGyreHeros-\w+\s+CID Type 0C\s+Identity-H\s+yes yes yes/);
  });

  it('berukuran tepat F4 dan satu halaman', () => {
    const kotak = /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
    expect(Math.abs((Number(kotak?.[1]) / 72) * 25.4 - 215)).toBeLessThan(0.001);
    expect(Math.abs((Number(kotak?.[2]) / 72) * 25.4 - 330)).toBeLessThan(0.001);
    expect(alat(pdf, 'pdfinfo', [])).toMatch(/Pages:\s+1\n/);
  });

  it('menyatakan diri PDF/A-2b dengan profil warna dan keterangan yang sama di kedua tempat', () => {
    const isi = pdf.toString('latin1');
    expect(isi.startsWith('%PDF-1.7\n')).toBe(true);
    expect(isi).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(isi).toContain('/S/GTS_PDFA1');
    expect(isi).toContain('<rdf:li xml:lang="x-default">Surat Kenaikan Gaji Berkala</rdf:li>');
    expect(alat(pdf, 'pdfinfo', ['-isodates'])).toMatch(/Title:\s+Surat Kenaikan Gaji Berkala\n[^]*CreationDate:\s+2026-11-18/);
    expect(/\/ID\[<([0-9a-f]{32})><\1>\]/.test(isi)).toBe(true);
  });

  it('terbaca sebagai teks menurut urutan isian surat', () => {
    const teks = teksPdf(pdf);
    const urutan = ['PEMERINTAH KABUPATEN', 'Nomor', 'Sifat', 'Perihal', 'Dengan ini diberitahukan', 'Tempat, tanggal lahir', '19750301 200001 1 000', 'Gaji pokok lama', 'ATAS DASAR SKEP', 'Mulai berlaku tanggal', 'DIBERIKAN KENAIKAN', 'Gaji pokok baru', 'Diharapkan agar', 'Keterangan:', 'a.n.', 'Tembusan:'];
    let sejak = 0;
    for (const u of urutan) {
      const di = teks.indexOf(u, sejak);
      expect(di, u).toBeGreaterThanOrEqual(sejak);
      sejak = di;
    }
  });

  it('sama bita demi bita bila dibuat lagi, juga oleh mesin yang sudah mengerjakan surat lain', () => {
    const lain = mesinContoh();
    buatPdf(lain, [naskahSkgb({ ...skgbContoh(5), nama: 'Ōkubo Şçřž, S.E.' })], META);
    for (let i = 10; i < 20; i++) buatPdf(lain, [naskahSkgb(skgbContoh(i))], META);
    expect(buatPdf(lain, [pns], META).equals(pdf)).toBe(true);
    expect(buatPdf(mesin, [pns], { ...META, judul: 'Lain' }).equals(pdf)).toBe(false);
  });

  it('memuat kode QR di kiri tanda tangan dan lambang di kop', () => {
    const [gambar] = gambarHalaman(pdf, 50);
    expect(kegelapan(gambar ?? Buffer.alloc(0), 0.13, 0.66, 0.23, 0.8)).toBeGreaterThan(0.15);
    expect(kegelapan(gambar ?? Buffer.alloc(0), 0.14, 0.05, 0.22, 0.11)).toBeGreaterThan(0.2);
  });
});

describe('dua penulis', () => {
  it('menggambar piksel yang sama untuk surat, keputusan, dan daftar riwayat hidup', async () => {
    const naskah = [pns, naskahSkgb(skgbContoh(1)), naskahPenundaan(penundaanContoh()), naskahDrh(drhContoh(12))];
    const halaman = halamanNaskah(mesin, naskah);
    const cepat = gambarHalaman(tulisCepat(halaman, META, mesin), 100);
    const biasa = gambarHalaman(await tulisPdfkit(halaman, META, mesin), 100);
    expect(cepat).toHaveLength(halaman.length);
    cepat.forEach((g, i) => expect(g.equals(biasa[i] ?? Buffer.alloc(0)), `halaman ${i + 1}`).toBe(true));
  });

  it('menggeser salinan cetak dengan matriks kalibrasi yang sama', async () => {
    const halaman = halamanNaskah(mesin, [pns]);
    const matriks = [1.002, 0.001, -0.001, 0.998, 9.92, -5.67] as const;
    const [a] = gambarHalaman(tulisCepat(halaman, META, mesin, matriks), 100);
    const [b] = gambarHalaman(await tulisPdfkit(halaman, META, mesin, matriks), 100);
    const [asli] = gambarHalaman(tulisCepat(halaman, META, mesin), 100);
    expect(a?.equals(asli ?? Buffer.alloc(0))).toBe(false);
    expect(bedaPiksel(a, b)).toBeLessThan(0.001);
  });
});

/** Share of pixels that differ by more than a trace. */
function bedaPiksel(a: Buffer | undefined, b: Buffer | undefined): number {
  if (a === undefined || b === undefined || a.length !== b.length) return 1;
  let beda = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 64) beda++;
  return beda / a.length;
}

describe('gabungan', () => {
  it('menyimpan huruf dan lambang sekali: paling besar 6 KB tiap halaman', () => {
    const naskah = Array.from({ length: 60 }, (_, i) => naskahSkgb(skgbContoh(i)));
    const pdf = buatPdf(mesin, naskah, META);
    expect((pdf.length - buatPdf(mesin, naskah.slice(0, 1), META).length) / 59).toBeLessThanOrEqual(6 * 1024);
    expect(alat(pdf, 'qpdf', ['--check'])).toContain('No syntax');
    expect(alat(pdf, 'pdfinfo', [])).toMatch(/Pages:\s+60\n/);
  });
});

describe('huruf yang tidak biasa', () => {
  it.each(["Ma'ruf 'Abdurrahmān, S.Pd.I.", 'José Peñafiel Müller-Škoda', 'Nguyễn Thị Hạnh', 'Łukasz Çelik Þór'])('tercetak dan dapat disalin: %s', (nama) => {
    const naskah = naskahSkgb({ ...skgbContoh(0), nama });
    expect(periksaNaskah(mesin, naskah)).toEqual([]);
    const pdf = buatPdf(mesin, [naskah], META);
    expect(teksPdf(pdf)).toContain(nama.normalize('NFC'));
    expect(alat(pdf, 'qpdf', ['--check'])).toContain('No syntax');
    expect(pdf.length).toBeLessThanOrEqual(45 * 1024);
  });

  it('yang tidak dipunyai huruf cetak ditolak sebelum terbit, tidak pernah tercetak kosong', () => {
    const naskah = naskahSkgb({ ...skgbContoh(0), nama: 'Budi 文 محمد' });
    const temuan = periksaNaskah(mesin, naskah);
    expect(temuan.map((t) => [t.kode, t.berat])).toEqual([
      ['HURUF_TIDAK_ADA', 'tolak'],
      ['HURUF_TIDAK_ADA', 'tolak'],
    ]);
    expect(() => buatPdf(mesin, [naskah], META)).toThrow(AppError);
    // Again, because the second time everything comes from the caches.
    expect(periksaNaskah(mesin, naskah)).toHaveLength(2);
  });
});

describe('isian yang kurang', () => {
  it('dilaporkan satu per satu dan menahan surat', () => {
    const data = skgbContoh(0);
    const naskah = naskahSkgb({ ...data, nama: ' ', unitKerja: '' });
    expect(periksaNaskah(mesin, naskah).map((t) => t.pesan)).toEqual(['Isian “Nama” masih kosong; surat belum dapat diterbitkan.', 'Isian “Unit kerja” masih kosong; surat belum dapat diterbitkan.']);
    expect(() => buatPdf(mesin, [naskah], META)).toThrow(/Isian “Nama” masih kosong/);
  });

  it('lambang yang belum diunggah menahan surat', () => {
    const tanpa = siapkanMesin({ fontDir: FONT_DIR });
    expect(periksaNaskah(tanpa, pns).map((t) => t.kode)).toEqual(['LAMBANG_TIDAK_ADA']);
  });
});

it('kata biasa yang lebih lebar daripada tempatnya disebut, nomor dan nama yang panjang tidak', () => {
  const sempit = { ...pns, blok: [{ jenis: 'diktum' as const, label: 'Memperhatikan', lebarLabelMm: 14, lebarTandaMm: 7, butir: [{ teks: 'Pertimbangan teknis;' }] }, ...pns.blok] };
  expect(periksaNaskah(mesin, sempit).map((t) => [t.kode, t.berat])).toEqual([['KATA_TERPENGGAL', 'peringatan']]);
  expect(periksaNaskah(mesin, sempit)[0]!.pesan).toContain('“Memperhatikan”');
});

const SULIT: readonly (readonly [string, Partial<ReturnType<typeof skgbContoh>>])[] = [
  ['nama sangat panjang', { nama: 'Raden Ajeng Siti Kusumawardhani Nurhalizah Prameswari Puspaningrum Kartikasari Wijayakusuma, S.Kep., Ners., M.Kep., Sp.Kep.MB.' }],
  ['nama tanpa spasi', { nama: 'A'.repeat(120) }],
  ['unit kerja sangat panjang', { unitKerja: 'Unit Pelaksana Teknis Daerah Satuan Pendidikan Formal Sekolah Menengah Pertama Negeri 12 Satu Atap Kecamatan Contoh Utara Bagian Barat, Dinas Pendidikan, Kebudayaan, Kepemudaan, dan Olahraga Kabupaten Nusantara Raya' }],
  ['penerima dan instansi panjang', { kepada: { nama: 'Kepala Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah Pemerintah Kabupaten Nusantara Raya Kepulauan Timur', di: 'Nusantara Raya Kepulauan' }, instansi: 'Pemerintah Kabupaten Nusantara Raya Kepulauan Timur Laut' }],
  ['nomor SK panjang', { nomor: '800.1.11.13/123456-BKPSDM.UPTD-SEKRETARIAT/XII/2026/PERUBAHAN' }],
];

describe('data yang sulit', () => {
  it.each(SULIT)('tetap satu halaman F4 dan di dalam tepi: %s', (_, ubah) => {
    for (const i of [0, 1, 2]) {
      const naskah = naskahSkgb({ ...skgbContoh(i), ...ubah });
      const hasil = tata(mesin, naskah);
      expect(hasil.temuan).toEqual([]);
      expect(hasil.halaman).toHaveLength(1);
      expect(keluarTepi(naskah, hasil.halaman)).toEqual([]);
    }
  });

  it('semuanya sekaligus masih satu halaman', () => {
    const naskah = naskahSkgb({ ...skgbContoh(1), ...Object.assign({}, ...SULIT.map(([, u]) => u)) });
    expect(tata(mesin, naskah).halaman).toHaveLength(1);
  });

  it('teks apa pun tidak pernah keluar dari tepi halaman', () => {
    const kata = fc.stringMatching(/^[A-Za-z0-9.,'/()-]{1,60}$/);
    const teks = fc.array(kata, { minLength: 1, maxLength: 30 }).map((k) => k.join(' '));
    fc.assert(
      fc.property(teks, teks, teks, fc.array(teks, { maxLength: 12 }), (nama, unitKerja, perihal, tembusan) => {
        const dasar = skgbContoh(0);
        const naskah = naskahSkgb({ ...dasar, nama, unitKerja, perihal, bentuk: { ...dasar.bentuk, tembusan } });
        expect(keluarTepi(naskah, tata(mesin, naskah).halaman)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** What is drawn outside the margins, with a hundredth of a millimetre of grace. */
function keluarTepi(naskah: Naskah, halaman: readonly Halaman[]): string[] {
  const { tepi, kertas } = naskah;
  const kiri = keTitik(tepi.kiri - 0.01);
  const kanan = keTitik(kertas.lebarMm - tepi.kanan + 0.01);
  const atas = keTitik(tepi.atas - 0.01);
  const bawah = keTitik(kertas.tinggiMm - tepi.bawah + 0.01);
  const keluar: string[] = [];
  for (const o of halaman.flatMap((h) => h.operasi)) {
    if (o.op === 'teks') {
      const sela = o.kata.length - 1;
      const spasi = mesin.huruf(o.huruf).spasi.lebar;
      const lebar = (o.kata.reduce((n, k) => n + k.lebar, 0) + sela * spasi) * (o.ukuran / 1000) + sela * o.spasi;
      if (o.x < kiri || o.x + lebar > kanan || o.y - o.ukuran * 0.73 < atas || o.y + o.ukuran * 0.21 > bawah) {
        keluar.push(o.kata.map((k) => k.teks).join(' '));
      }
    } else if (o.op === 'gambar' || o.op === 'kotak') {
      if (o.x < kiri || o.x + o.lebar > kanan || o.y < atas || o.y + o.tinggi > bawah) keluar.push(o.op);
    }
  }
  return keluar;
}

describe('keputusan penundaan', () => {
  it('dirapatkan menjadi satu halaman bila cukup, selebihnya berukuran penuh tanpa tanda tangan yang sendirian', () => {
    const data = penundaanContoh();
    expect(tata(mesin, naskahPenundaan(data))).toMatchObject({ halaman: { length: 1 }, temuan: [] });
    const panjang = naskahPenundaan({ ...data, mengingat: Array.from({ length: 14 }, () => data.mengingat[1] ?? '') });
    const hasil = tata(mesin, panjang);
    expect(hasil).toMatchObject({ halaman: { length: 2 }, temuan: [], skala: 1 });
    const akhir = hasil.halaman[1]?.operasi.flatMap((o) => (o.op === 'teks' ? [o.kata.map((k) => k.teks).join(' ')] : [])) ?? [];
    expect(akhir.findIndex((t) => t.startsWith('Ditetapkan di'))).toBeGreaterThanOrEqual(2);
    expect(keluarTepi(panjang, hasil.halaman)).toEqual([]);
  });
});

describe('daftar riwayat hidup', () => {
  const naskah = naskahDrh(drhContoh(90));
  const hasil = tata(mesin, naskah);

  it('berlanjut ke halaman berikut dengan kepala tabel yang diulang dan nomor halaman', () => {
    expect(hasil.halaman.length).toBeGreaterThan(2);
    const isi = hasil.halaman.map((h) => h.operasi.flatMap((o) => (o.op === 'teks' ? [o.kata.map((k) => k.teks).join(' ')] : [])));
    for (const [i, baris] of isi.entries()) expect(baris).toContain(`Halaman ${i + 1} dari ${isi.length}`);
    for (const baris of isi.slice(1, -1)) expect(baris[0]).toBe('No.');
    expect(keluarTepi(naskah, hasil.halaman)).toEqual([]);
  });

  it('tidak pernah menaruh tanda tangan sendirian, berapa pun panjang tabelnya', () => {
    for (let n = 20; n < 60; n++) {
      const halaman = tata(mesin, naskahDrh(drhContoh(n))).halaman;
      const akhir = halaman.at(-1)?.operasi.flatMap((o) => (o.op === 'teks' ? [o.kata.map((k) => k.teks).join(' ')] : [])) ?? [];
      expect(akhir.findIndex((t) => t.includes('Contoh, 23 November 2026')), String(n)).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('lambang contoh', () => {
  it('lambang besar yang belum disiapkan dikecilkan oleh mesin', () => {
    const besar = siapkanMesin({ fontDir: FONT_DIR, lambang: { daerah: pngRgba(pikselLambang(700), 700, 700) } });
    expect(buatPdf(besar, [pns], META).length).toBeLessThanOrEqual(45 * 1024);
  });

  it('kecil dan tetap', () => {
    expect(lambangContoh().length).toBeLessThan(11_000);
    expect(lambangContoh().equals(lambangContoh())).toBe(true);
  });
});

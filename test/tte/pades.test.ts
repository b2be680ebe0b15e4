import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { berawalan, periksaPdf, terimaHasil, type PilihanPeriksa } from '../../src/main/tte/pades/periksa.ts';
import { siapkanTanda, tandaiPdf } from '../support/tanda-pdf.ts';
import { kantorUji, PADA, suratUji, type KantorUji } from './pdf-uji.ts';

let kantor: KantorUji;
let p: PilihanPeriksa;
const isi = (nama: string) => ({ nama, alasan: 'Menyetujui dokumen ini', tempat: 'Contoh', pada: PADA });
const bupati = (pdf: Buffer): Buffer => tandaiPdf(pdf, isi('Contoh Bupati'), kantor.bupati, kantor.rantai);
const kepala = (pdf: Buffer): Buffer => tandaiPdf(pdf, isi('Contoh Kepala'), kantor.kepala, kantor.rantai);

beforeAll(async () => {
  kantor = await kantorUji();
  p = { akar: bacaSertifikat(kantor.akarPem), now: PADA };
});

describe('Surat yang ditandatangani secara elektronik', () => {
  it('sah: isi arsip tetap menjadi awal berkas, penanda tangan dan waktunya terbaca', () => {
    const asli = suratUji();
    const jadi = bupati(asli);
    expect(berawalan(jadi, asli)).toBe(true);
    const h = periksaPdf(jadi, p);
    expect(h.kesimpulan).toBe('sah');
    expect(h.tandaTangan[0]).toMatchObject({ penandatangan: 'Contoh Bupati', instansi: 'Pemerintah Kabupaten Contoh Raya', penerbit: 'Penerbit Simulasi UJI', waktu: PADA, alasan: 'Menyetujui dokumen ini', seluruhBerkas: true, rantai: 'dipercaya', masalah: [] });
    expect(terimaHasil(asli, jadi, p)).toMatchObject({ ok: true });
  });

  it('yang belum ditandatangani dikatakan tanpa tanda tangan', () => {
    expect(periksaPdf(suratUji(), p).kesimpulan).toBe('tanpa-tanda-tangan');
    expect(terimaHasil(suratUji(), suratUji(), p).ok).toBe(false);
  });

  it('satu byte berubah di mana pun di luar isi tanda tangan: tidak sah', () => {
    const jadi = bupati(suratUji());
    const dari = jadi.indexOf('/Contents<');
    const lubang = [dari + '/Contents'.length, jadi.indexOf('>', dari) + 1] as const;
    fc.assert(
      fc.property(fc.nat(jadi.length - 1), fc.integer({ min: 1, max: 255 }), (di, beda) => {
        fc.pre(di < lubang[0] || di >= lubang[1]);
        const ubah = Buffer.from(jadi);
        ubah[di]! ^= beda;
        return periksaPdf(ubah, p).kesimpulan !== 'sah';
      }),
      { numRuns: 150 },
    );
  });

  it('dua penanda tangan berurutan: keduanya sah, yang pertama tidak lagi mencakup seluruh berkas', () => {
    const satu = kepala(suratUji());
    const dua = bupati(satu);
    const h = periksaPdf(dua, p);
    expect(h.kesimpulan).toBe('sah');
    expect(h.tandaTangan.map((t) => [t.penandatangan, t.seluruhBerkas, t.utuh])).toEqual([['Contoh Kepala, S.Sos.', false, true], ['Contoh Bupati', true, true]]);
    expect(terimaHasil(satu, dua, p).ok).toBe(true);
    // Two at once is not what was asked for.
    expect(terimaHasil(suratUji(), dua, p).ok).toBe(false);
  });

  it('sesuatu ditambahkan sesudahnya: tanda tangan sah, tetapi bukan atas seluruh berkas', () => {
    const asli = suratUji();
    const ditambah = siapkanTanda(bupati(asli), isi('x')).pdf;
    expect(periksaPdf(Buffer.concat([bupati(asli), Buffer.from('% catatan\n%%EOF\n')]), p).kesimpulan).toBe('sah-ada-tambahan');
    // A field that waits for its signature is no signature.
    expect(periksaPdf(ditambah, p).kesimpulan).toBe('tidak-sah');
    expect(terimaHasil(asli, Buffer.concat([bupati(asli), Buffer.from('\n')]), p).ok).toBe(false);
  });

  it('ditulis ulang dari awal: tidak sah, dan bukan berkas yang dikirim', () => {
    const asli = suratUji();
    const ulang = Buffer.from(bupati(asli).toString('latin1').replace('%PDF-1.7', '%PDF-1.7\n%stempel'), 'latin1');
    expect(periksaPdf(ulang, p).kesimpulan).toBe('tidak-sah');
    expect(terimaHasil(asli, ulang, p)).toEqual({ ok: false, sebab: 'Berkas yang kembali bukan berkas yang dikirim.' });
  });

  it('halaman yang isinya diganti bersama tanda tangan ditolak walaupun tanda tangannya sah', () => {
    const asli = suratUji();
    const teks = asli.toString('latin1');
    const n = /\n(\d+) 0 obj\n?<<[^>]*\/Type\s*\/Page\b/.exec(teks)![1]!;
    const halaman = teks.slice(teks.indexOf(`\n${n} 0 obj`)).split('endobj')[0]!.replace(/\/Contents \d+ 0 R/, '/Contents 1 0 R');
    const akhir = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(teks)![1]!;
    const trailer = teks.slice(teks.lastIndexOf('trailer'), teks.lastIndexOf('startxref')).replace('>>', `/Prev ${akhir}>>`);
    const badan = Buffer.concat([asli, Buffer.from(`${halaman}endobj\nxref\n${n} 1\n${String(asli.length + 1).padStart(10, '0')} 00000 n \n${trailer}startxref\n${asli.length + halaman.length + 7}\n%%EOF\n`, 'latin1')]);
    const jadi = bupati(badan);
    expect(periksaPdf(jadi, p).kesimpulan).toBe('sah');
    expect(terimaHasil(asli, jadi, p)).toEqual({ ok: false, sebab: 'Isi halaman diganti bersama tanda tangan itu.' });
  });

  describe('tanda tangannya sah, tetapi berkasnya menampilkan yang lain', () => {
    const DITOLAK = { ok: false, sebab: 'Isi halaman diganti bersama tanda tangan itu.' };
    /** Objects put behind the archived letter before it is signed, with what the trailer says instead. */
    const disisipi = (objek: readonly (readonly [n: number, isi: string])[], ganti: (trailer: string) => string = (t) => t): Buffer => {
      const asli = suratUji();
      const teks = asli.toString('latin1');
      const lama = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(teks)![1]!;
      const trailer = ganti(teks.slice(teks.lastIndexOf('trailer'), teks.lastIndexOf('startxref')).replace('>>', `/Prev ${lama}>>`).replace(/\/Size \d+/, '/Size 1000'));
      let badan = '\n';
      const letak: string[] = [];
      for (const [n, isi] of objek) {
        letak.push(`${n} 1\n${String(asli.length + badan.length).padStart(10, '0')} 00000 n \n`);
        badan += `${n} 0 obj\n${isi}\nendobj\n`;
      }
      return bupati(Buffer.concat([asli, Buffer.from(`${badan}xref\n${letak.join('')}${trailer}startxref\n${asli.length + badan.length}\n%%EOF\n`, 'latin1')]));
    };
    const asal = (): string => suratUji().toString('latin1');
    const nomorAkar = (): string => /\/Root (\d+) 0 R/.exec(asal())![1]!;
    const isiObjek = (n: string): string => asal().slice(asal().indexOf(`\n${n} 0 obj`)).split('endobj')[0]!.replace(/^\n\d+ 0 obj\s*/, '');

    it('berkas mulai dari katalog lain', () => {
      const jadi = disisipi([[900, isiObjek(nomorAkar())]], (t) => t.replace(/\/Root \d+ 0 R/, '/Root 900 0 R'));
      expect(periksaPdf(jadi, p).kesimpulan).toBe('sah');
      expect(terimaHasil(suratUji(), jadi, p)).toEqual(DITOLAK);
    });

    it('objek dikemas dalam aliran yang tidak dapat dilihat pemeriksaan', () => {
      for (const jenis of ['/ObjStm', '/Obj#53tm']) {
        const jadi = disisipi([[900, `<</Type${jenis}/N 1/First 4/Length 9>>\nstream\n4 0 <<>>\n\nendstream`]]);
        expect(periksaPdf(jadi, p).kesimpulan).toBe('sah');
        expect(terimaHasil(suratUji(), jadi, p)).toEqual(DITOLAK);
      }
    });

    it('isi halaman diganti oleh aliran yang mengaku daftar silang, atau dikosongkan', () => {
      const isiHalaman = Number(/\/Contents (\d+) 0 R/.exec(asal())![1]!);
      for (const baru of ['<</Type/XRef/Length 3>>\nstream\nq Q\nendstream', '<<>>']) {
        const jadi = disisipi([[isiHalaman, baru]]);
        expect(periksaPdf(jadi, p).kesimpulan).toBe('sah');
        expect(terimaHasil(suratUji(), jadi, p)).toEqual(DITOLAK);
      }
    });

    it('tambahan yang tidak mengubah halaman diterima', () => {
      expect(terimaHasil(suratUji(), disisipi([[900, '<</Type/DSS>>']]), p)).toMatchObject({ ok: true });
    });
  });

  it('sertifikat yang sudah berakhir, penerbit asing, dan sertifikat yang tidak terikat disebut satu per satu', async () => {
    const asing = await kantorUji();
    const dengan = (b: Buffer, akar = p.akar): readonly string[] => periksaPdf(b, { ...p, akar }).tandaTangan[0]!.masalah;
    expect(dengan(tandaiPdf(suratUji(), isi('Lama'), kantor.usang, kantor.rantai))).toContain('Sertifikat tidak berlaku pada waktu penandatanganan.');
    expect(dengan(bupati(suratUji()), bacaSertifikat(asing.akarPem))).toEqual(['Sertifikat tidak berujung pada sertifikat induk yang dipercaya.']);
    expect(dengan(bupati(suratUji()), [])).toEqual(['Sertifikat induk belum diatur, jadi penerbit sertifikat tidak dapat diperiksa.']);
    expect(dengan(tandaiPdf(suratUji(), isi('x'), kantor.bupati, kantor.rantai, { tanpaIkatan: true }))).toEqual(['Sertifikat tidak terikat pada tanda tangan (bukan PAdES).']);
    // The root alone is not enough when the authority between does not travel with the signature.
    expect(dengan(tandaiPdf(suratUji(), isi('x'), kantor.bupati, []))).toEqual(['Sertifikat tidak berujung pada sertifikat induk yang dipercaya.']);
  });
});

describe('Berkas yang tidak beres', () => {
  const RENTANG = ['[0 10 20 99999999]', '[0 -1 20 30]', '[5 10 20 30]', '[0 0 0 0]', '[0 20 10 30]', '[0 1e3 20 30]', '[0 99999999999 1 1]', '[]', '[0 10 20', '[0 10 11 5]'];

  it.each(RENTANG)('rentang byte %s ditolak', (rentang) => {
    const jadi = bupati(suratUji());
    const rusak = Buffer.from(jadi.toString('latin1').replace(/\/ByteRange\[[^\]]*\]\s*/, `/ByteRange${rentang}`), 'latin1');
    const h = periksaPdf(rusak, p);
    expect(h.kesimpulan).toBe('tidak-sah');
    expect(h.cacat.length).toBeGreaterThan(0);
  });

  it('tanda tangan dari surat lain yang ditempelkan tidak membuat surat ini sah', () => {
    const lain = bupati(suratUji());
    const cms = /\/Contents<([0-9a-f]+)>/.exec(lain.toString('latin1'))![1]!;
    const ubah = Buffer.from(suratUji());
    const { pdf, lubang } = siapkanTanda(Buffer.concat([ubah, Buffer.from('% lain\n%%EOF\n')]), isi('x'));
    pdf.write(cms, lubang[0] + 1, 'latin1');
    expect(periksaPdf(pdf, p)).toMatchObject({ kesimpulan: 'tidak-sah', tandaTangan: [{ utuh: false }] });
  });

  it('apa pun bytenya, selalu ada jawaban dan cepat', () => {
    const jadi = bupati(suratUji());
    const potongan = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.nat(jadi.length), fc.nat(jadi.length)).map(([a, b]) => new Uint8Array(jadi.subarray(Math.min(a, b), Math.max(a, b)))),
      fc.constantFrom(...RENTANG).map((r) => new Uint8Array(Buffer.from(`%PDF-1.7 1 0 obj<</ByteRange${r}/Contents<30820100>>>endobj %%EOF`))),
    );
    const mulai = performance.now();
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 5 }), (x) => {
        const h = periksaPdf(Buffer.concat(x), p);
        return h.kesimpulan !== 'sah' || x.length > 0;
      }),
      { numRuns: 120 },
    );
    const banyak = Buffer.from(`%PDF-1.7\n${'/ByteRange[0 1 3 4]'.repeat(200_000)}`);
    expect(periksaPdf(banyak, p).kesimpulan).toBe('tidak-sah');
    expect(performance.now() - mulai).toBeLessThan(20_000);
  });

  it('isi tanda tangan yang diacak tidak pernah sah', () => {
    const jadi = bupati(suratUji());
    const dari = jadi.indexOf('/Contents<') + '/Contents<'.length;
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(15).map((n) => n.toString(16)), (di, huruf) => {
        const ubah = Buffer.from(jadi);
        fc.pre(String.fromCharCode(ubah[dari + di]!) !== huruf);
        ubah.write(huruf, dari + di, 'latin1');
        const h = periksaPdf(ubah, p);
        // What is not covered by the signature itself (certificates that travel along) may change without harm to the verdict.
        return h.kesimpulan !== 'sah' || h.tandaTangan[0]!.penandatangan === 'Contoh Bupati';
      }),
      { numRuns: 150 },
    );
  });
});

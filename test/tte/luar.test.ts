import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cariTtd } from '../../src/main/tte/pades/cari.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { periksaPdf } from '../../src/main/tte/pades/periksa.ts';
import { alatAda } from '../support/alat.ts';
import { tandaiPdf } from '../support/tanda-pdf.ts';
import { kantorUji, PADA, suratUji, type KantorUji } from './pdf-uji.ts';

let kantor: KantorUji;
let folder: string;
const isi = (nama: string) => ({ nama, alasan: 'Menyetujui dokumen ini', tempat: 'Contoh', pada: PADA });
const bupati = (pdf: Buffer): Buffer => tandaiPdf(pdf, isi('Contoh Bupati'), kantor.bupati, kantor.rantai);
const kepala = (pdf: Buffer): Buffer => tandaiPdf(pdf, isi('Contoh Kepala'), kantor.kepala, kantor.rantai);

/** What poppler says about each signature: state of the signature, of the certificate, and whether it covers the file. */
function pdfsig(pdf: Buffer, percaya = true): readonly string[][] {
  writeFileSync(join(folder, 's.pdf'), pdf);
  const r = spawnSync('pdfsig', [...(percaya ? ['-nssdir', `sql:${join(folder, 'nss')}`] : []), join(folder, 's.pdf')], { encoding: 'utf8' });
  return r.stdout.split(/^Signature #/m).slice(1).map((b) => [/Signature Validation: (.+)/.exec(b)?.[1] ?? '', /Certificate Validation: (.+)/.exec(b)?.[1] ?? '-', /^\s*- (Not total|Total) document signed/m.exec(b)?.[1] ?? '']);
}

/** What OpenSSL says about the last signature as CAdES. */
function opensslTerima(pdf: Buffer): boolean {
  const l = cariTtd(pdf).letak.at(-1);
  if (!l) return false;
  const [a, b, c, d] = l.rentang;
  writeFileSync(join(folder, 's.der'), l.cms);
  writeFileSync(join(folder, 's.isi'), Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]));
  const r = spawnSync('openssl', ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', join(folder, 's.der'), '-content', join(folder, 's.isi'), '-CAfile', join(folder, 'akar.pem'), '-purpose', 'any', '-attime', String(PADA / 1000), '-out', '/dev/null']);
  return r.status === 0;
}

const kami = (pdf: Buffer): string => periksaPdf(pdf, { akar: bacaSertifikat(kantor.akarPem), now: PADA }).kesimpulan;

describe.skipIf(!alatAda('pdfsig', 'certutil', 'openssl', 'qpdf'))('Tanda tangan menurut pdfsig, OpenSSL, dan kami sendiri', () => {
  beforeAll(async () => {
    kantor = await kantorUji();
    folder = mkdtempSync(join(tmpdir(), 'tte-luar-'));
    writeFileSync(join(folder, 'akar.pem'), kantor.akarPem);
    const nss = join(folder, 'nss');
    mkdirSync(nss);
    execFileSync('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${nss}`, '-n', 'akar', '-t', 'CT,C,C', '-i', join(folder, 'akar.pem')]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('satu penanda tangan: sah dan dipercaya atas seluruh berkas', () => {
    const jadi = bupati(suratUji());
    expect(pdfsig(jadi)).toEqual([['Signature is Valid.', 'Certificate is Trusted.', 'Total']]);
    expect(opensslTerima(jadi)).toBe(true);
    expect(kami(jadi)).toBe('sah');
    writeFileSync(join(folder, 'q.pdf'), jadi);
    expect(spawnSync('qpdf', ['--check', join(folder, 'q.pdf')]).status).toBe(0);
  });

  it('satu byte berubah: tidak sah menurut ketiganya', () => {
    const ubah = bupati(suratUji());
    ubah[ubah.indexOf('stream') + 40]! ^= 1;
    expect(pdfsig(ubah).map((s) => s[0])).toEqual(['Digest Mismatch.']);
    expect(opensslTerima(ubah)).toBe(false);
    expect(kami(ubah)).toBe('tidak-sah');
  });

  it('ditulis ulang sesudah ditandatangani: tidak sah menurut ketiganya', () => {
    writeFileSync(join(folder, 'lama.pdf'), bupati(suratUji()));
    execFileSync('qpdf', ['--object-streams=disable', join(folder, 'lama.pdf'), join(folder, 'baru.pdf')]);
    const ulang = readFileSync(join(folder, 'baru.pdf'));
    const digeser = Buffer.from(bupati(suratUji()).toString('latin1').replace('%PDF-1.7', '%PDF-1.7\n%stempel'), 'latin1');
    expect(pdfsig(ulang)).toEqual([['Signature has not yet been verified.', '-', 'Not total']]);
    expect(pdfsig(digeser).map((s) => s[0])).toEqual(['Digest Mismatch.']);
    for (const b of [ulang, digeser]) expect([opensslTerima(b), kami(b)]).toEqual([false, 'tidak-sah']);
  });

  it('dua penanda tangan berurutan: keduanya sah, yang pertama tidak atas seluruh berkas', () => {
    const dua = bupati(kepala(suratUji()));
    expect(pdfsig(dua)).toEqual([['Signature is Valid.', 'Certificate is Trusted.', 'Not total'], ['Signature is Valid.', 'Certificate is Trusted.', 'Total']]);
    expect(opensslTerima(dua)).toBe(true);
    expect(kami(dua)).toBe('sah');
  });

  it('ada tambahan sesudahnya: tanda tangannya sah, tetapi tidak atas seluruh berkas', () => {
    const jadi = bupati(suratUji());
    const teks = jadi.toString('latin1');
    const trailer = teks.slice(teks.lastIndexOf('trailer'), teks.lastIndexOf('startxref')).replace(/\/Prev \d+/, `/Prev ${/startxref\s+(\d+)\s+%%EOF\s*$/.exec(teks)![1]!}`);
    const catatan = '900 0 obj\n(catatan)\nendobj\n';
    const tambah = Buffer.concat([jadi, Buffer.from(`${catatan}xref\n900 1\n${String(jadi.length).padStart(10, '0')} 00000 n \n${trailer.replace(/\/Size \d+/, '/Size 901')}startxref\n${jadi.length + catatan.length}\n%%EOF\n`, 'latin1')]);
    expect(pdfsig(tambah)).toEqual([['Signature is Valid.', 'Certificate is Trusted.', 'Not total']]);
    expect(opensslTerima(tambah)).toBe(true);
    expect(kami(tambah)).toBe('sah-ada-tambahan');
  });

  it('yang bukan CAdES atau penerbitnya tidak dikenal tidak lolos', () => {
    expect(opensslTerima(tandaiPdf(suratUji(), isi('x'), kantor.bupati, kantor.rantai, { tanpaIkatan: true }))).toBe(false);
    expect(pdfsig(bupati(suratUji()), false)[0]![1]).not.toBe('Certificate is Trusted.');
  });
});

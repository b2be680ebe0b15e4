import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { halamanGambar } from '../../src/main/pindai/berkas.ts';
import { gambarKePdf, gambarKePng } from '../../src/main/pindai/gambar.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { tandaiPdf } from '../support/tanda-pdf.ts';
import { kantorUji, PADA, suratUji } from '../tte/pdf-uji.ts';
import { jalankanSimulator, type Simulator } from '../support/simulator-bsre.ts';
import { NIK_UJI, PASSPHRASE_UJI, pasangTte, suratMenungguTte, tandatangani } from '../support/tte-uji.ts';

let u: AplikasiUji;
let sim: Simulator;
interface Surat {
  readonly id: string;
  readonly nomor: string;
  readonly nama: string;
  readonly nip: string;
  readonly token: string;
  readonly asli: Buffer;
  readonly ttd: Buffer;
}
let surat: Surat;

/** Three letters: two signed, one that still waits. */
beforeAll(async () => {
  u = await bukaAplikasiUji();
  sim = await jalankanSimulator();
  await sim.tambah({ nik: NIK_UJI, nama: 'Contoh Kepala, S.Sos., M.Si.', passphrase: PASSPHRASE_UJI });
  await pasangTte(u, sim);
  await suratMenungguTte(u, 3);
  sim.gangguan.push(null, { jenis: 'galat', status: 400, isi: { error: 'coba lagi' } });
  await tandatangani(u);
  const berkas = (hash: string): Buffer => bacaBerkas(tempat(u.folder).berkas, u.buka.dek, hash);
  const b = u.buka.basis.satu<{ id: string; nomor: string; nama: string; nip: string; token: string; hash: string; ttd: string }>("SELECT lower(hex(d.id)) id, d.nomor, d.nama, d.nip, d.token, d.hash, b.hash ttd FROM dokumen d JOIN dokumen_berkas b ON b.dokumen_id = d.id ORDER BY d.nomor LIMIT 1")!;
  surat = { ...b, asli: berkas(b.hash), ttd: berkas(b.ttd) };
});
afterAll(async () => {
  await sim.tutup();
  await u.tutup();
});

const periksa = (isi: Uint8Array, peran: 'operator' | 'verifikator_opd' = 'operator') => u.panggil(peran, 'dokumen.periksa', {}, { nama: 'x.pdf', mime: 'application/pdf', isi: new Uint8Array(isi) });

describe('Memeriksa berkas', () => {
  it('surat bertanda tangan dari arsip: milik kami, oleh siapa, kapan, tidak berubah', async () => {
    const h = await periksa(surat.ttd);
    expect(h).toMatchObject({ asal: 'bertanda-tangan', asli: true, berubah: 'tidak', surat: { nomor: surat.nomor, keadaan: 'sah', tandaTangan: [{ cara: 'elektronik', pada: '2026-11-23' }] }, ttd: { kesimpulan: 'sah' } });
    expect(h.kalimat.join(' ')).toContain('Tanda tangan elektronik 1: Contoh Kepala, S.Sos., M.Si., Pemerintah Kabupaten Contoh Raya pada 23-11-2026, sah. Pencabutan sertifikat tidak ditanyakan kepada penerbitnya.');
  });

  it('aslinya sebelum ditandatangani juga dikenal, tanpa tanda tangan', async () => {
    const h = await periksa(surat.asli);
    expect(h).toMatchObject({ asal: 'asli', asli: true, ttd: { kesimpulan: 'tanpa-tanda-tangan' } });
  });

  it('yang diubah satu byte, yang ditambahi, dan yang ditandatangani orang lain tidak disebut asli', async () => {
    const ubah = Buffer.from(surat.ttd);
    ubah[ubah.indexOf('stream') + 40]! ^= 1;
    expect(await periksa(ubah)).toMatchObject({ asli: false, ttd: { kesimpulan: 'tidak-sah' } });
    expect(await periksa(Buffer.concat([surat.ttd, Buffer.from('% x\n%%EOF\n')]))).toMatchObject({ asal: 'turunan', asli: false, berubah: 'ada-tambahan', surat: { nomor: surat.nomor } });
    const asing = await kantorUji();
    const lain = tandaiPdf(surat.asli, { nama: 'Orang Lain', alasan: 'x', tempat: 'x', pada: PADA }, asing.bupati, asing.rantai);
    const h = await periksa(lain);
    expect(h).toMatchObject({ asal: 'turunan', asli: false, berubah: 'ya', ttd: { kesimpulan: 'tidak-sah' } });
    expect(h.kalimat.join(' ')).toContain('TIDAK SAH: Sertifikat tidak berujung pada sertifikat induk yang dipercaya.');
  });

  it('pindaian cetakannya dikenal dari kodenya, tetapi tidak disebut asli', async () => {
    const gambar = await halamanGambar(surat.asli, 0, 200);
    const pindaian = gambarKePdf(gambarKePng(gambar));
    const h = await periksa(pindaian);
    expect(h).toMatchObject({ asal: 'berkode', asli: false, berubah: 'tidak-diketahui', surat: { nomor: surat.nomor } });
    expect(h.kalimat.join(' ')).toContain('Bandingkan isinya dengan surat di arsip.');
    expect(await periksa(gambarKePng(gambar))).toMatchObject({ asal: 'berkode', surat: { nomor: surat.nomor } });
  });

  it('berkas asing, berkas kosong, dan yang bukan PDF dijawab, bukan digagalkan', async () => {
    expect(await periksa(suratUji())).toMatchObject({ asal: 'bukan', asli: false, surat: null, dokumenId: null });
    expect(await periksa(Buffer.alloc(0))).toMatchObject({ asal: 'bukan', ttd: { kesimpulan: 'bukan-pdf' } });
    expect(await periksa(Buffer.from('bukan pdf'))).toMatchObject({ ttd: { kesimpulan: 'bukan-pdf' } });
  });

  it('nama disamarkan, dan yang di luar lingkup tidak mendapat jalan ke dokumennya', async () => {
    const h = await u.sebagai('verifikator_opd', { jenis: 'unit', unitId: UNIT.dinasB })('dokumen.periksa', {}, { nama: 'x.pdf', mime: 'application/pdf', isi: new Uint8Array(surat.ttd) });
    expect(h.dokumenId).toBe(null);
    expect(JSON.stringify(h)).not.toContain(surat.nama);
    expect(JSON.stringify(h)).not.toContain(surat.nip);
    expect((await periksa(surat.ttd)).dokumenId?.replaceAll('-', '')).toBe(surat.id);
  });
});

describe('Halaman verifikasi', () => {
  const buka = (token: string) => u.app.fetch(new Request(`http://uji/v/${token}`));

  it('siapa pun yang memegang surat melihat nomor, tanggal, keadaan, dan tanda tangannya; tidak lebih', async () => {
    const j = await buka(surat.token);
    const isi = await j.text();
    expect(j.status).toBe(200);
    for (const t of [surat.nomor, 'terdaftar dan sah', 'secara elektronik', '23-11-2026', 'BKPSDM']) expect(isi).toContain(t);
    // Not in the nonce: it is made of random letters.
    for (const t of [surat.nama, surat.nip, 'Rp', '<script']) expect(isi.replaceAll(/nonce="[^"]*"/g, '')).not.toContain(t);
    expect(j.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    expect(j.headers.get('cache-control')).toBe('no-store');
    expect(isi).toContain('noindex');
  });

  it('surat yang masih menunggu tanda tangan disebut belum sah', async () => {
    const { token } = u.buka.basis.satu<{ token: string }>("SELECT d.token FROM dokumen d JOIN pengesahan p ON p.dokumen_id = d.id WHERE p.keadaan = 'berjalan'")!;
    expect(await (await buka(token)).text()).toContain('Surat ini belum sah');
  });

  it.each(['TIDAKADA99', 'a', "x'OR'1'='1", '%3Cscript%3E', 'x'.repeat(500), '..%2F..%2Fetc'])('kode yang tidak dikenal dijawab sama: %s', async (token) => {
    const j = await buka(token);
    const isi = await j.text();
    expect([j.status, isi.includes('Kode tidak dikenal'), isi.includes('<script')]).toEqual([404, true, false]);
  });
});

it('daftar kode untuk ditayangkan di tempat lain: csv dan json yang sama, tanpa nama lengkap dan NIP', async () => {
  const csv = await u.panggil('administrator', 'token.ekspor', {});
  const teks = Buffer.from(csv.isi).toString('utf8');
  expect(teks.split('\r\n')).toHaveLength(5);
  expect(teks).toContain(surat.token);
  expect(teks).not.toContain(surat.nip);
  const json = JSON.parse(Buffer.from((await u.panggil('administrator', 'token.ekspor', { bentuk: 'json' })).isi).toString('utf8')) as { token: string; keadaan: string }[];
  expect(json.map((b) => b.keadaan).toSorted()).toEqual(['berjalan', 'sah', 'sah']);
  expect(JSON.stringify(json)).not.toContain(surat.nama);
  await expect(u.panggil('operator', 'token.ekspor', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
});

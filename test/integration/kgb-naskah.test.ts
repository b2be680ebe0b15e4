import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { bacaJalur } from '../../src/main/features/terbit/daftar-jalur.ts';
import type { Jalur } from '../../src/main/features/terbit/jalur.ts';
import { metaSurat } from '../../src/main/features/terbit/terbit.ts';
import { jalankan } from '../../src/main/db/tulis.ts';
import { periksaIsian } from '../../src/shared/dokumen/templat/periksa.ts';
import type { IsiTemplat } from '../../src/shared/dokumen/templat/isi.ts';
import { kamusProduk } from '../../src/shared/dokumen/produk.ts';
import { produkMenurutKode } from '../../src/shared/layanan/produk.ts';
import { mesinContoh } from '../pdf/contoh.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang, TERBIT, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
let sumber: string;
let id: string;
beforeEach(async () => {
  u = await bukaAplikasiUji();
  sumber = mkdtempSync(join(tmpdir(), 'simpul-sumber-'));
  cpSync(u.app.aplikasi.config.folderSumber, sumber, { recursive: true });
  Object.assign(u.app.aplikasi.config, { folderSumber: sumber });
  ubahUji(u.buka, (tx) => {
    id = sisipOrang(tx, 0);
  });
});
afterEach(async () => {
  await u.tutup();
  rmSync(sumber, { recursive: true, force: true });
});

const berkas = (): string => join(sumber, 'naskah', 'isi', 'skgb.json');
const ganti = (dari: string, menjadi: string): void => {
  const lama = readFileSync(berkas(), 'utf8');
  expect(lama).toContain(dari);
  writeFileSync(berkas(), lama.replace(dari, menjadi));
};
const hitung = (sql: string): number => u.buka.basis.satu<{ n: number }>(`SELECT count(*) n FROM ${sql}`)!.n;
const naskahTerbit = (jalur: Jalur) => jalur.baca(JSON.parse(u.buka.basis.satu<{ data: string }>("SELECT data FROM kelompok_butir WHERE keadaan = 'jadi'")!.data)).naskah();

/** Issues the letter; returns its batch. */
async function terbitkan(): Promise<string> {
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  return r.kelompokId;
}

describe('naskah surat KGB', () => {
  it('yang dikirim bersama program tidak menyebut isian yang tidak ada', () => {
    for (const jenis of ['skgb', 'penundaan'] as const) {
      const isi = JSON.parse(readFileSync(join(sumber, 'naskah', 'isi', `${jenis}.json`), 'utf8')) as IsiTemplat;
      expect(periksaIsian(isi, kamusProduk(produkMenurutKode(jenis)!))).toEqual([]);
    }
  });

  it('isian tiap jenis dapat ditanyakan, sampai ke bagian-bagiannya', async () => {
    const isian = async (jenis: string): Promise<Record<string, string>> => Object.fromEntries((await u.panggil('operator', 'naskah.isian', { jenis })).isian.map((x) => [x.path, x.jenis]));
    expect(await isian('skgb')).toMatchObject({ nama: 'teks', 'lama.tmt': 'tanggal', 'lama.gaji': 'objek', 'lama.gaji.pokok': 'angka', kgbBerikut: 'tanggal' });
    const penundaan = await isian('penundaan');
    expect(penundaan).toMatchObject({ mengingat: 'daftar', 'mengingat[]': 'teks', lamaBulan: 'angka' });
    expect(penundaan['lama.tmt']).toBeUndefined();
    await expect(u.panggil('operator', 'naskah.isian', { jenis: 'surat-cinta' })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });

  it('isian yang tidak dikenal ditolak sebelum ada kelompok, nomor, atau surat, dengan nama isiannya', async () => {
    ganti('{unitKerja}', '{unitkerja}');
    await expect(u.panggil('operator', 'kgb.terbit', TERBIT)).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('{unitkerja}') as unknown });
    await expect(u.panggil('operator', 'kgb.pratinjau', { ...TERBIT, pegawaiId: id })).rejects.toMatchObject({ kode: 'ATURAN' });
    expect([hitung('kelompok'), hitung('nomor'), hitung('dokumen')]).toEqual([0, 0, 0]);
  });

  it('blok yang rusak ditolak pada pratinjau dan penerbitan; tidak ada nomor yang dipakai', async () => {
    ganti('"lebarLabelMm": 48', '"lebarLabelMm": "lebar"');
    await expect(u.panggil('operator', 'kgb.pratinjau', { ...TERBIT, pegawaiId: id })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('Blok ke-4') as unknown });
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await expect(u.buka.pelari.tunggu(r.tugasId)).rejects.toMatchObject({ kode: 'ATURAN' });
    expect([hitung("nomor WHERE keadaan = 'dipakai'"), hitung('dokumen')]).toEqual([0, 0]);
  });

  it('blok rusak yang hanya muncul pada sebagian surat pun ditolak sebelum ada surat dan nomor', async () => {
    ganti('{ "dari": "tembusan", "jarakAtasMm": 4 }', '{ "dari": "tembusan", "jarakAtasMm": 4 }, { "jenis": "paragrap", "teks": "x", "bila": "nip=199001012015031001" }');
    await expect(u.panggil('operator', 'kgb.pratinjau', { ...TERBIT, pegawaiId: id })).rejects.toMatchObject({ kode: 'ATURAN' });
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await expect(u.buka.pelari.tunggu(r.tugasId)).rejects.toMatchObject({ kode: 'ATURAN' });
    expect([hitung("nomor WHERE keadaan = 'dipakai'"), hitung('dokumen')]).toEqual([0, 0]);
  });

  it('surat tetap memakai kata-kata saat diterbitkan, juga setelah naskahnya diubah', async () => {
    ganti('Diharapkan agar sesuai dengan', 'Dimohon agar sesuai dengan');
    const kelompokId = await terbitkan();
    ganti('Dimohon agar sesuai dengan', 'Hendaknya sesuai dengan');
    expect(JSON.stringify(naskahTerbit(bacaJalur(u.buka.basis, kelompokId, sumber)))).toContain('Dimohon agar sesuai dengan');
  });

  it('kelompok dari sebelum naskah menjadi data memakai naskah bawaan dan memberi surat yang sama', async () => {
    const kelompokId = await terbitkan();
    const jalur = bacaJalur(u.buka.basis, kelompokId, sumber);
    const pdf = (j: Jalur): Buffer => {
      const n = naskahTerbit(j);
      return Buffer.from(buatPdf(mesinContoh(), [n], metaSurat(j.pilihan, n)));
    };
    const baru = pdf(jalur);
    ubahUji(u.buka, (tx) => {
      jalankan(tx, "UPDATE kelompok SET pilihan = json_remove(pilihan, '$.isi')", []);
    });
    const lama = bacaJalur(u.buka.basis, kelompokId, sumber);
    expect(lama.pilihan.isi).toEqual(jalur.pilihan.isi);
    expect(pdf(lama).equals(baru)).toBe(true);
  });
});

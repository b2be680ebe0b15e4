import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bacaJalur } from '../../src/main/features/terbit/daftar-jalur.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import type { Keluar } from '../../src/shared/contract.ts';
import { teksPdf } from '../pdf/alat.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang, TERBIT, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

type Naskah = Keluar<'naskah.lihat'>;
const lihat = (kode = 'skgb', versi?: number): Promise<Naskah> => u.panggil('operator', 'naskah.lihat', { kode, ...(versi === undefined ? {} : { versi }) });
const ganti = (n: Naskah, dari: string, menjadi: string): Naskah['isi'] => {
  const teks = JSON.stringify(n.isi);
  expect(teks).toContain(dari);
  return JSON.parse(teks.replace(dari, menjadi)) as Naskah['isi'];
};
const simpan = (n: Naskah, isi: Naskah['isi'], lain: Partial<Naskah['tata']> = {}) => u.panggil('operator', 'naskah.simpan', { kode: n.kode, dari: n.versi, tata: { ...n.tata, ...lain }, isi, catatan: 'mengubah pembuka surat' });
const teks = async (masuk: Parameters<typeof u.panggil<'naskah.pratinjau'>>[2]): Promise<string> => teksPdf(Buffer.from((await u.panggil('operator', 'naskah.pratinjau', masuk)).isi));
const versi = (): number => u.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM naskah_versi')!.n;

describe('naskah yang diubah kantor', () => {
  it('semua produk ada di daftar dengan naskah bawaannya, dan masing-masing dapat dilihat sebagai PDF', async () => {
    const daftar = await u.panggil('operator', 'naskah.daftar', {});
    expect([...new Set(daftar.map((n) => n.jenis))]).toEqual(PRODUK.map((p) => p.kode));
    expect(daftar.every((n) => n.versi === 0 && n.diubahPada === null)).toBe(true);
    for (const n of daftar) {
      const { isi } = await u.panggil('operator', 'naskah.pratinjau', { kode: n.kode });
      expect(Buffer.from(isi).subarray(0, 5).toString(), n.kode).toBe('%PDF-');
    }
  });

  it('disimpan sebagai versi baru dengan siapa, kapan, dan mengapa; versi lama tetap dapat dilihat dan diberlakukan lagi', async () => {
    const awal = await lihat();
    expect(awal).toMatchObject({ versi: 0, riwayat: [] });
    expect(await simpan(awal, ganti(awal, 'Dengan ini diberitahukan', 'Bersama ini disampaikan'), { ukuran: 11 })).toEqual({ versi: 1 });
    const kini = await lihat();
    expect(kini).toMatchObject({ versi: 1, tata: { ukuran: 11 }, riwayat: [{ versi: 1, oleh: expect.stringMatching(/./) as unknown, catatan: 'mengubah pembuka surat' }] });
    expect(await teks({ kode: 'skgb' })).toContain('Bersama ini disampaikan');
    expect(await teks({ kode: 'skgb', versi: 0 })).toContain('Dengan ini diberitahukan');
    expect(await u.panggil('operator', 'naskah.pulihkan', { kode: 'skgb', versi: 0, dari: 1 })).toEqual({ versi: 2 });
    expect((await lihat()).isi).toEqual(awal.isi);
    expect((await lihat('skgb', 1)).isi).toEqual(kini.isi);
    expect((await lihat()).riwayat.map((r) => r.catatan)).toEqual(['kembali ke bawaan program', 'mengubah pembuka surat']);
    expect((await u.panggil('operator', 'naskah.daftar', {})).find((n) => n.kode === 'skgb')).toMatchObject({ versi: 2 });
  });

  it('Ctrl+Z mengembalikan versi sebelumnya, dan nomor versi yang diurungkan tidak dipakai lagi', async () => {
    const awal = await lihat();
    await simpan(awal, ganti(awal, 'Dengan ini diberitahukan', 'Bersama ini disampaikan'));
    await u.panggil('operator', 'jejak.urungkan', { seq: null });
    expect(await lihat()).toMatchObject({ versi: 0, riwayat: [], isi: awal.isi });
    await expect(lihat('skgb', 1)).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    expect(await simpan(await lihat(), awal.isi)).toEqual({ versi: 2 });
    expect((await lihat()).riwayat.map((r) => r.versi)).toEqual([2]);
  });

  it('dua orang yang mengubah bersamaan: yang kedua ditolak dan tidak menimpa', async () => {
    const awal = await lihat();
    await simpan(awal, ganti(awal, 'Dengan ini diberitahukan', 'Bersama ini disampaikan'));
    await expect(simpan(awal, awal.isi)).rejects.toMatchObject({ kode: 'BENTROK', message: expect.stringContaining('versi 1') as unknown });
    await expect(u.panggil('operator', 'naskah.pulihkan', { kode: 'skgb', versi: 0, dari: 0 })).rejects.toMatchObject({ kode: 'BENTROK' });
    expect(versi()).toBe(1);
  });

  it('yang salah disebut sebelum disimpan dan tidak pernah berlaku', async () => {
    const n = await lihat();
    const periksa = async (isi: Naskah['isi'], tata = n.tata) => (await u.panggil('operator', 'naskah.periksa', { kode: 'skgb', tata, isi })).temuan.map((t) => t.kode);
    expect(await periksa(n.isi)).toEqual([]);
    const asing = ganti(n, '{unitKerja}', '{unitkerja}');
    expect(await periksa(asing)).toEqual(['ISIAN_TIDAK_DIKENAL']);
    const rusak = ganti(n, '"lebarLabelMm":48', '"lebarLabelMm":"lebar"');
    expect(await periksa(rusak)).toEqual(['BLOK_SALAH']);
    const huruf = ganti(n, 'Dengan ini diberitahukan', 'Dengan ini \u6f22 diberitahukan');
    expect(await periksa(huruf)).toEqual(['HURUF_TIDAK_ADA']);
    const blok = n.isi['blok'] as Record<string, unknown>[];
    const tambah = (...b: unknown[]): Naskah['isi'] => ({ ...n.isi, blok: [...blok.slice(0, -2), ...b, ...blok.slice(-2)] });
    const kata = { jenis: 'paragraf', teks: 'Dengan ini diberitahukan dengan hormat. '.repeat(20) };
    expect(await periksa(tambah(...Array.from({ length: 8 }, () => kata)))).toEqual(['HALAMAN_BERLEBIH']);
    expect(await periksa(tambah({ jenis: 'paragrap', teks: 'x', bila: 'nip=199001012015031001' }))).toContain('BLOK_SALAH');
    expect(await periksa(tambah({ jenis: 'paragraf', teks: 'x', ukuran: 80, bila: 'jenisAsn=PPPK' }))).toEqual(['BLOK_SALAH']);
    expect(await periksa(tambah({ jenis: 'paragraf', teks: 'x', indenKiriMm: 390 }))).toContain('DI_LUAR_KERTAS');
    expect(await periksa(tambah({ jenis: 'paragraf', teks: 'a'.repeat(20_000) }))).toEqual(['TEKS_PANJANG']);
    expect(await periksa(tambah({ jenis: 'paragraf', teks: '{baru.tmt|rupiah} {nama|panjang} {baru.gaji}' }))).toEqual(['BENTUK_TIDAK_COCOK', 'BENTUK_TIDAK_COCOK', 'BENTUK_TIDAK_COCOK']);
    expect(await periksa(tambah({ ulang: 'tembusan.butir', jenis: 'daftar-data', lebarNomorMm: 7, lebarLabelMm: 40, butir: [{ ulang: 'tembusan.butir', label: 'x', nilai: 'y' }] }))).toEqual(['ULANG_BERSARANG']);
    expect(await periksa({ ...n.isi, blok: [{ jenis: 'paragraf', teks: 'Surat untuk {nama}' }] })).toEqual(['POKOK_HILANG', 'POKOK_HILANG']);
    expect(await periksa({ ...n.isi, blok: [] })).toContain('BLOK_SALAH');
    expect(await periksa(n.isi, { ...n.tata, perihal: ' ' })).toEqual(['PERIHAL_KOSONG']);
    expect(await periksa(n.isi, { ...n.tata, perihal: 'Kenaikan \u6f22' })).toEqual(['HURUF_TIDAK_ADA']);
    const tunda = await lihat('penundaan-kgb');
    expect((await u.panggil('operator', 'naskah.periksa', { kode: 'penundaan-kgb', tata: { ...tunda.tata, mengingat: [] }, isi: tunda.isi })).temuan.map((t) => t.kode)).toEqual(['DASAR_KOSONG']);
    let dalam: unknown = 'x';
    for (let i = 0; i < 3000; i++) dalam = [dalam];
    await expect(periksa({ ...n.isi, blok: [dalam] })).rejects.toMatchObject({ kode: 'MASUKAN' });
    const besar = await u.panggil('operator', 'naskah.pratinjau', { kode: 'skgb', isi: { ...n.isi, kertas: { kode: 'x', nama: 'x', lebarMm: 300, tinggiMm: 500, sumber: 'x' } } });
    expect(Buffer.from(besar.isi).toString('latin1')).toContain('/MediaBox[0 0 609.');
    for (const isi of [asing, rusak, huruf]) {
      await expect(simpan(n, isi)).rejects.toMatchObject({ kode: 'ATURAN' });
      await expect(u.panggil('operator', 'naskah.pratinjau', { kode: 'skgb', isi })).rejects.toMatchObject({ kode: 'ATURAN' });
    }
    await expect(u.panggil('operator', 'naskah.simpan', { kode: 'skgb', dari: 0, tata: { ...n.tata, ukuran: 90 }, isi: n.isi, catatan: 'besar' })).rejects.toMatchObject({ kode: 'MASUKAN' });
    expect([versi(), (await lihat()).versi]).toEqual([0, 0]);
  });

  it('surat memakai versi yang berlaku saat kelompoknya dimulai dan mencatatnya; versi sesudahnya tidak mengubahnya', async () => {
    ubahUji(u.buka, (tx) => void sisipOrang(tx, 0));
    const awal = await lihat();
    await simpan(awal, ganti(awal, 'Diharapkan agar sesuai dengan', 'Dimohon agar sesuai dengan'));
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await u.buka.pelari.tunggu(r.tugasId);
    const satu = await lihat();
    await simpan(satu, ganti(satu, 'Dimohon agar sesuai dengan', 'Hendaknya sesuai dengan'));
    expect(JSON.stringify(bacaJalur(u.buka.basis, r.kelompokId, u.app.aplikasi.config.folderSumber).pilihan.isi)).toContain('Dimohon agar');
    const dokumen = u.buka.basis.satu<{ id: string; versi_naskah: string }>('SELECT lower(hex(id)) id, versi_naskah FROM dokumen')!;
    expect(dokumen.versi_naskah).toMatch(/^skgb\/1 /);
  });

  it('pratinjau memuat identitas pegawai sungguhan, tidak di luar lingkup, dan hanya bagi yang berhak', async () => {
    let id = '';
    ubahUji(u.buka, (tx) => {
      id = sisipOrang(tx, 0);
    });
    const orang = u.buka.basis.satu<{ nip: string; nama: string }>('SELECT nip, nama FROM pegawai WHERE dihapus_pada IS NULL ORDER BY id DESC LIMIT 1')!;
    const isi = await teks({ kode: 'sk-kp', pegawaiId: id });
    expect(isi).toContain(orang.nama);
    expect(isi.replaceAll(' ', '')).toContain(orang.nip);
    const terbatas = u.sebagai('operator', { jenis: 'unit', unitId: Object.values(UNIT)[0]! });
    await expect(terbatas('naskah.lihat', { kode: 'skgb' })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(u.panggil('verifikator_opd', 'naskah.lihat', { kode: 'skgb' })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(u.panggil('operator', 'naskah.lihat', { kode: '../../kunci' })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });
});

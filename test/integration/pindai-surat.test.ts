import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { hapus, sisip } from '../../src/main/db/tulis.ts';
import { tandaiTercetak } from '../../src/main/features/sah/queries.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { bacaBerkas, simpanBerkas } from '../../src/main/lib/berkas.ts';
import { idDariTeks, idKeTeks } from '../../src/main/lib/id.ts';
import type { GambarAbu } from '../../src/main/pindai/berkas.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { ubahUji } from '../support/kgb-uji.ts';
import { deret, lembarPindai, tumpuk, type CaraPindai } from '../support/pindaian.ts';
import { simpanAlur, terbitkanSurat } from '../support/sah-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

const PADA = '2026-11-23';
const hitung = (sql: string): number => u.buka.basis.satu<{ n: number }>(sql)!.n;

function isiDokumen(dokumenId: string): Buffer {
  const { hash } = u.buka.basis.satu<{ hash: string }>('SELECT hash FROM dokumen WHERE id = ?', idDariTeks(dokumenId))!;
  return bacaBerkas(tempat(u.folder).berkas, u.buka.dek, hash);
}

/** The letters as they come out of the scanner after they were signed. */
async function pindaikan(dokumenId: readonly string[], cara: (i: number) => CaraPindai = () => ({})): Promise<GambarAbu[]> {
  const lembar: GambarAbu[] = [];
  for (const [i, d] of dokumenId.entries()) lembar.push(...(await lembarPindai(isiDokumen(d), cara(i), i + 1)));
  return lembar;
}

async function unggah(isi: Uint8Array, nama = 'tumpukan.pdf') {
  const r = await u.panggil('operator', 'pindai.unggah', {}, { nama, mime: 'application/pdf', isi });
  const hasil = r.tugasId === null || r.sudahAda ? null : ((await u.buka.pelari.tunggu(r.tugasId)) as { halaman: number; cocok: number; tinjau: number });
  return { ...r, hasil };
}

/** Letters that are printed, initialled and signed: they wait for their scan. */
async function suratBertanda(n: number, sampai: 'cetak' | 'tanda-tangan' = 'tanda-tangan') {
  await simpanAlur(u);
  const { baris } = await terbitkanSurat(u, n);
  const id = baris.map((b) => b.id);
  for (const b of baris) ubahUji(u.buka, (tx) => tandaiTercetak(tx, b.dokumenId, { asli: true }));
  if (sampai === 'tanda-tangan') await tandai(id);
  return baris;
}

async function tandai(id: readonly string[]): Promise<void> {
  for (const jenis of ['paraf', 'paraf', 'tanda-tangan'] as const) expect(await u.panggil('operator', 'sah.catatBasah', { id: [...id], jenis, pada: PADA })).toEqual({ selesai: id.length, gagal: [] });
}

test('tumpukan yang terhenti dibaca lagi dari berkas yang tersimpan; yang sudah selesai tidak', async () => {
  const baris = await suratBertanda(2);
  const isi = await tumpuk(await pindaikan(baris.map((b) => b.dokumenId)));
  let id = '';
  ubahUji(u.buka, (tx) => {
    const b = simpanBerkas(tempat(u.folder).berkas, u.buka.dek, Buffer.from(isi));
    catatBerkas(tx, { ...b, mime: 'application/pdf' });
    id = sisip(tx, 'tumpukan_pindai', { nama: 'terhenti.pdf', ...b, halaman: 2, keadaan: 'gagal', galat: 'uji', tugas_id: null });
  });
  const { tugasId } = await u.panggil('operator', 'pindai.ulang', { id });
  expect(await u.buka.pelari.tunggu(tugasId)).toMatchObject({ halaman: 2, cocok: 2, tinjau: 0 });
  expect((await u.panggil('operator', 'pindai.tumpukan', {})).find((t) => t.id === id)).toMatchObject({ keadaan: 'selesai', galat: null, cocok: 2 });
  await expect(u.panggil('operator', 'pindai.ulang', { id })).rejects.toMatchObject({ kode: 'BENTROK' });
});

describe('memindai kembali surat yang ditandatangani', () => {
  test('tiga puluh surat, diacak, sebagian terbalik dan menyamping, semuanya kembali ke suratnya dan sah', async () => {
    const baris = await suratBertanda(30);
    const acak = deret(11);
    const urut = baris.map((b) => b.dokumenId).map((d) => [acak(), d] as const).toSorted((a, b) => a[0] - b[0]).map(([, d]) => d);
    const pdf = await tumpuk(await pindaikan(urut, (i) => ({ putar: (i % 4) as 0 | 1 | 2 | 3, miring: i % 5 === 0 ? 1.5 : 0, bintik: i % 3 === 0 ? 0.01 : 0 })));
    const { hasil } = await unggah(pdf);
    expect(hasil).toEqual({ halaman: 30, cocok: 30, tinjau: 0 });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ semua: 30, sah: 30, pindai: 0 });
    expect(hitung("SELECT count(*) n FROM dokumen_berkas WHERE jenis = 'pindaian'")).toBe(30);
    expect(hitung('SELECT count(*) n FROM pengesahan p JOIN dokumen_berkas b ON b.dokumen_id = p.dokumen_id AND b.hash = p.hash_sah')).toBe(30);

    const lagi = await unggah(pdf, 'tumpukan-lagi.pdf');
    expect(lagi).toMatchObject({ sudahAda: true, hasil: null });
    expect([hitung('SELECT count(*) n FROM tumpukan_pindai'), hitung('SELECT count(*) n FROM pindaian'), hitung('SELECT count(*) n FROM dokumen_berkas')]).toEqual([1, 30, 30]);
  }, 120_000);

  test('yang meragukan menunggu ditinjau dan tidak ada halaman yang hilang', async () => {
    const baris = await suratBertanda(3);
    const [a, b, c] = await pindaikan(baris.map((x) => x.dokumenId));
    const polos: GambarAbu = { ...a!, abu: new Uint8Array(a!.abu).fill(255) };
    const coret: GambarAbu = { ...polos, abu: new Uint8Array(polos.abu).fill(90, 0, polos.abu.length / 3) };
    // Without a code in front; a whole letter; the same again; one with a page too many; one with an empty back.
    const pdf = await tumpuk([coret, a!, a!, b!, coret, c!, polos]);
    expect((await unggah(pdf)).hasil).toEqual({ halaman: 7, cocok: 2, tinjau: 3 });
    const tinjau = await u.panggil('operator', 'pindai.daftar', {});
    expect(tinjau.baris.map((p) => [p.urut, p.masalah, p.jumlahHalaman, p.nomor])).toEqual([
      [1, 'tanpa-qr', 1, null],
      [3, 'ganda', 1, baris[0]!.nomor],
      [4, 'jumlah-halaman', 2, baris[1]!.nomor],
    ]);
    expect(hitung('SELECT sum(jumlah_halaman) n FROM pindaian')).toBe(7);

    const gambar = await u.panggil('operator', 'pindai.gambar', { id: tinjau.baris[0]!.id });
    expect(Buffer.from(gambar.isi.subarray(1, 4)).toString()).toBe('PNG');
    await expect(u.panggil('operator', 'pindai.cocokkan', { id: tinjau.baris[1]!.id, dokumenId: baris[0]!.dokumenId, alasan: 'mencoba' })).rejects.toMatchObject({ kode: 'ATURAN' });
    await u.panggil('operator', 'pindai.sisihkan', { id: tinjau.baris[1]!.id, alasan: 'terpindai dua kali' });
    await u.panggil('operator', 'pindai.cocokkan', { id: tinjau.baris[2]!.id, dokumenId: baris[1]!.dokumenId, alasan: 'lembar kedua adalah disposisi' });
    await expect(u.panggil('operator', 'pindai.sisihkan', { id: tinjau.baris[2]!.id, alasan: 'lagi' })).rejects.toMatchObject({ kode: 'BENTROK' });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 3 });
    expect((await u.panggil('operator', 'pindai.tumpukan', {}))[0]).toMatchObject({ keadaan: 'selesai', halaman: 7, cocok: 3, tinjau: 1, disisihkan: 1 });
  }, 60_000);

  test('pindaian kedua dari surat yang pindaian pertamanya sudah dilepas tetap masuk, dan tidak menahan tumpukannya', async () => {
    const baris = await suratBertanda(2);
    const { pegawai_id: pegawaiId } = u.buka.basis.satu<{ pegawai_id: Buffer }>('SELECT pegawai_id FROM dokumen WHERE id = ?', idDariTeks(baris[0]!.dokumenId))!;
    ubahUji(u.buka, (tx) => {
      const lama = sisip(tx, 'dokumen_berkas', { dokumen_id: baris[0]!.dokumenId, pegawai_id: idKeTeks(pegawaiId), jenis: 'pindaian', urut: 1, hash: 'lama', ukuran: 1, dari_hash: 'asal', keterangan: 'pindaian yang dilepas' });
      hapus(tx, 'dokumen_berkas', lama, null);
    });
    expect((await unggah(await tumpuk(await pindaikan(baris.map((b) => b.dokumenId))))).hasil).toEqual({ halaman: 2, cocok: 2, tinjau: 0 });
    expect(u.buka.basis.baca<{ urut: number }>("SELECT urut FROM dokumen_berkas WHERE jenis = 'pindaian' AND dihapus_pada IS NULL ORDER BY urut").map((b) => b.urut)).toEqual([1, 2]);
  }, 60_000);

  test('pindaian yang datang sebelum tanda tangannya dicatat menunggu, lalu cocok dengan sendirinya', async () => {
    const baris = await suratBertanda(2, 'cetak');
    expect((await unggah(await tumpuk(await pindaikan(baris.map((b) => b.dokumenId))))).hasil).toEqual({ halaman: 2, cocok: 0, tinjau: 2 });
    expect((await u.panggil('operator', 'pindai.daftar', {})).baris.map((p) => p.masalah)).toEqual(['belum-gilirannya', 'belum-gilirannya']);
    await tandai(baris.map((b) => b.id));
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 2 });
    expect((await u.panggil('operator', 'pindai.daftar', { keadaan: 'cocok' })).jumlah).toBe(2);
  }, 60_000);

  test('surat dari arsip lain dan naskah tanpa alur tidak masuk ke mana-mana', async () => {
    const { baris } = await terbitkanSurat(u, 1);
    expect(baris).toEqual([]);
    const id = idKeTeks(u.buka.basis.satu<{ id: Buffer }>('SELECT id FROM dokumen')!.id);
    expect((await unggah(await tumpuk(await pindaikan([id])))).hasil).toMatchObject({ cocok: 0, tinjau: 1 });
    expect((await u.panggil('operator', 'pindai.daftar', {})).baris[0]!.masalah).toBe('tanpa-pengesahan');
    const asing = await bukaAplikasiUji();
    try {
      await simpanAlur(asing);
      const { baris: lain } = await terbitkanSurat(asing, 1);
      const { hash } = asing.buka.basis.satu<{ hash: string }>('SELECT hash FROM dokumen WHERE id = ?', idDariTeks(lain[0]!.dokumenId))!;
      const surat = bacaBerkas(tempat(asing.folder).berkas, asing.buka.dek, hash);
      expect((await unggah(await tumpuk(await lembarPindai(surat)))).hasil).toMatchObject({ cocok: 0, tinjau: 1 });
    } finally {
      await asing.tutup();
    }
    expect((await u.panggil('operator', 'pindai.daftar', {})).baris.find((p) => p.masalah === 'token-asing')).toMatchObject({ dokumenId: null, jumlahHalaman: 1 });
  }, 60_000);

  test('berkas rusak atau berbahaya ditolak saat diunggah dan tidak meninggalkan apa pun', async () => {
    await expect(unggah(new TextEncoder().encode('bukan pindaian'))).rejects.toMatchObject({ kode: 'BERKAS_RUSAK' });
    const jahat = Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(1)>>>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 900]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n');
    await expect(unggah(jahat)).rejects.toMatchObject({ kode: 'BERKAS_RUSAK', message: expect.stringContaining('JavaScript') as string });
    await expect(u.sebagai('operator', { jenis: 'unit', unitId: '01900000-0000-7000-8000-000000000002' })('pindai.daftar', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect(hitung('SELECT count(*) n FROM tumpukan_pindai')).toBe(0);
  });
});

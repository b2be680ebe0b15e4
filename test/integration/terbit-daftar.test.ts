import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { tulisXlsx } from '../../src/main/lembar/tulis-xlsx.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { ubahUji } from '../support/kgb-uji.ts';
import { barisKp, sisipCalonKp, TERBIT_KP, TMT_KP } from '../support/kp-uji.ts';
import { teksPdf } from '../pdf/alat.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

const nipSemua = (): string[] => u.buka.basis.baca<{ nip: string }>('SELECT nip FROM pegawai WHERE tmt_cpns IS NOT NULL ORDER BY id').map((b) => b.nip);
const siapkan = (n: number, lain: Parameters<typeof sisipCalonKp>[2] = {}): string[] => {
  ubahUji(u.buka, (tx) => {
    for (let i = 0; i < n; i++) sisipCalonKp(tx, i, lain);
  });
  return nipSemua().slice(-n);
};
async function terbit(baris: ReturnType<typeof barisKp>[], lain = {}) {
  const r = await u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris, ...lain });
  await u.buka.pelari.tunggu(r.tugasId);
  return r;
}
const hitung = (sql: string): number => u.buka.basis.satu<{ n: number }>(`SELECT count(*) n FROM ${sql}`)!.n;

describe('SK kenaikan pangkat dari daftar persetujuan', () => {
  test('tiap baris menjadi SK bernomor urut yang diarsipkan; pangkat baru tercatat dengan SK itu, gajinya menurut tabel', async () => {
    const nip = siapkan(40);
    const r = await terbit(nip.map((n) => barisKp(n)));
    expect([r.jumlah, r.dilewati]).toEqual([40, []]);
    const d = u.buka.basis.baca<{ nomor: string; jenis: string; hash: string; nip: string }>('SELECT nomor, jenis, hash, nip FROM dokumen ORDER BY id');
    expect(d.map((x) => x.nomor)).toEqual(Array.from({ length: 40 }, (_, i) => `800.1.3.2/${i + 1}/2026`));
    expect(new Set(d.map((x) => x.jenis))).toEqual(new Set(['sk-kp']));
    const p = u.buka.basis.baca<Record<string, unknown>>("SELECT golongan, tmt, mkg_tahun, gaji_pokok, sk_nomor, sk_tanggal, pertek_nomor, sumber FROM riwayat_pangkat WHERE golongan = 'III/b' ORDER BY id");
    expect(p).toHaveLength(40);
    // PP 5/2024, Lampiran: III/b, MKG 8 years.
    expect(p[0]).toMatchObject({ tmt: TMT_KP, mkg_tahun: 8, gaji_pokok: 3_287_000, sk_nomor: '800.1.3.2/1/2026', sk_tanggal: '2026-11-23', sumber: 'terbit' });
    const teks = teksPdf(bacaBerkas(tempat(u.folder).berkas, u.buka.dek, d[0]!.hash));
    for (const isi of ['Penata Muda Tingkat I, III/b', '800.1.3.2/1/2026', 'S-1 Administrasi Negara', 'reguler']) expect(teks).toContain(isi);
  });

  test('baris yang ditolak disebut dengan alasan dan dasar hukumnya, tanpa memakan nomor; sisanya terbit', async () => {
    const nip = siapkan(5);
    const baris = [barisKp(nip[0]!), barisKp(nip[1]!, { golongan: 'III/d' }), barisKp('199001012015011999'), barisKp(nip[0]!), barisKp(nip[2]!, { tmt: '2027-01-15' }), barisKp(nip[3]!, { mkgTahun: 9 }), barisKp(nip[4]!)];
    const p = await u.panggil('operator', 'terbit.periksa', { produk: 'sk-kp', tanggalSurat: TERBIT_KP.tanggalSurat, baris });
    expect(p.baris.map((b) => [b.siap, b.temuan[0]?.kode ?? null])).toEqual([[true, null], [false, 'MELOMPAT'], [false, 'BARIS'], [false, 'BARIS'], [false, 'PERIODE'], [false, 'MKG_BERBEDA'], [true, null]]);
    expect(p.baris[1]!.temuan[0]!.dasarHukum).toContain('PP 99/2000');
    expect(p.baris[4]!.temuan[0]!.dasarHukum).toContain('Peraturan BKN 4/2025');
    const r = await terbit(baris);
    expect(r.dilewati.map((x) => x.nip)).toEqual([nip[1], '199001012015011999', nip[0], nip[2], nip[3]]);
    expect(hitung('dokumen')).toBe(2);
    expect(hitung("nomor WHERE keadaan = 'dipakai'")).toBe(2);
  });

  test('peringatan diterima bila diminta; surat yang sama tidak pernah terbit dua kali', async () => {
    const [nip] = siapkan(1);
    const baris = [barisKp(nip!, { mkgTahun: 9 })];
    await expect(u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris })).rejects.toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('MKG menurut daftar') });
    await terbit(baris, { sertakanPeringatan: true });
    expect(hitung('dokumen')).toBe(1);
    await expect(u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris, sertakanPeringatan: true })).rejects.toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('sudah terbit') });
    expect(hitung('dokumen')).toBe(1);
  });

  test('nomor melanjutkan SK pangkat yang tercatat dari sebelum aplikasi, dan pola sendiri diingat', async () => {
    const nip = siapkan(2, { skNomor: 'X-7/KP/2026' });
    await terbit([barisKp(nip[0]!)], { pola: 'KP-{urut:3}/{tahun}' });
    expect(u.buka.basis.satu<{ nomor: string }>('SELECT nomor FROM dokumen')!.nomor).toBe('KP-001/2026');
    expect((await u.panggil('operator', 'terbit.produk', {}))[0]!.pola).toBe('KP-{urut:3}/{tahun}');
    await terbit([barisKp(nip[1]!)]);
    expect(u.buka.basis.baca<{ nomor: string }>('SELECT nomor FROM dokumen ORDER BY id').map((x) => x.nomor)).toEqual(['KP-001/2026', 'KP-002/2026']);
  });

  test('daftar dibaca dari lembar kerja: judul kolom yang lazim, tanggal Indonesia, golongan apa adanya; sel yang salah disebut', async () => {
    const nip = siapkan(2);
    const kolom = ['No', 'NIP', 'Nama', 'Gol. Baru', 'TMT KP', 'Jenis KP', 'MK Tahun', 'MK Bulan', 'No. Pertek', 'Tgl Pertek'].map((kepala) => ({ kepala, jenis: 'teks' as const }));
    const isi = await tulisXlsx('Daftar', kolom, [['1', nip[0]!, 'A', 'IIIb', '1 Januari 2027', '101', '8', '0', 'PG-1', '10-11-2026'], ['2', nip[1]!, 'B', 'tiga', '32-01-2027', '101', 'x', '0', 'PG-2', '10-11-2026']]);
    const h = await u.panggil('operator', 'terbit.baca', { produk: 'sk-kp' }, { nama: 'daftar.xlsx', mime: '', isi: new Uint8Array(isi) });
    expect(h.baris[0]).toMatchObject({ baris: 2, nip: nip[0], isi: { golongan: 'III/b', tmt: TMT_KP, jenisKp: '101', mkgTahun: 8, mkgBulan: 0, nomorPertek: 'PG-1', tanggalPertek: '2026-11-10' }, masalah: [] });
    expect(h.baris[1]!.masalah).toHaveLength(3);
    expect(h.takDikenal).toEqual(['No', 'Nama']);
    const kurang = await tulisXlsx('Daftar', kolom.slice(0, 4), [['1', nip[0]!, 'A', 'III/b']]);
    await expect(u.panggil('operator', 'terbit.baca', { produk: 'sk-kp' }, { nama: 'd.xlsx', mime: '', isi: new Uint8Array(kurang) })).rejects.toMatchObject({ kode: 'MASUKAN', message: expect.stringContaining('TMT golongan baru') });
  });

  test('contoh daftarnya sendiri terbaca kembali tanpa masalah', async () => {
    const c = await u.panggil('operator', 'terbit.contohDaftar', { produk: 'sk-kp' });
    const h = await u.panggil('operator', 'terbit.baca', { produk: 'sk-kp' }, { nama: c.nama, mime: c.mime, isi: c.isi });
    expect(h).toMatchObject({ takDikenal: [], baris: [{ masalah: [], isi: { golongan: 'III/d' } }] });
  });

  test('data yang kurang ditolak sebelum ada nomor, dan pratinjau memberi surat tanpa nomor', async () => {
    const [kurang] = siapkan(1, { pendidikan: null });
    await expect(u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris: [barisKp(kurang!)] })).rejects.toMatchObject({ saran: expect.stringContaining('Pendidikan belum tercatat') });
    ubahUji(u.buka, (tx) => {
      sisipCalonKp(tx, 7);
    });
    const nip = nipSemua().at(-1)!;
    const f = await u.panggil('operator', 'terbit.pratinjau', { ...TERBIT_KP, baris: barisKp(nip) });
    expect(teksPdf(Buffer.from(f.isi))).toContain('800.1.3.2/..../2026');
    expect(hitung('nomor')).toBe(0);
  });

  test('akun satu unit hanya menerbitkan bagi unitnya; yang tidak berhak ditolak', async () => {
    const [nip] = siapkan(1);
    await expect(u.panggil('verifikator_opd', 'terbit.periksa', { produk: 'sk-kp', baris: [barisKp(nip!)] })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { profilBawaan } from '../../src/main/features/kertas/pastikan.ts';
import { kalibrasiBerlaku, profilKertas, profilUntukProduk } from '../../src/main/features/kertas/queries.ts';
import { sisip, ubah } from '../../src/main/db/tulis.ts';
import { AppError } from '../../src/shared/errors.ts';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { ukuranTeoritis } from '../../src/shared/domain/kalibrasi.ts';
import { pikselLambang, pngRgba } from '../pdf/lambang-contoh.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeAll(async () => {
  u = await bukaAplikasiUji();
});
afterAll(() => u.tutup());

const KUNCI = { stasiun: 'komputer-uji', pencetakId: 'cups:Uji', baki: 'tray-2', kertas: 'F4', sisi: 'depan' } as const;
const NILAI = {
  stasiun: 'komputer-uji', stasiun_nama: 'uji', pencetak_id: 'cups:Uji', pencetak_nama: 'Uji', baki: 'tray-2', kertas: 'f4', sisi: 'depan', dx: 2, dy: -1, sx: 1, sy: 1, skew: 0, putar: 0, ukuran: '[]',
  residu_maks_mm: 0, residu_rms_mm: 0, dasar_id: null, sisa_mm: null, tanggal: '2026-11-23', berlaku_sampai: '2027-05-22', catatan: '',
};

describe('profil kertas bawaan', () => {
  it('kantor baru mulai dengan F4, A4, Legal, kertas berkop, kertas berseri, piagam, dan kartu; tiap profil menyebut sumbernya', () => {
    const bawaan = profilBawaan(u.app.aplikasi.config.folderSumber);
    expect(bawaan.map((p) => p.kode).toSorted()).toEqual(['a4', 'f4', 'f4-berseri', 'f4-kop', 'kartu', 'legal', 'piagam']);
    for (const p of bawaan) {
      expect(p.sumber).toMatch(/Dicatat \d{4}-\d\d-\d\d/);
      expect(profilKertas(u.buka.basis, p.kode)).toMatchObject(p);
    }
    const folder = join(u.app.aplikasi.config.folderSumber, 'kertas/profil');
    expect(readdirSync(folder).toSorted()).toEqual(bawaan.map((p) => `${p.kode}.json`).toSorted());
    expect(profilKertas(u.buka.basis, 'F4')?.lebarMm).toBe(215);
    expect(profilKertas(u.buka.basis, 'tidak-ada')).toBeNull();
  });

  it('produk memakai profil yang dipilih kantor, atau profil layanannya, atau tidak ada', () => {
    const pilih = (kode: string, produk: string[], aktif = 1): void => {
      ubahUji(u.buka, (tx) => ubah(tx, 'profil_kertas', profilKertas(tx, kode)!.id, { produk: JSON.stringify(produk), aktif }, null));
    };
    expect(profilUntukProduk(u.buka.basis, 'sk-kp')).toBeNull();
    pilih('f4-berseri', ['layanan:kp']);
    expect(profilUntukProduk(u.buka.basis, 'sk-kp')?.kode).toBe('f4-berseri');
    pilih('piagam', ['sk-kp']);
    expect(profilUntukProduk(u.buka.basis, 'sk-kp')?.kode).toBe('piagam');
    pilih('piagam', ['sk-kp'], 0);
    expect(profilUntukProduk(u.buka.basis, 'sk-kp')?.kode).toBe('f4-berseri');
    pilih('f4-berseri', []);
  });
});

describe('kalibrasi yang berlaku', () => {
  it('dipilih menurut komputer, pencetak, baki, kertas, dan sisi; yang terbaru; dan yang lewat masanya dikatakan begitu', () => {
    const cari = (lain: object = {}, hariIni = '2026-12-01') => kalibrasiBerlaku(u.buka.basis, { ...KUNCI, hariIni, ...lain });
    expect(cari()).toBeNull();
    ubahUji(u.buka, (tx) => sisip(tx, 'kalibrasi', NILAI));
    const id = ubahUji(u.buka, (tx) => sisip(tx, 'kalibrasi', { ...NILAI, dx: 3 }));
    const k = cari();
    expect(k).toMatchObject({ id, berlakuSampai: '2027-05-22', kedaluwarsa: false });
    // 3 mm to the right and 1 mm up on paper: sent 3 mm to the left and 1 mm down.
    expect(k?.matriks.map((n) => Math.round((n * 25.4 * 1000) / 72) / 1000)).toEqual([0.353, 0, 0, 0.353, -3, -1]);
    expect(cari({}, '2027-05-22')?.kedaluwarsa).toBe(false);
    expect(cari({}, '2027-05-23')?.kedaluwarsa).toBe(true);
    for (const lain of [{ stasiun: 'lain' }, { pencetakId: 'cups:Lain' }, { baki: null }, { baki: 'tray-1' }, { kertas: 'A4' }, { sisi: 'belakang' }]) expect(cari(lain)).toBeNull();
  });
});

const F4 = { lebarMm: 215, tinggiMm: 330 };
const galat = (p: Promise<unknown>): Promise<unknown> => p.then(() => null, (x: unknown) => x);

describe('profil kertas', () => {
  const BARU = {
    kode: 'khusus', nama: 'Kertas khusus', kertas: null, lebarMm: 200, tinggiMm: 300, tepi: { atas: 5, kanan: 5, bawah: 5, kiri: 5 }, mode: 'penuh', pencetakId: null, baki: null, jenisKertas: null,
    sisi: 'satu', salinan: ['asli', 'salinan'], terkendali: false, produk: [], aktif: true, sumber: 'Contoh', rev: 0,
  } as const;

  it('ditambah dan diubah oleh administrator, dibaca oleh yang mencetak, dan perubahan yang bertabrakan ditolak', async () => {
    const { id, rev } = await u.panggil('administrator', 'kertas.simpan', { ...BARU, salinan: [...BARU.salinan], produk: [] });
    const ubahan = { ...BARU, salinan: [...BARU.salinan], produk: ['sk-pns'], nama: 'Kertas khusus SK PNS', rev };
    expect(await u.panggil('administrator', 'kertas.simpan', ubahan)).toEqual({ id, rev: 2 });
    expect(await u.panggil('operator', 'kertas.untukProduk', { produk: 'sk-pns' })).toMatchObject({ kode: 'khusus', nama: 'Kertas khusus SK PNS', alas: false });
    expect(await galat(u.panggil('administrator', 'kertas.simpan', { ...ubahan, nama: 'Lain' }))).toMatchObject({ kode: 'BENTROK' });
    expect(await galat(u.panggil('operator', 'kertas.simpan', { ...ubahan, rev: 2 }))).toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect(await galat(u.panggil('asn', 'kertas.daftar', {}))).toMatchObject({ kode: 'TIDAK_BERHAK' });
  });

  it('yang tidak masuk akal ditolak dengan sebabnya dan tidak mengubah apa pun', async () => {
    const sebelum = await u.panggil('administrator', 'kertas.daftar', {});
    const coba = async (lain: object): Promise<string> => {
      const g = await galat(u.panggil('administrator', 'kertas.simpan', { ...BARU, kode: 'coba', salinan: [...BARU.salinan], produk: [], ...lain }));
      return g instanceof AppError ? g.message : 'diterima';
    };
    expect(await coba({ produk: ['sk-pns'] })).toMatch(/sudah memakai profil Kertas khusus SK PNS/);
    expect(await coba({ produk: ['tidak-ada'] })).toMatch(/tidak dikenal/);
    expect(await coba({ kertas: 'f4' })).toMatch(/215 × 330/);
    expect(await coba({ kertas: 'f5' })).toMatch(/tidak dikenal/);
    expect(await coba({ tepi: { atas: 5, kanan: 100, bawah: 5, kiri: 100 } })).toMatch(/melebihi/);
    expect(await coba({ kode: 'f4' })).toMatch(/sudah dipakai/);
    expect(await coba({ lebarMm: -3 })).not.toBe('diterima');
    expect(await u.panggil('administrator', 'kertas.daftar', {})).toEqual(sebelum);
  });

  it('pindaian blangko kosong disimpan sebagai gambar alas; berkas lain ditolak', async () => {
    const png = pngRgba(pikselLambang(60), 60, 60);
    await u.panggil('administrator', 'kertas.unggahAlas', { kode: 'f4-berseri' }, { nama: 'alas.png', mime: 'image/png', isi: png });
    const kembali = await u.panggil('operator', 'kertas.alas', { kode: 'f4-berseri' });
    expect(kembali.mime).toBe('image/png');
    expect(Buffer.from(kembali.isi).equals(png)).toBe(true);
    expect((await u.panggil('operator', 'kertas.lihat', { kode: 'f4-berseri' })).alas).toBe(true);
    expect(await galat(u.panggil('administrator', 'kertas.unggahAlas', { kode: 'f4' }, { nama: 'a.pdf', mime: 'application/pdf', isi: Buffer.from('%PDF-1.4') }))).toMatchObject({ kode: 'BERKAS_RUSAK' });
    expect(await galat(u.panggil('operator', 'kertas.alas', { kode: 'f4' }))).toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });
});

describe('kalibrasi', () => {
  const D = { dx: 2, dy: -1, sx: 1.003, sy: 0.998, skew: 0 };
  const lembar = [[...ukuranTeoritis(D, F4)]];
  const tujuan = { kertas: 'f4', pencetakId: 'cups:Lorong', pencetakNama: 'Lorong', baki: 'tray-2', sisi: 'depan' } as const;

  it('lembarnya seukuran kertas, bernomor, dan dua sisi bila diminta', async () => {
    const satu = await u.panggil('operator', 'kalibrasi.lembar', { kertas: 'f4', jumlah: 3 });
    expect(satu.mime).toBe('application/pdf');
    expect(ukuranHalamanPdf(satu.isi)).toEqual(Array.from({ length: 3 }, () => ({ lebarMm: expect.closeTo(215, 4), tinggiMm: expect.closeTo(330, 4) })));
    expect(ukuranHalamanPdf((await u.panggil('operator', 'kalibrasi.lembar', { kertas: 'kartu', duaSisi: true })).isi)).toHaveLength(2);
    expect(await galat(u.panggil('operator', 'kalibrasi.lembar', { kertas: 'tidak-ada' }))).toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });

  it('dihitung tanpa disimpan; angka yang kurang atau salah ketik disebut dan tidak dapat disimpan', async () => {
    const jumlah = (): number => u.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM kalibrasi')!.n;
    const awal = jumlah();
    const h = await u.panggil('operator', 'kalibrasi.hitung', { kertas: 'f4', lembar });
    expect(h.hasil).toMatchObject({ distorsi: { dx: expect.closeTo(2, 6), sy: expect.closeTo(0.998, 6) }, lolosUji: null, temuan: [], ganjil: [] });
    const kurang = lembar.map((l) => l.map((x) => ({ ...x, tegak: null })));
    expect((await u.panggil('operator', 'kalibrasi.hitung', { kertas: 'f4', lembar: kurang })).kurang).toHaveLength(2);
    expect(await galat(u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar: kurang }))).toMatchObject({ kode: 'MASUKAN' });
    const salah = [lembar[0]!.map((x, i) => (i === 2 ? { ...x, datar: 120 } : x))];
    const g = await galat(u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar: salah }));
    expect(g).toMatchObject({ kode: 'ATURAN' });
    expect((g as AppError).saran).toMatch(/lembar 1 sudut kiri bawah \(datar\): tertulis 120, kira-kira 12/);
    expect(jumlah()).toBe(awal);
  });

  it('disimpan untuk komputer ini dengan masa berlaku dari aturan, diganti yang lebih baru, dan habis pada waktunya', async () => {
    const a = await u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar });
    expect(a.berlakuSampai).toBe('2027-05-22');
    const b = await u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar, catatan: 'sesudah ganti drum' });
    // A session of its own each time: half a year later the old one is over.
    const cari = async (riwayat: boolean) => (await u.sebagai('operator', { jenis: 'semua' })('kalibrasi.daftar', { kertas: 'f4', riwayat })).filter((k) => k.pencetakId === 'cups:Lorong');
    expect(await cari(false)).toMatchObject([{ id: b.id, keadaan: 'berlaku', disini: true, oleh: 'Uji operator', sisi: 'depan', putar: 0 }]);
    expect((await cari(true)).map((k) => k.keadaan)).toEqual(['berlaku', 'diganti']);
    u.aturJam(SEKARANG + 170 * 86_400_000);
    expect((await cari(false))[0]!.keadaan).toBe('akan-habis');
    u.aturJam(SEKARANG + 181 * 86_400_000);
    expect((await cari(false))[0]!.keadaan).toBe('habis');
    u.aturJam(SEKARANG);
  });

  it('cetak uji yang masih meleset mengoreksi kalibrasi lama, bukan menggantinya dengan sisanya', async () => {
    const a = await u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar });
    const sisa = { dx: 0.6, dy: 0.2, sx: 1, sy: 1, skew: 0 };
    const uji = [[...ukuranTeoritis(sisa, F4)]];
    const h = await u.panggil('operator', 'kalibrasi.hitung', { kertas: 'f4', lembar: uji, dasarId: a.id });
    expect(h.hasil).toMatchObject({ lolosUji: false, distorsi: { dx: expect.closeTo(2.6, 6), dy: expect.closeTo(-0.8, 6), sx: expect.closeTo(1.003, 6) } });
    await u.panggil('operator', 'kalibrasi.simpan', { ...tujuan, lembar: uji, dasarId: a.id });
    const k = (await u.panggil('operator', 'kalibrasi.daftar', { kertas: 'f4' })).find((x) => x.pencetakId === 'cups:Lorong')!;
    expect(k).toMatchObject({ dasarId: a.id, distorsi: { dx: expect.closeTo(2.6, 6) }, sisaMm: expect.closeTo(Math.hypot(0.6, 0.2), 6) });
  });

  it('salinan cetak sebuah surat bergeser menurut kalibrasi; arsipnya tetap byte demi byte', async () => {
    sisipBanyak(u.buka, 1);
    await u.buka.pelari.tunggu((await u.panggil('operator', 'kgb.terbit', TERBIT)).tugasId);
    const { id } = (await u.panggil('operator', 'arsip.daftar', {})).baris[0]!;
    const arsip = Buffer.from((await u.panggil('operator', 'arsip.isi', { id })).isi);
    const polos = await u.panggil('operator', 'kertas.salinan', { dokumenId: id, kertas: 'f4' });
    expect(Buffer.from(polos.isi).equals(arsip)).toBe(true);
    const geser = Buffer.from((await u.panggil('operator', 'kertas.salinan', { dokumenId: id, kertas: 'f4', pencetakId: 'cups:Lorong', baki: 'tray-2' })).isi);
    expect(geser.subarray(0, arsip.length).equals(arsip)).toBe(true);
    expect(geser.length).toBeGreaterThan(arsip.length);
    expect(Buffer.from((await u.panggil('operator', 'arsip.isi', { id })).isi).equals(arsip)).toBe(true);
    const luar = u.sebagai('operator', { jenis: 'unit', unitId: '01900000-0000-7000-8000-0000000000aa' });
    expect(await galat(luar('kertas.salinan', { dokumenId: id, kertas: 'f4' }))).toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });
});

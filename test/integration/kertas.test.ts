import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { profilBawaan } from '../../src/main/features/kertas/pastikan.ts';
import { kalibrasiBerlaku, profilKertas, profilUntukProduk } from '../../src/main/features/kertas/queries.ts';
import { sisip, ubah } from '../../src/main/db/tulis.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { ubahUji } from '../support/kgb-uji.ts';

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

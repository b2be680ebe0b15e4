import { describe, expect, it } from 'vitest';
import { hurufIndeks, indeksHuruf, langkahImpor } from './alamat.ts';
import { labelPerubahan, nilaiPerubahan } from './perubahan.ts';
import { periksaPemetaan } from './pemetaan.ts';

const kolom = (indeks: number, sasaran: string | null, yakin: 'pasti' | 'perlu_dipilih' | 'diabaikan') => ({ indeks, teks: `k${indeks}`, contoh: [], sasaran, yakin, alasan: '' });
const sasaran = [{ kode: 'nip', label: 'NIP', wajib: true }, { kode: 'tmtGolongan', label: 'TMT golongan', wajib: false }];

describe('pemetaan kolom', () => {
  it('meminta keputusan untuk kolom yang meragukan', () => {
    const impor = { kepala: [kolom(0, 'nip', 'pasti'), kolom(1, 'tmtGolongan', 'perlu_dipilih'), kolom(2, null, 'diabaikan')], sasaran };
    expect(periksaPemetaan(impor, {}).belum.map((k) => k.indeks)).toEqual([1]);
    expect(periksaPemetaan(impor, { 1: null }).belum).toEqual([]);
  });

  it('menyebut isian wajib yang tidak terisi dan sasaran yang ganda', () => {
    const impor = { kepala: [kolom(0, 'nip', 'pasti'), kolom(1, null, 'diabaikan')], sasaran };
    expect(periksaPemetaan(impor, { 0: null }).kurang).toEqual(['NIP']);
    expect(periksaPemetaan(impor, { 1: 'nip' }).ganda).toEqual(['NIP']);
  });

  it('membaca huruf kolom lembar kerja', () => {
    expect(['A', 'Z', 'AA', 'BC', ''].map(indeksHuruf)).toEqual([0, 25, 26, 54, -1]);
    expect([0, 25, 26, 54].map(hurufIndeks)).toEqual(['A', 'Z', 'AA', 'BC']);
  });

  it('menyebut kolom yang berubah dengan kata formulir', () => {
    expect(labelPerubahan('tanggal_lahir')).toBe('Tanggal lahir');
    expect(labelPerubahan('riwayat_pangkat tmt')).toBe('Pangkat dan golongan: TMT golongan');
    expect([nilaiPerubahan('1986-09-26'), nilaiPerubahan('')]).toEqual(['26-09-1986', '–']);
  });

  it('tidak kembali ke pemetaan setelah ditulis', () => {
    expect(langkahImpor('siap', 'petakan')).toBe('petakan');
    expect(langkahImpor('siap', undefined, true)).toBe('petakan');
    expect(langkahImpor('siap', 'uji', true)).toBe('uji');
    expect(langkahImpor('selesai', 'petakan')).toBe('tulis');
    expect(langkahImpor(undefined, 'uji')).toBe('berkas');
  });
});

import type { Masuk } from '../../src/shared/contract.ts';
import type { AplikasiUji } from './aplikasi.ts';
import { PENANDATANGAN } from './aplikasi.ts';
import { sisipBanyak, TERBIT } from './kgb-uji.ts';

type Alur = Masuk<'alurProduk.simpan'>['data'];
type Wenang = Masuk<'kewenangan.simpan'>['data'];

export const ALUR_BASAH: Alur = {
  produk: 'skgb', berlakuMulai: '2026-01-01', berlakuSampai: null, cara: 'basah', dasarHukum: 'Perwal Kediri 80/2021 ps. 10-11',
  paraf: [{ peran: 'pengawas', cara: 'basah' }, { peran: 'pejabat_administrator', cara: 'basah' }],
};
export const WENANG: Wenang = {
  produk: 'skgb', penandatanganId: PENANDATANGAN, bentuk: 'a.n.', atasNama: 'Bupati Contoh Raya', mulai: '2026-01-01', sampai: null, skNomor: '188.45/17/2026', skTanggal: '2025-12-20', skOleh: 'Bupati Contoh Raya', penggunaId: null,
};

export async function simpanAlur(u: AplikasiUji, beda: Partial<Alur> = {}): Promise<string> {
  return (await u.panggil('administrator', 'alurProduk.simpan', { id: null, rev: null, data: { ...ALUR_BASAH, ...beda } })).id;
}

export async function simpanWenang(u: AplikasiUji, beda: Partial<Wenang> = {}): Promise<string> {
  return (await u.panggil('administrator', 'kewenangan.simpan', { id: null, rev: null, data: { ...WENANG, ...beda } })).id;
}

/** `n` increment letters, issued; returns what the approvals list shows of them. */
export async function terbitkanSurat(u: AplikasiUji, n: number) {
  sisipBanyak(u.buka, n);
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  return { kelompokId: r.kelompokId, baris: (await u.panggil('operator', 'sah.daftar', { saring: { langkah: 'semua', kelompokId: r.kelompokId }, batas: 500 })).baris };
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaraSah, ParafAlur } from './isi-aturan.ts';
import type { Kewenangan } from './kewenangan.ts';
import { keadaanDariLangkah, langkahKini, periksaLangkah, susunLangkah, type Alur, type Langkah, type Perbuatan } from './pengesahan.ts';
import { tambahHari } from './tanggal.ts';

const DASAR = { paraf: 'ps. 10', tandaTangan: 'ps. 11', cetak: 'ps. 12', kewenangan: 'ps. 14' };
const paraf = (peran: string, cara: CaraSah): ParafAlur => ({ jenis: 'paraf', peran, cara });
const BASAH: Alur = { cara: 'basah', paraf: [paraf('pengawas', 'basah'), paraf('pejabat_administrator', 'basah')] };
const K: Kewenangan = {
  id: 'k1', produk: 'skgb', penandatanganId: 'p1', nama: 'Contoh Kepala', jabatan: 'Kepala BKPSDM', bentuk: 'Plt.', atasNama: '', melalui: '',
  mulai: '2026-01-01', sampai: '2026-06-30', skNomor: '800/12', skTanggal: null, skOleh: '',
};

function langkahDari(alur: Alur, kewenangan: Kewenangan | null = null): Langkah[] {
  return susunLangkah(alur).map((r) => ({
    urut: r.urut, jenis: r.jenis, cara: r.cara, keadaan: 'menunggu', pada: null, peran: r.siapa?.peran ?? null, penggunaId: r.siapa?.penggunaId ?? null, jabatan: r.siapa?.jabatan ?? '',
    kewenangan: r.jenis === 'tanda-tangan' && r.siapa === null ? kewenangan : null,
  }));
}

const pola = (alur: Alur): string => susunLangkah(alur).map((l) => `${l.jenis}${l.cara === null ? '' : `:${l.cara[0]}`}`).join(' ');

describe('susunan langkah', () => {
  const kasus: readonly [string, Alur, string][] = [
    ['basah seluruhnya: dicetak dahulu, paraf berjenjang, tanda tangan, dipindai', BASAH, 'cetak paraf:b paraf:b tanda-tangan:b pindai'],
    ['elektronik seluruhnya: tanpa kertas', { cara: 'elektronik', paraf: [paraf('pengawas', 'elektronik'), paraf('pejabat_administrator', 'elektronik')] }, 'paraf:e paraf:e tanda-tangan:e'],
    ['paraf elektronik, tanda tangan basah: dicetak sebelum ditandatangani', { cara: 'basah', paraf: [paraf('pengawas', 'elektronik'), paraf('pejabat_administrator', 'elektronik')] }, 'paraf:e paraf:e cetak tanda-tangan:b pindai'],
    ['paraf campur: dicetak sebelum paraf basah yang pertama', { cara: 'basah', paraf: [paraf('pengawas', 'elektronik'), paraf('pejabat_administrator', 'basah')] }, 'paraf:e cetak paraf:b tanda-tangan:b pindai'],
    ['paraf basah, tanda tangan elektronik: kertas kerja tidak dipindai sebagai naskah sah', { cara: 'elektronik', paraf: [paraf('pengawas', 'basah')] }, 'cetak paraf:b tanda-tangan:e'],
    ['tanpa paraf', { cara: 'elektronik', paraf: [] }, 'tanda-tangan:e'],
    ['dua penanda tangan', { cara: 'elektronik', paraf: [{ jenis: 'tanda-tangan', jabatan: 'Sekretaris', cara: 'elektronik' }] }, 'tanda-tangan:e tanda-tangan:e'],
  ];
  test.each(kasus)('%s', (_, alur, harap) => expect(pola(alur)).toBe(harap));
});

const selesaikan = (l: readonly Langkah[], urut: number, pada: string): Langkah[] => l.map((x) => (x.urut === urut ? { ...x, keadaan: 'selesai', pada } : x));
const kode = (l: readonly Langkah[], p: Partial<Perbuatan>): string[] => periksaLangkah(l, { urut: 1, pada: '2026-03-02', hariIni: '2026-03-05', tanggal: '2026-03-01', akun: null, ...p }, DASAR).map((t) => t.kode);

describe('boleh tidaknya sebuah langkah', () => {
  test('tanda tangan basah tidak mendahului cetak dan paraf, dan pasalnya disebut', () => {
    const l = langkahDari(BASAH);
    const [t] = periksaLangkah(l, { urut: 4, pada: '2026-03-02', hariIni: '2026-03-05', tanggal: '2026-03-01', akun: null }, DASAR);
    expect(t).toMatchObject({ kode: 'BELUM_GILIRAN', dasarHukum: 'ps. 12' });
    expect(t!.pesan).toContain('cetak belum selesai');
    expect(periksaLangkah(selesaikan(l, 1, '2026-03-01'), { urut: 4, pada: '2026-03-02', hariIni: '2026-03-05', tanggal: '2026-03-01', akun: null }, DASAR)[0]).toMatchObject({ kode: 'BELUM_GILIRAN', dasarHukum: 'ps. 11' });
  });

  test('tanggal yang belum tiba atau mendahului langkah sebelumnya ditolak', () => {
    const l = selesaikan(langkahDari(BASAH), 1, '2026-03-03');
    expect(kode(l, { urut: 2, pada: '2026-03-06' })).toEqual(['TANGGAL_NANTI']);
    expect(kode(l, { urut: 2, pada: '2026-03-02' })).toEqual(['TANGGAL_MENDAHULUI']);
    expect(kode(l, { urut: 2, pada: '2026-03-03' })).toEqual([]);
  });

  test('paraf elektronik hanya oleh akun yang dimaksud, dan tidak dapat dicatatkan orang lain', () => {
    const l = langkahDari({ cara: 'basah', paraf: [paraf('pengawas', 'elektronik')] });
    expect(kode(l, { akun: { id: 'a', peran: 'pengawas' } })).toEqual([]);
    expect(kode(l, { akun: { id: 'a', peran: 'operator' } })).toEqual(['BUKAN_PEJABAT']);
    expect(kode(l, { akun: null })).toEqual(['HARUS_ELEKTRONIK']);
    const bernama = l.map((x) => (x.urut === 1 ? { ...x, penggunaId: 'b' } : x));
    expect(kode(bernama, { akun: { id: 'a', peran: 'pengawas' } })).toEqual(['BUKAN_PEJABAT']);
    expect(kode(bernama, { akun: { id: 'b', peran: 'kepala' } })).toEqual([]);
  });

  test('paraf basah tidak dibubuhkan dari layar', () => {
    expect(kode(selesaikan(langkahDari(BASAH), 1, '2026-03-01'), { urut: 2, akun: { id: 'a', peran: 'pengawas' } })).toEqual(['HARUS_BASAH']);
  });

  test('pelimpahan yang berakhir tidak dapat dipakai menandatangani, baik dilihat dari tanggal surat maupun dari hari penandatanganan', () => {
    const l = langkahDari({ cara: 'basah', paraf: [] }, K).map((x): Langkah => (x.urut === 1 ? { ...x, keadaan: 'selesai', pada: '2026-03-01' } : x));
    expect(kode(l, { urut: 2 })).toEqual([]);
    expect(kode(l, { urut: 2, tanggal: '2025-12-31' })).toEqual(['KEWENANGAN_BELUM']);
    const [t] = periksaLangkah(l, { urut: 2, pada: '2026-07-01', hariIni: '2026-07-02', tanggal: '2026-06-30', akun: null }, DASAR);
    expect(t).toMatchObject({ kode: 'KEWENANGAN_BERAKHIR', dasarHukum: 'ps. 14' });
    expect(t!.pesan).toContain('800/12');
  });

  test('setelah ditolak tidak ada lagi langkah yang terbuka', () => {
    const l = selesaikan(langkahDari(BASAH), 1, '2026-03-01').map((x): Langkah => (x.urut === 2 ? { ...x, keadaan: 'ditolak' } : x));
    expect(langkahKini(l)).toBeNull();
    expect(keadaanDariLangkah(l)).toBe('ditolak');
    expect(kode(l, { urut: 3 })).toEqual(['PENGESAHAN_BERHENTI']);
  });
});

describe('untuk setiap alur dan urutan percobaan apa pun', () => {
  const cara = fc.constantFrom<CaraSah>('basah', 'elektronik');
  const arbAlur: fc.Arbitrary<Alur> = fc.record({ cara, paraf: fc.array(fc.record({ jenis: fc.constantFrom<'paraf' | 'tanda-tangan'>('paraf', 'paraf', 'tanda-tangan'), peran: fc.constantFrom('pengawas', 'pejabat_administrator'), cara }), { maxLength: 4 }) });
  const arbCoba = fc.array(fc.record({ urut: fc.integer({ min: 1, max: 8 }), hari: fc.integer({ min: 0, max: 30 }), peran: fc.constantFrom(null, 'pengawas', 'pejabat_administrator', 'operator') }), { maxLength: 40 });

  test('tidak pernah sah dengan langkah terbuka; yang basah selalu dicetak, diparaf, ditandatangani, dipindai berurutan dengan tanggal yang tidak mundur', () => {
    fc.assert(
      fc.property(arbAlur, arbCoba, (alur, coba) => {
        let l = langkahDari(alur);
        const urutan: number[] = [];
        for (const c of coba) {
          const pada = tambahHari('2026-03-01', c.hari);
          const akun = c.peran === null ? null : { id: 'a', peran: c.peran };
          if (periksaLangkah(l, { urut: c.urut, pada, hariIni: '2026-03-31', tanggal: '2026-03-01', akun }, DASAR).length > 0) continue;
          l = selesaikan(l, c.urut, pada);
          urutan.push(c.urut);
        }
        expect(urutan).toEqual(l.slice(0, urutan.length).map((x) => x.urut));
        const tanggal = l.flatMap((x) => x.pada ?? []);
        expect(tanggal).toEqual(tanggal.toSorted());
        if (keadaanDariLangkah(l) === 'sah') expect(l.every((x) => x.keadaan === 'selesai')).toBe(true);
        else expect(langkahKini(l)).not.toBeNull();
      }),
    );
  });

  test('dijalankan menurut gilirannya, setiap alur berakhir sah, dan tanda tangan penanda tangan sesudah semua paraf', () => {
    fc.assert(
      fc.property(arbAlur, (alur) => {
        let l = langkahDari(alur);
        for (let kini = langkahKini(l); kini !== null; kini = langkahKini(l)) l = selesaikan(l, kini.urut, '2026-03-01');
        expect(keadaanDariLangkah(l)).toBe('sah');
        const posisi = l.findLastIndex((x) => x.jenis === 'tanda-tangan');
        expect(l.slice(posisi + 1).every((x) => x.jenis === 'pindai')).toBe(true);
        const basah = l.findIndex((x) => x.cara === 'basah');
        if (basah >= 0) expect(l.findIndex((x) => x.jenis === 'cetak')).toBe(basah - 1);
      }),
    );
  });
});

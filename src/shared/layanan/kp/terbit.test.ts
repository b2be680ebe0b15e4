import { describe, expect, test } from 'vitest';
import { aturanBawaan, berkasAturanBawaan } from '../../../../test/support/aturan-bawaan.ts';
import { berhenti, cpns, hukdis, jabatan, pangkat, potret } from '../../../../test/support/potret-contoh.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { skemaBarisKp, type BarisKp } from './baris.ts';
import { terbitSkKp } from './terbit.ts';

const TANGGAL = '2026-03-16';
const ORANG: Partial<PotretPegawai> = {
  tempatLahir: 'Contoh', tmtCpns: '2018-04-01', tmtPns: '2019-04-01', pangkat: [cpns('III/a', '2018-04-01'), pangkat('III/b', '2022-04-01', '4-0')],
  jabatan: [jabatan('Guru Ahli Pertama', '2019-04-01', { jenisJabatan: 2 })], pendidikan: [{ id: 'd', tingkat: '40', nama: 'S-1 Pendidikan Matematika', tahunLulus: 2015 }],
};
const BARIS: BarisKp = { golongan: 'III/c', tmt: '2026-04-01', jenisKp: '101', mkgTahun: 8, mkgBulan: 0, nomorPertek: 'PG-1', tanggalPertek: '2026-03-02', pejabatPertek: 'Kepala Kantor Regional Contoh' };

const susun = (orang: Partial<PotretPegawai> = {}, baris: Partial<BarisKp> = {}, tanggal = TANGGAL, unitKerja = 'SMP Contoh') =>
  terbitSkKp.susun({ potret: potret({ ...ORANG, ...orang }), unitKerja, aturan: aturanBawaan(tanggal), daftarAturan: berkasAturanBawaan(), tanggal, pemerintah: 'Pemerintah Kabupaten Contoh' }, skemaBarisKp.parse({ ...BARIS, ...baris }));

interface Kasus {
  readonly nama: string;
  readonly orang?: Partial<PotretPegawai>;
  readonly baris?: Partial<BarisKp>;
  readonly tanggal?: string;
  readonly unit?: string;
  readonly harap: readonly string[];
}

const DITOLAK: readonly Kasus[] = [
  { nama: 'PPPK tidak naik pangkat', orang: { jenisAsn: 'PPPK' }, harap: ['BUKAN_PNS'] },
  { nama: 'masih CPNS pada TMT', orang: { tmtPns: '2026-06-01', pangkat: [cpns('III/b', '2025-06-01', '8-0')] }, harap: ['CPNS'] },
  { nama: 'sudah berhenti sebelum TMT', orang: { pemberhentian: [berhenti('2026-01-01')] }, harap: ['BERHENTI'] },
  { nama: 'kedudukan hukum bukan pegawai aktif', orang: { kedudukanHukum: '99' }, harap: ['KEDUDUKAN'] },
  { nama: 'tanpa riwayat pangkat', orang: { pangkat: [] }, harap: ['TANPA_PANGKAT'] },
  { nama: 'golongan yang sama', baris: { golongan: 'III/b' }, harap: ['TIDAK_NAIK'] },
  { nama: 'golongan lebih rendah', baris: { golongan: 'III/a' }, harap: ['TIDAK_NAIK'] },
  { nama: 'melompat satu golongan pada kenaikan reguler', baris: { golongan: 'III/d' }, harap: ['MELOMPAT'] },
  { nama: 'pangkat pada TMT itu sudah tercatat', orang: { pangkat: [...ORANG.pangkat!, pangkat('III/c', '2026-04-01', '8-0')] }, harap: ['SUDAH_TERCATAT'] },
  { nama: 'TMT bukan tanggal satu', baris: { tmt: '2026-04-15' }, harap: ['PERIODE'] },
  { nama: 'Maret 2024 bukan salah satu dari enam periode', baris: { tmt: '2024-03-01', mkgTahun: 5, mkgBulan: 11 }, harap: ['PERIODE'] },
  { nama: 'Februari 2023 bukan April atau Oktober', baris: { tmt: '2023-02-01', mkgTahun: 4, mkgBulan: 10 }, harap: ['PERIODE'] },
  { nama: 'pertimbangan teknis sesudah tanggal keputusan', baris: { tanggalPertek: '2026-03-17' }, harap: ['PERTEK_SESUDAH_SK'] },
  { nama: 'hukuman disiplin sedang yang masih berjalan', orang: { hukdis: [hukdis('7', 'S', '2025-10-01', '2026-09-30')] }, harap: ['HUKDIS'] },
  { nama: 'hukuman berat tanpa akhir yang tercatat', orang: { hukdis: [hukdis('14', 'B', '2025-10-01', null)] }, harap: ['HUKDIS'] },
  { nama: 'jenis yang tidak dikenal', baris: { jenisKp: '299' }, harap: ['JENIS_KP'] },
  { nama: 'IV/c ditetapkan Presiden', orang: { pangkat: [cpns('IV/b', '2018-04-01')] }, baris: { golongan: 'IV/c' }, harap: ['WEWENANG'] },
  { nama: 'tempat lahir, jabatan, dan pendidikan belum tercatat', orang: { tempatLahir: null, jabatan: [], pendidikan: [] }, harap: ['DATA_KURANG'] },
  { nama: 'unit kerja belum tercatat', unit: '', harap: ['DATA_KURANG'] },
  { nama: 'TMT dari sebelum aturan yang ada', baris: { tmt: '1999-04-01' }, harap: ['ATURAN_KP_TIDAK_ADA'] },
];

describe('kenaikan pangkat yang ditolak', () => {
  test.each(DITOLAK)('$nama', ({ orang, baris, tanggal, unit, harap }) => {
    const h = susun(orang, baris, tanggal, unit);
    expect(h.temuan.filter((t) => t.berat === 'tolak').map((t) => t.kode)).toEqual(expect.arrayContaining([...harap]));
    expect(h.temuan.filter((t) => t.berat === 'tolak').every((t) => t.dasarHukum !== '')).toBe(true);
    expect([h.isian, h.dampak]).toEqual([null, []]);
  });
});

const BOLEH: readonly Kasus[] = [
  { nama: 'reguler, empat tahun dalam pangkat', harap: [] },
  { nama: 'hukuman ringan tidak menahan', orang: { hukdis: [hukdis('2', 'R', '2026-01-01', null)] }, harap: [] },
  { nama: 'hukuman sedang yang sudah berakhir sehari sebelum TMT', orang: { hukdis: [hukdis('7', 'S', '2025-04-01', '2026-03-31')] }, harap: [] },
  { nama: 'hukuman yang dibatalkan', orang: { hukdis: [hukdis('7', 'S', '2025-10-01', null, true)] }, harap: [] },
  { nama: 'Februari 2024 salah satu dari enam periode', baris: { tmt: '2024-02-01', mkgTahun: 5, mkgBulan: 10 }, harap: ['LAMA_PANGKAT', 'BERLAKU_SURUT'] },
  { nama: 'penyesuaian ijazah boleh melewati golongan', baris: { jenisKp: '203', golongan: 'III/d' }, harap: ['MELOMPAT'] },
  { nama: 'belum empat tahun dalam pangkat hanya memperingatkan', orang: { pangkat: [cpns('III/a', '2018-04-01'), pangkat('III/b', '2023-04-01', '5-0')] }, harap: ['LAMA_PANGKAT'] },
  { nama: 'MKG menurut daftar berbeda dari data', baris: { mkgBulan: 3 }, harap: ['MKG_BERBEDA'] },
  { nama: 'IV/a dicatat wewenangnya', orang: { pangkat: [cpns('III/d', '2018-04-01')] }, baris: { golongan: 'IV/a' }, harap: ['WEWENANG'] },
  { nama: 'II/d ke III/a memotong MKG lima tahun', orang: { pangkat: [cpns('II/d', '2018-04-01', '5-0')] }, baris: { golongan: 'III/a', mkgTahun: 8 }, harap: [] },
];

describe('kenaikan pangkat yang dapat ditetapkan', () => {
  test.each(BOLEH)('$nama', ({ orang, baris, harap }) => {
    const h = susun(orang, baris);
    expect(h.temuan.map((t) => t.kode)).toEqual(harap);
    expect(h.isian).not.toBeNull();
    expect(terbitSkKp.produk.skema.safeParse({ ...h.isian, nomor: '1', tanggal: TANGGAL, pejabat: 'BUPATI', mengingat: ['UU'], verifikasi: { alamat: 'https://contoh.go.id/v', token: 'TTTTTTTT' } }).error?.issues ?? []).toEqual([]);
  });

  test('gaji pokok dari tabel yang berlaku pada TMT, dan riwayat yang ditulis sama dengan yang dicetak', () => {
    const h = susun();
    // PP 5/2024, Lampiran: III/c, MKG 8 tahun.
    expect(h.isian).toMatchObject({ pangkat: 'Penata Muda Tingkat I, III/b', jenisKp: 'reguler', lama: { tmt: '2022-04-01' }, baru: { pangkat: 'Penata, III/c', tmt: '2026-04-01', mkg: { tahun: 8, bulan: 0 }, gaji: 3426000 } });
    expect(h.dampak).toEqual([{ tabel: 'riwayat_pangkat', nilai: { jenis_kp: '101', golongan: 'III/c', tmt: '2026-04-01', mkg_tahun: 8, mkg_bulan: 0, mkg_dihitung: 0, gaji_pokok: 3426000, pertek_nomor: 'PG-1', pertek_tanggal: '2026-03-02' } }]);
  });
});

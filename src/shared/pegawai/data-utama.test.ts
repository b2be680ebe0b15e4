import fc from 'fast-check';
import { expect, test } from 'vitest';

import { arbBaris, nilaiSalah } from '../../../test/support/arb-kolom.ts';
import { KOLOM_CADANGAN } from '../riwayat/definisi.ts';
import { jabatan } from '../riwayat/jabatan.ts';
import { adalahKodeRujukan } from '../rujukan/rujukan.ts';
import { BAGIAN_DATA_UTAMA, DATA_UTAMA, dataUtamaKosong, kolomBagian, periksaDataUtama, skemaDataUtama } from './data-utama.ts';
import type { BagianDataUtama } from './data-utama.ts';

const WAJAR = {
  nip: '199001012015031999',
  nama: 'Contoh Satu',
  tanggal_lahir: '1990-01-01',
  jenis_kelamin: 'M',
  jenis_asn: 'PNS',
  kedudukan_hukum: '01',
  tmt_cpns: '2015-03-01',
};

test('nama kolom unik, snake_case, dan tidak memakai nama yang dicadangkan', () => {
  const nama = DATA_UTAMA.map((k) => k.nama);
  expect(new Set(nama).size).toBe(nama.length);
  expect(new Set(DATA_UTAMA.map((k) => k.label)).size).toBe(nama.length);
  for (const n of nama) {
    expect(n).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    if (n !== 'id_siasn') expect(KOLOM_CADANGAN).not.toContain(n);
  }
});

test('setiap bagian formulir berisi, dan bersama-sama memuat semua kolom', () => {
  const bagian = Object.keys(BAGIAN_DATA_UTAMA) as BagianDataUtama[];
  for (const b of bagian) expect(kolomBagian(b).length, b).toBeGreaterThan(0);
  expect(bagian.flatMap((b) => kolomBagian(b))).toHaveLength(DATA_UTAMA.length);
});

test('pilihan dan rujukan menunjuk pada yang ada', () => {
  for (const k of DATA_UTAMA) {
    expect(k.jenis === 'pilihan', k.nama).toBe((k.pilihan ?? []).length > 0);
    expect(k.jenis === 'rujukan', k.nama).toBe(k.rujukan !== undefined && adalahKodeRujukan(k.rujukan));
  }
});

test('NIK, nomor KK, NPWP, dan surat kesehatan ditandai rahasia', () => {
  const rahasia = Object.fromEntries(DATA_UTAMA.map((k) => [k.nama, k.rahasia]));
  expect(rahasia).toMatchObject({ nik: 'nik', no_kk: 'nik', npwp: 'nik', surat_dokter_nomor: 'kesehatan', napza_nomor: 'kesehatan' });
});

test('semua yang boleh diubah lewat data-utama-update BKN punya padanan; kelas jabatan di riwayat jabatan', () => {
  const diterima =
    'agama_id alamat email email_gov kabupaten_id karis_karsu kelas_jabatan kpkn_id lokasi_kerja_id nomor_bpjs nomor_hp nomor_telpon npwp_nomor npwp_tanggal pns_orang_id tanggal_taspen tapera_nomor taspen_nomor'.split(' ');
  const nama = new Set([...DATA_UTAMA, ...jabatan.kolom].map((k) => k.siasnSimpan ?? k.siasn));
  for (const n of diterima) expect(nama.has(n), n).toBe(true);
});

test('data yang wajar diterima dan kembali tanpa berubah', () => {
  fc.assert(
    fc.property(arbBaris(DATA_UTAMA), (baris) => {
      fc.pre(periksaDataUtama(baris).every((t) => t.berat !== 'tolak'));
      expect(skemaDataUtama.parse(baris)).toEqual(baris);
    }),
    { numRuns: 30 },
  );
});

test('NIP dan NPWP boleh ditulis berkelompok; yang kosong menjadi null', () => {
  const hasil = skemaDataUtama.parse({ ...WAJAR, nip: '19900101 201503 1 999', npwp: '12.345.678.9-012.000', email: '  ' });
  expect(hasil).toMatchObject({ nip: '199001012015031999', npwp: '123456789012000', email: null, tmt_pns: null });
});

test('kolom wajib yang kosong ditolak dengan pesan berbahasa Indonesia', () => {
  const pesan = skemaDataUtama.safeParse(dataUtamaKosong()).error?.issues.map((i) => i.message);
  expect(pesan?.toSorted()).toEqual(
    DATA_UTAMA.filter((k) => k.wajib)
      .map((k) => `${k.label} wajib diisi.`)
      .toSorted(),
  );
});

test('nilai yang salah ditolak di kolomnya', () => {
  for (const k of DATA_UTAMA) {
    for (const salah of nilaiSalah(k)) {
      const isu = skemaDataUtama.safeParse({ ...WAJAR, [k.nama]: salah }).error?.issues.find((i) => i.path[0] === k.nama);
      expect(isu?.message ?? '', `${k.nama} = ${String(salah)}`).toContain(k.label);
    }
  }
});

test('TMT PNS sebelum TMT CPNS ditolak, PNS tanpa TMT CPNS diperingatkan', () => {
  const isu = skemaDataUtama.safeParse({ ...WAJAR, tmt_pns: '2015-02-28' }).error?.issues;
  expect(isu?.map((i) => i.path.join('.'))).toEqual(['tmt_pns']);
  const temuan = periksaDataUtama(skemaDataUtama.parse({ ...WAJAR, tmt_cpns: null }));
  expect(temuan.map((t) => [t.kolom, t.berat])).toEqual([['tmt_cpns', 'peringatan']]);
});

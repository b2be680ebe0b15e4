import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;

const ORANG = [
  { nama: 'Budi Santoso Contoh', gelarDepan: 'Drs.', gelarBelakang: 'M.Si.', nip: '198503122010011001', nik: '3506041203850001' },
  { nama: 'Siti Ma’rufah Contoh', gelarBelakang: 'S.Pd.', nip: '198609262015052002', nik: '3506046609860002' },
  { nama: 'André Hakim Contoh', gelarDepan: 'dr.', nip: '197001011995031003' },
  { nama: 'Irfan Maulana Contoh', gelarBelakang: 'S.Kom.', nip: '199002022019031004' },
  { nama: 'Hasan Basri Contoh', gelarDepan: 'H.', nip: '196805051990031005', unitId: UNIT.dinasB },
  { nama: 'Dewi Anggraini Contoh', nip: '198807072012012006' },
  { nama: 'Muhammad Al-Fatih Contoh', nip: '199112122020121007' },
] as const;

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  isi(uji.buka, (tx) => {
    for (const o of ORANG) sisipOrang(tx, { unitId: UNIT.dinasA, ...o });
  });
});
afterAll(async () => uji.tutup());

/** What is typed, and the person who must come first; null: nobody. */
const PASANGAN: readonly (readonly [string, string | null])[] = [
  ['budi', 'Budi Santoso'],
  ['BUDI', 'Budi Santoso'],
  ['santoso budi', 'Budi Santoso'],
  ['Santoso, Budi', 'Budi Santoso'],
  ['budi   santoso', 'Budi Santoso'],
  ['  budi santoso  ', 'Budi Santoso'],
  ['Drs. Budi Santoso, M.Si.', 'Budi Santoso'],
  ['budi santoso m.si', 'Budi Santoso'],
  ['drs budi', 'Budi Santoso'],
  ['antos', 'Budi Santoso'],
  ['bu', 'Budi Santoso'],
  ['s b', 'Budi Santoso'],
  ['budi s', 'Budi Santoso'],
  ['b santoso', 'Budi Santoso'],
  ['marufah', 'Siti Ma’rufah'],
  ["ma'rufah", 'Siti Ma’rufah'],
  ['Ma’rufah siti', 'Siti Ma’rufah'],
  ['andre', 'André Hakim'],
  ['André', 'André Hakim'],
  ['dr. andre hakim', 'André Hakim'],
  ['irfan skom', 'Irfan Maulana'],
  ['irfan s.kom', 'Irfan Maulana'],
  ['h. hasan', 'Hasan Basri'],
  ['h hasan', 'Hasan Basri'],
  ['al fatih', 'Muhammad Al-Fatih'],
  ['al-fatih', 'Muhammad Al-Fatih'],
  ['198503122010011001', 'Budi Santoso'],
  ['19850312 201001 1 001', 'Budi Santoso'],
  ['19850312.201001.1.001', 'Budi Santoso'],
  ['201505', 'Siti Ma’rufah'],
  ['2015 05', 'Siti Ma’rufah'],
  ['siti 1986', 'Siti Ma’rufah'],
  ['dewi 1988 anggraini', 'Dewi Anggraini'],
  ['006', 'Dewi Anggraini'],
  ['budi dewi', null],
  ['zzz', null],
  ['siti 1985', null],
];

describe('mencari pegawai', () => {
  test.each(PASANGAN)('“%s” menemukan %s', async (teks, nama) => {
    const hasil = await uji.panggil('operator', 'pegawai.cari', { teks });
    if (nama === null) expect(hasil).toEqual([]);
    else expect(hasil[0]?.nama).toContain(nama);
  });

  test.each(PASANGAN)('saringan daftar “%s” memakai pencarian yang sama', async (teks, nama) => {
    const hasil = await uji.panggil('operator', 'pegawai.daftar', { saring: { teks } });
    expect(hasil.jumlah).toBe(hasil.baris.length);
    if (nama === null) expect(hasil.baris).toEqual([]);
    else expect(hasil.baris.map((b) => b.nama).join()).toContain(nama);
  });

  test('teks kosong atau hanya tanda baca tidak menemukan siapa pun dan tidak gagal', async () => {
    for (const teks of ['', '   ', '"', '*', "' OR 1=1 --", '(', 'nama:"x', '%', '_', '[a-z]*']) {
      expect(Array.isArray(await uji.panggil('operator', 'pegawai.cari', { teks }))).toBe(true);
    }
    expect(await uji.panggil('operator', 'pegawai.cari', { teks: '***' })).toEqual([]);
  });

  test('NIK dapat dicari operator, tidak dapat dicari tanpa hak melihat NIK', async () => {
    expect((await uji.panggil('operator', 'pegawai.cari', { teks: '3506041203' })).map((h) => h.nip)).toEqual(['198503122010011001']);
    expect(await uji.panggil('pengawas', 'pegawai.cari', { teks: '3506041203' })).toEqual([]);
    expect((await uji.panggil('pengawas', 'pegawai.daftar', { saring: { teks: '3506041203850001' } })).jumlah).toBe(0);
  });

  test('yang namanya diawali teks itu mendahului yang memuatnya di tengah', async () => {
    isi(uji.buka, (tx) => {
      sisipOrang(tx, { nama: 'Abdul Rahmanto Uji', unitId: UNIT.dinasA });
      sisipOrang(tx, { nama: 'Rahman Zulkarnain Uji', unitId: UNIT.dinasA });
      sisipOrang(tx, { nama: 'Arrahman Uji', unitId: UNIT.dinasA });
    });
    expect((await uji.panggil('operator', 'pegawai.cari', { teks: 'rahman' })).map((h) => h.nama)).toEqual(['Rahman Zulkarnain Uji', 'Abdul Rahmanto Uji', 'Arrahman Uji']);
  });

  test('verifikator OPD tidak menemukan pegawai unit lain dengan nama maupun NIP', async () => {
    for (const teks of ['hasan', '196805051990031005', 'ha', '05', 'contoh']) {
      expect((await uji.panggil('verifikator_opd', 'pegawai.cari', { teks, batas: 50 })).map((h) => h.nama).join()).not.toContain('Hasan');
    }
    expect((await uji.panggil('verifikator_opd', 'pegawai.cari', { teks: 'budi' })).length).toBe(1);
  });

  test('nama yang diganti langsung ditemukan dengan nama baru, tidak lagi dengan yang lama', async () => {
    const [dewi] = await uji.panggil('operator', 'pegawai.cari', { teks: 'anggraini' });
    const lihat = await uji.panggil('operator', 'pegawai.lihat', { id: dewi!.id });
    await uji.panggil('operator', 'pegawai.simpan', { id: dewi!.id, rev: lihat.rev, dataUtama: { ...lihat.dataUtama, nama: 'Dewi Kartika Contoh' } });
    expect(await uji.panggil('operator', 'pegawai.cari', { teks: 'anggraini' })).toEqual([]);
    expect((await uji.panggil('operator', 'pegawai.cari', { teks: 'kartika' })).length).toBe(1);
  });
});

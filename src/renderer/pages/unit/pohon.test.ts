import { describe, expect, it } from 'vitest';
import { pembanding } from './kolom.ts';
import { besarCabang, leluhur, susunPohon, type Unit } from './pohon.ts';

const u = (id: string, indukId: string | null, tingkat: number, jumlahPegawai: number, nama = id, aktif = true): Unit => ({ id, rev: 1, indukId, nama, singkatan: '', jenis: '', eselon: null, kode: '', tingkat, jumlahPegawai, aktif });
const POHON = [u('pemda', null, 0, 10), u('dinas', 'pemda', 1, 7, 'Dinas Pendidikan'), u('sd1', 'dinas', 2, 3, 'SDN 1 Contoh'), u('sd2', 'dinas', 2, 0, 'SDN 2 Contoh', false), u('badan', 'pemda', 1, 2, 'Badan Contoh')];
const SEMUA = { teks: '', denganTertutup: false };
const nama = (b: ReturnType<typeof susunPohon>) => b.map((x) => x.unit.id);

describe('Pohon unit kerja', () => {
  it('hanya menampilkan cabang yang dibuka, dan menyebut tempatnya di antara yang sejajar', () => {
    expect(nama(susunPohon(POHON, new Set(), SEMUA))).toEqual(['pemda']);
    const b = susunPohon(POHON, new Set(['pemda']), SEMUA);
    expect(b.map((x) => [x.unit.id, x.ke, x.dari, x.punyaAnak, x.terbuka])).toEqual([['pemda', 1, 1, true, true], ['dinas', 1, 2, true, false], ['badan', 2, 2, false, false]]);
  });

  it('pegawai unit sendiri adalah jumlah cabangnya dikurangi cabang di bawahnya', () => {
    const b = susunPohon(POHON, new Set(['pemda', 'dinas']), SEMUA);
    expect(b.map((x) => [x.unit.id, x.sendiri])).toEqual([['pemda', 1], ['dinas', 4], ['sd1', 3], ['badan', 2]]);
  });

  it('yang dicari tampak bersama semua unit di atasnya, walau cabangnya belum dibuka', () => {
    expect(nama(susunPohon(POHON, new Set(), { ...SEMUA, teks: 'sdn contoh' }))).toEqual(['pemda', 'dinas', 'sd1']);
    expect(susunPohon(POHON, new Set(), { ...SEMUA, teks: 'sdn contoh' }).filter((b) => b.cocok).map((b) => b.unit.id)).toEqual(['sd1']);
    expect(nama(susunPohon(POHON, new Set(), { ...SEMUA, teks: 'tidak ada' }))).toEqual([]);
  });

  it('unit yang ditutup tampak bila diminta; induknya tidak menawarkan cabang yang kosong', () => {
    expect(nama(susunPohon(POHON, new Set(['pemda', 'dinas']), { teks: '', denganTertutup: true }))).toContain('sd2');
    const tanpaSd1 = POHON.filter((x) => x.id !== 'sd1');
    expect(susunPohon(tanpaSd1, new Set(['pemda', 'dinas']), SEMUA).find((x) => x.unit.id === 'dinas')).toMatchObject({ punyaAnak: false, terbuka: false });
  });

  it('urutan berlaku di antara unit yang sejajar; cabang tetap di bawah induknya', () => {
    const semua = new Set(['pemda', 'dinas']);
    expect(nama(susunPohon(POHON, semua, SEMUA, pembanding({ kolom: 'nama', arah: 'naik' })))).toEqual(['pemda', 'badan', 'dinas', 'sd1']);
    expect(susunPohon(POHON, semua, SEMUA, pembanding({ kolom: 'cabang', arah: 'turun' })).map((b) => [b.unit.id, b.ke])).toEqual([['pemda', 1], ['dinas', 1], ['sd1', 1], ['badan', 2]]);
    expect(pembanding(null)).toBeNull();
  });

  it('leluhur menyebut unit itu lalu yang di atasnya, dan tidak ada bagi unit paling atas yang baru', () => {
    expect(leluhur(POHON, 'sd1')).toEqual(['sd1', 'dinas', 'pemda']);
    expect(leluhur(POHON, null)).toEqual([]);
  });

  it('besar cabang menghitung unit itu dan semua di bawahnya', () => {
    expect([besarCabang(POHON, 'pemda'), besarCabang(POHON, 'dinas'), besarCabang(POHON, 'badan')]).toEqual([5, 3, 1]);
  });
});

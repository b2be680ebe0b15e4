import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { susunKartu, sebutSeri, type EntriKartu } from './kartu-kendali.ts';
import { KEADAAN_LEMBAR, PERALIHAN, PERBUATAN_LEMBAR, peralihan, tujuanPeralihan, type KeadaanLembar } from './lembar-kendali.ts';
import { bacaUrut, bandingkanSeri, kunciSeri, rangkaiUrut, rentangSeri, tulisSeri, uraiSeri } from './seri-lembar.ts';

describe('Peralihan keadaan lembar', () => {
  it('setiap peralihan disebut sekali, tidak ada yang diam di tempat, dan setiap perbuatan dipakai', () => {
    const kunci = PERALIHAN.map((p) => `${p.perbuatan} ${p.dari} ${p.ke}`);
    expect(new Set(kunci).size).toBe(kunci.length);
    expect(PERALIHAN.filter((p) => p.dari === p.ke)).toEqual([]);
    expect(PERBUATAN_LEMBAR.filter((b) => !PERALIHAN.some((p) => p.perbuatan === b))).toEqual([]);
  });

  it('lembar tercetak hanya berubah dengan sebab dan penyetuju; yang rusak tidak kembali tanpa keduanya', () => {
    for (const p of PERALIHAN.filter((x) => x.dari === 'tercetak' || x.perbuatan === 'koreksi')) expect(p.wajib).toEqual(['sebab', 'penyetuju']);
    expect(peralihan('tandai', 'tercetak', 'rusak')).toBeNull();
    expect(peralihan('pesan', 'rusak', 'dipesan')).toBeNull();
  });

  it('dari setiap keadaan selain tersedia ada jalan, dan dimusnahkan hanya lewat berita acara', () => {
    expect(KEADAAN_LEMBAR.filter((k) => !PERALIHAN.some((p) => p.dari === k))).toEqual([]);
    for (const p of PERALIHAN.filter((x) => x.ke === 'dimusnahkan')) expect([p.perbuatan, p.wajib]).toEqual(['musnahkan', ['ba']]);
    expect(tujuanPeralihan('batal', 'tercetak')).toEqual(['rusak', 'hilang']);
  });
});

describe('Nomor seri', () => {
  it('terurai dan tertulis kembali sama', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'KP-A ', 'PS/', 'X'), fc.nat({ max: 999_999 }), fc.integer({ min: 1, max: 9 }), (awalan, urut, lebar) => {
        const teks = tulisSeri(awalan, urut, lebar);
        expect(uraiSeri(teks)).toEqual({ awalan, urut, lebar: Math.max(lebar, String(urut).length) });
        for (const ketik of [teks, teks.toLowerCase(), kunciSeri(teks), String(urut)]) expect(bacaUrut(ketik, awalan), ketik).toBe(urut);
      }),
    );
    expect([uraiSeri('KP-A'), uraiSeri(''), bacaUrut('XX 1', 'KP-A '), bacaUrut('', 'KP-A ')]).toEqual([null, null, null, null]);
  });

  it('rentang menerima angka yang bertambah lebar, menolak awalan lain, urutan terbalik dan lebar yang berubah', () => {
    expect(rentangSeri('9', '12')).toMatchObject({ dariUrut: 9, sampaiUrut: 12, jumlah: 4 });
    for (const [a, z] of [['A 1', 'B 2'], ['A 2', 'A 1'], ['A 001', 'A 02'], ['A', 'A 1'], ['A 1', 'A 900000']] as const) expect(typeof rentangSeri(a, z)).toBe('string');
  });

  it('tetangga dirangkai, sela memutus', () => {
    expect(rangkaiUrut([1, 2, 4, 5, 7].map((urut) => ({ urut })), () => true).map((r) => r.map((x) => x.urut))).toEqual([[1, 2], [4, 5], [7]]);
    expect(sebutSeri([1, 2, 4].map((urut) => ({ awalan: 'A ', urut, lebar: 2 })))).toBe('A 01 s.d. A 02, A 04');
    expect(sebutSeri([])).toBe('-');
  });
});

describe('Pernyataan seri sesudah cetak', () => {
  it('cocok hanya bila pertama, terakhir dan banyaknya tepat; setiap ketidakcocokan punya kemungkinan sebab', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 2 }), (awal, n, da, dz, kurang) => {
        const akhir = awal + n - 1;
        fc.pre(akhir + dz >= awal + da && n > kurang);
        const b = bandingkanSeri({ awal, akhir, dipesan: n, terkirim: n - kurang }, { awal: awal + da, akhir: akhir + dz, lembar: n + dz - da });
        expect(b.cocok).toBe(da === 0 && dz === 0 && kurang === 0);
        expect(b.kemungkinan.length > 0).toBe(!b.cocok);
        expect(b.selisih).toBe(dz - da + kurang);
      }),
    );
  });
});

describe('Kartu kendali', () => {
  const entri = (no: number, tanggal: string, dari: KeadaanLembar | null, ke: KeadaanLembar, dariUrut: number, sampaiUrut: number, perbuatan: string): EntriKartu => ({ no, tanggal, awalan: 'A ', lebar: 3, dariUrut, sampaiUrut, jumlah: sampaiUrut - dariUrut + 1, dari, ke, perbuatan, sebab: 'sebab', pekerjaan: 'SK KP', pekerjaanId: 'p', baNomor: 'BA/1' });

  it('akhir sebulan adalah awal bulan berikutnya, dan setiap bulan seimbang', () => {
    const isi = [
      entri(1, '2026-10-01', null, 'tersedia', 1, 100, 'terima'), entri(2, '2026-10-05', 'tersedia', 'dipesan', 1, 10, 'pesan'), entri(3, '2026-11-02', 'dipesan', 'tercetak', 1, 9, 'rekonsiliasi'),
      entri(4, '2026-11-02', 'dipesan', 'rusak', 10, 10, 'rekonsiliasi'), entri(5, '2026-11-09', 'tersedia', 'hilang', 50, 51, 'tandai'), entri(6, '2026-12-01', 'hilang', 'tersedia', 50, 50, 'koreksi'), entri(7, '2026-12-02', 'rusak', 'dimusnahkan', 10, 10, 'musnahkan'),
    ];
    const [okt, nov, des] = ['2026-10', '2026-11', '2026-12'].map((b) => susunKartu(b, isi.filter((e) => e.tanggal.slice(0, 7) <= b))) as [ReturnType<typeof susunKartu>, ReturnType<typeof susunKartu>, ReturnType<typeof susunKartu>];
    expect(okt).toMatchObject({ awal: 0, masuk: 100, akhir: 100, seimbang: true });
    expect(nov).toMatchObject({ awal: 100, terpakai: 9, rusak: 3, hilang: 2, akhir: 88, seimbang: true });
    expect(nov.baris[0]).toMatchObject({ uraian: 'SK KP', seriAwal: 'A 001', seriAkhir: 'A 010', terpakai: 9, rusak: 1, sisa: 90 });
    expect(des).toMatchObject({ awal: 88, masuk: 1, akhir: 89, seimbang: true });
    expect(des.keadaan.find((k) => k.keadaan === 'Hilang')).toMatchObject({ seri: 'A 051', jumlah: 1 });
  });

  it('mutasi yang tidak menyambung ketahuan: kartunya tidak seimbang', () => {
    expect(susunKartu('2026-10', [entri(1, '2026-10-01', null, 'tersedia', 1, 10, 'terima'), { ...entri(2, '2026-10-02', 'tersedia', 'tercetak', 1, 3, 'sahkan'), jumlah: 2 }]).seimbang).toBe(false);
  });
});

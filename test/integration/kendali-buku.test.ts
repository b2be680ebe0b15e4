import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lepasLembar, pekerjaanBelumSah, pesanLembar } from '../../src/main/features/kendali/pesan.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { rekonsiliasi, sahkanLembar } from '../../src/main/features/kendali/sahkan.ts';
import { tandaiLembar } from '../../src/main/features/kendali/tandai.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { idUji, KERTAS, meja, periksaBuku, terimaUji } from '../support/kendali-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(async () => {
  expect(periksaBuku(u.buka.basis)).toEqual([]);
  await u.tutup();
});

const ringkas = () => ringkasLembar(u.buka.basis, KERTAS);
const keadaan = (seri: string) => u.buka.basis.satu<{ keadaan: string }>('SELECT keadaan FROM lembar WHERE seri = ?', seri)!.keadaan;
const pesan = (jumlah: number, lain: { pekerjaanId?: string; seriMulai?: string; alasanLompat?: string; dokumen?: readonly string[] } = {}) => {
  const pekerjaanId = lain.pekerjaanId ?? idUji();
  return { pekerjaanId, lembar: meja(u.buka, (tx) => pesanLembar(tx, { kertas: KERTAS, jumlah, ...lain, pekerjaanId })) };
};
const sahkan = (pekerjaanId: string, seriAwal: string, seriAkhir: string, terkirim?: number) => meja(u.buka, (tx) => sahkanLembar(tx, { pekerjaanId, seriAwal, seriAkhir, ...(terkirim === undefined ? {} : { terkirim }) }));

describe('Penerimaan', () => {
  it('sepuluh ribu lembar tercatat dalam satu transaksi, cepat, dan jumlahnya cocok', () => {
    const mulai = performance.now();
    terimaUji(u.buka, 'KP-A 000001', 'KP-A 010000');
    const lama = performance.now() - mulai;
    expect(ringkas()).toMatchObject({ diterima: 10_000, keadaan: { tersedia: 10_000 }, berikut: 'KP-A 000001' });
    expect(lama).toBeLessThan(5_000);
  });

  it('rentang yang bertindih ditolak dengan menyebut penerimaan yang sudah ada; awalan atau kertas lain boleh', () => {
    terimaUji(u.buka, 'KP-A 000101', 'KP-A 000200');
    for (const [a, z] of [['KP-A 000101', 'KP-A 000200'], ['KP-A 000200', 'KP-A 000210'], ['kp-a  000090', 'KP-A 000101'], ['KP-A 000150', 'KP-A 000151'], ['KP-A 000001', 'KP-A 000900']] as const) {
      expect(() => terimaUji(u.buka, a, z)).toThrowError(/bertindih dengan penerimaan KP-A 000101 sampai KP-A 000200 tanggal 2026-11-20 \(berita acara 000\.3\/18\/2026\)/);
    }
    terimaUji(u.buka, 'KP-B 000101', 'KP-B 000200');
    terimaUji(u.buka, 'KP-A 000101', 'KP-A 000200', 'pensiun');
    terimaUji(u.buka, 'KP-A 000201', 'KP-A 000300');
    expect(ringkas().diterima).toBe(300);
  });

  it('seri yang bukan rentang ditolak dan tidak ada yang tercatat', () => {
    for (const [a, z] of [['KP-A', 'KP-A 10'], ['KP-A 000010', 'KP-B 000020'], ['KP-A 000020', 'KP-A 000010'], ['KP-A 000001', 'KP-A 00010'], ['KP-A 000001', 'KP-A 900000']] as const) expect(() => terimaUji(u.buka, a, z)).toThrowError();
    expect(ringkas().diterima).toBe(0);
  });

  it('lembar dan mutasi tidak dapat dihapus atau diganti nomornya, juga lewat lapis tulis', () => {
    terimaUji(u.buka, '1', '5');
    for (const sql of ['DELETE FROM lembar', 'DELETE FROM mutasi_lembar', 'DELETE FROM penerimaan_lembar', "UPDATE mutasi_lembar SET sebab = 'x'", "UPDATE lembar SET seri = 'x'", 'UPDATE penerimaan_lembar SET jumlah = 1']) {
      expect(() => meja(u.buka, (tx) => void tx.basis.siap(sql).run()), sql).toThrowError();
    }
    expect(() => u.buka.basis.mentah.exec("UPDATE lembar SET keadaan = 'rusak'")).toThrowError(/lapis tulis/);
  });
});

describe('Memesan', () => {
  beforeEach(() => void terimaUji(u.buka, 'KP-A 001', 'KP-A 100'));

  it('mengambil nomor berurut dan meneruskan tumpukan dari pekerjaan sebelumnya', () => {
    const a = pesan(3);
    expect(a.lembar.map((l) => l.seri)).toEqual(['KP-A 001', 'KP-A 002', 'KP-A 003']);
    expect(pesan(2).lembar.map((l) => l.seri)).toEqual(['KP-A 004', 'KP-A 005']);
    expect(ringkas()).toMatchObject({ keadaan: { tersedia: 95, dipesan: 5 }, berikut: 'KP-A 006' });
  });

  it('ditolak seluruhnya bila kurang, dengan menyebut berapa yang tinggal', () => {
    expect(() => pesan(101)).toThrowError(/tinggal 100 lembar, perlu 101/);
    expect(ringkas().keadaan.dipesan).toBe(0);
  });

  it('mulai dari seri yang dinyatakan; lembar yang terlewati harus beralasan, dan alasannya tercatat', () => {
    expect(() => pesan(5, { seriMulai: 'KP-A 011' })).toThrowError(/terlewati: KP-A 001 s\.d\. KP-A 010 \(tersedia\)/);
    expect(pesan(5, { seriMulai: '11', alasanLompat: 'sepuluh lembar pertama masih di brankas' }).lembar[0]!.seri).toBe('KP-A 011');
    expect(u.buka.basis.satu<{ sebab: string }>("SELECT sebab FROM mutasi_lembar WHERE perbuatan = 'pesan'")!.sebab).toBe('sepuluh lembar pertama masih di brankas');
    // Going back to what was left is no gap.
    expect(pesan(2, { seriMulai: 'kpa 001' }).lembar.map((l) => l.seri)).toEqual(['KP-A 001', 'KP-A 002']);
  });

  it('lembar rusak di tengah tumpukan adalah lompatan yang harus diterangkan', () => {
    meja(u.buka, (tx) => tandaiLembar(tx, { kertas: KERTAS, seriAwal: 'KP-A 003', menjadi: 'rusak', sebab: 'terkena air' }));
    expect(() => pesan(5)).toThrowError(/KP-A 003 \(rusak\)/);
    const { pekerjaanId, lembar } = pesan(5, { alasanLompat: 'lembar 003 sudah dikeluarkan' });
    expect(lembar.map((l) => l.urut)).toEqual([1, 2, 4, 5, 6]);
    expect(sahkan(pekerjaanId, '1', '6')).toMatchObject({ cocok: true, jumlah: 5 });
  });

  it('seri yang tidak pernah diterima atau sedang dipakai ditolak dengan sebabnya', () => {
    pesan(2);
    expect(() => pesan(1, { seriMulai: 'KP-A 500' })).toThrowError(/tidak ada dalam penerimaan/);
    expect(() => pesan(1, { seriMulai: 'KP-A 002' })).toThrowError(/tidak tersedia: keadaannya dipesan/);
  });

  it('pekerjaan yang tidak jadi dikirim mengembalikan lembarnya ke atas tumpukan', () => {
    const { pekerjaanId } = pesan(4);
    expect(meja(u.buka, (tx) => lepasLembar(tx, pekerjaanId))).toBe(4);
    expect(ringkas()).toMatchObject({ keadaan: { tersedia: 100, dipesan: 0 }, berikut: 'KP-A 001' });
    expect(pekerjaanBelumSah(u.buka.basis)).toEqual([]);
  });
});

describe('Mengesahkan', () => {
  beforeEach(() => void terimaUji(u.buka, 'KP-A 001', 'KP-A 100'));

  it('seri pertama dan terakhir yang cocok membuat lembarnya tercetak, tiap lembar dengan dokumennya', () => {
    const dokumen = [idUji(), idUji(), idUji()];
    const { pekerjaanId } = pesan(3, { dokumen });
    expect(sahkan(pekerjaanId, 'KP-A 001', 'KP-A 003')).toEqual({ cocok: true, jumlah: 3, seriAwal: 'KP-A 001', seriAkhir: 'KP-A 003' });
    expect(ringkas().keadaan).toMatchObject({ tercetak: 3, dipesan: 0, tersedia: 97 });
    expect(() => sahkan(pekerjaanId, '1', '3')).toThrowError(/tidak memegang lembar/);
  });

  it.each([
    { awal: '1', akhir: '11', selisih: 1, sebab: /Dua lembar tertarik/ },
    { awal: '1', akhir: '9', selisih: -1, sebab: /macet/ },
    { awal: '2', akhir: '11', selisih: 0, sebab: /diambil dari atas tumpukan/ },
    { awal: '1', akhir: '10', terkirim: 8, selisih: 2, sebab: /Dua lembar tertarik/ },
  ])('seri $awal sampai $akhir tidak cocok: tidak ada yang disahkan, selisih dan kemungkinannya disebut', ({ awal, akhir, selisih, sebab, terkirim }) => {
    const { pekerjaanId } = pesan(10);
    const h = sahkan(pekerjaanId, awal, akhir, terkirim);
    expect(h).toMatchObject({ cocok: false, selisih });
    expect(h.cocok ? '' : h.kemungkinan.join(' ')).toMatch(sebab);
    expect(ringkas().keadaan).toMatchObject({ dipesan: 10, tercetak: 0 });
    expect(pekerjaanBelumSah(u.buka.basis)).toEqual([{ pekerjaanId, kertas: KERTAS, jumlah: 10 }]);
  });

  it('seri yang tidak terbaca ditolak', () => {
    const { pekerjaanId } = pesan(2);
    for (const [a, z] of [['XX 1', '2'], ['', '2'], ['2', '1']] as const) expect(() => sahkan(pekerjaanId, a, z)).toThrowError();
  });

  it('lembar yang rusak saat lembar pertama diperiksa diganti lembar berikutnya dalam pekerjaan yang sama', () => {
    const { pekerjaanId } = pesan(3);
    meja(u.buka, (tx) => tandaiLembar(tx, { kertas: KERTAS, seriAwal: '1', menjadi: 'rusak', sebab: 'posisi belum tepat' }));
    pesan(1, { pekerjaanId });
    expect(sahkan(pekerjaanId, '2', '4')).toMatchObject({ cocok: true, jumlah: 3 });
  });
});

describe('Merekonsiliasi', () => {
  beforeEach(() => void terimaUji(u.buka, 'KP-A 001', 'KP-A 100'));

  it('dua lembar tertarik sekaligus: lembar kosong menjadi rusak, naskah bergeser, lembar bebas ikut tercetak', () => {
    const dokumen = Array.from({ length: 5 }, idUji);
    const { pekerjaanId } = pesan(5, { dokumen });
    const h = meja(u.buka, (tx) =>
      rekonsiliasi(tx, { pekerjaanId, dokumen: 'urut', butir: [{ seriAwal: '1', seriAkhir: '2', menjadi: 'tercetak' }, { seriAwal: '3', menjadi: 'rusak', sebab: 'ikut tertarik, kosong' }, { seriAwal: '4', seriAkhir: '6', menjadi: 'tercetak' }] }),
    );
    expect(h).toEqual({ jumlah: { tercetak: 5, rusak: 1 }, belumTercetak: [] });
    const isi = u.buka.basis.baca<{ urut: number; d: string | null }>("SELECT urut, lower(hex(dokumen_id)) d FROM lembar WHERE keadaan = 'tercetak' ORDER BY urut");
    expect(isi.map((x) => x.d)).toEqual(dokumen.map((d) => d.replaceAll('-', '')));
    expect(isi.map((x) => x.urut)).toEqual([1, 2, 4, 5, 6]);
  });

  it('kertas habis di tengah: yang tidak keluar kembali ke tumpukan, dokumennya disebut belum tercetak', () => {
    const dokumen = Array.from({ length: 4 }, idUji);
    const { pekerjaanId } = pesan(4, { dokumen });
    const h = meja(u.buka, (tx) => rekonsiliasi(tx, { pekerjaanId, butir: [{ seriAwal: '1', seriAkhir: '2', menjadi: 'tercetak' }, { seriAwal: '3', seriAkhir: '4', menjadi: 'tersedia', sebab: 'masih di baki' }] }));
    expect(h.belumTercetak).toEqual(dokumen.slice(2));
    expect(ringkas()).toMatchObject({ keadaan: { tercetak: 2, tersedia: 98 }, berikut: 'KP-A 003' });
  });

  it('lembar yang tidak disebut, disebut dua kali, tanpa sebab atau milik pekerjaan lain ditolak dan tidak ada yang berubah', () => {
    const lain = pesan(1);
    const { pekerjaanId } = pesan(3);
    const coba = (butir: Parameters<typeof rekonsiliasi>[1]['butir']) => () => meja(u.buka, (tx) => rekonsiliasi(tx, { pekerjaanId, butir }));
    expect(coba([{ seriAwal: '2', seriAkhir: '3', menjadi: 'tercetak' }])).toThrowError(/1 lembar belum disebut nasibnya, mulai KP-A 004/);
    expect(coba([{ seriAwal: '2', seriAkhir: '4', menjadi: 'tercetak' }, { seriAwal: '4', menjadi: 'rusak', sebab: 'x' }])).toThrowError(/disebut dua kali/);
    expect(coba([{ seriAwal: '2', seriAkhir: '4', menjadi: 'hilang' }])).toThrowError(/disertai sebabnya/);
    expect(coba([{ seriAwal: '1', seriAkhir: '4', menjadi: 'tercetak' }])).toThrowError(/bukan milik pekerjaan ini/);
    expect(ringkas().keadaan).toMatchObject({ dipesan: 4, tercetak: 0 });
    expect(keadaan('KP-A 001')).toBe('dipesan');
    expect(lain.lembar).toHaveLength(1);
  });
});

describe('Menandai', () => {
  it('rusak, hilang dan uji dengan sebab; lembar tercetak hanya lewat persetujuan', () => {
    terimaUji(u.buka, '01', '10');
    const tandai = (seriAwal: string, menjadi: 'rusak' | 'hilang' | 'uji', sebab: string, seriAkhir?: string) => () => meja(u.buka, (tx) => tandaiLembar(tx, { kertas: KERTAS, seriAwal, menjadi, sebab, ...(seriAkhir ? { seriAkhir } : {}) }));
    expect(tandai('1', 'rusak', '  ')).toThrowError(/sebabnya/);
    expect(tandai('9', 'uji', 'kalibrasi', '10')()).toBe(2);
    expect(tandai('8', 'hilang', 'tidak ada dalam kotak')()).toBe(1);
    expect(tandai('8', 'rusak', 'x')).toThrowError(/berkeadaan hilang/);
    const { pekerjaanId } = pesan(1);
    sahkan(pekerjaanId, '1', '1');
    expect(tandai('1', 'rusak', 'salah nama')).toThrowError(/sudah tercetak/);
    expect(ringkas().keadaan).toEqual({ tersedia: 6, dipesan: 0, tercetak: 1, rusak: 0, hilang: 1, uji: 2, dimusnahkan: 0 });
  });
});

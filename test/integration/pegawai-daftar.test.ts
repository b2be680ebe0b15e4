import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KOLOM_URUT_PEGAWAI, type BarisPegawai } from '../../src/shared/contract/pegawai.ts';
import { sqlDaftar, type Urut } from '../../src/main/features/pegawai/daftar.ts';
import { syaratCari } from '../../src/main/features/pegawai/cari.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, nipUji, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
const JUMLAH = 137;

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  isi(uji.buka, (tx) => {
    const unit = [UNIT.dinasA, UNIT.bidangA1, UNIT.dinasB, null];
    for (let i = 0; i < JUMLAH; i++) {
      sisipOrang(tx, {
        // Many equal names, units, dates and gaps: what paging stumbles over.
        nama: `Orang ${String.fromCharCode(65 + (i % 9))} Contoh`,
        nip: nipUji(`19${60 + (i % 35)}-0${1 + (i % 9)}-1${i % 9}`),
        tanggalLahir: `19${60 + (i % 35)}-0${1 + (i % 9)}-1${i % 9}`,
        unitId: unit[i % 4] ?? null,
        golongan: (['III/a', 'III/b', 'III/d', 'IV/a'] as const)[i % 4]!,
        tmtGolongan: `201${i % 5}-04-01`,
        jabatan: i % 6 === 0 ? 'Analis' : 'Pengelola',
        tanpaRiwayat: i % 10 === 9,
      });
    }
  });
});
afterAll(async () => uji.tutup());

async function semuaHalaman(peran: 'operator' | 'verifikator_opd', urut: Urut, batas: number): Promise<{ baris: BarisPegawai[]; jumlah: number }> {
  const baris: BarisPegawai[] = [];
  let setelah: string | null = null;
  let jumlah = 0;
  for (;;) {
    const h: { baris: BarisPegawai[]; jumlah: number; berikut: string | null } = await uji.panggil(peran, 'pegawai.daftar', { saring: {}, urut, batas, setelah });
    baris.push(...h.baris);
    jumlah = h.jumlah;
    if (h.berikut === null) return { baris, jumlah };
    setelah = h.berikut;
  }
}

const KUNCI: Readonly<Record<Urut['kolom'], (b: BarisPegawai) => string | null>> = {
  nama: (b) => b.nama.toLowerCase(),
  nip: (b) => b.nip,
  golongan: (b) => b.golongan,
  tmtGolongan: (b) => b.tmtGolongan,
  jabatan: (b) => b.jabatan,
  unit: (b) => b.unit,
  tmtPensiun: (b) => b.tmtPensiun,
};

describe('daftar pegawai', () => {
  describe.each(KOLOM_URUT_PEGAWAI)('urut %s', (kolom) => {
    test.each(['naik', 'turun'] as const)('%s: semua halaman bersama memuat setiap pegawai tepat satu kali, berurutan, yang kosong terakhir', async (arah) => {
      for (const batas of [1, 7, 50, 500]) {
        if (batas === 1 && kolom !== 'unit') continue;
        const { baris, jumlah } = await semuaHalaman('operator', { kolom, arah }, batas);
        expect(jumlah).toBe(JUMLAH);
        expect(new Set(baris.map((b) => b.id)).size).toBe(JUMLAH);
        expect(baris.length).toBe(JUMLAH);
        const kunci = baris.map(KUNCI[kolom]);
        const pertamaKosong = kunci.indexOf(null);
        if (pertamaKosong >= 0) expect(kunci.slice(pertamaKosong).every((k) => k === null)).toBe(true);
        const terisi = kunci.filter((k) => k !== null);
        const harus = terisi.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(terisi).toEqual(arah === 'naik' ? harus : harus.toReversed());
      }
    });
  });

  test('penanda halaman milik urutan lain atau yang dikarang ditolak', async () => {
    const h = await uji.panggil('operator', 'pegawai.daftar', { batas: 5 });
    await expect(uji.panggil('operator', 'pegawai.daftar', { urut: { kolom: 'nip', arah: 'naik' }, setelah: h.berikut })).rejects.toMatchObject({ kode: 'MASUKAN' });
    for (const setelah of ['x', 'e30', Buffer.from('{"u":"nama:naik","k":[1,2,3],"id":"x"}').toString('base64url')]) {
      await expect(uji.panggil('operator', 'pegawai.daftar', { setelah })).rejects.toMatchObject({ kode: 'MASUKAN' });
    }
  });

  test('verifikator OPD hanya melihat unit dan cabangnya, di semua halaman, juga dengan penanda halaman operator', async () => {
    const milik = new Set([UNIT.dinasA as string, UNIT.bidangA1]);
    for (const kolom of KOLOM_URUT_PEGAWAI) {
      const { baris, jumlah } = await semuaHalaman('verifikator_opd', { kolom, arah: 'naik' }, 9);
      expect(baris.length).toBe(jumlah);
      expect(jumlah).toBeGreaterThan(0);
      expect(baris.every((b) => b.unitId !== null && milik.has(b.unitId))).toBe(true);
    }
    const operator = await uji.panggil('operator', 'pegawai.daftar', { batas: 20 });
    const lanjut = await uji.panggil('verifikator_opd', 'pegawai.daftar', { setelah: operator.berikut, batas: 500 });
    expect(lanjut.baris.every((b) => b.unitId !== null && milik.has(b.unitId))).toBe(true);
    expect((await uji.panggil('verifikator_opd', 'pegawai.daftar', { saring: { unitId: UNIT.dinasB } })).jumlah).toBe(0);
  });

  test('akun ASN hanya melihat dirinya', async () => {
    const [satu] = (await uji.panggil('operator', 'pegawai.daftar', { batas: 1 })).baris;
    const asn = uji.sebagai('asn', { jenis: 'diri', pegawaiId: satu!.id });
    expect((await asn('pegawai.daftar', {})).baris.map((b) => b.id)).toEqual([satu!.id]);
    expect(await asn('pegawai.cari', { teks: 'orang' })).toHaveLength(1);
  });

  test('saringan digabung dan jumlahnya sama dengan isinya', async () => {
    const h = await uji.panggil('operator', 'pegawai.daftar', { saring: { unitId: UNIT.dinasA, golongan: ['III/a', 'III/d'], status: ['PNS'], aktif: true, jenisJabatan: ['4'], pensiunSampai: '2050-01-01' }, batas: 500 });
    expect(h.baris.length).toBe(h.jumlah);
    expect(h.jumlah).toBeGreaterThan(0);
    expect(h.baris.every((b) => (b.unitId === UNIT.dinasA || b.unitId === UNIT.bidangA1) && (b.golongan === 'III/a' || b.golongan === 'III/d'))).toBe(true);
  });

  test('gaji hanya tampil bagi yang berhak', async () => {
    expect((await uji.panggil('operator', 'pegawai.daftar', { batas: 500 })).baris.some((b) => (b.gajiPokok ?? 0) > 0)).toBe(true);
    expect((await uji.panggil('verifikator_opd', 'pegawai.daftar', { batas: 500 })).baris.every((b) => b.gajiPokok === null)).toBe(true);
  });

  test('ekspor memuat persis baris dan kolom yang ditampilkan, dan tercatat di jejak', async () => {
    const saring = { unitId: UNIT.dinasA, golongan: ['III/a'] };
    const urut = { kolom: 'nip', arah: 'turun' } as const;
    const tampil = await uji.panggil('operator', 'pegawai.daftar', { saring, urut, batas: 500 });
    const csv = await uji.panggil('operator', 'pegawai.ekspor', { saring, urut, kolom: ['nip', 'nama', 'golongan', 'unit'], bentuk: 'csv' });
    const baris = Buffer.from(csv.isi).toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n').map((b) => b.split(';').map((s) => s.replaceAll('"', '').replace(/^[=']+/, '')));
    expect(baris[0]).toEqual(['NIP', 'Nama', 'Gol.', 'Unit kerja']);
    expect(baris.slice(1)).toEqual(tampil.baris.map((b) => [b.nip, b.nama, b.golongan, b.unit]));
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak).toMatchObject({ prosedur: 'pegawai.ekspor' });
    expect(jejak!.objek).toContain(`${tampil.jumlah} pegawai`);
    const dipilih = await uji.panggil('operator', 'pegawai.ekspor', { saring, urut, kolom: ['nip'], pegawaiId: [tampil.baris[0]!.id], bentuk: 'csv' });
    expect(Buffer.from(dipilih.isi).toString('utf8')).toBe(`\ufeffNIP\r\n${tampil.baris[0]!.nip}\r\n`);
    await expect(uji.panggil('operator', 'pegawai.ekspor', { saring, urut, kolom: ['nik'], bentuk: 'csv' })).rejects.toMatchObject({ kode: 'MASUKAN' });
  });

  test('ekspor verifikator OPD tidak memuat unit lain dan tidak memuat gaji walau diminta', async () => {
    const csv = await uji.panggil('verifikator_opd', 'pegawai.ekspor', { saring: {}, kolom: ['nama', 'unit', 'gajiPokok'], bentuk: 'csv' });
    const teks = Buffer.from(csv.isi).toString('utf8');
    expect(teks).not.toContain('Dinas B');
    expect(teks).not.toContain('Gaji');
    expect((await uji.panggil('operator', 'pegawai.ekspor', { saring: {}, bentuk: 'xlsx' })).isi.length).toBeGreaterThan(1000);
  });
});

describe('rencana kueri', () => {
  const rencana = (sql: string, ...nilai: (string | number | Buffer)[]): string => uji.buka.basis.baca<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...nilai).map((b) => b.detail).join('\n');

  test.each(['nama', 'nip', 'golongan', 'tmtPensiun'] as const)('urut %s berjalan di sepanjang indeksnya tanpa mengurutkan', (kolom) => {
    const teks = rencana(sqlDaftar({ kolom, arah: 'naik' }, '1=1', 'isi', true), ...(kolom === 'golongan' ? [9, '2018-04-01'] : ['a']), Buffer.alloc(16), 100);
    expect(teks).toMatch(/SEARCH k USING (COVERING )?INDEX pegawai_kini_/);
    expect(teks).not.toContain('TEMP B-TREE');
  });

  test('pencarian memakai indeks trigram', () => {
    const s = syaratCari(uji.buka.basis, 'orang contoh', true)!;
    const teks = rencana(`SELECT k.nip FROM pegawai_kini k WHERE ${s.sql} LIMIT 20`, ...s.nilai);
    expect(teks).toContain('VIRTUAL TABLE');
    expect(teks).not.toMatch(/SCAN k\b/);
  });

  test('lingkup unit dicari lewat indeks', () => {
    expect(rencana('SELECT count(*) FROM pegawai_kini k WHERE k.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)', Buffer.alloc(16))).toContain('INDEX pegawai_kini_unit');
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Masuk, NamaProsedur } from '../../src/shared/contract.ts';
import { KOLOM_URUT_ARSIP } from '../../src/shared/contract/arsip.ts';
import { KOLOM_URUT_JEJAK } from '../../src/shared/contract/riwayat.ts';
import { KOLOM_URUT_PEGAWAI } from '../../src/shared/contract/pegawai.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
let pegawaiId = '';

beforeAll(async () => {
  uji = await bukaAplikasiUji();
  isi(uji.buka, (tx) => {
    for (let i = 0; i < 12; i++) pegawaiId = sisipOrang(tx, { nama: `Orang ${i} Contoh`, unitId: i % 3 === 0 ? null : UNIT.dinasA, tanpaRiwayat: i % 5 === 4 });
  });
});
afterAll(async () => uji.tutup());

/** Tables that grow with the number of employees or letters; the planner has no statistics, so twelve people plan like 50,000. */
const BESAR = /^(pegawai|pegawai_kini|kgb_kini|riwayat_\w+|dokumen|kelompok_butir|jejak_objek|impor_baris|rujukan|berkas|bukti|cetak_dokumen|arsip)$/;

interface Pernyataan {
  readonly sql: string;
  readonly rencana: readonly string[];
}

/** Everything that a call asks of the database, with its plan. */
async function pernyataan<N extends NamaProsedur>(nama: N, masuk: Masuk<N>, peran: 'operator' | 'verifikator_opd' | 'administrator' = 'operator'): Promise<Pernyataan[]> {
  const { basis } = uji.buka;
  const baca = vi.spyOn(basis, 'baca');
  const satu = vi.spyOn(basis, 'satu');
  await uji.panggil(peran, nama, masuk);
  const semua = [...baca.mock.calls, ...satu.mock.calls];
  baca.mockRestore();
  satu.mockRestore();
  return semua.map(([sql, ...nilai]) => ({ sql, rencana: basis.baca<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...nilai).map((b) => b.detail) }));
}

function tabelMenurutAlias(sql: string): ReadonlyMap<string, string> {
  const peta = new Map<string, string>();
  for (const [, tabel = '', alias] of sql.matchAll(/(?:FROM|JOIN)\s+([a-z_]+)(?:\s+(?!ON\b|WHERE\b|LEFT\b|CROSS\b|JOIN\b|ORDER\b|LIMIT\b|GROUP\b)([a-z_]+))?/gi)) {
    peta.set(tabel, tabel);
    if (alias !== undefined) peta.set(alias, tabel);
  }
  return peta;
}

/** Walks of a whole big table: never without an index; along an index only to count, or in its order as far as LIMIT. */
function langkahBuruk({ sql, rencana }: Pernyataan): string[] {
  const alias = tabelMenurutAlias(sql);
  return rencana.filter((r) => {
    const [, nama = ''] = /^SCAN (\w+)/.exec(r) ?? [];
    if (!BESAR.test(alias.get(nama) ?? nama)) return false;
    if (!/USING (COVERING )?INDEX/.test(r)) return true;
    return !/^\s*SELECT count\(/i.test(sql) && !/LIMIT/.test(sql);
  });
}

async function wajibBaik<N extends NamaProsedur>(nama: N, masuk: Masuk<N>, peran?: 'operator' | 'verifikator_opd' | 'administrator'): Promise<Pernyataan[]> {
  const semua = await pernyataan(nama, masuk, peran);
  expect(semua.length).toBeGreaterThan(0);
  for (const p of semua) expect(langkahBuruk(p), `${nama}: ${p.sql}\n${p.rencana.join('\n')}`).toEqual([]);
  return semua;
}

describe('rencana kueri', () => {
  test.each(['orang', 'contoh orang', 'o', 'or co', 'x9', 'o 19', '19', '1985', '198503122010', 'drs orang'])('mencari “%s” tidak menyapu tabel pegawai', async (teks) => {
    for (const peran of ['operator', 'verifikator_opd'] as const) {
      const semua = await wajibBaik('pegawai.cari', { teks }, peran);
      for (const p of semua.filter((s) => s.sql.includes('pegawai_fts'))) {
        expect(p.rencana.join()).toContain('VIRTUAL TABLE INDEX');
        expect(p.rencana.join()).not.toContain('TEMP B-TREE');
      }
    }
  });

  describe.each(KOLOM_URUT_PEGAWAI)('daftar urut %s', (kolom) => {
    test.each(['naik', 'turun'] as const)('%s: halaman pertama dan lanjutannya berjalan di sepanjang indeks tanpa mengurutkan', async (arah) => {
      const urut = { kolom, arah };
      let setelah: string | null = null;
      let halaman = 0;
      do {
        const semua: Pernyataan[] = await wajibBaik('pegawai.daftar', { urut, batas: 3, setelah });
        for (const p of semua.filter((s) => s.sql.includes('ORDER BY'))) {
          expect(p.rencana.join('; '), p.sql).not.toContain('TEMP B-TREE');
          expect(p.rencana.join('; '), p.sql).toMatch(/(SEARCH|SCAN) [ku] USING (COVERING )?INDEX/);
        }
        setelah = (await uji.panggil('operator', 'pegawai.daftar', { urut, batas: 3, setelah })).berikut;
        halaman++;
      } while (setelah !== null);
      expect(halaman).toBe(4);
    });
  });

  test('halaman lanjutan mulai dengan mencari tempatnya di indeks, tidak melangkahi baris sebelumnya', async () => {
    for (const kolom of KOLOM_URUT_PEGAWAI.filter((k) => k !== 'jabatan' && k !== 'tmtGolongan' && k !== 'golongan')) {
      const urut = { kolom, arah: 'naik' } as const;
      const { berikut } = await uji.panggil('operator', 'pegawai.daftar', { urut, batas: 2 });
      const [lanjut] = (await pernyataan('pegawai.daftar', { urut, batas: 2, setelah: berikut })).filter((p) => p.sql.includes('ORDER BY'));
      expect(lanjut?.rencana[0], lanjut?.sql).toMatch(/^SEARCH [ku] USING (COVERING )?INDEX/);
    }
  });

  test('daftar yang disaring menghitung dan mengambil lewat indeks', async () => {
    for (const saring of [
      { aktif: true },
      { golongan: ['III/a'], status: ['PNS' as const] },
      { unitId: UNIT.dinasA },
      { tanpaUnit: true },
      { pensiunSampai: '2050-01-01', aktif: true },
      { jenisJabatan: ['4'], eselon: ['II.b'], pendidikan: ['S-1'], kedudukan: ['01'] },
      { teks: 'orang' },
    ]) {
      for (const kolom of KOLOM_URUT_PEGAWAI) await wajibBaik('pegawai.daftar', { saring, urut: { kolom, arah: 'naik' } });
      await wajibBaik('pegawai.daftar', { saring }, 'verifikator_opd');
    }
  });

  test('beranda dan kaki menghitung lewat indeks; KGB bulan ini dimulai dari bulannya', async () => {
    const semua = [...(await wajibBaik('beranda.ringkasan', {})), ...(await wajibBaik('sistem.kaki', {})), ...(await wajibBaik('sistem.kaki', {}, 'administrator'))];
    for (const p of semua.filter((s) => s.sql.includes('kgb_kini g') && s.sql.includes('g.bulan'))) expect(p.rencana[0], p.sql).toMatch(/^SEARCH g USING (COVERING )?INDEX kgb_kini_bulan/);
  });

  test('daftar KGB, arsip, cetak, jejak, dan berkas satu pegawai dicari lewat indeks', async () => {
    await wajibBaik('kgb.jatuhTempo', { bulan: '2027-01' });
    await wajibBaik('kgb.jatuhTempo', { bulan: '2027-01' }, 'verifikator_opd');
    await wajibBaik('kelompok.daftar', {});
    for (const kolom of KOLOM_URUT_ARSIP) {
      for (const arah of ['naik', 'turun'] as const) for (const p of await wajibBaik('arsip.daftar', { urut: { kolom, arah } })) expect(p.rencana.join(), p.sql).not.toContain('TEMP B-TREE');
    }
    for (const kolom of KOLOM_URUT_JEJAK) {
      for (const arah of ['naik', 'turun'] as const) for (const p of await pernyataan('jejak.daftar', { urut: { kolom, arah } }, 'administrator')) expect(p.rencana.join(), p.sql).not.toContain('TEMP B-TREE');
    }
    for (const kolom of ['nama', 'kode'] as const) for (const p of await wajibBaik('rujukan.daftar', { kode: 'agama', urut: { kolom, arah: 'turun' } })) expect(p.rencana.join(), p.sql).not.toContain('TEMP B-TREE');
    await wajibBaik('arsip.daftar', { saring: { pegawaiId } });
    await wajibBaik('arsip.segi', {});
    for (const peran of ['operator', 'verifikator_opd'] as const) {
      await wajibBaik('arsip.kelengkapan', { pegawaiId }, 'operator');
      await wajibBaik('arsip.kelengkapanRingkas', {}, peran);
      await wajibBaik('arsip.kelengkapanDaftar', { saring: { butir: 'sk-pns', keadaan: 'belum' } }, peran);
    }
    for (const p of (await wajibBaik('arsip.kelengkapanDaftar', {})).filter((x) => x.sql.includes('LIMIT ?'))) expect(p.rencana.join(), p.sql).toContain('pegawai_kini_nama');
    for (const p of await pernyataan('arsip.daftar', { saring: { teks: 'pembina' } })) expect(p.rencana.join(), p.sql).not.toMatch(/SCAN arsip_fts(?! VIRTUAL TABLE INDEX \d+:M)/);
    await wajibBaik('cetak.antrean', {});
    await wajibBaik('riwayat.daftar', { pegawaiId, kode: 'pangkat' });
    await wajibBaik('pegawai.lihat', { id: pegawaiId });
    await wajibBaik('jejak.objek', { id: pegawaiId });
    await wajibBaik('tugas.daftar', {}, 'administrator');
  });
});

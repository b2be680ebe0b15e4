import { describe, expect, it } from 'vitest';
import type { Bagian, IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { barisBlok, barisNaskah, blokNaskah, jenisBlok, menyebut } from './baris.ts';
import { bagianDi } from './jalur.ts';

const BAWAAN = import.meta.glob<IsiTemplat>('../../../../resources/naskah/isi/*.json', { eager: true, import: 'default' });

describe('kata-kata naskah sebagai baris', () => {
  it('menyusun butir berdampingan dengan syaratnya, dan teks bergaya satu per satu', () => {
    const blok: Bagian = { jenis: 'daftar-data', lebarNomorMm: 7, butir: [{ nomor: '1.', label: 'Nama', nilai: [{ teks: '{nama}', tebal: true }, { teks: ' x' }], wajib: true, bila: '!nip' }] };
    const [satu, ...lain] = barisBlok(blok, 3);
    expect(lain).toEqual([]);
    expect(satu?.unsur).toEqual(['blok', 3, 'butir', 0]);
    expect(satu?.bila).toBe('!nip');
    expect(satu?.sel.map((s) => [s.nama, s.teks.map((x) => x.nilai)])).toEqual([['nomor', ['1.']], ['label', ['Nama']], ['nilai', ['{nama}', ' x']]]);
    expect(satu?.sel[2]?.teks[0]).toEqual({ jalur: ['blok', 3, 'butir', 0, 'nilai', 0, 'teks'], nilai: '{nama}', tebal: true });
  });

  it('menyusun tabel: kepala sebaris, lalu baris-barisnya; tabel tanpa kepala tidak punya baris judul', () => {
    const tabel = (judul: string): Bagian => ({ jenis: 'tabel', kolom: [{ judul, bagian: 1 }, { judul, bagian: 2 }], baris: [['a', 'b'], ['c', 'd']] });
    expect(barisBlok(tabel('J'), 0).map((b) => b.sel.map((s) => s.teks[0]?.nilai))).toEqual([['J', 'J'], ['a', 'b'], ['c', 'd']]);
    expect(barisBlok(tabel(''), 0)).toHaveLength(2);
  });

  it('menyebut blok yang diambil dari data menurut asalnya', () => {
    expect(jenisBlok({ dari: 'tandaTangan', pembuka: ['Ditetapkan di {tempat}'] })).toBe('tandaTangan');
    expect(barisBlok({ dari: 'tandaTangan', pembuka: ['x'] }, 0)).toMatchObject([{ unsur: null, dari: 'tandaTangan' }, { unsur: ['blok', 0, 'pembuka', 0] }]);
  });

  it('tahu isian mana yang dipakai, tanpa tertipu nama yang serupa', () => {
    expect(menyebut({ blok: [{ ulang: 'mengingat' }] }, 'mengingat')).toBe(true);
    expect(menyebut({ blok: [{ bila: '!mengingat.1' }] }, 'mengingat')).toBe(true);
    expect(menyebut({ judul: '{perihal} {nama}' }, 'perihal')).toBe(true);
    expect(menyebut({ judul: '{perihalSurat} perihal' }, 'perihal')).toBe(false);
  });

  it('setiap naskah bawaan: semua isian pada kata-katanya ada dalam baris yang disunting, dan setiap jalur menuju teksnya', () => {
    expect(Object.keys(BAWAAN).length).toBeGreaterThan(2);
    for (const [n, isi] of Object.entries(BAWAAN)) {
      const teks = [...barisNaskah(isi), ...blokNaskah(isi).flatMap(barisBlok)].flatMap((b) => b.sel.flatMap((s) => s.teks));
      for (const x of teks) expect(bagianDi(isi, x.jalur), n).toBe(x.nilai);
      const semua = JSON.stringify(isi).match(/\{[\w.]+(\|[\w-]+)*\}/g) ?? [];
      const terlihat = teks.flatMap((x) => x.nilai.match(/\{[\w.]+(\|[\w-]+)*\}/g) ?? []);
      expect(terlihat.toSorted(), n).toEqual(semua.toSorted());
    }
  });
});

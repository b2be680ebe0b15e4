import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAFTAR_PERINTAH } from '../../src/main/hosts/cli/daftar.ts';
import { susunTabel, ribuan } from '../../src/main/hosts/cli/tabel.ts';
import { entriMenurutNama, kontrak } from '../../src/shared/contract.ts';
import { duniaUji, type DuniaUji } from './dunia-uji.ts';

const BIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'simpul.mjs');

let d: DuniaUji;
beforeAll(() => {
  d = duniaUji();
});
afterAll(() => d.hapus());

describe('baris perintah yang salah pakai', () => {
  it.each([
    ['tanpa perintah', []],
    ['perintah yang tidak ada', ['terbitkan']],
    ['perintah yang belum lengkap', ['kgb']],
    ['pilihan yang tidak ada', ['cari', 'x', '--cepat']],
    ['pilihan tanpa nilainya', ['kgb', 'jatuh-tempo', '--bulan']],
    ['pilihan wajib yang kosong', ['kgb', 'terbit', '--bulan', '2027-01']],
    ['bulan yang salah tulis', ['kgb', 'jatuh-tempo', '--bulan', 'Januari']],
    ['argumen yang berlebih', ['penandatangan', 'semua']],
    ['argumen yang kurang', ['impor']],
    ['dua cara menyiapkan sekaligus', ['mulai', '--contoh', '100', '--dari', 'x.json']],
    ['jumlah pegawai contoh yang bukan bilangan', ['mulai', '--contoh', 'banyak']],
    ['masukan yang bukan JSON', ['panggil', 'pegawai.cari', '{teks}']],
    ['dua macam sasaran cetak', ['cetak', 'kirim', '--pencetak', 'p', '--kelompok', 'a', '--dokumen', 'b']],
  ])('berakhir dengan kode 2 dan petunjuk: %s', async (_apa, argv) => {
    const h = await d.simpul(argv);
    expect(h.kode).toBe(2);
    expect(`${h.galat}${h.keluar}`).toMatch(/Lihat: simpul bantuan|Pakai: simpul/);
    expect(readdirSync(d.cwd)).toEqual([]);
  });
});

describe('petunjuk', () => {
  it('ada untuk setiap perintah, dengan cara pakainya', async () => {
    for (const p of DAFTAR_PERINTAH) {
      const lewatPilihan = await d.simpul([...p.nama.split(' '), '--help']);
      const lewatBantuan = await d.simpul(['bantuan', ...p.nama.split(' ')]);
      expect(lewatPilihan.kode, p.nama).toBe(0);
      expect(lewatPilihan.keluar).toContain(`Pakai: simpul ${p.pakai}`);
      expect(lewatBantuan.keluar).toBe(lewatPilihan.keluar);
      for (const nama of Object.keys(p.pilihan)) expect(lewatPilihan.keluar, `${p.nama} --${nama}`).toContain(`--${nama}`);
    }
  });

  it('umum menyebut semua perintah', async () => {
    const h = await d.simpul(['--help']);
    expect(h.kode).toBe(0);
    for (const p of DAFTAR_PERINTAH) expect(h.keluar).toContain(p.nama);
  });
});

describe('simpul kontrak', () => {
  it('menyebut setiap prosedur dengan JSON Schema masukannya', async () => {
    const h = await d.simpul(['kontrak', '--json']);
    const isi = h.json<{ nama: string; jenis: string; izin: string; masuk: { type?: string; anyOf?: { type: string }[] }; keluar: unknown }[]>(Array.isArray);
    expect(isi.map((i) => i.nama)).toEqual(Object.keys(kontrak));
    expect(isi.filter((i) => !(i.masuk.anyOf ?? [i.masuk]).every((m) => m.type === 'object')).map((i) => i.nama)).toEqual([]);
    expect(isi.find((i) => i.nama === 'kgb.terbit')).toMatchObject({ jenis: 'action', izin: 'terbit', masuk: { required: expect.arrayContaining(['bulan', 'penandatanganId']) } });
  });

  it('menyebutnya juga tanpa --json, dan dengan --ringkas hanya satu baris setiap prosedur', async () => {
    const h = await d.simpul(['kontrak', 'cadangan']);
    expect(h.json<{ nama: string; masuk: unknown }[]>(Array.isArray).map((i) => i.nama)).toEqual(Object.keys(kontrak).filter((n) => n.includes('cadangan') || entriMenurutNama(n)!.ket.toLowerCase().includes('cadangan')));
    const r = await d.simpul(['kontrak', 'cadangan', '--ringkas']);
    expect(r.keluar).toContain('cadangan.buat');
    expect(r.keluar).not.toContain('pegawai.daftar');
    expect(r.keluar).not.toContain('{');
  });
});

describe('folder data yang tidak ada', () => {
  it.each([[['cari', 'sri']], [['periksa']], [['kgb', 'jatuh-tempo', '--bulan', '2027-01']], [['cadangkan']], [['buka-kunci']]])('ditolak dengan kode 1 tanpa membuat apa pun: %s', async (argv) => {
    const h = await d.simpul([...argv, '--json', '--data', 'tidak-ada'], { env: { SIMPUL_PENGGUNA: 'admin', SIMPUL_SANDI: 'sandi-apa-saja' } });
    expect(h.kode).toBe(1);
    expect(h.json<{ galat: object }>().galat).toMatchObject({ kode: 'TIDAK_DITEMUKAN', pesan: expect.any(String), dampak: expect.any(String), saran: expect.any(String) });
    expect(existsSync(join(d.cwd, 'tidak-ada'))).toBe(false);
  });

  it('memakai SIMPUL_DATA bila --data tidak diberikan, dan folder data di tempat berdiri bila keduanya tidak', async () => {
    expect((await d.simpul(['periksa', '--json'], { env: { SIMPUL_DATA: 'di-sini' } })).keluar).toContain(join(d.cwd, 'di-sini'));
    expect((await d.simpul(['periksa', '--json'])).keluar).toContain(join(d.cwd, 'data'));
  });
});

describe('prosesnya sendiri', () => {
  const jalan = (argv: readonly string[], cwd: string) => spawnSync(process.execPath, [BIN, ...argv], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: cwd } });

  it('meneruskan kode keluar dan memisahkan hasil dari pesan', () => {
    const rumah = mkdtempSync(join(tmpdir(), 'simpul-rumah-'));
    try {
      const salah = jalan(['terbitkan'], rumah);
      expect([salah.status, salah.stdout]).toEqual([2, '']);
      expect(salah.stderr).toContain('tidak dikenal');
      const tanpaAkun = jalan(['cari', 'sri', '--json'], rumah);
      expect(tanpaAkun.status).toBe(1);
      expect(JSON.parse(tanpaAkun.stdout)).toHaveProperty('galat.kode', 'TIDAK_DITEMUKAN');
      expect(readdirSync(rumah)).toEqual([]);
    } finally {
      rmSync(rumah, { recursive: true, force: true });
    }
  });

  it('memulai dalam waktu singkat', () => {
    const mulai = performance.now();
    execFileSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
    // Under a second on a quiet machine; the rest is room for a busy one.
    expect(performance.now() - mulai).toBeLessThan(5000);
  });
});

describe('tabel untuk dibaca orang', () => {
  it('meratakan lajur, memotong yang panjang, dan merapatkan angka ke kanan', () => {
    const t = susunTabel(
      [
        { judul: 'NAMA', isi: (b) => b.nama },
        { judul: 'GAJI', isi: (b) => ribuan(b.gaji), kanan: true },
      ],
      [
        { nama: 'A', gaji: 3_154_400 },
        { nama: 'B'.repeat(90), gaji: null },
      ],
    );
    const [kepala = '', , satu = '', dua = ''] = t.split('\n');
    expect(satu.endsWith('3.154.400')).toBe(true);
    expect(dua.endsWith('        -')).toBe(true);
    expect(dua).toContain('…');
    expect(kepala.indexOf('NAMA')).toBe(0);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rahasiaOs } from '../../src/main/hosts/electron/rahasia.ts';
import { rahasiaBerkas } from '../../src/main/hosts/rahasia-berkas.ts';
import { safeStorageTiruan, type PilihanTiruan } from '../support/electron-tiruan.ts';

const NILAI = 'nilai-rahasia-untuk-uji';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-rahasia-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function buka(p: PilihanTiruan = {}, platform: NodeJS.Platform = 'linux') {
  const aman = safeStorageTiruan(p);
  return { aman, rahasia: rahasiaOs(folder, aman as unknown as SafeStorage, platform) };
}
const osJson = () => join(folder, 'rahasia-os.json');
const berkasJson = () => join(folder, 'rahasia.json');

describe('Rahasia di gantungan kunci sistem', () => {
  it('disegel di berkas yang hanya terbaca pemiliknya dan dapat diambil lagi', async () => {
    const { rahasia } = buka();
    expect(await rahasia.ambil('mesin')).toBeNull();
    await rahasia.simpan('mesin', NILAI);
    await rahasia.simpan('lain', 'x');
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
    expect(readFileSync(osJson(), 'utf8')).not.toContain(NILAI);
    expect(statSync(osJson()).mode & 0o077).toBe(0);
    expect(existsSync(berkasJson())).toBe(false);
  });

  it('disegel ulang bila sistem memintanya, dan tetap sama isinya', async () => {
    const { aman, rahasia } = buka();
    await rahasia.simpan('mesin', NILAI);
    const lama = readFileSync(osJson(), 'utf8');
    aman.perluUlang = true;
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
    expect(readFileSync(osJson(), 'utf8')).not.toBe(lama);
    expect(aman.sandikan).toBe(2);
  });

  it('yang tidak dapat dibuka akun ini dianggap tidak ada, sehingga kode pemulihan diminta', async () => {
    const { aman, rahasia } = buka({}, 'win32');
    await rahasia.simpan('mesin', NILAI);
    aman.gagalBuka = true;
    expect(await rahasia.ambil('mesin')).toBeNull();
  });

  it('yang berkasnya rusak dianggap tidak ada dan dapat disimpan lagi', async () => {
    const { rahasia } = buka();
    for (const isi of ['', '{', '[]', '"x"', 'null', '{"mesin": 3}']) {
      writeFileSync(osJson(), isi);
      expect(await rahasia.ambil('mesin')).toBeNull();
    }
    await rahasia.simpan('mesin', NILAI);
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
  });

  it('mengambil alih rahasia yang ditinggalkan host lain di folder data', async () => {
    await rahasiaBerkas(folder).simpan('mesin', NILAI);
    const { aman, rahasia } = buka();
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
    expect(aman.sandikan).toBe(1);
    rmSync(berkasJson());
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
  });
});

describe('Tanpa gantungan kunci', () => {
  it.each([{ gudang: 'basic_text' as const }, { gudang: 'unknown' as const }, { enkripsiAda: false }])('memakai berkas 0600, bukan sandi tetap Electron (%j)', async (p) => {
    const { aman, rahasia } = buka(p);
    await rahasia.simpan('mesin', NILAI);
    expect(aman.sandikan).toBe(0);
    expect(existsSync(osJson())).toBe(false);
    expect(statSync(berkasJson()).mode & 0o077).toBe(0);
    expect(await rahasia.ambil('mesin')).toBe(NILAI);
  });

  it('di Windows dan macOS tidak menanyakan jenis gantungan kunci Linux', async () => {
    const { aman, rahasia } = buka({ gudang: 'basic_text' }, 'win32');
    await rahasia.simpan('mesin', NILAI);
    expect(aman.sandikan).toBe(1);
    expect(existsSync(berkasJson())).toBe(false);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { bacaBerkas, simpanBerkas } from '../../src/main/lib/berkas.ts';
import { ambilAcak } from '../../src/main/lib/crypto.ts';
import { tempat } from '../../src/main/config.ts';
import { tulis, sisip } from '../../src/main/db/tulis.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { cadanganTerlewat, jadwalSebelum } from '../../src/main/features/cadangan/jadwal.ts';
import { periksaCadangan, pulihkanCadangan } from '../../src/main/features/cadangan/pulih.ts';
import { bukaAplikasiUji, konfigurasiUji, portsUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { cadangkan, rahasiaMesin } from '../support/cadangan-uji.ts';

let uji: AplikasiUji;
let luar: string;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
  luar = mkdtempSync(join(tmpdir(), 'simpul-cadangan-'));
});
afterEach(async () => {
  await uji.tutup();
  rmSync(luar, { recursive: true, force: true });
});

const apa = { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG };

function isiArsip(n: number): void {
  for (let i = 0; i < n; i++) {
    const b = simpanBerkas(tempat(uji.folder).berkas, uji.buka.dek, Buffer.from(`surat contoh ${i}`));
    tulis(uji.buka.penulis, apa, (tx) => {
      catatBerkas(tx, { ...b, mime: 'application/pdf' });
      sisip(tx, 'unit', { nama: `Unit ${i}` });
    });
  }
}

describe('Cadangan', () => {
  it('dihitung setelah dibaca ulang, dibuka dan dibandingkan; umurnya tampil di kaki', async () => {
    isiArsip(3);
    const sebelum = await uji.panggil('administrator', 'sistem.kaki', {});
    expect(sebelum).toMatchObject({ cadanganTerverifikasi: null, cadanganBerat: 'merah' });
    const letak = await cadangkan(uji, luar);
    const { baris } = await uji.panggil('administrator', 'cadangan.daftar', {});
    expect(baris[0]).toMatchObject({ tempat: letak, keadaan: 'terverifikasi', berkas: 3, tersedia: true, sebab: 'tombol' });
    expect(await uji.panggil('administrator', 'sistem.kaki', {})).toMatchObject({ cadanganTerverifikasi: expect.closeTo(SEKARANG, -5) as unknown as number, cadanganBerat: 'baik' });
    uji.aturJam(SEKARANG + 27 * 3_600_000);
    expect((await uji.sebagai('administrator', { jenis: 'semua' })('sistem.kaki', {})).cadanganBerat).toBe('kuning');
    uji.aturJam(SEKARANG + 8 * 24 * 3_600_000);
    expect((await uji.sebagai('administrator', { jenis: 'semua' })('sistem.kaki', {})).cadanganBerat).toBe('merah');
    expect(readFileSync(join(letak, 'simpul.db')).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
  });

  it('satu bita yang berubah di mana pun diketahui sebelum apa pun dipulihkan', async () => {
    isiArsip(2);
    const letak = await cadangkan(uji, luar);
    const gudang = join(luar, 'berkas');
    const satu = readdirSync(gudang, { recursive: true, withFileTypes: true }).find((e) => e.isFile())!;
    for (const path of [join(letak, 'simpul.db'), join(letak, 'kunci.json'), join(letak, 'manifes.json'), join(satu.parentPath, satu.name)]) {
      const asli = readFileSync(path);
      const rusak = Buffer.from(asli);
      rusak[Math.floor(rusak.length / 2)]! ^= 1;
      writeFileSync(path, rusak);
      expect(await uji.panggil('administrator', 'cadangan.periksa', { tempat: letak })).toMatchObject({ baik: false });
      await expect(uji.panggil('administrator', 'cadangan.pulihkan', { tempat: letak })).rejects.toMatchObject({ kode: 'CADANGAN_RUSAK' });
      writeFileSync(path, asli);
    }
    expect(await uji.panggil('administrator', 'cadangan.periksa', { tempat: letak })).toMatchObject({ baik: true });
  });

  it('pulih ke keadaan saat dicadangkan, data lama disimpan di sampingnya, dan aplikasi langsung dapat dipakai', async () => {
    isiArsip(2);
    const letak = await cadangkan(uji, luar);
    isiArsip(5);
    const hasil = await uji.panggil('administrator', 'cadangan.pulihkan', { tempat: letak });
    expect(existsSync(join(hasil.dataLama, 'simpul.db'))).toBe(true);
    expect(uji.app.aplikasi.keadaan.jenis).toBe('siap');
    const { baris } = await uji.panggil('administrator', 'cadangan.daftar', {});
    expect(baris).toEqual([]);
    const k = uji.app.aplikasi.keadaan;
    if (k.jenis === 'siap') expect(k.buka.basis.satu('SELECT count(*) n FROM berkas')).toEqual({ n: 2 });
  });

  it('sebelum dipulihkan disebut berapa surat terbit dan catatan berubah sesudahnya', async () => {
    isiArsip(1);
    const tempatCadangan = await cadangkan(uji, luar);
    const awal = await uji.panggil('administrator', 'cadangan.sesudah', { tempat: tempatCadangan });
    expect(awal).toMatchObject({ surat: 0, perubahan: 0 });
    tulis(uji.buka.penulis, { ...apa, now: awal.dibuatPada + 1000 }, (tx) => {
      for (const i of [1, 2]) sisip(tx, 'dokumen', { jenis: 'skgb', nomor: `800/${i}`, tanggal: '2026-11-23', perihal: 'KGB', hash: 'x', ukuran: 1, token: `T${i}`, kertas: '{}', versi_naskah: '1', data: '{}' });
      sisip(tx, 'unit', { nama: 'Unit sesudah cadangan' });
    });
    expect(await uji.panggil('administrator', 'cadangan.sesudah', { tempat: tempatCadangan })).toEqual({ dibuatPada: awal.dibuatPada, surat: 2, perubahan: 3 });
    await expect(uji.panggil('administrator', 'cadangan.sesudah', { tempat: join(luar, 'tidak-ada') })).rejects.toThrowError(/Tidak ada cadangan/);
  });

  it('di komputer lain hanya terbuka dengan kode pemulihan', async () => {
    const letak = await cadangkan(uji, luar);
    const baru = join(luar, 'komputer-lain');
    mkdirSync(baru);
    const lain = ambilAcak(32);
    await expect(periksaCadangan(letak, [lain], null)).rejects.toThrowError(/dibuat di komputer lain/);
    await expect(periksaCadangan(letak, [lain], 'SALAH')).rejects.toThrowError(expect.objectContaining({ saran: expect.stringContaining('salah ketik') }) as unknown as Error);
    await expect(pulihkanCadangan({ dari: letak, ke: baru, rahasia: [lain], kode: null, rahasiaTujuan: lain, now: SEKARANG })).rejects.toThrowError();
    expect(readdirSync(baru)).toEqual([]);
    await portsUji(baru).rahasia.simpan('mesin', lain.toString('base64'));
    await pulihkanCadangan({ dari: letak, ke: baru, rahasia: [await rahasiaMesin(uji)], kode: null, rahasiaTujuan: lain, now: SEKARANG });
    const app = await createApp(konfigurasiUji(baru), portsUji(baru), { diam: true });
    expect(app.aplikasi.keadaan.jenis).toBe('siap');
    await app.tutup();
  });

  it('listrik padam di tengah penukaran, di langkah mana pun: data lama atau data baru, utuh, tanpa yang hilang', async () => {
    isiArsip(2);
    const letak = await cadangkan(uji, luar);
    isiArsip(5);
    uji.buka.basis.mentah.pragma('wal_checkpoint(TRUNCATE)');
    const milik = await rahasiaMesin(uji);
    for (let putus = 0; putus <= 7; putus++) {
      const ke = join(luar, `putus-${putus}`);
      cpSync(uji.folder, ke, { recursive: true });
      const anak = spawnSync(process.execPath, [fileURLToPath(new URL('../support/pulih-putus.ts', import.meta.url)), letak, ke, milik.toString('base64'), String(putus)], { encoding: 'utf8' });
      expect([0, 9], anak.stderr).toContain(anak.status);
      const app = await createApp(konfigurasiUji(ke), portsUji(ke), { diam: true });
      const k = app.aplikasi.keadaan;
      expect(k.jenis, `putus di langkah ${putus}`).toBe('siap');
      if (k.jenis === 'siap') {
        const { n } = k.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM berkas')!;
        expect([2, 7]).toContain(n);
        for (const { hash } of k.buka.basis.baca<{ hash: string }>('SELECT hash FROM berkas')) expect(bacaBerkas(tempat(ke).berkas, k.buka.dek, hash).length).toBeGreaterThan(0);
      }
      await app.tutup();
      expect(readdirSync(ke).filter((x) => x.startsWith('.pulih-'))).toEqual([]);
    }
  }, 120_000);

  it('arsip yang tidak berubah tidak disalin dua kali', async () => {
    isiArsip(2);
    await cadangkan(uji, luar);
    const gudang = join(luar, 'berkas');
    const berkas = readdirSync(gudang, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
    const waktu = berkas.map((p) => statSync(p).mtimeMs);
    uji.aturJam(SEKARANG + 60_000);
    await cadangkan(uji, luar);
    expect(berkas.map((p) => statSync(p).mtimeMs)).toEqual(waktu);
    expect(readdirSync(luar).filter((n) => n.startsWith('cadangan-'))).toHaveLength(2);
  });

  it('tidak dibuat bila arsip kehilangan berkas, dan mengatakannya', async () => {
    isiArsip(1);
    const gudang = tempat(uji.folder).berkas;
    const satu = readdirSync(gudang, { recursive: true, withFileTypes: true }).find((e) => e.isFile())!;
    rmSync(join(satu.parentPath, satu.name));
    await expect(cadangkan(uji, luar)).rejects.toMatchObject({ kode: 'BERKAS_RUSAK' });
    const { baris } = await uji.panggil('administrator', 'cadangan.daftar', {});
    expect(baris[0]).toMatchObject({ keadaan: 'gagal' });
    expect(readdirSync(luar).filter((n) => n.startsWith('cadangan-'))).toEqual([]);
  });
});

describe('Jadwal cadangan', () => {
  it('menemukan jadwal terakhir sebelum sekarang menurut zona waktu', () => {
    // Senin 23 November 2026 pukul 09.00 WIB; jadwal terakhir Jumat 16.00.
    expect(jadwalSebelum('0 12,16 * * 1-5', SEKARANG, 'Asia/Jakarta')).toBe(Date.UTC(2026, 10, 20, 9, 0));
    expect(jadwalSebelum('bukan jadwal', SEKARANG, 'Asia/Jakarta')).toBeNull();
  });

  it('yang tidak dapat dibaca ditolak saat disimpan, bukan diam-diam tidak pernah berjalan', async () => {
    const umum = await uji.panggil('administrator', 'pengaturan.umum', {});
    await expect(uji.panggil('administrator', 'pengaturan.simpanUmum', { ...umum, cadanganJadwal: 'setiap hari' })).rejects.toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'cadanganJadwal' }] });
    expect(await uji.panggil('administrator', 'pengaturan.umum', {})).toEqual(umum);
  });

  it('menyusul waktu yang terlewat saat komputer mati, hanya bila ada data', async () => {
    expect(cadanganTerlewat(uji.buka.basis, '0 12 * * *', SEKARANG, 'Asia/Jakarta')).toBe(false);
    tulis(uji.buka.penulis, apa, (tx) => void sisip(tx, 'pegawai', { nip: '199001012015031001', nama: 'Contoh', tanggal_lahir: '1990-01-01', jenis_asn: 'PNS', kedudukan_hukum: '01' }));
    expect(cadanganTerlewat(uji.buka.basis, '0 12 * * *', SEKARANG, 'Asia/Jakarta')).toBe(true);
    await cadangkan(uji, luar);
    expect(cadanganTerlewat(uji.buka.basis, '0 12 * * *', SEKARANG, 'Asia/Jakarta')).toBe(false);
  });
});

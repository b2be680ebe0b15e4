import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batal, daftarPencetak, kirim, pantau } from '../../src/main/cetak/cetak.ts';
import { tungguSelesai } from '../support/tunggu-cetak.ts';
import type { KonfigurasiCetak, PekerjaanCetak, Pencetak } from '../../src/main/cetak/jenis.ts';
import { namaBerkas } from '../../src/main/cetak/simpan.ts';
import { uraikanDaftarWindows } from '../../src/main/cetak/sumatra-daftar.ts';
import { pengaturanSumatra } from '../../src/main/cetak/sumatra.ts';
import { halamanUji, KOTAK_100 } from './halaman-uji.ts';

const F4 = { lebarMm: 215, tinggiMm: 330 };

/** As the script writes it on Windows: a driver with an office's own F4 form, whose tray names hold a comma and a number. */
const DAFTAR_WINDOWS = [
  {
    nama: 'Laser "Umum" Lt. 2',
    luring: false,
    keadaan: 3,
    galat: 0,
    duplex: true,
    warna: false,
    kertas: [
      { nama: 'A4', kode: 9, lebar: 827, tinggi: 1169 },
      { nama: 'F4 215x330, BKPSDM', kode: 256, lebar: 846, tinggi: 1299 },
    ],
    baki: [
      { nama: 'Baki Manual', kode: 4 },
      { nama: 'Tray 2, Letterhead', kode: 258 },
      { nama: '3', kode: 259 },
    ],
  },
  {
    nama: 'Kosong',
    luring: false,
    keadaan: 6,
    galat: 4,
    duplex: false,
    warna: true,
    kertas: [{ nama: 'A4', kode: 9, lebar: 827, tinggi: 1169 }],
    baki: [],
  },
  { nama: 'Luring', luring: true, keadaan: 7, galat: 9, duplex: false, warna: true, kertas: [], baki: [] },
];

let folder: string;
let f4: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'windows-'));
  f4 = await halamanUji(F4, KOTAK_100);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(nama: string, isi: string): string {
  const jalur = join(folder, nama);
  writeFileSync(jalur, `#!/bin/sh\n${isi}\n`);
  chmodSync(jalur, 0o755);
  return jalur;
}

/** Real processes in place of the two Windows programs: one prints the list, the other notes how it was called. */
function konfigurasi(sumatra: string, daftar: string = JSON.stringify(DAFTAR_WINDOWS)): KonfigurasiCetak {
  writeFileSync(join(folder, 'daftar.json'), `\uFEFF${daftar}`);
  const powershell = program('powershell', `cat '${join(folder, 'daftar.json')}'`);
  return { cups: null, langsung: [], sumatra: { exe: sumatra, powershell }, simpan: null, batasWaktuMs: 2000 };
}

const pencatat = (): string =>
  program(
    'sumatra',
    `for a in "$@"; do printf '%s\\n' "$a"; done > '${folder}/argumen'; for a in "$@"; do :; done; cp "$a" '${folder}/dicetak.pdf'`,
  );

function kerja(lain: Partial<PekerjaanCetak> = {}): PekerjaanCetak {
  return { berkas: f4, judul: 'SK KGB 821.2/1007', kertas: F4, sisi: 'satu', salinan: 1, ...lain };
}

async function pertama(k: KonfigurasiCetak): Promise<Pencetak> {
  const [p] = await daftarPencetak(k);
  if (p === undefined) throw new Error('daftar kosong');
  return p;
}

describe.skipIf(process.platform === 'win32')('mencetak pada Windows lewat SumatraPDF', () => {
  it('daftar pencetak Windows memuat ukuran dalam milimeter, baki, dan keadaannya', async () => {
    const [umum, kosong, luring] = await daftarPencetak(konfigurasi(pencatat()));
    expect(umum).toMatchObject({
      id: 'sumatra:Laser "Umum" Lt. 2',
      status: 'siap',
      alasan: [],
      sisi: ['satu', 'dua-panjang', 'dua-pendek'],
      bisaDipantau: false,
    });
    expect(umum?.ukuran[1]).toMatchObject({
      kode: '256',
      lebarMm: expect.closeTo(214.9, 1),
      tinggiMm: expect.closeTo(329.9, 1),
    });
    // a name with a comma would end the option, a bare number would be taken for one
    expect(umum?.baki.map((b) => b.kode)).toEqual(['Baki Manual', '258', '259']);
    expect(kosong).toMatchObject({ status: 'berhenti', alasan: ['media-empty-error'] });
    expect(luring).toMatchObject({ status: 'berhenti', alasan: ['offline-error'] });
  });

  it('SumatraPDF dipanggil tanpa shell dengan noscale, nomor kertas, baki, dan rentang halaman', async () => {
    const k = konfigurasi(pencatat());
    const hasil = await kirim(
      await pertama(k),
      kerja({ baki: 'Baki Manual', sisi: 'dua-panjang', halaman: { dari: 1, sampai: 1 }, warna: 'hitam-putih' }),
      k,
    );
    const argumen = readFileSync(join(folder, 'argumen'), 'utf8').trimEnd().split('\n');
    expect(argumen.slice(0, 5)).toEqual([
      '-print-to',
      'Laser "Umum" Lt. 2',
      '-silent',
      '-print-settings',
      '1-1,noscale,duplexlong,monochrome,bin=Baki Manual,paperkind=256',
    ]);
    expect(argumen[5]).toMatch(/SK KGB 821\.2-1007\.pdf$/);
    expect(readFileSync(join(folder, 'dicetak.pdf')).equals(f4)).toBe(true);
    expect(existsSync(dirname(argumen[5] ?? ''))).toBe(false);
    // handed to the spooler is not printed
    expect(hasil.status.keadaan).toBe('tak-diketahui');
    const p = await pertama(k);
    expect(await tungguSelesai(p, hasil.jobId, k, { batasMs: 500 })).toMatchObject({ keadaan: 'tak-diketahui' });
    await expect(batal(p, hasil.jobId, k)).rejects.toMatchObject({ kode: 'PENCETAK' });
  });

  it('ukuran yang tidak ada pada driver ditolak sebelum SumatraPDF dipanggil', async () => {
    const k = konfigurasi(pencatat());
    rmSync(join(folder, 'argumen'), { force: true });
    const kartu = { lebarMm: 85.6, tinggiMm: 53.98 };
    const pekerjaan = kerja({ berkas: await halamanUji(kartu, { x: 5, y: 5, sisi: 30 }), kertas: kartu });
    await expect(kirim(await pertama(k), pekerjaan, k)).rejects.toMatchObject({
      kode: 'PENCETAK_TIDAK_SIAP',
      saran: expect.stringContaining('F4 215x330'),
    });
    expect(existsSync(join(folder, 'argumen'))).toBe(false);
  });

  it('pencetak yang kehabisan kertas atau hilang dari daftar menahan pekerjaan', async () => {
    const k = konfigurasi(pencatat());
    const [umum, kosong] = await daftarPencetak(k);
    if (umum === undefined || kosong === undefined) throw new Error('daftar kosong');
    await expect(kirim(kosong, kerja(), k)).rejects.toMatchObject({
      kode: 'PENCETAK_TIDAK_SIAP',
      message: expect.stringContaining('kertas habis'),
    });
    await expect(kirim({ ...umum, id: 'sumatra:Lain', nama: 'Lain' }, kerja(), k)).rejects.toMatchObject({
      kode: 'TIDAK_DITEMUKAN',
    });
  });

  it('program yang tidak ada dan program yang gagal dibedakan: yang kedua mungkin sudah masuk antrean', async () => {
    const takAda = konfigurasi(join(folder, 'tidak-ada.exe'));
    await expect(kirim(await pertama(takAda), kerja(), takAda)).rejects.toMatchObject({
      kode: 'PENCETAK',
      details: { mungkinTerkirim: false },
    });
    const gagal = konfigurasi(program('rusak', 'exit 1'));
    await expect(kirim(await pertama(gagal), kerja(), gagal)).rejects.toMatchObject({
      kode: 'PENCETAK',
      details: { mungkinTerkirim: true },
    });
  });

  it('daftar yang rusak menjadi satu baris tak terjangkau, bukan galat', async () => {
    for (const isi of ['bukan json', '{"nama":1}', '[{"nama":"X"}]']) {
      expect(await daftarPencetak(konfigurasi(pencatat(), isi))).toMatchObject([
        { status: 'tak-terjangkau', jenis: 'sumatra' },
      ]);
    }
    expect(uraikanDaftarWindows('[]')).toEqual([]);
  });

  it('nama baki tidak dapat menyelipkan pilihan lain', () => {
    const kertas = { ...F4, nama: 'F4', diputar: false, khusus: false };
    expect(() => pengaturanSumatra(kerja({ baki: 'a,fit' }), kertas)).toThrow(
      expect.objectContaining({ kode: 'MASUKAN' }),
    );
  });
});

describe('menyimpan untuk dicetak manual', () => {
  it('PDF tersimpan utuh, tidak menimpa yang lama, dan tidak dianggap tercetak', async () => {
    const tujuan = join(folder, 'manual');
    const k: KonfigurasiCetak = { cups: null, langsung: [], sumatra: null, simpan: { folder: tujuan } };
    const p = await pertama(k);
    const dua = [await kirim(p, kerja(), k), await kirim(p, kerja(), k)];
    expect(readdirSync(tujuan).toSorted()).toEqual(['SK KGB 821.2-1007 (2).pdf', 'SK KGB 821.2-1007.pdf']);
    for (const { jobId, status } of dua) {
      expect(readFileSync(jobId).equals(f4)).toBe(true);
      expect(status.keadaan).toBe('tak-diketahui');
      expect(await pantau(p, jobId, k)).toMatchObject({ keadaan: 'tak-diketahui' });
    }
  });

  it('berkas dapat diberi sebagai jalur; jalur yang tidak ada disebut tidak ditemukan', async () => {
    const k: KonfigurasiCetak = { cups: null, langsung: [], sumatra: null, simpan: { folder: join(folder, 'jalur') } };
    const sumber = join(folder, 'sumber.pdf');
    writeFileSync(sumber, f4);
    const p = await pertama(k);
    expect((await kirim(p, kerja({ berkas: sumber }), k)).jumlahHalaman).toBe(1);
    await expect(kirim(p, kerja({ berkas: join(folder, 'hilang.pdf') }), k)).rejects.toMatchObject({
      kode: 'TIDAK_DITEMUKAN',
    });
  });

  it('judul apa pun menjadi nama berkas yang aman di Windows dan Linux', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (judul) => {
        const nama = namaBerkas(judul);
        expect(nama).not.toBe('');
        expect(nama).not.toMatch(/[\p{Cc}<>:"/\\|?*]|[. ]$|^\.+$/u);
      }),
    );
    expect(namaBerkas('../../etc/passwd')).toBe('..-..-etc-passwd');
    expect(namaBerkas('CON')).toBe('_CON');
    expect(namaBerkas('///')).toBe('cetak');
  });
});

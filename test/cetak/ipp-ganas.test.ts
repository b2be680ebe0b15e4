import http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { daftarPencetak, kirim, pantau } from '../../src/main/cetak/cetak.ts';
import { tungguSelesai } from '../support/tunggu-cetak.ts';
import { atr, atrAngka, atrKoleksi, atrYa } from '../../src/main/cetak/ipp-baca.ts';
import { kodekan } from '../../src/main/cetak/ipp-kodekan.ts';
import type { AtributIpp, KelompokIpp } from '../../src/main/cetak/ipp-tipe.ts';
import { uraikan } from '../../src/main/cetak/ipp-uraikan.ts';
import type { KonfigurasiCetak, PekerjaanCetak, Pencetak } from '../../src/main/cetak/jenis.ts';
import { halamanUji, KOTAK_100 } from './halaman-uji.ts';

/** A printer on a real socket that answers as it should, except for the one operation that a test spoils. */

const VALIDATE = 0x0004;
const PRINT = 0x0002;
const CANCEL = 0x0008;
const JOB = 0x0009;
const PRINTER = 0x000b;

interface Diterima {
  readonly operasi: number;
  readonly kelompok: readonly KelompokIpp[];
}

type Ulah = (minta: http.IncomingMessage, jawab: http.ServerResponse) => void;

const server = new Set<http.Server>();

afterEach(async () => {
  for (const s of server) {
    s.closeAllConnections();
    await new Promise((jadi) => s.close(jadi));
  }
  server.clear();
});

const enumAtr = (nama: string, nilai: number): AtributIpp => ({ nama, nilai: [{ jenis: 'enum', nilai }] });

function pesan(kode: number, kelompok: readonly KelompokIpp[] = []): Buffer {
  return kodekan({
    versi: [2, 0],
    kode,
    nomor: 1,
    kelompok: [{ tag: 1, atribut: [] }, ...kelompok],
    data: new Uint8Array(0),
  });
}

const CIRI: readonly AtributIpp[] = [
  enumAtr('printer-state', 3),
  atrYa('printer-is-accepting-jobs', true),
  atr('printer-state-reasons', 'keyword', 'none'),
  atr('media-supported', 'keyword', 'iso_a4_210x297mm'),
  atr('sides-supported', 'keyword', 'one-sided'),
  atr('print-scaling-supported', 'keyword', 'none'),
  atr('document-format-supported', 'mime', 'application/pdf'),
];

const job = (...lain: readonly AtributIpp[]): KelompokIpp => ({ tag: 2, atribut: [atrAngka('job-id', 7), ...lain] });

function jawabanWajar(operasi: number): Buffer {
  switch (operasi) {
    case PRINTER:
      return pesan(0, [{ tag: 4, atribut: CIRI }]);
    case PRINT:
      return pesan(0, [job(enumAtr('job-state', 5))]);
    case JOB:
      return pesan(0, [job(enumAtr('job-state', 9))]);
    default:
      return pesan(0);
  }
}

function jawabIpp(bytes: Uint8Array): Ulah {
  return (_minta, jawab) => void jawab.writeHead(200, { 'content-type': 'application/ipp' }).end(bytes);
}

async function pencetakPalsu(
  ulah: Readonly<Partial<Record<number, Ulah>>>,
): Promise<{ readonly uri: string; readonly catatan: Diterima[] }> {
  const catatan: Diterima[] = [];
  const s = http.createServer((minta, jawab) => {
    const potong: Buffer[] = [];
    minta.on('error', () => undefined);
    minta.on('data', (b: Buffer) => potong.push(b));
    minta.on('end', () => {
      const { kode, kelompok } = uraikan(Buffer.concat(potong));
      catatan.push({ operasi: kode, kelompok });
      (ulah[kode] ?? jawabIpp(jawabanWajar(kode)))(minta, jawab);
    });
  });
  server.add(s);
  await new Promise<void>((jadi) => s.listen(0, '127.0.0.1', jadi));
  const alamat = s.address();
  if (alamat === null || typeof alamat === 'string') throw new Error('tanpa alamat');
  return { uri: `ipp://127.0.0.1:${alamat.port}/ipp/print`, catatan };
}

function konfigurasi(uri: string): KonfigurasiCetak {
  return { cups: null, langsung: [{ id: 'uji', nama: 'Uji', uri }], sumatra: null, simpan: null, batasWaktuMs: 400 };
}

async function siapkan(ulah: Readonly<Partial<Record<number, Ulah>>>): Promise<{
  readonly k: KonfigurasiCetak;
  readonly p: Pencetak;
  readonly catatan: Diterima[];
}> {
  const { uri, catatan } = await pencetakPalsu(ulah);
  const k = konfigurasi(uri);
  const [p] = await daftarPencetak(k);
  if (p === undefined) throw new Error('tidak terdaftar');
  return { k, p, catatan };
}

async function kerja(): Promise<PekerjaanCetak> {
  const kertas = { lebarMm: 210, tinggiMm: 297 };
  return { berkas: await halamanUji(kertas, KOTAK_100), judul: 'SK', kertas, sisi: 'satu', salinan: 1 };
}

const putus: Ulah = (minta) => void minta.socket.destroy();
const diam: Ulah = () => undefined;

describe('pencetak yang menjawab salah', () => {
  it('pencetak yang wajar menerima pekerjaan lengkap dengan kertas, sisi, dan larangan skala', async () => {
    const { k, p, catatan } = await siapkan({});
    const hasil = await kirim(p, await kerja(), k);
    expect(hasil).toMatchObject({ jobId: '7', status: { keadaan: 'mencetak' }, jumlahHalaman: 1 });
    expect(await pantau(p, '7', k)).toMatchObject({ keadaan: 'selesai' });
    const cetak = catatan.find((c) => c.operasi === PRINT);
    const ukuran = atrKoleksi('media-size', [atrAngka('x-dimension', 21_000), atrAngka('y-dimension', 29_700)]);
    expect(cetak?.kelompok[1]?.atribut).toEqual([
      atrKoleksi('media-col', [ukuran]),
      atr('sides', 'keyword', 'one-sided'),
      atr('print-scaling', 'keyword', 'none'),
    ]);
    expect(cetak?.kelompok[0]?.atribut).toContainEqual(atrYa('ipp-attribute-fidelity', true));
  });

  it('pilihan yang diabaikan pada pemeriksaan awal menggagalkan pekerjaan sebelum dikirim', async () => {
    const { k, p, catatan } = await siapkan({
      [VALIDATE]: jawabIpp(pesan(1, [{ tag: 5, atribut: [atr('media-col', 'keyword', 'x')] }])),
    });
    await expect(kirim(p, await kerja(), k)).rejects.toMatchObject({
      kode: 'PENCETAK',
      details: { takDidukung: ['media-col'] },
    });
    expect(catatan.some((c) => c.operasi === PRINT)).toBe(false);
  });

  it('pekerjaan yang diterima tetapi pilihannya diabaikan segera dibatalkan dan dinyatakan gagal', async () => {
    const { k, p, catatan } = await siapkan({
      [PRINT]: jawabIpp(
        pesan(0, [job(enumAtr('job-state', 3)), { tag: 5, atribut: [atr('media-source', 'keyword', 'x')] }]),
      ),
    });
    await expect(kirim(p, await kerja(), k)).rejects.toMatchObject({
      kode: 'PENCETAK',
      details: { takDidukung: ['media-source'] },
    });
    const batal = catatan.find((c) => c.operasi === CANCEL);
    expect(batal?.kelompok[0]?.atribut).toContainEqual(atrAngka('job-id', 7));
  });

  it.each([
    ['sambungan putus setelah dokumen terkirim', putus, true],
    ['tidak ada jawaban sampai batas waktu', diam, true],
    ['jawaban terpotong', jawabIpp(pesan(0, [job()]).subarray(0, 15)), true],
    ['jawaban tanpa nomor pekerjaan', jawabIpp(pesan(0)), true],
    ['HTTP 503', ((_m, j) => void j.writeHead(503).end()) satisfies Ulah, false],
    ['ditolak dengan status IPP', jawabIpp(pesan(0x040a)), false],
  ] as const)(
    'saat mencetak: %s; kegagalan menyebut apakah lembar mungkin keluar',
    async (_nama, ulah, mungkinTerkirim) => {
      // the upload has six times the limit of a question; keep that short here
      const { k, p } = await siapkan({ [PRINT]: ulah });
      const galat: unknown = await kirim(p, await kerja(), { ...k, batasWaktuMs: 150 }).catch((g: unknown) => g);
      expect(galat).toMatchObject({ kode: 'PENCETAK', details: { mungkinTerkirim } });
    },
  );

  it.each([
    ['putus', putus],
    ['diam', diam],
    ['bukan IPP', ((_m, j) => void j.writeHead(200, { 'content-type': 'text/html' }).end('<html>')) satisfies Ulah],
    ['byte acak', jawabIpp(Buffer.from('jawaban yang sama sekali bukan IPP'))],
    [
      'nomor jawaban lain',
      jawabIpp(kodekan({ versi: [2, 0], kode: 0, nomor: 99, kelompok: [], data: new Uint8Array(0) })),
    ],
    [
      'jawaban tanpa akhir',
      ((_m, j) => {
        j.writeHead(200, { 'content-type': 'application/ipp' });
        const isi = Buffer.alloc(256 * 1024);
        const alir = (): void => {
          while (!j.destroyed && j.write(isi));
          if (!j.destroyed) j.once('drain', alir);
        };
        alir();
      }) satisfies Ulah,
    ],
  ] as const)('pencetak yang %s tercantum sebagai tak terjangkau, daftar tetap jadi', async (_nama, ulah) => {
    const mulai = performance.now();
    const { p } = await siapkan({ [PRINTER]: ulah });
    expect(p).toMatchObject({ id: 'ipp:uji', status: 'tak-terjangkau', ukuran: [] });
    expect(p.alasan[0]).toMatch(/./);
    expect(performance.now() - mulai).toBeLessThan(2000);
  });

  it.each([
    [3, [], 'menunggu'],
    [4, [], 'menunggu'],
    [5, [], 'mencetak'],
    [6, ['printer-stopped'], 'mencetak'],
    [7, ['job-canceled-by-user'], 'dibatalkan'],
    [8, ['aborted-by-system'], 'gagal'],
    [9, ['job-completed-successfully'], 'selesai'],
    [9, ['job-completed-with-errors'], 'tak-diketahui'],
    [42, [], 'tak-diketahui'],
  ] as const)('keadaan pekerjaan %i %j terbaca "%s"', async (keadaan, alasan, harapan) => {
    const atribut = [
      enumAtr('job-state', keadaan),
      ...(alasan.length === 0 ? [] : [atr('job-state-reasons', 'keyword', ...alasan)]),
    ];
    const { k, p } = await siapkan({ [JOB]: jawabIpp(pesan(0, [job(...atribut)])) });
    expect(await pantau(p, '7', k)).toMatchObject({ keadaan: harapan });
  });

  it('keadaan pekerjaan lain yang terjawab tidak dianggap milik kita', async () => {
    const lain: KelompokIpp = { tag: 2, atribut: [atrAngka('job-id', 8), enumAtr('job-state', 9)] };
    const { k, p } = await siapkan({ [JOB]: jawabIpp(pesan(0, [lain])) });
    expect(await pantau(p, '7', k)).toMatchObject({ keadaan: 'tak-diketahui' });
  });

  it('pekerjaan yang tertahan karena kertas habis menyebut kertas habis, dan batas waktu berakhir tanpa "selesai"', async () => {
    const ciri = CIRI.map((a) =>
      a.nama === 'printer-state-reasons' ? atr(a.nama, 'keyword', 'media-empty-error') : a,
    );
    const { k, p } = await siapkan({
      [JOB]: jawabIpp(pesan(0, [job(enumAtr('job-state', 6))])),
      [PRINTER]: jawabIpp(pesan(0, [{ tag: 4, atribut: ciri }])),
    });
    const dilaporkan: string[] = [];
    const lapor = (s: { readonly pesan: string }): void => void dilaporkan.push(s.pesan);
    const status = await tungguSelesai(p, '7', k, { batasMs: 300, selangMs: 50, lapor });
    expect(status).toMatchObject({ keadaan: 'tak-diketahui', pesan: expect.stringContaining('kertas habis') });
    expect(dilaporkan.length).toBeGreaterThan(1);
  });

  it('jeda singkat pencetak ditunggu, bukan dianggap gagal', async () => {
    let kali = 0;
    const { k, p } = await siapkan({
      [JOB]: (minta, jawab) => {
        kali += 1;
        (kali < 3 ? putus : jawabIpp(jawabanWajar(JOB)))(minta, jawab);
      },
    });
    expect(await tungguSelesai(p, '7', k, { batasMs: 3000, selangMs: 20 })).toMatchObject({ keadaan: 'selesai' });
  });

  it('alamat yang bukan alamat pencetak ditolak dengan contoh yang benar', async () => {
    const [p] = await daftarPencetak(konfigurasi('file:///etc/passwd'));
    expect(p).toMatchObject({ status: 'tak-terjangkau', alasan: [expect.stringContaining('tidak dapat dipakai')] });
  });
});

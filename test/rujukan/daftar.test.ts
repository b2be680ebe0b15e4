import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { RIWAYAT } from '../../src/shared/riwayat/index.ts';
import { atributRujukan, JUDUL_RUJUKAN, KODE_RUJUKAN, labelRujukan, skemaBarisRujukan, skemaDaftarRujukan } from '../../src/shared/rujukan/rujukan.ts';
import type { DaftarRujukan } from '../../src/shared/rujukan/rujukan.ts';

const FOLDER = new URL('../../resources/referensi/', import.meta.url);
const DAFTAR = z.array(skemaDaftarRujukan).parse(JSON.parse(readFileSync(new URL('daftar.json', FOLDER), 'utf8')));

function baca(entri: DaftarRujukan) {
  const isi = readFileSync(new URL(entri.berkas, FOLDER));
  const teks = (entri.berkas.endsWith('.gz') ? gunzipSync(isi) : isi).toString('utf8');
  return { sha256: createHash('sha256').update(isi).digest('hex'), baris: z.array(z.unknown()).parse(parse(teks, { columns: true })) };
}

function tabel(kode: string) {
  const entri = DAFTAR.find((d) => d.kode === kode);
  if (!entri) throw new Error(`tidak ada tabel ${kode}`);
  return z.array(skemaBarisRujukan).parse(baca(entri).baris);
}

describe('daftar rujukan', () => {
  test('menyebut setiap kode rujukan tepat satu kali, dengan judul yang sama', () => {
    expect(DAFTAR.map((d) => d.kode).toSorted()).toEqual([...KODE_RUJUKAN]);
    for (const d of DAFTAR) expect(d.judul).toBe(JUDUL_RUJUKAN[d.kode]);
  });

  test('tidak ada berkas di folder yang tidak disebut', () => {
    const berkas = readdirSync(FOLDER).filter((n) => n !== 'daftar.json' && n !== 'README.md' && !n.startsWith('LICENSE-'));
    expect(berkas.toSorted()).toEqual(DAFTAR.map((d) => d.berkas).toSorted());
  });

  test('seluruhnya di bawah 3 MB', () => {
    const ukuran = readdirSync(FOLDER).reduce((jumlah, n) => jumlah + readFileSync(new URL(n, FOLDER)).length, 0);
    expect(ukuran).toBeLessThan(3_000_000);
  });

  test.each(DAFTAR.map((d) => [d.kode, d] as const))('tabel %s cocok jumlah baris, sidik, dan bentuk barisnya', (_kode, entri) => {
    const { sha256, baris } = baca(entri);
    expect(sha256).toBe(entri.sha256);
    expect(baris.length).toBe(entri.baris);
    expect(entri.besar).toBe(entri.baris > 200);
    const kode = new Set<string>();
    for (const mentah of baris) {
      const b = skemaBarisRujukan.parse(mentah);
      expect(b.nama).toBe(b.nama.trim());
      kode.add(b.kode);
    }
    expect(kode.size, 'kode unik').toBe(baris.length);
  });
});

describe('isi yang diandalkan riwayat', () => {
  test('jumlah baris sesudah pembersihan', () => {
    const jumlah = Object.fromEntries(DAFTAR.map((d) => [d.kode, d.baris]));
    expect(jumlah).toMatchObject({ pendidikan: 23_616, kabupaten: 29_230, jabatan_pelaksana: 70_899, jabatan_fungsional: 1466, instansi: 643 });
  });

  test('lokasi menyebut nama induknya, sehingga nama yang berulang dapat dibedakan', () => {
    const bogor = tabel('kabupaten').filter((b) => b.nama === 'BOGOR');
    expect(bogor.length).toBeGreaterThan(1);
    for (const b of bogor) expect(labelRujukan(b)).toMatch(/JAWA BARAT/);
    expect(new Set(bogor.map(labelRujukan)).size).toBe(bogor.length);
  });

  test('pendidikan tanpa nama sampah, dan setiap tingkatnya ada', () => {
    const tingkat = new Set(tabel('tingkat_pendidikan').map((b) => b.kode));
    for (const b of tabel('pendidikan')) {
      expect(b.nama).not.toMatch(/#DELETE#|^\d+$/);
      expect(tingkat.has(String(atributRujukan(b)['tingkat']))).toBe(true);
    }
  });

  test('BUP jabatan fungsional berupa bilangan yang masuk akal atau tidak ada', () => {
    for (const b of tabel('jabatan_fungsional')) {
      const { bup } = atributRujukan(b);
      expect(bup === undefined || (typeof bup === 'number' && bup >= 58 && bup <= 70), b.nama).toBe(true);
    }
  });

  test('jenis kenaikan pangkat memuat kode aturan dan dua kode setempat', () => {
    const kode = tabel('kenaikan_pangkat').map((b) => b.kode);
    expect(kode).toEqual(expect.arrayContaining(['101', '211', 'ANUMERTA', 'PENGABDIAN']));
  });

  test('setiap dokumen BKN pada definisi riwayat ada di tabel dokumen', () => {
    const dokumen = new Set(tabel('dokumen').map((b) => b.kode));
    const dirujuk = RIWAYAT.flatMap((d) => d.dokumenBkn ?? []);
    expect(dirujuk.length).toBeGreaterThan(0);
    for (const kode of dirujuk) expect(dokumen.has(kode), kode).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KOLOM_URUT_ARSIP } from '../../src/shared/contract/arsip.ts';
import { AppError } from '../../src/shared/errors.ts';
import { uraiPdf, type PdfTerurai } from '../../src/main/features/arsip/gabung-pdf.ts';
import { sha256 } from '../../src/main/lib/crypto.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, sisipOrang, TERBIT, ubahUji } from '../support/kgb-uji.ts';

const JUMLAH = 24;
let u: AplikasiUji;
let kelompokId: string;

beforeAll(async () => {
  u = await bukaAplikasiUji();
  sisipBanyak(u.buka, JUMLAH);
  // A letter with a sign outside the shared font subset gets a font beginning of its own.
  ubahUji(u.buka, (tx) => sisipOrang(tx, 900, { nama: 'Żaneta Ðurđa Contoh', unitId: UNIT.dinasB }));
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  kelompokId = r.kelompokId;
}, 60_000);
afterAll(() => u.tutup());

async function galatDari(p: Promise<unknown>): Promise<AppError> {
  const g = await p.then(
    () => new Error('seharusnya gagal'),
    (x: unknown) => x,
  );
  if (!(g instanceof AppError)) throw g;
  return g;
}

/** The page's content stream, compressed as it stands in the file. */
function isiHalaman(pdf: PdfTerurai, i: number): string {
  const kamus = pdf.objek.get(pdf.halaman[i]!)!.kamus;
  const isi = pdf.objek.get(Number(/\/Contents (\d+) 0 R/.exec(kamus)![1]))!;
  return sha256(isi.aliran!);
}

describe('arsip', () => {
  test('daftar dapat dicari menurut nama, nomor dan NIP, dan dibalik per halaman tanpa ada yang hilang atau ganda', async () => {
    const semua = await u.panggil('operator', 'arsip.daftar', { batas: 500 });
    expect(semua).toMatchObject({ jumlah: JUMLAH + 1, berikut: null });
    const dapat: string[] = [];
    for (let setelah: string | null = null; ; ) {
      const h: Awaited<ReturnType<typeof u.panggil<'arsip.daftar'>>> = await u.panggil('operator', 'arsip.daftar', { batas: 7, setelah });
      dapat.push(...h.baris.map((b) => b.id));
      if (h.berikut === null) break;
      setelah = h.berikut;
    }
    expect(dapat).toEqual(semua.baris.map((b) => b.id));
    const satu = semua.baris[3]!;
    for (const teks of [satu.nomor, satu.nip!, `${satu.nip!.slice(0, 8)} ${satu.nip!.slice(8, 14)}`, satu.nama!]) {
      expect((await u.panggil('operator', 'arsip.daftar', { saring: { teks } })).baris.map((b) => b.id)).toContain(satu.id);
    }
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { teks: '100%_' } })).jumlah).toBe(0);
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { kelompokId, dari: '2026-11-24' } })).jumlah).toBe(0);
  });

  test('isi dokumen sama dengan sidiknya, dan pembacaannya tercatat di jejak', async () => {
    const { baris } = await u.panggil('operator', 'arsip.daftar', { batas: 1 });
    const isi = await u.panggil('operator', 'arsip.isi', { id: baris[0]!.id });
    expect(sha256(isi.isi)).toBe(baris[0]!.sha256);
    expect(isi.isi.length).toBe(baris[0]!.ukuran);
    const jejak = u.buka.basis.satu<{ ringkas: string }>("SELECT ringkas FROM jejak WHERE prosedur = 'arsip.isi' ORDER BY seq DESC LIMIT 1")!;
    expect(jejak.ringkas).toBe(`membuka arsip ${baris[0]!.nomor}`);
  });

  test('akun satu unit hanya menemukan dokumen pegawai unitnya, dan tanpa hak gaji tidak dapat membuka suratnya', async () => {
    const semua = await u.panggil('operator', 'arsip.daftar', { batas: 500 });
    const opd = await u.panggil('verifikator_opd', 'arsip.daftar', { batas: 500 });
    expect(opd.jumlah).toBe(JUMLAH / 2);
    expect(opd.baris.every((b) => b.unit === 'Bidang A1')).toBe(true);
    expect((await galatDari(u.panggil('verifikator_opd', 'arsip.isi', { id: opd.baris[0]!.id }))).kode).toBe('TIDAK_BERHAK');
    const luar = semua.baris.find((b) => b.unit === 'Dinas B')!;
    const unitA = u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await galatDari(unitA('arsip.isi', { id: luar.id }))).kode).toBe('TIDAK_DITEMUKAN');
    const diri = u.sebagai('asn', { jenis: 'diri', pegawaiId: luar.pegawaiId! });
    expect((await diri('arsip.daftar', {})).baris.map((b) => b.id)).toEqual([luar.id]);
  });

  test.each(KOLOM_URUT_ARSIP.flatMap((k) => [[k, 'naik'], [k, 'turun']] as const))('urut %s %s: halaman demi halaman tiap dokumen tepat sekali, dalam urutannya, juga yang bukan milik seorang pegawai', async (kolom, arah) => {
    ubahUji(u.buka, (tx) => tx.basis.siap("UPDATE dokumen SET nama = NULL, nip = NULL WHERE nomor LIKE '%/1-BKPSDM%'").run());
    const dapat: (Awaited<ReturnType<typeof u.panggil<'arsip.daftar'>>>['baris'][number])[] = [];
    let setelah: string | null = null;
    do {
      const h: Awaited<ReturnType<typeof u.panggil<'arsip.daftar'>>> = await u.panggil('operator', 'arsip.daftar', { urut: { kolom, arah }, batas: 4, setelah });
      dapat.push(...h.baris);
      setelah = h.berikut;
    } while (setelah !== null);
    expect(new Set(dapat.map((d) => d.id)).size).toBe(JUMLAH + 1);
    expect(dapat).toHaveLength(JUMLAH + 1);
    const kunci = dapat.map((d) => (kolom === 'dibuat' ? String(d.dibuatPada) : (d[kolom] ?? '')));
    expect(kunci).toEqual(arah === 'naik' ? kunci.toSorted() : kunci.toSorted().toReversed());
  });
});

describe('berkas gabungan', () => {
  test('tiap halaman gabungan sama byte demi byte dengan surat arsipnya, dan hurufnya hanya disimpan sekali', async () => {
    const butir = await u.panggil('operator', 'kelompok.butir', { kelompokId });
    const gabungan = await u.panggil('operator', 'kelompok.gabungan', { kelompokId });
    const g = uraiPdf(Buffer.from(gabungan.isi))!;
    expect(g.halaman).toHaveLength(butir.length);
    let jumlahByte = 0;
    for (const [i, b] of butir.entries()) {
      const surat = await u.panggil('operator', 'arsip.isi', { id: b.dokumenId! });
      jumlahByte += surat.isi.length;
      const s = uraiPdf(Buffer.from(surat.isi))!;
      expect(s.halaman).toHaveLength(1);
      expect(isiHalaman(g, i)).toBe(isiHalaman(s, 0));
    }
    expect(gabungan.isi.length).toBeLessThan(jumlahByte / 4);
  });

  test.skipIf(!alatAda('pdftoppm', 'qpdf'))('gabungan terbaca alat lain tanpa galat dan tampak sama dengan suratnya satu per satu', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gabungan-'));
    try {
      const butir = await u.panggil('operator', 'kelompok.butir', { kelompokId });
      const gabungan = await u.panggil('operator', 'kelompok.gabungan', { kelompokId });
      writeFileSync(join(folder, 'g.pdf'), gabungan.isi);
      expect(execFileSync('qpdf', ['--check', join(folder, 'g.pdf')]).toString()).toContain('No syntax or stream encoding errors');
      execFileSync('pdftoppm', ['-r', '50', '-gray', join(folder, 'g.pdf'), join(folder, 'g')]);
      const halaman = readdirSync(folder).filter((n) => n.startsWith('g-')).toSorted();
      expect(halaman).toHaveLength(butir.length);
      for (const i of [0, 7, butir.length - 1]) {
        const surat = await u.panggil('operator', 'arsip.isi', { id: butir[i]!.dokumenId! });
        writeFileSync(join(folder, 's.pdf'), surat.isi);
        execFileSync('pdftoppm', ['-r', '50', '-gray', '-singlefile', join(folder, 's.pdf'), join(folder, 's')]);
        expect(sha256(readFileSync(join(folder, halaman[i]!)))).toBe(sha256(readFileSync(join(folder, 's.pgm'))));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { muatAturanBawaan } from '../../src/main/db/aturan.ts';
import { bukaBasisData, type BasisData } from '../../src/main/db/buka.ts';
import { migrasikan } from '../../src/main/db/migrasi.ts';
import { tulis } from '../../src/main/db/tulis.ts';
import { namaDicari, unitJalur } from '../../src/main/features/penyiapan/contoh/jalur.ts';
import { bukaKamus } from '../../src/main/features/penyiapan/contoh/kamus.ts';
import { gambarLambang } from '../../src/main/features/penyiapan/contoh/lambang-contoh.ts';
import { instansiContoh } from '../../src/main/features/penyiapan/contoh/instansi.ts';
import { buatOrang } from '../../src/main/features/penyiapan/contoh/orang.ts';
import { susunRencana } from '../../src/main/features/penyiapan/contoh/rencana.ts';
import type { Orang } from '../../src/main/features/penyiapan/contoh/tipe.ts';
import { susunUnit } from '../../src/main/features/penyiapan/contoh/unit.ts';
import { tugasContoh } from '../../src/main/features/penyiapan/contoh.job.ts';
import type { KonteksTugas } from '../../src/main/jobs/job.ts';
import { ambilAcak } from '../../src/main/lib/crypto.ts';
import { siapkanLambang } from '../../src/main/pdf/lambang.ts';
import { semuaTurunan } from '../../src/main/turunan.ts';
import { zInstansi } from '../../src/shared/contract/penyiapan.ts';
import { periksaNip, periksaNik } from '../../src/shared/domain/nip.ts';
import { skemaDataUtama } from '../../src/shared/pegawai/data-utama.ts';
import { skemaBaris } from '../../src/shared/riwayat/definisi.ts';
import { RIWAYAT } from '../../src/shared/riwayat/index.ts';
import { konfigurasiUji, SEKARANG } from '../support/aplikasi.ts';
import { aturanBawaan } from '../support/aturan-bawaan.ts';
import { sampingUji } from '../support/samping.ts';

const SUMBER = konfigurasiUji('/tidak-dipakai').folderSumber;
const kamus = bukaKamus(SUMBER, namaDicari());

function buat(jumlah: number, benih: number, perTanggal: string): Orang[] {
  const unit = susunUnit(jumlah);
  const id = new Map(unit.map((u, i) => [u.kunci, `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`]));
  const bahan = { benih, perTanggal, kamus, unit, aturan: aturanBawaan(perTanggal), idUnit: (k: string) => id.get(k)!, unitJalur: unitJalur(unit), seri: new Map<string, number>() };
  return susunRencana(jumlah, benih, perTanggal, unit).map((p) => buatOrang(bahan, p));
}

describe('pembuat data contoh', () => {
  let orang: readonly Orang[];
  beforeAll(() => {
    orang = buat(300, 1, '2026-11-01');
  });

  it('membuat baris yang semuanya diterima skemanya sendiri', () => {
    const skema = new Map(RIWAYAT.map((d) => [d.kode, skemaBaris(d)]));
    for (const o of orang) {
      expect(skemaDataUtama.safeParse(o.dataUtama).error?.issues ?? [], String(o.dataUtama['nip'])).toEqual([]);
      for (const [kode, baris] of Object.entries(o.riwayat)) for (const b of baris) expect(skema.get(kode)!.safeParse(b).error?.issues ?? [], `${kode} ${JSON.stringify(b)}`).toEqual([]);
    }
  });

  it('memakai setiap jenis riwayat paling sedikit sekali', () => {
    const ada = new Set(orang.flatMap((o) => Object.entries(o.riwayat).flatMap(([k, b]) => (b.length > 0 ? [k] : []))));
    expect(RIWAYAT.map((d) => d.kode).filter((k) => !ada.has(k))).toEqual([]);
  });

  it.each([
    [80, 1, '2027-03-01'],
    [120, 9, '2028-02-01'],
    [60, 3, '2025-06-01'],
  ] as const)('menghasilkan data yang sama untuk %i pegawai, benih %i, per %s', (jumlah, benih, per) => {
    const a = buat(jumlah, benih, per);
    expect(a).toHaveLength(jumlah);
    expect(buat(jumlah, benih, per)).toEqual(a);
    expect(buat(jumlah, benih + 1, per)).not.toEqual(a);
    for (const o of a) expect(skemaDataUtama.safeParse(o.dataUtama).error?.issues ?? []).toEqual([]);
  });

  it('memberi NIP dan NIK yang sah, tidak kembar, dan tidak mungkin milik orang', () => {
    const { nip: aturanNip } = aturanBawaan('2026-11-01');
    const boleh = new Set(['NIP_LAHIR_BEDA', 'NIP_CPNS_BEDA', 'NIK_LAHIR_BEDA']);
    for (const o of orang) {
      const d = o.dataUtama;
      const lain = { jenisAsn: d['jenis_asn'] as 'PNS' | 'PPPK', hariIni: '2026-11-23', tanggalLahir: d['tanggal_lahir'] as string, tmtCpns: d['tmt_cpns'] as string | null };
      const temuan = [...periksaNip(String(d['nip']), lain, aturanNip.isi).temuan, ...periksaNik(String(d['nik']), lain, aturanNip.isi).temuan].map((t) => t.kode);
      expect(
        temuan.filter((t) => !boleh.has(t) || !o.kasus?.startsWith('NIP_KONVERSI')),
        `${String(d['nip'])} ${o.kasus}`,
      ).toEqual([]);
      expect(String(d['nik'])).toMatch(/^99/);
      expect(String(d['no_hp'])).toMatch(/^0800/);
      expect(String(d['email'])).toMatch(/\.invalid$/);
    }
    expect(new Set(orang.map((o) => o.dataUtama['nip'])).size).toBe(orang.length);
    expect(new Set(orang.map((o) => o.dataUtama['nik'])).size).toBe(orang.length);
  });

  it('menyusun pohon unit dengan induk lebih dahulu dan kode yang tidak kembar', () => {
    const unit = susunUnit(2000);
    const sudah = new Set<string>();
    for (const u of unit) {
      expect(u.induk === null || sudah.has(u.induk), u.kunci).toBe(true);
      sudah.add(u.kunci);
    }
    expect(sudah.size).toBe(unit.length);
    expect(new Set(unit.map((u) => u.kode)).size).toBe(unit.length);
    expect(Math.max(...unit.map((u) => u.nama.length))).toBeGreaterThan(150);
    expect(new Set(unit.map((u) => u.jenis))).toContain('puskesmas');
  });

  it('menyiapkan instansi yang sah dengan hari libur yang ditandai belum pasti, dan lambang gambar sendiri', () => {
    const i = zInstansi.parse(instansiContoh());
    expect(i.libur.every((l) => l.nama.includes('pastikan'))).toBe(true);
    expect(new Set(i.libur.map((l) => l.tanggal.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
    const lambang = siapkanLambang(gambarLambang());
    expect([lambang.lebarPx, lambang.tinggiPx].every((n) => n > 100)).toBe(true);
  });
});

interface Lingkungan {
  readonly folder: string;
  readonly basis: BasisData;
  ctx(batalSetelah?: number): KonteksTugas;
}

function siapkan(contoh: boolean): Lingkungan {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-tugas-contoh-'));
  const dek = ambilAcak(32);
  const basis = bukaBasisData(join(folder, 'simpul.db'), dek, { baru: true });
  migrasikan(basis, konfigurasiUji(folder).folderMigrasi, () => undefined);
  if (contoh) basis.siap("INSERT INTO meta (kunci, nilai) VALUES ('contoh', '1')").run();
  const pelaku = { penggunaId: null, nama: 'Uji' };
  tulis({ basis, turunan: [], siar: () => undefined }, { prosedur: 'uji', pelaku, now: SEKARANG, tanpaRincian: true }, (tx) => void muatAturanBawaan(tx, SUMBER));
  const penulis = { basis, turunan: semuaTurunan('Asia/Jakarta'), siar: () => undefined };
  return {
    folder,
    basis,
    ctx: (batalSetelah = Number.POSITIVE_INFINITY) => {
      let tanya = 0;
      return {
        tugasId: '',
        basis,
        penulis,
        samping: sampingUji(basis),
        dek,
        titipan: null,
        folder,
        folderSumber: SUMBER,
        versi: '0',
        zona: 'Asia/Jakarta',
        pelaku,
        now: () => SEKARANG,
        hariIni: () => '2026-11-23',
        lapor: () => undefined,
        dibatalkan: () => ++tanya > batalSetelah,
        ditutup: () => false,
      };
    },
  };
}

function selesai(l: Lingkungan): void {
  l.basis.tutup();
  rmSync(l.folder, { recursive: true, force: true });
}

const isiTabel = (b: BasisData): unknown => ({
  pegawai: b.baca('SELECT nip, nama, nik, tanggal_lahir FROM pegawai ORDER BY nip'),
  kgb: b.baca('SELECT p.nip, r.tmt, r.golongan, r.gaji_baru, r.sk_nomor FROM riwayat_kgb r JOIN pegawai p ON p.id = r.pegawai_id ORDER BY p.nip, r.tmt'),
  akun: b.baca('SELECT pengguna, nama, peran FROM pengguna ORDER BY pengguna'),
});

describe('pekerjaan data contoh', () => {
  it('yang dibatalkan di tengah lalu dilanjutkan menghasilkan data yang sama dengan yang berjalan sekali', () => {
    const sekali = siapkan(true);
    const terputus = siapkan(true);
    try {
      tugasContoh.jalankan(sekali.ctx(), { jumlah: 250, benih: 5 });
      expect(() => tugasContoh.jalankan(terputus.ctx(1), { jumlah: 250, benih: 5 })).toThrow(expect.objectContaining({ kode: 'DIBATALKAN' }));
      expect(terputus.basis.satu('SELECT count(*) n FROM pegawai')).toEqual({ n: 200 });
      tugasContoh.jalankan(terputus.ctx(), { jumlah: 250, benih: 5 });
      expect(isiTabel(terputus.basis)).toEqual(isiTabel(sekali.basis));
    } finally {
      selesai(sekali);
      selesai(terputus);
    }
  }, 90_000);

  it('menolak folder yang bukan data contoh dan tidak menulis apa pun', () => {
    const l = siapkan(false);
    try {
      expect(() => tugasContoh.jalankan(l.ctx(), { jumlah: 50, benih: 1 })).toThrow(expect.objectContaining({ kode: 'ATURAN' }));
      expect(l.basis.satu('SELECT count(*) n FROM unit')).toEqual({ n: 0 });
    } finally {
      selesai(l);
    }
  });
});

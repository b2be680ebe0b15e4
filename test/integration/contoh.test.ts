import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/main/app.ts';
import type { Buka } from '../../src/main/context.ts';
import { aturanBerlaku } from '../../src/main/db/aturan.ts';
import { bacaPotret } from '../../src/main/db/potret.ts';
import { daftarKgb } from '../../src/main/features/kgb/daftar.ts';
import { KASUS_BULANAN } from '../../src/main/features/penyiapan/contoh/kasus.ts';
import { KASUS_TUNGGAL, PER_KASUS_TUNGGAL } from '../../src/main/features/penyiapan/contoh/kasus-tunggal.ts';
import { AKUN_CONTOH, sandiContoh } from '../../src/main/features/penyiapan/contoh/instansi.ts';
import { idKeTeks } from '../../src/main/lib/id.ts';
import type { AturanBerlaku } from '../../src/shared/domain/aturan.ts';
import { daftarDasar } from '../../src/shared/domain/dasar-gaji.ts';
import { gajiPokok, persenRupiah } from '../../src/shared/domain/gaji.ts';
import { urutanGolongan } from '../../src/shared/domain/golongan.ts';
import { keadaanPegawai } from '../../src/shared/domain/keadaan.ts';
import type { PotretPegawai } from '../../src/shared/domain/potret.ts';
import { tambahBulan } from '../../src/shared/domain/tanggal.ts';
import { hitungKgb, kgbBulan } from '../../src/shared/layanan/kgb/aturan.ts';
import { konfigurasiUji, kirim, portsUji } from '../support/aplikasi.ts';

const PER_TANGGAL = '2026-11-01';
const JUMLAH = 300;
const BULAN_DEPAN = Array.from({ length: 12 }, (_, i) => tambahBulan(PER_TANGGAL, i).slice(0, 7));

interface HasilContoh {
  readonly pegawai: number;
  readonly riwayat: number;
  readonly kasus: Readonly<Record<string, { readonly uraian: string; readonly nip: readonly string[] }>>;
}

let folder: string;
let app: App;
let buka: Buka;
let hasil: HasilContoh;
let potret: readonly PotretPegawai[];
let aturan: AturanBerlaku;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-contoh-'));
  app = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
  const { tugasId } = await kirim(app, null, 'penyiapan.contoh', { jumlah: JUMLAH });
  const k = app.aplikasi.keadaan;
  if (k.jenis !== 'siap') throw new Error('folder contoh belum siap');
  ({ buka } = k);
  hasil = (await buka.pelari.tunggu(tugasId)) as HasilContoh;
  const id = buka.basis.baca<{ id: Buffer }>('SELECT id FROM pegawai ORDER BY nip').map((b) => idKeTeks(b.id));
  potret = bacaPotret(buka.basis, id);
  aturan = aturanBerlaku(buka.basis, PER_TANGGAL);
}, 150_000);

afterAll(async () => {
  await app.tutup();
  rmSync(folder, { recursive: true, force: true });
});

const menurutNip = (nip: string): PotretPegawai => {
  const p = potret.find((x) => x.nip === nip);
  if (!p) throw new Error(`NIP ${nip} tidak ada`);
  return p;
};
const kasus = (kode: string): readonly PotretPegawai[] => (hasil.kasus[kode]?.nip ?? []).map(menurutNip);

describe('data contoh', () => {
  it('memuat pegawai sebanyak yang diminta, masing-masing dengan keadaan dan KGB yang sudah dihitung', () => {
    expect(hasil.pegawai).toBe(JUMLAH);
    expect(buka.basis.satu('SELECT count(*) n FROM pegawai_kini')).toEqual({ n: JUMLAH });
    expect(buka.basis.satu('SELECT count(*) n FROM kgb_kini')).toEqual({ n: JUMLAH });
    expect(hasil.riwayat / JUMLAH).toBeGreaterThan(25);
  });

  it('memuat setiap kasus khusus dalam jumlah tetap dan menyebut NIP-nya', () => {
    for (const k of KASUS_TUNGGAL) expect(hasil.kasus[k.kode]?.nip, k.kode).toHaveLength(PER_KASUS_TUNGGAL);
    for (const k of KASUS_BULANAN) expect(hasil.kasus[k.kode]?.nip, k.kode).toHaveLength(12);
  });

  it('punya yang jatuh tempo dan yang tertahan dengan tiap sebab pada setiap bulan setahun ke depan', () => {
    for (const bulan of BULAN_DEPAN) {
      const langkah = potret.flatMap((p) => kgbBulan(p, aturan, bulan, { pada: PER_TANGGAL }) ?? []);
      const tertahan = new Set(langkah.flatMap((l) => l.alasan.filter((x) => x.berat === 'tolak').map((x) => x.kode)));
      const ragu = new Set(langkah.flatMap((l) => l.alasan.filter((x) => x.berat === 'peringatan').map((x) => x.kode)));
      expect(langkah.filter((l) => l.jatuhTempo).length, bulan).toBeGreaterThan(3);
      for (const sebab of ['SKP_KURANG', 'HUKDIS', 'TUNDA', 'CLTN', 'KEDUDUKAN', 'KONTRAK', 'BUP', 'KGB_SEBELUMNYA', 'MENINGGAL', 'BERHENTI']) expect(tertahan, `${bulan} ${sebab}`).toContain(sebab);
      for (const sebab of ['SKP_TIDAK_ADA', 'MKG_DIHITUNG', 'SK_BELUM_LENGKAP']) expect(ragu, `${bulan} ${sebab}`).toContain(sebab);
    }
  });

  it('punya daftar setiap bulan, dekat dan jauh, yang sama dengan hitungan per orang', () => {
    for (const bulan of [...BULAN_DEPAN, '2028-01', '2028-12', '2029-01', '2031-06']) {
      const daftar = daftarKgb(buka.basis, { bulan, semua: false, unitId: null, terlambat: false, lingkup: { jenis: 'semua' }, hariIni: PER_TANGGAL, denganGaji: true });
      const satuan = potret.flatMap((p) => kgbBulan(p, aturan, bulan, { pada: PER_TANGGAL }) ?? []);
      const inti = (x: { readonly nip: string; readonly jatuhTempo: boolean; readonly tanggal: string | null; readonly gajiBaru: number | null }) => `${x.nip} ${x.jatuhTempo} ${x.tanggal} ${x.gajiBaru}`;
      expect(daftar.map(inti).toSorted(), bulan).toEqual(satuan.map(inti).toSorted());
    }
  });

  it('tidak mencatat KGB atau kenaikan pangkat yang belum terjadi, kecuali SK pangkat yang memang sudah terbit', () => {
    const terbit = new Set(hasil.kasus['KP_SUDAH_SK']!.nip);
    for (const p of potret) {
      for (const k of p.kgb) expect(k.tmt < PER_TANGGAL, `${p.nip} ${k.tmt}`).toBe(true);
      if (!terbit.has(p.nip)) for (const g of p.pangkat) expect(g.tmt < PER_TANGGAL, `${p.nip} ${g.tmt}`).toBe(true);
    }
  });

  it('punya rantai pangkat yang naik terus dan sama dengan keadaan yang dihitung', () => {
    for (const p of potret) {
      const rantai = p.pangkat.filter((g) => g.tmt <= PER_TANGGAL).toSorted((a, b) => (a.tmt < b.tmt ? -1 : 1));
      for (let i = 1; i < rantai.length; i++) expect(urutanGolongan(rantai[i]!.golongan), p.nip).toBeGreaterThan(urutanGolongan(rantai[i - 1]!.golongan));
      const k = keadaanPegawai(p, aturan, PER_TANGGAL);
      expect(k.golongan, p.nip).toBe(rantai.at(-1)?.golongan ?? null);
      expect(k.tmtGolongan, p.nip).toBe(rantai.at(-1)?.tmt ?? null);
    }
  });

  it('punya gaji pada tiap surat KGB sebesar tabel yang dimuat (80% selama CPNS) dan MKG yang bersambung', () => {
    const pns = aturan.gajiPns[0]!.isi;
    const pppk = aturan.gajiPppk[0]!.isi;
    for (const p of potret) {
      const tabel = p.jenisAsn === 'PNS' ? pns : pppk;
      for (const k of p.kgb) {
        const penuh = gajiPokok(tabel, k.golongan, k.mkgTahun)!;
        expect([penuh, persenRupiah(penuh, 80)], `${p.nip} ${k.tmt}`).toContain(k.gajiBaru);
      }
      const h = hitungKgb(p, aturan, { pada: PER_TANGGAL });
      const alasan = h.status === 'langkah' ? h.langkah.alasan.map((x) => x.kode) : [];
      expect(
        alasan.filter((x) => x === 'MKG_TIDAK_SAMBUNG' || x === 'GAJI_BERBEDA'),
        p.nip,
      ).toEqual([]);
    }
  });

  it('punya kasus yang benar-benar seperti namanya', () => {
    const lahirNip = (p: PotretPegawai): string => `${p.nip.slice(0, 4)}-${p.nip.slice(4, 6)}-${p.nip.slice(6, 8)}`;
    for (const p of kasus('NIP_KONVERSI_LAHIR')) expect(lahirNip(p)).not.toBe(p.tanggalLahir);
    for (const p of kasus('NIP_KONVERSI_CPNS')) expect(`${p.nip.slice(8, 12)}-${p.nip.slice(12, 14)}-01`).not.toBe(p.tmtCpns);
    for (const p of kasus('PMK')) expect(p.pmk).toHaveLength(1);
    for (const p of kasus('CLTN_LAMPAU')) expect(p.cltn[0]!.selesai! < PER_TANGGAL).toBe(true);
    for (const p of kasus('AKHIR_TABEL')) expect(hitungKgb(p, aturan).status).toBe('maksimal');
    for (const p of kasus('TANPA_DASAR')) expect(hitungKgb(p, aturan).status).toBe('tanpaDasar');
    for (const p of kasus('PENSIUN')) expect(keadaanPegawai(p, aturan, PER_TANGGAL).status).toBe('BERHENTI');
    for (const p of kasus('CPNS_KGB')) expect(keadaanPegawai(p, aturan, PER_TANGGAL).status).toBe('CPNS');
    for (const p of kasus('KP_KGB_SAMA_HARI')) expect(p.pangkat.some((g) => p.kgb.some((k) => k.tmt === g.tmt && k.golongan !== g.golongan))).toBe(true);
    for (const p of kasus('KGB_LAMA_TERLEWAT')) expect(hitungKgb(p, aturan, { pada: PER_TANGGAL })).toMatchObject({ status: 'langkah', langkah: { terlambat: true } });
    for (const p of kasus('PLT')) expect(keadaanPegawai(p, aturan, PER_TANGGAL).penugasan.map((j) => j.jenisPenugasan)).toEqual(['PLT']);
    for (const p of kasus('PENYESUAIAN_IJAZAH')) expect(p.pangkat.some((g) => g.jenisKp === '203' && g.golongan === 'III/a')).toBe(true);
    for (const p of kasus('HUKDIS_PP53')) {
      const hukuman = p.hukdis[0]!;
      expect(p.kgb.some((k) => k.tmt >= hukuman.mulai && k.tmt <= hukuman.selesai!)).toBe(false);
    }
    for (const p of kasus('CPNS_IIA')) {
      const dasar = daftarDasar(p, aturan);
      expect(dasar).toHaveLength(1);
      expect(hitungKgb(p, aturan, { pada: PER_TANGGAL })).toMatchObject({ langkah: { golongan: 'II/a', mkgTahun: 1, persenGaji: 80 } });
    }
    expect(kasus('NAMA_PETIK').every((p) => p.nama.includes("'"))).toBe(true);
    expect(kasus('NAMA_DIAKRITIK').every((p) => /[^\u0000-\u007f]/.test(p.nama))).toBe(true);
    expect(kasus('NAMA_PANJANG').every((p) => p.namaTanpaGelar.length > 70)).toBe(true);
  });

  it('mengisi semua jabatan pimpinan utama dan menghubungkan penandatangan dengan pegawainya', () => {
    const kepala = buka.basis.satu<{ nip: string; nama: string }>("SELECT nip, nama FROM pegawai_kini WHERE jabatan = 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'");
    const pejabat = buka.basis.satu<{ nip: string; nama: string }>("SELECT nip, nama FROM penandatangan WHERE jabatan LIKE 'Kepala Badan%' AND berlaku_sampai IS NULL");
    expect(kepala?.nip).toMatch(/^\d{18}$/);
    expect(pejabat).toEqual(kepala);
    expect(buka.basis.satu("SELECT count(*) n FROM penandatangan WHERE berlaku_sampai < '2026-11-01'")).toEqual({ n: 1 });
  });

  it('punya satu akun per peran yang dapat masuk dengan kata sandi contohnya, dalam lingkupnya masing-masing', async () => {
    const peran = new Set<string>();
    for (const k of AKUN_CONTOH) peran.add((await kirim(app, null, 'sesi.masuk', { pengguna: k.pengguna, sandi: sandiContoh(k.pengguna) })).pengguna.peran);
    expect(peran.size).toBe(8);
    const asn = await kirim(app, null, 'sesi.masuk', { pengguna: 'asn', sandi: sandiContoh('asn') });
    expect((await kirim(app, asn.token, 'pegawai.daftar', {})).baris.map((b) => b.id)).toEqual([asn.pengguna.pegawaiId]);
    const opd = await kirim(app, null, 'sesi.masuk', { pengguna: 'opd', sandi: sandiContoh('opd') });
    const milik = await kirim(app, opd.token, 'pegawai.daftar', { batas: 500 });
    expect(milik.jumlah).toBeGreaterThan(5);
    expect(milik.jumlah).toBeLessThan(JUMLAH);
  });

  it('menolak dibuat kedua kalinya di folder yang sama', async () => {
    await expect(kirim(app, null, 'penyiapan.contoh', { jumlah: 50 })).rejects.toMatchObject({ kode: 'SUDAH_SIAP' });
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ubah, type Isi } from '../../src/main/db/tulis.ts';
import { apakahSedangDikirim, kirimPekerjaan, type Dunia } from '../../src/main/features/cetak/kirim.ts';
import { pekerjaanMenurutId, ubahKeadaan } from '../../src/main/features/cetak/pekerjaan.ts';
import { dunia, majukanRangkaian } from '../../src/main/features/cetak/pelaksana.ts';
import { ubahRangkaian } from '../../src/main/features/cetak/rangkaian.ts';
import { lepasSeriPekerjaan } from '../../src/main/features/cetak/seri.ts';
import { tandaiLembar } from '../../src/main/features/kendali/tandai.ts';
import { terimaLembar } from '../../src/main/features/kendali/terima.ts';
import { profilKertas } from '../../src/main/features/kertas/queries.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';

const SERI = 'f4-berseri';
let u: AplikasiUji;
let d: Dunia;
let dokumen: string[];

interface Antre {
  readonly rangkaianId: string;
  readonly pekerjaanId: string;
}

/** An order whose one job has not been sent yet. */
async function antre(isi: readonly string[], lain: { readonly profil?: string } = {}): Promise<Antre> {
  const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: [...isi], pencetakId: 'simpan:pdf', ...lain });
  const a: Antre = { rangkaianId: h.rangkaianId, pekerjaanId: h.pekerjaanId[0]! };
  kembalikan(a);
  return a;
}

function kembalikan({ rangkaianId, pekerjaanId }: Antre): void {
  ubahUji(u.buka, (tx) => {
    ubahKeadaan(tx, pekerjaanId, 'menunggu', '', { pengirim: null, selesai_pada: null });
    ubah(tx, 'rangkaian_cetak', rangkaianId, { keadaan: 'menunggu', sebab: '', pesan: '' }, null);
    lepasSeriPekerjaan(tx, pekerjaanId);
  });
}

const pekerjaan = (id: string) => pekerjaanMenurutId(u.buka.basis, id);
const lihat = (id: string) => u.panggil('operator', 'rangkaian.lihat', { id });
const batalkan = (a: Antre) => ubahUji(u.buka, (tx) => ubahRangkaian(tx, a.rangkaianId, { keadaan: 'dibatalkan' }));

describe('pelaksana dan orang bekerja bersamaan', () => {
  beforeAll(async () => {
    u = await bukaAplikasiUji();
    sisipBanyak(u.buka, 20);
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await u.buka.pelari.tunggu(r.tugasId);
    dokumen = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((x) => x.id);
    d = dunia(u.app.aplikasi, u.buka);
    ubahUji(u.buka, (tx) => {
      ubah(tx, 'profil_kertas', profilKertas(tx, SERI)!.id, { mode: 'penuh' }, null);
      terimaLembar(tx, { kertas: SERI, seriAwal: 'KD-0001', seriAkhir: 'KD-0020', tanggal: '2026-11-20', baNomor: 'BA-1', baTanggal: '2026-11-20', dariSiapa: 'Percetakan', kotak: '1', pindaianHash: null, catatan: '' });
    });
  }, 60_000);
  afterAll(() => u.tutup());

  test('pekerjaan yang sedang dikirim tidak disiapkan kedua kali: panggilan kedua langsung kembali, yang pertama tetap tercatat mengirim', async () => {
    const a = await antre(dokumen.slice(0, 2));
    const pertama = kirimPekerjaan(d, a.rangkaianId, a.pekerjaanId);
    expect(await kirimPekerjaan(d, a.rangkaianId, a.pekerjaanId)).toBe('terhalang');
    expect(apakahSedangDikirim(a.pekerjaanId)).toBe(true);
    expect(await pertama).toBe('terkirim');
    expect(apakahSedangDikirim(a.pekerjaanId)).toBe(false);
    expect(pekerjaan(a.pekerjaanId).keadaan).toBe('disimpan');
    batalkan(a);
  });

  test('yang diputuskan orang selagi pengiriman berjalan tidak ditimpa oleh kabar pengirimannya', async () => {
    const a = await antre(dokumen.slice(2, 4));
    const { folder } = d.konfigurasi.simpan!;
    const simpan = {
      get folder() {
        ubahUji(u.buka, (tx) => ubahKeadaan(tx, a.pekerjaanId, 'gagal', '0 dari 2 lembar dinyatakan tercetak.'));
        return folder;
      },
    };
    await kirimPekerjaan({ ...d, konfigurasi: { ...d.konfigurasi, simpan } }, a.rangkaianId, a.pekerjaanId);
    expect(pekerjaan(a.pekerjaanId)).toMatchObject({ keadaan: 'gagal', pesan: '0 dari 2 lembar dinyatakan tercetak.' });
    batalkan(a);
  });

  test('dipindahkan selagi disiapkan: tidak dikirim ke pencetak, baki, atau kertas yang lama; menunggu disiapkan lagi', async () => {
    const a = await antre(dokumen.slice(4, 6));
    const sebelum = readdirSync(join(u.app.aplikasi.config.folder, 'cetak-manual')).length;
    const berubah: readonly Isi[] = [{ pencetak_id: 'cups:LabLain', pencetak_nama: 'LabLain' }, { pencetak_id: 'simpan:pdf', baki: 'tray-2' }, { jenis_kertas: 'cardstock' }, { halaman: 1 }];
    for (const pindah of berubah) {
      const kirim = kirimPekerjaan(d, a.rangkaianId, a.pekerjaanId);
      ubahUji(u.buka, (tx) => ubahKeadaan(tx, a.pekerjaanId, 'menunggu', '', pindah));
      expect(await kirim, JSON.stringify(pindah)).toBe('terhalang');
      expect(pekerjaan(a.pekerjaanId).keadaan).toBe('menunggu');
    }
    expect(readdirSync(join(u.app.aplikasi.config.folder, 'cetak-manual'))).toHaveLength(sebelum);
    batalkan(a);
  });

  test('rangkaian yang lembar berserinya kurang berhenti dengan sebabnya; rangkaian lain jalan terus', async () => {
    const a = await antre(dokumen.slice(6, 9), { profil: SERI });
    const b = await antre(dokumen.slice(9, 11));
    kembalikan(a);
    ubahUji(u.buka, (tx) => tandaiLembar(tx, { kertas: SERI, seriAwal: 'KD-0002', menjadi: 'hilang', sebab: 'tidak ada di tumpukan' }));
    expect(await majukanRangkaian(d)).toBe(1);
    expect(await lihat(a.rangkaianId)).toMatchObject({ keadaan: 'perlu-orang', sebab: 'praperiksa', pesan: 'Lembar bernomor seri tinggal 2, pekerjaan ini perlu 3.' });
    expect(pekerjaan(a.pekerjaanId).keadaan).toBe('menunggu');
    expect(pekerjaan(b.pekerjaanId).keadaan).toBe('disimpan');
  });

  test('lembar yang dipegang rangkaian yang belum selesai dikirim tidak dapat ditandai atau direkonsiliasi dari buku lembar', async () => {
    const a = await antre(dokumen.slice(11, 13), { profil: SERI });
    const seri = u.buka.basis.baca<{ seri: string }>("SELECT seri FROM lembar WHERE keadaan = 'dipesan' AND pekerjaan_id = ? ORDER BY urut", idDariTeks(a.rangkaianId)).map((l) => l.seri);
    expect(seri).toHaveLength(2);
    const { judul } = await lihat(a.rangkaianId);
    const tolak = { kode: 'ATURAN', message: `Lembar ${seri[0]} dipesan rangkaian "${judul}" yang belum selesai dikirim.`, saran: expect.stringContaining('Antrean cetak') as string };
    await expect(u.panggil('operator', 'kendali.tandai', { kertas: SERI, seriAwal: seri[0]!, menjadi: 'rusak', sebab: 'sobek' })).rejects.toMatchObject(tolak);
    await expect(u.panggil('operator', 'kendali.rekonsiliasi', { pekerjaanId: a.rangkaianId, butir: seri.map((s) => ({ seriAwal: s, menjadi: 'hilang' as const, sebab: 'tidak ada' })) })).rejects.toMatchObject(tolak);
    expect(u.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM lembar WHERE keadaan = 'dipesan' AND pekerjaan_id = ?", idDariTeks(a.rangkaianId))!.n).toBe(2);
    ubahUji(u.buka, (tx) => ubahKeadaan(tx, a.pekerjaanId, 'dibatalkan', 'Tidak dikirim.'));
    expect(await u.panggil('operator', 'kendali.tandai', { kertas: SERI, seriAwal: seri[0]!, menjadi: 'rusak', sebab: 'sobek' })).toEqual({ jumlah: 1 });
    batalkan(a);
  });

  test('dokumen di lembar berseri yang masih dipesan rangkaian lain tidak dapat dipesankan lembar lagi', async () => {
    const isi = dokumen.slice(13, 14);
    const pertama = await u.panggil('operator', 'cetak.kirim', { dokumenId: isi, pencetakId: 'simpan:pdf', profil: SERI });
    const dipesan = () => u.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM lembar WHERE keadaan = 'dipesan' AND dokumen_id = ?", idDariTeks(isi[0]!))!.n;
    expect(dipesan()).toBe(1);
    const { judul } = await lihat(pertama.rangkaianId);
    await expect(u.panggil('operator', 'cetak.kirim', { dokumenId: isi, pencetakId: 'simpan:pdf', profil: SERI })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining(`yang dipesan rangkaian "${judul}"`) as string, saran: expect.stringContaining('batalkan rangkaian itu') as string });
    expect(dipesan()).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { bacaBerkas } from '../../src/main/lib/berkas.ts';
import { periksaPdf } from '../../src/main/tte/pades/periksa.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { teksPdf } from '../pdf/alat.ts';
import { alatAda } from '../support/alat.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { alurBasah, alurElektronik, KERTAS_SERI, lembarDiterima } from '../support/alur-sk.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';
import { periksaBuku } from '../support/kendali-uji.ts';
import { jalankanSimulator, type Simulator } from '../support/simulator-bsre.ts';
import { NIK_UJI, PASSPHRASE_UJI } from '../support/tte-uji.ts';

const BANYAK = 40;

describe.skipIf(!alatAda(...ALAT_LAB))('SK kenaikan pangkat dari daftar sampai kertas', { timeout: 120_000 }, () => {
  let u: AplikasiUji;
  let lab: LabCetak;
  let sim: Simulator;
  beforeAll(async () => {
    [u, lab, sim] = await Promise.all([bukaAplikasiUji({ penjadwal: true }), mulaiLabCetak({ LabF4: 'pdf' }), jalankanSimulator()]);
    await sim.tambah({ nik: NIK_UJI, nama: 'Contoh Kepala, S.Sos., M.Si.', passphrase: PASSPHRASE_UJI });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([lab.hentikan(), sim.tutup(), u.tutup()]);
  });

  test('elektronik: bernomor urut, diparaf berjenjang, ditandatangani dan diperiksa, diarsipkan, lalu keluar di F4 dari baki 2', async () => {
    const h = await alurElektronik(u, lab, sim, BANYAK);
    expect(h.paraf).toBe(2 * BANYAK);
    expect(h.tte).toMatchObject({ ditandatangani: BANYAK, antri: 0, gagal: 0, takDiketahui: 0 });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: BANYAK });
    const d = u.buka.basis.baca<{ nomor: string; hash: string; sah: string }>("SELECT d.nomor, d.hash, b.hash sah FROM dokumen d JOIN dokumen_berkas b ON b.dokumen_id = d.id AND b.jenis = 'tte' ORDER BY d.id");
    expect(d.map((x) => x.nomor)).toEqual(Array.from({ length: BANYAK }, (_, i) => `800.1.3.2/${i + 1}/2026`));
    const akar = bacaSertifikat(sim.akarPem);
    const baca = (hash: string): Buffer => bacaBerkas(tempat(u.folder).berkas, u.buka.dek, hash);
    expect(d.filter((x) => periksaPdf(baca(x.sah), { akar, now: SEKARANG }).kesimpulan !== 'sah')).toEqual([]);
    expect(teksPdf(baca(d[0]!.sah)).replaceAll(/\s+/g, ' ')).toContain('ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik');
    expect(h.cetak).toMatchObject({ keadaan: 'selesai', tercetak: BANYAK, ragu: 0 });
    expect(lembarDiterima(lab)).toEqual({ halaman: BANYAK, seukuran: true, baki2: true });
    expect(u.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM riwayat_pangkat WHERE golongan = 'III/b' AND dokumen_id IS NOT NULL")!.n).toBe(BANYAK);
  });

  test('basah: dicetak dahulu di kertas berseri, diparaf dan ditandatangani di atas kertas, dipindai kembali dan cocok; buku lembar seimbang', async () => {
    const w = await bukaAplikasiUji({ penjadwal: true });
    const sebelum = lembarDiterima(lab).halaman;
    try {
      const h = await alurBasah(w, lab, BANYAK);
      // Nobody initials what is not on paper yet.
      expect(h.terlalu).toMatchObject({ selesai: 0 });
      expect(h.terlalu.gagal).toHaveLength(BANYAK);
      expect(h.terlalu.gagal[0]!.dasarHukum).not.toBe('');
      expect(h.cetak).toMatchObject({ keadaan: 'selesai', tercetak: BANYAK, seriAwal: 'KD-0001' });
      expect(lembarDiterima(lab)).toEqual({ halaman: sebelum + BANYAK, seukuran: true, baki2: true });
      expect(h.paraf.map((x) => x.selesai)).toEqual([BANYAK, BANYAK, BANYAK]);
      expect(h.pindai).toEqual({ halaman: BANYAK, cocok: BANYAK, tinjau: 0 });
      expect(await w.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: BANYAK });
      expect(ringkasLembar(w.buka.basis, KERTAS_SERI).keadaan).toMatchObject({ tercetak: BANYAK, dipesan: 0, tersedia: 20, rusak: 0 });
      expect(periksaBuku(w.buka.basis)).toEqual([]);
    } finally {
      await w.tutup();
    }
  });
});

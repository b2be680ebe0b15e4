import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sisip } from '../../src/main/db/tulis.ts';
import { selesaikanLangkah, tandaiTercetak, tungguTandaTangan } from '../../src/main/features/sah/queries.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, PENANDATANGAN, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { barisKp, sisipCalonKp, TERBIT_KP } from '../support/kp-uji.ts';
import { simpanAlur, simpanWenang, terbitkanSurat } from '../support/sah-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

const PADA = '2026-11-23';
const hitung = (sql: string): number => u.buka.basis.satu<{ n: number }>(sql)!.n;
const akun = (peran: string): string => idKeTeks(u.buka.basis.satu<{ id: Buffer }>('SELECT id FROM pengguna WHERE peran = ?', peran)!.id);
const jumlah = (peran: 'operator' | 'pengawas' = 'operator') => u.panggil(peran, 'sah.hitung', {});

/** The queue says the document came out, as it says it after a job is done. */
function cetak(dokumenId: string, tujuan = 'asli'): void {
  ubahUji(u.buka, (tx) => {
    const id = sisip(tx, 'pekerjaan_cetak', {
      judul: 'uji', pencetak_id: 'p', pencetak_nama: 'P', job_id: 1, keadaan: 'selesai', halaman: 1, lembar_selesai: 1, pesan: '', kertas: 'F4', baki: null, jenis_kertas: null, sisi: 'satu', tujuan, alasan: '', pelaku: 'Uji', selesai_pada: SEKARANG,
    });
    tx.basis.siap('INSERT INTO cetak_dokumen (id, pekerjaan_id, dokumen_id, hash, dari_halaman, jumlah_halaman) VALUES (?,?,?,?,1,1)').run(idBaru(), idDariTeks(id), idDariTeks(dokumenId), 'x');
  });
}

describe('surat basah', () => {
  test('tanpa alur untuk naskahnya, surat terbit seperti biasa tanpa pengesahan', async () => {
    await terbitkanSurat(u, 2);
    expect([hitung('SELECT count(*) n FROM dokumen'), hitung('SELECT count(*) n FROM pengesahan')]).toEqual([2, 0]);
  });

  test('dicetak, diparaf berjenjang, ditandatangani, lalu menunggu dipindai; tidak ada langkah yang dapat dilompati', async () => {
    await simpanAlur(u);
    const { baris } = await terbitkanSurat(u, 3);
    expect(baris.map((b) => [b.kini?.jenis, b.jumlahLangkah])).toEqual([['cetak', 5], ['cetak', 5], ['cetak', 5]]);
    const id = baris.map((b) => b.id);

    const dini = await u.panggil('operator', 'sah.catatBasah', { id, jenis: 'paraf', pada: PADA });
    expect(dini).toMatchObject({ selesai: 0, gagal: [{ pesan: expect.stringContaining('cetak') as string }, {}, {}] });

    for (const b of baris) cetak(b.dokumenId);
    expect(await jumlah()).toMatchObject({ cetak: 0, paraf: 3 });
    expect(await u.panggil('operator', 'sah.catatBasah', { id, jenis: 'tanda-tangan', pada: PADA })).toMatchObject({ selesai: 0 });
    expect(await u.panggil('operator', 'sah.catatBasah', { id, jenis: 'paraf', jabatan: 'Pejabat Pengawas', pada: PADA })).toEqual({ selesai: 3, gagal: [] });
    expect(await u.panggil('operator', 'sah.catatBasah', { id: [...id, ...id], jenis: 'paraf', jabatan: 'Pejabat Administrator', olehNama: 'Contoh Pejabat', pada: PADA })).toEqual({ selesai: 3, gagal: [] });
    expect(await u.panggil('operator', 'sah.catatBasah', { id, jenis: 'tanda-tangan', pada: PADA })).toEqual({ selesai: 3, gagal: [] });
    expect(await jumlah()).toMatchObject({ semua: 3, pindai: 3, sah: 0 });

    const lihat = (await u.panggil('operator', 'sah.lihat', { dokumenId: baris[0]!.dokumenId }))!;
    expect(lihat.langkah.map((l) => [l.jenis, l.keadaan, l.olehNama, l.pada])).toEqual([
      ['cetak', 'selesai', 'Antrean cetak', PADA],
      ['paraf', 'selesai', 'Pejabat Pengawas', PADA],
      ['paraf', 'selesai', 'Contoh Pejabat', PADA],
      ['tanda-tangan', 'selesai', 'Contoh Kepala, S.Sos., M.Si.', PADA],
      ['pindai', 'menunggu', '', null],
    ]);
    expect(lihat.langkah[2]!.dicatatOleh).toBe('Uji operator');
    expect(lihat.langkah[3]!.baris).toEqual(['a.n. BUPATI CONTOH RAYA', 'KEPALA BKPSDM,']);
  });

  test('lembar uji tidak terhitung dicetak; yang dicetak di luar antrean ditandai dengan alasan', async () => {
    await simpanAlur(u);
    const { baris } = await terbitkanSurat(u, 2);
    cetak(baris[0]!.dokumenId, 'uji');
    expect(ubahUji(u.buka, (tx) => tandaiTercetak(tx, baris[0]!.dokumenId, { asli: false }))).toBe(false);
    expect(await jumlah()).toMatchObject({ cetak: 2 });
    expect(await u.panggil('operator', 'sah.tandaiCetak', { id: [baris[0]!.id], pada: PADA, alasan: 'dicetak di pencetak bagian umum' })).toEqual({ selesai: 1, gagal: [] });
    expect(ubahUji(u.buka, (tx) => tandaiTercetak(tx, baris[1]!.dokumenId, { asli: true }))).toBe(true);
    expect(ubahUji(u.buka, (tx) => tandaiTercetak(tx, baris[1]!.dokumenId, { asli: true }))).toBe(false);
    expect(await jumlah()).toMatchObject({ cetak: 0, paraf: 2 });
  });

  test('ditolak dengan alasan: surat dan nomornya tetap ada, tidak dapat dilanjutkan sampai diajukan lagi', async () => {
    await simpanAlur(u);
    const { baris } = await terbitkanSurat(u, 1);
    const { id, dokumenId } = baris[0]!;
    cetak(dokumenId);
    await expect(u.panggil('asn', 'sah.tolak', { id, alasan: 'salah pangkat' })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(u.panggil('pengawas', 'sah.tolak', { id, alasan: 'salah pangkat' })).rejects.toMatchObject({ kode: 'ATURAN' });
    await u.panggil('operator', 'sah.tolak', { id, alasan: 'salah pangkat' });
    expect(await jumlah()).toMatchObject({ ditolak: 1, paraf: 0 });
    expect((await u.panggil('operator', 'sah.daftar', { saring: { langkah: 'ditolak' } })).baris).toMatchObject([{ alasan: 'salah pangkat', kini: null }]);
    expect([hitung('SELECT count(*) n FROM dokumen'), hitung("SELECT count(*) n FROM nomor WHERE keadaan = 'dipakai'")]).toEqual([1, 1]);
    expect((await u.panggil('operator', 'sah.catatBasah', { id: [id], jenis: 'paraf', pada: PADA })).gagal[0]!.pesan).toContain('ditolak');
    await u.panggil('operator', 'sah.ajukanLagi', { id, alasan: 'pangkat sudah benar' });
    expect(await u.panggil('operator', 'sah.catatBasah', { id: [id], jenis: 'paraf', pada: PADA })).toMatchObject({ selesai: 1 });
    await u.panggil('operator', 'sah.batal', { id, alasan: 'diganti surat lain' });
    await expect(u.panggil('operator', 'sah.batal', { id, alasan: 'lagi' })).rejects.toMatchObject({ kode: 'ATURAN' });
  });
});

describe('surat yang dibatalkan', () => {
  const kini = () => [u.buka.basis.satu('SELECT * FROM pegawai_kini ORDER BY pegawai_id DESC LIMIT 1'), u.buka.basis.satu('SELECT * FROM kgb_kini ORDER BY pegawai_id DESC LIMIT 1')];
  const nomor = (): string[] => u.buka.basis.baca<{ nomor: string }>('SELECT nomor FROM dokumen ORDER BY id').map((d) => d.nomor);
  const semua = async () => (await u.panggil('operator', 'sah.daftar', { saring: { langkah: 'semua' }, batas: 50 })).baris;

  /** Cancels the first letter, sees that the record is as before, issues it again under the next number. */
  async function batalLaluTerbitLagi(tabel: string, terbit: () => Promise<string>): Promise<void> {
    const sebelum = kini();
    const kelompokId = await terbit();
    expect(kini()).not.toEqual(sebelum);
    const [surat] = await semua();
    const riwayat = idKeTeks(u.buka.basis.satu<{ id: Buffer }>(`SELECT id FROM ${tabel} WHERE dokumen_id IS NOT NULL`)!.id);
    await expect(terbit()).rejects.toMatchObject({ kode: 'ATURAN' });
    await u.panggil('operator', 'sah.batal', { id: surat!.id, alasan: 'salah dasar hukum' });
    expect(kini()).toEqual(sebelum);
    expect(hitung(`SELECT count(*) n FROM ${tabel} WHERE dokumen_id IS NOT NULL AND dihapus_pada IS NULL`)).toBe(0);
    expect(await u.panggil('operator', 'kelompok.butir', { kelompokId })).toMatchObject([{ keadaan: 'batal', nomor: surat!.nomor, galat: 'Dibatalkan: salah dasar hukum' }]);
    await expect(u.panggil('operator', 'kelompok.gabungan', { kelompokId })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(u.panggil('operator', 'sampah.pulihkan', { butir: [{ tabel, id: riwayat }] })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('dibatalkan') as string });
    await expect(u.panggil('operator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN' });

    await terbit();
    expect(kini()).not.toEqual(sebelum);
    expect([nomor().length, new Set(nomor()).size, nomor()[0]]).toEqual([2, 2, surat!.nomor]);
    expect(hitung("SELECT count(*) n FROM nomor WHERE keadaan = 'dipakai'")).toBe(2);
    expect((await u.panggil('operator', 'arsip.daftar', { saring: { sumber: 'dokumen' } })).baris.map((a) => a.nomor).toSorted()).toEqual(nomor().toSorted());
    expect((await semua()).map((b) => b.keadaan).toSorted()).toEqual(['batal', 'berjalan']);
  }

  test('KGB: riwayatnya ditarik, KGB berikutnya kembali seperti semula, dan suratnya terbit lagi dengan nomor baru', async () => {
    await simpanAlur(u);
    sisipBanyak(u.buka, 1);
    await batalLaluTerbitLagi('riwayat_kgb', async () => {
      const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
      await u.buka.pelari.tunggu(r.tugasId);
      return r.kelompokId;
    });
  });

  test('SK kenaikan pangkat: pangkatnya ditarik, golongannya kembali, dan SK-nya terbit lagi dengan nomor baru', async () => {
    await simpanAlur(u, { produk: 'sk-kp' });
    const id = ubahUji(u.buka, (tx) => sisipCalonKp(tx, 0));
    const { nip } = u.buka.basis.satu<{ nip: string }>('SELECT nip FROM pegawai WHERE id = ?', idDariTeks(id))!;
    await batalLaluTerbitLagi('riwayat_pangkat', async () => {
      const r = await u.panggil('operator', 'terbit.mulai', { ...TERBIT_KP, baris: [barisKp(nip)] });
      await u.buka.pelari.tunggu(r.tugasId);
      return r.kelompokId;
    });
  });
});

describe('paraf elektronik', () => {
  const ALUR = { cara: 'basah', paraf: [{ peran: 'pengawas', cara: 'elektronik' as const }, { peran: 'pejabat_administrator', cara: 'elektronik' as const }] } as const;

  test('hanya setelah suratnya dibuka, hanya oleh pejabat yang gilirannya, banyak sekaligus', async () => {
    await simpanAlur(u, { ...ALUR, paraf: [...ALUR.paraf] });
    const { baris } = await terbitkanSurat(u, 3);
    const id = baris.map((b) => b.id);
    expect(await jumlah('pengawas')).toMatchObject({ saya: 3, paraf: 3 });
    expect((await u.panggil('pengawas', 'sah.paraf', { id })).gagal.map((g) => g.pesan)).toEqual(Array.from({ length: 3 }, () => 'Surat ini belum Anda buka. Baca dahulu, lalu paraf.'));

    for (const b of baris.slice(0, 2)) await u.panggil('pengawas', 'sah.isi', { dokumenId: b.dokumenId });
    expect((await u.panggil('pengawas', 'sah.daftar', { saring: { langkah: 'saya' } })).baris.map((b) => b.dilihat)).toEqual([true, true, false]);
    const h = await u.panggil('pengawas', 'sah.paraf', { id });
    expect([h.selesai, h.gagal.map((g) => g.id)]).toEqual([2, [id[2]]]);
    expect((await u.panggil('pengawas', 'sah.paraf', { id: id.slice(0, 1) })).gagal[0]).toMatchObject({ pesan: expect.stringContaining('bukan yang dimaksud') as string, dasarHukum: expect.stringContaining('Kediri') as string });

    for (const b of baris) await u.panggil('pejabat_administrator', 'sah.isi', { dokumenId: b.dokumenId });
    expect(await u.panggil('pejabat_administrator', 'sah.paraf', { id })).toMatchObject({ selesai: 2, gagal: [{ id: id[2] }] });
    await expect(u.panggil('operator', 'sah.paraf', { id })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect((await u.panggil('operator', 'sah.catatBasah', { id: [id[2]!], jenis: 'paraf', pada: PADA })).gagal[0]!.pesan).toContain('secara elektronik');
    expect(await jumlah()).toMatchObject({ paraf: 1, cetak: 2 });
  });

  test('akun satu unit tidak melihat dan tidak menyentuh surat unit lain', async () => {
    await simpanAlur(u);
    const { baris } = await terbitkanSurat(u, 2);
    const lain = baris.find((b) => b.nama!.endsWith('2'))!;
    const unit = u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect((await unit('sah.daftar', {})).baris).toHaveLength(1);
    expect(await unit('sah.hitung', {})).toMatchObject({ semua: 1 });
    await expect(unit('sah.tandaiCetak', { id: [lain.id], pada: PADA, alasan: 'mencoba' })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(unit('sah.lihat', { dokumenId: lain.dokumenId })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(u.panggil('asn', 'sah.isi', { dokumenId: lain.dokumenId })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });
});

describe('tanda tangan elektronik', () => {
  test('menunggu akun yang ditunjuk kewenangannya, dan selesai dalam transaksi penyedia tanda tangan', async () => {
    const kepala = akun('kepala');
    await simpanAlur(u, { cara: 'elektronik', paraf: [] });
    await simpanWenang(u, { penggunaId: kepala });
    const { baris } = await terbitkanSurat(u, 2);
    const tunggu = tungguTandaTangan(u.buka.basis, kepala);
    expect(tunggu.map((t) => t.dokumenId).toSorted()).toEqual(baris.map((b) => b.dokumenId).toSorted());
    expect(tungguTandaTangan(u.buka.basis, akun('ppk'))).toEqual([]);
    const { pengesahanId, langkahId } = tunggu[0]!;
    expect(() => ubahUji(u.buka, (tx) => selesaikanLangkah(tx, { pengesahanId, langkahId, akun: { id: akun('ppk'), peran: 'ppk', nama: 'P' }, hash: 'a'.repeat(64) }))).toThrow('bukan yang dimaksud');
    expect(ubahUji(u.buka, (tx) => selesaikanLangkah(tx, { pengesahanId, langkahId, akun: { id: kepala, peran: 'kepala', nama: 'K' }, hash: 'a'.repeat(64) }))).toEqual({ keadaan: 'sah', langkahKini: null });
    expect(hitung("SELECT count(*) n FROM pengesahan WHERE keadaan = 'sah' AND hash_sah IS NOT NULL")).toBe(1);
  });

  test('penandatangan tanpa akun ditolak sebelum ada nomor', async () => {
    await simpanAlur(u, { cara: 'elektronik', paraf: [] });
    sisipBanyak(u.buka, 1);
    await expect(u.panggil('operator', 'kgb.terbit', TERBIT)).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('belum mempunyai akun') as string });
    expect([hitung('SELECT count(*) n FROM nomor'), hitung('SELECT count(*) n FROM kelompok')]).toEqual([0, 0]);
  });
});

describe('kewenangan', () => {
  test('surat yang tanggalnya di luar masa pelimpahan ditolak sebelum ada nomor, dengan SK dan tanggalnya', async () => {
    await simpanWenang(u, { sampai: '2026-06-30' });
    sisipBanyak(u.buka, 1);
    const galat = await u.panggil('operator', 'kgb.terbit', TERBIT).then(() => null, (g: unknown) => g as Error);
    expect(galat).toMatchObject({ kode: 'ATURAN' });
    for (const isi of ['188.45/17/2026', '30-06-2026', '23-11-2026', 'UU 30/2014']) expect(galat!.message).toContain(isi);
    expect(hitung('SELECT count(*) n FROM nomor')).toBe(0);
  });

  test('pejabat lain yang tidak berwenang ditolak; naskah lain tidak terpengaruh', async () => {
    const lain = ubahUji(u.buka, (tx) => sisip(tx, 'penandatangan', { nama: 'Pejabat Lain', nip: '', pangkat: '', jabatan: 'Sekretaris Daerah', atas_nama: '', berlaku_mulai: '2020-01-01', berlaku_sampai: null, sk_pelimpahan: '' }));
    await simpanWenang(u);
    sisipBanyak(u.buka, 1);
    await expect(u.panggil('operator', 'kgb.terbit', { ...TERBIT, penandatanganId: lain })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('Pejabat Lain tidak mempunyai kewenangan') as string });
    await simpanWenang(u, { produk: 'sk-kp', penandatanganId: lain });
    await expect(u.panggil('operator', 'kgb.terbit', { ...TERBIT, penandatanganId: PENANDATANGAN })).resolves.toMatchObject({ jumlah: 1 });
  });

  test('bentuk kewenangan tercetak di atas nama penanda tangan dan tersimpan di riwayat', async () => {
    await simpanWenang(u, { bentuk: 'Plt.', atasNama: '' });
    await terbitkanSurat(u, 1);
    const b = u.buka.basis.satu<{ pilihan: string }>('SELECT pilihan FROM kelompok')!;
    expect((JSON.parse(b.pilihan) as { bentuk: { penandatangan: { jabatan: unknown } } }).bentuk.penandatangan.jabatan).toEqual([{ awalan: 'Plt.', teks: 'KEPALA BKPSDM,' }]);
    expect(u.buka.basis.satu<{ sk_pejabat: string }>("SELECT sk_pejabat FROM riwayat_kgb WHERE sumber = 'terbit'")!.sk_pejabat).toBe('Plt. Kepala BKPSDM');
  });

  test('pelimpahan yang berakhir antara tanggal surat dan penandatanganan tidak dapat dipakai menandatangani', async () => {
    await simpanAlur(u, { paraf: [] });
    await simpanWenang(u, { sampai: PADA });
    const { baris } = await terbitkanSurat(u, 1);
    cetak(baris[0]!.dokumenId);
    u.aturJam(SEKARANG + 3 * 86_400_000);
    const operator = u.sebagai('operator', { jenis: 'semua' });
    const h = await operator('sah.catatBasah', { id: [baris[0]!.id], jenis: 'tanda-tangan', pada: '2026-11-25' });
    expect(h).toMatchObject({ selesai: 0, gagal: [{ pesan: expect.stringContaining('sudah berakhir') as string, dasarHukum: 'UU 30/2014 ps. 14' }] });
    expect(await operator('sah.catatBasah', { id: [baris[0]!.id], jenis: 'tanda-tangan', pada: PADA })).toMatchObject({ selesai: 1 });
  });

  test('isian yang tidak lengkap ditolak dan tidak menyimpan apa pun', async () => {
    await expect(simpanWenang(u, { skNomor: '' })).rejects.toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'data.skNomor' }] });
    await expect(simpanWenang(u, { bentuk: 'u.b.', melalui: '' })).rejects.toMatchObject({ details: [{ kolom: 'data.melalui' }] });
    await expect(simpanWenang(u, { sampai: '2025-01-01' })).rejects.toMatchObject({ details: [{ kolom: 'data.sampai' }] });
    await expect(simpanWenang(u, { produk: 'tidak-ada' })).rejects.toMatchObject({ details: [{ kolom: 'data.produk' }] });
    await expect(simpanAlur(u, { paraf: [{ cara: 'basah' }] })).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(u.panggil('operator', 'kewenangan.simpan', {} as never)).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect([hitung('SELECT count(*) n FROM kewenangan'), hitung('SELECT count(*) n FROM alur_produk')]).toEqual([0, 0]);
  });

  test('alur berubah menurut tanggal surat; surat yang sudah terbit tetap menurut alurnya', async () => {
    await simpanAlur(u, { berlakuSampai: '2026-11-30' });
    await simpanAlur(u, { berlakuMulai: '2026-12-01', cara: 'basah', paraf: [] });
    const { baris } = await terbitkanSurat(u, 1);
    expect(baris[0]!.jumlahLangkah).toBe(5);
    const daftar = await u.panggil('operator', 'alurProduk.daftar', {});
    expect(daftar.map((d) => [d.berlaku, d.langkah])).toEqual([
      [false, ['Cetak', 'Tanda tangan penanda tangan surat (basah)', 'Pindai']],
      [true, ['Cetak', 'Paraf Pejabat Pengawas (basah)', 'Paraf Pejabat Administrator (basah)', 'Tanda tangan penanda tangan surat (basah)', 'Pindai']],
    ]);
    expect(await u.panggil('operator', 'alurProduk.bawaan', {})).toMatchObject({ cara: 'basah', paraf: [{ peran: 'pengawas' }, { peran: 'pejabat_administrator' }] });
  });
});

import { renameSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jalankan, sisip, tulis } from '../../src/main/db/tulis.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { bacaBerkas, simpanBerkas } from '../../src/main/lib/berkas.ts';
import { sha256 } from '../../src/main/lib/crypto.ts';
import { tempat } from '../../src/main/config.ts';
import { jalanAkun } from '../../src/main/features/tte/jalan.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { periksaPdf } from '../../src/main/tte/pades/periksa.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { ubahUji } from '../support/kgb-uji.ts';
import { jalankanSimulator, type Simulator } from '../support/simulator-bsre.ts';
import { akunUji, berkasMemuat, NIK_UJI, PASSPHRASE_UJI, pasangTte, suratMenungguTte, tandatangani } from '../support/tte-uji.ts';

let u: AplikasiUji;
let sim: Simulator;
beforeAll(async () => {
  sim = await jalankanSimulator();
  await Promise.all([
    sim.tambah({ nik: NIK_UJI, nama: 'Contoh Kepala, S.Sos., M.Si.', passphrase: PASSPHRASE_UJI }),
    sim.tambah({ nik: '3500000000000002', nama: 'Contoh Bupati', passphrase: 'lain-lagi' }),
    sim.tambah({ nik: '3500000000000003', nama: 'Contoh Lama', passphrase: PASSPHRASE_UJI, usang: true }),
  ]);
});
afterAll(() => sim.tutup());
beforeEach(async () => {
  u = await bukaAplikasiUji();
  sim.gangguan.length = 0;
  sim.tanda.length = 0;
  Object.assign(sim.catatan, { salahPassphrase: 0, panggilan: 0, serentakMaks: 0, unduhan: 0 });
  sim.ubahStatus(NIK_UJI, 'ISSUE');
});
afterEach(() => u.tutup());

const berkas = (hash: string): Buffer => bacaBerkas(tempat(u.folder).berkas, u.buka.dek, hash);
const hashAsli = (): string[] => u.buka.basis.baca<{ hash: string }>('SELECT hash FROM dokumen ORDER BY nomor').map((b) => b.hash);
const hashTtd = (): string[] => u.buka.basis.baca<{ hash: string }>("SELECT b.hash FROM dokumen_berkas b JOIN dokumen d ON d.id = b.dokumen_id WHERE b.jenis = 'tte' ORDER BY d.nomor, b.urut").map((b) => b.hash);
const ganda = (): number => sim.tanda.length - new Set(sim.tanda.map((t) => `${t.nik} ${t.sidikSebelum}`)).size;

it('arsip mendahulukan berkas yang bertanda tangan, lalu pindaian; tiap berkas tetap byte demi byte seperti disimpan', async () => {
  await pasangTte(u, sim);
  await suratMenungguTte(u, 2);
  const surat = (await u.panggil('operator', 'arsip.daftar', {})).baris.toSorted((a, b) => a.nomor.localeCompare(b.nomor));
  expect(surat.map((d) => d.utamaId)).toEqual(surat.map((d) => d.id));
  const pindai = (dokumenId: string): string => {
    const isi = Buffer.from(`%PDF pindaian ${dokumenId}`);
    let id = '';
    ubahUji(u.buka, (tx) => {
      const b = simpanBerkas(tempat(u.folder).berkas, u.buka.dek, isi);
      catatBerkas(tx, { ...b, mime: 'application/pdf' });
      id = sisip(tx, 'dokumen_berkas', { dokumen_id: dokumenId, pegawai_id: null, jenis: 'pindaian', urut: 1, ...b, dari_hash: hashAsli()[0]!, keterangan: 'uji' });
    });
    return id;
  };
  const pindaian = surat.map((d) => pindai(d.id));
  const kini = async () => new Map((await u.panggil('operator', 'arsip.daftar', {})).baris.map((d) => [d.id, d.utamaId]));
  expect(surat.map((d, i) => [d.id, pindaian[i]!])).toEqual(expect.arrayContaining([...(await kini())]));
  expect(await tandatangani(u)).toMatchObject({ ditandatangani: 2 });
  const [asli, ttd, utama] = [hashAsli(), hashTtd(), await kini()];
  for (const [i, d] of surat.entries()) {
    const lain = (await u.panggil('operator', 'arsip.daftar', { saring: { dokumenId: d.id, sumber: 'dokumen_berkas' } })).baris;
    expect(new Set(lain.map((b) => b.jenisBerkas))).toEqual(new Set(['pindaian', 'tte']));
    expect(utama.get(d.id)).toBe(lain.find((b) => b.jenisBerkas === 'tte')!.id);
    const isi = async (id: string): Promise<string> => sha256((await u.panggil('operator', 'arsip.isi', { id })).isi);
    expect([await isi(utama.get(d.id)!), await isi(d.id)]).toEqual([ttd[i], asli[i]]);
  }
});

describe.each(['bsre-v1', 'bsre-v2'] as const)('Menandatangani sekaligus lewat %s', (penyedia) => {
  it('semua surat jadi sah, aslinya tetap, dan setiap berkas lolos pemeriksaan kami', async () => {
    await pasangTte(u, sim, { penyedia });
    await suratMenungguTte(u, 12);
    expect(await u.panggil('kepala', 'tte.statusPengguna', {})).toMatchObject({ siap: true, nikSamar: '3500••••••••0001' });
    expect((await u.panggil('kepala', 'tte.antrean', {})).jumlah).toBe(12);
    expect(await tandatangani(u)).toMatchObject({ jumlah: 12, ditandatangani: 12, antri: 0, gagal: 0, takDiketahui: 0, berjalan: false, kode: null });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 12 });
    const akar = bacaSertifikat(sim.akarPem);
    const asli = hashAsli();
    expect(hashTtd().map((h, i) => [periksaPdf(berkas(h), { akar, now: SEKARANG }).kesimpulan, berkas(h).subarray(0, berkas(asli[i]!).length).equals(berkas(asli[i]!))])).toEqual(Array.from({ length: 12 }, () => ['sah', true]));
    expect(ganda()).toBe(0);
    expect(sim.catatan.serentakMaks).toBeLessThanOrEqual(3);
    expect((await u.panggil('kepala', 'tte.antrean', {})).jumlah).toBe(0);
  });

  it('satu passphrase salah menghentikan semuanya setelah satu percobaan, dan tidak ada yang hilang', async () => {
    await pasangTte(u, sim, { penyedia });
    await suratMenungguTte(u, 5);
    expect(await tandatangani(u, { passphrase: 'keliru' })).toMatchObject({ antri: 5, ditandatangani: 0, gagal: 0, kode: 'passphrase-salah' });
    expect([sim.catatan.salahPassphrase, sim.catatan.panggilan]).toEqual([1, 1]);
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 5, antri: 0 });
    expect(ganda()).toBe(0);
  });

  it('status sertifikat ditanyakan dahulu: yang tidak siap, tidak ada satu pun yang dikirim', async () => {
    await pasangTte(u, sim, { penyedia });
    await suratMenungguTte(u, 3);
    sim.ubahStatus(NIK_UJI, 'EXPIRED');
    expect(await tandatangani(u)).toMatchObject({ antri: 3, kode: 'sertifikat-kedaluwarsa', pesan: expect.stringContaining('berakhir') as string });
    expect(sim.catatan.panggilan).toBe(0);
  });

  it('yang ditolak atau terganggu tidak menahan yang lain', async () => {
    await pasangTte(u, sim, { penyedia, serentak: 1 });
    await suratMenungguTte(u, 4);
    sim.gangguan.push(null, { jenis: 'galat', status: 400, isi: { error: 'Dokumen tidak dapat dibaca' } });
    const k = await tandatangani(u);
    expect(k.ditandatangani + k.gagal).toBe(4);
    expect(k.gagal).toBeGreaterThan(0);
    expect(k.masalah[0]!.pesan).toContain('Dokumen tidak dapat dibaca');
    expect(await tandatangani(u)).toMatchObject({ gagal: 0, antri: 0 });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 4 });
    expect(ganda()).toBe(0);
  });
});

describe('Yang belum diketahui', () => {
  it('diputus sesudah ditandatangani: diambil dengan id dokumennya, tidak ditandatangani dua kali', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 3);
    sim.gangguan.push(null, { jenis: 'putus-sesudah' });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 2, takDiketahui: 1 });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 1, takDiketahui: 0, jumlah: 1 });
    expect([sim.tanda.length, ganda(), sim.catatan.unduhan]).toEqual([3, 0, 1]);
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 3 });
  });

  it('berkas yang kembali tidak dapat disimpan: diambil dengan id dokumennya pada penandatanganan berikutnya, tidak ditandatangani dua kali', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    sim.gangguan.push({ jenis: 'lambat', ms: 200 });
    const { berkas: gudang } = tempat(u.folder);
    const jalan = tandatangani(u);
    while (sim.catatan.panggilan < 1) await new Promise((ok) => setTimeout(ok, 5));
    renameSync(gudang, `${gudang}-lepas`);
    expect(await jalan).toMatchObject({ ditandatangani: 0, takDiketahui: 1, kode: 'gagal' });
    renameSync(`${gudang}-lepas`, gudang);
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 1, takDiketahui: 0 });
    expect([sim.tanda.length, sim.catatan.unduhan]).toEqual([1, 1]);
  });

  it('kesalahan pada satu jalur menunggu jalur lain yang masih di server: tanda tangannya tetap dicatat', async () => {
    await pasangTte(u, sim, { serentak: 2 });
    await suratMenungguTte(u, 5);
    sim.gangguan.push(null, { jenis: 'lambat', ms: 50 }, { jenis: 'lambat', ms: 400 });
    const { berkas: gudang } = tempat(u.folder);
    const jalan = tandatangani(u);
    while (sim.catatan.panggilan < 3) await new Promise((ok) => setTimeout(ok, 5));
    renameSync(gudang, `${gudang}-lepas`);
    while (sim.tanda.length < 2) await new Promise((ok) => setTimeout(ok, 5));
    await new Promise((ok) => setTimeout(ok, 100));
    renameSync(`${gudang}-lepas`, gudang);
    expect(await jalan).toMatchObject({ ditandatangani: 2, takDiketahui: 1, antri: 2, kode: 'gagal', berjalan: false });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 3 });
    expect([sim.tanda.length, ganda()]).toEqual([5, 0]);
  });

  it('server tidak menemukan dokumennya, atau penyedianya berganti: tidak ditandatangani lagi tanpa keputusan penanda tangan', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    sim.gangguan.push({ jenis: 'putus-sesudah' });
    await tandatangani(u);
    sim.lupakan();
    for (const penyedia of ['bsre-v1', 'bsre-v2', 'bsre-v2'] as const) {
      await pasangTte(u, sim, { penyedia });
      const k = await tandatangani(u);
      expect(k).toMatchObject({ takDiketahui: 1, ditandatangani: 0 });
      expect(k.masalah[0]!.pesan).toContain(penyedia === 'bsre-v1' ? 'tidak menemukan dokumen ini' : 'penyedia TTE yang lain');
    }
    expect([sim.tanda.length, sim.catatan.unduhan]).toEqual([1, 1]);
    expect(await tandatangani(u, { ulangi: true })).toMatchObject({ takDiketahui: 0, ditandatangani: 1 });
  });

  it('keputusan mengirim lagi tetap menanyakan dahulu: yang masih disimpan server diambil, bukan ditandatangani lagi', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    sim.gangguan.push({ jenis: 'putus-sesudah' });
    await tandatangani(u);
    expect(await tandatangani(u, { ulangi: true })).toMatchObject({ ditandatangani: 1 });
    expect(sim.tanda.length).toBe(1);
  });

  it('tanpa id dokumen hanya dikirim lagi bila penanda tangan memutuskannya', async () => {
    await pasangTte(u, sim, { batasDetik: 5 });
    await suratMenungguTte(u, 1);
    sim.gangguan.push({ jenis: 'galat', status: 504, isi: {} });
    expect(await tandatangani(u)).toMatchObject({ takDiketahui: 1 });
    expect(await tandatangani(u)).toMatchObject({ takDiketahui: 1, ditandatangani: 0 });
    expect(sim.catatan.panggilan).toBe(1);
    expect(await tandatangani(u, { ulangi: true })).toMatchObject({ takDiketahui: 0, ditandatangani: 1 });
  });

  it('berkas yang tertukar atau ditambahi tidak pernah disebut ditandatangani, dan sisanya tidak dikirim', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 3);
    for (const jenis of ['tertukar', 'ditambahi'] as const) {
      sim.gangguan.push({ jenis });
      const k = await tandatangani(u);
      expect(k).toMatchObject({ ditandatangani: 0, gagal: 1, kode: 'gagal' });
      expect(k.masalah[0]!.pesan).toContain('ditolak pemeriksaan kami');
    }
    expect(hashTtd()).toEqual([]);
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 0 });
  });

  it('sertifikat yang sudah berakhir ditolak pemeriksaan kami walaupun server menandatanganinya', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    await u.panggil('administrator', 'tte.simpanIdentitas', { penggunaId: akunUji(u, 'kepala'), nik: '3500000000000003' });
    const k = await tandatangani(u);
    expect(k).toMatchObject({ gagal: 1 });
    expect(k.masalah[0]!.pesan).toContain('tidak berlaku pada waktu penandatanganan');
  });
});

describe('Wewenang dan urutan', () => {
  it('hanya pejabatnya sendiri; akun lain tidak melihat dan tidak dapat menandatangani', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 2);
    const langkahId = (await u.panggil('kepala', 'tte.antrean', {})).baris.map((b) => b.langkahId);
    await u.panggil('administrator', 'tte.simpanIdentitas', { penggunaId: akunUji(u, 'ppk'), nik: '3500000000000002' });
    expect((await u.panggil('ppk', 'tte.antrean', {})).jumlah).toBe(0);
    await expect(u.panggil('ppk', 'tte.mulai', { langkahId, passphrase: 'lain-lagi' })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(u.panggil('operator', 'tte.antrean', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect(sim.catatan.panggilan).toBe(0);
  });

  it('dua penanda tangan: yang kedua menandatangani berkas yang pertama, keduanya sah', async () => {
    await pasangTte(u, sim);
    const ppk = akunUji(u, 'ppk');
    await suratMenungguTte(u, 2, { paraf: [{ jenis: 'tanda-tangan', cara: 'elektronik', penggunaId: ppk }] });
    await u.panggil('administrator', 'tte.simpanIdentitas', { penggunaId: ppk, nik: '3500000000000002' });
    expect((await u.panggil('kepala', 'tte.antrean', {})).jumlah).toBe(0);
    expect(await tandatangani(u, { peran: 'ppk', passphrase: 'lain-lagi' })).toMatchObject({ ditandatangani: 2 });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 0 });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 2 });
    expect(await u.panggil('operator', 'sah.hitung', {})).toMatchObject({ sah: 2 });
    const h = periksaPdf(berkas(hashTtd()[1]!), { akar: bacaSertifikat(sim.akarPem), now: SEKARANG });
    expect([h.kesimpulan, ...h.tandaTangan.map((t) => t.penandatangan)]).toEqual(['sah', 'Contoh Bupati', 'Contoh Kepala, S.Sos., M.Si.']);
  });

  it('kewenangan yang sudah berakhir tidak dapat menandatangani: suratnya tidak dikirim', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1, {}, '2026-11-30');
    u.aturJam(SEKARANG + 40 * 86_400_000);
    const kini = { ...u, panggil: (peran, nama, masuk, berkas) => u.sebagai(peran, { jenis: 'semua' })(nama, masuk, berkas) } satisfies AplikasiUji;
    const k = await tandatangani(kini);
    expect(k).toMatchObject({ ditandatangani: 0, gagal: 1 });
    expect(k.masalah[0]!.pesan).toContain('sudah berakhir');
    expect(sim.catatan.panggilan).toBe(0);
  });

  it('yang belum diatur disebut apa yang kurang, sebelum passphrase dipakai', async () => {
    await suratMenungguTte(u, 1);
    const { langkahId } = (await u.panggil('kepala', 'tte.antrean', {})).baris[0]!;
    const mulai = () => u.panggil('kepala', 'tte.mulai', { langkahId: [langkahId], passphrase: PASSPHRASE_UJI });
    await expect(mulai()).rejects.toMatchObject({ kode: 'BELUM_SIAP', message: expect.stringContaining('identitas') as string });
    await pasangTte(u, sim);
    const { akar } = await u.panggil('administrator', 'tte.pengaturan', {});
    await u.panggil('administrator', 'tte.lepasAkar', { sidik: akar[0]!.sidik });
    await expect(mulai()).rejects.toMatchObject({ kode: 'BELUM_SIAP', message: expect.stringContaining('sertifikat induk') as string });
    expect(await u.panggil('administrator', 'tte.pengaturan', {})).toMatchObject({ kredensial: true, akar: [] });
  });
});

describe('Terputus dan berlanjut', () => {
  it('dihentikan di tengah: yang sudah jadi tetap, sisanya menunggu dan dilanjutkan', async () => {
    await pasangTte(u, sim, { serentak: 1 });
    await suratMenungguTte(u, 6);
    sim.gangguan.push(null, { jenis: 'lambat', ms: 150 });
    const { baris } = await u.panggil('kepala', 'tte.antrean', {});
    await u.panggil('kepala', 'tte.mulai', { langkahId: baris.map((b) => b.langkahId), passphrase: PASSPHRASE_UJI });
    await expect(u.panggil('kepala', 'tte.mulai', { langkahId: baris.map((b) => b.langkahId), passphrase: PASSPHRASE_UJI })).rejects.toMatchObject({ kode: 'BENTROK' });
    while (sim.catatan.panggilan < 2) await new Promise((ok) => setTimeout(ok, 10));
    await u.panggil('kepala', 'tte.henti', {});
    const k = (await u.panggil('kepala', 'tte.keadaan', {}))!;
    expect(k).toMatchObject({ berjalan: false, ditandatangani: 2, antri: 4 });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 4 });
    expect([sim.tanda.length, ganda()]).toEqual([6, 0]);
  });

  it('program mati saat dokumen sedang di server: sesudahnya belum diketahui, bukan dikirim lagi', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    const { baris } = await u.panggil('kepala', 'tte.antrean', {});
    sim.gangguan.push({ jenis: 'lambat', ms: 60_000 });
    await u.panggil('kepala', 'tte.mulai', { langkahId: [baris[0]!.langkahId], passphrase: PASSPHRASE_UJI });
    while (sim.catatan.panggilan < 1) await new Promise((ok) => setTimeout(ok, 10));
    await u.app.aplikasi.bukaFolder();
    const buka = u.app.aplikasi.keadaan.jenis === 'siap' ? u.app.aplikasi.keadaan.buka : null;
    expect(jalanAkun(buka!, akunUji({ ...u, buka: buka! }, 'kepala'))).toBe(null);
    const sesudah = { ...u, buka: buka! };
    expect(await tandatangani(sesudah)).toMatchObject({ takDiketahui: 1, ditandatangani: 0 });
    expect(sim.catatan.panggilan).toBe(1);
  });
});

describe('Dua program pada folder data yang sama', () => {
  const ubah = (sql: string, nilai: readonly string[] = []): void => tulis(u.buka.penulis, { prosedur: 'tte.mulai', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, (tx) => void jalankan(tx, sql, nilai, 'tte'));
  const baris = () => u.buka.basis.satu<{ keadaan: string; pengirim: string | null }>('SELECT keadaan, pengirim FROM tte_kirim ORDER BY urut DESC LIMIT 1');

  it('yang sedang dikirim program lain yang masih hidup tidak diambil alih; bila program itu sudah tidak ada, belum diketahui', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    await tandatangani(u, { passphrase: 'keliru' });
    const lain = `${process.ppid}:program-lain`;
    ubah(`UPDATE tte_kirim SET keadaan = 'dikirim', pengirim = ?, dikirim_pada = ${SEKARANG}`, [lain]);
    await expect(tandatangani(u)).rejects.toMatchObject({ kode: 'BENTROK', message: expect.stringContaining('sedang dikirim') as string });
    expect(baris()).toEqual({ keadaan: 'dikirim', pengirim: lain });
    ubah('UPDATE tte_kirim SET pengirim = ?', ['99999999:program-mati']);
    expect(await tandatangani(u)).toMatchObject({ takDiketahui: 1 });
    expect(sim.catatan.panggilan).toBe(1);
  });

  it('surat yang sementara itu diambil program lain tidak dikirim juga dari sini', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 2);
    sim.gangguan.push({ jenis: 'lambat', ms: 200 });
    const jalan = tandatangani(u);
    while (sim.catatan.panggilan < 1) await new Promise((ok) => setTimeout(ok, 5));
    ubah("UPDATE tte_kirim SET keadaan = 'dikirim', pengirim = 'program-lain' WHERE keadaan = 'antri'");
    expect(await jalan).toMatchObject({ ditandatangani: 1 });
    expect(sim.catatan.panggilan).toBe(1);
  });

  it('jawaban gagal yang datang terlambat tidak menghapus tanda tangan yang sudah tercatat', async () => {
    await pasangTte(u, sim);
    await suratMenungguTte(u, 1);
    sim.gangguan.push({ jenis: 'lambat', ms: 200 });
    const jalan = tandatangani(u, { passphrase: 'keliru' });
    while (sim.catatan.panggilan < 1) await new Promise((ok) => setTimeout(ok, 5));
    ubah("UPDATE tte_kirim SET keadaan = 'ditandatangani'");
    expect(await jalan).toMatchObject({ ditandatangani: 1, antri: 0 });
  });
});

it('passphrase tidak ada di basis data, jejak, log, tugas, atau berkas mana pun; NIK dan sandi aplikasi tidak di log dan jejak', async () => {
  await pasangTte(u, sim);
  await suratMenungguTte(u, 3);
  sim.gangguan.push({ jenis: 'galat', status: 400, isi: { error: `passphrase ${PASSPHRASE_UJI} untuk ${NIK_UJI} ditolak` } }, { jenis: 'putus-sesudah' }, { jenis: 'html', status: 502 });
  await tandatangani(u, { passphrase: PASSPHRASE_UJI });
  await tandatangani(u, { passphrase: 'Keliru-Benar-2026' });
  const tabel = u.buka.basis.baca<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'").map((t) => t.name);
  expect(tabel.length).toBeGreaterThan(40);
  const memuat = (teks: string): string[] => tabel.filter((t) => u.buka.basis.baca<Record<string, unknown>>(`SELECT * FROM "${t}"`).some((b) => Object.values(b).some((v) => (v instanceof Uint8Array ? Buffer.from(v).includes(teks) : String(v).includes(teks)))));
  expect([memuat(PASSPHRASE_UJI), memuat('Keliru-Benar-2026'), memuat(sim.sandi)]).toEqual([[], [], []]);
  expect(memuat(NIK_UJI)).toEqual(['tte_identitas']);
  expect([berkasMemuat(u.folder, PASSPHRASE_UJI), berkasMemuat(u.folder, 'Keliru-Benar-2026'), berkasMemuat(u.folder, NIK_UJI)]).toEqual([[], [], []]);
  // The one place the application's own password may lie in.
  expect(berkasMemuat(u.folder, sim.sandi)).toEqual(['rahasia.json']);
});

describe('Mencetak surat yang ditandatangani secara elektronik', () => {
  it('sebelum sah hanya lembar uji yang keluar; aslinya ditolak dengan sebab dan jalan keluarnya, sesudah sah boleh', async () => {
    await pasangTte(u, sim);
    const [surat] = await suratMenungguTte(u, 1);
    const minta = (tujuan: 'asli' | 'ulang' | 'uji') => u.panggil('operator', 'cetak.kirim', { dokumenId: [surat!.dokumenId], pencetakId: 'simpan:pdf', tujuan });
    for (const tujuan of ['asli', 'ulang'] as const) {
      await expect(minta(tujuan)).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringMatching(/^Surat .+ belum ditandatangani secara elektronik: masih menunggu tanda tangan/) as string, saran: expect.stringContaining('pilih tujuan uji') as string });
    }
    expect((await u.panggil('operator', 'rangkaian.daftar', {})).jumlah).toBe(0);
    expect(await minta('uji')).toMatchObject({ halaman: 1 });
    expect(await tandatangani(u)).toMatchObject({ ditandatangani: 1 });
    expect(await minta('asli')).toMatchObject({ halaman: 1 });
  });

  it('yang diparaf di atas kertas dahulu dapat dicetak untuk diparaf', async () => {
    await pasangTte(u, sim);
    const [surat] = await suratMenungguTte(u, 1, { paraf: [{ peran: 'pengawas', cara: 'basah' }] });
    expect(await u.panggil('operator', 'cetak.kirim', { dokumenId: [surat!.dokumenId], pencetakId: 'simpan:pdf' })).toMatchObject({ halaman: 1 });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import type { Peran } from '../../src/shared/izin.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../src/main/lib/id.ts';
import { createApp } from '../../src/main/app.ts';
import { bukaAplikasiUji, konfigurasiUji, portsUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

async function galat(p: Promise<unknown>): Promise<AppError> {
  try {
    await p;
  } catch (g) {
    if (g instanceof AppError) return g;
    throw g;
  }
  throw new Error('seharusnya ditolak');
}

/** A job that stopped: as the program leaves it behind when it dies, is cancelled or fails. */
function sisipTugas(jenis: string, masukan: unknown, keadaan: string, peran: Peran | null = 'operator'): string {
  const id = idBaru();
  const oleh = peran === null ? null : u.buka.basis.satu<{ id: Buffer }>('SELECT id FROM pengguna WHERE peran = ?', peran)!.id;
  u.buka.basis.siap('INSERT INTO tugas (id, jenis, judul, masukan, keadaan, pengguna_id, pelaku, dibuat_pada) VALUES (?,?,?,?,?,?,?,?)').run(id, jenis, jenis, JSON.stringify(masukan), keadaan, oleh, 'Uji', SEKARANG);
  return idKeTeks(id);
}

const lihat = (id: string, peran: Peran = 'operator') => u.panggil(peran, 'tugas.lihat', { id });
const lanjutkan = (id: string, peran: Peran = 'operator') => u.panggil(peran, 'tugas.lanjutkan', { id });

describe('Melanjutkan penerbitan surat', () => {
  async function terhenti(): Promise<{ tugasId: string; kelompokId: string }> {
    sisipBanyak(u.buka, 6);
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    u.buka.pelari.batal(r.tugasId);
    expect((await galat(u.buka.pelari.tunggu(r.tugasId))).kode).toBe('DIBATALKAN');
    return r;
  }

  it('yang dibatalkan dilanjutkan dengan nomor pekerjaannya sendiri, dan semua surat jadi tepat sekali', async () => {
    const { tugasId, kelompokId } = await terhenti();
    expect(await lihat(tugasId)).toMatchObject({ keadaan: 'dibatalkan', dapatDilanjutkan: true });
    await lanjutkan(tugasId);
    expect(await u.buka.pelari.tunggu(tugasId)).toMatchObject({ jadi: 6, gagal: 0, kelompokId });
    expect(await lihat(tugasId)).toMatchObject({ keadaan: 'selesai', dapatDilanjutkan: false, hasil: { jadi: 6 } });
    expect(u.buka.basis.satu("SELECT count(*) n, count(DISTINCT nomor) beda FROM kelompok_butir WHERE keadaan = 'jadi'")).toEqual({ n: 6, beda: 6 });
    expect((await galat(lanjutkan(tugasId))).message).toBe('Pekerjaan ini sudah selesai.');
    expect(u.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM jejak WHERE prosedur = 'tugas.lanjutkan'")!.n).toBeGreaterThan(0);
  });

  it('catatannya menyebut kapan ia dimulai, dibatalkan, dilanjutkan, dan selesai, dengan waktunya; orang lain tidak membacanya', async () => {
    const { tugasId } = await terhenti();
    u.aturJam(SEKARANG + 60_000);
    await lanjutkan(tugasId);
    await u.buka.pelari.tunggu(tugasId);
    const catatan = await u.panggil('operator', 'tugas.catatan', { id: tugasId });
    const teks = catatan.map((c) => c.teks);
    expect(teks[0]).toMatch(/^Dimulai oleh /);
    expect(teks.findIndex((x) => /dibatalkan/i.test(x))).toBeGreaterThan(0);
    expect(teks).toContain('Dilanjutkan dari yang belum selesai.');
    expect(teks.at(-1)).toBe('Selesai.');
    expect(catatan.map((c) => c.pada)).toEqual(catatan.map((c) => c.pada).toSorted((a, b) => a - b));
    expect(catatan.at(-1)!.pada).toBe(SEKARANG + 60_000);
    expect((await galat(u.panggil('verifikator_opd', 'tugas.catatan', { id: tugasId }))).kode).toBe('TIDAK_DITEMUKAN');
  });

  it('yang sisanya sudah dibatalkan atau dilanjutkan dari kelompoknya ditolak, karena tidak ada lagi yang tersisa', async () => {
    const { tugasId, kelompokId } = await terhenti();
    await u.panggil('operator', 'kelompok.batal', { kelompokId });
    const g = await galat(lanjutkan(tugasId));
    expect([g.kode, g.message]).toEqual(['ATURAN', 'Tidak ada surat yang tersisa pada kelompok ini.']);
    expect((await lihat(tugasId)).keadaan).toBe('dibatalkan');
  });

  it('pejabat yang melihat semua pekerjaan tetapi tidak boleh menerbitkan tidak dapat melanjutkannya', async () => {
    const { tugasId } = await terhenti();
    expect((await lihat(tugasId, 'kepala')).dapatDilanjutkan).toBe(false);
    expect((await galat(lanjutkan(tugasId, 'kepala'))).kode).toBe('TIDAK_BERHAK');
  });
});

describe('Melanjutkan impor', () => {
  const csv = { nama: 'daftar.csv', mime: 'text/csv', isi: Buffer.from('NIP;Nama;Tanggal Lahir;Jenis Kelamin;Status Pegawai;Golongan;TMT Golongan;MK Tahun;MK Bulan;TMT CPNS;Unit Kerja\n199001012015031999;Budi Contoh;01-01-1990;L;PNS;III/b;01-04-2023;8;1;01-03-2015;Dinas A') };

  async function teruji(): Promise<string> {
    const { imporId, tugasId } = await u.panggil('operator', 'impor.periksa', {}, csv);
    await u.buka.pelari.tunggu(tugasId);
    return imporId;
  }
  const keadaan = async (id: string) => (await u.panggil('operator', 'impor.lihat', { id })).keadaan;

  it('yang terputus saat menulis ditulis sisanya, lalu tidak dapat dilanjutkan lagi', async () => {
    const imporId = await teruji();
    const id = sisipTugas('impor_jalan', { imporId }, 'terputus');
    await lanjutkan(id);
    await u.buka.pelari.tunggu(id);
    expect(await keadaan(imporId)).toBe('selesai');
    const lama = sisipTugas('impor_jalan', { imporId }, 'terputus');
    expect((await galat(lanjutkan(lama))).message).toContain('sudah selesai');
  });

  it('uji coba lama tidak dapat dilanjutkan setelah impornya ditulis, agar impor itu masih dapat diurungkan', async () => {
    const imporId = await teruji();
    const { tugasId } = await u.panggil('operator', 'impor.jalankan', { id: imporId });
    await u.buka.pelari.tunggu(tugasId);
    const lama = sisipTugas('impor_periksa', { imporId }, 'gagal');
    expect((await galat(lanjutkan(lama))).kode).toBe('ATURAN');
    const balik = u.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND balik IS NOT NULL AND diterapkan = 1', idDariTeks(imporId))!.n;
    expect(balik).toBe(1);
  });

  it('menunggu selama impor yang sama sedang dikerjakan pekerjaan lain', async () => {
    const imporId = await teruji();
    const id = sisipTugas('impor_jalan', { imporId }, 'terputus');
    sisipTugas('impor_urung', { imporId }, 'berjalan');
    expect((await galat(lanjutkan(id))).kode).toBe('BENTROK');
  });
});

describe('Pekerjaan yang tidak dilanjutkan', () => {
  it('cadangan dan data contoh ditolak dengan jalan keluarnya, apa pun keadaannya', async () => {
    for (const [jenis, masukan, saran] of [['cadangan', { ke: '/tidak-ada', sebab: 'tombol' }, 'Buat cadangan baru'], ['contoh', { jumlah: 300, benih: 1 }, 'akun contoh']] as const) {
      for (const k of ['terputus', 'dibatalkan', 'gagal']) {
        const id = sisipTugas(jenis, masukan, k);
        expect((await lihat(id)).dapatDilanjutkan).toBe(false);
        const g = await galat(lanjutkan(id));
        expect([g.kode, g.saran.includes(saran)]).toEqual(['ATURAN', true]);
      }
    }
  });

  it('pekerjaan orang lain tidak ada bagi yang hanya melihat miliknya', async () => {
    const id = sisipTugas('muat_rujukan', {}, 'terputus', 'administrator');
    expect((await galat(lanjutkan(id, 'verifikator_opd'))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(lanjutkan(id, 'asn'))).kode).toBe('TIDAK_DITEMUKAN');
  });

  it('yang masih berjalan dibiarkan berjalan', async () => {
    const id = sisipTugas('muat_rujukan', {}, 'berjalan');
    expect((await galat(lanjutkan(id))).kode).toBe('BENTROK');
  });

  it('pemuatan rujukan yang gagal dijalankan lagi', async () => {
    const id = sisipTugas('muat_rujukan', {}, 'gagal', null);
    await lanjutkan(id, 'administrator');
    u.buka.pelari.batal(id);
    await u.buka.pelari.tunggu(id).catch(() => undefined);
    expect((await lihat(id, 'administrator')).keadaan).not.toBe('gagal');
  });

  it('yang prosesnya mati ditandai terputus oleh siapa pun yang membuka folder berikutnya, juga baris perintah; yang hidup dan yang melanjutkan diri sendiri tidak', async () => {
    const isiPid = (id: string, pid: number) => u.buka.basis.siap('UPDATE tugas SET pid = ?, detak = ? WHERE id = ?').run(pid, SEKARANG, idDariTeks(id));
    const [mati, hidup, sendiri] = [sisipTugas('cadangan', {}, 'berjalan'), sisipTugas('cadangan', {}, 'berjalan'), sisipTugas('muat_rujukan', {}, 'berjalan')];
    for (const id of [mati, sendiri]) isiPid(id, 2 ** 22 - 1);
    isiPid(hidup, process.ppid);
    const lain = await createApp(konfigurasiUji(u.folder), portsUji(u.folder), { diam: true });
    expect([(await lihat(mati)).keadaan, (await lihat(hidup)).keadaan, (await lihat(sendiri)).keadaan]).toEqual(['terputus', 'berjalan', 'berjalan']);
    await lain.tutup();
  });
});

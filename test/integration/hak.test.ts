import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kontrak, entriMenurutNama, type NamaProsedur } from '../../src/shared/contract.ts';
import { AppError } from '../../src/shared/errors.ts';
import { AKSES_ARSIP, berhak, IZIN, IZIN_PERAN, PERAN, type Peran } from '../../src/shared/izin.ts';
import { idKeTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, kirim, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
});
afterAll(() => uji.tutup());

const SEMUA = Object.keys(kontrak) as NamaProsedur[];

/** What a call answers when its input is empty: refused for the right comes before anything is read of it. */
async function kode(panggilan: Promise<unknown>): Promise<string> {
  try {
    await panggilan;
    return 'OKE';
  } catch (galat) {
    return galat instanceof AppError ? galat.kode : String(galat);
  }
}

describe('Hak atas setiap prosedur', () => {
  for (const peran of PERAN) {
    it(`${peran}: setiap prosedur di luar haknya ditolak, yang di dalam haknya tidak ditolak karena hak`, async () => {
      const hasil: string[] = [];
      for (const nama of SEMUA) {
        const entri = entriMenurutNama(nama)!;
        if (entri.izin === 'publik' || nama === 'sesi.keluar') continue;
        const boleh = berhak(peran, entri.izin);
        // Procedures with empty input would really run; only the refused side of those is tried.
        const kosong = entri.masuk.safeParse({}).success;
        if (boleh && kosong) continue;
        const k = await kode(uji.panggil(peran, nama, { __bukan_masukan: true } as never));
        if (boleh ? k === 'TIDAK_BERHAK' : k !== 'TIDAK_BERHAK') hasil.push(`${nama}: ${k}`);
      }
      expect(hasil).toEqual([]);
    });
  }

  it('tanpa masuk semuanya ditolak, kecuali yang memang untuk umum', async () => {
    const salah: string[] = [];
    for (const nama of SEMUA) {
      if (entriMenurutNama(nama)!.izin === 'publik') continue;
      const k = await kode(kirim(uji.app, null, nama, {} as never));
      const k2 = await kode(kirim(uji.app, 'token-palsu', nama, {} as never));
      if (k !== 'BELUM_MASUK' || k2 !== 'BELUM_MASUK') salah.push(`${nama}: ${k} ${k2}`);
    }
    expect(salah).toEqual([]);
  });

  it('prosedur umum hanya yang perlu sebelum masuk', () => {
    expect(SEMUA.filter((n) => entriMenurutNama(n)!.izin === 'publik').toSorted()).toEqual([
      'penyiapan.bukaKunci', 'penyiapan.contoh', 'penyiapan.kemajuan', 'penyiapan.mulai', 'penyiapan.selesai', 'sesi.buka', 'sesi.masuk', 'sistem.keadaan',
    ]);
  });

  it('prosedur penyiapan menolak folder yang sudah berisi data', async () => {
    for (const [nama, masuk] of [['penyiapan.contoh', { jumlah: 50 }], ['penyiapan.selesai', { kodePemulihan: 'X' }], ['penyiapan.bukaKunci', { kodePemulihan: 'X' }]] as const) {
      expect(await kode(kirim(uji.app, null, nama, masuk))).toBe('SUDAH_SIAP');
    }
  });

  it('matriks hak yang ditampilkan sama dengan yang ditegakkan', async () => {
    const matriks = await uji.panggil('administrator', 'akun.matriks', {});
    expect(matriks).toHaveLength(SEMUA.length);
    for (const m of matriks) expect(m.peran).toEqual(PERAN.filter((p) => berhak(p, entriMenurutNama(m.prosedur)!.izin)));
  });
});

describe('Mengurungkan', () => {
  it('perubahan sendiri ditolak bila haknya sudah dicabut', async () => {
    const { id } = uji.buka.basis.satu<{ id: Buffer }>("SELECT id FROM pengguna WHERE peran = 'operator'")!;
    await uji.panggil('operator', 'pegawai.simpan', { id: null, rev: null, dataUtama: { nip: '199001012015031001', nama: 'Contoh Urung', tanggal_lahir: '1990-01-01', jenis_asn: 'PNS', kedudukan_hukum: '01', jenis_kelamin: 'M' } });
    const urung = (peran: Peran) => kirim(uji.app, uji.app.aplikasi.gudangSesi.buat({ penggunaId: idKeTeks(id), pengguna: 'operator', nama: 'Uji operator', peran, lingkup: { jenis: 'semua' }, izin: IZIN_PERAN[peran] }, SEKARANG), 'jejak.urungkan', { seq: null });
    await expect(urung('pengawas')).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(urung('operator')).resolves.toMatchObject({ jumlah: 1 });
  });
});

describe('Kontrak', () => {
  it('setiap prosedur punya keterangan berbahasa Indonesia, skema JSON, dan hak yang dikenal', () => {
    for (const nama of SEMUA) {
      const e = entriMenurutNama(nama)!;
      expect(e.ket, nama).toMatch(/^[A-Z].{8,}\.$/s);
      expect(() => z.toJSONSchema(e.masuk, { io: 'input' }), nama).not.toThrow();
      if (e.izin !== 'publik' && e.izin !== 'masuk') expect(IZIN, nama).toContain(e.izin);
    }
  });

  it('masukan yang tidak dikenal ditolak dengan nama kolomnya, bukan diabaikan', async () => {
    await expect(uji.panggil('operator', 'pegawai.cari', { teks: 'a', lain: 1 } as never)).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(uji.panggil('operator', 'pegawai.cari', { teks: 5 } as never)).rejects.toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'teks', pesan: 'Isinya belum benar.' }] });
    const galat = await uji.panggil('operator', 'pegawai.cari', { teks: 'a', lain: 1 } as never).catch((e: unknown) => e);
    expect(JSON.stringify(galat)).not.toMatch(/invalid|expected|unrecognized|required/i);
  });

  it('setiap izin dipakai dan dimiliki paling sedikit satu peran; hanya administrator punya semuanya', () => {
    const kelas = Object.values(AKSES_ARSIP).flatMap((a) => a.izin);
    const dipakai = new Set([...SEMUA.map((n) => entriMenurutNama(n)!.izin), ...kelas]);
    for (const i of IZIN) {
      if (i !== 'pegawai.gaji' && i !== 'tugas') expect(dipakai, i).toContain(i);
      expect(PERAN.some((p) => IZIN_PERAN[p].includes(i)), i).toBe(true);
    }
    expect(PERAN.filter((p) => IZIN_PERAN[p].length === IZIN.length)).toEqual(['administrator']);
  });
});

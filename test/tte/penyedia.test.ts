import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JENIS_PENYEDIA, type JenisPenyedia } from '../../src/shared/contract/tte.ts';
import { bacaSertifikat } from '../../src/main/tte/pades/rantai.ts';
import { terimaHasil } from '../../src/main/tte/pades/periksa.ts';
import { urlTte } from '../../src/main/tte/kirim.ts';
import { penyediaDari, type Penyedia } from '../../src/main/tte/penyedia.ts';
import { jalankanSimulator, type Gangguan, type Simulator } from '../support/simulator-bsre.ts';
import { PADA, suratUji } from './pdf-uji.ts';

const NIK = '3500000000000001';
const PASSPHRASE = 'Kata "Sandi" \\ TTE ë 2026';
let sim: Simulator;

beforeAll(async () => {
  sim = await jalankanSimulator();
  await Promise.all([
    sim.tambah({ nik: NIK, nama: 'Contoh Bupati', passphrase: PASSPHRASE }),
    ...(['EXPIRED', 'RENEW', 'SUSPEND', 'REVOKE', 'NEW', 'NO_CERTIFICATE'] as const).map((status, i) => sim.tambah({ nik: `350000000000001${i}`, nama: status, passphrase: PASSPHRASE, status })),
  ]);
});
afterAll(() => sim.tutup());
beforeEach(() => {
  sim.gangguan.length = 0;
});

const penyedia = (jenis: JenisPenyedia, lain: { alamat?: string; sandi?: string; batasMs?: number } = {}): Penyedia => penyediaDari(jenis, { alamat: sim.alamat, pengguna: sim.pengguna, sandi: sim.sandi, batasMs: 20_000, ...lain });
const minta = (lain: { nik?: string; passphrase?: string; pdf?: readonly Uint8Array[] } = {}) => ({ nik: lain.nik ?? NIK, passphrase: Buffer.from(lain.passphrase ?? PASSPHRASE), pdf: lain.pdf ?? [suratUji()], alasan: 'Menyetujui dokumen ini', tempat: 'Contoh' });

describe.each(JENIS_PENYEDIA)('Penyedia TTE %s', (jenis) => {
  it('menandatangani, dan hasilnya diterima hanya setelah diperiksa sendiri', async () => {
    const [h] = await penyedia(jenis).tandatangani(minta());
    expect(h!.kode).toBe('ditandatangani');
    const pdf = (h as { pdf: Uint8Array }).pdf;
    expect(terimaHasil(suratUji(), pdf, { akar: bacaSertifikat(sim.akarPem), now: PADA })).toMatchObject({ ok: true, ttd: { penandatangan: 'Contoh Bupati', alasan: 'Menyetujui dokumen ini' } });
    expect(await penyedia(jenis).periksa(pdf)).toEqual({ ok: true, kesimpulan: 'VALID', penandatangan: ['Contoh Bupati'] });
  });

  it('menyebut status sertifikat penanda tangan sebelum apa pun dikirim', async () => {
    const status = (nik: string) => penyedia(jenis).statusPengguna(nik).then((s) => s.kode);
    expect(await status(NIK)).toBe('siap');
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map((i) => status(`350000000000001${i}`)))).toEqual(['sertifikat-kedaluwarsa', 'pengguna-perlu-perbarui', 'pengguna-ditangguhkan', 'pengguna-dicabut', 'pengguna-belum-bersertifikat', 'pengguna-belum-bersertifikat']);
    expect(await status('3500000000000099')).toBe('pengguna-tidak-terdaftar');
  });

  it('passphrase salah dan pengguna tidak terdaftar dikenali dari kodenya', async () => {
    expect((await penyedia(jenis).tandatangani(minta({ passphrase: 'keliru' })))[0]).toMatchObject({ kode: 'passphrase-salah', henti: true });
    expect((await penyedia(jenis).tandatangani(minta({ nik: '3500000000000099' })))[0]).toMatchObject({ kode: 'pengguna-tidak-terdaftar', henti: true });
  });

  const KASUS: readonly (readonly [string, Gangguan, string, string])[] = [
    ['halaman masuk jaringan menjawab', { jenis: 'html', status: 200 }, 'gagal-sementara', 'halaman web'],
    ['HTTP 200 tetapi isinya galat', { jenis: 'galat', status: 200, isi: { error: 'Gagal memproses' } }, 'gagal', 'Gagal memproses'],
    ['HTTP 200 dengan kode passphrase salah', { jenis: 'galat', status: 200, isi: { error: 'x', status_code: 2031 } }, 'passphrase-salah', 'Passphrase salah'],
    ['HTTP 500 dengan alasan', { jenis: 'galat', status: 500, isi: { error: 'Layanan sibuk' } }, 'gagal-sementara', 'Layanan sibuk'],
    ['HTTP 502 dari gerbang', { jenis: 'html', status: 502 }, 'tak-diketahui', 'belum diketahui'],
    ['JSON yang bukan jawaban', { jenis: 'galat', status: 200, isi: { apa: 'ini' } }, 'tak-diketahui', 'belum diketahui'],
    ['diputus sesudah ditandatangani', { jenis: 'putus-sesudah' }, 'tak-diketahui', 'belum diketahui'],
    ['berkas terpotong', { jenis: 'terpotong' }, 'tak-diketahui', 'belum diketahui'],
  ];
  it.each(KASUS)('%s', async (_nama, gangguan, kode, pesan) => {
    sim.gangguan.push(gangguan);
    const [h] = await penyedia(jenis).tandatangani(minta());
    expect(h!.kode).toBe(kode);
    expect((h as { pesan: string }).pesan).toContain(pesan);
  });

  it('galat yang mengulang passphrase atau NIK dibersihkan', async () => {
    sim.gangguan.push({ jenis: 'galat', status: 400, isi: { error: `Permintaan {"nik":"${NIK}","passphrase":"${PASSPHRASE}"} ditolak <b>` } });
    const [h] = await penyedia(jenis).tandatangani(minta());
    expect(JSON.stringify(h)).not.toMatch(/Kata "?|Sandi|3500000000000001|<b>/);
    expect(h).toMatchObject({ kode: 'gagal' });
  });

  it('server yang bisu: tidak diketahui, karena dokumennya mungkin sudah ditandatangani', async () => {
    sim.gangguan.push({ jenis: 'bisu' });
    expect((await penyedia(jenis, { batasMs: 300 }).tandatangani(minta()))[0]).toMatchObject({ kode: 'tak-diketahui', idDokumen: null });
  });

  it('server yang tidak ada, dan sandi aplikasi yang salah, menghentikan sisanya', async () => {
    expect((await penyedia(jenis, { alamat: 'http://127.0.0.1:9' }).tandatangani(minta()))[0]).toMatchObject({ kode: 'gagal-sementara', henti: true });
    expect((await penyedia(jenis, { sandi: 'lain' }).tandatangani(minta()))[0]).toMatchObject({ kode: 'gagal', henti: true });
    expect((await penyedia(jenis, { alamat: 'http://127.0.0.1:9' }).statusPengguna(NIK)).kode).toBe(null);
  });

  it('jawaban tanpa akhir dibatasi', async () => {
    const alir = createServer((_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      const isi = Buffer.alloc(8 << 20, 0x20);
      const terus = (): void => {
        while (!res.destroyed && res.write(isi));
      };
      res.on('drain', terus);
      terus();
    });
    await new Promise<void>((ok) => alir.listen(0, '127.0.0.1', ok));
    const h = await penyedia(jenis, { alamat: `http://127.0.0.1:${(alir.address() as AddressInfo).port}` }).tandatangani(minta());
    expect(h[0]!.kode).toBe('tak-diketahui');
    alir.closeAllConnections();
    await new Promise((ok) => alir.close(ok));
  });
});

describe('Alamat server', () => {
  it.each(['http://tte.contoh.go.id', 'http://10.0.0.5:8080', 'http://127.0.0.1.contoh.test', 'http://localhost.contoh.test', 'http://0.0.0.0'])('%s ditolak: passphrase tidak boleh lewat jaringan tanpa sandi', (alamat) => {
    expect(() => urlTte(alamat)).toThrow('akan terbaca di jaringan');
  });

  it.each(['https://tte.contoh.go.id/esign', 'http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])('%s dipakai', (alamat) => {
    expect(urlTte(alamat, '/api').href).toBe(`${alamat}/api`);
  });
});

describe('Beda kedua kontrak', () => {
  it('v1 menyebut id dokumen; yang terputus dapat diunduh dengan id itu dan sama dengan yang ditandatangani', async () => {
    sim.gangguan.push({ jenis: 'putus-sesudah' });
    const p = penyedia('bsre-v1');
    const [h] = await p.tandatangani(minta());
    const { id } = sim.tanda.at(-1)!;
    expect(h).toMatchObject({ kode: 'tak-diketahui', idDokumen: id });
    const u = await p.unduh(id);
    expect(u.jenis === 'ada' && terimaHasil(suratUji(), u.pdf, { akar: bacaSertifikat(sim.akarPem), now: PADA }).ok).toBe(true);
    expect((await p.unduh('tidak-ada')).jenis).toBe('tidak-ada');
  });

  it('v2 membawa banyak berkas sekali kirim, hasilnya menurut urutannya', async () => {
    const panggilan = sim.catatan.panggilan;
    const [satu] = await penyedia('bsre-v2').tandatangani(minta());
    const berkas = [(satu as { pdf: Uint8Array }).pdf, suratUji()];
    const hasil = await penyedia('bsre-v2').tandatangani(minta({ pdf: berkas }));
    expect(sim.catatan.panggilan - panggilan).toBe(2);
    const akar = bacaSertifikat(sim.akarPem);
    expect(hasil.map((h, i) => h.kode === 'ditandatangani' && terimaHasil(berkas[i]!, h.pdf, { akar, now: PADA }).ok)).toEqual([true, true]);
  });
});

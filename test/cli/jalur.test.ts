import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cuplik, duniaUji, type DuniaUji } from './dunia-uji.ts';

const OPERATOR = { SIMPUL_PENGGUNA: 'operator', SIMPUL_SANDI: 'contoh-operator-2027' };
const ADMIN = { SIMPUL_PENGGUNA: 'admin', SIMPUL_SANDI: 'contoh-admin-2027' };
const BULAN_INI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit' }).format(Date.now()).slice(0, 7);

let d: DuniaUji;
let kode: string;

beforeAll(async () => {
  d = duniaUji(OPERATOR);
  const h = await d.simpul(['mulai', '--contoh', '140', '--tanpa-rujukan', '--json']);
  expect(h.kode, h.galat + h.keluar).toBe(0);
  const isi = h.json<{ kodePemulihan: string; pegawai: number; contoh: boolean }>();
  expect(isi).toMatchObject({ pegawai: 140, contoh: true });
  kode = isi.kodePemulihan;
}, 120_000);
afterAll(() => d.hapus());

interface BarisKgb {
  nip: string;
  nama: string;
  jatuhTempo: boolean;
  alasan: { pesan: string; dasarHukum: string }[];
}

describe('menyiapkan dan masuk', () => {
  it('menyimpan rahasia hanya untuk pemiliknya dan menulis hanya di folder data', () => {
    expect(statSync(join(d.cwd, 'data', 'rahasia.json')).mode & 0o777).toBe(0o600);
    expect(cuplik(d.cwd).filter((n) => !n.startsWith('data'))).toEqual([]);
  });

  it('menolak menyiapkan folder yang sudah berisi', async () => {
    const h = await d.simpul(['mulai', '--contoh', '100', '--json']);
    expect([h.kode, h.json<{ galat: { kode: string } }>().galat.kode]).toEqual([1, 'SUDAH_SIAP']);
  });

  it('menolak tanpa nama pengguna dan menyebut peubah yang kurang, juga di folder contoh', async () => {
    const h = await d.simpul(['cari', 'sri', '--json'], { env: { SIMPUL_PENGGUNA: undefined } });
    expect(h.kode).toBe(1);
    expect(h.json<{ galat: object }>().galat).toMatchObject({ kode: 'BELUM_MASUK', saran: expect.stringContaining('SIMPUL_SANDI') });
  });

  it('dengan kata sandi awal dari Administrator hanya kata sandi yang dapat diganti', async () => {
    const data = { pengguna: 'baru', nama: 'Petugas Baru', peran: 'operator', unitId: null, pegawaiId: null, aktif: true };
    const buat = await d.simpul(['panggil', 'akun.simpan', JSON.stringify({ id: null, rev: null, data, sandiBaru: 'sandi-dari-admin' })], { env: ADMIN });
    expect(buat.kode, buat.galat).toBe(0);
    const baru = { SIMPUL_PENGGUNA: 'baru', SIMPUL_SANDI: 'sandi-dari-admin' };
    const h = await d.simpul(['cari', 'sri', '--json'], { env: baru });
    expect(h.kode).toBe(1);
    expect(h.json<{ galat: object }>().galat).toMatchObject({ kode: 'TIDAK_BERHAK', saran: expect.stringContaining('simpul panggil sesi.gantiSandi') });
    const ganti = await d.simpul(['panggil', 'sesi.gantiSandi', JSON.stringify({ lama: 'sandi-dari-admin', baru: 'sandi-milik-sendiri' })], { env: baru });
    expect(ganti.kode, ganti.galat).toBe(0);
    expect((await d.simpul(['cari', 'sri', '--json'], { env: { ...baru, SIMPUL_SANDI: 'sandi-milik-sendiri' } })).kode).toBe(0);
  });

  it('menolak kata sandi yang salah dengan kode 1, dalam kalimat untuk orang', async () => {
    const h = await d.simpul(['cari', 'sri'], { env: { SIMPUL_SANDI: 'bukan-ini' } });
    expect([h.kode, h.keluar]).toEqual([1, '']);
    expect(h.galat).toContain('kata sandi salah');
  });
});

describe('memanggil prosedur', () => {
  it('menjawab JSON, dan galat sebagai JSON dengan kode 1', async () => {
    const baik = await d.simpul(['panggil', 'sesi.saya']);
    expect(baik.json<{ peran: string }>().peran).toBe('operator');
    const salah = await d.simpul(['panggil', 'pegawai.cari', '{"teks":5}']);
    expect(salah.kode).toBe(1);
    expect(salah.json<{ galat: { kode: string; details: unknown[] } }>().galat).toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'teks' }] });
    expect((await d.simpul(['panggil', 'tidak.ada'])).json<{ galat: { kode: string } }>().galat.kode).toBe('PROSEDUR_TIDAK_ADA');
    expect((await d.simpul(['panggil', 'akun.daftar'])).json<{ galat: { kode: string } }>().galat.kode).toBe('TIDAK_BERHAK');
  });

  it('memanggil yang publik tanpa akun', async () => {
    const h = await d.simpul(['panggil', 'sistem.keadaan'], { env: { SIMPUL_PENGGUNA: undefined } });
    expect(h.json<{ keadaan: string; contoh: boolean }>()).toMatchObject({ keadaan: 'siap', contoh: true });
  });

  it('menyimpan balasan yang berupa berkas, dan tidak menimpa tanpa diminta', async () => {
    expect((await d.simpul(['panggil', 'impor.templat'])).kode).toBe(2);
    const h = await d.simpul(['panggil', 'impor.templat', '{}', '--ke', 'templat.xlsx', '--json']);
    expect(h.kode, h.keluar).toBe(0);
    expect(readFileSync(join(d.cwd, 'templat.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect((await d.simpul(['panggil', 'impor.templat', '{}', '--ke', 'templat.xlsx'])).json<{ galat: { kode: string } }>().galat.kode).toBe('SUDAH_ADA');
    rmSync(join(d.cwd, 'templat.xlsx'));
  });
});

describe('dari jatuh tempo sampai arsip', () => {
  it('menampilkan daftar jatuh tempo sebagai larik dengan kunci yang tetap', async () => {
    const h = await d.simpul(['kgb', 'jatuh-tempo', '--bulan', BULAN_INI, '--json']);
    const baris = h.json<BarisKgb[]>(Array.isArray);
    expect(baris.some((b) => b.jatuhTempo)).toBe(true);
    expect(baris.some((b) => !b.jatuhTempo && b.alasan.length > 0)).toBe(true);
    for (const b of baris) {
      expect(Object.keys(b)).toEqual(['nip', 'nama', 'jatuhTempo', 'tanggal', 'golongan', 'mkgTahun', 'mkgBulan', 'gajiLama', 'gajiBaru', 'alasan']);
      for (const a of b.alasan) expect(Object.keys(a)).toEqual(['pesan', 'dasarHukum']);
    }
    const orang = await d.simpul(['kgb', 'jatuh-tempo', '--bulan', BULAN_INI]);
    expect(orang.keluar).toMatch(/\d+ jatuh tempo, \d+ tertahan/);
  });

  it('menerbitkan surat bagi NIP yang dipilih, menyimpannya dari arsip, dan tidak menerbitkan dua kali', async () => {
    const jatuh = (await d.simpul(['kgb', 'jatuh-tempo', '--bulan', BULAN_INI, '--json'])).json<BarisKgb[]>().find((b) => b.jatuhTempo && b.alasan.length === 0)!;
    const pejabat = (await d.simpul(['penandatangan', '--json']))
      .json<{ id: string; jabatan: string; berlakuSampai: string | null }[]>()
      .find((p) => p.berlakuSampai === null && p.jabatan.startsWith('Kepala Badan'))!;
    const terbit = ['kgb', 'terbit', '--bulan', BULAN_INI, '--penandatangan', pejabat.id, '--hanya', jatuh.nip, '--json'];
    const h = await d.simpul(terbit);
    expect(h.kode, h.keluar + h.galat).toBe(0);
    const hasil = h.json<{ kelompokId: string; jadi: number; gagal: number; butir: { nip: string; nomor: string; dokumenId: string }[] }>();
    expect(hasil).toMatchObject({ jadi: 1, gagal: 0, butir: [{ nip: jatuh.nip }] });
    const { nomor, dokumenId } = hasil.butir[0]!;
    const cari = (await d.simpul(['arsip', 'cari', jatuh.nip, '--json'])).json<{ id: string; nomor: string }[]>();
    expect(cari).toMatchObject([{ id: dokumenId, nomor }]);
    expect((await d.simpul(['arsip', 'simpan', dokumenId, '--ke', 'surat.pdf'])).kode).toBe(0);
    expect(readFileSync(join(d.cwd, 'surat.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await d.simpul(['arsip', 'gabungan', hasil.kelompokId, '--ke', 'semua.pdf'])).kode).toBe(0);
    expect(readFileSync(join(d.cwd, 'semua.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const periksa = await d.simpul(['periksa-dokumen', 'surat.pdf']);
    expect([periksa.kode, periksa.keluar]).toEqual([0, expect.stringContaining(`Ini surat kami, persis seperti diterbitkan.\n`) as string]);
    expect(periksa.keluar).toContain(nomor);
    expect((await d.simpul(['periksa-dokumen', 'surat.pdf', '--json'])).json<object>()).toMatchObject({ asal: 'asli', asli: true, berubah: 'tidak', dokumenId });
    writeFileSync(join(d.cwd, 'semua.pdf'), readFileSync(join(d.cwd, 'surat.pdf')).toString('latin1').replace('%PDF-', '%PDF- '), 'latin1');
    const lain = await d.simpul(['periksa-dokumen', 'semua.pdf', '--json']);
    expect([lain.kode, lain.json<{ galat: { details: object } }>().galat.details]).toMatchObject([1, { asal: 'berkode', asli: false, dokumenId }]);
    expect((await d.simpul(['periksa-dokumen', 'semua.pdf'])).keluar).toContain('memuat kode surat kami, tetapi bukan berkas yang kami simpan');
    writeFileSync(join(d.cwd, 'semua.pdf'), 'bukan PDF');
    expect((await d.simpul(['periksa-dokumen', 'semua.pdf'])).keluar).toContain('Berkas ini bukan surat yang kami terbitkan.');
    for (const nama of ['surat.pdf', 'semua.pdf']) rmSync(join(d.cwd, nama));
    expect((await d.simpul(terbit)).kode).toBe(1);
    expect((await d.simpul(['kgb', 'lanjutkan', hasil.kelompokId, '--json'])).json<{ jadi: number }>().jadi).toBe(1);
    expect((await d.simpul(['kgb', 'kelompok', '--json'])).json<{ id: string }[]>()[0]!.id).toBe(hasil.kelompokId);
  }, 60_000);

  it('menolak NIP yang tidak ada di daftar bulan itu', async () => {
    const h = await d.simpul(['kgb', 'terbit', '--bulan', BULAN_INI, '--penandatangan', '01900000-0000-7000-8000-000000000001', '--hanya', '199001012015031999', '--json']);
    expect([h.kode, h.json<{ galat: { kode: string } }>().galat.kode]).toEqual([1, 'TIDAK_DITEMUKAN']);
  });

  it('tidak meninggalkan apa pun di luar folder data', () => {
    expect(cuplik(d.cwd).filter((n) => !n.startsWith('data'))).toEqual([]);
  });
});

describe('cadangan, kunci, dan pemeriksaan', () => {
  it('mencadangkan, memulihkan ke folder lain, dan membukanya di sana', async () => {
    const c = await d.simpul(['cadangkan', '--ke', 'cadangan', '--json'], { env: ADMIN });
    expect(c.kode, c.keluar).toBe(0);
    const { tempat, keadaan } = c.json<{ tempat: string; keadaan: string }>();
    expect(keadaan).toBe('terverifikasi');
    const p = await d.simpul(['pulihkan', tempat, '--ke', 'pulih', '--json']);
    expect(p.kode, p.keluar).toBe(0);
    expect(p.json<{ pegawai: number; dataLama: string }>()).toMatchObject({ pegawai: 140, dataLama: '' });
    expect((await d.simpul(['panggil', 'pegawai.daftar', '--data', 'pulih'])).json<{ jumlah: number }>().jumlah).toBe(140);
    rmSync(join(d.cwd, 'pulih'), { recursive: true });
    const lain = await d.simpul(['pulihkan', tempat, '--ke', 'pulih', '--data', 'tidak-ada', '--json'], { masukan: kode });
    expect(lain.kode, lain.keluar).toBe(0);
    rmSync(join(d.cwd, 'pulih'), { recursive: true });
    const salah = await d.simpul(['pulihkan', tempat, '--ke', 'pulih', '--data', 'tidak-ada', '--json'], { masukan: 'AAAA' });
    expect([salah.kode, existsSync(join(d.cwd, 'pulih'))]).toEqual([1, false]);
    rmSync(join(d.cwd, 'cadangan'), { recursive: true });
  }, 60_000);

  it('membuka folder dari komputer lain dengan kode pemulihan, dan hanya dengan kode yang benar', async () => {
    cpSync(join(d.cwd, 'data'), join(d.cwd, 'pindahan'), { recursive: true });
    rmSync(join(d.cwd, 'pindahan', 'rahasia.json'));
    expect((await d.simpul(['cari', 'sri', '--data', 'pindahan', '--json'])).json<{ galat: { kode: string } }>().galat.kode).toBe('KUNCI_SALAH');
    expect((await d.simpul(['buka-kunci', '--data', 'pindahan'], { masukan: `${kode.slice(0, -1)}${kode.endsWith('A') ? 'B' : 'A'}` })).kode).toBe(1);
    expect((await d.simpul(['buka-kunci', '--data', 'pindahan'], { env: { SIMPUL_KODE_PEMULIHAN: kode } })).kode).toBe(0);
    expect((await d.simpul(['cari', 'wira', '--data', 'pindahan', '--json'])).kode).toBe(0);
    rmSync(join(d.cwd, 'pindahan'), { recursive: true });
  });

  it('memakai SIMPUL_KUNCI sebagai ganti rahasia.json', async () => {
    const rahasia = join(d.cwd, 'data', 'rahasia.json');
    const { mesin } = JSON.parse(readFileSync(rahasia, 'utf8')) as { mesin: string };
    renameSync(rahasia, `${rahasia}.simpan`);
    expect((await d.simpul(['cari', 'wira', '--json'], { env: { SIMPUL_KUNCI: mesin } })).kode).toBe(0);
    renameSync(`${rahasia}.simpan`, rahasia);
  });

  it('memeriksa folder: baik apa adanya, dan gagal bila rahasia dapat dibaca orang lain', async () => {
    const h = await d.simpul(['periksa', '--json'], { env: ADMIN });
    expect(h.kode, h.keluar).toBe(0);
    const hasil = h.json<{ apa: string; hasil: string }[]>();
    expect(hasil.map((x) => x.apa)).toEqual(expect.arrayContaining(['Basis data', 'Jejak audit', 'Arsip', 'Cadangan']));
    expect(hasil.filter((x) => x.hasil === 'gagal')).toEqual([]);
    if (process.platform === 'win32') return;
    const rahasia = join(d.cwd, 'data', 'rahasia.json');
    chmodSync(rahasia, 0o644);
    const longgar = await d.simpul(['periksa', '--json'], { env: ADMIN });
    chmodSync(rahasia, 0o600);
    expect([longgar.kode, longgar.json<{ galat: { saran: string } }>().galat.saran.includes('rahasia.json')]).toEqual([1, true]);
  });

  it('menampilkan pencetak dan antrean', async () => {
    const p = await d.simpul(['cetak', 'pencetak', '--json']);
    expect(p.kode, p.keluar).toBe(0);
    expect(p.json<{ id: string }[]>().map((x) => x.id)).toContain('simpan:pdf');
    expect((await d.simpul(['cetak', 'antrean', '--json'])).json<unknown[]>()).toEqual([]);
    expect((await d.simpul(['cetak', 'batal', 'bukan-id', '--json'])).kode).toBe(1);
  });
});

describe('menyiapkan dari berkas', () => {
  const ISIAN = {
    instansi: {
      pemerintah: 'Pemerintah Kabupaten Contoh Lain',
      instansi: 'Badan Kepegawaian Daerah',
      singkatan: 'BKD',
      alamat: 'Jalan Contoh 2',
      kota: 'Contoh',
      jabatanPpk: 'Bupati Contoh Lain',
      kepadaKeuangan: 'Kepala Badan Keuangan',
      tembusan: ['Kepala BKN'],
      hariKerja: 5,
      libur: [],
      polaNomorKgb: '800.1.11.13/{urut}-BKD/{tahun}',
    },
    penandatangan: [{ nama: 'Contoh Kepala', jabatan: 'Kepala BKD', berlakuMulai: '2020-01-01', berlakuSampai: null }],
    administrator: { nama: 'Admin Uji', pengguna: 'adminuji', sandi: 'sandi-uji-panjang' },
  };

  const AKUN = { SIMPUL_PENGGUNA: 'adminuji', SIMPUL_SANDI: 'sandi-uji-panjang', SIMPUL_DATA: 'asli' };
  const DUA_TAHUN_LALU = `${Number(BULAN_INI.slice(0, 4)) - 2}${BULAN_INI.slice(4)}-01`;
  const CSV = `NIP,Nama,Tempat Lahir,Golongan,TMT Golongan,MKG Tahun,MKG Bulan,No SK Pangkat,Tgl SK Pangkat,TMT CPNS,TMT PNS,Jabatan,Unit Kerja
'199103032014031988,Uji Impor Baris,Kota Simpul,III/b,${DUA_TAHUN_LALU},8,0,800/1/2024,${DUA_TAHUN_LALU},2014-03-01,2015-03-01,Penelaah Teknis Kebijakan,Subbagian Umum dan Kepegawaian
1.99103E+17,Uji Impor Salah,Kota Simpul,III/b,${DUA_TAHUN_LALU},8,0,800/1/2024,${DUA_TAHUN_LALU},2014-03-01,2015-03-01,Penelaah Teknis Kebijakan,Subbagian Umum dan Kepegawaian
`;

  beforeAll(async () => {
    mkdirSync(join(d.cwd, 'isian'));
    writeFileSync(join(d.cwd, 'isian', 'benar.json'), JSON.stringify(ISIAN));
    const h = await d.simpul(['mulai', '--dari', 'isian/benar.json', '--data', 'asli', '--json']);
    expect(h.kode, h.keluar).toBe(0);
    expect(h.json<{ kodePemulihan: string; contoh: boolean }>()).toMatchObject({ contoh: false, kodePemulihan: expect.stringMatching(/^([A-Z0-9]{4}-){8}[A-Z0-9]{2}$/) });
  }, 240_000);

  it('menolak isian yang salah tanpa membuat apa pun', async () => {
    writeFileSync(join(d.cwd, 'isian', 'salah.json'), JSON.stringify({ ...ISIAN, penandatangan: [] }));
    const salah = await d.simpul(['mulai', '--dari', 'isian/salah.json', '--data', 'salah', '--json']);
    expect([salah.kode, salah.json<{ galat: { kode: string } }>().galat.kode, existsSync(join(d.cwd, 'salah'))]).toEqual([1, 'MASUKAN', false]);
  });

  it('memuat tabel rujukan, dan tidak mengenal akun contoh', async () => {
    expect((await d.simpul(['panggil', 'rujukan.jenis'], { env: AKUN })).json<unknown[]>().length).toBeGreaterThan(30);
    expect((await d.simpul(['cari', 'a', '--data', 'asli', '--json'])).json<{ galat: { kode: string } }>().galat.kode).toBe('SANDI_SALAH');
  });

  it('menguji impor tanpa menulis, lalu mengimpor, menerbitkan KGB-nya, dan menyimpan suratnya dari arsip', async () => {
    const simpul = (...argv: readonly string[]) => d.simpul([...argv, '--json'], { env: AKUN });
    writeFileSync(join(d.cwd, 'isian', 'daftar.csv'), CSV);
    const uji = await simpul('impor', 'isian/daftar.csv', '--uji-coba');
    expect(uji.kode, uji.keluar + uji.galat).toBe(0);
    expect(uji.json()).toMatchObject({ ujiCoba: true, keadaan: 'siap', jumlah: { baca: 2, baru: 1, salah: 1 } });
    expect((await simpul('cari', 'Uji', 'Impor')).json()).toEqual([]);
    const nyata = await d.simpul(['impor', 'isian/daftar.csv'], { env: AKUN });
    expect(nyata.kode, nyata.galat).toBe(0);
    expect(nyata.keluar).toContain('1 salah');
    expect((await simpul('cari', 'uji', 'impor')).json()).toMatchObject([{ nip: '199103032014031988' }]);
    expect((await simpul('kgb', 'jatuh-tempo', '--bulan', BULAN_INI)).json()).toMatchObject([
      { nip: '199103032014031988', jatuhTempo: true, tanggal: `${BULAN_INI}-01`, golongan: 'III/b', mkgTahun: 10, mkgBulan: 0 },
    ]);
    const [pejabat] = (await simpul('penandatangan')).json<{ id: string }[]>();
    const terbit = await simpul('kgb', 'terbit', '--bulan', BULAN_INI, '--penandatangan', pejabat!.id, '--sertakan-peringatan');
    expect(terbit.kode, terbit.keluar).toBe(0);
    expect(terbit.json(), terbit.keluar).toMatchObject({ jadi: 1, gagal: 0 });
    const [surat] = terbit.json<{ butir: { nomor: string; dokumenId: string }[] }>().butir;
    expect(surat!.nomor).toMatch(/^800\.1\.11\.13\/1-BKD\/\d{4}$/);
    expect((await simpul('arsip', 'simpan', surat!.dokumenId, '--ke', 'isian/surat.pdf')).kode).toBe(0);
    expect(
      readFileSync(join(d.cwd, 'isian', 'surat.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await simpul('kgb', 'jatuh-tempo', '--bulan', BULAN_INI)).json<BarisKgb[]>().map((b) => b.nip)).toEqual(['199103032014031988']);
  }, 90_000);
});

describe('membatalkan', () => {
  it('dengan Ctrl+C mengakhiri pekerjaan dengan baik, kode 1, dan folder tetap dapat dibuka', async () => {
    const h = await d.simpul(['mulai', '--contoh', '3000', '--data', 'batal', '--json'], { batalSetelahMs: 300 });
    expect([h.kode, h.json<{ galat: { kode: string } }>().galat.kode]).toEqual([1, 'DIBATALKAN']);
    const k = await d.simpul(['panggil', 'sistem.keadaan', '--data', 'batal']);
    expect(k.json<{ keadaan: string }>().keadaan).toBe('siap');
  }, 60_000);
});

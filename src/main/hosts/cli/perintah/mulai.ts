import { readFile } from 'node:fs/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { Masuk } from '../../../../shared/contract.ts';
import { salahPakai, type Argumen, type Dunia, type Perintah } from '../dunia.ts';
import type { Sambungan } from '../aplikasi.ts';

const PELAKU = { penggunaId: null, nama: 'Penyiapan' } as const;

function beriKode(d: Dunia, a: Argumen, kode: string): void {
  if (a.json) return;
  d.keluar(`Kode pemulihan (hanya ditampilkan sekali; simpan di luar komputer ini):\n\n  ${kode}\n\n`);
}

/** Reference tables of BKN; the process stays until they are in, because the job would end with it. */
async function muatRujukan(s: Sambungan): Promise<void> {
  const k = s.app.aplikasi.keadaan;
  if (k.jenis !== 'siap') return;
  const { pelari } = k.buka;
  if (pelari.berjalan() === 0) await s.tunggu(pelari.mulai('muat_rujukan', { sendirian: true }, PELAKU));
  while (pelari.berjalan() > 0) await new Promise((ok) => setTimeout(ok, 100));
}

async function mulaiContoh(d: Dunia, a: Argumen, s: Sambungan, jumlah: number): Promise<void> {
  const { kodePemulihan, tugasId } = await s.panggil('penyiapan.contoh', { jumlah });
  // An interrupted run showed its code when it began.
  if (kodePemulihan !== '') beriKode(d, a, kodePemulihan);
  const hasil = (await s.tunggu(tugasId)) as { readonly pegawai: number; readonly riwayat: number; readonly kasus: unknown };
  if (!a.ya('tanpa-rujukan')) await muatRujukan(s);
  if (a.json) d.keluar(`${JSON.stringify({ folder: a.folder, contoh: true, kodePemulihan, ...hasil })}\n`);
  else d.keluar(`Data contoh siap di ${a.folder}: ${hasil.pegawai} pegawai, ${hasil.riwayat} baris riwayat.\nMasuk misalnya sebagai operator dengan kata sandi contoh-operator-2027.\n`);
}

async function bacaDari(path: string): Promise<Masuk<'penyiapan.mulai'>> {
  let teks: string;
  try {
    teks = await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('TIDAK_DITEMUKAN', `Berkas ${path} tidak dapat dibaca.`, { saran: 'Periksa nama dan hak baca berkasnya.', cause });
  }
  try {
    const isi = JSON.parse(teks) as Masuk<'penyiapan.mulai'>;
    return { ...isi, lambangBase64: isi.lambangBase64 ?? null };
  } catch (cause) {
    throw new AppError('MASUKAN', `Berkas ${path} bukan JSON yang benar.`, { saran: 'Periksa koma dan tanda petiknya. Bentuknya: simpul kontrak penyiapan.mulai --json.', cause });
  }
}

/** No dialogue: the code is typed back by the program itself, and shown once. */
async function mulaiDari(d: Dunia, a: Argumen, s: Sambungan, masuk: Masuk<'penyiapan.mulai'>): Promise<void> {
  const { kodePemulihan } = await s.panggil('penyiapan.mulai', masuk);
  beriKode(d, a, kodePemulihan);
  await s.panggil('penyiapan.selesai', { kodePemulihan });
  await muatRujukan(s);
  if (a.json) d.keluar(`${JSON.stringify({ folder: a.folder, contoh: false, kodePemulihan })}\n`);
  else d.keluar(`Simpul ASN siap di ${a.folder}.\n`);
}

async function mulaiPerintah(d: Dunia, a: Argumen): Promise<void> {
  const contoh = a.teks('contoh');
  const dari = a.teks('dari');
  if ((contoh === null) === (dari === null)) throw salahPakai('Beri salah satu: --contoh N, atau --dari BERKAS.');
  const jumlah = Number(contoh);
  if (contoh !== null && (!Number.isInteger(jumlah) || jumlah < 50 || jumlah > 100_000)) throw salahPakai('--contoh diisi bilangan 50 sampai 100000.');
  const masuk = dari === null ? null : await bacaDari(a.jalur(dari));
  const { denganAplikasi } = await import('../aplikasi.ts');
  await denganAplikasi(d, a, { masuk: false, baru: true }, (s) => (masuk === null ? mulaiContoh(d, a, s, jumlah) : mulaiDari(d, a, s, masuk)));
}

export const perintahMulai: readonly Perintah[] = [
  {
    nama: 'mulai',
    ringkas: 'Menyiapkan folder data baru: sungguhan dari berkas, atau data contoh',
    pakai: 'mulai (--contoh N | --dari BERKAS) [--data FOLDER]',
    uraian: [
      ['--contoh N', 'kabupaten rekaan dengan N pegawai (50 sampai 100000)'],
      ['--dari BERKAS', 'JSON dengan isian penyiapan.mulai: instansi, penandatangan, administrator, lambangBase64'],
      ['--tanpa-rujukan', 'data contoh tanpa tabel rujukan BKN (lebih cepat)'],
    ],
    pilihan: { contoh: { type: 'string' }, dari: { type: 'string' }, 'tanpa-rujukan': { type: 'boolean' } },
    posisi: [0, 0],
    jalankan: mulaiPerintah,
  },
];

import { mkdirSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
import type { Argumen, Dunia, Perintah } from '../dunia.ts';

async function cadangkanPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  const ke = a.teks('ke');
  await denganAplikasi(d, a, { masuk: true }, async (s) => {
    const { tugasId } = await s.panggil('cadangan.buat', { ke: ke === null ? null : a.jalur(ke) });
    const hasil = await s.tunggu(tugasId);
    const terakhir = (await s.panggil('cadangan.daftar', {})).baris[0];
    if (a.json) d.keluar(`${JSON.stringify({ ...(typeof hasil === 'object' ? hasil : {}), tempat: terakhir?.tempat ?? null, keadaan: terakhir?.keadaan ?? null })}\n`);
    else d.keluar(`Cadangan ${terakhir?.keadaan ?? 'selesai'} di ${terakhir?.tempat ?? ke ?? ''}.\n`);
  });
}

/** The secret of this machine for a folder: what is on file there, or a new one. */
async function rahasiaFolder(folder: string, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const [{ rahasiaBerkas }, { ambilAcak }] = await Promise.all([import('../../rahasia-berkas.ts'), import('../../../lib/crypto.ts')]);
  const gudang = rahasiaBerkas(folder, env);
  const ada = await gudang.ambil('mesin');
  if (ada !== null) return Buffer.from(ada, 'base64');
  const baru = ambilAcak(32);
  await gudang.simpan('mesin', baru.toString('base64'));
  return baru;
}

async function kodeDari(d: Dunia): Promise<string> {
  const kode = d.env['SIMPUL_KODE_PEMULIHAN'] || (await d.bacaMasukan('Kode pemulihan: '));
  if (kode.trim() === '') throw new AppError('MASUKAN', 'Kode pemulihan kosong.', { saran: 'Ketik kodenya di masukan baku, atau isi SIMPUL_KODE_PEMULIHAN.' });
  return kode;
}

/**
 * The destination is closed and usually empty, so there is no session to ask: whoever holds the backup and its key may
 * restore it. The check of the whole backup comes first, the old data are kept beside the new.
 */
async function pulihkanPerintah(d: Dunia, a: Argumen): Promise<void> {
  const [{ pulihkanCadangan, periksaCadangan }, { kunciInstansi }, { jamSistem }, { rahasiaBerkas }, { galatBerkas }] = await Promise.all([
    import('../../../features/cadangan/pulih.ts'),
    import('../../../lib/instance-lock.ts'),
    import('../../../lib/waktu.ts'),
    import('../../rahasia-berkas.ts'),
    import('../../../lib/atomic-file.ts'),
  ]);
  const dari = a.jalur(a.posisi[0]!);
  const ke = a.jalur(a.wajib('ke'));
  const calon = await Promise.all([a.folder, ke].map((f) => rahasiaBerkas(f, d.env).ambil('mesin')));
  const rahasia = calon.filter((r) => r !== null).map((r) => Buffer.from(r, 'base64'));
  let kode = d.env['SIMPUL_KODE_PEMULIHAN'] || null;
  try {
    await periksaCadangan(dari, rahasia, kode);
  } catch (galat) {
    if (kode !== null || !(galat instanceof AppError && galat.kode === 'KUNCI_SALAH')) throw galat;
    kode = await kodeDari(d);
    await periksaCadangan(dari, rahasia, kode);
  }
  try {
    mkdirSync(ke, { recursive: true, mode: 0o700 });
  } catch (galat) {
    throw galatBerkas(galat, ke);
  }
  const lepas = kunciInstansi(ke);
  try {
    const hasil = await pulihkanCadangan({ dari, ke, rahasia, kode, rahasiaTujuan: await rahasiaFolder(ke, d.env), now: jamSistem() });
    const { pegawai = 0, dokumen = 0 } = hasil.manifes.jumlah;
    if (a.json) d.keluar(`${JSON.stringify({ folder: hasil.folder, dataLama: hasil.dataLama, pegawai, dokumen })}\n`);
    else d.keluar(`Dipulihkan ke ${hasil.folder}: ${pegawai} pegawai, ${dokumen} dokumen.${hasil.dataLama === '' ? '' : ` Data lama disimpan di ${hasil.dataLama}.`}\n`);
  } finally {
    lepas();
  }
}

/** For a folder that came from another machine: the key is wrapped again under a secret of this one. */
async function bukaKunciPerintah(d: Dunia, a: Argumen): Promise<void> {
  const [{ bacaKunci, bukaDenganKode, bungkusUlangMesin, simpanKunci }, { tempat }] = await Promise.all([import('../../../lib/kunci.ts'), import('../../../config.ts')]);
  const path = tempat(a.folder).kunci;
  const kunci = bacaKunci(path);
  if (kunci === null) throw new AppError('TIDAK_DITEMUKAN', `Tidak ada kunci.json di ${a.folder}.`, { saran: 'Beri --data FOLDER yang berisi data Simpul ASN.' });
  const dek = bukaDenganKode(kunci, await kodeDari(d));
  const rahasia = await rahasiaFolder(a.folder, d.env);
  simpanKunci(path, bungkusUlangMesin(kunci, dek, rahasia));
  d.keluar(a.json ? `${JSON.stringify({ oke: true, folder: a.folder })}\n` : `Folder ${a.folder} sekarang dapat dibuka di komputer ini.\n`);
}

export const perintahCadangan: readonly Perintah[] = [
  {
    nama: 'cadangkan',
    ringkas: 'Membuat cadangan dan memverifikasinya',
    pakai: 'cadangkan [--ke FOLDER]',
    uraian: [['--ke FOLDER', 'tempat cadangan; bawaan menurut pengaturan']],
    pilihan: { ke: { type: 'string' } },
    posisi: [0, 0],
    jalankan: cadangkanPerintah,
  },
  {
    nama: 'pulihkan',
    ringkas: 'Memulihkan cadangan ke folder data',
    pakai: 'pulihkan CADANGAN --ke FOLDER',
    uraian: [
      ['CADANGAN', 'folder cadangan'],
      ['--ke FOLDER', 'folder data tujuan; data lama di sana disimpan di sampingnya'],
    ],
    pilihan: { ke: { type: 'string' } },
    posisi: [1, 1],
    jalankan: pulihkanPerintah,
  },
  {
    nama: 'buka-kunci',
    ringkas: 'Membuka folder dari komputer lain dengan kode pemulihan',
    pakai: 'buka-kunci',
    uraian: [['SIMPUL_KODE_PEMULIHAN', 'peubah lingkungan; tanpa itu kode dibaca dari masukan baku']],
    pilihan: {},
    posisi: [0, 0],
    jalankan: bukaKunciPerintah,
  },
];

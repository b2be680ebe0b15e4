import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import type { Keluar, Masuk, NamaProsedur } from '../../../shared/contract.ts';
import { AppError, galatDariData, type GalatData } from '../../../shared/errors.ts';
import type { App } from '../../app.ts';
import type { Argumen, Dunia } from './dunia.ts';

/** The application in this process, and the session of the one who called. */
export interface Sambungan {
  readonly app: App;
  panggil<N extends NamaProsedur>(nama: N, masuk: Masuk<N>, berkas?: BerkasIsi): Promise<Keluar<N>>;
  /** The same with a name and data that come from the command line. */
  panggilBebas(nama: string, masuk: unknown, berkas?: BerkasIsi): Promise<unknown>;
  /** Waits for a job, shows its progress, cancels it on Ctrl+C. Rejects with the job's AppError. */
  tunggu(tugasId: string): Promise<unknown>;
}

async function kirim(app: App, token: string | null, nama: string, masuk: unknown, berkas?: BerkasIsi): Promise<unknown> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  let body: string | FormData = JSON.stringify(masuk);
  if (berkas) {
    body = new FormData();
    body.set('masuk', JSON.stringify(masuk));
    body.set('berkas', new File([new Uint8Array(berkas.isi)], berkas.nama, { type: berkas.mime }));
  } else headers['content-type'] = 'application/json';
  const jawab = await app.fetch(new Request(`http://simpul/rpc/${encodeURIComponent(nama)}`, { method: 'POST', headers, body }));
  if ((jawab.headers.get('content-type') ?? '').startsWith('application/json')) {
    const isi = (await jawab.json()) as { readonly hasil: unknown } | { readonly galat: GalatData };
    if ('galat' in isi) throw galatDariData(isi.galat);
    return isi.hasil;
  }
  const namaBerkas = decodeURIComponent((jawab.headers.get('content-disposition') ?? '').split("''")[1] ?? 'berkas');
  return { nama: namaBerkas, mime: jawab.headers.get('content-type') ?? '', isi: new Uint8Array(await jawab.arrayBuffer()) } satisfies BerkasIsi;
}

function siap(app: App) {
  const k = app.aplikasi.keadaan;
  switch (k.jenis) {
    case 'siap':
      return k.buka;
    case 'terhalang':
      throw k.galat;
    case 'kosong':
      throw new AppError('BELUM_SIAP', 'Simpul ASN di folder ini belum disiapkan.', { saran: 'Jalankan: simpul mulai --contoh 2000, atau simpul mulai --dari BERKAS.' });
  }
}

async function masukSebagai(d: Dunia, app: App): Promise<string> {
  const pengguna = d.env['SIMPUL_PENGGUNA'];
  const sandi = d.env['SIMPUL_SANDI'];
  if (!pengguna || !sandi) {
    throw new AppError('BELUM_MASUK', 'Nama pengguna dan kata sandi belum diberikan.', {
      saran: 'Isi peubah lingkungan SIMPUL_PENGGUNA dan SIMPUL_SANDI, lalu ulangi. Di folder data contoh misalnya operator dan contoh-operator-2027.',
    });
  }
  const hasil = (await kirim(app, null, 'sesi.masuk', { pengguna, sandi })) as Keluar<'sesi.masuk'>;
  return hasil.token;
}

const SELANG_KEMAJUAN_MS = 200;

function tampilkanKemajuan(d: Dunia, app: App, token: string | null, tugasId: string): () => void {
  if (!d.terminal) return () => undefined;
  const tanya = async (): Promise<void> => {
    const h = await (token === null ? kirim(app, null, 'penyiapan.kemajuan', {}) : kirim(app, token, 'tugas.lihat', { id: tugasId }));
    const { sudah, jumlah, pesan } = h as { sudah: number; jumlah: number; pesan: string };
    if (jumlah > 0) d.galat(`\r\u001b[K${pesan || 'Berjalan'} ${sudah}/${jumlah} (${Math.floor((sudah * 100) / jumlah)}%)`);
  };
  // Progress is a courtesy: what goes wrong with it is said by the job itself.
  const t = setInterval(() => void tanya().catch(() => undefined), SELANG_KEMAJUAN_MS);
  return () => {
    clearInterval(t);
    d.galat('\r\u001b[K');
  };
}

async function tungguTugas(d: Dunia, app: App, token: string | null, tugasId: string): Promise<unknown> {
  const { pelari } = siap(app);
  const selesai = tampilkanKemajuan(d, app, token, tugasId);
  const lepas = d.padaBatal(() => {
    d.galat('\nMembatalkan; yang sudah jadi tetap tersimpan…\n');
    pelari.batal(tugasId);
  });
  try {
    return await pelari.tunggu(tugasId);
  } finally {
    lepas();
    selesai();
  }
}

/** Runs `fn` with the application open and always closes it. `masuk` false: only public procedures will be called. */
export async function denganAplikasi<T>(d: Dunia, a: Argumen, p: { readonly masuk: boolean; readonly baru?: boolean }, fn: (s: Sambungan) => Promise<T>): Promise<T> {
  if (!p.baru && !existsSync(a.folder)) {
    throw new AppError('TIDAK_DITEMUKAN', `Folder data ${a.folder} tidak ada.`, {
      dampak: 'Tidak ada yang dibuat.',
      saran: 'Beri --data FOLDER atau SIMPUL_DATA, atau siapkan dahulu dengan simpul mulai.',
    });
  }
  if (existsSync(a.folder) && !statSync(a.folder).isDirectory()) throw new AppError('MASUKAN', `${a.folder} bukan folder.`, { dampak: 'Tidak ada yang dibuat.', saran: 'Beri folder data dengan --data.' });
  const [{ createApp }, { konfigurasiDasar }, { rahasiaBerkas }] = await Promise.all([import('../../app.ts'), import('../asal.ts'), import('../rahasia-berkas.ts')]);
  const app = await createApp(konfigurasiDasar({ folder: a.folder, penjadwal: false, layar: false }), {
    rahasia: rahasiaBerkas(a.folder, d.env),
    pilihSimpan: async () => null,
    beritahu: () => undefined,
    kemampuan: { simpanDialog: false },
  });
  try {
    if (p.masuk) siap(app);
    const token = p.masuk ? await masukSebagai(d, app) : null;
    return await fn({
      app,
      panggil: <N extends NamaProsedur>(nama: N, masuk: Masuk<N>, berkas?: BerkasIsi) => kirim(app, token, nama, masuk, berkas) as Promise<Keluar<N>>,
      panggilBebas: (nama, masuk, berkas) => kirim(app, token, nama, masuk, berkas),
      tunggu: (id) => tungguTugas(d, app, token, id),
    });
  } finally {
    await app.tutup();
  }
}

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  csv: 'text/csv',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A file of the user as an upload. Throws TIDAK_DITEMUKAN. */
export async function bacaUnggahan(path: string): Promise<BerkasIsi> {
  const { readFile } = await import('node:fs/promises');
  try {
    const akhiran = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return { nama: basename(path), mime: MIME[akhiran] ?? 'application/octet-stream', isi: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw new AppError('TIDAK_DITEMUKAN', `Berkas ${path} tidak dapat dibaca.`, { saran: 'Periksa nama dan hak baca berkasnya.', cause });
  }
}

/** Writes a reply where the user asked for it; an existing file is kept unless he said so. */
export async function tulisKe(path: string, isi: Uint8Array, timpa: boolean): Promise<void> {
  if (existsSync(path) && !timpa) throw new AppError('SUDAH_ADA', `Berkas ${path} sudah ada.`, { dampak: 'Berkas itu tidak ditimpa.', saran: 'Pilih nama lain, atau tambahkan --timpa.' });
  // A device (`/dev/null`) would be replaced by a file of that name.
  if (existsSync(path) && !statSync(path).isFile()) throw new AppError('MASUKAN', `${path} bukan berkas biasa.`, { dampak: 'Tidak ada yang ditulis.', saran: 'Beri nama berkas, bukan folder atau perangkat.' });
  const { tulisAtomik } = await import('../../lib/atomic-file.ts');
  tulisAtomik(path, isi, 0o644);
}

export function apakahBerkas(v: unknown): v is BerkasIsi {
  return typeof v === 'object' && v !== null && 'isi' in v && v.isi instanceof Uint8Array;
}

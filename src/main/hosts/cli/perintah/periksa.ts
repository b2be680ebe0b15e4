import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
import type { Argumen, Dunia, Perintah } from '../dunia.ts';
import type { Sambungan } from '../aplikasi.ts';
import { susunTabel } from '../tabel.ts';

interface Pemeriksaan {
  readonly apa: string;
  readonly hasil: 'baik' | 'peringatan' | 'gagal';
  readonly pesan: string;
}

const baik = (apa: string, pesan: string): Pemeriksaan => ({ apa, hasil: 'baik', pesan });
const ingatkan = (apa: string, pesan: string): Pemeriksaan => ({ apa, hasil: 'peringatan', pesan });
const gagal = (apa: string, pesan: string): Pemeriksaan => ({ apa, hasil: 'gagal', pesan });

async function periksaFolder(folder: string): Promise<Pemeriksaan[]> {
  const { tempat } = await import('../../../config.ts');
  const t = tempat(folder);
  const hak = (path: string, nama: string): Pemeriksaan | null => {
    if (!existsSync(path) || process.platform === 'win32') return null;
    const mode = statSync(path).mode & 0o077;
    return mode === 0 ? baik(nama, 'hanya dapat dibaca pemiliknya') : gagal(nama, `dapat dibaca akun lain (hak ${(statSync(path).mode & 0o777).toString(8)}); jalankan chmod 600`);
  };
  return [
    existsSync(t.basisData) ? baik('Basis data', `${Math.ceil(statSync(t.basisData).size / 1_048_576)} MB`) : gagal('Basis data', 'simpul.db tidak ada'),
    existsSync(t.kunci) ? baik('Kunci', 'kunci.json ada') : gagal('Kunci', 'kunci.json tidak ada'),
    hak(t.kunci, 'Hak kunci.json'),
    hak(t.rahasia, 'Hak rahasia.json'),
  ].filter((p) => p !== null);
}

const HARI_MS = 86_400_000;

/** What only an account may see: audit chain, archive, backups. Left out, and said so, where the account may not. */
async function periksaIsi(s: Sambungan, now: number): Promise<Pemeriksaan[]> {
  const coba = async (apa: string, fn: () => Promise<Pemeriksaan>): Promise<Pemeriksaan> => {
    try {
      return await fn();
    } catch (galat) {
      if (galat instanceof AppError && galat.kode === 'TIDAK_BERHAK') return ingatkan(apa, 'dilewati: akun ini tidak berhak');
      throw galat;
    }
  };
  return Promise.all([
    coba('Jejak audit', async () => {
      const j = await s.panggil('jejak.periksa', {});
      return j.utuh ? baik('Jejak audit', `${j.baris} baris, rantainya utuh`) : gagal('Jejak audit', `rantai putus di baris ${j.putusDi}`);
    }),
    coba('Arsip', async () => {
      const r = await s.panggil('arsip.periksa', {});
      const salah = r.hilang.length + r.rusak.length;
      return salah === 0 ? baik('Arsip', `${r.diperiksa} berkas cocok dengan sidiknya`) : gagal('Arsip', `${r.hilang.length} hilang, ${r.rusak.length} rusak dari ${r.diperiksa}`);
    }),
    coba('Cadangan', async () => {
      const akhir = (await s.panggil('cadangan.daftar', {})).baris.find((b) => b.keadaan === 'terverifikasi');
      if (!akhir) return ingatkan('Cadangan', 'belum pernah ada yang terverifikasi');
      const hari = Math.floor((now - akhir.dibuatPada) / HARI_MS);
      return hari > 7 ? ingatkan('Cadangan', `terakhir terverifikasi ${hari} hari lalu`) : baik('Cadangan', `terakhir terverifikasi ${hari} hari lalu di ${akhir.tempat}`);
    }),
  ]);
}

async function periksaPerintah(d: Dunia, a: Argumen): Promise<void> {
  const { denganAplikasi } = await import('../aplikasi.ts');
  const berakun = Boolean(d.env['SIMPUL_PENGGUNA'] && d.env['SIMPUL_SANDI']);
  const hasil: Pemeriksaan[] = [baik('Node', process.version)];
  await denganAplikasi(d, a, { masuk: false }, async (s) => {
    hasil.push(...(await periksaFolder(a.folder)));
    const k = await s.panggil('sistem.keadaan', {});
    hasil.push(
      k.keadaan === 'siap'
        ? baik('Simpul ASN', `versi ${k.versi}, ${k.contoh ? 'data contoh' : (k.instansi ?? 'siap')}`)
        : gagal('Simpul ASN', k.galat === null ? 'belum disiapkan' : `${k.galat.pesan} ${k.galat.saran}`),
    );
  });
  if (berakun && hasil.every((h) => h.hasil !== 'gagal')) await denganAplikasi(d, a, { masuk: true }, async (s) => void hasil.push(...(await periksaIsi(s, s.app.aplikasi.config.jam()))));
  else if (!berakun) hasil.push(ingatkan('Isi data', 'dilewati: SIMPUL_PENGGUNA dan SIMPUL_SANDI belum diisi'));
  const buruk = hasil.filter((h) => h.hasil === 'gagal');
  if (!a.json)
    d.keluar(
      susunTabel(
        [
          { judul: 'YANG DIPERIKSA', isi: (h) => h.apa },
          { judul: 'HASIL', isi: (h) => h.hasil },
          { judul: 'KETERANGAN', isi: (h) => h.pesan },
        ],
        hasil,
      ),
    );
  if (buruk.length > 0)
    throw new AppError('BELUM_SIAP', `${buruk.length} pemeriksaan gagal: ${buruk.map((h) => h.apa).join(', ')}.`, {
      dampak: 'Pemeriksaan tidak mengubah data.',
      saran: `${buruk[0]!.apa}: ${buruk[0]!.pesan}.`,
      details: hasil,
    });
  if (a.json) d.keluar(`${JSON.stringify(hasil)}\n`);
}

export const perintahPeriksa: readonly Perintah[] = [
  { nama: 'periksa', ringkas: 'Memeriksa folder data, kunci, jejak audit, arsip, dan cadangan', pakai: 'periksa', uraian: [], pilihan: {}, posisi: [0, 0], jalankan: periksaPerintah },
];

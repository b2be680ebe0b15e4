import type { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPengaturan, zTte } from '../../db/pengaturan.ts';
import { idDariTeks } from '../../lib/id.ts';
import type { Ports } from '../../ports.ts';
import { bacaSertifikat } from '../../tte/pades/rantai.ts';
import { penyediaDari, type Penyedia } from '../../tte/penyedia.ts';

export type PengaturanTte = z.infer<typeof zTte>;

/** Under this name the host keeps who the application is at the provider. */
const KUNCI_RAHASIA = 'tte';
const zKredensial = z.object({ pengguna: z.string(), sandi: z.string() });
export type KredensialTte = z.infer<typeof zKredensial>;

export function pengaturanTte(db: ReadDb): PengaturanTte {
  return bacaPengaturan(db, 'tte') ?? zTte.parse({});
}

export async function kredensialTte(rahasia: Ports['rahasia']): Promise<KredensialTte | null> {
  const isi = await rahasia.ambil(KUNCI_RAHASIA);
  if (isi === null) return null;
  const urai = zKredensial.safeParse(JSON.parse(isi) as unknown);
  return urai.success ? urai.data : null;
}

export async function simpanKredensialTte(rahasia: Ports['rahasia'], k: KredensialTte): Promise<void> {
  await rahasia.simpan(KUNCI_RAHASIA, JSON.stringify(k));
}

/** Root certificates the office trusts. */
export function akarTte(db: ReadDb): X509Certificate[] {
  return pengaturanTte(db).akar.flatMap((pem) => bacaSertifikat(pem));
}

const belum = (apa: string): AppError => new AppError('BELUM_SIAP', `Tanda tangan elektronik belum dapat dipakai: ${apa} belum diatur.`, { dampak: 'Tidak ada yang ditandatangani.', saran: 'Minta Administrator melengkapi Pengaturan › Tanda tangan elektronik.' });

/** The provider as it is set up. Throws BELUM_SIAP with what is missing; without a trusted root nothing could be called signed. */
export async function penyediaTte(db: ReadDb, rahasia: Ports['rahasia']): Promise<{ readonly penyedia: Penyedia; readonly akar: readonly X509Certificate[]; readonly serentak: number }> {
  const p = pengaturanTte(db);
  if (p.penyedia === null || p.alamatServer === '') throw belum('penyedia');
  const akar = akarTte(db);
  if (akar.length === 0) throw belum('sertifikat induk');
  const k = await kredensialTte(rahasia);
  if (k === null) throw belum('nama pengguna dan sandi aplikasi');
  return { penyedia: penyediaDari(p.penyedia, { alamat: p.alamatServer, ...k, batasMs: p.batasDetik * 1000 }), akar, serentak: p.serentak };
}

export function nikTte(db: ReadDb, penggunaId: string): string | null {
  return db.satu<{ nik: string }>('SELECT nik FROM tte_identitas WHERE pengguna_id = ?', idDariTeks(penggunaId))?.nik ?? null;
}

/** Throws BELUM_SIAP when the provider does not know this account. */
export function wajibNik(db: ReadDb, penggunaId: string): string {
  const nik = nikTte(db, penggunaId);
  if (nik !== null) return nik;
  throw new AppError('BELUM_SIAP', 'Akun Anda belum dihubungkan dengan identitas tanda tangan elektronik.', { dampak: 'Tidak ada yang ditandatangani.', saran: 'Minta Administrator mengisi NIK tanda tangan elektronik pada akun Anda.' });
}

export function samarkanNik(nik: string | null): string | null {
  return nik === null ? null : `${nik.slice(0, 4)}••••••••${nik.slice(-4)}`;
}

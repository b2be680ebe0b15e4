import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peran } from '../../src/shared/izin.ts';
import { jalanAkun } from '../../src/main/features/tte/jalan.ts';
import { idKeTeks } from '../../src/main/lib/id.ts';
import type { AplikasiUji } from './aplikasi.ts';
import { simpanAlur, simpanWenang, terbitkanSurat } from './sah-uji.ts';
import type { Simulator } from './simulator-bsre.ts';

export const NIK_UJI = '3500000000000001';
export const PASSPHRASE_UJI = 'Passphrase-Rahasia-Sekali-2026';

export function akunUji(u: AplikasiUji, peran: Peran): string {
  return idKeTeks(u.buka.basis.satu<{ id: Buffer }>('SELECT id FROM pengguna WHERE peran = ?', peran)!.id);
}

/** The provider of the simulator, its root, and the head of the agency as its user. */
export async function pasangTte(u: AplikasiUji, sim: Simulator, lain: { penyedia?: 'bsre-v1' | 'bsre-v2'; serentak?: number; batasDetik?: number } = {}): Promise<void> {
  await u.panggil('administrator', 'tte.simpanPengaturan', { penyedia: lain.penyedia ?? 'bsre-v1', alamat: sim.alamat, serentak: lain.serentak ?? 3, batasDetik: lain.batasDetik ?? 20, pengguna: sim.pengguna, sandi: sim.sandi });
  await u.panggil('administrator', 'tte.tambahAkar', {}, { nama: 'akar.pem', mime: 'application/x-pem-file', isi: new Uint8Array(Buffer.from(sim.akarPem)) });
  await u.panggil('administrator', 'tte.simpanIdentitas', { penggunaId: akunUji(u, 'kepala'), nik: NIK_UJI });
}

/** `n` letters that wait for the electronic signature of the head of the agency. */
export async function suratMenungguTte(u: AplikasiUji, n: number, beda: Parameters<typeof simpanAlur>[1] = {}, sampai: string | null = null) {
  await simpanAlur(u, { cara: 'elektronik', paraf: [], ...beda });
  await simpanWenang(u, { penggunaId: akunUji(u, 'kepala'), sampai });
  const { baris } = await terbitkanSurat(u, n);
  return baris;
}

/** Starts a run over everything that waits, and waits for its end. */
export async function tandatangani(u: AplikasiUji, lain: { peran?: Peran; passphrase?: string; ulangi?: boolean } = {}) {
  const peran = lain.peran ?? 'kepala';
  const { baris } = await u.panggil(peran, 'tte.antrean', {});
  await u.panggil(peran, 'tte.mulai', { langkahId: baris.map((b) => b.langkahId), passphrase: lain.passphrase ?? PASSPHRASE_UJI, ulangiTakDiketahui: lain.ulangi ?? false });
  await jalanAkun(u.buka, akunUji(u, peran))!.selesai;
  return (await u.panggil(peran, 'tte.keadaan', {}))!;
}

/** Every file under a folder that contains the text. */
export function berkasMemuat(folder: string, teks: string): string[] {
  const cari = Buffer.from(teks);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && readFileSync(join(e.parentPath, e.name)).includes(cari))
    .map((e) => e.name);
}

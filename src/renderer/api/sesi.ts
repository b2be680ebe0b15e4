import { useSyncExternalStore } from 'react';
import { simpanToken, tandaiTerkunci, tertandaTerkunci, tokenSesi } from './kunci.ts';

/** Signed out, signed in, or signed in but locked (idle); `ganti` = a new password must be chosen first. */
export type KeadaanSesi = 'keluar' | 'masuk' | 'terkunci' | 'ganti';

let keadaan: KeadaanSesi = 'keluar';
const pendengar = new Set<() => void>();

function ubah(baru: KeadaanSesi): void {
  if (baru === keadaan) return;
  keadaan = baru;
  for (const f of pendengar) f();
}

/** A token from this tab's earlier page is tried; the first call tells whether it still holds. A locked page stays locked. */
export function mulaiSesi(): void {
  ubah(!tokenSesi() ? 'keluar' : tertandaTerkunci() ? 'terkunci' : 'masuk');
}

export function sesiMasuk(token: string, wajibGanti: boolean): void {
  simpanToken(token);
  ubah(wajibGanti ? 'ganti' : 'masuk');
}

export function sesiKeluar(): void {
  tandaiTerkunci(false);
  simpanToken(null);
  ubah('keluar');
}

/** Locks the screen; only a session that is open can be locked. The lock screen itself tells the host. */
export function sesiKunci(): void {
  if (keadaan !== 'masuk') return;
  tandaiTerkunci(true);
  ubah('terkunci');
}

/** The host lets this account do nothing before it has a password of its own. */
export function sesiWajibGanti(): void {
  if (keadaan === 'masuk') ubah('ganti');
}

export function sesiBuka(): void {
  tandaiTerkunci(false);
  if (keadaan === 'terkunci' || keadaan === 'ganti') ubah('masuk');
}

export function keadaanSesi(): KeadaanSesi {
  return keadaan;
}

export function dengarSesi(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}

export function useKeadaanSesi(): KeadaanSesi {
  return useSyncExternalStore(dengarSesi, keadaanSesi);
}

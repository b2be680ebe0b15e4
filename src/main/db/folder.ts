import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { stasiunIni } from '../lib/stasiun.ts';
import type { BasisData } from './buka.ts';

const AWAN = ['onedrive', 'google drive', 'googledrive', 'dropbox', 'icloud', 'nextcloud', 'mega'];
const JARINGAN_LINUX = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', '9p', 'afs', 'fuse.rclone']);

function jenisMount(folder: string): string | null {
  if (process.platform !== 'linux' || !existsSync('/proc/mounts')) return null;
  let terpanjang = '';
  let jenis: string | null = null;
  for (const baris of readFileSync('/proc/mounts', 'utf8').split('\n')) {
    const [, titik = '', j = ''] = baris.split(' ');
    if (titik !== '' && (folder === titik || folder.startsWith(titik.endsWith('/') ? titik : `${titik}/`)) && titik.length >= terpanjang.length) {
      terpanjang = titik;
      jenis = j;
    }
  }
  return jenis;
}

/** Refuses folders on which SQLite's locks cannot be trusted: network shares and folders a cloud client copies. */
export function periksaFolderAman(folder: string): void {
  const penuh = resolve(folder);
  const bagian = penuh.toLowerCase().split(sep);
  const awan = AWAN.find((a) => bagian.some((b) => b === a || b.startsWith(`${a} -`)));
  const mount = jenisMount(penuh);
  const jaringan = penuh.startsWith('\\\\') || (mount !== null && JARINGAN_LINUX.has(mount));
  if (!awan && !jaringan) return;
  throw new AppError('FOLDER_TIDAK_AMAN', jaringan ? 'Folder data berada di jaringan.' : `Folder data berada di dalam folder yang disalin ${awan ?? 'awan'}.`, {
    dampak: 'Basis data tidak dibuka: di tempat seperti itu dua komputer dapat menulis bersamaan dan merusaknya.',
    saran: 'Pindahkan folder data ke diska komputer ini sendiri, dan pakai cadangan untuk menyalinnya ke tempat lain.',
  });
}

const BASI_MS = 10 * 60_000;

/** A heartbeat in the file: a second machine with the same file open is refused while the first is alive. */
export function tandaiDetak(basis: BasisData, now: number): void {
  const mesin = stasiunIni().id;
  const lama = basis.satu<{ nilai: string }>("SELECT nilai FROM meta WHERE kunci = 'detak'");
  if (lama) {
    const [mesinLama, pada] = lama.nilai.split(':');
    if (mesinLama !== mesin && now - Number(pada) < BASI_MS && now >= Number(pada)) {
      throw new AppError('BASIS_DATA_DIPAKAI', 'Basis data ini sedang dipakai komputer lain.', {
        dampak: 'Tidak ada yang dibuka atau diubah.',
        saran: 'Tutup Simpul ASN di komputer lain itu, atau tunggu 10 menit bila komputer itu mati.',
      });
    }
  }
  basis.siap("INSERT INTO meta (kunci, nilai) VALUES ('detak', ?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai").run(`${mesin}:${now}`);
}

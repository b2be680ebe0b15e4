import type { KodeTte } from '../../shared/contract/tte.ts';

/** What the user of the provider is told about his certificate; `siap` may sign. */
export type KodePengguna = Extract<KodeTte, `pengguna-${string}` | 'sertifikat-kedaluwarsa'>;

export interface Berhasil {
  readonly kode: 'ditandatangani';
  readonly pdf: Uint8Array;
  readonly idDokumen: string | null;
}

export interface TidakBerhasil {
  readonly kode: Exclude<KodeTte, 'ditandatangani'>;
  /** For the officer; never the passphrase, never a NIK. */
  readonly pesan: string;
  readonly idDokumen: string | null;
  /** The next document would fare the same: the batch stops here. */
  readonly henti: boolean;
}

export type HasilTanda = Berhasil | TidakBerhasil;

/** `kode` null: the provider could not be asked, or its answer could not be read. */
export interface HasilStatus {
  readonly kode: 'siap' | KodePengguna | null;
  readonly pesan: string;
}

export type HasilUnduh = { readonly jenis: 'ada'; readonly pdf: Uint8Array } | { readonly jenis: 'tidak-ada' } | { readonly jenis: 'gagal'; readonly pesan: string };

/** What the provider itself says about a signed file; our own check decides. */
export type HasilPeriksaPenyedia = { readonly ok: true; readonly kesimpulan: string; readonly penandatangan: readonly string[] } | { readonly ok: false; readonly pesan: string };

const KATA: Readonly<Record<Exclude<KodeTte, 'ditandatangani' | 'gagal'>, string>> = {
  'passphrase-salah': 'Passphrase salah. Dokumen ini dan sisanya tidak dikirim lagi, supaya akun TTE tidak terkunci.',
  'pengguna-tidak-terdaftar': 'Penanda tangan tidak terdaftar pada penyelenggara sertifikat elektronik.',
  'pengguna-belum-bersertifikat': 'Penanda tangan belum mempunyai sertifikat elektronik yang terbit.',
  'pengguna-ditangguhkan': 'Akun TTE penanda tangan sedang ditangguhkan.',
  'pengguna-dicabut': 'Sertifikat elektronik penanda tangan sudah dicabut.',
  'pengguna-perlu-perbarui': 'Sertifikat elektronik penanda tangan sedang dalam pembaruan.',
  'sertifikat-kedaluwarsa': 'Sertifikat elektronik penanda tangan sudah berakhir masa berlakunya.',
  'tak-diketahui': 'Server TTE tidak menjawab sampai selesai; belum diketahui apakah dokumen ini sudah ditandatangani.',
  'gagal-sementara': 'Server TTE tidak dapat dihubungi. Dokumen ini belum ditandatangani.',
};

const HENTI: ReadonlySet<KodeTte> = new Set<KodeTte>(['passphrase-salah', 'pengguna-tidak-terdaftar', 'pengguna-belum-bersertifikat', 'pengguna-ditangguhkan', 'pengguna-dicabut', 'pengguna-perlu-perbarui', 'sertifikat-kedaluwarsa']);

/** The words of an outcome. */
export function kataKode(kode: Exclude<KodeTte, 'ditandatangani' | 'gagal'>): string {
  return KATA[kode];
}

export function tidakBerhasil(kode: Exclude<KodeTte, 'ditandatangani'>, lain: { readonly pesan?: string; readonly idDokumen?: string | null; readonly henti?: boolean } = {}): TidakBerhasil {
  const pesan = lain.pesan ?? (kode === 'gagal' ? 'Server TTE menolak dokumen ini.' : KATA[kode]);
  return { kode, pesan, idDokumen: lain.idDokumen ?? null, henti: lain.henti ?? HENTI.has(kode) };
}

const STATUS: Readonly<Record<string, 'siap' | KodePengguna>> = {
  ISSUE: 'siap',
  EXPIRED: 'sertifikat-kedaluwarsa',
  RENEW: 'pengguna-perlu-perbarui',
  SUSPEND: 'pengguna-ditangguhkan',
  REVOKE: 'pengguna-dicabut',
  NEW: 'pengguna-belum-bersertifikat',
  WAITING_FOR_VERIFICATION: 'pengguna-belum-bersertifikat',
  NO_CERTIFICATE: 'pengguna-belum-bersertifikat',
  NOT_REGISTERED: 'pengguna-tidak-terdaftar',
};

export function statusDari(teks: string): HasilStatus {
  const kode = STATUS[teks.trim().toUpperCase()];
  if (kode === undefined) return { kode: null, pesan: 'Server TTE menyebut status yang tidak dikenal.' };
  return { kode, pesan: kode === 'siap' ? 'Sertifikat elektronik siap dipakai.' : KATA[kode] };
}

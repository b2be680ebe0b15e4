import type { BerkasIsi } from '../shared/contract/entri.ts';
import type { Keluar, Kontrak, MasukTerurai, NamaProsedur } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';
import type { Izin, Lingkup, Peran } from '../shared/izin.ts';
import type { Konfigurasi } from './config.ts';
import type { BasisData, ReadDb } from './db/buka.ts';
import type { Pelaku, Penulis, WriteDb } from './db/tulis.ts';
import type { Pelari } from './jobs/pelari.ts';
import type { Pencatat } from './lib/logger.ts';
import type { Ports } from './ports.ts';

/** An account that is signed in, with what it may see. */
export interface Sesi {
  readonly penggunaId: string;
  readonly pengguna: string;
  readonly nama: string;
  readonly peran: Peran;
  readonly lingkup: Lingkup;
  readonly izin: readonly Izin[];
  /** `capAkun` at sign-in: the session ends when the account is no longer the same. */
  readonly cap?: string | null;
  /** The password was given by somebody else: until it is replaced the session may do nothing but that. */
  readonly wajibGantiSandi?: boolean;
}

/** An open data folder. */
export interface Buka {
  readonly basis: BasisData;
  readonly dek: Buffer;
  readonly penulis: Penulis;
  readonly pelari: Pelari;
  readonly contoh: boolean;
}

/** Sessions live in memory: token hash → account. */
export interface GudangSesi {
  buat(sesi: Sesi, now: number): string;
  /** `latar`: a call the page makes by itself; it does not keep the session awake. */
  ambil(token: string, now: number, latar?: boolean): { readonly sesi: Sesi; readonly terkunci: boolean } | null;
  /** Locked by hand or by the page: as after the idle time, until the password is given again. */
  kunci(token: string): void;
  bukaKunci(token: string, now: number): void;
  /** The account changed by its own hand (password): this session goes on, the others of it end. */
  perbarui(token: string, sesi: Sesi): void;
  hapus(token: string): void;
  hapusPengguna(penggunaId: string): void;
}

/** The application while it runs: what a host holds and the public procedures may change. */
export interface Aplikasi {
  readonly config: Konfigurasi;
  readonly ports: Ports;
  readonly log: Pencatat;
  readonly gudangSesi: GudangSesi;
  keadaan: { readonly jenis: 'kosong' } | { readonly jenis: 'siap'; readonly buka: Buka } | { readonly jenis: 'terhalang'; readonly galat: AppError };
  /** Opens (or opens again) the data folder and sets `keadaan`. */
  bukaFolder(): Promise<void>;
  tutup(): Promise<void>;
  siar(peristiwa: Peristiwa): void;
}

export type Peristiwa = { readonly jenis: 'berubah'; readonly topik: readonly string[] } | { readonly jenis: 'tugas'; readonly tugas: Keluar<'tugas.lihat'> } | { readonly jenis: 'detak' };

interface KonteksDasar {
  readonly now: number;
  /** Today's date in the agency's time zone, ISO. */
  readonly hariIni: string;
  readonly aplikasi: Aplikasi;
  readonly config: Konfigurasi;
  readonly berkas: BerkasIsi | null;
}

/** What a handler of a procedure with a right gets. */
export interface Konteks extends KonteksDasar {
  readonly sesi: Sesi;
  readonly db: ReadDb;
  readonly buka: Buka;
  readonly ports: Ports;
  boleh(izin: Izin): boolean;
}

export interface KonteksAction extends Konteks {
  readonly token: string;
  /** The only way an action writes: short and synchronous. `ringkas` goes to the audit chain. */
  write<T>(fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T;
  readonly pelaku: Pelaku;
  /** Objects the audit row of this call names (seen, exported, printed). */
  catat(ringkas: string, objek: readonly string[]): void;
}

/** What a public procedure gets: there may be neither a session nor an open database. */
export interface KonteksPublik extends KonteksDasar {
  readonly token: string | null;
}

type KonteksUntuk<N extends NamaProsedur> = Kontrak[N]['izin'] extends 'publik' ? KonteksPublik : Kontrak[N]['jenis'] extends 'action' ? KonteksAction : Konteks;

export type Penangan<N extends NamaProsedur> = Kontrak[N]['jenis'] extends 'command'
  ? (tx: WriteDb, masuk: MasukTerurai<N>, ctx: Konteks) => Keluar<N>
  : Kontrak[N]['jenis'] extends 'action'
    ? (masuk: MasukTerurai<N>, ctx: KonteksUntuk<N>) => Promise<Keluar<N>>
    : (masuk: MasukTerurai<N>, ctx: KonteksUntuk<N>) => Keluar<N>;

/** The handlers of one feature: a part of the whole map, checked against the contract. */
export type PetaPenangan = { readonly [N in NamaProsedur]: Penangan<N> };

/** Throws TIDAK_BERHAK unless the account may do it. */
export function wajibBoleh(ctx: Konteks, izin: Izin): void {
  if (!ctx.boleh(izin)) throw new AppError('TIDAK_BERHAK', 'Akun Anda tidak berhak melakukan ini.', { saran: 'Minta Administrator bila Anda memerlukannya.' });
}

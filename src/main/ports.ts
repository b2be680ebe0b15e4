/** What only a host can do. Under ten on purpose. */
export interface Ports {
  /** Secrets that unlock the database without the recovery code: OS keychain, or a 0600 file in the data folder. */
  readonly rahasia: {
    ambil(kunci: string): Promise<string | null>;
    simpan(kunci: string, nilai: string): Promise<void>;
  };
  /** Asks where to save; null when cancelled or when the host has no dialog. */
  pilihSimpan(nama: string): Promise<string | null>;
  /** A note of the desktop that a long job has ended; it carries no personal data. */
  beritahu(judul: string, isi: string): void;
  readonly kemampuan: { readonly simpanDialog: boolean };
}

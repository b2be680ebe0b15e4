import type { BerkasIsi } from '../../shared/contract/entri.ts';
import type { Masuk, NamaProsedur } from '../../shared/contract.ts';
import type { Keluar } from '../../shared/contract.ts';
import { panggil } from './client.ts';

/** Procedures whose reply is a file. */
export type NamaBerkas = { [N in NamaProsedur]: Keluar<N> extends BerkasIsi ? N : never }[NamaProsedur];

/** The bytes as a Blob that may be shown or saved. */
export function keBlob(berkas: BerkasIsi): Blob {
  return new Blob([new Uint8Array(berkas.isi)], { type: berkas.mime });
}

/** Hands a file to the browser's (or the host's) save dialog. */
export function simpanBerkas(berkas: BerkasIsi): void {
  const url = URL.createObjectURL(keBlob(berkas));
  const a = document.createElement('a');
  a.href = url;
  a.download = berkas.nama;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** Fetches a file of the contract and offers it for saving; returns its name. */
export async function unduh<N extends NamaBerkas>(nama: N, masuk: Masuk<N>): Promise<string> {
  const berkas: BerkasIsi = await panggil(nama, masuk);
  simpanBerkas(berkas);
  return berkas.nama;
}

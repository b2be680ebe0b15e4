import { v7, stringify, parse } from 'uuid';

/** A new UUIDv7 as its 16 bytes, the form in which SQLite keeps it. */
export function idBaru(): Buffer {
  const isi = new Uint8Array(16);
  v7(undefined, isi);
  return Buffer.from(isi.buffer);
}

export function idKeTeks(id: Uint8Array): string {
  return stringify(id);
}

/** Text to bytes; throws TypeError on anything but a UUID. */
export function idDariTeks(teks: string): Buffer {
  return Buffer.from(parse(teks));
}

import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { salahPakai, type Argumen, type Dunia, type Perintah, type Pilihan } from './dunia.ts';

/** Options that every command takes. */
export const PILIHAN_UMUM: Pilihan = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };

/** Folder of the data: --data, else SIMPUL_DATA, else `data` where the user stands. */
export function folderData(d: Pick<Dunia, 'env' | 'cwd'>, pilihan: string | null): string {
  const dari = pilihan ?? d.env['SIMPUL_DATA'] ?? '';
  return dari === '' ? join(d.cwd, 'data') : resolve(d.cwd, dari);
}

/** node:util says it in English; what matters is which option it was. */
function pesanUrai(galat: unknown): string {
  const teks = galat instanceof Error ? galat.message : String(galat);
  const nama = /'(-[^']*?)(?: <value>)?'/.exec(teks)?.[1] ?? '';
  const kode = galat instanceof Error && 'code' in galat ? galat.code : '';
  if (kode === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan ${nama} tidak dikenal.`;
  if (kode === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Nilai pilihan ${nama.split(',').at(-1)!.trim()} kurang atau tidak sesuai.`;
  return `Argumen tidak dapat dibaca: ${teks}`;
}

/** Parses what follows the command's name. Throws SalahPakai. */
export function uraiArgumen(d: Dunia, p: Perintah, sisa: readonly string[]): { readonly argumen: Argumen; readonly bantuan: boolean } {
  let hasil: { values: Record<string, unknown>; positionals: string[] };
  try {
    hasil = parseArgs({ args: [...sisa], options: { ...PILIHAN_UMUM, ...p.pilihan }, allowPositionals: true, strict: true }) as typeof hasil;
  } catch (galat) {
    throw salahPakai(pesanUrai(galat));
  }
  const { values, positionals } = hasil;
  const bantuan = values['help'] === true;
  const [min, maks] = p.posisi;
  if (!bantuan && positionals.length < min) throw salahPakai('Argumen kurang.');
  if (!bantuan && positionals.length > maks) throw salahPakai(`Argumen "${positionals[maks]}" tidak dikenal.`);
  const teks = (nama: string): string | null => (typeof values[nama] === 'string' ? values[nama] : null);
  return {
    bantuan,
    argumen: {
      posisi: positionals,
      teks,
      wajib(nama) {
        const v = teks(nama);
        if (v === null || v === '') throw salahPakai(`Pilihan --${nama} wajib diisi.`);
        return v;
      },
      ya: (nama) => values[nama] === true,
      json: values['json'] === true,
      folder: folderData(d, teks('data')),
      jalur: (path) => (isAbsolute(path) ? path : resolve(d.cwd, path)),
    },
  };
}

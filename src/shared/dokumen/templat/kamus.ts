import { z } from 'zod';

export type JenisIsian = 'teks' | 'tanggal' | 'angka' | 'objek' | 'daftar' | 'lain';

/** What a product's data hold: path → kind. Elements of a list stand under `daftar[]`. */
export type Kamus = ReadonlyMap<string, JenisIsian>;

interface SkemaJson {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SkemaJson>>;
  readonly items?: SkemaJson;
  readonly anyOf?: readonly SkemaJson[];
}

function jenis(s: SkemaJson): JenisIsian {
  switch (s.type) {
    case 'string':
      return s.format === 'date' ? 'tanggal' : 'teks';
    case 'number':
    case 'integer':
      return 'angka';
    case 'object':
      return 'objek';
    case 'array':
      return 'daftar';
    default:
      return 'lain';
  }
}

function susuri(s: SkemaJson, path: string, ke: Map<string, JenisIsian>): void {
  const isi = s.anyOf?.find((x) => x.type !== 'null') ?? s;
  if (path !== '') ke.set(path, jenis(isi));
  for (const [nama, anak] of Object.entries(isi.properties ?? {})) susuri(anak, path === '' ? nama : `${path}.${nama}`, ke);
  if (isi.items) susuri(isi.items, `${path}[]`, ke);
}

/** Every place a template for these data may name. */
export function kamusIsian(skema: z.ZodType): Kamus {
  const ke = new Map<string, JenisIsian>();
  susuri(z.toJSONSchema(skema, { io: 'input', unrepresentable: 'any' }) as SkemaJson, '', ke);
  return ke;
}

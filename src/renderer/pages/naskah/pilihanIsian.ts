import type { Keluar } from '../../../shared/contract.ts';

type DaftarIsian = Keluar<'naskah.isian'>;

export interface PilihanIsian {
  /** As it is written into the text: `{lama.tmt|panjang}`. */
  readonly kode: string;
  /** The kind of the place, when it is written as it is. */
  readonly jenis: string | null;
  /** What the form does. */
  readonly ket: string | null;
}

const BENTUK_JENIS: Readonly<Record<string, readonly string[]>> = {
  teks: ['nip', 'kapital', 'status'],
  tanggal: ['panjang', 'utuh'],
  angka: ['rupiah', 'terbilang'],
};
/** Forms that say something of certain places only. */
const HANYA: Readonly<Record<string, RegExp>> = { nip: /nip$/i, status: /(asn|status)$/i };
const STRIP = 'atau-strip';

/** Objects are written by the form made for their parts only. */
function bentukObjek(path: string, ada: ReadonlySet<string>): readonly string[] {
  if (ada.has(`${path}.tahun`) && ada.has(`${path}.bulan`)) return ['masakerja'];
  return ada.has(`${path}.pokok`) && ada.has(`${path}.dibayar`) ? ['gaji'] : [];
}

/** Letterhead, signature and tables come as whole blocks; their measures are no words. */
function bagianBlok(path: string, ada: ReadonlySet<string>): boolean {
  const [akar = ''] = path.split(/[.[]/);
  return ada.has(`${akar}.jarakAtasMm`);
}

/** The name of a place where the cursor is: `saksi[].nama` is `.nama` inside what is repeated for `saksi`, and nothing elsewhere. */
function namaDiSini(path: string, ulang: string | null): string | null {
  if (ulang !== null && path.startsWith(`${ulang}[]`)) {
    const sisa = path.slice(ulang.length + 2);
    return sisa === '' ? '.' : sisa;
  }
  return path.includes('[]') ? null : path;
}

/** Everything that may be written at the cursor, the elements of the repeated list first. */
export function pilihanIsian({ isian, bentuk }: DaftarIsian, ulang: string | null): readonly PilihanIsian[] {
  const ket = new Map(bentuk.map((b) => [b.nama, b.ket]));
  const ada = new Set(isian.map((i) => i.path));
  const dari = isian.flatMap(({ path, jenis }) => {
    const nama = namaDiSini(path, ulang);
    if (nama === null || nama.includes('[]') || bagianBlok(path, ada)) return [];
    const tulis = jenis === 'teks' || jenis === 'angka' || jenis === 'tanggal' || jenis === 'lain';
    const khusus = jenis === 'objek' ? bentukObjek(path, ada) : (BENTUK_JENIS[jenis] ?? []);
    return [
      ...(tulis ? [{ kode: `{${nama}}`, jenis, ket: null }] : []),
      ...khusus.filter((b) => ket.has(b) && (HANYA[b]?.test(path) ?? true)).map((b) => ({ kode: `{${nama}|${b}}`, jenis: null, ket: ket.get(b) ?? '' })),
      ...(tulis && ket.has(STRIP) ? [{ kode: `{${nama}|${jenis === 'tanggal' ? 'panjang|' : ''}${STRIP}}`, jenis: null, ket: ket.get(STRIP) ?? '' }] : []),
    ];
  });
  if (ulang === null) return dari;
  const unsur = dari.filter((p) => p.kode.startsWith('{.'));
  const urut = ['ke', 'huruf'].map((n) => ({ kode: `{${n}}`, jenis: n, ket: null }));
  return [...unsur, ...urut, ...dari.filter((p) => !p.kode.startsWith('{.'))];
}

/** Every word of the search is in the code or in what the form does. */
export function saringIsian(pilihan: readonly PilihanIsian[], cari: string): readonly PilihanIsian[] {
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean);
  return pilihan.filter((p) => kata.every((k) => `${p.kode} ${p.ket ?? ''}`.toLowerCase().includes(k)));
}

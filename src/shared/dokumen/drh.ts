import { z } from 'zod';
import type { Blok } from './blok.ts';
import { skemaKop, skemaTabel, skemaTandaTangan } from './blok.ts';
import { skemaKertas, skemaTepi } from './kertas.ts';
import type { Naskah } from './naskah.ts';
import { skemaKeluargaHuruf } from './naskah.ts';

/** Data of a curriculum vitae (daftar riwayat hidup) or of any profile with sections: pairs, then tables. */
export const skemaDataDrh = z.object({
  kertas: skemaKertas,
  tepi: skemaTepi,
  keluarga: skemaKeluargaHuruf,
  ukuran: z.number().min(8).max(13),
  kop: skemaKop.optional(),
  judul: z.string().min(1),
  nama: z.string().min(1),
  identitas: z.array(z.object({ label: z.string(), nilai: z.string() })).readonly(),
  bagian: z
    .array(
      z.object({
        judul: z.string(),
        kolom: skemaTabel.shape.kolom,
        baris: z.array(z.array(z.string()).readonly()).readonly(),
      }),
    )
    .readonly(),
  penutup: z.string().optional(),
  tandaTangan: skemaTandaTangan.omit({ jenis: true }).optional(),
  kaki: z.array(z.string()).readonly().optional(),
});
export type DataDrh = z.infer<typeof skemaDataDrh>;

/** Sections I, II, …; a section without rows says so instead of printing an empty table. Throws ZodError on malformed data. */
export function naskahDrh(masukan: DataDrh): Naskah {
  const data = skemaDataDrh.parse(masukan);
  return {
    versi: 1,
    judul: `${data.judul} ${data.nama}`,
    kertas: data.kertas,
    tepi: data.tepi,
    huruf: { keluarga: data.keluarga, ukuran: data.ukuran, spasi: 1 },
    nomorHalaman: 'bawah-tengah',
    ...(data.kaki === undefined ? {} : { kaki: data.kaki }),
    blok: [
      ...(data.kop === undefined ? [] : [{ ...data.kop, jarakBawahMm: 5 }]),
      { jenis: 'paragraf', teks: data.judul, rata: 'tengah', tebal: true, ukuran: data.ukuran * 1.25, jarakBawahMm: 5, bersamaBerikutnya: true },
      judulBagian(0, 'Keterangan Perorangan'),
      {
        jenis: 'daftar-data',
        lebarNomorMm: 8,
        lebarLabelMm: 52,
        butir: data.identitas.map((b, i) => ({ nomor: `${i + 1}.`, label: b.label, nilai: b.nilai === '' ? '-' : b.nilai })),
      },
      ...data.bagian.flatMap((b, i) => [judulBagian(i + 1, b.judul), isiBagian(b)]),
      ...(data.penutup === undefined ? [] : [{ jenis: 'paragraf', teks: data.penutup, indenAwalMm: 12, jarakAtasMm: 5 } satisfies Blok]),
      ...(data.tandaTangan === undefined ? [] : [{ ...data.tandaTangan, jenis: 'tanda-tangan', jarakAtasMm: 5 } satisfies Blok]),
    ],
  };
}

function isiBagian(bagian: DataDrh['bagian'][number]): Blok {
  if (bagian.baris.length === 0) return { jenis: 'paragraf', teks: 'Tidak ada data.', indenKiriMm: 8, rata: 'kiri' };
  return { jenis: 'tabel', kolom: bagian.kolom, baris: bagian.baris };
}

function judulBagian(urut: number, teks: string): Blok {
  return { jenis: 'paragraf', teks, tanda: `${romawi(urut + 1)}.`, lebarTandaMm: 8, tebal: true, rata: 'kiri', jarakAtasMm: urut === 0 ? 0 : 4, jarakBawahMm: 1.5, bersamaBerikutnya: true };
}

const ROMAWI = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 1 → 'I', 14 → 'XIV'; for section numbers below 40. */
export function romawi(n: number): string {
  let sisa = n;
  let hasil = '';
  for (const [nilai, tanda] of ROMAWI) {
    while (sisa >= nilai) {
      hasil += tanda;
      sisa -= nilai;
    }
  }
  return hasil;
}

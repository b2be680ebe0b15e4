import { z } from 'zod';

/** A run of text in one style. */
export const skemaPotongan = z.object({
  teks: z.string(),
  tebal: z.boolean().optional(),
  miring: z.boolean().optional(),
  garisBawah: z.boolean().optional(),
  /** Comes from the data: stays on a pre-printed sheet when its block is `kecuali-isian`. */
  isian: z.boolean().optional(),
});
export type Potongan = z.infer<typeof skemaPotongan>;

/** Text: plain, or runs in several styles. '\n' starts a new line; U+00A0 keeps words together. */
export const skemaTeks = z.union([z.string(), z.array(skemaPotongan).readonly()]);
export type Teks = z.infer<typeof skemaTeks>;

const skemaRata = z.enum(['kiri', 'tengah', 'kanan', 'penuh']);
export type Rata = z.infer<typeof skemaRata>;

const mm = z.number().min(0).max(400);
const pt = z.number().min(4).max(72);

/**
 * What a pre-printed sheet already carries and a print copy for it leaves out: the whole block (`true`), or all of it but the values
 * (`kecuali-isian`): the fixed words of a paragraph or diktum, the labels of a data list, head and lines of a table. The archived
 * document is always whole, and nothing moves.
 */
const skemaPracetak = z.union([z.literal(true), z.literal('kecuali-isian')]);

/** What every block may carry: space around it (mm), "keep with the next block", and what is pre-printed. */
const dasar = {
  pracetak: skemaPracetak.optional(),
  jarakAtasMm: mm.optional(),
  jarakBawahMm: mm.optional(),
  bersamaBerikutnya: z.boolean().optional(),
};

/** Letter head: emblem, centred lines, double rule. `susunan: 'atas'` puts the emblem above (Garuda on a Bupati's letter). */
export const skemaKop = z.object({
  jenis: z.literal('kop'),
  ...dasar,
  lambang: z.string().optional(),
  tinggiLambangMm: mm.optional(),
  susunan: z.enum(['samping', 'atas']),
  baris: z
    .array(z.object({ teks: z.string(), ukuran: pt, tebal: z.boolean().optional() }))
    .min(1)
    .readonly(),
  garis: z.enum(['ganda', 'tunggal', 'tanpa']),
});

/** Date on the right, then Nomor/Sifat/Lampiran/Perihal beside the addressee. `gantung` ("Yth.") hangs left of its text. */
export const skemaKepalaSurat = z.object({
  jenis: z.literal('kepala-surat'),
  ...dasar,
  tempatTanggal: z.string(),
  butir: z.array(z.object({ label: z.string(), nilai: skemaTeks })).readonly(),
  kanan: z.array(z.object({ teks: skemaTeks, gantung: z.string().optional(), indenMm: mm.optional() })).readonly(),
  lebarLabelMm: mm,
  mulaiKananMm: mm,
});

export const skemaParagraf = z.object({
  jenis: z.literal('paragraf'),
  ...dasar,
  teks: skemaTeks,
  rata: skemaRata.optional(),
  indenKiriMm: mm.optional(),
  indenAwalMm: mm.optional(),
  ukuran: pt.optional(),
  tebal: z.boolean().optional(),
  /** Hangs left of the text, e.g. "a." */
  tanda: z.string().optional(),
  lebarTandaMm: mm.optional(),
});

/** Numbered `label : value` lines with hanging indent. `wajib`: an empty value is reported before issuing. */
export const skemaDaftarData = z.object({
  jenis: z.literal('daftar-data'),
  ...dasar,
  indenMm: mm.optional(),
  lebarNomorMm: mm,
  lebarLabelMm: mm,
  ukuran: pt.optional(),
  butir: z
    .array(
      z.object({ nomor: z.string().optional(), label: skemaTeks, nilai: skemaTeks, wajib: z.boolean().optional() }),
    )
    .readonly(),
});

/** Table; the head repeats on every page. `bagian` are relative widths. A form is a table without head (`kepala`), two columns of text one without lines (`garis`). */
export const skemaTabel = z.object({
  jenis: z.literal('tabel'),
  ...dasar,
  ukuran: pt.optional(),
  kepala: z.boolean().optional(),
  garis: z.boolean().optional(),
  kolom: z
    .array(z.object({ judul: z.string(), bagian: z.number().min(0.01).max(1000), rata: skemaRata.optional() }))
    .min(1)
    .readonly(),
  baris: z.array(z.array(skemaTeks).readonly()).readonly(),
});

/** Menimbang / Mengingat / Menetapkan / KESATU …: label, colon, marked and justified items. */
export const skemaDiktum = z.object({
  jenis: z.literal('diktum'),
  ...dasar,
  label: z.string(),
  lebarLabelMm: mm,
  lebarTandaMm: mm,
  butir: z
    .array(z.object({ tanda: z.string().optional(), teks: skemaTeks }))
    .min(1)
    .readonly(),
});

const skemaQrIsi = z.object({
  isi: z.string().min(1).max(600),
  sisiMm: z.number().min(8).max(80),
  keterangan: z.array(z.string()).readonly(),
});

/** Signature block, never alone on a page. `awalan` is a.n. / u.b. / Plt.; `qr` stands at the left of the block. */
export const skemaTandaTangan = z.object({
  jenis: z.literal('tanda-tangan'),
  ...dasar,
  mulaiMm: mm,
  pembuka: z.array(z.string()).readonly().optional(),
  jabatan: z
    .array(z.object({ awalan: z.string().optional(), teks: z.string() }))
    .min(1)
    .readonly(),
  ruangMm: mm,
  nama: z.string(),
  keterangan: z.array(z.string()).readonly(),
  qr: skemaQrIsi.optional(),
});

/** "Tembusan:" and its numbered list. */
export const skemaTembusan = z.object({
  jenis: z.literal('tembusan'),
  ...dasar,
  judul: z.string(),
  ukuran: pt.optional(),
  butir: z.array(z.string()).readonly(),
});

export const skemaQr = z.object({ jenis: z.literal('qr'), ...dasar, rata: z.enum(['kiri', 'tengah', 'kanan']), ...skemaQrIsi.shape });
export const skemaJarak = z.object({ jenis: z.literal('jarak'), ...dasar, mm });
/** A new page; with `arah` the paper lies (a wide lampiran) or stands from here on. */
export const skemaGantiHalaman = z.object({ jenis: z.literal('ganti-halaman'), ...dasar, arah: z.enum(['tegak', 'mendatar']).optional() });

export const skemaBlok = z.discriminatedUnion('jenis', [
  skemaKop,
  skemaKepalaSurat,
  skemaParagraf,
  skemaDaftarData,
  skemaTabel,
  skemaDiktum,
  skemaTandaTangan,
  skemaTembusan,
  skemaQr,
  skemaJarak,
  skemaGantiHalaman,
]);
export type Blok = z.infer<typeof skemaBlok>;
export type BlokDari<J extends Blok['jenis']> = Extract<Blok, { jenis: J }>;

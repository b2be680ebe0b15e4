import { z } from 'zod';
import { skemaArsip, skemaKelengkapan, type AturanArsip, type AturanKelengkapan } from './arsip.ts';
import { skemaAturanKalibrasi, type AturanKalibrasi } from './kalibrasi.ts';

const bulat = z.number().int();

/** Rows [mkg in full years, rupiah]: only the years at which the pay changes, ascending. */
export const skemaTabelGaji = z.object({
  golongan: z.record(z.string(), z.array(z.tuple([bulat.min(0), bulat.positive()])).min(1)),
});
export type TabelGaji = z.infer<typeof skemaTabelGaji>;

export const skemaPangkatPns = z.object({
  pangkat: z
    .array(
      z.object({
        bknId: z.string(),
        golongan: z.string(),
        pangkat: z.string(),
        urutan: bulat,
        kelompok: z.enum(['I', 'II', 'III', 'IV']),
      }),
    )
    .min(1),
});
export type TabelPangkat = z.infer<typeof skemaPangkatPns>;

/** `geser`: months added to the MKG (negative = cut) when a promotion crosses from one group to the next. */
export const skemaMasaKerjaGolongan = z.object({
  geser: z.array(z.object({ dari: z.string(), ke: z.string(), bulan: bulat })),
});
export type AturanMasaKerjaGolongan = z.infer<typeof skemaMasaKerjaGolongan>;

/** Retirement ages in years. The age recorded with the jabatan goes first, then eselon, then a name pattern, then jenis. */
export const skemaBup = z.object({
  baku: bulat.positive(),
  eselon: z.record(z.string(), bulat.positive()),
  jenisJabatan: z.record(z.string(), bulat.positive()),
  /** In lower case: a name that begins or ends so is functional (or pelaksana) whatever kind is recorded. */
  awalanFungsional: z.array(z.string()).optional(),
  akhiranFungsional: z.array(z.string()).optional(),
  awalanPelaksana: z.array(z.string()).optional(),
  polaNamaFungsional: z.array(z.object({ mengandung: z.string(), bup: bulat.positive(), dasarHukum: z.string().optional(), keyakinan: z.string().optional() })),
});
export type AturanBup = z.infer<typeof skemaBup>;

export const skemaKedudukanHukum = z.object({
  kedudukan: z.array(z.object({ kode: z.string(), nama: z.string(), aktif: z.boolean() })).min(1),
});
export type TabelKedudukanHukum = z.infer<typeof skemaKedudukanHukum>;

export const skemaNip = z.object({
  panjang: bulat.positive(),
  panjangLama: bulat.positive(),
  kelompokTampil: z.array(bulat.positive()),
  usiaPengangkatanMinimal: bulat.positive(),
  usiaPengangkatanMaksimal: bulat.positive(),
  jenisKelamin: z.record(z.string(), z.string()),
  nik: z.object({ panjang: bulat.positive(), tambahanHariPerempuan: bulat.positive() }),
});
export type AturanNip = z.infer<typeof skemaNip>;

const tindakan = z.enum(['tahan', 'peringatkan', 'abaikan']);
/** What a condition does to a KGB: hold it, only warn, or nothing. */
export type TindakanAturan = z.infer<typeof tindakan>;

const syaratSkp = z.object({
  /** Worst kuadran that still meets the condition. */
  kuadranTerburuk: bulat.min(1).max(5),
  /** How many calendar years before the due date are looked at, at most the length of the step. */
  jumlahTahun: bulat.min(1),
  bilaTidakAda: tindakan,
  dasarHukum: z.string(),
});

export const skemaKgb = z.object({
  persenCpns: bulat.min(1).max(100),
  /** Without a recorded TMT PNS a person counts as CPNS at most this many months after the TMT CPNS. */
  bulanCpnsTanpaTmtPns: bulat.positive(),
  masaPercobaanBulan: bulat.positive(),
  jenisKpPengangkatan: z.array(z.string()).min(1),
  skp: z.object({ PNS: syaratSkp, PPPK: syaratSkp }),
  namaKuadran: z.record(z.string(), z.string()),
  hukdis: z.object({
    tingkat: z.record(z.enum(['R', 'S', 'B']), tindakan),
    namaTingkat: z.record(z.enum(['R', 'S', 'B']), z.string()),
    /** By BKN jenis_hukuman; goes before `tingkat`. */
    jenis: z.record(z.string(), tindakan),
    namaJenis: z.record(z.string(), z.string()),
    /** Length in months by jenis, used when the end was not recorded; absent = no known end. */
    bulanBilaTanpaAkhir: z.record(z.string(), bulat.positive()),
    dasarHukum: z.string(),
  }),
  kedudukan: z.object({
    tahan: z.array(z.string()),
    peringatkan: z.array(z.string()),
    /** Codes that say 'on leave without pay': once the recorded leave has ended they only warn. */
    cltn: z.array(z.string()),
    dasarHukum: z.string(),
  }),
  tunda: z.object({ maksimalBulan: bulat.positive(), dasarHukum: z.string() }),
  terbitBulanSebelum: bulat.min(0),
  bilaKgbSebelumnyaBelumTercatat: tindakan,
  dasarHukum: z.object({
    pemberian: z.string(),
    cpns: z.string(),
    pppk: z.string(),
    cltn: z.string(),
    bup: z.string(),
    pemberhentian: z.string(),
    akhirTabel: z.string(),
    kontrak: z.string(),
    pendataan: z.string(),
  }),
});
export type AturanKgb = z.infer<typeof skemaKgb>;

export const CARA_SAH = ['basah', 'elektronik'] as const;
export type CaraSah = (typeof CARA_SAH)[number];

/**
 * One who puts his initials (or signs before the signer) in a chain: by the role of his account, by his title in words, or an
 * official of the list. At least one of them is given.
 */
export const skemaParaf = z
  .strictObject({
    jenis: z.enum(['paraf', 'tanda-tangan']).default('paraf'),
    peran: z.string().max(40).optional(),
    jabatan: z.string().trim().max(200).optional(),
    penandatanganId: z.uuid().optional(),
    penggunaId: z.uuid().optional(),
    cara: z.enum(CARA_SAH),
  })
  .refine((p) => p.peran !== undefined || (p.jabatan ?? '') !== '' || p.penandatanganId !== undefined || p.penggunaId !== undefined, 'Sebutkan siapa: peran akun, jabatan, atau pejabat.');
export type ParafAlur = z.infer<typeof skemaParaf>;

/** What is offered when the flow of a product is set up, and the articles that refusals of a step name. */
export const skemaAlurPengesahan = z.object({
  cara: z.enum(CARA_SAH),
  paraf: z.array(skemaParaf).max(10),
  dasarHukum: z.object({ paraf: z.string(), tandaTangan: z.string(), cetak: z.string(), kewenangan: z.string() }),
  /** Printed at the foot of a document that is signed electronically. */
  catatanTte: z.array(z.string().max(300)).max(4).default([]),
});
export type AturanAlurPengesahan = z.infer<typeof skemaAlurPengesahan>;

/** Promotions of PNS; versions differ by the period in which the TMT lies. */
export const skemaKenaikanPangkat = z.object({
  /** Months on whose first day a promotion may take effect. */
  bulanPeriode: z.array(bulat.min(1).max(12)).min(1),
  dasarPeriode: z.string(),
  /** By BKN jenis_kp. `minTahun`: years in the present pangkat, null = none asked. `bolehLompat`: may pass over a golongan. */
  jenis: z.record(z.string(), z.object({ sebutan: z.string(), minTahun: bulat.min(0).nullable(), terikatPeriode: z.boolean(), bolehLompat: z.boolean() })),
  dasarLama: z.string(),
  dasarLompat: z.string(),
  /** Degrees of punishment that hold a promotion while they last. */
  hukdisMenahan: z.array(z.enum(['R', 'S', 'B'])),
  dasarHukdis: z.string(),
  /** Who decides, by the first golongan it holds for; the first entry that fits counts. */
  wewenang: z.array(z.object({ mulaiGolongan: z.string(), berat: z.enum(['tolak', 'peringatan', 'catatan']), pesan: z.string(), dasarHukum: z.string() })),
  dasarPertek: z.string(),
});
export type AturanKenaikanPangkat = z.infer<typeof skemaKenaikanPangkat>;

/** Content of the rule files that code reads, by code. Other files are reference data for other services. */
export interface IsiAturan {
  readonly gaji_pokok_pns: TabelGaji;
  readonly gaji_pppk: TabelGaji;
  readonly pangkat_golongan_pns: TabelPangkat;
  readonly masa_kerja_golongan: AturanMasaKerjaGolongan;
  readonly bup: AturanBup;
  readonly kedudukan_hukum: TabelKedudukanHukum;
  readonly nip: AturanNip;
  readonly kgb: AturanKgb;
  readonly alur_pengesahan: AturanAlurPengesahan;
  readonly arsip: AturanArsip;
  readonly kelengkapan_berkas: AturanKelengkapan;
  readonly kenaikan_pangkat: AturanKenaikanPangkat;
  readonly kalibrasi_cetak: AturanKalibrasi;
}

export type KodeAturan = keyof IsiAturan;

/** The schema of each of them: an edited rule is checked with it before it is stored. */
export const SKEMA_ISI: { readonly [K in KodeAturan]: z.ZodType<IsiAturan[K]> } = {
  gaji_pokok_pns: skemaTabelGaji,
  gaji_pppk: skemaTabelGaji,
  pangkat_golongan_pns: skemaPangkatPns,
  masa_kerja_golongan: skemaMasaKerjaGolongan,
  bup: skemaBup,
  kedudukan_hukum: skemaKedudukanHukum,
  nip: skemaNip,
  kgb: skemaKgb,
  alur_pengesahan: skemaAlurPengesahan,
  arsip: skemaArsip,
  kelengkapan_berkas: skemaKelengkapan,
  kenaikan_pangkat: skemaKenaikanPangkat,
  kalibrasi_cetak: skemaAturanKalibrasi,
};

import { z } from 'zod';
import { formatMasaKerja } from '../../domain/masa-kerja.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import type { Blok, BlokDari } from '../../dokumen/blok.ts';
import { skemaKop, skemaTandaTangan } from '../../dokumen/blok.ts';
import { dikta, memutuskan, mengingat, menetapkan, menimbang } from '../../dokumen/diktum.ts';
import { skemaKertas, skemaTepi } from '../../dokumen/kertas.ts';
import type { Naskah } from '../../dokumen/naskah.ts';
import { skemaKeluargaHuruf } from '../../dokumen/naskah.ts';
import { nipBerspasi, rupiah } from '../../dokumen/teks.ts';

const tanggal = z.iso.date();
const mkg = z.object({ tahun: z.number().int().min(0), bulan: z.number().int().min(0).max(11) });

/** Basic salary in whole rupiah and the share that is paid: 80 for CPNS, 100 otherwise (from the rule data). */
const gaji = z.object({ pokok: z.number().int().positive(), persen: z.number().int().min(1).max(100), dibayar: z.number().int().positive() });

/** What the office decides once: paper, head, place, signer. Comes from settings and resources/naskah, not from the employee. */
export const skemaBentukSurat = z.object({
  kertas: skemaKertas,
  tepi: skemaTepi,
  keluarga: skemaKeluargaHuruf,
  ukuran: z.number().min(8).max(13),
  spasi: z.number().min(0.9).max(2),
  skalaMin: z.number().min(0.6).max(1),
  kop: skemaKop,
  tempat: z.string().min(1),
  penandatangan: z.object({
    jabatan: skemaTandaTangan.shape.jabatan,
    nama: z.string().min(1),
    pangkat: z.string(),
    /** null for a head of region, who signs without NIP. */
    nip: z.string().nullable(),
  }),
  tembusan: z.array(z.string()).readonly(),
  kaki: z.array(z.string()).readonly().optional(),
});
export type BentukSurat = z.infer<typeof skemaBentukSurat>;

/** Address of the verification page without the token, and the token of this letter. */
const verifikasi = z.object({ alamat: z.url(), token: z.string().min(8) });

const orang = {
  /** With titles, as printed. */
  nama: z.string(),
  tempatLahir: z.string(),
  tanggalLahir: tanggal,
  nip: z.string(),
  /** 'Penata Muda Tk. I, III/b'; for PPPK the golongan alone; '-' for CPNS without pangkat. */
  pangkat: z.string(),
  unitKerja: z.string(),
};

/** Everything a salary increment letter prints, as plain values; nothing is computed from them but their spelling. */
export const skemaDataSkgb = z.object({
  bentuk: skemaBentukSurat,
  jenisAsn: z.enum(['PNS', 'CPNS', 'PPPK']),
  nomor: z.string(),
  sifat: z.string(),
  lampiran: z.string(),
  perihal: z.string(),
  tanggal,
  /** Addressee after "Yth.", and the place after "di". */
  kepada: z.object({ nama: z.string().min(1), di: z.string().min(1) }),
  ...orang,
  lama: z.object({
    gaji,
    oleh: z.string(),
    tanggalSk: tanggal.nullable(),
    nomorSk: z.string(),
    tmt: tanggal,
    mkg,
  }),
  baru: z.object({ gaji, tmt: tanggal, mkg }),
  /** The new basic salary in words, ending in 'rupiah'. */
  gajiBaruTerbilang: z.string().min(1),
  /** Full citation of the salary regulation valid on the TMT, from the rule data. */
  peraturanGaji: z.string().min(1),
  instansi: z.string().min(1),
  /** null: the end of the table is reached. */
  kgbBerikut: tanggal.nullable(),
  verifikasi,
});
export type DataSkgb = z.infer<typeof skemaDataSkgb>;

/** The KGB notification letter (surat pemberitahuan kenaikan gaji berkala, PP 7/1977 ps. 11). Throws ZodError on malformed data. */
export function naskahSkgb(masukan: DataSkgb): Naskah {
  const data = skemaDataSkgb.parse(masukan);
  const { bentuk } = data;
  return {
    versi: 1,
    judul: `${data.perihal} ${data.nama}`,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: bentuk.keluarga, ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    muat: { maks: 1, skalaMin: bentuk.skalaMin },
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    blok: [
      { ...bentuk.kop, jarakBawahMm: 4 },
      kepala(data),
      ...isiLama(data),
      ...isiBaru(data),
      ...keterangan(data),
      tandaTangan(bentuk, data.verifikasi, 6),
      { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85, jarakAtasMm: 4 },
    ],
  };
}

function kepala(data: DataSkgb): BlokDari<'kepala-surat'> {
  return {
    jenis: 'kepala-surat',
    tempatTanggal: `${data.bentuk.tempat}, ${formatTanggal(data.tanggal, 'panjang')}`,
    butir: [
      { label: 'Nomor', nilai: data.nomor },
      { label: 'Sifat', nilai: data.sifat },
      { label: 'Lampiran', nilai: data.lampiran },
      { label: 'Perihal', nilai: [{ teks: data.perihal, tebal: true }] },
    ],
    kanan: [{ teks: 'Kepada' }, { gantung: 'Yth.', teks: data.kepada.nama }, { teks: 'di', indenMm: 9 }, { teks: data.kepada.di, indenMm: 15 }],
    lebarLabelMm: 19,
    mulaiKananMm: 88,
    jarakBawahMm: 4,
  };
}

const DAFTAR = { jenis: 'daftar-data', lebarNomorMm: 7, lebarLabelMm: 54 } as const;

function isiLama(data: DataSkgb): Blok[] {
  const { lama } = data;
  const sk = lama.tanggalSk === null || lama.nomorSk === '' ? '' : `${formatTanggal(lama.tanggalSk, 'panjang')}, Nomor ${lama.nomorSk}`;
  return [
    paragraf('Dengan ini diberitahukan, bahwa berhubung dengan telah dipenuhinya masa kerja dan syarat-syarat lainnya kepada:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: '1.', label: 'Nama', nilai: [{ teks: data.nama, tebal: true }], wajib: true },
        { nomor: '2.', label: 'Tempat, tanggal lahir', nilai: `${data.tempatLahir}, ${formatTanggal(data.tanggalLahir, 'panjang')}`, wajib: true },
        { nomor: '3.', label: data.jenisAsn === 'PPPK' ? 'NI PPPK' : 'NIP', nilai: nipBerspasi(data.nip), wajib: true },
        { nomor: '4.', label: data.jenisAsn === 'PPPK' ? 'Golongan' : 'Pangkat, golongan/ruang', nilai: data.pangkat, wajib: true },
        { nomor: '5.', label: 'Unit kerja', nilai: data.unitKerja, wajib: true },
        { nomor: '6.', label: 'Gaji pokok lama', nilai: teksGaji(lama.gaji), wajib: true },
      ],
    },
    subjudul('ATAS DASAR SKEP TERAKHIR TENTANG GAJI/PANGKAT YANG DITETAPKAN:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: 'a.', label: 'Oleh', nilai: lama.oleh, wajib: true },
        { nomor: 'b.', label: 'Tanggal dan nomor', nilai: sk, wajib: true },
        { nomor: 'c.', label: 'Mulai berlaku tanggal', nilai: formatTanggal(lama.tmt, 'panjang'), wajib: true },
        { nomor: 'd.', label: 'Masa kerja golongan', nilai: formatMasaKerja(lama.mkg), wajib: true },
      ],
    },
  ];
}

function isiBaru(data: DataSkgb): Blok[] {
  const { baru } = data;
  return [
    subjudul('DIBERIKAN KENAIKAN GAJI BERKALA HINGGA MEMPEROLEH:'),
    {
      ...DAFTAR,
      butir: [
        { nomor: '7.', label: 'Gaji pokok baru', nilai: [{ teks: teksGaji(baru.gaji), tebal: true }], wajib: true },
        { nomor: '', label: '', nilai: `(${data.gajiBaruTerbilang})` },
        { nomor: '8.', label: 'Mulai berlaku tanggal', nilai: [{ teks: formatTanggal(baru.tmt, 'panjang'), tebal: true }], wajib: true },
        { nomor: '9.', label: 'Masa kerja golongan', nilai: formatMasaKerja(baru.mkg), wajib: true },
      ],
      jarakBawahMm: 3,
    },
    paragraf(`Diharapkan agar sesuai dengan ${data.peraturanGaji}, kepada pegawai tersebut dapat dibayarkan penghasilannya berdasarkan gaji pokok yang baru.`),
  ];
}

function keterangan(data: DataSkgb): Blok[] {
  const status = { PNS: 'Pegawai Negeri Sipil', CPNS: 'Calon Pegawai Negeri Sipil', PPPK: 'Pegawai Pemerintah dengan Perjanjian Kerja' }[data.jenisAsn];
  const berikut =
    data.kgbBerikut === null
      ? 'gaji pokok yang bersangkutan telah mencapai maksimal dalam golongannya, sehingga tidak ada kenaikan gaji berkala berikutnya.'
      : `kenaikan gaji berkala yang akan datang, jika memenuhi syarat, pada tanggal ${formatTanggal(data.kgbBerikut, 'panjang')}.`;
  const butir = (tanda: string, teks: string): Blok => ({ jenis: 'paragraf', tanda, lebarTandaMm: 7, teks });
  return [
    { jenis: 'paragraf', teks: 'Keterangan:', jarakAtasMm: 1, bersamaBerikutnya: true },
    butir('a.', `yang bersangkutan adalah ${status} pada ${data.instansi};`),
    butir('b.', berikut),
  ];
}

/** '80% × Rp2.785.700,00 = Rp2.228.560,00' where only a share is paid. */
function teksGaji(g: DataSkgb['lama']['gaji']): string {
  return g.persen === 100 ? rupiah(g.pokok) : `${g.persen}% × ${rupiah(g.pokok)} = ${rupiah(g.dibayar)}`;
}

function paragraf(teks: string): Blok {
  return { jenis: 'paragraf', teks, indenAwalMm: 12, jarakBawahMm: 2 };
}

function subjudul(teks: string): Blok {
  return { jenis: 'paragraf', teks, tebal: true, rata: 'kiri', jarakAtasMm: 2.5, jarakBawahMm: 1, bersamaBerikutnya: true };
}

function tandaTangan(bentuk: BentukSurat, v: DataSkgb['verifikasi'], jarakAtasMm: number, pembuka: readonly string[] = []): Blok {
  const { penandatangan: p } = bentuk;
  return {
    jenis: 'tanda-tangan',
    jarakAtasMm,
    mulaiMm: 80,
    pembuka,
    jabatan: p.jabatan,
    ruangMm: 20,
    nama: p.nama,
    keterangan: [...(p.pangkat === '' ? [] : [p.pangkat]), ...(p.nip === null ? [] : [`NIP\u00a0${nipBerspasi(p.nip)}`])],
    qr: { isi: `${v.alamat}/${v.token}`, sisiMm: 22, keterangan: ['Periksa keaslian surat ini:', v.alamat, `Kode: ${v.token}`] },
  };
}

/** Data of the decree that postpones a KGB because the conditions are not met (PP 7/1977 ps. 12). */
export const skemaDataPenundaan = z.object({
  bentuk: skemaBentukSurat,
  /** Who decides, in capitals: 'BUPATI NUSANTARA RAYA'. */
  pejabat: z.string().min(1),
  nomor: z.string(),
  tanggal,
  ...orang,
  /** First day of the increment that is postponed. */
  tmtSemula: tanggal,
  lamaBulan: z.number().int().min(1),
  /** Day from which it may be granted, if the conditions are then met. */
  tmtPaling: tanggal,
  alasan: z.string().min(1),
  /** Legal bases, from resources/naskah and the rules valid on the date. */
  mengingat: z.array(z.string()).min(1).readonly(),
  verifikasi,
});
export type DataPenundaan = z.infer<typeof skemaDataPenundaan>;

/** The decree postponing a KGB, in the form of a keputusan. Throws ZodError on malformed data. */
export function naskahPenundaan(masukan: DataPenundaan): Naskah {
  const data = skemaDataPenundaan.parse(masukan);
  const { bentuk } = data;
  const tengah = (teks: string, jarakBawahMm = 0): Blok => ({ jenis: 'paragraf', teks, rata: 'tengah', tebal: true, jarakBawahMm, bersamaBerikutnya: true });
  const tmt = formatTanggal(data.tmtSemula, 'panjang');
  return {
    versi: 1,
    judul: `Keputusan Penundaan Kenaikan Gaji Berkala ${data.nama}`,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: 'bonum', ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    nomorHalaman: 'tanpa',
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    blok: [
      { ...bentuk.kop, jarakBawahMm: 5 },
      tengah(`KEPUTUSAN ${data.pejabat}`),
      tengah(`NOMOR ${data.nomor}`, 3),
      tengah('TENTANG', 3),
      tengah('PENUNDAAN KENAIKAN GAJI BERKALA', 3),
      tengah(`${data.pejabat},`, 3),
      menimbang([
        `bahwa ${data.alasan};`,
        'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang penundaan kenaikan gaji berkala;',
      ]),
      mengingat(data.mengingat),
      memutuskan(),
      menetapkan(`KEPUTUSAN ${data.pejabat} TENTANG PENUNDAAN KENAIKAN GAJI BERKALA.`),
      ...penundaan(data, tmt),
      tandaTangan(bentuk, data.verifikasi, 5, [`Ditetapkan di ${bentuk.tempat}`, `pada tanggal ${formatTanggal(data.tanggal, 'panjang')}`]),
      { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85, jarakAtasMm: 4 },
    ],
  };
}

function penundaan(data: DataPenundaan, tmt: string): Blok[] {
  const [kesatu, ...lain] = dikta([
    `Menunda kenaikan gaji berkala yang seharusnya berlaku mulai tanggal ${tmt} selama ${data.lamaBulan} bulan bagi:`,
    `Kenaikan gaji berkala diberikan paling cepat mulai tanggal ${formatTanggal(data.tmtPaling, 'panjang')} apabila pada waktu itu syarat-syaratnya dipenuhi; masa penundaan dihitung penuh untuk kenaikan gaji berkala berikutnya.`,
    'Apabila di kemudian hari terdapat kekeliruan dalam keputusan ini, akan diadakan perbaikan sebagaimana mestinya.',
  ]);
  if (kesatu === undefined) return [];
  return [
    { ...kesatu, bersamaBerikutnya: true },
    {
      jenis: 'daftar-data',
      indenMm: 30,
      lebarNomorMm: 7,
      lebarLabelMm: 40,
      jarakBawahMm: 2,
      butir: [
        { nomor: '1.', label: 'Nama', nilai: [{ teks: data.nama, tebal: true }], wajib: true },
        { nomor: '2.', label: 'Tempat, tanggal lahir', nilai: `${data.tempatLahir}, ${formatTanggal(data.tanggalLahir, 'panjang')}`, wajib: true },
        { nomor: '3.', label: 'NIP', nilai: nipBerspasi(data.nip), wajib: true },
        { nomor: '4.', label: 'Pangkat, gol./ruang', nilai: data.pangkat, wajib: true },
        { nomor: '5.', label: 'Unit kerja', nilai: data.unitKerja, wajib: true },
      ],
    },
    ...lain,
  ];
}

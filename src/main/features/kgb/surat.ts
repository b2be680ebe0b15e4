import { z } from 'zod';
import type { AturanBerlaku } from '../../../shared/domain/aturan.ts';
import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import { awalBulanSejak, selisihBulan, tambahHari } from '../../../shared/domain/tanggal.ts';
import { terbilangRupiah } from '../../../shared/domain/terbilang.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { hitungKgb } from '../../../shared/layanan/kgb/aturan.ts';
import { skemaDataPenundaan, skemaDataSkgb } from '../../../shared/layanan/kgb/naskah-data.ts';
import { naskahPenundaan, naskahSkgb } from '../../../shared/layanan/kgb/naskah.ts';
import type { LangkahKgb } from '../../../shared/layanan/kgb/tipe.ts';
import { wajibUtuh } from '../terbit/utuh.ts';
import type { PilihanTerbit } from './pilihan.ts';

/** What the issue writes into the employee's history, frozen with the letter. */
const zRiwayatSkgb = z.object({
  tmt: z.string(), golongan: z.string(), mkg_tahun: z.int(), mkg_bulan: z.int(), gaji_lama: z.int(), gaji_baru: z.int(),
});
const zRiwayatTunda = z.object({ tmt_semula: z.string(), sampai: z.string(), alasan: z.string() });

/** One letter's own data without what the batch shares: kept in the row as JSON when the number is given. */
export const zSuratBeku = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('skgb'), surat: skemaDataSkgb.omit({ bentuk: true }), riwayat: zRiwayatSkgb }),
  z.object({ jenis: z.literal('penundaan'), surat: skemaDataPenundaan.omit({ bentuk: true }), riwayat: zRiwayatTunda }),
]);
export type SuratBeku = z.infer<typeof zSuratBeku>;

/** The document of a letter: the same data give the same bytes, today and after a restart. */
export function naskahBeku(pilihan: PilihanTerbit, beku: SuratBeku): Naskah {
  const { bentuk, isi } = pilihan;
  return wajibUtuh((semua) => (beku.jenis === 'skgb' ? naskahSkgb({ ...beku.surat, bentuk }, isi, semua) : naskahPenundaan({ ...beku.surat, bentuk }, isi, semua)), isi);
}

/** The same letter with its number and token. */
export function bubuhi(beku: SuratBeku, nomor: string, token: string): SuratBeku {
  const isi = <S extends SuratBeku['surat']>(s: S): S => ({ ...s, nomor, verifikasi: { ...s.verifikasi, token } });
  return beku.jenis === 'skgb' ? { ...beku, surat: isi(beku.surat) } : { ...beku, surat: isi(beku.surat) };
}

/** What the letter needs besides the rules' result. */
export interface BahanSurat {
  readonly potret: PotretPegawai;
  readonly langkah: LangkahKgb;
  readonly aturan: AturanBerlaku;
  readonly unitKerja: string;
}

function pangkatTercetak({ potret, langkah, aturan }: BahanSurat): string {
  if (potret.jenisAsn === 'PPPK') return langkah.golongan;
  const pangkat = aturan.pangkat.isi.pangkat.find((p) => p.golongan === langkah.golongan)?.pangkat;
  return pangkat === undefined ? langkah.golongan : `${pangkat}, ${langkah.golongan}`;
}

function jenisTercetak({ potret, langkah }: BahanSurat): 'PNS' | 'CPNS' | 'PPPK' {
  if (potret.jenisAsn === 'PPPK') return 'PPPK';
  return langkah.persenGaji < 100 ? 'CPNS' : 'PNS';
}

const LENGKAP: Readonly<Record<string, string>> = { PP: 'Peraturan Pemerintah', Perpres: 'Peraturan Presiden', UU: 'Undang-Undang', PermenPANRB: 'Peraturan Menteri PANRB' };

/** 'PP 5/2024 (perubahan … atas PP 7/1977), Lampiran' → the citation as a letter writes it. */
export function sebutPeraturan(dasarHukum: string): string {
  return dasarHukum
    .replace(/,?\s*Lampiran.*$/, '')
    .replaceAll(/\b(PP|Perpres|UU|PermenPANRB)\s+(\d+)\/(\d{4})/g, (_, jenis: string, nomor: string, tahun: string) => `${LENGKAP[jenis]} Nomor ${nomor} Tahun ${tahun}`);
}

/** The KGB after this one; where service ends before it, the date it would have, since the letter says "jika memenuhi syarat". */
function kgbBerikut({ potret, langkah, aturan }: BahanSurat): string | null {
  if (langkah.berikut !== null || langkah.berikutSebab !== 'berhenti') return langkah.berikut;
  const baru = { id: '', tmt: langkah.tanggal, golongan: langkah.golongan, mkgTahun: langkah.mkgTahun, mkgBulan: langkah.mkgBulan, gajiLama: null, gajiBaru: null, skNomor: null, skTanggal: null, skPejabat: null };
  const lanjut = hitungKgb({ ...potret, kgb: [...potret.kgb, baru] }, aturan, { pada: langkah.tanggal });
  return lanjut.status === 'langkah' ? lanjut.langkah.tanggalSemula : null;
}

const orang = (b: BahanSurat) => ({
  nama: b.potret.nama,
  tempatLahir: b.potret.tempatLahir ?? '',
  tanggalLahir: b.potret.tanggalLahir,
  nip: b.potret.nip,
  pangkat: pangkatTercetak(b),
  unitKerja: b.unitKerja,
});

/** The increment letter's data; pay figures must be known (checked before). */
export function bekukanSkgb(p: PilihanTerbit, b: BahanSurat, nomor: string, token: string): SuratBeku {
  const { langkah } = b;
  const { dasar, persenGaji } = langkah;
  const gaji = (penuh: number | null, dibayar: number | null) => ({ pokok: penuh ?? 0, persen: persenGaji, dibayar: dibayar ?? 0 });
  return {
    jenis: 'skgb',
    surat: {
      jenisAsn: jenisTercetak(b),
      nomor,
      sifat: p.sifat,
      lampiran: p.lampiran,
      perihal: p.perihal,
      tanggal: p.tanggal,
      kepada: p.kepada,
      ...orang(b),
      lama: {
        gaji: gaji(langkah.gajiLamaPenuh, langkah.gajiLama),
        oleh: dasar.skPejabat ?? p.instansi.jabatanPpk,
        tanggalSk: dasar.skTanggal,
        nomorSk: dasar.skNomor ?? '',
        tmt: dasar.tmt,
        mkg: { tahun: dasar.mkgTahun, bulan: dasar.mkgBulan },
      },
      baru: { gaji: gaji(langkah.gajiBaruPenuh, langkah.gajiBaru), tmt: langkah.tanggal, mkg: { tahun: langkah.mkgTahun, bulan: langkah.mkgBulan } },
      gajiBaruTerbilang: terbilangRupiah(langkah.gajiBaru ?? 0),
      peraturanGaji: sebutPeraturan(langkah.dasarHukumGaji ?? ''),
      instansi: p.instansi.pemerintah,
      kgbBerikut: kgbBerikut(b),
      verifikasi: { alamat: p.alamatVerifikasi, token },
    },
    riwayat: {
      tmt: langkah.tanggal, golongan: langkah.golongan, mkg_tahun: langkah.mkgTahun, mkg_bulan: langkah.mkgBulan,
      gaji_lama: langkah.gajiLamaPenuh ?? 0, gaji_baru: langkah.gajiBaruPenuh ?? 0,
    },
  };
}

/** 'Predikat kinerja … "Butuh Perbaikan".' as the reason of a decree: the fact, without the advice after it. */
export function alasanPenundaan(langkah: LangkahKgb): string | null {
  const sebab = langkah.alasan.filter((a) => a.kode === 'SKP_KURANG').map((a) => a.pesan.split('. ')[0]!.replace(/\.$/, ''));
  if (sebab.length === 0) return null;
  const teks = sebab.join(' dan ');
  return teks[0]!.toLowerCase() + teks.slice(1);
}

/** The decree that postpones; `sampai` is the last day of the postponement. */
export function bekukanPenundaan(p: PilihanTerbit, b: BahanSurat, alasan: string, sampai: string, nomor: string, token: string): SuratBeku {
  const tmt = b.langkah.tanggal;
  const tmtPaling = awalBulanSejak(tambahHari(sampai, 1));
  return {
    jenis: 'penundaan',
    surat: {
      jenisAsn: jenisTercetak(b),
      pejabat: p.instansi.jabatanPpk.toUpperCase(),
      nomor,
      tanggal: p.tanggal,
      ...orang(b),
      tmtSemula: tmt,
      lamaBulan: Math.max(1, selisihBulan(tmt, tmtPaling)),
      tmtPaling,
      alasan: `${alasan}, sehingga ${b.potret.nama} belum memenuhi syarat kenaikan gaji berkala`,
      mengingat: p.mengingat,
      verifikasi: { alamat: p.alamatVerifikasi, token },
    },
    riwayat: { tmt_semula: tmt, sampai, alasan },
  };
}

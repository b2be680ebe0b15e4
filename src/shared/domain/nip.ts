import type { Temuan } from '../errors.ts';
import type { AturanNip } from './isi-aturan.ts';
import { bagianSah, formatTanggal, susunTanggal, tambahTahun } from './tanggal.ts';

/** The parts of an 18-digit NIP or NI PPPK. */
export interface BagianNip {
  readonly tanggalLahir: string;
  readonly tahunPengangkatan: number;
  /** Month of the first appointment for PNS, number of the agreement for PPPK. */
  readonly bulanAtauPerjanjian: number;
  /** First of the month for PNS; null for PPPK, whose digits carry no month. */
  readonly tmtCpns: string | null;
  readonly jenisKelamin: string | null;
  readonly nomorUrut: string;
}

/** What was read: `nilai` is the digits without spaces, also when they are wrong, so that nothing is dropped. */
export interface HasilNip {
  readonly nilai: string | null;
  readonly bagian: BagianNip | null;
  /** `tolak` = cannot be a number of this kind; `peringatan` = possible, look at it. */
  readonly temuan: readonly Temuan[];
}

/** What is known of the person otherwise; each mismatch is a warning (court orders and conversions exist). */
export interface PembandingNip {
  readonly jenisAsn: 'PNS' | 'PPPK';
  readonly hariIni: string;
  readonly tanggalLahir?: string | null | undefined;
  readonly tmtCpns?: string | null | undefined;
  /** 'L' or 'P'. */
  readonly jenisKelamin?: string | null | undefined;
}

const DASAR_NIP = 'Perka BKN 22/2007';
const SARAN_TEKS = 'Format kolom NIP sebagai Teks di lembar kerja, isi ulang dari sumber aslinya, lalu impor lagi.';

/** '19860926 201505 1 001'; other lengths come back unchanged. Groups from the rule file nip.json may be given. */
export function formatNip(nip: string, kelompok: readonly number[] = [8, 6, 1, 3]): string {
  if (nip.length !== kelompok.reduce((a, b) => a + b, 0)) return nip;
  let mulai = 0;
  return kelompok.map((n) => nip.slice(mulai, (mulai += n))).join(' ');
}

/**
 * Reads a NIP from a cell: spaces, dots, quotes fall away. A number that lost digits to the spreadsheet (scientific
 * notation, or a JS number beyond 15 digits) is refused with the advice to format the column as text. 17 digits and
 * other lengths are flagged and kept.
 */
export function bacaNip(masukan: string | number | null | undefined, aturan: AturanNip): Pick<HasilNip, 'nilai' | 'temuan'> {
  if (typeof masukan === 'number' && masukan !== 0) {
    if (!Number.isSafeInteger(masukan)) return { nilai: null, temuan: [rusak(String(masukan))] };
    return { nilai: String(masukan), temuan: panjangSalah(String(masukan), aturan) };
  }
  const asli = String(masukan ?? '').replace(/[\u00a0\u200b\ufeff]/g, ' ').trim();
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(asli)) return { nilai: null, temuan: [rusak(asli)] };
  const nilai = asli.replace(/^['`‘’]/, '').replace(/[\s.\-_/]/g, '');
  if (nilai === '' || /^0+$/.test(nilai)) {
    return { nilai: null, temuan: [temuan('NIP_KOSONG', 'tolak', 'NIP kosong.')] };
  }
  if (!/^\d+$/.test(nilai)) {
    return { nilai, temuan: [temuan('NIP_BUKAN_ANGKA', 'tolak', `NIP "${asli}" memuat huruf atau tanda selain angka.`)] };
  }
  return { nilai, temuan: panjangSalah(nilai, aturan) };
}

function rusak(asli: string): Temuan {
  return temuan('NIP_NOTASI_ILMIAH', 'tolak', `NIP terbaca sebagai bilangan (${asli}) dan angka belakangnya sudah hilang. ${SARAN_TEKS}`);
}

function panjangSalah(nilai: string, aturan: AturanNip): readonly Temuan[] {
  if (nilai.length === aturan.panjang) {
    // A spreadsheet keeps 15 digits and fills with zeros; a serial number is never 000.
    return nilai.endsWith('000')
      ? [temuan('NIP_ANGKA_HILANG', 'tolak', `NIP ${formatNip(nilai)} berakhir 000: tiga angka terakhir hilang karena kolomnya terbaca sebagai bilangan. ${SARAN_TEKS}`)]
      : [];
  }
  const ket =
    nilai.length === aturan.panjangLama
      ? `adalah NIP lama (${aturan.panjangLama} angka)`
      : `panjangnya ${nilai.length} angka, seharusnya ${aturan.panjang}`;
  return [temuan('NIP_PANJANG', 'tolak', `NIP ${nilai} ${ket}. Datanya disimpan di daftar perbaikan sampai NIP-nya dilengkapi.`)];
}

/** Named parts of an 18-digit number; null when birth date or month of appointment do not exist. */
export function bagianNip(nip: string, jenisAsn: 'PNS' | 'PPPK', aturan: AturanNip): BagianNip | null {
  if (nip.length !== aturan.panjang || !/^\d+$/.test(nip)) return null;
  const [t, b, h] = [+nip.slice(0, 4), +nip.slice(4, 6), +nip.slice(6, 8)];
  const tahun = +nip.slice(8, 12);
  const bulan = +nip.slice(12, 14);
  if (!bagianSah(t, b, h) || (jenisAsn === 'PNS' && !bagianSah(tahun, bulan, 1))) return null;
  return {
    tanggalLahir: susunTanggal(t, b, h),
    tahunPengangkatan: tahun,
    bulanAtauPerjanjian: bulan,
    tmtCpns: jenisAsn === 'PNS' ? susunTanggal(tahun, bulan, 1) : null,
    jenisKelamin: aturan.jenisKelamin[nip[14]!] ?? null,
    nomorUrut: nip.slice(15),
  };
}

/** Reads and checks a NIP (PNS) or NI PPPK against itself and what is known of the person. Uniqueness is the database's. */
export function periksaNip(masukan: string | number | null | undefined, lain: PembandingNip, aturan: AturanNip): HasilNip {
  const { nilai, temuan: awal } = bacaNip(masukan, aturan);
  if (nilai === null || awal.some((t) => t.berat === 'tolak')) return { nilai, bagian: null, temuan: awal };
  const bagian = bagianNip(nilai, lain.jenisAsn, aturan);
  if (bagian === null) {
    const bagianSalah = bagianNip(nilai, 'PPPK', aturan) === null ? `angka 1–8 (${nilai.slice(0, 8)}) bukan tanggal lahir` : `angka 13–14 (${nilai.slice(12, 14)}) bukan bulan pengangkatan CPNS`;
    return { nilai, bagian, temuan: [temuan('NIP_BAGIAN', 'tolak', `NIP ${formatNip(nilai)}: ${bagianSalah}.`)] };
  }
  return { nilai, bagian, temuan: [...periksaDiri(nilai, bagian, lain, aturan), ...periksaSilang(bagian, lain)] };
}

function periksaDiri(nilai: string, bagian: BagianNip, lain: PembandingNip, aturan: AturanNip): readonly Temuan[] {
  const hasil: Temuan[] = [];
  const nip = formatNip(nilai);
  if (bagian.tanggalLahir > lain.hariIni) hasil.push(temuan('NIP_LAHIR', 'tolak', `NIP ${nip}: tanggal lahir ${formatTanggal(bagian.tanggalLahir)} belum terjadi.`));
  if (bagian.jenisKelamin === null) hasil.push(temuan('NIP_JENIS_KELAMIN', 'tolak', `NIP ${nip}: angka ke-15 harus 1 (laki-laki) atau 2 (perempuan).`));
  const tahunLahir = +bagian.tanggalLahir.slice(0, 4);
  const [awal, akhir] = [aturan.usiaPengangkatanMinimal, aturan.usiaPengangkatanMaksimal];
  const wajar =
    bagian.tmtCpns === null
      ? bagian.tahunPengangkatan >= tahunLahir + awal && bagian.tahunPengangkatan <= tahunLahir + akhir
      : bagian.tmtCpns >= tambahTahun(bagian.tanggalLahir, awal) && bagian.tmtCpns <= tambahTahun(bagian.tanggalLahir, akhir);
  if (!wajar) hasil.push(temuan('NIP_USIA', 'tolak', `NIP ${nip}: diangkat tahun ${bagian.tahunPengangkatan} padahal lahir ${tahunLahir}; usia saat diangkat harus ${awal} sampai ${akhir} tahun.`));
  return hasil;
}

function periksaSilang(bagian: BagianNip, lain: PembandingNip): readonly Temuan[] {
  const hasil: Temuan[] = [];
  if (lain.tanggalLahir && lain.tanggalLahir !== bagian.tanggalLahir) {
    hasil.push(temuan('NIP_LAHIR_BEDA', 'peringatan', `Tanggal lahir ${formatTanggal(lain.tanggalLahir)} berbeda dengan NIP (${formatTanggal(bagian.tanggalLahir)}). Bisa benar bila ada penetapan pengadilan.`));
  }
  if (lain.tmtCpns && bagian.tmtCpns !== null && lain.tmtCpns !== bagian.tmtCpns) {
    hasil.push(temuan('NIP_CPNS_BEDA', 'peringatan', `TMT CPNS ${formatTanggal(lain.tmtCpns)} berbeda dengan NIP (${formatTanggal(bagian.tmtCpns)}).`));
  }
  if (lain.jenisKelamin && bagian.jenisKelamin !== null && lain.jenisKelamin !== bagian.jenisKelamin) {
    hasil.push(temuan('NIP_JENIS_KELAMIN_BEDA', 'peringatan', `Jenis kelamin ${lain.jenisKelamin} berbeda dengan angka ke-15 NIP (${bagian.jenisKelamin}).`));
  }
  return hasil;
}

/** Checks a NIK: 16 digits hard, its birth date against the person's only as a warning (it is never re-issued). */
export function periksaNik(
  masukan: string | number | null | undefined,
  lain: Pick<PembandingNip, 'tanggalLahir' | 'jenisKelamin'>,
  aturan: AturanNip,
): { readonly nilai: string | null; readonly temuan: readonly Temuan[] } {
  const asli = String(masukan ?? '').trim();
  const nilai = asli.replace(/^['`‘’]/, '').replace(/[\s.-]/g, '');
  const tolak = (kode: string, pesan: string) => ({ nilai: nilai === '' ? null : nilai, temuan: [temuan(kode, 'tolak', pesan, DASAR_NIK)] });
  if (nilai === '') return tolak('NIK_KOSONG', 'NIK kosong.');
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(asli)) return tolak('NIK_NOTASI_ILMIAH', `NIK terbaca sebagai bilangan. ${SARAN_TEKS.replace('NIP', 'NIK')}`);
  if (!/^\d+$/.test(nilai) || nilai.length !== aturan.nik.panjang) return tolak('NIK_PANJANG', `NIK harus ${aturan.nik.panjang} angka.`);
  if (nilai.endsWith('0000')) return tolak('NIK_URUT', 'NIK berakhir 0000: angka terakhir hilang atau salah ketik.');
  const [hari, bulan, tahun] = [+nilai.slice(6, 8), +nilai.slice(8, 10), nilai.slice(10, 12)];
  const perempuan = hari > aturan.nik.tambahanHariPerempuan;
  const h = perempuan ? hari - aturan.nik.tambahanHariPerempuan : hari;
  const hasil: Temuan[] = [];
  if (!bagianSah(2000, bulan, h)) hasil.push(temuan('NIK_TANGGAL', 'peringatan', 'Angka 7–12 NIK bukan tanggal lahir yang ada.', DASAR_NIK));
  else if (lain.tanggalLahir && lain.tanggalLahir.slice(2) !== `${tahun}-${nilai.slice(8, 10)}-${String(h).padStart(2, '0')}`) {
    hasil.push(temuan('NIK_LAHIR_BEDA', 'peringatan', 'Tanggal lahir pada NIK berbeda dengan data pegawai. NIK tidak diganti walau tanggal lahir diperbaiki.', DASAR_NIK));
  }
  if (lain.jenisKelamin && (lain.jenisKelamin === 'P') !== perempuan) hasil.push(temuan('NIK_JENIS_KELAMIN_BEDA', 'peringatan', 'Jenis kelamin pada NIK berbeda dengan data pegawai.', DASAR_NIK));
  return { nilai, temuan: hasil };
}

const DASAR_NIK = 'UU 23/2006 tentang Administrasi Kependudukan';

function temuan(kode: string, berat: Temuan['berat'], pesan: string, dasarHukum = DASAR_NIP): Temuan {
  return { kode, berat, pesan, dasarHukum };
}

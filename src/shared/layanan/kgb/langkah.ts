import type { AturanBerlaku } from '../../domain/aturan.ts';
import { masihCpns } from '../../domain/dasar-gaji.ts';
import { formatRupiah } from '../../domain/format.ts';
import { gajiPokok, persenRupiah, tabelGajiPada, ujungTabel } from '../../domain/gaji.ts';
import { dariBulan } from '../../domain/masa-kerja.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal, tambahBulan, tanggalSah } from '../../domain/tanggal.ts';
import {
  alasanBelumTercatat,
  alasanCpns,
  alasanHukdis,
  alasanKedudukan,
  alasanKontrak,
  alasanPergeseran,
  alasanSkLebihBaru,
  alasanSkp,
} from './alasan.ts';
import { tentukanBerhenti, type Berhenti } from './berhenti.ts';
import { periksaDasar, sebutDasar } from './dasar.ts';
import { susunRantai, tabelLangkah, type Ruas } from './rantai.ts';
import type { AlasanKgb, DasarKgb, LangkahKgb } from './tipe.ts';

/** What is the same for every KGB of one employee. */
export interface Bahan {
  readonly potret: PotretPegawai;
  readonly aturan: AturanBerlaku;
  readonly daftar: readonly DasarKgb[];
  readonly dasar: DasarKgb;
  readonly pada: string;
}

/** How a KGB is shown: in the month it was moved out of, and whether a later decree exists. */
export interface Tampilan {
  readonly diBulanSemula: boolean;
  readonly sesudah: DasarKgb | null;
}

/** In its own month, nothing after it. */
export const BIASA: Tampilan = { diBulanSemula: false, sesudah: null };

/** One KGB with pay, reasons and the next date, from the dates and months of its chain. */
export function susunLangkah(bahan: Bahan, rantai: readonly Ruas[], nomor: number, tampilan: Tampilan): LangkahKgb {
  const { potret, aturan, dasar, pada } = bahan;
  const ruas = rantai[nomor]!;
  const tanggal = ruas.tanggal;
  const belumTercatat = rantai.slice(0, nomor).flatMap((r) => (r.tanggal <= pada ? [r.tanggal] : []));
  const gaji = hitungGaji(bahan, ruas);
  const berhenti = tentukanBerhenti(potret, aturan, tanggal);
  const alasan = kumpulkanAlasan(bahan, ruas, berhenti, { ...tampilan, belumTercatat, gaji });
  const mkg = dariBulan(ruas.mkgBulan);
  return {
    idPegawai: potret.id,
    nip: potret.nip,
    nama: potret.nama,
    jatuhTempo: !alasan.some((a) => a.berat === 'tolak'),
    tanggal,
    tanggalSemula: ruas.semula,
    golongan: dasar.golongan,
    mkgTahun: mkg.tahun,
    mkgBulan: mkg.bulan,
    ...gaji,
    dasarHukum: aturan.kgb.isi.dasarHukum[potret.jenisAsn === 'PPPK' ? 'pppk' : 'pemberian'],
    alasan,
    dasar,
    ...tentukanBerikut(bahan, rantai, nomor, berhenti),
    terbitPalingLambat: tambahBulan(tanggal, -aturan.kgb.isi.terbitBulanSebelum),
    ke: ruas.ke,
    belumTercatat,
    terlambat: tanggal < pada,
  };
}

type GajiLangkah = Pick<
  LangkahKgb,
  'gajiLama' | 'gajiBaru' | 'gajiLamaPenuh' | 'gajiBaruPenuh' | 'persenGaji' | 'dasarHukumGaji'
>;

/** Both figures by the table in force on the due date: the letter compares what is paid now with what will be paid. */
function hitungGaji({ potret, aturan, dasar }: Bahan, ruas: Ruas): GajiLangkah {
  const tabel = tabelGajiPada(aturan, potret.jenisAsn, ruas.tanggal);
  const persenGaji = masihCpns(potret, aturan, ruas.tanggal) ? aturan.kgb.isi.persenCpns : 100;
  const ambil = (bulan: number) => (tabel === null ? null : gajiPokok(tabel.isi, dasar.golongan, Math.floor(bulan / 12)));
  const lama = ambil(ruas.mkgLamaBulan);
  const baru = ambil(ruas.mkgBulan);
  return {
    gajiLamaPenuh: lama,
    gajiBaruPenuh: baru,
    gajiLama: lama === null ? null : persenRupiah(lama, persenGaji),
    gajiBaru: baru === null ? null : persenRupiah(baru, persenGaji),
    persenGaji,
    dasarHukumGaji: tabel?.dasarHukum ?? null,
  };
}

function kumpulkanAlasan(
  bahan: Bahan,
  ruas: Ruas,
  berhenti: Berhenti,
  lain: Tampilan & { readonly belumTercatat: readonly string[]; readonly gaji: GajiLangkah },
): readonly AlasanKgb[] {
  const { potret, aturan, daftar, dasar } = bahan;
  const tanggal = ruas.tanggal;
  return [
    ...(berhenti.tmt <= tanggal ? [berhenti.alasan()] : []),
    ...alasanLahir(potret, aturan),
    ...alasanPergeseran(ruas, lain.diBulanSemula),
    ...alasanKedudukan(potret, aturan, tanggal),
    ...alasanKontrak(potret, aturan, tanggal),
    ...alasanSkp(potret, aturan, ruas, potret.tmtCpns ?? daftar[0]?.tmt ?? dasar.tmt),
    ...alasanHukdis(potret, aturan, tanggal),
    ...alasanBelumTercatat(aturan, lain.belumTercatat),
    ...alasanSkLebihBaru(aturan, tanggal, lain.sesudah),
    ...alasanGaji(bahan, ruas, lain.gaji),
    ...alasanCpns(potret, aturan, tanggal),
    ...periksaDasar(potret, aturan, daftar, dasar),
  ];
}

/** Without a birth date nobody knows when the person retires. */
function alasanLahir(potret: PotretPegawai, aturan: AturanBerlaku): readonly AlasanKgb[] {
  if (tanggalSah(potret.tanggalLahir)) return [];
  return [{ kode: 'TANGGAL_LAHIR', berat: 'tolak', pesan: `Tanggal lahir ${potret.nama} belum tercatat, jadi batas usia pensiunnya tidak diketahui. Lengkapi data diri.`, dasarHukum: aturan.kgb.isi.dasarHukum.bup }];
}

/** Missing tables and figures in the decree that the table does not know. */
function alasanGaji({ potret, aturan, dasar }: Bahan, ruas: Ruas, gaji: GajiLangkah): readonly AlasanKgb[] {
  const dasarHukum = aturan.kgb.isi.dasarHukum.akhirTabel;
  if (gaji.dasarHukumGaji === null) {
    return [{ kode: 'TABEL_GAJI', berat: 'tolak', pesan: `Tabel gaji pokok yang berlaku pada ${formatTanggal(ruas.tanggal)} belum dimuat, jadi besar gajinya tidak dapat dihitung. Tambahkan di Kelola › Aturan, atau rekam surat KGB yang sudah ada.`, dasarHukum }];
  }
  if (gaji.gajiLama === null || gaji.gajiBaru === null) {
    const awal = ujungTabel(tabelLangkah(aturan, potret, ruas.tanggal)!.isi, dasar.golongan)?.awal.mkgTahun;
    return [{ kode: 'MKG_DI_BAWAH_TABEL', berat: 'tolak', pesan: `MKG pada ${sebutDasar(dasar)} ${dasar.mkgTahun} tahun ${dasar.mkgBulan} bulan, sedangkan tabel gaji golongan ${dasar.golongan} mulai dari ${awal} tahun. Periksa MKG pada SK.`, dasarHukum }];
  }
  const tabel = tabelGajiPada(aturan, potret.jenisAsn, dasar.tmt);
  if (dasar.gajiPokok === null || tabel === null) return [];
  const seharusnya = gajiPokok(tabel.isi, dasar.golongan, dasar.mkgTahun);
  if (seharusnya === null || dasar.gajiPokok === seharusnya) return [];
  if (dasar.gajiPokok === persenRupiah(seharusnya, aturan.kgb.isi.persenCpns)) return [];
  return [{ kode: 'GAJI_BERBEDA', berat: 'peringatan', pesan: `Gaji pokok pada ${sebutDasar(dasar)} tercatat ${formatRupiah(dasar.gajiPokok)}, sedangkan menurut tabel ${formatRupiah(seharusnya)}. Periksa golongan dan MKG pada SK.`, tanpaGaji: `Gaji pokok pada ${sebutDasar(dasar)} berbeda dari tabel. Periksa golongan dan MKG pada SK.`, dasarHukum: tabel.dasarHukum }];
}

function tentukanBerikut(
  bahan: Bahan,
  rantai: readonly Ruas[],
  nomor: number,
  berhenti: Berhenti,
): Pick<LangkahKgb, 'berikut' | 'berikutSebab'> {
  const ruas = rantai[nomor]!;
  if (ruas.tertahan) return { berikut: null, berikutSebab: 'tertahan' };
  const lanjut = rantai[nomor + 1] ?? susunRantai(bahan.potret, bahan.aturan, bahan.dasar, (r) => r.ke > ruas.ke)[nomor + 1];
  if (lanjut === undefined) return { berikut: null, berikutSebab: 'maksimal' };
  if (lanjut.semula >= berhenti.tmt) return { berikut: null, berikutSebab: 'berhenti' };
  return { berikut: lanjut.semula, berikutSebab: null };
}

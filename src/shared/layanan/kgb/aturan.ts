import type { AturanBerlaku } from '../../domain/aturan.ts';
import { daftarDasar, masihCpns } from '../../domain/dasar-gaji.ts';
import { formatRupiah } from '../../domain/format.ts';
import { gajiPokok, persenRupiah, tabelGajiPada, ujungTabel } from '../../domain/gaji.ts';
import { dariBulan } from '../../domain/masa-kerja.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal, tambahBulan } from '../../domain/tanggal.ts';
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
import type { AlasanKgb, DasarKgb, HasilKgb, LangkahKgb, OpsiKgb } from './tipe.ts';

/** What is the same for every KGB of one employee. */
interface Bahan {
  readonly potret: PotretPegawai;
  readonly aturan: AturanBerlaku;
  readonly daftar: readonly DasarKgb[];
  readonly dasar: DasarKgb;
  readonly pada: string;
}

interface Tampilan {
  readonly diBulanSemula: boolean;
  readonly sesudah: DasarKgb | null;
}

const BIASA: Tampilan = { diBulanSemula: false, sesudah: null };

/**
 * The next KGB of one employee after the last decree on pay or rank (SK CPNS, KP, PMK, KGB): the first row of the
 * salary column above the MKG, moved by leave, punishment and postponement (PP 7/1977 ps. 11 and 12). It may lie in
 * the past: then it is late and keeps its own TMT. Without `opsi.pada` the last decree of all is the basis.
 */
export function hitungKgb(potret: PotretPegawai, aturan: AturanBerlaku, opsi: OpsiKgb = {}): HasilKgb {
  const daftar = daftarDasar(potret, aturan);
  const pada = opsi.pada ?? '9999-12-31';
  let indeks = indeksDasar(daftar, pada);
  if (indeks < 0 && daftar.length > 0) indeks = 0;
  for (; ; indeks++) {
    const dasar = daftar[indeks];
    const kurang = dasar === undefined ? alasanTanpaDasar(potret, aturan) : golonganTakDikenal(potret, aturan, dasar);
    if (dasar === undefined || kurang !== null) return { status: 'tanpaDasar', alasan: kurang === null ? [] : [kurang] };
    const rantai = susunRantai(potret, aturan, dasar, (r) => r.ke >= 2);
    const ruas = rantai[0];
    const berikutnya = daftar[indeks + 1];
    if (berikutnya !== undefined && (ruas === undefined || ruas.tanggal >= berikutnya.tmt)) continue;
    if (ruas === undefined) return { status: 'maksimal', dasar, alasan: [alasanMaksimal(potret, aturan, dasar)] };
    const bahan: Bahan = { potret, aturan, daftar, dasar, pada: opsi.pada ?? dasar.tmt };
    return { status: 'langkah', langkah: susunLangkah(bahan, rantai, 0, BIASA) };
  }
}

/**
 * The KGB of one employee for a month 'YYYY-MM': the one that falls in it, or the one that would have fallen in it but
 * for a reason. Null when neither is so. `opsi.pada` (default: the month's first day) is today: earlier KGB up to it
 * that are not recorded hold this one, later ones are merely to come (a forecast).
 */
export function kgbBulan(potret: PotretPegawai, aturan: AturanBerlaku, bulan: string, opsi: OpsiKgb = {}): LangkahKgb | null {
  const awal = `${bulan}-01`;
  const daftar = daftarDasar(potret, aturan);
  const indeks = indeksDasar(daftar, awal);
  const dasar = daftar[indeks];
  if (dasar === undefined || dasar.tmt >= awal || golonganTakDikenal(potret, aturan, dasar) !== null) return null;
  const rantai = susunRantai(potret, aturan, dasar, (r) => r.semula > awal);
  const nomor = rantai.findIndex((r) => r.tanggal === awal || r.semula === awal);
  const ruas = rantai[nomor];
  if (ruas === undefined || sudahLewatAkhir(potret, aturan, rantai, nomor)) return null;
  const bahan: Bahan = { potret, aturan, daftar, dasar, pada: opsi.pada ?? awal };
  return susunLangkah(bahan, rantai, nomor, {
    diBulanSemula: ruas.tanggal !== awal,
    sesudah: daftar[indeks + 1] ?? null,
  });
}

/**
 * KGB that fell due before a day and are not recorded, oldest first, each with its own TMT: to be issued late or
 * entered. Those after the end of service are left out. The second and later ones are held until the first is done.
 */
export function kgbTerlambat(potret: PotretPegawai, aturan: AturanBerlaku, sebelum: string): readonly LangkahKgb[] {
  const daftar = daftarDasar(potret, aturan);
  const dasar = daftar[indeksDasar(daftar, sebelum)];
  if (dasar === undefined || golonganTakDikenal(potret, aturan, dasar) !== null) return [];
  const rantai = susunRantai(potret, aturan, dasar, (r) => r.tanggal >= sebelum);
  const bahan: Bahan = { potret, aturan, daftar, dasar, pada: sebelum };
  return rantai.flatMap((r, i) => {
    const lewat = r.tanggal < sebelum && r.tanggal < tentukanBerhenti(potret, aturan, r.tanggal).tmt;
    return lewat ? [susunLangkah(bahan, rantai, i, BIASA)] : [];
  });
}

/** Index of the last decree with a TMT up to a day, −1 when none. */
function indeksDasar(daftar: readonly DasarKgb[], pada: string): number {
  return daftar.findLastIndex((d) => d.tmt <= pada);
}

/** Only the first KGB after the end of service is shown as held; the ones after it would never have come. */
function sudahLewatAkhir(potret: PotretPegawai, aturan: AturanBerlaku, rantai: readonly Ruas[], nomor: number): boolean {
  const sebelumnya = rantai[nomor - 1];
  if (sebelumnya === undefined) return false;
  return sebelumnya.tanggal >= tentukanBerhenti(potret, aturan, sebelumnya.tanggal).tmt;
}

function susunLangkah(bahan: Bahan, rantai: readonly Ruas[], nomor: number, tampilan: Tampilan): LangkahKgb {
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
  return [{ kode: 'GAJI_BERBEDA', berat: 'peringatan', pesan: `Gaji pokok pada ${sebutDasar(dasar)} tercatat ${formatRupiah(dasar.gajiPokok)}, sedangkan menurut tabel ${formatRupiah(seharusnya)}. Periksa golongan dan MKG pada SK.`, dasarHukum: tabel.dasarHukum }];
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

function alasanTanpaDasar(potret: PotretPegawai, aturan: AturanBerlaku): AlasanKgb {
  const ada = potret.pmk.length > 0 ? 'Hanya ada peninjauan masa kerja tanpa golongan; riwayat' : 'Riwayat';
  const surat = potret.jenisAsn === 'PPPK' ? 'SK pengangkatan PPPK' : 'SK CPNS, SK kenaikan pangkat';
  return {
    kode: 'TANPA_DASAR',
    berat: 'tolak',
    pesan: `${ada} ${surat}, atau KGB ${potret.nama} belum tercatat, jadi golongan, TMT, dan MKG dasarnya tidak diketahui. Rekam SK terakhirnya.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.pendataan,
  };
}

function golonganTakDikenal(potret: PotretPegawai, aturan: AturanBerlaku, dasar: DasarKgb): AlasanKgb | null {
  const tabel = tabelLangkah(aturan, potret, dasar.tmt);
  if (tabel !== null && tabel.isi.golongan[dasar.golongan] !== undefined) return null;
  return {
    kode: 'GOLONGAN_TIDAK_DIKENAL',
    berat: 'tolak',
    pesan: `Golongan "${dasar.golongan}" pada ${sebutDasar(dasar)} tidak ada dalam tabel gaji ${potret.jenisAsn}. Perbaiki riwayat pangkat atau jenis ASN.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.pendataan,
  };
}

function alasanMaksimal(potret: PotretPegawai, aturan: AturanBerlaku, dasar: DasarKgb): AlasanKgb {
  const akhir = ujungTabel(tabelLangkah(aturan, potret, dasar.tmt)!.isi, dasar.golongan)?.akhir.mkgTahun;
  return {
    kode: 'MAKSIMAL',
    berat: 'catatan',
    pesan: `Gaji pokok golongan ${dasar.golongan} sudah yang tertinggi: tabelnya berakhir pada MKG ${akhir} tahun. KGB berikutnya baru ada setelah naik pangkat.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.akhirTabel,
  };
}

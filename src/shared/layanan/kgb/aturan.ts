import type { AturanBerlaku } from '../../domain/aturan.ts';
import { daftarDasar, type DasarGaji } from '../../domain/dasar-gaji.ts';
import { ujungTabel } from '../../domain/gaji.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { tentukanBerhenti } from './berhenti.ts';
import { sebutDasar } from './dasar.ts';
import { BIASA, susunLangkah, type Bahan } from './langkah.ts';
import { susunRantai, tabelLangkah, type Ruas } from './rantai.ts';
import type { AlasanKgb, HasilKgb, LangkahKgb, OpsiKgb } from './tipe.ts';

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

/** Index of the last decree with a TMT up to a day, −1 when none. */
function indeksDasar(daftar: readonly DasarGaji[], pada: string): number {
  return daftar.findLastIndex((d) => d.tmt <= pada);
}

/** Only the first KGB after the end of service is shown as held; the ones after it would never have come. */
function sudahLewatAkhir(potret: PotretPegawai, aturan: AturanBerlaku, rantai: readonly Ruas[], nomor: number): boolean {
  const sebelumnya = rantai[nomor - 1];
  if (sebelumnya === undefined) return false;
  return sebelumnya.tanggal >= tentukanBerhenti(potret, aturan, sebelumnya.tanggal).tmt;
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

function golonganTakDikenal(potret: PotretPegawai, aturan: AturanBerlaku, dasar: DasarGaji): AlasanKgb | null {
  const tabel = tabelLangkah(aturan, potret, dasar.tmt);
  if (tabel !== null && tabel.isi.golongan[dasar.golongan] !== undefined) return null;
  return {
    kode: 'GOLONGAN_TIDAK_DIKENAL',
    berat: 'tolak',
    pesan: `Golongan "${dasar.golongan}" pada ${sebutDasar(dasar)} tidak ada dalam tabel gaji ${potret.jenisAsn}. Perbaiki riwayat pangkat atau jenis ASN.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.pendataan,
  };
}

function alasanMaksimal(potret: PotretPegawai, aturan: AturanBerlaku, dasar: DasarGaji): AlasanKgb {
  const akhir = ujungTabel(tabelLangkah(aturan, potret, dasar.tmt)!.isi, dasar.golongan)?.akhir.mkgTahun;
  return {
    kode: 'MAKSIMAL',
    berat: 'catatan',
    pesan: `Gaji pokok golongan ${dasar.golongan} sudah yang tertinggi: tabelnya berakhir pada MKG ${akhir} tahun. KGB berikutnya baru ada setelah naik pangkat.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.akhirTabel,
  };
}

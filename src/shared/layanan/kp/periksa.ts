import type { BahanTerbit } from '../../dokumen/terbit-daftar.ts';
import { bandingGolongan, urutanGolongan } from '../../domain/golongan.ts';
import type { AturanKenaikanPangkat } from '../../domain/isi-aturan.ts';
import { kedudukanAktif } from '../../domain/kedudukan.ts';
import type { KeadaanPegawai } from '../../domain/keadaan.ts';
import { formatMasaKerja, geserMkg } from '../../domain/masa-kerja.ts';
import { formatTanggal, selisihBulan, tambahBulan } from '../../domain/tanggal.ts';
import type { Temuan } from '../../errors.ts';
import type { BarisKp } from './baris.ts';

/** Everything one promotion is judged by; `kini` is the person on the eve of the new rank's TMT by his present record. */
export interface PerkaraKp {
  readonly bahan: BahanTerbit;
  readonly baris: BarisKp;
  readonly kini: KeadaanPegawai;
  /** The rule in force on the TMT; null where none is on file. */
  readonly aturanKp: AturanKenaikanPangkat | null;
  /** Basic pay in rupiah by the table in force on the TMT; null where it has no such figure. */
  readonly gaji: number | null;
}

const temuan = (berat: Temuan['berat'], kode: string, pesan: string, dasarHukum: string): Temuan => ({ kode, berat, pesan, dasarHukum });

/** What speaks against this promotion, or has to be looked at; each with its legal basis. What refuses comes first. */
export function periksaKp(p: PerkaraKp): readonly Temuan[] {
  const { aturanKp } = p;
  if (aturanKp === null) return [temuan('tolak', 'ATURAN_KP_TIDAK_ADA', `Aturan kenaikan pangkat yang berlaku pada ${formatTanggal(p.baris.tmt)} belum ada.`, 'PP 99/2000 jo. PP 12/2002')];
  const daftar = [...periksaOrang(p), ...periksaPangkat(p, aturanKp), ...periksaWaktu(p, aturanKp), ...periksaHukdis(p, aturanKp), ...periksaMkg(p), ...periksaWewenang(p, aturanKp)];
  const urut = { tolak: 0, peringatan: 1, catatan: 2 } as const;
  return daftar.toSorted((a, b) => urut[a.berat] - urut[b.berat]);
}

function periksaOrang({ bahan: { potret, aturan, unitKerja }, kini }: PerkaraKp): Temuan[] {
  if (potret.jenisAsn !== 'PNS') return [temuan('tolak', 'BUKAN_PNS', 'Kenaikan pangkat hanya bagi PNS; PPPK tidak berpangkat.', 'PP 99/2000; PP 49/2018')];
  const d: Temuan[] = [];
  if (kini.status === 'CPNS') d.push(temuan('tolak', 'CPNS', 'Masih CPNS pada TMT pangkat baru.', 'PP 99/2000 (kenaikan pangkat bagi PNS)'));
  if (kini.status === 'BERHENTI') d.push(temuan('tolak', 'BERHENTI', 'Sudah berhenti atau meninggal sebelum TMT pangkat baru.', 'PP 99/2000'));
  if (!kedudukanAktif(potret.kedudukanHukum, aturan.kedudukanHukum.isi)) d.push(temuan('tolak', 'KEDUDUKAN', `Kedudukan hukumnya ${kini.kedudukanHukum.nama}, bukan pegawai aktif.`, 'PP 11/2017; pedoman teknis kenaikan pangkat BKN'));
  const kosong = [
    [potret.tempatLahir ?? '', 'Tempat lahir'], [potret.tanggalLahir, 'Tanggal lahir'], [unitKerja, 'Unit kerja'], [kini.jabatan?.nama ?? '', 'Jabatan'], [kini.pendidikan?.nama ?? '', 'Pendidikan'],
  ].filter(([isi]) => isi === '').map(([, nama]) => nama);
  if (kosong.length > 0) d.push(temuan('tolak', 'DATA_KURANG', `${kosong.join(', ')} belum tercatat, padahal dicetak pada keputusan.`, 'Susunan petikan keputusan kenaikan pangkat'));
  return d;
}

function periksaPangkat({ bahan: { potret }, baris, kini }: PerkaraKp, a: AturanKenaikanPangkat): Temuan[] {
  if (kini.golongan === null || kini.tmtGolongan === null) return [temuan('tolak', 'TANPA_PANGKAT', 'Pangkat terakhirnya belum tercatat.', 'PP 99/2000')];
  const d: Temuan[] = [];
  const sudah = potret.pangkat.find((r) => r.tmt >= baris.tmt);
  if (sudah) d.push(temuan('tolak', 'SUDAH_TERCATAT', `Golongan ${sudah.golongan} TMT ${formatTanggal(sudah.tmt)} sudah tercatat${sudah.skNomor === null ? '' : ` dengan SK ${sudah.skNomor}`}.`, a.dasarLompat));
  const jenis = a.jenis[baris.jenisKp];
  if (!jenis) d.push(temuan('tolak', 'JENIS_KP', `Jenis kenaikan pangkat "${baris.jenisKp}" tidak dikenal. Yang dikenal: ${Object.entries(a.jenis).map(([k, v]) => `${k} ${v.sebutan}`).join(', ')}.`, a.dasarLompat));
  const langkah = urutanGolongan(baris.golongan) - urutanGolongan(kini.golongan);
  if (bandingGolongan(baris.golongan, kini.golongan) <= 0) d.push(temuan('tolak', 'TIDAK_NAIK', `Golongan ${baris.golongan} tidak lebih tinggi daripada golongannya sekarang, ${kini.golongan}.`, a.dasarLompat));
  else if (langkah > 1) d.push(temuan(jenis?.bolehLompat ? 'peringatan' : 'tolak', 'MELOMPAT', `Dari ${kini.golongan} ke ${baris.golongan} melewati ${langkah - 1} golongan.`, a.dasarLompat));
  const minTahun = jenis?.minTahun ?? null;
  if (minTahun !== null && tambahBulan(kini.tmtGolongan, minTahun * 12) > baris.tmt) {
    d.push(temuan('peringatan', 'LAMA_PANGKAT', `Baru ${formatMasaKerja({ tahun: Math.floor(selisihBulan(kini.tmtGolongan, baris.tmt) / 12), bulan: selisihBulan(kini.tmtGolongan, baris.tmt) % 12 })} dalam pangkatnya; untuk jenis ${jenis!.sebutan} lazimnya ${minTahun} tahun.`, a.dasarLama));
  }
  return d;
}

function periksaWaktu({ bahan: { tanggal }, baris, gaji }: PerkaraKp, a: AturanKenaikanPangkat): Temuan[] {
  const d: Temuan[] = [];
  const { tmt } = baris;
  const terikat = a.jenis[baris.jenisKp]?.terikatPeriode ?? true;
  if (terikat && (!tmt.endsWith('-01') || !a.bulanPeriode.includes(Number(tmt.slice(5, 7))))) d.push(temuan('tolak', 'PERIODE', `TMT ${formatTanggal(tmt)} bukan periode kenaikan pangkat.`, a.dasarPeriode));
  if (baris.tanggalPertek > tanggal) d.push(temuan('tolak', 'PERTEK_SESUDAH_SK', `Pertimbangan teknis bertanggal ${formatTanggal(baris.tanggalPertek)}, sesudah tanggal keputusan ${formatTanggal(tanggal)}.`, a.dasarPertek));
  if (tanggal > tmt) d.push(temuan('catatan', 'BERLAKU_SURUT', `Keputusan bertanggal ${formatTanggal(tanggal)} berlaku surut sejak ${formatTanggal(tmt)}.`, a.dasarPeriode));
  if (gaji === null) d.push(temuan('tolak', 'TABEL_GAJI', `Tabel gaji yang berlaku pada ${formatTanggal(tmt)} tidak memuat golongan ${baris.golongan} dengan MKG ${baris.mkgTahun} tahun.`, 'PP 7/1977, Lampiran gaji pokok yang berlaku'));
  return d;
}

function periksaHukdis({ bahan: { potret }, baris }: PerkaraKp, a: AturanKenaikanPangkat): Temuan[] {
  const h = potret.hukdis.find((x) => !x.dibatalkan && a.hukdisMenahan.includes(x.tingkat) && x.mulai <= baris.tmt && (x.selesai === null || x.selesai >= baris.tmt));
  if (!h) return [];
  const sampai = h.selesai === null ? ' dan akhirnya belum tercatat' : ` sampai ${formatTanggal(h.selesai)}`;
  return [temuan('tolak', 'HUKDIS', `Sedang menjalani hukuman disiplin sejak ${formatTanggal(h.mulai)}${sampai}.`, a.dasarHukdis)];
}

/** BKN's figure goes into the decree; where the record gives another one, somebody has to look. */
function periksaMkg({ bahan, baris, kini }: PerkaraKp): Temuan[] {
  if (kini.mkg === null || kini.golongan === null) return [];
  const m = geserMkg(kini.mkg, kini.golongan, baris.golongan, bahan.aturan.masaKerjaGolongan.isi);
  if (m.tahun === baris.mkgTahun && m.bulan === baris.mkgBulan) return [];
  return [temuan('peringatan', 'MKG_BERBEDA', `MKG menurut daftar ${formatMasaKerja({ tahun: baris.mkgTahun, bulan: baris.mkgBulan })}, menurut data ${formatMasaKerja(m)}.`, bahan.aturan.masaKerjaGolongan.dasarHukum)];
}

function periksaWewenang({ baris }: PerkaraKp, a: AturanKenaikanPangkat): Temuan[] {
  const w = a.wewenang.find((x) => bandingGolongan(baris.golongan, x.mulaiGolongan) >= 0);
  return w ? [temuan(w.berat, 'WEWENANG', w.pesan, w.dasarHukum)] : [];
}

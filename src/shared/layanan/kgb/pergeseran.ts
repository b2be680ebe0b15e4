import type { AturanBerlaku } from '../../domain/aturan.ts';
import type { TindakanAturan } from '../../domain/isi-aturan.ts';
import type { PotretPegawai, RiwayatHukdis, RiwayatTundaKgb } from '../../domain/potret.ts';
import { awalBulanSejak, formatTanggal, tambahBulan, tambahHari } from '../../domain/tanggal.ts';

/** One cause that moves a KGB; `sampai` null = no end known. */
export interface Pergeseran {
  readonly kode: 'TUNDA' | 'HUKDIS' | 'CLTN';
  readonly pesan: string;
  readonly dasarHukum: string;
  readonly sampai: string | null;
  /** A doubt about the record itself, to be shown as a warning. */
  readonly ragu: string | null;
}

export interface HasilPergeseran {
  readonly tanggal: string;
  readonly pergeseran: readonly Pergeseran[];
  readonly tertahan: boolean;
}

/**
 * Moves a KGB out of every period that holds it, to the first of the month after (PP 7/1977 ps. 12 ayat (3)):
 * postponement decided, disciplinary punishment by the rule file, leave without pay. `setelahCltn` is the date on which
 * the MKG is reached when leave does not count, null while a leave has no end; leaves before `cltnSejak` are in `semula`.
 */
export function geserTanggal(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  semula: string,
  setelahCltn: string | null,
  cltnSejak: string,
): HasilPergeseran {
  const pergeseran: Pergeseran[] = [];
  if (setelahCltn === null) {
    const cltn = potret.cltn.find((c) => c.selesai === null);
    if (cltn) pergeseran.push(geserCltn(aturan, cltn.mulai, null));
    return { tanggal: semula, pergeseran, tertahan: true };
  }
  if (setelahCltn !== semula) {
    for (const c of potret.cltn) {
      if (c.mulai >= cltnSejak && c.mulai < setelahCltn) pergeseran.push(geserCltn(aturan, c.mulai, c.selesai));
    }
  }
  let tanggal = setelahCltn;
  for (let berubah = true; berubah; ) {
    berubah = false;
    for (const p of penahanPada(potret, aturan, tanggal)) {
      pergeseran.push(p);
      if (p.sampai === null) return { tanggal: semula, pergeseran, tertahan: true };
      tanggal = awalBulanSejak(tambahHari(p.sampai, 1));
      berubah = true;
      break;
    }
  }
  return { tanggal, pergeseran, tertahan: false };
}

/** What holds a KGB that would fall on this very date. */
function penahanPada(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): readonly Pergeseran[] {
  const hasil: Pergeseran[] = [];
  for (const t of potret.tundaKgb) {
    if (tundaMengenai(t, aturan, tanggal)) hasil.push(geserTunda(t, aturan, tanggal));
  }
  for (const h of potret.hukdis) {
    if (tindakanHukdis(h, aturan) !== 'tahan' || !hukdisBerjalan(h, aturan, tanggal)) continue;
    hasil.push(geserHukdis(h, aturan));
  }
  for (const c of potret.cltn) {
    if (c.mulai <= tanggal && (c.selesai === null || c.selesai >= tanggal)) hasil.push(geserCltn(aturan, c.mulai, c.selesai));
  }
  return hasil;
}

/**
 * A postponement covers a KGB that falls before its end; at most the legal length after it, unless its SK was already
 * issued by then, so that a decision about one KGB does not swallow an older one that was never recorded.
 */
function tundaMengenai(t: RiwayatTundaKgb, aturan: AturanBerlaku, tanggal: string): boolean {
  if (t.sampai < tanggal) return false;
  return t.sampai <= tambahBulan(tanggal, aturan.kgb.isi.tunda.maksimalBulan) || (t.skTanggal !== null && t.skTanggal <= tanggal);
}

function geserTunda(t: RiwayatTundaKgb, aturan: AturanBerlaku, tanggal: string): Pergeseran {
  const { maksimalBulan, dasarHukum } = aturan.kgb.isi.tunda;
  const sk = t.skNomor === null ? 'keputusan penundaan' : `keputusan nomor ${t.skNomor}`;
  return {
    kode: 'TUNDA',
    pesan: `KGB ditunda dengan ${sk} sampai dengan ${formatTanggal(t.sampai)}; diberikan mulai bulan berikutnya dan masa penundaan dihitung penuh untuk KGB selanjutnya.`,
    dasarHukum,
    sampai: t.sampai,
    ragu:
      t.sampai > tambahBulan(tanggal, maksimalBulan)
        ? `Penundaan sampai ${formatTanggal(t.sampai)} lebih lama dari ${maksimalBulan} bulan sejak ${formatTanggal(tanggal)}. Periksa keputusannya.`
        : null,
  };
}

/** What a punishment does to a KGB by the rule file: the entry for its kind goes before the one for its level. */
export function tindakanHukdis(h: RiwayatHukdis, aturan: AturanBerlaku): TindakanAturan {
  if (h.dibatalkan) return 'abaikan';
  const { jenis, tingkat } = aturan.kgb.isi.hukdis;
  return jenis[h.jenis] ?? tingkat[h.tingkat];
}

/** Last day of a punishment: recorded, else from the usual length of its kind, else null. */
export function akhirHukdis(h: RiwayatHukdis, aturan: AturanBerlaku): string | null {
  if (h.selesai !== null) return h.selesai;
  const bulan = aturan.kgb.isi.hukdis.bulanBilaTanpaAkhir[h.jenis];
  return bulan === undefined ? null : tambahHari(tambahBulan(h.mulai, bulan), -1);
}

/** True when the punishment runs on the date. */
export function hukdisBerjalan(h: RiwayatHukdis, aturan: AturanBerlaku, tanggal: string): boolean {
  if (h.mulai > tanggal) return false;
  const akhir = akhirHukdis(h, aturan);
  return akhir === null || akhir >= tanggal;
}

/** 'hukuman disiplin tingkat sedang (pemotongan …) sejak 01-02-2026 sampai dengan 31-07-2026'. */
export function sebutHukdis(h: RiwayatHukdis, aturan: AturanBerlaku): string {
  const { namaTingkat, namaJenis } = aturan.kgb.isi.hukdis;
  const akhir = akhirHukdis(h, aturan);
  const sampai = akhir === null ? ' dan belum ada tanggal akhirnya' : ` sampai dengan ${formatTanggal(akhir)}`;
  return `hukuman disiplin tingkat ${namaTingkat[h.tingkat]} (${namaJenis[h.jenis] ?? `jenis ${h.jenis}`}) sejak ${formatTanggal(h.mulai)}${sampai}`;
}

function geserHukdis(h: RiwayatHukdis, aturan: AturanBerlaku): Pergeseran {
  return {
    kode: 'HUKDIS',
    pesan: `Menjalani ${sebutHukdis(h, aturan)}; KGB ditahan selama itu.`,
    dasarHukum: aturan.kgb.isi.hukdis.dasarHukum,
    sampai: akhirHukdis(h, aturan),
    ragu: h.selesai === null && akhirHukdis(h, aturan) !== null ? 'Tanggal akhir hukuman disiplin tidak tercatat; dihitung dari lamanya menurut jenis hukuman. Lengkapi riwayatnya.' : null,
  };
}

function geserCltn(aturan: AturanBerlaku, mulai: string, selesai: string | null): Pergeseran {
  const masa = selesai === null ? `sejak ${formatTanggal(mulai)} dan belum tercatat selesai` : `${formatTanggal(mulai)} sampai dengan ${formatTanggal(selesai)}`;
  return {
    kode: 'CLTN',
    pesan: `Cuti di luar tanggungan negara ${masa}; masa itu tidak dihitung sebagai masa kerja.`,
    dasarHukum: aturan.kgb.isi.dasarHukum.cltn,
    sampai: selesai,
    ragu: null,
  };
}

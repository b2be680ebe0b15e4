import type { AturanBerlaku } from '../../domain/aturan.ts';
import { hitungBup } from '../../domain/bup.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import type { AlasanKgb } from './tipe.ts';

/** The first day on which no pay as an employee is due any more, and why. */
export interface Berhenti {
  readonly tmt: string;
  readonly alasan: AlasanKgb;
}

/** The earliest end of service known on a date: dismissal or pension decree, death, retirement age. */
export function tentukanBerhenti(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): Berhenti {
  const hukum = aturan.kgb.isi.dasarHukum;
  const bup = hitungBup(potret, aturan.bup.isi, tanggal);
  const ragu = bup.pasti ? '' : ' Jabatannya belum tercatat, jadi usia itu andaian: lengkapi riwayat jabatan.';
  let hasil = susun(
    bup.tmtPensiun,
    'BUP',
    `${potret.nama} mencapai batas usia pensiun ${bup.usia} tahun pada ${formatTanggal(bup.tercapai)} dan pensiun TMT ${formatTanggal(bup.tmtPensiun)}.${ragu}`,
    hukum.bup,
  );
  for (const p of potret.pemberhentian) {
    if (p.tmt >= hasil.tmt) continue;
    const sk = p.skNomor === null ? '' : ` dengan SK nomor ${p.skNomor}`;
    hasil = susun(p.tmt, 'BERHENTI', `${potret.nama} diberhentikan TMT ${formatTanggal(p.tmt)}${sk}.`, hukum.pemberhentian);
  }
  if (potret.tanggalMeninggal !== null && potret.tanggalMeninggal < hasil.tmt) {
    const tgl = potret.tanggalMeninggal;
    hasil = susun(tgl, 'MENINGGAL', `${potret.nama} meninggal dunia pada ${formatTanggal(tgl)}.`, hukum.pemberhentian);
  }
  return hasil;
}

function susun(tmt: string, kode: string, pesan: string, dasarHukum: string): Berhenti {
  return { tmt, alasan: { kode, berat: 'tolak', pesan, dasarHukum } };
}

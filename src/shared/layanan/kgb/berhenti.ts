import type { AturanBerlaku } from '../../domain/aturan.ts';
import { hitungBup } from '../../domain/bup.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal, tanggalSah } from '../../domain/tanggal.ts';
import type { AlasanKgb } from './tipe.ts';

/** After every date; the missing birth date is reported by itself. */
const TAK_DIKETAHUI = '9999-12-31';

/** The first day on which no pay as an employee is due any more; the reason is put into words only when it is shown. */
export interface Berhenti {
  readonly tmt: string;
  readonly alasan: () => AlasanKgb;
}

/** The earliest end of service known on a date: dismissal or pension decree, death, retirement age. */
export function tentukanBerhenti(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): Berhenti {
  const hukum = aturan.kgb.isi.dasarHukum;
  const bup = hitungBup(potret, aturan.bup.isi, tanggal);
  let hasil: Berhenti = {
    tmt: tanggalSah(potret.tanggalLahir) ? bup.tmtPensiun : TAK_DIKETAHUI,
    alasan: () => {
      const ragu = bup.pasti ? '' : ' Jabatannya belum tercatat, jadi usia itu andaian: lengkapi riwayat jabatan.';
      const pesan = `${potret.nama} mencapai batas usia pensiun ${bup.usia} tahun pada ${formatTanggal(bup.tercapai)} dan pensiun TMT ${formatTanggal(bup.tmtPensiun)}.${ragu}`;
      return { kode: 'BUP', berat: 'tolak', pesan, dasarHukum: hukum.bup };
    },
  };
  for (const p of potret.pemberhentian) {
    if (p.tmt >= hasil.tmt) continue;
    const sk = p.skNomor === null ? '' : ` dengan SK nomor ${p.skNomor}`;
    const pesan = `${potret.nama} diberhentikan TMT ${formatTanggal(p.tmt)}${sk}.`;
    hasil = { tmt: p.tmt, alasan: () => ({ kode: 'BERHENTI', berat: 'tolak', pesan, dasarHukum: hukum.pemberhentian }) };
  }
  const tgl = potret.tanggalMeninggal;
  if (tgl !== null && tgl < hasil.tmt) {
    const pesan = `${potret.nama} meninggal dunia pada ${formatTanggal(tgl)}.`;
    hasil = { tmt: tgl, alasan: () => ({ kode: 'MENINGGAL', berat: 'tolak', pesan, dasarHukum: hukum.pemberhentian }) };
  }
  return hasil;
}

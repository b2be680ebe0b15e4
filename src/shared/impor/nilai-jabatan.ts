import { dugaJenis, polaBup } from '../domain/bup.ts';
import type { AturanBup } from '../domain/isi-aturan.ts';
import type { JabatanImpor } from './baris.ts';
import { peringatan, type Catatan, type Nilai } from './nilai.ts';

export interface JabatanTerurai {
  readonly nama: string;
  readonly jenisPenugasan: JabatanImpor['jenisPenugasan'];
  /** What stood glued behind the name of the post. */
  readonly unit?: string;
}

const AWALAN: readonly (readonly [RegExp, JabatanImpor['jenisPenugasan']])[] = [
  [/^(plt|pelaksana tugas)\b\.?\s*/i, 'PLT'],
  [/^(plh|pelaksana harian)\b\.?\s*/i, 'PLH'],
  [/^(pjs|pj|penjabat sementara|penjabat)\b\.?\s*/i, 'PJ'],
];

/** Lower case directly followed by upper case and a word: 'MutasiBadan'. Not 'McDonald', not 'PhD'. */
const SAMBUNGAN = /([a-z.)]{2,})([A-Z][a-z]{2,}.*)$/;

function pisahSambungan(teks: string): { nama: string; unit?: string } {
  const m = SAMBUNGAN.exec(teks);
  if (m === null || m[2] === undefined || m[1] === undefined) return { nama: teks };
  return { nama: teks.slice(0, m.index + m[1].length).trim(), unit: m[2].trim() };
}

/**
 * Name of a post: acting status from its prefix (Plt., Plh., Pj.), and the unit that an export glued behind it
 * ('Kepala Bidang MutasiBadan Contoh'). A split is always flagged for review. `tambahan` marks an additional duty.
 */
export function uraiJabatan(teks: string, tambahan: boolean): Nilai<JabatanTerurai> {
  let jenisPenugasan: JabatanImpor['jenisPenugasan'] = tambahan ? 'TT' : 'D';
  let sisa = teks;
  for (const [pola, jenis] of AWALAN) {
    if (!pola.test(sisa)) continue;
    jenisPenugasan = jenis;
    sisa = sisa.replace(pola, '');
    break;
  }
  const { nama, unit } = pisahSambungan(sisa);
  if (nama === '') return { catatan: peringatan('JABATAN', `Jabatan "${teks}" tidak memuat nama jabatan; isian ini tidak diambil.`, 'Tulis nama jabatannya.') };
  if (unit === undefined) return { nilai: { nama, jenisPenugasan } };
  return {
    nilai: { nama, jenisPenugasan, unit },
    catatan: peringatan('JABATAN_SAMBUNG', `Jabatan dan unit tertulis menyambung; dibaca "${nama}" pada "${unit}".`, 'Periksa pemisahannya; bila keliru, perbaiki pada kamus koreksi.', true),
  };
}

const SARAN_JENIS = 'Isi kolom Jenis Jabatan, atau lengkapi riwayat jabatannya sesudah impor.';

/** The retirement age that a post of unstated kind will be given; null where its name says that it is a pelaksana. */
export function ragukanBup(nama: string, aturan: AturanBup): Catatan | null {
  const duga = dugaJenis(nama, aturan);
  if (duga === 'pelaksana') return null;
  if (duga === null) {
    const usia = aturan.jenisJabatan['4'] ?? aturan.baku;
    return peringatan('JENIS_JABATAN_KOSONG', `Jenis jabatan "${nama}" tidak ada dalam berkas; batas usia pensiunnya dianggap ${usia} tahun.`, SARAN_JENIS);
  }
  const pola = polaBup(nama, aturan);
  const usia = pola?.bup ?? aturan.jenisJabatan['2'] ?? aturan.baku;
  const hukum = pola?.dasarHukum === undefined ? '' : ` (${pola.dasarHukum})`;
  return peringatan('JENIS_JABATAN_DIDUGA', `Jenis jabatan tidak ada dalam berkas; "${nama}" dibaca sebagai jabatan fungsional dengan batas usia pensiun ${usia} tahun${hukum}.`, SARAN_JENIS);
}

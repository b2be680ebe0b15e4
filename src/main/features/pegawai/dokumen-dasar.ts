import type { KeadaanPegawai } from '../../../shared/domain/keadaan.ts';
import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** The code under which evidence hangs on data utama itself. */
export const KODE_DATA_UTAMA = 'data_utama';
type Rahasia = 'gaji' | 'nik';

export interface DokumenDasar {
  readonly kode: string;
  readonly nama: string;
  readonly ada: boolean;
  /** Of a document that hangs on data utama: its files. Those of a history are listed with their row. */
  readonly bukti: { readonly id: string; readonly nama: string; readonly mime: string; readonly ukuran: number }[];
}

/** BKN's ids of the documents that hang on data utama. */
const DATA_UTAMA_PNS = [
  { kode: '889', nama: 'SK CPNS' },
  { kode: '888', nama: 'SPMT' },
  { kode: '887', nama: 'SK PNS' },
] as const;
const LAIN = { kode: '0', nama: 'Dokumen lain' } as const;

/** What a scan of these shows; an unknown paper may show everything (KTP, kartu keluarga, payslip). */
export function rahasiaDataUtama(dokumenBkn: string | null): readonly Rahasia[] {
  return DATA_UTAMA_PNS.some((d) => d.kode === dokumenBkn) ? ['gaji'] : ['gaji', 'nik'];
}

interface Bukti {
  readonly id: Buffer;
  readonly nama: string;
  readonly mime: string;
  readonly ukuran: number;
  readonly baris_id: Buffer;
  readonly kode: string;
  readonly dokumen_bkn: string | null;
}

/**
 * The basic documents of one employee, and whether each is in the archive. Those of a history count only when they hang on
 * the row that is in force: an old promotion decree does not prove the golongan of today.
 */
export function dokumenDasar(db: ReadDb, potret: PotretPegawai, k: KeadaanPegawai): DokumenDasar[] {
  const bukti = db.baca<Bukti>('SELECT b.id, b.nama, f.mime, f.ukuran, b.baris_id, b.kode, b.dokumen_bkn FROM bukti b JOIN berkas f ON f.hash = b.hash WHERE b.pegawai_id = ? AND b.dihapus_pada IS NULL ORDER BY b.id', idDariTeks(potret.id));
  const baris = new Set(bukti.map((b) => idKeTeks(b.baris_id)));
  const milik = (kode: string, nama: string, id: string | undefined): DokumenDasar => ({ kode, nama, ada: id !== undefined && baris.has(id), bukti: [] });
  const utama = Map.groupBy<string, Bukti>(bukti.filter((b) => b.kode === KODE_DATA_UTAMA), (b) => (DATA_UTAMA_PNS.find((d) => d.kode === b.dokumen_bkn) ?? LAIN).kode);
  const berkas = ({ kode, nama }: { kode: string; nama: string }): DokumenDasar => {
    const isi = (utama.get(kode) ?? []).map((b) => ({ id: idKeTeks(b.id), nama: b.nama, mime: b.mime, ukuran: b.ukuran }));
    return { kode, nama, ada: isi.length > 0, bukti: isi };
  };
  const kgb = potret.kgb.filter((r) => r.tmt <= k.tanggal).toSorted((a, b) => (a.tmt < b.tmt ? 1 : -1))[0];
  const kontrak = potret.kontrak.filter((r) => r.mulai <= k.tanggal).toSorted((a, b) => (a.mulai < b.mulai ? 1 : -1))[0];
  const skp = potret.skp.toSorted((a, b) => b.tahun - a.tahun)[0];
  const awal = potret.jenisAsn === 'PPPK' ? [milik('kontrak', 'Perjanjian kerja', kontrak?.id)] : DATA_UTAMA_PNS.filter((d) => d.kode !== '887' || k.status === 'PNS').map(berkas);
  return [
    ...awal,
    milik('pangkat', potret.jenisAsn === 'PPPK' ? 'Golongan' : 'SK pangkat terakhir', k.sumber.golongan?.id),
    ...(kgb ? [milik('kgb', 'SK KGB terakhir', kgb.id)] : []),
    milik('jabatan', 'SK jabatan', k.sumber.jabatan?.id),
    milik('pendidikan', 'Ijazah terakhir', k.sumber.pendidikan?.id),
    milik('skp', skp ? `SKP ${skp.tahun}` : 'SKP terakhir', skp?.id),
    ...(utama.has(LAIN.kode) ? [berkas(LAIN)] : []),
  ];
}

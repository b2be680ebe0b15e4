import type { KeadaanPegawai } from '../../../shared/domain/keadaan.ts';
import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

export interface DokumenDasar {
  readonly kode: string;
  readonly nama: string;
  readonly ada: boolean;
}

/** BKN's ids of the documents that hang on data utama. */
const DATA_UTAMA_PNS = [
  { kode: '889', nama: 'SK CPNS' },
  { kode: '888', nama: 'SPMT' },
  { kode: '887', nama: 'SK PNS' },
] as const;

interface Bukti {
  readonly baris_id: Buffer;
  readonly kode: string;
  readonly dokumen_bkn: string | null;
}

/**
 * The basic documents of one employee, and whether each is in the archive. Those of a history count only when they hang on
 * the row that is in force: an old promotion decree does not prove the golongan of today.
 */
export function dokumenDasar(db: ReadDb, potret: PotretPegawai, k: KeadaanPegawai): DokumenDasar[] {
  const bukti = db.baca<Bukti>('SELECT baris_id, kode, dokumen_bkn FROM bukti WHERE pegawai_id = ? AND dihapus_pada IS NULL', idDariTeks(potret.id));
  const baris = new Set(bukti.map((b) => idKeTeks(b.baris_id)));
  const punya = (id: string | undefined): boolean => id !== undefined && baris.has(id);
  const utama = new Set(bukti.filter((b) => b.kode === 'data_utama').map((b) => b.dokumen_bkn));
  const kgb = potret.kgb.filter((r) => r.tmt <= k.tanggal).toSorted((a, b) => (a.tmt < b.tmt ? 1 : -1))[0];
  const kontrak = potret.kontrak.filter((r) => r.mulai <= k.tanggal).toSorted((a, b) => (a.mulai < b.mulai ? 1 : -1))[0];
  const skp = potret.skp.toSorted((a, b) => b.tahun - a.tahun)[0];
  const awal =
    potret.jenisAsn === 'PPPK'
      ? [{ kode: 'kontrak', nama: 'Perjanjian kerja', ada: punya(kontrak?.id) }]
      : DATA_UTAMA_PNS.filter((d) => d.kode !== '887' || k.status === 'PNS').map((d) => ({ ...d, ada: utama.has(d.kode) }));
  return [
    ...awal,
    { kode: 'pangkat', nama: potret.jenisAsn === 'PPPK' ? 'Golongan' : 'SK pangkat terakhir', ada: punya(k.sumber.golongan?.id) },
    ...(kgb ? [{ kode: 'kgb', nama: 'SK KGB terakhir', ada: punya(kgb.id) }] : []),
    { kode: 'jabatan', nama: 'SK jabatan', ada: punya(k.sumber.jabatan?.id) },
    { kode: 'pendidikan', nama: 'Ijazah terakhir', ada: punya(k.sumber.pendidikan?.id) },
    { kode: 'skp', nama: skp ? `SKP ${skp.tahun}` : 'SKP terakhir', ada: punya(skp?.id) },
  ];
}

import type { AturanBerlaku } from '../../shared/domain/aturan.ts';
import { urutanGolongan } from '../../shared/domain/golongan.ts';
import { keadaanPegawai } from '../../shared/domain/keadaan.ts';
import { normalNama } from '../../shared/domain/nama.ts';
import type { PotretPegawai } from '../../shared/domain/potret.ts';
import { idDariTeks, idKeTeks } from '../lib/id.ts';
import { tanggalDi } from '../lib/waktu.ts';
import { aturanBerlaku } from './aturan.ts';
import { bacaPotret } from './potret.ts';
import { jalankan, tulis, type Penulis, type WriteDb } from './tulis.ts';

const KOLOM = [
  'pegawai_id', 'per_tanggal', 'berubah_pada', 'nip', 'nama', 'nama_cari', 'nik', 'status', 'golongan', 'golongan_urut', 'pangkat', 'tmt_golongan', 'mkg_tahun', 'mkg_bulan', 'jabatan', 'jenis_jabatan', 'eselon',
  'tmt_jabatan', 'unit_id', 'kedudukan', 'aktif', 'pendidikan', 'tingkat_pendidikan', 'tanggal_lahir', 'gaji_pokok', 'bup', 'tmt_pensiun',
] as const;

const SQL_SIMPAN = `INSERT INTO pegawai_kini (${KOLOM.join(',')}) VALUES (${KOLOM.map(() => '?').join(',')})
  ON CONFLICT (pegawai_id) DO UPDATE SET ${KOLOM.slice(1).map((k) => `${k}=excluded.${k}`).join(',')} RETURNING no`;

/** Two spaces before each word: the trigrams `  b` and ` bu` then find words by their first letter or two. */
export function namaTrigram(namaCari: string): string {
  return namaCari === '' ? '' : `  ${namaCari.replaceAll(' ', '  ')}`;
}

/** First date after `tanggal` on which a rule or a history row begins or ends to hold; null when nothing is ahead. */
function perubahanBerikut(p: PotretPegawai, tanggal: string, tmtPensiun: string, aturanBaru: string | null): string | null {
  let dekat: string | null = aturanBaru;
  const calon = (t: string | null): void => {
    if (t && t > tanggal && (dekat === null || t < dekat)) dekat = t;
  };
  for (const r of [...p.pangkat, ...p.kgb, ...p.pmk, ...p.pemberhentian]) calon(r.tmt);
  for (const r of p.jabatan) {
    calon(r.tmt);
    calon(r.selesai);
  }
  for (const r of p.cltn) {
    calon(r.mulai);
    calon(r.selesai);
  }
  calon(p.tmtPns);
  calon(p.tanggalMeninggal);
  calon(tmtPensiun);
  return dekat;
}

function barisKini(p: PotretPegawai, nik: string | null, aturan: AturanBerlaku, tanggal: string, aturanBaru: string | null): (string | number | Buffer | null)[] {
  const k = keadaanPegawai(p, aturan, tanggal);
  const status = k.status === 'CPNS' || k.status === 'PNS' || k.status === 'PPPK' ? k.status : p.jenisAsn;
  const aktif = k.status !== 'BERHENTI' && k.kedudukanHukum.aktif && k.tmtPensiun > tanggal ? 1 : 0;
  return [
    idDariTeks(p.id), tanggal, perubahanBerikut(p, tanggal, k.tmtPensiun, aturanBaru), p.nip, p.nama, normalNama(p.namaTanpaGelar), nik, status, k.golongan, k.golongan === null ? null : urutanGolongan(k.golongan), k.pangkat, k.tmtGolongan,
    k.mkg?.tahun ?? null, k.mkg?.bulan ?? null, k.jabatan?.nama ?? null, k.jabatan ? String(k.jabatan.jenisJabatan) : null, k.jabatan?.eselon ?? null, k.jabatan?.tmt ?? null, k.jabatan?.unitId ? idDariTeks(k.jabatan.unitId) : null,
    k.kedudukanHukum.kode, aktif, k.pendidikan?.nama ?? null, k.pendidikan?.tingkat ?? null, p.tanggalLahir, k.gajiDibayar, k.bup.usia, k.tmtPensiun,
  ];
}

/** Makes the derived rows of these employees again, as of `tanggal`; deleted people lose theirs. */
export function segarkanKini(tx: WriteDb, pegawaiId: readonly string[], tanggal: string): void {
  const aturan = aturanBerlaku(tx, tanggal);
  const aturanBaru = tx.satu<{ mulai: string | null }>('SELECT min(berlaku_mulai) mulai FROM aturan WHERE berlaku_mulai > ? AND dihapus_pada IS NULL', tanggal)?.mulai ?? null;
  const tersisa = new Set(pegawaiId);
  for (const p of bacaPotret(tx, pegawaiId)) {
    tersisa.delete(p.id);
    const nik = tx.satu<{ nik: string | null }>('SELECT nik FROM pegawai WHERE id = ?', idDariTeks(p.id))?.nik ?? null;
    const baris = barisKini(p, nik, aturan, tanggal, aturanBaru);
    const { no } = tx.basis.siap(SQL_SIMPAN).get(...baris) as { no: number };
    jalankan(tx, 'DELETE FROM pegawai_fts WHERE rowid = ?', [no]);
    jalankan(tx, 'INSERT INTO pegawai_fts (rowid, nama, nip, nik) VALUES (?,?,?,?)', [no, namaTrigram(baris[5] as string), p.nip, nik ?? '']);
  }
  for (const id of tersisa) {
    const b = tx.satu<{ no: number }>('SELECT no FROM pegawai_kini WHERE pegawai_id = ?', idDariTeks(id));
    if (!b) continue;
    jalankan(tx, 'DELETE FROM pegawai_fts WHERE rowid = ?', [b.no]);
    jalankan(tx, 'DELETE FROM pegawai_kini WHERE no = ?', [b.no]);
    jalankan(tx, 'DELETE FROM kgb_kini WHERE pegawai_id = ?', [idDariTeks(id)]);
  }
}

const PER_TRANSAKSI = 100;

/** The next people whose derived rows are out of date, in one short transaction; 0 when nobody is left. */
export function segarkanSebagian(penulis: Penulis, now: number, zona: string): number {
  const hariIni = tanggalDi(now, zona);
  const id = penulis.basis
    .baca<{ pegawai_id: Buffer }>('SELECT pegawai_id FROM pegawai_kini WHERE berubah_pada <= ? LIMIT ?', hariIni, PER_TRANSAKSI)
    .map((b) => idKeTeks(b.pegawai_id));
  if (id.length === 0) return 0;
  tulis(penulis, { prosedur: 'sistem.hariBaru', pelaku: { penggunaId: null, nama: 'Sistem' }, now }, (tx) => {
    for (const i of id) tx.pegawaiBerubah.add(i);
    tx.topik.add('pegawai');
  });
  return id.length;
}

/** A new day, or what an interrupted recalculation left: people whose histories or rules begin or end to hold. */
export function segarkanHarian(penulis: Penulis, now: number, zona: string): number {
  let n = 0;
  for (;;) {
    const k = segarkanSebagian(penulis, now, zona);
    if (k === 0) return n;
    n += k;
  }
}

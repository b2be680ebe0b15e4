import { join } from 'node:path';
import { namaPangkat } from '../../../../shared/domain/golongan.ts';
import { namaBergelar } from '../../../../shared/domain/nama.ts';
import { tambahTahun } from '../../../../shared/domain/tanggal.ts';
import { simpanPengaturan } from '../../../db/pengaturan.ts';
import { jalankan, sisip, type Isi, type WriteDb } from '../../../db/tulis.ts';
import { simpanBerkas } from '../../../lib/berkas.ts';
import { sandikan } from '../../../lib/crypto.ts';
import { idDariTeks, idKeTeks } from '../../../lib/id.ts';
import { siapkanLambang } from '../../../pdf/lambang.ts';
import { catatBerkas } from '../../berkas/queries.ts';
import { buatAcak } from './acak.ts';
import { AKUN_CONTOH, instansiContoh, sandiContoh, UNIT_VERIFIKATOR } from './instansi.ts';
import { gambarLambang } from './lambang-contoh.ts';
import { buatNama } from './nama.ts';
import { BUPATI, type Bahan, type Orang, type Permintaan } from './tipe.ts';
import type { UnitContoh } from './unit.ts';

export const SUMBER = 'Data contoh';

/** Agency, emblem and units; returns the ids of the units by key. */
export function tulisDasar(tx: WriteDb, folder: string, dek: Buffer, unit: readonly UnitContoh[]): ReadonlyMap<string, string> {
  tx.ringkas.teks = `membuat data contoh: instansi dan ${unit.length} unit kerja`;
  simpanPengaturan(tx, 'instansi', instansiContoh());
  simpanPengaturan(tx, 'umum', {});
  const lambang = simpanBerkas(join(folder, 'berkas'), dek, siapkanLambang(gambarLambang()).png);
  catatBerkas(tx, { ...lambang, mime: 'image/png' });
  simpanPengaturan(tx, 'lambang', { hash: lambang.hash });
  const id = new Map<string, string>();
  for (const u of unit) {
    const induk = u.induk === null ? null : id.get(u.induk)!;
    const milik = sisip(tx, 'unit', { induk_id: induk, nama: u.nama, singkatan: u.singkatan, jenis: u.jenis, eselon: u.eselon, kode: u.kode });
    id.set(u.kunci, milik);
    const b = idDariTeks(milik);
    jalankan(tx, 'INSERT INTO unit_turunan (leluhur_id, unit_id, jarak) VALUES (?,?,0)', [b, b]);
    if (induk) jalankan(tx, 'INSERT INTO unit_turunan (leluhur_id, unit_id, jarak) SELECT leluhur_id, ?, jarak + 1 FROM unit_turunan WHERE unit_id = ?', [b, idDariTeks(induk)]);
  }
  return id;
}

/** The ids of units that an interrupted run has already made, or null. */
export function bacaUnit(tx: WriteDb | Parameters<typeof namaUnit>[0], unit: readonly UnitContoh[]): ReadonlyMap<string, string> | null {
  const menurut = namaUnit(tx);
  return menurut.size === 0 ? null : new Map(unit.map((u) => [u.kunci, menurut.get(u.kode)!]));
}

function namaUnit(db: { baca<T>(sql: string): T[] }): ReadonlyMap<string, string> {
  return new Map(db.baca<{ kode: string; id: Buffer }>('SELECT kode, id FROM unit WHERE dihapus_pada IS NULL').map((b) => [b.kode, idKeTeks(b.id)]));
}

/** Employees with all their histories; what is derived from them is made in the same transaction. */
export function tulisOrang(tx: WriteDb, orang: readonly Orang[]): number {
  let baris = 0;
  for (const o of orang) {
    const pegawai_id = sisip(tx, 'pegawai', { ...o.dataUtama, sumber: SUMBER });
    for (const [kode, isi] of Object.entries(o.riwayat)) {
      for (const b of isi) {
        sisip(tx, `riwayat_${kode}`, { ...b, pegawai_id, sumber: SUMBER } satisfies Isi);
        baris++;
      }
    }
  }
  tx.ringkas.teks = `membuat data contoh: ${orang.length} pegawai dengan ${baris} baris riwayat`;
  return baris;
}

interface Pejabat {
  readonly nip: string;
  readonly nama: string;
  readonly pangkat: string;
}

function pejabat(b: Bahan, o: Orang): Pejabat {
  const golongan = String(o.riwayat['pangkat']!.at(-1)!['golongan']);
  const d = o.dataUtama;
  return {
    nip: String(d['nip']),
    nama: namaBergelar(d['gelar_depan'] as string | null, String(d['nama']), d['gelar_belakang'] as string | null),
    pangkat: namaPangkat(golongan, b.aturan.pangkat.isi) ?? '',
  };
}

/** Signing officials, the present ones and one whose term is over. */
function tulisPenandatangan(tx: WriteDb, b: Bahan, menurutUnit: ReadonlyMap<string, Orang>): string {
  const a = buatAcak(b.benih, 'bupati');
  const mulai = `${Number(b.perTanggal.slice(0, 4)) - 2}-01-01`;
  const sisipkan = (p: Pejabat, jabatan: string, atasNama: string, sk: string, berlaku = mulai, sampai: string | null = null): void =>
    void sisip(tx, 'penandatangan', { nama: p.nama, nip: p.nip, pangkat: p.pangkat, jabatan, atas_nama: atasNama, berlaku_mulai: berlaku, berlaku_sampai: sampai, sk_pelimpahan: sk });
  const bupati = buatNama(a, 'M').nama;
  const pelimpahan = `Keputusan ${BUPATI} Nomor 188.45/17/${mulai.slice(0, 4)}`;
  sisipkan(pejabat(b, menurutUnit.get('bkpsdm')!), 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', BUPATI, pelimpahan);
  sisipkan(pejabat(b, menurutUnit.get('setda')!), 'Sekretaris Daerah', BUPATI, pelimpahan);
  sisipkan({ nip: '', nama: bupati, pangkat: '' }, BUPATI, '', '');
  sisipkan(
    { nip: '', nama: buatNama(a, 'M').nama, pangkat: 'Pembina Utama Muda' },
    'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    BUPATI,
    '',
    tambahTahun(mulai, -4),
    `${Number(mulai.slice(0, 4)) - 1}-12-31`,
  );
  return bupati;
}

/** Signers and accounts, tied to the employees and the unit they belong to. */
export function tulisPejabat(tx: WriteDb, b: Bahan, daftar: readonly { readonly permintaan: Permintaan; readonly orang: Orang }[], asn: string): void {
  tx.ringkas.teks = 'membuat data contoh: penandatangan dan akun';
  const menurutUnit = new Map(daftar.flatMap((d) => (d.permintaan.pos ? [[d.permintaan.pos.kunci, d.orang] as const] : [])));
  const bupati = tulisPenandatangan(tx, b, menurutUnit);
  const idNip = (nip: string): string => idKeTeks(tx.satu<{ id: Buffer }>('SELECT id FROM pegawai WHERE nip = ?', nip)!.id);
  for (const k of AKUN_CONTOH) {
    const milik = k.pejabat === null ? null : pejabat(b, menurutUnit.get(k.pejabat)!);
    const nip = k.peran === 'asn' ? asn : (milik?.nip ?? null);
    const namaAsn = k.peran === 'asn' ? tx.satu<{ nama: string }>('SELECT nama FROM pegawai_kini WHERE nip = ?', asn)?.nama : undefined;
    sisip(tx, 'pengguna', {
      pengguna: k.pengguna,
      nama: namaAsn ?? milik?.nama ?? (k.peran === 'ppk' ? bupati : k.nama),
      peran: k.peran,
      sandi: sandikan(sandiContoh(k.pengguna)),
      unit_id: k.peran === 'verifikator_opd' ? b.idUnit(UNIT_VERIFIKATOR) : null,
      pegawai_id: nip === null ? null : idNip(nip),
      aktif: 1,
      contoh: 1,
    });
  }
}

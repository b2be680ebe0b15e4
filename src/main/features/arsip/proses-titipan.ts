import { AppError } from '../../../shared/errors.ts';
import type { AturanArsip } from '../../../shared/domain/arsip.ts';
import type { BasisData } from '../../db/buka.ts';
import { jalankan, tulis, type Pelaku, type Penulis } from '../../db/tulis.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { BATAS_BUKTI, periksaBerkas } from '../../lib/jenis-berkas.ts';
import { bacaBagianZip, bacaDaftarZip, type BagianZip } from '../../lib/zip-baca.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { cocokkan, YAKIN, type Usulan } from './cocok.ts';
import { alasanTolak, BERKAS_ZIP_MAKS, namaTampil } from './unggah.ts';

export interface BahanTitipan {
  readonly basis: BasisData;
  readonly penulis: Penulis;
  readonly pelaku: Pelaku;
  readonly dek: Uint8Array;
  readonly folder: string;
  readonly aturan: AturanArsip;
  now(): number;
  dibatalkan(): boolean;
  lapor(sudah: number, jumlah: number, gagal: number): void;
}

interface Antri {
  readonly id: Buffer;
  readonly nama: string;
  readonly hash_asal: string;
  readonly hash: string | null;
  readonly mime: string | null;
  readonly ukuran: number;
}

/** All that one delivery may unpack to: a bomb of many parts ends here, and what came before it stays. */
const TERURAI_MAKS = 4 * 1024 * 1024 * 1024;

/** A zip as it was delivered; parts are found by their name as it is shown, those of one name in their order. */
interface ZipTerbuka {
  readonly hash: string;
  readonly data: Buffer;
  readonly bagian: Map<string, BagianZip[]>;
}

function bukaZip(b: BahanTitipan, hash: string): ZipTerbuka {
  const data = bacaBerkas(b.folder, b.dek, hash);
  const bagian = new Map<string, BagianZip[]>();
  for (const p of bacaDaftarZip(data, BERKAS_ZIP_MAKS)) bagian.set(namaTampil(p.nama), [...(bagian.get(namaTampil(p.nama)) ?? []), p]);
  return { hash, data, bagian };
}

interface Jadi {
  readonly hash: string;
  readonly ukuran: number;
  readonly mime: string;
}

interface Ganda {
  readonly sebab: string;
}

/** Whether the same bytes are kept already, and where. */
function ganda(b: BahanTitipan, titipan: Buffer, hash: string): Ganda | null {
  const arsip = b.basis.satu<{ perihal: string; nama: string | null }>('SELECT perihal, nama FROM arsip WHERE hash = ? AND dihapus_pada IS NULL LIMIT 1', hash);
  if (arsip) return { sebab: `Isi yang sama sudah ada di arsip: ${arsip.perihal}${arsip.nama === null ? '' : `, ${arsip.nama}`}.` };
  const lain = b.basis.satu<{ nama: string }>("SELECT nama FROM arsip_titipan WHERE hash = ? AND id <> ? AND keadaan IN ('yakin','ragu') LIMIT 1", hash, titipan);
  return lain ? { sebab: `Isi yang sama sudah menunggu: ${lain.nama}.` } : null;
}

function catat(b: BahanTitipan, id: Buffer, keadaan: string, jadi: Jadi | null, u: Partial<Usulan>, alasan: readonly string[]): void {
  tulis(b.penulis, { prosedur: 'arsip.unggahProses', pelaku: b.pelaku, now: b.now() }, (tx) => {
    if (jadi) catatBerkas(tx, jadi);
    jalankan(
      tx, 'UPDATE arsip_titipan SET keadaan = ?, hash = coalesce(?, hash), ukuran = coalesce(?, ukuran), mime = coalesce(?, mime), pegawai_id = ?, jenis = ?, baris_id = ?, tanggal = ?, keyakinan = ?, alasan = ?, diubah_pada = ? WHERE id = ?',
      [keadaan, jadi?.hash ?? null, jadi?.ukuran ?? null, jadi?.mime ?? null, u.pegawaiId ? idDariTeks(u.pegawaiId) : null, u.jenis ?? null, u.barisId ? idDariTeks(u.barisId) : null, u.tanggal ?? null, u.keyakinan ?? 0, JSON.stringify(alasan), tx.now, id], 'titipan',
    );
  });
}

/** Reads, checks and matches the files of a delivery that still wait; each is written down by itself, so that a killed run goes on at the next. */
export async function prosesTitipan(b: BahanTitipan, unggahanId: string): Promise<Record<string, number>> {
  const id = idDariTeks(unggahanId);
  const semua = b.basis.satu<{ n: number }>('SELECT count(*) n FROM arsip_titipan WHERE unggahan_id = ?', id)!.n;
  let zip: ZipTerbuka | null = null;
  let terurai = 0;
  let gagal = 0;
  /** How many parts of one name have been taken, also by an earlier run. */
  const diambil = new Map<string, number>();
  for (const t of b.basis.baca<{ nama: string }>("SELECT nama FROM arsip_titipan WHERE unggahan_id = ? AND keadaan <> 'antri' AND hash_asal <> ''", id)) diambil.set(t.nama, (diambil.get(t.nama) ?? 0) + 1);
  for (const [i, t] of b.basis.baca<Antri>("SELECT id, nama, hash_asal, hash, mime, ukuran FROM arsip_titipan WHERE unggahan_id = ? AND keadaan = 'antri' ORDER BY urut", id).entries()) {
    if (b.dibatalkan()) throw new AppError('DIBATALKAN', 'Pembacaan unggahan dihentikan.', { dampak: 'Yang sudah dibaca tetap ada di antrean.', saran: 'Lanjutkan dari layar Arsip.' });
    try {
      let jadi: Jadi;
      if (t.hash !== null) jadi = { hash: t.hash, ukuran: t.ukuran, mime: t.mime ?? 'application/pdf' };
      else {
        if (zip?.hash !== t.hash_asal) zip = bukaZip(b, t.hash_asal);
        const ke = diambil.get(t.nama) ?? 0;
        diambil.set(t.nama, ke + 1);
        const bagian = zip.bagian.get(t.nama)?.[ke];
        if (!bagian) throw new AppError('BERKAS_RUSAK', 'Berkas ini tidak ada lagi di dalam zip.');
        if (terurai > TERURAI_MAKS) throw new AppError('TERLALU_BESAR', 'Isi zip ini mengembang lebih dari yang wajar; sisanya tidak dibaca.', { saran: 'Unggah berkasnya satu per satu.' });
        const isi = bacaBagianZip(zip.data, bagian, BATAS_BUKTI.byte);
        terurai += isi.length;
        const mime = periksaBerkas(isi, BATAS_BUKTI);
        jadi = { ...simpanBerkas(b.folder, b.dek, isi), mime };
      }
      const dobel = ganda(b, t.id, jadi.hash);
      const u = cocokkan(b.basis, b.aturan, t.nama);
      if (dobel) catat(b, t.id, 'ganda', jadi, u, [dobel.sebab]);
      else catat(b, t.id, u.keyakinan >= YAKIN && u.barisId !== null ? 'yakin' : 'ragu', jadi, u, u.alasan);
    } catch (galat) {
      gagal++;
      catat(b, t.id, 'tolak', null, {}, [alasanTolak(galat)]);
    }
    b.lapor(i + 1, semua, gagal);
    if (i % 20 === 19) await new Promise((ok) => setImmediate(ok));
  }
  tulis(b.penulis, { prosedur: 'arsip.unggahProses', pelaku: b.pelaku, now: b.now() }, (tx) => {
    jalankan(tx, "UPDATE unggahan_arsip SET keadaan = 'selesai' WHERE id = ?", [id], 'titipan');
    tx.ringkas.teks = `membaca unggahan ${semua} berkas`;
  });
  return Object.fromEntries(b.basis.baca<{ keadaan: string; n: number }>('SELECT keadaan, count(*) n FROM arsip_titipan WHERE unggahan_id = ? GROUP BY keadaan', id).map((k) => [k.keadaan, k.n]));
}


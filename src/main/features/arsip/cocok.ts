import { jenisArsip, type AturanArsip, type JenisArsip } from '../../../shared/domain/arsip.ts';
import { uraiNamaBerkas } from '../../../shared/arsip/nama-berkas.ts';
import { riwayatMenurutKode } from '../../../shared/riwayat/index.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { KODE_DATA_UTAMA } from '../pegawai/dokumen-dasar.ts';

/** Where a file belongs, how sure that is, and what it rests on. */
export interface Usulan {
  readonly pegawaiId: string | null;
  readonly jenis: string | null;
  readonly barisId: string | null;
  readonly tanggal: string | null;
  /** 0 to 100; from `YAKIN` on nobody has to look at it before it is filed. */
  readonly keyakinan: number;
  readonly alasan: readonly string[];
}

export const YAKIN = 90;
const BOBOT = { pegawai: 50, jenis: 30, baris: 15, pola: 5 } as const;

/** The row of a history that a scan proves, found by its year or because there is only one; null when it is not certain. */
export function barisCocok(db: ReadDb, pegawaiId: string, j: JenisArsip, tahun: number | null, tanggal: string | null): { readonly id: string | null; readonly alasan: string } {
  const riwayat = j.bukti?.riwayat;
  if (riwayat === undefined) return { id: null, alasan: 'Jenis ini terbit dari aplikasi, bukan bukti yang diunggah.' };
  if (riwayat === KODE_DATA_UTAMA) return { id: pegawaiId, alasan: 'Disimpan di data utama pegawai.' };
  const def = riwayatMenurutKode(riwayat);
  if (!def) return { id: null, alasan: `Riwayat ${riwayat} tidak dikenal.` };
  const baris = db.baca<{ id: Buffer; urut: string | number | null; sk: string | null }>(
    `SELECT id, ${def.urut} urut, ${def.punyaSk ? 'sk_tanggal' : 'NULL'} sk FROM ${def.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL ORDER BY ${def.urut} DESC LIMIT 200`, idDariTeks(pegawaiId),
  );
  if (baris.length === 0) return { id: null, alasan: `Riwayat ${def.judul.toLowerCase()} pegawai ini masih kosong.` };
  const kena = baris.filter((b) => (tanggal !== null ? b.urut === tanggal || b.sk === tanggal : tahun !== null && (String(b.urut ?? '').startsWith(String(tahun)) || (b.sk ?? '').startsWith(String(tahun)))));
  if (kena.length === 1) return { id: idKeTeks(kena[0]!.id), alasan: `Tahun pada nama berkas cocok dengan satu catatan ${def.judul.toLowerCase()}.` };
  if (tahun === null && tanggal === null && baris.length === 1) return { id: idKeTeks(baris[0]!.id), alasan: `Hanya ada satu catatan ${def.judul.toLowerCase()}.` };
  return { id: null, alasan: kena.length > 1 ? `Ada ${kena.length} catatan ${def.judul.toLowerCase()} pada tahun itu.` : `Ada ${baris.length} catatan ${def.judul.toLowerCase()}; pilih yang dibuktikan berkas ini.` };
}

/** The suggestion for a file from its name alone. */
export function cocokkan(db: ReadDb, aturan: AturanArsip, nama: string): Usulan {
  const n = uraiNamaBerkas(nama, aturan.jenis, aturan.polaNama);
  const orang = n.nip === null ? [] : db.baca<{ id: Buffer; nama: string }>('SELECT id, nama FROM pegawai WHERE nip = ? AND dihapus_pada IS NULL LIMIT 2', n.nip);
  const pegawai = orang.length === 1 ? orang[0]! : null;
  const alasan = [...n.masalah];
  if (n.nip !== null) alasan.push(pegawai ? `NIP ${n.nip} milik ${pegawai.nama}.` : `NIP ${n.nip} tidak ada dalam data pegawai.`);
  const j = n.jenis === null ? null : jenisArsip(aturan, n.jenis);
  if (j) alasan.push(`Jenis: ${j.nama}.`);
  const pegawaiId = pegawai === null ? null : idKeTeks(pegawai.id);
  const baris = pegawaiId === null || j === null ? null : barisCocok(db, pegawaiId, j, n.tahun, n.tanggal);
  if (baris) alasan.push(baris.alasan);
  const keyakinan = (pegawai ? BOBOT.pegawai : 0) + (j ? BOBOT.jenis : 0) + (baris?.id ? BOBOT.baris : 0) + (n.sesuaiPola ? BOBOT.pola : 0);
  return { pegawaiId, jenis: j?.kode ?? null, barisId: baris?.id ?? null, tanggal: n.tanggal, keyakinan, alasan };
}

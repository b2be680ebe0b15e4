import type { SaringPegawai } from '../../../shared/contract/pegawai.ts';
import { AppError } from '../../../shared/errors.ts';
import { DATA_UTAMA, periksaDataUtama, type KolomDataUtama } from '../../../shared/pegawai/data-utama.ts';
import { label } from '../../../shared/riwayat/alat.ts';
import { skemaKolom, type NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris, ubah, type WriteDb } from '../../db/tulis.ts';
import { idKeTeks } from '../../lib/id.ts';
import { dataUtamaDari } from './lihat.ts';
import { pencariLabel } from './queries.ts';
import { syaratSaring } from './saring.ts';

interface MasukMassal {
  readonly saring: SaringPegawai;
  readonly pegawaiId?: readonly string[] | null | undefined;
  readonly kolom: string;
  readonly nilai: string | number | null;
  readonly uji: boolean;
}

/** One transaction holds the writer; more people than this are split by the officer with a filter. */
const PALING_BANYAK = 5000;
const CONTOH = 5;
/** What is one person's own can never be right for many. */
const TIDAK_MASSAL: ReadonlySet<string> = new Set(['tempat_lahir_kode', 'tanggal_lahir', 'jenis_kelamin', 'tanggal_meninggal', 'npwp_tanggal']);
const TEKS_MASSAL: ReadonlySet<string> = new Set(['kppn', 'sk_cpns_pejabat', 'sk_pns_pejabat', 'sk_cpns_nomor', 'sk_pns_nomor', 'sumpah_nomor', 'sttpl_nomor', 'spmt_nomor', 'keterangan']);

/** Whether a column may be changed for many people at once. */
export function dapatMassal(k: KolomDataUtama): boolean {
  if (k.rahasia !== undefined || TIDAK_MASSAL.has(k.nama)) return false;
  return (k.jenis !== 'teks' && k.jenis !== 'teks_panjang') || TEKS_MASSAL.has(k.nama);
}

function kolomMassal(nama: string): KolomDataUtama {
  const k = DATA_UTAMA.find((x) => x.nama === nama);
  if (k && dapatMassal(k)) return k;
  throw new AppError('MASUKAN', `Kolom ${k?.label ?? nama} tidak dapat diubah sekaligus untuk banyak pegawai.`, { saran: 'Ubah satu per satu dari halaman pegawainya.', details: [{ kolom: 'kolom', pesan: 'Pilih kolom lain.' }] });
}

function nilaiMassal(k: KolomDataUtama, nilai: string | number | null): string | number | null {
  const hasil = skemaKolom(k).safeParse(nilai);
  if (hasil.success) return hasil.data;
  throw new AppError('MASUKAN', hasil.error.issues[0]?.message ?? `${k.label} tidak dapat diterima.`, { details: hasil.error.issues.map((i) => ({ kolom: 'nilai', pesan: i.message })) });
}

function sasaran(db: ReadDb, m: MasukMassal, ctx: Konteks): string[] {
  const s = syaratSaring(db, ctx.sesi.lingkup, m.saring, ctx.boleh('pegawai.nik'));
  const id = db.baca<{ pegawai_id: Buffer }>(`SELECT k.pegawai_id FROM pegawai_kini k WHERE ${s.sql} ORDER BY k.nama_cari, k.pegawai_id`, ...s.nilai).map((b) => idKeTeks(b.pegawai_id));
  const pilih = m.pegawaiId ? new Set(m.pegawaiId) : null;
  const hasil = pilih === null ? id : id.filter((i) => pilih.has(i));
  if (hasil.length <= PALING_BANYAK) return hasil;
  throw new AppError('TERLALU_BESAR', `Saringan ini mencakup ${hasil.length} pegawai; sekali ubah paling banyak ${PALING_BANYAK}.`, { saran: 'Persempit saringannya, misalnya per unit kerja.' });
}

/** A contradiction that the new value brings; one that was there before is not this change's doing. */
function tolakBaru(lama: NilaiBaris, baru: NilaiBaris): string | null {
  const sudah = new Set(periksaDataUtama(lama).map((t) => t.kode + t.pesan));
  return periksaDataUtama(baru).find((t) => t.berat === 'tolak' && !sudah.has(t.kode + t.pesan))?.pesan ?? null;
}

/** One column for many people: all of them or, when one of them cannot take it, none. `uji` only counts and shows samples. */
export function ubahMassal(tx: WriteDb, m: MasukMassal, ctx: Konteks): { jumlah: number; contoh: { nip: string; nama: string; lama: string; baru: string }[] } {
  const k = kolomMassal(m.kolom);
  const nilai = nilaiMassal(k, m.nilai);
  const cari = pencariLabel(tx);
  const contoh: { nip: string; nama: string; lama: string; baru: string }[] = [];
  let jumlah = 0;
  for (const id of sasaran(tx, m, ctx)) {
    const baris = ambilBaris(tx, 'pegawai', id);
    if (!baris || (baris[k.nama] ?? null) === nilai) continue;
    const lama = dataUtamaDari(baris);
    const salah = tolakBaru(lama, { ...lama, [k.nama]: nilai });
    if (salah !== null) {
      throw new AppError('ATURAN', `${String(lama['nama'])}: ${salah}`, { dampak: 'Tidak seorang pun diubah.', saran: 'Perbaiki pegawai itu dahulu, atau keluarkan dari saringan.', details: { pegawaiId: id } });
    }
    jumlah++;
    if (contoh.length < CONTOH) contoh.push({ nip: String(lama['nip']), nama: String(lama['nama']), lama: label([k], lama, k.nama, cari), baru: label([k], { [k.nama]: nilai }, k.nama, cari) });
    if (!m.uji) ubah(tx, 'pegawai', id, { [k.nama]: nilai }, null);
  }
  if (!m.uji && jumlah > 0) tx.ringkas.teks = `mengubah ${k.label} ${jumlah} pegawai`;
  return { jumlah, contoh };
}

import { AppError, type Temuan } from '../../../shared/errors.ts';
import { formatNip } from '../../../shared/domain/nip.ts';
import { DATA_UTAMA, skemaDataUtama } from '../../../shared/pegawai/data-utama.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import { ambilBaris, sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { wajibDalamLingkup } from './lingkup.ts';
import { dataUtamaDari } from './lihat.ts';
import { pulihkanSamaran, simpanTersamar } from './queries.ts';
import { temuanDataUtama } from './temuan.ts';

interface MasukSimpan {
  readonly id: string | null;
  readonly rev: number | null;
  readonly dataUtama: NilaiBaris;
  readonly alasan: Readonly<Record<string, string>>;
}

const ALASAN_TERPENDEK = 5;

/** Findings of the numbers (NIP, NIK): a mismatch may be right, so it is overridden with a reason instead of blocked. */
function perluAlasan(t: Temuan): boolean {
  return t.berat === 'peringatan' && (t.kode.startsWith('NIP_') || t.kode.startsWith('NIK_'));
}

function kolomTemuan(t: Temuan): string {
  return t.kode.startsWith('NIK_') ? 'nik' : 'nip';
}

/** The columns as the schema wants them; every issue names its column. */
export function uraiDataUtama(isi: NilaiBaris): NilaiBaris {
  const hasil = skemaDataUtama.safeParse(isi);
  if (hasil.success) return hasil.data;
  throw new AppError('MASUKAN', 'Data utama belum dapat disimpan: ada isian yang perlu diperbaiki.', {
    saran: 'Perbaiki isian yang ditandai; isian lain tetap ada.',
    details: hasil.error.issues.map((i) => ({ kolom: i.path.map(String).join('.'), pesan: i.message })),
  });
}

function wajibNipTunggal(tx: WriteDb, nip: string, id: string | null): void {
  const lain = tx.satu<{ id: Buffer; nama: string }>('SELECT id, nama FROM pegawai WHERE nip = ? AND dihapus_pada IS NULL', nip);
  if (!lain || idKeTeks(lain.id) === id) return;
  throw new AppError('SUDAH_ADA', `NIP ${formatNip(nip)} sudah dipakai ${lain.nama}.`, {
    dampak: 'Data belum disimpan; satu NIP hanya untuk satu orang.',
    saran: 'Periksa NIP-nya, atau buka pegawai yang sudah ada itu.',
    details: [{ kolom: 'nip', pesan: 'NIP ini sudah dipakai pegawai lain.', pegawaiId: idKeTeks(lain.id) }],
  });
}

function periksaTemuan(temuan: readonly Temuan[], lama: readonly Temuan[], alasan: Readonly<Record<string, string>>): void {
  const tolak = temuan.filter((t) => t.berat === 'tolak');
  if (tolak.length > 0) {
    throw new AppError('MASUKAN', tolak[0]!.pesan, { saran: 'Perbaiki isian yang ditandai.', details: tolak.map((t) => ({ kolom: kolomTemuan(t), pesan: t.pesan, kode: t.kode })) });
  }
  // A mismatch that was accepted before does not ask again when the telephone number changes.
  const sudah = new Set(lama.map((t) => `${t.kode}|${t.pesan}`));
  const belum = temuan.filter((t) => perluAlasan(t) && !sudah.has(`${t.kode}|${t.pesan}`) && (alasan[t.kode] ?? '').trim().length < ALASAN_TERPENDEK);
  if (belum.length === 0) return;
  throw new AppError('ATURAN', 'Ada yang tidak sesuai dengan NIP atau NIK. Bila memang benar, tuliskan alasannya.', {
    dampak: 'Data belum disimpan; isian Anda tetap ada.',
    saran: 'Perbaiki isiannya, atau isi alasan (misalnya nomor penetapan pengadilan).',
    details: { temuan: belum },
  });
}

/** Adds or changes data utama. NIP of somebody else is an error, a mismatch with the NIP needs a reason that the audit keeps. */
export function simpanPegawai(tx: WriteDb, m: MasukSimpan, ctx: Konteks): { id: string; rev: number; temuan: Temuan[] } {
  if (m.id === null && ctx.sesi.lingkup.jenis !== 'semua') throw new AppError('TIDAK_BERHAK', 'Pegawai baru hanya dapat ditambah oleh BKPSDM.', { saran: 'Kirim datanya ke BKPSDM.' });
  if (m.id !== null) wajibDalamLingkup(tx, ctx.sesi.lingkup, m.id);
  const baris = m.id === null ? null : ambilBaris(tx, 'pegawai', m.id);
  if (baris === undefined) throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu sudah tidak ada.', { saran: 'Muat ulang daftar pegawai.' });
  const lama = baris === null ? null : dataUtamaDari(baris);
  const nilai = uraiDataUtama({ ...lama, ...pulihkanSamaran(DATA_UTAMA, m.dataUtama, lama, ctx) });
  const aturan = aturanBerlaku(tx, ctx.hariIni);
  const temuan = temuanDataUtama(nilai, aturan, ctx.hariIni);
  periksaTemuan(temuan, lama === null ? [] : temuanDataUtama(lama, aturan, ctx.hariIni), m.alasan);
  wajibNipTunggal(tx, String(nilai['nip']), m.id);
  const id = m.id ?? sisip(tx, 'pegawai', { ...nilai, sumber: 'Diisi di aplikasi' });
  const rev = m.id === null ? 1 : simpanTersamar(DATA_UTAMA, ctx, () => ubah(tx, 'pegawai', id, nilai, m.rev));
  const alasan = Object.entries(m.alasan).filter(([kode, a]) => a.trim() !== '' && temuan.some((t) => t.kode === kode));
  tx.ringkas.teks = `${m.id === null ? 'menambah' : 'mengubah data utama'} ${String(nilai['nama'])}${alasan.map(([kode, a]) => `; ${kode}: ${a.trim()}`).join('')}`;
  return { id, rev, temuan };
}

/** To the bin: the row stays for 30 days and can be put back by undoing. */
export function hapusPegawai(tx: WriteDb, m: { readonly id: string; readonly alasan: string }, ctx: Konteks): { oke: true } {
  wajibDalamLingkup(tx, ctx.sesi.lingkup, m.id);
  const terbit = tx.satu<{ n: number }>("SELECT count(*) n FROM kelompok_butir WHERE pegawai_id = ? AND keadaan IN ('antri','bernomor')", idDariTeks(m.id))!.n;
  if (terbit > 0) throw new AppError('ATURAN', 'Pegawai ini masih ada di kelompok surat yang sedang diterbitkan.', { saran: 'Selesaikan atau batalkan kelompok itu dahulu.' });
  ubah(tx, 'pegawai', m.id, { dihapus_pada: tx.now }, null);
  tx.ringkas.teks = `menghapus pegawai: ${m.alasan}`;
  return { oke: true };
}

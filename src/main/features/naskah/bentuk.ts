import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instansi } from '../../../shared/contract/penyiapan.ts';
import type { BentukSurat } from '../../../shared/dokumen/bentuk-surat.ts';
import type { TataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { skemaKertas } from '../../../shared/dokumen/kertas.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { hashLambang, instansi } from '../../db/pengaturan.ts';
import { idDariTeks } from '../../lib/id.ts';

/** A paper by its code ('F4'); throws MASUKAN for one that is not on file. */
export function bacaKertas(folderSumber: string, kode: string) {
  try {
    const berkas = `${kode.toLowerCase().replaceAll(/[^a-z0-9-]/g, '')}.json`;
    return skemaKertas.parse(JSON.parse(readFileSync(join(folderSumber, 'kertas', berkas), 'utf8')));
  } catch (cause) {
    throw new AppError('MASUKAN', `Ukuran kertas "${kode}" tidak dikenal.`, { saran: 'Pilih ukuran dari daftar kertas.', cause });
  }
}

export interface BarisPenandatangan {
  id: Buffer;
  nama: string;
  nip: string;
  pangkat: string;
  jabatan: string;
  atas_nama: string;
  berlaku_mulai: string;
  berlaku_sampai: string | null;
}

/** The signer asked for, or the first one in office on the date. Throws ATURAN when he is not in office then. */
export function bacaPenandatangan(db: ReadDb, id: string | null, tanggal: string): BarisPenandatangan {
  const sql = 'SELECT id, nama, nip, pangkat, jabatan, atas_nama, berlaku_mulai, berlaku_sampai FROM penandatangan WHERE dihapus_pada IS NULL';
  const semua = id === null ? db.baca<BarisPenandatangan>(`${sql} ORDER BY berlaku_mulai DESC`) : db.baca<BarisPenandatangan>(`${sql} AND id = ?`, idDariTeks(id));
  if (semua.length === 0) {
    throw new AppError('TIDAK_DITEMUKAN', 'Penandatangan itu tidak ada dalam daftar.', { dampak: 'Belum ada surat yang dibuat.', saran: 'Isi daftar penandatangan di Kelola › Pengaturan.' });
  }
  const sah = semua.find((p) => p.berlaku_mulai <= tanggal && (p.berlaku_sampai === null || p.berlaku_sampai >= tanggal));
  if (sah) return sah;
  throw new AppError('ATURAN', `${semua[0]!.nama} tidak berwenang menandatangani pada tanggal surat ${tanggal}.`, {
    dampak: 'Belum ada surat yang dibuat dan belum ada nomor yang dipakai.',
    saran: 'Pilih penandatangan lain, ubah tanggal surat, atau perbarui masa berlakunya di Kelola › Pengaturan.',
  });
}

/** Letterhead of the agency. */
function kopInstansi(i: Instansi, lambang: boolean): BentukSurat['kop'] {
  const hubung = [i.telepon === '' ? '' : `Telepon ${i.telepon}`, i.kodePos === '' ? '' : `Kode Pos ${i.kodePos}`].filter((t) => t !== '');
  const maya = [i.laman === '' ? '' : `Laman ${i.laman}`, i.email === '' ? '' : `Pos-el ${i.email}`].filter((t) => t !== '').join('   ');
  return {
    jenis: 'kop',
    ...(lambang ? { lambang: 'daerah', tinggiLambangMm: 25 } : {}),
    susunan: 'samping',
    baris: [
      { teks: i.pemerintah.toUpperCase(), ukuran: 12, tebal: true },
      { teks: i.instansi.toUpperCase(), ukuran: 14, tebal: true },
      { teks: [i.alamat, ...hubung].join(', '), ukuran: 9 },
      ...(maya === '' ? [] : [{ teks: maya, ukuran: 9 }]),
    ],
    garis: 'ganda',
  };
}

/** Letterhead of the PPK: the state's emblem above his title, no address. */
function kopPpk(i: Instansi, garuda: boolean): BentukSurat['kop'] {
  return { jenis: 'kop', ...(garuda ? { lambang: 'garuda', tinggiLambangMm: 20 } : {}), susunan: 'atas', baris: [{ teks: i.jabatanPpk.toUpperCase(), ukuran: 14, tebal: true }], garis: 'tanpa' };
}

/** Title of the signer, with whom he signs for above it. */
function jabatanTtd(p: BarisPenandatangan): BentukSurat['penandatangan']['jabatan'] {
  const atasNama = p.atas_nama.replace(/^a\.?\s*n\.?\s+/i, '').trim();
  const jabatan = { teks: `${p.jabatan.toUpperCase()},` };
  return atasNama === '' ? [jabatan] : [{ awalan: 'a.n.', teks: atasNama.toUpperCase() }, jabatan];
}

export interface MintaBentuk {
  readonly instansi: Instansi;
  readonly tata: TataNaskah;
  readonly kop: 'instansi' | 'ppk';
  /** Null: the paper of the layout. */
  readonly kertas: string | null;
  readonly penandatangan: BentukSurat['penandatangan'];
  readonly tembusan: readonly string[];
  /** Lines at the foot of the page. */
  readonly kaki?: readonly string[];
}

/** The office's form around a template: letterhead, paper, type, signer. */
export function susunBentuk(db: ReadDb, folderSumber: string, m: MintaBentuk): BentukSurat {
  const { tepi, keluarga, ukuran, spasi } = m.tata;
  return {
    kertas: bacaKertas(folderSumber, m.kertas ?? m.tata.kertas),
    tepi, keluarga, ukuran, spasi,
    kop: m.kop === 'ppk' ? kopPpk(m.instansi, hashLambang(db, 'garuda') !== null) : kopInstansi(m.instansi, hashLambang(db, 'daerah') !== null),
    tempat: m.instansi.kota,
    penandatangan: m.penandatangan,
    tembusan: [...m.tembusan],
    ...(m.kaki === undefined || m.kaki.length === 0 ? {} : { kaki: [...m.kaki] }),
  };
}

/** The signer as the letter prints him. */
export function tercetakTtd(p: BarisPenandatangan): BentukSurat['penandatangan'] {
  return { jabatan: jabatanTtd(p), nama: p.nama, pangkat: p.pangkat, nip: p.nip === '' ? null : p.nip };
}

/** Who signs, as a history row names him. */
export function pejabatSk(p: BarisPenandatangan): string {
  return p.atas_nama === '' ? p.jabatan : `a.n. ${p.atas_nama.replace(/^a\.?\s*n\.?\s+/i, '')}, ${p.jabatan}`;
}

/** Where the QR code leads: the agency's verification page, else its site. */
export function alamatVerifikasi(i: Instansi): string {
  const isi = i.alamatVerifikasi || i.laman;
  if (isi === '') return 'urn:simpul-asn:surat';
  const url = /^[a-z][a-z0-9+.-]*:/i.test(isi) ? isi : `https://${isi}`;
  return URL.canParse(url) ? url.replace(/\/+$/, '') : 'urn:simpul-asn:surat';
}

/** Throws BELUM_SIAP when the agency has not been set up. */
export function wajibInstansi(db: ReadDb): Instansi {
  const i = instansi(db);
  if (i) return i;
  throw new AppError('BELUM_SIAP', 'Identitas instansi belum diisi.', { saran: 'Selesaikan penyiapan, atau isi di Kelola › Pengaturan › Instansi.' });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { zInstansi, type Instansi } from '../../../shared/contract/penyiapan.ts';
import { periksaIsian } from '../../../shared/dokumen/templat/periksa.ts';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { skemaKertas } from '../../../shared/dokumen/kertas.ts';
import { masalahPolaNomor } from '../../../shared/domain/nomor-surat.ts';
import { AppError } from '../../../shared/errors.ts';
import { skemaBentukSurat, type BentukSurat } from '../../../shared/dokumen/bentuk-surat.ts';
import { kamusProduk } from '../../../shared/dokumen/produk.ts';
import { produkPenundaan, produkSkgb } from '../../../shared/layanan/kgb/naskah.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPengaturan, instansi } from '../../db/pengaturan.ts';
import { idDariTeks } from '../../lib/id.ts';
import { bacaIsi, bacaNaskah, zJenisSurat, type JenisSurat } from '../naskah/berkas.ts';

/** Everything about a batch that does not differ from person to person, frozen when it is started. */
export const zPilihan = z.object({
  versi: z.literal(1),
  jenis: zJenisSurat,
  bulan: z.string(),
  tanggal: z.string(),
  /** Number pattern; `buku` is the register it counts in, `tahun` the year of that register. */
  pola: z.string(),
  buku: z.string(),
  tahun: z.int(),
  kertas: z.string(),
  /** Code of the template; of batches before there was a choice, empty. */
  naskah: z.string().default(''),
  bentuk: skemaBentukSurat,
  /** Words and blocks of the template as they were then; null in batches from before they were data. */
  isi: z.custom<IsiTemplat>((v) => typeof v === 'object').nullable().default(null),
  /** Content hash of the emblem. */
  lambang: z.string().nullable(),
  sifat: z.string(),
  lampiran: z.string(),
  perihal: z.string(),
  kepada: z.object({ nama: z.string(), di: z.string() }),
  instansi: zInstansi.pick({ pemerintah: true, instansi: true, jabatanPpk: true }),
  alamatVerifikasi: z.string(),
  mengingat: z.array(z.string()),
  /** Who signs, as the history rows name it. */
  pejabatSk: z.string(),
  tundaSampai: z.string().nullable(),
  terimaPeringatan: z.boolean(),
  /** Instant written into every PDF of the batch. */
  dibuat: z.int(),
});
export type PilihanTerbit = z.infer<typeof zPilihan>;

/** A paper by its code ('F4'); throws MASUKAN for one that is not on file. */
export function bacaKertas(folderSumber: string, kode: string) {
  try {
    const berkas = `${kode.toLowerCase().replaceAll(/[^a-z0-9-]/g, '')}.json`;
    return skemaKertas.parse(JSON.parse(readFileSync(join(folderSumber, 'kertas', berkas), 'utf8')));
  } catch (cause) {
    throw new AppError('MASUKAN', `Ukuran kertas "${kode}" tidak dikenal.`, { saran: 'Pilih ukuran dari daftar kertas.', cause });
  }
}

interface BarisPenandatangan {
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
function bacaPenandatangan(db: ReadDb, id: string | null, tanggal: string): BarisPenandatangan {
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

function kop(i: Instansi, lambang: boolean): BentukSurat['kop'] {
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

function jabatanTtd(p: BarisPenandatangan): BentukSurat['penandatangan']['jabatan'] {
  const atasNama = p.atas_nama.replace(/^a\.?\s*n\.?\s+/i, '').trim();
  const jabatan = { teks: `${p.jabatan.toUpperCase()},` };
  return atasNama === '' ? [jabatan] : [{ awalan: 'a.n.', teks: atasNama.toUpperCase() }, jabatan];
}

/** Where the QR code leads: the agency's verification page, else its site. */
function alamatVerifikasi(i: Instansi): string {
  const isi = i.alamatVerifikasi || i.laman;
  if (isi === '') return 'urn:simpul-asn:surat';
  const url = /^[a-z][a-z0-9+.-]*:/i.test(isi) ? isi : `https://${isi}`;
  return URL.canParse(url) ? url.replace(/\/+$/, '') : 'urn:simpul-asn:surat';
}

/** A register goes on counting when only the width of its number changes. */
export function bukuDariPola(pola: string): string {
  return pola.replace(/\{urut:\d+\}/, '{urut}');
}

export interface MintaPilihan {
  readonly jenis: JenisSurat;
  readonly bulan: string;
  readonly tanggal: string;
  readonly penandatanganId: string | null;
  readonly kertas: string;
  /** Null: the first template of this kind. */
  readonly naskah: string | null;
  readonly tundaSampai: string | null;
  readonly terimaPeringatan: boolean;
  readonly dibuat: number;
}

/** The number pattern in use. Throws BELUM_SIAP or ATURAN when there is none that counts. */
export function polaNomor(db: ReadDb): string {
  const pola = wajibInstansi(db).polaNomorKgb;
  const masalah = masalahPolaNomor(pola);
  if (masalah === null) return pola;
  throw new AppError('ATURAN', `Pola nomor surat KGB tidak dapat dipakai: ${masalah}`, { dampak: 'Belum ada nomor yang dipakai.', saran: 'Perbaiki polanya di Kelola › Pengaturan › Instansi.' });
}

function wajibInstansi(db: ReadDb): Instansi {
  const i = instansi(db);
  if (i) return i;
  throw new AppError('BELUM_SIAP', 'Identitas instansi belum diisi.', { saran: 'Selesaikan penyiapan, atau isi di Kelola › Pengaturan › Instansi.' });
}

/** Words and blocks of the letter. Throws ATURAN when they name a place that its data do not have: no letter would come out whole. */
function isiTerperiksa(folderSumber: string, jenis: JenisSurat): IsiTemplat {
  const isi = bacaIsi(folderSumber, jenis);
  const [temuan] = periksaIsian(isi, kamusProduk(jenis === 'skgb' ? produkSkgb : produkPenundaan));
  if (temuan === undefined) return isi;
  throw new AppError('ATURAN', `Naskah ini tidak dapat dipakai: ${temuan.pesan}`, { dampak: 'Belum ada surat yang dibuat dan belum ada nomor yang dipakai.', saran: 'Perbaiki naskahnya, lalu ulangi.' });
}

/** Reads signer, letterhead, pattern, paper and layout once and freezes them. Nothing is written. */
export function susunPilihan(db: ReadDb, folderSumber: string, m: MintaPilihan): PilihanTerbit {
  const i = wajibInstansi(db);
  const pola = polaNomor(db);
  const p = bacaPenandatangan(db, m.penandatanganId, m.tanggal);
  const naskah = bacaNaskah(folderSumber, m.jenis, m.naskah);
  const lambang = bacaPengaturan(db, 'lambang')?.hash ?? null;
  const { tepi, keluarga, ukuran, spasi, skalaMin, sifat, lampiran, perihal, mengingat } = naskah;
  return zPilihan.parse({
    versi: 1,
    jenis: m.jenis,
    bulan: m.bulan,
    tanggal: m.tanggal,
    pola,
    buku: bukuDariPola(pola),
    tahun: Number(m.tanggal.slice(0, 4)),
    kertas: m.kertas.toUpperCase(),
    naskah: naskah.kode,
    bentuk: {
      kertas: bacaKertas(folderSumber, m.kertas),
      tepi, keluarga, ukuran, spasi, skalaMin,
      kop: kop(i, lambang !== null),
      tempat: i.kota,
      penandatangan: { jabatan: jabatanTtd(p), nama: p.nama, pangkat: p.pangkat, nip: p.nip === '' ? null : p.nip },
      tembusan: i.tembusan,
    },
    isi: isiTerperiksa(folderSumber, m.jenis),
    lambang,
    sifat, lampiran, perihal,
    kepada: { nama: i.kepadaKeuangan, di: i.kota },
    instansi: { pemerintah: i.pemerintah, instansi: i.instansi, jabatanPpk: i.jabatanPpk },
    alamatVerifikasi: alamatVerifikasi(i),
    mengingat,
    pejabatSk: p.atas_nama === '' ? p.jabatan : `a.n. ${p.atas_nama.replace(/^a\.?\s*n\.?\s+/i, '')}, ${p.jabatan}`,
    tundaSampai: m.tundaSampai,
    terimaPeringatan: m.terimaPeringatan,
    dibuat: m.dibuat,
  } satisfies PilihanTerbit);
}


import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { zTataNaskah, type TataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { bacaIsi, daftarNaskah, type BerkasNaskah } from './berkas.ts';

/** A template in one of its versions: 0 is the one that came with the program. */
export interface NaskahVersi {
  readonly kode: string;
  readonly jenis: string;
  readonly nama: string;
  readonly versi: number;
  readonly tata: TataNaskah;
  readonly isi: IsiTemplat;
}

interface BarisVersi {
  readonly versi: number;
  readonly tata: string;
  readonly isi: string;
}

function bawaan(folderSumber: string, b: BerkasNaskah): NaskahVersi {
  const { kode, jenis, nama, sumber: _, ...tata } = b;
  return { kode, jenis, nama, versi: 0, tata, isi: bacaIsi(folderSumber, jenis) };
}

function dariBaris(b: BerkasNaskah, v: BarisVersi): NaskahVersi {
  return { kode: b.kode, jenis: b.jenis, nama: b.nama, versi: v.versi, tata: zTataNaskah.parse(JSON.parse(v.tata)), isi: JSON.parse(v.isi) as IsiTemplat };
}

function satuBerkas(folderSumber: string, kode: string): BerkasNaskah {
  const b = daftarNaskah(folderSumber).find((x) => x.kode === kode);
  if (b) return b;
  throw new AppError('TIDAK_DITEMUKAN', `Naskah "${kode}" tidak ada.`, { saran: 'Pilih naskah dari daftarnya.' });
}

/** A template as it stands now, or in an earlier version. Throws TIDAK_DITEMUKAN. */
export function lihatNaskah(db: ReadDb, folderSumber: string, kode: string, versi: number | null = null): NaskahVersi {
  const b = satuBerkas(folderSumber, kode);
  if (versi === 0) return bawaan(folderSumber, b);
  const v = versi === null
    ? db.satu<BarisVersi>('SELECT versi, tata, isi FROM naskah_versi WHERE kode = ? AND dihapus_pada IS NULL ORDER BY versi DESC LIMIT 1', kode)
    : db.satu<BarisVersi>('SELECT versi, tata, isi FROM naskah_versi WHERE kode = ? AND versi = ? AND dihapus_pada IS NULL', kode, versi);
  if (v) return dariBaris(b, v);
  if (versi === null) return bawaan(folderSumber, b);
  throw new AppError('TIDAK_DITEMUKAN', `Naskah "${b.nama}" tidak punya versi ${versi}.`, { saran: 'Pilih versi dari riwayatnya.' });
}

/** The template asked for as it stands now, or the default of its product. Throws MASUKAN for one of another product. */
export function pilihNaskah(db: ReadDb, folderSumber: string, jenis: string, kode: string | null): NaskahVersi {
  const n = daftarNaskah(folderSumber).find((x) => x.jenis === jenis && (kode === null || x.kode === kode));
  if (n) return lihatNaskah(db, folderSumber, n.kode);
  throw new AppError('MASUKAN', `Naskah "${kode ?? jenis}" tidak dikenal untuk surat ini.`, { dampak: 'Belum ada surat yang dibuat.', saran: 'Pilih naskah dari daftarnya.' });
}

/** Adds a version on top of the one that was looked at. Throws BENTROK when somebody was faster. */
export function tambahVersi(tx: WriteDb, folderSumber: string, kode: string, dari: number, baru: { readonly tata: TataNaskah; readonly isi: IsiTemplat; readonly catatan: string }): number {
  const kini = lihatNaskah(tx, folderSumber, kode);
  if (kini.versi !== dari) {
    throw new AppError('BENTROK', `Naskah ini sudah diubah orang lain menjadi versi ${kini.versi} sejak Anda membukanya.`, { dampak: 'Perubahan Anda belum disimpan; naskah yang berlaku tidak berubah.', saran: 'Buka versi terbaru, bandingkan, lalu terapkan lagi perubahan Anda.' });
  }
  // An undone version keeps its number: letters may have been made with it.
  const versi = 1 + (tx.satu<{ n: number | null }>('SELECT max(versi) n FROM naskah_versi WHERE kode = ?', kode)?.n ?? 0);
  sisip(tx, 'naskah_versi', { kode, versi, tata: JSON.stringify(baru.tata), isi: JSON.stringify(baru.isi), catatan: baru.catatan });
  tx.ringkas.teks = `menyimpan naskah ${kini.nama} (${kode}) versi ${versi}`;
  return versi;
}

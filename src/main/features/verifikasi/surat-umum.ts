import type { SuratUmum } from '../../../shared/contract/verifikasi.ts';
import { samarkanNama } from '../../../shared/domain/samar.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { bacaLangkah, namaProduk, pengesahanDokumen } from '../sah/queries.ts';

interface BarisSurat {
  jenis: string;
  nomor: string;
  tanggal: string;
  nama: string | null;
}

/** What anybody may know of a letter. */
export function suratUmum(db: ReadDb, dokumenId: string): SuratUmum {
  const b = db.satu<BarisSurat>('SELECT jenis, nomor, tanggal, nama FROM dokumen WHERE id = ?', idDariTeks(dokumenId))!;
  const p = pengesahanDokumen(db, dokumenId);
  const langkah = p ? bacaLangkah(db, p).filter((l) => l.jenis === 'tanda-tangan' && l.keadaan === 'selesai') : [];
  return {
    jenisNama: namaProduk(b.jenis), nomor: b.nomor, tanggal: b.tanggal, namaSamar: samarkanNama(b.nama ?? ''),
    keadaan: p?.keadaan ?? 'terbit',
    tandaTangan: langkah.map((l) => ({ jabatan: l.jabatan, pada: l.pada ?? '', cara: l.cara ?? 'basah' })),
  };
}

/** The letter of a code, or null. A letter is never deleted; an unknown code was never given. */
export function dokumenToken(db: ReadDb, token: string): string | null {
  const b = db.satu<{ id: Buffer }>('SELECT id FROM dokumen WHERE token = ? AND dihapus_pada IS NULL', token);
  return b ? idKeTeks(b.id) : null;
}

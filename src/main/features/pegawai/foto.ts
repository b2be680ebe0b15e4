import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Konteks, KonteksAction } from '../../context.ts';
import { ambilBaris, ubah } from '../../db/tulis.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { BATAS_FOTO, periksaBerkas } from '../../lib/jenis-berkas.ts';

export function bacaFoto(ctx: Konteks, id: string): BerkasIsi {
  const hash = ambilBaris(ctx.db, 'pegawai', id)?.['foto_hash'];
  if (typeof hash !== 'string') throw new AppError('TIDAK_DITEMUKAN', 'Pegawai ini belum punya pas foto.', { saran: 'Unggah pas foto JPEG atau PNG dari halaman pegawainya.' });
  const mime = ctx.db.satu<{ mime: string }>('SELECT mime FROM berkas WHERE hash = ?', hash)?.mime ?? 'application/octet-stream';
  return { nama: `foto-${id}.${mime === 'image/png' ? 'png' : 'jpg'}`, mime, isi: new Uint8Array(bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, hash)) };
}

/** Stores the photograph by content; the bytes are on disk before the row names them. */
export function simpanFoto(ctx: KonteksAction, id: string, isi: Uint8Array): void {
  const mime = periksaBerkas(isi, BATAS_FOTO);
  const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, isi);
  ctx.write((tx) => {
    catatBerkas(tx, { hash, ukuran, mime });
    ubah(tx, 'pegawai', id, { foto_hash: hash }, null);
    tx.ringkas.teks = 'mengganti pas foto';
  });
}

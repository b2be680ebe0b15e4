import type { z } from 'zod';
import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { namaBergelar } from '../../../shared/domain/nama.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { susunNaskah, type skemaPejabat } from '../../../shared/dokumen/produk.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Konteks, KonteksAction } from '../../context.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { simpanBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { buatPdf } from '../../pdf/mesin.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { alamatVerifikasi, wajibInstansi } from '../naskah/bentuk.ts';
import { keluaranNaskah } from '../naskah/keluaran.ts';
import { mesinKantor } from '../naskah/periksa.ts';
import { bentukKantor, produkNaskah } from '../naskah/pratinjau.ts';
import { pilihNaskah } from '../naskah/versi.ts';
import { wajibDalamLingkup } from '../pegawai/lingkup.ts';
import { tokenBaru } from '../terbit/nomor.ts';

export type Pejabat = z.output<typeof skemaPejabat>;

interface BarisPejabat {
  readonly nama: string;
  readonly gelar_depan: string | null;
  readonly gelar_belakang: string | null;
  readonly nip: string;
  readonly pangkat: string | null;
  readonly golongan: string | null;
  readonly jabatan: string | null;
}

/** An employee as documents name him. Throws TIDAK_DITEMUKAN, ATURAN when his record has no jabatan. */
export function pejabatPegawai(ctx: Konteks, pegawaiId: string): Pejabat {
  wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, pegawaiId);
  const b = ctx.db.satu<BarisPejabat>('SELECT p.nama, p.gelar_depan, p.gelar_belakang, p.nip, k.pangkat, k.golongan, k.jabatan FROM pegawai p JOIN pegawai_kini k ON k.pegawai_id = p.id WHERE p.id = ? AND p.dihapus_pada IS NULL', idDariTeks(pegawaiId))!;
  const nama = namaBergelar(b.gelar_depan, b.nama, b.gelar_belakang);
  if (!b.jabatan) throw new AppError('ATURAN', `${nama} tidak punya jabatan yang tercatat.`, { dampak: 'Belum ada dokumen yang dibuat.', saran: 'Lengkapi riwayat jabatannya, atau pilih orang lain.' });
  return { nama, nip: b.nip, pangkat: [b.pangkat, b.golongan].filter(Boolean).join(', ') || '-', jabatan: b.jabatan };
}

/** A document of the paper desk before it is numbered in the archive: its data without the code of its QR. */
export interface Susunan {
  readonly produk: 'kartu-kendali' | 'ba-pemusnahan';
  readonly perihal: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly nomor: string; readonly tanggal: string };
}

interface Tersusun {
  readonly naskah: Naskah;
  readonly data: object;
  readonly kertas: string;
  readonly versiNaskah: string;
}

function susun(ctx: Konteks, s: Susunan, token: string): Tersusun {
  const n = pilihNaskah(ctx.db, ctx.config.folderSumber, s.produk, null);
  const produk = produkNaskah(n);
  const data = produk.skema.parse({ ...s.data, verifikasi: { alamat: alamatVerifikasi(wajibInstansi(ctx.db)), token } }) as { readonly verifikasi: { readonly alamat: string; readonly token: string } };
  return { naskah: susunNaskah(bentukKantor(ctx, n, produk.kop, null), data, n.isi), data, kertas: n.tata.kertas.toUpperCase(), versiNaskah: `${n.kode}/${n.versi} ${ctx.config.versi}` };
}

const meta = (ctx: Konteks, judul: string) => ({ judul, penulis: wajibInstansi(ctx.db).instansi, dibuat: ctx.now });

function wajibNomorBaru(db: Konteks['db'], s: Susunan): void {
  if (!db.satu('SELECT 1 FROM dokumen WHERE jenis = ? AND nomor = ? AND dihapus_pada IS NULL', s.produk, s.data.nomor)) return;
  throw new AppError('SUDAH_ADA', `Nomor ${s.data.nomor} sudah dipakai dokumen lain yang sejenis.`, { dampak: 'Belum ada dokumen yang dibuat dan tidak ada lembar yang berubah.', saran: 'Ambil nomor berikutnya dari buku agenda.' });
}

/** The document as it would be archived; where its code will stand it says that it is a preview. */
export function pratinjauDokumen(ctx: KonteksAction, s: Susunan, sebagai: 'pdf' | 'docx'): Promise<BerkasIsi> {
  wajibNomorBaru(ctx.db, s);
  const { naskah } = susun(ctx, s, 'PRATINJAU');
  return keluaranNaskah(mesinKantor(ctx), naskah, meta(ctx, naskah.judul), s.produk, sebagai);
}

/** Draws and archives the document; `lain` makes its other changes in the same transaction. The file is on disk before the row names it. */
export function arsipkanDokumen(ctx: KonteksAction, s: Susunan, lain: (tx: WriteDb) => void): string {
  wajibNomorBaru(ctx.db, s);
  const token = tokenBaru();
  const t = susun(ctx, s, token);
  const pdf = buatPdf(mesinKantor(ctx), [t.naskah], meta(ctx, t.naskah.judul));
  const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, pdf);
  return ctx.write((tx) => {
    wajibNomorBaru(tx, s);
    catatBerkas(tx, { hash, ukuran, mime: 'application/pdf' });
    const id = sisip(tx, 'dokumen', {
      jenis: s.produk, nomor: s.data.nomor, tanggal: s.data.tanggal, perihal: s.perihal, pegawai_id: null, nip: null, nama: null, kelompok_id: null, hash, ukuran, token,
      kertas: t.kertas, versi_naskah: t.versiNaskah, data: JSON.stringify(t.data),
    });
    lain(tx);
    return id;
  });
}

import { z } from 'zod';
import type { BerkasIsi, Entri } from '../../shared/contract/entri.ts';
import { entriMenurutNama, type NamaProsedur } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { berhak, kurangLingkup } from '../../shared/izin.ts';
import type { Aplikasi, Buka, Konteks, KonteksAction, KonteksPublik, Sesi } from '../context.ts';
import { capAkun } from '../db/akun.ts';
import { catatJejak } from '../db/jejak.ts';
import { zonaWaktu } from '../db/pengaturan.ts';
import { tulis, type WriteDb } from '../db/tulis.ts';
import { tanggalDi } from '../lib/waktu.ts';
import { PENANGAN } from './penangan.ts';

export interface Panggilan {
  readonly nama: string;
  readonly masuk: unknown;
  readonly token: string | null;
  readonly berkas: BerkasIsi | null;
  /** Made by the page itself (polling, refetch): does not keep the session awake. */
  readonly latar: boolean;
  /** Told which audit row the change of this call got, so that exactly this change can be taken back, and what it touched. */
  readonly padaJejak?: (seq: number, topik: ReadonlySet<string>) => void;
}

type PenanganLonggar = (a: unknown, b: unknown, c?: unknown) => unknown;

/** A change names the revision it saw; without it a second client's change would be overwritten in silence. */
function wajibRev(masuk: unknown): void {
  if (typeof masuk !== 'object' || masuk === null || !('id' in masuk) || !('rev' in masuk) || masuk.id === null || masuk.rev !== null) return;
  throw new AppError('MASUKAN', 'Perubahan ini tidak menyebut revisi catatan yang dilihat.', { saran: 'Sertakan rev dari catatan yang dimuat.', details: [{ kolom: 'rev', pesan: 'Wajib diisi bila id diisi.' }] });
}

function uraiMasukan(entri: Entri, masuk: unknown): unknown {
  const hasil = entri.masuk.safeParse(masuk ?? {});
  if (hasil.success) {
    wajibRev(hasil.data);
    return hasil.data;
  }
  throw new AppError('MASUKAN', 'Isian tidak dapat diterima.', {
    saran: 'Perbaiki isian yang ditandai.',
    details: hasil.error.issues.map((i) => ({ kolom: i.path.map(String).join('.'), pesan: i.message })),
  });
}

/** The session of a token, or null; one whose account was changed, switched off or deleted since (by any process) ends here. */
export function sesiBerlaku(app: Aplikasi, token: string | null, now: number, latar: boolean): ReturnType<Aplikasi['gudangSesi']['ambil']> {
  const ada = token === null ? null : app.gudangSesi.ambil(token, now, latar);
  if (token === null || !ada?.sesi.cap || app.keadaan.jenis !== 'siap') return ada;
  if (capAkun(app.keadaan.buka.basis, ada.sesi.penggunaId) === ada.sesi.cap) return ada;
  app.gudangSesi.hapus(token);
  return null;
}

/** Somebody at a locked screen may still leave it to another user. */
const SAAT_TERKUNCI: ReadonlySet<string> = new Set<NamaProsedur>(['sesi.keluar']);
const SAAT_WAJIB_GANTI: ReadonlySet<string> = new Set<NamaProsedur>(['sesi.saya', 'sesi.gantiSandi', 'sesi.kunci', 'sesi.keluar']);

function sesiWajib(app: Aplikasi, p: Panggilan, now: number): Sesi {
  const ada = sesiBerlaku(app, p.token, now, p.latar);
  if (!ada) throw new AppError('BELUM_MASUK', 'Anda belum masuk atau sesi sudah berakhir.', { saran: 'Masuk dengan nama pengguna dan kata sandi.' });
  if (ada.terkunci && !SAAT_TERKUNCI.has(p.nama)) {
    throw new AppError('AKUN_TERKUNCI', 'Layar terkunci.', { saran: 'Ketik kata sandi Anda untuk membukanya.', details: { sesi: true, pengguna: ada.sesi.pengguna } });
  }
  if (ada.sesi.wajibGantiSandi === true && !SAAT_WAJIB_GANTI.has(p.nama)) {
    throw new AppError('TIDAK_BERHAK', 'Kata sandi awal akun ini belum diganti.', { saran: 'Ganti kata sandi dahulu: di layar saat masuk, atau dengan simpul panggil sesi.gantiSandi.', details: { wajibGantiSandi: true } });
  }
  return ada.sesi;
}

function bukaWajib(app: Aplikasi): Buka {
  switch (app.keadaan.jenis) {
    case 'siap':
      return app.keadaan.buka;
    case 'terhalang':
      throw app.keadaan.galat;
    case 'kosong':
      throw new AppError('BELUM_SIAP', 'Simpul ASN di folder ini belum disiapkan.', { saran: 'Jalankan penyiapan (layar pertama), atau simpul mulai.' });
  }
}

/** Contract entry → session → permission → zod → run → audit → reply. The only way into the application. */
export async function panggil(app: Aplikasi, p: Panggilan): Promise<unknown> {
  const entri = entriMenurutNama(p.nama);
  if (!entri) throw new AppError('PROSEDUR_TIDAK_ADA', `Prosedur ${p.nama} tidak ada.`, { saran: 'Lihat daftarnya dengan simpul kontrak.' });
  const jalan = (PENANGAN as unknown as Readonly<Record<string, PenanganLonggar>>)[p.nama]!;
  const now = app.config.jam();
  if (entri.izin === 'publik') {
    const zona = app.keadaan.jenis === 'siap' ? zonaWaktu(app.keadaan.buka.basis) : 'Asia/Jakarta';
    const ctx: KonteksPublik = { now, hariIni: tanggalDi(now, zona), aplikasi: app, config: app.config, berkas: p.berkas, token: p.token };
    return keluaran(entri, await jalan(uraiMasukan(entri, p.masuk), ctx));
  }
  const buka = bukaWajib(app);
  const sesi = sesiWajib(app, p, now);
  if (!berhak(sesi.peran, entri.izin)) {
    throw new AppError('TIDAK_BERHAK', `Akun Anda (${sesi.peran}) tidak berhak untuk: ${entri.ket}`, { saran: 'Minta Administrator bila Anda memerlukannya.' });
  }
  if (kurangLingkup(entri.izin, sesi.lingkup)) {
    throw new AppError('TIDAK_BERHAK', `Akun Anda hanya untuk sebagian pegawai; ini menyangkut pegawai dan unit seluruh instansi: ${entri.ket}`, { saran: 'Minta operator BKPSDM melakukannya.' });
  }
  const masuk = uraiMasukan(entri, p.masuk);
  if (entri.unggah && !p.berkas) throw new AppError('MASUKAN', 'Berkas belum dipilih.', { saran: 'Pilih berkasnya lalu ulangi.' });
  const pelaku = { penggunaId: sesi.penggunaId, nama: sesi.nama };
  const apa = { prosedur: p.nama, pelaku, now, ...(p.padaJejak ? { padaJejak: p.padaJejak } : {}) };
  const ctx: Konteks = {
    now,
    hariIni: tanggalDi(now, zonaWaktu(buka.basis)),
    aplikasi: app,
    config: app.config,
    berkas: p.berkas,
    sesi,
    db: buka.basis,
    buka,
    ports: app.ports,
    boleh: (izin) => berhak(sesi.peran, izin) && !kurangLingkup(izin, sesi.lingkup),
  };
  switch (entri.jenis) {
    case 'query':
      return keluaran(entri, jalan(masuk, ctx));
    case 'command':
      return keluaran(entri, tulis(buka.penulis, apa, (tx) => jalan(tx, masuk, ctx)));
    case 'action': {
      let catatan: { ringkas: string; objek: readonly string[] } | null = null;
      const ctxAction: KonteksAction = {
        ...ctx,
        token: p.token ?? '',
        pelaku,
        write: <T>(fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T) => tulis(buka.penulis, apa, fn),
        catat: (ringkas, objek) => {
          catatan = { ringkas, objek };
        },
      };
      const hasil = keluaran(entri, await jalan(masuk, ctxAction));
      if (entri.catat) catatTanpaUbah(buka, apa, catatan ?? { ringkas: entri.ket, objek: [] });
      return hasil;
    }
  }
}

function catatTanpaUbah(buka: Buka, apa: { prosedur: string; pelaku: { penggunaId: string; nama: string }; now: number }, c: { ringkas: string; objek: readonly string[] }): void {
  const { basis } = buka;
  basis.siap('BEGIN IMMEDIATE').run();
  try {
    basis.siap('INSERT OR IGNORE INTO _izin_tulis VALUES (1)').run();
    catatJejak(basis, { ...apa, ringkas: c.ringkas, perubahan: [], objek: c.objek });
    basis.siap('DELETE FROM _izin_tulis').run();
    basis.siap('COMMIT').run();
  } catch (galat) {
    basis.siap('ROLLBACK').run();
    throw galat;
  }
}

/** The reply is checked as well: a handler cannot leak a field that the contract does not name. */
function keluaran(entri: Entri, hasil: unknown): unknown {
  const urai = entri.keluar.safeParse(hasil);
  if (urai.success) return urai.data;
  throw new Error(`keluaran tidak sesuai kontrak: ${z.prettifyError(urai.error)}`);
}

import { entriMenurutNama, type MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { berhak } from '../../../shared/izin.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { periksaJejak, type PerubahanBaris } from '../../db/jejak.ts';
import { ambilBaris, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { DI_LUAR_LINGKUP, jumlahTerlihat, menyangkutLuar, syaratJejak, wajibObjekTerlihat } from './lingkup.ts';
import { rinci } from './rinci.ts';
import { saranTanpaUrung } from './urung.ts';

interface Baris {
  seq: number;
  pada: number;
  pengguna_id: Buffer | null;
  pelaku: string;
  prosedur: string;
  ringkas: string;
  perubahan: string;
  diurungkan: number | null;
}

const URUNG_MS = 30 * 24 * 3_600_000;
/** Chunks of an import: one alone would leave half of it, so the import is taken back as a whole, on its page. */
const BAGIAN_IMPOR: ReadonlySet<string> = new Set(['impor.jalankan', 'impor.urungkan']);

const bacaPerubahan = (b: Baris): PerubahanBaris[] => JSON.parse(b.perubahan) as PerubahanBaris[];

function dapatDiurungkan(b: Baris, penggunaId: string, now: number): boolean {
  const p = bacaPerubahan(b);
  return b.diurungkan === null && p.length > 0 && now - b.pada < URUNG_MS && b.pengguna_id !== null && idKeTeks(b.pengguna_id) === penggunaId && !BAGIAN_IMPOR.has(b.prosedur) && saranTanpaUrung(b.prosedur, p) === null;
}

/** The record that is asked for, when this account may see what happened to it. */
function objekTerlihat(ctx: Konteks, masuk: MasukTerurai<'jejak.objek'>): string | null {
  if ('pengaturan' in masuk) {
    if (!ctx.boleh('jejak')) throw new AppError('TIDAK_BERHAK', 'Akun Anda tidak berhak melihat riwayat pengaturan.', { saran: 'Minta Administrator bila Anda memerlukannya.' });
    const b = ctx.db.satu<{ id: Buffer }>('SELECT id FROM pengaturan WHERE kunci = ?', masuk.pengaturan);
    return b ? idKeTeks(b.id) : null;
  }
  wajibObjekTerlihat(ctx, masuk.id);
  return masuk.id;
}

/** Puts one change back; refuses when the row has moved on since. */
function urungkanBaris(tx: WriteDb, p: PerubahanBaris): void {
  const kini = ambilBaris(tx, p.tabel, p.id, true);
  if (!kini || Number(kini['rev']) !== p.rev) {
    throw new AppError('BENTROK', 'Catatan itu sudah diubah lagi sesudahnya.', { dampak: 'Tidak ada yang diurungkan.', saran: 'Perbaiki langsung di catatannya.' });
  }
  if (p.lama === null) ubah(tx, p.tabel, p.id, { dihapus_pada: tx.now }, null, true);
  else ubah(tx, p.tabel, p.id, p.lama, null, true);
}

const KUNCI_URUT = { seq: 'seq', oleh: 'pelaku', prosedur: 'prosedur' } as const;

function saringJejak(ctx: Konteks, prosedur: string | null | undefined): { readonly sql: string; readonly nilai: readonly (string | Buffer)[] } {
  const l = syaratJejak(ctx);
  return prosedur ? { sql: `${l.sql} AND prosedur = ?`, nilai: [...l.nilai, prosedur] } : l;
}

/** What a row of the list tells: of people outside the scope neither names nor how many. */
function isiBaris(ctx: Konteks, b: Pick<Baris, 'seq' | 'ringkas'> & { readonly jumlah: number }): { readonly objek: string; readonly jumlah: number } {
  if (!menyangkutLuar(ctx, b.seq)) return { objek: b.ringkas, jumlah: b.jumlah };
  const { perubahan } = ctx.db.satu<{ perubahan: string }>('SELECT perubahan FROM jejak WHERE seq = ?', b.seq)!;
  return { objek: DI_LUAR_LINGKUP, jumlah: jumlahTerlihat(ctx, JSON.parse(perubahan) as PerubahanBaris[]) };
}

function hitungJejak(ctx: Konteks, prosedur: string | null | undefined): number {
  const s = saringJejak(ctx, prosedur);
  return ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM jejak WHERE ${s.sql}`, ...s.nilai)!.n;
}

export const penanganJejak = {
  'jejak.objek': (masuk, ctx) => {
    const id = objekTerlihat(ctx, masuk);
    if (id === null) return [];
    return ctx.db
      .baca<Baris>('SELECT j.* FROM jejak_objek o JOIN jejak j ON j.seq = o.seq WHERE o.objek_id = ? ORDER BY j.seq DESC LIMIT 300', idDariTeks(id))
      .map((b) => ({
        seq: b.seq,
        pada: b.pada,
        oleh: b.pelaku,
        prosedur: menyangkutLuar(ctx, b.seq) ? DI_LUAR_LINGKUP : b.ringkas || b.prosedur,
        perubahan: bacaPerubahan(b)
          .filter((p) => p.id === id || p.pegawaiId === id)
          .flatMap((p) => rinci(p, ctx)),
        dapatDiurungkan: dapatDiurungkan(b, ctx.sesi.penggunaId, ctx.now),
      }));
  },
  'jejak.daftar': (masuk, ctx) => {
    const urut = { ...masuk.urut, kunci: KUNCI_URUT[masuk.urut.kolom], id: 'seq' };
    const s = saringJejak(ctx, masuk.prosedur);
    const h = sqlHalaman(urut, masuk.setelah ?? null);
    const baris = ctx.db.baca<Baris & { jumlah: number }>(
      `SELECT seq, pada, pelaku, prosedur, ringkas, json_array_length(perubahan) jumlah FROM jejak WHERE ${h.lanjut} AND ${s.sql} ${h.urut} LIMIT ?`, ...h.nilai, ...s.nilai, masuk.batas + 1,
    );
    const halaman = potongHalaman(urut, baris, masuk.batas, (b) => [b[urut.kunci], b.seq]);
    return { baris: halaman.baris.map((b) => ({ seq: b.seq, pada: b.pada, oleh: b.pelaku, prosedur: b.prosedur, ...isiBaris(ctx, b) })), jumlah: hitungJejak(ctx, masuk.prosedur), berikut: halaman.berikut };
  },
  'jejak.jumlah': (masuk, ctx) => ({ jumlah: hitungJejak(ctx, masuk.prosedur) }),
  'jejak.periksa': (_masuk, ctx) => periksaJejak(ctx.db),
  'jejak.urungkan': (tx, masuk, ctx) => {
    const milik = idDariTeks(ctx.sesi.penggunaId);
    const b =
      masuk.seq === null
        ? tx.satu<Baris>("SELECT * FROM jejak WHERE pengguna_id = ? AND diurungkan IS NULL AND perubahan <> '[]' AND prosedur NOT IN ('jejak.urungkan', 'impor.jalankan', 'impor.urungkan') ORDER BY seq DESC LIMIT 1", milik)
        : tx.satu<Baris>('SELECT * FROM jejak WHERE seq = ?', masuk.seq);
    if (b?.pengguna_id && BAGIAN_IMPOR.has(b.prosedur) && idKeTeks(b.pengguna_id) === ctx.sesi.penggunaId) {
      throw new AppError('ATURAN', 'Perubahan ini bagian dari sebuah impor.', { dampak: 'Tidak ada yang diurungkan.', saran: 'Urungkan seluruh impornya di halaman Impor.' });
    }
    const saran = b?.pengguna_id && b.diurungkan === null && idKeTeks(b.pengguna_id) === ctx.sesi.penggunaId ? saranTanpaUrung(b.prosedur, bacaPerubahan(b)) : null;
    if (saran !== null) throw new AppError('ATURAN', 'Perubahan itu tidak dapat diurungkan.', { dampak: 'Tidak ada yang diurungkan.', saran });
    if (!b || !dapatDiurungkan(b, ctx.sesi.penggunaId, ctx.now) || menyangkutLuar(ctx, b.seq)) {
      throw new AppError('ATURAN', 'Perubahan itu tidak dapat diurungkan.', { saran: 'Hanya perubahan Anda sendiri selama 30 hari; surat yang terbit tidak ditarik dengan cara ini.' });
    }
    const izin = entriMenurutNama(b.prosedur)?.izin;
    if (izin !== undefined && !berhak(ctx.sesi.peran, izin)) throw new AppError('TIDAK_BERHAK', 'Akun Anda tidak lagi berhak atas perubahan itu.', { dampak: 'Tidak ada yang diurungkan.', saran: 'Minta yang berhak memperbaikinya di catatannya.' });
    const perubahan = bacaPerubahan(b).toReversed();
    for (const p of perubahan) urungkanBaris(tx, p);
    tx.basis.siap('UPDATE jejak SET diurungkan = ? WHERE seq = ?').run(ctx.now, b.seq);
    tx.ringkas.teks = `mengurungkan ${b.prosedur}`;
    return { jumlah: perubahan.length, prosedur: b.ringkas || b.prosedur };
  },
} satisfies Pick<PetaPenangan, 'jejak.objek' | 'jejak.daftar' | 'jejak.jumlah' | 'jejak.periksa' | 'jejak.urungkan'>;

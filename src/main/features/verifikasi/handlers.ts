import { setImmediate as jeda } from 'node:timers/promises';
import type { Keluar } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KonteksAction, PetaPenangan } from '../../context.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { idKeTeks } from '../../lib/id.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { dokumenDalamLingkup } from '../arsip/queries.ts';
import { akarTte } from '../tte/pengaturan.ts';
import { bacaKode } from './baca-kode.ts';
import { periksaDokumen } from './periksa.ts';
import { suratUmum } from './surat-umum.ts';

/** The id only for whoever finds the document in his own archive as well. */
function idTampak(ctx: KonteksAction, id: string | null): string | null {
  if (id === null) return null;
  try {
    return dokumenDalamLingkup(ctx.db, ctx.sesi.lingkup, id).id;
  } catch (galat) {
    if (galat instanceof AppError) return null;
    throw galat;
  }
}

async function periksa(ctx: KonteksAction): Promise<Keluar<'dokumen.periksa'>> {
  const h = await periksaDokumen({ db: ctx.db, akar: akarTte(ctx.db), now: ctx.now, zona: zonaWaktu(ctx.db), bacaQr: bacaKode }, ctx.berkas!.isi);
  ctx.catat(h.surat === null ? 'memeriksa berkas yang bukan surat kita' : `memeriksa berkas surat ${h.surat.nomor}`, h.dokumenId === null ? [] : [h.dokumenId]);
  return { ...h, dokumenId: idTampak(ctx, h.dokumenId) };
}

const KOLOM = ['token', 'jenis', 'nomor', 'tanggal', 'nama_samar', 'keadaan', 'ditandatangani'] as const;

type BarisToken = Readonly<Record<(typeof KOLOM)[number], string>>;
const PER_JEDA = 500;

async function daftarToken(ctx: KonteksAction): Promise<BarisToken[]> {
  const hasil: BarisToken[] = [];
  for (const b of ctx.db.baca<{ id: Buffer; token: string }>('SELECT id, token FROM dokumen WHERE dihapus_pada IS NULL ORDER BY dibuat_pada, id')) {
    if (hasil.length % PER_JEDA === PER_JEDA - 1) await jeda();
    const s = suratUmum(ctx.db, idKeTeks(b.id));
    hasil.push({ token: b.token, jenis: s.jenisNama, nomor: s.nomor, tanggal: s.tanggal, nama_samar: s.namaSamar, keadaan: s.keadaan, ditandatangani: s.tandaTangan.map((t) => `${t.jabatan} ${t.pada} ${t.cara}`).join('; ') });
  }
  return hasil;
}

export const penanganVerifikasi = {
  'dokumen.periksa': (_m, ctx) => periksa(ctx),
  'token.ekspor': async (m, ctx) => {
    const baris = await daftarToken(ctx);
    ctx.catat(`mengekspor ${baris.length} kode verifikasi`, []);
    const nama = `kode-verifikasi-${ctx.hariIni}.${m.bentuk}`;
    // A reply of type application/json would be taken for the answer itself.
    if (m.bentuk === 'json') return { nama, mime: 'text/json', isi: new Uint8Array(Buffer.from(JSON.stringify(baris))) };
    return { nama, mime: 'text/csv', isi: new Uint8Array(tulisCsv(KOLOM.map((kepala) => ({ kepala, jenis: 'teks' })), baris.map((b) => KOLOM.map((k) => b[k])))) };
  },
} satisfies Pick<PetaPenangan, 'dokumen.periksa' | 'token.ekspor'>;

// The public page is no procedure: the router shows it.
export { halamanVerifikasi } from './halaman.ts';

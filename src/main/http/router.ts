import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { EKSPOR_BADAN_MAKS } from '../../shared/contract/daftar.ts';
import type { BerkasIsi } from '../../shared/contract/entri.ts';
import type { NamaProsedur } from '../../shared/contract.ts';
import { AppError, galatKeData, KODE_GALAT } from '../../shared/errors.ts';
import { syaratMilik } from '../db/akun.ts';
import { galatSqlite } from '../db/buka.ts';
import type { Aplikasi, Peristiwa } from '../context.ts';
import { halamanVerifikasi } from '../features/verifikasi/handlers.ts';
import { ambilAcak } from '../lib/crypto.ts';
import { idDariTeks } from '../lib/id.ts';
import { panggil, sesiBerlaku } from './call.ts';
import type { Siaran } from './peristiwa.ts';

const BATAS_BADAN = 4 << 20;
const BATAS_UNGGAH = 64 << 20;
/** A list on its way into a file is as large as the list. */
const BATAS_KHUSUS: ReadonlyMap<string, number> = new Map((['daftar.ekspor', 'daftar.titip'] satisfies NamaProsedur[]).map((n) => [n, EKSPOR_BADAN_MAKS]));

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** The content security policy of every page; `nonce` is new for each page load. */
export function kebijakanIsi(nonce: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

const KEPALA_AMAN = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

function galatKeJawaban(c: Context, app: Aplikasi, nama: string, asal: unknown): Response {
  // A full or read-only disk can stop a call outside the write layer as well (sign-in, starting a job).
  const galat = asal instanceof AppError ? asal : galatSqlite(asal, app.config.folder);
  const data = galatKeData(galat);
  if (data.kode === 'DALAM') app.log.error({ prosedur: nama, galat: galat instanceof Error ? (galat.stack ?? galat.message) : String(galat) }, 'kesalahan tak terduga');
  return c.json({ galat: data }, { status: KODE_GALAT[data.kode] as 400 });
}

function wajibMuat(panjang: number, batas: number): void {
  if (panjang <= batas) return;
  throw new AppError('TERLALU_BESAR', `Isian lebih besar dari ${batas >> 20} MB.`, { saran: batas === BATAS_BADAN ? 'Perkecil isiannya.' : 'Persempit saringan atau sembunyikan kolom yang panjang, lalu ekspor lagi.' });
}

async function bacaBadan(c: Context, nama: string): Promise<{ masuk: unknown; berkas: BerkasIsi | null }> {
  const panjang = Number(c.req.header('content-length') ?? 0);
  const jenis = c.req.header('content-type') ?? '';
  if (jenis.startsWith('multipart/form-data')) {
    if (panjang > BATAS_UNGGAH) throw new AppError('TERLALU_BESAR', 'Berkas lebih besar dari 64 MB.', { saran: 'Perkecil atau pecah berkasnya.' });
    const form = await c.req.formData();
    const masuk = form.get('masuk');
    const berkas = form.get('berkas');
    return {
      masuk: typeof masuk === 'string' ? uraiJson(masuk) : {},
      berkas: berkas instanceof File ? { nama: berkas.name, mime: berkas.type, isi: new Uint8Array(await berkas.arrayBuffer()) } : null,
    };
  }
  if (!jenis.startsWith('application/json')) throw new AppError('MASUKAN', 'Permintaan harus berupa JSON.');
  const batas = BATAS_KHUSUS.get(nama) ?? BATAS_BADAN;
  wajibMuat(panjang, batas);
  const teks = await c.req.text();
  wajibMuat(teks.length, batas);
  return { masuk: uraiJson(teks), berkas: null };
}

/** An escape of half a character can stand in JSON but in no stored text. */
const SETENGAH_AKSARA = /\\u[dD][89a-fA-F]/;
const utuhkan = (_kunci: string, v: unknown): unknown => (typeof v === 'string' ? v.toWellFormed() : v);

function uraiJson(teks: string): unknown {
  try {
    return teks === '' ? {} : (JSON.parse(teks, SETENGAH_AKSARA.test(teks) ? utuhkan : undefined) as unknown);
  } catch {
    throw new AppError('MASUKAN', 'Permintaan bukan JSON yang benar.');
  }
}

function apakahBerkas(v: unknown): v is BerkasIsi {
  return typeof v === 'object' && v !== null && 'isi' in v && v.isi instanceof Uint8Array && 'mime' in v;
}

export function tokenDari(c: Context): string | null {
  const h = c.req.header('authorization') ?? '';
  return h.startsWith('Bearer ') ? h.slice(7) : null;
}

/** Hints reach only a session that still holds; a job, whose messages name people, only those who may see that job. */
function bolehDengar(app: Aplikasi, token: string | null, p: Peristiwa): boolean {
  const ada = sesiBerlaku(app, token, app.config.jam(), true);
  if (!ada || ada.terkunci || ada.sesi.wajibGantiSandi === true || app.keadaan.jenis !== 'siap') return p.jenis === 'detak';
  if (p.jenis !== 'tugas') return true;
  const m = syaratMilik(ada.sesi);
  return app.keadaan.buka.basis.satu(`SELECT 1 FROM tugas WHERE id = ? AND ${m.sql}`, idDariTeks(p.tugas.id), ...m.nilai) !== undefined;
}

/** `app.fetch`: calls, events, and the built screens from an allow-list of files. */
export function buatRouter(app: Aplikasi, siaran: Siaran): Hono {
  const r = new Hono();
  r.use('*', async (c, next) => {
    await next();
    for (const [k, v] of Object.entries(KEPALA_AMAN)) c.res.headers.set(k, v);
  });
  r.post('/rpc/:nama', async (c) => {
    const nama = c.req.param('nama');
    try {
      const { masuk, berkas } = await bacaBadan(c, nama);
      const padaJejak = (seq: number, topik: ReadonlySet<string>): void => {
        c.header('X-Simpul-Jejak', String(seq));
        c.header('X-Simpul-Topik', [...topik].join());
      };
      const hasil = await panggil(app, { nama, masuk, berkas, token: tokenDari(c), latar: c.req.header('x-simpul-latar') === '1', padaJejak });
      if (!apakahBerkas(hasil)) return c.json({ hasil });
      // A copy: a Buffer may be a window on a pool with other people's bytes.
      return c.body(new Uint8Array(hasil.isi).buffer, 200, {
        'Content-Type': hasil.mime,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(hasil.nama)}`,
      });
    } catch (galat) {
      return galatKeJawaban(c, app, nama, galat);
    }
  });
  r.get('/peristiwa', (c) => {
    const token = tokenDari(c);
    if (!sesiBerlaku(app, token, app.config.jam(), true)) return galatKeJawaban(c, app, 'peristiwa', new AppError('BELUM_MASUK', 'Anda belum masuk.'));
    return new Response(siaran.alir((p) => bolehDengar(app, token, p)), { headers: { 'Content-Type': 'application/x-ndjson' } });
  });
  // What the QR of a letter leads to: for anybody, plain, without the application.
  r.get('/v/:token', (c) => {
    const nonce = ambilAcak(18).toString('base64');
    if (app.keadaan.jenis !== 'siap') return c.text('Verifikasi sedang tidak tersedia. Coba lagi nanti.', 503);
    const h = halamanVerifikasi(app.keadaan.buka.basis, c.req.param('token'), nonce);
    return c.body(h.html, h.status, { 'Content-Type': MIME['.html']!, 'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` });
  });
  if (app.config.folderLayar !== null) pasangLayar(r, app.config.folderLayar);
  return r;
}

function pasangLayar(r: Hono, folder: string): void {
  const daftar = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name).slice(folder.length).replaceAll('\\', '/')),
  );
  r.get('*', async (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path;
    if (!daftar.has(path)) return c.text('Tidak ada.', 404);
    const isi = await readFile(join(folder, path));
    const mime = MIME[extname(path)] ?? 'application/octet-stream';
    if (path !== '/index.html') return c.body(new Uint8Array(isi).buffer, 200, { 'Content-Type': mime });
    const nonce = ambilAcak(18).toString('base64');
    const html = isi.toString('utf8').replace('__NONCE__', nonce);
    return c.body(html, 200, { 'Content-Type': mime, 'Content-Security-Policy': kebijakanIsi(nonce) });
  });
}

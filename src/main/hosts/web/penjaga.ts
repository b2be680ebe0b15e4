import { timingSafeEqual } from 'node:crypto';
import { AppError, galatKeData, type KodeGalat } from '../../../shared/errors.ts';

export interface AturanPenjaga {
  /** Exactly the hosts under which this server may be asked, with port: against DNS rebinding. */
  readonly host: readonly string[];
  readonly skema: 'http' | 'https';
  /** Code that the page got in its address; null for a portal, where only accounts count. */
  readonly kodeLuncur: string | null;
}

/** An upload of 64 MB with its form around it. */
const BADAN_MAKS = 65 << 20;

const KEPALA_TOLAK = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store' } as const;

function sama(a: string, b: string): boolean {
  const x = Buffer.from(a);
  const y = Buffer.from(b);
  return x.length === y.length && timingSafeEqual(x, y);
}

/** An error as data, with the headers of every reply; the connection ends where a body was not read. */
export function jawabGalat(status: number, galat: unknown): Response {
  const tutup = status === 411 || status === 413;
  return Response.json({ galat: galatKeData(galat) }, { status, headers: { ...KEPALA_TOLAK, ...(tutup ? { Connection: 'close' } : {}) } });
}

export function tolak(status: number, kode: KodeGalat, pesan: string, saran: string): Response {
  return jawabGalat(status, new AppError(kode, pesan, { saran }));
}

const tolakAsal = (status: number, pesan: string): Response => tolak(status, 'ASAL_DITOLAK', pesan, 'Buka lagi alamat yang dicetak saat Simpul ASN dijalankan.');

/** A link somewhere may lead a person to the first page; nothing else may be fetched from another site. */
function situsBoleh(kepala: Headers, panggilan: boolean): boolean {
  const situs = kepala.get('sec-fetch-site');
  if (situs === null || situs === 'same-origin') return true;
  if (panggilan) return false;
  return situs === 'none' || (kepala.get('sec-fetch-mode') === 'navigate' && kepala.get('sec-fetch-dest') === 'document');
}

function periksaBadan(request: Request): Response | null {
  const panjang = request.headers.get('content-length');
  if (panjang === null) return tolak(411, 'MASUKAN', 'Panjang permintaan tidak disebut.', 'Muat ulang halaman ini.');
  if (!(Number(panjang) <= BADAN_MAKS)) return tolak(413, 'TERLALU_BESAR', 'Berkas lebih besar dari 64 MB.', 'Perkecil atau pecah berkasnya.');
  return null;
}

/**
 * Guards the loopback host: exact Host, same-origin calls only, and the launch code on every call.
 * No cookies anywhere, so another local page has nothing to borrow. Returns a refusal, or null to let the request through.
 * Nothing of ours has an escape in its path, and the router would unescape it: so an escaped path is no way around the code.
 */
export function jagaPermintaan(request: Request, aturan: AturanPenjaga): Response | null {
  const { headers, method } = request;
  if (!aturan.host.includes(headers.get('host') ?? '')) return tolakAsal(421, 'Alamat ini bukan milik Simpul ASN.');
  const { pathname } = new URL(request.url);
  if (pathname.includes('%')) return tolak(404, 'TIDAK_DITEMUKAN', 'Tidak ada.', 'Buka lagi alamat yang dicetak saat Simpul ASN dijalankan.');
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return tolak(405, 'MASUKAN', 'Cara meminta ini tidak dilayani.', 'Muat ulang halaman ini.');
  const panggilan = method === 'POST' || pathname === '/peristiwa' || pathname.startsWith('/rpc');
  const asal = headers.get('origin');
  if (asal !== null && !aturan.host.some((h) => asal === `${aturan.skema}://${h}`)) return tolakAsal(403, 'Permintaan dari halaman lain ditolak.');
  if (!situsBoleh(headers, panggilan)) return tolakAsal(403, 'Permintaan dari situs lain ditolak.');
  if (panggilan && aturan.kodeLuncur !== null && !sama(headers.get('x-simpul-kunci') ?? '', aturan.kodeLuncur)) return tolakAsal(403, 'Halaman ini dibuka tanpa kode dari alamat yang dicetak.');
  return method === 'POST' ? periksaBadan(request) : null;
}

/** Procedures that take a password or the recovery code: guessing them is slowed down for each caller's address. */
const MENEBAK = new Set(['/rpc/sesi.masuk', '/rpc/sesi.buka', '/rpc/sesi.gantiSandi', '/rpc/penyiapan.selesai']);

export function dapatDitebak(request: Request): boolean {
  return MENEBAK.has(new URL(request.url).pathname);
}

/** The public page of a letter's code. */
export function mencariKode(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/v/');
}

const KUNCI_MAKS = 10_000;

/** At most `maks` calls in `jendelaMs` per key. What was refused does not count, so patience always helps. */
export function pembatasLaju(maks: number, jendelaMs: number): (kunci: string, now: number) => boolean {
  const waktu = new Map<string, readonly number[]>();
  return (kunci, now) => {
    const baru = (waktu.get(kunci) ?? []).filter((t) => now - t < jendelaMs);
    const boleh = baru.length < maks;
    waktu.delete(kunci);
    waktu.set(kunci, boleh ? [...baru, now] : baru);
    // the longest unused goes: a flood of addresses must not wipe out what is known of the others
    if (waktu.size > KUNCI_MAKS) waktu.delete(waktu.keys().next().value!);
    return boleh;
  };
}

import { timingSafeEqual } from 'node:crypto';
import { galatKeData, AppError } from '../../../shared/errors.ts';

export interface AturanPenjaga {
  /** Exactly the hosts under which this server may be asked, with port: against DNS rebinding. */
  readonly host: readonly string[];
  /** Code that the page got in its address; null for a portal, where only accounts count. */
  readonly kodeLuncur: string | null;
}

function sama(a: string, b: string): boolean {
  const x = Buffer.from(a);
  const y = Buffer.from(b);
  return x.length === y.length && timingSafeEqual(x, y);
}

function tolak(status: number, pesan: string): Response {
  return Response.json({ galat: galatKeData(new AppError('ASAL_DITOLAK', pesan, { saran: 'Buka lagi alamat yang dicetak saat Simpul ASN dijalankan.' })) }, { status });
}

/**
 * Guards the loopback host: exact Host, same-origin calls only, and the launch code on every call.
 * No cookies anywhere, so another local page has nothing to borrow. Returns a refusal, or null to let the request through.
 */
export function jagaPermintaan(request: Request, aturan: AturanPenjaga): Response | null {
  const host = request.headers.get('host') ?? '';
  if (!aturan.host.includes(host)) return tolak(421, 'Alamat ini bukan milik Simpul ASN.');
  const url = new URL(request.url);
  const panggilan = url.pathname.startsWith('/rpc/') || url.pathname === '/peristiwa';
  const asal = request.headers.get('origin');
  if (asal !== null && !aturan.host.some((h) => asal === `http://${h}` || asal === `https://${h}`)) return tolak(403, 'Permintaan dari halaman lain ditolak.');
  const situs = request.headers.get('sec-fetch-site');
  if (situs !== null && situs !== 'same-origin' && !(situs === 'none' && !panggilan)) return tolak(403, 'Permintaan dari situs lain ditolak.');
  if (panggilan && aturan.kodeLuncur !== null && !sama(request.headers.get('x-simpul-kunci') ?? '', aturan.kodeLuncur)) return tolak(403, 'Halaman ini dibuka tanpa kode dari alamat yang dicetak.');
  return null;
}

/** At most `maks` calls in `jendelaMs` per key; the oldest fall out of the window. */
export function pembatasLaju(maks: number, jendelaMs: number): (kunci: string, now: number) => boolean {
  const waktu = new Map<string, number[]>();
  return (kunci, now) => {
    const baru = (waktu.get(kunci) ?? []).filter((t) => now - t < jendelaMs);
    baru.push(now);
    waktu.set(kunci, baru);
    if (waktu.size > 10_000) waktu.clear();
    return baru.length <= maks;
  };
}

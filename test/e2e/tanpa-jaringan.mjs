// Loaded into every host of the browser tests (node --import): a connection or a look-up beyond this machine is refused and noted.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const catatan = process.env['SIMPUL_E2E_KELUAR'];
const SINI = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\..*|0\.0\.0\.0|::)$/;

function tolak(apa) {
  if (catatan) appendFileSync(catatan, `host: ${apa}\n`);
  return Object.assign(new Error('jaringan ditutup oleh uji'), { code: 'ENETUNREACH' });
}

const sambung = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connect(...a) {
  const p = Array.isArray(a[0]) ? a[0][0] : a[0];
  const tujuan = typeof p === 'object' && p !== null ? (typeof p.path === 'string' ? null : (p.host ?? 'localhost')) : typeof p === 'number' && typeof a[1] === 'string' ? a[1] : null;
  if (tujuan === null || SINI.test(tujuan)) return sambung.apply(this, a);
  queueMicrotask(() => this.destroy(tolak(tujuan)));
  return this;
};

const cari = dns.lookup;
dns.lookup = (nama, ...sisa) => {
  if (SINI.test(nama) || net.isIP(nama) !== 0) return cari(nama, ...sisa);
  return queueMicrotask(() => sisa.at(-1)(tolak(`nama ${nama}`)));
};
syncBuiltinESMExports();

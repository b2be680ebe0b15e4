import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kontrak } from '../../src/shared/contract.ts';
import { bukaPintu, type Jawaban, type Pintu } from './bantu.ts';

const JAM = Date.UTC(2026, 10, 23, 2, 0, 0);
let now = JAM;
let rusak = false;
let w: Pintu;
beforeAll(async () => {
  w = await bukaPintu({
    ubah: {
      jam: () => {
        if (rusak) throw new Error('rahasia dalam di /jalur/berkas.ts:12:3');
        return now;
      },
    },
  });
});
afterAll(() => w.tutup());

const kode = (j: Jawaban): unknown => (JSON.parse(j.badan) as { galat?: { kode: string } }).galat?.kode;
const asli = () => `127.0.0.1:${w.port}`;

describe('Inang, asal, dan situs', () => {
  it.each([
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['rebind.contoh.test:PORT', 421],
    ['127.0.0.1', 421],
    ['127.0.0.1:1', 421],
    ['127.0.0.1:PORT.contoh.test', 421],
    ['127.0.0.2:PORT', 421],
    ['0.0.0.0:PORT', 421],
    ['2130706433:PORT', 421],
    ['LOCALHOST:PORT', 421],
    ['localhost.:PORT', 421],
    ['[::1]:PORT', 421],
    ['a@127.0.0.1:PORT', 421],
    ['', 421],
  ])('inang %j dijawab %i', async (inang, status) => {
    const j = await w.minta('GET', '/', { host: inang.replace('PORT', String(w.port)) });
    // what is not even a host is refused by the HTTP layer
    expect(j.status === 400 ? 421 : j.status).toBe(status);
    if (status !== 200) expect(j.badan).not.toContain('<script');
  });

  it.each([
    ['http://127.0.0.1:PORT', 200],
    ['http://localhost:PORT', 200],
    ['https://127.0.0.1:PORT', 403],
    ['http://127.0.0.1:1', 403],
    ['http://127.0.0.1', 403],
    ['http://127.0.0.1:PORT.contoh.test', 403],
    ['http://contoh.test', 403],
    ['null', 403],
    ['', 403],
    ['app://simpul', 403],
    ['file://', 403],
  ])('panggilan dari asal %j dijawab %i', async (asal, status) => {
    const j = await w.panggil('sistem.keadaan', { origin: asal.replace('PORT', String(w.port)) });
    expect(j.status).toBe(status);
    expect(j.kepala['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    // situs, mode, dest, first page, call
    [undefined, undefined, undefined, 200, 200],
    ['same-origin', 'cors', 'empty', 200, 200],
    ['none', 'navigate', 'document', 200, 403],
    ['cross-site', 'navigate', 'document', 200, 403],
    ['same-site', 'navigate', 'document', 200, 403],
    ['cross-site', 'navigate', 'iframe', 403, 403],
    ['cross-site', 'no-cors', 'script', 403, 403],
    ['same-site', 'cors', 'empty', 403, 403],
    ['same-site', 'no-cors', 'image', 403, 403],
    ['asing', 'cors', 'empty', 403, 403],
  ])('situs %s, cara %s, tujuan %s: halaman %i, panggilan %i', async (situs, mode, dest, halaman, panggilan) => {
    const kepala = Object.fromEntries(Object.entries({ 'sec-fetch-site': situs, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest }).filter((e): e is [string, string] => e[1] !== undefined));
    expect((await w.minta('GET', '/', kepala)).status).toBe(halaman);
    expect((await w.panggil('sistem.keadaan', kepala)).status).toBe(panggilan);
  });

  it('menolak cara meminta yang lain dan tidak menjawab pertanyaan CORS', async () => {
    for (const m of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      const j = await w.minta(m, '/rpc/sistem.keadaan', { 'x-simpul-kunci': w.kunci, 'access-control-request-method': 'POST' });
      expect([m, j.status]).toEqual([m, 405]);
      expect(Object.keys(j.kepala).filter((k) => k.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('Kode peluncuran', () => {
  it('ada di bagian belakang alamat yang tidak pernah dikirim, 256 bit, dan baru setiap kali', async () => {
    expect(w.host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{43}$/);
    const lain = await bukaPintu();
    expect(lain.kunci).not.toBe(w.kunci);
    await lain.tutup();
    const permintaan = new Request(w.host.url);
    expect(new URL(permintaan.url).pathname + new URL(permintaan.url).search).toBe('/');
  });

  it('halaman pertama terbuka tanpa kode, panggilan tidak', async () => {
    expect((await w.minta('GET', '/')).status).toBe(200);
    expect((await w.minta('GET', '/assets/a.js')).status).toBe(200);
    for (const k of ['', 'x', w.kunci.slice(1), `${w.kunci}x`, w.kunci.toUpperCase(), w.kunci.replace(/./g, 'A')]) {
      const j = await w.panggil('sistem.keadaan', { 'x-simpul-kunci': k });
      expect([k, j.status, kode(j)]).toEqual([k, 403, 'ASAL_DITOLAK']);
    }
    expect((await w.panggil('sistem.keadaan')).status).toBe(200);
  });

  it('halaman tidak memuat kode, dan kode tidak berlaku lewat alamat', async () => {
    expect((await w.minta('GET', '/')).badan).not.toContain(w.kunci);
    expect((await w.panggil('sistem.keadaan', { 'x-simpul-kunci': '' })).status).toBe(403);
    expect((await w.minta('POST', `/rpc/sistem.keadaan?k=${w.kunci}`, { 'content-type': 'application/json', 'content-length': '2' }, '{}')).status).toBe(403);
  });

  it.each(['/%72pc/sistem.keadaan', '/rpc%2fsistem.keadaan', '/rpc/sistem%2Ekeadaan', '/./rpc/sistem.keadaan', '/x/../rpc/sistem.keadaan', '//rpc/sistem.keadaan', '/RPC/sistem.keadaan', '/rpc//sistem.keadaan', '/rpc/sistem.keadaan/', '/rpc/sistem.keadaan;x', '\\rpc\\sistem.keadaan'])('tidak dapat dielakkan dengan menyamarkan alamat: %s', async (path) => {
    const j = await w.minta('POST', path, { 'content-type': 'application/json', 'content-length': '2' }, '{}');
    // 400: the HTTP layer itself refuses the path
    expect([400, 403, 404]).toContain(j.status);
    expect(j.badan).not.toContain('kemampuan');
  });

  it('menjaga juga aliran peristiwa', async () => {
    expect((await w.minta('GET', '/peristiwa')).status).toBe(403);
    expect((await w.minta('GET', '/%70eristiwa')).status).toBe(404);
    const j = await w.minta('GET', '/peristiwa', { 'x-simpul-kunci': w.kunci });
    expect([j.status, kode(j)]).toEqual([401, 'BELUM_MASUK']);
  });
});

describe('Kepala jawaban', () => {
  it('tidak pernah menaruh kue, dan selalu melarang tebak jenis, simpan, dan pakai dari situs lain', async () => {
    const semua = await Promise.all([
      w.minta('GET', '/'),
      w.minta('GET', '/assets/a.js'),
      w.minta('GET', '/tidak-ada'),
      w.panggil('sistem.keadaan'),
      w.panggil('sesi.masuk', {}, '{"pengguna":"a","sandi":"b"}'),
      w.panggil('tidak.ada'),
      w.minta('GET', '/', { host: 'contoh.test' }),
      w.minta('GET', '/peristiwa'),
      w.minta('PUT', '/'),
    ]);
    for (const j of semua) {
      expect(j.kepala['set-cookie']).toBeUndefined();
      expect(j.kepala).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
      expect(j.kepala['x-powered-by']).toBeUndefined();
    }
    expect(semua[0].kepala).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'referrer-policy': 'no-referrer' });
  });

  it('kebijakan isi memakai nonce baru di setiap muat, sama dengan yang di halaman', async () => {
    const nonce = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const j = await w.minta('GET', '/');
      const n = /nonce="([^"]{20,})"/.exec(j.badan)![1]!;
      expect(j.kepala['content-security-policy']).toContain(`style-src 'self' 'nonce-${n}'`);
      expect(j.kepala['content-security-policy']).not.toMatch(/unsafe|\*|http/);
      nonce.add(n);
    }
    expect(nonce.size).toBe(5);
  });
});

describe('Berkas layar', () => {
  it.each(['/../package.json', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/assets/../../package.json', '/assets/..\\..\\package.json', '/assets/', '/assets', '/index.html/', '/assets/a.js%00.png', '/assets/A.js', '/.env', '/simpul.db', '/kunci.json', '/C:/Windows/win.ini', '/etc/passwd'])('tidak menyerahkan %s', async (path) => {
    const j = await w.minta('GET', path);
    expect([400, 404]).toContain(j.status);
    expect(j.badan).not.toMatch(/root:|simpul-asn|export/);
  });
  it('memberi jenis yang benar', async () => {
    expect((await w.minta('GET', '/assets/a.css')).kepala['content-type']).toBe('text/css; charset=utf-8');
    expect((await w.minta('GET', '/assets/a.js')).kepala['content-type']).toBe('text/javascript; charset=utf-8');
  });
});

describe('Panggilan yang salah', () => {
  it('menjawab prosedur yang tidak ada, termasuk nama bawaan objek', async () => {
    for (const n of ['tidak.ada', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'sesi', '.']) {
      const j = await w.panggil(n);
      expect([n, j.status]).toEqual([n, 404]);
    }
  });

  it('menolak isian yang bukan JSON, bukan objek, dan jenis lain', async () => {
    for (const badan of ['{', 'nul', '"x"', '[1]', '{"a":1}']) expect((await w.panggil('sistem.keadaan', {}, badan)).status).toBe(400);
    for (const jenis of ['text/plain', 'application/x-www-form-urlencoded', '']) expect((await w.panggil('sistem.keadaan', { 'content-type': jenis })).status).toBe(400);
  });

  it('menolak badan yang terlalu besar sebelum membacanya', async () => {
    const j = await w.minta('POST', '/rpc/sistem.keadaan', { 'content-type': 'application/json', 'x-simpul-kunci': w.kunci, 'content-length': String(5 << 20) }, ' '.repeat(5 << 20));
    expect([j.status, kode(j)]).toEqual([413, 'TERLALU_BESAR']);
    const jawab = await mentah([`POST /rpc/impor.mulai HTTP/1.1`, `Host: ${asli()}`, 'Content-Type: multipart/form-data; boundary=x', `X-Simpul-Kunci: ${w.kunci}`, `Content-Length: ${200 << 20}`]);
    expect(jawab).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('menolak badan tanpa panjang, sehingga tidak dapat dibanjiri sepotong-sepotong', async () => {
    expect(await mentah(['POST /rpc/sistem.keadaan HTTP/1.1', `Host: ${asli()}`, 'Content-Type: application/json', `X-Simpul-Kunci: ${w.kunci}`, 'Transfer-Encoding: chunked'])).toMatch(/^HTTP\/1\.1 411 /);
  });

  it('menolak alamat lengkap ke inang lain dan kepala Host ganda', async () => {
    expect(await mentah([`GET http://contoh.test/ HTTP/1.1`, 'Host: contoh.test'])).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await mentah(['GET / HTTP/1.1', 'Host: contoh.test', `Host: ${asli()}`])).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('tidak pernah membocorkan tumpukan atau sebab dalam', async () => {
    rusak = true;
    try {
      for (const n of ['sistem.keadaan', 'sesi.masuk', 'pegawai.daftar']) {
        const j = await w.panggil(n);
        expect([j.status, kode(j)]).toEqual([500, 'DALAM']);
        expect(j.badan).not.toMatch(/rahasia dalam|berkas\.ts|\bat |node_modules/);
      }
    } finally {
      rusak = false;
    }
  });

  it('menolak setiap prosedur yang bukan publik tanpa sesi', async () => {
    const tertutup = Object.entries(kontrak).filter(([, e]) => e.izin !== 'publik').map(([n]) => n);
    expect(tertutup.length).toBeGreaterThan(50);
    for (const n of tertutup) expect([n, (await w.panggil(n, { authorization: 'Bearer tebakan' })).status]).not.toEqual([n, 200]);
  });
});

describe('Laju tebakan', () => {
  it('membatasi masuk 30 kali semenit, dan terbuka lagi setelah semenit walau terus dicoba', async () => {
    now = JAM + 3_600_000;
    const coba = () => w.panggil('sesi.masuk', {}, '{"pengguna":"a","sandi":"b"}');
    for (let i = 0; i < 30; i++) expect((await coba()).status).not.toBe(429);
    for (let i = 0; i < 5; i++) {
      now += 10_000;
      const j = await coba();
      expect([j.status, kode(j)]).toEqual([429, 'TERLALU_SERING']);
    }
    expect((await w.panggil('sistem.keadaan')).status).toBe(200);
    now += 10_001;
    expect((await coba()).status).not.toBe(429);
  });

  it('halaman verifikasi terbuka tanpa kode peluncuran, tetapi hanya 30 kode semenit dari satu alamat', async () => {
    now = JAM + 7_200_000;
    const lihat = () => w.minta('GET', '/v/ABCDEFGH23', {});
    for (let i = 0; i < 30; i++) expect([429, 403]).not.toContain((await lihat()).status);
    expect([(await lihat()).status, kode(await lihat())]).toEqual([429, 'TERLALU_SERING']);
    expect((await w.minta('GET', '/', {})).status).toBe(200);
    now += 60_001;
    expect((await lihat()).status).not.toBe(429);
  });

  it.each(['/rpc/sesi%2Emasuk', '/rpc/sesi.%6dasuk', '/rpc/sesi.masuk/', '/rpc//sesi.masuk'])('tidak dapat dielakkan lewat %s', async (path) => {
    const j = await w.minta('POST', path, { 'content-type': 'application/json', 'x-simpul-kunci': w.kunci, 'content-length': '30' }, '{"pengguna":"a","sandi":"bbbb"}');
    expect(j.status).toBe(404);
  });
});

/** Sends header lines as they are and returns what comes back first. */
function mentah(baris: readonly string[]): Promise<string> {
  return new Promise((ok, gagal) => {
    const s = connect(w.port, '127.0.0.1', () => s.write(`${baris.join('\r\n')}\r\n\r\n`));
    s.once('data', (d) => {
      ok(d.toString('utf8'));
      s.destroy();
    });
    s.once('error', gagal);
  });
}

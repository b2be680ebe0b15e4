import http from 'node:http';
import https from 'node:https';
import { AppError } from '../../shared/errors.ts';

/** Where the eSign Client of the agency stands. The password is of the application, never of a signer. */
export interface TujuanTte {
  readonly alamat: string;
  readonly pengguna: string;
  readonly sandi: string;
  readonly batasMs: number;
}

export interface Minta {
  readonly metode: 'GET' | 'POST';
  readonly jalur: string;
  readonly jenis?: string;
  readonly badan?: readonly Uint8Array[];
}

type Kepala = http.IncomingHttpHeaders;

/**
 * `terkirim` false: the request did not leave this machine whole, so nothing can have been signed. `kepala` is there when the
 * server had begun to answer: the id of the document is in it.
 */
export type Jawaban =
  | { readonly ok: true; readonly status: number; readonly kepala: Kepala; readonly badan: Buffer }
  | { readonly ok: false; readonly terkirim: boolean; readonly kepala: Kepala | null; readonly sebab: 'tak-tersambung' | 'habis-waktu' | 'putus' | 'terlalu-besar' };

/** A signed file of 64 MB as base64 with JSON around it. */
const JAWABAN_MAKS = 96 << 20;

/** This very machine, where nothing can listen on the way. */
const SENDIRI = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Throws MASUKAN for what is no address, and for one over which passphrases would travel in the open. */
export function urlTte(alamat: string, jalur = ''): URL {
  const url = URL.parse(alamat.trim().replace(/\/+$/, '') + jalur);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new AppError('MASUKAN', 'Alamat server TTE tidak dapat dipakai.', { dampak: 'Tidak ada yang dikirim.', saran: 'Isi alamat lengkap yang berawalan https, tanpa nama pengguna dan sandi di dalamnya.' });
  }
  if (url.protocol === 'http:' && !SENDIRI.test(url.hostname)) {
    throw new AppError('MASUKAN', 'Alamat server TTE berawalan http: passphrase dan surat akan terbaca di jaringan.', { dampak: 'Tidak ada yang dikirim.', saran: 'Pakai alamat yang berawalan https; http hanya untuk server di komputer ini sendiri (localhost).' });
  }
  return url;
}

/** One exchange with a deadline over the whole of it and a limit on the answer's size. Never throws for what the network does. */
export function mintaTte(t: TujuanTte, m: Minta): Promise<Jawaban> {
  const url = urlTte(t.alamat, m.jalur);
  const badan = m.badan ?? [];
  const panjang = badan.reduce((n, b) => n + b.length, 0);
  return new Promise((selesai) => {
    let kepala: Kepala | null = null;
    let tersambung = false;
    const gagal = (sebab: 'tak-tersambung' | 'habis-waktu' | 'putus' | 'terlalu-besar'): void => {
      selesai({ ok: false, terkirim: tersambung && minta.writableFinished, kepala, sebab: tersambung ? sebab : 'tak-tersambung' });
      minta.destroy();
    };
    const minta = (url.protocol === 'https:' ? https : http).request(url, {
      method: m.metode,
      // a kept connection that the server closed meanwhile would leave it open whether the document arrived
      agent: false,
      headers: {
        authorization: `Basic ${Buffer.from(`${t.pengguna}:${t.sandi}`).toString('base64')}`,
        accept: 'application/json, application/pdf',
        ...(m.jenis === undefined ? {} : { 'content-type': m.jenis, 'content-length': panjang }),
      },
    });
    const jam = setTimeout(() => gagal('habis-waktu'), t.batasMs);
    minta.on('close', () => clearTimeout(jam));
    minta.on('socket', (s) => s.on('connect', () => (tersambung = true)));
    minta.on('error', () => gagal('putus'));
    minta.on('response', (jawab) => {
      kepala = jawab.headers;
      const potong: Buffer[] = [];
      let terima = 0;
      jawab.on('data', (b: Buffer) => {
        terima += b.length;
        if (terima > JAWABAN_MAKS) gagal('terlalu-besar');
        else potong.push(b);
      });
      jawab.on('error', () => gagal('putus'));
      jawab.on('aborted', () => gagal('putus'));
      jawab.on('end', () => selesai({ ok: true, status: jawab.statusCode ?? 0, kepala: jawab.headers, badan: Buffer.concat(potong) }));
    });
    for (const b of badan) minta.write(b);
    minta.end();
  });
}

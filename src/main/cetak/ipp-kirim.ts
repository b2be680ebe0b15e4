import http from 'node:http';
import https from 'node:https';
import { userInfo } from 'node:os';
import { AppError } from '../../shared/errors.ts';

/** Answers are lists of attributes; even a CUPS with hundreds of queues stays far below this. */
const MAKS_JAWABAN = 4 * 1024 * 1024;

export interface TujuanIpp {
  /** ipp://, ipps://, http:// or https:// */
  readonly uri: string;
  readonly batasMs: number;
  /** Unix socket of the local CUPS: there, and only there, it believes who we are (PeerCred). */
  readonly soket?: string;
}

function alamat(uri: string): URL {
  const cocok = /^(ipps?|https?):\/\/(.+)$/i.exec(uri);
  const skema = cocok?.[1]?.toLowerCase();
  const sisa = cocok?.[2];
  const url =
    sisa === undefined ? null : URL.parse(`${skema === 'ipps' || skema === 'https' ? 'https' : 'http'}://${sisa}`);
  if (url === null || url.username !== '' || url.password !== '') {
    throw new AppError('PENCETAK', `Alamat pencetak "${uri}" tidak dapat dipakai.`, {
      saran: 'Isi alamat seperti ipp://10.0.0.5/ipp/print di Kelola › Pencetak.',
    });
  }
  // RFC 8010 3.: both ipp and ipps stand on port 631, whatever http means elsewhere
  if (url.port === '' && (skema === 'ipp' || skema === 'ipps')) url.port = '631';
  return url;
}

/**
 * `mungkinTerkirim` in `details` is the one thing a caller must know: false means that nothing can have been printed,
 * true means that the document left this machine and only a look at the printer tells.
 */
function putus(uri: string, sebab: string, mungkinTerkirim: boolean, cause?: unknown): AppError {
  return new AppError('PENCETAK', `Pencetak di ${uri} ${sebab}.`, {
    dampak: mungkinTerkirim
      ? 'Tidak diketahui apakah pencetak sudah menerima pekerjaan. Tidak ada yang dicatat sebagai tercetak.'
      : 'Tidak ada yang dikirim dan tidak ada yang dicatat sebagai tercetak.',
    saran: mungkinTerkirim
      ? 'Lihat dulu lembar yang keluar dari pencetak sebelum mencetak ulang.'
      : 'Periksa kabel, jaringan, dan apakah pencetak menyala, lalu coba lagi.',
    details: { mungkinTerkirim },
    cause,
  });
}

interface Jawaban {
  readonly status: number;
  readonly jenis: string;
  readonly bytes: Buffer;
}

function panggil(url: URL, tujuan: TujuanIpp, badan: readonly Uint8Array[], sinyal: AbortSignal): Promise<Jawaban> {
  return new Promise((berhasil, gagal) => {
    const panjang = badan.reduce((n, b) => n + b.length, 0);
    const minta = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/ipp',
        'content-length': panjang,
        ...(tujuan.soket === undefined ? {} : { authorization: `PeerCred ${userInfo().username}` }),
      },
      socketPath: tujuan.soket,
      // a kept connection to a printer that was switched off fails in the next job
      agent: false,
      signal: sinyal,
    });
    minta.on('error', gagal);
    minta.on('response', (jawab) => {
      const potong: Buffer[] = [];
      let terima = 0;
      jawab.on('data', (b: Buffer) => {
        terima += b.length;
        if (terima > MAKS_JAWABAN) minta.destroy(new Error('jawaban terlalu besar'));
        else potong.push(b);
      });
      jawab.on('error', gagal);
      jawab.on('aborted', () => gagal(new Error('sambungan putus')));
      jawab.on('end', () => {
        berhasil({
          status: jawab.statusCode ?? 0,
          jenis: jawab.headers['content-type'] ?? '',
          bytes: Buffer.concat(potong),
        });
      });
    });
    for (const b of badan) minta.write(b);
    minta.end();
  });
}

function kodeGalat(galat: unknown): string {
  return galat instanceof Error && 'code' in galat && typeof galat.code === 'string' ? galat.code : '';
}

const BELUM_TERSAMBUNG = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'EACCES',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
]);

/**
 * One POST of an IPP message with a deadline over the whole exchange and a limit on the answer's size.
 * Throws AppError PENCETAK for every failure; `details.mungkinTerkirim` as above (only where `berdokumen`).
 */
export async function kirimBytes(
  tujuan: TujuanIpp,
  badan: readonly Uint8Array[],
  berdokumen: boolean,
): Promise<Buffer> {
  const url = alamat(tujuan.uri);
  const sinyal = AbortSignal.timeout(tujuan.batasMs);
  let jawab: Jawaban;
  try {
    jawab = await panggil(url, tujuan, badan, sinyal);
  } catch (galat) {
    const kode = kodeGalat(galat);
    if (BELUM_TERSAMBUNG.has(kode)) throw putus(tujuan.uri, 'tidak terjangkau', false, galat);
    if (sinyal.aborted) {
      throw putus(tujuan.uri, `tidak menjawab dalam ${Math.ceil(tujuan.batasMs / 1000)} detik`, berdokumen, galat);
    }
    throw putus(tujuan.uri, `memutus sambungan${kode === '' ? '' : ` (${kode})`}`, berdokumen, galat);
  }
  // 4xx and 5xx are given before the job is made; the document was not taken
  if (jawab.status !== 200) throw putus(tujuan.uri, `menolak permintaan (HTTP ${jawab.status})`, false);
  if (!jawab.jenis.startsWith('application/ipp')) throw putus(tujuan.uri, 'tidak berbicara IPP', false);
  return jawab.bytes;
}

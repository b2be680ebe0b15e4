import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors.ts';
import type { Konfigurasi } from '../../config.ts';

export interface PilihanWeb {
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Addresses other than loopback need a TLS certificate. */
  readonly alamat: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Names by which browsers ask for a portal; without it, the address itself. */
  readonly nama?: readonly string[];
  readonly jamTetap?: number;
  /** What a test changes in the configuration: screens, scheduler. */
  readonly ubah?: Partial<Konfigurasi>;
}

const PAKAI = 'Pilihan: --data FOLDER, --pintu NOMOR, --alamat ALAMAT, --nama NAMA, --tls-sertifikat BERKAS, --tls-kunci BERKAS.';

function salah(pesan: string, cause?: unknown): AppError {
  return new AppError('MASUKAN', pesan, { dampak: 'Tidak ada yang dibuka atau diubah.', saran: PAKAI, cause });
}

function urai(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        pintu: { type: 'string', default: '0' },
        alamat: { type: 'string', default: '127.0.0.1' },
        nama: { type: 'string', multiple: true },
        'tls-sertifikat': { type: 'string' },
        'tls-kunci': { type: 'string' },
      },
    }).values;
  } catch (galat) {
    throw salah('Pilihan pada baris perintah tidak dikenal atau tidak lengkap.', galat);
  }
}

/** The command line of the web host. Throws MASUKAN with the list of options. */
export function pilihanDari(argv: readonly string[], env: NodeJS.ProcessEnv): PilihanWeb {
  const v = urai(argv);
  const port = /^\d{1,5}$/.test(v.pintu) ? Number(v.pintu) : Number.NaN;
  if (!(port <= 65_535)) throw salah(`Pintu "${v.pintu}" bukan nomor 0 sampai 65535.`);
  const cert = v['tls-sertifikat'];
  const key = v['tls-kunci'];
  if ((cert === undefined) !== (key === undefined)) throw salah('Sertifikat dan kunci TLS harus diberikan berdua.');
  return {
    folder: resolve(v.data || env['SIMPUL_DATA'] || 'data'),
    port,
    alamat: v.alamat,
    tls: cert !== undefined && key !== undefined ? { cert, key } : null,
    ...(v.nama ? { nama: v.nama } : {}),
  };
}

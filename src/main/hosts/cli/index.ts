import { createInterface } from 'node:readline/promises';
import { galatKeData } from '../../../shared/errors.ts';
import { apakahSalahPakai, salahPakai, type Dunia, type Perintah } from './dunia.ts';
import { bantuanPerintah, bantuanUmum } from './bantuan.ts';
import { DAFTAR_PERINTAH } from './daftar.ts';
import { uraiArgumen } from './urai.ts';

/** The command that the first words name, longest name first, and the words after it. */
function cariPerintah(argv: readonly string[]): { readonly perintah: Perintah; readonly sisa: readonly string[] } | null {
  for (const n of [2, 1]) {
    const nama = argv.slice(0, n).join(' ');
    const perintah = argv.length >= n ? DAFTAR_PERINTAH.find((p) => p.nama === nama) : undefined;
    if (perintah) return { perintah, sisa: argv.slice(n) };
  }
  return null;
}

function tidakDikenal(argv: readonly string[]): string {
  const [kata = ''] = argv;
  const anak = DAFTAR_PERINTAH.filter((p) => p.nama.startsWith(`${kata} `)).map((p) => p.nama);
  return anak.length > 0 ? `Perintah ${kata} perlu lanjutan: ${anak.join(', ')}.` : `Perintah "${kata}" tidak dikenal.`;
}

/** Runs one command line. Exit codes: 0 done, 1 an expected failure, 2 wrongly used. */
export async function jalankan(d: Dunia): Promise<number> {
  const { argv } = d;
  const kata = argv[0] ?? '';
  const json = argv.includes('--json');
  try {
    if (argv.length === 0 || kata === '--help' || kata === '-h' || (kata === 'bantuan' && argv.length === 1)) {
      d.keluar(bantuanUmum(DAFTAR_PERINTAH));
      return argv.length === 0 ? 2 : 0;
    }
    const dicari = kata === 'bantuan' ? argv.slice(1) : argv;
    const ada = cariPerintah(dicari);
    if (!ada) throw salahPakai(tidakDikenal(dicari));
    const { argumen, bantuan } = uraiArgumen(d, ada.perintah, kata === 'bantuan' ? ['--help'] : ada.sisa);
    if (bantuan) {
      d.keluar(bantuanPerintah(ada.perintah));
      return 0;
    }
    await ada.perintah.jalankan(d, argumen);
    return 0;
  } catch (galat) {
    if (apakahSalahPakai(galat)) {
      d.galat(`${galat.pesan}\nLihat: simpul bantuan${cariPerintah(argv) ? ` ${cariPerintah(argv)!.perintah.nama}` : ''}\n`);
      return 2;
    }
    const data = galatKeData(galat);
    if (json || kata === 'panggil') d.keluar(`${JSON.stringify({ galat: data })}\n`);
    else d.galat(`${data.pesan}\n${data.dampak}\n${data.saran}\n`);
    if (data.kode === 'DALAM' && d.env['SIMPUL_TELUSUR']) d.galat(`${galat instanceof Error ? galat.stack : String(galat)}\n`);
    return 1;
  }
}

async function bacaStdin(tanya: string): Promise<string> {
  if (process.stdin.isTTY) {
    const rl = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await rl.question(tanya);
    } finally {
      rl.close();
    }
  }
  let teks = '';
  process.stdin.setEncoding('utf8');
  for await (const bagian of process.stdin) teks += String(bagian);
  return teks.trim();
}

/** The real process: used by bin/simpul.mjs. */
export async function jalankanProses(): Promise<void> {
  process.stdout.on('error', () => process.exit(0));
  const dunia: Dunia = {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    keluar: (t) => void process.stdout.write(t),
    galat: (t) => void process.stderr.write(t),
    terminal: process.stderr.isTTY,
    bacaMasukan: bacaStdin,
    padaBatal(fn) {
      process.once('SIGINT', fn);
      process.once('SIGTERM', fn);
      return () => {
        process.off('SIGINT', fn);
        process.off('SIGTERM', fn);
      };
    },
  };
  process.exitCode = await jalankan(dunia);
}

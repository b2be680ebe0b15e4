import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as tunda } from 'node:timers/promises';
import { promisify } from 'node:util';
import { jalurAlat } from './alat.ts';
import { konfigurasiPencetak, type JenisPencetakLab } from './lab-cetak-pencetak.ts';

/**
 * A real CUPS and real IPP printers (ippeveprinter), alone on loopback with free ports and a folder of their own:
 * nothing of the machine's own print system is touched. Ready in about half a second.
 */

const jalankan = promisify(execFile);

export const ALAT_LAB = ['cupsd', 'ippeveprinter', 'lpadmin', 'dbus-daemon', 'pdftoppm', 'pdfinfo'] as const;

export interface DiterimaPencetak {
  readonly berkas: string;
  /** What the printer understood: IPP_MEDIA_COL, IPP_SIDES, … */
  readonly lingkungan: Readonly<Record<string, string>>;
}

export interface PencetakLab {
  readonly nama: string;
  readonly uriLangsung: string;
  readonly uriAntrean: string;
  readonly diterima: () => readonly DiterimaPencetak[];
  /** While held, a job stays in the printer's hands unfinished. */
  readonly tahan: (ya: boolean) => void;
  /** Resolves when the printer itself has taken a job that it is held at. */
  readonly tungguDipegang: () => Promise<void>;
  /** Reason that the printer raises with its next job, e.g. `media-empty-error`. */
  readonly keluhan: (alasan: string) => void;
  /** While true a sheet is jammed: the printer stops in the middle of its job and goes on when it is out. */
  readonly macet: (ya: boolean) => void;
  /** The printer takes a reason back with its next job (this one knows no other moment). */
  readonly reda: (alasan: string) => void;
  readonly matikan: () => Promise<void>;
}

export interface LabCetak {
  readonly cupsUri: string;
  /** The only way to cancel, as under the policy Debian ships. */
  readonly cupsSoket: string;
  readonly folder: string;
  readonly pencetak: (nama: string) => PencetakLab;
  /** Environment for the CUPS command line (`lp`, `lpstat`) against this server only. */
  readonly env: NodeJS.ProcessEnv;
  readonly hentikan: () => Promise<void>;
}

async function portBebas(): Promise<number> {
  const server = createServer();
  await new Promise<void>((jadi) => server.listen(0, '127.0.0.1', jadi));
  const alamat = server.address();
  await new Promise((jadi) => server.close(jadi));
  if (alamat === null || typeof alamat === 'string') throw new Error('tidak ada port bebas');
  return alamat.port;
}

async function sampai(syarat: () => boolean | Promise<boolean>, apa: string, batasMs = 10_000): Promise<void> {
  const akhir = Date.now() + batasMs;
  while (!(await syarat())) {
    if (Date.now() > akhir) throw new Error(`lab cetak: ${apa} tidak terjadi dalam ${batasMs} ms`);
    await tunda(30);
  }
}

function program(nama: string): string {
  const jalur = jalurAlat(nama);
  if (jalur === null) throw new Error(`${nama} tidak terpasang`);
  return jalur;
}

function mulai(nama: string, argumen: readonly string[], catatan: string, env: NodeJS.ProcessEnv): ChildProcess {
  const fd = openSync(catatan, 'a');
  return spawn(program(nama), argumen, { stdio: ['ignore', fd, fd], env });
}

async function akhiri(proses: ChildProcess): Promise<void> {
  if (proses.exitCode !== null || proses.signalCode !== null) return;
  const selesai = new Promise((jadi) => proses.once('exit', jadi));
  proses.kill('SIGTERM');
  await Promise.race([selesai, tunda(1500)]);
  if (proses.exitCode === null && proses.signalCode === null) {
    proses.kill('SIGKILL');
    await selesai;
  }
}

/** ippeveprinter refuses to start without a system bus, even unannounced; a bus of our own serves as well. */
async function busSistem(folder: string): Promise<{ readonly proses: ChildProcess; readonly alamat: string }> {
  const soket = join(folder, 'bus');
  const berkas = join(folder, 'bus.conf');
  writeFileSync(
    berkas,
    `<busconfig><type>system</type><listen>unix:path=${soket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow eavesdrop="false"/></policy></busconfig>`,
  );
  const proses = mulai(
    'dbus-daemon',
    ['--nofork', '--nopidfile', `--config-file=${berkas}`],
    join(folder, 'bus.log'),
    process.env,
  );
  await sampai(() => existsSync(soket), 'bus sistem siap');
  return { proses, alamat: `unix:path=${soket}` };
}

function naskahTerima(f: string): string {
  return `#!/bin/sh
D='${f}'
N=$(ls "$D"/terima/*.env 2>/dev/null | wc -l); N=$((N+1))
if [ -e "$D/tahan" ]; then : > "$D/dipegang"; fi
while [ -e "$D/tahan" ]; do sleep 0.05; done
if [ -e "$D/macet" ]; then echo 'STATE: +media-jam-error' >&2; while [ -e "$D/macet" ]; do sleep 0.05; done; echo 'STATE: -media-jam-error' >&2; fi
if [ -e "$D/keluhan" ]; then echo "STATE: +$(cat "$D/keluhan")" >&2; fi
if [ -e "$D/reda" ]; then echo "STATE: -$(cat "$D/reda")" >&2; rm "$D/reda"; fi
cp "$1" "$D/terima/$N.doc"
env | grep -E '^(IPP_|CONTENT_TYPE)' | grep -vE 'IPP_PWG|_DEFAULT=' > "$D/terima/$N.tmp"
mv "$D/terima/$N.tmp" "$D/terima/$N.env"
`;
}

function bacaDiterima(folder: string): readonly DiterimaPencetak[] {
  const nomor = readdirSync(folder).flatMap((n) => (n.endsWith('.env') ? [Number.parseInt(n, 10)] : []));
  return nomor
    .toSorted((a, b) => a - b)
    .map((n) => {
      const baris = readFileSync(join(folder, `${n}.env`), 'utf8')
        .trim()
        .split('\n');
      const pasangan = baris.map((b) => [b.slice(0, b.indexOf('=')), b.slice(b.indexOf('=') + 1)] as const);
      return { berkas: join(folder, `${n}.doc`), lingkungan: Object.fromEntries(pasangan) };
    });
}

async function mulaiPencetak(
  dasar: string,
  nama: string,
  jenis: JenisPencetakLab,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly proses: ChildProcess; readonly port: number; readonly folder: string }> {
  const folder = join(dasar, nama);
  mkdirSync(join(folder, 'terima'), { recursive: true });
  mkdirSync(join(folder, 'spool'));
  writeFileSync(join(folder, 'pencetak.conf'), konfigurasiPencetak(jenis));
  const perintah = join(folder, 'terima.sh');
  writeFileSync(perintah, naskahTerima(folder), { mode: 0o755 });
  const port = await portBebas();
  const argumen = [
    '-v',
    '-p',
    String(port),
    '-n',
    'localhost',
    '-r',
    'off',
    '-c',
    perintah,
    '-d',
    join(folder, 'spool'),
  ];
  const proses = mulai(
    'ippeveprinter',
    [...argumen, '-a', join(folder, 'pencetak.conf'), nama],
    join(folder, 'log'),
    env,
  );
  return { proses, port, folder };
}

function konfigurasiCups(folder: string, port: number): { readonly cupsd: string; readonly berkas: string } {
  const milik = process.getuid?.() === 0 ? { user: 'lp', group: 'lp' } : { user: userInfo().username, group: '' };
  const berkas = ['root', 'run', 'run/tmp', 'run/spool', 'run/spool/tmp', 'cache', 'log'];
  for (const b of berkas) mkdirSync(join(folder, b), { recursive: true });
  if (process.getuid?.() === 0) {
    const uid = idLp();
    for (const b of berkas) chownSync(join(folder, b), uid, uid);
  }
  return {
    cupsd: `LogLevel debug
MaxLogSize 0
Listen 127.0.0.1:${port}
Listen ${folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
Order allow,deny
Allow localhost
</Location>
<Policy default>
<Limit Cancel-Job>
AuthType Basic
Require user @OWNER @SYSTEM
Order deny,allow
</Limit>
<Limit All>
Order deny,allow
Allow localhost
</Limit>
</Policy>
`,
    berkas: `SystemGroup root
User ${milik.user}
${milik.group === '' ? '' : `Group ${milik.group}\n`}ServerRoot ${folder}/root
RequestRoot ${folder}/run/spool
CacheDir ${folder}/cache
StateDir ${folder}/run
TempDir ${folder}/run/tmp
AccessLog ${folder}/log/access_log
ErrorLog ${folder}/log/error_log
PageLog ${folder}/log/page_log
`,
  };
}

function idLp(): number {
  const baris = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((b) => b.startsWith('lp:'));
  return Number(baris?.split(':')[2] ?? 7);
}

/** Starts the lab with the named printers, each also a CUPS queue of the same name. */
export async function mulaiLabCetak(daftar: Readonly<Record<string, JenisPencetakLab>>): Promise<LabCetak> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-cetak-'));
  // the filters run as user lp and must pass through
  chmodSync(folder, 0o755);
  const proses: ChildProcess[] = [];
  const bunuh = (): void => proses.forEach((p) => p.kill('SIGKILL'));
  process.once('exit', bunuh);
  const hentikan = async (): Promise<void> => {
    await Promise.all(proses.map(akhiri));
    process.off('exit', bunuh);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const bus = await busSistem(folder);
    proses.push(bus.proses);
    const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: bus.alamat, LC_ALL: 'C' };
    const port = await portBebas();
    const konfigurasi = konfigurasiCups(folder, port);
    writeFileSync(join(folder, 'cupsd.conf'), konfigurasi.cupsd);
    writeFileSync(join(folder, 'cups-files.conf'), konfigurasi.berkas);
    const argumen = ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
    proses.push(mulai('cupsd', argumen, join(folder, 'cupsd.log'), env));
    // HOME: a developer's own ~/.cups/lpoptions must not reach these queues
    const envCups = { ...env, CUPS_SERVER: `127.0.0.1:${port}`, HOME: folder };
    const hidup = new Map<string, PencetakLab>();
    for (const [nama, jenis] of Object.entries(daftar)) {
      const p = await mulaiPencetak(folder, nama, jenis, env);
      proses.push(p.proses);
      await daftarkanAntrean(nama, p.port, envCups);
      hidup.set(nama, wujud(nama, port, p));
    }
    const pencetak = (nama: string): PencetakLab => {
      const p = hidup.get(nama);
      if (p === undefined) throw new Error(`tidak ada pencetak lab ${nama}`);
      return p;
    };
    return {
      cupsUri: `ipp://127.0.0.1:${port}`,
      cupsSoket: join(folder, 'cups.sock'),
      folder,
      pencetak,
      env: envCups,
      hentikan,
    };
  } catch (galat) {
    await hentikan();
    throw galat;
  }
}

async function daftarkanAntrean(nama: string, port: number, env: NodeJS.ProcessEnv): Promise<void> {
  const tambah = [
    '-p',
    nama,
    '-E',
    '-v',
    `ipp://localhost:${port}/ipp/print`,
    '-m',
    'everywhere',
    '-o',
    'printer-error-policy=abort-job',
  ];
  // Both servers are still starting, and a queue may be made before its printer has told what it can: only a queue
  // that lists its paper sizes is ready.
  await sampai(async () => {
    try {
      await jalankan(program('lpadmin'), tambah, { env, timeout: 5000 });
      for (let i = 0; i < 10; i += 1) {
        const { stdout } = await jalankan(program('lpoptions'), ['-p', nama, '-l'], { env, timeout: 5000 });
        if (stdout.includes('PageSize')) return true;
        await tunda(50);
      }
      return false;
    } catch {
      return false;
    }
  }, `antrean ${nama}`);
}

function wujud(
  nama: string,
  portCups: number,
  p: { readonly proses: ChildProcess; readonly port: number; readonly folder: string },
): PencetakLab {
  const tulis = (berkas: string, isi: string | null): void =>
    isi === null ? rmSync(join(p.folder, berkas), { force: true }) : writeFileSync(join(p.folder, berkas), isi);
  return {
    nama,
    uriLangsung: `ipp://localhost:${p.port}/ipp/print`,
    uriAntrean: `ipp://127.0.0.1:${portCups}/printers/${nama}`,
    diterima: () => bacaDiterima(join(p.folder, 'terima')),
    tahan: (ya) => tulis('tahan', ya ? '' : null),
    tungguDipegang: () => sampai(() => existsSync(join(p.folder, 'dipegang')), `${nama} memegang pekerjaan`),
    macet: (ya) => tulis('macet', ya ? '' : null),
    reda: (alasan) => tulis('reda', alasan),
    keluhan: (alasan) => tulis('keluhan', alasan === '' ? null : alasan),
    matikan: () => akhiri(p.proses),
  };
}

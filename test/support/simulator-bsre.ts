import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as tunggu } from 'node:timers/promises';
import { berawalan } from '../../src/main/tte/pades/periksa.ts';
import { buatOtoritas, terbitkan, type Pemegang } from './sertifikat-uji.ts';
import { tandaiPdf } from './tanda-pdf.ts';

/** What the server does wrong at the next signing call, instead of answering as it should. */
export type Gangguan =
  | { readonly jenis: 'lambat'; readonly ms: number }
  | { readonly jenis: 'putus-sebelum' }
  /** Signs, sends the head with the id, then hangs up. */
  | { readonly jenis: 'putus-sesudah' }
  /** Signs, then never says a word. */
  | { readonly jenis: 'bisu' }
  | { readonly jenis: 'html'; readonly status: number }
  | { readonly jenis: 'galat'; readonly status: number; readonly isi: unknown }
  | { readonly jenis: 'terpotong' }
  /** Gives back a file that is signed but is not the one that was sent. */
  | { readonly jenis: 'tertukar' }
  | { readonly jenis: 'ditambahi' };

export type StatusSimulasi = 'ISSUE' | 'EXPIRED' | 'RENEW' | 'SUSPEND' | 'REVOKE' | 'NEW' | 'WAITING_FOR_VERIFICATION' | 'NO_CERTIFICATE' | 'NOT_REGISTERED';

export interface PenggunaSimulasi {
  readonly nik: string;
  readonly nama: string;
  readonly passphrase: string;
  status?: StatusSimulasi;
  /** An expired certificate that the server uses all the same. */
  readonly usang?: boolean;
}

export interface Simulator {
  readonly alamat: string;
  readonly akarPem: string;
  readonly pengguna: string;
  readonly sandi: string;
  /** Taken one per signing call, in order. */
  readonly gangguan: (Gangguan | null)[];
  /** Every signature that was really made. */
  readonly tanda: { readonly nik: string; readonly sidikSebelum: string; readonly id: string }[];
  readonly catatan: { salahPassphrase: number; panggilan: number; serentakMaks: number; unduhan: number };
  tambah(p: PenggunaSimulasi): Promise<void>;
  ubahStatus(nik: string, status: StatusSimulasi): void;
  /** Throws away the signed files it kept: what was signed is not found any more. */
  lupakan(): void;
  tutup(): Promise<void>;
}

const PADA = Date.UTC(2026, 10, 23, 2, 0, 0);
const TAHUN = 365 * 86_400_000;
const AKUN = { pengguna: 'simpul-uji', sandi: 'sandi-aplikasi-uji' } as const;
/** Refused by contract: 400 with these codes. */
const SALAH = { passphrase: { error: 'Passphrase anda salah', status_code: 2031 }, takTerdaftar: { error: 'User tidak terdaftar', status_code: 2011 } } as const;

interface Orang extends PenggunaSimulasi {
  readonly kunci: Pemegang;
}

interface Dunia {
  readonly orang: Map<string, Orang>;
  readonly simpan: Map<string, Buffer>;
  readonly rantai: readonly Pemegang[];
  readonly sim: Simulator;
  readonly jam: () => number;
  serentak: number;
}

async function badanDari(req: IncomingMessage): Promise<Buffer> {
  const potong: Buffer[] = [];
  for await (const b of req) potong.push(b as Buffer);
  return Buffer.concat(potong);
}

async function formulir(req: IncomingMessage): Promise<FormData> {
  const isi = await badanDari(req);
  return new Response(new Uint8Array(isi), { headers: { 'content-type': req.headers['content-type'] ?? '' } }).formData();
}

function jawab(res: ServerResponse, status: number, isi: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isi));
}

/** Null: may sign; else what the server answers. */
function tolakan(d: Dunia, nik: string, passphrase: string): unknown {
  const o = d.orang.get(nik);
  if (!o || o.status === 'NOT_REGISTERED') return SALAH.takTerdaftar;
  if (o.status !== undefined && o.status !== 'ISSUE') return { error: `Status sertifikat ${o.status}`, status_code: 2001 };
  if (o.passphrase === passphrase) return null;
  d.sim.catatan.salahPassphrase++;
  return SALAH.passphrase;
}

function tandai(d: Dunia, nik: string, pdf: Buffer, alasan: string, tempat: string): { id: string; pdf: Buffer } {
  const o = d.orang.get(nik)!;
  const jadi = tandaiPdf(pdf, { nama: o.nama, alasan, tempat, pada: d.jam() }, o.kunci, d.rantai);
  const id = randomUUID();
  d.simpan.set(id, jadi);
  d.sim.tanda.push({ nik, sidikSebelum: createHash('sha256').update(pdf).digest('hex'), id });
  return { id, pdf: jadi };
}

function rusakkan(g: Gangguan | null, pdf: Buffer): Buffer {
  if (g?.jenis === 'ditambahi') return Buffer.concat([pdf, Buffer.from('% tambahan\n%%EOF\n')]);
  if (g?.jenis === 'tertukar') return Buffer.from(pdf.toString('latin1').replace('%PDF-1.7', '%PDF-1.7\n%lain'), 'latin1');
  return pdf;
}

/** Faults before anything is signed; true when the call is over with it. */
async function gangguSebelum(g: Gangguan | null, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  switch (g?.jenis) {
    case 'lambat':
      await tunggu(g.ms);
      return false;
    case 'putus-sebelum':
      req.socket.destroy();
      return true;
    case 'html':
      res.writeHead(g.status, { 'content-type': 'text/html' }).end('<!doctype html><title>Masuk jaringan</title>');
      return true;
    case 'galat':
      jawab(res, g.status, g.isi);
      return true;
    default:
      return false;
  }
}

async function tandaV1(d: Dunia, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const f = await formulir(req);
  const g = d.sim.gangguan.shift() ?? null;
  if (await gangguSebelum(g, req, res)) return;
  const teks = (k: string): string => {
    const v = f.get(k);
    return typeof v === 'string' ? v : '';
  };
  const salah = tolakan(d, teks('nik'), teks('passphrase'));
  if (salah) return jawab(res, 400, salah);
  const berkas = Buffer.from(await (f.get('file') as File).arrayBuffer());
  const { id, pdf } = tandai(d, teks('nik'), berkas, teks('reason'), teks('location'));
  if (g?.jenis === 'bisu') return;
  const isi = rusakkan(g, pdf);
  res.writeHead(200, { 'content-type': 'application/pdf', id_dokumen: id, 'content-length': isi.length });
  if (g?.jenis === 'putus-sesudah' || g?.jenis === 'terpotong') {
    res.write(isi.subarray(0, isi.length >> 1), () => setTimeout(() => req.socket.destroy(), 20));
    return;
  }
  res.end(isi);
}

async function tandaV2(d: Dunia, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const m = JSON.parse((await badanDari(req)).toString('utf8')) as { nik: string; passphrase: string; file: string[]; signatureProperties: { reason: string; location: string }[] };
  const g = d.sim.gangguan.shift() ?? null;
  if (await gangguSebelum(g, req, res)) return;
  const salah = tolakan(d, m.nik, m.passphrase);
  if (salah) return jawab(res, 400, salah);
  const jadi = m.file.map((b, i) => rusakkan(g, tandai(d, m.nik, Buffer.from(b, 'base64'), m.signatureProperties[i]!.reason, m.signatureProperties[i]!.location).pdf).toString('base64'));
  if (g?.jenis === 'bisu') return;
  if (g?.jenis === 'terpotong') return jawab(res, 200, { time: 1, file: jadi.map((b) => b.slice(0, b.length >> 1)) });
  if (g?.jenis === 'putus-sesudah') return void req.socket.destroy();
  jawab(res, 200, { time: 1, file: jadi });
}

async function layani(d: Dunia, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = req.url ?? '';
  if (req.headers.authorization !== `Basic ${Buffer.from(`${AKUN.pengguna}:${AKUN.sandi}`).toString('base64')}`) return jawab(res, 401, { error: 'Unauthorized' });
  const status = (nik: string): void => {
    const o = d.orang.get(nik);
    jawab(res, 200, { status: o ? (o.status ?? 'ISSUE') : 'NOT_REGISTERED', message: 'simulasi' });
  };
  if (req.method === 'GET' && url.startsWith('/api/user/status/')) return status(decodeURIComponent(url.slice('/api/user/status/'.length)));
  if (req.method === 'GET' && url.startsWith('/api/sign/download/')) {
    d.sim.catatan.unduhan++;
    const pdf = d.simpan.get(url.slice('/api/sign/download/'.length));
    if (!pdf) return jawab(res, 404, { error: 'Dokumen tidak ditemukan' });
    res.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf);
    return;
  }
  if (url === '/api/v2/user/check/status') return status((JSON.parse((await badanDari(req)).toString('utf8')) as { nik: string }).nik);
  if (url === '/api/sign/verify' || url === '/api/v2/verify/pdf') return periksa(d, req, res, url);
  if (url !== '/api/sign/pdf' && url !== '/api/v2/sign/pdf') return jawab(res, 404, { error: 'Tidak ada' });
  d.sim.catatan.panggilan++;
  d.sim.catatan.serentakMaks = Math.max(d.sim.catatan.serentakMaks, ++d.serentak);
  try {
    await (url === '/api/sign/pdf' ? tandaV1 : tandaV2)(d, req, res);
  } finally {
    d.serentak--;
  }
}

/** The server knows what it signed; that is all its word is worth here. */
async function periksa(d: Dunia, req: IncomingMessage, res: ServerResponse, url: string): Promise<void> {
  const v1 = url === '/api/sign/verify';
  const pdf = v1 ? Buffer.from(await ((await formulir(req)).get('signed_file') as File).arrayBuffer()) : Buffer.from((JSON.parse((await badanDari(req)).toString('utf8')) as { file: string }).file, 'base64');
  const milik = [...new Set([...d.simpan].filter(([, isi]) => berawalan(pdf, isi)).map(([id]) => d.orang.get(d.sim.tanda.find((t) => t.id === id)!.nik)!.nama))];
  if (v1) jawab(res, 200, { jumlah_signature: milik.length, summary: milik.length > 0 ? 'VALID' : 'NO_SIGNATURE', details: milik.map((signer_name) => ({ info_signer: { signer_name } })) });
  else jawab(res, 200, { conclusion: milik.length > 0 ? 'VALID' : 'NO_SIGNATURE', signatureInformations: milik.map((signerName) => ({ signerName })) });
}

/** A server on loopback that speaks both contracts of the eSign Client and really signs, with an authority of its own. */
export async function jalankanSimulator(jam: () => number = () => PADA): Promise<Simulator> {
  const { akar, penerbit, akarPem } = await buatOtoritas(PADA);
  const server: Server = createServer((req, res) => {
    layani(dunia, req, res).catch(() => req.socket.destroy());
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const orang = new Map<string, Orang>();
  const sim: Simulator = {
    alamat: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    akarPem,
    ...AKUN,
    gangguan: [],
    tanda: [],
    catatan: { salahPassphrase: 0, panggilan: 0, serentakMaks: 0, unduhan: 0 },
    async tambah(p) {
      const masa = p.usang ? { dari: PADA - 3 * TAHUN, sampai: PADA - TAHUN } : { dari: PADA - 5 * TAHUN, sampai: PADA + 20 * TAHUN };
      orang.set(p.nik, { ...p, kunci: await terbitkan({ nama: p.nama, instansi: 'Pemerintah Kabupaten Contoh Raya', nomorSeri: 100 + orang.size, ...masa }, penerbit) });
    },
    ubahStatus(nik, status) {
      orang.get(nik)!.status = status;
    },
    lupakan() {
      dunia.simpan.clear();
    },
    async tutup() {
      server.closeAllConnections();
      await new Promise<void>((ok) => server.close(() => ok()));
    },
  };
  const dunia: Dunia = { orang, simpan: new Map(), rantai: [penerbit, akar], sim, jam, serentak: 0 };
  return sim;
}

import { z } from 'zod';
import { kontrak, type Keluar, type Masuk, type NamaProsedur } from '../../shared/contract.ts';
import type { Entri } from '../../shared/contract/entri.ts';
import { AppError, galatDariData, KODE_GALAT, type KodeGalat } from '../../shared/errors.ts';
import { kepalaPanggilan } from './kunci.ts';
import { namaDariDisposisi } from './disposisi.ts';
import { sesiKeluar, sesiKunci, sesiWajibGanti } from './sesi.ts';

export interface PilihanPanggilan {
  readonly berkas?: File | Blob;
  readonly signal?: AbortSignal;
}

const zJawabGalat = z.object({
  galat: z.object({
    kode: z.string().refine((k): k is KodeGalat => Object.hasOwn(KODE_GALAT, k)),
    pesan: z.string(),
    dampak: z.string(),
    saran: z.string(),
    details: z.unknown().optional(),
  }),
});

/** A locked session, not an account that is locked because of wrong passwords. */
const zTerkunci = z.object({ sesi: z.literal(true) });
const zWajibGanti = z.object({ wajibGantiSandi: z.literal(true) });

function galatSambungan(cause: unknown): AppError {
  return new AppError('BELUM_SIAP', 'Aplikasi di komputer ini tidak menjawab.', {
    dampak: 'Perubahan yang belum tersimpan tetap ada di layar ini.',
    saran: 'Tunggu sebentar lalu coba lagi. Bila tetap begini, tutup lalu buka kembali Simpul ASN.',
    cause,
  });
}

function galatJawaban(status: number): AppError {
  return new AppError('DALAM', `Jawaban aplikasi tidak dapat dibaca (${status}).`, { saran: 'Muat ulang halaman ini. Bila berulang, laporkan lewat Kelola › Pengaturan › Laporkan masalah.' });
}

async function bacaGalat(jawaban: Response): Promise<AppError> {
  const mentah: unknown = await jawaban.json().catch(() => null);
  const galat = zJawabGalat.safeParse(mentah);
  return galat.success ? galatDariData(galat.data.galat) : galatJawaban(jawaban.status);
}

/** The session ended or was locked on the other side: the screen follows, whatever call noticed it. */
function ikutiSesi(nama: NamaProsedur, galat: AppError): void {
  if (galat.kode === 'BELUM_MASUK') sesiKeluar();
  else if (galat.kode === 'AKUN_TERKUNCI' && nama !== 'sesi.masuk' && nama !== 'sesi.buka' && zTerkunci.safeParse(galat.details).success) sesiKunci();
  else if (galat.kode === 'TIDAK_BERHAK' && zWajibGanti.safeParse(galat.details).success) sesiWajibGanti();
}

function badan(entri: Entri, masuk: unknown, berkas: File | Blob | undefined): { readonly body: BodyInit; readonly kepala: Record<string, string> } {
  if (!entri.unggah) return { body: JSON.stringify(masuk ?? {}), kepala: { 'Content-Type': 'application/json' } };
  const form = new FormData();
  form.set('masuk', JSON.stringify(masuk ?? {}));
  if (berkas) form.set('berkas', berkas);
  return { body: form, kepala: {} };
}

async function bacaHasil(jawaban: Response): Promise<unknown> {
  const jenis = jawaban.headers.get('Content-Type') ?? '';
  if (jenis.startsWith('application/json')) {
    const isi: unknown = await jawaban.json();
    if (typeof isi === 'object' && isi !== null && 'hasil' in isi) return isi.hasil;
    throw galatJawaban(jawaban.status);
  }
  const nama = namaDariDisposisi(jawaban.headers.get('Content-Disposition')) ?? 'berkas';
  return { nama, mime: jenis.split(';')[0] ?? 'application/octet-stream', isi: new Uint8Array(await jawaban.arrayBuffer()) };
}

/**
 * One call of the contract. Throws only `AppError`; a cancelled call throws the abort itself. The host has already
 * checked the reply against the schema of the entry, so it is not parsed a second time here.
 */
export async function panggil<N extends NamaProsedur>(nama: N, masuk: Masuk<N>, pilihan: PilihanPanggilan = {}): Promise<Keluar<N>> {
  const entri: Entri = kontrak[nama];
  const { body, kepala } = badan(entri, masuk, pilihan.berkas);
  let jawaban: Response;
  try {
    jawaban = await fetch(`/rpc/${nama}`, { method: 'POST', body, headers: { ...kepala, ...kepalaPanggilan() }, signal: pilihan.signal ?? null, cache: 'no-store' });
  } catch (cause) {
    if (pilihan.signal?.aborted) throw cause;
    throw galatSambungan(cause);
  }
  const jejak = jawaban.headers.get('X-Simpul-Jejak');
  if (jejak !== null) perubahanTerakhir = Number(jejak);
  for (const t of jawaban.headers.get('X-Simpul-Topik')?.split(',') ?? []) topikSendiri.add(t);
  if (!jawaban.ok) {
    const galat = await bacaGalat(jawaban);
    ikutiSesi(nama, galat);
    throw galat;
  }
  return (await bacaHasil(jawaban)) as Keluar<N>;
}

const topikSendiri = new Set<string>();

/** What the changes of this page touched since it was last asked. */
export function ambilTopikSendiri(): readonly string[] {
  const topik = [...topikSendiri];
  topikSendiri.clear();
  return topik;
}

let perubahanTerakhir: number | null = null;

/** The audit row of the change that was answered last: what the toast shown now takes back. */
export function jejakPerubahan(): number | null {
  return perubahanTerakhir;
}

/** Any thrown value as an AppError, for a screen that must show something. */
export function keAppError(galat: unknown): AppError {
  return galat instanceof AppError ? galat : new AppError('DALAM', 'Layar ini mengalami kesalahan.', { saran: 'Muat ulang halaman ini; isian yang belum disimpan ditawarkan kembali.', cause: galat });
}

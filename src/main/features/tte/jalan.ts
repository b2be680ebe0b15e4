import type { X509Certificate } from 'node:crypto';
import type { KodeTte } from '../../../shared/contract/tte.ts';
import { AppError, type KodeGalat } from '../../../shared/errors.ts';
import { tempat, type Konfigurasi } from '../../config.ts';
import type { Buka } from '../../context.ts';
import { tulis, type Pelaku, type WriteDb } from '../../db/tulis.ts';
import { bacaBerkas, simpanBerkas } from '../../lib/berkas.ts';
import type { Pencatat } from '../../lib/logger.ts';
import { berawalan, terimaHasil } from '../../tte/pades/periksa.ts';
import type { HasilTanda, TidakBerhasil } from '../../tte/hasil.ts';
import type { Penyedia } from '../../tte/penyedia.ts';
import { berkasKini } from '../sah/queries.ts';
import { DIULANGI, kirimAngkatan, kirimLangkah, pulihkanTerputus, tandaiDikirim, ubahKirim, type Kirim } from './antrean.ts';
import { catatTertandatangani, hashAsli, wajibBolehTtd, type Penandatangan } from './catat.ts';

/** What one run needs; the passphrase lives here and nowhere else, and is wiped when the run ends. */
export interface AlatJalan {
  readonly buka: Buka;
  readonly config: Konfigurasi;
  readonly log: Pencatat;
  readonly penyedia: Penyedia;
  readonly akar: readonly X509Certificate[];
  readonly serentak: number;
  readonly penandatangan: Penandatangan;
  readonly pelaku: Pelaku;
  readonly nik: string;
  readonly passphrase: Buffer;
  readonly tempatTtd: string;
  readonly angkatanId: string;
  /** The signer decided that what the provider cannot tell about is sent again. */
  readonly ulangi: boolean;
}

export interface Jalan {
  readonly angkatanId: string;
  henti: boolean;
  /** The program is closing: what comes back now finds no database any more. */
  tutup: boolean;
  berjalan: boolean;
  kode: KodeTte | null;
  pesan: string;
  selesai: Promise<void>;
}

/** After so many documents in a row that the server could not take, the run rests. */
const BERUNTUN_MAKS = 3;
const TIDAK_DICATAT: ReadonlySet<KodeGalat> = new Set<KodeGalat>(['BENTROK', 'ATURAN', 'TIDAK_DITEMUKAN']);

const BELUM_TERSIMPAN = 'Server TTE sudah menjawab, tetapi berkas yang ditandatangani belum tersimpan di komputer ini.';

/** Runs of an open folder by account; they live and end with the process. */
const semuaJalan = new WeakMap<Buka, Map<string, Jalan>>();

export function jalanAkun(buka: Buka, penggunaId: string): Jalan | null {
  return semuaJalan.get(buka)?.get(penggunaId) ?? null;
}

function menulis<T>(a: AlatJalan, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(a.buka.penulis, { prosedur: 'tte.mulai', pelaku: a.pelaku, now: a.config.jam() }, fn);
}

function hentikan(j: Jalan, h: Pick<TidakBerhasil, 'kode' | 'pesan'>): void {
  if (j.henti) return;
  j.henti = true;
  j.kode = h.kode;
  j.pesan = h.pesan;
}

function hentikanKarena(j: Jalan, galat: unknown): void {
  hentikan(j, { kode: 'gagal', pesan: galat instanceof AppError ? galat.message : 'Penandatanganan terhenti oleh kesalahan di dalam aplikasi. Yang sudah ditandatangani tetap tersimpan.' });
}

/** A file that came back: checked by ourselves against what was sent and what is archived, then recorded with its step in one commit. */
function terima(a: AlatJalan, j: Jalan, k: Kirim, sebelum: Buffer, pdf: Uint8Array, idDokumen: string | null): void {
  // Before anything that may fail here (a full disk): the id alone gets the signed file back without signing again.
  menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'tak-diketahui', kode: 'tak-diketahui', pesan: BELUM_TERSIMPAN, idDokumen }));
  const folder = tempat(a.config.folder).berkas;
  const asli = bacaBerkas(folder, a.buka.dek, hashAsli(a.buka.basis, k.dokumenId));
  const h = terimaHasil(sebelum, pdf, { akar: a.akar, now: a.config.jam() });
  const sebab = !berawalan(pdf, asli) ? 'Berkas yang kembali tidak berisi surat yang diarsipkan.' : h.ok ? null : h.sebab;
  if (sebab !== null) {
    const pesan = `Jawaban server TTE ditolak pemeriksaan kami: ${sebab}`;
    menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'gagal', kode: 'gagal', pesan, idDokumen }));
    return hentikan(j, { kode: 'gagal', pesan });
  }
  const { hash, ukuran } = simpanBerkas(folder, a.buka.dek, pdf);
  try {
    menulis(a, (tx) => catatTertandatangani(tx, { kirim: k, penandatangan: a.penandatangan, hash, ukuran, idDokumen, oleh: h.ok ? (h.ttd.penandatangan ?? '') : '' }));
  } catch (galat) {
    // Refused or taken over by somebody else while it was on its way: the signature is not recorded, and that is said.
    if (!(galat instanceof AppError) || !TIDAK_DICATAT.has(galat.kode)) throw galat;
    menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'gagal', kode: 'gagal', pesan: `Ditandatangani penyedia, tetapi tidak dicatat: ${galat.message}`, idDokumen }));
  }
}

/** Back to the queue: nothing was signed, and a later run may take it. */
function kembalikan(a: AlatJalan, k: Kirim, h: TidakBerhasil): void {
  menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'antri', kode: h.kode, pesan: h.pesan }));
}

/** True when it was signed or settled for good; false when the server could not take it. */
function putuskan(a: AlatJalan, j: Jalan, k: Kirim, sebelum: Buffer, h: HasilTanda): boolean {
  if (h.kode === 'ditandatangani') {
    terima(a, j, k, sebelum, h.pdf, h.idDokumen);
    return true;
  }
  if (h.henti) hentikan(j, h);
  if (h.kode === 'tak-diketahui') menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'tak-diketahui', kode: h.kode, pesan: h.pesan, idDokumen: h.idDokumen }));
  else if (h.kode === 'gagal' && !h.henti) menulis(a, (tx) => ubahKirim(tx, k.id, { keadaan: 'gagal', kode: h.kode, pesan: h.pesan }));
  else kembalikan(a, k, h);
  return h.kode !== 'gagal-sementara' && h.kode !== 'tak-diketahui';
}

interface Siap {
  readonly kirim: Kirim;
  readonly sebelum: Buffer;
}

/** What may be sent: still waiting, with its file whole. What is not says so in its own row and holds nobody else up. */
function siapkan(a: AlatJalan, k: Kirim): Siap | null {
  try {
    const hash = berkasKini(a.buka.basis, k.dokumenId);
    const sebelum = bacaBerkas(tempat(a.config.folder).berkas, a.buka.dek, hash);
    const diambil = menulis(a, (tx) => {
      wajibBolehTtd(tx, a.penandatangan, k);
      return tandaiDikirim(tx, { id: k.id, angkatanId: a.angkatanId, hashSebelum: hash, penyedia: a.penyedia.jenis });
    });
    return diambil ? { kirim: { ...k, hashSebelum: hash }, sebelum } : null;
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    menulis(a, (tx) => {
      const kini = kirimLangkah(tx, k.langkahId);
      if (kini?.id === k.id && kini.angkatanId === a.angkatanId && kini.keadaan === 'antri') ubahKirim(tx, k.id, { keadaan: 'gagal', kode: 'gagal', pesan: galat.message });
    });
    return null;
  }
}

/** One call to the provider. True when it took something. */
async function kirimSekali(a: AlatJalan, j: Jalan, isi: readonly Kirim[]): Promise<boolean> {
  const siap = isi.map((k) => siapkan(a, k)).filter((s) => s !== null);
  if (siap.length === 0) return true;
  const hasil = await a.penyedia.tandatangani({ nik: a.nik, passphrase: a.passphrase, pdf: siap.map((s) => s.sebelum), alasan: 'Dokumen ini disahkan', tempat: a.tempatTtd });
  if (j.tutup) return false;
  const galat: unknown[] = [];
  const diambil = siap.map((s, i) => {
    try {
      return putuskan(a, j, s.kirim, s.sebelum, hasil[i]!);
    } catch (g) {
      // the other files of this call came back as well
      galat.push(g);
      return false;
    }
  });
  if (galat.length > 0) throw galat[0];
  return diambil.some(Boolean);
}

/** What an earlier run left unknown: the provider is asked for the file. That it has none is no proof that it never signed: a person decides. */
async function tanyakan(a: AlatJalan, j: Jalan, k: Kirim): Promise<void> {
  if (k.idDokumen === null || k.hashSebelum === null) return;
  const sama = k.penyedia === a.penyedia.jenis;
  const u = sama ? await a.penyedia.unduh(k.idDokumen) : { jenis: 'tidak-ada' as const };
  if (j.tutup || u.jenis === 'gagal') return;
  if (u.jenis === 'ada') return terima(a, j, k, bacaBerkas(tempat(a.config.folder).berkas, a.buka.dek, k.hashSebelum), u.pdf, k.idDokumen);
  const sebab = sama ? 'Server TTE tidak menemukan dokumen ini' : 'Dokumen ini dikirim lewat penyedia TTE yang lain';
  const pesan = `${sebab}; belum diketahui apakah sudah ditandatangani. Kirim lagi hanya bila pengelola server TTE memastikan belum.`;
  menulis(a, (tx) => ubahKirim(tx, k.id, a.ulangi ? { keadaan: 'antri', pesan: DIULANGI } : { keadaan: 'tak-diketahui', kode: 'tak-diketahui', pesan }));
}

async function jalankanAntrean(a: AlatJalan, j: Jalan): Promise<void> {
  const status = await a.penyedia.statusPengguna(a.nik);
  if (j.tutup) return;
  if (status.kode !== 'siap') return hentikan(j, { kode: status.kode ?? 'gagal-sementara', pesan: status.pesan });
  for (const k of kirimAngkatan(a.buka.basis, a.angkatanId)) if (k.keadaan === 'tak-diketahui' && !j.henti) await tanyakan(a, j, k);
  const antre = kirimAngkatan(a.buka.basis, a.angkatanId).filter((k) => k.keadaan === 'antri');
  let beruntun = 0;
  const sekali = async (isi: readonly Kirim[]): Promise<void> => {
    beruntun = (await kirimSekali(a, j, isi)) ? 0 : beruntun + 1;
    if (beruntun >= BERUNTUN_MAKS) hentikan(j, { kode: 'gagal-sementara', pesan: `Server TTE tidak menyelesaikan ${BERUNTUN_MAKS} dokumen berturut-turut. Sisanya belum dikirim.` });
  };
  // The first goes alone: a wrong passphrase may cost one attempt, not as many as go at once.
  if (antre.length > 0 && !j.henti) await sekali(antre.splice(0, 1));
  const jalur = async (): Promise<void> => {
    try {
      while (antre.length > 0 && !j.henti) await sekali(antre.splice(0, a.penyedia.perKirim));
    } catch (galat) {
      hentikanKarena(j, galat);
      throw galat;
    }
  };
  // What is on its way in the other lanes comes back first: its passphrase and its rows are still needed.
  const akhir = await Promise.allSettled(Array.from({ length: a.serentak }, jalur));
  const gagal = akhir.find((x) => x.status === 'rejected');
  if (gagal) throw gagal.reason;
}

/** Starts a run beside everything else; it ends by itself, by `henti`, or with the program. */
export function mulaiJalan(a: AlatJalan): Jalan {
  const milik = semuaJalan.get(a.buka) ?? new Map<string, Jalan>();
  semuaJalan.set(a.buka, milik);
  const j: Jalan = { angkatanId: a.angkatanId, henti: false, tutup: false, berjalan: true, kode: null, pesan: '', selesai: Promise.resolve() };
  milik.set(a.penandatangan.id, j);
  const kerja = async (): Promise<void> => {
    try {
      await jalankanAntrean(a, j);
    } catch (galat) {
      a.log.error({ galat: galat instanceof AppError ? galat.kode : galat instanceof Error ? galat.stack : 'tak dikenal' }, 'penandatanganan terhenti');
      hentikanKarena(j, galat);
    } finally {
      a.passphrase.fill(0);
      j.berjalan = false;
      if (!j.tutup) {
        menulis(a, (tx) => pulihkanTerputus(tx, a.penandatangan.id));
        a.buka.penulis.siar(new Set(['tte', 'dokumen', 'pengesahan']));
      }
    }
  };
  j.selesai = kerja();
  return j;
}

const TUTUP_MS = 3_000;

/** Before the database closes: no further document leaves, and what is on its way gets a moment to come back. */
export async function hentikanSemuaTte(buka: Buka): Promise<void> {
  const jalan = [...(semuaJalan.get(buka)?.values() ?? [])].filter((j) => j.berjalan);
  for (const j of jalan) j.henti = true;
  let jam: NodeJS.Timeout | undefined;
  await Promise.race([Promise.all(jalan.map((j) => j.selesai)), new Promise((ok) => (jam = setTimeout(ok, TUTUP_MS)))]);
  clearTimeout(jam);
  for (const j of jalan) j.tutup = true;
}

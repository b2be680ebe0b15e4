import { Worker } from 'node:worker_threads';
import type { Keluar } from '../../shared/contract.ts';
import { AppError, galatDariData, type GalatData } from '../../shared/errors.ts';
import type { Konfigurasi } from '../config.ts';
import { tempat } from '../config.ts';
import { TUNGGU_KUNCI_MS, type BasisData } from '../db/buka.ts';
import type { Pelaku } from '../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../lib/id.ts';
import type { Pencatat } from '../lib/logger.ts';
import { TUGAS } from './daftar.ts';
import { TANDA } from './job.ts';
import type { DataPekerja, PesanPekerja } from './pekerja.ts';
import { langkahBaru, SQL_CATAT } from './langkah.ts';
import { BARIS_TUGAS, keTugas, type BarisTugas } from './tugas.ts';

export type Tugas = Keluar<'tugas.lihat'>;

/** Starts jobs, follows them, cancels them. One per open data folder. */
export interface Pelari {
  /** `titipan`: a secret for the thread alone, never written. */
  mulai(jenis: string, masukan: unknown, pelaku: Pelaku, titipan?: Buffer): string;
  /** Starts an interrupted job again under its own id. */
  lanjutkan(id: string): void;
  batal(id: string): void;
  /** Resolves with the result, rejects with the job's AppError. */
  tunggu(id: string): Promise<unknown>;
  /** Jobs that lost their process: restarted when they resume by themselves, else marked. Returns how many were restarted. */
  pulihkan(): number;
  /** Marks the jobs whose process is gone, starts nothing: for a host that does not stay. */
  tandaiMati(): void;
  berjalan(): number;
  tutup(): Promise<void>;
}

type Kemajuan = Pick<BarisTugas, 'sudah' | 'jumlah' | 'gagal' | 'pesan'>;

interface Jalan {
  readonly worker: Worker;
  /** The last progress told; the row may be a second behind. */
  maju: Kemajuan | null;
  /** The progress that the log already tells. */
  tercatat: Kemajuan | null;
  readonly batal: Int32Array;
  readonly selesai: Promise<unknown>;
}

interface Alat {
  readonly basis: BasisData;
  readonly dek: Buffer;
  readonly config: Konfigurasi;
  readonly log: Pencatat;
  readonly siarTugas: (t: Tugas) => void;
  readonly siarTopik: (topik: readonly string[]) => void;
}

const SELANG_DETAK_MS = 3000;
/** Progress reaches the screens at once but the file at most this often: each write waits for the worker's lock and the disk. */
const SELANG_CATAT_MS = 1000;
const TUNGGU_TANDA_MS = 25;
/** A job whose process gave no sign of life for this long, or is gone, counts as interrupted. */
const TERPUTUS_MS = 15_000;

function hidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function sibuk(galat: unknown): boolean {
  return galat instanceof Error && 'code' in galat && String(galat.code).startsWith('SQLITE_BUSY');
}

export function buatPelari(a: Alat): Pelari {
  const { basis, config } = a;
  const jalan = new Map<string, Jalan>();
  /** Threads that have not ended yet: their result comes before they close the file and go. */
  const utas = new Set<Promise<void>>();
  const ubah = (sql: string, ...nilai: (string | number | Buffer | null)[]): void => void basis.siap(sql).run(...nilai);
  const kabar = (id: string): void => {
    const b = basis.satu<BarisTugas>(`${BARIS_TUGAS} WHERE id = ?`, idDariTeks(id));
    if (b) a.siarTugas(keTugas({ ...b, ...jalan.get(id)?.maju }, config.jam()));
  };
  /** A hint only: rather than wait for the worker's lock, and hold up every call, the next one is written. */
  const tandaHidup = (id: string): void => {
    const m = jalan.get(id)?.maju;
    basis.mentah.pragma(`busy_timeout=${TUNGGU_TANDA_MS}`);
    try {
      catatTanda(id, m);
    } catch (galat) {
      // A timer or a message of the worker calls this: a full disk must not end the program from here.
      if (!sibuk(galat)) a.log.error({ tugas: id, galat: String(galat) }, 'tanda hidup pekerjaan tidak tertulis');
    } finally {
      basis.mentah.pragma(`busy_timeout=${TUNGGU_KUNCI_MS}`);
    }
  };
  const catatTanda = (id: string, m: Kemajuan | null | undefined): void => {
    if (m) ubah('UPDATE tugas SET detak=?, sudah=?, jumlah=?, gagal=?, pesan=? WHERE id=?', config.jam(), m.sudah, m.jumlah, m.gagal, m.pesan, idDariTeks(id));
    else ubah('UPDATE tugas SET detak=? WHERE id=?', config.jam(), idDariTeks(id));
    const j = jalan.get(id);
    const langkah = m && j ? langkahBaru(j.tercatat, m) : null;
    if (langkah !== null) catat(idDariTeks(id), langkah);
    if (m && j) j.tercatat = m;
  };
  const catat = (id: Buffer, teks: string): void => ubah(SQL_CATAT, config.jam(), teks, id);
  const putus = (id: Buffer): void => {
    catat(id, 'Terputus karena aplikasi berhenti.');
    ubah("UPDATE tugas SET keadaan='terputus', pid=NULL, pesan='Terputus karena aplikasi berhenti.' WHERE id=? AND keadaan IN ('berjalan','antri')", id);
  };
  const akhiri = (id: string, keadaan: string, pesan: string, hasil: unknown): void => {
    try {
      catatTanda(id, jalan.get(id)?.maju);
      catat(idDariTeks(id), keadaan === 'selesai' ? 'Selesai.' : `${keadaan === 'gagal' ? 'Gagal' : 'Dibatalkan'}: ${pesan}`);
      ubah('UPDATE tugas SET keadaan=?, pesan=?, hasil=?, selesai_pada=?, pid=NULL WHERE id=?', keadaan, pesan, JSON.stringify(hasil), config.jam(), idDariTeks(id));
    } catch (galat) {
      // The row keeps 'berjalan'; the next start finds it and says that it was interrupted.
      a.log.error({ tugas: id, galat: String(galat) }, 'akhir pekerjaan tidak tertulis');
    }
    jalan.delete(id);
    kabar(id);
    a.siarTopik(['tugas']);
  };

  const luncurkan = (id: string, titipan: Buffer | null = null): void => {
    const b = basis.satu<{ jenis: string; masukan: string; pengguna_id: Buffer | null; pelaku: string; mulai_pada: number | null }>('SELECT jenis, masukan, pengguna_id, pelaku, mulai_pada FROM tugas WHERE id=?', idDariTeks(id));
    if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan itu tidak ada.');
    ubah("UPDATE tugas SET keadaan='berjalan', pid=?, detak=?, mulai_pada=?, selesai_pada=NULL, pesan='' WHERE id=?", process.pid, config.jam(), config.jam(), idDariTeks(id));
    catat(idDariTeks(id), b.mulai_pada === null ? `Dimulai oleh ${b.pelaku}.` : 'Dilanjutkan dari yang belum selesai.');
    const batal = new Int32Array(new SharedArrayBuffer(4));
    const data: DataPekerja = {
      tugasId: id,
      jenis: b.jenis,
      masukan: JSON.parse(b.masukan) as unknown,
      pelaku: { penggunaId: b.pengguna_id ? idKeTeks(b.pengguna_id) : null, nama: b.pelaku },
      basisData: tempat(config.folder).basisData,
      dek: a.dek,
      titipan,
      folder: config.folder,
      folderSumber: config.folderSumber,
      versi: config.versi,
      batal,
      mulaiPada: config.jam(),
    };
    const batas = TUGAS[b.jenis]?.batas?.(basis, data.masukan);
    const worker = new Worker(config.pekerja(), batas ? { workerData: data, resourceLimits: batas } : { workerData: data });
    const selesai = ikuti(id, worker);
    selesai.catch(() => undefined);
    const keluar = new Promise<void>((ok) => void worker.once('exit', () => ok()));
    utas.add(keluar);
    void keluar.then(() => utas.delete(keluar));
    jalan.set(id, { worker, maju: null, tercatat: null, batal, selesai });
    a.siarTopik(['tugas']);
  };

  const ikuti = (id: string, worker: Worker): Promise<unknown> =>
    new Promise((ok, tolak) => {
      const detak = setInterval(() => tandaHidup(id), SELANG_DETAK_MS);
      let dicatat = performance.now();
      let beres = false;
      const tutup = (galat: GalatData | null, hasil: unknown): void => {
        if (beres) return;
        beres = true;
        clearInterval(detak);
        if (galat === null) {
          akhiri(id, 'selesai', '', hasil);
          ok(hasil);
        } else {
          akhiri(id, galat.kode === 'DIBATALKAN' ? 'dibatalkan' : 'gagal', `${galat.pesan} ${galat.saran}`, { galat });
          tolak(galatDariData(galat));
        }
      };
      worker.on('message', (p: PesanPekerja) => {
        switch (p.jenis) {
          case 'lapor': {
            const j = jalan.get(id);
            if (j) j.maju = { sudah: p.sudah, jumlah: p.jumlah, gagal: p.gagal, pesan: p.pesan };
            if (performance.now() - dicatat >= SELANG_CATAT_MS) {
              dicatat = performance.now();
              tandaHidup(id);
            }
            kabar(id);
            break;
          }
          case 'berubah':
            a.siarTopik(p.topik);
            break;
          case 'selesai':
            tutup(null, p.hasil);
            break;
          case 'gagal':
            if (p.galat.kode === 'DALAM') a.log.error({ tugas: id, rinci: p.rinci }, 'pekerjaan gagal');
            tutup(p.galat, null);
            break;
        }
      });
      const mati = (sebab: unknown): void => {
        if (beres) return;
        a.log.error({ tugas: id, sebab: sebab instanceof Error ? (sebab.stack ?? sebab.message) : String(sebab) }, 'pekerja berhenti');
        if (sebab instanceof Error && 'code' in sebab && sebab.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          tutup({ kode: 'TERLALU_BESAR', pesan: 'Pekerjaan ini memerlukan memori lebih dari yang tersedia.', dampak: 'Yang sudah tersimpan utuh.', saran: 'Bagi berkasnya menjadi beberapa bagian.' }, null);
        } else tutup({ kode: 'DALAM', pesan: 'Pekerjaan berhenti tidak terduga.', dampak: 'Yang sudah jadi tetap tersimpan.', saran: 'Lanjutkan dari riwayat pekerjaan.' }, null);
      };
      worker.on('error', (e) => mati(e));
      worker.on('exit', () => mati('keluar'));
    });

  return {
    mulai(jenis, masukan, pelaku, titipan) {
      const def = TUGAS[jenis];
      if (!def) throw new AppError('DALAM', `Jenis pekerjaan ${jenis} tidak dikenal.`);
      def.masuk.parse(masukan);
      const id = idBaru();
      basis
        .siap("INSERT INTO tugas (id, jenis, judul, masukan, keadaan, pengguna_id, pelaku, dibuat_pada) VALUES (?,?,?,?,'antri',?,?,?)")
        .run(id, jenis, def.judul, JSON.stringify(masukan), pelaku.penggunaId === null ? null : idDariTeks(pelaku.penggunaId), pelaku.nama, config.jam());
      luncurkan(idKeTeks(id), titipan);
      return idKeTeks(id);
    },
    lanjutkan: (id) => luncurkan(id),
    batal(id) {
      const j = jalan.get(id);
      if (!j) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan itu tidak sedang berjalan di aplikasi ini.', { saran: 'Muat ulang daftar pekerjaan.' });
      Atomics.store(j.batal, 0, TANDA.batal);
    },
    tunggu(id) {
      const j = jalan.get(id);
      return j ? j.selesai : Promise.reject(new AppError('TIDAK_DITEMUKAN', 'Pekerjaan itu tidak sedang berjalan.'));
    },
    tandaiMati() {
      for (const t of basis.baca<{ id: Buffer; pid: number | null }>("SELECT id, pid FROM tugas WHERE keadaan IN ('berjalan','antri')")) if (t.pid !== null && !hidup(t.pid)) putus(t.id);
    },
    pulihkan() {
      const terputus = basis
        .baca<{ id: Buffer; jenis: string; pid: number | null; detak: number | null }>("SELECT id, jenis, pid, detak FROM tugas WHERE keadaan IN ('berjalan','antri')")
        .filter((t) => t.pid === null || t.pid === process.pid || !hidup(t.pid) || config.jam() - (t.detak ?? 0) > TERPUTUS_MS)
        .filter((t) => !jalan.has(idKeTeks(t.id)));
      let lanjut = 0;
      for (const t of terputus) {
        if (TUGAS[t.jenis]?.lanjutSendiri) {
          luncurkan(idKeTeks(t.id));
          lanjut++;
        } else {
          putus(t.id);
        }
      }
      return lanjut;
    },
    berjalan: () => jalan.size,
    async tutup() {
      for (const j of jalan.values()) Atomics.compareExchange(j.batal, 0, TANDA.jalan, TANDA.ditutup);
      await Promise.allSettled([...jalan.values()].map((j) => j.selesai));
      await Promise.all(utas);
    },
  };
}

import { Worker } from 'node:worker_threads';
import type { Keluar } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Konfigurasi } from '../config.ts';
import { tempat } from '../config.ts';
import type { BasisData } from '../db/buka.ts';
import type { Pelaku } from '../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../lib/id.ts';
import type { Pencatat } from '../lib/logger.ts';
import { catatanTugas, type Maju } from './baris.ts';
import { TUGAS } from './daftar.ts';
import { ikuti, type Pengikut } from './ikuti.ts';
import { TANDA } from './job.ts';
import type { DataPekerja } from './kerjakan.ts';
import { BARIS_TUGAS, hidup, keTugas, type BarisTugas } from './tugas.ts';

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
  /** Marks the jobs whose process is gone and that do not go on by themselves, starts nothing: for a host that does not stay. */
  tandaiMati(): void;
  berjalan(): number;
  tutup(): Promise<void>;
}

interface Jalan extends Maju {
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

/** Progress reaches the screens at once but the file at most this often: each write waits for the worker's lock and the disk. */
const SELANG_CATAT_MS = 1000;
/** A job whose process gave no sign of life for this long, or is gone, counts as interrupted. */
const TERPUTUS_MS = 15_000;

export function buatPelari(a: Alat): Pelari {
  const { basis, config } = a;
  const jalan = new Map<string, Jalan>();
  /** Threads that have not ended yet: their result comes before they close the file and go. */
  const utas = new Set<Promise<void>>();
  const catatan = catatanTugas(basis, config.jam, a.log);
  const kabar = (id: string): void => {
    const b = basis.satu<BarisTugas>(`${BARIS_TUGAS} WHERE id = ?`, idDariTeks(id));
    if (b) a.siarTugas(keTugas({ ...b, ...jalan.get(id)?.maju }, config.jam()));
  };

  /** What the news of this job's thread does to its row and the screens. */
  const pengikut = (id: string): Pengikut => {
    let dicatat = performance.now();
    return {
      detak: () => catatan.tandaHidup(id, jalan.get(id)),
      lapor({ sudah, jumlah, gagal, pesan }) {
        const j = jalan.get(id);
        if (j) j.maju = { sudah, jumlah, gagal, pesan };
        if (performance.now() - dicatat >= SELANG_CATAT_MS) {
          dicatat = performance.now();
          catatan.tandaHidup(id, j);
        }
        kabar(id);
      },
      berubah: (topik) => a.siarTopik(topik),
      akhir(galat, hasil) {
        const j = jalan.get(id);
        if (galat === null) catatan.akhiri(id, 'selesai', '', hasil, j);
        else catatan.akhiri(id, galat.kode === 'DIBATALKAN' ? 'dibatalkan' : 'gagal', `${galat.pesan} ${galat.saran}`, { galat }, j);
        jalan.delete(id);
        kabar(id);
        a.siarTopik(['tugas']);
      },
    };
  };

  const luncurkan = (id: string, titipan: Buffer | null = null): void => {
    const b = basis.satu<{ jenis: string; masukan: string; pengguna_id: Buffer | null; pelaku: string; mulai_pada: number | null }>('SELECT jenis, masukan, pengguna_id, pelaku, mulai_pada FROM tugas WHERE id=?', idDariTeks(id));
    if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan itu tidak ada.');
    catatan.mulai(id, b.mulai_pada === null, b.pelaku);
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
    const selesai = ikuti(id, worker, a.log, pengikut(id));
    selesai.catch(() => undefined);
    const keluar = new Promise<void>((ok) => void worker.once('exit', () => ok()));
    utas.add(keluar);
    void keluar.then(() => utas.delete(keluar));
    jalan.set(id, { maju: null, tercatat: null, batal, selesai });
    a.siarTopik(['tugas']);
  };

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
    lanjutkan(id) {
      // Its row may say that it ended a moment before its thread is heard to.
      if (jalan.has(id)) throw new AppError('BENTROK', 'Pekerjaan ini masih berjalan.', { dampak: 'Pekerjaan itu tidak terganggu.', saran: 'Muat ulang riwayat pekerjaan.' });
      luncurkan(id);
    },
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
      for (const t of basis.baca<{ id: Buffer; jenis: string; pid: number | null }>("SELECT id, jenis, pid FROM tugas WHERE keadaan IN ('berjalan','antri')")) {
        // A kind that goes on by itself keeps its state: the next host that stays takes it up, however often others look in before.
        if (t.pid !== null && !hidup(t.pid) && TUGAS[t.jenis]?.lanjutSendiri !== true) catatan.putus(t.id);
      }
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
          catatan.putus(t.id);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { pakaiPesanIndonesia } from '../shared/pesan-zod.ts';
import { tempat, type Konfigurasi } from './config.ts';
import type { Aplikasi, Buka } from './context.ts';
import { bukaBasisData } from './db/buka.ts';
import { migrasikan } from './db/migrasi.ts';
import { meta, umum, zonaWaktu } from './db/pengaturan.ts';
import { segarkanHarian } from './db/kini.ts';
import { salinBasisData } from './db/salin.ts';
import { periksaFolderAman, tandaiDetak } from './db/folder.ts';
import { pastikanIndeks } from './features/arsip/indeks.ts';
import { mulaiHitungUlang } from './features/aturan/hitung-ulang.ts';
import { pastikanAturan } from './features/aturan/pastikan.ts';
import { pastikanProfilKertas } from './features/kertas/pastikan.ts';
import { adaPenukaran, selesaikanPenukaran } from './features/cadangan/tukar.ts';
import { hentikanSemuaTte } from './features/tte/jalan.ts';
import { pastikanRujukan } from './features/rujukan/pastikan.ts';
import { buatRouter } from './http/router.ts';
import { buatGudangSesi } from './http/sesi.ts';
import { buatSiaran } from './http/peristiwa.ts';
import { pantauPerubahan } from './http/pantau.ts';
import { pasangJadwal } from './jobs/jadwal.ts';
import { siarTugas } from './jobs/kabar.ts';
import { buatPelari } from './jobs/pelari.ts';
import { kunciInstansi } from './lib/instance-lock.ts';
import { bacaKunci, bukaDenganMesin } from './lib/kunci.ts';
import { bukaPencatat, pencatatDiam } from './lib/logger.ts';
import { capWaktu, tanggalDi } from './lib/waktu.ts';
import type { Ports } from './ports.ts';
import { semuaTurunan } from './turunan.ts';

export interface App {
  fetch(request: Request): Promise<Response>;
  readonly aplikasi: Aplikasi;
  tutup(): Promise<void>;
}

/** The whole application as one function of a Request. Hosts carry it; nothing in it knows which. */
export async function createApp(config: Konfigurasi, ports: Ports, pilihan: { diam?: boolean } = {}): Promise<App> {
  pakaiPesanIndonesia();
  const log = pilihan.diam || !existsSync(config.folder) ? pencatatDiam : bukaPencatat(config.folder);
  const siaran = buatSiaran();
  const lepas: (() => void)[] = [];
  const lepaskan = (): void => {
    for (const l of lepas.splice(0)) l();
  };
  const aplikasi: Aplikasi = {
    config,
    ports,
    log,
    gudangSesi: buatGudangSesi(() => (aplikasi.keadaan.jenis === 'siap' ? umum(aplikasi.keadaan.buka.basis).kunciSetelahMenit : 15) * 60_000),
    keadaan: { jenis: 'kosong' },
    siar: siaran.kirim,
    async bukaFolder() {
      lepaskan();
      await tutupBuka(aplikasi);
      try {
        const buka = await bukaFolder(aplikasi, log);
        aplikasi.keadaan = buka === null ? { jenis: 'kosong' } : { jenis: 'siap', buka };
        if (buka && !config.penjadwal) buka.pelari.tandaiMati();
        if (buka && config.penjadwal) {
          lepas.push(pasangJadwal(aplikasi, buka), pantauPerubahan(buka.basis, siaran, () => buka.pelari.berjalan() > 0));
          buka.pelari.pulihkan();
          mulaiHitungUlang(buka, config.jam(), log);
          // A demo that is just being made loads its tables when it is done.
          if (buka.basis.satu('SELECT 1 FROM pengaturan')) pastikanRujukan(buka, config.folderSumber);
        }
      } catch (galat) {
        if (!(galat instanceof AppError)) throw galat;
        log.error({ kode: galat.kode }, 'folder data tidak dapat dibuka');
        aplikasi.keadaan = { jenis: 'terhalang', galat };
      }
    },
    async tutup() {
      lepaskan();
      await tutupBuka(aplikasi);
    },
  };
  await aplikasi.bukaFolder();
  const router = buatRouter(aplikasi, siaran);
  return {
    aplikasi,
    fetch: async (request) => router.fetch(request),
    async tutup() {
      await aplikasi.tutup();
      siaran.tutup();
    },
  };
}

async function tutupBuka(app: Aplikasi): Promise<void> {
  if (app.keadaan.jenis !== 'siap') return;
  const { buka } = app.keadaan;
  app.keadaan = { jenis: 'kosong' };
  await hentikanSemuaTte(buka);
  await buka.pelari.tutup();
  buka.basis.tutup();
}

/** A restore that runs in the window beside is left alone: only who holds the folder finishes one or clears it away. */
function bereskanPulih({ folder, penjadwal }: Konfigurasi): boolean {
  if (penjadwal || !adaPenukaran(folder)) return selesaikanPenukaran(folder);
  try {
    const lepas = kunciInstansi(folder);
    try {
      return selesaikanPenukaran(folder);
    } finally {
      lepas();
    }
  } catch (galat) {
    if (galat instanceof AppError && galat.kode === 'BASIS_DATA_DIPAKAI') return false;
    throw galat;
  }
}

/** null when the folder has not been set up (or set-up was left before the recovery code was typed back). */
async function bukaFolder(app: Aplikasi, log: Aplikasi['log']): Promise<Buka | null> {
  const { config, ports } = app;
  const t = tempat(config.folder);
  if (bereskanPulih(config)) log.warn({}, 'pemulihan yang terputus diselesaikan');
  const kunci = bacaKunci(t.kunci);
  if (!kunci) {
    if (!existsSync(t.basisData)) return null;
    throw new AppError('KUNCI_SALAH', 'Ada basis data di folder ini tetapi kunci.json tidak ada.', { dampak: 'Basis data tidak dibuka dan tidak berubah.', saran: 'Kembalikan kunci.json dari cadangan folder yang sama.' });
  }
  if (!kunci.selesai) return null;
  periksaFolderAman(config.folder);
  const rahasia = await ports.rahasia.ambil('mesin');
  if (rahasia === null) {
    throw new AppError('KUNCI_SALAH', 'Kunci basis data tidak ada di komputer ini.', { dampak: 'Basis data tidak dibuka dan tidak berubah.', saran: 'Buka dengan kode pemulihan: simpul buka-kunci --data FOLDER, atau dari layar ini.' });
  }
  const dek = bukaDenganMesin(kunci, Buffer.from(rahasia, 'base64'));
  return bukaSiap(app, dek, log);
}

/** Opens the file with its key, brings it to this program's format and makes the write layer and the job runner. */
export function bukaSiap(app: Aplikasi, dek: Buffer, log: Aplikasi['log']): Buka {
  const { config } = app;
  const basis = bukaBasisData(tempat(config.folder).basisData, dek);
  try {
    migrasikan(basis, config.folderMigrasi, () => salinBasisData(basis, dek, join(tempat(config.folder).cadangan, `sebelum-pembaruan-${capWaktu(config.jam(), 'Asia/Jakarta')}.db`)));
    tandaiDetak(basis, config.jam());
    const zona = zonaWaktu(basis);
    const siarTopik = (topik: Iterable<string>): void => app.siar({ jenis: 'berubah', topik: [...topik] });
    const penulis = { basis, turunan: semuaTurunan(zona), siar: siarTopik };
    const pelari = buatPelari({ basis, dek, config, log, siarTugas: (x) => siarTugas(app, x), siarTopik });
    const now = config.jam();
    pastikanAturan(penulis, config.folderSumber, now, tanggalDi(now, zona));
    pastikanIndeks(penulis, now, zona);
    pastikanProfilKertas(penulis, config.folderSumber, now);
    // A window shows at once and catches up behind it; the command line answers only from what is up to date.
    if (!config.penjadwal) segarkanHarian(penulis, now, zona);
    return { basis, dek, penulis, pelari, contoh: meta(basis, 'contoh') === '1' };
  } catch (galat) {
    basis.tutup();
    throw galat;
  }
}

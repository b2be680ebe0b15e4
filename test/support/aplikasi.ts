import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BerkasIsi } from '../../src/shared/contract/entri.ts';
import type { Keluar, Masuk, NamaProsedur } from '../../src/shared/contract.ts';
import { galatDariData, type GalatData } from '../../src/shared/errors.ts';
import { izinAkun, PERAN, type Lingkup, type Peran } from '../../src/shared/izin.ts';
import { createApp, type App } from '../../src/main/app.ts';
import type { Konfigurasi } from '../../src/main/config.ts';
import type { Buka } from '../../src/main/context.ts';
import { muatAturanBawaan } from '../../src/main/db/aturan.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { jalankan, sisip, type WriteDb } from '../../src/main/db/tulis.ts';
import { isiPertama } from '../../src/main/features/penyiapan/buat.ts';
import { muatRujukan } from '../../src/main/features/rujukan/muat.job.ts';
import { konfigurasiDasar } from '../../src/main/hosts/asal.ts';
import { rahasiaBerkas } from '../../src/main/hosts/rahasia-berkas.ts';
import { sandikan } from '../../src/main/lib/crypto.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import type { Ports } from '../../src/main/ports.ts';

/** 23 November 2026, 09.00 in Jakarta. */
export const SEKARANG = Date.UTC(2026, 10, 23, 2, 0, 0);
export const SANDI_UJI = 'sandi-untuk-uji-saja';

export function portsUji(folder: string): Ports {
  return {
    rahasia: rahasiaBerkas(folder),
    pilihSimpan: async () => null,
    beritahu: () => undefined,
    kemampuan: { simpanDialog: false },
  };
}

export function konfigurasiUji(folder: string, now: () => number = () => SEKARANG): Konfigurasi {
  return { ...konfigurasiDasar({ folder, penjadwal: false, layar: false }), jam: now };
}

export const INSTANSI_UJI = {
  pemerintah: 'Pemerintah Kabupaten Contoh Raya',
  instansi: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  singkatan: 'BKPSDM',
  alamat: 'Jalan Contoh Nomor 1',
  kota: 'Contoh',
  jabatanPpk: 'Bupati Contoh Raya',
  kepadaKeuangan: 'Kepala Badan Pengelolaan Keuangan dan Aset Daerah',
  tembusan: ['Kepala Kantor Regional BKN', 'Kepala PT Taspen (Persero)'],
  hariKerja: 5 as const,
  libur: [],
  polaNomorKgb: '800.1.11.13/{urut}-BKPSDM/{tahun}',
};

/** Fixed ids, so that tests can name them. */
export const UNIT = {
  pemda: '01900000-0000-7000-8000-000000000001',
  dinasA: '01900000-0000-7000-8000-000000000002',
  bidangA1: '01900000-0000-7000-8000-000000000003',
  dinasB: '01900000-0000-7000-8000-000000000004',
} as const;
export const PENANDATANGAN = '01900000-0000-7000-8000-0000000000f1';

export function sisipUnit(tx: WriteDb, id: string, nama: string, induk: string | null): void {
  sisip(tx, 'unit', { id, nama, induk_id: induk });
  jalankan(tx, 'INSERT INTO unit_turunan (leluhur_id, unit_id, jarak) VALUES (?,?,0)', [idDariTeks(id), idDariTeks(id)]);
  if (induk) {
    jalankan(tx, 'INSERT INTO unit_turunan (leluhur_id, unit_id, jarak) SELECT leluhur_id, ?, jarak + 1 FROM unit_turunan WHERE unit_id = ?', [idDariTeks(id), idDariTeks(induk)]);
  }
}

async function buatTemplat(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const app = await createApp(konfigurasiUji(folder), portsUji(folder), { diam: true });
  const sandi = sandikan(SANDI_UJI);
  await isiPertama(app.aplikasi, { contoh: false, selesai: true }, (tx) => {
    muatAturanBawaan(tx, app.aplikasi.config.folderSumber);
    simpanPengaturan(tx, 'instansi', INSTANSI_UJI);
    simpanPengaturan(tx, 'umum', {});
    sisipUnit(tx, UNIT.pemda, 'Pemerintah Kabupaten Contoh Raya', null);
    sisipUnit(tx, UNIT.dinasA, 'Dinas A', UNIT.pemda);
    sisipUnit(tx, UNIT.bidangA1, 'Bidang A1', UNIT.dinasA);
    sisipUnit(tx, UNIT.dinasB, 'Dinas B', UNIT.pemda);
    sisip(tx, 'penandatangan', {
      id: PENANDATANGAN, nama: 'Contoh Kepala, S.Sos., M.Si.', nip: '197001011995031001', pangkat: 'Pembina Utama Muda', jabatan: 'Kepala BKPSDM', atas_nama: 'Bupati Contoh Raya', berlaku_mulai: '2020-01-01', berlaku_sampai: null, sk_pelimpahan: '',
    });
    for (const peran of PERAN) {
      sisip(tx, 'pengguna', { pengguna: peran, nama: `Uji ${peran}`, peran, sandi, unit_id: peran === 'verifikator_opd' ? UNIT.dinasA : null, pegawai_id: null, aktif: 1 });
    }
  });
  await app.aplikasi.bukaFolder();
  if (app.aplikasi.keadaan.jenis !== 'siap') throw new Error('templat uji tidak terbuka');
  const pelaku = { penggunaId: null, nama: 'Uji' };
  await muatRujukan({ penulis: app.aplikasi.keadaan.buka.penulis, folderSumber: app.aplikasi.config.folderSumber, pelaku, now: () => SEKARANG, lapor: () => undefined, dibatalkan: () => false, barisMaks: 400 });
  await app.tutup();
}

/** The set-up folder that every test copies; made once per test run. */
async function templat(): Promise<string> {
  const folder = join(tmpdir(), `simpul-templat-${process.pid}`);
  if (existsSync(join(folder, 'kunci.json'))) return folder;
  const baru = mkdtempSync(join(tmpdir(), 'simpul-templat-baru-'));
  await buatTemplat(baru);
  try {
    renameSync(baru, folder);
  } catch {
    rmSync(baru, { recursive: true, force: true });
  }
  return folder;
}

export interface AplikasiUji {
  readonly folder: string;
  readonly app: App;
  readonly buka: Buka;
  /** Calls a procedure as a role, over the very `fetch` that the hosts carry. Rejects with AppError. */
  panggil<N extends NamaProsedur>(peran: Peran, nama: N, masuk: Masuk<N>, berkas?: BerkasIsi): Promise<Keluar<N>>;
  /** The same with another row scope, e.g. one unit or one employee. */
  sebagai(peran: Peran, lingkup: Lingkup): <N extends NamaProsedur>(nama: N, masuk: Masuk<N>, berkas?: BerkasIsi) => Promise<Keluar<N>>;
  aturJam(now: number): void;
  tutup(): Promise<void>;
}

/** A set-up application in a folder of its own, with one account per role. `dari` copies another prepared folder; `penjadwal`: with what runs by itself, as in the desktop. */
export async function bukaAplikasiUji(p: { readonly dari?: string; readonly penjadwal?: boolean } = {}): Promise<AplikasiUji> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-uji-'));
  cpSync(p.dari ?? (await templat()), folder, { recursive: true });
  let now = SEKARANG;
  const app = await createApp({ ...konfigurasiUji(folder, () => now), penjadwal: p.penjadwal ?? false }, portsUji(folder), { diam: true });
  if (app.aplikasi.keadaan.jenis !== 'siap') throw app.aplikasi.keadaan.jenis === 'terhalang' ? app.aplikasi.keadaan.galat : new Error('aplikasi uji belum siap');
  const { buka } = app.aplikasi.keadaan;
  const sebagai = (peran: Peran, lingkup: Lingkup) => {
    const b = buka.basis.satu<{ id: string; nama: string; pengguna: string }>("SELECT lower(hex(id)) id, nama, pengguna FROM pengguna WHERE peran = ? AND dihapus_pada IS NULL ORDER BY pengguna LIMIT 1", peran);
    const penggunaId = b ? `${b.id.slice(0, 8)}-${b.id.slice(8, 12)}-${b.id.slice(12, 16)}-${b.id.slice(16, 20)}-${b.id.slice(20)}` : UNIT.pemda;
    const sesi = { penggunaId, pengguna: b?.pengguna ?? peran, nama: b?.nama ?? peran, peran, lingkup, izin: izinAkun(peran, lingkup) };
    const token = app.aplikasi.gudangSesi.buat(sesi, now);
    return async <N extends NamaProsedur>(nama: N, masuk: Masuk<N>, berkas?: BerkasIsi): Promise<Keluar<N>> => kirim(app, token, nama, masuk, berkas);
  };
  const perPeran = new Map<Peran, ReturnType<typeof sebagai>>();
  const bawaan = (peran: Peran): Lingkup => (peran === 'verifikator_opd' ? { jenis: 'unit', unitId: UNIT.dinasA } : peran === 'asn' ? { jenis: 'diri', pegawaiId: UNIT.pemda } : { jenis: 'semua' });
  return {
    folder,
    app,
    buka,
    sebagai,
    panggil(peran, nama, masuk, berkas) {
      let f = perPeran.get(peran);
      if (!f) perPeran.set(peran, (f = sebagai(peran, bawaan(peran))));
      return f(nama, masuk, berkas);
    },
    aturJam: (t) => {
      now = t;
    },
    async tutup() {
      await app.tutup();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One call over `app.fetch`, JSON or multipart; a file reply comes back as BerkasIsi. */
export async function kirim<N extends NamaProsedur>(app: App, token: string | null, nama: N, masuk: Masuk<N>, berkas?: BerkasIsi): Promise<Keluar<N>> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  let body: string | FormData;
  if (berkas) {
    body = new FormData();
    body.set('masuk', JSON.stringify(masuk));
    body.set('berkas', new File([new Uint8Array(berkas.isi)], berkas.nama, { type: berkas.mime }));
  } else {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(masuk);
  }
  const jawab = await app.fetch(new Request(`http://uji/rpc/${nama}`, { method: 'POST', headers, body }));
  if ((jawab.headers.get('content-type') ?? '').startsWith('application/json')) {
    const isi = (await jawab.json()) as { hasil: Keluar<N> } | { galat: GalatData };
    if ('galat' in isi) throw galatDariData(isi.galat);
    return isi.hasil;
  }
  const hasil: BerkasIsi = {
    nama: decodeURIComponent((jawab.headers.get('content-disposition') ?? '').split("''")[1] ?? ''),
    mime: jawab.headers.get('content-type') ?? '',
    isi: new Uint8Array(await jawab.arrayBuffer()),
  };
  return hasil as Keluar<N>;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bacaJalur } from '../../src/main/features/terbit/daftar-jalur.ts';
import { zSuratBeku, type SuratBeku } from '../../src/main/features/kgb/surat.ts';
import { sha256 } from '../../src/main/lib/crypto.ts';
import { siapkanLambang } from '../../src/main/pdf/lambang.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { bukaAplikasiUji } from '../../test/support/aplikasi.ts';
import { sisipBanyak, TERBIT } from '../../test/support/kgb-uji.ts';
import { pikselLambang, pngRgba } from '../../test/pdf/lambang-contoh.ts';
import { suratPdfkit } from '../surat/pdfkit-biasa.ts';
import type { Hasil } from '../bersama/hasil.ts';

const JUMLAH = 1000;
/** The peer takes about a minute for the whole batch; it does a tenth of it, in the same run, and is counted up. */
const JUMLAH_PEMBANDING = 100;
const FONT_DIR = join(import.meta.dirname, '../../resources/fonts');
const HURUF = { biasa: join(FONT_DIR, 'texgyreheros-regular.otf'), tebal: join(FONT_DIR, 'texgyreheros-bold.otf') };

interface Surat {
  readonly beku: SuratBeku;
  readonly naskah: Naskah;
}

/** From the call to the last committed letter: rules, checks, numbers, PDF, encrypted and fsynced archive, history, audit, worker start. */
async function kami(): Promise<{ detik: number; surat: Surat[] }> {
  const u = await bukaAplikasiUji();
  try {
    sisipBanyak(u.buka, JUMLAH);
    const t = performance.now();
    const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
    await u.buka.pelari.tunggu(r.tugasId);
    const detik = (performance.now() - t) / 1000;
    const jalur = bacaJalur(u.buka.basis, r.kelompokId, u.app.aplikasi.config.folderSumber);
    const baris = u.buka.basis.baca<{ data: string }>("SELECT data FROM kelompok_butir WHERE keadaan = 'jadi' ORDER BY urut");
    if (baris.length !== JUMLAH) throw new Error(`hanya ${baris.length} surat yang jadi`);
    const surat = baris.slice(0, JUMLAH_PEMBANDING).map((b) => {
      const beku = zSuratBeku.parse(JSON.parse(b.data));
      return { beku, naskah: jalur.baca(beku).naskah() };
    });
    return { detik, surat };
  } finally {
    await u.tutup();
  }
}

/** The usual way: a letter with plain pdfkit, written as a file, then number, document and history in a transaction of its own. Nothing encrypted, files not fsynced. */
async function pdfkitPolos(surat: readonly Surat[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  const lambang = siapkanLambang(pngRgba(pikselLambang(354), 354, 354)).png;
  const db = new Database(join(folder, 'polos.db'));
  try {
    mkdirSync(join(folder, 'berkas'));
    db.pragma('journal_mode=WAL');
    db.pragma('synchronous=FULL');
    db.exec('CREATE TABLE nomor (urut INTEGER PRIMARY KEY, teks TEXT); CREATE TABLE dokumen (id INTEGER PRIMARY KEY, nip TEXT, nomor TEXT, hash TEXT, data TEXT); CREATE TABLE riwayat (id INTEGER PRIMARY KEY, nip TEXT, tmt TEXT, gaji INTEGER, dokumen INTEGER)');
    const nomor = db.prepare('INSERT INTO nomor (urut, teks) SELECT coalesce(max(urut), 0) + 1, ? FROM nomor');
    const dokumen = db.prepare('INSERT INTO dokumen (nip, nomor, hash, data) VALUES (?,?,?,?)');
    const riwayat = db.prepare('INSERT INTO riwayat (nip, tmt, gaji, dokumen) VALUES (?,?,?,?)');
    const t = performance.now();
    for (const { beku, naskah } of surat) {
      if (beku.jenis !== 'skgb') continue;
      const pdf = await suratPdfkit(naskah, HURUF, lambang, t);
      const hash = sha256(pdf);
      writeFileSync(join(folder, 'berkas', `${hash}.pdf`), pdf);
      db.transaction(() => {
        nomor.run(beku.surat.nomor);
        const { lastInsertRowid } = dokumen.run(beku.surat.nip, beku.surat.nomor, hash, JSON.stringify(beku));
        riwayat.run(beku.surat.nip, beku.riwayat.tmt, beku.riwayat.gaji_baru, lastInsertRowid);
      })();
    }
    return (performance.now() - t) / 1000;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 1,000 KGB letters from the call to the last durable commit, seconds, beside the usual way in the same run. */
export async function jalankan(): Promise<Hasil[]> {
  const { detik, surat } = await kami();
  const polos = (await pdfkitPolos(surat)) * (JUMLAH / surat.length);
  return [
    {
      nama: `Menerbitkan ${JUMLAH} surat KGB: nomor, PDF, arsip, riwayat`,
      kami: 'Simpul ASN (terenkripsi, fsync tiap berkas)',
      pembanding: `pdfkit polos + SQLite per surat (${JUMLAH_PEMBANDING} surat, dihitung ke ${JUMLAH})`,
      nilaiKami: detik,
      nilaiPembanding: polos,
      satuan: 's',
      rasio: polos / detik,
    },
  ];
}

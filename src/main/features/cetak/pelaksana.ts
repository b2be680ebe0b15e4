import { setTimeout as tunda } from 'node:timers/promises';
import type { Aplikasi, Buka } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';
import { langkahBerikut } from './alur-rangkaian.ts';
import { kirimPekerjaan, tulisSistem, type Dunia, type PilihanKirim } from './kirim.ts';
import { konfigurasiCetak } from './konfigurasi.ts';
import { adaRangkaianJalan, ambilRangkaian, pekerjaanRangkaian, rangkaianHidup, ubahRangkaian, type Rangkaian } from './rangkaian.ts';

/** The runner: job after job of each order, one at a time at a printer, from what the rows say and nothing else. */

export function dunia(app: Aplikasi, buka: Buka): Dunia {
  return { app, buka, konfigurasi: konfigurasiCetak(buka.basis, app.config) };
}

/** An older order at the same printer goes first. */
function didahului(db: ReadDb, r: Rangkaian): boolean {
  const id = idDariTeks(r.id);
  return db.satu("SELECT 1 FROM rangkaian_cetak WHERE pencetak_id = ? AND keadaan IN ('menunggu','berjalan') AND dihapus_pada IS NULL AND (dibuat_pada < ? OR (dibuat_pada = ? AND id < ?)) LIMIT 1", r.pencetakId, r.dibuatPada, r.dibuatPada, id) !== undefined;
}

/** Writes what follows from the rows; inside the transaction, so that nobody's pause or cancel is overtaken. */
function terapkan(d: Dunia, id: string): boolean {
  return tulisSistem(d, (tx) => {
    const r = ambilRangkaian(tx, id);
    const l = langkahBerikut(r, pekerjaanRangkaian(tx, id));
    if (l.jenis !== 'ubah') return false;
    ubahRangkaian(tx, id, { keadaan: l.keadaan, sebab: l.sebab, pesan: l.pesan });
    return true;
  });
}

/** One step of one order. True when something changed. */
export async function majukanSatu(d: Dunia, id: string, pilihan: PilihanKirim = {}): Promise<boolean> {
  const r = ambilRangkaian(d.buka.basis, id);
  const l = langkahBerikut(r, pekerjaanRangkaian(d.buka.basis, id));
  switch (l.jenis) {
    case 'diam':
      return false;
    case 'ubah':
      return (l.keadaan !== r.keadaan || l.sebab !== r.sebab || l.pesan !== r.pesan) && terapkan(d, id);
    case 'kirim':
      if (didahului(d.buka.basis, r)) {
        if (r.sebab !== 'giliran') tulisSistem(d, (tx) => ubahRangkaian(tx, id, { keadaan: r.keadaan === 'perlu-orang' ? 'berjalan' : r.keadaan, sebab: 'giliran', pesan: 'Menunggu rangkaian lain di pencetak yang sama.' }));
        return false;
      }
      return (await kirimPekerjaan(d, id, l.pekerjaanId, pilihan)) === 'terkirim';
  }
}

/** One step of every order; returns how many changed. */
export async function majukanRangkaian(d: Dunia): Promise<number> {
  let berubah = 0;
  for (const r of rangkaianHidup(d.buka.basis)) {
    if (!d.buka.basis.mentah.open) return berubah;
    if (await majukanSatu(d, r.id)) berubah++;
  }
  return berubah;
}

const CEPAT_MS = 300;
const LAMBAT_MS = 2000;
const berputar = new WeakSet<Buka>();

/** While an order is under way it is looked after several times a second; it goes on where it was after a restart as well. */
export function dorong(app: Aplikasi, buka: Buka, segarkan: () => Promise<number>): void {
  if (berputar.has(buka) || !app.config.penjadwal) return;
  berputar.add(buka);
  const putar = async (): Promise<void> => {
    let sepi = 0;
    while (buka.basis.mentah.open && adaRangkaianJalan(buka.basis)) {
      sepi = (await segarkan()) > 0 ? 0 : sepi + 1;
      await tunda(sepi > 20 ? LAMBAT_MS : CEPAT_MS, undefined, { ref: false });
    }
  };
  putar()
    .catch((galat: unknown) => app.log.warn({ galat: String(galat) }, 'rangkaian cetak tidak dapat dilanjutkan sekarang'))
    .finally(() => berputar.delete(buka));
}

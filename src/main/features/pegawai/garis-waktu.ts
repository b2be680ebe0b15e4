import type { Keluar } from '../../../shared/contract.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { semuaKolom, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { Konteks } from '../../context.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { nilaiRiwayat, pencariLabel, samarkanBaris, type BarisMentah } from './queries.ts';

type Peristiwa = Keluar<'pegawai.garisWaktu'>[number];

/** Date, or only the year where the history keeps no more. */
function tanggalPeristiwa(def: DefinisiRiwayat, nilai: NilaiBaris): string {
  return String(nilai[def.urut] ?? '');
}

function pengangkatan(ctx: Konteks, id: string): Peristiwa[] {
  const b = ambilBaris(ctx.db, 'pegawai', id);
  const satu = (kolomTmt: string, awal: string, judul: string): Peristiwa[] => {
    const tmt = b?.[kolomTmt];
    if (typeof tmt !== 'string' || tmt === '') return [];
    const nomor = b?.[`${awal}_nomor`];
    return [{ tanggal: tmt, kode: 'data_utama', judul, ringkas: judul, barisId: id, sk: typeof nomor === 'string' ? nomor : null }];
  };
  return [...satu('tmt_cpns', 'sk_cpns', 'Diangkat sebagai CPNS'), ...satu('tmt_pns', 'sk_pns', 'Diangkat sebagai PNS')];
}

/** All events of a career, oldest first; what has no date comes last. Secret columns are masked before they are put into words. */
export function garisWaktu(ctx: Konteks, id: string): Peristiwa[] {
  const cari = pencariLabel(ctx.db);
  const hasil = pengangkatan(ctx, id);
  for (const def of RIWAYAT) {
    for (const b of ctx.db.baca<BarisMentah>(`SELECT * FROM ${def.tabel} WHERE pegawai_id = ? AND dihapus_pada IS NULL`, idDariTeks(id))) {
      const { nilai } = samarkanBaris(semuaKolom(def), nilaiRiwayat(def, b), ctx);
      const sk = nilai['sk_nomor'];
      hasil.push({
        tanggal: tanggalPeristiwa(def, nilai), kode: def.kode, judul: def.judul, ringkas: def.ringkas(nilai, cari), barisId: idKeTeks(b['id'] as Buffer), sk: typeof sk === 'string' ? sk : null,
      });
    }
  }
  const kunci = (p: Peristiwa): string => (p.tanggal === '' ? '9999' : p.tanggal);
  return hasil.toSorted((a, b) => (kunci(a) < kunci(b) ? -1 : kunci(a) > kunci(b) ? 1 : 0));
}

import { ratakan } from '../../../shared/impor/teks.ts';
import { idKeTeks } from '../../lib/id.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { susunTurunanUnit } from '../rujukan/turunan-unit.ts';

/** Finds a unit by its name and the name of something above it; makes what is missing. null when the row names none. */
export type PencariUnit = (tx: WriteDb, unit: string | undefined, induk: string | undefined) => string | null;

interface Unit {
  readonly id: string;
  readonly nama: string;
}

/** `akar`: the unit under which units without a known parent are made; made itself when the tree is empty. */
export function pencariUnit(namaAkar: string, akarDipilih: string | null): PencariUnit {
  const simpanan = new Map<string, string>();
  const cari = (tx: WriteDb, nama: string, di: string | null): string | null => {
    const semua = tx.baca<{ id: Buffer; nama: string }>('SELECT id, nama FROM unit WHERE dihapus_pada IS NULL AND ditutup_pada IS NULL');
    const cocok = semua.filter((u) => ratakan(u.nama) === ratakan(nama)).map((u): Unit => ({ id: idKeTeks(u.id), nama: u.nama }));
    if (di === null) return cocok[0]?.id ?? null;
    return cocok.find((u) => tx.satu('SELECT 1 FROM unit_turunan WHERE leluhur_id = unhex(?) AND unit_id = unhex(?)', heks(di), heks(u.id)))?.id ?? null;
  };
  const buat = (tx: WriteDb, nama: string, induk: string | null): string => {
    const id = sisip(tx, 'unit', { nama: nama.replaceAll(/\s+/g, ' ').trim(), induk_id: induk });
    susunTurunanUnit(tx);
    return id;
  };
  const akar = (tx: WriteDb): string => {
    if (akarDipilih) return akarDipilih;
    const ada = tx.satu<{ id: Buffer }>('SELECT id FROM unit WHERE induk_id IS NULL AND dihapus_pada IS NULL ORDER BY dibuat_pada LIMIT 1');
    return ada ? idKeTeks(ada.id) : buat(tx, namaAkar, null);
  };
  return (tx, unit, induk) => {
    const nama = unit ?? induk;
    if (nama === undefined) return null;
    const kunci = `${ratakan(induk ?? '')}|${ratakan(nama)}`;
    const ingat = simpanan.get(kunci);
    if (ingat) return ingat;
    const atas = induk === undefined ? null : (cari(tx, induk, null) ?? buat(tx, induk, akar(tx)));
    const sama = unit === undefined || (induk !== undefined && ratakan(unit) === ratakan(induk));
    const id = sama && atas ? atas : (cari(tx, nama, atas) ?? buat(tx, nama, atas ?? akar(tx)));
    simpanan.set(kunci, id);
    return id;
  };
}

const heks = (id: string): string => id.replaceAll('-', '');

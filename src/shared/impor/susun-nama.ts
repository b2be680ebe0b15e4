import { namaSama, pisahGelar } from '../domain/nama.ts';
import { teksIsi } from './isi.ts';
import { galat, peringatan } from './nilai.ts';
import { rapikan } from './teks.ts';
import type { Pencatat } from './urai-baris.ts';
import type { IsiBaris } from './urai-sel.ts';

export interface NamaBaris {
  readonly nama: string;
  readonly gelarDepan?: string;
  readonly gelarBelakang?: string;
}

/** 'CONTOH SATU' as a list prints it becomes 'Contoh Satu' only when another column spells it so; else it stays. */
function pilihEjaan(polos: string | undefined, pecahan: string): string {
  if (polos === undefined) return pecahan;
  if (!namaSama(polos, pecahan)) return polos;
  return polos === polos.toUpperCase() ? pecahan : polos;
}

/**
 * Name and titles of a row: titles from their own columns first, else split off the name with titles. Null (nothing to
 * add: the missing name was reported) when the row has no name.
 */
export function susunNama(isi: IsiBaris, p: Pencatat): NamaBaris | null {
  const bergelar = teksIsi(isi, 'namaGelar');
  const polos = teksIsi(isi, 'nama');
  if (bergelar === undefined && polos === undefined) return null;
  const pecah = bergelar === undefined ? { gelarDepan: '', nama: '', gelarBelakang: '' } : pisahGelar(bergelar);
  if (polos !== undefined && bergelar !== undefined && !namaSama(polos, bergelar)) {
    p.catat('nama', peringatan('NAMA_BEDA', `Nama "${polos}" tidak sama dengan "${bergelar}" tanpa gelar; dipakai "${polos}".`, 'Periksa ejaan nama menurut SK.', true));
  }
  const nama = rapikan(bergelar === undefined ? (polos ?? '') : pilihEjaan(polos, pecah.nama));
  if (nama === '') {
    p.catat('namaGelar', galat('NAMA_KOSONG', 'Nama hanya berisi gelar atau tanda baca.', 'Isi nama pegawai.'));
    return null;
  }
  const depan = teksIsi(isi, 'gelarDepan') ?? pecah.gelarDepan;
  const belakang = teksIsi(isi, 'gelarBelakang') ?? pecah.gelarBelakang;
  return { nama, ...(depan === '' ? {} : { gelarDepan: depan }), ...(belakang === '' ? {} : { gelarBelakang: belakang }) };
}

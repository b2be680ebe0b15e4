import { labelKolom } from '../../../shared/impor/label-kolom.ts';
import { teksTanggal } from '../../lib/bentuk.ts';
import { judulTabel, kolomJejak } from '../pegawai/jejak.ts';

const TABEL_IMPOR = ['pangkat', 'kgb', 'jabatan', 'pendidikan', 'kontrak'] as const;

/** `tanggal_lahir` or `riwayat_pangkat tmt` as the host names a changed column, in the words of the forms. */
export function labelPerubahan(kolom: string): string {
  const [satu = '', dua] = kolom.split(' ');
  const riwayat = TABEL_IMPOR.find((x) => x === satu);
  if (riwayat !== undefined && dua === undefined) return judulTabel(`riwayat_${riwayat}`) ?? satu;
  const label = labelKolom(riwayat ?? 'pegawai', dua ?? satu);
  if (label !== (dua ?? satu)) return label;
  if (dua === undefined) return judulTabel(satu) ?? kolomJejak({ tabel: 'pegawai', id: '', kolom: satu, lama: null, baru: null })?.label ?? kolom;
  const namaKolom = kolomJejak({ tabel: satu, id: '', kolom: dua, lama: null, baru: null })?.label ?? dua;
  return `${judulTabel(satu) ?? satu}: ${namaKolom}`;
}

/** A changed value: dates as in tables, everything else as it is stored. */
export function nilaiPerubahan(nilai: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(nilai) ? teksTanggal(nilai) : nilai || '–';
}

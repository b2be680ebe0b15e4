import type { KodeBidang } from './bidang.ts';
import type { JabatanTerurai } from './nilai-jabatan.ts';
import type { IsiBaris } from './urai-sel.ts';

/** The text value of a field, if it has one. */
export function teksIsi(isi: IsiBaris, kode: KodeBidang): string | undefined {
  const nilai = isi[kode];
  return typeof nilai === 'string' ? nilai : undefined;
}

/** The number value of a field, if it has one. */
export function angkaIsi(isi: IsiBaris, kode: KodeBidang): number | undefined {
  const nilai = isi[kode];
  return typeof nilai === 'number' ? nilai : undefined;
}

/** The post read from a field, if it has one. */
export function jabatanIsi(isi: IsiBaris, kode: 'jabatan' | 'jabatanTambahan'): JabatanTerurai | undefined {
  const nilai = isi[kode];
  return typeof nilai === 'object' && 'jenisPenugasan' in nilai ? nilai : undefined;
}

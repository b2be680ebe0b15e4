import { KELAS_ARSIP, type KelasArsip } from '../../../shared/domain/arsip.ts';
import { AppError } from '../../../shared/errors.ts';
import { AKSES_ARSIP } from '../../../shared/izin.ts';
import type { Konteks } from '../../context.ts';

type Boleh = Pick<Konteks, 'boleh'>;

/** Whether the account may open papers of a class. */
export function bolehKelas(ctx: Boleh, kelas: KelasArsip): boolean {
  return AKSES_ARSIP[kelas].izin.every((i) => ctx.boleh(i));
}

/** Classes whose content the account may see. */
export function kelasTerbuka(ctx: Boleh): readonly KelasArsip[] {
  return KELAS_ARSIP.filter((k) => bolehKelas(ctx, k));
}

/** Classes of which the account may know that a paper exists. */
export function kelasTampak(ctx: Boleh): readonly KelasArsip[] {
  return KELAS_ARSIP.filter((k) => bolehKelas(ctx, k) || AKSES_ARSIP[k].keberadaan === 'tampak');
}

/** A class as it stands in a row; what is not known is as narrow as an unknown paper. */
export function kelasDari(teks: string): KelasArsip {
  return KELAS_ARSIP.find((k) => k === teks) ?? 'terbatas';
}

/** Throws when the account may not open a paper of this class: with the reason, or as if there were none. */
export function wajibBolehKelas(ctx: Boleh, kelas: KelasArsip): void {
  if (bolehKelas(ctx, kelas)) return;
  if (AKSES_ARSIP[kelas].keberadaan === 'tersembunyi') throw takAda();
  throw new AppError('TIDAK_BERHAK', AKSES_ARSIP[kelas].sebab, { saran: 'Minta Administrator bila Anda memerlukannya.' });
}

export function takAda(): AppError {
  return new AppError('TIDAK_DITEMUKAN', 'Dokumen itu tidak ada, atau milik pegawai di luar lingkup unit Anda.', { saran: 'Cari dari daftar arsip.' });
}

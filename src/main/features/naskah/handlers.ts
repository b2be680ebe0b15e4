import { KAMUS_KGB } from '../../../shared/layanan/kgb/naskah.ts';
import type { PetaPenangan } from '../../context.ts';
import { daftarNaskah } from './berkas.ts';

export const penanganNaskah = {
  'naskah.daftar': (_masuk, ctx) => daftarNaskah(ctx.config.folderSumber).map(({ kode, jenis, nama }) => ({ kode, jenis, nama, isian: [...KAMUS_KGB[jenis]].map(([path, j]) => ({ path, jenis: j })) })),
} satisfies Pick<PetaPenangan, 'naskah.daftar'>;

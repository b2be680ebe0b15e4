import type { PetaPenangan } from '../../context.ts';
import { daftarSampah } from './daftar.ts';
import { pulihkanSampah } from './pulihkan.ts';

export const penanganSampah = {
  'sampah.daftar': (masuk, ctx) => daftarSampah(ctx, masuk),
  'sampah.pulihkan': pulihkanSampah,
} satisfies Pick<PetaPenangan, 'sampah.daftar' | 'sampah.pulihkan'>;

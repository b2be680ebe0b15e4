import type { PetaPenangan } from '../../context.ts';
import { bacaDaftar, bacaLembar, bacaLog, bacaRangkaian } from './lihat.ts';
import { batalkanRangkaian, jeda, lanjut, periksaAwal, pindahkan, putuskan, seriAkhir, ulang } from './tindakan.ts';

export const penanganRangkaian = {
  'rangkaian.daftar': (masuk, ctx) => bacaDaftar(ctx, masuk.batas),
  'rangkaian.lihat': (masuk, ctx) => bacaRangkaian(ctx, masuk.id),
  'rangkaian.lembar': (masuk, ctx) => bacaLembar(ctx, masuk),
  'rangkaian.periksa': (masuk, ctx) => periksaAwal(ctx, masuk),
  'rangkaian.jeda': (masuk, ctx) => jeda(ctx, masuk.id),
  'rangkaian.lanjut': (masuk, ctx) => lanjut(ctx, masuk.id),
  'rangkaian.batal': (masuk, ctx) => batalkanRangkaian(ctx, masuk.id),
  'rangkaian.putuskan': (masuk, ctx) => putuskan(ctx, masuk),
  'rangkaian.ulang': (masuk, ctx) => ulang(ctx, masuk),
  'rangkaian.pindah': (masuk, ctx) => pindahkan(ctx, masuk),
  'rangkaian.seriAkhir': (masuk, ctx) => seriAkhir(ctx, masuk),
  'rangkaian.log': (masuk, ctx) => bacaLog(ctx, masuk),
} satisfies Pick<
  PetaPenangan,
  | 'rangkaian.daftar' | 'rangkaian.lihat' | 'rangkaian.lembar' | 'rangkaian.periksa' | 'rangkaian.jeda' | 'rangkaian.lanjut' | 'rangkaian.batal' | 'rangkaian.putuskan' | 'rangkaian.ulang' | 'rangkaian.pindah' | 'rangkaian.seriAkhir' | 'rangkaian.log'
>;

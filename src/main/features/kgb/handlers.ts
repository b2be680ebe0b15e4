import type { MasukTerurai } from '../../../shared/contract.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { asalKgb } from './asal.ts';
import { dalamSetahun, daftarKgb, type MintaDaftar } from './daftar.ts';
import { mulaiTerbit } from './mulai.ts';
import { pratinjauSurat } from './pratinjau.ts';

function minta(m: Pick<MasukTerurai<'kgb.jatuhTempo'>, 'bulan' | 'semua' | 'unitId'> & { terlambat?: boolean; tanpaDasar?: boolean }, ctx: Konteks): MintaDaftar {
  return { bulan: m.bulan, semua: m.semua, unitId: m.unitId ?? null, terlambat: m.terlambat ?? true, tanpaDasar: m.tanpaDasar ?? false, lingkup: ctx.sesi.lingkup, hariIni: ctx.hariIni, denganGaji: ctx.boleh('pegawai.gaji') };
}

export const penanganKgb = {
  'kgb.jatuhTempo': (masuk, ctx) => {
    const m = minta(masuk, ctx);
    const baris = daftarKgb(ctx.db, m);
    const belum = baris.filter((b) => b.dokumenId === null);
    return {
      bulan: masuk.bulan,
      baris,
      ringkas: {
        jatuhTempo: belum.filter((b) => b.jatuhTempo && !b.luarBulan).length,
        tertahan: belum.filter((b) => !b.jatuhTempo).length,
        terlambat: belum.filter((b) => b.terlambat).length,
        sudahTerbit: baris.length - belum.length,
        dalamSetahun: dalamSetahun(ctx.db, m),
      },
    };
  },
  'kgb.asal': (masuk, ctx) => asalKgb(ctx, masuk.pegawaiId, masuk.bulan ?? null),
  'kgb.pratinjau': async (masuk, ctx) => pratinjauSurat(masuk, ctx),
  'kgb.terbit': async (masuk, ctx) => mulaiTerbit(masuk, ctx),
} satisfies Pick<
  PetaPenangan,
  'kgb.jatuhTempo' | 'kgb.asal' | 'kgb.pratinjau' | 'kgb.terbit'
>;

import type { PetaPenangan } from '../../context.ts';
import { tulisCsv } from '../../lembar/tulis-csv.ts';
import { tulisXlsx } from '../../lembar/tulis-xlsx.ts';
import { ambilTitipan, titip } from './titipan.ts';

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The title as the name of a file: letters and digits of any script, joined by '-'. */
function namaBerkas(judul: string): string {
  return judul.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'daftar';
}

export const penanganDaftar = {
  'daftar.titip': async ({ titipan, baris }, ctx) => ({ titipan: titip(ctx.sesi.penggunaId, titipan, baris, ctx.now) }),
  'daftar.ekspor': async ({ judul, kolom, bentuk, ...m }, ctx) => {
    const baris = ambilTitipan(ctx.sesi.penggunaId, m.titipan ?? null, m.baris);
    const nama = `${namaBerkas(judul)}-${ctx.hariIni}.${bentuk}`;
    const berkas =
      bentuk === 'csv'
        ? { nama, mime: 'text/csv', isi: new Uint8Array(tulisCsv(kolom, baris)) }
        : { nama, mime: MIME_XLSX, isi: new Uint8Array(await tulisXlsx(judul, kolom, baris)) };
    ctx.catat(`mengekspor daftar ${judul}: ${baris.length} baris`, []);
    return berkas;
  },
} satisfies Pick<PetaPenangan, 'daftar.titip' | 'daftar.ekspor'>;

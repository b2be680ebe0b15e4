import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { skemaBerkasAturan } from '../../src/shared/domain/aturan.ts';
import { skemaBup, skemaMasaKerjaGolongan, skemaNip, skemaPangkatPns, skemaTabelGaji } from '../../src/shared/domain/isi-aturan.ts';
import { cocokkanKepala } from '../../src/shared/impor/kepala.ts';
import type { BarisSel } from '../../src/shared/impor/lembar.ts';
import { mkgAwalDariTabel } from '../../src/shared/impor/mkg.ts';
import { siapkanPemetaan } from '../../src/shared/impor/pemetaan.ts';
import { rencanakan, type AdaPegawai, type Rencana } from '../../src/shared/impor/rencana.ts';
import { uraiBaris, uraiLembar, type HasilBaris, type KonteksUrai } from '../../src/shared/impor/urai-baris.ts';

function aturan<T>(nama: string, skema: z.ZodType<T>): T {
  const berkas = skemaBerkasAturan.parse(JSON.parse(readFileSync(new URL(`../../resources/aturan/${nama}.json`, import.meta.url), 'utf8')));
  return skema.parse(berkas.versi.at(-1)?.isi);
}

export const HARI_INI = '2026-11-23';
export const NIP_SATU = '199001012015031001';
export const NIP_DUA = '198505052010012002';

export const KONTEKS: KonteksUrai = {
  hariIni: HARI_INI,
  aturanNip: aturan('nip', skemaNip),
  aturanMkg: { geser: aturan('masa_kerja_golongan', skemaMasaKerjaGolongan), mkgAwal: mkgAwalDariTabel(aturan('gaji_pokok_pns', skemaTabelGaji)) },
  tabelPangkat: aturan('pangkat_golongan_pns', skemaPangkatPns),
};

/** As in the application, where a post without its kind is remarked on. */
export const KONTEKS_BUP: KonteksUrai = { ...KONTEKS, aturanBup: aturan('bup', skemaBup) };

/** Reads one row under the given headers; NIP and name are added unless the headers have them. */
export function satuBaris(isi: Readonly<Record<string, BarisSel[number]>>, konteks: KonteksUrai = KONTEKS): HasilBaris {
  const lengkap = { NIP: NIP_SATU, 'Nama Lengkap': 'Contoh Satu, S.Kom.', 'Jenis Kelamin': 'L', ...isi };
  const kepala = Object.keys(lengkap);
  return uraiBaris(Object.values(lengkap), 2, siapkanPemetaan(cocokkanKepala([kepala])), konteks);
}

export function kode(hasil: HasilBaris): string[] {
  return hasil.masalah.map((m) => m.kode);
}

/** Plans a whole sheet (header row first). */
export function rencanaLembar(baris: readonly BarisSel[], ada: ReadonlyMap<string, AdaPegawai> = new Map(), konteks: KonteksUrai = KONTEKS): Rencana {
  const kepala = cocokkanKepala(baris);
  return rencanakan(uraiLembar(baris, siapkanPemetaan(kepala), konteks), (nip) => ada.get(nip), kepala.kolom.map((k) => k.kepala));
}

/** What the database holds after the plan was carried out. */
export function laksanakan(rencana: Rencana, ada: ReadonlyMap<string, AdaPegawai>, gabung: (lama: AdaPegawai['data'], baru: AdaPegawai['data']) => AdaPegawai['data']): Map<string, AdaPegawai> {
  const hasil = new Map(ada);
  for (const b of rencana.baris) {
    if (b.data === null || (b.keadaan !== 'baru' && b.keadaan !== 'berubah')) continue;
    const lama = hasil.get(b.nip);
    hasil.set(b.nip, { id: lama?.id ?? b.nip, data: lama === undefined ? b.data : gabung(lama.data, b.data) });
  }
  return hasil;
}

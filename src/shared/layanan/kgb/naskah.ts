import { z } from 'zod';
import type { Naskah } from '../../dokumen/naskah.ts';
import { skemaKop, skemaTandaTangan, skemaTembusan } from '../../dokumen/blok.ts';
import { isiBagian, type IsiTemplat } from '../../dokumen/templat/isi.ts';
import { kamusIsian, type Kamus } from '../../dokumen/templat/kamus.ts';
import { skemaDataPenundaan, skemaDataSkgb, type BentukSurat, type DataPenundaan, type DataSkgb } from './naskah-data.ts';
import { tandaTangan } from './tanda-tangan.ts';

/** What the office gives to every letter, beside the letter's own data. */
const bersama = { tempat: z.string(), kop: skemaKop, tandaTangan: skemaTandaTangan, tembusan: skemaTembusan };

/** Places that a template of each kind may name. */
export const KAMUS_KGB: { readonly skgb: Kamus; readonly penundaan: Kamus } = {
  skgb: kamusIsian(skemaDataSkgb.omit({ bentuk: true }).extend(bersama)),
  penundaan: kamusIsian(skemaDataPenundaan.omit({ bentuk: true }).extend(bersama)),
};

function lengkapi(bentuk: BentukSurat, data: Pick<DataSkgb, 'verifikasi'>, isi: IsiTemplat): Naskah {
  const isian = {
    ...data,
    tempat: bentuk.tempat,
    kop: bentuk.kop,
    tandaTangan: tandaTangan(bentuk, data.verifikasi),
    tembusan: { jenis: 'tembusan', judul: 'Tembusan:', butir: bentuk.tembusan, ukuran: bentuk.ukuran * 0.85 },
  };
  return {
    versi: 1,
    kertas: bentuk.kertas,
    tepi: bentuk.tepi,
    huruf: { keluarga: bentuk.keluarga, ukuran: bentuk.ukuran, spasi: bentuk.spasi },
    ...(bentuk.kaki === undefined ? {} : { kaki: bentuk.kaki }),
    // The template was checked against the shape of a document when its batch was started.
    ...(isiBagian(isi, isian) as Pick<Naskah, 'judul' | 'blok'>),
  };
}

/** The KGB notification letter (surat pemberitahuan kenaikan gaji berkala, PP 7/1977 ps. 11). Throws ZodError on malformed data. */
export function naskahSkgb(masukan: DataSkgb, isi: IsiTemplat): Naskah {
  const { bentuk, ...data } = skemaDataSkgb.parse(masukan);
  return lengkapi(bentuk, data, isi);
}

/** The decree postponing a KGB (PP 7/1977 ps. 12), in the form of a keputusan. Throws ZodError on malformed data. */
export function naskahPenundaan(masukan: DataPenundaan, isi: IsiTemplat): Naskah {
  const { bentuk, ...data } = skemaDataPenundaan.parse(masukan);
  return lengkapi(bentuk, data, isi);
}

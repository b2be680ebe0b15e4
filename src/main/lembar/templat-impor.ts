import { hurufKolom, type BarisSel } from '../../shared/impor/lembar.ts';
import { KOLOM_TEMPLAT, PETUNJUK_TEMPLAT } from '../../shared/impor/templat.ts';
import type { KolomTulis, LembarTulis } from './kolom-tulis.ts';
import { tulisBuku } from './tulis-xlsx.ts';

const BARIS_ISIAN = 5000;

const BERDAFTAR = KOLOM_TEMPLAT.filter((k) => k.daftar !== undefined);

function rentang(kepala: string): string | undefined {
  const letak = BERDAFTAR.findIndex((k) => k.kepala === kepala);
  const banyak = BERDAFTAR[letak]?.daftar?.length;
  return banyak === undefined ? undefined : `Rujukan!$${hurufKolom(letak)}$2:$${hurufKolom(letak)}$${banyak + 1}`;
}

/** The columns as the workbook writer wants them; also used to export employees in the template's shape. */
export function kolomTemplat(): KolomTulis[] {
  return KOLOM_TEMPLAT.map(({ kepala, jenis, petunjuk }) => ({ kepala, jenis, petunjuk, daftar: rentang(kepala) }));
}

function lembarPetunjuk(): LembarTulis {
  const umum: BarisSel[] = PETUNJUK_TEMPLAT.map((isi) => ['Umum', '', isi, '']);
  const kolom: BarisSel[] = KOLOM_TEMPLAT.map((k) => [k.kepala, k.wajib ? 'wajib' : '', k.petunjuk, k.contoh]);
  const kepala: KolomTulis[] = [
    { kepala: 'Kolom', jenis: 'teks', lebar: 28 }, { kepala: 'Wajib', jenis: 'teks', lebar: 8 },
    { kepala: 'Cara mengisi', jenis: 'teks', lebar: 100 }, { kepala: 'Contoh', jenis: 'teks', lebar: 32 },
  ];
  return { judul: 'Petunjuk', kolom: kepala, baris: [...umum, ...kolom] };
}

function lembarRujukan(): LembarTulis {
  const tinggi = Math.max(...BERDAFTAR.map((k) => k.daftar?.length ?? 0));
  const baris: BarisSel[] = Array.from({ length: tinggi }, (_, i) => BERDAFTAR.map((k) => k.daftar?.[i] ?? null));
  return { judul: 'Rujukan', kolom: BERDAFTAR.map(({ kepala }) => ({ kepala, jenis: 'teks', lebar: 28 })), baris };
}

/** The import template: sheet 'Data' with `baris` (empty by default), 'Petunjuk', and the lists in 'Rujukan'. */
export function templatImpor(baris: Iterable<BarisSel> = []): Promise<Buffer> {
  return tulisBuku([{ judul: 'Data', kolom: kolomTemplat(), baris, barisIsian: BARIS_ISIAN }, lembarPetunjuk(), lembarRujukan()]);
}

import { describe, expect, test } from 'vitest';
import { bandingkan } from '../../src/shared/impor/banding.ts';
import { cocokkanKepala, ingatanDari, terapkanPilihan } from '../../src/shared/impor/kepala.ts';
import type { Lembar } from '../../src/shared/impor/lembar.ts';
import { siapkanPemetaan } from '../../src/shared/impor/pemetaan.ts';
import { barisSalah, rencanakan, type AdaPegawai, type Rencana } from '../../src/shared/impor/rencana.ts';
import { barisTemplat } from '../support/baris-templat.ts';
import { uraiLembar } from '../../src/shared/impor/urai-baris.ts';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { templatImpor } from '../../src/main/lembar/templat-impor.ts';
import { tulisXlsx } from '../../src/main/lembar/tulis-xlsx.ts';
import { KONTEKS, laksanakan } from '../impor/bantu.ts';

const berkas = (nama: string): string => new URL(`contoh/${nama}`, import.meta.url).pathname;

async function buka(sumber: string | Uint8Array): Promise<Lembar> {
  const [lembar] = await bacaLembar(sumber);
  if (lembar === undefined) throw new Error('tanpa lembar');
  return lembar;
}

/** The mapping as an officer settles it once: the ambiguous last column is left out, and that is remembered. */
function rencana(lembar: Lembar, ada: ReadonlyMap<string, AdaPegawai> = new Map()): Rencana {
  const tanya = cocokkanKepala(lembar.baris);
  const masuk = tanya.kolom.find((k) => k.kepala === 'Tanggal Masuk');
  const ingatan = masuk === undefined ? [] : [ingatanDari(terapkanPilihan(tanya, [{ indeks: masuk.indeks, bidang: null }]))];
  const kepala = cocokkanKepala(lembar.baris, ingatan);
  expect(kepala.keadaan).toBe('cocok');
  return rencanakan(uraiLembar(lembar.baris, siapkanPemetaan(kepala), KONTEKS), (nip) => ada.get(nip), kepala.kolom.map((k) => k.kepala));
}

describe.each(['nominatif-berantakan.xlsx', 'nominatif-berantakan.csv'])('contoh berantakan %s', (nama) => {
  test('kepala ditemukan di bawah judul dan hanya kolom yang mendua yang ditanyakan', async () => {
    const hasil = cocokkanKepala((await buka(berkas(nama))).baris);
    expect([hasil.barisKepala, hasil.keadaan, hasil.takDikenal]).toEqual([3, 'perlu dipilih', ['Unit Statistik']]);
    expect(hasil.kolom.filter((k) => k.keyakinan === 'perlu dipilih').map((k) => k.kepala)).toEqual(['Tanggal Masuk']);
  });

  test('semua jebakan tertangkap, tidak satu baris pun hilang, dan dua kali impor tidak menambah apa pun', async () => {
    const lembar = await buka(berkas(nama));
    const hasil = rencana(lembar);
    const { jumlah: j } = hasil;
    expect(j.baru + j.salah + j.kosong + j.gabung).toBe(j.baca);
    expect(j).toMatchObject({ baca: 68, baru: 51, salah: 12, kosong: 3, gabung: 2 });
    const kode = new Set(hasil.baris.flatMap((b) => b.masalah.map((m) => m.kode)));
    expect([...kode]).toEqual(expect.arrayContaining([
      'NIP_ANGKA', 'NIP_KOSONG', 'NIP_JANGGAL', 'NIP_GANDA', 'GABUNG_SAMA', 'GABUNG_BEDA', 'TANGGAL', 'GOLONGAN', 'JABATAN_SAMBUNG', 'MKG_DIHITUNG', 'PADANAN', 'GANDA_BEDA', 'BEDA_NIP', 'NIK_ANGKA', 'KGB_TANPA_TMT',
    ]));
    const ada = laksanakan(hasil, new Map(), (lama, baru) => bandingkan(lama, baru).hasil);
    expect(rencana(lembar, ada).jumlah).toMatchObject({ baru: 0, berubah: 0, sama: 51 });
  });

  test('baris salah ditulis ke xlsx, dan berkas itu sendiri terbaca lagi dengan kolom yang sama', async () => {
    const salah = barisSalah(rencana(await buka(berkas(nama))));
    const data = await tulisXlsx('Baris salah', salah.kepala.map((kepala) => ({ kepala, jenis: 'teks' })), salah.baris);
    const lagi = rencana(await buka(data));
    expect(lagi.jumlah).toMatchObject({ baca: 12, salah: 12 });
    expect(lagi.kepala).toEqual(salah.kepala);
  });

  test('ekspor dalam bentuk templat lewat berkas xlsx sungguhan diimpor kembali tanpa perubahan', async () => {
    const ada = laksanakan(rencana(await buka(berkas(nama))), new Map(), (lama, baru) => bandingkan(lama, baru).hasil);
    const data = await templatImpor([...ada.values()].map((a) => barisTemplat(a.data)));
    const lagi = rencana(await buka(data), ada);
    expect(lagi.baris.flatMap((b) => b.ubah)).toEqual([]);
    expect(lagi.jumlah).toMatchObject({ baca: 51, sama: 51 });
  });
});

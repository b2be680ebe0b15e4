import type { KeluargaHuruf, Naskah } from '../../shared/dokumen/naskah.ts';
import type { Temuan } from '../../shared/errors.ts';
import { AppError } from '../../shared/errors.ts';
import type { Baris } from './baris.ts';
import type { Gambar } from './gambar.ts';
import { muatGambar } from './gambar.ts';
import type { GayaHuruf, HurufMuat, KunciHuruf } from './huruf.ts';
import { muatHuruf } from './huruf.ts';
import { lambangKecil } from './lambang.ts';
import type { MetaPdf } from './meta.ts';
import type { Halaman, Matriks } from './operasi.ts';
import type { HasilTata } from './tata.ts';
import { tataNaskah } from './tata.ts';
import type { SumberTulis } from './tulis-cepat.ts';
import { tulisCepat } from './tulis-cepat.ts';

export interface SumberMesin {
  /** Folder of the OTF files (resources/fonts). */
  readonly fontDir: string;
  /** Emblems by the key used in the letter head, best as `siapkanLambang` yields them; others are made small here. */
  readonly lambang?: Readonly<Record<string, Uint8Array>>;
}

/** Fonts, emblems and caches shared by all documents of one thread. Nothing in it depends on what was written before. */
export interface MesinPdf extends SumberTulis {
  readonly singgahan: Map<string, readonly Baris[]>;
  readonly punyaGambar: (kunci: string) => boolean;
}

export interface OpsiPdf {
  /** Calibration of a print copy; never for the archive. */
  readonly matriks?: Matriks;
}

/** Prepares the engine: emblems are read now, each font at its first use. Synchronous; one per thread. */
export function siapkanMesin(sumber: SumberMesin): MesinPdf {
  const huruf = new Map<string, HurufMuat>();
  const gambar = new Map<string, Gambar>();
  for (const [kunci, isi] of Object.entries(sumber.lambang ?? {})) gambar.set(kunci, muatGambar(lambangKecil(isi)));
  return {
    huruf: (kunci) => {
      const ada = huruf.get(kunci);
      if (ada !== undefined) return ada;
      const baru = muatHuruf(sumber.fontDir, kunciHuruf(kunci));
      huruf.set(kunci, baru);
      return baru;
    },
    gambar: (kunci) => {
      const ada = gambar.get(kunci);
      if (ada === undefined) throw new AppError('BELUM_SIAP', `Lambang “${kunci}” belum diunggah.`, { saran: 'Unggah lambang di Kelola › Pengaturan › Kop surat.' });
      return ada;
    },
    punyaGambar: (kunci) => gambar.has(kunci),
    pangkal: new Map(),
    singgahan: new Map(),
  };
}

function kunciHuruf(kunci: string): KunciHuruf {
  const [keluarga, gaya] = kunci.split('-');
  return `${keluarga === 'bonum' ? 'bonum' : 'heros'}-${gaya === 'tebal' ? 'tebal' : gaya === 'miring' ? 'miring' : 'biasa'}`;
}

/** Pages of one document with what was found on the way; draws nothing. */
export function tata(mesin: MesinPdf, naskah: Naskah): HasilTata {
  return tataNaskah(naskah, {
    pilih: pemilih(mesin, naskah.huruf.keluarga),
    gambar: (kunci) => (mesin.punyaGambar(kunci) ? mesin.gambar(kunci) : undefined),
    singgahan: mesin.singgahan,
  });
}

function pemilih(mesin: MesinPdf, keluarga: KeluargaHuruf): (gaya: GayaHuruf) => HurufMuat {
  return (gaya) => mesin.huruf(`${keluarga}-${gaya}`);
}

/** Everything that speaks against issuing: missing letters, empty required fields, overflow. Empty = fine. */
export function periksaNaskah(mesin: MesinPdf, naskah: Naskah): Temuan[] {
  return [...tata(mesin, naskah).temuan];
}

/** Pages of all documents; throws ATURAN with the findings when one of them may not be issued. */
export function halamanNaskah(mesin: MesinPdf, naskah: readonly Naskah[]): Halaman[] {
  return naskah.flatMap((n) => {
    const hasil = tata(mesin, n);
    const tolak = hasil.temuan.filter((t) => t.berat === 'tolak');
    if (tolak.length > 0) {
      throw new AppError('ATURAN', `Naskah “${n.judul}” belum dapat dibuat: ${tolak[0]?.pesan ?? ''}`, {
        dampak: 'Surat ini belum dibuat; nomor dan data lain tidak berubah.',
        saran: 'Perbaiki datanya, lalu buat ulang surat ini.',
        details: tolak,
      });
    }
    return [...hasil.halaman];
  });
}

/** One PDF of one or many documents, in order. Deterministic: same documents, meta and resources give the same bytes. */
export function buatPdf(mesin: MesinPdf, naskah: readonly Naskah[], meta: MetaPdf, opsi: OpsiPdf = {}): Buffer {
  return tulisCepat(halamanNaskah(mesin, naskah), meta, mesin, opsi.matriks);
}

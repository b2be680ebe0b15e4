/** A serial in its parts: what stands before the number, the number, and how many digits it is written with at least. */
export interface SeriTerurai {
  readonly awalan: string;
  readonly urut: number;
  readonly lebar: number;
}

/** Capitals, one blank at most between parts, none at the ends: how a serial is kept and shown. */
export function rapikanSeri(teks: string): string {
  return teks.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, ' ').trim();
}

/** Only its letters and digits: 'KP-A 000651' and 'kpa000651' are the same sheet to a scanner. */
export function kunciSeri(teks: string): string {
  return rapikanSeri(teks).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** 'KP-A 000651' → 'KP-A ', 651, 6. Null when it does not end in a number of at most 15 digits. */
export function uraiSeri(teks: string): SeriTerurai | null {
  const m = /^(.*?)(\d{1,15})$/.exec(rapikanSeri(teks));
  return m === null ? null : { awalan: m[1]!, urut: Number(m[2]), lebar: m[2]!.length };
}

/** The serial of a number: 'KP-A ', 651, 6 → 'KP-A 000651'. */
export function tulisSeri(awalan: string, urut: number, lebar: number): string {
  return `${awalan}${String(urut).padStart(lebar, '0')}`;
}

export interface RentangSeri {
  readonly awalan: string;
  readonly lebar: number;
  readonly dariUrut: number;
  readonly sampaiUrut: number;
  readonly jumlah: number;
}

/** The most sheets one entry takes: more is a mistyped serial. */
export const LEMBAR_MAKS = 100_000;

/** The run from the first to the last serial, or a sentence why there is none. */
export function rentangSeri(awal: string, akhir: string): RentangSeri | string {
  const a = uraiSeri(awal);
  const z = uraiSeri(akhir);
  if (a === null || z === null) return `Nomor seri "${(a === null ? awal : akhir).trim()}" tidak berakhir dengan angka.`;
  if (a.awalan !== z.awalan) return `Awalan seri pertama ("${a.awalan.trim()}") dan terakhir ("${z.awalan.trim()}") berbeda.`;
  if (z.urut < a.urut) return 'Nomor seri terakhir lebih kecil daripada yang pertama.';
  if (tulisSeri(a.awalan, z.urut, a.lebar) !== rapikanSeri(akhir)) return 'Nomor seri pertama dan terakhir tidak ditulis dengan jumlah angka yang sama.';
  const jumlah = z.urut - a.urut + 1;
  if (jumlah > LEMBAR_MAKS) return `Rentang itu memuat ${jumlah} lembar, lebih dari ${LEMBAR_MAKS} sekali catat.`;
  return { awalan: a.awalan, lebar: a.lebar, dariUrut: a.urut, sampaiUrut: z.urut, jumlah };
}

/**
 * The number of a serial as it was typed at the desk: the whole serial, without its blanks and signs, or only the digits.
 * Null when it is not one of this prefix.
 */
export function bacaUrut(teks: string, awalan: string): number | null {
  const kunci = kunciSeri(teks);
  const depan = kunciSeri(awalan);
  const angka = kunci.startsWith(depan) ? kunci.slice(depan.length) : kunci;
  return /^\d{1,15}$/.test(angka) ? Number(angka) : /^\d{1,15}$/.test(kunci) ? Number(kunci) : null;
}

/** Runs of neighbours: items in order of their number, cut wherever the number jumps or `sama` says they differ. */
export function rangkaiUrut<T extends { readonly urut: number }>(isi: readonly T[], sama: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const hasil: T[][] = [];
  for (const x of isi) {
    const akhir = hasil.at(-1)?.at(-1);
    if (akhir !== undefined && akhir.urut + 1 === x.urut && sama(akhir, x)) hasil.at(-1)!.push(x);
    else hasil.push([x]);
  }
  return hasil;
}

export interface BandingSeri {
  readonly cocok: boolean;
  /** Sheets that are gone by the stated serials, less those sent: positive, too many went through. */
  readonly selisih: number;
  readonly kemungkinan: readonly string[];
}

/**
 * What the operator states after output against what was sent. Numbers of the serials, and sheets; `seharusnya.terkirim`
 * may be less than reserved when the run was stopped. `dinyatakan.lembar`: sheets between the stated serials that the job
 * could have used.
 */
export function bandingkanSeri(
  seharusnya: { readonly awal: number; readonly akhir: number; readonly dipesan: number; readonly terkirim: number },
  dinyatakan: { readonly awal: number; readonly akhir: number; readonly lembar: number },
): BandingSeri {
  const selisih = dinyatakan.lembar - seharusnya.terkirim;
  const awalSama = dinyatakan.awal === seharusnya.awal;
  const cocok = awalSama && dinyatakan.akhir === seharusnya.akhir && seharusnya.terkirim === seharusnya.dipesan && selisih === 0;
  if (cocok) return { cocok, selisih, kemungkinan: [] };
  return {
    cocok,
    selisih,
    kemungkinan: [
      ...(selisih > 0 ? ['Dua lembar tertarik sekaligus: ada lembar kosong, atau naskah bergeser ke lembar berikutnya.', 'Ada lembar dari baki yang dipakai di luar pekerjaan ini.'] : []),
      ...(selisih < 0 ? ['Kertas macet atau tidak tertarik: ada naskah yang belum tercetak.', 'Pencetak berhenti atau pekerjaan dibatalkan sebelum selesai.', 'Sebagian naskah tercetak pada kertas lain.'] : []),
      ...(awalSama ? [] : ['Tumpukan di baki tidak dimulai dari lembar yang dipesan.']),
      ...(selisih === 0 && !awalSama ? ['Ada lembar yang diambil dari atas tumpukan sebelum mencetak.'] : []),
      ...(awalSama && selisih === 0 && seharusnya.terkirim !== seharusnya.dipesan ? ['Pencetakan berhenti sebelum semua lembar yang dipesan terpakai.'] : []),
      ...(awalSama && selisih === 0 && seharusnya.terkirim === seharusnya.dipesan ? ['Nomor seri terakhir salah dibaca.'] : []),
    ],
  };
}

import { peralihan, type KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { bacaUrut, bandingkanSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { WriteDb } from '../../db/tulis.ts';
import { catatMutasi } from './buku.ts';
import { lembarDipesan, wajibRentang, type Lembar } from './lembar.ts';

export interface PernyataanSeri {
  readonly pekerjaanId: string;
  /** First and last serial that came out, as the operator reads them; only the digits will do. */
  readonly seriAwal: string;
  readonly seriAkhir: string;
  /** Sheets that were really sent, when that is not all that were reserved. */
  readonly terkirim?: number;
}

export type HasilSahkan =
  | { readonly cocok: true; readonly jumlah: number; readonly seriAwal: string; readonly seriAkhir: string }
  | {
      readonly cocok: false;
      /** Sheets gone by the stated serials less sheets sent. */
      readonly selisih: number;
      readonly seharusnya: { readonly seriAwal: string; readonly seriAkhir: string; readonly jumlah: number };
      readonly dinyatakan: { readonly seriAwal: string; readonly seriAkhir: string; readonly jumlah: number };
      readonly kemungkinan: readonly string[];
    };

function wajibDipesan(tx: WriteDb, pekerjaanId: string): Lembar[] {
  const isi = lembarDipesan(tx, pekerjaanId);
  if (isi.length > 0) return isi;
  throw new AppError('BENTROK', 'Pekerjaan ini tidak memegang lembar yang menunggu pengesahan.', { dampak: 'Tidak ada lembar yang berubah.', saran: 'Muat ulang; mungkin sudah disahkan atau dilepas.' });
}

/**
 * After output: the operator states first and last serial. Only when they are exactly the reserved ones the sheets become
 * `tercetak`; otherwise nothing changes and the answer says by how many sheets it differs and what may have happened.
 * Throws MASUKAN for a serial that cannot be read, BENTROK for a job without reserved sheets.
 */
export function sahkanLembar(tx: WriteDb, p: PernyataanSeri): HasilSahkan {
  const isi = wajibDipesan(tx, p.pekerjaanId);
  const [a, z] = [isi[0]!, isi.at(-1)!];
  const baca = (teks: string): number => {
    const urut = bacaUrut(teks, a.awalan);
    if (urut !== null) return urut;
    throw new AppError('MASUKAN', `Nomor seri "${teks.trim()}" tidak berawalan ${a.awalan.trim() || 'sama'}.`, { dampak: 'Tidak ada lembar yang berubah.', saran: `Tulis seperti ${a.seri}, atau angkanya saja.` });
  };
  const [awal, akhir] = [baca(p.seriAwal), baca(p.seriAkhir)];
  if (akhir < awal) throw new AppError('MASUKAN', 'Nomor seri terakhir lebih kecil daripada yang pertama.', { dampak: 'Tidak ada lembar yang berubah.', saran: 'Periksa apakah keduanya tertukar.' });
  // Numbers between that the job never had: spoiled at its first sheet, passed over with a reason, or never received.
  const [mulai, henti] = [Math.max(awal, a.urut), Math.min(akhir, z.urut)];
  const sela = Math.max(0, henti - mulai + 1) - isi.filter((l) => l.urut >= mulai && l.urut <= henti).length;
  const lembar = akhir - awal + 1 - sela;
  const b = bandingkanSeri({ awal: a.urut, akhir: z.urut, dipesan: isi.length, terkirim: p.terkirim ?? isi.length }, { awal, akhir, lembar });
  if (b.cocok) {
    catatMutasi(tx, isi, { perbuatan: 'sahkan', ke: 'tercetak', pekerjaanId: p.pekerjaanId });
    return { cocok: true, jumlah: isi.length, seriAwal: a.seri, seriAkhir: z.seri };
  }
  return {
    cocok: false,
    selisih: b.selisih,
    seharusnya: { seriAwal: a.seri, seriAkhir: z.seri, jumlah: p.terkirim ?? isi.length },
    dinyatakan: { seriAwal: p.seriAwal.trim(), seriAkhir: p.seriAkhir.trim(), jumlah: lembar },
    kemungkinan: b.kemungkinan,
  };
}

export interface ButirRekonsiliasi {
  readonly seriAwal: string;
  readonly seriAkhir?: string | null;
  readonly menjadi: Extract<KeadaanLembar, 'tercetak' | 'rusak' | 'hilang' | 'uji' | 'tersedia'>;
  /** Of a single sheet: the document that is really on it; else the one it was meant for. */
  readonly dokumenId?: string | null;
  readonly sebab?: string;
}

export interface Rekonsiliasi {
  readonly pekerjaanId: string;
  readonly butir: readonly ButirRekonsiliasi[];
  /** `urut`: the documents of the job lie in their order on the printed sheets, whatever came between; `rencana`: each where it was meant to be. */
  readonly dokumen?: 'rencana' | 'urut';
}

export interface HasilRekonsiliasi {
  readonly jumlah: Readonly<Record<string, number>>;
  /** Documents of the job that are on none of its printed sheets now. */
  readonly belumTercetak: readonly string[];
}

interface Terurai {
  readonly lembar: Lembar;
  readonly butir: ButirRekonsiliasi;
}

/** Each sheet with what became of it; all of the job's sheets, once each, and beyond them only sheets that were free. */
function uraikan(tx: WriteDb, r: Rekonsiliasi, dipesan: readonly Lembar[]): Terurai[] {
  const kertas = dipesan[0]!.kertas;
  const isi = r.butir.flatMap((butir) => wajibRentang(tx, kertas, butir.seriAwal, butir.seriAkhir ?? null).map((lembar) => ({ lembar, butir })));
  const dampak = 'Tidak ada lembar yang berubah.';
  const ada = new Set<string>();
  const ganda = isi.find(({ lembar: l }) => ada.size === ada.add(l.id).size);
  if (ganda) throw new AppError('MASUKAN', `Lembar ${ganda.lembar.seri} disebut dua kali.`, { dampak });
  const asing = isi.find((x) => !(x.lembar.keadaan === 'dipesan' && x.lembar.pekerjaanId === r.pekerjaanId) && x.lembar.keadaan !== 'tersedia');
  if (asing) throw new AppError('ATURAN', `Lembar ${asing.lembar.seri} bukan milik pekerjaan ini: keadaannya ${asing.lembar.keadaan}.`, { dampak, saran: 'Sebutkan hanya lembar pekerjaan ini dan lembar bebas yang ikut tertarik.' });
  const kurang = dipesan.filter((l) => !ada.has(l.id));
  if (kurang.length > 0) throw new AppError('ATURAN', `${kurang.length} lembar belum disebut nasibnya, mulai ${kurang[0]!.seri}.`, { dampak, saran: 'Setiap lembar pekerjaan ini harus disebut: tercetak, rusak, hilang, uji, atau masih di tumpukan.', details: { kurang: kurang.slice(0, 50).map((l) => l.seri) } });
  return isi.toSorted((a, b) => a.lembar.awalan.localeCompare(b.lembar.awalan) || a.lembar.urut - b.lembar.urut);
}

function petaDokumen(r: Rekonsiliasi, isi: readonly Terurai[], dipesan: readonly Lembar[]): Map<string, string | null> {
  const rencana = dipesan.map((l) => l.dokumenId).filter((d) => d !== null);
  const antre = [...rencana];
  return new Map(
    isi.flatMap(({ lembar, butir }): [string, string | null][] => {
      if (butir.dokumenId !== undefined && butir.dokumenId !== null) return [[lembar.id, butir.dokumenId]];
      if (r.dokumen !== 'urut' || rencana.length === 0) return [];
      return butir.menjadi === 'tercetak' ? [[lembar.id, antre.shift() ?? null]] : [[lembar.id, null]];
    }),
  );
}

/**
 * Says of each sheet of an open job what became of it, and of free sheets that the machine drew besides. All or nothing.
 * Throws ATURAN for a sheet that is left out or belongs elsewhere, MASUKAN for one named twice or without a reason.
 */
export function rekonsiliasi(tx: WriteDb, r: Rekonsiliasi): HasilRekonsiliasi {
  const dipesan = wajibDipesan(tx, r.pekerjaanId);
  const isi = uraikan(tx, r, dipesan);
  const dokumen = petaDokumen(r, isi, dipesan);
  const umum = { perbuatan: 'rekonsiliasi', pekerjaanId: r.pekerjaanId } as const;
  const bebas = isi.filter((x) => x.lembar.keadaan === 'tersedia' && x.butir.menjadi !== 'tersedia').map((x) => x.lembar);
  catatMutasi(tx, bebas, { ...umum, ke: 'dipesan', sebab: 'ikut tertarik mesin' });
  const diambil = new Set(bebas.map((l) => l.id));
  for (const x of isi) {
    if (x.lembar.keadaan === 'tersedia' && x.butir.menjadi === 'tersedia') continue;
    if (peralihan('rekonsiliasi', 'dipesan', x.butir.menjadi) === null) throw new AppError('ATURAN', `Lembar ${x.lembar.seri} tidak dapat menjadi ${x.butir.menjadi}.`);
  }
  for (const butir of r.butir) {
    const lembar = isi.filter((x) => x.butir === butir && !(x.lembar.keadaan === 'tersedia' && butir.menjadi === 'tersedia')).map(({ lembar: l }): Lembar => (diambil.has(l.id) ? { ...l, keadaan: 'dipesan', pekerjaanId: r.pekerjaanId } : l));
    catatMutasi(tx, lembar, { ...umum, ke: butir.menjadi, sebab: butir.sebab ?? '', dokumen });
  }
  const tercetak = new Set(isi.filter((x) => x.butir.menjadi === 'tercetak').map((x) => (dokumen.has(x.lembar.id) ? dokumen.get(x.lembar.id) : x.lembar.dokumenId)));
  const jumlah: Record<string, number> = {};
  for (const x of isi) jumlah[x.butir.menjadi] = (jumlah[x.butir.menjadi] ?? 0) + 1;
  return { jumlah, belumTercetak: [...new Set(dipesan.flatMap((l) => (l.dokumenId !== null && !tercetak.has(l.dokumenId) ? [l.dokumenId] : [])))] };
}

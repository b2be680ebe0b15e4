import { BIDANG, KODE_BIDANG, type KodeBidang } from './bidang.ts';
import { cariKepala, type SelKepala } from './kepala-baris.ts';
import { tentu, usulkanKolom, type UsulanKolom } from './kepala-kolom.ts';
import type { BarisSel, Lembar } from './lembar.ts';
import { normalKepala, sidikTeks } from './teks.ts';

export interface KolomTerpetakan extends Omit<UsulanKolom, 'jangkar'> {
  readonly indeks: number;
  readonly kepala: string;
  /** Stable name of the column inside this set of headers; what a remembered choice is filed under. */
  readonly kunci: string;
  /** 1 for the first column of a field, 2 for its twin ('NIP' twice). */
  readonly ulangan: number;
}

export interface IngatanKepala {
  readonly sidik: string;
  readonly pilihan: Readonly<Record<string, KodeBidang | 'abaikan'>>;
}

export interface HasilKepala {
  readonly keadaan: 'cocok' | 'perlu dipilih' | 'tidak ditemukan';
  /** Index of the first header row, -1 when not found. */
  readonly barisKepala: number;
  /** Index of the first data row. */
  readonly barisData: number;
  readonly kolom: readonly KolomTerpetakan[];
  /** Fingerprint of the headers in their order. */
  readonly sidik: string;
  /** Required fields that no column fills. */
  readonly kurang: readonly KodeBidang[];
  readonly takDikenal: readonly string[];
}

function kunciKolom(sel: readonly SelKepala[]): string[] {
  const hitung = new Map<string, number>();
  return sel.map((s) => {
    const norm = [s.grup, s.teks].filter((t) => t !== '').map(normalKepala).join('/');
    const ke = (hitung.get(norm) ?? 0) + 1;
    hitung.set(norm, ke);
    return `${norm}#${ke}`;
  });
}

function ingat(usulan: UsulanKolom, pilihan: KodeBidang | 'abaikan' | undefined): UsulanKolom {
  if (pilihan === undefined) return usulan;
  if (pilihan === 'abaikan') return { bidang: null, keyakinan: 'diabaikan', alasan: 'dipilih pada impor sebelumnya', pilihan: [] };
  if (!KODE_BIDANG.includes(pilihan) || usulan.bidang === pilihan) return usulan;
  return tentu(pilihan, 'ingatan', 'dipilih pada impor sebelumnya');
}

function rangkum(dasar: Pick<HasilKepala, 'barisKepala' | 'barisData' | 'sidik'>, kolom: readonly Omit<KolomTerpetakan, 'ulangan'>[]): HasilKepala {
  const hitung = new Map<KodeBidang, number>();
  const bernomor = kolom.map((k) => {
    if (k.bidang === null) return { ...k, ulangan: 0 };
    const ulangan = (hitung.get(k.bidang) ?? 0) + 1;
    hitung.set(k.bidang, ulangan);
    return { ...k, ulangan };
  });
  const kurang: KodeBidang[] = [];
  if (!hitung.has('nip')) kurang.push('nip');
  if (!hitung.has('nama') && !hitung.has('namaGelar')) kurang.push('namaGelar');
  const ragu = kurang.length > 0 || bernomor.some((k) => k.keyakinan === 'perlu dipilih');
  const takDikenal = bernomor.filter((k) => k.keyakinan === 'tidak dikenal').map((k) => k.kepala);
  return { ...dasar, keadaan: ragu ? 'perlu dipilih' : 'cocok', kolom: bernomor, kurang, takDikenal };
}

/**
 * Finds the header row and says what each column is: by name, by the block it stands in (a bare 'TMT' right of
 * the golongan), never by position. What is not certain is left open ('perlu dipilih') with proposals; a choice
 * remembered for the same headers is taken over.
 */
export function cocokkanKepala(baris: readonly BarisSel[], ingatan: readonly IngatanKepala[] = []): HasilKepala {
  const letak = cariKepala(baris);
  if (letak === null) return { keadaan: 'tidak ditemukan', barisKepala: -1, barisData: -1, kolom: [], sidik: '', kurang: ['nip', 'namaGelar'], takDikenal: [] };
  const { sel } = letak;
  const kolom = usulkanKolom(sel);
  const kunci = kunciKolom(sel);
  const sidik = sidikTeks(kunci.filter((k) => !k.startsWith('#')).join('|'));
  const teringat = ingatan.find((i) => i.sidik === sidik)?.pilihan ?? {};
  const lengkap = kolom.map((k, indeks) => {
    const { bidang: kode, keyakinan, alasan, pilihan } = ingat(k, teringat[kunci[indeks] ?? '']);
    const s = sel[indeks];
    return { indeks, kepala: s === undefined ? '' : [s.grup, s.teks].filter((t) => t !== '').join(' '), kunci: kunci[indeks] ?? '', bidang: kode, keyakinan, alasan, pilihan };
  });
  return rangkum({ barisKepala: letak.mulai, barisData: letak.mulai + letak.jumlahBaris, sidik }, lengkap);
}

/** The result after the user decided: `bidang: null` means leave the column out. Columns not named keep their state. */
export function terapkanPilihan(hasil: HasilKepala, pilihan: readonly { readonly indeks: number; readonly bidang: KodeBidang | null }[]): HasilKepala {
  const dipilih = new Map(pilihan.map((p) => [p.indeks, p.bidang]));
  const kolom = hasil.kolom.map((k) => {
    const kode = dipilih.get(k.indeks);
    if (kode === undefined) return k;
    if (kode === null) return { ...k, bidang: null, keyakinan: 'diabaikan' as const, alasan: 'dipilih: tidak diimpor', pilihan: [] };
    return { ...k, bidang: kode, keyakinan: 'dipilih' as const, alasan: 'dipilih oleh petugas', pilihan: [] };
  });
  return rangkum(hasil, kolom);
}

/** What to remember of a mapping the user confirmed, to be given to `cocokkanKepala` next month. */
export function ingatanDari(hasil: HasilKepala): IngatanKepala {
  const pilihan: Record<string, KodeBidang | 'abaikan'> = {};
  for (const k of hasil.kolom) {
    if (k.keyakinan === 'kosong') continue;
    if (k.bidang !== null) pilihan[k.kunci] = k.bidang;
    else if (k.keyakinan === 'diabaikan') pilihan[k.kunci] = 'abaikan';
  }
  return { sidik: hasil.sidik, pilihan };
}

/** The sheets of a workbook that hold a list, most rows first, hidden ones last. */
export function calonLembar(lembar: readonly Lembar[], ingatan: readonly IngatanKepala[] = []): { readonly indeks: number; readonly hasil: HasilKepala }[] {
  return lembar
    .map((l, indeks) => ({ indeks, hasil: cocokkanKepala(l.baris, ingatan), sembunyi: Number(l.tersembunyi), isi: l.baris.length }))
    .filter((c) => c.hasil.keadaan !== 'tidak ditemukan')
    .toSorted((a, b) => a.sembunyi - b.sembunyi || b.isi - b.hasil.barisData - (a.isi - a.hasil.barisData))
    .map(({ indeks, hasil }) => ({ indeks, hasil }));
}

/** Fields for a select box: code, label, whether a list cannot do without it. */
export function daftarSasaran(): { kode: KodeBidang; label: string; wajib: boolean }[] {
  return KODE_BIDANG.map((kode) => ({ kode, label: BIDANG[kode].label, wajib: kode === 'nip' || kode === 'namaGelar' }));
}

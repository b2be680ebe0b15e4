import { BERGANTUNG, BIDANG, KEPALA_DIABAIKAN, KODE_BIDANG, SINONIM, USULAN, bidang, type KodeBidang, type Kelompok } from './bidang.ts';
import { cariKepala, tanpaKurung, type SelKepala } from './kepala-baris.ts';
import type { BarisSel, Lembar } from './lembar.ts';
import { normalKepala, sidikTeks } from './teks.ts';

export type Keyakinan = 'pasti' | 'tinggi' | 'ingatan' | 'dipilih' | 'perlu dipilih' | 'diabaikan' | 'tidak dikenal' | 'kosong';

export interface KolomTerpetakan {
  readonly indeks: number;
  readonly kepala: string;
  /** Stable name of the column inside this set of headers; what a remembered choice is filed under. */
  readonly kunci: string;
  readonly bidang: KodeBidang | null;
  readonly keyakinan: Keyakinan;
  /** Why, in Indonesian, for the screen. */
  readonly alasan: string;
  /** What it could be, best first, where the user has to choose. */
  readonly pilihan: readonly KodeBidang[];
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

type Usulan = Pick<KolomTerpetakan, 'bidang' | 'keyakinan' | 'alasan' | 'pilihan'> & { readonly jangkar?: number };

function tentu(kode: KodeBidang, keyakinan: Keyakinan, alasan: string, jangkar?: number): Usulan {
  return { bidang: kode, keyakinan, alasan, pilihan: [], ...(jangkar === undefined ? {} : { jangkar }) };
}

function tanya(pilihan: readonly KodeBidang[], alasan: string): Usulan {
  return { bidang: null, keyakinan: 'perlu dipilih', alasan, pilihan };
}

function kelompokGrup(grup: string): Kelompok | null {
  const norm = normalKepala(grup);
  const kode = SINONIM.get(norm) ?? SINONIM.get(tanpaKurung(grup));
  if (kode !== undefined) return bidang(kode).kelompok;
  if (/\b(kgb|berkala)\b/.test(norm)) return 'kgb';
  if (/\bcpns\b/.test(norm)) return 'cpns';
  if (/\bpns\b/.test(norm)) return 'pns';
  if (/\b(masa kerja|pangkat|golongan)\b/.test(norm)) return 'pangkat';
  if (/\bjabatan\b/.test(norm)) return 'jabatan';
  return /\bpendidikan\b/.test(norm) ? 'pendidikan' : null;
}

/** Walks left over columns of the same block to the column that opened it; null at the first foreign column. */
function jangkarKiri(kolom: readonly Usulan[], dari: number, arti: Partial<Record<Kelompok, KodeBidang>>): { kode: KodeBidang; letak: number } | null {
  for (let i = dari - 1; i >= Math.max(0, dari - 5); i--) {
    const kode = kolom[i]?.bidang ?? null;
    if (kode === null) return null;
    const { kelompok, jangkar, jenis } = bidang(kode);
    const sasaran = arti[kelompok];
    if (jangkar === true) return sasaran === undefined ? null : { kode: sasaran, letak: i };
    if (sasaran === undefined || jenis === 'uang' || jenis === 'eselon') return null;
  }
  return null;
}

/** 'PANGKAT TMT' in one cell is 'TMT' under 'PANGKAT'. */
function pecahGrup(sel: SelKepala): SelKepala {
  const cocok = sel.grup === '' ? /^(.+?)\s+(TMT|No\.? SK|Nomor SK|Tgl\.? SK|Tanggal SK)$/i.exec(sel.teks) : null;
  if (cocok === null || !SINONIM.has(normalKepala(cocok[1] ?? ''))) return sel;
  return { grup: cocok[1] ?? '', teks: cocok[2] ?? '' };
}

function bergantung(sel: SelKepala, norm: string, kolom: readonly Usulan[], i: number): Usulan | null {
  const arti = BERGANTUNG[norm];
  if (arti === undefined) return null;
  const kelompok = sel.grup === '' ? null : kelompokGrup(sel.grup);
  const dariGrup = kelompok === null ? undefined : arti[kelompok];
  if (dariGrup !== undefined) return tentu(dariGrup, 'tinggi', `di bawah kepala "${sel.grup}"`, i);
  const jangkar = jangkarKiri(kolom, i, arti);
  if (jangkar === null) return tanya(Object.values(arti), `"${sel.teks}" tidak di samping kolom yang menjelaskan artinya`);
  return tentu(jangkar.kode, 'tinggi', `di kanan blok ${bidang(jangkar.kode).kelompok}`, jangkar.letak);
}

const KATA_SINONIM = [...SINONIM].map(([norm, kode]) => ({ kata: norm.split(' '), kode }));

function mirip(norm: string): KodeBidang[] {
  const kata = new Set(norm.split(' '));
  const cocok = KATA_SINONIM.filter((s) => s.kata.length >= 2 && s.kata.every((k) => kata.has(k)));
  cocok.sort((x, y) => y.kata.length - x.kata.length);
  return [...new Set(cocok.map((s) => s.kode))].slice(0, 3);
}

function kataSama(norm: string): KodeBidang | undefined {
  const kunci = norm.split(' ').toSorted().join(' ');
  const cocok = new Set(KATA_SINONIM.filter((s) => s.kata.toSorted().join(' ') === kunci).map((s) => s.kode));
  return cocok.size === 1 ? [...cocok][0] : undefined;
}

function petakanSatu(sel: SelKepala, kolom: readonly Usulan[], i: number): Usulan {
  const norm = normalKepala(sel.teks);
  if (norm === '') return { bidang: null, keyakinan: 'kosong', alasan: 'tanpa kepala', pilihan: [] };
  const gabungan = sel.grup === '' ? undefined : SINONIM.get(normalKepala(`${sel.grup} ${sel.teks}`));
  if (gabungan !== undefined) return tentu(gabungan, 'pasti', 'nama kolom dan kelompoknya dikenal');
  const tepat = SINONIM.get(norm);
  if (tepat !== undefined) return tentu(tepat, 'pasti', 'nama kolom dikenal');
  const pecahan = pecahGrup(sel);
  const konteks = bergantung(pecahan, normalKepala(pecahan.teks), kolom, i);
  if (konteks !== null) return konteks;
  if (KEPALA_DIABAIKAN.has(norm)) return { bidang: null, keyakinan: 'diabaikan', alasan: 'kolom yang memang tidak diimpor', pilihan: [] };
  const usulan = USULAN[norm];
  if (usulan !== undefined) return tanya(usulan, `"${sel.teks}" dapat berarti lebih dari satu hal`);
  const dekat = SINONIM.get(tanpaKurung(sel.teks)) ?? kataSama(norm);
  if (dekat !== undefined) return tentu(dekat, 'tinggi', 'nama kolom dikenal tanpa keterangan tambahan');
  const saran = mirip(norm);
  if (saran.length > 0) return tanya(saran, `"${sel.teks}" mirip kolom yang dikenal`);
  return { bidang: null, keyakinan: 'tidak dikenal', alasan: 'nama kolom tidak dikenal', pilihan: [] };
}

/** A plain 'Nama' beside separate title columns, or beside a name with titles, is the name without them. */
function bedakanNama(kolom: Usulan[], sel: readonly SelKepala[]): void {
  const polos = kolom.findIndex((k, i) => k.bidang === 'namaGelar' && /^nama( lengkap| pegawai)?$/.test(normalKepala(sel[i]?.teks ?? '')));
  if (polos < 0 || kolom.some((k) => k.bidang === 'nama')) return;
  const adaGelar = kolom.some((k) => k.bidang === 'gelarDepan' || k.bidang === 'gelarBelakang');
  const adaBergelar = kolom.some((k, i) => i !== polos && k.bidang === 'namaGelar');
  if (adaGelar || adaBergelar) kolom[polos] = tentu('nama', 'tinggi', 'gelar ada di kolom lain');
}

/** Two bare 'TMT' after one golongan cannot both be the TMT golongan: the later one is asked. */
function tolakGandaBergantung(kolom: Usulan[], sel: readonly SelKepala[]): void {
  const terpakai = new Set<string>();
  kolom.forEach((k, i) => {
    if (k.bidang === null || k.jangkar === undefined || k.jangkar === i) return;
    const kunci = `${k.bidang}@${k.jangkar}`;
    if (terpakai.has(kunci)) kolom[i] = tanya([k.bidang], `sudah ada kolom lain untuk ${bidang(k.bidang).label}; "${sel[i]?.teks ?? ''}" ini belum jelas`);
    terpakai.add(kunci);
  });
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

function ingat(usulan: Usulan, pilihan: KodeBidang | 'abaikan' | undefined): Usulan {
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
  const kolom: Usulan[] = [];
  sel.forEach((s, i) => kolom.push(petakanSatu(s, kolom, i)));
  bedakanNama(kolom, sel);
  tolakGandaBergantung(kolom, sel);
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
